"""Offices of Arabic and Hebrew in ways of their own: callings beside them, clauses that say who somebody is, family names of two words."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.wording.names import Mention
from masthead.anatomy.wording.spaced import Kit, Word, definite, halts, head, house, named_before, placed


def calling_alone(words: Sequence[Word], at: int, behind: int, kit: Kit) -> bool:
    """Whether the word before a name in Hebrew is a calling with its article, and an office with what it is of follows the name's comma, at `behind`."""
    if kit.arabic or not words[at].bare.startswith(kit.article) or behind + 1 >= len(words) or words[behind].gap != ",":
        return False
    of = words[behind + 1]
    held = words[behind].bare not in kit.titles and head(words[behind], kit) == 0
    return held and not of.gap and (definite(of.bare, kit) or house(of.bare, kit))


_WHO_IS = frozenset(("وهو", "وهي", "שהוא", "שהיא"))
AND_WHO = frozenset(("ומי", "ומיי", "ואשר"))
"""What joins to an office in Hebrew a clause that tells more of its bearer: "ומי שתצטרף לדירקטוריון"."""
_LONGEST = 14
"""Words of a clause that says who somebody is, at most."""
_CONCERNS = "מדובר"
"""What is in question in Hebrew, written as "from the spokesman of" is: "מדובר בצעד נכון"."""


def by_clause(text: str, words: Sequence[Word], at: int, kit: Kit, found: list[Mention]) -> int:
    """The word behind a noun of office that shows no name behind it, since a clause says with it who somebody is ("الدكتورة ليلى سالم، وهي طبيبة أطفال
    تتطوع في الجمعية،"), or since it is none; else 0. Whom the clause tells of is added to `found`."""
    following = words[at + 1] if at + 1 < len(words) and not words[at + 1].gap else None
    if words[at].bare == _CONCERNS and following is not None and following.bare[0] == "ב":
        return at + 1
    if at < 2 or words[at].gap or words[at - 1].bare not in _WHO_IS or words[at - 1].gap != ",":
        return 0
    end = at + 1
    while end < len(words) and end - at <= _LONGEST and not words[end].gap:
        end += 1
    who = named_before(words, at - 1, kit)
    known = who is not None and (who[0] < who[1] or words[who[1]].bare in kit.forenames)
    if who is not None and known and end - at <= _LONGEST:
        found.append(placed(text, words, who, (words[at].start, words[end - 1].end)))
    return end


def third(words: Sequence[Word], start: int, end: int, kit: Kit) -> bool:
    """Whether a Hebrew name goes on with one more word, since a verb of saying or a comma follows that: "עינת קליש רותם אמרה"."""
    if end - start != 2 or end + 1 >= len(words) or words[end].gap:
        return False
    word, following = words[end], words[end + 1]
    plain = not (halts(word, kit) or definite(word.bare, kit) or house(word.bare, kit) or head(word, kit) >= 0)
    return plain and words[start].bare in kit.forenames and not following.gap and following.bare in kit.said
