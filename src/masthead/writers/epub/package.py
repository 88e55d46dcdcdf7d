"""The package: EbookLib makes container and package document from files that are ready, and puts them in the zip."""

from __future__ import annotations

import datetime
from typing import Any

from ebooklib import epub
from lxml import etree

from masthead.expressions import expression
from masthead.writers.epub.parcel import Parcel
from masthead.writers.epub.parts import Meta, Package
from masthead.writers.markup.sheet import clean

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DAY = expression(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
UNDATED = datetime.datetime(2000, 1, 1)
"""`dcterms:modified` of a publication whose source has no date: the property is required (EPUB 3.3, 5.5.6)."""


def pack(package: Package) -> bytes:
    """The EPUB."""
    book = epub.EpubBook()
    book.metadata = {}  # EbookLib puts a random identifier and its own name there
    book.set_identifier(package.identifier)
    book.language = package.language
    book.direction = "rtl" if package.rtl else "ltr"
    book.add_metadata("OPF", "generator", "", {"name": "generator", "content": package.generator})
    for meta in package.metadata:
        _add(book, meta)
    for file in package.files:
        item = epub.EpubItem(file.id, file.name, file.media_type, file.data)
        item.properties = list(file.properties)
        book.add_item(item)
    book.spine = list(package.spine)
    # EPUB's own pages, guides and lists of pages are off: ours are among the files (its page list takes every note for a page).
    options = {"epub3_pages": False, "epub3_landmark": False, "epub2_guide": False, "package_direction": True, "raise_exceptions": True}
    writer = _Writer("", book, {**options, "mtime": moment(package.modified)})
    writer.write()
    return writer.out.close()


def moment(date: str) -> datetime.datetime:
    """An ISO 8601 date as far as it is known, as a moment in UTC."""
    match = _DAY.match(date)
    try:
        return datetime.datetime(*(int(part or 1) for part in match.groups())) if match else UNDATED  # type: ignore[arg-type]
    except ValueError:
        return UNDATED


def _add(book: Any, meta: Meta) -> None:
    attributes = {"id": meta.id} if meta.id else {}
    if meta.name.startswith("dc:"):
        book.add_metadata("DC", meta.name[3:], clean(meta.value), attributes)
        return
    if meta.name == "cover":
        book.add_metadata("OPF", "meta", "", {"name": "cover", "content": meta.value})
        return
    if meta.name == "a11y:certifierReport":  # a resource, not a word (EPUB Accessibility 1.1, 4.4.4)
        book.add_metadata("OPF", "meta", "", {"rel": meta.name, "refines": f"#{meta.refines}", "href": meta.value})
        return
    attributes["property"] = meta.name
    if meta.refines:
        attributes["refines"] = f"#{meta.refines}"
    if meta.scheme:
        attributes["scheme"] = meta.scheme
    book.add_metadata("OPF", "meta", clean(meta.value), attributes)


class _Writer(epub.EpubWriter):  # type: ignore[misc]
    """EbookLib's writer with what it leaves out: the language of the package, and our zip, which knows no clock."""

    out: Parcel

    def write(self) -> None:
        self.out = Parcel()
        # First and not packed, so that the type stands at a fixed place (EPUB 3.3, OCF 4.2.2).
        self.out.writestr("mimetype", b"application/epub+zip", 0)
        self._write_container()
        self._write_opf()
        self._write_items()

    def _write_opf_file(self, root: Any) -> None:
        root.set(_XML_LANG, self.book.language)
        for meta in root.find("metadata").iterchildren("meta"):
            if meta.get("rel"):
                meta.tag = "link"  # EbookLib knows no links among metadata (EPUB 3.3, 5.5.7)
        data = etree.tostring(root, pretty_print=True, encoding="utf-8", xml_declaration=True)
        self.out.writestr(f"{self.book.FOLDER_NAME}/content.opf", data)
