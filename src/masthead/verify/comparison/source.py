"""A source as files are compared with it; and what it has beside its words, read crudely, in the formats that say such things plainly."""

from __future__ import annotations

from functools import cached_property
from urllib.parse import unquote

from masthead.errors import UnreadableError
from masthead.verify.comparison.folding import folded, folded_words
from masthead.verify.comparison.passages import Passages
from masthead.verify.comparison.spellings import Spellings, Words
from masthead.verify.formats import files
from masthead.verify.reading import Reading

_ALONE = ("heading", "item", "cell", "caption", "alternative")
"""Pieces that may be said again by themselves, beside others."""
LONG = 5
"""Words of a run that is the source's own, wherever it stands."""
_PLAIN = ("html", "docx", "md", "epub", "eml")


class Source(Reading, frozen=True, dict=True):
    """What a source says: its pieces in the order of reading, named after what they are in it.

    `lifted` are names of pieces that stand where they are read best (a headline), `lines` those of lines that stand with it in their own order,
    and `crude` all its words, read otherwise.
    """

    lifted: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()
    running: frozenset[str] = frozenset()
    """Names of pieces that stand under each other's headings as in the source."""
    round: frozenset[str] = frozenset()
    """Names of pieces that stand round the text, in sections of their own."""
    crude: tuple[str, ...] = ()
    told: Reading | None = None
    """What it has beside words; None where nothing tells it plainly."""
    left_out: tuple[str, ...] = ()
    """Texts of it that were left out on purpose."""
    unlinked: frozenset[str] = frozenset()
    """Addresses that its reader said no link leads to any more, as `facts.address` writes them."""
    expansions: tuple[str, ...] = ()
    """Long forms of its short forms, which it says beside its text."""
    pictures: tuple[tuple[str, bytes], ...] = ()
    """Its pictures: what is said in place of each, and how it looks."""
    facts: tuple[str, ...] = ()
    """What was recognised in it, and may be said by itself: names, offices, days, figures, words that lead elsewhere."""
    names: tuple[str, ...] = ()
    """Names of persons in it."""
    offered: tuple[tuple[str, str], ...] = ()
    """Addresses that its links lead to, each with the words that do."""
    stated: bool = False
    """Whether a person has said what stands before the text, in words that the source need not have."""

    # What each file is compared with is made once.

    @cached_property
    def said(self) -> list[Words]:
        """The words of each piece. What is said in place of a picture is looked for as such."""
        return [() if piece.kind == "alternative" else folded_words(piece.text) for piece in self.pieces]

    @cached_property
    def heads(self) -> list[bool]:
        return [piece.kind == "heading" for piece in self.pieces]

    @cached_property
    def free(self) -> frozenset[int]:
        """The pieces that may stand before all others."""
        return frozenset(index for index, piece in enumerate(self.pieces) if piece.name in self.lifted | self.lines)

    @cached_property
    def words(self) -> list[str]:
        return [word for said in self.said for word in said]

    @cached_property
    def spellings(self) -> Spellings:
        return Spellings(self.said, self.expansions)

    @cached_property
    def passages(self) -> Passages:
        short = (said for said, piece in zip(self.said, self.pieces, strict=True) if piece.kind in _ALONE)
        facts = [folded_words(fact) for fact in self.facts]
        parted = [fact for fact, said in zip(self.facts, facts, strict=True) if len(said) > LONG]
        names = map(folded_words, self.names)
        return Passages((piece.text for piece in self.pieces), self.crude, (*short, *facts), names, parted)

    @cached_property
    def leading(self) -> dict[str, frozenset[str]]:
        """By each address all that leads to it, folded; none where that is no more than itself."""
        found: dict[str, set[str]] = {}
        for address, said in self.offered:
            if "://" in address:
                found.setdefault(folded(unquote(address)), set()).add(folded(unquote(said)))
        return {address: frozenset(said) for address, said in found.items() if all(said)}

    @cached_property
    def runs(self) -> frozenset[Words]:
        """Runs of words that are the source's own wherever they stand."""
        words = self.crude or self.words
        return frozenset(tuple(words[at : at + LONG]) for at in range(len(words) - LONG + 1))


def told(format: str, data: bytes) -> Reading | None:
    """A source of this format; None if the format does not say such things plainly, or says them otherwise than it should."""
    if format not in _PLAIN:
        return None
    try:
        return files.read(format, data)
    except (UnreadableError, LookupError, ValueError):
        return None
