"""A briefing: sections in order, each item in the source's own words with a reference to where they stand.

A writer draws it and decides nothing: every string that is not the source's (labels, notes of ours) is already in the
document's language. The whole text of the source stands in the `Text` sections and the head; what stands before the text (`Glance`,
`KeyFigures`, `Chart`, `Quotes`, `WhosWho`, `Timeline`, `Index`, `Abstract`) or behind it (`Media`) only repeats it.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from masthead.document.model import Asset, BlockNode, Document, Inline, Metadata, Origin
from masthead.language.labels import Labels
from masthead.sources.source import Source


class Reference(Struct, frozen=True, gc=False):
    """A link inside the briefing: `text` ("para. 3") leads to the `Entry` with this `anchor`."""

    anchor: str
    text: str


class Bullet(Struct, frozen=True, gc=False):
    content: tuple[Inline, ...]
    reference: Reference | None = None


class Glance(Struct, frozen=True, gc=False, tag="glance"):
    """At a glance: whole sentences of the source."""

    label: str
    items: tuple[Bullet, ...]


class Value(Struct, frozen=True, gc=False):
    """A number as the source writes it, and the clause it stands in."""

    value: str
    clause: tuple[Inline, ...]
    reference: Reference | None = None


class KeyFigures(Struct, frozen=True, gc=False, tag="figures"):
    label: str
    items: tuple[Value, ...]


class Somebody(Struct, frozen=True, gc=False):
    name: str
    role: str
    reference: Reference | None = None


class WhosWho(Struct, frozen=True, gc=False, tag="people"):
    """A table of two columns; `heads` name them and may be hidden from the eye."""

    label: str
    heads: tuple[str, str]
    items: tuple[Somebody, ...]


class Quoted(Struct, frozen=True, gc=False):
    """What somebody says, without the marks round it; `speaker` and `role` may be empty, as the source gives them."""

    content: tuple[Inline, ...]
    speaker: str = ""
    role: str = ""
    reference: Reference | None = None


class Quotes(Struct, frozen=True, gc=False, tag="quotes"):
    """The strongest of the source's quotations, again."""

    label: str
    items: tuple[Quoted, ...]


class Event(Struct, frozen=True, gc=False):
    """`when` are the source's own words for the day ("1 July"), empty for a step without one; `date` is the same as ISO 8601, as far as it is
    known (`2024-07`)."""

    when: str
    content: tuple[Inline, ...]
    reference: Reference | None = None
    date: str = ""


class Timeline(Struct, frozen=True, gc=False, tag="timeline"):
    """What happened when, the earliest first, or, under another label, what comes next."""

    label: str
    items: tuple[Event, ...]


class Medium(Struct, frozen=True, gc=False):
    """A picture of the source, or a file that it offers: its file's name (empty if it has a caption, or the source only links to it), caption, who made it, how it may be used. `credit` and
    `rights` are ready to be printed."""

    name: str
    caption: tuple[Inline, ...] = ()
    credit: str = ""
    rights: str = ""
    link: str = ""
    """The address where it is, if the source gives one."""
    reference: Reference | None = None


class Media(Struct, frozen=True, gc=False, tag="media"):
    label: str
    items: tuple[Medium, ...]


class Point(Struct, frozen=True, gc=False):
    """One figure of a series: what it is of and how the source writes it, and the number that is drawn."""

    label: str
    value: str
    number: float


class Chart(Struct, frozen=True, gc=False, tag="chart"):
    """A series of figures of one table or list, drawn: `bar` for amounts from zero, `dot` where zero says nothing.

    `caption` are the source's words for the series; `alternative` says in the document's language what is drawn and gives every
    point; `reference` leads to the table or list itself.
    """

    label: str
    kind: Literal["bar", "dot"]
    points: tuple[Point, ...]
    caption: tuple[Inline, ...] = ()
    alternative: str = ""
    reference: Reference | None = None


class Line(Struct, frozen=True, gc=False):
    """A release in the contents of a digest: its headline, and issuer and date as one line of ours. `status` is its embargo or state."""

    title: str
    about: str
    reference: Reference
    status: str = ""
    language: str = ""
    """Of the headline, where it is not the briefing's."""


class Index(Struct, frozen=True, gc=False, tag="index"):
    """The contents of a digest of several releases."""

    label: str
    items: tuple[Line, ...]


class Entry(Struct, frozen=True, gc=False):
    """A block of the source. `number` (0: none) is its paragraph number, `anchor` where references lead (empty: none).

    `end_mark`: the text ends with this block, and the source's own mark, which is given, is drawn as a small square.
    """

    block: BlockNode
    number: int = 0
    anchor: str = ""
    end_mark: str = ""


class Text(Struct, frozen=True, gc=False, tag="text"):
    """The source's own blocks. `kind` tells a writer how to set them.

    `full`: the body of a release, paragraphs numbered in a briefing. `report`: a report's body, headings numbered if
    `Briefing.numbered`. `notes`, `boilerplate`, `contact`, `small` (disclaimers, furniture): set smaller, under their label.
    `questions`: questions and their answers. An empty label: no heading.
    """

    kind: Literal["full", "report", "questions", "notes", "boilerplate", "contact", "signature", "small"]
    label: str
    entries: tuple[Entry, ...]
    language: str = ""
    """The language of this part, label and all, where it is not the briefing's (BCP 47)."""
    anchor: str = ""
    """Where references to the whole part lead; empty: none do."""
    level: int = 2
    """The level of its label's heading. 3: it belongs to the text before it (the notes of one release of a digest)."""


class Fact(Struct, frozen=True, gc=False):
    label: str
    content: tuple[Inline, ...]


class About(Struct, frozen=True, gc=False, tag="about"):
    """Where the briefing comes from, what was done to the text, what the source does not have."""

    label: str
    facts: tuple[Fact, ...]


class Mark(Struct, frozen=True, gc=False):
    """A partner's logo. `path` is absolute, PNG, JPEG or SVG; `height` in points; `alternative` in the document's language."""

    path: str
    height: float
    alternative: str


class Imprint(Struct, frozen=True, gc=False, tag="imprint"):
    """What the publisher must say at the end: funding, legal lines, the logos of partners. All of it is the brand's."""

    label: str
    lines: tuple[tuple[Inline, ...], ...]
    marks: tuple[Mark, ...] = ()


class Banner(Struct, frozen=True, gc=False):
    """The embargo or another state, in the reader's language. `instant` is UTC, ISO 8601; empty if the zone is not known."""

    text: str
    instant: str = ""
    kind: Literal["embargo", "draft", "correction", "withdrawal"] = "embargo"
    words: str = ""
    """The source's own words for it, which stand with it instead of under the title;"""
    alone: bool = False
    """and whether they say all that `text` says, and stand in its place on the page."""


class Abstract(Struct, frozen=True, gc=False, tag="abstract"):
    """A release of a digest on half a page; `reference` leads to its full text. References to it lead to `anchor`."""

    anchor: str
    title: tuple[Inline, ...]
    about: str
    """Issuer and date, as one line of ours."""
    reference: Reference
    language: str = ""
    """Where it is not the briefing's."""
    banners: tuple[Banner, ...] = ()
    standfirst: tuple[Inline, ...] = ()
    items: tuple[Bullet, ...] = ()
    figures: tuple[Value, ...] = ()


Section = Glance | KeyFigures | Chart | Quotes | WhosWho | Timeline | Media | Index | Abstract | Text | About | Imprint


class Slots(Struct, frozen=True, gc=False):
    """A line at the head or foot of pages, in three places. `{page}`, `{pages}` and `{logo}` are the writer's to fill in; all else is."""

    start: str = ""
    center: str = ""
    end: str = ""


class Furniture(Struct, frozen=True, gc=False):
    """Lines that a brand wants at the head and foot of the first page and of the others. None: the usual ones."""

    first_header: Slots | None = None
    header: Slots | None = None
    first_footer: Slots | None = None
    footer: Slots | None = None


class Briefing(Struct, frozen=True, gc=False):
    """What will be published, ready for any writer.

    `title` is the headline; `made` (not empty: the headline is derived) is the note that says so, with its reference. `short` is the running
    head. `lines` are head lines of the source that have no other place (issuer, date, status lines), in their own words.
    """

    title: tuple[Inline, ...]
    short: str
    language: str
    labels: Labels
    profile: Literal["briefing", "release", "report", "digest", "kit"]
    sections: tuple[Section, ...]
    kicker: str = ""
    """Our word for what this is ("Briefing"), in the document's language."""
    genre: str = ""
    """The source's own word for what it is ("Press release"), if it has one."""
    date: str = ""
    """The date of issue as readers of the language write it."""
    issued: str = ""
    """The same as ISO 8601, empty if not known: the date that goes into files' metadata."""
    language_name: str = ""
    """The language's own name ("English")."""
    made: str = ""
    made_reference: Reference | None = None
    standfirst: tuple[Inline, ...] = ()
    standfirst_reference: Reference | None = None
    lines: tuple[tuple[Inline, ...], ...] = ()
    banner: Banner | None = None
    """The embargo."""
    states: tuple[Banner, ...] = ()
    """What else must be seen first: a draft, a correction, a withdrawal. Each is drawn as a banner, quieter than the embargo."""
    file_title: str = ""
    """The title that a file's metadata has: the headline, after the embargo or state if there is one. Empty: the headline."""
    furniture: Furniture = Furniture()
    issuer: str = ""
    reference: str = ""
    """The number or other sign under which its issuer keeps it; empty if not known."""
    provenance: str = ""
    """The foot line: "From a release by …"; empty if the brand's publisher is the issuer."""
    publisher: str = ""
    """The brand's name in the document's language: stands in the masthead, never taken from the release."""
    numbered: bool = False
    """Headings of level 2 carry section numbers (reports)."""
    contents: bool = False
    """A table of contents is asked for."""
    assets: tuple[Asset, ...] = ()
    metadata: Metadata = Metadata()
    origin: Origin = Origin()
    identifier: str = ""
    """A stable name made of the source's hash and the brand's: `urn:uuid:…` (version 5)."""
    blocks: tuple[BlockNode, ...] = ()
    """Notes (footnotes) that the entries' references call, wherever they stood."""
    document: Document | None = None
    """The document it was composed from, for formats that hold the source itself (our JSON)."""
    source: Source | None = None
    """The source as it came, for formats that carry it with them."""
    sources: tuple[Source, ...] = ()
    """The same where there are several: those of a digest, in the order given."""
    kept_back: str = ""
    """What in the source is not for readers, so that no file carries it: "comments". Empty: it may be handed on."""
