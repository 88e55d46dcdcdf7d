"""Where sentences begin and end, light and without a library: marks, capitals and each language's abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from masthead.expressions import expression
from masthead.language.pack import pack
from masthead.language.tags import primary

# It begins with a set of characters, so that all others are passed over at once.
_END = expression(
    r"[.!?…։。！？｡؟۔।॥|\n](?:"
    r"(?<=[.!?…։])[.!?…։]*[\"'”’“»›)\]]*(?:[\u00a0\u202f ]»)?(?=\s|$)"  # Latin, Greek, Cyrillic, Armenian, Hebrew, Hangul
    r"|(?<=[。！？｡])[。！？｡]*+[”’」』）》\"]*+(?![，、；：])"  # Han: no space needed; the title “谁来？》，” ends none
    r"|(?<=[؟۔।॥])[؟۔।॥]*[\"”’»)\]]*"
    r"|(?<=\s[|])(?=\s|$)"  # typed for a danda
    r"|(?<=\n)\s*\n)"
)
_LONGEST = 24
"""Characters before a full stop among which the word stands that it may belong to."""
_OPENERS = "\"'“„‘‚«‹([{¿¡「『"
_SPACE = expression(r"\s+")
_WORD = expression(r"\w+")

# What stands before its full stop and never ends a sentence, because something must follow.
_BOUND_WORDS = {
    "mr": "डॉ प्रा श्री सौ कु मे रु लि ॲड अॅड ए बी सी डी ई एफ एच आय जे के एल एम एन ओ पी आर एस टी यू व्ही",
    "ne": "डा प्रा श्री सुश्री रु लि वि.सं ए बी सी डी ई एफ एच आई जे के एल एम एन ओ पी आर एस टी यू भी",
}
"""Of languages without a pack, which has them else (`abbreviations`)."""
# What may also end one: then the next word decides.
_LOOSE_WORDS = "inc ltd corp co jr sr bros llc plc u.s u.k u.n e.u d.c a.m p.m ph.d m.d b.a m.a s.a s.p.a etc p.s oz lbs"
_STARTER_WORDS = (
    "the a an this that these those it its he she they we you i in on at for from to with by but and as if when while after "
    "before since our their his her there here what who how why both each all more many some such no"
)
_ORDINAL_WORDS = "de da nb nn no fi cs sk hu pl tr hr sr sl et lv is"

_DANDA = frozenset(("hi", "mr", "ne", "sa", "bn", "as", "or", "pa"))
"""Languages whose sentences end with a stroke (U+0964), for which many keyboards have “|” alone."""
_SHORT_FOR = 6
"""Characters of an abbreviation; Thai has full stops behind little else."""

_BOUND = {tongue: frozenset(words.split()) for tongue, words in _BOUND_WORDS.items()}
_LOOSE, _STARTERS, _ORDINAL_DOT = (frozenset(words.split()) for words in (_LOOSE_WORDS, _STARTER_WORDS, _ORDINAL_WORDS))

_ROMAN = expression(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_DAY = expression(r"\d{1,2}\.\s?\d{1,2}")
_YEAR = expression(r"(?:19|20)\d\d(?!\d)")
"""A day and a month in figures, and the year that follows them."""


def sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Start and end offsets of each sentence, without the white space around it.

    All else of the text lies within some sentence. A quotation of several sentences is cut at each of them. Scripts that mark no
    sentences (Lao, Khmer) give one a paragraph; those of Thai are told by their words.
    """
    return list(each(text, language))


def each(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The same one by one, for who needs not all of them."""
    tongue = primary(language)
    if tongue == "th":
        from masthead.language import thai  # with its dictionary

        return ((start + low, start + high) for start, end in _marked(text, tongue) for low, high in thai.sentences(text[start:end]))
    return _marked(text, tongue)


def _marked(text: str, tongue: str) -> Iterator[tuple[int, int]]:
    """Sentences as marks end them."""
    bound = _bound(tongue)
    start = _next(text, 0)
    for match in _END.finditer(text):
        end = match.end()
        if end <= start or not _ends(text, match, start, tongue, bound):
            continue
        if match.group().isspace():
            end = match.start()
        yield start, end
        start = _next(text, match.end())
    end = len(text.rstrip())
    if start < end:
        yield start, end


@lru_cache(maxsize=64)
def _bound(tongue: str) -> frozenset[str]:
    return frozenset(pack(tongue).abbreviations) | _BOUND.get(tongue, frozenset())


def _next(text: str, at: int) -> int:
    """Where the white space ends that begins at a place: mostly one blank, or nothing."""
    if not text[at + 1 : at + 2].isspace():
        return at + text[at : at + 1].isspace()
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _ends(text: str, match: re.Match[str], start: int, tongue: str, bound: frozenset[str]) -> bool:
    mark = match.group()
    if mark == "|":
        return tongue in _DANDA
    if mark[0] not in ".!?…":
        return True
    after = _next(text, match.end())
    if after >= len(text):
        return True
    at = after
    while at < len(text) and text[at] in _OPENERS:
        at += 1
    following = text[at : at + 1]
    if following.islower():
        return False
    if mark[0] != "." or mark.startswith(".."):
        return True
    dot = match.start()
    before = text[max(start, dot - _LONGEST) : dot]
    said = "" if before[-1:].isspace() else before.split()[-1] if before else ""
    back, token = dot - len(said), said.lstrip(_OPENERS)
    word = token.casefold()
    if word in bound or (tongue == "th" and len(token) <= _SHORT_FOR):
        return False
    if _DAY.fullmatch(token) and _YEAR.match(text, at):
        return False  # "21.11. 2018"
    if token.isdigit():
        # "1. Title" opens an item; "am 3. Mai" is an ordinal in many languages.
        return len(token) > 3 or not (back == start or tongue in _ORDINAL_DOT)
    if tongue in _ORDINAL_DOT and _ROMAN.fullmatch(token):
        return False  # "der VI. Zivilsenat"
    initial = len(token) == 1 and token.isupper() and token.isalpha()
    if initial or word in _LOOSE or ("." in token and token.replace(".", "").isalpha() and len(token) <= 7):
        found = _WORD.match(text, at)
        return found is not None and found.group().casefold() in _STARTERS
    return True
