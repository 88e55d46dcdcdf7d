"""Paragraphs that a source has cut, at the end of a line or of a page, put together again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from masthead.document.build import spanned
from masthead.document.model import BlockNode, LineBreak, Paragraph, Text
from masthead.document.plain import plain_block
from masthead.document.tidy import inlines
from masthead.expressions import Letters, expression
from masthead.notices import Guessed, Note

_WORD = expression(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*(?=[\s,;:.!?)…]|\Z)")
_HYPHENED = expression(r"[^\W\d_]-$")
_LOWER = expression(r"[a-z\u00df-\u024f\u0430-\u045f](?:,|-)?$|,$")
_PLACE = expression(r"(?:г|гор|м|с|пос|пгт|дер|ст|гр|община|р-н)\.[ \u00a0]?[\u0400-\u042f]")
_UNSPACED = Letters("\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef")
_PROSE = 60
"""Characters from which a paragraph that ends without a mark is rather cut than a label or a line of an address."""
_BYLINE = expression(
    r"(?:by|por|par|von|da|di|de|door|av|af|przez|od|autor|автор|от|від)\s[^.!?\n]{2,60}?\s[—–|·-]\s[^.!?\n]{0,24}\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)\b"
)
"""Who put a text there and when, as pages say it under a deck: "por Ada Moss — publicado 11/03/2019"."""
_FILED = expression(r"\d{1,4}/\d\d(?:\d\d)?(?!\S)")
"""The number of a paper, with which a row of its own begins: "15/81"."""
_CUT, _LAST = 35, 12
"""Characters of a line that a sentence goes on from behind such a word, and those at its end in which that stands."""
_NEVER_LAST = expression(r"\s(?:the|a|and|und|des|et|le|la|les|y|il|della|Mr|Mrs|Ms)\Z")
"""A word with which no sentence and no headline ends."""
_RARELY_LAST = expression(r"\s(?:an|or|of|to|in|for|with|by|at|from|that|which|der|die|das|den|du|de|el|los|del|di|Dr|Senator)\Z")
"""A word that mostly goes on, and with which some do end, in one language or another: "what we all stand for", "sie fangen an", "en or", "12 Quay Dr"."""
_PARTICLE = expression(r"[のを][\u30a0-\u30ff\u3400-\u9fff]")
"""A particle of Japanese that belongs to the word before it, and begins no text."""
_POINTS = expression(r"\W|\d{1,2}[.)]\s|[^\W\d_][.)]\s")
"""What an item of a list begins with."""
_FEW = 5
_WIDTHS = range(50, 161)
"""Columns at which lines have been cut."""


def continued(blocks: Sequence[BlockNode], note: Note, where: str) -> tuple[BlockNode, ...]:
    """The blocks, a paragraph that ends in the middle of a sentence joined with the one in which that goes on.

    One that goes on in lower case is enough, if it stands alone: several in a row may be the items of a list. Where most
    such ends are at one column, each line of the source is a block, and the column tells which of them go on.
    """
    at_hand = [at for at, block in enumerate(blocks) if _is_open(block) and at + 1 < len(blocks) and _is_plain(blocks[at + 1])]
    if not at_hand:
        return tuple(blocks)
    lengths = {at: len(plain_block(blocks[at])) for at in at_hand}
    column = _column(sorted(lengths.values()))
    joints = {at for at in at_hand if _wraps(blocks, at, lengths[at], column) or _goes_on(blocks, at, lengths[at], column)}
    if not joints:
        return tuple(blocks)
    out: list[BlockNode] = []
    run: list[Paragraph] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and (at in joints or run):
            run.append(block)
            if at not in joints:
                out.append(_joined(run))
                run = []
        else:
            out.append(block)
    many = "1 block" if len(joints) == 1 else f"{len(joints)} blocks"
    note(Guessed("continuation of a paragraph", many, "the block before ends in the middle of a sentence", where))
    return tuple(out)


def _is_plain(block: BlockNode) -> bool:
    """A paragraph of one line that begins with words: no bold label, no address."""
    return (
        isinstance(block, Paragraph)
        and isinstance(block.content[0], Text)
        and not any(isinstance(part, LineBreak) for part in block.content)
    )


def _is_open(block: BlockNode) -> bool:
    if not isinstance(block, Paragraph) or not isinstance(last := block.content[-1], Text):
        return False
    end = last.text[-1]
    return (end.isalnum() or end in ",–" or (end == "-" and _HYPHENED.search(last.text, len(last.text) - 3) is not None)) and _is_plain(
        block
    )


def _first(block: BlockNode) -> str:
    """The word a paragraph begins with, if it is one of letters alone."""
    match = _WORD.match(plain_block(block))
    return match.group() if match else ""


def _is_lower(block: BlockNode) -> bool:
    # A lone o is a bullet, and a dateline may begin with what a place is: "г. Северск, 3 мая", "м. Київ".
    return (word := _first(block)).islower() and word != "o" and not _PLACE.match(plain_block(block))


def _column(lengths: Sequence[int]) -> int:
    """Where lines end that were cut for want of room; 0 if the paragraphs are of any length."""
    if len(lengths) < _FEW:
        return 0
    width = lengths[int((len(lengths) - 1) * 0.9)]
    alike = sum(width * 0.8 <= length <= width * 1.1 for length in lengths)
    return width if width in _WIDTHS and alike >= len(lengths) * 0.6 else 0


def _fills(length: int, column: int) -> bool:
    """Whether a line is about as long as the column at which lines were cut, if they were."""
    return column > 0 and column * 0.7 <= length <= column * 1.15


def _wraps(blocks: Sequence[BlockNode], at: int, length: int, column: int) -> bool:
    """Whether the block is a line as long as the column, and the next one is no longer than a line."""
    following = blocks[at + 1]
    if not _fills(length, column) or len(plain_block(following)) > column * 1.15:
        return False
    full = length + 1 + len(plain_block(following).split(" ", 1)[0])
    if length < column * 0.8:
        return _is_lower(following) and full > column * 0.85  # a long word had no room
    if _FILED.match(plain_block(following)):
        return False
    return _is_lower(following) or full > column * 0.95


def _goes_on(blocks: Sequence[BlockNode], at: int, length: int, column: int) -> bool:
    """Whether a sentence runs from this block into the next: its last word tells that, or the next one is the only one that begins in lower case."""
    following = blocks[at + 1]
    said, below = plain_block(blocks[at]), plain_block(following)
    if _BYLINE.match(below) or _POINTS.match(below):
        return False
    if _PARTICLE.match(below):
        return True
    several = ". " in said
    lower = _is_lower(following)
    alone = lower and not any(isinstance(after, Paragraph) and _is_lower(after) for after in blocks[at + 2 : at + 3])
    if at and length >= _CUT:
        end = max(length - _LAST, 0)
        if _NEVER_LAST.search(said, end):
            return True  # whatever the next one begins with: "… back to the", and below it "Plain of Jars"
        if (alone or (lower and several) or _fills(length, column)) and _RARELY_LAST.search(said, end):
            return True
    # What comes first may be a headline, if it is no more than a sentence.
    return length >= _PROSE and alone and not _is_lower(blocks[at]) and _LOWER.search(said) is not None and (at > 0 or several)


def _joined(run: Sequence[Paragraph]) -> Paragraph:
    """Paragraphs of which each goes on in the next, as one."""
    content = list(run[0].content)
    place = run[0].place
    for before, after in pairwise(run):
        said, first = plain_block(before), plain_block(after)[:1]
        tight = (_HYPHENED.search(said, max(len(said) - 3, 0)) is not None and first.islower()) or (
            _UNSPACED.within(said[-1:]) and _UNSPACED.within(first)
        )
        content += (*(() if tight else (Text(" "),)), *after.content)
        place = spanned(place, after.place)
    return replace(run[0], content=inlines(content), place=place)
