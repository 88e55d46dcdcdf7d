"""What counts as a word when nothing may be lost, and the ledger that must balance.

Both sides of a comparison are folded alike: Unicode NFKC (so ligatures and presentation forms are letters),
no soft hyphens, no zero-width or bidi marks, no case. Letters, digits and their marks make a word; marks of punctuation make
none. Scripts without spaces count a character as a word, since a line may break anywhere in them.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from masthead.expressions import expression, rare
from masthead.notices import Dropped, Notice

_INVISIBLE = expression(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\x00-\x08\x0e-\x1f]"
)
_ALONE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = "\u0e3f\u0e4f\u0e5a\u0e5b\u104a-\u104f\u109e\u109f\u17d4-\u17d6\u17d8-\u17db\u309b\u309c\u30a0\u30fb"
"""Punctuation and signs among the characters that stand alone."""
_WESTERN_WORD = expression(r"[^\W_]+")
"""What `_WORD` comes to in a text without rare characters: no mark, and none that stands alone. Those take long to compile."""
SIGNS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed"
    + "".join(
        f"{chr(block)}-{chr(block + 3)}{chr(block + 0x3A)}-{chr(block + 0x3C)}{chr(block + 0x3E)}-{chr(block + 0x4F)}{chr(block + 0x51)}-{chr(block + 0x57)}{chr(block + 0x62)}-{chr(block + 0x63)}"
        for block in range(0x900, 0xD80, 0x80)
    )
    + "\u0d81-\u0d83\u0dca-\u0ddf\u0df2-\u0df3"
)
"""Points and signs of vowels that are of the word they stand in: of Hebrew and Arabic, and of the scripts of India, whose blocks are alike."""
_WORD = expression(rf"(?![{_MARKS}])[{_ALONE}]|[^\W_{_ALONE}]+(?:[{SIGNS}]++[^\W_{_ALONE}]*+)*")


def words(text: str) -> Iterator[str]:
    """The folded words of a text, in order."""
    if text.isascii():
        return iter(_WESTERN_WORD.findall(text.lower()))
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    word = _WORD if rare(text) else _WESTERN_WORD
    # Words are folded once they are found: a letter may come to one and a mark.
    return map(str.casefold, word.findall(text))


def missing(source: Iterable[str], file: Iterable[str], notices: Iterable[Notice] = ()) -> Counter[str]:
    """Words of the source (already folded) that are neither in the file nor named as dropped."""
    dropped = (word for notice in notices if isinstance(notice, Dropped) for text in notice.words for word in words(text))
    return Counter(source) - Counter(dropped) - Counter(file)
