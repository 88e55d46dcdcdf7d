"""Inlines to spans: ink by manner, elements for links, notes and foreign words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import assert_never

import msgspec

from masthead.briefing.model import Reference
from masthead.document.model import (
    Abbreviation,
    Code,
    Emphasis,
    Foreign,
    Formula,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from masthead.document.plain import plain
from masthead.expressions import expression
from masthead.language.capitals import capitals
from masthead.language.tags import Script, isolated, script
from masthead.writers.formulas import scripts
from masthead.writers.pdf.fonts.shaping import APART
from masthead.writers.pdf.setting.lines import Span
from masthead.writers.pdf.setting.sheet import CallNode, LinkNode, Node
from masthead.writers.pdf.setting.styles import PLAIN, Manner
from masthead.writers.pdf.strips.press import Press
from masthead.writers.stress import Dots, dots

_LETTERS: dict[Script, re.Pattern[str]] = {
    "arabic": expression("[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]"),
    "hebrew": expression("[\u0590-\u05ff\ufb1d-\ufb4f]"),
    "han": expression("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"),
    "hangul": expression("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]"),
    "devanagari": expression("[\u0900-\u097f]"),
    "bengali": expression("[\u0980-\u09ff]"),
    "thai": expression("[\u0e00-\u0e7f]"),
}
_PLACES: dict[Dots, int] = {"over": 1, "under": -1}
_COLONS = (":", "：")
_LATIN = expression("[A-Za-zÀ-ɏ]")
_HOLDERS = frozenset({"TD", "TH", "LBody", "Caption"})
"""Elements that hold a note beside their text; a paragraph's note stands after it."""


def written(language: str, content: tuple[Inline, ...], around: str) -> str:
    """The language by which text is dressed: its own, unless it is written in another script than that language is ("Hindi" with the
    language `hi`); then that of the text around it, or none where that is written otherwise too."""
    letters = _LETTERS.get(script(language))
    if letters is None:
        return language
    said = plain(content)
    if letters.search(said):
        return language
    return "und" if _LATIN.search(said) else around


def announces(content: Sequence[Inline]) -> bool:
    """Whether a paragraph ends in a colon, or is all in bold: it stays with what it announces."""
    if len(content) == 1:
        only = content[0]
        if isinstance(only, Text):
            return only.text.rstrip().endswith(_COLONS)
        if isinstance(only, Strong):
            return True
    while content:
        match content[-1]:
            case Text(said):
                return said.rstrip().endswith(_COLONS)
            case Strong(inner) | Emphasis(inner) | Link(_, inner) | Foreign(_, inner) | Abbreviation(_, inner):
                content = inner
            case _:
                return False
    return False


class Words:
    """The spans of one paragraph, and the notes called in it."""

    __slots__ = ("_language", "_node", "_press", "_role", "_scale", "calls", "spans")

    def __init__(self, press: Press, role: str, language: str, node: Node, scale: float = 1.0) -> None:
        self._press = press
        self._role = role
        self._language = language
        self._node = node
        self._scale = scale
        self.spans: list[Span] = []
        self.calls: list[tuple[int, str]] = []
        """Index of a span and the label of the note that it calls."""

    @property
    def role(self) -> str:
        return self._role

    @property
    def node(self) -> Node:
        """The element of the paragraph."""
        return self._node

    def add(self, content: Iterable[Inline], manner: Manner = PLAIN) -> Words:
        for inline in content:
            self._inline(inline, self._language, manner, None)
        if self._press.over:
            plain_ink, over = self._press.type.color("ink"), self._press.over
            self.spans = [span if span.ink.color != plain_ink else _inked(span, over) for span in self.spans]
        return self

    def say(self, text: str, manner: Manner = PLAIN, node: Node | None = None, role: str = "") -> Words:
        """Words of ours, or plain ones."""
        if text:
            voice = self._press.voice(text)
            if voice:
                node = Node("Span", node or self._node, language=voice)
            look = self._press.type.look(role or self._role, self._language, manner, self._scale)
            self.spans.append(Span(capitals(text, self._language) if look.capitals else text, look.ink, node))
        return self

    def color(self, color: bytes) -> Words:
        """All of it so far in this colour: three components."""
        self.spans = [_inked(span, color) for span in self.spans]
        return self

    def refer(self, reference: Reference | None) -> Words:
        """A link to a paragraph ("para. 3"), after a space, never broken."""
        if reference is not None and reference.text:
            if reference.anchor in self._press.anchors:
                link: Node | None = LinkNode(self._node, "#" + reference.anchor, reference.text)
                manner = Manner(link=True)
            else:
                link, manner = None, PLAIN
            look = self._press.type.look("reference", self._language, manner, self._scale)
            self.say(" ").spans.append(Span(" ".join(reference.text.split()), look.ink, link, whole=True))
        return self

    def _inline(self, inline: Inline, language: str, manner: Manner, node: Node | None) -> None:
        if isinstance(inline, Text):  # as most are: not worth taking apart
            self._text(inline.text, language, manner, node)
            return
        match inline:
            case Code(text):
                code = Node("Code", node or self._node)
                look = self._press.type.look(self._role, language, _with(manner, mono=True), self._scale)
                self.spans.append(Span(isolated(text, language), look.ink, code, code=True))
            case Strong(content):
                self._all(content, language, _with(manner, strong=True), node)
            case Emphasis(content):
                place = dots(content, language)
                changed = _with(manner, dots=_PLACES[place]) if place else _with(manner, emphasis=not manner.emphasis)
                self._all(content, language, changed, node)
            case Superscript(content):
                self._all(content, language, _with(manner, raised=1), node)
            case Subscript(content):
                self._all(content, language, _with(manner, raised=-1), node)
            case Link(target, content):
                self._link(target, content, language, manner, node)
            case LineBreak():
                self._text("\n", language, manner, node)
            case NoteReference(label):
                self._note(label, language, node)
            case Foreign(tag, content):
                self._all(content, written(tag, content, language), manner, Node("Span", node or self._node, language=tag))
            case Abbreviation(expansion, content):
                self._all(content, language, manner, Node("Span", node or self._node, expansion=expansion))
            case Formula(text, alternative):
                said = alternative.strip() or text.strip()
                own = Node("Formula", node or self._node, alt=said) if said else node
                for piece, level in scripts(isolated(text, language)):  # signs at its edges stay there
                    self._text(piece, language, _with(manner, raised=level) if level else manner, own)
            case _:
                assert_never(inline)

    def _all(self, content: Iterable[Inline], language: str, manner: Manner, node: Node | None) -> None:
        for inline in content:
            self._inline(inline, language, manner, node)

    def _text(self, text: str, language: str, manner: Manner, node: Node | None) -> None:
        crossings = self._press.crossings
        if not crossings.kinds or self._press.quiet or self._role == "caption" or (node or self._node).link is not None:
            self._run(text, language, manner, node)
            return
        for piece, anchor in crossings.pieces(text):
            if anchor:
                self._run(piece, language, _with(manner, link=True), LinkNode(node or self._node, "#" + anchor, piece))
            else:
                self._run(piece, language, manner, node)

    def _run(self, text: str, language: str, manner: Manner, node: Node | None) -> None:
        look = self._press.type.look(self._role, language, manner, self._scale)
        self.spans.append(Span(capitals(text, language) if look.capitals else text, look.ink, node))

    def _link(self, target: str, content: tuple[Inline, ...], language: str, manner: Manner, node: Node | None) -> None:
        inside = target.startswith("#")
        if not plain(content).strip() or (inside and target[1:] not in self._press.anchors) or (node and node.link):
            self._all(content, language, manner, node)
            return
        said = plain(content) if inside else self._press.labels.link_to.format(target=_spoken(target))
        self._all(content, language, _with(manner, link=True), LinkNode(node or self._node, target, said))

    def _note(self, label: str, language: str, node: Node | None) -> None:
        note = None if self._press.quiet else self._press.call(label)
        if note is None:
            return
        holder = self._node if self._node.tag in _HOLDERS else self._node.parent
        reference = CallNode(node or self._node, note.node, holder)
        contents = self._press.labels.note_number.format(number=self._press.number(note.number))
        link = LinkNode(reference, f"#note-{note.number}", contents)
        look = self._press.type.look(self._role, language, Manner(raised=1, primary=True), self._scale)
        self.calls.append((len(self.spans), label))
        self.spans.append(Span(f"{APART}{self._press.number(note.number)}", look.ink, link))


def _with(manner: Manner, **changes: object) -> Manner:
    return msgspec.structs.replace(manner, **changes)


def _spoken(target: str) -> str:
    """An address as people say it."""
    for scheme in ("mailto:", "tel:"):
        if target.startswith(scheme):
            return target[len(scheme) :]
    return target


def _inked(span: Span, color: bytes) -> Span:
    """A span in another colour."""
    return msgspec.structs.replace(span, ink=msgspec.structs.replace(span.ink, color=color))
