"""Where a release is given, and on which day: before a dash in its first paragraph, or on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from masthead.anatomy.layout.days import labels_a_day, within
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, length, prose
from masthead.anatomy.model import Dateline
from masthead.anatomy.pack import pack, phrases
from masthead.anatomy.parts.labels import wire
from masthead.anatomy.parts.placed import alone, signed, wired
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.timing.carried import DASH, bracketed, dated_behind, placed_behind
from masthead.anatomy.timing.openings import before_stop, genred, is_venue, no_place, of_desk, opening
from masthead.anatomy.timing.openings import signed as signed_by_desk
from masthead.anatomy.timing.rows import behind_genre, below_text, in_letterhead, in_margin, in_two_rows, made, own_line, town_in_row
from masthead.anatomy.timing.uncased import labels, uncased
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.lonetowns import in_house
from masthead.anatomy.wording.places import agency, dashless, parse, state
from masthead.anatomy.wording.places import signed as signed_by
from masthead.anatomy.wording.towns import land, seat
from masthead.anatomy.wording.towns import town as is_town
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.tags import primary

_MARK = expression("[-—―–‒－:：/]")
"""What every such dash has: most paragraphs begin without any …"""
_TO_MARK = 2
"""… and characters that it may have before that."""
_LABELLED = expression(
    r"[OPLМoplм](?i:(?:(?<=o)rt|(?<=p)lace|(?<=l)ocation|(?<=l)ieu|(?<=l)ugar|(?<=l)uogo|(?<=м)есто)"
    r"\s?:?\s(?P<place>[^\n:,;|]{2,40}?)\s*(?:[\n,;|]|\s)\s*(?:Datum|Date|Fecha|Data|Дата)\b)"
)
_DAY_LABELS = ("dat", "fecha", "дата")
"""What the second of such labels has."""
_TOWN = expression(r"(?P<place>[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,2})\s?(?:[–—]|--|\s-)\s?(?=[^\Wa-z\d_]|[“\"«])")
_TOWN_STOPPED = expression(
    r"(?P<place>[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,2}(?:,\s[^\W\d_a-z][\w. ]{1,18}?)?)\s?[.:]\s(?=[^\Wa-z\d_]|[“\"«])"
)
"""A place, perhaps with its country, before a colon or a stop: "Nairobi: …", "NORHAVEN, Maine: …", "Bogotá. …"."""
_TOWN_FRAMED = expression(
    r"[【［\[（(](?P<place>[\u3400-\u9fff]{2,6}?|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}, [A-Z][\w.]+(?: [A-Z]\w+)?)(?:訊|讯|電|电)?[】］\]）)]\s?(?=\w|[「『“])"
)
"""A town in brackets before a text: "【香港】…", "(Norhaven, Maine) The council …"."""
_LOUD_STOPPED = expression(
    r"(?P<place>(?P<town>[^\W\d_a-zà-ÿ]{3,}(?:[ /-][^\W\d_a-zà-ÿ]{2,}){0,4})(?:,\s(?:[^\W\d_a-zà-ÿ]{2,5}\.\s)?[^\W\d_a-zà-ÿ]+(?:[ /-][^\W\d_a-zà-ÿ]{2,}){0,5})?)\.\s(?=[^\Wa-zà-ÿ\d_]+[a-zà-ÿ]|[“\"«„])"
)
"""A town, perhaps with its district, in capitals before a stop, as police write them: "NORHAVEN AM SEE, KREIS LENN. Am Samstag …"."""
_TOWN_IN_COUNTRY = expression(
    r"(?P<place>[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,2}\s\([^\W\d_a-z][^\W\d_]+(?: [^\W\d_]+){0,2}\))\s?(?:[–—]|--|\s-)\s(?=\w)"
)
"""A place with its country in brackets before a dash."""
_AT = (
    "in|at|from|near|to|à|en|a|em|w|i|nach|aus|di|ke|dari|do|z|ze|v|ve|na|u|till|til|från|fra|te|naar|sa|kwa|mjini"
    "|[Kk]ota|[Kk]abupaten|[Ww]ilayah|[Pp]olres|[Pp]olresta|[Pp]olsek|[Pp]emkab|[Pp]emkot|[Bb]upati"
)
"""What stands before a town where a text tells that something is there, or which house of the town's."""
_DASHED_OFF = expression(r"(?:[–—―]|--)\s?(?=[^\Wa-z\d_]\w*\s)")
_WRITTEN = expression(
    r"(?i:(?:(?:posted|written|published|submitted|erstellt|geschrieben|veröffentlicht|escrito|publicado|postado|rédigé|publié|scritto|pubblicato)\s)?(?:by|von|par|por|da|door|av|af|autor(?:in)?|author)\s?:?\s)(?=[^\Wa-zà-ÿ\d_])|(?i:\W{0,3}(?:strictly |under )?embargo(?:ed)?\b)"
)
"""Who wrote a text, in the row that has its day ("By Jane Doe - 3 May 2024"), or until when it is held back."""
_SENT = expression(r"(?P<place>[^\W\d_a-zà-ÿ][^\d\n()（）:;!?-]{1,40}?)\s?--\s?[(（][^()（）\n]{2,30}[)）]\s?--\s?(?=[^\s\d])")
"""A place and, between double hyphens, whoever carries the text: "서울--(뉴스와이어)--"."""
_DAY_BEHIND = 30
"""Characters behind a carrier in which a day stands, if one does: it belongs to the dateline."""
_CLOCK = expression(r"[\s,]{1,3}\d{1,2}[:.]\d\d\b")
_DAY = len("2026-05-03")
_HEAD = 180
"""Characters within which a dateline must end."""


def dateline(lines: Sequence[Line], found: Zones, language: str) -> tuple[Dateline | None, int]:
    """The place and date before a dash in the first paragraph, or on a line of their own above it; and its line, or -1."""
    bare: tuple[Dateline, int] | None = None
    first = found.headline + 1 if found.headline >= 0 else max(found.body - 6, 0)
    for at in (found.body, *range(first, min(found.body, len(lines))), *range(found.body + 1, min(found.body + 3, len(lines)))):
        own = at < found.body
        if own and _WRITTEN.match(lines[at].text):
            continue
        set_so = at < len(lines) and (lines[at].kind == "paragraph" or (own and lines[at].kind == "heading" and found.roles[at] == "date"))
        if set_so and (at == found.body or found.roles[at] not in ("contact", "headline")):
            if not own and not lines[at].text.isascii() and phrases(pack(language).modified).match(lines[at].text):
                continue  # what has been added since
            if own and at + 1 == found.body and (row := town_in_row(lines[at].text, language)):
                return made(lines[at], lines[at].text, row, "", 0, "dateline.own-line"), at
            if own and at + 1 == found.body < len(lines) and (loud := _loud(lines[at].text, lines[found.body].text)):
                return made(lines[at], loud, loud, "", 0, "dateline.named-again"), at
            if own and at + 1 == found.body < len(lines) and _before_dash(lines[at].text, lines[found.body].text):
                return made(lines[at], lines[at].text, lines[at].text, "", 0, "dateline.own-line"), at
            if own and (desk := of_desk(lines[at].text, language)):
                return made(lines[at], lines[at].text, desk, "", 0, "dateline.own-line"), at
            seen = (own_line(lines, at, language) if own else None) or _read(lines[at], language, own_line=own)
            if seen and no_place(seen.place, lines, at, language):
                seen = structs.replace(seen, place="") if seen.date and not is_venue(seen.place, lines, at, language) else None
            if seen and own and _kicks(seen, lines, found.body, language):
                continue
            if seen and at == found.body and not seen.place and (place := _row_above(lines, found)):
                return structs.replace(seen, place=place), at - 1
            if seen and own and not seen.place:
                bare = bare or (seen, at)  # "08.07.2016 – 17:37", and the place in a row below
            elif seen:
                return seen, at
    for at in (*range(first, min(found.body, len(lines))), found.body):
        deck = at < found.body and not (found.roles[at] in ("subheadline", "summary") and prose(lines[at]))
        if town := None if deck else _named_again(lines, at, language):
            return town, at
    if behind := behind_genre(lines, found, language):
        return behind[0], -1
    if bare is not None and found.headline >= 0:
        return bare
    for at in range(max(found.headline, 0)):
        # "İstanbul, 5 Haziran 2026" above the headline.
        line = lines[at]
        if (
            (
                line.kind in ("paragraph", "heading")
                and (
                    found.roles[at] == "date"
                    or (found.roles[at] == "kicker" and alone(lines, at, language))
                    or _with_hour(line, found.roles[at], language)
                )
                and ("," in line.text[:40] or "،" in line.text[:40] or alone(lines, at, language))
                and (seen := own_line(lines, at, language) or _read(line, language, own_line=True))
            )
            and (seen.date or wired(line.text, language))
            and seen.place
            and len(seen.place.split()) <= 4
            and not phrases(pack(language).genres).search(seen.place)
            and not _kicks(seen, lines, found.body, language)
        ):
            return seen, at
    if bare is None:
        return in_letterhead(lines, found, language), -1
    return bare


def _before_dash(row: str, text: str) -> bool:
    """Whether a row is a place that a source parts from the dash with which the text begins: "NORHAVEN", and below it "— The council …"."""
    begun = _DASHED_OFF.match(text)
    return begun is not None and length(row) <= 4 and (row.isupper() or state(row) or seat(row)) and not has_digit(row)


def _kicks(seen: Dateline, lines: Sequence[Line], body: int, language: str) -> bool:
    """Whether what stands before a day is no place, but what a page says of the day ("Created on"): nothing parts them, and the text has it
    nowhere."""
    place = seen.place
    if is_town(place, primary(language)) or seat(place):
        return False
    if not place or not (days := dates(seen.text, language)):
        return False
    if place[0].lower() != place[0].upper():
        # "Regulatory 26 October 2023", "Works05 March 2024", "POLICY STATEMENT FOR MAY 2024": a page's drawer, or a title, and not where.
        _, there, between = seen.text[: days[0].start].partition(place)
        if not there or between.strip() or state(place):
            return False
        stamped = _CLOCK.match(seen.text, days[0].end) and not _told(place, lines[body : body + 12])
        return not between or (days[0].date[:1] != "-" and len(days[0].date) < _DAY) or bool(stamped)
    if any(mark in seen.text for mark in "،,，、—–"):
        return False
    return len(days) == 1 and not _told(place, lines[body : body + 12])


def _told(place: str, lines: Sequence[Line]) -> bool:
    return any(place in line.text for line in lines)


def _row_above(lines: Sequence[Line], found: Zones) -> str:
    """The place in a row of its own over a text that begins with its day: "NORHAVEN, B.C", and below it "(March 4, 2024) – …"."""
    at = found.body - 1
    if at <= found.headline or found.roles[at] not in ("body", "subheadline") or lines[at].kind != "paragraph":
        return ""
    text = lines[at].text
    return text if length(text) <= 5 and (text.isupper() or state(text)) and not has_digit(text) else ""


def _named_again(lines: Sequence[Line], at: int, language: str) -> Dateline | None:
    """A town alone before the dash with which the text begins, if it is one that all know, or the text says further on that something is there:
    "Kampala – …", "in Lenn"."""
    line = lines[at] if at < len(lines) and lines[at].kind == "paragraph" else None
    if line is None or length(line.text) < 12:
        return None
    if loud := _loud(line.text) or (signed_by_desk(line.text) if " (" in line.text[:60] else ""):
        return made(line, loud, loud, "", 0, "dateline.named-again")
    if line.text[0] in "【［[（(" and (framed := _TOWN_FRAMED.match(line.text)) and (seat(framed["place"]) or state(framed["place"])):
        return made(line, framed.group().strip(), framed["place"], "", 0, "dateline.named-again")
    if stopped := _TOWN_STOPPED.match(line.text):
        place = stopped["place"]
        known = seat(place) or ("," in place and state(place))
        if known:
            return made(line, place, place, "", 0, "dateline.named-again")
    if there := _TOWN_IN_COUNTRY.match(line.text):
        town_alone, _, country = there["place"][:-1].partition(" (")
        if seat(town_alone) or state(f"{town_alone}, {country}"):
            return made(line, there["place"], there["place"], "", 0, "dateline.named-again")
    if ("." in line.text[:_STOP] or "…" in line.text[:_STOP]) and (place := before_stop(lines, at, pack(language))):
        return made(line, place, place, "", 0, "dateline.named-again")
    town = _TOWN.match(line.text)
    if place := uncased(lines, at):
        return made(line, place, place, "", 0, "dateline.named-again")
    if town is None:
        return None
    rest = "\n".join([line.text[town.end() : 3000], *(other.text[:2000] for other in lines[at + 1 : at + 12])])
    known = seat(town["place"]) or (land(town["place"]) and not DASH.search(rest, 0, _NEXT_DASH))
    if not known and not re.search(rf"\b(?:{_AT})\s{re.escape(town['place'])}\b", rest):
        return None
    return made(line, town["place"], town["place"], "", 0, "dateline.named-again")


_STOP, _NEXT_DASH = 36, 100
"""Characters within which a stop stands behind a place, or the dash that closes what one behind a country has opened."""


def _loud(text: str, below: str = "") -> str:
    """A place in capitals before a stop, in a row of its own or at the beginning of the text, where the text says that something is in that town."""
    if below and (not text.isupper() or text[-1:] != "."):
        return ""
    whole = f"{text} {below[:3000]}" if below else text[:3000]
    match = _LOUD_STOPPED.match(whole)
    told = match and re.search(rf"\b(?:{_AT})\s{re.escape(match['town'])}\b", whole[match.end() :], re.IGNORECASE)
    return match["place"] if match and told else ""


def signed_at(lines: Sequence[Line], found: Zones, language: str, metadata: Metadata) -> Dateline | None:
    """Place and day that a release is signed with below its text, as letters are, or that its pages have in their margins."""
    told = signed(lines, found.body, language)
    if told is None or not (
        found.roles[told[0]] in ("signature", "date") or (told[0] == found.tail and found.roles[told[0]] == "furniture")
    ):
        # what a page has at its foot may begin right at the end of the text
        return below_text(lines, found, language) or in_two_rows(lines, found, language) or in_margin(metadata, language)
    at, end, place, day = told
    return made(lines[at], lines[at].text[:end].strip(), place, day, 0, "dateline.signed")


def opens(line: Line, language: str) -> bool:
    """Whether a paragraph begins with a dateline that has a date or a wire's tag."""
    seen = _read(line, language, own_line=False) if line.kind == "paragraph" else None
    return seen is not None and (bool(seen.date) or wire(line.text[:_HEAD]))


def stated(lines: Sequence[Line], found: Zones, language: str, metadata: Metadata) -> tuple[Dateline | None, int]:
    """The dateline that a field of the source states (NewsML, NITF), where the text has it on a line of its own; and its line, or -1."""
    said = next((value for name, value in metadata.extra if name == "dateline"), "")
    for at in range(found.headline + 1, min(found.body + 1, len(lines))) if said else ():
        if lines[at].text == said and (parsed := parse(said, language, tagged=True)):
            return made(lines[at], said, *parsed, 0, "dateline.field"), at
    return None, -1


def _lasts(text: str, language: str) -> bool:
    """Whether a text begins with a stretch of time, or a row ends with one: "From 30 April to 3 May 2026 – Casino Hall", "Norhaven, 3–5 May 2026"."""
    first = next(iter(dates(text[:_HEAD], language)), None) if has_digit(text[:_STOP]) else None
    front = text[: first.start].strip() if first is not None and first.last else ""
    return first is not None and front != "" and (first.end >= len(text.rstrip(" .")) or (front.isalpha() and not seat(front)))


def _read(line: Line, language: str, *, own_line: bool) -> Dateline | None:
    text = line.text
    if _lasts(text, language):
        return None
    labelled = _LABELLED.search(text[:_HEAD]) if any(map(text[:_HEAD].casefold().__contains__, _DAY_LABELS)) else None
    if labelled:
        when = dates(text[:_HEAD], language)
        return made(
            line, text[:_HEAD].strip(), labelled["place"].strip(), when[0].date if when else "", labelled.start(), "dateline.labelled"
        )
    if framed := dashless(text[:_HEAD], language):
        stopped = framed[0][-1:] == "." or framed[1].isupper()
        if framed[2] and not stopped and text[len(framed[0]) :][:1].isspace() and holds_body(framed[1], pack(language)):
            framed = (framed[0], "", framed[2])  # who gives the text, where a source has lost the dash
        return made(line, *framed, 0, "dateline.frame")
    if not own_line and (opened := opening(text, language)):
        return made(line, *opened, text.find(opened[0]), "dateline.opening")
    carried = _SENT.match(text) if "--" in text[:80] else None
    if carried and not has_digit(text[carried.end() : carried.end() + _DAY_BEHIND]):
        return made(line, carried.group().strip(), carried["place"].rstrip(" ,"), "", 0, "dateline.carried")
    for dash in _dashes(text[:_HEAD]):
        head = text[: dash.end() if dash.group()[0] in ")）" else dash.start()]
        if not head.strip() or head.lstrip()[0] in "-–—":
            continue
        tagged = wire(text[: dash.end() + 30]) or agency(head) or (signed_by(head) and not text[dash.end() : dash.end() + 1].islower())
        if dash.group()[0] == "/" and not tagged and not has_digit(head):
            continue  # "NORHAVEN / LENN, 3 May 2024 – …"
        dated = dated_behind(text, dash, language)
        parsed = parse(head, language, tagged=tagged or dated is not None) or (
            in_house(head, pack(language)) if len(dash.group().strip()) > 1 else None
        )
        if parsed is not None:
            place, day = parsed
            if place and labels(place, dash.group()):
                continue
            if day and not place and (behind_genre := genred(head, language) or bracketed(head, day, language)):
                place, day = behind_genre
            if own_line and "\n" in head and holds_body(place, pack(language)):
                continue  # a house, and below it the day
            if place and not day and not tagged and not dated and not state(place) and _labels_or_titles(text, dash, language):
                continue
            if place and not day and not tagged and not dated and text[dash.end() : dash.end() + 1].islower() and not state(place):
                continue  # "SPD – das ist …"
            if place and not day and not tagged and not dated and _joins_places(text, dash, place, language):
                continue
            if day and not place and (tagged or not own_line) and (behind_tag := placed_behind(text, dash, language)):
                return made(line, *behind_tag, day, 0, "dateline.place-last")
            if place and not day and dated:
                return made(line, dated[0], place, dated[1], 0, "dateline.two-dashes")
            behind = text[dash.end() :].strip()
            if (
                own_line
                and day
                and not place
                and 1 <= len(behind.split()) <= 3
                and all(word[0].isupper() for word in behind.split())
                and not has_digit(behind)
                and not labels_a_day(behind, language)
            ):
                # "12 June 2023 - Vienna"
                return made(line, text, behind, day, 0, "dateline.date-first")
            if own_line and day and not place and (there := _between_dashes(behind)):
                return made(line, f"{text[: dash.end()]}{there}", there, day, 0, "dateline.date-first")
            if place or day:
                return made(line, head.strip(), place, day, 0, "dateline.dash")
    if own_line and length(text) <= 16:
        parsed = parse(text, language, tagged=wire(text))
        if parsed and parsed[0] and (holds_body(parsed[0], pack(language)) or ("|" in text and "," not in parsed[0])):
            return None  # "Harbour Foundation - 3 May 2024", "Admin | May 14, 2024": who, not where
        if parsed and parsed[0] and within(text, language):
            return None  # "Law courts 19 January 2024 Follow": a page's words round the day
        if parsed and "\n" in text and "," not in text:
            return None  # a house, and under it the day
        if parsed and parsed[0] and text.startswith(parsed[0][:4]) and (parsed[1] or wire(text)) and not _label_of_day(text, parsed[0]):
            return made(line, text, parsed[0], parsed[1], 0, "dateline.own-line")
    return None


def _joins_places(text: str, dash: re.Match[str], place: str, language: str) -> bool:
    """Whether a dash joins two places, since a day follows the second, and another dash that: "GENEVA - NEW YORK, 12 March 2024 – "."""
    following = next((each for each in _dashes(text[:_HEAD]) if each.start() > dash.end()), None)
    whole = (
        parse(text[: following.start()], language, tagged=False) if following and has_digit(text[dash.end() : following.start()]) else None
    )
    return whole is not None and whole[1] != "" and whole[0].startswith(f"{place} ") and not has_digit(whole[0])


def _dashes(head: str) -> Iterator[re.Match[str]]:
    """What `DASH` finds. It is asked only where a mark stands that each of them has."""
    at = 0
    for mark in _MARK.finditer(head):
        for start in range(max(mark.start() - _TO_MARK, at), mark.start() + 1):
            if dash := DASH.match(head, start):
                yield dash
                at = dash.end()
                break


def _between_dashes(behind: str) -> str:
    """The place between the day and the house in a row of the three: "18 June 2024 – Norhaven, Ontario – Department of Harbours"."""
    place, *house = _SPACED.split(behind)
    named = len(house) == 1 and 1 <= length(place) <= _REACH and place[0].isupper() and not has_digit(behind) and house[0][:1].isupper()
    return place if named and length(house[0]) <= _HOUSE and (_IN_PROVINCE.search(place) or state(place) or seat(place)) else ""


_SPACED = expression(r"\s(?:[–—-]|--)\s")
_IN_PROVINCE = expression(r"\A[^\W\d_a-z][\w.’' -]{1,30}(?:, [^\W\d_a-z][\w.’' -]{1,24}| \([^\W\d_a-z][\w.’' -]{1,24}\))\Z")
"""A town and its province: "Norhaven, Ontario", "Norhaven (Ontario)"."""
_REACH, _HOUSE = 5, 9
"""Words of a place that stands so, at most, and of the house behind it."""


def _labels_or_titles(text: str, dash: re.Match[str], language: str) -> bool:
    """Whether words before a dash label what follows ("WHO: - Ada Moss", "FOR IMMEDIATE RELEASE – …"), or open a title in capitals ("RED WARNING – WIND")."""
    head, row = text[: dash.start()].rstrip(), text[dash.end() :].partition("\n")[0].strip()
    freed = phrases(pack(language).immediate).match(head) is not None
    return freed or head[-1:] in (":", "：") or (row.isupper() and len(row) > 3 and row[-1:] not in ".!?…")


def _with_hour(line: Line, role: str, language: str) -> bool:
    """Whether a short line above the headline is a place, a day and an hour, so that it is more than a day: "London, 5 May 2026, 07:00 GMT"."""
    if role not in ("kicker", "furniture") or length(line.text) > 8:
        return False
    day = next(iter(dates(line.text, language)), None)
    return day is not None and len(day.date) == 10 and expression(r"\s?,?\s?\d{1,2}[:.]\d\d\b").match(line.text[day.end :]) is not None


def _label_of_day(text: str, place: str) -> bool:
    """Whether what stands before a day names it, and no place: "Published: 24 May 2026"."""
    return not place.isupper() and expression(r"\s*[:：]").match(text[len(place) :]) is not None


def stated_dateline(text: str, language: str) -> tuple[str, str]:
    """Place and date of a dateline that a person states; a date that can't be read is part of the place."""
    return parse(text.strip(" –—-"), language, tagged=True) or (text.strip(), "")
