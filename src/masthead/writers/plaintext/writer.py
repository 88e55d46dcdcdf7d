"""The plain text writer: what it is called and what it can be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, assert_never

from masthead.brand.model import Brand
from masthead.briefing.model import About, Briefing, Glance, KeyFigures, Reference, Section, Text, WhosWho
from masthead.document.words import words
from masthead.language.labels import Labels
from masthead.notices import Note
from masthead.writers.contract import Writer
from masthead.writers.plaintext.blocks import Flow


class TextWriter(Writer, frozen=True):
    """UTF-8, a blank line between blocks, headings underlined, tables in columns, notes at the end; an embargo comes first.

    `width`: columns after which lines are wrapped; 0: each paragraph is a line, as forms and mail programs like it.
    """

    suffix: ClassVar[str] = ".txt"
    summary: ClassVar[str] = "plain text, UTF-8, ready to paste"

    width: int = 0

    def write(self, briefing: Briefing, brand: Brand, note: Note) -> bytes:
        flow = Flow(self.width, briefing.blocks)
        parts = [*_head(briefing, flow), *(part for section in briefing.sections for part in _section(section, flow, briefing.labels))]
        parts += [*flow.notes(), flow.wrapped(briefing.provenance)]
        return ("\n\n".join(filter(None, parts)) + "\n").encode()

    def words(self, data: bytes) -> Iterator[str]:
        yield from words(data.decode())


def _head(briefing: Briefing, flow: Flow) -> Iterable[str]:
    yield flow.wrapped(briefing.banner.text) if briefing.banner else ""
    yield "\n".join(filter(None, (briefing.publisher, " · ".join(filter(None, (briefing.genre, briefing.date, briefing.language_name))))))
    yield briefing.kicker
    yield flow.underlined(flow.line(briefing.title), 1)
    if briefing.made:
        yield flow.wrapped(briefing.made + _reference(briefing.made_reference))
    yield flow.line(briefing.standfirst)
    yield from map(flow.line, briefing.lines)


def _section(section: Section, flow: Flow, labels: Labels) -> Iterable[str]:
    yield flow.underlined(section.label, 2)
    match section:
        case Glance(_, items):
            yield flow.items((f"{flow.inline(item.content)}{_reference(item.reference)}" for item in items), "- ")
        case KeyFigures(_, items):
            yield flow.items((f"{item.value}: {flow.inline(item.clause)}{_reference(item.reference)}" for item in items), "- ")
        case WhosWho(_, _, items):
            yield flow.items((f"{item.name}: {item.role}{_reference(item.reference)}" for item in items), "- ")
        case Text(_, _, entries):
            for entry in entries:
                number = f"{entry.number}. " if entry.number else ""
                yield flow.block(entry.block, number)
                yield entry.end_mark
        case About(_, facts):
            # The mark stands in the text as the source has it.
            told = (fact for fact in facts if fact.label != labels.fact_end_mark)
            yield flow.items((f"{fact.label}: {flow.inline(fact.content)}" for fact in told), "")
        case _:
            assert_never(section)


def _reference(reference: Reference | None) -> str:
    return f" ({reference.text})" if reference else ""
