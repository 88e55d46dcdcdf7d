"""Pieces of several lines, which a file sets in one block with others or parts at its lines: cut and joined as they are in the source."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import structs

from masthead.expressions import expression
from masthead.verify.comparison.folding import letters
from masthead.verify.reading import Link, Piece, Reading

_LINES = 40
"""Lines of a block that are tried as one piece: verses, an address, a short listing."""
_ADDRESS = expression(r"https?://|mailto:")
_BESIDE = 12
"""Letters before and behind that tell one place from another."""
_MARKS = ("label", "furniture")
"""What may stand between the parts of one piece: marks set apart, the foot and head of pages."""


def relined(file: Reading, source: Sequence[Piece], known: Collection[str]) -> Reading:
    """The file with its pieces cut and joined as in the `source`; `known` are the letters of all that it says."""
    lined = [(at, said) for at, piece in enumerate(source) if "\n" in piece.text and (said := letters(piece.text))]
    wanted = Counter(said for _, said in lined)
    single = set(known) - wanted.keys() if wanted else known
    if wanted - Counter(letters(piece.text) for piece in file.pieces if wanted and "\n" in piece.text):
        beside: dict[str, set[tuple[str, str]]] = {}
        for at, said in lined:
            before, after = (source[at - 1].text if at else ""), (source[at + 1].text if at + 1 < len(source) else "")
            beside.setdefault(said, set()).add((_last(before), _first(after)))
        # What several places may be is taken where the source goes on as the file does.
        file = _joined(_joined(file, wanted, beside), wanted)
    return _cut(file, known, single)


def _first(text: str) -> str:
    return letters(text.split("\n")[0])[:_BESIDE]


def _last(text: str) -> str:
    return letters(text.split("\n")[-1])[-_BESIDE:]


def _cut(file: Reading, known: Collection[str], single: Collection[str]) -> Reading:
    """Blocks whose lines are pieces of the source, one behind the other, as those pieces."""
    pieces: list[Piece] = []
    moved: list[int] = []
    for piece in file.pieces:
        moved.append(len(pieces))
        lines = piece.text.split("\n")
        parts = _parts(lines, single) if len(lines) > 1 and letters(piece.text) not in known else []
        pieces += [structs.replace(piece, text=part, whole="") for part in parts] or [piece]
    return _with(file, pieces, moved)


def _parts(lines: Sequence[str], known: Collection[str]) -> list[str]:
    """The lines in as many runs as can be that are each a piece of the source; none if they are not all in one."""
    said = [letters(line) for line in lines]
    best = [(0, len(lines))]  # of what follows: how many runs, -1 if it can't be, and where the first ends; from behind
    for start in range(len(lines) - 1, -1, -1):
        run, found = "", (-1, 0)
        for end in range(start + 1, min(len(lines), start + _LINES) + 1):
            run += said[end - 1]
            if run in known and (more := best[len(lines) - end][0]) >= 0:
                found = max(found, (more + 1, end))
        best.append(found)
    parts: list[str] = []
    at = 0
    while at < len(lines) and best[-1][0] >= 0:
        end = best[len(lines) - at][1]
        parts.append("\n".join(lines[at:end]))
        at = end
    return parts


class _Line(NamedTuple):
    """A line of a piece of the file; `ways` are what it says, with addresses and marks that are pieces of their own and without."""

    piece: int
    ways: tuple[str, ...]


def _lines(pieces: Sequence[Piece]) -> Iterator[_Line]:
    for at, piece in enumerate(pieces):
        bare, whole = piece.text.split("\n"), (piece.whole or piece.text).split("\n")
        if piece.kind in _MARKS or len(bare) != len(whole):
            yield _Line(at, tuple(dict.fromkeys(filter(None, (piece.whole, piece.text)))))
        else:
            yield from (_Line(at, tuple(dict.fromkeys(each))) for each in zip(whole, bare, strict=True))


def _joined(file: Reading, wanted: Counter[str], beside: Mapping[str, Collection[tuple[str, str]]] | None = None) -> Reading:
    """Lines that say together, and to the letter, what one of the source's pieces says in several, as one; those alone that have `beside` them
    what it has."""
    if not +wanted:
        return file
    lines = list(_lines(file.pieces))
    marks = [file.pieces[line.piece].kind in _MARKS for line in lines]
    order = sorted(wanted)
    pieces: list[Piece] = []
    moved = [0] * len(file.pieces)
    begun = -1  # the piece whose lines before this one are in the last of `pieces`
    at = 0
    while at < len(lines):
        line = lines[at]
        piece = file.pieces[line.piece]
        end, text = (at + 1, "") if marks[at] else _run(lines, marks, at, order, wanted, beside)
        # A heading that the file makes of a first line stays one: "About Acme", over what its block goes on with. In plain text any line
        # may seem one that has another of dashes below it.
        kinds = {file.pieces[each.piece].kind for each in lines[at:end]}
        if text and ("heading" not in kinds or len(kinds) == 1 or not file.laid_out):
            wanted[letters(text)] -= 1
            moved[line.piece] = len(pieces) if not at or lines[at - 1].piece != line.piece else moved[line.piece]
            for before, each in pairwise(lines[at:end]):
                if each.piece != before.piece:
                    moved[each.piece] = len(pieces)
            pieces.append(
                structs.replace(piece, text=text, whole="", kind="paragraph" if "heading" in kinds and len(kinds) > 1 else piece.kind)
            )
            pieces += [file.pieces[each.piece] for each in lines[at:end] if file.pieces[each.piece].kind == "furniture"]
            begun = -1
        elif begun == line.piece:
            end = at + 1
            pieces[-1] = structs.replace(
                pieces[-1], text=f"{pieces[-1].text}\n{line.ways[-1]}", whole=f"{pieces[-1].whole}\n{line.ways[0]}"
            )
        else:
            end = at + 1
            if not at or lines[at - 1].piece != line.piece:
                moved[line.piece] = len(pieces)
            begun = line.piece
            pieces.append(structs.replace(piece, text=line.ways[-1], whole=line.ways[0]))
        at = end
    return _with(file, [structs.replace(piece, whole="") if piece.whole == piece.text else piece for piece in pieces], moved)


def _run(
    lines: Sequence[_Line],
    marks: Sequence[bool],
    at: int,
    order: Sequence[str],
    wanted: Mapping[str, int],
    beside: Mapping[str, Collection[tuple[str, str]]] | None,
) -> tuple[int, str]:
    """Where the longest run of lines ends that is one of the pieces wanted, and what it says; nothing if there is none. `order` are those in
    their order."""
    said, texts = "", list[str]()
    found = at + 1, ""
    for end in range(at, len(lines)):
        if marks[end]:
            continue
        for text in lines[end].ways:
            on = said + letters(text)
            first = bisect_left(order, on)
            if first < len(order) and order[first].startswith(on):
                said = on
                texts.append(text)
                break
        else:
            break
        if wanted.get(said, 0) > 0 and (beside is None or _goes_on(lines, marks, at, end, beside[said])):
            found = end + 1, "\n".join(texts)
    # Marks behind the last line that belong to it: an address that it says, too.
    end, text = found
    while text and end < len(lines) and marks[end] and _ADDRESS.match(lines[end].ways[0]) and lines[end].ways[0] in text:
        end += 1
    return end, text


def _goes_on(lines: Sequence[_Line], marks: Sequence[bool], at: int, end: int, beside: Collection[tuple[str, str]]) -> bool:
    """Whether what stands before a run of lines, or behind it, does so in the source."""
    before = next((lines[index].ways for index in range(at - 1, -1, -1) if not marks[index]), ())
    after = next((lines[index].ways for index in range(end + 1, len(lines)) if not marks[index]), ())
    return any((one and one in map(_last, before)) or (other and other in map(_first, after)) for one, other in beside)


def _with(file: Reading, pieces: Sequence[Piece], moved: Sequence[int]) -> Reading:
    """The file with other pieces; `moved` says which of them each of its own is in."""
    if len(pieces) == len(file.pieces) and all(one is other for one, other in zip(pieces, file.pieces, strict=True)):
        return file
    links = tuple(Link(link.address, _of(link.piece, file.pieces, pieces, moved)) for link in file.links)
    starts = tuple(moved[start] if start < len(moved) else len(pieces) for start in file.starts)
    return structs.replace(file, pieces=tuple(pieces), links=links, starts=starts)


def _of(piece: int, were: Sequence[Piece], pieces: Sequence[Piece], moved: Sequence[int]) -> int:
    """The piece that a link stands in now; -1 where its own was cut, and no part says which it was in."""
    if not 0 <= piece < len(moved):
        return -1
    return moved[piece] if letters(were[piece].text) in letters(pieces[moved[piece]].text) else -1
