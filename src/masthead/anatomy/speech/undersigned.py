"""Whose words a quotation is, where a name stands in a row of its own below or above it, and the office in the next."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.lines import length, terminal
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.speech.signing import Said
from masthead.anatomy.wording.names import holds_office, person, untitled
from masthead.language.forenames import given

_LONGEST_NAME = 60
_LONGEST_OFFICE = 16
"""Words of the row that tells the office."""


def undersigned(rows: Sequence[str], lexicon: Pack) -> Said | None:
    """Whom two rows name, a person and beneath it the office: "The Honourable Jane Doe" over "Minister of Works"; None if they do not."""
    if len(rows) < 2 or len(rows[0]) > _LONGEST_NAME:
        return None
    name = untitled(rows[0].strip(" –—―-,"), lexicon)[1]
    words, held = name.split(), rows[1].strip()
    if not 2 <= len(words) <= 5 or terminal(held) or not 1 <= length(held) <= _LONGEST_OFFICE or not held[:1].isalpha():
        return None
    named = person(words, lexicon) and not holds_office(name, lexicon)
    return Said(name, held, True) if named and holds_office(held, lexicon, 4) and not phrases(lexicon.said).search(held) else None


def named_alone(tail: str, lexicon: Pack) -> Said | None:
    """Whose name alone stands behind a quotation that is the rest of its paragraph: "„Am scris cartea noaptea.” Ilinca Barbu"."""
    words = tail.strip(" .\u00a0\u202f\n–—―-").split()
    named = 1 < len(words) < _LONGEST_WHOLE and all(word[:1].isupper() for word in words) and given(words[0])
    return Said(" ".join(words), "", True) if named and person(words, lexicon) else None


_LONGEST_WHOLE = 5
