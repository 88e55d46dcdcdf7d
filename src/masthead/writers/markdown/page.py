"""A briefing → one Markdown file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import assert_never

from masthead.briefing.model import About, Briefing, Glance, KeyFigures, Reference, Section, Text, WhosWho
from masthead.document.model import Asset, BlockNode, Figure, Note
from masthead.document.plain import plain
from masthead.document.walk import every
from masthead.errors import LimitError, UnreadableError
from masthead.notices import Note as Tell
from masthead.notices import Replaced
from masthead.writers.contract import undescribed
from masthead.writers.markdown.blocks import Flow, named
from masthead.writers.markdown.inlines import escape, inlines, opened
from masthead.writers.markdown.writer import MarkdownWriter


def write(briefing: Briefing, tell: Tell, options: MarkdownWriter) -> bytes:
    """The text of a briefing: front matter, head, sections, notes."""
    blocks: list[BlockNode] = [entry.block for node in briefing.sections if isinstance(node, Text) for entry in node.entries]
    blocks += briefing.blocks
    shown = {node.asset for node in every(blocks) if isinstance(node, Figure) and node.asset}
    flow = Flow(*named(blocks), _pictures(briefing, shown, tell) if options.images == "embed" else {})
    for node in every(blocks):
        if isinstance(node, Figure) and node.asset in flow.assets and not node.alt and not node.decorative:
            tell(undescribed("", node.asset))
    parts = [
        _front(briefing) if options.front else "",
        *_head(briefing, flow),
        *(part for section in briefing.sections for part in _section(section, briefing, flow)),
        flow.all(briefing.blocks),
        opened(escape(briefing.provenance)),
    ]
    return ("\n\n".join(part for part in parts if part.strip()) + "\n").encode()


def _pictures(briefing: Briefing, shown: set[str], tell: Tell) -> dict[str, Asset]:
    from masthead.media.fit import BOOK, fit

    found = {}
    for asset in briefing.assets:
        if asset.name in shown:
            try:
                image = fit(asset, BOOK)
            except (UnreadableError, LimitError) as error:
                tell(Replaced(asset.name or "an image", "its description", error.problem, asset.name))
                continue
            found[asset.name] = Asset(asset.name, image.media_type, image.data, image.width, image.height)
    return found


def _front(briefing: Briefing) -> str:
    """Facts as YAML, of which JSON's strings are a part (YAML 1.2, 1.2): every value is quoted."""
    more = briefing.metadata
    said = {
        "title": plain(briefing.title) or briefing.short,
        "date": briefing.issued,
        "lang": briefing.language,
        "embargo": briefing.banner.instant if briefing.banner else "",
        "issuer": briefing.issuer,
        "publisher": briefing.publisher,
        "genre": briefing.genre,
        "description": more.description or plain(briefing.standfirst),
        "author": more.author,
        "licence": more.licence,
        "source": more.address,
    }
    lines = [f"{key}: {json.dumps(' '.join(value.split()), ensure_ascii=False)}" for key, value in said.items() if value.strip()]
    if more.keywords:
        lines.append(f"keywords: {json.dumps(list(more.keywords), ensure_ascii=False)}")
    return "\n".join(("---", *lines, "---"))


def _head(briefing: Briefing, flow: Flow) -> Iterator[str]:
    yield f"**{escape(briefing.banner.text)}**" if briefing.banner else ""
    yield " · ".join(
        map(escape, filter(None, (briefing.publisher, briefing.genre, briefing.date, briefing.language_name, briefing.kicker)))
    )
    title = " ".join(inlines(briefing.title, flow.notes).replace("\\\n", " ").split()) or escape(briefing.short)
    yield f"# {title}"
    if briefing.made:
        yield f"*{escape(briefing.made).strip()}*{_reference(briefing.made_reference)}"
    yield opened(inlines(briefing.standfirst, flow.notes))
    yield from (opened(inlines(line, flow.notes)) for line in briefing.lines)


def _section(section: Section, briefing: Briefing, flow: Flow) -> Iterator[str]:
    yield f"## {escape(section.label)}" if section.label else ""
    match section:
        case Glance(_, items):
            yield "\n".join(f"- {_line(inlines(item.content, {}))}{_reference(item.reference)}" for item in items)
        case KeyFigures(_, items):
            yield "\n".join(f"- **{escape(item.value)}** {_line(inlines(item.clause, {}))}{_reference(item.reference)}" for item in items)
        case WhosWho(_, heads, items):
            rows = [f"| {escape(item.name)} | {escape(item.role)}{_reference(item.reference)} |" for item in items]
            yield "\n".join((f"| {escape(heads[0])} | {escape(heads[1])} |", "| --- | --- |", *map(_line, rows)))
        case Text(_, _, entries):
            for entry in entries:
                if isinstance(entry.block, Note):
                    yield flow.block(entry.block)
                    continue
                mark = f'<a id="{entry.anchor}"></a>' if entry.anchor else ""
                number = f"<sup>{entry.number}</sup> " if entry.number else ""
                shown = flow.block(entry.block)
                yield f"{mark}{number}{shown}" if entry.number else "\n\n".join(filter(None, (mark, shown)))
                yield opened(escape(entry.end_mark))
        case About(_, facts):
            # The mark stands in the text as the source has it.
            told = (fact for fact in facts if fact.label != briefing.labels.fact_end_mark)
            yield "\n".join(f"- **{escape(fact.label)}**: {_line(inlines(fact.content, {}))}" for fact in told)
        case _:
            assert_never(section)


def _line(text: str) -> str:
    return text.replace("\\\n", "<br>")


def _reference(reference: Reference | None) -> str:
    return f" ([{escape(reference.text)}](#{reference.anchor}))" if reference else ""
