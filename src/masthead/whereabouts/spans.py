"""Spans: what was found, as offsets in the decoded text of its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from masthead.anatomy.model import Release
from masthead.document.model import Document
from masthead.document.plain import plain_block
from masthead.errors import MastheadError
from masthead.notices import Notice
from masthead.sources.encoding import decode
from masthead.sources.source import Source
from masthead.whereabouts.aligned import aligned, edges
from masthead.whereabouts.bare import Bare, bare, letters
from masthead.whereabouts.shown import JOINED, PARTED, Shown, layers

Span = tuple[int, int]
_BLANKS = frozenset(f" \n\t\u00a0{JOINED}{PARTED}")
_SEARCHED = 20_000
"""Letters of a block that are gone through for one thing."""
_ROOM = 200
"""Characters in which signs without a letter are looked for."""


class Whereabouts:
    """Where the releases of a source stand in its decoded text; nowhere, if it has none that people could read."""

    def __init__(self, source: Source, document: Document, releases: Sequence[Release]) -> None:
        decoded = _decoded(source, document)
        self._layers = _shown(document.origin.format, decoded)
        if not self._layers:
            return
        self._text = self._layers[-1].text
        self._source = bare(self._text)
        self._firsts: dict[tuple[int, int], tuple[int, list[int]]] = {}
        self._rows: list[Bare] = []
        self._extents: dict[tuple[int, int], Span] = {}
        for number, release in enumerate(releases):
            for index, block in enumerate(release.document.blocks):
                self._firsts[number, index] = len(self._rows), self._add(plain_block(block))
        rows = [row.letters for row in self._rows]
        self._laid = aligned(rows, self._source, edges(self._text, self._source), ordered=len(self._layers) == 1)

    def _add(self, text: str) -> list[int]:
        """A block's rows; where each begins in the block's text."""
        starts, start = [], 0
        for row in text.split("\n"):
            starts.append(start)
            self._rows.append(bare(row))
            start += len(row) + 1
        return starts

    def placed(self, told: Mapping[str, object], release: int) -> dict[str, object]:
        """What `report.describe` tells of a release, or a part of it, each item with its `span`."""
        return {name: self._placed(value, release) for name, value in told.items()}

    def _placed(self, value: object, release: int) -> object:
        if isinstance(value, list):
            return [self._placed(each, release) for each in value]
        if not isinstance(value, dict):
            return value
        return {**value, "span": self._of(value, release)} if "within" in value else self.placed(value, release)

    def _of(self, item: Mapping[str, Any], release: int) -> Span | None:
        """The span of an item, by its own words; a passage's begin behind its heading, a person's are the name, with or without a form of address."""
        if item["block"] is None or not self._layers or (release, item["block"]) not in self._firsts:
            return None
        texts = [text for name in ("text", "address", "name") if isinstance(text := item.get(name), str)]
        start, end = item["within"] or (0, self._size(release, item["block"]))
        return self._span_of(release, item["block"], start, end, texts, item.get("heading") or "")

    def _span_of(self, release: int, block: int, start: int, end: int, texts: Sequence[str], skipped: str = "") -> Span | None:
        """Where one of `texts` stands that begins at `start` of a block of a release, or behind `skipped` words.

        A sentence may be told by the figure in it, a name by the sentence that it stands in: then it is looked for around the stretch, and in the
        block; what stands there twice is not found.
        """
        begin, close = self._letter(release, block, start), self._letter(release, block, end)
        whole = self._source.letters
        for text, wanted in ((text, letters(text)) for text in texts):
            if not wanted:
                return self._signs(text, begin)
            for place in (begin, begin + len(letters(skipped))):
                if begin >= 0 and whole.startswith(wanted, place):
                    return self._told(text, place, place + len(wanted))
        around = (begin, max(close, begin)) if begin >= 0 else (0, 0)
        for low, high in (around, self._extent(release, block)):
            for text, wanted in ((text, letters(text)) for text in texts):
                first, last = max(low - len(wanted) + 1, 0), high + len(wanted)
                place = whole.find(wanted, first, last) if low < high else -1
                if place >= 0 and whole.find(wanted, place + 1, last) < 0 and self._apart(place, place + len(wanted)):
                    return self._told(text, place, place + len(wanted))
        return None

    def _apart(self, first: int, last: int) -> bool:
        """Whether letters begin and end as words do, in scripts that part words."""
        return all(
            self._source.edge(at) or letter.lower() == letter.upper()
            for at, letter in ((first, self._source.letters[first]), (last, self._source.letters[last - 1]))
        )

    def _letter(self, release: int, block: int, offset: int) -> int:
        """The letter of the source that an offset into a block leads to, -1 if nobody knows."""
        first, starts = self._firsts[release, block]
        own = bisect_right(starts, offset) - 1
        row, laid = self._rows[first + own], self._laid[first + own]
        return laid.at(row.before(offset - starts[own])) if laid is not None else -1

    def _size(self, release: int, block: int) -> int:
        """Characters of a block's text."""
        first, starts = self._firsts[release, block]
        return starts[-1] + len(self._rows[first + len(starts) - 1].text)

    def _extent(self, release: int, block: int) -> Span:
        """The letters between which the rows of a block stand that are laid; none of a block that is too long to be gone through often."""
        if (release, block) not in self._extents:
            first, starts = self._firsts[release, block]
            laid = [each for each in self._laid[first : first + len(starts)] if each is not None]
            low, high = (min(each.there[0] for each in laid), max(each.end for each in laid)) if laid else (0, 0)
            self._extents[release, block] = (low, high) if high - low <= _SEARCHED else (0, 0)
        return self._extents[release, block]

    def _signs(self, text: str, letter: int) -> Span | None:
        """Where signs without a letter stand behind the letters before this one."""
        wanted = "".join(text.split())
        if letter < 0 or not wanted:
            return None
        begin = self._source.after(letter)
        end = min(self._source.place(letter), begin + _ROOM)
        kept = [at for at in range(begin, end) if self._text[at] not in _BLANKS]
        place = "".join(self._text[at] for at in kept).find(wanted)
        if place < 0:
            return None
        return self._span(kept[place], kept[place + len(wanted) - 1] + 1)

    def _told(self, text: str, first: int, last: int) -> Span:
        """The span of letters, with the signs that stand before and after them in `text`."""
        low, high = self._source.place(first), self._source.after(last)
        own = bare(text)
        for sign in reversed("".join(text[: own.place(0)].split())):
            at = low - 1
            while at >= 0 and self._text[at] in _BLANKS:
                at -= 1
            if at < 0 or self._text[at] != sign:
                break
            low = at
        for sign in "".join(text[own.after(len(own.letters)) :].split()):
            at = high
            while at < len(self._text) and self._text[at] in _BLANKS:
                at += 1
            if self._text[at : at + 1] != sign:
                break
            high = at + 1
        return self._span(low, high)

    def _span(self, start: int, end: int) -> Span:
        for layer in reversed(self._layers):
            start, end = layer.span(start, end)
        return start, end


def _decoded(source: Source, document: Document) -> str:
    """The text that the reader decoded; empty if it is another."""
    origin = document.origin
    if not origin.encoding or not layers(origin.format, ""):
        return ""
    try:
        read = decode(source.data, _unheard, declared=origin.encoding, where=source.name)
    except MastheadError:
        return ""
    return read.text if read.encoding == origin.encoding else ""


def _shown(format: str, text: str) -> list[Shown]:
    found: list[Shown] = []
    for layer in layers(format, text) if text else ():
        found.append(layer(found[-1].text if found else text))
    return found


def _unheard(notice: Notice) -> None:
    """For a second look at bytes whose notices were given by the first."""
