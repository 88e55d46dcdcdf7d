"""Headings of a source that are none in a file, or stand over or under others than in the source."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from masthead.verify.finding import Finding, named
from masthead.verify.reading import Piece, Reading

_PLAIN = ("paragraph", "item")
"""What a heading has become if it is none any more. In a cell, a caption or a note it may stand as another thing."""
_LISTS = ("a list with marks", "a numbered list")
_PLAINLY = 2
"""Levels that a step from one heading to the next is off by, to be plainly wrong: files close gaps that the source leaves between levels."""


def misplaced(
    source: Reading, file: Reading, pairs: Mapping[int, int], running: Collection[str], apart: Collection[str] = (), *, raises: bool = False
) -> Iterator[Finding]:
    """Headings of the source's text that are plain text in the file, and those whose level is plainly wrong beside the heading before. Lines
    in bold are headings, too, where the file makes headings of such lines: all of them, then. `raises` says that it does so.
    `running` are names of pieces that go on under each other; what is about the text (contacts, who its publisher is) may stand in parts of
    its own. `apart` are names of what stands round the text, whose levels begin anew."""
    ours, theirs = _before(source.pieces, apart), _before(file.pieces)
    led = [file.pieces[at].level for index, at in pairs.items() if source.pieces[index].name in running]
    top = min(filter(None, led), default=0)
    last: tuple[int, int] | None = None
    titles = [index for index, piece in enumerate(source.pieces) if piece.titled and piece.name in running and index in pairs]
    raises = raises or any(file.pieces[pairs[index]].kind == "heading" for index in titles)
    for index in titles if raises else ():
        there, above = file.pieces[pairs[index]], theirs[pairs[index]]
        if there.kind in _PLAIN or (there.kind == "heading" and 0 < above <= there.level - _PLAINLY):
            yield Finding("heading", source.pieces[index].text, "a line in bold", named(there), _told(there))
    shown = {at for index, at in pairs.items() if source.pieces[index].name in running} if raises else set(range(len(file.pieces)))
    for at, there in enumerate(file.pieces):
        # A page of ours skips no level that is not skipped in the text.
        if at not in shown and there.kind == "heading" and 0 < theirs[at] < there.level - _PLAINLY:
            yield Finding("heading", there.text, f"level {theirs[at] + 1}", named(there), _told(there))
    for index, piece in enumerate(source.pieces):
        partner = pairs.get(index, -1)
        if piece.kind != "heading" or not piece.level or piece.name not in running or partner < 0:
            continue
        there = file.pieces[partner]
        beside = source.pieces[max(index - 1, 0) : index + 2]
        if there.kind in _PLAIN and not (there.kind == "item" and any(each.kind == "item" for each in beside)):
            yield Finding("heading", piece.text, f"level {piece.level}", named(there), _told(there))
        if there.kind != "heading" or not there.level or piece.name in apart:
            continue
        if there.opens:
            last = None
            continue
        # Nothing of the text stands over its first level: what leads out of a deeper one there can't lead further.
        wrong = (
            last is not None
            and _wrong(piece.level - last[0], there.level - last[1])
            and not (piece.level < last[0] and there.level == last[1] == top)
        )
        # No level is skipped that the source does not skip.
        skips = 0 < theirs[partner] <= there.level - _PLAINLY and ours[index] > 0 and piece.level - ours[index] < _PLAINLY
        if wrong or skips:
            yield Finding("heading", piece.text, f"level {piece.level}", named(there), _told(there))
        last = piece.level, there.level


def _told(piece: Piece) -> str:
    return f"level {piece.level}" if piece.kind == "heading" else "plain text"


def relisted(source: Reading, file: Reading, pairs: Mapping[int, int], running: Collection[str]) -> Iterator[Finding]:
    """The first items of lists of the source's text that are numbered there and not in the file, or the other way."""
    told = False
    for index, piece in enumerate(source.pieces):
        there = file.pieces[pairs[index]] if piece.kind == "item" and piece.name in running and index in pairs else None
        ours, theirs = piece.ordered, None if there is None else there.ordered
        wrong = ours is not None and theirs is not None and ours is not theirs
        if wrong and not told and there is not None:
            yield Finding("list", piece.text, _LISTS[bool(ours)], named(there), _LISTS[bool(theirs)])
        told = wrong


def _before(pieces: Sequence[Piece], apart: Collection[str] = ()) -> list[int]:
    """The level of the heading before each piece that is not `apart`; 0 where there is none, or its level is not told."""
    found: list[int] = []
    level = 0
    for piece in pieces:
        found.append(level)
        if piece.kind == "heading" and piece.name not in apart:
            level = piece.level
    return found


def _wrong(ours: int, theirs: int) -> bool:
    """Whether a step from one heading to the next leads another way than the source's."""
    return ((ours > 0) != (theirs > 0) or (ours < 0) != (theirs < 0)) and abs(ours - theirs) >= _PLAINLY
