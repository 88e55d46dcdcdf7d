"""Where a text says that it is under embargo, in a label or by asking not to tell of it before a moment."""

from __future__ import annotations

import re

from masthead.anatomy.layout.lines import length
from masthead.anatomy.pack import Pack, may_hold, phrases
from masthead.expressions import Letters, expression
from masthead.language.dates import dates

_TOUCHING = Letters("\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff")
"""Scripts that part no words."""
_ASKED = expression(
    r"(?:请|請|务请|敬请|敬請|烦请)[^。\n]{0,8}?(?:于|於|在)[^。，,\n]{2,40}?(?:后|後|之后|之後|起)(?:再|方可|可)?(?:发布|發布|發佈|刊发|刊發|刊登|见报|見報|发表|發表|报道|報導|公开|公開|播发)"
    r"|(?:報道|公表|掲載|公開|発表)(?:は|を)?[^。\n]{0,30}\d[日時分][^。\n]{0,6}(?:以降|より後|まで(?:お控え|控え|ご遠慮))"
)
"""How Chinese and Japanese ask to tell of something only from a moment on, which stands within the words."""

_PARTS = (" - ", " – ", " — ", "- ", "– ", "— ", "| ", "(", "[", "· ", "• ")
"""What parts a word from what stands before it in a line."""
_OF_IT = expression(r"(?:\s[^\W\d_]{2,20}){1,4}\s?[:：]")
"""Whose embargo it is, before a colon: "Sperrfrist der Fachzeitschrift:"."""
_TIMED = expression(
    r"\s?[:：]?\s?[^\n]{0,30}?\d[^\n]{0,6}(?:\s(?:klo|kello|kl)\.?\s?\d{1,2}(?![\d.:])|(?:\s(?:klo|kello|kl)\.?\s?|,?\s)\d{1,2}[.:]\d\d(?!\d|[.:]\d))"
)
"""A day with its hour."""
_NEAR = 14
"""Characters between the word and its day, at most: a weekday."""


def embargoed(text: str, lexicon: Pack) -> re.Match[str] | None:
    """Where a text says that it is under embargo. An arms embargo is none, nor is the Spanish "sin embargo hasta"."""
    said = text[:3000]
    if (lexicon.language == "zh" or lexicon.language == "ja") and (asked := _ASKED.search(said[:200])):
        return asked
    if not may_hold(said, lexicon.embargo):
        return None
    now = phrases(lexicon.immediate).search(text[:200]) if lexicon.immediate else None
    for match in phrases(lexicon.embargo).finditer(said):
        word = match.group()
        after = text[match.end() : match.end() + 140]
        if now and now.start() <= match.start() < now.end():
            from_then = match.end() > now.end()
            if (from_then or (now.span() == match.span() and _TIMED.match(after))) and dates(after, lexicon.language):
                return match  # "Julkaisuvapaa 5.1.2024 klo 6.00", "frei zur Veröffentlichung ab 12.9.2014"
            continue  # "보도시점: 즉시"
        opens = expression(r"\w").search(text[text.rfind("\n", 0, match.start()) + 1 : match.start()]) is None
        if word.startswith("解禁") and text[match.start() - 1 : match.start()].isalpha():
            continue  # the day from which fish may be caught or a wine be sold: "アユ漁の解禁日"
        if expression(r"\bsin\s$", re.I).search(text[: match.start()]):
            continue
        if " " not in word and not word.endswith(":") and (word.isascii() or len(word) < 3 or not _TOUCHING.within(word)):
            # A single word is a label only before a colon, alone, or before a date at the start of a line.
            bare = after.replace(word, "").strip(" *!.")  # "EMBARGO EMBARGO EMBARGO"
            if after.lstrip()[:1] in (":", "：") or (opens and (not bare or dates(after, lexicon.language))):
                return match
            if _heads_a_day(text[max(match.start() - 3, 0) : match.start()], after, lexicon.language):
                return match
        elif (length(text) <= 40 and (opens or word.isupper())) or dates(after, lexicon.language):
            return match
        elif any(match.start() - date.end <= 40 for date in dates(text[: match.start()], lexicon.language)[-1:]):
            # Many languages put the day before what must not be done until then.
            return match
    return None


def _heads_a_day(before: str, after: str, language: str) -> bool:
    """Whether a word stands apart within its line, and its day right behind it: "… - Sperrfrist 14. Oktober"; or behind a
    colon that says whose it is."""
    if _OF_IT.match(after) and dates(after, language):
        return True
    if not before.endswith(_PARTS):
        return False
    day = next(iter(dates(after, language)), None)
    return day is not None and day.start - (len(after) - len(after.lstrip())) <= _NEAR and not any(map(str.isdigit, after[: day.start]))
