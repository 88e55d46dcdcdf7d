"""Who speaks where whole sentences before a quotation tell it: one that begins with who says it, and one whose subject a pronoun means."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.model import Quote
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.subjects import edge
from masthead.anatomy.speech.signing import Said, by
from masthead.anatomy.wording.names import capital
from masthead.anatomy.wording.stops import ends, last_sentence

_FRONT = 3
"""Words before the verb with which such a sentence begins."""


def again(before: str, found: Sequence[Quote], lexicon: Pack) -> Said | None:
    """The one who spoke before and with whose name alone the whole sentence right before a quotation begins: "Jane says her team chose it. “…”"."""
    bare = before.rstrip()
    if bare[-1:] != "." or not found:
        return None
    sentence = last_sentence(bare.rstrip("."), lexicon).strip()
    verb = phrases(lexicon.said).search(sentence)
    front = sentence[: verb.start()].split() if verb else []
    if not 0 < len(front) <= _FRONT or not capital(front[0]):
        return None
    name = next((word for word in front if capital(word) and len(word) > _FRONT), "")
    spoke = {quote.speaker: quote.role for quote in found if name and name in quote.speaker.split()}
    return Said(*next(iter(spoke.items())), True) if len(spoke) == 1 else None


def subject(before: str, lexicon: Pack) -> Said | None:
    """The last one with whom a sentence between two quotations of a paragraph begins, whom a pronoun then means: "Dr. Roe thanked the city. She
    added, “…”"."""
    starts = [0, *ends(before, lexicon)]
    anew = before[:1].isspace() and (before.lstrip()[:1].isupper() or before.lstrip()[:1].isdigit())  # the quotation ended its sentence
    if len(starts) < _SENTENCES - anew:
        return None
    starts = starts if anew else starts[1:]
    opening = [one for one in mentions(before, lexicon) if (one.role or one.address) and _opens(before, edge(one), starts)]
    return by(opening[-1]) if opening else None


_SENTENCES = 3
"""Sentences between two quotations at least, the end of the first one's attribution among them."""


def _opens(text: str, at: int, starts: Sequence[int]) -> bool:
    """Whether nothing but blanks and numbers of paragraphs stands between the beginning of a sentence and a place."""
    return any(start <= at and not text[start:at].strip(" .,0123456789\n\u00a0") for start in starts)
