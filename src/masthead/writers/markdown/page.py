"""A briefing → one Markdown file."""

from __future__ import annotations

import json

from masthead.briefing.model import Briefing, Text
from masthead.document.model import Asset, BlockNode, Figure
from masthead.document.plain import plain
from masthead.document.walk import every
from masthead.errors import LimitError, UnreadableError
from masthead.notices import Note as Tell
from masthead.notices import Replaced
from masthead.writers.contract import undescribed
from masthead.writers.markdown.blocks import Flow, named
from masthead.writers.markdown.inlines import escape, opened
from masthead.writers.markdown.sections import head, section
from masthead.writers.markdown.writer import MarkdownWriter
from masthead.writers.pageless import lines


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
        *head(briefing, flow),
        *(part for node in briefing.sections for part in section(node, briefing, flow)),
        flow.all(briefing.blocks),
        *(opened(escape(line)) for line in (briefing.provenance, *lines(briefing))),
    ]
    return ("\n\n".join(part for part in parts if part.strip()) + "\n").encode("utf-8", "replace")


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
        # Whoever reads no further has read this.
        "embargo": (briefing.banner.instant or briefing.banner.text) if briefing.banner else "",
        "status": "; ".join(state.text for state in briefing.states),
        "title": plain(briefing.title) or briefing.short,
        "date": briefing.issued,
        "lang": briefing.language,
        "issuer": briefing.issuer,
        "publisher": briefing.publisher,
        "genre": briefing.genre,
        "description": more.description or plain(briefing.standfirst),
        "author": more.author,
        "licence": more.licence,
        "source": more.address,
    }
    facts = [f"{key}: {json.dumps(' '.join(value.split()), ensure_ascii=False)}" for key, value in said.items() if value.strip()]
    if more.keywords:
        facts.append(f"keywords: {json.dumps(list(more.keywords), ensure_ascii=False)}")
    return "\n".join(("---", *facts, "---"))
