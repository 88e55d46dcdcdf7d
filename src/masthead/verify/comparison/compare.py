"""A source and a file compared: which words are missing, added or moved, and what else of the source is not there."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.verify.comparison.again import otherwise
from masthead.verify.comparison.align import stretches
from masthead.verify.comparison.calls import uncalled
from masthead.verify.comparison.claims import unkept, unofficed
from masthead.verify.comparison.contents import misled
from masthead.verify.comparison.facts import Facts
from masthead.verify.comparison.folding import folded
from masthead.verify.comparison.fronts import unlike
from masthead.verify.comparison.headings import misplaced, relisted
from masthead.verify.comparison.order import disordered, exchanged, turned
from masthead.verify.comparison.pairing import alike
from masthead.verify.comparison.placing import Placing
from masthead.verify.comparison.roles import Ours, Role
from masthead.verify.comparison.signs import unsigned
from masthead.verify.comparison.source import LONG, Source
from masthead.verify.finding import Comparison, Finding, named
from masthead.verify.formats.pictures import alike as same
from masthead.verify.reading import Reading

_CONTEXT = 4


def compare(source: Source, file: Reading, said: Ours) -> Comparison:
    """Compares a source with a file."""
    return _Comparing(source, file, said).result()


class _Comparing(Placing):
    def __init__(self, source: Source, file: Reading, said: Ours) -> None:
        super().__init__(source, file, said)
        self.instead_of: set[int] = set()  # words of the file that stand in place of others

    def result(self) -> Comparison:
        self.place()
        replaced = list(self.replaced())
        findings = [*replaced, *self.gone(), *self.moved(), *self.added()]
        if not self.told.stated:
            pieces = self.spellings.unexpanded(self.reading.pieces)
            said = set(self.ours)
            known = {index for index, own in enumerate(self.theirs) if own in said}
            findings += otherwise(pieces, list(self.echoes()), self.said, self.told.passages, known)
            if self.reading.laid_out and self.said.labels(self.reading.pieces):
                tables = (*self.told.tables, *(self.told.told.tables if self.told.told else ()))
                findings += unofficed(self.reading, tables, self.said, self.told.names)
                findings += unlike(self.told, self.reading, self.roles, self.full, self.pairs, self.begun(), self.said)
        findings += Facts(
            self.told,
            self.told.told or self.told,
            self.reading,
            self.roles,
            self.pairs,
            self.said,
            f" {' '.join(self.file)} ",
            self.left_out,
            self.told.unlinked,
            frozenset(finding.what for finding in replaced),
        ).findings()
        findings += self.unseen()
        gone = [finding.what for finding in findings if finding.kind in ("missing", "changed")]
        findings += unsigned(self.told, self.reading, self.pairs, gone, self.told.free)
        findings += uncalled(self.told, self.reading, gone, ours=self.said.labels(self.reading.pieces))
        findings += misled(self.reading, self.said)
        findings += unkept(
            self.reading, self.said, self.told.leading, self.told.passages, {self.reading.pieces[index] for index in self.pairs.values()}
        )
        if self.reading.laid_out:
            findings += misplaced(
                self.told, self.reading, self.pairs, self.told.running, self.told.round, raises=self.said.labels(self.reading.pieces)
            )
            findings += relisted(self.told, self.reading, self.pairs, self.told.running)
        return Comparison(len(self.told.crude or self.source), tuple(findings))

    def begun(self) -> int:
        """The first piece of the file most of whose words are those of the source's text."""
        for index, start in sorted(self.first.items()):
            words = self.aligned.of_file[start : start + len(self.theirs[index])]
            if sum(word >= 0 and self.source_piece[word] not in self.told.free for word in words) * 2 > len(words):
                return index
        return len(self.reading.pieces)

    def unseen(self) -> Iterator[Finding]:
        """Pictures that none of the file looks like."""
        for said, look in self.told.pictures if self.reading.looks is not None else ():
            left_out = bool(said.strip()) and f" {folded(said)} " in self.left_out
            if not left_out and not any(same(look, other) for other in self.reading.looks or ()):
                yield Finding("picture", said)

    def echoes(self) -> Iterator[Role]:
        """The roles, where what no piece of the source is found in says something again, or nothing of the source's."""
        body = [at for at, piece in enumerate(self.told.pieces) if piece.name not in self.told.lifted | self.told.lines]
        unfound = [index for index, role in enumerate(self.roles) if self.unfound(index, role)]
        again = set(alike(self.ours, body, self.theirs, unfound, of_theirs=True)) if unfound else set()
        yield from ("echo" if index in again else role for index, role in enumerate(self.roles))

    def unfound(self, index: int, role: Role) -> bool:
        """Whether a piece may hold words of the source, and none is found in it."""
        start = self.first.get(index, -1)
        beside = role in ("beside", "repeat") and self.reading.pieces[index].kind == "heading"
        return beside or (start >= 0 and max(self.aligned.of_file[start : start + len(self.theirs[index])], default=0) < 0)

    # --- words

    def gone(self) -> Iterator[Finding]:
        left_out = {tuple(folded(text).split()) for text in self.told.left_out}
        for index, start, end in self.stretches():
            if self.ours[index] in left_out and all(self.aligned.of_source[at] < 0 for at in range(start, end)):
                self.aligned.of_source[start:end] = [0] * (end - start)
        for start, end in list(self.aligned.gaps()):
            before = self.aligned.near(start)
            stands = self.instead(start, end)
            yield Finding(
                "changed" if stands else "missing", " ".join(self.source[start:end]), self.context(start), self.at(before), stands
            )

    def replaced(self) -> Iterator[Finding]:
        """Pieces that say something else between the same two as a piece of the source, which is said elsewhere, too, or is a cell."""
        said = [index for index, own in enumerate(self.ours) if own]
        shown = [index for index, piece in enumerate(self.reading.pieces) if piece.kind not in ("label", "furniture", "alternative")]
        at = {index: place for place, index in enumerate(shown)}
        for before, index, after in zip(said, said[1:], said[2:], strict=False):
            place = at.get(self.pairs.get(before, -1), -2) + 1
            if place < 0 or place != at.get(self.pairs.get(after, -1), -2) - 1:
                continue
            own = slice(self.starts[index], self.starts[index] + len(self.ours[index]))
            cell = self.told.pieces[index].kind == "cell" and -1 in self.aligned.of_source[own] and len(self.ours[index]) <= LONG
            if index not in self.pairs and not cell:
                continue
            other = shown[place]
            start = self.first.get(other, -1)
            words = range(start, start + len(self.theirs[other])) if start >= 0 else range(0)
            # What stands round the text is set apart from it, and nothing stands instead.
            round_it = [self.told.pieces[at].name in self.told.round for at in (before, index, after)]
            if round_it == [False, True, False] or self.said.references.match(self.reading.pieces[other].text):
                continue
            alike = self.reading.pieces[other].kind == self.told.pieces[index].kind and not self.said.words.issuperset(self.theirs[other])
            if alike and words and (cell or all(self.aligned.of_file[word] < 0 for word in words)):
                if cell:
                    self.aligned.of_source[own] = [start] * len(self.ours[index])
                self.instead_of.update(words)
                yield Finding(
                    "changed",
                    " ".join(self.ours[index]),
                    self.context(self.starts[index]),
                    named(self.reading.pieces[other]),
                    " ".join(self.theirs[other]),
                )

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
        return named(self.reading.pieces[self.piece_of[word]]) if word < len(self.piece_of) else ""

    def moved(self) -> Iterator[Finding]:
        for source, file, count in disordered(self.told, self.reading, self.aligned.of_file, self.source_piece, self.piece_of):
            yield Finding("moved", " ".join(self.file[file : file + count]), self.context(source), self.at(file))
        for index in (*turned(self.told, self.pairs), *exchanged(self.told, self.pairs, self.theirs)):
            there = self.reading.pieces[self.pairs[index]]
            yield Finding("moved", " ".join(self.ours[index]), self.context(self.starts[index]), named(there))

    def numbers(self) -> Iterator[int]:
        """Words of ours before a caption: "Table 2"."""
        for index, start in self.first.items():
            found = self.said.references.match(self.reading.pieces[index].text)
            if found is not None and found[0].rstrip()[-1:].isdecimal():
                yield from range(start, start + len(folded(found[0]).split()))

    def added(self) -> Iterator[Finding]:
        shown = {folded(piece.text) for piece in self.told.pieces if piece.kind == "alternative"}
        numbers = set(self.numbers())
        for start, end in stretches(self.aligned.of_file):
            run = [self.file[at] for at in range(start, end) if at not in numbers]
            ours = set(run) <= self.said.words or all(word.isdigit() for word in run)
            if start in self.instead_of or " ".join(run) in shown or ours:
                continue
            if len(run) >= LONG and all(tuple(run[at : at + LONG]) in self.told.runs for at in range(len(run) - LONG + 1)):
                continue
            yield Finding("added", " ".join(run), "", self.at(start))
