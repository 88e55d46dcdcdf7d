"""Where a line may end, and where it may not: by script and by custom."""

from __future__ import annotations

import re

from masthead.expressions import Letters, expression, rare

_RIGHT = "\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_ALONE = "\u2e80-\u303f\u3040-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U0001b000-\U0001b2ff\U0001f200-\U0001f2ff\U00020000-\U0003ffff"
_OPENING = "（《〈「『【〔〖〘｛［｟‘“«‹"
_CLOSING = "，。、；：？！）》〉」』】〕〗〙｝］｠’”»›…—～·％‰℃ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々゛゜"

_FROM_RIGHT = Letters(_RIGHT)
_UNBOUND = Letters(_ALONE)
_HARD_SIGNS = expression("[\u00ad\u200b\u2014/]")
_HARD_LETTERS = Letters(f"{_ALONE}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff")
# Characters that stand alone are no part of a Western word, and take long to compile.
_WESTERN_UNIT, _UNIT = (
    expression(f"[{_OPENING}(\\[]*(?:{alone}[^{but}{_OPENING}{_CLOSING}]+)?[{_CLOSING},.:;!?)\\]%]*")
    for alone, but in (("", ""), (f"[{_ALONE}]|", _ALONE))
)

_LETTER = expression(r"[^\W\d_]")
_EMBEDDED = expression(
    r"(?:https?://|www\.)[!-~]*[0-9A-Za-z/#=]"  # addresses of the web, of mail, and telephone numbers
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.,])(?:\+|00|\(?0|\(\d)[\d \x00()./–-]{5,}\d(?![\w%])",
    re.ASCII,
)

_LONG = 15
"""Words of more characters may be broken at their own hyphens and strokes."""
_PIECE = expression(r"(?<=[^\W\d_]{3}-)(?=[^\W\d_]{3})|(?<=[^\W\d_]{3}/)(?=[^\W\d_]{3})|(?<=—)(?=\w)")
_ADDRESS = expression(r"://|@\w|\bwww\.|\w\.[a-z]{2,}/")
"""E-mail addresses and those of the web: whole, where they fit a line."""
_TEAR = expression(r"(?<=[ /?&=_@])(?=\w)|(?<=\w[.-])(?=\w)")
_ENDLESS = 90
"""Characters that fit no line."""
_CHUNK = 24


def right_to_left(text: str) -> bool:
    """Whether text needs the bidirectional algorithm."""
    return _FROM_RIGHT.within(text)


def unbound(character: str) -> bool:
    """Whether lines may end beside this character as they come."""
    return _UNBOUND.within(character)


def lettered(text: str) -> bool:
    """Whether it has a letter."""
    return _LETTER.search(text) is not None


def embedded(text: str) -> str:
    """The text as the bidirectional algorithm is to see it: letters from left to right for each character of an address or a telephone
    number, which read so as a whole wherever they stand."""
    return _EMBEDDED.sub(lambda match: "a" * len(match[0]), text)


def simple(text: str, words: list[str]) -> bool:
    """Whether lines end only at the spaces between these words."""
    return len(max(words, key=len)) <= _LONG and not _hard(text)


def _hard(text: str) -> bool:
    """Whether lines may end in it elsewhere than at spaces and hyphens."""
    return _HARD_SIGNS.search(text) is not None or _HARD_LETTERS.within(text)


def pieces(word: str) -> list[str]:
    """A word in the pieces between which a line may end without a hyphen."""
    if not word.isascii() and _hard(word):
        found = [piece for part in word.split("\u200b") for piece in _units(part)]
    elif len(word) > _LONG or "/" in word:
        found = [word] if _ADDRESS.search(word) else _PIECE.split(word)
    else:
        return [word]
    if any(len(piece) > _ENDLESS for piece in found):
        found = [piece for part in found for piece in (torn(part) if len(part) > _ENDLESS else (part,))]
    return found


def torn(word: str) -> list[str]:
    """A word that fits no line in pieces: an address at its strokes and points, anything else every so many characters."""
    found = _TEAR.split(word)
    if any(len(piece) > _ENDLESS for piece in found):
        found = [piece[start : start + _CHUNK] for piece in found for start in range(0, len(piece), _CHUNK)]
    return found


def _units(word: str) -> list[str]:
    """Characters that stand alone, with the marks that must not begin or end a line (Chinese and Japanese line breaking)."""
    unit = _UNIT if rare(word) else _WESTERN_UNIT
    return [match.group() for match in unit.finditer(word) if match.group()]
