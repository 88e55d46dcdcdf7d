"""Word files read by a walk over their XML: paragraphs, cells, notes, links, and what stands in heads and feet (ECMA-376)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from posixpath import basename, join, normpath

from lxml import etree

from masthead.verify.formats.parts import Parts
from masthead.verify.formats.pictures import looks
from masthead.verify.formats.word_package import NAMES, Package, value, w
from masthead.verify.reading import Gathering, Kind, Reading

_R = f"{{{NAMES['r']}}}"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DOC_PR = f"{{{NAMES['wp']}}}docPr"
_BLIP = f"{{{NAMES['a']}}}blip"
_IMAGE_DATA = f"{{{NAMES['v']}}}imagedata"
_ADDRESS = re.compile(r'^\s*HYPERLINK\s+"([^"]+)"')
_CALLED_AGAIN = re.compile(r"\s*NOTEREF\s+(\S+)")
_AGAIN = re.compile(r"_Again(\d+)_\d+")
"""The bookmark over a further part of a table, with the number of columns that stand in it again."""
_LISTED = re.compile(r"(?i)list")
_BREAKS = {w("br"): "\n", w("cr"): "\n", w("tab"): "\t", w("noBreakHyphen"): "-", w("softHyphen"): "\u00ad"}
_ANCHOR = w("anchor")
_BOOKMARK = w("bookmarkStart")
_CHAR = w("char")
_DEL = w("del")
_FLD_CHAR = w("fldChar")
_FLD_CHAR_TYPE = w("fldCharType")
_GRID_SPAN = w("gridSpan")
_HYPERLINK = w("hyperlink")
_INSTR_TEXT = w("instrText")
_LANG = w("lang")
_MOVE_FROM = w("moveFrom")
_P = w("p")
_SYM = w("sym")
_T = w("t")
_TBL = w("tbl")
_TC = w("tc")
_TR = w("tr")
_V_MERGE = w("vMerge")
_SHUT = frozenset((_FALLBACK, _DEL, _MOVE_FROM))
_CALLS = (w("footnoteReference"), w("endnoteReference"))
_NOTES = (w("footnote"), w("endnote"))
_ID = w("id")
_NAME = w("name")
_TOLD = (*_SHUT, *_CALLS, *_NOTES, *_BREAKS, _BOOKMARK, _DOC_PR, _FLD_CHAR, _HYPERLINK, _INSTR_TEXT, _LANG, _P, _SYM, _T, _TBL, _TC, _TR)
"""The elements that say something; all others are walked past."""


def read(data: bytes, *, seen: bool = False) -> Reading:
    """A document. Raises `UnreadableError` for what is no Word file."""
    package = Package(data)
    gathered = Gathering(seen=seen)
    styles = package.xml("word/styles.xml")
    if styles is not None and (said := value(styles, ".//w:rPrDefault/w:rPr/w:lang")):
        gathered.languages.setdefault(said)
    names = sorted(name for name in package.names if re.fullmatch(r"word/(header|footer)\d*\.xml", name))
    for name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml", *names):
        story = package.xml(name)
        if story is not None:
            kind: Kind = "paragraph" if "document" in name else "note" if "note" in name else "furniture"
            _Story(package, gathered, _addresses(package, name), basename(name), kind).run(story)
            if gathered.looks is not None:
                gathered.looks += map(looks, _pictures(package, name, story))
            gathered.part += 1
    return gathered.reading()


def _addresses(package: Package, name: str) -> Mapping[str, str]:
    """Where the relationships of a part lead outside."""
    rels = package.xml(f"word/_rels/{basename(name)}.rels")
    if rels is None:
        return {}
    found = rels.iterfind(f"{_PACKAGE}Relationship")
    return {rel.get("Id", ""): rel.get("Target", "") for rel in found if rel.get("TargetMode") == "External"}


def _pictures(package: Package, name: str, story: etree._Element) -> Iterator[bytes]:
    """The pictures that a part shows: DrawingML's, and VML's of older files."""
    rels = package.xml(f"word/_rels/{basename(name)}.rels")
    held = {} if rels is None else {rel.get("Id", ""): rel.get("Target", "") for rel in rels.iterfind(f"{_PACKAGE}Relationship")}
    for element in story.iter(_BLIP, _IMAGE_DATA):
        target = held.get(element.get(f"{_R}embed") or element.get(f"{_R}id") or "", "")
        yield package.part(normpath(join("/word", target)).lstrip("/"))


def _note(element: etree._Element) -> str:
    """The name of a note, or of the one that is called: footnotes and endnotes are counted each by themselves."""
    return f"{str(element.tag).rpartition('}')[2][:4]}{element.get(_ID, '')}"


class _Story:
    """One way through a part: every element is entered and left once."""

    def __init__(self, package: Package, gathered: Gathering, addresses: Mapping[str, str], where: str, kind: Kind) -> None:
        self.package = package
        self.gathered = gathered
        self.addresses = addresses
        self.where = where
        self.story = kind
        self.texts: list[list[str]] = []
        self.after: list[tuple[str, Kind]] = []
        self.labels: list[str] = []
        self.leading: list[tuple[etree._Element, int]] = []  # links that are open, and how many texts stood before each
        self.codes: list[list[str] | None] = []  # fields that are open: their code, or None once it is over
        self.called = -1  # where the number of a note that is called again begins
        self.again = ""  # the bookmark by which it is
        self.noted: dict[str, str] = {}  # the notes that are called at bookmarks
        self.marks: list[str] = []  # bookmarks that stand before what comes next
        self.tables: list[list[list[list[str]]]] = []
        self.parts = Parts(gathered)
        self.number = 0
        self.shut = 0

    def run(self, story: etree._Element) -> None:
        for event, element in etree.iterwalk(story, events=("start", "end"), tag=_TOLD):
            tag = element.tag
            if tag in _SHUT:
                self.shut += 1 if event == "start" else -1
            elif self.shut:
                continue
            elif event == "start":
                self.enter(element, tag)
            else:
                self.leave(element, tag)

    def enter(self, element: etree._Element, tag: str) -> None:
        if tag == _P:
            self.texts.append([])
        elif tag == _TBL:
            self.tables.append([])
        elif tag == _TR and self.tables:
            self.tables[-1].append([])
            self.parts.row(len(self.tables))
        elif tag == _TC and self.tables and self.tables[-1]:
            self.tables[-1][-1].append([])
            self.parts.cell(len(self.tables), value(element, "w:tcPr/w:gridSpan") or "")
        elif tag == _BOOKMARK:
            name = element.get(_NAME, "")
            self.marks.append(name)
            if not self.tables and (found := _AGAIN.fullmatch(name)):
                self.parts.further(int(found[1]))
        elif tag in _NOTES:
            self.gathered.bearing[:] = [_note(element)]
        elif tag == _HYPERLINK and (address := self.addresses.get(element.get(f"{_R}id", ""))):
            anchor = element.get(_ANCHOR)
            self.gathered.link(f"{address}#{anchor}" if anchor else address)
            self.leading.append((element, len(self.texts[-1]) if self.texts else 0))
        elif tag == _DOC_PR and (said := (element.get("descr") or "").strip()):
            self.after.append((said, "alternative"))
        elif tag == _FLD_CHAR:
            self.field(element.get(_FLD_CHAR_TYPE, ""))
        elif not self.texts:
            return
        elif tag == _T:
            self.texts[-1].append(element.text or "")
            self.marks.clear()
        elif tag in _CALLS:
            self.call(_note(element))
            self.noted |= dict.fromkeys(self.marks, _note(element))
            self.marks.clear()
        elif tag == _LANG:
            for name in ("val", "eastAsia", "bidi"):
                if language := element.get(w(name)):
                    self.gathered.languages.setdefault(language)
        elif tag in _BREAKS:
            self.texts[-1].append(_BREAKS[tag])
        elif tag == _SYM:
            self.texts[-1].append(chr(int(element.get(_CHAR, "20"), 16)))
        elif tag == _INSTR_TEXT and self.codes and self.codes[-1] is not None:
            self.codes[-1].append(element.text or "")

    def call(self, note: str) -> None:
        """A note is called here."""
        if self.story == "paragraph" and (before := "".join(self.texts[-1])).strip():
            self.gathered.call(before, note)

    def field(self, kind: str) -> None:
        if kind == "begin":
            self.codes.append([])
        elif kind in ("separate", "end") and self.codes:
            code = self.codes[-1]
            if code is not None and (found := _ADDRESS.match("".join(code))):
                self.gathered.link(found[1])
            if code is not None and (again := _CALLED_AGAIN.match("".join(code))) and self.texts:
                self.called, self.again = len(self.texts[-1]), again[1]
            self.codes[-1] = None
            if kind == "end":
                self.codes.pop()
                if self.called >= 0 and self.texts:
                    # The mark of a note is no text, be it counted by Word or by a field.
                    del self.texts[-1][self.called :]
                    self.call(self.noted.get(self.again, ""))
                self.called = -1

    def leave(self, element: etree._Element, tag: str) -> None:
        if self.leading and self.leading[-1][0] is element:
            # A link on a picture is none on the words beside it.
            _, before = self.leading.pop()
            if self.texts and not "".join(self.texts[-1][before:]).strip():
                self.gathered.links.pop()
            return
        if tag == _P and self.texts:
            text = "".join(self.texts.pop())
            self.number += 1
            place = f"{self.where}, paragraph {self.number}"
            name = value(element, "w:pPr/w:pStyle") or ""
            kind = self.kind(element, name)
            level = self.package.styles.level(element) if kind == "heading" else 0
            self.gathered.add(text, kind, place, name, level=level, ordered=self.package.ordered(element) if kind == "item" else None)
            if self.tables and self.tables[-1] and self.tables[-1][-1] and text.strip():
                self.tables[-1][-1][-1].append(" ".join(text.split()))
            for said, of in self.after:
                self.gathered.add(said, "furniture" if self.story == "furniture" else of, place, name)
            self.after.clear()
        elif tag == _TBL and self.tables:
            rows = [[" ".join(cell) for cell in row] for row in self.tables.pop()]
            if next(element.iterdescendants(_GRID_SPAN, _V_MERGE, _TBL), None) is None:
                self.gathered.table(rows, f"{self.where}, before paragraph {self.number + 1}")
            self.parts.end(len(self.tables))
        elif tag == _TC:
            self.parts.filled(len(self.tables))

    def kind(self, paragraph: etree._Element, name: str) -> Kind:
        if self.story != "paragraph":
            return self.story
        if self.package.styles.level(paragraph) or self.package.styles.titles(paragraph):
            return "heading"
        if name.upper().startswith("TOC"):
            return "furniture"
        if self.tables:
            return "cell"
        if name == "Caption" or name.startswith("Missing"):
            return "caption"
        if self.package.styles.numbered(paragraph) or _LISTED.match(name):
            return "item"
        return "paragraph"
