"""What the words of a row say that it heads: notes, whom to ask, who the house is, what the page offers."""

from __future__ import annotations

from masthead.anatomy.layout.addresses import appeals, email, phone, told_in_prose
from masthead.anatomy.layout.days import only_date
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.furniture import furnished, heads_others
from masthead.anatomy.layout.lines import Line, formed, holds, length, starts, terminal
from masthead.anatomy.pack import TOUCHING, Pack, Words, phrases, present
from masthead.anatomy.parts.asked import in_field
from masthead.anatomy.parts.letterhead import released_by
from masthead.anatomy.parts.rowheads import ADORNED, CLOSING, concerns, ends_about, unled
from masthead.expressions import expression
from masthead.language.dates import dates

_SOMEBODYS = expression(r"\w['’]s\s\w")
"""A chapter about what somebody has; boilerplate is about who has it."""
_SIGNED_FOR = expression(r"\S+(?:\s\S+){2,8}\s?:\s([^\n:]{4,40})\Z")


def _signs_for(text: str) -> bool:
    """Whether a line is a house, an office and who holds it: in Arabic "for the board" is "about the board"."""
    signed = _SIGNED_FOR.match(text) if ":" in text else None
    return signed is not None and 2 <= len(signed[1].split()) <= 4 and not any(word[0].islower() for word in signed[1].split())


_ENCLOSURES = expression(r"[※*【\[<]?\s?(?:붙임|첨부|별첨|附件|附檔|附表)\s?[】\]>]?\s?(?:\d|[:：]|[一二三四五六七八九十]、)")
"""What lists the papers that go with a text, as offices in East Asia do below it."""
_ARTICLED = 5
"""Characters that may stand before a genre in a sentence that tells when the text was issued."""
ROWS = 5
"""Rows of a paragraph that name, house and day fill with which a text is signed …"""
_SIGNED = 7
"""… and words that each of them has at most, and one more."""


_TOUCHING = 48
"""Characters of a row that ends as the headings of boilerplate do where words touch, so that nobody counts them."""


def heading_label(line: Line, lexicon: Pack, size: int) -> str:
    """What a row of so many words heads, or names as a head does ("genre", "date"); nothing if it is text."""
    text = line.text
    heads = line.kind == "heading" or size <= 10
    if heads and starts(text, lexicon.disclaimers, 10):
        return "disclaimer"
    if heads and begins_with(text, lexicon.notes) and not _longer(text, lexicon.about, lexicon.notes):
        asks = phrases(lexicon.contacts).match(text) is not None and (email(text) or phone(text))
        return "contact" if asks else "notes"
    if (
        (begins_with(text, lexicon.contacts) or ends_asking(text, lexicon))
        and (size <= 12 or email(text) or phone(text))
        and not (terminal(text) and size > 25)
    ):
        return "contact"
    if (
        (heads or (len(text) <= _TOUCHING and ends_about(text, lexicon.about_after) and TOUCHING.within(text[-2:])))
        and (not terminal(text) or size <= 4 or formed(text) or (text[-1:] in ":：" and (line.strong or _heads_about(text, lexicon))))
        and (starts(text, lexicon.about, 10) or ends_about(text, lexicon.about_after) or concerns(text))
        and (size >= 2 or (len(text) > 3 and not text.isascii()))
        and not _SOMEBODYS.search(text)
        and not _signs_for(text)
    ):
        return "furniture" if size <= 6 and heads_others(text, lexicon) else "about"
    if furnished(text, lexicon):
        return "furniture"
    if size <= 40 and not text.isascii() and _ENCLOSURES.match(text):
        return "furniture"
    genre = phrases(lexicon.genres).search(text) if size <= 14 else None
    # "Informacja prasowa z dnia 12 marca 2024 r."
    if genre and (not terminal(text) or only_date(text[genre.end() :].strip(), lexicon.language)):
        return "genre"
    if size > 14 and released_by(text, lexicon):
        return "genre"
    if genre and genre.start() <= _ARTICLED and _ends_in_a_day(text, lexicon.language):
        return "genre"
    if size <= 40 and in_field(text, lexicon):
        return "contact"
    reaches = size <= 30 and (email(text) or (phone(text) and not told_in_prose(line))) and not (terminal(text) and size > 20)
    if reaches and not (terminal(text) and not email(text) and appeals(text)):
        return "reachable"
    if 1 <= text.count("\n") < ROWS and has_digit(text):
        rows = text.split("\n")
        if not any(holds(row, _SIGNED) for row in rows) and any(only_date(row, lexicon.language) for row in rows):
            return "date"
    return ""


def _heads_about(text: str, lexicon: Pack) -> bool:
    """Whether a row with a colon is the heading of boilerplate by words that say nothing else ("A propos de la Banque Atlas :"), and leads to
    nobody's speech, as "About the ruling, she said:" does."""
    said = phrases(lexicon.about).match(text) if present(lexicon.about) else None
    return (
        said is not None
        and " " in said.group()
        and not any(mark in text for mark in ",،，")
        and not (present(lexicon.said) and phrases(lexicon.said).search(text, said.end()))
    )


def _longer(text: str, these: Words, others: Words) -> bool:
    """Whether a text begins with one of these phrases, and that is longer than the other with which it begins: "Справка о компании"."""
    this, other = phrases(these).match(text), phrases(others).match(text)
    return this is not None and other is not None and this.end() > other.end()


def _ends_in_a_day(text: str, language: str) -> bool:
    """Whether the last words of a sentence are a day: "The press release issued by Acme on 5 May 2024."."""
    days = dates(text, language)
    return len(days) == 1 and len(days[0].date) == 10 and len(text) - days[0].end <= 2


def ends_asking(text: str, lexicon: Pack) -> bool:
    """Whether the first row of a block with a number or an address ends with the heading of contacts, as it does where words touch:
    "■本件に関する報道関係者からのお問い合わせ先"."""
    first, _, rest = text.partition("\n")
    bare = unled(first.strip(ADORNED + CLOSING + " :："))
    return (
        0 < len(bare) <= 40
        and bool(rest)
        and TOUCHING.within(bare[-2:])
        and bare.endswith(tuple(word for word in lexicon.contacts if len(word) > 2))
    )


def begins_with(text: str, words: tuple[str, ...]) -> bool:
    """Begins with one of the phrases, and the phrase is all, or a colon, a break or an address follows."""
    found = phrases(words).match(text, len(text) - len(text.lstrip(ADORNED)))
    if not found:
        return False
    rest = text[found.end() :].lstrip(CLOSING)
    parted = "\u3000 " if TOUCHING.within(found.group()[-1:]) else "\u3000"
    if not rest.strip(" .:：") or rest[0] in parted or rest.lstrip(" \u00a0\u3000")[:1] in ":：(（|-–,\n":
        return True
    # "Additional information is available at https://…" is a sentence.
    return (length(rest) <= 4 and "://" not in rest) or bool(email(rest) or phone(rest))
