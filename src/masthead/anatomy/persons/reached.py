"""Numbers and addresses in a line of contacts: whose each is, and which of several is the first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from masthead.anatomy.pack import Pack, Words, alternatives
from masthead.anatomy.parts.labels import email, phone
from masthead.anatomy.persons.subjects import governed
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.names import particle, person, runs, thing
from masthead.expressions import expression
from masthead.language.forenames import given
from masthead.language.stems import worded

_OR = expression(r"[\s,;.]*(?:(?:or|and|ou|oder|o|y|et|und|или|и|e|of|أو|lub|i|eller|och|og)\s)?")
_LINES = expression(r"\b(?:number|telephone|phone|hotline|line|please|email|e-mail|mobile|mobil|nummer|numéro|número|номер)s?\b", re.I)
_FAX = worded("@", "fax", flags=re.I)
HIDDEN = expression(r"\[email[ \u00a0]protected\]")
"""What stands in place of an address where a site hides it from programmes."""
NEXT_NUMBER = expression(r"(?<![\d+(])(?:\+|\(?0)\d[\d ()-]{7,14}\d(?= (?:\+|\(?0)\d[\d ()-]{7,15}\d(?!\d))")
"""A number with another behind it that nothing parts from it."""
_TOWARDS = frozenset(
    [
        "with",
        "met",
        "con",
        "com",
        "mit",
        "an",
        "bei",
        "avec",
        "auprès",
        "à",
        "z",
        "s",
        "u",
        "do",
        "til",
        "hos",
        "la",
        "cu",
        "med",
        "στον",
        "στην",
        "τον",
        "την",
        "με",
        "τη",
    ]
)
"""Behind what a sentence names whom to ask: "contact opnemen met …", "wenden Sie sich an …"."""
_LONGEST = 40
"""Letters that tell what a further number is for."""


def digits(number: str) -> str:
    """The last eight digits of a number, by which it is known however it is written."""
    return expression(r"\D").sub("", number)[-8:]


def each_with_its_name(part: str) -> Iterator[str]:
    """A part of a line, cut before each further name where a number or an address stands before it: "Ida Moss on 01603 555 001 or Lee Tan on
    01603 555 002"."""
    begin = last = 0
    for start, end in _reaches(part):
        between = part[last:start]
        opened = _OR.match(between)
        name = between[opened.end() :] if opened else between
        if last and _names(name):
            yield part[begin : last + opened.end()] if opened and not opened.group().strip(" ,;.") else part[begin:last]
            begin = last
        last = end
    yield part[begin:]


def _names(between: str) -> bool:
    """Whether somebody is named between two numbers: two words at least, the first with a capital, no label."""
    between = between.strip()
    if len(between.split()) < 2 or between.endswith(":") or _LINES.search(between):
        return False
    # In a sentence small words lead to the name: "or write to Lee Tan at".
    within = [run.group().split() for run in runs(between)]
    return between[0].isupper() or any(1 < len(words) < 4 and not any(map(thing, words)) for words in within)


def _reaches(text: str) -> list[tuple[int, int]]:
    """Where the numbers and addresses of a text stand, in order."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        here = [match.span() for match in (phone(text[at:]), email(text[at:]), HIDDEN.search(text[at:])) if match]
        if not here:
            break
        start, end = min(here)
        found.append((at + start, at + end))
        at += max(end, 1)
    return found


def _unjoined(told: str) -> str:
    """What stands before a further number, without the word that joins it to the first: "or mobile"."""
    joined = _JOINED.match(told)
    return told[joined.end() :] if joined else told


_JOINED = expression(r"(?:or|and|ou|oder|o|y|et|und|или|и|e|of|en|lub|i|eller|och|og|veya|ve)(?:\s|\Z)", re.I)
"""How a further number is joined to the one before it."""


def besides(text: str, first: str) -> tuple[list[str], str]:
    """The numbers of a text behind its first one, each with what it is for, and the text without them. Those of a fax are none."""
    at = text.find(first) + len(first) if first and first in text else -1
    if at < 0 or not phone(text[at:]):
        return [], text
    found: list[str] = []
    cut = at
    while number := phone(text[cut:]):
        told = _unjoined(text[cut : cut + number.start()].strip(" ,;，；、/()–—-|."))
        if len(told) > _LONGEST or "@" in told:
            break
        if not _FAX.search(told):
            found.append(f"{told} {number.group().strip()}".strip())
        cut += number.end()
    return found, f"{text[:at]} {text[cut:].lstrip(')')}"


_SEVERAL = expression(r"\s(?:and|or|und|oder|et|ou|y|o|e|of|en|i|lub|och|eller|og|&)\s")


def each_of(name: str, lexicon: Pack) -> Iterable[str]:
    """Each of two persons who answer the same number: "Jane Doe or John Roe", "Jane Doe / John Roe"."""
    several = [one.strip(" ,") for one in (name.split(" / ") if " / " in name else _SEVERAL.split(name))]
    if " / " in name and not all(map(given, (one.partition(" ")[0] for one in several))):
        return (name,)  # "Jane Doe / Acme Communications"
    return several if len(several) == 2 and all(person(one.split(), lexicon) for one in several) else (name,)


@lru_cache(maxsize=64)
def label_before(words: Words) -> re.Pattern[str]:
    """What stands before numbers and addresses: "Tel.:", "e-mail"."""
    return phrased(
        rf"(?:^|(?<=[\s,(/،，、：-]))(?!(?<=[^\W\d_] )(?-i:Office)\s*(?:$|[,)]))(?:{alternatives(words)})(?:\.?\s*[:：]|[.．]|(?=\s*$|\s*[,)，،/]))",
        re.I,
    )


_CALL = expression(r"(?:(?<!\w)(?:contact|call|reach|e-?mail|write to|ask for)|\s/)\s\Z", re.I)
"""Behind what stands whom a sentence says to turn to, or who answers for a house: "… for Harbour Trust / Ida Moss"."""


_TURN = ("Contact", "Call", "Email")
"""With what a sentence begins that says whom to turn to."""


def _called(every: Sequence[re.Match[str]], bare: str, lexicon: Pack) -> str:
    """The person whom a sentence says to call, whatever house it tells of as well: "please contact Ida Moss at Harbour Trust by phone at"."""
    for run in every if lexicon.language == "en" else ():
        words = run.group().split()
        if len(words) in (3, 4) and words[0] in _TURN and given(words[1]) and person(words[1:], lexicon):
            return " ".join(words[1:])  # "Contact Ida Moss for interviews"
        if len(words) in (2, 3) and given(words[0]) and _CALL.search(bare, 0, run.start()) and person(words, lexicon):
            return run.group()
    return ""


def in_sentence(bare: str, lexicon: Pack) -> str:
    """Whom a sentence names whose number it gives: "please contact Ida Moss on"."""
    every = runs(bare)
    if named := _called(every, bare, lexicon):
        return named
    found = [run for run in every if 1 < sum(not particle(word) for word in run.group().split()) < 5]
    if len(found) != 1 or _POSTCODE.search(bare, 0, found[0].start()):
        return ""
    words = found[0].group().split()
    while len(words) > 2 and thing(words[0]):
        words.pop(0)  # "erreichen Sie Hanna Vogt"
    while len(words) > 2 and words[0].casefold() in (*lexicon.pronouns, *lexicon.ours):
        words.pop(0)  # "steht Ihnen Hanna Vogt"
    before, behind = bare[: found[0].start()].split(), bare[found[0].end() :].split()
    # "… via or", "… unter oder zur Verfügung": what is left of a sentence without its numbers.
    stands = len(behind) <= 6 and sum(not word.islower() for word in behind) <= min(len(behind) // 4, 1)
    towards = bool(before) and before[-1].casefold() in _TOWARDS
    asked = (
        bool(behind or before)
        and (towards or not (before and governed(bare, found[0].start(), lexicon)))
        and not any(word.isupper() for word in words)
    )
    return " ".join(words) if stands and asked and sum(not particle(word) for word in words) < 4 and person(words, lexicon) else ""


_POSTCODE = expression(r"\d[A-Za-z]?,\s(?:[^\d\n]{2,40},\s)?(?:[A-Z]{1,2}[ -])?(?:\d{4,6}|\d\d-\d{3}|\d{3} \d\d)\s\Z")
"""A house's number in its street and the code of the post, behind which stands a town: "Kajvej 9, 5762 Vester Norby"."""


def unsigned(text: str) -> str:
    """Rows without the word that says who wrote a text, before the name of whoever may be asked about it: "Prepared by Jane Doe"."""
    return _BY.sub("", text) if " by" in text else text


_BY = expression(r"(?m)^\W{0,3}(?:Prepared|Written|Compiled|Issued|Released|Submitted|Distributed|Posted) by:? (?=[A-Z])")
