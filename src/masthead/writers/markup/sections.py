"""The opening and the sections of a briefing → XHTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from masthead.briefing.model import About, Banner, Briefing, Entry, Glance, KeyFigures, Reference, Section, Text, WhosWho
from masthead.document.model import (
    Abbreviation,
    Code,
    Emphasis,
    Foreign,
    Formula,
    Heading,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Strong,
    Subscript,
    Superscript,
)
from masthead.document.model import Text as Words
from masthead.document.plain import plain
from masthead.document.walk import every_inline
from masthead.expressions import expression
from masthead.writers.markup.block import block, heading, notes
from masthead.writers.markup.inline import inlines
from masthead.writers.markup.sheet import Sheet, escape, said

LONG_TITLE = 75
"""Characters of a title that takes more than three lines: it is set smaller."""

_DATE = expression(r"\d{4}(-\d\d(-\d\d)?)?\Z", re.ASCII)
_INSTANT = expression(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?\Z", re.ASCII)

_ROLES = {
    "full": "body",
    "report": "body",
    "notes": "small",
    "boilerplate": "small",
    "contact": "small",
    "signature": "signature",
    "small": "small",
}


class Logo(Struct, frozen=True, gc=False):
    """The publisher's mark: where the picture is and what it says. Its height is the stylesheet's."""

    address: str
    alt: str


class Numbers:
    """Section numbers of a report, which run through all its files."""

    def __init__(self) -> None:
        self.last = 0

    def next(self) -> str:
        self.last += 1
        return str(self.last)


def opening(briefing: Briefing, sheet: Sheet, logo: Logo | None) -> str:
    """What stands above the first section: masthead, embargo, kicker, title, standfirst, head lines. Holds the only `h1` of its file."""
    return "\n".join(filter(None, _opening(briefing, sheet, logo)))


def _opening(briefing: Briefing, sheet: Sheet, logo: Logo | None) -> Iterator[str]:
    ink = sheet.publication.ink
    yield _masthead(briefing, sheet, logo)
    yield banner(briefing, sheet)
    if briefing.kicker:
        ink["kicker", False, False].append(briefing.kicker)
        yield f'<p class="kicker">{sheet.publication.say(briefing.kicker)}</p>'
    title = headline(briefing)
    role = "title_long" if len(title) > LONG_TITLE else "title"
    identity = sheet.own_id("title")
    sheet.heading(1, identity, title)
    yield f'<h1 class="{_class(role)}" id="{identity}">{inlines(briefing.title, sheet, role) or escape(title)}</h1>'
    if briefing.made:
        ink["made", False, False].append(briefing.made)
        told = sheet.publication.ours(briefing.made)
        yield f'<p class="made"{told}>{escape(briefing.made)}{_reference(briefing.made_reference, sheet)}</p>'
    if said(briefing.standfirst):
        # No reference: as a line of display type it is without one on the page too.
        yield f'<p class="standfirst">{inlines(briefing.standfirst, sheet, "standfirst")}</p>'
    for line in briefing.lines:
        if said(line):
            yield f'<p class="line">{inlines(line, sheet, "small")}</p>'
    sheet.under(1)


def continued(title: str, sheet: Sheet) -> str:
    """The heading of a file that goes on with the one before it: heard and in the contents, not seen."""
    identity = sheet.own_id("title")
    sheet.heading(1, identity, title)
    sheet.under(1)
    return f'<h1 class="unseen" id="{identity}">{escape(title)}</h1>'


def headline(briefing: Briefing) -> str:
    """The title as one line of text; a name for what has none."""
    return said(briefing.title) or briefing.short.strip() or briefing.kicker or briefing.labels.report


def _masthead(briefing: Briefing, sheet: Sheet, logo: Logo | None) -> str:
    ink = sheet.publication.ink
    facts = [escape(briefing.genre)] if briefing.genre else []
    if briefing.date:
        facts.append(
            f'<time datetime="{escape(briefing.issued)}">{escape(briefing.date)}</time>'
            if _DATE.match(briefing.issued)
            else escape(briefing.date)
        )
    if briefing.language_name:
        facts.append(escape(briefing.language_name))
    ink["meta", False, False] += (briefing.genre, briefing.date, briefing.language_name, "\u00a0·")
    if logo is not None:
        name = f'<img class="logo" src="{escape(logo.address)}" alt="{escape(logo.alt)}"/>'
    else:
        ink["masthead", False, False].append(briefing.publisher)
        name = escape(briefing.publisher)
    publisher = f'<p class="publisher">{name}</p>' if name else ""
    told = "\u00a0· ".join(facts)
    meta = f'<p class="meta">{told}</p>' if facts else ""
    return f'<div class="masthead">{publisher}{meta}</div>' if publisher or meta else ""


def banner(briefing: Briefing, sheet: Sheet) -> str:
    """The embargo, if there is one."""
    return _banner(briefing.banner, sheet) if briefing.banner is not None else ""


def _banner(banner: Banner, sheet: Sheet) -> str:
    sheet.publication.ink["banner", False, False].append(banner.text)
    start = sheet.publication.labels.embargo_until.partition("{")[0]
    ours = bool(start) and banner.text.startswith(start)
    text = sheet.publication.say(banner.text, sheet.publication.labels.embargo_until) if ours else escape(banner.text)
    if _INSTANT.match(banner.instant):
        text = f'<time datetime="{escape(banner.instant)}">{text}</time>'
    return f'<p class="banner">{text}</p>'


def section(node: Section, sheet: Sheet, numbers: Numbers | None, *, level: int = 2) -> str:
    """One section under its label. `level` is that of the label's heading: 1 where the section is a file of its own."""
    name = ""
    mark = ""
    label = node.label.rstrip(" \u00a0:：") or node.label  # a colon leads on to what stands in the same line
    if label:
        identity = sheet.own_id("section")
        sheet.heading(level, identity, label)
        sheet.publication.ink["label", False, False].append(label)
        name = f'<h{level} class="label" id="{identity}">{sheet.publication.say(label)}</h{level}>\n'
        mark = f' aria-labelledby="{identity}"' if sheet.landmark(label) else ""
        sheet.under(level)
    else:
        sheet.under(level - 1)
    inside = _inside(node, sheet, numbers)
    return f'<section class="{_kind(node)}"{mark}>\n{name}{inside}\n</section>' if name or inside else ""


def _kind(node: Section) -> str:
    match node:
        case Glance():
            return "glance"
        case KeyFigures():
            return "figures"
        case WhosWho():
            return "people"
        case Text(kind):
            return kind
        case About():
            return "about"
        case _:
            assert_never(node)


def _inside(node: Section, sheet: Sheet, numbers: Numbers | None) -> str:
    match node:
        case Glance(_, items):
            bullets = (f"<li>{inlines(_quiet(item.content), sheet, 'glance')}{_reference(item.reference, sheet)}</li>\n" for item in items)
            return f"<ul>\n{''.join(bullets)}</ul>" if items else ""
        case KeyFigures():
            return _figures(node, sheet)
        case WhosWho():
            return _people(node, sheet)
        case Text(kind, _, entries):
            return "\n".join(filter(None, (_entry(entry, sheet, _ROLES[kind], numbers) for entry in entries)))
        case About(_, facts):
            lines = []
            for fact in facts:
                sheet.publication.ink["small", True, False].append(fact.label)
                told = sheet.publication.ours(fact.label)
                # What was filed is the source's own.
                inner = "" if fact.label == sheet.publication.labels.fact_filing else told
                with sheet.within("en" if inner else ""):
                    words = inlines(fact.content, sheet, "small")
                lines.append(f"<dt{told}>{escape(fact.label)}</dt>\n<dd{inner}>{words}</dd>\n")
            return f"<dl>\n{''.join(lines)}</dl>" if lines else ""
        case _:
            assert_never(node)


def _figures(node: KeyFigures, sheet: Sheet) -> str:
    ink = sheet.publication.ink["value", False, False]
    lines = []
    for item in node.items:
        ink.append(item.value)
        clause = inlines(_quiet(item.clause), sheet, "clause")
        reference = _reference(item.reference, sheet)
        lines.append(f'<li><strong class="value">{escape(item.value)}</strong> <span class="clause">{clause}{reference}</span></li>\n')
    return f"<ul>\n{''.join(lines)}</ul>" if lines else ""


def _people(node: WhosWho, sheet: Sheet) -> str:
    if not node.items:
        return ""
    ink = sheet.publication.ink
    rows = []
    for item in node.items:
        ink["name", False, False].append(item.name)
        ink["role", False, False].append(item.role)
        rows.append(f'<tr><th scope="row">{escape(item.name)}</th><td>{escape(item.role)}{_reference(item.reference, sheet)}</td></tr>\n')
    heads = "".join(f'<th scope="col"><span class="unseen">{sheet.publication.say(head)}</span></th>' for head in node.heads)
    caption = f'<caption><span class="unseen">{sheet.publication.say(node.label)}</span></caption>' if node.label else ""
    return f"<table>{caption}\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{''.join(rows)}</tbody></table>"


def _entry(entry: Entry, sheet: Sheet, role: str, numbers: Numbers | None) -> str:
    node = entry.block
    identity = sheet.id_of(sheet.publication.marks.get(entry.anchor)) if entry.anchor else ""
    mark = f' id="{identity}"' if identity else ""
    after = _end_mark(entry.end_mark, sheet) if entry.end_mark else ""
    if isinstance(node, Heading) and not after:
        number = numbers.next() if numbers is not None and node.level == 2 and plain(node.content).strip() else ""
        # Its own id is the source's: where a reference leads stands before it.
        target = f"<div{mark}></div>\n" if mark else ""
        spoken = sheet.spoken(node.language)
        with sheet.within(node.language):
            return target + heading(node, sheet, spoken, number)
    before = ""
    if entry.number:
        text = str(entry.number)
        sheet.publication.ink["number", False, False].append(text)
        # Read aloud too: it is what "para. 3" leads to.
        before = f'<span class="number">{text} </span>'
        mark = f' class="numbered"{mark}'
    return block(node, sheet, role, mark, before, after) or (f"<div{mark}></div>" if mark else "")


def _end_mark(mark: str, sheet: Sheet) -> str:
    """The source's own mark stays in the text; the eye sees a small square, the ear hears what it means."""
    name = escape(sheet.publication.labels.end_of_text)
    return f' <span class="endmark" role="img" aria-label="{name}">{escape(mark)}</span>'


def _reference(reference: Reference | None, sheet: Sheet) -> str:
    if reference is None:
        return ""
    sheet.publication.ink["reference", False, False].append(reference.text)
    href = sheet.mark(reference.anchor)
    text = escape(reference.text)
    told = sheet.publication.ours(sheet.publication.labels.paragraph)
    return f' <a class="reference" href="{href}"{told}>{text}</a>' if href else f' <span class="reference"{told}>{text}</span>'


def _quiet(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without calls of notes: what is repeated from the text calls nothing, the text does."""
    if not any(isinstance(node, NoteReference) for node in every_inline(content)):
        return content
    return tuple(map(_silenced, content))


def _silenced(node: Inline) -> Inline:
    match node:
        case NoteReference():
            return Words("")
        case Strong(kids) | Emphasis(kids) | Link(_, kids) | Superscript(kids) | Subscript(kids) | Foreign(_, kids) | Abbreviation(_, kids):
            return replace(node, content=tuple(map(_silenced, kids)))
        case Words() | Code() | Formula() | LineBreak():
            return node
        case _:
            assert_never(node)


def closing(briefing: Briefing, sheet: Sheet) -> str:
    """The notes called in this file."""
    called = notes(sheet)
    if not called:
        return ""
    name = f' aria-label="{escape(briefing.labels.notes)}"' if sheet.landmark(briefing.labels.notes) else ""
    return f'<section class="footnotes"{name}>\n{called}\n</section>'


def provenance(briefing: Briefing, sheet: Sheet) -> str:
    """The foot line: whose release this is from."""
    if not briefing.provenance:
        return ""
    sheet.publication.ink["folio", False, False].append(briefing.provenance)
    told = sheet.publication.ours(briefing.labels.from_release)
    text = escape(briefing.provenance)
    if told and briefing.issuer:
        # The issuer's name is the source's, within a sentence of ours.
        with sheet.within("en"):
            name = f"<bdi{sheet.spoken(briefing.language)}>{escape(briefing.issuer)}</bdi>"
        text = text.replace(escape(briefing.issuer), name, 1)
    return f'<p class="provenance"{told}>{text}</p>'


def _class(role: str) -> str:
    return role.replace("_", "-")
