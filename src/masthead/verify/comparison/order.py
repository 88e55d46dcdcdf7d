"""What of a source stands in another order in a file."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from masthead.verify.comparison.align import displaced
from masthead.verify.comparison.source import LONG, Source
from masthead.verify.reading import Reading

_MOVED = {"item": 3, "cell": 3, "heading": 2}
"""Words of a run that is told as moved, in pieces that are shorter than paragraphs."""
LIFTED = ("caption", "alternative", "note")
"""What is lifted out of the text and stands where it is read best: the words of a picture, a note."""


def disordered(
    source: Source, file: Reading, of_file: Sequence[int], source_piece: Sequence[int], piece_of: Sequence[int]
) -> Iterator[tuple[int, int, int]]:
    """Runs that stand in another order than in the source, among those that are the same to it in one part of the file: where each begins
    in the source and in the file, and how many words it has. `of_file` is the word of the source that each of the file's is (-1: none);
    `source_piece` and `piece_of` say which piece each word stands in."""
    runs: dict[tuple[int, str, int], list[tuple[int, int, int]]] = {}
    at = 0
    while at < len(of_file):
        # The cells of a table that is set in plain lines stand line by line.
        if of_file[at] < 0 or (not file.laid_out and file.pieces[piece_of[at]].kind == "cell"):
            at += 1
            continue
        end = at + 1
        cell = file.pieces[piece_of[at]].kind == "cell" and source.pieces[source_piece[of_file[at]]].kind == "cell"
        while (
            end < len(of_file)
            and of_file[end] == of_file[end - 1] + 1
            and (piece_of[end] == piece_of[at] or (cell and _cells(source, file, source_piece[of_file[end]], piece_of[end])))
        ):
            end += 1
        theirs, own = file.pieces[piece_of[at]], source_piece[of_file[at]]
        ours = source.pieces[own]
        lifted = theirs.kind in LIFTED or ours.kind in LIFTED or ours.name in source.lifted
        release = bisect_right(source.starts, own)  # a digest has an order of its own
        group = (theirs.part, "" if ours.name in source.lines else ours.name, release)
        if theirs.kind == "heading":
            group = (-1, ours.name, release)  # each begins a part of its own
        kind = theirs.kind if file.laid_out or ours.kind == "heading" else ours.kind
        least = LONG if piece_of[end - 1] != piece_of[at] else _MOVED.get(kind, LONG)
        if end - at >= least and not lifted:
            runs.setdefault(group, []).append((of_file[at], at, end - at))
        at = end
    for part in runs.values():
        yield from displaced(part)


def turned(source: Source, pairs: Mapping[int, int]) -> Iterator[int]:
    """Pieces of the source's notes that stand before what they follow in their note."""
    for index, (before, piece) in enumerate(pairwise(source.pieces), 1):
        within = before.kind == piece.kind == "note" and not piece.opens
        if within and index in pairs and pairs[index] < pairs.get(index - 1, -1):
            yield index


def exchanged(source: Source, pairs: Mapping[int, int], words: Sequence[Sequence[str]]) -> Iterator[int]:
    """Items of the running text, however short, that stand before the one that they follow in their list. `words` are those of the file's pieces:
    what it says more than once tells nothing."""
    said = Counter(map(tuple, source.said))
    there = Counter(map(tuple, words))
    for index, (before, piece) in enumerate(pairwise(source.pieces), 1):
        if before.kind == piece.kind == "item" and piece.name in source.running and index in pairs and index - 1 in pairs:
            one, other = source.said[index - 1], source.said[index]
            alone = said[one] == said[other] == there[one] == there[other] == 1
            if alone and pairs[index] < pairs[index - 1] and len(other) < _MOVED["item"]:
                yield index


def _cells(source: Source, file: Reading, ours: int, theirs: int) -> bool:
    """Whether a word is in a cell on both sides: cells go on in the next one as the words of a paragraph do, and short ones count together."""
    return source.pieces[ours].kind == file.pieces[theirs].kind == "cell"
