"""Plain text: the smallest writer, and the one to copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, assert_never

from masthead.brand.model import Brand
from masthead.briefing.model import About, Briefing, Glance, KeyFigures, Section, Text, WhosWho
from masthead.document.plain import plain, plain_block
from masthead.document.words import words
from masthead.notices import Note
from masthead.writers.contract import Writer


class TextWriter(Writer, frozen=True):
    """UTF-8, a blank line between blocks, labels underlined."""

    suffix: ClassVar[str] = ".txt"
    summary: ClassVar[str] = "plain text, UTF-8"

    def write(self, briefing: Briefing, brand: Brand, note: Note) -> bytes:
        head = [
            briefing.publisher,
            " · ".join(part for part in (briefing.genre, briefing.date, briefing.language_name) if part),
            briefing.banner.text if briefing.banner else "",
            briefing.kicker,
            _underlined(plain(briefing.title), "="),
            briefing.made,
            plain(briefing.standfirst),
            *map(plain, briefing.lines),
        ]
        body = [part for section in briefing.sections for part in _section(section)]
        body += [plain_block(block) for block in briefing.blocks]
        return ("\n\n".join(part for part in (*head, *body, briefing.provenance) if part) + "\n").encode()

    def words(self, data: bytes) -> Iterator[str]:
        yield from words(data.decode())


def _underlined(text: str, line: str) -> str:
    return f"{text}\n{line * min(len(text), 72)}" if text else ""


def _section(section: Section) -> Iterable[str]:
    yield _underlined(section.label, "-")
    match section:
        case Glance(_, items):
            yield "\n".join(f"- {plain(item.content)}" + (f" ({item.reference.text})" if item.reference else "") for item in items)
        case KeyFigures(_, items):
            yield "\n".join(f"{item.value}: {plain(item.clause)}" for item in items)
        case WhosWho(_, _, items):
            yield "\n".join(f"{item.name}: {item.role}" for item in items)
        case Text(_, _, entries):
            for entry in entries:
                number = f"{entry.number}. " if entry.number else ""
                yield number + plain_block(entry.block) + (" ■" if entry.end_mark else "")
        case About(_, facts):
            yield "\n".join(f"{fact.label}: {plain(fact.content)}" for fact in facts)
        case _:
            assert_never(section)
