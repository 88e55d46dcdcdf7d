"""The full texts of a digest: each release whole, and of a copy what its carrier has beside it."""

from __future__ import annotations

from msgspec.structs import replace

from masthead.anatomy.model import Piece
from masthead.briefing.digests.abstracts import carrier
from masthead.briefing.digests.member import Told
from masthead.briefing.model import Entry, Section, Text
from masthead.briefing.parts import stated, text
from masthead.document.model import BlockNode, Emphasis, Figure, Heading, NoteReference, Paragraph, Strong
from masthead.document.model import Note as Footnote
from masthead.document.model import Text as Words
from masthead.document.plain import plain_block
from masthead.document.walk import every, every_inline, inlines
from masthead.document.words import words
from masthead.notices import Dropped, Note


def whole(told: Told, before: str) -> list[Section]:
    """A release whole: headline, what stands with it in the source, the text; then what stands round it. `before` are words of ours above it."""
    release, top = told.release, told.top
    opening: list[BlockNode] = [Heading(2, top.title)]
    if before:
        opening.append(Paragraph((Strong((Words(before),)),)))
    if top.made:
        opening.append(Paragraph((Emphasis((Words(told.ours.made),)),)))
    if top.genre:
        opening.append(Paragraph((Words(top.genre),)))
    own = top.standfirst if top.standfirst_block < 0 else ()
    opening += [Paragraph(line) for line in (*told.lines, *stated.head_lines(release), own) if line]
    entries = (*(Entry(block) for block in opening), *told.body.entries)
    tail = text.tail(release, told.ours, level=3, speak=told.speak)
    round_it = (*tail, *(replace(part, level=3) for part in stated.sections(release, told.ours)))
    return [
        Text("full", "", entries, told.language, told.key),
        *(replace(part, language=part.language or told.language) for part in round_it),
    ]


def besides(copy: Told, main: Told, note: Note) -> list[Section]:
    """What a carrier has that the text as it stands has not; what is the same, word for word, is told as left out."""
    here = {_worded(piece.block) for piece in main.release.pieces}
    pictured = any(pictures for _, pictures in here)
    same: list[str] = []
    kept: list[BlockNode] = []
    later: list[Footnote] = []
    for piece in copy.release.pieces:
        if piece.role == "wire":
            continue
        key = _worded(piece.block)
        if isinstance(piece.block, Footnote):
            later.append(piece.block)
        elif key in here:
            same += key[0]
        elif not key[0] and key[1] and pictured:
            # Each carrier makes its own file of a picture.
            note(Dropped((), "a picture without words beside a text that has its pictures already", key[1][0]))
        elif key != ((), ()):
            kept.append(_lowered(piece))
    called = {node.label for block in every(kept) for node in every_inline(inlines(block)) if isinstance(node, NoteReference)}
    for footnote in later:
        key = _worded(footnote)
        if footnote.label in called or key not in here:
            kept.append(footnote)
        else:
            same += key[0]
    if same:
        where = copy.release.document.origin.name
        note(Dropped(tuple(same), f"the same text as in {main.release.document.origin.name or 'another source'}, which stands once", where))
    if not kept:
        return []
    label = copy.ours.also_from.format(names=carrier(copy, main))
    return [Text("small", label, tuple(map(Entry, kept)), copy.language, copy.key, level=3)]


def _worded(block: BlockNode) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A block by its words and its pictures."""
    return tuple(words(plain_block(block))), tuple(inner.asset for inner in every((block,)) if isinstance(inner, Figure))


def _lowered(piece: Piece) -> BlockNode:
    return replace(piece.block, level=4) if isinstance(piece.block, Heading) else piece.block
