"""What a page of ours says again before the text, and whether it says it otherwise than there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from masthead.verify.finding import Finding, named
from masthead.verify.folding import folded, folded_words
from masthead.verify.reading import Piece
from masthead.verify.roles import Ours, Role

_CUT = re.compile(r"[,،，、;؛]|\[?…\]?|\[\.\.\.\]|(?<=\w\w\w[.!?])\s|[。！？؟।]")
_SENTENCES = re.compile(r"\n|\[?…\]?|(?<=\w\w\w[.!?])\s|[。！？؟।]")
_LINE = re.compile(r"\s*[·|\n]\s*|\[?…\]?")
_UNSEEN = re.compile("[\u200b-\u200d\u2060]")
_SLIPS = 3
"""Threes of words that one word gone or changed breaks."""
_SENTENCE = 90
"""Letters that are surely a sentence, and no line of a name and an office."""
_CERTAIN = 50
"""Letters of a sentence that is surely the text's, and not only alike."""
_LONG = 5
"""Words of a sentence that can be known again."""
_LEADING = 6
"""Words of a figure or a day that leads in the sentence which has it."""
_SEPARATORS = re.compile(r"\s*[·|:“”„«»\"()\[\]–—\n]\s*")

Pair = tuple[str, str]
Three = tuple[str, ...]


class Known:
    """The words of texts, and which stand side by side in them."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        self.pairs: set[Pair] = set()
        self.threes: set[Three] = set()
        self.words: set[str] = set()
        for text in texts:
            self.pairs.update(pairwise(text))
            self.threes.update(_threes(text))
            self.words.update(text)


def otherwise(pieces: Sequence[Piece], roles: Sequence[Role], said: Ours, texts: Known) -> Iterator[Finding]:
    """Pieces that say again what one of the `texts` says, but with a word that none has, or with two side by side that stand so in none."""
    pairs, threes, known = texts.pairs, texts.threes, texts.words
    headings = [(piece.part, folded(piece.text)) for piece in pieces if piece.kind == "heading"]
    running = {part for part, heading in headings if heading in said.running}
    people = {part for part, heading in headings if heading in said.people}
    for piece, role in zip(pieces, roles, strict=True):
        if role not in ("summary", "repeat", "echo") or piece.kind in ("alternative", "label") or folded(piece.text) in said.headings:
            continue
        plain = said.references.sub("\n", _UNSEEN.sub("", piece.text))
        if role in ("repeat", "echo"):
            parting, letters = (_SENTENCES, _CERTAIN) if role == "repeat" else (_LINE, 0)
            wrongs = (_slip(piece, segment, said, pairs, threes, letters) for segment in parting.split(plain))
        else:
            wrongs = (_wrong(piece, segment, said, pairs, known, running, people) for segment in _SEPARATORS.split(_CUT.sub("\n", plain)))
        yield from (Finding("summary", wrong, "", named(piece)) for wrong in wrongs if wrong)


def _threes(text: Sequence[str]) -> Iterator[Three]:
    return zip(text, text[1:], text[2:], strict=False)


def _slip(piece: Piece, segment: str, said: Ours, pairs: set[Pair], threes: set[Three], letters: int) -> str:
    """A slip in what is nearly what the text says: a standfirst. What only has words in common with it is another thing."""
    run = folded_words(segment)
    if sum(map(len, run)) < letters or len(run) < _LONG:
        return ""
    apart = [three for three in _threes(run) if three not in threes]
    if not 0 < len(apart) <= _SLIPS or len(apart) * 2 >= len(run) or said.sentences.fullmatch(piece.text):
        return ""
    single = [pair for pair in pairwise(run) if pair not in pairs]
    return "" if len(single) == 1 and _led(run, pairs) else " ".join(single[0] if single else apart[0])


def _wrong(piece: Piece, segment: str, said: Ours, pairs: set[Pair], known: set[str], running: set[int], people: set[int]) -> str:
    run = folded_words(segment)
    if wrong := next((word for word in run if word not in known and word not in said.words), ""):
        return wrong
    apart = [pair for pair in pairwise(run) if pair not in pairs]
    if not apart or piece.part not in running or not (piece.kind in ("item", "cell") or sum(map(len, run)) >= _SENTENCE):
        return ""
    if len(apart) == 1 and _led(run, pairs, names=segment.split() if piece.part in people else ()):
        return ""
    first, last = apart[0]
    if apart == list(pairwise(run))[-1:] and any(one == first and other.startswith(last) for one, other in pairs):
        return ""  # an office without the ending that its sentence gave it
    return f"{first} {last}"


def _led(run: Sequence[str], pairs: set[Pair], names: Sequence[str] = ()) -> bool:
    """Whether what stands before the first seam leads in what follows: a figure or a day that is said in it, or a name, by its capitals."""
    seam = next(at for at, pair in enumerate(pairwise(run), 1) if pair not in pairs)
    if seam > _LEADING:
        return False
    named = len(names) > seam > 1 and all(word[:1].isupper() for word in names[:seam])
    return named or any(run[at : at + seam] == run[:seam] for at in range(seam, len(run) - seam + 1))
