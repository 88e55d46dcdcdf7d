"""Who can be the subject of a verb of saying: nobody whom only a clause or a phrase names that tells more of somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from masthead.anatomy.pack import Pack, Words, alternatives, listed, phrases, present
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.names import Mention, office, person, runs
from masthead.expressions import expression
from masthead.language.memo import Asked
from masthead.language.stems import endings, of_all

_COMMA = expression(r"(?<!\d)[,،，、]|[,،，、](?!\d)")
DETERMINERS: Asked[str] = Asked(lambda: frozenset(of_all("determiners")))
_JOINED = expression(r"\b(?:and|but|then|et|puis|y|e|und|en|и|та|i|och|og)\s(?:\w+\s)?$", re.I)
"""What joins a verb to one before it: both have one subject."""
_ADVERBS = frozenset(
    (
        "also",
        "then",
        "further",
        "later",
        "additionally",
        "furthermore",
        "auch",
        "weiter",
        "noch",
        "aussi",
        "también",
        "também",
        "anche",
        "ook",
        "också",
        "også",
    )
)
"""What may stand between a pronoun and its verb."""
_CONJUNCTIONS = frozenset(("as", "when", "that", "while", "and", "or", "but", "if", "because", "where", "before", "after"))
_PASSIVE = expression(r"\b(?:was|were|been|being|wurden?|été|sido|fue|stat[oa]|foi)\s$")
_AGENT = expression(r"\s(?:by|von|par|por|da|door)\s")
_DETERMINED = expression(r"\b(?:the|an?|his|her|its|their|our)\s", re.I)
_WHEN = expression(
    "[在于於当當][^，。：“「在]{2,40}?(?:时|時|后|後|之际|之際|期间|期間)(?=[^，。：“「]{0,6}[，：“「]|[^，。]{0,3}[说說称稱表指强強])"
)
"""A Chinese phrase of time before the verb: "在会见市长王强时说"."""
_WHOSE = expression(r"whose|dont|cuy[oa]s?|dessen|deren|cui|wiens|vars|hvis|jehož|jejíž|чей|чья|whom", re.I)
"""Relatives that are no subject of their clause."""
_BARE = frozenset(("en", "fr", "ru", "uk", "pl", "ar"))
"""Languages whose relatives open a clause without a comma, or are no other word."""
_ARTICLE_LIKE = frozenset(("der", "die", "das", "dem", "den"))


def clear(window: str, at: int, lexicon: Pack) -> str:
    """The words beside a quotation with blanks in place of clauses and phrases that tell more of somebody: of "Anna Bell, whose son Peter
    Bell drowned, said" the son. `at` is where the verb of saying stands, -1 if there is none; every offset stays what it was."""
    text = _without_opening(window, at, lexicon)
    if lexicon.language == "zh":
        for match in _WHEN.finditer(window):
            text = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
    for match in _relative(present(lexicon.relatives)).finditer(window) if lexicon.relatives else ():
        word, start = match["word"], match.end()
        if match.start() < at <= start or text[match.start("word")] == " " or (not match["comma"] and lexicon.language not in _BARE):
            continue
        low, high = match.start("word") if match["comma"] is None else match.start() + 1, _clause_end(window, start, at)
        if word.casefold() in _ARTICLE_LIKE and not _is_clause(window[start:high]):
            continue
        if 0 <= at <= high + 1 and not window[start:high].strip(" ,") and not _WHOSE.fullmatch(word):
            continue  # "Tom Reed, who said: “…”"
        if _interrupted(window, start, high, lexicon):
            low = 0  # "Jane Doe, who chairs it, was pleased, and the minister, Tom Roe, said": whoever it may be
        text = text[:low] + " " * (high - low) + text[high:]
    return text


def _without_opening(window: str, at: int, lexicon: Pack) -> str:
    """Without the phrase before the subject: "Asked by Sam Hill whether fares would rise, Petrie replied"."""
    start = len(window) - len(window.lstrip(" ,–—-\u00a0"))
    if not lexicon.asides or not (opening := phrases(lexicon.asides).match(window, start)):
        return window
    commas = [match.end() for match in _COMMA.finditer(window, opening.end(), at if at >= 0 else len(window))]
    if not commas:
        return window
    closed = at >= 0 and not window[commas[-1] : at].strip()
    # Where a comma stands right before the verb, somebody is named between commas, and the phrase ends at the first.
    end = commas[0] if closed else commas[-1]
    return " " * end + window[end:]


@lru_cache(maxsize=32)
def _relative(words: Words) -> re.Pattern[str]:
    """Where a relative clause begins: behind a comma, with a small word or two before the relative ("mit deren Sohn", "сын которого")."""
    return phrased(rf"(?:(?P<comma>[,،，]\s(?:[a-zß-ÿа-яё]\w*\s){{0,2}}?)|(?<=\s))(?P<word>{alternatives(words)})(?:\s|(?<=[’']))")


def _clause_end(window: str, start: int, at: int) -> int:
    """Where a relative clause ends: at its comma, or before the verb at `at`; at the last of several commas if the verb follows it at once."""
    limit = at if at >= start else len(window)
    commas = [match.start() for match in _COMMA.finditer(window, start, limit)]
    if not commas:
        return limit
    return commas[-1] if at >= start and not window[commas[-1] + 1 : limit].strip() else commas[0]


def _interrupted(window: str, start: int, end: int, lexicon: Pack) -> bool:
    """Whether somebody is named between the commas of a stretch who may be a subject, too."""
    first = _COMMA.search(window, start, end)
    named = runs(window, first.end(), end) if first else []
    return any(person(run.group().split(), lexicon) and not governed(window, run.start(), lexicon) for run in named)


def _is_clause(segment: str) -> bool:
    """Whether what "der", "die", "das" open ends in a verb, and so is a clause, no apposition ("die Vorsitzende des Vereins")."""
    last = segment.split()[-1:]
    return bool(last) and last[0][:1].islower() and len(last[0]) > 2


def subjects(window: str, persons: Sequence[Mention], verb: re.Match[str] | None, lexicon: Pack) -> list[Mention]:
    """Those of the persons in a window who can be the subject: not behind "of" or "with", unless that is the verb's own ("according to"),
    not behind a verb with another subject."""
    if verb is None:
        listed = _listed_governed(window, persons, lexicon)
        fit = [one for one in persons if not of_other(one, lexicon) and one not in listed and not governed(window, edge(one), lexicon)]
        listed += [one for one in fit if turned_to(window, edge(one), lexicon)]
        fit = [one for one in fit if one not in listed]
        if not fit and listed:
            return []  # "Harbour Trust has written to Jane Doe and Tom Roe with the following demand: “…”"
        return fit or [one for one in persons if not of_other(one, lexicon)]  # "Statement by Jane Doe: “…”"
    if _PASSIVE.search(window, 0, verb.start()):
        agent = _AGENT.match(window, verb.end())
        return [one for one in persons if agent and 0 <= edge(one) - agent.end() < 5]
    low = verb.start()
    fit = [one for one in persons if not of_other(one, lexicon) and not governed(window, edge(one), lexicon, verb)]
    if lexicon.language == "tr" and _BY_WHOM in window:
        fit = [one for one in fit if not window.startswith(_BY_WHOM, one.end)]  # by whom something is done, not who speaks
    if told_to(window, verb, lexicon):
        fit = [one for one in fit if one.end <= low]  # "the minister told Jane Doe"
    ahead = [one for one in fit if one.end <= low]
    if len(ahead) > 1 and (_JOINED.search(window, 0, low) or verb.group().endswith(endings(lexicon.gerunds))):
        # "Jane Doe thanked Tom Roe and said", "…, saying": the subject is that of the first verb.
        alone = all(_is_object(window, edge(one)) for one in ahead[1:])
        fit = [one for one in fit if (alone and one is ahead[0]) or one not in ahead]
    return fit


_BY_WHOM = " tarafından"
_TO = expression(
    r"\b(?:written|wrote|writes|write|letters?|e-?mail(?:ed)?|mailed|addressed|sent|geschrieben|schrieb|schreiben|brief|écrit|lettre|escrito|escribió|carta|scritto|lettera|schreef|geschreven)\b[^.:;]{0,40}\Z",
    re.I,
)
"""What is written to somebody, before those to whom."""
_AND = expression(r",?\s(?:and|und|et|y|e|en|och|og|&)\s")


def _listed_governed(window: str, persons: Sequence[Mention], lexicon: Pack) -> list[Mention]:
    """Those of a list of persons to whom something is written: a small word stands before the first alone."""
    first = next((at for at, one in enumerate(persons) if governed(window, edge(one), lexicon)), -1)
    if first < 0 or not _TO.search(window, 0, edge(persons[first])):
        return []
    listed, closed = [persons[first]], 1
    for one in persons[first + 1 :]:
        between = window[max(listed[-1].end, listed[-1].role_end if listed[-1].role_start > listed[-1].start else 0) : edge(one)]
        if between not in (", ", " ") and not _AND.fullmatch(between):
            break
        listed.append(one)
        closed = closed if between in (", ", " ") else len(listed)  # "in a letter to Jane Doe, union president Tom Roe"
    return listed[:closed]


def told_to(window: str, verb: re.Match[str], lexicon: Pack) -> bool:
    """Whether a verb has its subject before it, so that who stands behind it is only told: in English, where a noun stands before it, or where it
    is one of those that say whom somebody told."""
    return lexicon.language == "en" and (
        _DETERMINED.search(window, 0, verb.start()) is not None or _TELLING.fullmatch(verb.group()) is not None
    )


def turned_to(window: str, start: int, lexicon: Pack) -> bool:
    """Whether words right before a name say that somebody tells its bearer something: "…, telling Jane Doe: “…”", in English."""
    last = window[:start].rstrip().rpartition(" ")[2]
    return lexicon.language == "en" and _TELLING.fullmatch(last) is not None


_TELLING = expression(r"(?:told|tells?|telling|urging|informing|reminding|assuring)", re.I)
"""Verbs of English behind which nobody stands but whoever is told."""


def _is_object(window: str, start: int) -> bool:
    """Whether a verb stands right before what begins at `start`, by its small letters."""
    last = window[:start].rstrip(" ").rpartition(" ")[2]
    return last[:1].islower() and last.isalpha() and last not in _CONJUNCTIONS and last not in DETERMINERS


def pronoun(window: str, verb: re.Match[str], lexicon: Pack, *, after: bool) -> bool:
    """Whether the verb's subject is a pronoun right beside it: "she told Jane Doe"; not "Jane Doe said she was “…”"."""
    rest, front = window[verb.end() :].split(), window[: verb.start()].split()
    while len(front) > 1 and front[-1] in _ADVERBS:
        front.pop()
    beside = (*front[-1:], *(rest[:1] if after or len(rest) == 1 or lexicon.language == "ar" else ()))
    return any(word.strip(" ,.;:–—،").casefold() in lexicon.personal for word in beside)


def without(window: str, persons: Sequence[Mention]) -> str:
    """The window with blanks in place of persons."""
    for one in persons:
        window = window[: one.start] + " " * (one.end - one.start) + window[one.end :]
    return window


def edge(one: Mention) -> int:
    """Where a mention begins, with its office or form of address."""
    start = one.start - len(one.address) - bool(one.address)
    return min(start, one.role_start) if one.role_start >= 0 else start


def governed(text: str, start: int, lexicon: Pack, verb: re.Match[str] | None = None) -> bool:
    """Whether a small word stands before what begins at `start` that makes it no subject; one that is part of the verb counts not."""
    words = text[max(0, start - 60) : start].split()
    while words and words[-1].casefold() in DETERMINERS and words[-1].casefold() not in _governing(lexicon.governing):
        words.pop()
    if not words:
        return False
    if lexicon.language == "de" and words[-2:-1] == ["des"] and words[-1].islower():
        return True  # "die Mutter des verstorbenen Peter Roth"
    if words[-1].islower() and words[-1].isalpha() and words[-1] not in _governing(lexicon.governing):
        before = [word for word in words[-3:-1] if word.casefold() not in DETERMINERS][-1:]
        return bool(before) and before[0].casefold() in lexicon.companions  # "by reporter Sam Hill"
    last = expression("(?<=[’'])").split(words[-1])[0] if words[-1].endswith(("’", "'")) else words[-1]
    if last.casefold().replace("'", "’").lstrip('(“"«„') not in _governing(lexicon.governing):
        return False
    return verb is None or not verb.start() < text.rfind(words[-1], 0, start) + len(words[-1]) <= verb.end()


@lru_cache(maxsize=32)
def _governing(words: Words) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def of_other(one: Mention, lexicon: Pack) -> bool:
    """Whether the office before a name is somebody else's, and holds the name's own: "a spokeswoman for minister Jane Doe"."""
    if lexicon.order == "last" or not 0 <= one.role_start < one.start:
        return False
    words = one.role.split()
    if len(words) < 3 or words[-1] not in listed(lexicon.roles):
        return False
    heads = [at for at, word in enumerate(words[:-1]) if word.casefold() in _governing(lexicon.governing)]
    return bool(heads) and len(words) - heads[-1] <= 4 and any(office(word, lexicon) for word in words[: heads[-1]])
