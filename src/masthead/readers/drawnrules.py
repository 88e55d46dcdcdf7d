"""Rules that a text draws with a row of signs, as mails and offices of East Asia set them around a headline or a part: "■■■■■■■■", "☆★☆★☆★"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from masthead.document.model import BlockNode, Break, Inline, Paragraph, Text
from masthead.document.tidy import joined, lines_of
from masthead.expressions import expression

_TURNS = "(?:☆★){3,}☆?|(?:★☆){3,}★?|(?:◇◆){3,}◇?|(?:◆◇){3,}◆?|(?:□■){3,}□?|(?:■□){3,}■?|(?:○●){3,}○?|(?:●○){3,}●?"
EASTERN = rf"(?!★(?:[ \t]?★){{5,9}}\Z)([─━═＝―－■□◆◇●○★☆▼▽▲△＊＿◎♦♢▪])(?:[ \t\u3000]*\1){{5,}}|{_TURNS}"
"""A row of one sign of wide type, or of two that are filled and empty by turns; of fewer some are marks that end a text. What reviews give is none: six
to ten stars, or signs of which the first are filled."""
_RULE = expression(rf"{EASTERN}|([-_*=~—])\2{{9,}}")
RULES = frozenset("─━═＝―－■□◆◇●○★☆▼▽▲△＊＿◎♦♢▪-_*=~—")
"""Signs that rules are made of."""


def ruled(block: BlockNode) -> Iterator[BlockNode]:
    """A paragraph with rules in rows of their own, in its parts and the rules between them; any other block as it is."""
    if not isinstance(block, Paragraph) or not any(type(node) is Text and _is_rule(node.text) for node in block.content):
        yield block
        return
    part: list[tuple[Inline, ...]] = []
    for row in lines_of(block.content):
        if len(row) == 1 and type(row[0]) is Text and _is_rule(row[0].text):
            if part:
                yield replace(block, content=joined(part))
            yield Break(place=block.place)
            part = []
        else:
            part.append(row)
    if part:
        yield replace(block, content=joined(part))


def _is_rule(text: str) -> bool:
    return len(text) <= _LONGEST and text.strip()[:1] in RULES and _RULE.fullmatch(text.strip()) is not None


_LONGEST = 200
"""Characters of a rule."""
