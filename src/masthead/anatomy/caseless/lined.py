"""A line that is an office, a colon and a name, in scripts without capitals whose words have spaces: "نائب الرئيس: أحمد مفيد"."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.wording.names import Mention
from masthead.anatomy.wording.spaced import Kit, Word, definite, halts, head, house, placed

_LONGEST_OFFICE, _LONGEST_NAME = 5, 4


def mentions(text: str, words: Sequence[Word], kit: Kit) -> list[Mention]:
    """Those whom such lines name: the office begins the line and all of it belongs to it, the name has a given name before it and ends the line."""
    if ":" not in text:
        return []
    found: list[Mention] = []
    for at in range(1, len(words)):
        if words[at].gap != "." or text[words[at - 1].end : words[at].start].strip(" *_\u00a0\u200f") != ":":
            continue
        low, end = _opening(text, words, at), _ending(text, words, at)
        named = words[at].bare in kit.forenames or words[at].bare in kit.titles
        if not named or not 1 <= at - low <= _LONGEST_OFFICE or not 2 <= end - at <= _LONGEST_NAME or head(words[low], kit) < 0:
            continue
        held = all(head(word, kit) >= 0 or definite(word.bare, kit) or house(word.bare, kit) for word in words[low + 1 : at])
        if not held or any(halts(word, kit) or house(word.bare, kit) for word in words[at:end]):
            continue
        first = next((start for start in range(at, end) if words[start].bare not in kit.titles), at)
        found.append(placed(text, words, (at, first, end), (words[low].start, words[at - 1].end)))
    return found


def _opening(text: str, words: Sequence[Word], at: int) -> int:
    """The word with which the line begins that holds the colon before the word at `at`; that word itself if something else parts them."""
    low = at - 1
    while low and not words[low].gap and "\n" not in text[words[low - 1].end : words[low].start]:
        low -= 1
    before = text[: words[low].start].rpartition("\n")[2]
    return low if not any(map(str.isalnum, before)) else at


def _ending(text: str, words: Sequence[Word], at: int) -> int:
    """The word behind the name that begins at `at` and ends its line; `at` if it does not."""
    end = at + 1
    while end < len(words) and not words[end].gap and "\n" not in text[words[end - 1].end : words[end].start]:
        end += 1
    behind = text[words[end - 1].end :].partition("\n")[0]
    return end if not any(map(str.isalnum, behind)) else at
