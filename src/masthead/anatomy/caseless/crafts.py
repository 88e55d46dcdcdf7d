"""Of a calling before a name and an office behind it the office is told: "הדבוראי נועם לוי, יו"ר ארגון המגדלים"."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.wording.spaced import Kit, Word, definite, head, house


def calling_alone(words: Sequence[Word], at: int, behind: int, kit: Kit) -> bool:
    """Whether the word before a name in Hebrew is a calling with its article, and an office with what it is of follows the name's comma, at `behind`."""
    if kit.arabic or not words[at].bare.startswith(kit.article) or behind + 1 >= len(words) or words[behind].gap != ",":
        return False
    of = words[behind + 1]
    held = words[behind].bare not in kit.titles and head(words[behind], kit) == 0
    return held and not of.gap and (definite(of.bare, kit) or house(of.bare, kit))
