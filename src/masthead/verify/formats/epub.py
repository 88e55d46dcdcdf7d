"""EPUB read along its spine, page by page (EPUB 3.3, 5.7)."""

from __future__ import annotations

import io
import posixpath
import zipfile
from functools import partial
from urllib.parse import unquote

from lxml import etree
from msgspec import structs

from masthead.errors import UnreadableError
from masthead.limits import LIMITS
from masthead.sources.package import BROKEN
from masthead.verify.formats.html import walk, within
from masthead.verify.reading import Gathering, Reading

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, recover=True)


def read(data: bytes, *, seen: bool = False) -> Reading:
    """A book. Raises `UnreadableError` for what is none."""
    gathered = Gathering(seen=seen)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            if sum(entry.file_size for entry in book.infolist()) > LIMITS.source_bytes:
                raise UnreadableError(f"unpacks to more than {LIMITS.source_bytes:,} bytes", hint="--set limit.source_bytes=N")
            root = _tree(book.read("META-INF/container.xml")).find(".//{*}rootfile")
            name = root.get("full-path", "") if root is not None else ""
            package = _tree(book.read(name))
            if (language := package.findtext(".//{http://purl.org/dc/elements/1.1/}language")) is not None:
                gathered.languages.setdefault(language.strip())
            items = {item.get("id"): item for item in package.iterfind(".//{*}manifest/{*}item")}
            order = [items.get(each.get("idref")) for each in package.iterfind(".//{*}spine/{*}itemref")]
            ways = [item for item in items.values() if "nav" in item.get("properties", "").split()]
            for item in (*(each for each in order if each is not None and each not in ways), *ways):
                start = len(gathered.pieces)
                address = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(item.get("href", ""))))
                walk(_tree(book.read(address)), gathered, posixpath.basename(address), partial(_held, book, posixpath.dirname(address)))
                head = next((at for at in range(start, len(gathered.pieces)) if gathered.pieces[at].kind == "heading"), -1)
                if start and head >= 0 and gathered.pieces[head].level == 1:
                    gathered.pieces[head] = structs.replace(gathered.pieces[head], opens=True)
                if item in ways:
                    gathered.pieces[start:] = [structs.replace(piece, kind="furniture") for piece in gathered.pieces[start:]]
    except (*BROKEN, etree.XMLSyntaxError) as error:
        raise UnreadableError(f"is no EPUB that can be read: {error}") from None
    return gathered.reading()


def _held(book: zipfile.ZipFile, folder: str, address: str) -> bytes:
    """What a book holds at an address; nothing if it doesn't."""
    if (data := within(address)) is not None:
        return data
    name = posixpath.normpath(posixpath.join(folder, unquote(address)))
    return book.read(name) if name in book.NameToInfo else b""


def _tree(data: bytes) -> etree._Element:
    tree = etree.fromstring(data, _PARSER)
    if tree is None:
        raise UnreadableError("is no EPUB that can be read: a page is no XML")
    return tree
