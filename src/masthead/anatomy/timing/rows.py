"""Place and day in rows that say something else too: behind the genre's name, in a table that is a letterhead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.days import only_date
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, length, prose
from masthead.anatomy.model import Dateline, Evidence
from masthead.anatomy.pack import pack, phrases
from masthead.anatomy.parts.placed import alone, place_and_day
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.lonetowns import behind_house, below_sentence, scrap, signed_in, town_alone, town_and_day
from masthead.anatomy.wording.places import CITY, state
from masthead.anatomy.wording.towns import seat
from masthead.anatomy.wording.towns import town as is_town
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.tags import primary

_BEHIND_GENRE = expression(r"\s{0,3}[-–—|:,/·]\s{0,3}|\s?[(\[](?=[^()\[\]]+[)\]]\Z)|\s(?=[^\Wa-z\d_])")
_GENRE_LAST = expression(r"(?P<where>[^\n|•·]{6,60}?\d[^\n|•·]{0,12}?)\s?(?:[|•·]|\s[–—-])\s(?P<genre>[^\W\d_][^\d\n|•·]{3,40})\Z")
"""What stands in one row before the genre's name."""
_TABLE = 12
"""Cells of a table that is a letterhead, at most."""


def in_letterhead(lines: Sequence[Line], found: Zones, language: str) -> Dateline | None:
    """Place and day in a row of a table above the headline, or below other rows of a paragraph there, as letterheads have them beside the house's
    name."""
    for at, line in enumerate(lines[: max(found.headline, found.body, 0)]):
        if at > found.headline and line.kind != "table":
            continue  # a message's subject stands above its letterhead
        rows = line.text.split("\n") if line.kind in ("table", "paragraph") and "\n" in line.text else []
        start = 0
        for row in rows if len(rows) <= _TABLE else ():
            if has_digit(row) and (told := place_and_day(row, language, lines[found.body].text if found.body < len(lines) else "")):
                return made(line, row, *told, start, "dateline.letterhead")
            start += len(row) + 1
        if line.kind == "paragraph" and (filed := _FILED.match(line.text)) and length(line.text) <= _FILED_ROW:
            row = line.text[filed.end() :]
            if told := place_and_day(row, language, lines[found.body].text if found.body < len(lines) else ""):
                return made(line, row, *told, filed.end(), "dateline.letterhead")
    return None


def in_margin(metadata: Metadata, language: str) -> Dateline | None:
    """Place and day in a row of the running head or foot of a file's pages that says nothing else."""
    for row in (row for key, said in metadata.extra if key in _MARGINS for row in said.split("\n")):
        if has_digit(row) and (told := place_and_day(row, language)):
            return Dateline(row, *told, Evidence("dateline.running", 0.7))
    return None


_MARGINS = ("letterhead", "running foot")
_FILED = expression(
    r"[^\W\d_]{2,12}\.?(?:\s[^\W\d_]{1,10}\.?){0,2}\s?:?\s?(?=[\w/.-]*[/-]?\d)[A-Z\d][\w.]*(?:[/-][\w.]+){1,6}\s+(?=[^\W\d_a-z])"
)
"""The number under which an office keeps a letter, in one row with place and day: "Ref. No. HA/12/2025 Mwanza, 2 June 2025"."""
_FILED_ROW = 14
_COUNTED = expression(
    r",?\s(?:(?:no|nr|n[°º]|n\.\s?[°º]|núm|num|number|nummer|numéro|número|numero|nº|č|lp)\.?\s?|№\s?)\d{1,4}(?:\s?[/-]\s?\d{2,4})?(?=\s)",
    re.I,
)
"""The number of a release behind the name of its genre: "Press release No 17/22 – Vilnius, 8 November 2022"."""


def behind_genre(lines: Sequence[Line], found: Zones, language: str) -> tuple[Dateline, int] | None:
    """Place and day behind the genre's name in one row: "Pressemitteilung – Norhaven, den 3. Mai 2024"."""
    for at in range(min(found.body, len(lines))):
        if found.roles[at] not in ("genre", "date") or lines[at].kind not in ("paragraph", "heading") or length(lines[at].text) > 16:
            continue
        line = lines[at]
        cut = lines[at + 1] if at + 1 < found.body and lines[at + 1].index == line.index else None
        row = f"{line.text} {cut.text}" if cut else line.text
        genre = phrases(pack(language).genres).match(row)
        counted = _COUNTED.match(row, genre.end()) if genre else None
        rest = _BEHIND_GENRE.match(row, counted.end() if counted else genre.end()) if genre else None
        where = row[rest.end() : -1 if rest.group()[-1:] in ("(", "[") else None] if rest else ""
        told = place_and_day(where, language) or _before_more(where, language)
        if told and rest and cut and rest.end() >= len(line.text):
            return made(cut, cut.text, *told, 0, "dateline.genre"), at
        if told and rest:
            return made(line, line.text[rest.end() :] if not cut else line.text, *told, 0 if cut else rest.end(), "dateline.genre"), at
    return None


def own_line(lines: Sequence[Line], at: int, language: str) -> Dateline | None:
    """Place and day on a line of their own ("Fait à Nantes, le 12 mars 2024"), or before the genre's name alone."""
    if beside := _before_genre(lines[at], language):
        return beside
    if " | " in lines[at].text[:_NARROW] and (turned := _day_first(lines[at].text, language)):
        return made(lines[at], lines[at].text, *turned, 0, "dateline.date-first")
    told = alone(lines, at, language)
    return made(lines[at], lines[at].text, *told, 0, "dateline.own-line") if told else None


def _day_first(row: str, language: str) -> tuple[str, str] | None:
    """Place and day where the place stands last in its row, behind a bar: "3 May 2024 | Lenn, Maine"."""
    first, _, place = row.partition(" | ")
    if has_digit(place) or not only_date(first, language) or not (state(place) or seat(place)):
        return None
    day = next(iter(dates(first, language)), None)
    return (place, day.date) if day is not None else None


def _before_genre(line: Line, language: str) -> Dateline | None:
    """Place and day before the genre's name in one row: "Norhaven, 3 May 2024, 08:00 GMT | Press release"."""
    parted = _GENRE_LAST.match(line.text) if len(line.text) <= _NARROW and has_digit(line.text) else None
    if parted is None or not phrases(pack(language).genres).fullmatch(parted["genre"]):
        return None
    told = place_and_day(parted["where"], language)
    return made(line, parted["where"], *told, 0, "dateline.genre") if told else None


_NARROW = 100
"""Characters of such a row."""


def _before_more(row: str, language: str) -> tuple[str, str] | None:
    """Place and day that a second column follows: "Norhaven, le 3 mai 2024 Information réglementée 17h45"."""
    day = next(iter(dates(row, language)), None) if "," in row else None
    return place_and_day(row[: day.end], language) if day is not None and row[day.end :].strip() else None


def below_text(lines: Sequence[Line], found: Zones, language: str) -> Dateline | None:
    """Place and day in the last row of the text's last paragraph, where the end of a line alone parts them from its sentences."""
    told = [at for at in range(found.body, found.tail) if found.roles[at] == "body"]
    for at in reversed(told[-_LAST:]):
        text = lines[at].text
        row = text.rpartition("\n")[2].strip() if "\n" in text else ""
        if row and has_digit(row) and len(row) <= _ROW and len(text) > len(row) + _SENTENCE:
            signed = place_and_day(row, language, text[: -len(row)])
            return made(lines[at], row, *signed, text.rindex(row), "dateline.signed") if signed else None
    return None


def town_in_row(row: str, language: str) -> str:
    """The town that a row is nothing but the name of, perhaps behind the word for one: "Norhaven", "г. Тверь"."""
    town = row.strip(" .,।")
    if len(town) > _TOWN_LONGEST:
        return ""
    called = CITY.match(town)
    bare = town[called.end() :] if called else town
    known = is_town(bare, primary(language)) or town_alone(bare)
    return bare if known or (called is not None and length(bare) <= 2 and bare[:1].isupper()) else ""


_TOWN_LONGEST = 60
"""Characters of such a row."""


def in_two_rows(lines: Sequence[Line], found: Zones, language: str) -> Dateline | None:
    """The place that a text is signed with in a row of its own, and the day if that stands in the row below it: "Hobart", and below it "20 April
    1999"; or place and a day that nobody can read: "HOBART 2? th April, 1999"."""
    below, dated, asked = "", None, False
    for at in range(len(lines) - 1, found.body, -1):
        line = lines[at]
        if line.kind == "paragraph" and length(line.text) <= _FEW and (told := town_and_day(line.text, language)):
            if length(lines[at - 1].text) <= _FEW and town_and_day(lines[at - 1].text, language):
                return None  # stops of a tour
            return made(line, line.text.rstrip(), *told, 0, "dateline.signed")
        if found.roles[at] == "contact" and dated is None and (asked or at == len(lines) - 1 or found.roles[at + 1] != "body"):
            asked = True  # whom to ask may stand below the day
            continue
        if line.kind != "paragraph" or found.roles[at] not in _SIGNED or length(line.text) > _FEW:
            if prose(line) or found.roles[at] == "contact":
                break
            continue
        if found.roles[at] in ("date", "signature", "body") and only_date(line.text, language):
            below, dated = next((day.date for day in dates(line.text, language) if len(day.date) == _DAY), ""), line
            continue
        place, read = signed_in(line.text)
        place = place or (behind_house(line.text) if below else "")
        if place and (below or (not asked and (not read or below_sentence(lines, at)))):
            row = dated if dated is not None and below else line
            return made(row, row.text.rstrip(), place, below, 0, "dateline.signed")
        if not scrap(line.text):
            break
    return None


_SIGNED = frozenset(("body", "date", "signature", "furniture"))
_FEW = 8
"""Words of such a row, at most."""
_DAY = len("2026-05-03")
_LAST = 3
"""Lines at the end of the text of which one may end with such a row."""
_SENTENCE, _ROW = 80, 60
"""Characters of a text's last sentences, at least, and of place and day below them."""


def made(line: Line, text: str, place: str, when: str, start: int, rule: str) -> Dateline:
    """A dateline that stands in a line from its character `start` on."""
    low = line.start + line.lead + start
    return Dateline(
        text,
        place,
        "" if when.startswith("--") else when,
        Evidence(rule, 0.9 if place and when else 0.75, line.index, low, low + len(text)),
    )
