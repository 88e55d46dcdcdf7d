"""HTML and XHTML read by a plain walk over the tree: what stands in blocks, tables, lists and notes, and what only finds the way."""

from __future__ import annotations

import codecs
import re
from base64 import b64decode
from collections.abc import Callable
from posixpath import basename
from urllib.parse import unquote, unquote_to_bytes

from lxml import etree

from masthead.errors import UnreadableError
from masthead.verify.formats.pictures import looks
from masthead.verify.reading import CONTENTS, Gathering, Kind, Reading

_XML = "{http://www.w3.org/XML/1998/namespace}"
_EPUB = "{http://www.idpf.org/2007/ops}"
_SILENT = {"script", "style", "template", "head", "object", "iframe", "canvas", "textarea", "select", "input"}
_INLINE = frozenset(
    (
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "nobr",
    )
)
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_PARTS = {"section", "article", "aside"}
_LABELS = {"number", "reference", "noteref", "backlink", "footnote-ref", "footnote-back", "doc-noteref", "doc-backlink"}
_NO_CALLS = {"number", "backlink", "footnote-back", "doc-backlink"}
_APART = {"value", "clause", "speaker"}
"""Inline elements that style sheets set as blocks: a number, and what it counts."""
_WAYS = {"toc", "landmarks", "page-list", "cover", "doc-toc", "doc-cover"}
_CONTENTS = {"toc", "doc-toc", "contents"}
_NOTES = {"footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes", "doc-footnote", "doc-endnotes", "doc-endnote"}
_KINDS: dict[str, Kind] = {
    "li": "item",
    "td": "cell",
    "th": "cell",
    "caption": "caption",
    "figcaption": "caption",
    "dt": "item",
    "dd": "item",
}
_WITHIN = {"p", "div"}
"""Blocks within an item that say what it says."""
_CALL = re.compile(r"[\[(]?(?:\d{1,3}(?::\d+)?|[*†‡↩⏎^↑︎]+)[\])]?︎?")


def read(data: bytes, *, seen: bool = False) -> Reading:
    """A page. Raises `UnreadableError` for what is none."""
    gathered = Gathering(seen=seen)
    text = data.decode(_encoding(data), "replace").encode()
    page = etree.HTML(text, etree.HTMLParser(encoding="utf-8", huge_tree=True)) if text.strip() else None
    if page is None:
        raise UnreadableError("is no page that can be read")
    _inward(page, text)
    walk(page, gathered, get=within)
    return gathered.reading()


def _inward(page: etree._Element, text: bytes) -> None:
    """Makes links to places of the page itself such where they name its own address, as pages have that a browser saved."""
    saved = re.search(rb"<!--\s*saved from url=\(\d{1,6}\)(\S+)", text[:2000])
    own = {link.get("href", "").rstrip("/") for link in page.iter("link") if link.get("rel", "").lower() == "canonical"}
    own |= {saved[1].decode("utf-8", "replace").rstrip("/")} if saved else set()
    for link in page.iter("a") if own else ():
        address, _, place = link.get("href", "").partition("#")
        if place and address.rstrip("/") in own:
            link.set("href", f"#{place}")


def within(address: str) -> bytes | None:
    """What an address holds itself (RFC 2397); None if it leads elsewhere."""
    head, apart, data = address.partition(",")
    if not apart or not head.startswith("data:"):
        return None
    try:
        return b64decode(data) if head.endswith(";base64") else unquote_to_bytes(data)
    except ValueError:
        return b""


def _encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        data.decode()
    except UnicodeDecodeError:
        named = re.search(rb"charset\s*=\s*[\"']?([\w-]+)", data[:4096])
        try:
            codec = codecs.lookup(named[1].decode()).name if named else "utf-8"
        except LookupError:
            codec = "utf-8"
        return "cp1252" if codec == "utf-8" else codec
    return "utf-8"


def walk(page: etree._Element, gathered: Gathering, where: str = "", get: Callable[[str], bytes | None] = within) -> None:
    """The pieces of a page, in order. `where` is the file it stands in, if there are several; `get` gives what an address leads to, None if that
    is not to be had."""
    _Walk(gathered, where, get).run(page)
    gathered.part += 1


class _Walk:
    """One way through a tree: every element is entered and left once."""

    def __init__(self, gathered: Gathering, where: str, get: Callable[[str], bytes | None]) -> None:
        self.get = get
        self.gathered = gathered
        self.where = where
        self.text: list[str] = []
        self.label: list[str] | None = None  # what a label says, while in one
        self.kinds: list[Kind] = ["paragraph"]
        self.names: list[str] = [""]
        self.ordered: list[bool | None] = [None]
        self.level = 0  # of the heading that is open
        self.line = 0
        self.tables: list[list[list[list[str]]]] = []  # tables that are open: rows of cells of texts
        self.labels: list[str] = []
        self.addresses: list[str] = []
        self.leading: list[int] = []  # of each open link: how many texts stood before it
        self.leads = ""  # where the label at hand leads to in the file
        self.within: list[tuple[bool, bool]] = []  # of each open element: whether it is a block, whether a label begins with it

    def run(self, page: etree._Element) -> None:
        skipped: etree._Element | None = None
        for event, element in etree.iterwalk(page, events=("start", "end")):
            if skipped is not None:
                if event == "end" and element is skipped:
                    skipped = None
                    self.say(element.tail)
                continue
            if event == "start":
                if _unsaid(element):
                    skipped = element
                else:
                    self.enter(element)
            else:
                self.leave(element)
        self.flush()

    def say(self, text: str | None) -> None:
        if text:
            (self.text if self.label is None else self.label).append(text)

    def enter(self, element: etree._Element) -> None:
        tag, marks = _tag(element), _marks(element)
        block = (tag not in _INLINE and tag not in ("br", "img", "svg")) or bool(marks & _APART)
        if language := element.get("lang") or element.get(f"{_XML}lang"):
            self.gathered.languages.setdefault(language)
        if block:
            self.flush()
            if tag in _PARTS:
                self.gathered.part += 1
            contents = self.names[-1] == CONTENTS or (tag == "nav" and bool(marks & _CONTENTS))
            name = CONTENTS if contents else " ".join(sorted(marks))
            self.names.append(name or self.names[-1])
            self.level = int(tag[1]) if tag in _HEADINGS else 0
            self.kinds.append(self.kind(tag, marks))
            self.ordered.append(_ordered(element) if tag == "li" else self.ordered[-1] if tag in _WITHIN else None)
            if tag == "table":
                self.tables.append([])
            elif tag == "tr" and self.tables:
                self.tables[-1].append([])
            elif tag in ("td", "th") and self.tables and self.tables[-1]:
                self.tables[-1][-1].append([])
        if known := element.get("id") or (element.get("name") if tag == "a" else None):
            self.gathered.names(f"{self.where}#{known}")
        label = self.label is None and (bool(marks & _LABELS) or _calls(element))
        if label:
            self.label, self.leads = [], ""
        if self.label is not None and not self.leads and "#" in (to := str(element.get("href", ""))):
            file, _, place = unquote(to).rpartition("#")
            self.leads = f"{(self.where and basename(file)) or self.where}#{place}"
        self.within.append((block, label))
        if tag == "a" and (address := element.get("href")):
            self.addresses.append(address)
            self.leading.append(len(self.text))
        elif tag == "br":
            self.say("\n")
        elif tag in ("img", "svg"):
            self.picture(element.get("alt") if tag == "img" else element.get("aria-label"))
            if tag == "img" and self.gathered.looks is not None:
                data = self.get(element.get("src", ""))
                # Where one picture is not to be had, none can be told to be missing.
                self.gathered.looks = None if data is None else [*self.gathered.looks, looks(data)]
        self.say(element.text)

    def leave(self, element: etree._Element) -> None:
        block, label = self.within.pop()
        if _tag(element) == "a" and element.get("href"):
            before = self.leading.pop()
            # A picture that is a link leads where its own page is: what it shows is there.
            if self.addresses and len(self.text) >= before and not label and not "".join(self.text[before:]).strip():
                self.addresses.pop()
        if label:
            said = "".join(self.label or ())
            apart = self.kinds[-1] in ("note", "furniture") or _marks(element) & _NO_CALLS
            if not apart and _CALL.fullmatch(said.strip()) and (words := "".join(self.text)).strip():
                self.gathered.call(words, self.leads)
            self.labels.append(said)
            self.label = None
        if block:
            self.flush()
            self.level = 0
            self.kinds.pop()
            self.ordered.pop()
            self.names.pop()
            tag = _tag(element)
            if tag == "table":
                rows = [[" ".join(cell) for cell in row] for row in self.tables.pop()]
                spanned = any(cell.get("rowspan", "1") != "1" or cell.get("colspan", "1") != "1" for cell in element.iter("{*}td", "{*}th"))
                if not spanned and next(element.iterdescendants("{*}table"), None) is None:
                    self.gathered.table(rows, self.place(element))
            elif tag in _PARTS:
                self.gathered.part += 1
        self.say(element.tail)

    def kind(self, tag: str, marks: set[str]) -> Kind:
        above = self.kinds[-1]
        if above == "furniture" or marks & _WAYS or (tag == "nav"):
            return "furniture"
        if above == "note" or marks & _NOTES:
            return "note"
        if tag in _HEADINGS:
            return "heading"
        return _KINDS.get(tag, above)

    def picture(self, alternative: str | None) -> None:
        if alternative and alternative.strip():
            kind: Kind = "furniture" if self.kinds[-1] == "furniture" else "alternative"
            # Said after the text that it stands in.
            self.labels.append(f"\0{kind}\0{alternative}")

    def place(self, element: etree._Element | None = None) -> str:
        line = f"line {element.sourceline}" if element is not None and element.sourceline else ""
        return ", ".join(filter(None, (self.where, line)))

    def flush(self) -> None:
        text = "".join(self.text)
        self.text.clear()
        kind, name = self.kinds[-1], self.names[-1]
        if text.strip():
            for address in self.addresses:
                self.gathered.link(address)
            self.gathered.add(text, kind, self.where, name, level=self.level, ordered=self.ordered[-1] if kind == "item" else None)
            if self.tables and self.tables[-1] and self.tables[-1][-1] and kind != "caption":
                self.tables[-1][-1][-1].append(" ".join(text.split()))
        self.addresses.clear()
        for label in self.labels:
            if label.startswith("\0"):
                _, of, alternative = label.split("\0", 2)
                self.gathered.add(alternative, "furniture" if of == "furniture" else "alternative", self.where, name)
            else:
                self.gathered.add(label, "furniture" if kind == "furniture" else "label", self.where, name)
        self.labels.clear()


def _tag(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _ordered(item: etree._Element) -> bool | None:
    """Whether the list of an item is numbered; None where there is no list round it, or it shows no marks."""
    around = item.getparent()
    if around is None or "list-style" in around.get("style", ""):
        return None
    return {"ol": True, "ul": False}.get(_tag(around))


def _marks(element: etree._Element) -> set[str]:
    """An element's own names for what it is."""
    return set(f"{element.get('class', '')} {element.get('role', '')} {element.get(f'{_EPUB}type', '')}".split())


def _unsaid(element: etree._Element) -> bool:
    if not isinstance(element.tag, str):
        return True
    return _tag(element) in _SILENT or (_tag(element) == "svg" and not element.get("aria-label")) or element.get("hidden") is not None


def _calls(element: etree._Element) -> bool:
    """A call of a note, or the way back from one: a number or a sign that leads elsewhere in the page."""
    if _tag(element) != "a" or "#" not in element.get("href", "") or element.get("href", "").startswith("http"):
        return False
    return bool(_CALL.fullmatch("".join(map(str, element.itertext())).strip()))
