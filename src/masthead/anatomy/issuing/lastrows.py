"""Houses whose name fills a row, or what the day leaves of it: that sign a text with its last row, or stand beside the day at its head."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.layout.lines import Line, prose, terminal
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.desks import only_desk
from masthead.anatomy.wording.names import holds_office
from masthead.anatomy.wording.signboards import signs
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.forenames import given

_CASELESS = "\u0590"
"""The first of the letters without capitals."""


def last_row(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house whose name is the last row of the text: over the day, or with nothing below it."""
    at = min(found.tail, len(lines)) - 1
    while at > found.body and _is_row(lines, found, at, lexicon) and _is_row(lines, found, at - 1, lexicon):
        at -= 1  # the first of several
    if at <= found.body or not _is_row(lines, found, at, lexicon) or not prose(lines[at - 1]):
        return None
    dated = found.tail < len(lines) and found.roles[found.tail] in ("signature", "date")
    if not dated and not any(_speaks_as_we(line.text, lexicon) for line in lines[found.body : at]):
        return None
    return name_at(lines[at].text.strip(" ()（）[]"), "issuer.signature", 0.9 if dated else 0.7, lines[at], 0)


def _is_row(lines: Sequence[Line], found: Zones, at: int, lexicon: Pack) -> bool:
    """Whether a line of the text is nothing but a house's name."""
    row = lines[at].text
    if found.roles[at] != "body" or lines[at].kind != "paragraph":
        return False
    if row[:1] >= _CASELESS:
        return signs(row)
    words = row.split()
    if not (1 < len(words) <= _SIGNS and len(row) <= _ROW_OF_NAME and row[0].isupper()) or terminal(row) or _NO_NAME.search(row):
        return False
    small = sum(word[0].islower() and len(word) > _SMALL_WORD for word in words)
    if small and not (lexicon.order == "first" and small < len(words) and holds_body(words[0], lexicon)):
        return False
    if only_desk(row, lexicon) or phrases(lexicon.genres).search(row) or (given(words[0]) and not holds_body(words[-1], lexicon)):
        return False
    if not _CREDITING.isdisjoint(words) or words[0].casefold() in (*lexicon.prepositions, *lexicon.calls, *lexicon.ours, *lexicon.about):
        return False
    return signs(row) or (_heads_name(words, lexicon) and (holds_body(words[0], lexicon) or not holds_office(row, lexicon)))


def _heads_name(words: Sequence[str], lexicon: Pack) -> bool:
    """Whether a noun of houses heads a name: its first word, behind an article perhaps, its last one, or what "of" follows; not "Next Council Meeting"."""
    nouns = [at for at, word in enumerate(words) if holds_body(word, lexicon)]
    last = len(words) - 1
    return any(at in (0, last) or (at == 1 and len(words[0]) <= _SMALL_WORD) or words[at + 1].islower() for at in nouns)


def _speaks_as_we(text: str, lexicon: Pack) -> bool:
    """Whether a paragraph speaks of those whose text it is as "we", and not what somebody is quoted with."""
    told = _IN_MARKS.sub("", text)
    if phrases(lexicon.ours).search(told) is not None:
        return True
    if lexicon.language == "ar":
        return any(map(_IN_ARABIC.fullmatch, told.split()))
    own = tuple(ending.strip("-") for ending in lexicon.own_endings)
    return any(len(word) > _VERB and word.rstrip(".,;:").endswith(own) for word in told.split())


_IN_MARKS = expression(r"[“„«\"][^“”„«»\"]*[”“»\"]")
_IN_ARABIC = expression(r"(?:و|س|وس)?ن(?:طالب|واصل|ؤكد|دعو|ناشد|ستنكر|دين|رفض|علن|رحب|أمل|عبر|جدد|شدد|عتبر|حمل)\w{0,4}")
"""Verbs of whoever speaks as "we": they begin so, and need no pronoun."""
_VERB = 5
"""Letters of a verb that ends so, and is no other word."""
_CREDITING = frozenset(
    ("by", "from", "with", "to", "von", "durch", "mit", "par", "avec", "por", "con", "com", "door", "av", "przez", "oleh")
)
"""Small words behind which a house is named that does something for a text, and does not sign it."""
_SIGNS, _ROW_OF_NAME, _SMALL_WORD = 8, 70, 3
"""Words and characters of such a row at most, and letters of small words that any name has."""
_NO_NAME = expression(r"[\d:?!;“”|>@/=*_…]|,\s")


def beside_day(lines: Sequence[Line], found: Zones, language: str) -> Found | None:
    """Whose name alone stands beside the day in a row of the head, if the headline begins with it and the text has it too: "5 June 2026  Acme Boats"."""
    title = lines[found.headline].text if found.headline >= 0 else ""
    for at in range(max(found.body, 0)) if title else ():
        row = lines[at].text
        if found.roles[at] not in ("date", "dateline") or "\n" in row or len(row) > _ROW_OF_NAME:
            continue
        days = dates(row, language)
        if len(days) != 1:
            continue
        name = max((_CLOCK.sub(" ", part).strip(_PARTING) for part in (row[: days[0].start], row[days[0].end :])), key=len)
        if len(name) < _SHORTEST or _NO_NAME.search(name) or not title.startswith(name) or title == name:
            continue
        if any(name in line.text for line in lines[found.body : found.tail]):
            return name_at(name, "issuer.beside-day", 0.8, lines[at], row.find(name))
    return None


_CLOCK = expression(r"\d{1,2}[:.]\d\d(?::\d\d)?")
_PARTING = " \u00a0\u3000|·•–—-,，/()（）"
_SHORTEST = 3
