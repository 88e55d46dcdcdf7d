"""What WordPress writes out of itself (WXR, its export): texts as their editor keeps them, and what is no text, or not published."""

from __future__ import annotations

import re
from typing import Any

from masthead.expressions import expression

NAMESPACE = "wordpress.org/export/"
_KEPT = frozenset(
    {
        "nav_menu_item",
        "attachment",
        "revision",
        "wp_block",
        "wp_template",
        "wp_template_part",
        "wp_global_styles",
        "wp_navigation",
        "custom_css",
    }
)
_UNPUBLISHED = frozenset({"draft", "auto-draft", "pending", "private", "trash"})
_COMMENT = expression(r"<!--.*?-->", re.DOTALL)
_CAPTION = expression(r"(\[caption\b[^\]]*\])(.*?)\[/caption\]", re.DOTALL)
_PICTURE = expression(r"\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)(.*)", re.DOTALL)
_BLOCK = expression(
    r"\s*</?(?:p|h[1-6]|ul|ol|li|dl|div|section|article|blockquote|figure|table|t[rdh]|pre|hr|form|iframe|details|address|aside)\b",
    re.IGNORECASE,
)
_BLANK = expression(r"\n[ \t\r]*\n")


def reason(item: Any) -> str:
    """Why an item of an export is no text to read; empty for one that is."""
    from masthead.readers.xmltree import kid, said

    kind, status = (said(kid(item, name)).strip() for name in ("post_type", "status"))
    if kind in _KEPT:
        return f"an item of an export that is no text ({kind})"
    return f"an item of an export that is not published ({status})" if status in _UNPUBLISHED else ""


def html(content: str) -> tuple[str, str]:
    """A text with its paragraphs, which blank lines part, and with captions at their pictures; and the calls that stood around those."""
    calls = " ".join(f"{match[1]} [/caption]" for match in _CAPTION.finditer(content))
    content = _CAPTION.sub(_figure, _COMMENT.sub("", content))
    parts = (part for part in _BLANK.split(content) if part.strip())
    made = "\n".join(part if _BLOCK.match(part) else "<p>" + part.strip().replace("\n", "<br>") + "</p>" for part in parts)
    return made, calls


def _figure(match: re.Match[str]) -> str:
    found = _PICTURE.fullmatch(match[2])
    return f"\n\n<figure>{found[1]}<figcaption>{found[2].strip()}</figcaption></figure>\n\n" if found else match[2]
