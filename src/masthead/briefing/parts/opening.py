"""What stands before the text of a release, in its order: at a glance, figures, chart, quotes, people, days."""

from __future__ import annotations

from collections.abc import Mapping

from masthead.anatomy.model import Release
from masthead.briefing.model import Glance, Reference, Section
from masthead.briefing.mother_tongue import mother_tongue
from masthead.briefing.parts import chart, digest, quotations, timeline
from masthead.briefing.parts.head import Head
from masthead.briefing.room import WHOLE, length, taken
from masthead.document.plain import plain
from masthead.language.labels import Labels


def opening(release: Release, places: Mapping[int, Reference], labels: Labels, top: Head) -> list[Section]:
    """The sections before the text. What has nothing in it is not there; what says more than the text has room for is not either."""
    release = mother_tongue(release)
    glance = digest.glance(release, places, labels, top.used)
    figures = digest.figures(release, places, labels)
    if glance is None:
        figures = digest.beneath(figures, top.standfirst, release)
    people = digest.people(release, places, labels)
    used = already(top, glance)
    room = room_left(release, glance, figures, people)
    quotes = quotations.quotes(release, places, labels, used, room)
    before, coming = timeline.sections(timeline.days(release, used, room - taken((quotes,))), places, labels)
    found = (glance, figures, chart.chart(release, places, labels), quotes, people, before, coming)
    return [section for section in found if section is not None]


def already(top: Head, glance: Glance | None) -> frozenset[str]:
    """Sentences that stand at the top of the page."""
    items = [plain(item.content) for item in glance.items] if glance else []
    return top.used | {plain(top.standfirst), *items}


def room_left(release: Release, *sections: Section | None) -> int:
    """Characters that are left for further sections."""
    return int(length(release) * WHOLE) - taken(sections)
