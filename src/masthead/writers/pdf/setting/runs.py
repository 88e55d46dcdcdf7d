"""Spans to boxes: a paragraph's words, the spaces after them, and where a line may end. And what lines are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from masthead.expressions import expression
from masthead.writers.pdf.fonts.faces import Box
from masthead.writers.pdf.fonts.recall import Places, places, recalled, remember, returns, row_of, together
from masthead.writers.pdf.fonts.shaping import APART, Font
from masthead.writers.pdf.setting import breaks
from masthead.writers.pdf.setting.edges import fitted
from masthead.writers.ties import BOUND, LONG, TOLD, Tied, bind, tied, tied_as

if TYPE_CHECKING:
    from masthead.writers.pdf.setting.lines import Setting


_SPACE = expression(f"[ {BOUND}]")
_WHAT_IS_TOLD = (1 << TOLD) - 1


class Line(Struct, frozen=True, gc=False):
    """Boxes `start` to `end`, `width` points from edge to edge. `head` stands for the first box where a word was broken before it, `tail`
    follows the last one. `ends`: the paragraph (or a line of it that the source ends) is over. `stretch`: the share of its own width by
    which each space is wider than it is. `hang`: by how much the line begins outside the column (points). `wider`: what all of it, letters
    and spaces, is multiplied by along the line.
    """

    start: int
    end: int
    width: float
    head: Box | None = None
    tail: Box | None = None
    ends: bool = False
    stretch: float = 0.0
    hang: float = 0.0
    wider: float = 1.0


_NO_OVERRIDES = {0x202D: 0x202A, 0x202E: 0x202B}
"""Overrides count as embeddings: letters that are made to run backwards show another word than those hear and find who read it."""


def fill(setting: Setting) -> Places | None:
    """Makes the boxes of a paragraph whose words run from left to right, and says where they stand if that is known."""
    found: Places | None = None
    if len(setting.spans) == 1 and not (span := setting.spans[0]).whole and span.text and "\n" not in span.text:  # as most are
        setting.starts.append(0)
        return _add(setting, span.text, span.ink.font, code=span.code, alone=True)
    for span in setting.spans:
        setting.starts.append(len(setting.boxes))
        if span.whole:
            _whole(setting, span.ink.font.box(span.text))
            continue
        for index, text in enumerate(span.text.split("\n") if "\n" in span.text else (span.text,)):
            if index:
                _force(setting, span.ink.font)
            if text:
                found = _add(setting, text, span.ink.font, code=span.code)
    return found if found is not None and len(found.begins) == len(setting.boxes) else None


def fill_both_ways(setting: Setting) -> None:
    """The same where some words run from right to left (UAX 9)."""
    from masthead.writers.pdf.setting.bidi import levels

    texts = [bind(span.text, setting.language) for span in setting.spans]
    base = setting.base
    found: list[int] = []
    # A note's number belongs to the line, not to the words before it.
    alone = "\u200f" if base else "\u200e"
    judged = breaks.embedded("".join([alone * len(text) if text.startswith(APART) else text for text in texts])).translate(_NO_OVERRIDES)
    for part in judged.replace(BOUND, " ").split("\n"):
        found += levels(part, right_to_left=bool(base))
        found.append(base)
    at = 0
    for span, text in zip(setting.spans, texts, strict=True):
        setting.starts.append(len(setting.boxes))
        font = span.ink.font
        if span.whole:
            _whole(setting, font.bidi(text.replace(BOUND, " "), tuple(found[at : at + len(text)])))
            setting.space_levels.append(base)
            at += len(text)
            continue
        for index, line in enumerate(text.split("\n")):
            if index:
                at += 1
                _force(setting, font)
            for number, word in enumerate(line.split(" ")):
                if number:
                    if setting.boxes and _joined(setting):
                        setting.gaps[-1] = font.space
                        setting.breakable[-1] = 1
                        setting.space_levels[-1] = found[at]
                    at += 1
                if not word:
                    continue
                for piece in (word,) if span.code else breaks.pieces(word):
                    end = at + len(piece)
                    setting.boxes.append(font.bidi(piece.replace(BOUND, " "), tuple(found[at:end])))
                    setting.gaps.append(0.0)
                    setting.breakable.append(1)
                    setting.space_levels.append(base)
                    at = end
                setting.breakable[-1] = 0


def _force(setting: Setting, font: Font) -> None:
    if setting.boxes:
        setting.gaps[-1] = font.space
        setting.breakable[-1] = 1
    setting.forced.append(len(setting.boxes))


def _add(setting: Setting, text: str, font: Font, *, code: bool, alone: bool = False) -> Places | None:
    """Adds the boxes of a text, and says where they stand if that is known. `alone`: it is all of the paragraph."""
    said = (text, setting.language, code)
    usual = not (setting.justified or setting.square)
    row = recalled(font, said) if usual else None
    if row is not None and alone:
        setting.boxes, setting.gaps, setting.breakable = row.boxes, row.alone_gaps, row.alone_breakable
        return row.places
    plain = False
    if row is not None:
        _join(setting, text, row.first, font)
        setting.boxes += row.boxes
        setting.gaps += row.gaps
        setting.breakable += row.breakable
        open_end = row.open_end
    else:
        found, known, mask = _tied(setting, text, font)
        start, open_end = len(setting.boxes), bool(found.words[-1])
        if start:
            _join(setting, found.text, found.words[0], font)
        plain = bool(known) and (found.simple or code)
        if plain:
            font.used.mask |= mask
            setting.boxes += known
            setting.gaps += [font.space] * len(known)
            setting.breakable += b"\1" * len(known)
        else:
            _put(setting, found, font, code=code)
        if usual and returns(font, said):
            row = row_of(setting.boxes[start:], setting.gaps[start:], setting.breakable[start:], found.words[0], open_end=open_end)
            remember(font, said, row)
    if open_end and setting.boxes:
        setting.gaps[-1] = 0.0
        setting.breakable[-1] = 0
    if row is not None:
        return row.places
    return places(setting.boxes, setting.gaps, spaced=bool(font.space)) if alone and plain else None


def _tied(setting: Setting, text: str, font: Font) -> tuple[Tied, list[Box], int]:
    """The text with its spaces that hold; the boxes of its words, where lines end at spaces alone and all are known, and their mask."""
    language, words = setting.language, text.split(" ")
    there = together(font, words) if font.language == language and not setting.square and BOUND not in text else None
    if there is None:
        return tied(text, language), [], 0
    boxes, mask = there
    told = mask & _WHAT_IS_TOLD
    found = tied_as(text, words, told, language) if told else Tied(text, words, True)
    if found.words is words:
        return found, boxes, mask
    if setting.justified or not found.simple or "\u00a0" in text:  # spaces that hold may grow; those that do not break may have moved
        return found, [], 0
    made = together(font, [found.words[index] for index in found.held])
    if made is None:
        return found, [], 0
    for index, box in zip(found.held, made[0], strict=True):  # from the first on: those before are in their places then
        boxes[index : index + found.words[index].count(BOUND) + 1] = [box]
    return found, boxes, mask | made[1]


def _join(setting: Setting, text: str, first: str, font: Font) -> None:
    """Says how the text that comes next stands to the box before it. `first` is what it has before its first space."""
    if not (setting.boxes and _joined(setting)):
        return
    if not first:
        setting.gaps[-1] = font.space
        setting.breakable[-1] = 1
    elif not (text.isascii() and setting.boxes[-1].text.isascii()) and breaks.parted(setting.boxes[-1].text, first):
        setting.breakable[-1] = 1


def _put(setting: Setting, found: Tied, font: Font, *, code: bool) -> None:
    text, words = found.text, found.words
    space = font.space
    if setting.justified and BOUND in text:
        _add_bound(setting, text, words, font)
    elif code or found.simple:
        boxes = font.boxes([word for word in words if word] if "" in words else words)
        setting.boxes += boxes
        setting.gaps += [space] * len(boxes)
        setting.breakable += b"\1" * len(boxes)
    else:
        parted: list[str] = []
        within: list[int] = []
        for word in filter(None, words):
            if len(word) <= LONG and word.isascii() and "/" not in word and not setting.square:  # as most are, even here
                parted.append(word)
                continue
            pieces = breaks.pieces(word, loose=setting.justified)
            if setting.square:
                setting.boxes += fitted(font, font.boxes(pieces), word)
            within += range(len(parted), len(parted) + len(pieces) - 1)
            parted += pieces
        if not setting.square:
            setting.boxes += font.boxes(parted)
        gaps = [space] * len(parted)
        for index in within:
            gaps[index] = 0.0
        setting.gaps += gaps
        setting.breakable += b"\1" * len(parted)


def _add_bound(setting: Setting, text: str, words: list[str], font: Font) -> None:
    """Words of a justified line: spaces at which it must not end grow with the others."""
    flat = text.replace(BOUND, " ").split(" ")
    if "" not in flat[1:-1] and text[0] != BOUND != text[-1] and breaks.simple(text, flat):
        ends = [space == " " for space in _SPACE.findall(text, 0 if flat[0] else 1)]
        boxes = font.boxes([word for word in flat if word])
        setting.boxes += boxes
        setting.gaps += [font.space] * len(boxes)
        setting.breakable += bytes(ends) + b"\1" * (len(boxes) - len(ends))
        return
    for word in words:
        # At the edge of a span such a space stays in the box, since the box beside it is of another span.
        parts = word.split(BOUND) if BOUND in word else [word]
        for part in [word] if "" in parts else parts:
            if not part:
                continue
            found = font.boxes(breaks.pieces(part, loose=True))
            if setting.square:
                found = fitted(font, found, part)
            setting.boxes += found
            setting.gaps += [0.0] * (len(found) - 1) + [font.space]
            setting.breakable += b"\1" * (len(found) - 1) + b"\0"
        if word:
            setting.breakable[-1] = 1


def _whole(setting: Setting, box: Box) -> None:
    setting.boxes.append(box)
    setting.gaps.append(0.0)
    setting.breakable.append(0)


def _joined(setting: Setting) -> bool:
    return not (setting.forced and setting.forced[-1] == len(setting.boxes))
