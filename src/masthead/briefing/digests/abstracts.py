"""A release of a digest on half a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import urlsplit

from masthead.anatomy.model import Embargo, Release
from masthead.briefing.compose import day, issuing
from masthead.briefing.digests.member import Told, spoken
from masthead.briefing.model import Abstract, Banner, Bullet, Reference, Value
from masthead.briefing.mother_tongue import mother_tongue
from masthead.briefing.parts import digest
from masthead.briefing.parts.head import short
from masthead.briefing.parts.stated import is_said
from masthead.briefing.room import weight
from masthead.briefing.telling.prose import unlinked
from masthead.document.plain import plain
from masthead.document.words import words
from masthead.language.tags import right_to_left
from masthead.language.writing import listed

FEWEST_BULLETS, MOST_BULLETS = 2, 4
MOST_FIGURES = 2
"""As many as stand side by side."""
_ROOM = 700
"""Characters of standfirst and bullets for which half a page has room."""
PARTED = " · "


def abstract(told: Told, anchor: str, copies: Sequence[Told], olds: Sequence[Told]) -> Abstract:
    """Half a page of a release: its headline, who issued it and when, its standfirst, the best of its sentences and figures. `copies` are the same
    text from other carriers, `olds` what it replaces."""
    release, ours, top = told.release, told.ours, told.top
    own = mother_tongue(release)
    glance = digest.glance(own, told.body.places, ours, top.used)
    figures = digest.figures(own, told.body.places, ours)
    items = _fitting(glance.items, _ROOM // weight(spoken(release)) - len(plain(top.standfirst))) if glance else ()
    if not items:
        figures = digest.beneath(figures, top.standfirst, own)
    carriers = list(dict.fromkeys(carrier(copy, told) for copy in copies))
    also = ours.also_from.format(names=listed(carriers, ours, spoken(release))) if carriers else ""
    return Abstract(
        anchor=anchor,
        title=unlinked(top.title),
        about=beside((issuing(release), day(release, spoken(release), ours), also), spoken(release)),
        reference=Reference(told.key, ours.full_text),
        language=told.language,
        banners=tuple(_banners(told, copies, olds)),
        standfirst=unlinked(top.standfirst),
        items=items,
        figures=_new(figures.items, items, own)[:MOST_FIGURES] if figures else (),
    )


def _banners(told: Told, copies: Sequence[Told], olds: Sequence[Told]) -> Iterator[Banner]:
    """The embargo, which a copy may have and the text itself not; then the state."""
    held = [each for each in (told, *copies) if each.now.embargo is not None]
    last = latest([each.release for each in held])
    yield from (each.now.embargo for each in held if each.release is last and each.now.embargo is not None)
    status, ours = told.release.status, told.ours
    if status is None:
        return
    names = {"correction": ours.correction, "update": ours.update, "withdrawal": ours.withdrawn}
    replaced = [ours.replaces.format(what=_dated(old)) for old in olds]
    kind: Literal["correction", "withdrawal"] = "withdrawal" if status.kind == "withdrawal" else "correction"
    yield Banner(PARTED.join((names[status.kind], *replaced)), kind=kind)


def status(summed: Abstract) -> str:
    """Embargo and state in a line of the contents: what a correction replaces stands on its half page."""
    return PARTED.join(each.text.partition(PARTED)[0] for each in summed.banners)


def _dated(told: Told) -> str:
    """An earlier version by its headline and day."""
    return told.ours.list_separator.join(
        part for part in (short(plain(told.top.title)), day(told.release, spoken(told.release), told.ours)) if part
    )


def carrier(copy: Told, main: Told) -> str:
    """Who brought a copy: as it says itself, or its address; or its file, where that tells it from the text that stands."""
    document = copy.release.document
    told = (document.metadata.publisher, urlsplit(document.metadata.address).netloc, document.origin.name)
    same = main.release.document
    known = ("", issuing(main.release), same.metadata.publisher, urlsplit(same.metadata.address).netloc, same.origin.name)
    return next((name for name in told if name not in known), document.origin.name or issuing(copy.release))


def latest(held: Sequence[Release]) -> Release | None:
    """Of releases under embargo the one whose embargo ends last; one whose end is not clear ends after all others."""
    return max(held, key=lambda release: _end(release.embargo), default=None)


def _end(embargo: Embargo) -> tuple[bool, str]:
    """When an embargo ends, to be compared; where no zone is given, when that hour has come everywhere on earth."""
    if embargo.instant:
        return False, embargo.instant.removesuffix("Z")
    try:
        return False, (datetime.fromisoformat(embargo.until) + timedelta(hours=12)).isoformat()
    except ValueError:
        return True, embargo.text


def _fitting(items: Sequence[Bullet], room: int) -> tuple[Bullet, ...]:
    """The first of them, as many as there is room for, and two at least."""
    kept: list[Bullet] = []
    for item in items[:MOST_BULLETS]:
        room -= len(plain(item.content))
        if room < 0 and len(kept) >= FEWEST_BULLETS:
            break
        kept.append(item)
    return tuple(kept)


def _new(values: Sequence[Value], items: Sequence[Bullet], release: Release) -> tuple[Value, ...]:
    """Figures whose words stand in no line right above: on half a page nobody reads them twice. Those that a person states stay."""
    if any(is_said(figure.evidence) for figure in release.figures):
        return tuple(values)
    above = [f" {' '.join(words(plain(item.content)))} " for item in items]
    return tuple(value for value in values if not any(f" {' '.join(words(plain(value.clause)))} " in line for line in above))


def beside(parts: Sequence[str], language: str) -> str:
    """Names and dates in one line. Where they run in different directions each keeps its own (Unicode TR 9, 2.4.2)."""
    said = [part for part in parts if part]
    if right_to_left(language) or any("\u0590" <= character <= "\u08ff" for part in said for character in part):
        said = [f"\u2068{part}\u2069" for part in said] if len(said) > 1 else said
    return PARTED.join(said)
