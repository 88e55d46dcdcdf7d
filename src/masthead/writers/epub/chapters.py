"""A briefing → chapters: which files there are, what stands in each, and their XHTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from masthead.briefing.model import Briefing, Entry, Section, Text
from masthead.document.model import BlockNode, Heading, Note
from masthead.document.plain import plain
from masthead.document.walk import every
from masthead.writers.markup.sections import Logo, Numbers, closing, opening, provenance, section
from masthead.writers.markup.sheet import Entered, Publication, Sheet, escape

_LONG = 4_000
"""Characters of a report from which on its sections are files of their own: shorter ones would be mostly page ends."""
_HEAVY = 250_000
"""Characters of one file that reading systems on small devices still open at once; longer chapters part at their next headings."""


class Chapter(Struct, frozen=True, gc=False):
    """A file of the spine before it is set. `first`: it opens the publication; `last`: what is left over stands here."""

    name: str
    sections: tuple[Section, ...]
    first: bool = False
    last: bool = False


class Done(Struct, frozen=True, gc=False):
    """A chapter that is set."""

    name: str
    title: str
    markup: str
    headings: tuple[Entered, ...]


def plan(briefing: Briefing) -> tuple[Chapter, ...]:
    """One chapter for a briefing; a long report parts at its chief headings, and each labelled section after it is a chapter."""
    groups: list[list[Section]] = [[]]
    parted = False
    for node in briefing.sections:
        match node:
            case Text("report", _, entries):
                first, *others = _parted(entries)
                groups[-1].append(replace(node, entries=first))
                groups += [[replace(node, label="", entries=entries)] for entries in others]
                parted = parted or bool(others)
            case _ if parted and node.label:
                groups.append([node])
            case _:
                groups[-1].append(node)
    count = len(groups)
    return tuple(
        Chapter(f"chapter-{number + 1:03}.xhtml", tuple(sections), number == 0, number == count - 1)
        for number, sections in enumerate(groups)
    )


def _parted(entries: tuple[Entry, ...]) -> list[tuple[Entry, ...]]:
    """A report's entries, parted at its headings of the highest level; the first part may be empty of headings."""
    levels = [entry.block.level if isinstance(entry.block, Heading) and plain(entry.block.content).strip() else 9 for entry in entries]
    top = min(levels, default=9)
    if top == 9 or levels.count(top) < 2 or _weight(entries) < _LONG:
        return [entries]
    return list(_cut(entries, levels, top))


def _cut(entries: tuple[Entry, ...], levels: list[int], top: int) -> Iterator[tuple[Entry, ...]]:
    starts = [place for place, level in enumerate(levels) if level <= top]
    yield entries[: starts[0]]
    for start, end in zip(starts, [*starts[1:], len(entries)], strict=True):
        part, inner = entries[start:end], levels[start + 1 : end]
        below = min(inner, default=9)
        if below < 9 and _weight(part) > _HEAVY:
            first, *others = _cut(part[1:], inner, below)
            yield (part[0], *first)
            yield from others
        else:
            yield part


def _weight(entries: Iterable[Entry]) -> int:
    return sum(_length(entry.block) for entry in entries)


def _length(block: BlockNode) -> int:
    """About how many characters a block has, cheaply: prose by its text, the rest by its parts."""
    total = 0
    for node in every((block,)):
        match node:
            case Heading(_, content):
                total += len(content) * 40
            case _ if hasattr(node, "content"):
                total += sum(len(text) if isinstance(text := getattr(kid, "text", ""), str) else 0 for kid in node.content)
            case _:
                total += 40
    return total


def enter(briefing: Briefing, chapters: tuple[Chapter, ...], publication: Publication) -> None:
    """Tells the publication where every anchor and note stands, before the first link is set."""
    for chapter in chapters:
        for node in chapter.sections:
            if isinstance(node, Text):
                publication.enter(chapter.name, (entry.block for entry in node.entries))
                for entry in node.entries:
                    if entry.anchor:
                        publication.enter_mark(chapter.name, entry.anchor)
    publication.enter(chapters[-1].name, briefing.blocks)


def set_chapters(briefing: Briefing, chapters: tuple[Chapter, ...], publication: Publication, logo: Logo | None) -> Iterator[Done]:
    """Sets the chapters in order: notes are numbered as they are called."""
    numbers = Numbers() if briefing.numbered else None
    publication.ink["body", False, False].append("-\u2010")  # what a line that is broken within a word ends with
    for chapter in chapters:
        sheet = Sheet(publication, chapter.name)
        parts = [opening(briefing, sheet, logo)] if chapter.first else []
        for place, node in enumerate(chapter.sections):
            # A file of its own: its label or its first heading is the only h1.
            level = 1 if place == 0 and not chapter.first else 2
            parts.append(section(node, sheet, numbers, level=level))
        blocks: list[BlockNode] = [entry.block for node in chapter.sections if isinstance(node, Text) for entry in node.entries]
        if chapter.last:
            blocks += briefing.blocks
        sheet.gather(node for node in every(blocks) if isinstance(node, Note))
        parts.append(closing(briefing, sheet))
        if chapter.last:
            parts.append(provenance(briefing, sheet))
        title = sheet.headings[0]
        kind = "chapter"
        inside = "\n".join(filter(None, parts))
        markup = f'<section epub:type="{kind}" role="doc-{kind}" aria-labelledby="{title.spot.id}">\n{inside}\n</section>'
        yield Done(chapter.name, title.text, page(publication, title.text, markup), tuple(sheet.headings))


def page(publication: Publication, title: str, body: str, *, kind: str = "") -> str:
    """A whole XHTML file of the publication."""
    language = publication.language
    direction = ' dir="rtl"' if publication.rtl else ""
    kind = f' class="{kind}"' if kind else ""
    links = "".join(f'<link rel="stylesheet" href="{name}"/>\n' for name in publication.stylesheets)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f' lang="{language}" xml:lang="{language}"{direction}>\n'
        f'<head>\n<meta charset="utf-8"/>\n<title>{escape(title)}</title>\n{links}</head>\n'
        f"<body{kind}>\n{body}\n</body>\n</html>\n"
    )
