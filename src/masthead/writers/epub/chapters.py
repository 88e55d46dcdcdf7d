"""A briefing → chapters: which files there are, what stands in each, and their XHTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from masthead.briefing.model import Abstract, Briefing, Entry, Imprint, Section, Text
from masthead.document.model import BlockNode, Heading, Note
from masthead.document.plain import plain, plain_block
from masthead.document.walk import every
from masthead.writers.markup.opening import Logo, continued, foot, opening
from masthead.writers.markup.sections import Numbers, closing, sections
from masthead.writers.markup.sections import enter as enter_sections
from masthead.writers.markup.sheet import Entered, Publication, Sheet, escape
from masthead.writers.repeated import listed_later

_LONG = 4_000
"""Characters of a report from which on its sections are files of their own: shorter ones would be mostly page ends."""
_HEAVY = 250_000
"""Characters of one file that reading systems on small devices still open at once; longer chapters part at their next headings."""
_TOO_HEAVY = 500_000
"""Characters from which on a stretch without headings parts between two paragraphs."""


class Chapter(Struct, frozen=True, gc=False):
    """A file of the spine before it is set.

    `first`: it opens the publication; `last`: what is left over stands here. `turn` is 2 and more where it goes on with the chapter
    before it, which was too long.
    """

    name: str
    sections: tuple[Section, ...]
    first: bool = False
    last: bool = False
    turn: int = 1


class Done(Struct, frozen=True, gc=False):
    """A chapter that is set."""

    name: str
    title: str
    markup: str
    headings: tuple[Entered, ...]


def plan(briefing: Briefing) -> tuple[Chapter, ...]:
    """One chapter for a briefing; a long report parts at its chief headings, and each labelled section after it is a chapter. In a digest
    each release is one, with what belongs to it.
    """
    groups: list[tuple[int, list[Section]]] = [(1, [])]
    parted = False
    for node in briefing.sections:
        match node:
            case Text(kind, _, entries) if kind in ("full", "report"):
                if briefing.profile == "digest":
                    groups.append((1, []))
                    parted = True
                (_, first), *others = _pieces(_parted(entries) if kind == "report" else [entries])
                groups[-1][1].append(replace(node, entries=first))
                groups += [(turn, [replace(node, label="", entries=piece)]) for turn, piece in others]
                parted = parted or bool(others)
            case Abstract() | Imprint() | Text(level=3):
                groups[-1][1].append(node)
            case _ if parted and node.label:
                groups.append((1, [node]))
            case _:
                groups[-1][1].append(node)
    last = len(groups)
    return tuple(
        Chapter(f"chapter-{number:03}.xhtml", tuple(sections), number == 1, number == last, turn)
        for number, (turn, sections) in enumerate(groups, 1)
    )


def _parted(entries: tuple[Entry, ...]) -> list[tuple[Entry, ...]]:
    """A report's entries, parted at its headings of the highest level of which there are several; what comes before is the first part."""
    levels = [entry.block.level if isinstance(entry.block, Heading) and plain(entry.block.content).strip() else 9 for entry in entries]
    top = next((top for top in range(1, 7) if sum(level <= top for level in levels) > 1), 9)
    return [entries] if top == 9 or _weight(entries) < _LONG else list(_cut(entries, levels, top))


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


def _pieces(parts: Iterable[tuple[Entry, ...]]) -> Iterator[tuple[int, tuple[Entry, ...]]]:
    """Each part with 1, or in pieces with 1, 2, 3… if it is too heavy for one file."""
    for part in parts:
        if _weight(part) <= _TOO_HEAVY:
            yield 1, part
            continue
        turn, start, weight = 1, 0, 0
        for place, entry in enumerate(part):
            weight += _weight((entry,))
            if weight > _HEAVY and place > start and not isinstance(part[place - 1].block, Heading):
                yield turn, part[start:place]
                turn, start, weight = turn + 1, place, 0
        yield turn, part[start:]


def _weight(entries: Iterable[Entry]) -> int:
    return sum(len(plain_block(entry.block)) for entry in entries)


def enter(briefing: Briefing, chapters: tuple[Chapter, ...], publication: Publication) -> None:
    """Tells the publication where every anchor and note stands, before the first link is set."""
    publication.later = listed_later(briefing.sections)
    for chapter in chapters:
        enter_sections(chapter.sections, chapter.name, publication)
    publication.enter(chapters[-1].name, briefing.blocks)
    publication.entered()


def set_chapters(briefing: Briefing, chapters: tuple[Chapter, ...], publication: Publication, logo: Logo | None) -> Iterator[Done]:
    """Sets the chapters in order: notes are numbered as they are called."""
    numbers = Numbers() if briefing.numbered else None
    publication.ink["body", False, False].append("-\u2010")  # what a line that is broken within a word ends with
    title = ""  # of the chapter that the next may go on with
    for chapter in chapters:
        sheet = Sheet(publication, chapter.name)
        parts = [opening(briefing, sheet, logo)] if chapter.first else []
        if chapter.turn > 1:
            parts.append(continued(f"{title} ({chapter.turn})", sheet))
        # A file of its own: its label or its first heading is the only h1.
        parts += sections(chapter.sections, sheet, numbers, own=not chapter.first and chapter.turn == 1)
        blocks: list[BlockNode] = [entry.block for node in chapter.sections if isinstance(node, Text) for entry in node.entries]
        if chapter.last:
            blocks += briefing.blocks
        sheet.gather(node for node in every(blocks) if isinstance(node, Note))
        parts.append(closing(briefing, sheet))
        if chapter.last:
            parts.append(foot(briefing, sheet))
        head = sheet.headings[0]
        title = head.text if chapter.turn == 1 else title
        inside = "\n".join(filter(None, parts))
        markup = f'<section class="chapter" epub:type="chapter" role="doc-chapter" aria-labelledby="{head.spot.id}">\n{inside}\n</section>'
        yield Done(chapter.name, head.text, page(publication, head.text, markup), tuple(sheet.headings))


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
