"""Spaces that hold together what they part: each becomes `BOUND`, and no line ends there.

What is known of each word says whether anything in a text may be held, and which expressions have to look for it: most texts need none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from itertools import groupby, pairwise
from operator import or_

from msgspec import Struct

from masthead.expressions import Letters, expression
from masthead.language.memo import ByWord
from masthead.language.tags import primary
from masthead.writers.bonds import AFTER, SIGNS, UNITS, Bonds
from masthead.writers.bonds import bonds as bonds_of

LONG = 15
"""Words of more characters may be broken at their own hyphens and strokes."""
ALONE = "\u2e80-\u303f\u3040-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U0001b000-\U0001b2ff\U0001f200-\U0001f2ff\U00020000-\U0003ffff"
"""Characters beside which lines may end as they come;"""
HARD_LETTERS = Letters(f"{ALONE}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff")
"""those and letters of scripts without spaces;"""
HARD_SIGNS = expression("[\u00ad\u200b\u2014/]")
"""and signs at which lines may end within a word."""
BOUND = "\x00"
"""Stands for a space at which no line ends."""

_DIGIT = expression(r"\d")
_LOOSE = expression(" (\u00a0+)(?! )")
"""A space at which a line may end before some at which none ends: those would stand at the next line's start."""
_CLOSING = expression(" (?=[,;:.!?…)\\]}»”’/–—|।॥]+(?!\\w)|[,;:!?]+[^\\W\\d_])")
"""A space before a closing mark, a stroke or a dash; also before one that stands, by a slip of the source, at the word after it."""
_ABREAST = expression(r"(?<![\w/\x00])(?<!/ )[\d.,]*\d(?:\x00?%)?(?:\x00/ [\d.,]*\d(?:\x00?%)?){1,4}(?![\w/\x00])")
"""A few numbers that strokes part, each but the last with its space held: "53 / 56 / 55". More of them may be parted."""
_DANDA = expression(" (?=[।॥|](?!\\w))")
_DANDAS = frozenset({"as", "bn", "hi", "mr", "ne", "sa"})
"""The full stop of scripts of India, and languages that have it: a space before it is often written."""
SLIPPED = expression(r"[,;:!?]+(?=[^\W\d_])")
"""A closing mark that stands at the word after it: there a line may end behind it."""
_TELEPHONE = expression(r"\+\d[\d \x00()./–-]{5,}\d", re.ASCII)
_LOCAL = expression(r"0(?<![\d.,+]0)\d{1,4}[ /-]\d[\d ()./–-]{3,}\d", re.ASCII)
"""A number to call without the country's: it begins with a zero, as no sum does."""
_CALLED = expression(
    r"(?:[^\s\d+,;()]{1,9}[.:] )?(?:\+\d[\d \x00()./–-]{5,}\d|(?<![\d.,+/-])0(?=(?:[ \x00/–-]?\d){6,})\d{0,5}(?:[ \x00/–-]\d{2,8})+)",
    re.ASCII,
)
"""A number to call, with a label before it ("Tel.: 05 55 00 12 34"): all on one line."""
_OPENED = expression(f" (?<=[(\\[][{AFTER}] )")
"""A space behind a sign that a bracket opens with: "(€ thousand)"."""
_SIGNED = expression(f" (?=[{AFTER}](?! ?\\d))")
"""A space before a sign that follows a number, and not before one that goes before it."""
_SUSPENDED = expression(r" (?<=[^\W\d_]- )(?=[^\W\d_])")
"""A space behind a hyphen that stands for what a later word has ("forsknings- och innovationssatsning"): at a line's end it would be taken
for one that breaks a word, by who copies it and by programs."""
_FRENCH = expression(" (?:(?<=« )|(?<=‹ )|(?=[;:!?»›]))")
_CAPITAL = "A-ZÀ-ÞĀ-ſА-ЯЁЄІЇҐΆ-Ϋ"
_INITIALS = rf"(?<=\b[{_CAPITAL}]\. )(?=[{_CAPITAL}])"
_NAME = rf"(?=[{_CAPITAL}\d]|[^\x00-\u058f\ud800-\U0010ffff])"
"""What follows a title: a capital, a digit, a letter of a script without capitals (said by what it is not: Python compiles brackets
character by character)."""
_NO_WORD_BEFORE, _NO_WORD_AFTER = r"(?<!\w)", r"(?!\w)"


class Tied(Struct, frozen=True, gc=False):
    """A text with `BOUND` for spaces that hold, what stands between the other spaces, and whether lines end at those alone. `held` are the
    numbers of the words within which spaces hold."""

    text: str
    words: list[str]
    simple: bool
    held: Sequence[int] = ()


def hard(text: str) -> bool:
    """Whether lines may end in it elsewhere than at spaces and hyphens."""
    return HARD_SIGNS.search(text) is not None or HARD_LETTERS.within(text)


def bind(text: str, language: str) -> str:
    """The text with `BOUND` for each space that holds together what it parts."""
    return tied(text, language).text


@lru_cache(maxsize=128)  # books and documents of one briefing ask for the same texts
def fastened(text: str, language: str) -> str:
    """The text with no-break spaces within numbers and between what belongs to one: units, months, signs, labels, titles and initials of
    names, abbreviations of several parts, French marks and the full stops of India; not behind prepositions, which are many: a reader who looks for a phrase with
    them would not find it."""
    ties = _ties(primary(language))
    told = reduce(or_, set(map(ties.told.__getitem__, text.split(" "))))
    if told & _CLOSES and primary(language) in _DANDAS:
        text = _DANDA.sub("\u00a0", text)
    fast = _FAST | _SHORT if primary(language) in _SHORT_TITLES else _FAST
    if not told & fast:
        return text
    number = (_TELEPHONE.search(text) if told & _PLUS else None) or (_LOCAL.search(text) if told & _DIGITS else None)
    if number is not None:
        # Whoever copies a number to call has it with the spaces that it had.
        before, after = text[: number.start()], text[number.end() :]
        return fastened(before, language) + number[0] + fastened(after, language)
    return _held(text, told & fast, ties).replace(BOUND, "\u00a0")


def closed(text: str) -> str:
    """The text with no-break spaces before closing marks, strokes and dashes: in a title no line begins with one."""
    return _CLOSING.sub("\u00a0", text)


def tied(text: str, language: str) -> Tied:
    """The same, with the words."""
    words = text.split(" ")
    return tied_as(
        text, words, reduce(or_, set(map(told_of(language).__getitem__, words))), language
    )  # a few kinds of words, again and again


def told_of(language: str) -> ByWord[int]:
    """What is told of the words of a language, in `TOLD` bits: whether they may hold a space beside them."""
    return _ties(primary(language)).told


def tied_as(text: str, words: list[str], told: int, language: str) -> Tied:
    """The same of a text whose words are known, and what is told of all of them."""
    if told & ~HARD:
        held = _held(text, told, _ties(primary(language)))
        if held is not text:
            words = held.split(" ")
            bound = [index for index, word in enumerate(words) if BOUND in word]
            # Of the other words it is told whether they are long.
            return Tied(held, words, not told & HARD and all(len(words[index]) <= LONG for index in bound), bound)
    return Tied(text, words, not told & HARD)


def _held(text: str, told: int, ties: _Ties) -> str:
    """The text with the spaces held that its words, by what is told of them, may hold."""
    if told & _NO_BREAK:
        text = _LOOSE.sub(r"\1 ", text).replace("\u00a0", BOUND)
        told = reduce(or_, map(ties.told.__getitem__, text.split(" ")))
    if told & _CLOSES:
        text = _CLOSING.sub(BOUND, text)
    if told & _DIGITS:
        if told & _COUNTED == _COUNTED:
            text = ties.after_number.sub(BOUND, text)
        if told & _SIGN:
            text = _SIGNED.sub(BOUND, text)
        if told & _NAMED == _NAMED:
            text = ties.before_number.sub(BOUND, text)
        if told & _DIALLED:
            text = _CALLED.sub(lambda match: match[0].replace(" ", BOUND), text)
        if told & _CLOSES:
            text = _ABREAST.sub(lambda match: match[0].replace(" ", BOUND), text)
    if told & _OPENS:
        text = _OPENED.sub(BOUND, text)
    if told & _STOP:
        text = ties.after_stop.sub(BOUND, text)
    if told & _SHORT and ties.short is not None:
        text = ties.short.sub(BOUND, text)
    if told & _LOOSELY:
        text = _FRENCH.sub(BOUND, text)
    if told & _HYPHEN:
        text = _SUSPENDED.sub(BOUND, text)
    return text


HARD, _NO_BREAK, _CLOSES, _SIGN, _DIGITS, _PLUS, _STOP, _SHORT, _LOOSELY = (1 << bit for bit in range(9))
"""What may be told of a word: lines may end within it, or it is long; it has a space that doesn't break; begins with a closing mark, or a
sign that follows a number; has digits, a plus; is an abbreviation, or a short word; has spaces within its marks (French)."""
_COUNT, _UNIT, _LABEL, _NUMBER, _HYPHEN, _DIALLED, _OPENS = (1 << bit for bit in range(9, 16))
"""It ends with a number; begins with what is counted; is a label before a number; begins with a number; ends with a hyphen; may begin a number to
call; is a sign behind a bracket."""
TOLD = 16
"""How many bits those are."""
_FAST = ~(HARD | _NO_BREAK | _CLOSES | _SHORT | _HYPHEN | _PLUS | _DIALLED)
_SHORT_TITLES = frozenset({"en", "fr", "de"})
"""Languages whose short words that end no line are forms of address."""
_COUNTED, _NAMED = _COUNT | _UNIT, _LABEL | _NUMBER


class _Told(ByWord[int]):
    """What is told of words: more than is so at times, never less. It is found by the expressions themselves, each with what it looks for
    at the other side of the space."""

    most = 60_000

    def __init__(self, bonds: Bonds) -> None:
        super().__init__()
        self._unspaced = bonds.unspaced
        tables = (bonds.units, bonds.months, bonds.labels, bonds.titles, bonds.short, bonds.weak, *map(str.split, (*bonds.pairs, UNITS)))
        listed = {word.rstrip(".") for table in tables for word in table}
        self._listed = listed | {word.capitalize() for word in listed}
        self._others = ["A", *dict.fromkeys(word for pair in bonds.pairs for word in pair.split()[1:])]
        # Which words the expressions need be asked about, by the ends that they look at.
        self._counted = {unit[0] for unit in (*UNITS.split(), *bonds.units, *bonds.months)}
        self._labelling = {*SIGNS, *(label[-1] for label in bonds.labels)}
        titles = [f"{said}." for word in bonds.titles for said in (word, word.capitalize())]
        self._stopped = (*titles, *(word for pair in bonds.pairs for word in pair.split()[:-1]))
        self._short, self._weak = bonds.short, bonds.weak
        self._weakens = "a" in self._weak
        self.ties: _Ties

    def look(self, word: str) -> int:
        said = word.rstrip(".,;:")
        # Most words are letters, and in no table. One letter may be an initial.
        plain = said.isalpha() and len(said) > 1 and said not in self._listed and len(word) <= LONG and not self._unspaced
        return (0 if word.isascii() or not hard(word) else HARD) if plain else self._looked(word)

    def _looked(self, word: str) -> int:
        ties, begins, ends = self.ties, word[:1], word[-1:]
        told = HARD if len(word) > LONG or ("/" in word if word.isascii() else hard(word)) else 0
        if "\u00a0" in word:
            told |= _NO_BREAK
        if begins and not begins.isalnum() and _CLOSING.search(f" {word}"):
            told |= _CLOSES
        if begins in AFTER:
            told |= _SIGN
        if _DIGIT.search(word):
            told |= _DIGITS
        if "+" in word:
            told |= _PLUS | _DIALLED
        if begins == "0" and word.isdecimal():
            told |= _DIALLED
        if begins.isdecimal():
            told |= _NUMBER
        if word.rstrip(".")[-1:].isdecimal():
            told |= _COUNT
        if (begins in self._counted or begins.isdecimal()) and (
            ties.after_number.search(f"0 {word}") or ties.after_number.search(f"0. {word}")
        ):
            told |= _UNIT
        if ends in self._labelling and ties.before_number.search(f"{word} 0"):
            told |= _LABEL
        if (
            ends == "."
            and (not "a" <= word[-2:-1] <= "z" or word.endswith(self._stopped))
            and any(ties.after_stop.search(f"{word} {other}") for other in self._others)
        ):
            told |= _STOP
        if (
            ties.short is not None
            and (self._weakens or word.startswith(self._weak) or word.endswith(self._short))
            and (ties.short.search(f"{word} a") or ties.short.search(f". {word}"))
        ):
            told |= _SHORT
        if word.endswith("-"):
            told |= _HYPHEN
        if len(word) == 2 and word[0] in "([" and word[1] in AFTER:
            told |= _OPENS
        if ties.loose and (_FRENCH.search(f"{word} ") or _FRENCH.search(f" {word}")):
            told |= _LOOSELY
        return told


class _Ties(Struct, frozen=True):
    """The expressions of a language. Each begins with the space itself, so that the search goes from space to space; what stands before
    it is looked at after."""

    after_number: re.Pattern[str]
    before_number: re.Pattern[str]
    after_stop: re.Pattern[str]
    short: re.Pattern[str] | None
    loose: bool
    told: _Told


@lru_cache(maxsize=64)
def _ties(language: str) -> _Ties:
    bonds = bonds_of(language)
    before, after = ("", "") if bonds.unspaced else (_NO_WORD_BEFORE, _NO_WORD_AFTER)
    units = [re.escape(unit) + _NO_WORD_AFTER for unit in UNITS.split()]
    units += [re.escape(unit) + after for unit in dict.fromkeys((*bonds.units, *bonds.months))]
    months = "|".join(map(re.escape, bonds.months)) or "(?!)"
    labels = {said for word in bonds.labels for said in (word, word.capitalize())}
    titles = [_NAME + _behind(f"{said}." for word in bonds.titles for said in (word, word.capitalize()))]
    pairs = [_behind([one]) + f"(?={re.escape(other)})" for pair in bonds.pairs for one, other in pairwise(pair.split())]
    short = [_behind(bonds.short) + "(?=\\w)"]
    short += [f"(?=(?:{'|'.join(map(re.escape, bonds.weak))})(?!\\w))"] if bonds.weak else []
    ties = _Ties(
        expression(rf" (?<=[\d.] )(?:(?<=\d )(?=(?:{'|'.join(units)})|\d{{3}}(?!\d))|(?<=\d\. )(?=(?:{months})(?!\w)))"),
        expression(f" (?=\\d)(?:{_behind(labels, before)}|(?<=[{re.escape(SIGNS)}] ))"),
        expression(f" (?<=\\. )(?:{'|'.join([*titles, *pairs, _INITIALS])})"),
        expression(f" (?:{'|'.join(short)})") if bonds.short or bonds.weak else None,
        bonds.loose,
        _Told(bonds),
    )
    ties.told.ties = ties
    return ties


def _behind(words: Iterable[str], before: str = _NO_WORD_BEFORE) -> str:
    """An expression for a place after one of these words and a space. What is looked back at must have one length."""
    found = sorted(set(words), key=lambda word: (len(word), word))
    if not found:
        return "(?!)"
    lengths = ["|".join(map(re.escape, group)) for _, group in groupby(found, len)]
    return "(?:" + "|".join([f"(?<={before}(?:{group}) )" for group in lengths]) + ")"
