"""Text to boxes: fonts of a document, fallback face by face, and what is drawn for a character that no font has.

A `Font` is a stack of faces at a size. It turns a word into a `Box`, an unbreakable unit with its width in points; words repeat, so
each is made once a document. The `Book` remembers which glyphs the document uses.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import cast

import msgspec
from msgspec import Struct

from masthead.expressions import Letters, expression
from masthead.notices import Note, Replaced
from masthead.writers.pdf.fonts.faces import LEFT, RIGHT, Box, Face, Part, Shifted, Word, escape
from masthead.writers.pdf.fonts.glyphs import Kind, Shaper, in_common, shaper
from masthead.writers.pdf.fonts.recall import KEPT_LENGTH, together
from masthead.writers.ties import BOUND, TOLD

_NO_TEXT = frozenset("\x00\ufeff\ufffe")
"""What no code of a font may stand for (ISO 14289-1, 7.21.7)."""
_IGNORED = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
    + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x2070), *range(0xFE00, 0xFE10))))
    + "".join(map(chr, (*range(0x180B, 0x1810), *range(0xFFF0, 0xFFFC), 0xE0001, *range(0xE0020, 0xE0080), *range(0xE0100, 0xE01F0))))
)
"""Characters that are never drawn; a face need not have them."""
_DROPPED = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff" + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))))
"""Of these, those that do nothing for shaping."""
_JOINED = expression(
    r"(?:[^\W_\u00bc-\u00be\u2150-\u2189]|[\u0610-\u061a\u064b-\u065f\u0670\u0591-\u05c7\u200c\u200d])+|[\W_\u00bc-\u00be\u2150-\u2189]",
    re.DOTALL,
)
_PRIVATE = Letters("\ue000-\uf8ff\U000f0000-\U0010ffff")
"""Characters that mean what sender and receiver agree on."""
_UNUSED_TEXT = "\u200b"
_ALPHABETIC = expression("[\u00aa-\u058f\u1ab0-\u1fff\u2c60-\u2c7f\ua640-\ua7ff\uab30-\uab6f]+")
"""Latin, Greek, Cyrillic and Armenian letters and their marks."""
_LAST_CODE = 0xFFFF
APART = "\x01"
"""Before a note's number: a space that takes no room, so that the number is no part of the word it follows."""


class Used(Struct):
    """What a document has used of a face: the font's own glyphs (`Face.mask`), and those that it makes for itself, with their codes."""

    face: Face
    mask: int = 0
    own: dict[Shifted, int] = {}

    @property
    def glyphs(self) -> int:
        """The mask without what is told of words."""
        return self.mask >> TOLD << TOLD

    @property
    def unused(self) -> int:
        """The mask of all glyphs that the document has not used, those included that nobody has."""
        return ~self.mask

    @property
    def codes(self) -> dict[int, str]:
        """Glyph codes and the texts they stand for."""
        return dict(sorted(self.face.glyphs(self.mask))) | {code: glyph.text for glyph, code in self.own.items()}


def _clusters(text: str) -> Iterator[str]:
    """The text in letters with the marks and joiners that follow them."""
    start = 0
    for index, character in enumerate(text):
        if index and character not in _IGNORED and unicodedata.category(character)[0] != "M":
            yield text[start:index]
            start = index
    if text:
        yield text[start:]


class Book:
    """The faces a document uses: their resource names, glyph codes and texts, in the order of use."""

    def __init__(self) -> None:
        self.faces: dict[Face, bytes] = {}
        self.used: dict[Face, Used] = {}
        self.missing: dict[str, str] = {}
        """Characters that no face has, with the place where they were first met."""
        self.place = "the opening"
        """Where in the source the text at hand stands; titles and head lines have no line of their own."""
        self.keeps = False
        """Whether texts are kept for documents that come (`recall`)."""

    def open(self, face: Face) -> Used:
        """Counts the face as used."""
        used = self.used.get(face)
        if used is None:
            self.faces[face] = b"/F%d" % len(self.faces)
            used = self.used[face] = Used(face)
        return used

    def word(self, shaper: Shaper, text: str, *, right_to_left: bool = False) -> Word:
        """The text shaped, and counted as used. A glyph has one text in a document: for another it gets another code (a ligature whose
        letters the source has as one character, two letters that look alike)."""
        used = self.open(shaper.face)
        word = shaper.word(text, right_to_left=right_to_left)
        if word.mask & shaper.face.ambiguous and (taken := shaper.face.taken(word.mask, used.mask)):
            word = shaper.apart(text, taken, right_to_left=right_to_left)
        used.mask |= word.mask
        return word

    def code(self, face: Face, glyph: Shifted) -> bytes:
        """The code of a glyph of the document's own."""
        used = self.used[face]
        own = used.own
        code = own.get(glyph)
        if code is None:
            code = face.first_free + len(own)
            if code > _LAST_CODE:  # a font that is full: the glyphs stand where the pen is
                for part, _, _ in glyph.parts:
                    mask = face.mask({part: glyph.text if part == glyph.glyph else _UNUSED_TEXT})
                    if not face.taken(mask, used.mask):
                        used.mask |= mask
                return escape(b"".join([part.to_bytes(2, "big") for part, _, _ in glyph.parts]))
            own[glyph] = code
        return escape(code.to_bytes(2, "big"))

    def data(self, face: Face, word: Word) -> bytes:
        """What stands between the brackets of a TJ."""
        if not word.pieces:
            return word.data
        return b"".join([piece if isinstance(piece, bytes) else self.code(face, piece) for piece in word.pieces])

    def tell(self, note: Note) -> None:
        """A notice for each character that no font has."""
        for character, place in self.missing.items():
            name = unicodedata.name(character, "a character without a name").lower()
            note(Replaced(f"U+{ord(character):04X} ({name})", "a box with its code", "no font of the brand has it", where=place))


class Font:
    """A kind of font in one document. Widths and heights are points."""

    __slots__ = (
        "_bidi",
        "_hyphenated",
        "_shapers",
        "_words",
        "book",
        "first",
        "kind",
        "language",
        "name",
        "shared",
        "size",
        "space",
        "space_data",
        "space_last",
        "stack",
        "tracking",
        "used",
    )

    def __init__(self, book: Book, kind: Kind) -> None:
        common = in_common(kind)
        self.book = book
        self.stack = kind.stack
        self.size = kind.size
        self.kind = kind
        self.language = kind.language
        self.tracking = kind.tracking
        self._words: dict[str, Box] = {}
        self._bidi: dict[tuple[str, tuple[int, ...]], Box] = {}
        self._hyphenated: dict[str, Box] = {}
        first = kind.stack[0]
        self.first = common.first
        """Shapes what its first face has."""
        self._shapers = {first: common.first}
        self.used = used = book.open(first)
        self.name = book.faces[first]
        self.shared = common.first.boxes(kind.size, kind.tracking)
        if common.mask & first.ambiguous:  # the document may have the glyph for another text
            self.space_data = book.word(common.first, " ").data
        else:
            used.mask |= common.mask
            self.space_data = common.space_data
        self.space = common.space
        self.space_last = self.space_data + b")]TJ"
        """The space that ends an array."""

    @property
    def _apart(self) -> bytes:
        """A space that takes no room, inside a TJ."""
        return self.space_data + b")%d(" % round(self.first.word(" ").width)

    def _shaper(self, face: Face) -> Shaper:
        found = self._shapers.get(face)
        if found is None:
            found = self._shapers[face] = shaper(face, self.kind.features, self.language)
        return found

    def box(self, text: str) -> Box:
        """The box of a word in a left-to-right line."""
        found = self._words.get(text)
        if found is None:
            found = self._words[text] = self._made(text)
        return found

    def boxes(self, words: Sequence[str]) -> list[Box]:
        """The boxes of words in a left-to-right line: all of a paragraph's, since here a long document spends its time."""
        used = self.used
        there = together(self, words)
        if there is not None:
            used.mask |= there[1]
            return there[0]
        known, shared, unused = self._words, self.shared, used.unused
        found = list(map(known.get, words))
        for index, box in enumerate(found):
            if box is None:
                text = words[index]
                box = shared.get(text)
                if box is None or box.mask & unused:
                    box = self._made(text)
                    unused = used.unused
                known[text] = found[index] = box
        return cast("list[Box]", found)

    def _made(self, text: str) -> Box:
        """A box new to the document; its glyphs count as used."""
        found, face, used = self.shared.get(text), self.stack[0], self.used
        if found is None or (found.mask & face.ambiguous and face.taken(found.mask, used.mask)):
            found, shared = self._shape(text.replace("\x00", " ").translate(_DROPPED))
            if found.text != text:  # what is not drawn tells where the word may be broken
                found = msgspec.structs.replace(found, text=text)
            if shared and len(text) < KEPT_LENGTH:
                told = 0 if BOUND in text else self.shared.told[text]
                found = self.shared[text] = msgspec.structs.replace(found, mask=found.mask | told) if told else found
        else:
            used.mask |= found.mask
        return found

    def _shape(self, text: str) -> tuple[Box, bool]:
        """The box, and whether it is the same in all documents."""
        first = self.stack[0]
        shaper = self._shaper(first)
        if (first.known.issuperset(text) or all(map(first.has, text))) and (text.isascii() or not _PRIVATE.within(text)):
            word = self.book.word(shaper, text)
            width = (word.width + self.tracking * word.count) * self.size / 1000
            return Box(width, self.book.data(first, word), text, (), word.mask), not word.pieces
        if text.startswith(APART) and all(map(first.has, text[1:])):
            word = self.book.word(shaper, text[1:])
            data = self._apart + self.book.data(first, word) + self._apart
            return Box((word.width + self.tracking * word.count) * self.size / 1000, data, text, (), word.mask), False
        parts = tuple(self._parts(text, 0))
        return Box(sum(part.width for part in parts), None, text, parts), False

    def bidi(self, text: str, levels: tuple[int, ...]) -> Box:
        """The box of a word in a line that has right-to-left text; a level for each character (UAX 9)."""
        key = (text, levels)
        found = self._bidi.get(key)
        if found is None:
            parts: list[Part] = []
            start = 0
            if text.startswith(APART):  # it has the line's direction, its digits have their own
                parts += (msgspec.structs.replace(part, level=levels[0]) for part in self._parts(text, 0))
                start = len(text)
            for end in range(start + 1, len(text) + 1):
                if end == len(text) or levels[end] != levels[start]:
                    parts += self._directed(
                        text[start:end].translate(_DROPPED), levels[start], before_right=end < len(text) and bool(levels[end] & 1)
                    )
                    start = end
            if not parts:  # signs of direction alone: a title or a link of nothing else is an element all the same
                parts.append(Part(0.0, self.name, b"[()]TJ", levels[0], ""))
            found = self._bidi[key] = Box(sum(part.width for part in parts), None, text, tuple(parts))
        return found

    def hyphenated(self, text: str) -> Box:
        """The first part of a word that is broken, or the hyphen alone. It reads as a soft one, so that the word is whole for those who
        search."""
        found = self._hyphenated.get(text)
        if found is None:
            box = self.box(text) if text else Box(0.0, b"", "")
            first = self.stack[0]
            hyphen = first.stand_in("-", "\u00ad")
            if hyphen is None or box.data is None:
                found = self.box(text + "-")
            else:
                width = box.width + (hyphen.advance * first.unit + self.tracking) * self.size / 1000
                found = Box(width, box.data + self.book.code(first, hyphen), text + "-")
            self._hyphenated[text] = found
        return found

    def _directed(self, text: str, level: int, *, before_right: bool) -> Iterator[Part]:
        """A run of one direction. Readers order what they find by place, and take commas, digits and marks for one thing: commas stand
        by themselves, and a right-to-left mark parts a number from the comma after it."""
        if level & 1:
            for run in _JOINED.findall(text):
                yield from self._parts(run, level)
        else:
            # Surrogates are taken for neutral, and turned round one by one, unless a letter from left to right stands before them.
            mark = RIGHT if before_right else LEFT if max(text, default="") > "\uffff" else ""
            yield from self._parts(text, level, self.unseen(mark) if mark else b"")

    def unseen(self, character: str) -> bytes:
        """The code of a character that is read and not seen; empty if the font has no space to make it of."""
        glyph = self.stack[0].unseen(character)
        return b"" if glyph is None else self.book.code(self.stack[0], glyph)

    def _parts(self, text: str, level: int, before: bytes = b"") -> Iterator[Part]:
        """`before` are codes that take no room and go before the text."""
        after = b""
        if text.startswith(APART):
            text = text[1:]
            before = after = self._apart
        for run, chosen in self._runs(text):
            if chosen is None:
                for character in run:
                    if character not in _IGNORED:
                        yield self._missing(character, level, before)
                        before = b""
                continue
            word = self.book.word(self._shaper(chosen), run, right_to_left=bool(level & 1))
            width = (word.width + self.tracking * word.count) * self.size / 1000
            data = self.book.data(chosen, word)
            if before and chosen is self.stack[0]:
                data = before + data + after
            before = b""
            yield Part(width, self.book.faces[chosen], _said(b"[(%b)]TJ" % data, run), level, run)

    def _runs(self, text: str) -> Iterator[tuple[str, Face | None]]:
        """The text in runs of one face each, None where no face has a character."""
        whole = self._alone(text)
        if whole is not None:
            yield text, whole
            return
        start = end = 0
        current: Face | None = None
        for cluster in _clusters(text):
            for part, chosen in self._dressed(cluster, current):
                if end > start and chosen is not current:
                    yield text[start:end], current
                    start = end
                current = chosen
                end += len(part)
        if text:
            yield text[start:], current

    def _alone(self, text: str) -> Face | None:
        """A face for all of a word of which the text's own face lacks letters: one strange letter in a word is a blot."""
        first = self.stack[0]
        drawn = [character for character in unicodedata.normalize("NFC", text) if character not in _IGNORED]
        if not _ALPHABETIC.fullmatch("".join(character for character in drawn if not first.has(character))):
            return None
        return next((candidate for candidate in self.stack[1:] if all(map(candidate.has, drawn))), None)

    def _dressed(self, cluster: str, before: Face | None) -> Iterator[tuple[str, Face | None]]:
        """A letter with its marks in one face, if any has them all; else each in the first that has it.

        Where the text's own face lacks it, the face just used goes before others: a mark of punctuation that several scripts share is
        taken with the letters before it.
        """
        drawn = [character for character in cluster if character not in _IGNORED]
        if not drawn:
            yield cluster, before or self.stack[0]
            return
        candidates = self.stack if before is None else (self.stack[0], before, *self.stack)
        whole = unicodedata.normalize("NFC", "".join(drawn))
        for wanted in (drawn, whole) if len(drawn) > 1 else (drawn,):
            for candidate in candidates:
                if all(map(candidate.has, wanted)):
                    yield cluster, candidate
                    return
        current = before
        for character in cluster:
            current = current if character in _IGNORED else next((face for face in candidates if face.has(character)), None)
            yield character, current

    def _missing(self, character: str, level: int, before: bytes) -> Part:
        """A character that no font has: a glyph that is not seen and reads as it. The sheet draws its code in a frame."""
        self.book.missing.setdefault(character, self.book.place)
        first = self.stack[0]
        said = "\ufffd" if character in _NO_TEXT else character
        glyph = first.stand_in("—", said) or first.stand_in("M", said) or first.stand_in(" ", said)
        if glyph is None:
            return Part(self.size * 0.9, self.name, b"", level & ~1, character, f"{ord(character):04X}")
        data = before + self.book.code(first, glyph)
        width = glyph.advance * first.unit * self.size / 1000
        operators = _said(b"3 Tr[(%b)]TJ 0 Tr" % data, character)
        return Part(width, self.name, operators, level & ~1, character, f"{ord(character):04X}")


def _said(operators: bytes, text: str) -> bytes:
    """Text with characters of private use is told outright, as PDF/A wants it (ISO 19005-2, 6.2.11.7.3)."""
    if text.isascii() or not _PRIVATE.within(text):
        return operators
    return b"/Span<</ActualText<feff%b>>>BDC %b EMC" % (text.encode("utf-16-be", "replace").hex().encode("ascii"), operators)
