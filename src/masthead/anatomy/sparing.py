"""Sparing a process that reads a single source: of all that newsrooms write, patterns hold only what that source can have.

A language's phrases are some hundreds, and Python compiles them in ten times the time that it takes to look them up in a page. Where many
sources are read, they are compiled whole, once; so they are where they are kept for the next run (`masthead.compiled`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from msgspec import structs

from masthead.compiled import compiled
from masthead.document.model import Document, Part
from masthead.document.plain import plain_block
from masthead.expressions import Letters, expression, rare
from masthead.language.pack import Words


class _Vocabulary:
    """The words of a source, itself alone a key: two sources are told apart at once, however many words they share."""

    def __init__(self, words: frozenset[str]) -> None:
        self.words = words
        self.touching = any(map(TOUCHING.within, words))


_AT_HAND: ContextVar[_Vocabulary | None] = ContextVar("at_hand", default=None)
"""That of the source at hand, where it is the only one."""
_LONGEST = 200_000
"""Characters of a text beyond which looking up its words takes longer than compiling phrases."""
_WORD = expression(r"\w+")
_SPACED = expression(r"[ \u00a0](?<=\b\w.)(?:\b\w[ \u00a0]){2}")
"""Letters set apart, which are joined before they are read; looked for by the first space, of which there are fewer than letters."""
_TOUCHED = expression(r"[^\W\d_][a-zß-öø-ÿ]+(?=[A-ZÀ-Þ])")
"""A word that touches the next one, as where an exporter lost what stood between two fields: "Contact DetailsHarbour League"."""
TOUCHING = Letters("\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
"""Scripts whose words touch: no space tells where one ends."""


_BARE = str.maketrans("άέήίόύώϊϋΐΰΆΈΉΊΌΎΏ", "αεηιουωιυιυΑΕΗΙΟΥΩ")


_SEATS = str.maketrans("أإآٱىة", "اااايه")


def unseated(text: str) -> str:
    """An Arabic text with letters as those write them who leave out the hamza, and dots at the ends of words: "اضاف" for "أضاف"."""
    return text.translate(_SEATS) if rare(text) else text


def bare(phrase: str) -> str:
    """A Greek phrase without its accents, as capitals are written."""
    return phrase.translate(_BARE)


@contextmanager
def sparing(document: Document) -> Iterator[None]:
    """Within the `with` block, `present` leaves out phrases with a word that the document has not."""
    words = _words(document)
    token = _AT_HAND.set(None if words is None else _Vocabulary(words))
    try:
        yield
    finally:
        _AT_HAND.reset(token)


def spares() -> bool:
    """Whether a document chooses among phrases: what is made of them is nobody else's then."""
    return _AT_HAND.get() is not None


def phrased(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is made of a language's phrases: kept for other runs, unless a document has chosen among them."""
    return re.compile(source, flags) if spares() else compiled(source, flags)


def present(phrases: Words) -> Words:
    """The phrases that can stand in the source at hand; all of them where nobody spares."""
    vocabulary = _AT_HAND.get()
    return phrases if vocabulary is None else _present(phrases, vocabulary)


@lru_cache(maxsize=128)
def _present(phrases: Words, vocabulary: _Vocabulary) -> Words:
    known, found = vocabulary.words.issuperset, _WORD.findall
    return tuple(
        phrase
        for phrase in phrases
        if (
            known(found(phrase.casefold()))
            if phrase.isascii()
            else (vocabulary.touching and TOUCHING.within(phrase))
            or known(found(unseated(caseless(phrase))))
            or (bare(phrase) != phrase and known(found(caseless(bare(phrase)))))
        )
    )


def caseless(text: str) -> str:
    """Without case, as expressions that ignore case compare letters: the Turkish ones with and without a dot are one to them."""
    return text.replace("İ", "i").replace("ı", "i").casefold()


def _words(document: Document) -> frozenset[str] | None:
    """All words of a document and of what it says of itself, folded; None if looking them up is not worth it, or not sure."""
    if any(isinstance(block, Part) for block in document.blocks):
        return None
    about = (
        value if isinstance(value, str) else " ".join(" ".join(pair) if isinstance(pair, tuple) else pair for pair in value)
        for value in structs.astuple(structs.replace(document.metadata, files=()))
    )
    text = "\n".join([*map(plain_block, document.blocks), *about])
    if len(text) > _LONGEST or _SPACED.search(text):
        return None
    folded = unseated(caseless(text))
    if "\u00ad" in folded:
        folded += folded.replace("\u00ad", "")
    words = set(_WORD.findall(" ".join(set(folded.split()))))
    words |= {word.casefold() for word in _TOUCHED.findall(text)}
    return frozenset(words | {word[:-1] for word in words if word.endswith("s")})
