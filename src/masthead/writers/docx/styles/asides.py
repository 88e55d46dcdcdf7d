"""Styles of boxed notes: between two rules, or on the brand's ground. Never a table of one cell. And of what has a rule of its own."""

from __future__ import annotations

from masthead.writers.docx.styles.sheet import Sheet, twips

EDGES = ("Opened", "Closed", "Ruled", "Underlined", "Beneath")
"""Ends of the names of styles of the first and the last paragraph of a boxed note, of what stands under a rule, of a publisher over that
of the masthead, and of a headline under a label of its own."""
BOXED = "Boxed"
"""The end of the names of other styles that stand on the ground of a boxed note."""

_PAD, _EDGE, _SEAM = 8, 8, 2
"""Points of ground beside the words, over the first and under the last, and between two paragraphs."""
_APART = 14.0
_OVER, _ABOVE = 7, 20.0
"""Points between a rule and what stands under it, and above the rule."""
_UNDER_PUBLISHER, _BELOW_PUBLISHER = 12, 11.0
"""Points between a publisher and the rule under it, and under that."""
_FARTHEST = 31
"""Points between a border and its text at most (ECMA-376 17.18.2)."""


def add(sheet: Sheet) -> None:
    """Adds the styles to a sheet."""
    if sheet.colors.callout:
        ground, color = _ground(sheet), _ink(sheet)
        sheet.paragraph("Aside", "Aside", "small", custom=True, start=_PAD, end=_PAD, borders=_frame(sheet), shading=ground, color=color)
        sheet.paragraph(
            "AsideTitle",
            "Aside Title",
            "small",
            based="Aside",
            custom=True,
            start=_PAD,
            end=_PAD,
            borders=_frame(sheet),
            shading=ground,
            keep_next=True,
            following="Aside",
            color=color,
            bold=True,
        )
        return
    sheet.paragraph("Aside", "Aside", "small", custom=True, after=4)
    sheet.paragraph("AsideTitle", "Aside Title", "small", based="Aside", custom=True, after=2, keep_next=True, following="Aside", bold=True)


def boxed(sheet: Sheet, base: str) -> str:
    """What a style has otherwise on the ground of a boxed note (`Boxed`)."""
    left, hanging = sheet.place(base)
    frame = _frame(sheet, side=_PAD + (left - hanging) / 20)
    indent = f'<w:ind w:left="{left + twips(_PAD)}" w:right="{twips(_PAD)}"/>'
    run = f"<w:rPr>{sheet.color(color)}</w:rPr>" if (color := _ink(sheet)) else ""
    return f'<w:pPr><w:pBdr>{frame}</w:pBdr>{_ground(sheet)}<w:spacing w:before="0" w:after="0"/>{indent}</w:pPr>{run}'


def edged(sheet: Sheet, base: str, edge: str) -> str:
    """What a style has otherwise at the beginning (`Opened`) or the end (`Closed`) of a boxed note."""
    if edge == "Ruled":
        over = sheet.line("top", "rule", 0.625, _OVER)
        return f'<w:pPr><w:pBdr>{over}</w:pBdr><w:spacing w:before="{twips(_ABOVE)}"/></w:pPr>'
    if edge == "Beneath":
        return '<w:pPr><w:spacing w:before="0"/></w:pPr>'
    if edge == "Underlined":
        under = sheet.line("bottom", "primary", 2, _UNDER_PUBLISHER)
        return f'<w:pPr><w:pBdr>{under}</w:pBdr><w:spacing w:after="{twips(_BELOW_PUBLISHER)}"/></w:pPr>'
    # What has both says so: a border of its own takes the place of all that it would take over.
    above = edge == "Opened" or base.endswith("Opened")
    below = edge == "Closed"
    if sheet.colors.callout:
        bare = base.removesuffix("Opened")
        left, hanging = (0, 0) if bare.startswith("Aside") else sheet.place(bare.removesuffix(BOXED))
        frame = _frame(sheet, above=above, below=below, side=_PAD + (left - hanging) / 20)
    else:
        frame = sheet.line("top", "accent", 1, 6) * above + sheet.line("bottom", "accent", 1, 6) * below
    room = f'<w:spacing w:{"before" if edge == "Opened" else "after"}="{twips(_APART)}"/>'
    return f"<w:pPr><w:pBdr>{frame}</w:pBdr>{room}{'' if sheet.colors.callout else _hung(sheet, base)}</w:pPr>"


def _hung(sheet: Sheet, base: str) -> str:
    """The indent of a style whose first line hangs out, said again: LibreOffice finds those of lists in the style itself, or in the one that it
    is based on, and no further."""
    left, hanging = sheet.place(base)
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' * (hanging > 0)


def _ink(sheet: Sheet) -> str:
    """The role whose colour words on the ground have; empty where it is that of all text."""
    return "on_callout" if sheet.colors.on_callout != sheet.colors.ink else ""


def _ground(sheet: Sheet) -> str:
    return sheet.shading("callout")


def _frame(sheet: Sheet, *, above: bool = False, below: bool = False, side: float = _PAD) -> str:
    """Borders in the colour of the ground, which carry it beyond the words and over the space between paragraphs.

    Paragraphs of other indents are boxes of their own to Word, which lie against each other without any space.
    """
    edges = {"top": _EDGE if above else _SEAM, "left": side, "bottom": _EDGE if below else _SEAM, "right": _PAD, "between": _SEAM}
    return "".join(sheet.line(edge, "callout", 0.25, min(round(space), _FARTHEST)) for edge, space in edges.items())
