"""What stands beside the text of a file: in its head, in labels of ours, in the facts about the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from masthead.expressions import expression
from masthead.verify.comparison.folding import folded, folded_words
from masthead.verify.comparison.roles import Ours, Role
from masthead.verify.comparison.source import LONG
from masthead.verify.comparison.spellings import Words
from masthead.verify.reading import Piece

_SEPARATORS = expression(r"\s*[·|:：“”„«»「」『』\"()（）\[\]–—\n]\s*")


class Besides:
    """`wholes` are the folded texts that stand there whole, each as often as it does, `facts` those of them in the head and in the facts;
    `longest` is the words of the longest, `twos` words that stand side by side there, and `openings` what lines begin with that have a number
    behind it: a kind of text and its day, in one line."""

    def __init__(self, pieces: Sequence[Piece], roles: Sequence[Role], without: Collection[int], said: Ours) -> None:
        self.wholes: Counter[str] = Counter()
        self.facts: Counter[str] = Counter()
        self.twos: set[Words] = set()
        self.openings: set[Words] = set()
        for index, (piece, role) in enumerate(zip(pieces, roles, strict=True)):
            if role == "beside":
                own = folded_words(piece.text)
                # What we say of a text with a name in it is no proof of the name in the text.
                if folded(piece.text) not in said.headings and not said.sentences.fullmatch(piece.text):
                    self.twos.update(pairwise(own))
                # A sign for year or day may touch its number ("2024년").
                numbers = [at for at, word in enumerate(own) if word[0].isdigit()]
                if piece.kind != "heading" and (last := max(numbers, default=0)) > 0:
                    self.openings.update(own[:at] for at in range(1, min(last, LONG) + 1))
            if role in ("beside", "summary", "again", "repeat") and index not in without:
                text = folded(piece.text)
                self.wholes[text] += 1
                if role == "beside":
                    self.facts[text] += 1
                    self.facts.update({folded(part) for part in _SEPARATORS.split(piece.text)} - {text, ""})
        self.wholes |= self.facts
        self.longest = max((text.count(" ") + 1 for text in self.wholes), default=0)
