"""Where a line may end, and where it may not: by script and by custom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from masthead.expressions import Letters, expression, rare
from masthead.language.clusters import clusters
from masthead.writers.ties import ALONE, HARD_LETTERS, HARD_SIGNS, LONG, hard

_RIGHT = "\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_OPENING = "（《〈「『【〔〖〘｛［｟‘“«‹￥＄￡￠＃第"
"""What ends no line, in Chinese and Japanese."""
_CLOSING = (
    "，。、；：？！⁇⁈⁉‼）》〉」』】〕〗〙｝］｠’”»›…‥—―～〜／·・％‰℃°ー々〻ヽヾゝゞ゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ"
    "｡｣､･ｧ-ｯｰﾞﾟ\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
    "\u3300-\u3357\u3371-\u337a\u3380-\u33df"
)
"""What begins none: closing marks, small kana, signs that repeat or lengthen, marks that are combined with the character before, units in one
sign (㎡, ㎞)."""
_MEASURE = "年月日时時分秒号號条條段页頁章节節款项項个個人名种種次位元円圓歳岁度倍成本枚回件台天周万萬亿億兆千百か"
"""What is counted: a number keeps it (LOOK: “第 4 段” is not parted)."""
_MANY = "万萬亿億兆千百"
_UNITS = (
    "立方公里|立方厘米|立方米|平方公里|平方千米|平方米|公里|千米|厘米|毫米|英里|海里|公顷|公頃|公斤|千克|毫克|公吨|公噸|小时|小時|分钟|分鐘|美元|欧元|歐元|英镑|英鎊|日元|港元"
    "|卢布|盧布|千瓦时|兆瓦|千瓦|周年|百分点|百分點|キロメートル|平方キロ|キログラム|キロワット|キロ|メートル|ヘクタール|トン|ドル|ユーロ|ポンド|パーセント|ポイント|時間|世帯|[かカヶケ][国月所年]"
)
"""Units of several characters: a number keeps them whole."""

_FROM_RIGHT = Letters(_RIGHT)
_UNBOUND = Letters(ALONE)
# A closing quotation mark between two letters is an apostrophe.
_NUMBER = "[0-9０-９][0-9０-９.,]*"
_WIDE_NUMBER = "[０-９]{2,}(?:[．，][０-９]+)*"
"""A number in full-width digits, which no line parts."""
_LOOSE_UNIT, _UNIT = (
    expression(
        f"[{_OPENING}(\\[]*(?:{number}|{_WIDE_NUMBER}|[{ALONE}]|(?:[^{ALONE}{_OPENING}{_CLOSING}]|(?<=[^\\W\\d_])’(?=[^\\W\\d_]))+)?[{_CLOSING},.:;!?)\\]%]*"
    )
    for number in (f"{_NUMBER}[{_MEASURE}]{{1,2}}", f"{_NUMBER}(?:[{_MANY}]*(?:{_UNITS})|[{_MEASURE}]{{1,2}})")
)
_SPACELESS = expression("([\u0e01-\u0e3a\u0e40-\u0e4e]+|[\u0e80-\u0edf\u1000-\u109f\u1780-\u17ff]+)")
"""Words in scripts without spaces: Thai, for which there is a dictionary, and Lao, Burmese and Khmer."""

_LETTER = expression(r"[^\W\d_]")
_DIALLED = r"(?:[\d \x00./–-]|\(\d{1,5}\))"
_EMBEDDED = expression(
    r"(?:https?://|www\.)[!-~]*[0-9A-Za-z/#=]"  # addresses of the web, of mail, and telephone numbers
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    # a bracket within it has its other one there too: nothing else is torn by what goes as a whole
    # a day is no telephone number, nor is what stands in it from the month on: 20/04/2026
    rf"|(?<![\w.,])(?<!\d[-/–])(?!\d\d?[-/.–]\d\d?[-/.–]\d{{2,4}}(?![-\d]))(?:(?:\+|00?|[29]\d\d[ \x00-]0){_DIALLED}{{5,}}|\((?:0\d{{0,4}}|\d{{1,3}})\){_DIALLED}{{3,}})\d(?![\w%])"
    # a sign stands to the left of its number (CLDR has a mark before it, which no source writes), and a degree before its letter
    "|(?:(?<![^\\s\x00\u00a0\u202f(])[-+\u00b1\u2212]|\\A\u2013)(?=\\d)[\\d.,]*\\d%?(?![\\d-])"
    "|\u00b0[CF](?![A-Za-z])",
    re.ASCII,
)

_TOLD = expression("(?<=\u200b)(?!$)")
_PIECE = expression(r"(?<=[^\W\d_]{3}-)(?=[^\W\d_]{3})|(?<=[^\W\d_]{3}/)(?=[^\W\d_\u0600-\u06ff]{3})|(?<=—)(?=[\w“‘«„])")
_ADDRESS = expression(r"://|@\w|\bwww\.|\w\.[a-z]{2,}/")
"""E-mail addresses and those of the web: whole, where they fit a line."""
_TEAR = expression(r"(?<=[ \x00/?&=_@])(?=\w)|(?<=\w[.-])(?=\w)")
_TEAR_ADDRESS = expression(r"(?<=[/?&=_@])(?=\w)|(?<=\w)(?=\.\w)")
"""Before a point of an address: at a line's end it would end the sentence."""
_TEAR_FINER = expression(r"(?<=\w)(?=[-.~+%]\w)")
"""Before a hyphen of an address: after it, readers would take it for one of ours, and lose it."""
_ENDLESS = 90
"""Characters that fit no line."""
_CHUNK = 24


def right_to_left(text: str) -> bool:
    """Whether text needs the bidirectional algorithm."""
    return not text.isascii() and _FROM_RIGHT.within(text)


def unbound(character: str) -> bool:
    """Whether lines may end beside this character as they come."""
    return _UNBOUND.within(character)


def parted(before: str, after: str) -> bool:
    """Whether a line may end between two pieces of text that meet without a space."""
    return bool(before and after and (unbound(before[-1]) or unbound(after[0])) and len(pieces(before[-1] + after[0])) > 1)


def lettered(text: str) -> bool:
    """Whether it has a letter."""
    return _LETTER.search(text) is not None


def embedded(text: str) -> str:
    """The text as the bidirectional algorithm is to see it: letters from left to right for each character of an address, a telephone
    number or one below zero, which read so as a whole wherever they stand."""
    return _EMBEDDED.sub(lambda match: "a" * len(match[0]), text)


def simple(text: str, words: list[str]) -> bool:
    """Whether lines end only at the spaces between these words."""
    return max(map(len, words)) <= LONG and not hard(text)


@lru_cache(maxsize=8192)
def pieces(word: str, *, loose: bool = False) -> Sequence[str]:
    """A word in the pieces between which a line may end without a hyphen. `loose`: a number keeps only one character of its unit, or two, since
    lines between ideographs have little to grow by."""
    if not word.isascii() and HARD_LETTERS.within(word):
        parts = _TOLD.split(word)
        found = [piece for part in parts for piece in _units(part, told=len(parts) > 1, loose=loose)]
    elif len(word) > LONG or HARD_SIGNS.search(word):
        found = [word] if _ADDRESS.search(word) else _PIECE.split(word)
    else:
        return [word]
    if any(len(piece) > _ENDLESS for piece in found):
        found = [piece for part in found for piece in (torn(part) if len(part) > _ENDLESS else (part,))]
    return found


def torn(word: str) -> list[str]:
    """A word that fits no line in pieces: an address at its strokes and points, anything else every so many characters."""
    found = (_TEAR_ADDRESS if _ADDRESS.search(word) else _TEAR).split(word)
    if any(len(piece) > _ENDLESS for piece in found):
        found = [chunk for piece in found for chunk in _chunks(piece)]
    return found


def finer(piece: str) -> list[str]:
    """A piece that is still too wide in smaller ones."""
    return _TEAR_FINER.split(piece)


def _chunks(word: str) -> list[str]:
    if word.isascii():
        return [word[start : start + _CHUNK] for start in range(0, len(word), _CHUNK)]
    parts = clusters(word)
    return ["".join(parts[start : start + _CHUNK]) for start in range(0, len(parts), _CHUNK)]


def _units(word: str, *, told: bool, loose: bool) -> list[str]:
    """Characters that stand alone, with the marks that must not begin or end a line (Chinese and Japanese line breaking), words of Thai,
    syllables of its neighbours. `told`: the source says where lines may end within words."""
    if rare(word) and _SPACELESS.search(word) is None:
        return [match.group() for match in (_LOOSE_UNIT if loose else _UNIT).finditer(word) if match.group()]
    found: list[str] = []
    before = ""
    # What is in no such script stays with the word before it, or with the one after it where it comes first.
    for index, part in enumerate(_SPACELESS.split(word)):
        if index % 2:
            new = [part] if told else _words(part)
            found += [before + new[0], *new[1:]]
            before = ""
        elif found:
            found[-1] += part
        else:
            before = part
    return found or [word]


def _words(letters: str) -> list[str]:
    if letters[0] < "\u0e80":
        from masthead.language.thai import words

        return words(letters)
    return clusters(letters)
