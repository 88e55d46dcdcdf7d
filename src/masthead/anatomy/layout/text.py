"""The body as running text: paragraphs that a source broke into lines are whole again, and every offset still leads to its block."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from masthead.anatomy.layout.invitation import ROW
from masthead.anatomy.layout.lines import Line, in_caps, length, prose, terminal
from masthead.anatomy.model import Evidence
from masthead.expressions import as_one, expression

_WIDER = 1.15
"""How much longer a line may be than the one above it if both are rows of one paragraph, in scripts whose letters have no case."""


class Run(Struct, frozen=True, gc=False):
    """A paragraph as one text. `parts` are (offset in `text`, block, offset in the block's text), ascending."""

    text: str
    parts: tuple[tuple[int, int, int], ...]
    kind: str = "paragraph"

    def at(self, offset: int) -> tuple[int, int]:
        """The block, and the offset in its text, where an offset of the run leads."""
        before, block, start = next(part for part in reversed(self.parts) if part[0] <= offset)
        return block, start + offset - before

    def after(self, offset: int) -> Run:
        """What follows an offset."""
        block, start = self.at(offset)
        rest = tuple((at - offset, other, low) for at, other, low in self.parts if at > offset)
        return Run(self.text[offset:], ((0, block, start), *rest), self.kind)

    def evidence(self, rule: str, confidence: float, start: int, end: int) -> Evidence:
        """Evidence for a stretch of the run; where it spans two blocks, up to the end of the first."""
        block, low = self.at(start)
        last, high = self.at(max(end - 1, start))
        if last != block:
            following = next((part[0] for part in self.parts if part[0] > start), len(self.text))
            return Evidence(rule, confidence, block, low, low + following - start - 1)
        return Evidence(rule, confidence, block, low, high + 1)


_ITEM = expression(r"(?:(?:The|Rt|Right|Mr|Mrs|Ms|Dr|Prof)\.?\s){0,2}[^\W\d_a-zß-ÿ][\w.’'-]*(?:\s[^\W\d_a-zß-ÿ][\w.’'-]*){1,5},\s")
"""How an item of a list of people begins: with a name and a comma."""


def runs_of(lines: Sequence[Line], *, joined: bool = True) -> list[Run]:
    """The lines as paragraphs. A line that does not end as a sentence does, followed by one that begins small, is cut in two by
    the source's layout."""
    found: list[Run] = []
    pieces: list[str] = []  # joined once: a text may be a million cut lines
    parts: list[tuple[int, int, int]] = []
    size, kind = 0, "paragraph"
    last: Line | None = None
    for line in lines:
        if not line.text:
            continue
        if not (last is not None and joined and goes_on(last, line)):
            if pieces:
                found.append(Run(as_one(pieces), tuple(parts), kind))
            pieces, parts, size, kind = [], [], 0, line.kind
        at = size + 1 if pieces else 0
        parts.append((at, line.index, _lead(line)))
        pieces.append(line.text)
        size = at + len(line.text)
        last = line
    if pieces:
        found.append(Run(as_one(pieces), tuple(parts), kind))
    return found


def _lead(line: Line) -> int:
    """Where the line's stripped text begins in its block; `lines` strips what `start` still counts."""
    return line.start + line.lead


def goes_on(line: Line, following: Line) -> bool:
    """Whether two lines are one paragraph that the source's layout cut."""
    if line.kind != "paragraph" or following.kind != "paragraph" or terminal(line.text) or line.strong or following.role:
        return False
    first = following.text[:1]
    if not (
        first.islower()
        or (
            line.text[-1:].isalnum()
            and 9 <= length(line.text) <= 24
            and not in_caps(line.text)
            and prose(line)
            and (len(following.text) <= len(line.text) * _WIDER or first.isupper())
        )
    ):
        return False
    if following.text[:20].count(":") and ROW.match(following.text):
        return False
    # "Jane Doe, director of the trust" over "Ann Roe, its treasurer"
    return not (_ITEM.match(following.text) and _ITEM.match(line.text))
