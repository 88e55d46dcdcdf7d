"""Words such as "Table 2" in a text: they lead to the caption that bears this number in the source's own words, where there is exactly one.

Numbers that we give to captions are not the source's, and nothing that it says leads to them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from masthead.document.model import BlockNode, Figure, Table
from masthead.document.plain import plain
from masthead.document.walk import every
from masthead.language.labels import Labels

Kind = Literal["figures", "tables"]
_NUMBER = "{number}"


class Crossings:
    """The captions of a document that bear numbers of their own."""

    def __init__(self, blocks: Iterable[BlockNode], labels: Labels) -> None:
        self._patterns = {"tables": _pattern(labels.table_number), "figures": _pattern(labels.figure_number)}
        borne: list[tuple[Kind, str, str]] = []
        others: set[Kind] = set()
        named = {"tables": labels.table_number, "figures": labels.figure_number}
        for block in every(blocks):
            if isinstance(block, (Table, Figure)) and block.caption:
                label = self.label(block)
                if not label and bears_number(named[_kind(block)], plain(block.caption)):
                    others.add(_kind(block))  # "Table 2a"
                if label:
                    kind = _kind(block)
                    borne.append((kind, self._number(kind, label), label))
        times = Counter([(kind, number) for kind, number, _ in borne]) if borne else {}
        self._anchors = {key: anchor(*key) for key, count in times.items() if count == 1}
        self.kinds = frozenset((*(kind for kind, _ in times), *others))
        """Kinds of captions that the source numbers itself."""

    def label(self, block: Table | Figure) -> str:
        """The words that number a caption, as the source has them: "Table 2"; empty if it has none."""
        found = self._patterns[_kind(block)].match(plain(block.caption).lstrip())
        return found.group() if found else ""

    def anchor(self, block: Table | Figure) -> str:
        """The name of the anchor at a caption; empty if nothing leads to it."""
        label = self.label(block) if self._anchors else ""
        return self._anchors.get((_kind(block), self._number(_kind(block), label)), "") if label else ""

    def pieces(self, text: str) -> Iterator[tuple[str, str]]:
        """A text in pieces, each with the anchor that it leads to, or none. Together they are the text."""
        found = sorted(
            (match.start(), match.end(), name)
            for kind in self.kinds
            for match in self._patterns[kind].finditer(text)
            if (name := self._anchors.get((kind, self._number(kind, match.group()))))
        )
        at = 0
        for start, end, name in found:
            if start > at:
                yield text[at:start], ""
            yield text[start:end], name
            at = end
        if at < len(text):
            yield text[at:], ""

    def _number(self, kind: Kind, label: str) -> str:
        found = self._patterns[kind].search(label)
        return ".".join(str(int(part)) for part in found.group(1).split(".")) if found else ""


def bears_number(label: str, caption: str) -> bool:
    """Whether a caption brings a number of its own, of whatever kind ("Table 2a"), for which `label` has a place."""
    word = label.partition(_NUMBER)[0].strip().casefold()
    own = caption.strip().casefold()
    return bool(word) and own.startswith(word) and own[len(word) :].lstrip()[:1].isdigit()


def anchor(kind: Kind, number: str) -> str:
    """The name of the anchor at the caption with this number of the source's own ("2", or "4.1" in a chapter). No anchor of a source has a space in its name."""
    return f"own {kind} {number}"


def _kind(block: Table | Figure) -> Kind:
    return "tables" if isinstance(block, Table) else "figures"


@lru_cache(maxsize=64)
def _pattern(label: str) -> re.Pattern[str]:
    """A caption's label with any number, also a chapter's ("Table 2.1"): a word of its own, no "Table 2a", and no part of "Tables 2".

    Chinese and Japanese write no spaces: there a few small words may stand before it, since "图表2" is something else.
    """
    before, _, after = (part.strip() for part in label.partition(_NUMBER))
    begins, ends = r"(?<!\w)", r"(?![\w%])"
    if before and before[-1] >= "\u2e80" and not label.startswith(before + " "):
        begins, ends = r"(?<![^\W_见見如由在从從据據和与與及は、])", r"(?![0-9A-Za-z%])"
    spaced = rf"{re.escape(before)}[ \u00a0]?" if before else ""
    behind = rf"[ \u00a0]?{re.escape(after)}" if after else ""
    return re.compile(rf"{begins}{spaced}(\d{{1,4}}(?:\.\d{{1,3}}){{0,3}}){behind}{ends}(?![.,-]\d)", re.IGNORECASE)
