"""How a file may set a piece of its source: in capitals, with a number before it, with calls of notes, addresses and long forms within it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import structs

from masthead.expressions import expression
from masthead.verify.comparison.folding import folded_words, letters, parted
from masthead.verify.comparison.lines import relined
from masthead.verify.reading import Piece, Reading

Words = tuple[str, ...]

_ADDRESS = expression(r"\s?<(?:https?://|mailto:)[^<>\s]+>|\s?\((?:https?://|mailto:)[^<>\s]+?\)(?=[\s.,;:!?”»)]|$)")
_ADDED = expression(r"\s?<(?:https?://|mailto:)[^<>\s]+>")
_CALL = expression(r"\s?\[\^?\w{1,4}\]")
_NUMBER = expression(r"^\s*[\[(]?\d{1,4}[\]).]*\s")


class Spellings:
    """The pieces of a source, to be known again. `expansions` are long forms that a file may add in brackets."""

    def __init__(self, pieces: Sequence[Words], expansions: Iterable[str] = ()) -> None:
        self._plain: dict[str, Words] = {}
        self._capitals: dict[str, Words] = {}
        self._expansions = tuple(expansions)
        self._exact = frozenset(pieces)
        for said in pieces:
            self._plain.setdefault("".join(said), said)

    def relined(self, file: Reading, source: Sequence[Piece]) -> Reading:
        """The file with its pieces cut and joined as in the source, whose pieces these are."""
        shown = {letters(piece.text) for piece in source if piece.kind == "alternative"}
        return relined(file, [piece for piece in source if piece.kind != "alternative"], self._plain.keys() | shown)

    def of(self, piece: Piece) -> Words:
        """The words of a piece of the source if it says just that, in whatever spelling; else its own."""
        own = folded_words(piece.text)
        if own in self._exact:
            return own
        for text in self._ways(piece):
            if (found := self._plain.get(letters(text))) is not None and parted(folded_words(text), found):
                return found
        if own and piece.text.isupper():
            return self._in_capitals.get(_bare(letters(piece.text)), own)
        return own

    @property
    def _in_capitals(self) -> dict[str, Words]:
        if not self._capitals:
            for said, own in self._plain.items():
                if not said.isascii():
                    self._capitals.setdefault(_bare(said), own)
            self._capitals.setdefault("", ())
        return self._capitals

    def _ways(self, piece: Piece) -> Iterator[str]:
        yield piece.text
        if piece.kind in ("furniture", "label"):
            return
        found = dict.fromkeys(filter(None, (piece.text, piece.whole)))
        rules: tuple[Callable[[str], str], ...] = (self._unexpanded, _without_added, _without_addresses, _without_calls, _without_number)
        for rule in rules:
            for text in list(found):
                if (other := rule(text)) not in found:
                    found[other] = None
                    yield other
        if piece.whole:
            yield piece.whole

    def unexpanded(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """Pieces without the long forms that were added."""
        return [structs.replace(piece, text=self._unexpanded(piece.text)) for piece in pieces] if self._expansions else pieces

    def _unexpanded(self, text: str) -> str:
        for said in self._expansions:
            text = text.replace(f" ({said})", "")
        return text


def _without_added(text: str) -> str:
    """Without addresses in angles alone: one in brackets may be the source's own."""
    return _ADDED.sub("", text)


def _without_addresses(text: str) -> str:
    return _ADDRESS.sub("", text)


def _without_calls(text: str) -> str:
    return _CALL.sub("", text)


def _without_number(text: str) -> str:
    return _NUMBER.sub("", text)


def _bare(text: str) -> str:
    """Letters as capitals tell them apart: they have no accent in Greek, and in Turkish the dot is on another letter."""
    return "".join(each for each in unicodedata.normalize("NFD", text.replace("ı", "i")) if not unicodedata.combining(each))
