"""A source and a file compared: which words are missing, added or moved, and which links, descriptions and rows of tables are not there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Literal
from urllib.parse import unquote

from msgspec import Struct

from masthead.document.words import words
from masthead.verify.align import Alignment, displaced, stretches
from masthead.verify.excuses import left_out
from masthead.verify.reading import Piece, Reading
from masthead.verify.roles import Ours, folded, roles

_MOVED = {"item": 3, "cell": 3}
"""Words of a run that is told as moved, in pieces that are shorter than paragraphs."""
_LONG = 5
"""Words of a run that is the source's own, wherever it stands."""
_CUT = re.compile(r"[,،，、;؛]|\[?…\]?|\[\.\.\.\]|(?<=\w\w\w[.!?])\s|[。！？؟।]")
_SENTENCES = re.compile(r"\n|\[?…\]?|(?<=\w\w\w[.!?])\s|[。！？؟।]")
_UNSEEN = re.compile("[\u200b-\u200d\u2060]")
_SHORT = 3
"""Words of a run that may be made of words that stood alone."""
_SLIPS = 2
"""Pairs of words that one word gone or changed breaks."""
_SENTENCE = 90
"""Letters that are surely a sentence, and no line of a name and an office."""
_CERTAIN = 50
"""Letters of a sentence that is surely the text's, and not only alike."""
_CONTEXT = 4
_LIFTED = ("heading", "caption", "alternative", "note")
_SEPARATORS = re.compile(r"\s*[·|:“”„«»\"()\[\]–—\n]\s*")


Order = Literal["whole", "parts", "none"]
"""How far the order of a source's words is that of reading: altogether; within its fields (a news item's headline, caption and text may
stand in any order); not at all (PDF)."""


class Finding(Struct, frozen=True, gc=False):
    """What differs. `in_source` and `in_file` say where: by the words before it, by page, line or paragraph."""

    kind: Literal["missing", "changed", "moved", "added", "link", "description", "row", "summary"]
    what: str
    in_source: str = ""
    in_file: str = ""
    by: str = ""
    """What stands there in place of it."""

    @property
    def loses(self) -> bool:
        """Whether the file lacks something of the source, or says it in another order."""
        return self.kind != "added"


class Comparison(Struct, frozen=True):
    """`words` were looked for, and all that differs was found."""

    words: int
    findings: tuple[Finding, ...] = ()

    @property
    def lost(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.loses)


def compare(
    source: Sequence[str],
    file: Reading,
    said: Ours,
    dropped: Iterable[str] = (),
    told: Reading | None = None,
    order: Order = "whole",
    *,
    stated: bool = False,
) -> Comparison:
    """Compares the folded words of a source, in order, with a file. `dropped` are texts that were left out on purpose; `told` says what
    else the source has. `stated`: a person has said what stands before the text, in words that the source need not have."""
    return _Comparing(source, file, said, [folded(text) for text in dropped], told, order).result(summaries=not stated)


class _Comparing:
    def __init__(
        self, source: Sequence[str], file: Reading, said: Ours, dropped: Sequence[str], told: Reading | None, order: Order
    ) -> None:
        self.source = source
        self.reading = file
        self.said = said
        self.left_out = f"\n{chr(10).join(f' {text} ' for text in dropped)}\n"
        self.texts_left_out = dropped
        self.told = told
        self.order = order
        self.roles = roles(file, source, said)
        self.file: list[str] = []
        self.piece_of: list[int] = []
        self.first: dict[int, tuple[int, int]] = {}  # pieces of the text: where their words begin and end
        for index, (piece, role) in enumerate(zip(file.pieces, self.roles, strict=True)):
            if role == "text":
                own = list(words(piece.text))
                self.first[index] = (len(self.file), len(self.file) + len(own))
                self.file += own
                self.piece_of += [index] * len(own)
        self.aligned = Alignment(source, self.file)
        self.instead_of: set[int] = set()  # words of the file that stand in place of others

    def result(self, *, summaries: bool = True) -> Comparison:
        self.whole_pieces()
        if self.order == "none":
            self.remaining()
        self.beside()
        self.remaining()
        findings = [*self.gone()]
        if self.order == "whole":
            findings += self.moved()
        findings += self.added()
        if summaries:
            findings += self.summaries()
        if self.told is not None:
            findings += self.facts(self.told)
        return Comparison(len(self.source), tuple(findings))

    # --- words

    def hole(self, start: int, end: int) -> bool:
        """Whether the text goes on in one piece of the file over this gap of the source: then what is missing was there, and nowhere else."""
        of = self.aligned.of_source
        before, after = (of[start - 1] if start else -1), (of[end] if end < len(of) else -1)
        return before >= 0 and after >= 0 and self.piece_of[before] == self.piece_of[after] and before < after

    def whole_pieces(self) -> None:
        """Short pieces of the text (a cell, a line of the head), each found whole in a gap of the source."""
        gaps: dict[tuple[str, ...], list[int]] = {}
        short = {
            tuple(self.file[start:end]): None
            for start, end in self.first.values()
            if end > start and all(self.aligned.of_file[at] < 0 for at in range(start, end))
        }
        lengths = sorted({len(run) for run in short})
        for start, end in self.aligned.gaps():
            if self.hole(start, end):
                continue
            for at in range(start, end):
                for length in lengths:
                    if at + length <= end and (run := tuple(self.source[at : at + length])) in short:
                        gaps.setdefault(run, []).append(at)
        for start, end in self.first.values():
            if end == start or any(self.aligned.of_file[at] >= 0 for at in range(start, end)):
                continue
            for at in gaps.get(tuple(self.file[start:end]), ()):
                if all(self.aligned.of_source[at + step] < 0 for step in range(end - start)):
                    self.aligned.pair(at, start, end - start)
                    break

    def remaining(self) -> None:
        """Words of the text that are left over on both sides; those that must stand at one place, and do not, only where the order of the
        source, or of a table set in plain lines, tells nothing."""
        left: dict[str, list[int]] = {}
        alone: dict[str, list[int]] = {}  # those of short runs: a word of a long one tells nothing of another place
        for start, end in stretches(self.aligned.of_file):
            for at in range(start, end):
                left.setdefault(self.file[at], []).append(at)
                if end - start <= _SHORT or self.order == "none":
                    alone.setdefault(self.file[at], []).append(at)
        for start, end in list(self.aligned.gaps()):
            bound = self.order != "none" and self.hole(start, end)
            for at in range(start, end):
                places = (left if end - start > 1 else alone).get(self.source[at], [])
                while places and self.aligned.of_file[places[-1]] >= 0:
                    places.pop()
                if places and not (bound and (self.reading.laid_out or self.reading.pieces[self.piece_of[places[-1]]].kind != "cell")):
                    self.aligned.pair(at, places.pop())

    def beside(self) -> None:
        """Takes as there what stands whole beside the text: in the head, in labels, in the facts about the document."""
        wholes: Counter[str] = Counter()
        for piece, role in zip(self.reading.pieces, self.roles, strict=True):
            if role in ("beside", "summary", "repeat"):
                text = folded(piece.text)
                wholes[text] += 1
                if role == "beside":
                    for segment in {folded(part) for part in _SEPARATORS.split(piece.text)} - {text, ""}:
                        wholes[segment] += 1
        longest = max((text.count(" ") + 1 for text in wholes), default=0)
        running = [list(words(piece.text)) for piece, role in zip(self.reading.pieces, self.roles, strict=True) if role == "beside"]
        twos: set[tuple[str, ...]] = {pair for run in running for pair in pairwise(run)}
        for start, end in list(self.aligned.gaps()):
            if self.hole(start, end):
                continue
            at = start
            while at < end:
                for stop in range(min(end, at + longest), at, -1):
                    if wholes[run := " ".join(self.source[at:stop])] > 0:
                        wholes[run] -= 1
                        break
                else:
                    stop = at
                    while stop + 2 <= end and (self.source[stop], self.source[stop + 1]) in twos:
                        stop += 1
                    stop = stop + 1 if stop > at else at
                    beside = [tuple(self.source[max(at - 1, 0) : at + 1]), tuple(self.source[at : at + 2])]
                    if stop == at and not twos.isdisjoint(beside):
                        stop = at + 1
                for index in range(at, stop):
                    self.aligned.of_source[index] = 0 if not self.file else min(len(self.file) - 1, self.near(start))
                at = max(stop, at + 1)

    def near(self, at: int) -> int:
        """The word of the text that stands nearest before a gap."""
        while at > 0 and self.aligned.of_source[at - 1] < 0:
            at -= 1
        return self.aligned.of_source[at - 1] if at else 0

    def gone(self) -> Iterator[Finding]:
        excusable, spare = left_out(self.source, self.aligned.of_source, self.texts_left_out)
        there = Counter(self.source[at] for at in excusable if self.aligned.of_source[at] < 0)
        anywhere = Counter(self.left_out.split()) - there
        for start, end in list(self.aligned.gaps()):
            run: list[str] = []
            # Where the text goes on, only what was left out just there is excused; elsewhere what was left out is told in any order.
            excused = spare if self.hole(start, end) else anywhere
            for word in (self.source[at] for at in range(start, end) if at not in excusable):
                if excused[word] > 0:
                    excused[word] -= 1
                else:
                    run.append(word)
            if run:
                before = self.near(start)
                stands = self.instead(start, end)
                yield Finding("changed" if stands else "missing", " ".join(run), self.context(start), self.at(before), stands)

    def instead(self, start: int, end: int) -> str:
        """The words of the file that stand where a gap of the source is."""
        if not self.hole(start, end):
            return ""
        of = self.aligned.of_source
        places = [at for at in range(of[start - 1] + 1, of[end]) if self.aligned.of_file[at] < 0]
        self.instead_of.update(places)
        return " ".join(self.file[at] for at in places)

    def context(self, at: int) -> str:
        before = " ".join(self.source[max(at - _CONTEXT, 0) : at])
        return f"word {at + 1:,}, after “{before}”" if before else "at the beginning"

    def at(self, word: int) -> str:
        return self.named(self.reading.pieces[self.piece_of[word]]) if word < len(self.piece_of) else ""

    def named(self, piece: Piece) -> str:
        text = " ".join(piece.text.split())
        return f"{piece.place}, “{text[:40]}{'…' if len(text) > 40 else ''}”".lstrip(", ")

    def moved(self) -> Iterator[Finding]:
        """Runs that stand in another order than in the source, within a part of the file."""
        runs: dict[int, list[tuple[int, int, int]]] = {}
        at = 0
        of = self.aligned.of_file
        while at < len(of):
            if of[at] < 0:
                at += 1
                continue
            end = at + 1
            while end < len(of) and of[end] == of[end - 1] + 1 and self.piece_of[end] == self.piece_of[at]:
                end += 1
            # What is lifted out of the text stands where it is read best: a headline, the words of a picture, a note.
            kind = self.reading.pieces[self.piece_of[at]].kind
            if end - at >= _MOVED.get(kind, _LONG) and kind not in _LIFTED:
                runs.setdefault(self.reading.pieces[self.piece_of[at]].part, []).append((of[at], at, end - at))
            at = end
        headings = [folded(piece.text) for piece in self.reading.pieces if piece.kind == "heading"]
        for part in runs.values():
            for source, file, count in displaced(part):
                run = " ".join(self.file[file : file + count])
                if not any(run in heading for heading in headings):
                    yield Finding("moved", run, self.context(source), self.at(file))

    def added(self) -> Iterator[Finding]:
        fives = {tuple(self.source[at : at + _LONG]) for at in range(len(self.source) - _LONG + 1)}
        for start, end in stretches(self.aligned.of_file):
            run = self.file[start:end]
            if start in self.instead_of or set(run) <= self.said.words or all(word.isdigit() for word in run):
                continue
            if len(run) >= _LONG and all(tuple(run[at : at + _LONG]) in fives for at in range(len(run) - _LONG + 1)):
                continue
            yield Finding("added", " ".join(run), "", self.at(start))

    def summaries(self) -> Iterator[Finding]:
        """What is said again before the text, otherwise than there: a word that the source has not, or two side by side that are not so there."""
        pairs, known = set(pairwise(self.source)), set(self.source)
        running = {piece.part for piece in self.reading.pieces if piece.kind == "heading" and folded(piece.text) in self.said.running}
        for piece, role in zip(self.reading.pieces, self.roles, strict=True):
            if role not in ("summary", "repeat") or piece.kind in ("alternative", "label") or folded(piece.text) in self.said.headings:
                continue
            text = self.said.references.sub("\n", _UNSEEN.sub("", piece.text))
            for segment in _SENTENCES.split(text) if role == "repeat" else _SEPARATORS.split(_CUT.sub("\n", text)):
                run = list(words(segment))
                apart = [pair for pair in pairwise(run) if pair not in pairs]
                if role == "repeat":
                    if self.order != "whole" or sum(map(len, run)) < _CERTAIN:
                        continue
                    # Nearly what the text says: a standfirst. What only has words in common with it is another thing.
                    slip = apart and len(apart) <= _SLIPS and len(run) >= _LONG and not self.said.sentences.fullmatch(piece.text)
                    wrong = " ".join(apart[0]) if slip else ""
                else:
                    wrong = next((word for word in run if word not in known and word not in self.said.words), "")
                    # A name and an office, set one under the other, may come as one line.
                    whole = piece.kind in ("item", "cell") or sum(map(len, run)) >= _SENTENCE
                    if (
                        apart
                        and apart == list(pairwise(run))[-1:]
                        and any(one == apart[0][0] and other.startswith(apart[0][1]) for one, other in pairs)
                    ):
                        apart = []  # an office without the ending that its sentence gave it
                    if not wrong and apart and whole and piece.part in running:
                        wrong = " ".join(apart[0])
                if wrong:
                    yield Finding("summary", wrong, "", self.named(piece))

    # --- what is no word

    def facts(self, told: Reading) -> Iterator[Finding]:
        yield from self.links(told)
        yield from self.descriptions(told)
        yield from self.rows(told)

    def links(self, told: Reading) -> Iterator[Finding]:
        if not self.reading.laid_out:
            return
        there: Counter[str] = Counter()
        for link in self.reading.links:
            if link.piece < 0 or link.piece >= len(self.roles) or self.roles[link.piece] not in ("summary", "repeat", "furniture"):
                there[address(link.address)] += 1
        for link in told.links:
            if not re.match(r"(?i)https?:|mailto:", link.address):
                continue
            key = address(link.address)
            if 0 <= link.piece < len(told.pieces) and there[key] <= 0 and self.holds(told.pieces[link.piece]):
                yield Finding("link", link.address, self.named(told.pieces[link.piece]))
            there[key] -= 1

    def holds(self, piece: Piece) -> bool:
        """Whether what stands round something of the source is in the text of the file; if not, that is told of, and enough."""
        text = folded(piece.text)
        return bool(text) and f" {text} " in self.running and f" {text} " not in self.left_out

    @cached_property
    def running(self) -> str:
        return f" {' '.join(self.file)} "

    def descriptions(self, told: Reading) -> Iterator[Finding]:
        if not self.reading.laid_out:
            return
        there = Counter(folded(piece.text) for piece in self.reading.pieces if piece.kind == "alternative")
        for piece in told.pieces:
            if piece.kind == "alternative" and (text := folded(piece.text)):
                if there[text] <= 0 and f" {text} " not in self.running and f" {text} " not in self.left_out:
                    yield Finding("description", piece.text, piece.place)
                there[text] -= 1

    def rows(self, told: Reading) -> Iterator[Finding]:
        """Rows of a table that is there and has not got them: cells in another order, or in another row."""
        there = Counter(row for table in self.reading.tables for row in map(_row, table.rows))
        for table in told.tables:
            rows = [row for row in map(_row, table.rows) if len(row) > 1]
            lacking = [row for row in rows if there[row] <= 0]
            if len(lacking) <= len(rows) / 2:
                for row in lacking:
                    yield Finding("row", " | ".join(row), table.place)


def _row(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(text for cell in cells if (text := folded(cell)))


def address(text: str) -> str:
    """An address as far as it tells where it leads: not how it is written."""
    text = unquote(text.strip()).removesuffix("/").casefold()
    scheme, apart, rest = text.partition("://")
    host, slash, path = rest.partition("/")
    if not apart or "xn--" not in host:
        return text
    try:
        return f"{scheme}://{host.encode('ascii').decode('idna')}{slash}{path}"
    except UnicodeError:
        return text
