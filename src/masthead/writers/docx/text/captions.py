"""Captions: numbers that Word counts, in the source's own words where it has them, and references in the text that lead to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec
from msgspec import Struct

from masthead.briefing.model import Briefing, Text
from masthead.document.model import BlockNode, Emphasis, Figure, Foreign, Inline, Strong, Table
from masthead.document.model import Text as Words
from masthead.document.plain import plain
from masthead.document.walk import every
from masthead.language.labels import Labels
from masthead.writers.crossings import bears_number
from masthead.writers.docx.story import Story
from masthead.writers.docx.text.runs import field, field_ends, ours, run

_STYLE = {"Table": "CaptionLabel", "Figure": "FigureLabel"}
"""The style of a number, by the name of its sequence."""


class Typed(Struct, frozen=True):
    """A caption that brings a number of its own: "Table 2. Sales" is "Table ", 2 and ". Sales"."""

    before: str
    number: int
    rest: tuple[Inline, ...]


def sequence(story: Story, name: str, caption: tuple[Inline, ...], language: str, base: bool) -> tuple[str, tuple[Inline, ...]]:
    """The number of a caption as a field that Word counts, and what of the caption is still to be written.

    `name` is Word's name for the sequence. In reports a caption without a number gets one in our words ("Table 1. "), if the source numbers
    none of its kind; one that brings its own keeps its words, and the number in them becomes the field. A list of captions, and a table
    that nothing else parts from the one before it, need the number in any text.
    """
    manuscript, style = story.manuscript, _STYLE[name]
    label = number_label(manuscript.briefing.labels, name)
    typed = _typed(label, caption)
    if typed is None and bears_number(label, plain(caption)):
        return "", caption
    if typed is None and plain(caption).strip() and not (name in manuscript.lists or _counted(story, name)):
        return "", caption
    number = typed.number if typed is not None else manuscript.sequences.get(name, 0) + 1
    expected = manuscript.sequences.get(name, 0) + 1
    manuscript.sequences[name] = number
    anchor = _anchor(name, number)
    manuscript.captions.setdefault(name, []).append((anchor, " ".join(plain(caption).split()) if typed is not None else ""))
    start, end = manuscript.mark(anchor)
    code = f"SEQ {name} \\* ARABIC" + f" \\r {number}" * (number != expected)
    if typed is not None:
        begin, close = field_ends(code, style)
        shown = run(story, str(number), style, language, base)
        before = run(story, typed.before, style, language, base) if typed.before else ""
        return f"{start}{before}{begin}{shown}{close}{end}", typed.rest
    before, _, after = label.partition("{number}")
    parts = (
        ours(story, before, style) if before else "",
        field(story, code, str(number), style),
        ours(story, after, style) if after else "",
    )
    words = " ".join(plain(caption).split())
    manuscript.captions[name][-1] = (anchor, f"{label.format(number=number)}. {words}" if words else label.format(number=number))
    return f"{start}{''.join(parts)}{end}" + (ours(story, ". ", style) if words else ""), caption


def continued(story: Story, name: str, since: int) -> str:
    """The runs over what goes on from before: "Table 2 (continued)", where a caption has got a number `since` so many of its sequence had."""
    labels = story.manuscript.briefing.labels
    said = ours(story, f"({labels.table_continued})")
    known = story.manuscript.captions.get(name, [])
    if len(known) == since:
        return said
    shown = number_label(labels, name).format(number=story.manuscript.sequences[name])
    return reference(story, known[-1][0], ours(story, shown, _STYLE[name])) + ours(story, " ") + said


def _counted(story: Story, name: str) -> bool:
    """Whether captions of a sequence get numbers of ours: in reports, if the source gives them none."""
    return story.manuscript.briefing.profile == "report" and not numbered(story)[2].intersection((name,))


def number_label(labels: Labels, name: str) -> str:
    """Our words for a number of a sequence: "Table {number}"."""
    return labels.table_number if name == "Table" else labels.figure_number


def _anchor(name: str, number: int) -> str:
    return f"_Ref{name}{number}"


@lru_cache(maxsize=64)
def _pattern(label: str) -> re.Pattern[str]:
    before, _, after = label.partition("{number}")
    word, own = re.escape(before.strip()), re.escape(after.strip())
    return re.compile(rf"(?<!\w){word}[ \u00a0]?([0-9]{{1,3}}){own}(?![\w-])(?!\.\d)")


def _typed(label: str, caption: tuple[Inline, ...]) -> Typed | None:
    """A caption whose first words are a number in our words for it; None for any other."""
    first = caption[0] if caption else None
    match first:
        case Words(text):
            found = _pattern(label).match(text)
            if found is None:
                return None
            rest = text[found.end() :]
            return Typed(text[: found.start(1)], int(found[1]), ((Words(rest),) if rest else ()) + caption[1:])
        case Strong(kids) | Emphasis(kids) | Foreign(_, kids):
            within = _typed(label, kids)
            if within is None:
                return None
            left = (msgspec.structs.replace(first, content=within.rest),) if within.rest else ()
            return Typed(within.before, within.number, left + caption[1:])
        case _:
            return None


def mentions(story: Story, text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with the anchor of the caption whose number it is; empty for all else."""
    known = numbered(story)
    at = 0
    found = sorted((match.start(), match.end()) for label in known[0] for match in _pattern(label).finditer(text))
    for start, end in found:
        anchor = known[1].get(text[start:end].replace("\u00a0", " "), "")
        if anchor and start >= at:
            yield text[at:start], ""
            yield text[start:end], anchor
            at = end
    yield text[at:], ""


def may_mention(story: Story, text: str) -> bool:
    """Whether a text may name a caption: a quick look that most texts don't pass."""
    labels = story.manuscript.briefing.labels
    return any(word in text for word in _words(labels.table_number, labels.figure_number)) and bool(numbered(story)[1])


@lru_cache(maxsize=64)
def _words(*labels: str) -> tuple[str, ...]:
    return tuple(word for label in labels if (word := label.partition("{number}")[0].strip()))


def numbered(story: Story) -> tuple[tuple[str, ...], dict[str, str], frozenset[str]]:
    """Labels, and the captions that bring a number of their own: "Table 2" → anchor. Two of one number are none: nobody knows which is meant.
    Then the sequences in which there are such."""
    manuscript = story.manuscript
    if manuscript.numbered is None:
        labels = manuscript.briefing.labels
        known = {"Table": labels.table_number, "Figure": labels.figure_number}
        seen: dict[str, list[str]] = {}
        names: set[str] = set()
        for name, content in _captions(manuscript.briefing):
            typed = _typed(known[name], content)
            if typed is not None:
                names.add(name)
                seen.setdefault(f"{typed.before}{typed.number}".replace("\u00a0", " "), []).append(_anchor(name, typed.number))
        once = {words: anchors[0] for words, anchors in seen.items() if len(anchors) == 1}
        manuscript.numbered = tuple(known.values()), once, frozenset(names)
    return manuscript.numbered


def _captions(briefing: Briefing) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    for block in every(_blocks(briefing)):
        match block:
            case Table(rows=rows, caption=caption) if rows and caption:
                yield "Table", caption
            case Figure(caption=caption) if caption:
                yield "Figure", caption
            case _:
                pass


def _blocks(briefing: Briefing) -> Iterable[BlockNode]:
    return (entry.block for section in briefing.sections if isinstance(section, Text) for entry in section.entries)


def reference(story: Story, anchor: str, shown: str) -> str:
    """A field that repeats a caption's number and leads to it (ECMA-376 17.16.5.51). `shown`: its runs."""
    begin, end = field_ends(f"REF {story.manuscript.bookmark(anchor)} \\h")
    return f"{begin}{shown}{end}"
