"""PDF read by its structure tree and marked content, as PDFium finds them; a file without tags page by page (ISO 32000-1, 14.7)."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from msgspec import Struct, structs

from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.sources.pdfium import PDFIUM
from masthead.sources.pdfstream import marked
from masthead.verify.formats.pages import BROKEN, Grid, Paths, run_on, squared, unbroken
from masthead.verify.formats.pictures import fields, looks
from masthead.verify.reading import Gathering, Kind, Link, Reading

_INLINE = {
    "Span",
    "Link",
    "Code",
    "Formula",
    "Quote",
    "Em",
    "Strong",
    "Sub",
    "Annot",
    "Ruby",
    "RB",
    "RT",
    "RP",
    "Warichu",
    "BibEntry",
    "Private",
}
_LABELS = {"Lbl", "Reference"}
_KINDS: dict[str, Kind] = {
    "TD": "cell",
    "TH": "cell",
    "LI": "item",
    "LBody": "item",
    "Note": "note",
    "FENote": "note",
    "Caption": "caption",
}
_KINDS |= {"TOC": "furniture", "TOCI": "furniture", "Artifact": "furniture", "Index": "furniture"}
_NOTES = ("Note", "FENote")
_CALL = expression(r"[\[(]?(?:\d{1,3}|[*†‡]+)[\])]?")
_ROUND = "oO"
"""A bullet that is a letter in old files."""
_HEADINGS = {"H", "H1", "H2", "H3", "H4", "H5", "H6", "Title"}
_DEEPEST = 400
"""Elements nested deeper say nothing here; no page that people read comes near."""
_SAID = 128
"""Bytes that nearly every tag, language and name fits in."""
_BUFFER = (ctypes.c_ushort * (_SAID // 2))()
"""For one string at a time: PDFium is one at a time, too."""


_FROM_THE_RIGHT = expression("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class _Run(Struct, frozen=True, gc=False):
    """A text object: under which mark (-1: none), what it says, and where it stands."""

    mark: int
    text: str
    left: float
    bottom: float
    right: float
    top: float


def read(data: bytes, *, seen: bool = False) -> Reading:
    """A file. Raises `UnreadableError` for what PDFium can't open."""
    import pypdfium2

    gathered = Gathering(seen=seen)
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            hint = "check that the file is whole and has no password"
            raise UnreadableError(f"is no PDF that can be opened: {error}", hint=hint) from None
        try:
            if language := _said(pypdfium2.raw.FPDFCatalog_GetLanguage, document.raw):
                gathered.languages.setdefault(language)
            tagged = bool(pypdfium2.raw.FPDFCatalog_IsTagged(document.raw))
            written, paths = _Written(data), Paths(gathered)
            for number, page in enumerate(document):
                reading = page.get_textpage()
                _Page(pypdfium2.raw, document.raw, page.raw, reading.raw, number, written, paths).read(tagged=tagged)
                reading.close()
                page.close()
        finally:
            document.close()
    paths.rejoin()
    paths.order()
    unbroken(gathered.pieces)
    return gathered.reading(laid_out=tagged)


def _said(function: Callable[..., int], *arguments: Any) -> str:
    """A string of PDFium's: its bytes in UTF-16, with two of them as its end."""
    size = function(*arguments, _BUFFER, _SAID)
    if size <= 2:
        return ""
    if size <= _SAID:
        return ctypes.string_at(_BUFFER, size - 2).decode("utf-16-le", "replace")
    longer = (ctypes.c_ushort * (size // 2))()
    function(*arguments, longer, size)
    return bytes(longer)[: size - 2].decode("utf-16-le", "replace")


class _Written:
    """The text as it stands in the file, page by page and mark by mark: where letters run from right to left, PDFium turns numbers and
    names that stand among them, and loses letters that share a glyph."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def _pages(self) -> list[dict[int, str]]:
        return marked(self._data)

    def text(self, page: int, mark: int) -> str:
        return self._pages[page].get(mark, "") if page < len(self._pages) else ""


class _Page:
    def __init__(self, raw: Any, document: Any, page: Any, text: Any, number: int, written: _Written, paths: Paths) -> None:
        self.raw = raw
        self.document = document
        self.page = page
        self.text = text
        self.number = number
        self.written = written
        self.place = f"page {number + 1}"
        self.gathered = paths.gathered
        self.paths = paths
        self.marked: dict[int, list[_Run]] = {}
        self.pieces: dict[int, int] = {}  # marks to the pieces that their text went into
        self.rows: list[Grid] = []  # tables that are open
        self.ordered: list[bool | None] = [None]  # whether the items that are open have a number

    def read(self, *, tagged: bool) -> None:
        raw = self.raw
        for run in self.runs():
            self.marked.setdefault(run.mark, []).append(run)
        if any(_FROM_THE_RIGHT.search(run.text) for runs in self.marked.values() for run in runs):
            for mark, runs in self.marked.items():
                if mark >= 0 and (text := self.written.text(self.number, mark)):
                    self.marked[mark] = [structs.replace(runs[0], text=text)]
                elif (mark >= 0 or not tagged) and not self.gathered.mirrored:
                    self.gathered.mirrored = any(_FROM_THE_RIGHT.search(run.text) for run in runs)
        tree = raw.FPDF_StructTree_GetForPage(self.page) if tagged else None
        if tree:
            for index in range(raw.FPDF_StructTree_CountChildren(tree)):
                element = raw.FPDF_StructTree_GetChildAtIndex(tree, index)
                if element:
                    self.block(element, "paragraph", (index,))
            raw.FPDF_StructTree_Close(tree)
        for mark, runs in self.marked.items():
            if mark not in self.pieces:
                # What has a number is of the text, though PDFium climbs to no more than 32 elements over it: lists in lists.
                self.gathered.add(_text(runs), "paragraph" if mark >= 0 or not tree else "furniture", self.place)
        self.paths.mark()
        self.links()

    def runs(self) -> Iterator[_Run]:
        raw = self.raw
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        sides = [ctypes.byref(side) for side in (left, bottom, right, top)]
        pending = [(raw.FPDFPage_GetObject(self.page, index), -1) for index in range(raw.FPDFPage_CountObjects(self.page))]
        pending.reverse()
        buffer = (ctypes.c_ushort * 4096)()
        while pending:
            shape, outer = pending.pop()
            kind = raw.FPDFPageObj_GetType(shape)
            if kind == raw.FPDF_PAGEOBJ_IMAGE and self.gathered.looks is not None:
                self.gathered.looks.append(self.look(shape))
            if kind not in (raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM):
                continue
            mark = raw.FPDFPageObj_GetMarkedContentID(shape)
            mark = outer if mark < 0 else mark
            if kind == raw.FPDF_PAGEOBJ_FORM:
                inner = [(raw.FPDFFormObj_GetObject(shape, index), mark) for index in range(raw.FPDFFormObj_CountObjects(shape))]
                pending += reversed(inner)
                continue
            size = raw.FPDFTextObj_GetText(shape, self.text, buffer, ctypes.sizeof(buffer))
            if size > ctypes.sizeof(buffer):
                buffer = (ctypes.c_ushort * (size // 2 + 1))()
                size = raw.FPDFTextObj_GetText(shape, self.text, buffer, ctypes.sizeof(buffer))
            if size > 2:
                raw.FPDFPageObj_GetBounds(shape, *sides)
                said = bytes(buffer)[: size - 2].decode("utf-16-le", "replace")
                yield _Run(mark, said, left.value, bottom.value, right.value, top.value)

    def look(self, shape: Any) -> bytes:
        """How a picture looks: as a JPEG that is kept whole, else as PDFium decodes it, with what shines through it."""
        raw = self.raw
        size = raw.FPDFImageObj_GetImageDataRaw(shape, None, 0)
        head = (ctypes.c_ubyte * size)()
        raw.FPDFImageObj_GetImageDataRaw(shape, head, size)
        if bytes(head[:3]) == b"\xff\xd8\xff" and (found := looks(bytes(head))):
            return found
        bitmap = raw.FPDFImageObj_GetRenderedBitmap(self.document, self.page, shape) or raw.FPDFImageObj_GetBitmap(shape)
        if not bitmap:
            return b""
        from pypdfium2 import PdfBitmap

        # PDFium has its memory back when the last that looks into it is gone.
        return fields(PdfBitmap.from_raw(bitmap).to_pil())

    def block(self, element: Any, above: Kind, path: tuple[int, ...], tag: str = "") -> None:
        """An element that stands apart: its own text is one piece, with what is inline in it; what stands apart in it follows."""
        depth = len(path)
        raw = self.raw
        tag = tag or _said(raw.FPDF_StructElement_GetType, element)
        self.language(element)
        kind: Kind = "heading" if tag in _HEADINGS else "label" if tag in _LABELS else _KINDS.get(tag, above)
        if above in ("furniture", "note") and kind != "label":
            kind = above
        self.enter(tag, path)
        texts: list[str] = []
        marks: list[int] = []
        actual = _said(raw.FPDF_StructElement_GetActualText, element)
        alternative = _said(raw.FPDF_StructElement_GetAltText, element) if tag not in _INLINE else ""
        start = len(self.gathered.pieces)

        def flush(index: int) -> None:
            text = actual or run_on(texts)
            for mark in marks:
                self.pieces[mark] = len(self.gathered.pieces)
            texts.clear()
            marks.clear()
            if tag == "Lbl" and above == "note" and text.strip():
                self.gathered.bearing[:] = [_number(text)]
            if tag == "Lbl" and text.strip():
                self.ordered[-1] = text.strip() not in _ROUND and any(map(str.isalnum, text))
            level = int(tag[1:]) if kind == "heading" and tag[1:].isdigit() else 0
            if tag == "Reference" and above not in ("note", "furniture") and _CALL.fullmatch(text.strip()):
                self.gathered.call("", _number(text))  # its paragraph goes on with it on another page
            self.gathered.add(text, kind, self.place, tag, level=level, ordered=self.ordered[-1] if kind == "item" else None)
            self.paths.mark((*path, index))

        index = 0
        for index, child, mark in self.kids(element):
            if child is None:
                if mark in self.marked:
                    texts.append(_text(self.marked[mark]))
                    marks.append(mark)
            elif (inner := _said(raw.FPDF_StructElement_GetType, child)) in _INLINE:
                self.inline(child, texts, marks, depth + 1)
            elif inner == "Reference" and texts:
                # A note's call may stand within a word.
                calls: list[str] = []
                self.inline(child, calls, marks, depth + 1)
                if kind not in ("note", "furniture"):
                    self.gathered.call(run_on(texts), _number("".join(calls)))
                self.gathered.add("".join(calls), "label", self.place, inner)
                self.paths.mark((*path, index))
            elif depth < _DEEPEST:
                flush(index)
                self.block(child, kind, (*path, index), inner)
        flush(index + 1)
        if alternative:
            self.gathered.add(alternative, "furniture" if kind == "furniture" else "alternative", self.place, tag)
            self.paths.mark((*path, index + 1))
        self.leave(tag, path, start)

    def enter(self, tag: str, path: tuple[int, ...]) -> None:
        """What is begun with an element: a note, an item, a table, a row."""
        if tag in _NOTES:
            self.gathered.bearing.clear()
        elif tag == "LI":
            self.ordered.append(None)
        elif tag == "Table":
            self.rows.append({})
        elif tag == "TR" and self.rows:
            self.rows[-1][path] = {}

    def leave(self, tag: str, path: tuple[int, ...], start: int) -> None:
        """What is ended with an element whose pieces begin at `start`: a cell, a table, an item."""
        if tag in ("TD", "TH") and self.rows and self.rows[-1]:
            row = self.rows[-1][next(reversed(self.rows[-1]))]
            row[path] = " ".join(piece.text for piece in self.gathered.pieces[start:] if piece.kind in ("cell", "item"))
        elif tag == "Table":
            self.gathered.table(squared(self.rows[-1]), self.place)
            self.paths.grids.append(self.rows.pop())
            self.paths.tables.append(start)
        elif tag == "LI":
            self.ordered.pop()

    def language(self, element: Any) -> None:
        if said := _said(self.raw.FPDF_StructElement_GetLang, element):
            self.gathered.languages.setdefault(said)

    def kids(self, element: Any) -> Iterator[tuple[int, Any, int]]:
        raw = self.raw
        for index in range(raw.FPDF_StructElement_CountChildren(element)):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
            if child:
                yield index, child, -1
            elif (mark := raw.FPDF_StructElement_GetChildMarkedContentID(element, index)) >= 0:
                yield index, None, mark

    def inline(self, element: Any, texts: list[str], marks: list[int], depth: int) -> None:
        actual = _said(self.raw.FPDF_StructElement_GetActualText, element)
        self.language(element)
        inner: list[str] = []
        for _, child, mark in self.kids(element):
            if child is None:
                if mark in self.marked:
                    inner.append(_text(self.marked[mark]))
                    marks.append(mark)
            elif depth < _DEEPEST:
                self.inline(child, inner, marks, depth + 1)
        texts += [actual] if actual else inner

    def links(self) -> None:
        """Addresses that the page's links lead to, and the pieces whose text stands under them."""
        raw = self.raw
        position, link = ctypes.c_int(0), raw.FPDF_LINK()
        rectangle = raw.FS_RECTF()
        while raw.FPDFLink_Enumerate(self.page, ctypes.byref(position), ctypes.byref(link)):
            action = raw.FPDFLink_GetAction(link)
            size = raw.FPDFAction_GetURIPath(self.document, action, None, 0) if action else 0
            address = ""
            if size > 1:
                buffer = ctypes.create_string_buffer(size)
                raw.FPDFAction_GetURIPath(self.document, action, buffer, size)
                address = buffer.raw[: size - 1].decode("utf-8", "replace")
            if address and raw.FPDFLink_GetAnnotRect(link, ctypes.byref(rectangle)):
                mark = next((run.mark for runs in self.marked.values() for run in runs if _under(run, rectangle)), -1)
                self.gathered.links.append(Link(address, self.pieces.get(mark, -1)))


def _number(text: str) -> str:
    """The mark of a note, as it is called and as the note has it."""
    return text.strip("[]() \t\n.")


def _under(run: _Run, rectangle: Any) -> bool:
    across, up = (run.left + run.right) / 2, (run.bottom + run.top) / 2
    return bool(rectangle.left <= across <= rectangle.right and rectangle.bottom <= up <= rectangle.top)


def _text(runs: list[_Run]) -> str:
    """The text of runs in their order: those on one line go on, a line's end parts words, unless one is broken there."""
    said: list[str] = []
    last: _Run | None = None
    for run in runs:
        if last is not None:
            # Lines may be set so close that their letters overlap; a raised number goes on with its line.
            apart = abs(run.top + run.bottom - last.top - last.bottom) > min(run.top - run.bottom, last.top - last.bottom) * 1.1
            if apart and said[-1][-1:] in BROKEN:
                said[-1] = said[-1].rstrip(BROKEN)
            elif apart:
                said.append(" ")
        said.append(run.text)
        last = run
    return "".join(said)
