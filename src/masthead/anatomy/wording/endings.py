"""Endings of nouns that a list has without them."""

from __future__ import annotations

from masthead.expressions import expression

_ENDINGS = expression(
    r"(s?[ıiuü])?(?:m[ıiuü]z|l[ae]r[ıi]?(?:m[ıi]z)?)\Z|()[’'](?:s?[ıiuü]|n[ıiuü]n|[ıiuü]n)\Z|()[ıiuü]m[ıiuü]z\Z|()l[ae]r[ıi]?\Z"
)
_MANY = ("ler", "lar", "leri", "ları")


def ours(low: str, known: frozenset[str], *, great: bool) -> bool:
    """Whether a Turkish noun is one of those known as ours, as several, or as that of a house by its letters: "rektörümüz", "Üyeleri", "CEO’su".
    `great`: it has a capital, without which several are nobody's office."""
    if low[-1:] not in "zrıiuün" or (not great and low.endswith(_MANY)):
        return False
    found = _ENDINGS.search(low)
    bare = low[: found.start()] if found else ""
    return bool(found and bare) and (bare in known or f"{bare}{(found and found[1]) or ''}" in known)


_ENDING_WORDS = "а я у ю о е и і ь й ы ом ем ём ою ей ой ій ої ам ям ах ях ът ят та ого ому ові еві ами ями ката"
_CASES = frozenset(_ENDING_WORDS.split())
"""How Slavic nouns of office in Cyrillic letters end in their cases, or with the article; not "-ов" and "-ев", which are of surnames."""


def declined(low: str, stems: frozenset[str]) -> bool:
    """Whether a word is one of these nouns of office in a case or with the article."""
    return any(low[:-size] in stems and low[-size:] in _CASES for size in range(1, min(5, len(low) - 3)))
