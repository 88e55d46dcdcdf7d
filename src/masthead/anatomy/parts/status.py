"""The state of a release: a correction, an update, a withdrawal; and whether a part of it says that it is not for publication.

A text says so where newsrooms look first: in a line of its own at the head, or before the headline's colon. A field of the source's own
data (ninjs `pubStatus`, NewsML-G2 `signal`, NITF `correction`) says it for sure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.model import Evidence, Found, Headline, Status
from masthead.anatomy.pack import Pack, Words, may_hold, phrases, present
from masthead.anatomy.parts.zones import Zones
from masthead.document.model import Metadata
from masthead.expressions import expression

Kind = Literal["correction", "update", "withdrawal"]

_LONG = 14
"""Words of a line that is a mark and no text."""
_NEAR = 3
"""Lines of the body in which a release says what it replaces."""
_AFTER = expression(r"\s*(?:\d{1,2}\s?)?(?:[:：;|)\]/]|[-–—]+(?=\s|\Z)|\.\.\.|…|\Z)")
"""What closes such a mark: "CORRECTED:", "UPDATE 2 –", "[Correction]"."""
_OPEN = expression(r"[\W_]*")
_BESIDE = expression(r"[(（\[*:：–—-]\s*")
"""Where words may stand that say something of a line, besides its start: in brackets, after a dash or a colon."""
_FIELDS: dict[str, Kind] = {
    "canceled": "withdrawal",
    "cancelled": "withdrawal",
    "withdrawn": "withdrawal",
    "retracted": "withdrawal",
    "killed": "withdrawal",
    "corrected": "correction",
    "correction": "correction",
    "update": "update",
    "updated": "update",
}
"""What `pubStatus`, `signal` and their like call it."""


def status(here: Sequence[Line], found: Zones, headline: Headline | None, metadata: Metadata, lexicon: Pack) -> Status | None:
    """The state that the source gives itself; None if it says nothing. The gravest wins: a withdrawal before a correction."""
    replaced = _field(metadata, "replaces")
    said = _FIELDS.get(_field(metadata, "status").casefold()) or _FIELDS.get(_field(metadata, "signal").casefold())
    heads = [line for at, line in enumerate(here[: found.body]) if length(line.text) <= _LONG or at == found.headline]
    marks = _marks(lexicon)
    worded = next((state for kind, find in marks for line in heads if (state := _mark(line.text, line, find, kind))), None)
    if worded is None and headline is not None and headline.evidence.block < 0:
        worded = next((state for kind, find in marks if (state := _mark(headline.text, None, find, kind))), None)
    old = _replaced(here[: found.body + _NEAR], lexicon)
    if said is not None:
        words = worded.text if worded else _field(metadata, "ednote") or _field(metadata, "status")
        return Status(said, words, replaced or (old.text if old else ""), Evidence("status.field", 1.0))
    if worded is not None:
        return Status(worded.kind, worded.text, replaced or (old.text if old else ""), worded.evidence)
    if old is not None:
        return Status("correction", old.text, old.text, old.evidence)
    return Status("update", replaced, replaced, Evidence("status.field", 0.9)) if replaced else None


def withheld(here: Sequence[Line], metadata: Metadata, lexicon: Pack) -> Found | None:
    """The first words that say that a part, or all of it, is not for publication. An embargo is none, nor is a limit to some countries.

    They stand at the start of a line, or in brackets or after a dash in it: in a sentence they tell of something else.
    """
    if _field(metadata, "status").casefold() == "withheld":
        return Found(_field(metadata, "status"), Evidence("withheld.field", 1.0))
    if not present(lexicon.private):
        return None
    find = phrases(lexicon.private)
    for line in here:
        if not may_hold(line.text, lexicon.private):
            continue
        text = line.text[:400]
        first = opening.end() if (opening := _OPEN.match(text)) else 0
        places = [first, *[place.end() for place in _BESIDE.finditer(text, first)]]
        for match in filter(None, (find.match(text, place) for place in places)):
            if not phrases(lexicon.embargo).match(line.text, match.start()) and _ends(line.text[match.end() :]):
                start = line.start + line.lead
                return Found(match.group(), Evidence("withheld.words", 0.9, line.index, start + match.start(), start + match.end()))
    return None


def is_mark(text: str, lexicon: Pack) -> bool:
    """Whether a line is nothing but such a mark, perhaps said again: "CORRECTED VERSION", "Correction – Correction", "Not for publication"."""
    words = _joined(lexicon.withdrawals, lexicon.corrections, lexicon.private)
    if not present(words):
        return False
    opening = _OPEN.match(text)
    find = phrases(words)
    match = find.match(text, opening.end() if opening else 0)
    while match is not None and any(map(str.isalnum, text[match.end() :])):
        parted = re.compile(r"\s*[^\w\s]+\s*").match(text, match.end())
        match = find.match(text, parted.end()) if parted else None
    return match is not None


@lru_cache(maxsize=64)
def _joined(*lists: Words) -> Words:
    """Lists as one, the same each time."""
    return tuple(word for words in lists for word in words)


def _ends(rest: str) -> bool:
    """Whether nothing follows that limits the words: a place, a person, a day."""
    return expression(r"\s*(?:[.!:：;)\]）*/|–—-]|\Z)").match(rest) is not None


def _marks(lexicon: Pack) -> list[tuple[Kind, re.Pattern[str]]]:
    words: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        ("withdrawal", lexicon.withdrawals),
        ("correction", lexicon.corrections),
        ("update", lexicon.updates),
    )
    return [(kind, phrases(phrased)) for kind, phrased in words if present(phrased)]


def _mark(text: str, line: Line | None, find: re.Pattern[str], kind: Kind) -> Status | None:
    """A mark at the very start of a line or headline, closed by what closes marks."""
    opening = _OPEN.match(text)
    match = find.match(text, opening.end() if opening else 0)
    closing = _AFTER.match(text, match.end()) if match else None
    if match is None or closing is None:
        return None
    start = line.start + line.lead if line else -1
    evidence = (
        Evidence("status.mark", 0.9, line.index, start + match.start(), start + match.end()) if line else Evidence("status.mark", 0.9)
    )
    said = text.strip() if closing.end() >= len(text.rstrip()) else match.group()
    return Status(kind, " ".join(said.split()), "", evidence)


def _replaced(here: Sequence[Line], lexicon: Pack) -> Found | None:
    """The sentence that says which version this one replaces."""
    if not present(lexicon.replacing):
        return None
    find = phrases(lexicon.replacing)
    for line in here:
        text = line.text[:600]
        match = find.search(text) if may_hold(text, lexicon.replacing) else None
        if match:
            begin = max(line.text.rfind(stop, 0, match.start()) for stop in (". ", "\n", "。")) + 1
            ends = [at for stop in (". ", ".\n", "\n", "。") if (at := line.text.find(stop, match.end())) >= 0]
            sentence = line.text[begin : min(ends, default=len(line.text)) + 1].strip()
            start = line.start + line.lead
            return Found(sentence, Evidence("status.replacing", 0.9, line.index, start + match.start(), start + match.end()))
    return None


def _field(metadata: Metadata, name: str) -> str:
    return next((value for key, value in metadata.extra if key == name), "")
