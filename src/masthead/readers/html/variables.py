"""Values that a template gives names in its own code (PHP, Vue, JSX, Liquid, Jinja), put where the page shows them."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from masthead.expressions import expression

_LITERAL = r"(?:\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.)*`)"
_GIVEN = expression(rf"(?<![\w.$])\$?([A-Za-z_]\w*)\s*(?:=(?![=>])|:)\s*(?:ref\(|_\(|__\()?\s*({_LITERAL})\s*(?=[;,)\n\r}}%?]|-?%\}}|\Z)")
"""A name and the text that it is given: `$title = "…";`, `title: '…',`."""
_CODE = expression(
    r"<\?(?:php\b)?(?>(?:[^?]++|\?(?!>))*)(?:\?>|\Z)|<script\b[^>]*>(?>(?:[^<]++|<(?!/script))*)</script\s*>|\{%-?\s*(?:assign|set|let)\b(?>(?:[^%]++|%(?!\}))*)%\}"
    r"|\A---[ \t]*\n(?>(?:[^-]++|-(?!--))*)---",
    2,
)
"""Where code stands in a page."""
_SHOWN = expression(
    r"<\?(?:=|(?:php)?\s+(?:echo|print)\b)\s*(?:\w+\(\s*)?\$(?P<php>[A-Za-z_]\w*)\s*(?:,[^()<>]*)?\)?\s*;?\s*\?>"
    r"|\{\{-?\s*\$?(?:[A-Za-z_]\w*\.)?(?P<braces>[A-Za-z_]\w*)\s*(?:\|[^{}]*)?-?\}\}"
)
"""Where a page shows what a name was given."""
_ESCAPED = expression(r"\\(.)")
_SIGNS = ("<?", "{{")


def given(code: str) -> Mapping[str, str]:
    """What names are given in a piece of code as texts; of two, the first."""
    made: dict[str, str] = {}
    for match in _GIVEN.finditer(code):
        made.setdefault(match[1], _ESCAPED.sub(lambda one: "\n" if one[1] == "n" else one[1], match[2][1:-1]))
    return made


def shown(html: str) -> str:
    """The page with the texts that its own code names, wherever it shows one of them."""
    if not any(sign in html for sign in _SIGNS) or not _SHOWN.search(html):
        return html
    known = given("\n".join(match[0] for match in _CODE.finditer(html)))
    if not known:
        return html
    return _SHOWN.sub(
        lambda match: escape(known[name], quote=False) if (name := match["php"] or match["braces"]) in known else match[0], html
    )
