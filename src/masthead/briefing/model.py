"""A briefing: sections in order, each item in the source's own words with a reference to where they stand.

A writer draws it and decides nothing: every string that is not the source's (labels, notes of ours) is already in the
document's language. The whole text of the source stands in the `Text` sections and the head; `Glance`, `KeyFigures` and `WhosWho`
only repeat it.
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
    An empty label: no heading.
    """

    kind: Literal["full", "report", "notes", "boilerplate", "contact", "signature", "small"]
    label: str
    entries: tuple[Entry, ...]


class Fact(Struct, frozen=True, gc=False):
    label: str
    content: tuple[Inline, ...]


class About(Struct, frozen=True, gc=False, tag="about"):
    """Where the briefing comes from, what was done to the text, what the source does not have."""

    label: str
    facts: tuple[Fact, ...]


Section = Glance | KeyFigures | WhosWho | Text | About


class Banner(Struct, frozen=True, gc=False):
    """The embargo, in the reader's language. `instant` is UTC, ISO 8601; empty if the zone is not known."""

    text: str
    instant: str = ""


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
    issuer: str = ""
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
