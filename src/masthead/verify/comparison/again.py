"""What a page of ours says again before the text, and whether it says it otherwise than there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from urllib.parse import unquote

from masthead.verify.comparison.folding import folded, folded_words
from masthead.verify.comparison.passages import Chunk, Passages, chunks, enough, within
from masthead.verify.comparison.roles import Ours, Role
from masthead.verify.finding import Finding, named
from masthead.verify.reading import Piece

_PASSAGE = 5
"""Words of a whole piece that the source says just so."""
_LONGEST = 100
"""Letters of a word; more are data."""
_UNSEEN = re.compile("[\u200b-\u200d\u2060]")


def otherwise(
    pieces: Sequence[Piece], roles: Sequence[Role], said: Ours, source: Passages, known: Collection[int] = ()
) -> Iterator[Finding]:
    """Pieces that say again what the source says, but with a word that it has not, or with words side by side that do not stand so in it.
    `known` are those that say just what a piece of the source says, in whatever spelling.

    What stands under a label of ours must be the source's from break to break; what else repeats the text, only where it is nearly a passage of it.
    """
    edges = _edges(pieces)
    for index, (piece, role) in enumerate(zip(pieces, roles, strict=True)):
        if (
            role not in ("summary", "again", "repeat", "echo")
            or index in known
            or piece.kind in ("alternative", "label")
            or folded(piece.text) in said.headings
        ):
            continue
        shown = _UNSEEN.sub("", piece.text)
        plain = said.references.sub("\n", shown)
        if (number := said.references.match(shown)) and source.stands(folded_words(number[0] + plain), stated=True):
            continue  # the number of a picture that the source itself has: "Figure 1 A cloud"
        if role != "summary":
            # A line that has no word of the source is a brand's own, and leads to no passage.
            plain = "\n".join(line for line in plain.split("\n") if not source.words.isdisjoint(folded_words(line)))
        if "://" in plain:
            plain = unquote(plain)  # addresses may be written either way
        own = folded_words(plain)
        heads = index + 1 < len(pieces) and bool(own) and within(own, folded_words(pieces[index + 1].text))  # a day, over what is then
        whole = len(own) >= _PASSAGE and source.stands(own, stated=True)  # whatever marks are in it: a table that is set in lines
        if heads or whole or source.fact(own) or said.sentences.fullmatch(piece.text):
            continue
        lines = [folded_words(line) for line in plain.split("\n")]
        several = role != "again" and "\n" in piece.text
        if role != "summary" and all(source.fact(line) or source.stands(line, stated=not several) for line in lines if line):
            continue  # each line by itself
        if len(max(own, key=len, default="")) > _LONGEST:
            continue  # an address that holds what it leads to
        parts = chunks(plain, opens=index in edges[0], closes=index in edges[1])
        # Under a brand's own label there may be words of the brand; what has none of them is as under ours.
        strictly = role == "summary" or (role == "again" and source.words.issuperset(own))
        wrongs = _again(parts, said, source) if strictly else _nearly(parts, said, source)
        yield from (Finding("summary", what, "", named(piece), by) for what, by in wrongs)


def _edges(pieces: Sequence[Piece]) -> tuple[set[int], set[int]]:
    """The pieces that a page may begin with in the middle of a sentence, and those that it may end with so."""
    text = [index for index, piece in enumerate(pieces) if piece.kind not in ("furniture", "label") and piece.place.startswith("page ")]
    turns = [(one, other) for one, other in pairwise(text) if pieces[one].place != pieces[other].place]
    return {other for _, other in turns}, {one for one, _ in turns}


def _again(parts: Iterable[Chunk], said: Ours, source: Passages) -> Iterator[tuple[str, str]]:
    for chunk in parts:
        run = chunk.words
        bare = all(map(str.isdigit, run))  # a number alone is one that was recognised
        if (not bare and _stated(chunk, source)) or source.fact(run) or source.led(run) or source.spelled(run):
            continue
        if bare and len(chunk) == 1 and not chunk.opens and not chunk.closes:
            yield " ".join(run), ""
            return
        if bare:
            continue
        # A label may stand between: "Credit:" before a name.
        wrong = next((part for part in chunk.apart(said.headings) if not _told(part, source)), None)
        if wrong is None:
            continue
        if (found := source.slip(chunk)) and source.slip(chunk.without(said.headings)):
            yield found
        elif unknown := next((word for word in run if word not in source.words and word not in said.words), ""):
            yield unknown, ""
        else:
            yield source.goes_on(wrong) or (source.seam(wrong.words), "")
        return


def _told(chunk: Chunk, source: Passages) -> bool:
    return _stated(chunk, source) or source.fact(chunk.words) or source.led(chunk.words) or source.side_by_side(chunk)


def _stated(chunk: Chunk, source: Passages) -> bool:
    return source.stands(chunk.words, opens=chunk.opens, closes=chunk.closes, stated=True)


def _nearly(parts: Iterable[Chunk], said: Ours, source: Passages) -> Iterator[tuple[str, str]]:
    for part in parts:
        chunk = part.without(said.headings)
        run = chunk.words
        if (
            not _stated(chunk, source)
            and not source.fact(run)
            and (
                found := source.slip(chunk, adds=False)
                or (source.goes_on(chunk) if enough(run) and not all(map(str.isdigit, run)) else None)
            )
        ):
            yield found
            return
