"""What a page of ours says of itself: that its headline is a made one, what it lists as media, where a line of it is from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from urllib.parse import unquote

from masthead.expressions import expression
from masthead.verify.comparison.folding import folded, folded_words
from masthead.verify.comparison.passages import Passages
from masthead.verify.comparison.roles import Ours
from masthead.verify.finding import Finding, named
from masthead.verify.reading import Piece, Reading, Table

_HEADLINE = 3
"""Words that a headline has at least: a kind of text has fewer."""
_HEAD = 3
"""Pieces before it among which it stands: a cover may set a day between."""
_BOTH = 2
"""Cells of a person's row: name and office."""
_UNSEEN = expression("[\u200b-\u200d\u2060]")
_SILENT = ("furniture", "alternative")


def unkept(
    file: Reading, said: Ours, offered: Mapping[str, frozenset[str]], source: Passages, own: Collection[Piece] = ()
) -> Iterator[Finding]:
    """What is not so: a headline that is not there, nothing under a label of ours or but a reference, media without the words that lead to them in the source.
    `offered` are those by their addresses, folded both; `own` are pieces of the file that the source has: its own headings may have nothing under them."""
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
        if before is not None and before.kind == "heading" and folded(before.text) in said.again and before not in own:
            empty = piece.kind == "heading" and 0 < piece.level <= before.level
            if empty or said.references.fullmatch(piece.text):
                yield Finding("missing", before.text, "", named(before))
        above += [piece] if piece.kind != "label" else []
        if piece.kind == "heading":
            yield from _unnamed(section, said, offered)
            listed, section = text in said.media, []
        elif listed and piece.kind != "label":  # an address that stands behind words of the text is no line of the list
            section.append(piece)
    yield from _unnamed(section, said, offered)
    yield from _misnumbered(pieces, said)


def unofficed(file: Reading, tables: Sequence[Table], said: Ours, names: Collection[str]) -> Iterator[Finding]:
    """Rows of a list of persons and their offices that lack the one or the other. `tables` are the source's own, which may."""
    known = {f" {folded(name)}" for name in names}  # a form of address may stand before it
    own = {tuple(map(folded, row)) for table in tables for row in table.rows if len(row) == _BOTH}
    for table in file.tables:
        if not known or any(len(row) != _BOTH for row in table.rows):
            continue
        rows = [tuple(folded(said.references.sub(" ", _UNSEEN.sub("", cell))) for cell in row) for row in table.rows]
        listed = any(all(row) and any(f" {row[0]}".endswith(name) for name in known) for row in rows)
        for row in rows if listed else ():
            if any(row) and not all(row) and row not in own:
                yield Finding("row", " | ".join(row).strip(" |"), "", table.place)


def _misnumbered(pieces: Sequence[Piece], said: Ours) -> Iterator[Finding]:
    """What is said again under another number of ours than the one that it has in the text: "Figure 8: …" for "Figure 1: …"."""
    numbers: dict[str, set[str]] = {}
    again: list[tuple[Piece, str, str]] = []
    listing = False
    for piece in pieces:
        if piece.kind == "heading":
            listing = folded(piece.text) in said.again
        found = said.references.match(piece.text)
        if found is None or not (rest := folded(piece.text[found.end() :])):
            continue
        if listing:
            again.append((piece, folded(found[0]), rest))
        else:
            numbers.setdefault(rest, set()).add(folded(found[0]))
    for piece, number, rest in again:
        if (own := numbers.get(rest)) and number not in own:
            yield Finding("summary", min(own), "", named(piece), number)


def made_of(pieces: Sequence[Piece], said: Ours) -> Iterator[int]:
    """The headings of which a page says just below them that it made them of the text."""
    title = -1
    for at, piece in enumerate(pieces):
        if piece.kind == "heading":
            title = at
        elif title >= 0 and at - title <= _HEAD and any(folded(piece.text).startswith(label) for label in said.made):
            yield title


def _quotes(piece: Piece, source: Passages) -> bool:
    """Whether a piece is made of words that stand so in the source, or did before a wire's were left out: a headline that is too long to be set as one."""
    run = folded_words(piece.text)
    return len(run) >= _HEADLINE and source.holds(run)


def _unnamed(section: Sequence[Piece], said: Ours, offered: Mapping[str, frozenset[str]]) -> Iterator[Finding]:
    """Addresses under Media whose words are not there."""
    lines = {folded(unquote(said.references.sub("", _UNSEEN.sub("", line)))) for piece in section for line in piece.text.split("\n")}
    for address, words in offered.items() if section else ():
        if address in lines and lines.isdisjoint(words):
            yield Finding("summary", min(words), "", named(section[0]))
