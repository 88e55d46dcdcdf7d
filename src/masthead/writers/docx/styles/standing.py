"""Where styles stand in Word's lists, and which of them its gallery shows."""

from __future__ import annotations

STANDING: dict[str, tuple[int, bool]] = {
    "Normal": (0, True),
    "No Spacing": (1, True),
    "Body Text": (2, True),
    "Body Text First Indent": (3, False),
    **{f"heading {level}": (9, level <= 4) for level in range(1, 10)},
    "Title": (10, True),
    "Subtitle": (11, True),
    "List Bullet": (12, True),
    "List Number": (12, True),
    "Emphasis": (20, True),
    "Intense Emphasis": (21, True),
    "Strong": (22, True),
    "Subtle Emphasis": (19, True),
    "Quote": (29, True),
    "Intense Quote": (30, True),
    "List Paragraph": (34, True),
    "caption": (35, True),
    "Table Grid": (39, False),
    "Table Grid Light": (40, False),
    "Plain Table 1": (41, False),
    "Plain Table 2": (42, False),
    "TOC Heading": (39, True),
    **{f"toc {level}": (39, False) for level in range(1, 4)},
}
"""Built-in style → its place in Word's lists, and whether the gallery shows it (ECMA-376 17.7.4.19 and .14): Word's own, but that
paragraphs and simple lists of the brand stand in the gallery too. What is not named stands at 99, out of the gallery."""

_LATENT = 376
"""Styles that Word 365 knows by name."""


def latent() -> str:
    """How Word shows the built-in styles that a file has no need to define (ECMA-376 17.7.4.5)."""
    gallery = ' w:qFormat="1"'
    shown = "".join(
        f'<w:lsdException w:name="{name}" w:semiHidden="0" w:uiPriority="{priority}" w:unhideWhenUsed="0"{gallery * quick}/>'
        for name, (priority, quick) in sorted(STANDING.items())
    )
    return (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" '
        f'w:count="{_LATENT}">{shown}</w:latentStyles>'
    )
