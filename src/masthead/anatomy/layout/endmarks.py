"""Marks that end a text: signs, words, and the day that a press office puts behind them."""

from __future__ import annotations

import re
from functools import lru_cache

from masthead.anatomy.layout.days import only_date
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.pack import TOUCHING, Pack, Words, alternatives, phrases, present
from masthead.anatomy.sparing import phrased
from masthead.expressions import expression

SIGNS = r"\#(?:[ \u00a0]{0,3}\#){0,8}(?!\d)|[*٭＊](?:[ \u00a0]{0,3}[*٭＊]){2,14}|/{3}|\+{3,12}|[-–—]{1,2}[ \u00a0]?30[ \u00a0]?[-–—]{1,2}|\(30\)|[◼■▪□●]{1,3}|[-–—=_~*]{1,5}[ \u00a0]?[o0]{3,7}[ \u00a0]?[-–—=_~*]{1,5}|[-–—][ \u00a0]?[o0][ \u00a0]?[-–—]"
"""Signs that end a text, alone on a line or after the last sentence: "###", "# # #", "-30-", "***", "///"."""
_SET_OFF = r"[-–—－―─(（\[【<〈*#./~= \u3000]*"
_AROUND = r"[-–—－―─)）\]】>〉*#.!/~= \u3000]*"
"""What stands before words that end a text, and behind them."""
_RULED = expression(r"([*.·•=_~+–—-])\1{9,159}…{0,60}|…{5,90}\.{0,60}|={5,40}[ \u00a0]?\w{1,3}(?:\.[ \u00a0]?\w{1,3}){1,3}\.?")
"""A long row of one sign, or, below what an agency in Lebanon passes on, a shorter one with the letters of who edited it."""
_RULES = "*.·•=_~+–—-…"
"""What such a row begins with."""
_CLOSED = expression(_AROUND + r"\Z")
_WORD = 12
"""Characters of a word of East Asia that is set apart."""


def may_be_signed(text: str) -> bool:
    """Whether one of the signs with which marks begin may stand in a text: asked one by one, and most texts are done with."""
    return not text.isascii() or "#" in text or "*" in text or "/" in text or "+" in text or "-" in text or "(" in text or "<" in text


def end_mark(text: str, lexicon: Pack) -> bool:
    """Whether a line is nothing but an end mark."""
    if not text or len(text) > 60:
        return ruled(text)
    if text[:3] in _SERVED and _OF_SERVICE.fullmatch(text):
        return True
    ends = present(lexicon.ends)
    alone = _mark_alone(ends)
    if alone.match(text) is not None or ruled(text):
        return True
    if not text.isascii() and len(text) <= _WORD and ("\u3000" in text or " " in text):
        # Characters of East Asia may be set apart: "以　上", "【以 上】".
        close = text.replace("\u3000", "").replace(" ", "")
        return any(map(TOUCHING.within, close[:2])) and alone.match(close) is not None
    return " " in text and _ends_genre(text, ends, lexicon)


_SERVED = ("End", "Fin")
_OF_SERVICE = expression(
    r"(?:Ende? (?:of (?:(?:Inside )?Information|(?:the )?Announcement|Message|News)|der (?:Mitteilung|(?:Insideri|I)nformation|Ad-hoc-Mitteilung|Meldung|Veröffentlichung))|Fin (?:du communiqué|de l[’']information)|Fine del comunicato)"
    r"(?P<service>\s{1,4}(?:EQS|DGAP|euro ?adhoc|pta|APA|OTS|Reach|GlobeNewswire)\b[^\n]{0,24})"
)
"""How services that spread what listed houses have to tell end it: "Ende der Mitteilung   EQS News-Service"."""


def of_service(text: str) -> int:
    """Where the name of such a service begins behind a mark; the length of the text if none does."""
    found = _OF_SERVICE.fullmatch(text) if text[:3] in _SERVED else None
    return found.start("service") if found else len(text)


def _ends_genre(text: str, ends: Words, lexicon: Pack) -> bool:
    """Whether a line says that the text ends by the name of what it is: "-- EINDE PERSMEDEDELING --", "Ende der Aussendung"."""
    if _opening(ends).match(text) is None:
        return False
    bare = _CLOSED.sub("", text)
    genre = next((found for found in phrases(lexicon.genres).finditer(bare) if found.end() == len(bare)), None)
    return genre is not None and _opening(ends).fullmatch(bare, 0, genre.start()) is not None


def day_of_end(text: str, lexicon: Pack) -> int:
    """Where the day begins that stands in one row with the word that ends a text: "Ends/Friday, June 5, 2020", "ENDS 5 June 2020"; else 0."""
    if len(text) > 60 or not has_digit(text):
        return 0
    dated = _dated(present(lexicon.ends)).match(text)
    return dated.end() if dated is not None and only_date(text[dated.end() :], lexicon.language) else 0


@lru_cache(maxsize=64)
def _mark_alone(ends: Words) -> re.Pattern[str]:
    words = alternatives(ends)
    return phrased(rf"\s*(?:{SIGNS}|{_SET_OFF}{words}(?:\s?/\s?{words})?{_AROUND})\s*\Z", re.IGNORECASE)


@lru_cache(maxsize=64)
def _opening(ends: Words) -> re.Pattern[str]:
    """The word that ends, with an article or two behind it."""
    return phrased(rf"{_SET_OFF}{alternatives(ends)}\s(?:[^\W\d_]{{1,4}}\s){{0,2}}", re.IGNORECASE)


@lru_cache(maxsize=64)
def _dated(ends: Words) -> re.Pattern[str]:
    return phrased(rf"{_SET_OFF}{alternatives(ends)}[-–—)\]*#]*(?:\s?[/,:–—-]\s?|\s(?=\d))", re.IGNORECASE)


def ruled(text: str) -> bool:
    """Whether a line is a long row of one sign, as offices in Thailand put it below a text."""
    return text[:1] in _RULES and _RULED.fullmatch(text) is not None


def weak_mark(text: str) -> bool:
    """A row of stars or the like, which is as often a mere separator."""
    return ruled(text) or bool(expression(r"[*٭＊+\s]+|#").fullmatch(text))
