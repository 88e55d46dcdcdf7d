"""What stands beside the text of a file: in its head, in labels of ours, in the facts about the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from masthead.expressions import expression
from masthead.verify.comparison.folding import character, folded, folded_words
from masthead.verify.comparison.roles import Ours, Role
from masthead.verify.comparison.source import LONG
from masthead.verify.comparison.spellings import Words
from masthead.verify.reading import Piece

_SEPARATORS = expression(r"\s*[·|:：“”„«»「」『』\"()（）\[\]–—\n]\s*")


TOUCHING = 40
"""Characters that stand for `LONG` words in a script that sets no blanks between them."""


def _kinds(own: Words, said: Ours) -> Iterator[str]:
    """What stands in a line before the name of the language, or before a day where words touch: a kind of text, which a page may part from these by
    a gap alone."""
    text = " ".join(own)
    for language in said.languages:
        if text.endswith(f" {language}"):
            yield text.removesuffix(f" {language}")
    day = next((at for at, word in enumerate(own) if word[0].isdigit()), 0)
    if day and character(own[0]):
        yield " ".join(own[:day])


class Besides:
    """`wholes` are the folded texts that stand there whole, each as often as it does, `facts` those of them in the head and in the facts,
    `rows` these and each line or fact of what says again what the text says, which may be a line of the source's head;
    `longest` is the words of the longest, `twos` words that stand side by side there, and `openings` what lines begin with that have a number
    behind it: a kind of text and its day, in one line."""

    def __init__(self, pieces: Sequence[Piece], roles: Sequence[Role], without: Collection[int], said: Ours) -> None:
        self.wholes: Counter[str] = Counter()
        self.facts: Counter[str] = Counter()
        self.rows: Counter[str] = Counter()
        self.twos: set[Words] = set()
        self.openings: set[Words] = set()
        for index, (piece, role) in enumerate(zip(pieces, roles, strict=True)):
            shown = piece.whole if role == "beside" and piece.whole else piece.text  # "27. april": a number that begins it is no item's
            if role == "beside":
                own = folded_words(shown)
                # What we say of a text with a name in it is no proof of the name in the text.
                if folded(piece.text) not in said.headings and not said.sentences.fullmatch(piece.text):
                    self.twos.update(pairwise(own))
                # A sign for year or day may touch its number ("2024년").
                numbers = [at for at, word in enumerate(own) if word[0].isdigit()]
                if piece.kind != "heading" and (last := max(numbers, default=0)) > 0:
                    most = TOUCHING if character(own[0]) else LONG
                    self.openings.update(own[:at] for at in range(1, min(last, most) + 1))
            if role in ("beside", "summary", "again", "repeat") and index not in without:
                text = folded(shown)
                self.wholes[text] += 1
                if role == "repeat":
                    self.rows.update({folded(part) for part in (*_SEPARATORS.split(shown), *shown.split("\n"))} - {text, ""})
                if role == "beside":
                    self.facts[text] += 1
                    self.facts.update(_kinds(folded_words(shown), said))
                    self.facts.update({folded(part) for part in (*_SEPARATORS.split(shown), *shown.split("\n"))} - {text, ""})
        self.rows |= self.facts
        self.wholes |= self.rows
        self.longest = max((text.count(" ") + 1 for text in self.wholes), default=0)
