"""The package: EbookLib holds the files and their order and puts them in the zip; the package document is ours, as a string: its tree of
elements takes twice as long as a page to make.
"""

from __future__ import annotations

import datetime

from ebooklib import epub

from masthead.expressions import expression
from masthead.writers.epub.parcel import Parcel
from masthead.writers.epub.parts import Meta, Package
from masthead.writers.markup.files import File
from masthead.writers.markup.sheet import escape

_DAY = expression(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
UNDATED = datetime.datetime(2000, 1, 1)
"""`dcterms:modified` of a publication whose source has no date: the property is required (EPUB 3.3, 5.5.6)."""
_REFERENCE = '<itemref idref="{}"/>\n'
_DIRECTIONS = {False: "ltr", True: "rtl"}


def pack(package: Package) -> bytes:
    """The EPUB."""
    book = _Book()
    # Not by `add_item`, which lets each item know its book: so the bytes of both are let go at once, and not when Python next looks for rings.
    book.items = [epub.EpubItem(file.id, file.name, file.media_type, file.data) for file in package.files]
    writer = _Writer("", book)
    writer.document = document(package)
    writer.write()
    return writer.out.close()


def document(package: Package) -> str:
    """The package document (EPUB 3.3, 5)."""
    direction = _DIRECTIONS[package.rtl]
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" dir="{direction}" xml:lang="{package.language}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">{escape(package.identifier)}</dc:identifier>\n'
        f'<meta property="dcterms:modified">{moment(package.modified).isoformat()}Z</meta>\n'
        f"{''.join(map(_metadata, package.metadata))}"
        f'<meta name="generator" content="{escape(package.generator)}"/>\n'
        f"</metadata>\n<manifest>\n{''.join(map(_item, package.files))}</manifest>\n"
        f'<spine toc="ncx" page-progression-direction="{direction}">\n'
        f"{''.join(map(_REFERENCE.format, package.spine))}</spine>\n</package>\n"
    )


def moment(date: str) -> datetime.datetime:
    """An ISO 8601 date as far as it is known, as a moment in UTC."""
    match = _DAY.match(date)
    try:
        return datetime.datetime(*(int(part or 1) for part in match.groups())) if match else UNDATED  # type: ignore[arg-type]
    except ValueError:
        return UNDATED


def _metadata(meta: Meta) -> str:
    value = escape(meta.value)
    if meta.name == "cover":  # how EPUB 2 names the picture
        return f'<meta name="cover" content="{value}"/>\n'
    if meta.name == "a11y:certifierReport":  # a resource, not a word (EPUB Accessibility 1.1, 4.4.4)
        return f'<link rel="{meta.name}" refines="#{meta.refines}" href="{value}"/>\n'
    named = f' id="{meta.id}"' if meta.id else ""
    if meta.name.startswith("dc:"):
        return f"<{meta.name}{named}>{value}</{meta.name}>\n"
    refined = f' refines="#{meta.refines}"' if meta.refines else ""
    scheme = f' scheme="{meta.scheme}"' if meta.scheme else ""
    return f'<meta property="{meta.name}"{named}{refined}{scheme}>{value}</meta>\n'


def _item(file: File) -> str:
    properties = f' properties="{" ".join(file.properties)}"' if file.properties else ""
    return f'<item id="{file.id}" href="{escape(file.name)}" media-type="{file.media_type}"{properties}/>\n'


class _Book(epub.EpubBook):  # type: ignore[misc]
    """EbookLib's book without the identifier that it draws by chance and what else only its own package document needs."""

    def reset(self) -> None:
        self.FOLDER_NAME = "EPUB"


class _Writer(epub.EpubWriter):  # type: ignore[misc]
    """EbookLib's writer with our package document and our zip, which knows no clock."""

    document: str
    out: Parcel

    def write(self) -> None:
        self.out = Parcel()
        # First and not packed, so that the type stands at a fixed place (EPUB 3.3, OCF 4.2.2).
        self.out.writestr("mimetype", b"application/epub+zip", 0)
        self._write_container()
        self.out.writestr(f"{self.book.FOLDER_NAME}/content.opf", self.document)
        self._write_items()
