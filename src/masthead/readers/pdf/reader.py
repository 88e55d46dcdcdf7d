"""PDF with a text layer, read back: by its structure where it is tagged, else by where its lines stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from msgspec.structs import replace

from masthead.document.model import BlockNode, Document, Metadata, Origin
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.notices import Dropped, Guessed, Note
from masthead.readers.contract import Inner, Reader
from masthead.sources.source import Source

if TYPE_CHECKING:
    from masthead.readers.leftout import LeftOut
    from masthead.readers.pdf.lines import Line
    from masthead.readers.pdf.pages import Page

_SOUND = 0.7
"""Share of a page's characters that its structure must hold to be believed."""
_ODD = 0.3
"""Share of characters that are no letters of any script from which a text layer is useless."""
_SCANNED = "run OCR over it first (for example: ocrmypdf in.pdf out.pdf), or ask the issuer for the text"


class PdfReader(Reader, frozen=True):
    """`password` opens a locked file. `tags` is whether the structure of a tagged file is used."""

    suffixes: ClassVar[tuple[str, ...]] = (".pdf",)
    summary: ClassVar[str] = "PDF with a text layer; what is a heading or a paragraph is guessed if it has no tags"

    password: str = ""
    tags: bool = True

    def sniff(self, source: Source) -> float:
        # The head may stand anywhere in the first bytes (ISO 32000-1, annex H, 3.4.1, note 13).
        return 1.0 if b"%PDF-" in source.data[:1024] else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        # Every reader is asked whether a source is its own: PDFium is loaded for a PDF alone.
        from masthead.readers.pdf.pages import opened
        from masthead.readers.pdf.righted import righted

        where = source.name
        if not self.sniff(source):
            raise UnreadableError("is no PDF", where=where, hint="name another format with -f, if it is one")
        file = opened(source.data, self.password, where, tags=self.tags)
        _refuse_pictures(file.pages, where)
        blocks = tuple(_blocks([replace(page, glyphs=righted(page.glyphs)) for page in file.pages], self.tags, note, where))
        if not blocks:
            raise UnreadableError("holds no text", where=where, hint=_SCANNED)
        for page in file.pages:
            if not any(glyph.text.strip() for glyph in page.glyphs) and page.pictures:
                note(Dropped((), f"page {page.number}, which is a picture without text: {_SCANNED}", where))
        pictures = sum(page.pictures for page in file.pages)
        if pictures:
            note(Dropped((), f"{pictures:,} picture{'s' if pictures > 1 else ''}: of a PDF the text alone is read", where))
        origin = Origin(where, "pdf", "", source.sha256, len(source.data))
        return Document(blocks, _language(file.language), _metadata(file.about), (), origin)

    def words(self, source: Source) -> Iterator[str]:
        import pypdfium2

        from masthead.sources.pdfium import PDFIUM

        with PDFIUM:
            document = pypdfium2.PdfDocument(source.data, password=self.password or None)
            said = [_said(document[number].get_textpage()) for number in range(len(document))]
            document.close()
        # Half a word before a line's end and half after it are one, unless the hyphened word stands elsewhere.
        whole = " ".join(said)
        known = {word.casefold() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)+", whole)}

        def joined(match: re.Match[str]) -> str:
            first, second = match.groups()
            kept = f"{first}-{second}".casefold() in known or (second[:1].isupper() and not first.isupper())
            return f"{first}-{second}" if kept else first + second

        for text in said:
            yield from words(re.sub("([^\\W\\d_]+)[\x02\ufffe]\\s*([^\\W\\d_]+)", joined, text).replace("\x02", "-").replace("\ufffe", "-"))


def _said(page: Any) -> str:
    """All text of a page. Lam and an alef that are one sign come the wrong way round from PDFium."""
    text: str = page.get_text_range()
    if "\u0644" not in text:
        return text
    signs = [page.get_text_range(at, 1) for at in range(page.count_chars())]
    for at in range(1, len(signs)):
        if signs[at] == "\u0644" and signs[at - 1] in tuple("آأإاٱ") and page.get_charbox(at) == page.get_charbox(at - 1):
            signs[at - 1 : at + 1] = signs[at], signs[at - 1]
    return "".join(signs)


def _refuse_pictures(pages: Sequence[Page], where: str) -> None:
    """Raises `UnreadableError` for pages that are pictures, and for text whose fonts do not tell which letters they show."""
    said = "".join(glyph.text for page in pages for glyph in page.glyphs if not glyph.made and not glyph.text.isspace())
    if not said and not any(page.pictures for page in pages):
        raise UnreadableError("holds no text: its pages are empty, or drawn without letters", where=where, hint=_SCANNED)
    if not said:
        raise UnreadableError("has no text layer: its pages are pictures (a scan)", where=where, hint=_SCANNED)
    odd = sum(character == "\ufffd" or "\ue000" <= character <= "\uf8ff" or character < " " for character in said)
    if odd > _ODD * len(said):
        raise UnreadableError("has text whose fonts do not say which letters they show", where=where, hint=_SCANNED)


def _blocks(pages: Sequence[Page], tags: bool, note: Note, where: str) -> Iterator[BlockNode]:
    from masthead.readers.bullets import listed
    from masthead.readers.leftout import LeftOut
    from masthead.readers.pdf import joints, paragraphs, tagged
    from masthead.readers.pdf.runs import text
    from masthead.readers.pdf.words import Hyphens

    left = LeftOut()
    hyphens = Hyphens(text(page.glyphs) for page in pages)
    structure = tagged.Structure(hyphens, left, where)
    sound = [tags and _is_sound(page) for page in pages]
    loose = _lines([page for page, believed in zip(pages, sound, strict=True) if not believed], left)
    setting = paragraphs.Setting(loose)
    made: list[list[BlockNode]] = []
    at = 0
    while at < len(pages):
        if sound[at]:
            _artifacts(pages[at], left)
            made.append(structure.blocks(pages[at]))
            at += 1
            continue
        run = [loose.pop(0)]
        at += 1
        while at < len(pages) and not sound[at]:
            run.append(loose.pop(0))
            at += 1
        made.append(list(listed(paragraphs.headed(list(paragraphs.blocks(run, hyphens, setting)), setting))))
    if not all(sound):
        what = "where its lines stand" if not any(sound) else "its tags, and where lines stand on pages without"
        note(Guessed("structure", what, "a PDF without tags does not say what is a paragraph or a heading", where))
    else:
        note(Guessed("structure", "what its tags say", "a PDF’s tags are as good as the program that wrote them", where))
    left.report(note, where)
    yield from joints.joined(made)


def _is_sound(page: Page) -> bool:
    from masthead.readers.pdf.tagged import marks

    if not page.structure:
        return False
    held = marks(page.structure)
    seen = [glyph for glyph in page.glyphs if not glyph.made and not glyph.text.isspace()]
    return bool(seen) and sum(glyph.mark in held for glyph in seen) >= _SOUND * len(seen)


def _artifacts(page: Page, left: LeftOut) -> None:
    from masthead.readers.pdf.runs import text
    from masthead.readers.pdf.tagged import marks

    held = marks(page.structure)
    said = text(glyph for glyph in page.glyphs if glyph.mark not in held)
    if said.strip():
        left.add(said, "what the file says is no part of the text (heads, feet, folios)")


def _lines(pages: Sequence[Page], left: LeftOut) -> list[list[Line]]:
    """The lines of pages without structure, without those that run along."""
    from masthead.readers.pdf import furniture
    from masthead.readers.pdf.lines import lines
    from masthead.readers.pdf.ruled import ruled
    from masthead.readers.pdf.tables import gathered

    found = [lines(page, ruled, gathered) for page in pages]
    along = furniture.running(found, [page.height for page in pages])
    for own, places in zip(found, along, strict=True):
        for at in sorted(places):
            left.add(own[at].said, "running heads, feet and page numbers")
    return [[line for at, line in enumerate(own) if at not in places] for own, places in zip(found, along, strict=True)]


def _metadata(about: dict[str, str]) -> Metadata:
    keywords = tuple(word for part in re.split(r"[,;]", about.get("Keywords", "")) if (word := " ".join(part.split())))
    return Metadata(
        title=" ".join(about.get("Title", "").split()),
        description=" ".join(about.get("Subject", "").split()),
        author=" ".join(about.get("Author", "").split()),
        published=_date(about.get("CreationDate", "")),
        modified=_date(about.get("ModDate", "")),
        keywords=keywords,
    )


def _date(said: str) -> str:
    """`D:20240607120000+02'00'` as ISO 8601, as far as it goes (ISO 32000-1, 7.9.4)."""
    found = re.match(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)?)?(?:([+-])(\d\d)'?(\d\d)?|(Z))?", said)
    if found is None:
        return ""
    year, month, day, hour, minute, second, sign, hours, minutes, utc = found.groups()
    date = "-".join(part for part in (year, month, day if month else None) if part)
    if not (day and hour):
        return date
    zone = "Z" if utc else f"{sign}{hours}:{minutes or '00'}" if sign else ""
    return f"{date}T{hour}:{minute}:{second or '00'}{zone}"


def _language(said: str) -> str:
    said = said.strip().replace("_", "-")
    return said if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*", said) else ""
