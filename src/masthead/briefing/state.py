"""The state in which a release is published: under embargo, corrected, withdrawn, a draft; and what of it a file's title carries.

Nothing here reads a clock: whether an embargo has ended is the caller's to know, and a public edition is only made when it has.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from masthead.anatomy.model import Embargo, Release
from masthead.briefing.model import Banner, Fact
from masthead.document.model import Emphasis, Inline, LineBreak, Strong
from masthead.document.model import Text as Words
from masthead.document.plain import plain, plain_block
from masthead.expressions import expression
from masthead.language.dates import written
from masthead.language.labels import Labels
from masthead.language.writing import numeral

Purpose = Literal["", "draft", "public"]
"""What is made: a copy to work with, a draft that says so, or what goes out (and for which no embargo runs any more)."""
Replaced = tuple[tuple[str, str], ...]
"""The headline and the day (ISO 8601) of the releases that one replaces, where they are known."""
Lines = tuple[tuple[Inline, ...], ...]

_LONGEST = 110
"""Characters of a running head, embargo and all."""
_TOLD = 280
"""Characters of a paragraph that a banner holds."""
_BESIDE = 12
"""Characters that a line with the source's words for an embargo has beside them, at most: brackets, stars, "STATUS:"."""
_WORDS = expression(r"\w+(?:[:.]\w+)*")
_LEAST = 24
"""Characters of the title that are worth standing beside it."""


class State(Struct, frozen=True, gc=False):
    """`embargo` and `states` are banners, `facts` lines under About, `mark` what stands before a file's title and the running head."""

    embargo: Banner | None = None
    states: tuple[Banner, ...] = ()
    facts: tuple[Fact, ...] = ()
    mark: str = ""


def state(release: Release, labels: Labels, language: str, purpose: Purpose = "", replaced: Replaced = ()) -> State:
    """What readers must see first. A public edition has a line under About in place of an embargo that is over, with the source's own words."""
    facts: list[Fact] = []
    held = banner(release.embargo, labels, language)
    if held is not None and purpose == "public":
        over = labels.embargo_ended.format(time=_moment(release.embargo, labels, language))
        facts.append(Fact(labels.fact_embargo, (Words(f"{over}: “{release.embargo.text}”" if release.embargo.text else over),)))
        held = None
    states = [Banner(labels.draft, kind="draft")] if purpose == "draft" else []
    if (changed := _changed(release, labels, language, replaced)) is not None:
        states.append(changed)
    marks = [*((held.text,) if held else ()), *(_name(each, labels) for each in states)]
    return State(held, tuple(states), tuple(facts), " · ".join(marks))


def titled(mark: str, title: str) -> str:
    """The title that a file's metadata have. One that begins with the same word says it once."""
    if _says(title, mark):
        return title
    return f"{mark}: {title}" if mark and title else title or mark


def running(mark: str, title: str, short: str) -> str:
    """The running head: the mark whole, the title shortened as far as both must stand in a line."""
    if not mark or _says(title, mark):
        return short
    room = _LONGEST - len(mark) - 3
    if room < min(_LEAST, len(short)):
        return mark
    if len(short) <= room:
        return f"{mark} · {short}"
    kept = title[: room - 4]
    kept = kept.rsplit(" ", 1)[0] if " " in kept else kept
    return f"{mark} · {kept.rstrip(' ,;:–—-')} […]"


def _says(title: str, mark: str) -> bool:
    return bool(mark) and title.casefold().startswith(mark.casefold()) and not title[len(mark) : len(mark) + 1].isalnum()


def shown(lines: Lines, release: Release, purpose: Purpose) -> Lines:
    """Head lines; in a public edition without those that tell of an embargo that is over."""
    said = release.embargo.text.strip()
    if purpose != "public" or release.embargo.kind != "until" or not said:
        return lines
    return tuple(line for line in lines if said not in plain(line))


def taken(lines: Lines, held: Banner | None, said: str) -> tuple[Lines, Banner | None]:
    """Head lines without the one that says no more than the embargo, `said` in the source, and the banner with that line's words, so that nobody
    reads the embargo in two places."""
    if held is None or not said.strip():
        return lines, held
    for index, line in enumerate(lines):
        words = " ".join(plain(line).split())
        if said.strip() in plain(line) and len(words) <= len(said) + _BESIDE and _unmarked(line):
            return lines[:index] + lines[index + 1 :], replace(held, words=words, alone=_parts(held.text) <= _parts(words))
    return lines, held


def _unmarked(line: Sequence[Inline]) -> bool:
    """Whether a line is nothing but words, some of them perhaps marked."""
    return all(
        isinstance(inline, Words | LineBreak) or (isinstance(inline, Strong | Emphasis) and _unmarked(inline.content)) for inline in line
    )


def _parts(text: str) -> frozenset[str]:
    """Words and numbers of a text, as far as it matters what they say: "09:00" is "9:00"."""
    return frozenset(word.lstrip("0") or "0" for word in _WORDS.findall(text.casefold()))


def kept(lines: Lines, release: Release, purpose: Purpose) -> Lines:
    """The head lines that `shown` leaves out and that say more than the embargo's own words, which stand under About: these too belong there."""
    left = [line for line in lines if line not in shown(lines, release, purpose)]
    return tuple(line for line in left if plain(line).strip() != release.embargo.text.strip())


def banner(embargo: Embargo, labels: Labels, language: str) -> Banner | None:
    """The embargo in the reader's language, as local time and UTC; `None` where there is none or the release is for immediate use."""
    if embargo.kind != "until":
        return None
    if not embargo.until:
        return Banner(labels.embargo_conflict.format(text=embargo.text))
    return Banner(labels.embargo_until.format(time=_moment(embargo, labels, language)), embargo.instant)


def _moment(embargo: Embargo, labels: Labels, language: str) -> str:
    day, _, hour = embargo.until.partition("T")
    time = _at(day, hour, labels, language)
    if not embargo.zone:
        return labels.embargo_zone_unknown.format(time=time)
    time = f"{time} {embargo.zone}"
    if not embargo.instant or embargo.instant[:16] == embargo.until[:16]:
        return time
    there, _, then = embargo.instant.rstrip("Z").partition("T")
    utc = numeral(then[:5], labels) if there == day else _at(there, then, labels, language)
    return labels.time_elsewhere.format(time=time, utc=utc)


def _at(day: str, hour: str, labels: Labels, language: str) -> str:
    """A day, and the hour if there is one (ISO 8601), as the language writes them."""
    said = written(day, language)
    return numeral(labels.day_and_hour.format(day=said, hour=hour[:5]) if hour else said, labels)


def _changed(release: Release, labels: Labels, language: str, replaced: Replaced) -> Banner | None:
    """A correction, update or withdrawal as a banner: our word for it, and beside it what it replaces, if that is known, or the source's own
    words where they say more."""
    status = release.status
    if status is None:
        return None
    word = {"correction": labels.correction, "update": labels.update, "withdrawal": labels.withdrawn}[status.kind]
    known = [
        labels.list_separator.join(part for part in (title, numeral(written(day[:10], language), labels)) if part)
        for title, day in replaced
    ]
    if named := labels.list_separator.join(filter(None, known)):
        text = labels.state_told.format(state=word, words=labels.replaces.format(what=named))
        return Banner(text, kind="withdrawal" if status.kind == "withdrawal" else "correction")
    told = _paragraph(release, status.replaces) or status.replaces or status.text
    if told.startswith(("urn:", "http:", "https:", "tag:")):
        told = labels.replaces.format(what=told)
    more = told if told.casefold().strip(" :.()[]") not in (word.casefold(), "") and " " in told else ""
    return Banner(
        labels.state_told.format(state=word, words=more) if more else word,
        kind="withdrawal" if status.kind == "withdrawal" else "correction",
    )


def _paragraph(release: Release, words: str) -> str:
    """The short paragraph that tells what is replaced: what is right now stands, as a rule, behind what was wrong."""
    texts = (" ".join(plain_block(block).split()) for block in release.document.blocks) if words else ()
    return next((text for text in texts if words in text and len(text) <= _TOLD), "")


def _name(banner: Banner, labels: Labels) -> str:
    """A banner's first word, as it stands before a title."""
    return next(
        (word for word in (labels.draft, labels.correction, labels.update, labels.withdrawn) if banner.text.startswith(word)), banner.text
    )
