"""Where the words of a source stand in a file: pieces that are the same on both sides first, then words one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import structs

from masthead.verify.comparison.align import Alignment, laid, stretches
from masthead.verify.comparison.besides import TOUCHING, Besides
from masthead.verify.comparison.claims import made_of
from masthead.verify.comparison.folding import character, folded
from masthead.verify.comparison.order import LIFTED
from masthead.verify.comparison.pairing import alike, among, partners
from masthead.verify.comparison.roles import Ours, roles
from masthead.verify.comparison.source import LONG, Source
from masthead.verify.comparison.spellings import Words
from masthead.verify.comparison.stacks import unstacked
from masthead.verify.reading import Reading

_SHORT = 3
"""Words of a run that may be made of words that stood alone."""
_MOSTLY = 0.5
"""The share of a piece's words that are there for the piece to be there, if not whole."""
_BEGUN = 6
"""Words by which the beginning of a piece of the source is known."""
_SUMMARY = "summary"
_LINE = 60
"""Characters of a line that may be set as a heading."""
"""The name of what its author summed up: it may stand before all others, too."""
_SILENT = ("label", "alternative")
_ABLE = ("text", "beside", "repeat")


def described(file: Reading, source: Source) -> Reading:
    """The file with what it says in brackets in place of pictures as such, where it has none: no words of the text, though they say the same."""
    shown = {folded(piece.text) for piece in source.pieces if piece.kind == "alternative"}
    own = {piece.text for piece in source.pieces}
    if file.drawn or not shown:
        return file
    pieces = [
        structs.replace(piece, kind="alternative")
        if piece.text.startswith("[") and piece.text.endswith("]") and folded(piece.text) in shown and piece.text not in own
        else piece
        for piece in file.pieces
    ]
    return structs.replace(file, pieces=tuple(pieces))


def _begun(theirs: Sequence[Words], index: int) -> Words:
    """The words that a piece and the next one begin with: a heading in bold above a text is one piece with it in the source."""
    following = theirs[index + 1] if index + 1 < len(theirs) else ()
    return (*theirs[index], *following)[:_BEGUN]


class Placing:
    """A source and a file side by side. `pairs` are pieces that say the same, `roles` what each of the file's is, `aligned` which word of the one
    is which of the other, once all are in `place`."""

    def __init__(self, source: Source, file: Reading, said: Ours) -> None:
        self.told = source
        file = unstacked(file, (source.told or source).tables)
        self.reading = file
        self.said = said
        self.left_out = f"\n{chr(10).join(f' {folded(text)} ' for text in source.left_out)}\n"
        self.source: list[str] = []
        self.source_piece: list[int] = []
        ours = source.said
        self.starts = laid(ours, range(len(ours)), self.source, self.source_piece)
        self.spellings = spellings = source.spellings
        self.reading = file = described(spellings.relined(file, source.pieces), source)
        theirs = [spellings.of(piece) for piece in file.pieces]
        self.full = said.begins(file)  # of several files, the one may be short, and have no label
        self.labelled = source.round - source.running | {_SUMMARY}  # what may stand under a label of ours and nowhere else
        # A line in bold is set as a heading, too.
        lines = (piece for piece in source.pieces if piece.kind == "heading" or (piece.kind == "paragraph" and len(piece.text) <= _LINE))
        titles = {folded(piece.text) for piece in lines}
        self.roles = roles(file, self.source, said, theirs, titles)
        self.pairs = pairs = self.settled(ours, theirs)
        self.file: list[str] = []
        self.piece_of: list[int] = []
        self.ours, self.theirs = ours, theirs
        shown = {folded(piece.text) for piece in source.pieces if piece.kind == "alternative"}
        own = {" ".join(own) for own in ours}
        text = [index for index, role in enumerate(self.roles) if role == "text" and not said.shows(file.pieces[index], shown, own)]
        self.first = laid(theirs, text, self.file, self.piece_of)
        self.aligned = Alignment(
            self.source, self.file, [(self.starts[one], self.first[other], len(ours[one])) for one, other in pairs.items()]
        )

    def settled(self, ours: Sequence[Words], theirs: Sequence[Words]) -> dict[int, int]:
        """The pieces that stand in the file just as in the source. They are its text, wherever they stand; what says the same more often
        than the source does is none."""
        notes = {said for said, piece in zip(ours, self.told.pieces, strict=True) if piece.kind == "note"}
        able = [index for index, role in enumerate(self.roles) if role in _ABLE and self.reading.pieces[index].kind not in _SILENT]
        # A title out of a note is no proof of the note, nor is one that a page says it made of the text.
        title = next((index for index in able if self.reading.pieces[index].kind == "heading"), -1)
        self.made_titles = {title} if title >= 0 and theirs[title] in notes else set()
        self.made_titles |= set(made_of(self.reading.pieces, self.said)).intersection(able)
        for title in self.made_titles:
            able.remove(title)
            self.roles[title] = "repeat"
        heads = [self.reading.pieces[index].kind == "heading" for index in able]
        found = partners(
            ours,
            [theirs[index] for index in able],
            [self.roles[index] == "text" for index in able],
            (self.told.heads, heads),
            self.told.free | {index for index, piece in enumerate(self.told.pieces) if piece.name == _SUMMARY},
            {index for index, piece in enumerate(self.told.pieces) if piece.kind in LIFTED},
        )
        pairs = {one: able[other] for one, other in found.items()}
        # A paragraph that stands over the text alone is a title that was made of it.
        for one, other in list(pairs.items()):
            if other < self.full[other] and self.told.pieces[one].name in self.told.running and len(ours[one]) > LONG:
                del pairs[one]
        # What its author summed up in a list of its own may stand at a glance, and there alone; what stands round a text, behind our own lists.
        glances = [index for index, role in enumerate(self.roles) if role in ("summary", "again")]
        behind = [index for index in glances if index > self.full[index] >= 0]
        for names, there in ((self.labelled, glances), (self.told.round, behind)):
            apart = [index for index, piece in enumerate(self.told.pieces) if piece.name in names and index not in pairs] if there else []
            taken = set(pairs.values())
            pairs |= among(ours, apart, theirs, [index for index in there if index not in taken])
        said = set(ours)
        told = {ours[index][:_BEGUN] for index in range(len(ours)) if index not in pairs}
        for index in able:
            if self.roles[index] == "text" and theirs[index] in said and _begun(theirs, index) not in told:
                self.roles[index] = "repeat"
        for index in pairs.values():
            self.roles[index] = "text"
        taken = set(pairs.values())
        lacking = [index for index in range(len(ours)) if index not in pairs]
        left = [index for index in able if index not in taken and not self.ourselves(index)]
        free = self.told.free
        within = [index for index in left if index > self.full[index] and (self.full[index] < 0 or self.roles[index] != "beside")]
        for others, ones in ((left, free.intersection(lacking)), (within, set(lacking) - free)):
            for index in alike(ours, sorted(ones), theirs, others):
                self.roles[index] = "text"
        return pairs

    def ourselves(self, index: int) -> bool:
        """Whether a piece is a label or a sentence of ours."""
        text = self.reading.pieces[index].text
        return folded(text) in self.said.headings or self.said.sentences.fullmatch(text) is not None

    def place(self) -> None:
        """Finds what stands there in pieces that are cut or joined otherwise, then what stands beside the text, then what is left."""
        self.contained()
        self.whole_pieces()
        self.together()
        self.partly = self.parts()
        self.beside()
        self.remaining()

    def contained(self) -> None:
        """Pieces of the source that are not found whole yet, each whole in a stretch of the text that has no partner, or none but its own words."""
        places: dict[str, list[int]] = {}
        for start, end in stretches(self.aligned.of_file):
            for at in range(start, end):
                places.setdefault(self.file[at], []).append(at)
        for _, start, end in self.stretches():
            there = self.aligned.of_source[start:end]
            if there.count(-1) == 0:
                continue
            run = self.source[start:end]
            begun = {at - step for step, at in enumerate(there) if at >= 0}
            for at in (*sorted(begun), *places.get(run[0], ())):
                if self.file[at : at + len(run)] == run and all(
                    self.aligned.of_file[at + step] in (-1, start + step) for step in range(len(run))
                ):
                    for elsewhere in filter(lambda other: other >= 0, there):
                        self.aligned.of_file[elsewhere] = -1
                    self.aligned.pair(start, at, len(run))
                    break

    def together(self) -> None:
        """Takes words of a piece that stands mostly in one of the file's for none that stand in its head: a day there is no proof of the same
        day in the text."""
        for index, start, end in self.stretches():
            if index in self.pairs or index in self.told.free:
                continue
            there = [at for at in self.aligned.of_source[start:end] if at >= 0]
            holders = Counter(self.piece_of[at] for at in there)
            own, most = max(holders.items(), key=lambda each: each[1], default=(-1, 0))
            if most < (end - start) * _MOSTLY or len(holders) == 1:
                continue
            for at in range(start, end):
                other = self.aligned.of_source[at]
                if other >= 0 and self.piece_of[other] < own and self.apart(self.piece_of[other], own):
                    self.aligned.of_file[other] = self.aligned.of_source[at] = -1

    def apart(self, one: int, other: int) -> bool:
        """Whether something of the text stands between two pieces of it."""
        return any(at in self.first for at in range(one + 1, other))

    def parts(self) -> list[bool]:
        """Which pieces of the source stand in the text, but not whole."""
        found = [False] * len(self.told.pieces)
        for index, start, end in self.stretches():
            there = end - start - self.aligned.of_source[start:end].count(-1)
            found[index] = end - start > there >= (end - start) * _MOSTLY
        return found

    def stretches(self) -> Iterator[tuple[int, int, int]]:
        """The pieces of the source, each with where its words begin and end."""
        for (index, start), (_, end) in pairwise((*self.starts.items(), (-1, len(self.source)))):
            if end > start:
                yield index, start, end

    def whole_pieces(self) -> None:
        """Short pieces of the text (a cell, a line of the head), each found whole in a gap of the source."""
        gaps: dict[Words, list[int]] = {}
        spans = [(start, end) for start, end in self.spans() if self.aligned.of_file[start:end].count(-1) == end - start]
        short = {tuple(self.file[start:end]) for start, end in spans}
        lengths = sorted({len(run) for run in short})
        for start, end in self.aligned.gaps():
            if self.hole(start, end):
                continue
            for at in range(start, end):
                for length in lengths:
                    if at + length <= end and (run := tuple(self.source[at : at + length])) in short:
                        gaps.setdefault(run, []).append(at)
        for start, end in spans:
            for at in gaps.get(tuple(self.file[start:end]), ()):
                if all(self.aligned.of_source[at + step] < 0 for step in range(end - start)):
                    self.aligned.pair(at, start, end - start)
                    break

    def spans(self) -> Iterator[tuple[int, int]]:
        """Where the words of each piece of the text begin and end."""
        for start, end in pairwise((*self.first.values(), len(self.file))):
            if end > start:
                yield start, end

    def remaining(self) -> None:
        """Words of the text that are left over on both sides; those that must stand at one place, and do not, only where the order of the
        source, or of a table set in plain lines, tells nothing."""
        left: dict[str, list[int]] = {}
        alone: dict[str, list[int]] = {}  # those of short runs: a word of a long one tells nothing of another place
        for start, end in stretches(self.aligned.of_file):
            for at in range(start, end):
                left.setdefault(self.file[at], []).append(at)
                if end - start <= _SHORT:
                    alone.setdefault(self.file[at], []).append(at)
        for start, end in list(self.aligned.gaps()):
            for at in range(start, end):
                bound = self.hole(start, end) or self.partly[self.source_piece[at]]
                places = (left if end - start > 1 else alone).get(self.source[at], [])
                while places and self.aligned.of_file[places[-1]] >= 0:
                    places.pop()
                if places and end - start > 1 and character(self.source[at]) and not self.aligned.side_by_side(at, places[-1], end):
                    continue
                if places and not (bound and (self.reading.laid_out or self.reading.pieces[self.piece_of[places[-1]]].kind != "cell")):
                    self.aligned.pair(at, places.pop())

    def beside(self) -> None:
        """Takes as there what stands whole beside the text: in the head, in labels, in the facts about the document."""
        there = Besides(self.reading.pieces, self.roles, self.made_titles, self.said)
        longest, twos = there.longest, there.twos
        # A line of the head that is a fact there is none in the text, of which it may have words.
        for index, start, end in self.stretches():
            of = self.aligned.of_source[start:end]
            apart = self.told.pieces[index].name in self.told.lifted | self.told.lines and 0 < of.count(-1) < end - start
            if apart and there.rows[" ".join(self.ours[index])] > 0:
                for at in filter(lambda at: at >= 0, of):
                    self.aligned.of_file[at] = -1
                self.aligned.of_source[start:end] = [-1] * (end - start)
                self.partly[index] = False
        for start, end in list(self.aligned.gaps()):
            if self.hole(start, end):
                continue
            at = start
            while at < end:
                if self.partly[self.source_piece[at]]:
                    at += 1
                    continue
                # A sentence of the text is not there because a summary says it, or a title that was made of it.
                name = self.told.pieces[self.source_piece[at]].name
                free = self.source_piece[at] in self.told.free or name in self.labelled
                short = free or len(self.ours[self.source_piece[at]]) <= LONG
                wholes = there.wholes if free else there.facts
                most = longest if free else TOUCHING if character(self.source[at]) else LONG
                for stop in range(min(end, at + most), at, -1):
                    if wholes[run := " ".join(self.source[at:stop])] > 0:
                        wholes[run] -= 1
                        break
                    if self.leads(at, stop) and self.ours[self.source_piece[at]] in there.openings:
                        break
                else:
                    stop = at
                    while stop + 2 <= end and not self.titled(stop) and (self.source[stop], self.source[stop + 1]) in twos:
                        stop += 1
                    stop = stop + 1 if stop > at and short else at
                    beside = [tuple(self.source[max(at - 1, 0) : at + 1]), tuple(self.source[at : at + 2])]
                    if stop == at and short and not self.titled(at) and not twos.isdisjoint(beside):
                        stop = at + 1
                for index in range(at, stop):
                    self.aligned.of_source[index] = 0 if not self.file else min(len(self.file) - 1, self.aligned.near(start))
                at = max(stop, at + 1)

    def leads(self, start: int, end: int) -> bool:
        """Whether these words of the source are just a line of its head."""
        index = self.source_piece[start]
        return index in self.told.free and self.starts[index] == start and len(self.ours[index]) == end - start

    def titled(self, at: int) -> bool:
        """Whether a word of the source is in a heading or an item, which stands whole or not at all."""
        piece = self.told.pieces[self.source_piece[at]]
        return piece.kind in ("heading", "item") and piece.name not in self.told.lifted | self.told.lines

    def hole(self, start: int, end: int) -> bool:
        """Whether the text goes on in one piece of the file over this gap of the source: then what is missing was there, and nowhere else."""
        of = self.aligned.of_source
        before, after = (of[start - 1] if start else -1), (of[end] if end < len(of) else -1)
        return before >= 0 and after >= 0 and self.piece_of[before] == self.piece_of[after] and before < after
