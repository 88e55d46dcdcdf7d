"""Where labels of a form touch what they label, since an exporter has lost what stood between its fields: "Contact DetailsHarbour League"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.anatomy.pack import Pack, Words, of_present
from masthead.anatomy.sparing import phrased
from masthead.expressions import expression
from masthead.language.forenames import given

_TOUCHES = expression(r"[a-zß-öø-ÿ](?=[A-ZÀ-Þ]|https?://)")
"""Where a small letter stands before a capital, or an address on the web: a look for these, and most paragraphs are done with."""
_FIELD = 200
"""Characters of a paragraph that is such a field; and of the end of a text that one is glued to."""
_SITE = expression(r"[A-Z][\w-]{2,20}(?:\s[\w-]{2,16}){0,2}?(?=https?://\S+\s*\Z)")
"""A label that touches the address of a page, and nothing follows: "Company Websitehttps://harbour.example"."""
_FORENAME = expression(r"[^\W\d_]+(?=\s[^\W\d_a-z])")
_CLOSES = frozenset('.!?…”"»’)]')


def touching(text: str, lexicon: Pack) -> list[int]:
    """Where a label that asks to turn to somebody begins behind the last sentence of a text that it touches, and where what it labels begins."""
    if _TOUCHES.search(text, max(len(text) - _FIELD, 0)) is None:
        return []
    if len(text) <= _FIELD and (site := _SITE.match(text)):
        return [site.end()]
    return next(_labelled(text, lexicon), [])


def _labelled(text: str, lexicon: Pack) -> Iterator[list[int]]:
    for label in _labels(lexicon.contacts).finditer(text, max(len(text) - _FIELD, 0)):
        start, end = label.span()
        if start == 0 and (" " in label.group() or _forename(text, end)):
            yield [end]
        elif start and " " in label.group() and text[start - 1] in _CLOSES:
            yield [start, end]


def _forename(text: str, at: int) -> bool:
    """Whether somebody's name begins there: one word before a capital may begin the name of a house ("ContactEnergy")."""
    first = _FORENAME.match(text, at)
    return first is not None and given(first.group())


@of_present
def _labels(words: Words) -> re.Pattern[str]:
    """Labels as titles of fields are written, before a capital that touches them."""
    spelt = sorted({form for word in words if word.isascii() for form in _titled(word)}, key=len, reverse=True)
    return phrased(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, spelt)) or '(?!)'})(?=[A-ZÀ-Þ])")


def _titled(phrase: str) -> tuple[str, str]:
    """A phrase with its first word in capitals, and with all of them."""
    return phrase[:1].upper() + phrase[1:], " ".join(word[:1].upper() + word[1:] for word in phrase.split())
