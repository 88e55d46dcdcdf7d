"""Where a source says a run of words: just so, from where a sentence or a part of one begins to where one ends; or nearly so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from masthead.document.words import words
from masthead.expressions import expression
from masthead.verify.comparison.folding import parted

Words = tuple[str, ...]

_SPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Scripts whose sentences end at a blank, and their clauses too."""
_ALONE = f"{_SPACED}\u2e80-\u9fff"
"""Scripts that set no blanks between words, so that one tells of a break."""
_MARKS = '¡¿…·|()\\[\\]{}<>“”„«»‹›"‘‚—–•\n،؛؟۔।॥。、，；：！？（）［］「」『』《》〈〉【】・～։።፣፤፥፦៕។၊'
_BREAK = expression(rf"[{_MARKS}]+|[.,;:!?]+(?![\w/])|(?<=\s)[-'*]|[-'’*](?!\w)|(?<=[{_ALONE}])\s+|\s+(?=[{_ALONE}])")
"""Where a text may be cut, to be said again: at punctuation, but not within a number, a name or an address."""
_PLACE = expression(r"\A(?:[^\W\d_a-zà-ÿ]{2,}(?:[.' -]{1,2}|(?=,)))+(?:,\s[^\W\d_a-zà-ÿ][\w.]{0,11})?\s(?=[^\W\d_a-zà-ÿ][^\W\d_A-ZÀ-Þ])")
"""A place in capitals with which a paragraph begins, without the dash of a dateline: "NORHAVEN, MA The museum …"."""
_COMMAS = " ,،、，\u00a0\u3000"
"""What parts a statement, and ends none that can stand by itself."""
_CLAUSES = expression(f"[{_SPACED}]")
_OPEN = expression(r"\s*\[?…\]?\s*|\s*\[\.\.\.\]\s*")
"""What says that words are left out."""
_APART = expression(r"\s+[·|]\s+")
"""What parts the facts of a line."""
_EVIDENCE = 4
"""Words that must agree for a run to be a passage with a slip in it."""
_LETTERS = 14
"""And their letters: where a character counts as a word, four are few."""
_IDEOGRAPHS = "\u2e80"
"""From here on a character tells as much as two letters."""
_HANGUL = "\uac00", "\ud7a3"
"""Syllables of Korean, first and last: particles touch the word before them."""
_SLIP = 2
"""Words in a row that a slip puts in place of up to as many."""
_LOST = 30
"""Words that may be gone from within a passage, if as many stand right beside on both sides as `_BESIDE`."""
_BESIDE = 5


class Chunk(tuple[Words, ...]):
    """Runs of words between breaks; `opens` and `closes` say whether words were left out before and behind, as it says itself."""

    opens: bool
    closes: bool

    @property
    def words(self) -> Words:
        return tuple(word for run in self for word in run)

    def without(self, labels: Collection[str]) -> Chunk:
        """The same without labels that stand in it from break to break: "Credit:" before a name, in the line below a title."""
        rest = Chunk(run for run in self if " ".join(run) not in labels)
        rest.opens, rest.closes = self.opens, self.closes
        return rest if rest else self

    def apart(self, labels: Collection[str]) -> Iterator[Chunk]:
        """What stands between labels, each by itself."""
        runs: list[Words] = []
        opens = self.opens
        for run in (*self, ()):
            if run and " ".join(run) not in labels:
                runs.append(run)
            elif runs:
                part = Chunk(runs)
                part.opens, part.closes = opens, self.closes and not run
                yield part
                runs, opens = [], False


def broken(text: str) -> Iterator[Words]:
    """The words of a text, from break to break."""
    yield from (run for run, _ in _parted(text))


def _parted(text: str) -> Iterator[tuple[Words, bool]]:
    """The same, with whether a statement may begin there: behind more than a comma, or a blank between scripts."""
    if placed := _PLACE.match(text):
        yield from _parted(placed[0])
        text = text[placed.end() :]
    at, begins = 0, True
    for mark in (*_BREAK.finditer(text), None):
        if run := tuple(words(text[at : mark.start() if mark else len(text)])):
            yield run, begins
            begins = False
        if mark:
            at = mark.end()
            beside = text[max(mark.start() - 1, 0) : at + 1]
            begins |= bool(mark[0].strip(_COMMAS)) or _CLAUSES.search(beside) is not None


def chunks(text: str, *, opens: bool = False, closes: bool = False) -> Iterator[Chunk]:
    """A text from where it leaves something out to where it does so again; `opens` and `closes`: it begins or ends in the middle itself."""
    for line in _APART.split(text):
        parts = _OPEN.split(line)
        for at, part in enumerate(parts):
            chunk = Chunk(broken(part))
            chunk.opens, chunk.closes = opens or at > 0, closes or at < len(parts) - 1
            if chunk:
                yield chunk


class Passages:
    """What a source says: its `pieces`, `crude` words in their order, `facts`, which may be said by themselves, `names`, within which no mark
    is a break ("Robert C. Byrd"), and `parted`: what it says in parts with something else between them, as a quotation round its speaker."""

    def __init__(
        self, pieces: Iterable[str], crude: Sequence[str], facts: Iterable[Words], names: Iterable[Words] = (), parted: Iterable[str] = ()
    ) -> None:
        self._parted = tuple(parted)
        self._pieces = list(pieces)
        self._crude = f" {' '.join(crude)} "
        self._facts = frozenset(facts)
        self._longest = max(map(len, self._facts), default=0)
        self._names = frozenset(name for name in names if len(name) > 1)

    @cached_property
    def _laid(self) -> tuple[list[str], list[int], dict[int, bool]]:
        """The words, where each stands in the text of all, at which of those places the text breaks, and whether a statement may begin there."""
        laid: list[str] = []
        at: list[int] = []
        breaks: dict[int, bool] = {}
        end = 0
        for piece in self._pieces:
            for run, begins in _parted(piece):
                breaks[end] = begins
                for word in run:
                    at.append(end)
                    end += len(word) + 1
                laid += run
        breaks[end] = True
        text = f" {' '.join(laid)} "
        for name in self._names:
            for place in _found(text, name):
                for within in range(place + 1, place + len(" ".join(name))):
                    breaks.pop(within, None)
        return laid, at, breaks

    @cached_property
    def _statements(self) -> frozenset[int]:
        """The places at which statements begin, and end."""
        return frozenset(place for place, begins in self._laid[2].items() if begins)

    @cached_property
    def _firsts(self) -> frozenset[int]:
        """The numbers of the words that pieces begin with, and of the end."""
        found = {0}
        for piece in self._pieces:
            found.add(max(found) + sum(map(len, broken(piece))))
        return frozenset(found)

    @cached_property
    def _text(self) -> str:
        return f" {' '.join(self._laid[0])} "

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(self._laid[0]) | frozenset(self._crude.split()) | {word for fact in self._facts for word in fact}

    def fact(self, run: Words) -> bool:
        """Whether a run is a fact, or several side by side."""
        reached = [True] + [False] * len(run)
        for start in range(len(run)):
            if reached[start]:
                for end in range(start + 1, min(len(run), start + self._longest) + 1):
                    reached[end] |= run[start:end] in self._facts
        return reached[-1]

    def beyond(self, run: Words) -> Words:
        """The words of a run that are in no fact within it."""
        left: list[str] = []
        at = 0
        while at < len(run):
            end = next((end for end in range(min(len(run), at + self._longest), at, -1) if run[at:end] in self._facts), at)
            left += run[at : at + 1] if end == at else ()
            at = max(end, at + 1)
        return tuple(left)

    def stands(self, run: Words, *, opens: bool = False, closes: bool = False, stated: bool = False) -> bool:
        """Whether the source says a run, from break to break: but not where words are left out before (`opens`) or behind (`closes`). `stated`:
        from where a statement begins to where one ends, so that no clause of it is gone."""
        needle = f" {' '.join(run)} "
        breaks: Collection[int] = self._statements if stated else self._laid[2]
        at = self._text.find(needle)
        if at < 0:
            return needle in self._crude or (self._apart is not None and self._apart.stands(run, opens=opens, closes=closes, stated=stated))
        while at >= 0:
            if (opens or at in breaks) and (closes or at + len(needle) - 1 in breaks):
                return True
            at = self._text.find(needle, at + 1)
        return False

    @cached_property
    def _apart(self) -> Passages | None:
        """What it says in parts, if it does."""
        found = [text for text in self._parted if f" {' '.join(words(text))} " not in self._text]
        return Passages(found, (), ()) if found else None

    def spelled(self, run: Words) -> bool:
        """Whether it states a run whose words are parted otherwise, as where a page has raised letters: "1 er" for "1er"."""
        laid, at, _ = self._laid
        text, starts = self._letters
        needle = "".join(run)
        place = text.find(needle) if len(run) > 1 else -1
        while place >= 0:
            first, stop = starts.get(place, -1), starts.get(place + len(needle), -1)
            if first >= 0 and stop >= 0 and parted(laid[first:stop], run):
                ends = at[stop] if stop < len(at) else max(self._laid[2])
                if at[first] in self._statements and ends in self._statements:
                    return True
            place = text.find(needle, place + 1)
        return False

    @cached_property
    def _letters(self) -> tuple[str, dict[int, int]]:
        """All words with nothing between them, and at which letter each begins."""
        laid = self._laid[0]
        starts = dict(zip(accumulate(map(len, laid), initial=0), range(len(laid) + 1), strict=True))
        return "".join(laid), starts

    def holds(self, run: Words) -> bool:
        """Whether the source says a run, wherever it breaks: in its pieces, or as it was before something was left out of them."""
        needle = f" {' '.join(run)} "
        return needle in self._text or needle in self._crude

    def led(self, run: Words) -> bool:
        """Whether a fact leads in a run, or a day or figure of what is behind it, which the source says: more than a number alone."""
        return any(
            (run[:end] in self._facts or within(run[:end], run[end:]))
            and self.stands(run[end:], stated=True)
            and not all(map(str.isdigit, run[end:]))
            for end in range(min(len(run) - 1, self._longest), 0, -1)
        )

    def places(self, run: Sequence[str]) -> Iterator[int]:
        """Where a run stands, by the number of its first word."""
        yield from (bisect_left(self._laid[1], at) for at in _found(self._text, run))

    def begun(self, run: Words, *, opens: bool, closes: bool) -> tuple[str, str] | None:
        """What the source says where a run stands in it, but for its first or last words."""
        _, at, breaks = self._laid
        best: tuple[str, str] | None = None
        for place in self.places(run):
            end = place + len(run)
            before = next((gap for gap in range(_SLIP + 1) if place - gap >= 0 and at[place - gap] in breaks), -1)
            after = next((gap for gap in range(_SLIP + 1) if end + gap >= len(at) or at[end + gap] in breaks), -1)
            before, after = 0 if opens else before, 0 if closes else after
            if before == after == 0:
                return None
            if before + after > 0 and min(before, after) == 0:
                best = self._told(place - before, place, run, 0, 0) if before else self._told(end, end + after, run, len(run), len(run))
        return best

    def slip(self, chunk: Chunk, *, adds: bool = True) -> tuple[str, str] | None:
        """What the source says in a passage, and what stands in place of it in one that is nearly the same; None if there is no such passage.
        `adds`: so does one that has all its words, and another between them."""
        run = chunk.words
        if f" {' '.join(run)} " in self._text:
            return self.begun(run, opens=chunk.opens, closes=chunk.closes) if enough(run) else None
        if self.side_by_side(chunk):
            return None
        for count in range(min(_SLIP, len(run) - 1) + 1):
            for start in range(len(run) - count + 1):
                if enough(run[:start] + run[start + count :]) and (found := self._with(run, start, start + count, chunk, 0 if adds else 1)):
                    return found
        return None

    def side_by_side(self, chunk: Chunk) -> bool:
        """Whether a chunk is the end of one piece and the beginning of another behind it: a title, and a head of its table."""
        for at in range(1, len(chunk)):
            left, right = (tuple(word for part in parts for word in part) for parts in (chunk[:at], chunk[at:]))
            if not (self.stands(left, stated=True, opens=chunk.opens) and self.stands(right, stated=True, closes=chunk.closes)):
                continue
            ends = self._firsts.intersection(place + len(left) for place in self.places(left))
            if ends and any(min(ends) < place for place in self._firsts.intersection(self.places(right))):
                return True
        return False

    def _with(self, run: Words, start: int, end: int, chunk: Chunk, least: int) -> tuple[str, str] | None:
        """The same where the slip is known: words that stand instead of others, of one that lacks, or one too many."""
        left, right = run[:start], run[end:]
        if (not left and (chunk.opens or not end)) or (not right and (chunk.closes or start == len(run))):
            return None
        laid, at, breaks = self._laid
        most = _LOST if min(len(left), len(right)) >= _BESIDE and start == end else _SLIP
        if len(left) >= len(right):
            for place in self.places(left):
                behind = place + len(left)
                for gap in range(least, most + 1):
                    after = behind + gap
                    there = tuple(laid[after : after + len(right)]) == right
                    if (
                        (gap if end == len(run) else gap + end > start)
                        and there
                        and (right or (after < len(at) and at[after] in breaks) or after == len(at))
                    ):
                        return self._told(place + len(left), after, run, start, end)
        else:
            for place in self.places(right):
                for gap in range(least, most + 1):
                    before = place - gap
                    there = before >= len(left) and tuple(laid[before - len(left) : before]) == left
                    if (gap if not start else gap + end > start) and there and (left or (before < len(at) and at[before] in breaks)):
                        return self._told(before, place, run, start, end)
        return None

    def _told(self, start: int, stop: int, run: Words, first: int, last: int) -> tuple[str, str] | None:
        """The words of the source from `start` to `stop` and those of the run from `first` to `last`, with one beside them."""
        laid = self._laid[0]
        if start < stop and parted(laid[start:stop], run[first:last]):
            return None
        before = run[max(first - 1, 0) : first]
        after = run[last : last + 1]
        return " ".join((*before, *laid[start:stop], *after)), " ".join((*before, *run[first:last], *after))

    def goes_on(self, chunk: Chunk) -> tuple[str, str] | None:
        """Where the source says a chunk, but goes on with its statement before it or behind: what is there, and what stands instead."""
        run = chunk.words
        at = self._laid[1]
        for place in self.places(run):
            end = place + len(run)
            if not (chunk.closes or end == len(at) or at[end] in self._statements):
                return self._told(end, min(end + _SLIP, len(at)), run, len(run), len(run))
            if not (chunk.opens or at[place] in self._statements):
                return self._told(max(place - _SLIP, 0), place, run, 0, 0)
        return None

    def seam(self, run: Words) -> str:
        """The first words of a run that do not stand side by side in the source; where all do, its first or last that stand in the middle."""
        for size in range(2, len(run) + 1):
            for start in range(len(run) - size + 1):
                part = run[start : start + size]
                if f" {' '.join(part)} " not in self._text:
                    return " ".join(part)
        return " ".join(run[:_EVIDENCE])


def enough(run: Words) -> bool:
    """Whether so many words agree hardly by chance."""
    return len(run) >= _EVIDENCE and sum(2 if word > _IDEOGRAPHS else len(word) for word in run) >= _LETTERS


def _found(text: str, run: Sequence[str]) -> Iterator[int]:
    """Where a run begins in a text of words with a blank before and behind."""
    needle = f" {' '.join(run)} "
    at = text.find(needle)
    while at >= 0:
        yield at
        at = text.find(needle, at + 1)


def within(run: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a run stands in other words; in Korean its last word may go on there: "9일" in "9일부터"."""
    needle = f" {' '.join(run)}"
    return (needle if _HANGUL[0] <= needle[-1] <= _HANGUL[1] else f"{needle} ") in f" {' '.join(other)} "
