"""Tables that a file draws with blanks, or sets a line a cell, beside those of the source: which row and which column a cell stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from masthead.verify.comparison.folding import folded, folded_words, letters
from masthead.verify.comparison.signs import shown, signs
from masthead.verify.finding import Finding
from masthead.verify.reading import Reading, Table

_LEAST = 4
"""Words of a table that are known again in another order."""

Row = tuple[str, ...]


class Grids:
    """The tables of a file; `said` gives what the cells of a row say, without those that say nothing."""

    def __init__(self, file: Reading, said: Callable[[Sequence[str]], Row]) -> None:
        self.file = file
        self.said = said
        self.left = [table for table in file.tables if table.lined]
        self.findings: list[Finding] = []
        """What is wrong with the table that was looked for last."""

    # --- drawn with blanks

    def drawn(self, table: Table) -> bool:
        """Whether the file draws this table, with just its words; then `findings` tell which cells stand elsewhere, or have other signs."""
        self.findings = []
        rows = [[letters(cell) for cell in row] for row in table.rows]
        words = Counter(word for row in table.rows for cell in row for word in folded_words(cell))
        same: list[tuple[Table, int]] = []
        for other in self.left:
            if len(other.rows[0]) != len(rows[0]) or len(other.rows) < len(rows):
                continue
            if Counter(word for row in other.rows for cell in row for word in folded_words(cell)) != words:
                continue
            stands = _stands(rows, [[letters(cell) for cell in row] for row in other.rows])
            if stands == len(rows):
                self.left.remove(other)
                self.findings = list(_unsigned(table, other))
                return True
            same.append((other, stands))
        # Where each line is a row, they are compared as those of any table.
        lined = [each for each in same if len(each[0].rows) > len(rows)]
        if not lined:
            return False
        other, stands = max(lined, key=lambda each: each[1])
        self.left.remove(other)
        self.findings = [Finding("row", " | ".join(self.said(table.rows[stands])), table.place, other.place)]
        return True

    # --- with cells that say nothing

    def shifted(self, table: Table) -> Iterator[Finding]:
        """Rows that stand there with all that they say, but in other columns: an empty cell before it and not behind, or the other way."""
        for row in table.rows:
            full = self.full(row)
            if "" in full and any(full):
                like = self.fulls.get(tuple(filter(None, full)), ())
                if like and all(len(other) == len(full) and other != full for other in like):
                    yield Finding("row", " | ".join(" ".join(self.said((cell,))) or "–" for cell in row), table.place)

    @cached_property
    def fulls(self) -> dict[Row, list[Row]]:
        """The rows of the file with their empty cells, by those that are not."""
        found: dict[Row, list[Row]] = {}
        for table in self.file.tables:
            for row in table.rows:
                full = self.full(row)
                found.setdefault(tuple(filter(None, full)), []).append(full)
        return found

    def full(self, row: Sequence[str]) -> Row:
        return tuple("".join(map(letters, self.said((cell,)))) for cell in row)

    # --- a line a cell

    def mixed(self, table: Table) -> Iterator[Finding]:
        """Rows of a table that the file has without laying it out, with just its words one behind the other, but in another order. Nothing is said of one that stands column by column."""
        rows = [tuple(word for cell in row for word in folded_words(cell)) for row in table.rows]
        words = [word for row in rows for word in row]
        if len(words) < _LEAST or len(rows) < 2:
            return
        columns = [word for column in zip(*table.rows, strict=False) for cell in column for word in folded_words(cell)]
        like: list[list[str]] = []
        for run in self.runs(words):
            if run in (words, columns):
                return
            like.append(run)
        if not like:
            return
        run = max(like, key=lambda run: sum(one == other for one, other in zip(run, words, strict=True)))
        text = f" {' '.join(run)} "
        gone = [at for at, row in enumerate(rows) if row and f" {' '.join(row)} " not in text]
        if gone:
            for at in gone:
                yield Finding("row", " | ".join(self.said(table.rows[at])), table.place)
            return
        places = [text.index(f" {' '.join(row)} ") for row in rows if row]
        at = next((at for at in range(1, len(places)) if places[at] < places[at - 1]), 0)
        if at:
            yield Finding("moved", " | ".join(self.said([row for row, own in zip(table.rows, rows, strict=True) if own][at])), table.place)

    def runs(self, words: Sequence[str]) -> Iterator[list[str]]:
        """The runs of whole lines of the file that have just these words, in any order."""
        file, ends = self.lines
        wanted = Counter(words)
        there: Counter[str] = Counter()
        wrong = len(wanted)  # words that are not as often in the run as they should be
        for at, word in enumerate(file):
            for each, change in ((word, 1), (file[at - len(words)], -1)) if at >= len(words) else ((word, 1),):
                wrong -= wanted[each] != there[each]
                there[each] += change
                wrong += wanted[each] != there[each]
            start = at + 1 - len(words)
            if wrong == 0 and start in ends and at + 1 in ends:
                yield list(file[start : at + 1])

    @cached_property
    def lines(self) -> tuple[list[str], set[int]]:
        """The words of the file, and where its lines begin and end; not those of drawings, which have pieces of cells side by side."""
        words: list[str] = []
        ends = {0}
        for piece in self.file.pieces:
            if piece.kind in ("furniture", "label", "alternative") or (piece.kind == "cell" and "\n" in piece.text):
                continue
            for line in piece.text.split("\n"):
                words += folded(line).split()
                ends.add(len(words))
        return words, ends


def _stands(rows: Sequence[Sequence[str]], lines: Sequence[Sequence[str]]) -> int:
    """How many rows stand in these lines one below the other, each cell in its column."""
    at = 0
    for number, row in enumerate(rows):
        said = [""] * len(row)
        while at < len(lines):
            said = [before + more for before, more in zip(said, lines[at], strict=True)]
            at += 1
            if said == list(row):
                break
            if not all(cell.startswith(own) for cell, own in zip(row, said, strict=True)):
                return number
        else:
            return number
    return len(rows) if at == len(lines) else len(rows) - 1


def _unsigned(table: Table, other: Table) -> Iterator[Finding]:
    """Signs that are not in the same columns of both. A sign may have a cell or a line to itself, before its number."""
    for column, (one, two) in enumerate(zip(zip(*table.rows, strict=True), zip(*other.rows, strict=True), strict=True)):
        ours, theirs = (Counter(signs("\n".join(cells))) for cells in (one, two))
        for sign, word in sorted(ours - theirs):
            instead = next((shown(*each) for each in sorted(theirs - ours) if each[1] == word), word)
            yield Finding("changed", shown(sign, word), f"{table.place}, column {column + 1}".lstrip(", "), other.place, instead)
