"""Regular expressions that are compiled when they are first asked for: a source needs few of those that readers, finders and writers know."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any, AnyStr, Generic, TypeVar, cast

from masthead.compiled import compiled

Told = TypeVar("Told")


def expression(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, but at once, and the same one for the same source. A wrong `source` shows only at first use, so a test of the
    house compiles every one."""
    return cast("re.Pattern[AnyStr]", _uncompiled(source, int(flags)))


class Uncompiled(Generic[AnyStr]):
    """Stands for a compiled pattern. It keeps each method that was asked for, so that later calls cost what the method itself costs."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self._source: AnyStr = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Called only for what is not kept yet. Two threads that come here at once compile the same twice, and no harm is done.
        if name.startswith("__"):
            raise AttributeError(name)
        asked = getattr(compiled(self._source, self._flags), name)
        setattr(self, name, asked)
        return asked


_uncompiled = lru_cache(maxsize=None)(Uncompiled)

# What Western texts are made of: letters of Latin, Greek and Cyrillic, punctuation, money, arrows, signs of mathematics, shapes.
_RARE = expression("[^\x00-\u02ff\u0370-\u052f\u1e00-\u1fff\u2000-\u200a\u2010-\u2029\u202f-\u205f\u20a0-\u20cf\u2100-\u22ff\u25a0-\u26ff]")


def rare(text: str) -> bool:
    """Whether a text has characters beyond those that Western texts are made of."""
    return not text.isascii() and not (len(text) > _SHORT and _in_latin1(text)) and _RARE.search(text) is not None


def has_figure(text: str) -> bool:
    """Whether a text has one of our ten digits: asked for one after the other, which takes a tenth of the time of an expression."""
    return (
        "0" in text
        or "1" in text
        or "2" in text
        or "3" in text
        or "4" in text
        or "5" in text
        or "6" in text
        or "7" in text
        or "8" in text
        or "9" in text
    )


def latin1(text: str) -> bytes | None:
    """A text in the letters of Latin-1 as its bytes, with blanks in place of the quotation marks and dashes that texts have beside; None for any
    other. It tells what most texts of Western Europe have not many times faster than an expression."""
    return _kept_latin1(text) if _SHORT < len(text) <= _LONG else _latin1(text)


def _latin1(text: str) -> bytes | None:
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        pass
    for mark in _BESIDE_LATIN:
        text = text.replace(mark, " ")
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return None


def in_latin1(text: str) -> list[str] | None:
    """The words of a text in the letters of Latin-1, in small letters; all that is no letter parts them. None for any other text."""
    western = latin1(text)
    return None if western is None else western.translate(LETTERS_ALONE).decode("latin-1").split()


class Held(dict[str, Told]):
    """What is told of texts, held while their source is recognised (`holding`): its lines are asked the same by many, one after another or when all
    others have been. No more of them are held than `_MOST`."""

    def __init__(self, tell: Callable[[str], Told]) -> None:
        super().__init__()
        self._tell = tell
        _HELD.append(self)

    def __missing__(self, text: str) -> Told:
        if len(self) >= _MOST:
            self.clear()
        found = self[text] = self._tell(text)
        return found

    def hold(self, text: str, told: Told) -> None:
        """Holds what is told of a text that others have told already."""
        if len(self) >= _MOST:
            self.clear()
        self[text] = told


_MOST = 20_000
_HELD: list[Held[Any]] = []


_HOLDING: set[object] = set()


@contextmanager
def holding() -> Iterator[None]:
    """Within the `with` block what was told of texts is held; after the last of those blocks that are entered at the same time nothing is any
    longer."""
    one = object()
    _HOLDING.add(one)
    try:
        yield
    finally:
        _HOLDING.discard(one)
        if not _HOLDING:
            for held in _HELD:
                held.clear()


def _parted(text: str) -> list[str] | None:
    words = in_latin1(text)
    if words is None or len(_WORDS_OF) < _FEW:
        return words
    once = _ONCE.__getitem__
    return list(map(once, words))


_WORDS_OF = Held(_parted)
_ONCE = Held(str)
"""Words of a long source, each once however often it comes."""
_FEW = 500
"""Texts from which on it matters how much room words take."""
words_of = _WORDS_OF.__getitem__
"""The same, held. Nobody changes them."""


def as_one(texts: Sequence[str]) -> str:
    """Texts with a blank between each and the next. Where the words of each are known, those of the whole are."""
    whole = " ".join(texts)
    if len(texts) > 1 and all(map(_WORDS_OF.__contains__, texts)):
        words = list(map(words_of, texts))
        _WORDS_OF.hold(whole, None if None in words else list(chain.from_iterable(filter(None, words))))
    return whole


LETTERS_ALONE = "".join(char.lower() if char.isalnum() and not char.isdecimal() else " " for char in map(chr, range(256))).encode("latin-1")
"""Letters of Latin-1 as small ones, blanks in place of all else."""


class Sieve:
    """Leaves of a text without case the characters that are wanted, as `filter` does; of one in Latin-1 all at once."""

    def __init__(self, wanted: Callable[[str], bool]) -> None:
        self._wanted = wanted
        self._others = bytes(point for point in range(256) if not wanted(chr(point)))

    def of(self, text: str) -> str:
        western = None if "ß" in text or "µ" in text else latin1(text)  # which are other letters without case
        return (
            "".join(filter(self._wanted, text.casefold())) if western is None else western.translate(_SMALL, self._others).decode("latin-1")
        )


_SMALL = "".join(char.lower() for char in map(chr, range(256))).encode("latin-1")


_kept_latin1 = lru_cache(maxsize=64)(_latin1)


def _is_western(text: str) -> bool:
    return (words_of(text) if text in _WORDS_OF else latin1(text)) is not None


_in_latin1 = Held(_is_western).__getitem__
"""Whether `latin1` has bytes for it. A paragraph is asked about by many expressions."""


_BESIDE_LATIN = "’“”–—"
_SHORT = 60
"""Characters up to which an expression is through a text before it is encoded …"""
_LONG = 12_000
"""… and up to which its bytes are held for a while."""


# All but Latin-1, punctuation, money and arrows: what may be a capital or a small letter of another class. Said by what it is not, since
# Python compiles brackets character by character.
_BEYOND = expression("[^\x00-\xff\u2010-\u2029\u202f-\u205f\u20a0-\u20cf\u2190-\u21ff]")


class InTwoForms:
    """An expression in a form for any text and one for texts in the letters of Latin-1, whose classes are short: it compiles in a tenth of
    the time, and both find the same there."""

    _any: re.Pattern[str]
    _western: re.Pattern[str]

    def __init__(self, any_text: str, western: str | Callable[[str], str], flags: int = 0) -> None:
        """`western` may be what makes that form of the other. Most pages ask for few of those, whose sources are long."""
        self._sources, self._flags = (any_text, western), flags

    def __getattr__(self, name: str) -> re.Pattern[str]:
        # As in `Uncompiled`: called once for each form.
        any_text, western = self._sources
        if name == "_any":
            self._any = expression(any_text, self._flags)
            return self._any
        if name == "_western":
            self._western = expression(western if isinstance(western, str) else western(any_text), self._flags)
            return self._western
        raise AttributeError(name)

    def forms(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """Both, for who looks at expressions themselves."""
        return self._any, self._western

    def of(self, text: str) -> re.Pattern[str]:
        """The form for this text."""
        if text.isascii() or (len(text) > _SHORT and _in_latin1(text)):
            return self._western
        return self._western if _BEYOND.search(text) is None else self._any


def of_digits(source: str) -> InTwoForms:
    """An expression that begins with a digit: in Latin-1 there are ten, which Python finds four times faster than those of all scripts."""
    return InTwoForms(source, source.replace(r"\d", "[0-9]", 1))


_RANGE = expression("(?:.-)?.")


class Letters:
    """Letters of scripts that are not Western, as between the brackets of an expression.

    Python compiles brackets character by character, for Han some three milliseconds; a text without rare characters is answered before.
    """

    def __init__(self, ranges: str) -> None:
        self._expression = expression(f"[{ranges}]")
        self._ranges = ranges

    def within(self, text: str) -> bool:
        """Whether any of them stands in a text."""
        if len(text) == 1:
            return any(first <= text <= last for first, last in self._bounds)
        return rare(text) and self._expression.search(text) is not None

    @cached_property
    def _bounds(self) -> list[tuple[str, str]]:
        """The first and last letter of each range; a letter alone is a range of one."""
        return [(found[0], found[-1]) for found in _RANGE.findall(self._ranges)]

    def count(self, text: str) -> int:
        return len(self._expression.findall(text)) if rare(text) else 0


class Between:
    """What `opening.*?closing` finds (DOTALL), in a time that grows as the text does: where no closing is left, none is looked for again, for however
    many openings. `{}` in `closing` stands for the first group of the opening, in small letters or not if `flags` say so."""

    def __init__(self, opening: str, closing: str, flags: int = 0) -> None:
        self._opening = expression(opening, flags)
        self._closing, self._flags = closing, flags

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where it stands, from the opening to behind the closing."""
        at, named, unclosed = 0, "{}" in self._closing, set[str]()
        found = expression(self._closing, self._flags)
        while (begun := self._opening.search(text, at)) is not None:
            name = (begun[1].lower() if self._flags & re.IGNORECASE else begun[1]) if named else ""
            if named and name not in unclosed:  # names of a source's own: they are compiled, and not kept for the next run
                found = re.compile(self._closing.replace("{}", re.escape(name)), self._flags)
            ended = None if name in unclosed else found.search(text, begun.end())
            if ended is not None:
                yield begun.start(), ended.end()
                at = ended.end()
                continue
            if not named:
                return
            unclosed.add(name)
            at = begun.start() + 1

    def findall(self, text: str) -> list[str]:
        return [text[start:end] for start, end in self.spans(text)]

    def sub(self, by: str, text: str) -> str:
        """`by` as it stands in the place of each."""
        return _instead(text, self.spans(text), by)


class Joint:
    """What stands where `ending`, followed by `following`, comes next behind a `mark`: as `(mark(?:(?!ending).)*)ending following` with its first
    group in its place. Marks before one ending ask once."""

    def __init__(self, mark: str, ending: str, following: str) -> None:
        self._mark, self._ending, self._following = expression(mark), ending, expression(following)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        at = 0
        while (mark := self._mark.search(text, at)) is not None and (end := text.find(self._ending, mark.end())) >= 0:
            at = end + len(self._ending)
            if (following := self._following.match(text, at)) is not None:
                at = following.end()
                yield end, at

    def sub(self, by: str, text: str) -> str:
        """As `Between.sub`."""
        return _instead(text, self.spans(text), by)


def _instead(text: str, spans: Iterator[tuple[int, int]], by: str) -> str:
    parts, at = list[str](), 0
    for start, end in spans:
        parts += (text[at:start], by)
        at = end
    return "".join((*parts, text[at:])) if parts else text
