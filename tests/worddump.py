"""Word files made and opened for tests, and shown as text: a paragraph a line, with its style and what its runs are."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree
from msgspec.structs import replace
from samples import civic, report

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing, Entry
from masthead.briefing.model import Text as Passage
from masthead.document.model import BlockNode
from masthead.notices import Notice
from masthead.writers.docx.writer import DocxWriter

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SIGNS = {W + "br": "\n", W + "noBreakHyphen": "-"}
DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def write(briefing: Briefing, brand: Brand | None = None, notices: list[Notice] | None = None) -> bytes:
    """The file; a notice that nobody asked for fails the test."""
    told: list[Notice] = []
    data = DocxWriter().write(briefing, brand or civic(), told.append)
    assert notices is not None or not told, told
    if notices is not None:
        notices += told
    return data


def of(*blocks: BlockNode, language: str = "en", kind: str = "report", label: str = "", **kw: object) -> Briefing:
    """A briefing of these blocks alone."""
    section = Passage(kind, label, tuple(map(Entry, blocks)))  # type: ignore[arg-type]
    return replace(report(0), sections=(section,), language=language, numbered=False, **kw)  # type: ignore[arg-type]


class Word:
    """An opened file: `parts` are its XML parts by name, `raw` all bytes."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.infos = archive.infolist()
            self.raw = {info.filename: archive.read(info) for info in self.infos}
        self.parts = {name: etree.fromstring(raw) for name, raw in self.raw.items() if name.endswith((".xml", ".rels"))}

    @property
    def document(self) -> etree._Element:
        return self.parts["word/document.xml"]

    def targets(self, part: str = "document") -> dict[str, str]:
        """Relationship id → target."""
        found = self.parts.get(f"word/_rels/{part}.xml.rels")
        return {} if found is None else {item.get("Id", ""): item.get("Target", "") for item in found.iter(RELATIONSHIP)}

    def paragraphs(self, style: str = "", part: str = "document") -> list[etree._Element]:
        """The paragraphs of a part; those of one style, if it is named."""
        return [p for p in self.parts[f"word/{part}.xml"].iter(W + "p") if not style or style_of(p) == style]

    def texts(self, style: str, part: str = "document") -> list[str]:
        return [text(p) for p in self.paragraphs(style, part)]

    def dump(self) -> str:
        """The body and the notes, one paragraph, cell or section a line."""
        lines = list(self._lines(self.document[0], 0))
        for name in ("header2", "header1", "footer1", "footnotes"):
            if f"word/{name}.xml" in self.parts:
                lines += [f"── {name}", *self._lines(self.parts[f"word/{name}.xml"], 0)]
        return "\n".join(lines) + "\n"

    def _lines(self, parent: etree._Element, depth: int) -> Iterator[str]:
        for child in parent:
            tag, pad = etree.QName(child).localname, "  " * depth
            if tag == "p":
                yield pad + " ".join(filter(None, (style_of(child), _numbered(child), _bookmarks(child), "| " + _runs(child))))
                section = child.find(f"{W}pPr/{W}sectPr")
                if section is not None:
                    yield pad + _section(section)
            elif tag == "sectPr":
                yield pad + _section(child)
            elif tag in ("tbl", "tr", "tc", "footnote", "sdt", "sdtContent"):
                yield pad + " ".join(filter(None, (tag, _span(child))))
                yield from self._lines(child, depth + 1)


def style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(W + "val", "")


def text(element: etree._Element) -> str:
    """The words, without the codes of fields."""
    return "".join(child.text or "" if child.tag == W + "t" else _SIGNS[child.tag] for child in element.iter(W + "t", *_SIGNS))


def value(element: etree._Element, path: str) -> str:
    """The `w:val` at a path of `w:` names; empty if there is none."""
    found = element.find("/".join(W + step for step in path.split("/")))
    return "" if found is None else found.get(W + "val", "")


def _numbered(paragraph: etree._Element) -> str:
    number = value(paragraph, "pPr/numPr/numId")
    return f"#{number}.{value(paragraph, 'pPr/numPr/ilvl')}" if number else ""


def _bookmarks(paragraph: etree._Element) -> str:
    return " ".join(f"@{mark.get(W + 'name')}" for mark in paragraph.iter(W + "bookmarkStart"))


def _runs(paragraph: etree._Element) -> str:
    parts = []
    for run in paragraph.iter(W + "r"):
        link = run.getparent()
        assert link is not None
        marks = [value(run, "rPr/rStyle"), "rtl" * (run.find(f"{W}rPr/{W}rtl") is not None)]
        language = run.find(f"{W}rPr/{W}lang")
        marks += [language.get(W + "val", "")] if language is not None else []
        marks += ["→" + (link.get(W + "anchor") or link.get(R + "id", ""))] if link.tag == W + "hyperlink" else []
        inside = text(run) or "".join(_mark(child) for child in run if child.tag != W + "rPr")
        if not inside:
            continue
        named = ",".join(filter(None, marks))
        parts.append(f"[{named} {inside}]" if named else inside)
    return "".join(parts).replace("\n", "⏎")


def _mark(child: etree._Element) -> str:
    tag = etree.QName(child).localname
    if tag == "instrText":
        return f"{{{(child.text or '').strip()}}}"
    if tag == "drawing":
        picture = next(child.iter(DOC_PR))
        return f"<picture {picture.get('descr', 'decorative')!r}>"
    return {"t": "", "fldChar": ""}.get(tag, f"<{tag}>")


def _span(element: etree._Element) -> str:
    span = value(element, "tcPr/gridSpan")
    merge = element.find(f"{W}tcPr/{W}vMerge")
    head = "head" * (element.find(f"{W}trPr/{W}tblHeader") is not None)
    return " ".join(filter(None, (head, f"×{span}" if span else "", "" if merge is None else merge.get(W + "val", "merged"))))


def _section(section: etree._Element) -> str:
    columns = section.find(W + "cols")
    return f"── section, columns {'1' if columns is None else columns.get(W + 'num')}"


def opened(*blocks: BlockNode, notices: list[Notice] | None = None, **kw: object) -> Word:
    return Word(write(of(*blocks, **kw), notices=notices))  # type: ignore[arg-type]


def undefined(word: Word) -> set[str]:
    """Styles that are used and not defined."""
    defined = {style.get(W + "styleId") for style in word.parts["word/styles.xml"].iter(W + "style")}
    return {
        used.get(W + "val", "")
        for part in word.parts.values()
        for used in part.iter(W + "pStyle", W + "rStyle", W + "tblStyle", W + "basedOn")
    } - defined
