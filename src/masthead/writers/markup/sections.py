"""The sections of a briefing → XHTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import assert_never

from msgspec.structs import replace

from masthead.briefing.model import (
    About,
    Abstract,
    Briefing,
    Chart,
    Entry,
    Glance,
    Imprint,
    Index,
    KeyFigures,
    Mark,
    Media,
    Quotes,
    Section,
    Text,
    Timeline,
    WhosWho,
)
from masthead.document.model import BlockNode, Heading, Note
from masthead.document.plain import plain
from masthead.language.writing import numeral
from masthead.writers.contacts import abreast
from masthead.writers.markup import digest
from masthead.writers.markup.block import block, heading, notes, rows
from masthead.writers.markup.inline import inlines
from masthead.writers.markup.sheet import Publication, Sheet, escape, said

_ROLES = {
    "full": "body",
    "report": "body",
    "questions": "body",
    "notes": "small",
    "boilerplate": "small",
    "contact": "small",
    "signature": "signature",
    "small": "small",
}


class Numbers:
    """Section numbers of a report, which run through all its files."""

    def __init__(self) -> None:
        self.last = 0

    def next(self) -> str:
        self.last += 1
        return str(self.last)


def enter(nodes: Iterable[Section], file: str, publication: Publication) -> None:
    """Tells a publication which anchors and notes stand in a file, before the first link is set."""
    for node in nodes:
        if isinstance(node, Text):
            publication.enter(file, (entry.block for entry in node.entries))
            for entry in node.entries:
                if entry.anchor and not isinstance(entry.block, Note):
                    publication.enter_mark(file, entry.anchor)
        if isinstance(node, Text | Abstract) and node.anchor:
            publication.enter_mark(file, node.anchor)
            publication.spots.setdefault(node.anchor, publication.marks[node.anchor])
        if isinstance(node, Abstract) and node.reference.text:
            publication.full_texts[node.reference.anchor] = node.reference.text


def sections(nodes: Iterable[Section], sheet: Sheet, numbers: Numbers | None, *, own: bool = False) -> Iterator[str]:
    """The sections of a file in their order. `own`: the first is a file of its own, whose label is the only `h1`."""
    listed = False
    for place, node in enumerate(nodes):
        level = 2
        if isinstance(node, Abstract):
            level = 3 if listed else 2  # below the list of releases, which it belongs to
        elif isinstance(node, Text):
            level = max(2, node.level - own)
        listed = listed or isinstance(node, Index)
        yield section(node, sheet, numbers, level=1 if own and place == 0 else level)


def section(node: Section, sheet: Sheet, numbers: Numbers | None, *, level: int = 2) -> str:
    """One section under its label. `level` is that of the label's heading: 1 where the section is a file of its own."""
    language = node.language if isinstance(node, Text | Abstract) else ""
    spoken = sheet.spoken(language)
    with sheet.within(language):
        return _section(node, sheet, numbers, level, spoken)


def _section(node: Section, sheet: Sheet, numbers: Numbers | None, level: int, mark: str) -> str:
    anchor = node.anchor if isinstance(node, Text | Abstract) else ""
    target = sheet.id_of(sheet.publication.marks.get(anchor)) if anchor else ""
    mark = f'{mark} id="{target}"' if target else mark
    name = ""
    label = said(node.title) if isinstance(node, Abstract) else node.label
    label = label.rstrip(" \u00a0:：") or label  # a colon leads on to what stands in the same line
    if label:
        identity = sheet.own_id("section")
        if anchor not in sheet.publication.later:
            sheet.heading(level, identity, label)
        if isinstance(node, Abstract):
            role, words = "heading2", inlines(node.title, sheet, "heading2")
        else:
            role, words = "label", sheet.say(label)
            sheet.publication.ink["label", False, False].append(label)
        name = f'<h{level} class="{role}" id="{identity}">{words}</h{level}>\n'
        mark += f' aria-labelledby="{identity}"' if sheet.landmark(label) else ""
        sheet.under(level)
    else:
        sheet.under(level - 1)
        if called := sheet.publication.full_texts.get(anchor, ""):
            # What leads to a full text in a digest calls it so, over its headline: no heading, since that is one.
            sheet.publication.ink["label", False, False].append(called)
            name = f'<p class="label">{sheet.say(called)}</p>\n'
    inside = _inside(node, sheet, numbers)
    element = "nav" if isinstance(node, Index) else "article" if isinstance(node, Abstract) else "section"
    kind = _kind(node) + (" within" if isinstance(node, Text) and node.level > 2 else "")
    return f'<{element} class="{kind}"{mark}>\n{name}{inside}\n</{element}>' if name or inside else ""


def _kind(node: Section) -> str:
    match node:
        case Glance():
            return "glance"
        case KeyFigures():
            return "figures"
        case Chart():
            return "chart"
        case Quotes():
            return "quotes"
        case WhosWho():
            return "people"
        case Timeline():
            return "timeline"
        case Media():
            return "media"
        case Index():
            return "index"
        case Abstract():
            return "abstract"
        case Text(kind):
            return kind
        case About():
            return "about"
        case Imprint():
            return "imprint"
        case _:
            assert_never(node)


def _inside(node: Section, sheet: Sheet, numbers: Numbers | None) -> str:
    match node:
        case Glance(_, items):
            return digest.bullets(items, sheet)
        case KeyFigures(_, figures):
            return digest.values(figures, sheet)
        case Chart():
            from masthead.writers.markup.charts import chart  # few releases have one

            return chart(node, sheet)
        case Quotes():
            return digest.quotes(node, sheet)
        case WhosWho():
            return digest.people(node, sheet)
        case Timeline():
            return digest.timeline(node, sheet)
        case Media():
            return digest.media(node, sheet)
        case Index():
            return digest.index(node, sheet)
        case Abstract():
            return digest.abstract(node, sheet)
        case Text(kind, label, entries, anchor=anchor):
            if anchor and not label:
                entries = _headed(entries)
            made = [(entry.block, partial(_entry, entry, sheet, _ROLES[kind], numbers)) for entry in entries]
            start, stop = abreast(entries) if kind == "contact" else (0, 0)
            if start == stop:
                return rows(made, sheet)
            # In two columns, where the screen is broad enough: as on pages, down one and then down the other.
            pairs = f'<div class="contacts">\n{rows(made[start:stop], sheet)}\n</div>'
            return "\n".join(filter(None, (rows(made[:start], sheet), pairs, rows(made[stop:], sheet))))
        case About():
            return _about(node, sheet)
        case Imprint(_, lines, marks):
            told = (f"<p>{inlines(line, sheet, 'small')}</p>" for line in lines if said(line))
            return "\n".join(filter(None, (*told, _marks(marks, sheet))))
        case _:
            assert_never(node)


def _about(node: About, sheet: Sheet) -> str:
    lines = []
    for fact in node.facts:
        sheet.publication.ink["small", True, False].append(fact.label)
        told = sheet.publication.ours(fact.label)
        # What was filed is the source's own.
        inner = "" if fact.label == sheet.publication.labels.fact_filing else told
        with sheet.within("en" if inner else ""):
            words = inlines(fact.content, sheet, "small")
        lines.append(f"<dt{told}>{escape(fact.label)}</dt>\n<dd{inner}>{words}</dd>\n")
    return f"<dl>\n{''.join(lines)}</dl>" if lines else ""


def _marks(marks: Iterable[Mark], sheet: Sheet) -> str:
    """The logos of partners; the words for one that cannot be shown."""
    lines = []
    for mark in marks:
        picture = sheet.publication.logos.get(mark.path)
        if picture is not None:
            sheet.publication.pictured = True
            height = f"{mark.height / sheet.publication.type_size:.3g}rem"
            lines.append(f'<li><img src="{escape(picture.address)}" alt="{escape(mark.alternative)}" style="height: {height}"/></li>\n')
        elif mark.alternative:
            sheet.publication.ink["small", False, False].append(mark.alternative)
            lines.append(f"<li>{escape(mark.alternative)}</li>\n")
    return f'<ul class="marks">\n{"".join(lines)}</ul>' if lines else ""


def _headed(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The text of a release among others, its headline set as one."""
    match entries:
        case (Entry(Heading(level=2) as head) as first, *others):
            return (replace(first, block=replace(head, level=1)), *others)
        case _:
            return entries


def _entry(entry: Entry, sheet: Sheet, role: str, numbers: Numbers | None, node: BlockNode) -> str:
    """`node` is the entry's block, as it is to be shown."""
    if isinstance(node, Note) and not entry.end_mark:
        return ""  # it stands where it is called from, and nothing between two paragraphs for it
    identity = sheet.id_of(sheet.publication.marks.get(entry.anchor)) if entry.anchor else ""
    mark = f' id="{identity}"' if identity else ""
    after = _end_mark(entry.end_mark, sheet) if entry.end_mark else ""
    if isinstance(node, Heading) and not after:
        number = (
            numeral(numbers.next(), sheet.publication.labels)
            if numbers is not None and node.level == 2 and plain(node.content).strip()
            else ""
        )
        # Its own id is the source's: where a reference leads stands before it.
        target = f"<div{mark}></div>\n" if mark else ""
        spoken = sheet.spoken(node.language)
        with sheet.within(node.language):
            return target + heading(node, sheet, spoken, number)
    before = ""
    if entry.number:
        text = numeral(entry.number, sheet.publication.labels)
        sheet.publication.ink["number", False, False].append(text)
        # Read aloud too: it is what "para. 3" leads to.
        before = f'<span class="number">{text} </span>'
        mark = f' class="numbered"{mark}'
    return block(node, sheet, role, mark, before, after) or (f"<div{mark}></div>" if mark else "")


def _end_mark(mark: str, sheet: Sheet) -> str:
    """The source's own mark stays in the text; the eye sees a small square, the ear hears what it means."""
    name = escape(sheet.publication.labels.end_of_text)
    return f' <span class="endmark" role="img" aria-label="{name}">{escape(mark)}</span>'


def closing(briefing: Briefing, sheet: Sheet) -> str:
    """The notes called in this file."""
    called = notes(sheet)
    if not called:
        return ""
    name = f' aria-label="{escape(briefing.labels.notes)}"' if sheet.landmark(briefing.labels.notes) else ""
    return f'<section class="footnotes"{name}>\n{called}\n</section>'
