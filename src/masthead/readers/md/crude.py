"""A Markdown text without its marks, crudely: what proves that no word was lost shares no code with what reads."""

from __future__ import annotations

import re
from html import unescape

from masthead.expressions import expression
from masthead.readers.md import attributes, dashed, dollars

# What is not text, taken off line by line and mark by mark. A word with a mark inside it ("a*b") may be one word or two
# by rules that only a parser knows: it is left out.
_MARKS = (
    (expression(r"<!--.*?(?:-->|\Z)", re.DOTALL), " "),
    (expression(r"(?is)<(script|style)\b.*?(?:</\1\s*>|\Z)"), " "),
    (expression(r"(?m)^[ \t>]*(?:```|~~~).*$"), ""),
    (expression(rf"{dollars.BLOCK}|{dollars.INLINE}"), " "),
    (expression(rf"(?m)^ {{0,3}}{dashed.CAPTION}"), ""),
    (expression(r"\{\{[<%][^{}]*\}\}|\{%[^{}]*%\}"), " "),
    (expression(r"\]\([^()\n]*\{\{[^()\n]*\)"), "]"),
    (expression(attributes.COLONS), " "),
    (expression(attributes.LIST), ""),
    (expression(r"(?m)^[ \t>]*\[\^[^\]\n]+\]:"), ""),
    (expression(r"""(?m)^[ \t>]*\[[^\]\n]+\]:[ \t]*\n?[ \t]*\S+(?:[ \t]*\n?[ \t]*(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$"""), ""),
    (expression(r"(?m)^(?:[ \t>]|[-*+][ \t])*\d{1,9}[.)](?=\s|$)"), ""),
    (expression(r"(?m)^ {0,3}#{2,6}(?=[^\s#])"), ""),
    (expression(r"\[\^[^\]\s]+\]"), ""),
    (expression(r"\]\((?:<[^>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^)]*\)))?\s*\)"), "]"),
    (expression(r"\]\[[^\]\n]*\]"), "]"),
    (
        expression(r"(?i)</?(?:b|strong|i|em|cite|dfn|var|su[bp]|a|span|font|u|s|del|ins|small|mark|abbr|q|code|kbd|wbr)(?:\s[^<>]*)?/?>"),
        "`",
    ),
    (expression(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>"), " "),
    # Anchored to a word's start, since a word may have a million letters.
    (expression(r"(?<!\S)\S*&#?\w+;\S*"), " "),
    (expression(r"(?<!\S)\S*\w[*`~\[\]\\^|<>&_!]+\w\S*"), " "),
)


def bared(text: str) -> str:
    """The text alone."""
    for pattern, by in _MARKS:
        text = pattern.sub(by, text)
    return unescape(text)
