"""Names of files by a pattern: `{date}-{slug}-{language}`, filled in from a briefing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from masthead.briefing.model import Briefing
from masthead.document.plain import plain
from masthead.document.words import words
from masthead.errors import UsageError, meant
from masthead.expressions import expression
from masthead.language.clusters import clusters

TOKENS = ("date", "slug", "language", "issuer", "reference", "embargo", "source", "profile")
_TOKEN = expression(r"\{([^{}]*)\}")
_PARTING = "-_. "
_NOTHING = expression(r"[-_. ]*\x00")
_SEPARATING = expression(r"[\s/\\:]+")
"""What parts a reference, and can't stand in a name."""
_BRACKETS = expression(r"[-_. ]*(?:\(\W*\)|\[\W*\])")
_LONGEST_SLUG, _LONGEST_NAME = 60, 40
"""Characters of a headline and of an issuer in a file's name."""
_MARKED = expression("[\u0900-\u109f\u1780-\u17ff]")
"""Scripts of India and its neighbours, whose vowels are signs beside letters."""
_THAI = expression("[\u0e01-\u0e3a\u0e40-\u0e4e]")
_CHUNK = expression(
    "(?>(?:[^\\W_]|[\u0300-\u036f\u0900-\u0903\u093a-\u0963\u0971-\u09fb\u0a00-\u0df3\u0e31-\u0e4e\u0eb1-\u0ece\u0f18-\u0f84\u1000-\u1049\u1050-\u109f\u1780-\u17d3\u17dd\u200c\u200d])+)"
)
_SAYS = 3
"""Letters that a character of Chinese says as much as."""


def check(pattern: str, where: str) -> None:
    """Raises `UsageError` for a token that there is none of. `where` is the option, or the brand's file and line."""
    for name in _TOKEN.findall(pattern):
        if name not in TOKENS:
            raise UsageError(f"there is no {{{name}}} in names of files", where=where, hint=meant(name, TOKENS) or f"tokens: {_listed()}")
    if not _TOKEN.search(pattern):
        raise UsageError("names all files alike", where=where, hint=f"put something of the source into it: {_listed()}")


def _listed() -> str:
    return ", ".join(f"{{{token}}}" for token in TOKENS)


def name(pattern: str, briefing: Briefing) -> str:
    """The name that a pattern gives a briefing's files, without an ending; empty if nothing of it is known. Where a token is empty, the mark
    that parts it from the one before goes with it. Raises as `check` does.

    It may hold what a file system refuses: `output.stem` makes it safe.
    """
    check(pattern, "filename")
    told = tokens(briefing)
    if not any(told[token] for token in _TOKEN.findall(pattern)):
        return ""
    filled = _TOKEN.sub(lambda match: told[match[1]] or "\x00", pattern)
    return _BRACKETS.sub("", _NOTHING.sub("", filled)).strip(_PARTING)


def tokens(briefing: Briefing) -> dict[str, str]:
    """What each token stands for: ISO dates, words in small letters with hyphens, tags and names as they are; empty if not known."""
    return {
        "date": briefing.issued.split("T")[0],
        "slug": slug(plain(briefing.title), _LONGEST_SLUG),
        "language": briefing.language,
        "issuer": slug(briefing.issuer, _LONGEST_NAME),
        "reference": _SEPARATING.sub("-", briefing.reference),
        "embargo": embargo(briefing),
        "source": briefing.origin.name.rpartition(".")[0] or briefing.origin.name,
        "profile": briefing.profile,
    }


def embargo(briefing: Briefing) -> str:
    """`EMBARGO-2024-06-10T0001Z`, or without the instant where it is not known; empty without an embargo."""
    if briefing.banner is None:
        return ""
    return "-".join(part for part in ("EMBARGO", briefing.banner.instant.replace(":", "")) if part)


def slug(text: str, longest: int) -> str:
    """The words of a line in small letters, joined by hyphens and cut after a whole one. Letters stay in their own script."""
    kept, room = "", longest
    for word, follows in _said(text):
        # What stands without spaces between, as in Chinese and Thai, stands so here.
        part = word if not kept or follows or (_alone(word) and _alone(kept[-1])) else f"-{word}"
        room -= sum(_SAYS if _alone(character) else 1 for character in part)
        if room < 0:
            return kept or _cut(word, longest)
        kept += part
    return kept


def _said(text: str) -> Iterator[tuple[str, bool]]:
    """The words of a line, and whether each follows the one before without a space."""
    if not _MARKED.search(text):
        yield from ((word, False) for word in words(text))
        return
    for chunk in _CHUNK.findall(unicodedata.normalize("NFC", text)):
        if _THAI.search(chunk):
            from masthead.language.thai import words as parted

            yield from ((word, number > 0) for number, word in enumerate(parted(chunk)))
        elif _MARKED.search(chunk):  # letters with signs around them, which are no letters to Python
            yield chunk.casefold(), False
        else:
            yield from ((word, False) for word in words(chunk))


def _cut(word: str, longest: int) -> str:
    """A word that is too long, cut between what are letters to those who write it."""
    kept = ""
    for cluster in clusters(word):
        if len(kept) + len(cluster) > longest:
            break
        kept += cluster
    return kept


def _alone(word: str) -> bool:
    return len(word) == 1 and word > "\u2e80"
