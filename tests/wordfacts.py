"""What a Word file says and how it is built, read by a walk over its XML alone, and what of a briefing must be found there."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import cast
from urllib.parse import unquote

from facts import folded, shown
from lxml import etree
from msgspec import Struct

from masthead.briefing.model import Briefing
from masthead.briefing.model import Text as Section
from masthead.document.model import (
    Abbreviation,
    Aside,
    BlockNode,
    Code,
    Emphasis,
    Figure,
    Foreign,
    Formula,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)
from masthead.document.plain import plain
from masthead.document.walk import every

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SIGNS = {"tab": "\t", "br": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_HEAD = (
    "Masthead",
    "Banner",
    "State",
    "Kicker",
    "Title",
    "Made Headline",
    "Subtitle",
    "Head Line",
    "Section Label",
    "Part Label",
    "TOC Heading",
    "Cover Facts",
    "Cover Kicker",
    "Cover Subtitle",
    "Cover Note",
)
_ADDRESS = re.compile(r"\bxn--[a-z0-9-]+")
_DEEPEST = 8
"""Levels of lists that a Word file has beside numbered paragraphs."""


class Found(Struct):
    """Each list in the order of the text; words are folded. What is furniture of ours is in none of them."""

    words: list[tuple[str, str]] = []
    """Language (empty: the text's) and words, of each stretch in one language."""
    headings: list[str] = []
    items: list[tuple[int, bool, str]] = []
    """Depth from 1, whether numbered, and the first words of items that begin with a paragraph."""
    cells: list[tuple[int, int, int, int, int, str]] = []
    """Table from 1, row and column from 0, rows and columns covered, and words, of cells that say something."""
    links: list[tuple[str, str]] = []
    alts: list[str] = []
    speakers: list[str] = []
    code: list[str] = []
    notes: list[str] = []


# ── the file ────────────────────────────────────────────────────────────────────────────────────────────


class _File:
    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
        styles = self.parts["word/styles.xml"]
        self.names = {
            one.get(W + "styleId", ""): cast(etree._Element, one.find(W + "name")).get(W + "val", "") for one in styles.iter(W + "style")
        }
        self.language = cast(etree._Element, styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")).get(W + "val", "")
        self.based = {
            one.get(W + "styleId", ""): cast(etree._Element, one.find(W + "basedOn")).get(W + "val", "")
            for one in styles.iter(W + "style")
            if one.find(W + "basedOn") is not None
        }
        self.found = Found()
        self.missing = ""

    def style(self, paragraph: etree._Element) -> Iterator[str]:
        """The name of a paragraph's style, and of those that it is based on."""
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        id = "" if named is None else named.get(W + "val", "")
        while id:
            yield self.names[id]
            id = self.based.get(id, "")

    def targets(self, part: str) -> dict[str, str]:
        rels = self.parts.get(f"word/_rels/{part}.xml.rels")
        return {} if rels is None else {one.get("Id", ""): one.get("Target", "") for one in rels}

    def letters(self, element: etree._Element) -> list[tuple[str, str]]:
        """Language and text of each run that is the source's, line ends at the end of paragraphs."""
        found: list[tuple[str, str]] = []
        for paragraph in element.iter(W + "p"):
            if next(iter(self.style(paragraph)), "") == "Break" or self._tells_of_nothing(paragraph):
                continue
            caption = [run for run in paragraph.iter(W + "r") if _character(run) in ("CaptionLabel", "FigureLabel")]
            label = "".join(map(_text, caption))
            ours = label.endswith(". ") or (bool(label) and label == "".join(map(_text, paragraph.iter(W + "r"))))
            for run in paragraph.iter(W + "r"):
                kind = _character(run)
                if kind in ("FootnoteReference", "EndMark") or (kind in ("CaptionLabel", "FigureLabel") and ours):
                    continue
                text = _text(run)
                named = run.find(f"{W}rPr/{W}lang")
                language = "" if named is None else named.get(W + "val", "")
                found.append(("" if language == self.language else language, text))
            found.append((found[-1][0] if found else "", "\n"))
        return found

    def _tells_of_nothing(self, paragraph: etree._Element) -> bool:
        """Whether a line stands for a picture that is not there."""
        first = next(paragraph.iter(W + "r"), None)
        if not self.missing or first is None or not _text(first).startswith(self.missing):
            return False
        return _character(first) == "Emphasis" or any(name.startswith("Missing Picture") for name in self.style(paragraph))

    def said(self, element: etree._Element) -> str:
        return folded("".join(text for _, text in self.letters(element)))

    def blocks(self, parent: etree._Element, part: str) -> None:
        for element in parent:
            if element.tag == W + "tbl":
                self._table(element, part)
            elif element.tag == W + "p":
                self._paragraph(element, part)

    def _paragraph(self, paragraph: etree._Element, part: str) -> None:
        found, said = self.found, self.said(paragraph)
        names = list(self.style(paragraph))
        heading = any(re.fullmatch(r"heading \d", name) for name in names)
        if heading and said:
            found.headings.append(said)
        item = next((match for name in names if (match := re.fullmatch(r"List (Bullet|Number)(?: (\d))?", name))), None)
        if item is not None and said:
            found.items.append((int(item[2] or 1), item[1] == "Number", said))
        if "Speaker" in names and said:
            found.speakers.append(said)
        if "HTML Preformatted" in names:
            found.code.append(said)
        for picture in paragraph.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
            if picture.get("descr"):
                found.alts.append(folded(picture.get("descr", "")))
        targets = self.targets(part)
        for link in paragraph.iter(W + "hyperlink"):
            if link.get(R + "id") and (words := folded("".join(map(_text, link.iter(W + "r"))))):
                found.links.append((_ADDRESS.sub(_spelled, unquote(targets[link.get(R + "id", "")])), words))

    def _table(self, table: etree._Element, part: str) -> None:
        number = 1 + max((cell[0] for cell in self.found.cells), default=0)
        rows = [row.findall(W + "tc") for row in table.findall(W + "tr")]
        places = [list(_places(row)) for row in rows]
        for at, row in enumerate(places):
            for cell, column, across in row:
                if _merged(cell) == "continue":
                    continue
                down = 1
                if _merged(cell) == "restart":
                    below = ({start: one for one, start, _ in later} for later in places[at + 1 :])
                    for later in below:
                        if column not in later or _merged(later[column]) != "continue":
                            break
                        down += 1
                if said := self.said(cell):
                    self.found.cells.append((number, at, column, down, across, said))
        for row in rows:
            for cell in row:
                self.blocks(cell, part)


def _character(run: etree._Element) -> str:
    named = run.find(f"{W}rPr/{W}rStyle")
    return "" if named is None else named.get(W + "val", "")


def _text(run: etree._Element) -> str:
    names = ((etree.QName(child).localname, child.text or "") for child in run if isinstance(child.tag, str))
    return "".join(text if name == "t" else _SIGNS.get(name, "") for name, text in names)


def _spelled(host: re.Match[str]) -> str:
    """A part of a host name as people write it (RFC 3492)."""
    return host.group().encode("ascii").decode("idna")


def _merged(cell: etree._Element) -> str:
    found = cell.find(f"{W}tcPr/{W}vMerge")
    return "" if found is None else found.get(W + "val", "continue")


def _places(row: Sequence[etree._Element]) -> Iterator[tuple[etree._Element, int, int]]:
    column = 0
    for cell in row:
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        across = 1 if span is None else int(span.get(W + "val", "1"))
        yield cell, column, across
        column += across


def stretches(letters: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Folded words of each stretch in one language."""
    joined = ((language, folded("".join(text for _, text in group))) for language, group in groupby(letters, key=lambda pair: pair[0]))
    spoken = [(language, text) for language, text in joined if text]
    return [(language, " ".join(text for _, text in group)) for language, group in groupby(spoken, key=lambda pair: pair[0])]


def read(data: bytes, missing: str = "") -> Found:
    """What a file's body and notes say. `missing`: how our words for a missing picture begin."""
    file = _File(data)
    file.missing = missing
    body = file.parts["word/document.xml"][0]
    for element in list(body):
        if element.tag == W + "sdt" or (element.tag == W + "p" and not set(_HEAD).isdisjoint(file.style(element))):
            body.remove(element)
    file.blocks(body, "document")
    letters = file.letters(body)
    notes = file.parts.get("word/footnotes.xml")
    for note in () if notes is None else notes:
        if note.get(W + "type") is None:
            file.blocks(note, "footnotes")
            file.found.notes.append(file.said(note))
            letters += file.letters(note)
    file.found.words = stretches(letters)
    return file.found


# ── the briefing ────────────────────────────────────────────────────────────────────────────────────────


def wanted(briefing: Briefing) -> Found:
    """What the texts of a briefing say. In cells, lists and notes Word has no headings, and no quotations in cells and notes."""
    texts = [section for section in briefing.sections if isinstance(section, Section)]
    reader = _Model(briefing, [entry.block for section in texts for entry in section.entries])
    for section in texts:
        reader.blocks((entry.block for entry in section.entries), section.language, 0, "text")
    for label, note in reader.notes.items():  # what nothing calls stands after the text
        if label not in reader.queue:
            reader.blocks(note.content, note.language, 0, "note")
    for label in reader.queue:
        note = reader.notes[label]
        letters, reader.letters = reader.letters, []
        reader.blocks(note.content, note.language, 0, "note")
        reader.found.notes.append(folded("".join(text for _, text in reader.letters)))
        letters += reader.letters
        reader.letters = letters
    reader.found.words = stretches(reader.letters)
    return reader.found


class _Model:
    def __init__(self, briefing: Briefing, blocks: Sequence[BlockNode]) -> None:
        self.found = Found()
        self.letters: list[tuple[str, str]] = []
        self.queue: list[str] = []
        self.language = briefing.language
        self.assets = {asset.name for asset in briefing.assets}
        self.notes = {}
        for block in every([*blocks, *briefing.blocks]):
            if isinstance(block, Note):
                self.notes.setdefault(block.label, block)

    def blocks(self, blocks: Iterable[BlockNode], language: str, depth: int, where: str) -> None:
        for block in blocks:
            self.block(block, block.language or language, depth, where)

    def block(self, block: BlockNode, language: str, depth: int, where: str) -> None:
        found = self.found
        match block:
            case Paragraph(content):
                self.say(content, language, where)
            case Heading(_, content):
                if where != "text":  # there it is a paragraph, which may say nothing and call a note
                    self.say(content, language, where)
                elif plain(content).strip():
                    if folded(plain(content)):
                        found.headings.append(folded(plain(content)))
                    self.say(content, language, where)
            case List(items, ordered):
                for item in items:
                    first = item.content[0] if item.content else None
                    if isinstance(first, (Paragraph, Heading)) and folded(plain(first.content)):
                        found.items.append((min(depth + 1, _DEEPEST), ordered, folded(plain(first.content))))
                    inside = "list" if where == "text" else where
                    for number, kid in enumerate(item.content):
                        # A heading that begins an item is the item's own first line.
                        self.block(kid, kid.language or language, depth + 1, "list" if number == 0 and where == "text" else inside)
            case Quotation(content, speaker):
                self.blocks(content, language, depth, where if where in ("cell", "note") else "quotation")
                if plain(speaker).strip():
                    if where not in ("cell", "note") and folded(plain(speaker)):
                        found.speakers.append(folded(plain(speaker)))
                    self.say(speaker, language, where)
            case Aside(content, title) | Part(content, title):
                if plain(title).strip():
                    if isinstance(block, Part) and where == "text" and folded(plain(title)):
                        found.headings.append(folded(plain(title)))
                    self.say(title, language, where)
                self.blocks(content, language, depth, where)
            case Table():
                self.table(block, language)
            case Figure(asset, alt, caption, credit):
                if alt and asset in self.assets:
                    found.alts.append(folded(alt))
                for words in (caption, credit):
                    if plain(words).strip():
                        self.say(words, language, where)
            case Preformatted(text):
                if text.strip():
                    found.code.append(folded(text))
                    self.letters += [(self.tag(language), text), (self.tag(language), "\n")]
            case _:
                pass

    def table(self, table: Table, language: str) -> None:
        number = 1 + max((cell[0] for cell in self.found.cells), default=0)
        if plain(table.caption).strip():
            self.say(table.caption, language, "text")
        covered: set[tuple[int, int]] = set()
        for row, line in enumerate(table.rows):
            column = 0
            for cell in line.cells:
                while (row, column) in covered:
                    column += 1
                covered |= {(row + down, column + across) for down in range(cell.rows) for across in range(cell.columns)}
                if said := folded(shown(cell.content)):
                    self.found.cells.append((number, row, column, min(cell.rows, len(table.rows) - row), cell.columns, said))
        for line in table.rows:
            for cell in line.cells:
                self.blocks(cell.content, language, 0, "cell")

    def tag(self, language: str) -> str:
        return "" if language == self.language else language

    def say(self, content: Sequence[Inline], language: str, where: str) -> None:
        self.marks(content, language, linked=False, where=where)
        self.letters.append((self.letters[-1][0] if self.letters else "", "\n"))

    def marks(self, content: Sequence[Inline], language: str, *, linked: bool, where: str) -> None:
        for inline in content:
            match inline:
                case Text(text) | Code(text) | Formula(text):
                    self.letters.append((self.tag(language), text))
                case LineBreak():
                    self.letters.append((self.letters[-1][0] if self.letters else "", "\n"))
                case Link(target, kids):
                    if not linked and folded(plain(kids)) and not target.startswith("#"):
                        self.found.links.append((unquote(target), folded(plain(kids))))
                    self.marks(kids, language, linked=linked or bool(plain(kids).strip()), where=where)
                case Foreign(tag, kids):
                    self.marks(kids, tag, linked=linked, where=where)
                case Strong(kids) | Emphasis(kids) | Superscript(kids) | Subscript(kids) | Abbreviation(_, kids):
                    self.marks(kids, language, linked=linked, where=where)
                case NoteReference(label):
                    if where != "note" and label in self.notes and label not in self.queue:
                        self.queue.append(label)
