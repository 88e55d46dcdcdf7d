"""Which word of a source is which word of a file: long runs first, wherever they stand, then what lies between them.

Each round looks each word up once, so the work grows with the number of words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from masthead.verify.comparison.folding import parted

_ROUNDS = (12, 5)
"""Words that must agree, in each round, for a run to count wherever it stands."""
_CANDIDATES = 12
"""How many places of a run are tried: a text may say the same a thousand times."""
_NEAR = 60
"""Words between two runs that are compared one by one."""


class Alignment:
    """`of_source[i]` is the word of the file that word i of the source is, -1 if none; `of_file` the same the other way.

    `pairs` are runs that are known to be the same: where they begin in the source and in the file, and how many words.
    """

    def __init__(self, source: Sequence[str], file: Sequence[str], pairs: Iterable[tuple[int, int, int]] = ()) -> None:
        numbers: dict[str, int] = {}
        self.source = [numbers.setdefault(word, len(numbers)) for word in source]
        self.file = [numbers.setdefault(word, len(numbers)) for word in file]
        self.words = source, file
        self.of_source = [-1] * len(self.source)
        self.of_file = [-1] * len(self.file)
        for one, other, count in pairs:
            self.pair(one, other, count)
        for least in _ROUNDS:
            self._round(least)
        self._gaps()

    def pair(self, source: int, file: int, count: int = 1) -> None:
        self.of_source[source : source + count] = range(file, file + count)
        self.of_file[file : file + count] = range(source, source + count)

    def _round(self, least: int) -> None:
        """Pairs runs of at least this many words that neither side has paired yet."""
        places: dict[tuple[int, ...], list[int]] = {}
        for start in _free(self.of_source, least):
            places.setdefault(tuple(self.source[start : start + least]), []).append(start)
        at, expected = 0, 0
        while at + least <= len(self.file):
            if self.of_file[at] >= 0:
                expected = self.of_file[at] + 1
                at += 1
                continue
            found = places.get(tuple(self.file[at : at + least]), ())
            source, count = self._best(found, at, expected)
            if count < least:
                at += 1
                continue
            self.pair(source, at, count)
            at += count
            expected = source + count

    def _best(self, places: Sequence[int], at: int, expected: int) -> tuple[int, int]:
        """The place whose run is longest; of equals the one that the text goes on with, or the nearest to it: a note may stand between."""
        best = (-1, 0)
        first = bisect_left(places, expected)
        for place in sorted(places[max(first - _CANDIDATES, 0) : first + _CANDIDATES], key=lambda place: abs(place - expected)):
            length = self._length(place, at)
            if length > best[1]:
                best = (place, length)
        return best

    def _length(self, source: int, file: int) -> int:
        count = 0
        most = min(len(self.source) - source, len(self.file) - file)
        while (
            count < most
            and self.source[source + count] == self.file[file + count]
            and self.of_source[source + count] < 0
            and self.of_file[file + count] < 0
        ):
            count += 1
        return count

    def _gaps(self) -> None:
        """Pairs what stands between two paired words on both sides: equal words in order, and words that are parted otherwise."""
        for start, end in self.gaps():
            before = self.of_source[start - 1] if start else -1
            after = self.of_source[end] if end < len(self.source) else len(self.file)
            if after <= before or after - before - 1 > _NEAR:
                self._beside(start, end, before, after)
                continue
            if end - start > _NEAR:
                continue
            file = [index for index in range(before + 1, after) if self.of_file[index] < 0]
            for one, other in _common(self.source, range(start, end), self.file, file):
                self.pair(one, other)
        for start, end in self.gaps():
            self._parted(start, end)

    def _beside(self, start: int, end: int, before: int, after: int) -> None:
        """The same where the two stand apart in the file: with what follows the one, then with what comes before the other."""
        following = before + 1
        while following < min(len(self.file), before + 1 + _NEAR) and self.of_file[following] < 0:
            following += 1
        leading = min(after, len(self.file)) - 1
        while leading >= max(0, after - _NEAR) and self.of_file[leading] < 0:
            leading -= 1
        ours = list(range(start, min(end, start + _NEAR)))
        for one, other in list(_common(self.source, ours, self.file, range(before + 1, following))):
            self.pair(one, other)
        ours = [index for index in range(max(start, end - _NEAR), end) if self.of_source[index] < 0]
        for one, other in list(_common(self.source, ours, self.file, range(leading + 1, min(after, len(self.file))))):
            if self.of_file[other] < 0:
                self.pair(one, other)

    def _parted(self, start: int, end: int) -> None:
        """One word on one side that is several on the other ("360info™")."""
        at = self.of_source[start - 1] + 1 if start else 0
        stop = at
        while stop < len(self.file) and self.of_file[stop] < 0 and stop - at < _NEAR:
            stop += 1
        source, file = self.words
        if stop > at and end - start <= _NEAR and parted(source[start:end], file[at:stop]):
            for index in range(start, end):
                self.of_source[index] = at
            for index in range(at, stop):
                self.of_file[index] = start

    def side_by_side(self, source: int, file: int, end: int) -> bool:
        """Whether a word of the source goes on in the file from the one before it, or leads to the one behind it, before `end`."""
        goes_on = file > 0 and self.of_source[source - 1] == file - 1
        leads = source + 1 < end and file + 1 < len(self.file) and self.file[file + 1] == self.source[source + 1]
        return goes_on or (leads and self.of_file[file + 1] < 0)

    def near(self, at: int) -> int:
        """The word of the file that stands nearest before a gap of the source."""
        while at > 0 and self.of_source[at - 1] < 0:
            at -= 1
        return self.of_source[at - 1] if at else 0

    def gaps(self) -> Iterator[tuple[int, int]]:
        """Stretches of the source without a pair, start and end."""
        return stretches(self.of_source)


def stretches(pairs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where a side has no pairs: start and end of each stretch, as things stand when it is reached."""
    end = 0
    while True:
        try:
            at = pairs.index(-1, end)
        except ValueError:
            return
        end = at
        while end < len(pairs) and pairs[end] < 0:
            end += 1
        yield at, end


def _free(pairs: Sequence[int], least: int) -> Iterator[int]:
    """Starts of runs of that many words without a pair."""
    run = 0
    for index, pair in enumerate(pairs):
        run = run + 1 if pair < 0 else 0
        if run >= least:
            yield index - least + 1


def _common(source: Sequence[int], ours: Sequence[int], file: Sequence[int], theirs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """A longest common sequence of two short stretches, pair by pair."""
    table = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for row in range(len(ours) - 1, -1, -1):
        for column in range(len(theirs) - 1, -1, -1):
            same = source[ours[row]] == file[theirs[column]]
            table[row][column] = table[row + 1][column + 1] + 1 if same else max(table[row + 1][column], table[row][column + 1])
    row = column = 0
    while row < len(ours) and column < len(theirs):
        if source[ours[row]] == file[theirs[column]]:
            yield ours[row], theirs[column]
            row, column = row + 1, column + 1
        elif table[row + 1][column] >= table[row][column + 1]:
            row += 1
        else:
            column += 1


def displaced(runs: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Of runs (place in the source, place in the file, words) in the file's order, the fewest that must move to stand in the source's."""
    kept = set(rising([source for source, _, _ in runs]))
    yield from (run for index, run in enumerate(runs) if index not in kept)


def rising(numbers: Sequence[int]) -> list[int]:
    """Where the longest series of growing numbers stands."""
    ends: list[int] = []  # of the best series of each length, where it ends
    before: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(ends, number, key=numbers.__getitem__)
        before.append(ends[length - 1] if length else -1)
        ends[length : length + 1] = [at]
    at, series = ends[-1] if ends else -1, []
    while at >= 0:
        series.append(at)
        at = before[at]
    return series[::-1]


def laid(said: Sequence[Sequence[str]], pieces: Iterable[int], into: list[str], of: list[int]) -> dict[int, int]:
    """Lays the words of pieces one behind the other; gives where each begins."""
    starts: dict[int, int] = {}
    for index in pieces:
        starts[index] = len(into)
        into += said[index]
        of += [index] * len(said[index])
    return starts
