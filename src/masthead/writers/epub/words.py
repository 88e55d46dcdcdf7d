"""The words of an EPUB, whoever made it: unzip, follow the spine, strip the tags."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from masthead.document.words import words as folded
from masthead.expressions import expression

_ITEM = expression(r"<(?:\w+:)?item\b[^>]*>")
_ITEMREF = expression(r"<(?:\w+:)?itemref\b[^>]*>")
_ATTRIBUTE = expression(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_SILENT = expression(r"<(head|style|script)\b.*?</\1\s*>|<!--.*?-->|<\?.*?\?>", re.DOTALL | re.IGNORECASE)
_ALT = expression(r"<img\b[^>]*?\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')[^>]*>", re.IGNORECASE)
# The number of a note is no word of the text, and must not be glued to the word before it.
_CALL = expression(r"<(a|sup)\b[^>]*\b(?:noteref|call)\b[^>]*>.*?</\1\s*>", re.DOTALL)
# Marks within a word; every other tag parts words.
_WITHIN = expression(r"</?(?:a|abbr|b|bdi|bdo|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>", re.IGNORECASE)
_TAG = expression(r"<[^>]*>")


def words(data: bytes) -> Iterator[str]:
    """The words of the documents in the spine, in its order, descriptions of images included."""
    with zipfile.ZipFile(BytesIO(data)) as book:
        container = book.read("META-INF/container.xml").decode()
        package = re.search(r"full-path\s*=\s*[\"']([^\"']+)", container)
        if package is None:
            return
        name = package.group(1)
        opf = book.read(name).decode()
        manifest = {}
        for item in _ITEM.finditer(opf):
            attributes = _attributes(item.group())
            manifest[attributes.get("id", "")] = attributes.get("href", "")
        for item in _ITEMREF.finditer(opf):
            path = normpath(join(dirname(name), unquote(manifest.get(_attributes(item.group()).get("idref", ""), ""))))
            text = _CALL.sub("", _SILENT.sub(" ", book.read(path).decode()))
            text = _ALT.sub(lambda match: f" {match.group(1) or match.group(2) or ''} ", text)
            yield from folded(html.unescape(_TAG.sub(" ", _WITHIN.sub("", text))))


def _attributes(tag: str) -> dict[str, str]:
    return {name: html.unescape(double or single) for name, double, single in _ATTRIBUTE.findall(tag)}
