"""What stands before the text of a page of ours: each line of a source's head is there just so, and nothing is nearly what the source says."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from masthead.verify.comparison.folding import folded, folded_words
from masthead.verify.comparison.passages import Chunk, Passages, chunks, enough
from masthead.verify.comparison.roles import Ours, Role
from masthead.verify.comparison.source import Source
from masthead.verify.comparison.spellings import Words
from masthead.verify.finding import Finding, named
from masthead.verify.reading import Reading

_MOSTLY = 0.5
"""The share of words in common for a line to be another with a fault in it."""
_SILENT = ("label", "furniture", "alternative")


def unlike(
    source: Source, file: Reading, roles: Sequence[Role], full: Sequence[int], pairs: Mapping[int, int], begun: int, said: Ours
) -> Iterator[Finding]:
    """Lines of the source's head that do not stand before the text, nor with other facts in one line there; and what says nearly what the source
    says. `full` are the labels of the text, -1 where there is none; `begun` is the first piece that is mostly the text's, whole or not."""
    paired = set(pairs.values())
    front = [at for at in _front(source, file, full, pairs, begun) if roles[at] in ("beside", "text", "repeat", "echo")]
    about = next((at for at, piece in enumerate(file.pieces) if piece.kind == "heading" and folded(piece.text) in said.about), len(roles))
    before = set(front)
    facts = [
        folded(piece.text)
        for at, piece in enumerate(file.pieces)
        if (at in before or roles[at] == "beside" or at > about) and not said.sentences.fullmatch(piece.text)
    ]
    there = f"\n{chr(10).join(f' {fact} ' for fact in facts)}\n"
    lines = [index for index in sorted(source.free) if source.said[index]]
    gone = {index for index in lines if index not in pairs and f" {' '.join(source.said[index])} " not in there}
    for at in front:
        piece = file.pieces[at]
        words = folded_words(piece.text)
        if at in paired or folded(piece.text) in said.headings or said.sentences.fullmatch(piece.text) or source.passages.fact(words):
            continue
        plain = said.references.sub("\n", piece.text)
        wrong = [chunk for line in plain.split("\n") for chunk in chunks(line) if not _so(chunk, source.passages, said)]
        if not wrong:
            continue
        own = {word for chunk in wrong for word in chunk.words}
        # Facts may stand side by side with nothing between.
        beyond = {word for chunk in wrong for word in source.passages.beyond(chunk.words)}
        meant = [index for index in lines if not beyond.isdisjoint(source.said[index]) and _alike(source.said[index], own)]
        if meant:
            index = next((index for index in meant if index in gone), meant[0])
            gone.discard(index)
            yield Finding("changed", " ".join(source.said[index]), named(source.pieces[index]), named(piece), " ".join(words))
        elif any(enough(run) and source.passages.stands(run) for chunk in wrong for run in chunk):
            yield Finding("summary", " ".join(wrong[0].words), "", named(piece))
    for index in sorted(gone):
        yield Finding("missing", " ".join(source.said[index]), named(source.pieces[index]))


def _front(source: Source, file: Reading, full: Sequence[int], pairs: Mapping[int, int], begun: int) -> Iterator[int]:
    """The pieces before the label of the text; where there is none, those before the first of the text that is the source's: a paragraph with
    which it begins, and that goes on over a page's end, is not there whole."""
    text = min((pairs[index] for index in range(len(source.pieces)) if index in pairs and index not in source.free), default=begun)
    text = min(text, begun)
    for at, piece in enumerate(file.pieces):
        if piece.kind not in _SILENT and (at < full[at] or (full[at] < 0 and at < text)):
            yield at


def _so(chunk: Chunk, source: Passages, said: Ours) -> bool:
    """Whether a chunk is a passage of the source, one of its facts or in words of ours, or says nothing of it; or each of its runs does."""
    return _is(chunk.words, source, said, opens=chunk.opens, closes=chunk.closes) or all(_is(run, source, said) for run in chunk)


def _is(run: Words, source: Passages, said: Ours, *, opens: bool = False, closes: bool = False) -> bool:
    return (
        source.stands(run, opens=opens, closes=closes)
        or source.fact(run)
        or source.led(run)
        or said.words.issuperset(run)
        or all(map(str.isdigit, run))
        or source.words.isdisjoint(run)
    )


def _alike(line: Sequence[str], words: Collection[str]) -> bool:
    """Whether the words of a line are most of these, and these most of its."""
    common = len(set(line).intersection(words))
    return common >= _MOSTLY * max(len(set(line)), len(set(words)))
