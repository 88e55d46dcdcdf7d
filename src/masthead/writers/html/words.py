"""The words of a page of HTML or XHTML, whoever made it: what is not seen goes, then the tags."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from masthead.document.words import words as folded
from masthead.expressions import expression

_SILENT = expression(r"<(head|style|script|template)\b.*?</\1\s*>|<!--.*?-->|<!doctype[^>]*>|<\?.*?\?>", re.DOTALL | re.IGNORECASE)
_ALT = expression(r"<img\b[^>]*?\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')[^>]*>", re.IGNORECASE)
# The number of a note is no word of the text, and must not be glued to the word before it.
_CALL = expression(r"<(a|sup)\b[^>]*\b(?:noteref|call)\b[^>]*>.*?</\1\s*>", re.DOTALL)
# Marks within a word; every other tag parts words.
_WITHIN = expression(r"</?(?:a|abbr|b|bdi|bdo|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>", re.IGNORECASE)
_TAG = expression(r"<[^>]*>")


def words(page: str) -> Iterator[str]:
    """The words of a page in its order, descriptions of images included."""
    text = _CALL.sub("", _SILENT.sub(" ", page))
    text = _ALT.sub(lambda match: f" {match.group(1) or match.group(2) or ''} ", text)
    yield from folded(html.unescape(_TAG.sub(" ", _WITHIN.sub("", text))))
