"""Lists that a source only draws, with bullets or dashes before its lines, as the lists they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from masthead.document.model import BlockNode, Inline, Item, LineBreak, List, Paragraph, Text
from masthead.document.plain import plain
from masthead.document.tidy import inlines, joined, lines_of
from masthead.expressions import expression
from masthead.readers.dashes import is_said
from masthead.readers.drawnrules import RULES, ruled

BULLETS = frozenset("•▪▫‣◦●○■□·◆♦➢✓\uf0b7\uf0a7\uf0d8")
"""Characters that only begin an item; those of private use are Word's, of its symbol fonts."""
_POINT = expression(r"[ \t\u00a0\u3000]*[□○◦◇ㅇㅁ]\s?(?=[가-힣\d\"'‘“「『(<\[])")
"""What Korean ministries begin each paragraph of a text with: "□ ", and "ㅇ " for what is below it."""
POINTS = frozenset("□○◦◇ㅇㅁ")
_PART = expression(
    r"[ \t\u3000]*[■◆●□◇▼][ \u3000]?(?=[^\n]{0,20}[\u3041-\u30fa\u4e00-\u9fff])[^\s、。，,.!?！？：:;；■◆●□◇▼ㄱ-ㆎ가-힣]{2,20}\s*\Z"
)
"""A few words in Chinese or Japanese behind a square or a ball: what heads a part ("■背景"), if no other line has such a mark beside it."""
_STATED = expression(r"다\.[\"'”’)]*\s*\Z")
"""How a sentence of such a text ends; the points of a list end with nouns."""
_DASHES = frozenset("-–*")
_BEGINS = BULLETS | _DASHES
_SIGNS = _BEGINS | RULES
_BLANKS = (" ", "\u00a0", "\u2002", "\u2003", "\u2009")

_Line = tuple[Inline, ...]


def opens_point(line: str) -> bool:
    """Whether a line begins with the mark of a paragraph of Korean official texts, with Korean behind it."""
    return line.lstrip()[:1] in POINTS and _POINT.match(line) is not None


def heads_part(line: str) -> bool:
    """Whether a line may head a part of a Chinese or Japanese text, rather than that it is an item."""
    return _PART.match(line) is not None


def is_point(text: str) -> bool:
    """Whether a text behind such a mark is a paragraph, and no item of a list: it ends with a sentence."""
    return opens_point(text) and _STATED.search(text) is not None


def listed(blocks: Iterable[BlockNode]) -> Iterator[BlockNode]:
    """The blocks, each run of paragraphs with the same bullet as one list. A dash needs a second one to be a bullet."""
    blocks = tuple(blocks)
    if all(map(_is_bare, blocks)):  # as most are that stand in cells and items
        yield from blocks
        return
    parted = (part for block in blocks for each in ruled(block) for part in _parted(each))
    for mark, run in groupby(parted, _mark):
        held = list(run)
        lines = [line for block in held if isinstance(block, Paragraph) for line in lines_of(block.content)] if mark else []
        if (
            not mark
            or (mark in _DASHES and (len(lines) < 2 or _are_said(held, lines)))
            or (len(lines) == 1 and heads_part(plain(lines[0])))
        ):
            yield from held
        else:
            first = held[0]
            yield List(tuple(Item((Paragraph(_without(line)),)) for line in lines), place=first.place, language=first.language)


def _is_bare(block: BlockNode) -> bool:
    """Whether a block has neither bullets nor rules: one that is no paragraph, or a paragraph of one line that begins with neither."""
    if not isinstance(block, Paragraph):
        return True
    content = block.content
    return len(content) == 1 and type(content[0]) is Text and content[0].text.strip()[:1] not in _SIGNS


def _are_said(held: Sequence[BlockNode], lines: Sequence[_Line]) -> bool:
    """Whether each paragraph is what somebody says behind a dash, rather than an item."""
    said = [plain(line)[1:].strip() for line in lines]
    return len(held) == len(lines) and is_said(said, " ".join(said))


def _parted(block: BlockNode) -> Iterator[BlockNode]:
    """A paragraph whose last lines are bulleted, in two: what introduces the list, and the list."""
    if isinstance(block, Paragraph) and len(block.content) > 1 and any(isinstance(inline, LineBreak) for inline in block.content):
        lines = lines_of(block.content)
        marks = [_bullet(line) for line in lines]
        at = next((number for number, mark in enumerate(marks) if mark), 0)
        if at and len(lines) - at > 1 and len(set(marks[at:])) == 1:
            yield replace(block, content=joined(lines[:at]))
            yield replace(block, content=joined(lines[at:]))
            return
    yield block


def _mark(block: BlockNode) -> str:
    """The bullet that all lines of a paragraph begin with."""
    if not isinstance(block, Paragraph) or not block.content or not isinstance(block.content[0], Text):
        return ""
    if block.content[0].text[:1] not in _BEGINS:
        return ""
    if block.content[0].text[:1] in POINTS and is_point(plain(block.content)):
        return ""
    marks = {_bullet(line) for line in lines_of(block.content)}
    return marks.pop() if len(marks) == 1 else ""


def _bullet(line: _Line) -> str:
    """The bullet a line begins with; a dash that closes the line as well (“- ende -”) is none."""
    if not line or not isinstance(first := line[0], Text) or len(first.text) < 2:
        return ""
    mark, rest = first.text[0], first.text[1:]
    if mark in BULLETS and (rest.startswith(_BLANKS) or mark not in "·○□"):
        return mark
    if mark in _DASHES and rest.startswith(_BLANKS) and not _ends(line).endswith(tuple(_DASHES)):
        return mark
    return ""


def _ends(line: _Line) -> str:
    last = line[-1]
    return last.text if isinstance(last, Text) else ""


def _without(line: _Line) -> _Line:
    first = line[0]
    assert isinstance(first, Text)
    return inlines((Text(first.text[1:].lstrip("\ufe0f").lstrip()), *line[1:]))  # a selector may say that the mark is a picture
