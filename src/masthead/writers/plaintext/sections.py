"""The head and the sections of a briefing → lines of plain text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from masthead.briefing.model import (
    About,
    Abstract,
    Banner,
    Briefing,
    Bullet,
    Chart,
    Glance,
    Imprint,
    Index,
    KeyFigures,
    Media,
    Medium,
    Quoted,
    Quotes,
    Reference,
    Section,
    Text,
    Timeline,
    Value,
    WhosWho,
)
from masthead.document.model import Heading
from masthead.language.writing import numeral
from masthead.writers.banners import shown
from masthead.writers.plaintext.blocks import Flow
from masthead.writers.repeated import quiet, titled

_BY = "— "


def head(briefing: Briefing, flow: Flow) -> Iterable[str]:
    """What stands above the first section; an embargo, and any other state, before all else."""
    yield from banners((briefing.banner, *briefing.states), flow)
    yield "\n".join(filter(None, (briefing.publisher, " · ".join(filter(None, (briefing.genre, briefing.date, briefing.language_name))))))
    yield briefing.kicker
    yield flow.underlined(flow.line(briefing.title), 1)
    if briefing.made:
        yield flow.wrapped(briefing.made + _reference(briefing.made_reference))
    yield flow.line(briefing.standfirst)
    yield from map(flow.line, briefing.lines)


def banners(told: Iterable[Banner | None], flow: Flow) -> Iterable[str]:
    for banner in told:
        if banner is not None:
            yield "\n".join(map(flow.wrapped, shown(banner)))


def section(node: Section, briefing: Briefing, flow: Flow) -> Iterable[str]:
    """A section in parts, between which blank lines stand."""
    if not isinstance(node, Abstract):
        yield flow.underlined(node.label, 2)
    match node:
        case Glance(_, items):
            yield _bullets(items, flow)
        case KeyFigures(_, items):
            yield _values(items, flow)
        case Chart(_, _, points, caption):
            yield flow.wrapped(flow.inline(quiet(caption)) + _reference(node.reference))
            # A screen reader speaks the rows; the drawing's own description would only say them again.
            yield flow.rows([[(point.label, 1, 1, ""), (point.value, 1, 1, "end")] for point in points])
        case Quotes(_, items):
            yield from (_quoted(item, briefing, flow) for item in items)
        case WhosWho(_, _, items):
            yield flow.items((f"{item.name}: {item.role}{_reference(item.reference)}" for item in items), "- ")
        case Timeline(_, items):
            yield flow.items(
                (
                    f"{f'{item.when}: ' if item.when else ''}{flow.inline(quiet(item.content))}{_reference(item.reference)}"
                    for item in items
                ),
                "- ",
            )
        case Media(_, items):
            yield flow.items((_medium(item, flow) for item in items), "- ")
        case Index(_, items):
            for place, item in enumerate(items, 1):
                status = f"\n{item.status}" if item.status else ""
                mark = f"{place}. "
                yield flow.wrapped(f"{item.title}\n{item.about}{status}".rstrip(), mark, " " * len(mark))
        case Abstract():
            yield from _abstract(node, flow)
        case Text(_, _, entries):
            for entry in entries:
                number = f"{numeral(entry.number, briefing.labels)}. " if entry.number else ""
                if briefing.profile == "digest" and isinstance(entry.block, Heading) and entry.block.level == 2:
                    # The headline of a release: what a digest parts into.
                    yield flow.underlined(flow.inline(entry.block.content), 1)
                else:
                    yield flow.block(entry.block, number)
                yield entry.end_mark
        case About(_, facts):
            # The mark stands in the text as the source has it.
            told = (fact for fact in facts if fact.label != briefing.labels.fact_end_mark)
            yield flow.items((f"{fact.label}: {flow.inline(fact.content)}" for fact in told), "")
        case Imprint(_, lines, marks):
            yield from map(flow.line, lines)
            yield flow.wrapped(briefing.labels.list_separator.join(mark.alternative for mark in marks if mark.alternative))
        case _:
            assert_never(node)


def _bullets(items: Iterable[Bullet], flow: Flow) -> str:
    return flow.items((f"{flow.inline(quiet(item.content))}{_reference(item.reference)}" for item in items), "- ")


def _values(items: Iterable[Value], flow: Flow) -> str:
    return flow.items((f"{item.value}: {flow.inline(quiet(item.clause))}{_reference(item.reference)}" for item in items), "- ")


def _quoted(item: Quoted, briefing: Briefing, flow: Flow) -> str:
    """What is said stands in, as quotations of the text do, and who says it under it."""
    by = titled(item.speaker, item.role, briefing.labels, briefing.language)
    under = f"{_BY}{by}{_reference(item.reference)}" if by else _reference(item.reference).strip()
    return flow.items(filter(None, (flow.inline(quiet(item.content)), under)), "    ")


def _medium(item: Medium, flow: Flow) -> str:
    lines = (item.name, flow.inline(quiet(item.caption)), item.credit, item.rights, item.link)
    first, *others = [line for line in lines if line] or [""]
    return "\n".join((first + _reference(item.reference), *others)).strip()


def _abstract(node: Abstract, flow: Flow) -> Iterable[str]:
    yield flow.underlined(flow.line(node.title), 2)
    yield from banners(node.banners, flow)
    yield flow.wrapped(node.about)
    yield flow.line(quiet(node.standfirst))
    yield _bullets(node.items, flow)
    yield _values(node.figures, flow)


def _reference(reference: Reference | None) -> str:
    return f" ({reference.text})" if reference and reference.text else ""
