"""What stands before the text of a release, in its order, and why: the digest, chart, quotes, people, days."""

from __future__ import annotations

from collections.abc import Mapping

from masthead.anatomy.model import Release
from masthead.briefing import chart, digest, media, quotations, timeline
from masthead.briefing.choice import Choice
from masthead.briefing.head import Head, head
from masthead.briefing.model import Glance, Reference, Section
from masthead.briefing.room import WHOLE, length, taken
from masthead.document.plain import plain
from masthead.language.labels import Labels


def opening(release: Release, places: Mapping[int, Reference], labels: Labels, top: Head) -> list[Section]:
    """The sections before the text. What has nothing in it is not there; what says more than the text has room for is not either."""
    glance = digest.glance(release, places, labels, top.used)
    figures = digest.figures(release, places, labels)
    people = digest.people(release, places, labels)
    used = _used(top, glance)
    room = _room(release, glance, figures, people)
    quotes = quotations.quotes(release, places, labels, used, room)
    room -= taken((quotes,))
    before = timeline.timeline(release, places, labels, used, room)
    coming = timeline.next_steps(release, places, labels, used, room - taken((before,)))
    found = (glance, figures, chart.chart(release, places, labels), quotes, people, before, coming)
    return [section for section in found if section is not None]


def account(release: Release) -> list[Choice]:
    """Why each thing that stands before the text, or beside it, was chosen: for those who ask, in the order of the page."""
    labels = Labels()
    top = head(release, lambda _: None, digest=True)
    glance = digest.glance(release, {}, labels, top.used)
    used = _used(top, glance)
    room = _room(release, glance, digest.figures(release, {}, labels), digest.people(release, {}, labels))
    quotes = [choice for _, choice in quotations.chosen(release, used, room)]
    room -= sum(len(choice.text) for choice in quotes)
    days = timeline.choices(release, used, room)
    return [*chart.choices(release), *quotes, *days, *media.choices(release)]


def _used(top: Head, glance: Glance | None) -> frozenset[str]:
    """Sentences that stand at the top of the page."""
    items = [plain(item.content) for item in glance.items] if glance else []
    return top.used | {plain(top.standfirst), *items}


def _room(release: Release, *sections: Section | None) -> int:
    """Characters that are left for further sections."""
    return int(length(release) * WHOLE) - taken(sections)
