"""Text to boxes: fonts of a document, fallback face by face, and what is drawn for a character that no font has.

A `Font` is a stack of faces at a size. It turns a word into a `Box`, an unbreakable unit with its width in points; words repeat, so
each is made once a document. The `Book` remembers which glyphs the document uses.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from masthead.notices import Note, Replaced
from masthead.writers.pdf.faces import Box, Face, Part, Shaper, Word

_IGNORED = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
    + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x2070), *range(0xFE00, 0xFE10))))
)
"""Characters that are never drawn; a face need not have them."""
_DROPPED = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff" + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))))
"""Of these, those that do nothing for shaping."""
APART = "\x01"
"""Before a note's number: a space that takes no room, so that the number is no part of the word it follows."""
_CACHED_LENGTH = 40
"""Longer words are not kept for other documents."""


class Book:
    """The faces a document uses: their resource names, glyph codes and texts, in the order of use."""

    def __init__(self) -> None:
        self.faces: dict[Face, bytes] = {}
        self.codes: dict[Face, dict[int, str]] = {}
        self.extra: dict[Face, set[int]] = {}
        self.missing: dict[str, str] = {}
        """Characters that no face has, with the place where they were first met."""
        self.place = ""
        """Where in the source the text at hand stands."""

    def use(self, face: Face, word: Word) -> None:
        codes = self.codes.get(face)
        if codes is None:
            self.faces[face] = b"/F%d" % len(self.faces)
            codes = self.codes[face] = {}
            self.extra[face] = set()
        codes.update(word.codes)
        if word.extra:
            self.extra[face].update(word.extra)

    def tell(self, note: Note) -> None:
        """A notice for each character that no font has."""
        for character, place in self.missing.items():
            name = unicodedata.name(character, "a character without a name").lower()
            note(Replaced(f"U+{ord(character):04X} ({name})", "a box with its code", "no font of the brand has it", where=place))


class Font:
    """A stack of faces at a size (points), in a language. Widths and heights are points."""

    __slots__ = (
        "_bidi",
        "_boxes",
        "_codes",
        "_extra",
        "_hyphenated",
        "_shapers",
        "ascent",
        "book",
        "descent",
        "features",
        "language",
        "name",
        "size",
        "space",
        "space_data",
        "stack",
        "tracking",
        "words",
    )

    def __init__(
        self, book: Book, stack: Sequence[Face], size: float, *, features: tuple[str, ...] = (), language: str = "", tracking: float = 0.0
    ) -> None:
        self.book = book
        self.stack = tuple(stack)
        self.size = size
        self.features = features
        self.language = language
        self.tracking = tracking
        """Thousandths of the size added after each glyph."""
        self.words: dict[str, Box] = {}
        self._bidi: dict[tuple[str, tuple[int, ...]], Box] = {}
        self._hyphenated: dict[str, Box] = {}
        self._shapers: dict[Face, Shaper] = {}
        first = self.stack[0]
        ascent, descent = first.extents()
        self.ascent = ascent * size / 1000
        self.descent = descent * size / 1000
        first.has(" ")
        space = self._shaper(first).word(" ")
        book.use(first, space)
        self.name = book.faces[first]
        self._boxes = self._shaper(first).boxes(size, tracking)
        self._codes = book.codes[first]
        self._extra = book.extra[first]
        self.space = (space.width + tracking) * size / 1000
        self.space_data = space.data

    def _shaper(self, face: Face) -> Shaper:
        found = self._shapers.get(face)
        if found is None:
            found = self._shapers[face] = face.shaper(self.features, self.language)
        return found

    def box(self, text: str) -> Box:
        """The box of a word in a left-to-right line."""
        found = self.words.get(text)
        if found is None:
            found = self._make(text)
            self.words[text] = found
        return found

    def _make(self, text: str) -> Box:
        found = self._boxes.get(text)
        if found is None:
            found = self._shape(text.replace("\x00", " "))
            if found.data is not None and len(text) < _CACHED_LENGTH:
                self._boxes[text] = found
        self._codes.update(found.codes)
        if found.extra:
            self._extra.update(found.extra)
        return found

    def _shape(self, text: str) -> Box:
        first = self.stack[0]
        if first.known.issuperset(text) or all(map(first.has, text)):
            word = self._shaper(first).word(text)
            if not word.chunks:
                width = (word.width + self.tracking * word.count) * self.size / 1000
                return Box(width, word.data, text, (), word.codes, word.extra)
        elif text.startswith(APART) and all(map(first.has, text[1:])):
            word, space = self._shaper(first).word(text[1:]), self._shaper(first).word(" ")
            back = b")%d(" % round(space.width)
            width = (word.width + self.tracking * word.count) * self.size / 1000
            return Box(width, space.data + back + word.data, text, (), word.codes, word.extra)
        parts = tuple(self._parts(text, 0))
        return Box(sum(part.width for part in parts), None, text, parts)

    def bidi(self, text: str, levels: tuple[int, ...]) -> Box:
        """The box of a word in a line that has right-to-left text; a level for each character (UAX 9)."""
        key = (text, levels)
        found = self._bidi.get(key)
        if found is None:
            parts: list[Part] = []
            start = 0
            for end in range(1, len(text) + 1):
                if end == len(text) or levels[end] != levels[start]:
                    parts += self._parts(text[start:end], levels[start])
                    start = end
            found = self._bidi[key] = Box(sum(part.width for part in parts), None, text, tuple(parts))
        return found

    def hyphenated(self, text: str) -> Box:
        """The first part of a word that is broken: with a hyphen that reads as a soft one."""
        found = self._hyphenated.get(text)
        if found is None:
            first = self.stack[0]
            if first.has("-") and all(map(first.has, text)):
                word = self._shaper(first).hyphenated(text)
                self.book.use(first, word)
                found = Box((word.width + self.tracking * word.count) * self.size / 1000, word.data, text + "-")
            else:
                found = self.box(text + "-")
            self._hyphenated[text] = found
        return found

    def _parts(self, text: str, level: int) -> Iterator[Part]:
        if text.startswith(APART):
            yield Part(0.0, self.name, b"[(%b)]TJ" % self.space_data, level, " ")
            text = text[1:]
        for run, chosen in self._runs(text.translate(_DROPPED)):
            if chosen is None:
                for character in run:
                    yield self._missing(character, level)
                continue
            word = self._shaper(chosen).word(run, right_to_left=bool(level & 1))
            self.book.use(chosen, word)
            width = (word.width + self.tracking * word.count) * self.size / 1000
            yield Part(width, self.book.faces[chosen], self._operators(word), level, run)

    def _runs(self, text: str) -> Iterator[tuple[str, Face | None]]:
        """The text in runs of one face each, None where no face has a character."""
        start = 0
        current: Face | None = None
        for index, character in enumerate(text):
            keeps = character in _IGNORED or (unicodedata.combining(character) and current is not None and current.has(character))
            chosen = current if keeps and index else self._face(character)
            if index and chosen is not current:
                yield text[start:index], current
                start = index
            current = chosen
        if text:
            yield text[start:], current

    def _face(self, character: str) -> Face | None:
        for candidate in self.stack:
            if candidate.has(character):
                return candidate
        return self.stack[0] if character in _IGNORED else None

    def _operators(self, word: Word) -> bytes:
        if not word.chunks:
            return b"[(%b)]TJ" % word.data
        parts = [b"%.2f Ts[(%b)]TJ" % (rise * self.size / 1000, data) for data, rise in word.chunks]
        return b" ".join(parts) + b" 0 Ts"

    def _missing(self, character: str, level: int) -> Part:
        """A character that no font has: its code in small digits. The frame round them is the sheet's to draw."""
        self.book.missing.setdefault(character, self.book.place)
        code = f"{ord(character):04X}"
        first = self.stack[0]
        word = self._shaper(first).word(code)
        self.book.use(first, word)
        size = self.size * 0.55
        side = size * 0.25
        width = word.width * size / 1000
        said = character.encode("utf-16-be", "replace").hex().encode("ascii")
        operators = b"/Span<</ActualText<feff%b>>>BDC [%.1f]TJ %b %.4g Tf %.2f Ts[(%b)%.1f]TJ 0 Ts %b %.4g Tf EMC" % (
            said,
            -side * 1000 / self.size,
            self.name,
            size,
            self.size * 0.1,
            word.data,
            -side * 1000 / size,
            self.name,
            self.size,
        )
        return Part(width + 2 * side, self.name, operators, level & ~1, character, code)


def space_of(font: Font, extra: float) -> bytes:
    """The space between two words of a line, inside a TJ, made wider by `extra` points."""
    if not extra:
        return font.space_data
    return font.space_data + b")%d(" % round(-extra * 1000 / font.size)
