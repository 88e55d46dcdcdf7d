"""Signs that say something and are no words: currencies, signs of numbers, per cent, points and commas within numbers, marks of comparison."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from masthead.expressions import expression
from masthead.verify.finding import Finding, named
from masthead.verify.reading import Reading

_ADDRESS = expression(r"[<(\[]?(?:https?://|mailto:|www\.)\S+|<[^<>\s]+@[^<>\s]+>")
_FROM_THE_RIGHT = expression("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_UNSEEN = expression("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Marks of direction, and others that show nothing: a page may need other ones than its source."""
_BRACKETED = expression(r"(?<!\w)(?<!\w )<(?=[^\W\d])([^<>]{0,80}\S)>")
"""Words within angles, which are brackets there: "＜お問い合わせ先＞"; what is less than another stands beside one."""
_UNPARTED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff"
_CURRENCIES = "$\u00a2-\u00a5\u058f\u060b\u09f2\u09f3\u0af1\u0bf9\u0e3f\u17db\u20a0-\u20cf"
_SIGN = expression(
    r"(?P<within>(?<=\d)[.,:/\u066b\u066c](?=\d))"
    rf"|(?P<less>(?:(?<=[{_UNPARTED}])|(?<![\w.,)%]))[-\u2010\u2012\u2013\u2212][ \n]?(?=[\d.,]*\d))"
    r"|(?P<behind>[%\u066a\u2030\u00b0])"
    rf"|(?P<before>(?<![=#])[=#](?![=#])|[{_CURRENCIES}\u00b1<>\u2264\u2265\u2260\u2248\u00d7\u00f7+\u2190-\u2193\u2713\u2714\u2717\u2718])"
)
_RUN = expression(rf"(?:(?![{_UNPARTED}])[^\W_])+|(?=[^\W_])[{_UNPARTED}]")
"""A word; a character of scripts that set no blanks, where a line may end behind each."""

Sign = tuple[str, str]
"""A sign, and the word that it belongs to; within a number what stands on both sides of it."""


def unsigned(
    source: Reading, file: Reading, pairs: Mapping[int, int], lacking: Sequence[str], free: Collection[int] = ()
) -> Iterator[Finding]:
    """Signs of the source that pieces lack which have all its words; `lacking` are words that are told as missing or changed already, `free` the
    lines of its head, which may stand anywhere before the text."""
    anywhere: set[Sign] | None = None
    for index, piece in enumerate(source.pieces):
        said = signs(piece.text)
        loose = file.mirrored and _FROM_THE_RIGHT.search(piece.text) is not None
        if loose:
            said = _alone(said)
        if not said or piece.kind == "alternative":
            continue
        partner = file.pieces[pairs[index]] if index in pairs else None
        if partner is not None and index in free and partner.text != piece.text:
            # A day of its head may stand as ours and as its own.
            partner = next((each for each in file.pieces if each.text == piece.text), partner)
        if partner is not None:
            own, whole = signs(partner.text), signs(partner.whole)
            there = Counter(_alone(own) if loose else own) | Counter(_alone(whole) if loose else whole)
        elif "\n" in piece.text:
            continue  # its lines may stand apart
        else:
            if anywhere is None:
                anywhere = {sign for each in file.pieces for sign in (*signs(each.text), *signs(each.whole))}
            there = Counter({sign: len(said) for sign in (_alone(anywhere) if loose else anywhere)})
        instead = there - Counter(said)
        for sign, word in sorted(Counter(said) - there):
            if partner is None and (shown(sign, word) in lacking or any(one in run.split() for run in lacking for one in word.split())):
                continue
            other = next((shown(*each) for each in sorted(instead) if each[1] == word), word) if partner else ""
            yield Finding("changed" if other else "missing", shown(sign, word), named(piece), named(partner) if partner else "", other)


def _alone(signs: Iterable[Sign]) -> tuple[Sign, ...]:
    """The signs by themselves, but for those within numbers, which stay together."""
    return tuple((sign, word if " " in word else "") for sign, word in signs)


@lru_cache(maxsize=4096)
def signs(text: str) -> tuple[Sign, ...]:
    if not text:
        return ()
    text = _ADDRESS.sub(" ", unicodedata.normalize("NFKC", text if text.isascii() else _UNSEEN.sub("", text)))
    if "<" in text:
        text = _BRACKETED.sub(r" \1 ", text)
    found: list[Sign] = []
    for sign in _SIGN.finditer(text):
        if sign.lastgroup == "behind":
            before = _RUN.findall(text[max(sign.start() - 40, 0) : sign.start()])
            if before:
                found.append((sign[0], before[-1].casefold()))
        elif (after := _RUN.search(text, sign.end(), sign.end() + 40)) is not None:
            word = after[0].casefold()
            if sign.lastgroup == "within":
                word = f"{_RUN.findall(text[max(sign.start() - 40, 0) : sign.start()])[-1]} {word}"
            found.append(("\u2212" if sign.lastgroup == "less" else sign[0], word))
    return tuple(found)


def shown(sign: str, word: str) -> str:
    """A sign for people, with the word that it belongs to."""
    if " " in word:
        return word.replace(" ", sign)
    return f"{word} {sign}" if sign in "%\u066a\u2030\u00b0" else f"{sign}{word}"
