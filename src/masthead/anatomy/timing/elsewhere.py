"""The day of issue where no line of the head has it: in the running head of a file's pages, in the words that the data describe a text with, by the
year of another day, and by the embargo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as day_of
from datetime import timedelta
from itertools import islice

from masthead.anatomy.layout.days import bare_date
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.model import Dated, Dateline, Evidence
from masthead.anatomy.pack import Pack, may_hold, phrases
from masthead.anatomy.parts.zones import Zones
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.language.civil import of_calendar
from masthead.language.dates import Date, dates
from masthead.language.months import weekday

Weighed = tuple[float, Dated]
"""A day that may be that of issue, and what speaks for it, from 0 to 1."""
_DAY = len("2026-03-01")
_BESIDE = 5
"""Words beside the day in a row of a running head."""
_READ = 4
"""Paragraphs in which a year is looked for."""
_NEAR = 60
"""Days between that of a dateline and one that the text tells of, which has the year."""
_NUMBERED = expression(r"[/-]\s?((?:19|20)\d\d)(?!\d)")
"""The year in a release's number: "Nr. 87/2026"."""


def of_running_head(metadata: Metadata, language: str, lexicon: Pack) -> Iterator[Weighed]:
    """The only day in the running head of a file's pages, in a row of few words; not that on which its form was revised."""
    said = next((value for key, value in metadata.extra if key == "letterhead"), "")
    rows = [row for row in said.split("\n") if any(map(str.isdigit, row)) and not phrases(lexicon.modified).search(row)]
    found = [(row, one) for row in rows for one in _whole(row, language)]
    if len(found) == 1 and length(found[0][0]) - length(found[0][1].text) <= _BESIDE:
        yield 0.62, Dated(found[0][1].text, found[0][1].date, "issued", Evidence("date.running-head", 0.6))


def of_description(metadata: Metadata, language: str, lexicon: Pack) -> Iterator[Weighed]:
    """The day in what the data describe a text with, if that is nothing else ("subtitle: 5 May 2024") or says of what genre it is: "Statement of the
    Harbour Trust, 19 October 2016"."""
    said = metadata.description
    if bare_date(said, language):
        yield from ((0.6, Dated(one.text, one.date, "issued", Evidence("date.metadata", 0.6))) for one in _whole(said, language)[:1])
        return
    if not any(map(str.isdigit, said[-12:])) or phrases(lexicon.genres).match(said) is None:
        return
    found = _whole(said, language)
    if len(found) == 1 and found[0].end >= len(said.rstrip(" .")):
        yield 0.45, Dated(found[0].text, found[0].date, "issued", Evidence("date.title", 0.6))


def titled(title: str, language: str, lexicon: Pack) -> Date | None:
    """The day in a title that is the genre's name and a date: "Press release of 12 December 2006"."""
    if not title or length(title) > 10 or not phrases(lexicon.genres).search(title):
        return None
    return next((date for date in dates(title, language) if len(date.date) == 10 and not date.date.startswith("--")), None)


def of_today(lines: Sequence[Line], found: Zones, language: str, lexicon: Pack) -> list[tuple[Line, Date]]:
    """The day that stands beside "today" in the first paragraphs: "announced today, 5 October 2017", "today, Monday, the 22nd of June, 2020"."""
    for here in lines[found.body : found.body + 2] if lexicon.today else ():
        said = here.text[:600]
        if not may_hold(said, lexicon.today):
            continue
        days = _whole(said, language)
        for now in phrases(lexicon.today).finditer(said):
            for date in days:
                if 0 <= now.start() - date.end <= _TOUCHING or _names_day(said, now.end(), date.start, language):
                    return [(here, date)]
    return []


def _names_day(text: str, low: int, high: int, language: str) -> bool:
    """Whether hardly anything stands between "today" and a day behind it, or only the day of the week, with an article or two."""
    if not 0 <= high - low <= _WEEKDAY:
        return False
    words = text[low:high].replace("(", " ").split()
    named = [weekday(word.strip(",،"), language) >= 0 for word in words]
    return high - low <= _TOUCHING or (any(named) and all(day or len(word) <= _ARTICLE for word, day in zip(words, named, strict=True)))


_TOUCHING, _WEEKDAY, _ARTICLE = 5, 28, 3
"""Characters between "today" and its day at most; those with a day of the week; and those of an article."""


def of_year(dateline: Dateline | None, lines: Sequence[Line], found: Zones, language: str) -> Iterator[Weighed]:
    """The day of a dateline that leaves out the year, where the first paragraphs have a day near it, or the release's number has the year."""
    bare = (
        next((one.date for one in dates(dateline.text, language) if one.date.startswith("--")), "")
        if dateline and not dateline.date
        else ""
    )
    if dateline is None or len(bare) != len("--03-01"):
        return
    told = (one for line in lines[found.body : found.body + _READ] for one in _whole(line.text[:1200], language))
    years = [(one.date, year) for one in islice(told, _READ) for year in (int(one.date[:4]) + step for step in (0, -1, 1))]
    near = (f"{year}{bare[1:]}" for other, year in years if _apart(f"{year}{bare[1:]}", other) <= _NEAR)
    numbers = (
        number
        for line, role in zip(lines[: found.body], found.roles, strict=False)
        if role == "genre"
        for number in _NUMBERED.findall(line.text)
    )
    wanted = next(near, "") or next((f"{year}{bare[1:]}" for year in numbers), "")
    if of_calendar(wanted):
        yield 0.55, Dated(dateline.text, wanted, "issued", dateline.evidence)


def of_handout(dateline: Dateline, lines: Sequence[Line], language: str) -> Iterator[Weighed]:
    """The day of a dateline without its year, where the foot has that: Bangladesh's handouts end with who typed them, the year and the hour
    ("…/…/২০২৫/১৮৪৫ ঘণ্টা")."""
    day = next((one for one in dates(dateline.text, language) if one.date.startswith("--")), None)
    foot = next((year for line in reversed(lines[-3:]) if (year := _TYPED.search(line.text))), None)
    if day and foot and of_calendar(date := f"{int(foot[1])}{day.date[1:]}"):
        yield 0.9, Dated(dateline.text, date, "issued", dateline.evidence)


_TYPED = expression(r"/([২2][০0]\d\d)/\d{3,4}(?!\d)")


def of_embargo(lines: Sequence[Line], found: Zones, lexicon: Pack, language: str, metadata: Metadata) -> Iterator[Weighed]:
    """The day up to which the text is embargoed, if that says that it is told today."""
    lead = lines[found.body : found.body + 3]
    if not lexicon.today or not any(may_hold(line.text, lexicon.today) for line in lead):
        return
    if not phrases(lexicon.today).search("\n".join(line.text[:600] for line in lead)):
        return
    from masthead.anatomy.timing.embargo import embargo, stated  # of texts without any other day alone

    held = stated(metadata) or embargo(lines, found, lexicon, language, "", lambda _: None)
    if held.kind == "until" and len(held.until) >= _DAY and held.evidence is not None:
        yield (
            0.4,
            Dated(
                held.text,
                held.until[:_DAY],
                "issued",
                Evidence("date.embargo", 0.5, held.evidence.block, held.evidence.start, held.evidence.end),
            ),
        )


def published_beside(before: str, lexicon: Pack) -> bool:
    """Whether the words right before a day, behind a stroke or a new row, say that a text was published on it, in a row that also says that it may be:
    "For immediate release / Published: 8 June 2026"."""
    last = _STROKE.split(before)[-1] if may_hold(before, lexicon.published) else before
    return last != before and last.strip(" :：.–-").casefold() in lexicon.published


_STROKE = expression(r"\s[/|·•–—-]\s|\n")


def _whole(text: str, language: str) -> list[Date]:
    """The days of a text that have their year."""
    return [one for one in dates(text, language) if len(one.date) == _DAY and not one.date.startswith("--") and not one.last]


def _apart(one: str, other: str) -> int:
    """Days between two dates; many if one is none."""
    if not (of_calendar(one) and of_calendar(other)):
        return 1000
    return abs((day_of.fromisoformat(one) - day_of.fromisoformat(other)).days)


def ends(title: str, date: Date) -> bool:
    """Whether a title ends with a day in brackets, or behind a dash: nothing better may say when a text was given."""
    before, behind = title[: date.start].rstrip(), title[date.end :].strip(" .年г")
    framed = before[-1:] + behind in ("()", "（）", "[]") or (before[-1:] in ("–", "—", "|") and not behind)
    return framed and len(date.date) == _DAY and not date.last and length(before) > 2


def of_release(best: Weighed | None, candidates: Sequence[Weighed], lines: Sequence[Line], found: Zones) -> Weighed | None:
    """The day that speaks most; or the release's own in a row under its genre's name, where that is the page's, which has the hour too and stands above:
    "Tuesday, 11 May 2003, 4:11 pm", and below it "Media Release" and "10 May 2003"."""
    if best is None or best[1].evidence.rule != "date.date" or len(best[1].date) != _DAY or not _stamped(best[1], lines, found, hour=True):
        return best
    below = (
        (weight, day)
        for weight, day in candidates
        if len(day.date) == _DAY and day.evidence.block >= best[1].evidence.block and day.evidence.start != best[1].evidence.start
    )
    own = (one for one in below if _stamped(one[1], lines, found, hour=False))
    return next((one for one in own if 0 <= (day_of.fromisoformat(best[1].date) - day_of.fromisoformat(one[1].date)).days <= _LATER), best)


_LATER = 7
"""Days by which a page takes a release in later."""
_HOUR = expression(r"\d{1,2}[:.h時时]\s?\d\d(?!\d)")


def _stamped(day: Dated, lines: Sequence[Line], found: Zones, *, hour: bool) -> bool:
    """Whether a day stands in a row of the head with the hour; or without it, right below the name of the genre or beside it."""
    for at, line in enumerate(lines[: found.body]):
        if line.index != day.evidence.block or day.text not in line.text or not line.start <= day.evidence.start <= line.end:
            continue
        named = found.roles[at] == "genre" or (at > 0 and found.roles[at - 1] == "genre")
        return (_HOUR.search(line.text) is not None) if hour else named and _HOUR.search(line.text) is None
    return False


def of_yesterday(lines: Sequence[Line], found: Zones, metadata: Metadata, lexicon: Pack, language: str) -> Iterator[Weighed]:
    """The day of the source's own data, where the first paragraphs say of the day before it that it was yesterday."""
    published = metadata.published[:_DAY]
    if len(published) != _DAY or not lexicon.yesterday or not of_calendar(published):
        return
    before = (day_of.fromisoformat(published) - timedelta(days=1)).isoformat()
    for line in lines[found.body : found.body + _LEAD]:
        text = line.text[:_SAID]
        for said in phrases(lexicon.yesterday).finditer(text) if may_hold(text, lexicon.yesterday) else ():
            if any(
                one.date[-5:] == before[-5:] and (0 <= one.start - said.end() <= _BESIDE or 0 <= said.start() - one.end <= _BESIDE)
                for one in dates(text, language)
            ):
                yield 0.95, Dated(metadata.published, published, "issued", Evidence("date.yesterday", 0.8))
                return


_LEAD, _SAID = 3, 500
"""Paragraphs in which that is looked for, and characters of each."""
