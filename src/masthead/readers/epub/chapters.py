"""Chapters as one page of HTML: ids and addresses hold in the whole book, pictures come from the package."""

from __future__ import annotations

import posixpath
import re
from typing import Any

from masthead.expressions import expression
from masthead.notices import Dropped, Note, Replaced
from masthead.readers import xmltree
from masthead.readers.epub.book import Book, path_of
from masthead.sources.encoding import decode
from masthead.sources.package import Package

_ROLES = {
    "noteref": "doc-noteref",
    "footnote": "doc-footnote",
    "endnote": "doc-endnote",
    "rearnote": "doc-endnote",
    "backlink": "doc-backlink",
}
_XLINK = "{http://www.w3.org/1999/xlink}href"
_OPS = "{http://www.idpf.org/2007/ops}type"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SCHEME = expression(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def section(package: Package, path: str, book: Book, note: Note, where: str) -> str:
    """A chapter's body as HTML whose ids and addresses hold in the whole book. Empty if it has none."""
    page = f"{where} {path}"
    data = package.read(path)
    if not data.strip():
        return ""
    root = xmltree.parse(decode(data, note, declared=xmltree.declared(data), where=page).text, note, where=page)
    body = next((element for element in root.iter() if xmltree.local(element) in ("body", "book")), root)
    if path == book.contents:
        note(Dropped(tuple(xmltree.said(body).split()), "the book’s own table of contents", page))
        return ""
    spoken = root.get(_LANG) or root.get("lang") or ""
    if spoken and not body.get(_LANG):
        body.set(_LANG, spoken)
    number = {other: f"c{at}-" for at, other in enumerate(book.spine, 1)}
    kept: set[Any] = set()
    for element in body.iter():
        _localise(element, path, number, book.language, kept)
    for drawing in [element for element in body.iter() if xmltree.local(element) == "svg"]:
        _picture_of(drawing, note, page)
    lang = body.get("lang", "")
    marks = f' lang="{lang}"' if lang else ""
    # Links to the chapter itself lead to its first heading.
    return f'<div id="{number[path]}top"{marks}>{xmltree.inside(body)}</div>'


def _localise(element: Any, path: str, number: dict[str, str], language: str, kept: set[Any]) -> None:
    own = number[path]
    for name in ("id", "name"):
        if element.get(name):
            element.set(name, own + element.get(name))
    kind = next((role for one in element.attrib.pop(_OPS, "").split() if (role := _ROLES.get(one))), "")
    if kind:
        element.set("role", kind)
    for name in ("href", "src", _XLINK):
        address = element.get(name)
        if address is None or _SCHEME.match(address.strip()):
            continue
        before, _, anchor = address.strip().partition("#")
        target = path_of(posixpath.dirname(path), before) if before else path
        if name == "href" and target in number:
            element.set(name, f"#{number[target]}{anchor}" if anchor else f"#{number[target]}top")
        elif name != "href":
            element.set(name, target)
    if (said := element.attrib.pop(_LANG, None)) is not None:
        element.set("lang", said)
    if element.get("lang"):
        inherited = any(above in kept for above in element.iterancestors())
        if not inherited and element.get("lang").strip().casefold() == language.casefold():
            del element.attrib["lang"]
        else:
            kept.add(element)


def _picture_of(drawing: Any, note: Note, where: str) -> None:
    """A drawing that only holds a picture, as covers do, is that picture; another is named, with its words, and gone."""
    pictures = [element for element in drawing.iter() if xmltree.local(element) == "image"]
    said = xmltree.said(drawing).split()
    if len(pictures) == 1 and (address := pictures[0].get(_XLINK) or pictures[0].get("src") or pictures[0].get("href")):
        if said:
            note(Replaced("a picture in a drawing", "the picture, described by the drawing’s words", "a book shows it so", where))
        tail = drawing.tail
        drawing.clear()
        drawing.tag, drawing.tail = "img", tail
        drawing.set("src", address)
        drawing.set("alt", " ".join(said))
        return
    if not said:
        note(Dropped((), "a drawing within the text, which has no words", where))
