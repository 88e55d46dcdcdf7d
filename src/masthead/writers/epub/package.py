"""The package: EbookLib makes container, package document and zip from files that are ready."""

from __future__ import annotations

import datetime
import re
import zipfile
from io import BytesIO
from typing import Any

from ebooklib import epub
from lxml import etree

from masthead.writers.epub.parts import Meta, Package
from masthead.writers.markup.sheet import clean

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can tell: files in the package have no date of their own."""
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
    out = BytesIO()
    # EPUB's own pages, guides and lists of pages are off: ours are among the files (its page list takes every note for a page).
    options = {"epub3_pages": False, "epub3_landmark": False, "epub2_guide": False, "package_direction": True, "raise_exceptions": True}
    _Writer(out, book, {**options, "mtime": moment(package.modified)}).write()
    return out.getvalue()


def moment(date: str) -> datetime.datetime:
    """An ISO 8601 date as far as it is known, as a moment in UTC."""
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", date)
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
    attributes["property"] = meta.name
    if meta.refines:
        attributes["refines"] = f"#{meta.refines}"
    if meta.scheme:
        attributes["scheme"] = meta.scheme
    book.add_metadata("OPF", "meta", clean(meta.value), attributes)


class _Zip(zipfile.ZipFile):
    """A zip whose files have no date of the clock and no mark of the machine."""

    def writestr(self, name: Any, data: Any, compress_type: int | None = None, compresslevel: int | None = None) -> None:
        info = zipfile.ZipInfo(name, _EPOCH)
        info.create_system = 3
        info.external_attr = 0o644 << 16
        info.compress_type = self.compression if compress_type is None else compress_type
        if str(name).endswith((".png", ".jpg", ".gif", ".webp")):
            info.compress_type = zipfile.ZIP_STORED  # packed already
        elif str(name).endswith((".ttf", ".otf")):
            compresslevel = 2  # outlines hardly pack better for three times the work
        super().writestr(info, data, info.compress_type, compresslevel)


class _Writer(epub.EpubWriter):  # type: ignore[misc]
    """EbookLib's writer with what it leaves out: the language of the package, and a spine without a table that is not there."""

    def write(self) -> None:
        with _Zip(self.file_name, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as self.out:
            self.out.writestr("mimetype", b"application/epub+zip", zipfile.ZIP_STORED)
            self._write_container()
            self._write_opf()
            self._write_items()

    def _write_opf_file(self, root: Any) -> None:
        root.set(_XML_LANG, self.book.language)
        root.find("spine").attrib.pop("toc")
        data = etree.tostring(root, pretty_print=True, encoding="utf-8", xml_declaration=True)
        self.out.writestr(f"{self.book.FOLDER_NAME}/content.opf", data)
