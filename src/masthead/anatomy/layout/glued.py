"""Where a paragraph is to be cut that a source made of more than one thing: a page's head and text in one row, a day in the last row of a text."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

from masthead.anatomy.layout.days import only_date
from masthead.anatomy.layout.extent import has_digit, holds, terminal
from masthead.anatomy.pack import Pack, may_hold, phrases, present
from masthead.expressions import expression
from masthead.language.dates import dates

FILING = expression(
    r"(?:date|dated|filed|posted|published|updated|pubdate|dc\.date)\s?[:=]?\s?\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?(?=\s|$)", re.I
)
DATED = expression(r"[A-ZÀ-ÞА-Я][^\n–—-]{2,50}\b\d{4}\)?\s?(?:[-–—]|--)\s?\S")
"""A dateline at the start of a line, below a headline in the same paragraph."""
BRACKETED = expression(r"\s(?=\([A-ZÀ-ÞА-Я][^()\n]{3,50}\b\d{4}\)\s?[:–—-]\s)")
"""Before a dateline in brackets, behind a headline in the same paragraph."""
VIEWED = expression(
    r"(?:No images\? Click here|(?:Can['’]t see images\? )?View (?:this|the) (?:e-?mail|message) (?:in|with) your browser|View in browser)\.?\s?"
)
"""What letters of news that go by mail begin with."""
TABLED = expression(r"\|.*\||\|[|\s:-]*")
"""A row of a table, as a page was saved."""
_HEADS = 4
"""Rows over a text in its paragraph, and the text's first."""
_OVER, _UNWRAPPED = 130, 150
"""Characters of a row that may be a headline; and of one that nobody has wrapped."""
_ROW = 28
"""Characters that a paragraph has at least."""
_ASKED = 400
"""Characters at the end of a text in which it says whom to ask."""
_FORM = 3
"""Rows above them that are a form's: "Date", "Place", "Who speaks"."""
_HEADLINE = 240
"""Characters that a headline has at most before what says when it was published."""
_TOOLS = 70
"""Characters of a page's tools behind that day."""
_SENTENCE = expression(r"[.!?]\s+(?=[^\W\d_a-z])")
_CLOSED = expression(r"[.!?…”\"»)\]]\s*$")
_COLON = expression(r"\s?[:：]\s*\S")
_FEW = expression(r"\W*(?:\w+\W+){0,2}")


def apart_from_numbers(text: str) -> list[int]:
    """Where the rows begin of a paragraph that has a place and a day in one row, and else numbers of the paper: "Ref. 12-4/2025", and below it
    "Lenn, 3 May 2025"."""
    rows = text.split("\n") if len(text) <= _NUMBERS else []
    if not 2 <= len(rows) <= 3 or sum(_PLACED.fullmatch(row.strip()) is not None for row in rows) != 1:
        return []
    if not all(_PLACED.fullmatch(row.strip()) or _OF_PAPER.fullmatch(row.strip()) for row in rows):
        return []
    return list(accumulate(len(row) + 1 for row in rows[:-1]))


_NUMBERS = 140
"""Characters of such a paragraph."""
_PLACED = expression(
    r"[^\W\d_a-z][^\W\d_][^\d\n,:]{0,28},(?:\s(?:dnia|dn\.|dne|den|d\.|le|il))?\s\d{1,2}(?:\.\s?\d{1,2}\.\s?|\.?\s[^\W\d_]{3,14}\.?\s)(?:19|20)\d\d\.?(?:\s?[rгр]\.)?(?:\s?(?:года|року))?"
)
_OF_PAPER = expression(r"(?:[^\W\d_]{1,12}[.:]?\s?){0,3}[:\s]?\s?(?=\S*\d)(?=\S*[/.–-])[\w./…–-]+")


def one_row(text: str, lexicon: Pack) -> list[tuple[int, str]]:
    """Where the day of publication, a page's tools and the text begin behind a headline in the same row, and what each is if that is known:
    "Harbour opens Published 3 May 2024 Print Send The harbour …"."""
    words = lexicon.published
    if not present(words) or len(text) < 120 or "\n" in text[:_HEADLINE]:
        return []
    head = text[: _HEADLINE + 20]
    for label in phrases(words).finditer(head) if may_hold(text, words) else ():
        front = text[: label.start()]
        if len(front.split()) < 4 or len(front) > _HEADLINE or _SENTENCE.search(front) or not front[-1].isspace():
            continue
        if not (label.group()[0].isupper() or text[label.end() :].lstrip()[:1] == ":"):
            continue  # "was published on 3 May 2024"
        low = label.end()
        day = next((date for date in dates(text[low : low + 30], lexicon.language) if len(date.date) == 10 and date.start <= 4), None)
        if day is None:
            continue
        end = low + day.end
        begins = _beyond_tools(text, end, lexicon)
        if len(text) - begins < 60 or not text[begins : begins + 1].strip():
            return []
        tools = text[end:begins].lstrip()
        return [(label.start(), ""), *([(begins - len(tools), "furniture")] if tools else []), (begins, "")]
    return []


def headed_in_row(text: str, lexicon: Pack) -> int:
    """Where a headline or a text begins behind what stands before it in the same row: a day, words that set it free, a headline; else 0."""
    return day_before(text, lexicon) or freed_before(text, lexicon) or _titled(text)


def _titled(text: str) -> int:
    """Where a text begins with its place and a dash behind a headline whose words have capitals: "Roe Opens Harbour of Lenn Washington-- U.S. …"."""
    dash = _DATELINE.search(text, 0, _HEADLINE)
    if dash is None or len(text) - dash.end() < _HEADLINE:
        return 0
    head, _, place = text[: dash.start()].rpartition(" ")
    words = [word for word in head.split() if len(word) > _SMALL]
    known = place == "Washington" or (place.isupper() and len(place) > _SMALL)
    titled = len(words) >= _TITLED and not any(word[0].islower() or word.isupper() for word in words)
    return len(head) + 1 if known and titled and not _STOPPED.search(head) else 0


_DATELINE = expression(r"(?:, ?[A-Z][A-Za-z.]{1,12})?\s?(?:--|[–—])\s?(?=[A-Z“\"])")
_STOPPED = expression(r"[.!?:;–—]|--|\b(?:From|Of|At|With|By|For|In|On|To|The|And|from|of|at|with|by|for|in|on|to|the|and|an?)\Z")
"""What parts a headline, or a word with which it does not end: "Ministers Praise Efforts From UNESCO — …"."""
_SMALL, _TITLED = 4, 4
"""Letters of the words in a headline that have no capitals, and words that have one, at least."""


def freed_before(text: str, lexicon: Pack) -> int:
    """Where a paragraph begins behind words that set it free, which a dash or a colon parts from it ("FOR IMMEDIATE RELEASE — In one of the ports …");
    else 0."""
    if not lexicon.immediate or (freed := phrases(lexicon.immediate).match(text)) is None:
        return 0
    parted = _PARTS_FREED.match(text, freed.end())
    return parted.end() if parted and terminal(text) and holds(text[parted.end() :], _FREED) else 0


_PARTS_FREED = expression(r"\s?(?:[-–—]{1,2}|[:：])\s(?=[^\W\d_a-z]|[“\"«„])")
_FREED = 16
"""Words of such a paragraph at least: fewer are a headline, or a day."""


def day_before(text: str, lexicon: Pack) -> int:
    """Where a headline begins behind a day in the same row that a page sets before it, parted by blanks or a bar: "22.06.2015    Norhaven
    opens its wharf"; else 0."""
    if not has_digit(text[:14]) or not (parting := _PARTING.search(text, 6, 48)):
        return 0
    front = text[: parting.start()]
    if not only_date(front, lexicon.language) or not any(len(day.date) == 10 for day in dates(front, lexicon.language)):
        return 0
    rest = text[parting.end() :]
    headed = holds(rest, 3) and len(rest) <= _HEADLINE and not terminal(rest)
    return parting.end() if headed and not rest[0].islower() and (rest[0].isalnum() or rest[0] in '«„“"‘') else 0


_PARTING = expression(r"[ \u00a0\u2003\t]{2,}(?=\S)|\s[|｜]\s(?=\S)")
"""What parts a day from a headline in its row."""


def asks_behind_day(text: str, lexicon: Pack) -> int:
    """Where a row that signs a text goes on with whom to ask, behind its place and day: "Norhaven 3 May 2024 For further information contact Ann
    Roe 5550 7500"; else 0."""
    if not has_digit(text[:_SIGNED]) or not may_hold(text[:_ASKED], lexicon.contacts):
        return 0
    day = next(iter(dates(text[:_SIGNED], lexicon.language)), None)
    if day is None or len(day.date) != len("2024-05-03") or not _PLACE.fullmatch(text, 0, day.start):
        return 0
    rest = expression(r"[.,;:]?\s+(?=\w)").match(text, day.end)
    asked = phrases(lexicon.contacts).match(text, rest.end()) if rest else None
    return asked.start() if asked and holds(text[asked.end() :], 2) else 0


_SIGNED = 60
"""Characters within which such a day ends."""
_PLACE = expression(r"(?:[^\W\d_a-z][^\W\d_]+[.,]?\s+){0,4}")


def _beyond_tools(text: str, start: int, lexicon: Pack) -> int:
    """Where the text begins behind what a page offers to do with it; a word or two of it may be unknown."""
    at = start
    for tool in phrases(lexicon.furniture).finditer(text[: start + _TOOLS], start):
        if tool.start() >= at and _FEW.fullmatch(text, at, tool.start()):
            at = tool.end()
    while at < len(text) and not (text[at].isalnum() or text[at] in '„“"«‘('):
        at += 1
    return at


def foot_rows(text: str, language: str) -> list[int]:
    """Where the last rows of a paragraph begin that are only a day, below a row that ends a sentence; and the bars that a table left."""
    if text.count("\n") < 2:
        return []
    rows = text.split("\n")
    found: list[int] = []
    end = len(text)
    for row in reversed(rows[2:]):
        start = end - len(row)
        if not (TABLED.fullmatch(row.strip()) or (has_digit(row) and only_date(row.strip(), language))):
            break
        found.insert(0, start)
        end = start - 1
    return found if found and _CLOSED.search(text[max(0, end - 40) : end]) else []


_LONG = 75
"""Characters of a row whose words are long, as those of Finnish are, and fewer therefore."""
_MANY, _HALF, _MOST = 4, 1 / 2, 2 / 3
"""Rows that are paragraphs, from which on half of all is enough, as headings stand among them; else that most of them are."""


def whole_rows(text: str) -> list[int]:
    """Where the rows of a paragraph begin that are paragraphs themselves, as pages set them with breaks: most end with a sentence and are long
    enough for one, which no text does that is broken into rows by hand."""
    rows = text.split("\n")
    whole = [len(row) > _ROW and terminal(row) and (holds(row, 14) or (len(row) > _LONG and holds(row, 9))) for row in rows]
    several, share = sum(whole), sum(whole) / max(sum(map(bool, rows)), 1)
    if several < 2 or share < (_HALF if several >= _MANY else _MOST):
        return []
    starts = list(accumulate(len(row) + 1 for row in rows[:-1]))
    last = max(at for at, one in enumerate(whole) if one) if several >= _MANY else 0  # below it a card keeps its rows
    return [start for at, (start, (one, other)) in enumerate(zip(starts, pairwise(whole), strict=True)) if one or other or at < last]


def rows_over(text: str) -> list[int]:
    """Where the rows of a paragraph begin that stand below its first, over a text that nobody wrapped: a genre, a headline, and then a row far
    longer than any that is broken by hand."""
    rows = text.split("\n", _HEADS)
    starts = list(accumulate((len(row) + 1 for row in rows), initial=0))
    for at, row in enumerate(rows[:_HEADS]):
        row = row.strip()
        if at and len(row) >= _UNWRAPPED and not row[0].islower():
            return starts[1 : at + 1]
        if not at and row[-1:] == "." and len(row) <= _OVER and _tells_again(rows[1], row):
            continue
        if not row or len(row) > _OVER or row[-1] in ".,;:!?…。，、；：" or not (row[0].isupper() or row[0].isdigit()):
            break
    return []


def _tells_again(text: str, row: str) -> bool:
    """Whether a text tells at length what the one sentence of the row above it tells."""
    own = set(_STEM.findall(row.casefold())) if len(text) * 2 >= 5 * len(row) and not _SENTENCE.search(row) else set()
    return len(own) >= _STEMS and 2 * len(own.intersection(_STEM.findall(text.casefold()))) >= len(own)


_STEM = expression(r"(?<![^\W\d_])[^\W\d_]{4,6}")
_STEMS = 4
"""Longer words of a sentence that is a headline."""


def asking_row(text: str, lexicon: Pack) -> int:
    """Where the rows begin at the end of a text that say whom to ask, with a number or an address: "Press contact: …"; else 0."""
    if sum(map(str.isdigit, text[-_ASKED:])) < 6 and "@" not in text[-_ASKED:]:
        return 0
    asks = phrases(lexicon.contacts)
    for row in expression("\n").finditer(text, max(len(text) - _ASKED, 0)):
        said = asks.match(text, row.end())
        if said and (_COLON.match(text, said.end()) or text[said.end() : said.end() + 1] == "\n"):
            above = text[: row.start()]
            return (
                row.end()
                if (holds(above, 14) or above.count("\n") >= _FORM) and not any(asks.match(each) for each in above.split("\n")[:3])
                else 0
            )
    return 0


def turned_rows(text: str, lexicon: Pack) -> list[int]:
    """Where rows of a block with an address or a number begin that a heading with its colon opens: "Background: …" under a name and a phone."""
    if "\n" not in text or (":" not in text and "：" not in text):
        return []
    words = lexicon.notes
    if not present(words) or not ("@" in text or sum(map(str.isdigit, text)) >= 6):
        return []
    found = phrases(words)
    starts = [row.end() for row in expression("\n").finditer(text)]
    return [at for at in starts if (said := found.match(text, at)) and _COLON.match(text, said.end()) and len(text) - at > 40]
