"""What grows while a file is written: the stories (body, notes, heads and feet) and what they share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from msgspec import Struct

from masthead.brand.model import Brand
from masthead.briefing.model import Abstract, Briefing, Text
from masthead.document.model import BlockNode, Heading, Note
from masthead.document.walk import every
from masthead.document.walk import notes as find_notes
from masthead.expressions import expression
from masthead.language.labels import Labels, spoken
from masthead.language.tags import right_to_left, script
from masthead.notices import Note as Notify
from masthead.notices import Replaced
from masthead.writers.docx.characters import Cleaner
from masthead.writers.docx.package.packing import Relation
from masthead.writers.docx.styles.asides import BOXED
from masthead.writers.docx.styles.numbering import Instances
from masthead.writers.docx.styles.part import CLOSE, KEEPS, LYING, TURNS

HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"

_STYLED = expression(r'<w:p><w:pPr><w:pStyle w:val="(\w+)"/>')
_BOOKMARK = expression(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
_HOST = expression(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?")
_SAFE = "%/:?#@!$&'()*+,;=-._~"


@lru_cache(maxsize=1024)
def sound_address(target: str) -> str:
    """The address as a URI (RFC 3986), its host in ASCII (RFC 5890); empty if it has another scheme or no sense."""
    try:
        parts = urlsplit(target)
        if parts.scheme in ("http", "https"):
            host = unquote(parts.hostname or "").encode("idna").decode("ascii")
            if _HOST.fullmatch(host) is None:
                return ""
            port = f":{parts.port}" if parts.port else ""
            if host != parts.hostname:  # else it stays as the source writes it, capitals and all
                user, at, _ = parts.netloc.rpartition("@")
                parts = parts._replace(netloc=f"{user}{at}{host}{port}")
        elif parts.scheme not in ("mailto", "tel") or not parts.path:
            return ""
        return quote(urlunsplit(parts), safe=_SAFE)
    except ValueError:  # no port, no host name, brackets that don't match
        return ""


class Setting(Struct, frozen=True):
    """Where blocks stand, and how plain paragraphs look there."""

    paragraph: str = "BodyText"
    following: str = "BodyText"
    """The style of a paragraph that follows a paragraph."""
    where: str = "text"
    """`text`, `quotation`, `list`, `cell` or `note`: headings are headings only in the text."""
    depth: int = 0
    """Lists around."""
    small: str = ""
    """`Small` where lists are set as small print."""
    language: str = ""
    """Empty: the document's."""
    width: float = 0.0
    """Of the column, in points."""
    full: float = 0.0
    """Of all columns, where there are two: what is too wide for one stands in a section of its own."""
    keep: str = ""
    """What the styles of paragraphs end in where they are kept together: `Firm`."""
    numbered: str | None = None
    """Not none: a numbered paragraph, with its `w:numPr` where its style's does not do."""


class Picture(Struct, frozen=True):
    """An image as it stands in the package. Sizes are in pixels. `vector` is the drawing that it stands for, if it does."""

    name: str
    media_type: str
    data: bytes
    width: int
    height: int
    vector: str = ""
    drawing: bytes = b""


class Breaks(Struct, frozen=True):
    """What ends a section of a text that is set in two columns (`w:sectPr`): the first, another of one column, one of two; and the width of
    a column."""

    first: str
    one: str
    two: str
    half: float


class Sides(Struct, frozen=True):
    """What ends sections of pages that stand upright (the document's `first`, or another), or lie on their side (ECMA-376 17.6), and the width
    of the text on the latter. Until one does, tokens stand for its head and foot."""

    first: str
    upright: str
    lying: str
    below: str
    """A section in a column as narrow as on upright pages, under a table on one that lies on its side."""
    width: float
    depth: float
    """The height of the text on those."""


class Manuscript:
    """What all stories of one file share: counters, names, and what was asked for on the way."""

    def __init__(self, briefing: Briefing, brand: Brand, note: Notify) -> None:
        self.briefing = briefing
        self.brand = brand
        self.note = note
        self.language = briefing.language
        self.right_to_left = right_to_left(briefing.language)
        self.east_asian = script(briefing.language) in ("han", "hangul")
        self.ours = "" if spoken(briefing.language) or briefing.labels != Labels() else "en"
        """The language of our own words where we don't speak the document's."""
        self.clean = Cleaner()
        texts = [section for section in briefing.sections if isinstance(section, Text)]
        self.numbering = Instances(briefing.numbered or any(entry.number for section in texts for entry in section.entries))
        self.assets = {asset.name: asset for asset in briefing.assets}
        self.pictures: dict[str, Picture | None] = {}
        self.mixed: set[int] = set()
        """Mixtures of character styles that were used."""
        self.spaced: set[str] = set()
        """Paragraph styles that were used after a table or the head."""
        self.kept: set[str] = set()
        """Paragraph styles that keep with what follows, or in one piece, with the end that says so (`KEEPS`)."""
        self.edged: set[str] = set()
        """Paragraph styles that are used with a rule above or below, with the end that says so (`EDGES`)."""
        self.small: set[str] = set()
        """Styles of lists and headings that were used among small print."""
        self.turned: set[str] = set()
        """Paragraph styles that were used in the direction that is not the document's (`TURNS`)."""
        self.paged: set[str] = set()
        """Paragraph styles that were used at the head of a new page."""
        self.close: set[str] = set()
        """Styles of cells that were used in tables that are set smaller."""
        self.inset: set[str] = set()
        """Paragraph styles that were used within lists, with how deep (`Inset2`)."""
        self.abreast: set[str] = set()
        """Styles of captions under pictures in a row, with how many points from the start these begin (`Abreast142`)."""
        self.lying: set[str] = set()
        """Styles of heads and feet that were used on pages that lie on their side (`LYING`)."""
        self.called: dict[str, int] = {}
        """Notes by label, numbered in the order in which they are first called."""
        self.sequences: dict[str, int] = {}
        """Captions counted, by sequence."""
        self.captions: dict[str, list[tuple[str, str]]] = {}
        """Anchor and words of each caption, by sequence."""
        self.lists: tuple[str, ...] = ()
        """Sequences whose captions are listed."""
        self.numbered: tuple[tuple[str, ...], dict[str, str], frozenset[str]] | None = None
        """What `captions` found out about numbers that the source gives, once it was asked."""
        self.wider = 1.0
        """How much wider than the brand's faces those of the file may be: where a template decides on them, nobody knows."""
        self.figures = 0
        """Points that key figures take before their clauses."""
        self.days = 0
        """Points that the days of timelines take before what happened."""
        self.values = 0
        """Points that the figures of a digest's releases take before their clauses."""
        self.lined = False
        """Whether lines of the title end with breaks of ours."""
        self.evened = ("", 0)
        """The style of a title whose lines are even, and how many points they end before the column does."""
        self.narrow = 0
        """Percents of a long title's size that one has whose longest word has no room in a line else."""
        self.cover = 0
        """Percents of the title's size that it has on the cover; 0: there is none."""
        self.drop = 0
        """Points above what stands over the title there."""
        self.embedded = False
        """Whether the file brings its faces along."""
        self.listed: bool | None = None
        """Whether there is a table of contents, once it was asked."""
        self.breaks: Breaks | None = None
        """None where all is set in one column."""
        self.sides: Sides | None = None
        """None where no table is turned."""
        self.ranks: Breaks | None = None
        """The same for what stands in columns though the text does not (`text.ranks`); None where nothing may."""
        self.level_one = False
        """Whether a heading of level 1 stands outside of labelled sections."""
        self.drawings = 0
        self.bookmarks = 0
        """Numbers given out so far."""
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()
        self._placed: set[str] = set()
        self._anchors: frozenset[str] | None = None
        self._notes: dict[str, Note] | None = None

    def begin(self, drawings: int, bookmarks: int, names: Iterable[str]) -> None:
        """Leaves these numbers and names of bookmarks to a text that stands in the file already."""
        self.drawings, self.bookmarks = drawings, bookmarks
        self._taken.update(name.casefold() for name in names)

    @property
    def column(self) -> float:
        """The width of the text column in points."""
        page = self.brand.page
        return page.width - page.start - page.end - page.side

    def blocks(self) -> Iterable[BlockNode]:
        for section in self.briefing.sections:
            if isinstance(section, Text):
                yield from (entry.block for entry in section.entries)
        yield from self.briefing.blocks

    def notes(self) -> dict[str, Note]:
        if self._notes is None:
            self._notes = find_notes(self.blocks())
        return self._notes

    def script(self, language: str) -> str:
        return script(language or self.language)

    def drawing(self) -> int:
        """A number that no other drawing of the file has."""
        self.drawings += 1
        return self.drawings

    def bookmark(self, anchor: str) -> str:
        """The bookmark that stands for an anchor: 40 ASCII letters at most, no two alike in any case."""
        name = self._names.get(anchor)
        if name is None:
            name = anchor
            if _BOOKMARK.fullmatch(anchor) is None or anchor.casefold() in self._taken:
                name = "a_" + hashlib.sha256(anchor.encode("utf-8", "replace")).hexdigest()[:24]
            self._taken.add(name.casefold())
            self._names[anchor] = name
        return name

    def mark(self, anchor: str) -> tuple[str, str]:
        """The start and the end of the bookmark for an anchor; nothing if it stands already."""
        if not anchor or anchor in self._placed:
            return "", ""
        self._placed.add(anchor)
        self.bookmarks += 1
        number = self.bookmarks
        return f'<w:bookmarkStart w:id="{number}" w:name="{self.bookmark(anchor)}"/>', f'<w:bookmarkEnd w:id="{number}"/>'

    def leads_somewhere(self, anchor: str) -> bool:
        """Whether a block of the text, a part of it or a release's summary has this anchor."""
        if self._anchors is None:
            found = {block.anchor for block in every(self.blocks()) if isinstance(block, Heading) and block.anchor}
            for section in self.briefing.sections:
                if isinstance(section, Text):
                    found |= {entry.anchor for entry in section.entries if entry.anchor}
                if isinstance(section, (Text, Abstract)):
                    found.add(section.anchor)
            self._anchors = frozenset(found)
        return anchor in self._anchors


class Story:
    """One part with text: paragraphs and tables as they are written, and the addresses it points to."""

    def __init__(self, manuscript: Manuscript, name: str, prefix: str = "rId") -> None:
        self.manuscript = manuscript
        self.prefix = prefix
        """What the ids of its relationships begin with."""
        self.clean = manuscript.clean
        self.name = name
        self.out: list[str] = []
        self.relations: dict[tuple[str, str], int] = {}
        self.anchors: list[str] = []
        """Anchors that wait for the next paragraph."""
        self.within_notes = name == "footnotes"
        """What is written is a note: it calls none itself (ECMA-376 17.11.14)."""
        self.ended = 0
        """How much was written when the last section ended."""
        self.flows = False  # the section at hand began with no page
        self.lain = 0.0
        """How many points of the page that lies on its side the last table takes, or about as many."""
        self.apart = False
        """The next paragraph needs room above it: a table or the head ends here, and neither can have space after it."""

    def paragraph(self, style: str, content: str, *, numbered: str = "", properties: str = "", keep: str = "") -> None:
        """Adds a paragraph. `numbered` is its `w:numPr`, `properties` what else stands in `w:pPr` after it, `keep` one of `KEEPS`."""
        if properties and style in TURNS:
            style += "Turned"
            self.manuscript.turned.add(style)
        if self.apart:
            self.apart = False
            style = self._spaced(style)
        if keep:
            style += keep
            self.manuscript.kept.add(style)
        if self.anchors:
            content = self.marked(content)
        self.out.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{numbered}{properties}</w:pPr>{content}</w:p>')

    def keep_last(self, keep: str, only: tuple[str, ...] = ()) -> None:
        """Changes how the paragraph written last is kept: `keep` is one of `KEEPS`. `only`: if it is in one of these styles."""
        last = self.out[-1] if self.out else ""
        found = _STYLED.match(last)
        if found is not None and last.endswith("</w:p>"):
            style = found.group(1)
            was = next((end for end in KEEPS if style.endswith(end)), "")
            style = style.removesuffix(was)
            keep = "Heralding" if keep == "Parted" and "keepNext" in KEEPS.get(was, "") else keep
            if only and style not in only:
                return
            style += keep
            self.manuscript.kept.add(style)
            self.out[-1] = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{last[found.end() :]}'

    def edge(self, index: int, edge: str) -> None:
        """Gives a paragraph written before a rule, if it is one: `edge` is one of `EDGES`, or `BOXED`."""
        found = _STYLED.match(self.out[index])
        if found is not None and self.out[index].endswith("</w:p>"):
            style = found.group(1) + edge
            self.manuscript.edged.add(style)
            self.out[index] = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{self.out[index][found.end() :]}'

    def box(self, index: int) -> None:
        """Puts a paragraph written before on the ground of a boxed note, if it is one and not a boxed note's own."""
        found = _STYLED.match(self.out[index])
        if found is not None and not found.group(1).startswith("Aside"):
            self.edge(index, BOXED)

    def begin_page(self, index: int) -> None:
        """Lets a paragraph written before begin a page, if it is one."""
        found = _STYLED.match(self.out[index])
        if found is not None:
            style = f"{found.group(1)}Paged"
            self.manuscript.paged.add(style)
            self.out[index] = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{self.out[index][found.end() :]}'

    def space(self, index: int) -> None:
        """Gives a paragraph written before room above it, if it is one that lies close."""
        found = _STYLED.match(self.out[index])
        if found is not None:
            keep = next((end for end in KEEPS if found.group(1).endswith(end)), "")
            style = self._spaced(found.group(1).removesuffix(keep)) + keep
            self.manuscript.kept |= {style} if keep else set()
            self.out[index] = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{self.out[index][found.end() :]}'

    def lay(self, index: int) -> None:
        """Lets the tab stops of a line of a head or foot be those of pages that lie on their side, if it has some."""
        found = _STYLED.match(self.out[index])
        if found is not None and found.group(1) in LYING:
            style = f"{found.group(1)}Lying"
            self.manuscript.lying.add(style)
            self.out[index] = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{self.out[index][found.end() :]}'

    def link(self, index: int, anchor: str) -> None:
        """Makes the words of a paragraph written before a link to a place in the text, if it is one."""
        before, end, content = self.out[index].partition("</w:pPr>")
        if end and content.endswith("</w:p>"):
            name = self.manuscript.bookmark(anchor)
            inner = content.removesuffix("</w:p>")
            self.out[index] = f'{before}{end}<w:hyperlink w:anchor="{name}" w:history="1">{inner}</w:hyperlink></w:p>'

    def marked(self, content: str) -> str:
        """The content within the bookmarks that wait."""
        for anchor in self.anchors:
            start, end = self.manuscript.mark(anchor)
            content = f"{start}{content}{end}"
        self.anchors.clear()
        return content

    def _spaced(self, style: str) -> str:
        if style not in CLOSE:
            return style
        self.manuscript.spaced.add(style)
        return f"{style}Apart"

    def relate(self, kind: str, target: str) -> str:
        """The id of a relationship; the same target has the same."""
        return f"{self.prefix}{self.relations.setdefault((kind, target), len(self.relations) + 1)}"

    def related(self) -> tuple[Relation, ...]:
        return tuple(Relation(kind, target, kind == HYPERLINK) for kind, target in self.relations)

    def address(self, target: str) -> str:
        """The id of the relationship to an address; empty, with a notice, if it is none that may stand in a file."""
        address = sound_address(target.strip())
        if not address:
            why = "only sound http, https, mailto and tel addresses may stand in a Word file"
            self.manuscript.note(Replaced(f"a link to {target[:80]}", "its text", why, self.name))
            return ""
        return self.relate(HYPERLINK, address)


Write = Callable[[Story, Iterable[BlockNode], Setting], None]
"""Writes blocks into a story: handed to tables and notes, which hold blocks and are held by blocks."""
