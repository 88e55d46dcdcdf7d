"""Pictures, films and sounds that a source offers: name, caption, who made them, how they may be used, where they are."""

from __future__ import annotations

import msgspec

from masthead.briefing.model import Media, Medium
from masthead.writers.pdf.setting.lines import Span
from masthead.writers.pdf.setting.sheet import LinkNode, Node
from masthead.writers.pdf.setting.styles import MILLIMETRE, Manner
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.paragraphs import text, together
from masthead.writers.pdf.strips.press import Column, Press, Strip

_APART = 2.6 * MILLIMETRE
_UNDER = 1.0
_OPENS = ("https://", "http://", "mailto:")


def media(press: Press, part: Media, column: Column) -> list[Strip]:
    """A list item for each of them, whole as far as it is short."""
    node = Node("L", column.node)
    strips: list[Strip] = []
    for item in part.items:
        found = _medium(press, item, Node("LBody", Node("LI", node)), column)
        if found:
            found[0] = msgspec.structs.replace(found[0], before=_APART if strips else 0.0)
            strips += together(found, press.measures.few)
    return strips


def _medium(press: Press, item: Medium, body: Node, column: Column) -> list[Strip]:
    language = column.language
    strips: list[Strip] = []
    lines: list[tuple[str, Words]] = []
    if item.name:
        lines.append(("name", Words(press, "name", language, Node("P", body)).say(item.name)))
    if item.caption:
        lines.append(("role", Words(press, "role", language, Node("P", body)).add(item.caption)))
    if lines:
        lines[-1][1].refer(item.reference)
    lines += [("meta", Words(press, "meta", language, Node("P", body)).say(said)) for said in (item.credit, item.rights) if said]
    if item.link:
        lines.append(("meta", _address(press, item.link, Words(press, "meta", language, Node("P", body)), language)))
    for role, words in lines:
        found = text(press, words, words.node, press.type.look(role, language), column, hyphens=False)
        if found and strips:
            found[0] = msgspec.structs.replace(found[0], before=_UNDER)
        strips += found
    return strips


def _address(press: Press, address: str, words: Words, language: str) -> Words:
    """The address as a link of its own words, if it is one that a page may lead to."""
    if not address.startswith(_OPENS):
        return words.say(address)
    link = LinkNode(words.node, address, press.labels.link_to.format(target=address))
    words.spans.append(Span(address, press.type.look("meta", language, Manner(link=True)).ink, link, code=True))
    return words
