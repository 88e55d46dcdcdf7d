"""What Word's Accessibility Checker and good Word practice ask of a file, as far as the file shows it.

Rules carry short names. Errors and warnings follow Microsoft's checker where it has the rule; the rest are the house's: no schema
validator sees an unbalanced field, an unpaired bookmark or a link that leads nowhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lxml import etree

from masthead.brand.contrast import ratio
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.verify.formats.word_package import NAMES, Package, find, find_all, is_on, said, value, w
from masthead.verify.judges.standards import Finding, Judge

_FILE_NAME = expression(r"\.(png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp)\b", re.IGNORECASE)
_NO_ALT = expression(r"(image|picture|photo|graphic|logo|chart|figure|img|untitled|screenshot)?\s*\d*", re.IGNORECASE)
_NO_LINK = expression(
    r"(click here|here|(read |learn |see )?more( info)?|(this )?(page|link)|details|download|web ?site)[.!…]?", re.IGNORECASE
)
_TYPED_MARK = expression(r"\s*([•●▪◦·–*-]|\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S")
_RIGHT_TO_LEFT = expression("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FIELD_ACTS = expression(
    r"\s*(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON|AUTOTEXT|RD|ASK|FILLIN|PRINT|GOTOBUTTON)\b",
    re.IGNORECASE,
)
_FIELD_POINTS = expression(r"\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)")
_SAFE_LINK = expression(r"(https?|mailto|tel):", re.IGNORECASE)
_BLANKS = expression(r"[ \u00a0]{3,}|\t{2,}")
_RUN_LOOKS = ("b", "bCs", "i", "iCs", "color", "sz", "szCs", "rFonts", "u", "highlight", "caps", "smallCaps", "spacing", "shd")
_PARAGRAPH_LOOKS = ("jc", "spacing", "ind", "shd", "pBdr")
_MORE_THAN_TEXT = tuple(map(w, ("drawing", "pict", "object", "br", "fldChar", "separator", "continuationSeparator", "sectPr")))
_LONG = {"heading": 150, "alt": 250, "address": 40}
"""Characters beyond which a screen reader's user loses patience."""


class WordRules(Judge, frozen=True):
    """The rules of this module, as a judge beside the outside ones."""

    name = "Word rules"
    suffix = ".docx"

    def missing(self) -> str:
        return ""

    def findings(self, paths: Sequence[Path]) -> Mapping[Path, tuple[Finding, ...]]:
        return {path: tuple(check(path.read_bytes())) for path in paths}


def check(data: bytes) -> Iterator[Finding]:
    """Everything found in a Word file. A file that cannot be opened has one finding, which says so."""
    try:
        package = Package(data)
        yield from _whole(package)
        yield from _headings(package)
        yield from _notes(package)
        names = {mark.get(w("name"), "") for mark in package.document.iter(w("bookmarkStart"))}
        for place, story in package.stories():
            yield from _drawings(story, place)
            yield from _markup(story, place)
            yield from _fields(story, place, names)
            yield from _links(story, place, names)
            yield from _tables(story, place)
            for paragraph in story.iter(w("p")):
                yield from _paragraph(package, paragraph, place)
    except UnreadableError as error:
        yield Finding("unreadable", str(error))


def _whole(package: Package) -> Iterator[Finding]:
    """The document as a whole: title, language, access, what it brings along."""
    core, settings, styles = package.xml("docProps/core.xml"), package.xml("word/settings.xml"), package.styles
    title = find(core, "dc:title")
    if title is None or not (title.text or "").strip():
        yield Finding("doc-title", "the core properties have no title", "docProps/core.xml")
    languages = [value(styles.root, "w:docDefaults/w:rPrDefault/w:rPr/w:lang")]
    languages += [value(style, "w:rPr/w:lang") for style in styles.chain(styles.default)]
    if not any(languages):
        yield Finding("doc-language", "neither the defaults nor the default style name a language", "word/styles.xml")
    if find(settings, "w:documentProtection") is not None and value(settings, "w:documentProtection", "enforcement") not in (
        None,
        "0",
        "false",
    ):
        yield Finding("doc-access", "the document is protected: assistive technology may not read it", "word/settings.xml")
    if find(settings, "w:updateFields") is not None:
        yield Finding("update-fields", "w:updateFields makes Word ask the reader a question", "word/settings.xml", "tip")
    for name in package.names:
        if name.endswith(("vbaProject.bin", ".exe")) or "/activeX/" in name or "/embeddings/" in name:
            yield Finding("active-content", "a program or an embedded object", name)
        relations = package.xml(name) if name.endswith(".rels") else None
        for relation in () if relations is None else relations:
            target, kind = relation.get("Target", ""), relation.get("Type", "").rpartition("/")[2]
            if relation.get("TargetMode") != "External":
                continue
            if kind != "hyperlink":
                yield Finding("external-relation", f"{kind} from outside: {target[:80]}", name)
            elif not _SAFE_LINK.match(target):
                yield Finding("link-scheme", f"a link to “{target[:80]}”", name)


def _headings(package: Package) -> Iterator[Finding]:
    paragraphs = list(package.document.iter(w("p")))
    headings = [(level, said(paragraph).strip()) for paragraph in paragraphs if (level := package.styles.level(paragraph))]
    if not headings and len(paragraphs) > 20:
        yield Finding("no-headings", f"{len(paragraphs)} paragraphs and no heading")
    last = 0
    for level, text in headings:
        if not text:
            yield Finding("heading-empty", f"an empty heading of level {level}")
        if level > last + 1:
            yield Finding("heading-order", f"level {level} after {last or 'nothing'}: “{text[:40]}”", severity="warning")
        if len(text) > _LONG["heading"]:
            yield Finding("heading-long", f"a heading of {len(text)} characters", severity="tip")
        last = level
    if len(headings) > 8 and not any("TOC" in (code.text or "") for code in package.document.iter(w("instrText"))):
        yield Finding("no-toc", f"{len(headings)} headings and no table of contents", severity="tip")


def _notes(package: Package) -> Iterator[Finding]:
    for kind in ("footnote", "endnote"):
        part = package.xml(f"word/{kind}s.xml")
        # Separators have a type; they are no notes.
        have = (
            [] if part is None else [note.get(w("id")) for note in find_all(part, f"w:{kind}") if note.get(w("type")) in (None, "normal")]
        )
        called = Counter(call.get(w("id")) for call in package.document.iter(w(f"{kind}Reference")))
        for label, times in called.items():
            if label not in have:
                yield Finding("note-missing", f"{kind} {label} is called and not there")
            elif times > 1:
                yield Finding("note-twice", f"{kind} {label} is called {times} times")
        for label in have:
            if label not in called:
                yield Finding("note-orphan", f"{kind} {label} is never called", severity="warning")


def _drawings(story: etree._Element, place: str) -> Iterator[Finding]:
    seen = Counter(shape.get("id") for shape in story.iter(f"{{{NAMES['wp']}}}docPr"))
    for label, times in seen.items():
        if times > 1:
            yield Finding("docpr-id", f"{times} objects have the id {label}", place, "warning")
    for shape in story.iter(f"{{{NAMES['wp']}}}docPr"):
        name = shape.get("name") or "an object"
        alt = (shape.get("descr") or shape.get("title") or "").strip()
        mark = find(shape, ".//adec:decorative")
        decorative = mark is not None and mark.get("val") in ("1", "true")
        if decorative and alt:
            yield Finding("decorative-with-alt", f"{name} is decorative and described", place, "warning")
        elif not decorative and not alt:
            yield Finding("alt-missing", f"{name} has no alternative text", place)
        elif alt and (_FILE_NAME.search(alt) or _NO_ALT.fullmatch(alt)):
            yield Finding("alt-quality", f"“{alt}” describes nothing", place)
        elif len(alt) > _LONG["alt"]:
            yield Finding("alt-long", f"{name}: a description of {len(alt)} characters", place, "tip")
        holder = shape.getparent()
        # What is decorative in a head is read nowhere: where it floats is no matter.
        anchored = holder is not None and holder.tag == f"{{{NAMES['wp']}}}anchor"
        if anchored and not (decorative and "header" in place):
            yield Finding("object-not-inline", f"{name} floats", place, "warning")
    for shape in story.iter(f"{{{NAMES['v']}}}shape"):
        if find(shape, "v:imagedata") is not None and not shape.get("alt"):
            yield Finding("alt-missing", "a VML picture has no alternative text", place)
        if "WaterMark" in shape.get("id", ""):
            yield Finding("watermark", "a watermark", place, "warning")
    if find(story, ".//w:txbxContent") is not None:
        yield Finding("text-box", "a text box: where it is read is not certain", place, "warning")
    for control in story.iter(w("sdt")):
        if find(control, "w:sdtPr/w:alias") is None and find(control, "w:sdtPr/w:docPartObj") is None:
            yield Finding("control-title", "a content control without a title", place, "warning")


def _markup(story: etree._Element, place: str) -> Iterator[Finding]:
    """Faults of markup that schema validators pass over."""
    holders = (w("t"), w("instrText"), w("delText"), w("delInstrText"))
    for element in story.iter(w("*")):
        if element.tag not in holders and (element.text or "").strip():
            yield Finding("bare-text", f"text straight in {etree.QName(element).localname}: “{(element.text or '')[:20]}”", place)
        if (element.tail or "").strip():
            yield Finding("bare-text", f"text after {etree.QName(element).localname}: “{(element.tail or '')[:20]}”", place)
    for text in story.iter(w("t")):
        words = text.text or ""
        if words != words.strip(" \t\n") and text.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
            yield Finding("space-lost", f"a space at the edge that Word drops: “{words[:20]}”", place)
    for cell in story.iter(w("tc")):
        if not len(cell) or cell[-1].tag != w("p"):
            yield Finding("cell-no-paragraph", "a cell does not end with a paragraph", place)
    starts, ends = ([mark.get(w("id")) for mark in story.iter(w(tag))] for tag in ("bookmarkStart", "bookmarkEnd"))
    if Counter(starts) != Counter(ends):
        yield Finding("bookmark-unpaired", "bookmarks that begin and don't end, or end twice", place)
    names = Counter(mark.get(w("name")) for mark in story.iter(w("bookmarkStart")))
    for name, times in names.items():
        if times > 1:
            yield Finding("bookmark-twice", f"{times} bookmarks are named {name}", place)


def _fields(story: etree._Element, place: str, names: set[str]) -> Iterator[Finding]:
    depth = 0
    for element in story.iter(w("fldChar"), w("instrText"), w("fldSimple")):
        kind = element.get(w("fldCharType"))
        depth += {"begin": 1, "end": -1}.get(kind or "", 0)
        if depth < 0:
            yield Finding("field-unbalanced", "a field ends that never began", place)
            depth = 0
        code = element.get(w("instr"), "") if element.tag == w("fldSimple") else element.text or ""
        if _FIELD_ACTS.match(code):
            yield Finding("field-dangerous", f"a field that acts: {code.strip()[:60]}", place)
        points = _FIELD_POINTS.match(code)
        if points and points[1] not in names:
            yield Finding("broken-reference", f"a field points to {points[1]}, which is not there", place)
    if depth:
        yield Finding("field-unbalanced", f"{depth} fields never end", place)


def _links(story: etree._Element, place: str, names: set[str]) -> Iterator[Finding]:
    for link in story.iter(w("hyperlink")):
        text, anchor = said(link).strip(), link.get(w("anchor"))
        if not text and find(link, ".//w:drawing") is None:
            yield Finding("link-empty", "a link without text", place)
        elif _NO_LINK.fullmatch(text):
            yield Finding("link-text", f"“{text}” does not say where it leads", place, "warning")
        elif len(text) > _LONG["address"] and re.match(r"https?://\S+$", text):
            yield Finding("link-text", f"a long address read out: {text[:40]}…", place, "tip")
        if anchor and anchor not in names and anchor != "_top":
            yield Finding("broken-anchor", f"a link leads to {anchor}, which is not there", place)


def _tables(story: etree._Element, place: str) -> Iterator[Finding]:
    for number, table in enumerate(story.iter(w("tbl")), 1):
        here = f"{place}, table {number}"
        rows = find_all(table, "w:tr")
        if not rows:
            continue
        cells = [find_all(row, "w:tc") for row in rows]
        heads = [is_on(row, "w:trPr/w:tblHeader") for row in rows]
        look = find(table, "w:tblPr/w:tblLook")
        marked = look is not None and (look.get(w("firstRow")) in ("1", "true") or int(look.get(w("val"), "0") or "0", 16) & 0x20)
        if len(rows) == 1 and len(cells[0]) == 1:
            yield Finding("table-layout", "a table of one cell: a box, not data", here, "warning")
        if not heads[0]:
            yield Finding("table-header", "the first row is not marked as head", here)
        if heads != sorted(heads, reverse=True):
            yield Finding("table-header", "a head row below other rows", here)
        if not marked:
            yield Finding("table-look", "tblLook does not mark the first row", here, "warning")
        if any(_blank(cell) for cell in cells[0]):
            yield Finding("table-header-empty", "an empty head cell", here, "warning")
        if find(table, ".//w:tc//w:tbl") is not None:
            yield Finding("table-nested", "a table within a table", here, "warning")
        spans = [int(value(cell, "w:tcPr/w:gridSpan") or 1) for row in cells for cell in row]
        if max(spans, default=1) > 1 or find(table, "w:tr/w:tc/w:tcPr/w:vMerge") is not None:
            yield Finding("table-merged", "merged cells", here, "tip")
        if len({sum(int(value(cell, "w:tcPr/w:gridSpan") or 1) for cell in row) for row in cells}) > 1:
            yield Finding("table-uneven", "rows of unequal length", here, "warning")
        if any(all(map(_blank, row)) for row in cells):
            yield Finding("table-blank-row", "a blank row", here, "warning")
        if not value(table, "w:tblPr/w:tblCaption") and not value(table, "w:tblPr/w:tblDescription"):
            yield Finding("table-alt", "no description (tblCaption, tblDescription)", here, "tip")
        if not all(is_on(row, "w:trPr/w:cantSplit") for row in rows):
            yield Finding("table-row-split", "rows may break across pages", here, "tip")
        if not value(table, "w:tblPr/w:tblStyle"):
            yield Finding("table-style", "no table style", here, "tip")


def _blank(cell: etree._Element) -> bool:
    return not said(cell).strip() and find(cell, ".//w:drawing") is None


def _paragraph(package: Package, paragraph: etree._Element, place: str) -> Iterator[Finding]:
    text = said(paragraph)
    parent = paragraph.getparent()
    in_cell = parent is not None and parent.tag == w("tc")
    more = next(paragraph.iter(*_MORE_THAN_TEXT), None) is not None
    if not text.strip() and not more and not in_cell and place == "word/document.xml":
        yield Finding("blank-paragraph", "an empty paragraph as space", place, "warning")
    name = (value(next(iter(package.styles.of(paragraph)), None), "w:name") or "").lower()
    # Word's own name for text whose spaces count.
    if _BLANKS.search(text) and name != "html preformatted":
        yield Finding("repeated-blanks", f"spaces or tabs as layout: “{text[:40]}”", place, "warning")
    typed = place == "word/document.xml" and not in_cell and _TYPED_MARK.match(text)
    if (
        typed
        and not package.styles.numbered(paragraph)
        and not package.styles.level(paragraph)
        and not name.startswith(("toc ", "caption"))
    ):
        yield Finding("manual-list", f"a typed list mark: “{text[:30]}”", place, "warning")
    looks = [look for look in _PARAGRAPH_LOOKS if find(paragraph, f"w:pPr/w:{look}") is not None]
    if looks:
        yield Finding("direct-formatting", f"a paragraph formatted by hand ({', '.join(looks)}): “{text[:20]}”", place, "tip")
    ground = _ground(package, paragraph)
    for run in paragraph.iter(w("r")):
        words = "".join(part.text or "" for part in find_all(run, "w:t"))
        if words.strip():
            yield from _run(package, paragraph, run, words, ground, place)


def _run(package: Package, paragraph: etree._Element, run: etree._Element, words: str, ground: str, place: str) -> Iterator[Finding]:
    if _RIGHT_TO_LEFT.search(words) and not is_on(run, "w:rPr/w:rtl"):
        yield Finding("rtl-run", f"right-to-left text without w:rtl: “{words[:20]}”", place, "warning")
    looks = [look for look in _RUN_LOOKS if find(run, f"w:rPr/w:{look}") is not None]
    if looks:
        yield Finding("direct-formatting", f"a run formatted by hand ({', '.join(looks)}): “{words[:20]}”", place, "tip")
    styles = package.styles
    holders = [run, *styles.chain(value(run, "w:rPr/w:rStyle")), *_conditional(package, paragraph), *styles.of(paragraph), *styles.defaults]
    ink = next((color for holder in holders if (color := styles.color(find(holder, "w:rPr/w:color")))), "000000")
    halves = next((size for holder in holders if (size := value(holder, "w:rPr/w:sz"))), "22")
    bold = any(is_on(holder, "w:rPr/w:b") for holder in holders)
    large = int(halves) >= 36 or (bold and int(halves) >= 28)  # 18 points, or 14 bold (WCAG 2.2, 1.4.3)
    found = ratio(f"#{ink}", f"#{ground}")
    if found < (3 if large else 4.5):
        yield Finding("contrast", f"#{ink} on #{ground} is {found:.1f}:1: “{words[:30]}”", place, "warning")


def _conditional(package: Package, paragraph: etree._Element) -> list[etree._Element]:
    """What the table's style says of the first row, if the paragraph stands in it."""
    cell = next(paragraph.iterancestors(w("tc")), None)
    table = next(paragraph.iterancestors(w("tbl")), None)
    row = next(paragraph.iterancestors(w("tr")), None)
    if cell is None or table is None or row is None or find(table, "w:tr") is not row:
        return []
    styles = package.styles.chain(value(table, "w:tblPr/w:tblStyle"))
    return [part for style in styles for part in find_all(style, "w:tblStylePr[@w:type='firstRow']")]


def _ground(package: Package, paragraph: etree._Element) -> str:
    """The colour that a paragraph stands on."""
    styles = package.styles
    shades = [find(holder, "w:pPr/w:shd") for holder in (paragraph, *styles.of(paragraph))]
    shades += [find(cell, "w:tcPr/w:shd") for cell in paragraph.iterancestors(w("tc"))]
    shades += [find(part, "w:tcPr/w:shd") for part in _conditional(package, paragraph)]
    return next((color for shade in shades if (color := styles.color(shade, fill=True))), "FFFFFF")
