"""A release: which block is what, and how we know.

Every block of the document ends in exactly one `Piece` (or in several that together hold its words, where a source glues two
things into one line), in the order of the source. The named parts (headline, quotes, …) point back at the pieces.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from masthead.document.model import BlockNode, Document

Role = Literal[
    "genre",  # "Press release", "Communiqué de presse"
    "issuer",  # the organisation's own line
    "date",  # a line that is only a date
    "filing",  # what a store or wire put before the text: "date 2024-06-10"
    "status",  # "For immediate release", "Embargoed until …"
    "kicker",
    "headline",
    "subheadline",
    "summary",  # the author's own bullets under the title
    "dateline",  # a line that is only place and date
    "body",
    "continued",  # "- more -", "page two"
    "end-mark",
    "signature",  # issuer, place and date after the end
    "notes",
    "boilerplate",
    "contact",
    "disclaimer",  # forward-looking statements, unsubscribe lines
    "furniture",  # what a page has round a text
    "wire",  # what a wire put in: its links, slugs, "- more -"; left out of the text, and named as dropped
]


class Evidence(Struct, frozen=True, gc=False):
    """How we know: the rule's name, how sure it is (0 to 1), and where it stands.

    `block` is the index of the document's block; `start` and `end` are offsets into that block's plain text
    (`document.plain.plain_block`), -1 for the whole block.
    """

    rule: str
    confidence: float = 1.0
    block: int = -1
    start: int = -1
    end: int = -1


class Piece(Struct, frozen=True, gc=False):
    """A block, or a part of one, in its role. `index` is the document's block it is (from)."""

    role: Role
    block: BlockNode
    index: int
    evidence: Evidence


class Found(Struct, frozen=True, gc=False):
    """A stretch of the source's own words."""

    text: str
    evidence: Evidence


class Headline(Struct, frozen=True, gc=False):
    """`derived`: the source has none, and this one is an unbroken stretch of its text."""

    text: str
    evidence: Evidence
    derived: bool = False


class Dated(Struct, frozen=True, gc=False):
    """`date` is ISO 8601 as far as it is known (`2024-06`), `role` is issued, filed, event, modified or mentioned."""

    text: str
    date: str
    role: str
    evidence: Evidence


class Dateline(Struct, frozen=True, gc=False):
    text: str
    place: str
    date: str
    evidence: Evidence


class Embargo(Struct, frozen=True, gc=False):
    """`until` is local time as written (ISO 8601), `zone` as written; `instant` is UTC, empty if the zone is not known for sure."""

    kind: Literal["none", "immediate", "until"] = "none"
    until: str = ""
    zone: str = ""
    instant: str = ""
    text: str = ""
    evidence: Evidence | None = None


class Quote(Struct, frozen=True, gc=False):
    """`text` is what stands between the marks."""

    text: str
    speaker: str
    role: str
    evidence: Evidence


class Contact(Struct, frozen=True, gc=False):
    """Whom the press may ask. `further` are numbers besides `phone`, with what stands before them ("out of hours: +44 7700 900 142")."""

    name: str
    role: str
    organisation: str
    email: str
    phone: str
    text: str
    evidence: Evidence
    further: tuple[str, ...] = ()


class Passage(Struct, frozen=True, gc=False):
    """Boilerplate or notes: a heading (may be empty) and text, with the indexes of its pieces in `Release.pieces`."""

    heading: str
    text: str
    pieces: tuple[int, ...]
    evidence: Evidence


class KeyFigure(Struct, frozen=True, gc=False):
    """`text` is the number with its sign or unit as written (`35%`, `20`), `label` what it counts, `sentence` the whole
    sentence, `clause` the part of it that can stand alone (an unbroken stretch of the sentence)."""

    text: str
    label: str
    sentence: str
    clause: str
    evidence: Evidence


class Person(Struct, frozen=True, gc=False):
    """`name` without a form of address, `address` with it as written ("Ms. Maria Biela Alonso")."""

    name: str
    role: str
    address: str
    evidence: Evidence


class Asked(Struct, frozen=True, gc=False):
    """A question with its answer, as a person adds them: paragraphs are parted by newlines."""

    question: str
    answer: str
    evidence: Evidence


class Said(Struct, frozen=True, gc=False):
    """A fact that a person states. `by` is who, if known; `origin` is front matter, sidecar or option; `where` is the file and line, or the
    option; `instead` is what the rules found, as text, if it is something else; `alone`: they found nothing."""

    field: str
    by: str
    origin: str
    where: str
    instead: str = ""
    alone: bool = False


class Status(Struct, frozen=True, gc=False):
    """What the source says of itself: `text` are its words (a mark, or the name that a field has for it), `replaces` those that name the
    version before, empty if it names none."""

    kind: Literal["correction", "update", "withdrawal"]
    text: str
    replaces: str
    evidence: Evidence


class Release(Struct, frozen=True, gc=False):
    """What was recognised. `kind` is `document` where the source shows no sign of a press release."""

    document: Document
    kind: Literal["press-release", "document"]
    pieces: tuple[Piece, ...]
    language: str = ""
    languages: tuple[str, ...] = ()
    """Those that its text is in, the main one first; a block in another one says so itself."""
    genre: Found | None = None
    headline: Headline | None = None
    subheadline: Found | None = None
    issuer: Found | None = None
    issued: Dated | None = None
    dates: tuple[Dated, ...] = ()
    dateline: Dateline | None = None
    embargo: Embargo = Embargo()
    status: Status | None = None
    reference: Found | None = None
    """The number or symbol under which its issuer keeps it."""
    withheld: Found | None = None
    """The words by which a part of it is not for publication."""
    quotes: tuple[Quote, ...] = ()
    contacts: tuple[Contact, ...] = ()
    boilerplate: tuple[Passage, ...] = ()
    notes: tuple[Passage, ...] = ()
    end_mark: Found | None = None
    figures: tuple[KeyFigure, ...] = ()
    people: tuple[Person, ...] = ()
    body_paragraphs: int = 0
    at_a_glance: tuple[Found, ...] | None = None
    """Lines that a person wants to stand at a glance; None: nobody says so, and sentences are chosen from the text."""
    questions: tuple[Asked, ...] = ()
    """Questions and answers that a person adds; those of the source are part of its text."""
    said: tuple[Said, ...] = ()
