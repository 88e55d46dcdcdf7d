"""Where words that a person states stand in the source, and which pieces of it they name."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from masthead.anatomy.model import Evidence, Piece, Release, Role
from masthead.document.model import BlockNode, Heading, Saying
from masthead.document.plain import plain_block
from masthead.expressions import expression

_BETWEEN = expression(r"[\W_]+")


def folded(text: str) -> str:
    """Letters and digits alone, without case. Quick: a report of a thousand pages is looked through for each fact that is said."""
    return _BETWEEN.sub("", text.casefold())


def evidence(release: Release, saying: Saying, *words: str) -> Evidence:
    """That a person says it; with the place of the first of the `words` that stand in the source."""
    rule = f"said.{saying.origin.replace(' ', '-')}"
    for each in words:
        if each and (place := standing(release.document.blocks, each)) is not None:
            return Evidence(rule, 1.0, *place)
    return Evidence(rule, 1.0)


def standing(blocks: Sequence[BlockNode], words: str) -> tuple[int, int, int] | None:
    """Block, start and end of the words in the source, however they are spaced, punctuated and capitalised; None if they stand nowhere."""
    wanted = folded(words)
    if not wanted:
        return None
    for index, letters in enumerate(_letters(blocks)):
        at = letters.find(wanted)
        if at >= 0:
            # A letter may fold to two ("ß"), so that places are counted one by one.
            text = plain_block(blocks[index])
            places = [place for place, char in enumerate(text) for folding in char.casefold() if folding.isalnum()]
            return index, places[at], places[at + len(wanted) - 1] + 1
    return None


_looked: deque[tuple[Sequence[BlockNode], tuple[str, ...]]] = deque(maxlen=2)
"""The last documents that were looked through, with the letters of their blocks."""


def _letters(blocks: Sequence[BlockNode]) -> tuple[str, ...]:
    for known, letters in tuple(_looked):
        if known is blocks:
            return letters
    made = tuple(folded(plain_block(block)) for block in blocks)
    _looked.append((blocks, made))
    return made


def named(release: Release, words: str, role: Role) -> tuple[Piece, ...]:
    """The pieces with one head line in a role: that whose words are said, if it stands above the text or is a heading. What had the
    role before is a line of the head, so that its words stay."""
    wanted = folded(words)
    body = next((at for at, piece in enumerate(release.pieces) if piece.role == "body"), len(release.pieces))
    chosen = next(
        (
            at
            for at, piece in enumerate(release.pieces)
            if (at < body or isinstance(piece.block, Heading)) and wanted and folded(plain_block(piece.block)) == wanted
        ),
        -1,
    )
    return tuple(
        replace(piece, role=role) if at == chosen else replace(piece, role="kicker") if piece.role == role else piece
        for at, piece in enumerate(release.pieces)
    )


def passage(pieces: Sequence[Piece], heading: str, text: str) -> tuple[int, ...]:
    """The indexes of the pieces that a passage is made of: those under its heading, or those whose words are its text; none if it
    does not stand in the source."""
    if text:
        found = _covering(pieces, folded(text))
        above = found[0] - 1 if found else -1
        return (above, *found) if above >= 0 and heading and folded(plain_block(pieces[above].block)) == folded(heading) else found
    start = next((at for at, piece in enumerate(pieces) if folded(plain_block(piece.block)) == folded(heading)), -1)
    if start < 0:
        return ()
    level = _level(pieces[start])
    under = [start]
    for at in range(start + 1, len(pieces)):
        if pieces[at].role in ("end-mark", "contact") or (isinstance(pieces[at].block, Heading) and _level(pieces[at]) <= level):
            break
        under.append(at)
    return tuple(under)


def _level(piece: Piece) -> int:
    return piece.block.level if isinstance(piece.block, Heading) else 7


def _covering(pieces: Sequence[Piece], wanted: str) -> tuple[int, ...]:
    """Pieces after one another that the words are spread over, or the one that holds them."""
    run: list[int] = []
    covered = 0
    for at, piece in enumerate(pieces):
        own = folded(plain_block(piece.block))
        if not own:
            continue
        if wanted[covered:].startswith(own):
            run.append(at)
            covered += len(own)
            if covered == len(wanted):
                return tuple(run)
        elif wanted and wanted in own:
            return (at,)
        else:
            run, covered = ([at], len(own)) if wanted.startswith(own) else ([], 0)
    return ()


def reshaped(pieces: Sequence[Piece], chosen: Iterable[int], role: Role) -> tuple[Piece, ...]:
    """The pieces with the chosen ones in another role."""
    wanted = frozenset(chosen)
    return tuple(replace(piece, role=role) if at in wanted else piece for at, piece in enumerate(pieces))
