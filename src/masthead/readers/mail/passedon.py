"""Releases that somebody passes on below a few lines of their own, with nothing between the two but blank lines, an address or marks of quotation."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from masthead.document.build import collapse, inlines
from masthead.document.model import BlockNode, Document, Heading, Metadata, Paragraph, Quotation, Text
from masthead.document.plain import plain_block
from masthead.document.stops import ENDS
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.identify import language_of
from masthead.notices import Dropped, Note

_NOTE = 150
"""Words of what stands above a release that is passed on, at most."""
_OPENING = 24
"""Blocks of a message among which such a release begins."""
_HEADLINE, _LONGEST = 5, 45
"""Words of its headline, at least and at most."""
_DECKS = 6
"""Blocks between its headline and the row with its day, at most: its decks, the names of those who carry it."""
_BODY = 80
"""Words below that row, at least."""
_HEAD = 140
"""Characters at the beginning of a paragraph in which its place and day stand."""
_SIGNATURE = 60
"""Words of the signature of whoever passes it on, at most."""
_ADDRESS = expression(r"(?:\[\d{1,2}\]\s?)?<?(?:https?://|www\.)\S+>?")
_DASH = expression(r"(?:,?\s?\d{4})?[\s,.]{0,2}(?:/[^/\n]{3,40}/|\([^()\n]{3,40}\))?\s{0,2}[)\]]?\s{0,2}(?:[-–—―]|:\s)")
"""What stands behind the day of a paragraph that begins with a place and a day."""
_CARRIED = expression(r"\s?/[^/\n]{3,40}/\s{0,2}[-–—―]")
_ENDS = (*ENDS, ":", ";", ",")
_PASSER = "the signature of whoever passes a release on"


def passed_on(own: Document, stated: Metadata, address: str, note: Note, where: str) -> tuple[Document, Metadata, bool]:
    """The text with the headline of a release that is passed on in it as a heading, what its message states, and whether there is such a release. Where it
    names neither who sent the message nor the house in their address, they did not write it: their signature below it is left out and named."""
    blocks = _unquoted(own.blocks)
    at = _headline_at(blocks, own, stated.author)
    if at < 0:
        return own, stated, False
    blocks = (*blocks[:at], Heading(1, inlines(collapse(plain_block(blocks[at])))), *blocks[at + 1 :])
    if _is_foreign(blocks[at:], stated.author, address):
        blocks = _unsigned(blocks, stated.author, note, where)
        stated = replace(stated, author="")
    return replace(own, blocks=blocks), stated, True


def _is_foreign(blocks: Sequence[BlockNode], sender: str, address: str) -> bool:
    """Whether a text names neither its sender nor the house of their address, but perhaps in the signature below it."""
    text = " ".join(plain_block(block) for block in blocks if not _is_of(sender, block)).casefold()
    house = address.rpartition("@")[2].rpartition(".")[0].rpartition(".")[2].casefold()
    return sender.casefold() not in text and (len(house) < _LETTERS or house not in text)


_LETTERS = 3
"""Letters of a house's name in an address that can be looked for."""


def _is_of(sender: str, block: BlockNode) -> bool:
    said = plain_block(block)
    return bool(sender) and sender in said[: 2 * len(sender) + 4] and len(said.split()) <= _SIGNATURE


def _unsigned(blocks: tuple[BlockNode, ...], sender: str, note: Note, where: str) -> tuple[BlockNode, ...]:
    at = next((at for at in range(len(blocks) - 1, max(len(blocks) - 4, 0), -1) if _is_of(sender, blocks[at])), len(blocks))
    left = blocks[at:]
    if not left or not all(isinstance(block, Paragraph) for block in left):
        return blocks
    note(Dropped(tuple(" ".join(map(plain_block, left)).split()), _PASSER, where))
    return blocks[:at]


def _unquoted(blocks: tuple[BlockNode, ...]) -> tuple[BlockNode, ...]:
    """Without the marks of quotation before a release, or the first rows of one, below a line or two of whoever passes it on."""
    first = next((at for at, block in enumerate(blocks[:_OPENING]) if isinstance(block, Quotation)), 0)
    if not 0 < first <= 3 or any(plain_block(block).rstrip().endswith(_ENDS[3:5]) for block in blocks[first - 1 : first]):
        return blocks
    return (*blocks[:first], *_lifted(blocks[first:])) if any(_is_carried(block) for block in _lifted(blocks[first:])) else blocks


def _lifted(blocks: Sequence[BlockNode]) -> list[BlockNode]:
    """The blocks of quotations as they were; a paragraph whose lines a program broke, so that their rest lost its mark, is one again."""
    made: list[BlockNode] = []
    for block in blocks:
        before = made[-1] if made else None
        if isinstance(block, Paragraph) and isinstance(before, Paragraph) and plain_block(block)[:1].islower() and not _is_ended(before):
            made[-1] = replace(before, content=(*before.content, Text(" "), *block.content))
        else:
            made += block.content if isinstance(block, Quotation) else (block,)
    return made


def _is_ended(block: BlockNode) -> bool:
    return plain_block(block).rstrip().endswith(_ENDS[:5])


def _is_carried(block: BlockNode) -> bool:
    return isinstance(block, Paragraph) and _CARRIED.search(plain_block(block)[:_HEAD]) is not None


def _headline_at(blocks: Sequence[BlockNode], own: Document, sender: str) -> int:
    """Where the headline of a release stands below a note that ends there, over a row with a place and a day; -1 if none does."""
    rows = [collapse(plain_block(block)) if isinstance(block, Paragraph) else "" for block in blocks[:_OPENING]]
    lifted = (
        next((at for at, block in enumerate(own.blocks[:_OPENING]) if isinstance(block, Quotation)), 0) if blocks is not own.blocks else 0
    )
    language = ""
    for at, row in enumerate(rows[1:], 1):
        if sum(len(one.split()) for one in rows[:at]) > _NOTE:
            break
        if not _is_headline(row):
            continue
        language = language or language_of(own)[0]
        end = at - 1
        while end > 0 and _is_day(rows[end], language):
            end -= 1
        if not (at == lifted or _closes(rows, end, sender)):
            continue
        dated = at if end < at - 1 else _dated_at(rows, at, language)
        if dated >= 0 and sum(len(plain_block(block).split()) for block in blocks[dated:]) >= _BODY:
            return at
    return -1


def _dated_at(rows: Sequence[str], at: int, language: str) -> int:
    """The row below a headline that begins with a place and a day; -1 if a text begins before any does."""
    for below in range(at + 1, min(at + 1 + _DECKS, len(rows))):
        if _begins_dated(rows[below], language):
            return below
        if rows[below].endswith(_ENDS[:3]) and len(rows[below].split()) > _LONGEST:
            break
    return -1


def _begins_dated(row: str, language: str) -> bool:
    day = next(iter(dates(row[:_HEAD], language)), None)
    if day is None or (day.start and not row[:1].isupper()):
        return False
    return _DASH.match(row, day.end) is not None or not row[day.end :].strip(" .,")


def _is_day(row: str, language: str) -> bool:
    day = next(iter(dates(row[:_HEAD], language)), None)
    return day is not None and not row[: day.start].strip() and not row[day.end :].strip(" .,")


def _closes(rows: Sequence[str], end: int, sender: str) -> bool:
    """Whether a row is the last of a note: whoever sends it signs it, or it is where to read what follows."""
    if _ADDRESS.fullmatch(rows[end]):
        return end > 0 and (_signs(rows[end - 1], sender) or (rows[end - 1].endswith(_ENDS) and len(rows[end - 1].split()) >= _SAID))
    return end > 0 and _signs(rows[end], sender)


def _signs(row: str, sender: str) -> bool:
    """Whether a row is the sender's name, or the short form of one."""
    names = sender.casefold().split()
    said = row.casefold().strip(" -–—.,~").split()
    return 0 < len(said) <= 3 and all(any(name.startswith(word) for name in names) for word in said) and len(said[0]) >= _LETTERS


_SAID = 4
"""Words of a note above an address, at least."""


def _is_headline(row: str) -> bool:
    return _HEADLINE <= len(row.split()) <= _LONGEST and row[:1].isupper() and not row.endswith(_ENDS)
