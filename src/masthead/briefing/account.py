"""Why a briefing repeats what it repeats: each choice with its rule and how sure it is, for those who ask (`masthead inspect`)."""

from __future__ import annotations

from masthead.anatomy.model import Release
from masthead.briefing.choice import Choice
from masthead.briefing.mother_tongue import mother_tongue
from masthead.briefing.parts import chart, digest, media, quotations, timeline
from masthead.briefing.parts.head import head
from masthead.briefing.parts.opening import already, room_left
from masthead.language.labels import Labels

_SECTIONS = ("at_a_glance", "figures", "chart", "quotes", "timeline", "next_steps", "media")


def account(release: Release) -> list[Choice]:
    """The choices for a briefing of this release, in the order of the page."""
    labels = Labels()
    release = mother_tongue(release)
    top = head(release, lambda _: None, digest=True)
    told = digest.lines(release, top.used)
    glance = digest.shown(told, release, {}, labels)
    numbers = digest.numbers(release)
    figures = digest.valued(numbers, release, {}, labels)
    if glance is None and (figures := digest.beneath(figures, top.standfirst, release)) is None:
        numbers = []
    used = already(top, glance)
    room = room_left(release, glance, figures, digest.people(release, {}, labels))
    quotes = [choice for _, choice in quotations.chosen(release, used, room)]
    days = timeline.choices(timeline.days(release, used, room - sum(len(choice.text) for choice in quotes)))
    return [*digest.choices(told, numbers), *chart.choices(release), *quotes, *days, *media.choices(release)]


def described(release: Release) -> dict[str, object]:
    """The same as `chosen` of `inspect --json`: a list for each section, empty where a briefing has none."""
    from masthead.anatomy.report import how  # who only looks reads no JSON

    choices = account(release)
    return {
        section: [{"text": choice.text, **how(choice.evidence)} for choice in choices if choice.section == section] for section in _SECTIONS
    }
