"""The words of an EPUB, whoever made it: unzip, follow the spine, strip the tags."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from masthead.expressions import expression
from masthead.writers.html.words import words as tagless

_ITEM = expression(r"<(?:\w+:)?item\b[^>]*>")
_ITEMREF = expression(r"<(?:\w+:)?itemref\b[^>]*>")
_ATTRIBUTE = expression(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


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
            yield from tagless(book.read(path).decode())


def _attributes(tag: str) -> dict[str, str]:
    return {name: html.unescape(double or single) for name, double, single in _ATTRIBUTE.findall(tag)}
