"""Phrases by language: the words by which a release shows what its lines are. A data file a language in `packs/`, read when needed."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct

from masthead.expressions import Letters
from masthead.language.tags import primary

Words = tuple[str, ...]


class Pack(Struct, frozen=True, forbid_unknown_fields=True):
    """What newsrooms write in one language. Case and the shape of the apostrophe don't matter."""

    genres: Words = ()
    """Names of the genre: "press release"."""
    immediate: Words = ()
    embargo: Words = ()
    ends: Words = ()
    """End marks in words."""
    more: Words = ()
    """"More follows", at the foot of a page."""
    notes: Words = ()
    """Headings of notes to editors and background."""
    about: Words = ()
    """How headings of boilerplate begin …"""
    about_after: Words = ()
    """… or end."""
    contacts: Words = ()
    emails: Words = ()
    phones: Words = ()
    disclaimers: Words = ()
    furniture: Words = ()
    """Lines of a page that are not of the release: "Share this"."""
    said: Words = ()
    """Verbs of saying, as they stand beside a quotation."""
    roles: Words = ()
    """Nouns of office and function."""
    titles: Words = ()
    """Forms of address and titles before a name."""
    announce: Words = ()
    """Verbs that tell what happened."""
    openers: Words = ()
    """How a phrase before the main clause begins: "In order to"."""
    connectors: Words = ()
    tails: Words = ()
    """How a clause begins that a headline can do without."""
    qualifiers: Words = ()
    """"More than" before a number."""
    units: Words = ()
    """What makes a number big or a share: "million", "per cent"."""
    uncounted: Words = ()
    """What makes a number no figure: "page", "p.m."."""
    defines: Words = ()
    """What boilerplate says after the name: "is a"."""
    numbers: Words = ()
    """Numbers in words, before a unit: "three per cent"."""
    subjects: Words = ()
    prepositions: Words = ()


@lru_cache(maxsize=32)
def pack(language: str) -> Pack:
    """The phrases of a language together with those that all share; for a language without a pack only the latter."""
    shared = _read("neutral")
    own = _read(primary(language))
    if shared is None or own is None:
        return shared or Pack()
    return Pack(**{field: tuple(dict.fromkeys((*getattr(own, field), *getattr(shared, field)))) for field in Pack.__struct_fields__})


def _read(name: str) -> Pack | None:
    if not name.isalpha():
        return None
    file = Path(__file__).parent / "packs" / f"{name}.json"
    return msgspec.json.decode(file.read_bytes(), type=Pack) if file.is_file() else None


@lru_cache(maxsize=256)
def phrases(words: Words) -> re.Pattern[str]:
    """Matches any of the phrases as whole words; of two that begin alike the longer."""
    return re.compile(alternatives(words))


@lru_cache(maxsize=256)
def alternatives(words: Words) -> str:
    """The source of such a pattern, to build others with; one that never matches where there are no words."""
    if not words:
        return "(?!)"
    # Branches that begin with one letter in both cases are passed over by it alone: many times faster than ignoring case throughout.
    firsts: dict[str, list[str]] = {}
    for phrase in sorted(dict.fromkeys(word.replace("’", "'") for word in words), key=len, reverse=True):
        firsts.setdefault(phrase[0].casefold(), []).append(phrase)
    return "(?:" + "|".join(_branch(first, group) for first, group in firsts.items()) + ")"


def _branch(first: str, group: list[str]) -> str:
    rest = "|".join(_rest(phrase) for phrase in group)
    either = (
        f"[{re.escape(first)}{re.escape(first.upper())}]" if len(first.upper()) == 1 and first.upper() != first else re.escape(group[0][0])
    )
    before = r"(?<!\w)" if first.isalnum() and not _TOUCHING.within(first) else ""
    return f"{either}{before and _BEHIND}(?i:{rest})"


# The letter is already read when its left neighbour is looked at.
_BEHIND = r"(?<!\w\w)"


def _rest(phrase: str) -> str:
    source = re.sub(r"(?:\\ )+", r"\\s+", re.escape(phrase[1:])).replace("'", "['’]")
    return source + (r"(?!\w)" if phrase[-1].isalnum() and not _TOUCHING.within(phrase[-1]) else "")


# Scripts whose words touch: no space tells where one ends.
_TOUCHING = Letters("\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
