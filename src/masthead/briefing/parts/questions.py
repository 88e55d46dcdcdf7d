"""Questions and answers: those that close a text become a part of their own, and so do those that a person adds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TypeGuard

from msgspec.structs import replace

from masthead.anatomy.model import Release
from masthead.anatomy.pack import Pack, pack
from masthead.briefing.model import Entry, Text
from masthead.briefing.parts.stated import signed
from masthead.briefing.remembered import remembered, texts
from masthead.document.model import BlockNode, Heading, LineBreak, Paragraph, Strong
from masthead.document.model import Text as Words
from masthead.document.plain import plain, plain_block
from masthead.expressions import expression
from masthead.language.labels import Labels

_FEWEST = 2
"""Questions with a letter or word before them that make a part."""
_FEWEST_HEADINGS = 3
"""Headings, or lines in bold, that are questions, without such a sign."""
_ASKS = ("?", "？", "؟")
_QUOTED = ('"', "“", "„", "«", "‘")
_BEHIND = expression(r"[\s.\d]{0,4}(?:[.:：)]\s?|\s?[-–—]\s)")
"""What parts the sign of a question from it: "Q:", "Q1.", "Question 2 –"."""


def parted(entries: Sequence[Entry], language: str, labels: Labels) -> tuple[tuple[Entry, ...], Text | None]:
    """The text without the questions and answers that close it, and these. They stay where they are if text goes on behind them under
    a heading of its own, or if they are all there is."""
    from masthead.briefing.parts.text import levelled  # what is composed parts its text, and is asked after

    start = _start(entries, pack(language))
    if start <= 0:
        return tuple(entries), None
    first = entries[start].block
    label = " ".join(plain(first.content).split()).rstrip(":： ") if isinstance(first, Heading) and not _asks(first) else ""
    kept = entries[start + 1 :] if label else entries[start:]
    blocks = levelled([entry.block for entry in kept], 3)
    own = tuple(replace(entry, block=block) for entry, block in zip(kept, blocks, strict=True))
    return tuple(entries[:start]), Text("questions", label or labels.questions, own)


def stated(release: Release, labels: Labels) -> Text | None:
    """Those that a person adds, signed."""
    entries: list[Entry] = []
    for asked in release.questions:
        entries.append(Entry(Heading(3, (Words(asked.question),))))
        entries += [Entry(Paragraph((Words(line),))) for line in asked.answer.split("\n") if line.strip()]
    return Text("questions", signed(labels.questions, "questions", release, labels), tuple(entries)) if entries else None


@remembered
def answers(release: Release) -> frozenset[int]:
    """Blocks of the text that are questions or their answers: an answer says nothing without what was asked."""
    found: set[int] = set()
    asked = False
    lexicon = pack(release.language)
    # Of a long text next to no block asks anything, or begins as an answer does.
    blocks = [(piece.index, piece.block, text) for piece, text in zip(release.pieces, texts(release), strict=True)]
    asking = {index for index, _, text in blocks if _marked(text)}
    pairs = {index for index, block, _ in blocks if index in asking and _pairs(block)}
    for index, block, text in blocks:
        if (index in asking or isinstance(block, Heading)) and _heads(block):
            asked = index in asking and _asks(block)
        if (
            asked
            or (index in pairs and len(pairs) >= _FEWEST)
            or (isinstance(block, (Paragraph, Heading)) and _signed(text, lexicon.answered))
            or (index in asking and _opens(Entry(block), lexicon))
        ):
            found.add(index)
    return frozenset(found)


def _marked(text: str) -> bool:
    """Whether there is the mark of a question in a text."""
    return "?" in text or "？" in text or "؟" in text


def _start(entries: Sequence[Entry], lexicon: Pack) -> int:
    """Where the closing questions and answers begin, with the heading that is theirs; -1 if there are none."""
    from masthead.briefing.parts.text import asks_and_answers

    for at, entry in enumerate(entries):
        block = entry.block
        if isinstance(block, Heading) and asks_and_answers(plain(block.content), lexicon.language):
            return at if _last_of_its_level(entries, at, block) and at + 1 < len(entries) and not block.anchor else -1
    marked = [at for at, entry in enumerate(entries) if _opens(entry, lexicon)]
    if len(marked) >= _FEWEST and sum(_answers(entry, lexicon) for entry in entries[marked[0] :]) >= _FEWEST:
        return _with_heading(entries, marked[0])
    asked = [at for at, entry in enumerate(entries) if (_heads(entry.block) and _asks(entry.block)) or _pairs(entry.block)]
    if len(asked) >= _FEWEST_HEADINGS and all(_answered(entries, at) for at in asked):
        others = [at for at in range(asked[0], len(entries)) if isinstance(entries[at].block, Heading) and at not in asked]
        return _with_heading(entries, asked[0]) if not others else -1
    return -1


def _last_of_its_level(entries: Sequence[Entry], at: int, heading: Heading) -> bool:
    below = (entry.block for entry in entries[at + 1 :])
    return all(not isinstance(block, Heading) or block.level > heading.level or _asks(block) for block in below)


def _with_heading(entries: Sequence[Entry], at: int) -> int:
    """The same place, or that of the heading right above it, which would stand alone without what is under it."""
    above = entries[at - 1].block if at else None
    if not isinstance(above, Heading) or _asks(above):
        return at
    from masthead.briefing.parts.text import LONGEST_LABEL

    fits = not above.anchor and len(plain(above.content)) <= LONGEST_LABEL
    return (
        at - 1 if fits and not any(isinstance(entry.block, Heading) and entry.block.level <= above.level for entry in entries[at:]) else -1
    )


def _heads(block: BlockNode) -> TypeGuard[Heading | Paragraph]:
    """Whether it is a heading, or a paragraph that is set as one and asks: all of it in bold."""
    if isinstance(block, Paragraph):
        bold = False
        for node in block.content:
            if isinstance(node, Strong):
                bold = bold or bool(plain((node,)).strip())
            elif plain((node,)).strip():
                return False
        return bold and _asks(block)
    return isinstance(block, Heading)


def _asks(block: Heading | Paragraph) -> bool:
    return plain(block.content).rstrip('"”» ').endswith(_ASKS)


def _answered(entries: Sequence[Entry], at: int) -> bool:
    return _pairs(entries[at].block) or (at + 1 < len(entries) and not _heads(entries[at + 1].block))


def _pairs(block: BlockNode) -> bool:
    """Whether a paragraph asks in its first row, or in bold, and answers in what follows."""
    if not isinstance(block, Paragraph):
        return False
    row = next((at for at, node in enumerate(block.content) if isinstance(node, LineBreak)), 0)
    bold = next((at for at, node in enumerate(block.content) if plain((node,)).strip()), 0)
    ends = row or (bold + 1 if isinstance(block.content[bold : bold + 1][0], Strong) else 0) if block.content else 0
    asked, told = plain(block.content[:ends]).strip(), plain(block.content[ends:]).strip()
    return len(told) > 1 and asked.rstrip('"”» ').endswith(_ASKS) and not asked.startswith(_QUOTED)


def _opens(entry: Entry, lexicon: Pack) -> bool:
    """Whether a paragraph begins with the sign of a question and is one."""
    text = _words(entry)
    return _marked(text) and _signed(text, lexicon.asked)


def _answers(entry: Entry, lexicon: Pack) -> bool:
    return _signed(_words(entry), lexicon.answered)


def _words(entry: Entry) -> str:
    return plain_block(entry.block) if isinstance(entry.block, (Paragraph, Heading)) else ""


def _signed(text: str, signs: Sequence[str]) -> bool:
    """Whether a text begins with one of the signs, in capitals if it is a letter, and with what parts it from the words."""
    text = text.lstrip()
    if not text[:1].casefold().startswith(_initials(tuple(signs))):
        return False
    for sign in signs:
        said = text[: len(sign)]
        if said.casefold() == sign and (len(sign) > 1 or not said.islower()) and _BEHIND.match(text, len(sign)):
            return True
    return False


@lru_cache(maxsize=64)
def _initials(signs: tuple[str, ...]) -> tuple[str, ...]:
    """What folded texts begin with that begin with one of the signs."""
    return tuple({sign[:1] for sign in signs})
