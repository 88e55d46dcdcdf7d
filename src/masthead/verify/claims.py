"""What a page of ours says of itself: that its headline is a made one, what it lists as media, where a line of it is from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

from masthead.verify.finding import Finding, named
from masthead.verify.folding import folded, folded_words
from masthead.verify.passages import Passages
from masthead.verify.reading import Piece, Reading
from masthead.verify.roles import Ours

_HEADLINE = 3
"""Words that a headline has at least: a kind of text has fewer."""
_HEAD = 3
"""Pieces before it among which it stands: a cover may set a day between."""
_SILENT = ("furniture", "alternative")


def unkept(file: Reading, said: Ours, offered: Mapping[str, frozenset[str]], source: Passages) -> Iterator[Finding]:
    """What is not so: a headline that is not there, nothing under a label of ours or but a reference, media without the words that lead to them in the source.
    `offered` are those by their addresses, folded both."""
    pieces = [piece for piece in file.pieces if piece.kind not in _SILENT]
    listed = False
    above: list[Piece] = []  # what stands before, but for marks
    section: list[Piece] = []
    for at, piece in enumerate(pieces):
        before = pieces[at - 1] if at else None
        text = folded(piece.text)
        made = piece.kind != "heading" and any(text.startswith(label) for label in said.made)
        if made and not any(each.kind == "heading" or _quotes(each, source) for each in above[-_HEAD:]):
            yield Finding("missing", "headline", "", named(piece))
        if before is not None and before.kind == "heading" and folded(before.text) in said.again:
            empty = piece.kind == "heading" and 0 < piece.level <= before.level
            if empty or said.references.fullmatch(piece.text):
                yield Finding("missing", before.text, "", named(before))
        above += [piece] if piece.kind != "label" else []
        if piece.kind == "heading":
            yield from _unnamed(section, said, offered)
            listed, section = text in said.media, []
        elif listed:
            section.append(piece)
    yield from _unnamed(section, said, offered)


def _quotes(piece: Piece, source: Passages) -> bool:
    """Whether a piece is made of words that stand so in the source, or did before a wire's were left out: a headline that is too long to be set as one."""
    run = folded_words(piece.text)
    return len(run) >= _HEADLINE and source.holds(run)


def _unnamed(section: Sequence[Piece], said: Ours, offered: Mapping[str, frozenset[str]]) -> Iterator[Finding]:
    """Addresses under Media whose words are not there."""
    lines = {folded(unquote(said.references.sub("", line))) for piece in section for line in piece.text.split("\n")}
    for address, words in offered.items() if section else ():
        if address in lines and lines.isdisjoint(words):
            yield Finding("summary", min(words), "", named(section[0]))
