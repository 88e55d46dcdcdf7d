"""Lines that only say where and when a release is given: above its headline or under it, or signed at its end ("Nantes, le 12 mars 2024")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.days import READ_IN
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, holds, length, prose
from masthead.anatomy.layout.wire import tags, without
from masthead.anatomy.pack import pack, phrases, present
from masthead.anatomy.parts.titles import OFFICE
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.lonetowns import town_alone
from masthead.anatomy.wording.places import CITY, CITY_BEHIND, agency, parse
from masthead.anatomy.wording.towns import leading, seat
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.solar import converted

_LONGEST = 12
"""Words that such a line has at most."""
_IN_ARABIC = 2
"""Words of a town's name in a script that tells names from no other words, at most."""
_TOWN = 4
"""Words of a town's name, at most …"""
_IN_STATE = 6
"""… and of one with its state: "Playas del Sur, Costa Nueva"."""
_ROWS = 4
"""Rows of a paragraph that place, day and whoever signs fill."""
_AROUND = 40
"""Lines in which a place is looked for again."""
_HEAD = 12
"""Lines among which a release's head stands."""
_GIVEN = expression(
    r"(?i:fait\s[àa]|donné\s[àa]|gegeben\s(?:zu|in)|dad[oa]\s(?:en|em|a|in)|fatto\sa|gedaan\ste|sporządzono\sw)\s|و?حُ?ر[رّ]+\s(?:في\s|ب)"
)
"""What may stand before the place: "Fait à Nantes, le …"."""
_PORTAL = expression(
    r"\((?:presse\s?box|life\s?pr|open\s?pr|pressetext(?:\.\w{2,12})?|pts?\d*|firmenpresse|pr-?center|prcenter(?:\.de)?|news4press|ptext|pr-?inside|pr-?gateway|pressrelations|prnews24|fair-news|trendkraft)[^()\n]{0,20}\)\s?[-–—:]?\s?",
    re.I,
)
"""What portals put before place and day."""
_EMPTY = expression(r",\s*(?=\)|$)")
"""Where a portal's day has been lost: "(Norhaven, )"."""
_OF_RELEASE = expression(r"\s?[·|•/–—-]\s?(?:nr|no|núm|num|n[º°]|č|č\.\s?j|lp|№|br|бр)\.?\s?\d{1,5}(?:\s?[/–-]\s?\d{2,4})?\Z", re.I)
"""The number of a release behind its place and day: "Norhaven, 3. Mai 2024 · Nr. 87/2024"."""
_BY = expression(
    r"(?<=\d)\s?(?:[|/·•–—-]\s?[^\W\d_]{2,4}(?:/[^\W\d_]{2,4})?|\(\s?[^\W\d_]{2,4}(?:/[^\W\d_]{2,4})?\s?\)|/{2}\s?[^\W\d_]{2,4})\Z"
)
"""By which letters whoever wrote or typed it signs behind the day: "Norhaven, 3. Mai 2024 | svm", "… 2024 / mh", "… 2024 (ab/cd)"."""
_PARTED = expression(r"[,،(]|\s(?:den|dne|dnia|dn\.|d\.|a|à)\s$")
_ERA = expression(r"\s?(?:(?:г|р|r|d|g)\.|года|году|року|рік|год|roku|god\.|godine)(?!\w)")
_HOUR = expression(
    r"[\s,،;–—-]{1,3}(?:(?:kl|klo|um|at|à|alle|ore|ob|u|saat|a\slas|às|о|в|o|godz|ora|στις|klukkan|om)\.?\s)?\(?"
    r"\d{1,2}(?:\s?[:.hH]\s?\d\d|\s?[hH](?!\w)|(?=\s?(?:Uhr|uur|Uur|hrs)))\s?(?:Uhr|uur|Uur|hrs|h|ч|мин|CES?T|GMT|UTC|EES?T|BST|E[SD]?T|a\.?m\.?|p\.?m\.?)?\.?\)?(?=\s|\Z)"
)
"""The hour behind a day: "12 maart 2024, 16.45 uur", "le 12 mars 2024 – 16h45"."""
_TURNED = ("contact", "reachable", "about", "notes", "disclaimer", "end-mark")
"""Labels of lines with which something else begins than the text."""
_LABELLED = expression(r"[:：|/]")
_YEARS = expression(r"\s?(?:(?:г|р|r|d|g)\.|года|году|року|рік|год|roku|год\.|god\.|godine|године)?[,،]?\s+(?:[-–—]\s)?")
"""What belongs to a day, and what parts it from a place."""


_LAND = expression(
    r"(?:دولة |جمهورية |سلطنة |مملكة )?(?:الإمارات(?: العربية المتحدة)?|المملكة العربية السعودية|السعودية|مصر(?: العربية)?|المملكة الأردنية الهاشمية|الأردن|لبنان|العراق|سوريا|سورية|الكويت|قطر|البحرين|"
    r"عُ?مان|اليمن|فلسطين|المملكة المغربية|المغرب|الجزائر|تونس|ليبيا|السودان|موريتانيا|الصومال|جيبوتي|جزر القمر|تركيا|سويسرا|فرنسا|المملكة المتحدة|الولايات المتحدة(?: الأمريكية)?)"
)
"""Lands that stand behind a town in Arabic: "الشارقة، الإمارات العربية المتحدة"."""


def place_and_day(row: str, language: str, around: str = "") -> tuple[str, str] | None:
    """Place and day of a row that says nothing else, or None. Between them stands a comma, or what leads to a date; or the place is spoken of
    in the text `around`: "Brno 12. března 2024" above "… v Brně"."""
    row = row.rstrip(" *\"“”»'’.").lstrip(' *"“”«').replace("; ", ", ")
    if not 2 <= length(row) <= _LONGEST or not has_digit(row):
        return None
    row = _OF_RELEASE.sub("", row, count=1)
    row = READ_IN.sub("", row, count=1)
    row = _BY.sub("", row, count=1)
    given = _GIVEN.match(row) or CITY.match(row)
    row = row[given.end() if given else leading(row, language) :]  # "En Burgos, a …"
    town = row
    row = CITY_BEHIND.sub("", row, count=1)
    called = row != town
    when = [date for date in dates(row, language) if (len(date.date) == 10 and not date.date.startswith("--")) or not date.date]
    if not when and (month := _month(row, language, around)):
        return month
    if len(when) != 1 or not (ours := when[0].date or converted(when[0].text)):
        return None
    before = row[: when[0].start]
    if hour := _HOUR.match(row, behind.end() if (behind := _ERA.match(row, when[0].end)) else when[0].end):
        row = f"{row[: when[0].end]} {row[hour.end() :]}".rstrip()
    lexicon = pack(language)
    if not before.strip():
        return _behind_day(row, when[0].end, language, called=called)
    named = before.strip(" :：،,–—-")
    led = named.removesuffix(" في") if named.endswith(" في") else ""  # "القاهرة في 2 أبريل 2024", "بني سالم، في 2 أبريل 2024"
    parted, led = led.endswith(("،", ",")), led.rstrip("،, ")
    known = seat(led or named) or (led != "" and len(led.split()) <= _IN_ARABIC and (parted or led in around))
    town, _, land = named.rpartition("، ")
    known = known or (0 < len(town.split()) <= _IN_ARABIC and _LAND.fullmatch(land) is not None)
    if when[0].last:
        return None  # "From 3 to 5 May 2026 – Casino Hall", "Norhaven, 3–5 May 2026": where and when something takes place
    if not known and (_LABELLED.search(before) or not (_PARTED.search(before) or _in_case(before, language) or _spoken_of(before, around))):
        return None
    if not known and "،" in before and (len(before.split()) > 1 or before.strip(" ،") not in around):
        return None  # without capitals a house looks like a place: "روابط عمومی، ۱۲ اردیبهشت ۱۴۰۵"
    if phrases(lexicon.genres).search(before) or phrases(lexicon.modified).search(before) or phrases(lexicon.event).search(before):
        return None
    parsed = parse(row, language, tagged=True)
    parsed = (parsed[0], parsed[1] or ours) if parsed else None
    if (
        parsed is None
        or not all(parsed)
        or len(parsed[0].split()) > (_IN_STATE if "," in parsed[0] else _TOWN)
        or not row.startswith(parsed[0][:3])
    ):
        return None
    # "Farmers’ Union, 3 May 2024" says who, not where.
    if OFFICE.search(parsed[0]) or holds_body(parsed[0], lexicon):
        house, comma, rest = row.partition(", ")
        if comma and house in parsed[0] and "," in rest[: rest.find(when[0].text)]:
            return place_and_day(rest, language, around)  # "Harbour Office, Norhaven, 3 May 2024"
        return None
    return parsed


def _month(row: str, language: str, around: str) -> tuple[str, str] | None:
    """Place and month of a row that says nothing else, if the text names the place: "Norhaven, im März 2026"."""
    when = [date for date in dates(row, language) if len(date.date) == len("2026-03")]
    if len(when) != 1 or row[when[0].end :].strip(" .") or "," not in row[: when[0].start]:
        return None
    place, _, between = row[: when[0].start].rpartition(",")
    if has_digit(place) or not _IN.fullmatch(between.strip()) or not _spoken_of(place, around):
        return None
    lexicon = pack(language)
    lowered = any(phrases(words).search(place) for words in (lexicon.genres, lexicon.modified, lexicon.event) if words)
    return None if lowered or OFFICE.search(place) or holds_body(place, lexicon) else (place, when[0].date)


_IN = expression(r"(?:im|in|en|em|in|i|w|v|ve|u|на|в|у|om|de)?", re.I)
"""What stands between a place and a month."""


def _behind_day(row: str, at: int, language: str, *, called: bool = False) -> tuple[str, str] | None:
    """Place and day of a row that begins with its day, where a city's word tells the place behind it, or all know that it is one:
    "7 июля 2025 года г. Норхавен", "2026 m. kovo 5 d., Kaunas". `called`: a city's word stood behind it."""
    behind = _YEARS.match(row, at)
    known = behind is not None and (called or CITY.match(row, behind.end()) is not None or seat(row[behind.end() :].strip()))
    parsed = parse(row, language, tagged=True) if known else None
    return parsed if parsed and all(parsed) and len(parsed[0].split()) <= 3 else None


_IN_CASES = {
    "fi": expression(r"[^\W\d_a-zäö][^\W\d_]+(?:ss[aä]|ll[aä])\s\Z"),
    "et": expression(r"(?!Uudis\s)[^\W\d_a-zäöüõ][^\W\d_]+(?:[aeio]s|[ai]l)\s\Z|(?P<town>[^\W\d_a-zäöüõ][^\W\d_]+)[sl]\s\Z"),
    "lv": expression(r"[^\W\d_a-zāēīū][^\W\d_]+(?:ā|ē|ī|ū|os|ās|ēs|īs)\s\Z"),
    "lt": expression(r"[^\W\d_a-ząčęėįšųūž][^\W\d_]+(?:e|je|yje|uje|ose|iuose)\s\Z"),
    "hu": expression(
        r"(?!(?:Kedd|Csütörtök|Péntek|Szombat)[oeö]n\s)[^\W\d_a-záéíóöőúüű][^\W\d_]+(?:b[ae]n|[oeö]n)\s\Z"
        r"|(?P<town>[^\W\d_a-záéíóöőúüű][^\W\d_]+?)(?:ott|ett|ött)\s\Z"
    ),
    "tr": expression(r"[^\W\d_a-zçğıöşü][^\W\d_]+[’'][dt][ae]\s\Z"),
}
"""How a town is named in which something is signed, by a case that says so: "Norhavenissa 4.4.2026", "Norhavenā 2026. gada 4. aprīlī". `town`: what all
must know as one, since other words end so too ("Uuendus 3.05.2026", "Frissített 2026. május 3.")."""


def _in_case(before: str, language: str) -> bool:
    """Whether what stands before a day is one word in the case that says where something is."""
    pattern = _IN_CASES.get(language)
    said = pattern.match(before) if pattern is not None and " " not in before.strip() else None
    town = said.groupdict().get("town") if said else None
    return said is not None and (town is None or seat(town))


def _spoken_of(before: str, around: str) -> bool:
    """Whether a text names what stands before a date: one or two words with capitals. Cases change the end of a name."""
    place = before.strip(" –—-")
    stem = place[: max(len(place) - 2, 4 if len(place) > 4 else 3)]
    return (
        len(place) >= 4
        and len(place.split()) <= 3
        and place[0].isupper()
        and re.search(rf"\b{re.escape(stem)}\w{{0,5}}\b", around) is not None
    )


def wired(text: str, language: str) -> tuple[str, str] | None:
    """Place, and day if there is one, of a line that has nothing else but a carrier's tag: "Norhaven (ots)", "LENN, Coast--(BUSINESS WIRE)--",
    "(PresseBox) (Norhaven, 3.5.2014)"."""
    if len(text) > 90 or "\n" in text or not any(mark in text for mark in "(/"):
        return None
    portal = _PORTAL.match(text)
    spans = [] if portal else tags(text)
    if not portal and not spans and not (agency(text) and length(text) <= _LONGEST):
        return None
    rest = _EMPTY.sub("", text[portal.end() :] if portal else without(text, spans)).strip(" ()[]–—-:,/")
    parsed = parse(rest, language, tagged=True) if rest else None
    if parsed is None or not parsed[0] or len(parsed[0].split()) > 4 or not rest.startswith(parsed[0][:3]):
        return None
    return None if OFFICE.search(parsed[0]) or holds_body(parsed[0], pack(language)) else parsed


def mark(lines: Sequence[Line], said: list[str], language: str) -> None:
    """Labels such lines in the head of a release, and the one that is signed below its text, as dates."""
    for at, line in enumerate(lines[:_HEAD]):
        if said[at] in ("", "wire", "genre") and line.kind == "paragraph" and wired(line.text, language):
            said[at] = "date"
        elif said[at] == "date" and at and said[at - 1] == "" and _heads_day(lines[at - 1].text, language):
            said[at - 1] = "date"  # "Date de publication", and the day in a row of its own
    rows = [at for at, line in enumerate(lines) if _short(line) and has_digit(line.text)]
    told = {at for at in rows if said[at] in ("", "date", "genre") and _signs(lines, at, language)}
    if (last := _house_signs(lines, said, language)) >= 0:
        said[last] = "date"
    first = next((at for at, line in enumerate(lines) if prose(line) and at not in told), 0)
    if 0 < first < _HEAD and said[first - 1] == "" and lines[first - 1].kind == "paragraph" and town_alone(lines[first - 1].text):
        said[first - 1] = "date"  # "WILTON CT", and below it the text
    if not told:
        return
    for at in told:
        if at < min(first, _HEAD) and "\n" not in lines[at].text:
            said[at] = "date"
    foot = [at for at in told if at > first]
    if len(foot) == 1 and _ends_the_text(lines, said, foot[0]):
        said[foot[0]] = "date"


def _heads_day(text: str, language: str) -> bool:
    """Whether a row only says that the day below it is that of publication, or of a change."""
    lexicon = pack(language)
    words = (*lexicon.published, *lexicon.modified)
    return bool(present(words)) and phrases(words).fullmatch(text.strip(" :：")) is not None


def _house_signs(lines: Sequence[Line], said: Sequence[str], language: str) -> int:
    """The line below the text in which a house signs with its name and the day ("MINISTRY OF BOATS 14 MARCH 2024"), or -1."""
    at = next((at for at in range(len(lines) - 1, -1, -1) if said[at] not in _TURNED and not _NOTE.match(lines[at].text)), -1)
    if at < 2 or said[at] not in ("", "issuer", "genre"):
        return -1
    text = lines[at].text
    if (
        lines[at].kind not in ("paragraph", "heading")
        or len(text) > _SIGNED
        or not (any(map(str.isdigit, text[-24:])) or "年" in text[-24:])
        or not any(map(prose, lines[:at]))
    ):
        return -1
    when = [date for date in dates(text, language) if len(date.date) == 10 and not date.date.startswith("--")]
    if len(when) != 1 or when[0].last or text[when[0].end :].strip(" .)]г年日") or "\n" in text[: when[0].start].strip():
        return -1
    house = text[: when[0].start].rstrip(" (,،-–—\n")
    parted = text[len(house) : when[0].start].strip(" ") != ""
    unspoken = house.isupper() or (parted and holds_body(house, pack(language))) or (parted and house[:1].lower() == house[:1].upper())
    lowered = phrases(pack(language).modified).search(house) or phrases(pack(language).event).search(house)
    return (
        at
        if len(house) > 3 and unspoken and not lowered and not any(map(str.isdigit, house)) and not any(mark in house for mark in ":：.!?")
        else -1
    )


_SIGNED = 110
"""Characters of a line in which a house signs."""
_NOTE = expression(r"[\[(]?(?:\d{1,2}|[*†‡]{1,3})[\])]?\s?\S")
"""A note of the text, which may stand below it."""


def signed(lines: Sequence[Line], first: int, language: str) -> tuple[int, int, str, str] | None:
    """The line below the text, from line `first` on, that is signed with place and day: its number, where it ends, the place and the day.
    Several such lines are the stops of a tour, and sign nothing."""
    found = [(at, told) for at in range(first + 1, len(lines)) if _short(lines[at]) and (told := _signs(lines, at, language))]
    return (found[0][0], len(lines[found[0][0]].text.split("\n")[0]), *found[0][1]) if len(found) == 1 else None


def alone(lines: Sequence[Line], at: int, language: str) -> tuple[str, str] | None:
    """Place and day of a line that says nothing else, or None."""
    if "\n" in lines[at].text:
        return None
    return _signs(lines, at, language) or wired(lines[at].text, language)


def _signs(lines: Sequence[Line], at: int, language: str) -> tuple[str, str] | None:
    row = lines[at].text.split("\n")[0]
    row = row[1:-1] if row[:1] + row[-1:] in ("()", "[]") else row
    if not 2 <= length(row) <= _LONGEST or not has_digit(row) or not dates(row, language):
        return None  # as most rows: what stands around is gathered for those with a day
    return place_and_day(row, language, "\n".join(line.text[:400] for here, line in enumerate(lines[:_AROUND]) if here != at))


def _short(line: Line) -> bool:
    if line.kind != "paragraph" or line.text.count("\n") >= _ROWS:
        return False
    if "\n" not in line.text:
        return not holds(line.text, _LONGEST + 1)
    return not any(holds(row, _LONGEST + 1) for row in line.text.split("\n"))


def _ends_the_text(lines: Sequence[Line], said: Sequence[str], at: int) -> bool:
    """Whether what follows a line is no text that goes on: whom to ask, who the house is, or short lines of a page."""
    above = sum(prose(line) for line in lines[:at])
    after = next((below for below in range(at + 1, len(lines)) if prose(lines[below])), -1)
    turned = any(said[below] in _TURNED for below in range(at + 1, after + 1))
    return above >= 1 and (after < 0 or turned)
