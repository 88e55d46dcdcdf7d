"""Phrases of a language as patterns: whole words, whatever their case, and fast to pass over."""

from __future__ import annotations

import re
from functools import lru_cache

from masthead.anatomy.sparing import TOUCHING as TOUCHING
from masthead.anatomy.sparing import bare, present, worded
from masthead.language.pack import Pack, Words, of_list, pack

__all__ = ["TOUCHING", "Pack", "Words", "alternatives", "of_list", "pack", "phrases", "present"]


def phrases(words: Words) -> re.Pattern[str]:
    """Matches any of the phrases as whole words; of two that begin alike the longer."""
    return _compiled(present(words))


@lru_cache(maxsize=256)
def _compiled(words: Words) -> re.Pattern[str]:
    return worded(alternatives(words))


@lru_cache(maxsize=256)
def alternatives(words: Words) -> str:
    """The source of such a pattern, to build others with; one that never matches where there are no words. What is built is kept by its
    words, so whoever spares (`present`) does so before."""
    if not words:
        return "(?!)"
    firsts: dict[str, list[str]] = {}
    spelt = dict.fromkeys(each for word in words for each in (word.replace("’", "'"), bare(word.replace("’", "'"))))
    for phrase in sorted(spelt, key=len, reverse=True):
        firsts.setdefault(phrase[0].casefold(), []).append(phrase)
    whole = {first: group for first, group in firsts.items() if first.isalnum() and not TOUCHING.within(first)}
    branches = [_branch(first, group) for first, group in firsts.items() if first not in whole]
    if len(whole) == 1:
        # An expression that begins with one letter passes over all others at once: its neighbour is looked at when it is read.
        branches += [_branch(first, group, r"(?<!\w\w)") for first, group in whole.items()]
    elif whole:
        # Most places in a text are in the middle of a word, and are passed over before any letter is looked at.
        branches.append(rf"\b(?:{'|'.join(_branch(first, group) for first, group in whole.items())})")
    return f"(?:{'|'.join(branches)})"


def _branch(first: str, group: list[str], behind: str = "") -> str:
    """The phrases that begin with a letter. It is named in both cases: many times faster than ignoring case throughout."""
    either = (
        f"[{re.escape(first)}{re.escape(first.upper())}]" if len(first.upper()) == 1 and first.upper() != first else re.escape(group[0][0])
    )
    return f"{either}{behind}(?i:{'|'.join(map(_rest, group))})"


def _rest(phrase: str) -> str:
    source = re.sub(r"(?:\\ )+", r"\\s+", re.escape(phrase[1:])).replace("'", "['’]")
    return source + (r"(?!\w)" if phrase[-1].isalnum() and not TOUCHING.within(phrase[-1]) else "")
