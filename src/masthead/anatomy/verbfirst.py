"""The house that acts in an Arabic lead, where the verb stands first and the name goes on over definite nouns: "أعلنت شركة الأفق الأخضر عن …"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from masthead.anatomy.doers import name_at
from masthead.anatomy.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack
from masthead.anatomy.spaced import Kit, Word, definite, halts, house, kit_of, words_in
from masthead.anatomy.zones import Zones
from masthead.expressions import Letters

_ARABIC = Letters("\u0621-\u064a")
_READ = 12
"""Words among which the verb stands."""
_LONGEST = 8


def verb_first(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The house behind the verb that announces, or before it at the very beginning."""
    text, offset = lead
    if found.body >= len(lines) or not lexicon.houses or not _ARABIC.within(text[:40]):
        return None
    kit = kit_of(lexicon)
    words = words_in(text[:500], kit)
    verbs = _verbs((*lexicon.announce, *lexicon.acts))
    for at, word in enumerate(words[:_READ]):
        opens = at == 0 and house(word.bare, kit)
        behind = at > 0 and words[at - 1].bare in verbs and not word.gap and house(word.bare, kit)
        if not (opens or behind):
            continue
        end = _end(words, at, kit, verbs)
        if end - at < 2 or (opens and (end >= len(words) or words[end].bare not in verbs)):
            return None
        return name_at(text[word.start : words[end - 1].end], "issuer.verb-first", 0.55, lines[found.body], offset + word.start)
    return None


def _end(words: Sequence[Word], at: int, kit: Kit, verbs: frozenset[str]) -> int:
    """The word behind a name that begins with a noun of houses."""
    end = at + 1
    while end < len(words) and end - at < _LONGEST and not words[end].gap:
        word = words[end].bare
        if halts(words[end], kit) or word in verbs:
            break
        bound = definite(word, kit) or house(word, kit) or word.startswith("لل")
        # What stands right behind the noun may be its own name, without an article: "مؤسسة نور".
        if not bound and not (house(words[end - 1].bare, kit) and not definite(words[end - 1].bare, kit)):
            break
        end += 1
    return end


@lru_cache(maxsize=4)
def _verbs(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words)
