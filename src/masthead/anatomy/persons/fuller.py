"""Which of two offices of one person, in different places of a text, tells more."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.offices.ranks import is_rank
from masthead.anatomy.pack import Pack

_LONGEST_TOUCHING = 16
"""Characters that such an office has at most in a script whose words touch."""

_JOINED = 6
"""Words of two offices, at most, of which one is known by its letters."""
_HEADS = ("대표", "장", "총리", "대통령", "지사", "장관")
"""Offices of Korea by which their bearers are addressed as well: "(대표 김민수)" is no less than that he is an expert."""
_AND = frozenset(("and", "et", "y", "e", "und", "en", "og", "och", "ja", "i", "și", "és", "&", "a", "ve", "dan", "и", "та", "και"))


def fuller(role: str, known: str, lexicon: Pack) -> bool:
    """Whether an office tells more of what was but one word before, of its house: "대표", and further down "별빛소프트 대표"."""
    bare = known.casefold()
    if lexicon.language == "en" and known.endswith(".") and " " in role and len(role) > len(known) and is_rank(known):
        return True  # "Col. Jane Doe", and further down that she is commander of the brigade
    if bare[:1] > "\u3000" and known in lexicon.titles and role not in lexicon.titles and not known.endswith(_HEADS):
        return True  # "杨老师", and further down the office: a form of address says less
    if (
        bare[:1] > "\u3000"
        and " " not in role
        and len(bare) < len(role)
        and ((len(role) <= _LONGEST_TOUCHING and role.endswith(bare)) or f"{bare}、" in role)
    ):
        return True  # words that touch: "센터장", and further down "국립정신건강센터장"
    if lexicon.language == "ko" and len(bare) < len(role) and _shortened(bare.split(), role.split()):
        return True
    if " " not in bare and known.isupper() and role.endswith(known) and 2 < len(words := role.split()) <= _JOINED and words[-2] in _AND:
        return True  # "(CEO)", and further down "cofondatrice et CEO"
    if lexicon.language == "en" and _spelt_out(bare.split(), role.casefold().split()):
        return True
    return " " not in bare and 1 < len(role.split()) <= 6 and role.casefold().split()[-1 if bare[:1] > "\u0900" else 0] == bare


def _spelt_out(known: Sequence[str], full: Sequence[str]) -> bool:
    """Whether an office is another with its house or its field before it, which tells these behind it and more: "Law Minister", "HLN Director
    General", and further down "Minister for Law and Trade", "Director General of the Harbour League of the North (HLN)"."""
    words = [word.strip("().,") for word in full]
    if not 1 < len(known) < len(words) or not set(known) <= set(words):
        return False
    head = len(known) - 1
    return any(words[: head + 1 - front] == list(known[front:]) and words[head + 1 - front] in _OF for front in range(1, head + 1))


_OF = frozenset(("of", "for"))
"""What leads from an office to its house."""


def _shortened(known: Sequence[str], full: Sequence[str]) -> bool:
    """Whether an office is another whose house is written short, by some of its syllables: "산업부 장관", of "산업통상자원부 장관"."""
    if len(known) != len(full) or len(known) < 2 or known[1:] != full[1:]:
        return False
    rest = iter(full[0])
    return known[0][-1] == full[0][-1] and all(syllable in rest for syllable in known[0])
