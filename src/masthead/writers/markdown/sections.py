"""The head and the sections of a briefing → Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    Line,
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
from masthead.document.model import Inline, Note
from masthead.language.tags import right_to_left
from masthead.language.writing import numeral
from masthead.writers.banners import shown
from masthead.writers.markdown.blocks import Flow, quoted
from masthead.writers.markdown.inlines import escape, inlines, opened
from masthead.writers.markup.inline import address
from masthead.writers.markup.sheet import escape as escape_html
from masthead.writers.markup.sheet import said, tag
from masthead.writers.repeated import quiet, titled


def head(briefing: Briefing, flow: Flow) -> Iterator[str]:
    """What stands above the first section; an embargo, and any other state, before all else."""
    yield from banners((briefing.banner, *briefing.states))
    yield " · ".join(
        map(escape, filter(None, (briefing.publisher, briefing.genre, briefing.date, briefing.language_name, briefing.kicker)))
    )
    title = " ".join(inlines(briefing.title, flow.notes).replace("\\\n", " ").split()) or escape(briefing.short)
    yield f"# {title}"
    if briefing.made:
        yield f"*{escape(briefing.made).strip()}*{_reference(briefing.made_reference)}"
    yield opened(inlines(briefing.standfirst, flow.notes))
    yield from (opened(inlines(line, flow.notes)) for line in briefing.lines)


def banners(told: Iterable[Banner | None]) -> Iterator[str]:
    for banner in told:
        if banner is not None:
            yield from (f"**{escape(' '.join(words.split()))}**" for words in shown(banner))


def section(node: Section, briefing: Briefing, flow: Flow) -> Iterator[str]:
    """A section in parts, between which blank lines stand; one in another language says so."""
    language = tag(node.language) if isinstance(node, Text | Abstract) else ""
    if language:
        direction = "rtl" if right_to_left(language) else "ltr"
        yield f'<div lang="{language}" dir="{direction}">'
    if isinstance(node, Text | Abstract) and node.anchor:
        yield _anchor(node.anchor)
    if isinstance(node, Abstract):
        yield from _abstract(node)
    elif node.label:
        level = node.level if isinstance(node, Text) else 2
        yield f"{'#' * level} {escape(node.label)}"
    yield from _content(node, briefing, flow)
    if language:
        yield "</div>"


def _content(node: Section, briefing: Briefing, flow: Flow) -> Iterator[str]:
    match node:
        case Abstract():
            pass
        case Glance(_, bullets):
            yield _bullets(bullets)
        case KeyFigures(_, values):
            yield _values(values)
        case Chart(_, _, points, caption):
            yield opened(_words(caption) + _reference(node.reference))
            # A table needs heads: empty ones, since the series has none of its own.
            yield "\n".join(("| | |", "| :-- | --: |", *(f"| {escape(point.label)} | {escape(point.value)} |" for point in points)))
        case Quotes(_, quotes):
            yield from (_quoted(quote, briefing) for quote in quotes)
        case WhosWho(_, heads, people):
            rows = [f"| {escape(one.name)} | {escape(one.role)}{_reference(one.reference)} |" for one in people]
            yield "\n".join((f"| {escape(heads[0])} | {escape(heads[1])} |", "| --- | --- |", *map(_line, rows)))
        case Timeline(_, events):
            yield "\n".join(f"- {_when(one.when)}{_words(one.content)}{_reference(one.reference)}" for one in events)
        case Media(_, media):
            yield "\n".join(map(_medium, media))
        case Index(_, lines):
            yield "\n".join(f"{number}. {_listed(line)}" for number, line in enumerate(lines, 1))
        case Text():
            yield from _text(node, briefing, flow)
        case About(_, facts):
            # The mark stands in the text as the source has it.
            told = (fact for fact in facts if fact.label != briefing.labels.fact_end_mark)
            yield "\n".join(f"- **{escape(fact.label)}**: {_words(fact.content)}" for fact in told)
        case Imprint(_, lines, marks):
            yield from (opened(inlines(line, {})) for line in lines)
            yield opened(escape(briefing.labels.list_separator.join(mark.alternative for mark in marks if mark.alternative)))
        case _:
            assert_never(node)


def _text(node: Text, briefing: Briefing, flow: Flow) -> Iterator[str]:
    for entry in node.entries:
        if isinstance(entry.block, Note):
            yield flow.block(entry.block)
            continue
        mark = _anchor(entry.anchor) if entry.anchor else ""
        number = f"<sup>{numeral(entry.number, briefing.labels)}</sup> " if entry.number else ""
        shown = flow.block(entry.block)
        yield f"{mark}{number}{shown}" if entry.number else "\n\n".join(filter(None, (mark, shown)))
        yield opened(escape(entry.end_mark))


def _bullets(items: Iterable[Bullet]) -> str:
    return "\n".join(f"- {_words(item.content)}{_reference(item.reference)}" for item in items)


def _values(items: Iterable[Value]) -> str:
    return "\n".join(f"- **{escape(item.value)}** {_words(item.clause)}{_reference(item.reference)}" for item in items)


def _when(day: str) -> str:
    return f"**{escape(day)}**: " if day else ""


def _quoted(item: Quoted, briefing: Briefing) -> str:
    by = escape(titled(item.speaker, item.role, briefing.labels, briefing.language))
    under = f"— {by}{_reference(item.reference)}" if by else _reference(item.reference).strip()
    return quoted("\n\n".join(filter(None, (opened(_words(item.content)), under))))


def _medium(item: Medium) -> str:
    link = address(item.link)
    name = f"**{escape(item.name)}**" if item.name else ""
    lines = (name, _words(item.caption), escape(item.credit), escape(item.rights), f"<{link}>" if link else escape(item.link))
    first, *others = [line for line in lines if line] or [""]
    return "- " + "<br>".join((first + _reference(item.reference), *others)).strip()


def _listed(line: Line) -> str:
    title = escape(line.title)
    if language := tag(line.language):
        title = f'<span lang="{language}">{title}</span>'
    told = (f"[{title}](#{line.reference.anchor})", escape(line.about), f"**{escape(line.status)}**" if line.status else "")
    return "<br>".join(filter(None, told))


def _abstract(node: Abstract) -> Iterator[str]:
    yield f"### {_words(node.title) or escape(said(node.title))}"
    yield from banners(node.banners)
    yield opened(f"{escape(node.about)}{_reference(node.reference)}".strip())
    yield opened(_words(node.standfirst))
    yield _bullets(node.items)
    # Else two lists, one after the other, would be one.
    yield "<!-- -->" if node.figures and node.items else ""
    yield _values(node.figures)


def _words(content: tuple[Inline, ...]) -> str:
    """What is repeated from the text, as one line."""
    return _line(inlines(quiet(content), {}))


def _line(text: str) -> str:
    return text.replace("\\\n", "<br>")


def _anchor(name: str) -> str:
    return f'<a id="{escape_html(name)}"></a>'


def _reference(reference: Reference | None) -> str:
    return f" ([{escape(reference.text)}](#{reference.anchor}))" if reference and reference.text else ""
