"""What a book's package file says: its metadata, its language, and which parts are read in which order."""

from __future__ import annotations

import posixpath
import re
from typing import Any
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from masthead.document.build import collapse
from masthead.document.model import Metadata
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.readers import parts, xmltree
from masthead.sources.package import Package

_CONTAINER = "META-INF/container.xml"
_CONTENT = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")
_OBFUSCATED = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
"""How fonts are made useless outside of their book (EPUB 3.3, 4.3): no text is locked by it."""
_TAG = expression(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*", re.IGNORECASE)


class Book(Struct, frozen=True):
    """`spine` holds the paths of the chapters, `skipped` what stands among them and is no text, `contents` the path of the contents."""

    metadata: Metadata
    language: str
    spine: tuple[str, ...]
    skipped: tuple[str, ...]
    contents: str


def opened(package: Package, where: str) -> Book:
    """Raises `UnreadableError` for a book that its seller locked, for one within a folder, and for one without a package file."""
    _refuse_folder(package, where)
    _refuse_locked(package, where)
    container = parts.parse(package.read(_CONTAINER), where=f"{where} {_CONTAINER}", doctype=True)
    path = next((element.get("full-path", "") for element in container.iter() if xmltree.local(element) == "rootfile"), "")
    opf = parts.parse(package.read(path), where=f"{where} {path}", doctype=True)
    folder = posixpath.dirname(path)
    manifest: dict[str, Any] = {}
    for item in opf.iter():
        if xmltree.local(item) == "item":
            manifest.setdefault(item.get("id", ""), item)
    spine: dict[str, None] = {}
    skipped: dict[str, None] = {}
    contents = ""
    for item in manifest.values():
        if "nav" in item.get("properties", "").split():
            contents = path_of(folder, item.get("href", ""))
    for reference in opf.iter():
        if xmltree.local(reference) == "itemref" and (item := manifest.get(reference.get("idref", ""))) is not None:
            target = path_of(folder, item.get("href", ""))
            place = spine if item.get("media-type", "").strip().lower() in _CONTENT else skipped
            place[target] = None  # a book may show a chapter twice; it is one
    metadata, language = _metadata(opf)
    return Book(metadata, language, tuple(spine), tuple(skipped), contents)


def _metadata(opf: Any) -> tuple[Metadata, str]:
    holder = xmltree.kid(opf, "metadata")
    found: dict[str, list[str]] = {}
    for element in holder.iter() if holder is not None else ():
        name = xmltree.local(element)
        if element.tag.startswith("{http://purl.org/dc/") and (said := collapse(xmltree.said(element))):
            found.setdefault(name, []).append(said)
        if element.get("property") == "dcterms:modified":
            found.setdefault("modified", []).append(collapse(xmltree.said(element)))

    def first(name: str) -> str:
        return next(iter(found.get(name, ())), "")

    identity = first("source") or first("identifier")
    about = Metadata(
        title=first("title"),
        description=collapse(re.sub(r"<[^<>]*>", " ", first("description"))),
        author="; ".join(found.get("creator", ())),
        publisher=first("publisher"),
        published=first("date"),
        modified=first("modified"),
        licence=first("rights"),
        address=identity if identity.startswith(("http://", "https://")) else "",
        keywords=tuple(found.get("subject", ())),
    )
    return about, _language(first("language"))


def _refuse_folder(package: Package, where: str) -> None:
    """For a book that was unpacked, and packed again with the folder that it then lay in: no program takes that for a book."""
    folder = next((name.removesuffix(_CONTAINER) for name in package.names if name.endswith(f"/{_CONTAINER}")), "")
    if folder and _CONTAINER not in package.names:
        raise UnreadableError(
            f"holds a book in a folder (“{folder[:60]}”), and is none itself",
            where=where,
            hint="pack what is in that folder, with the file “mimetype” first, or give the book that it was unpacked from",
        )


def _refuse_locked(package: Package, where: str) -> None:
    """Books that a shop locked (DRM) have their chapters in cipher; their fonts may be obfuscated without harm to us."""
    name = "META-INF/encryption.xml"
    if name not in package:
        return
    root = parts.parse(package.read(name), where=f"{where} {name}", doctype=True)
    methods = {element.get("Algorithm", "") for element in root.iter() if xmltree.local(element) == "EncryptionMethod"}
    if methods - _OBFUSCATED:
        raise UnreadableError(
            "is locked by its seller (DRM)",
            where=where,
            hint="ask the publisher for a copy without protection; a locked book cannot be read",
        )


def path_of(folder: str, address: str) -> str:
    """The path in the package that a relative address leads to."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return ""
    return posixpath.normpath(posixpath.join(folder, path)) if path else ""


def _language(said: str) -> str:
    """The tag (BCP 47), or nothing for what is none."""
    tag = said.strip().replace("_", "-")
    return tag if _TAG.fullmatch(tag) and tag.lower() not in ("und", "zxx", "mul") else ""
