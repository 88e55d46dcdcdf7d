"""What a reader knows who has read the title and what stands under it: whose names and which things need no more telling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.briefing.room import prose
from masthead.briefing.telling.alone import STEM, spaced
from masthead.document.plain import plain
from masthead.document.words import words
from masthead.expressions import expression
from masthead.language.tags import primary, script

_ACRONYM = expression(r"\(([^\W\d_a-z][\w&-]{1,9})\)")
MOST_READ = 40
"""Paragraphs that are looked at: news, and the figures of the news, stand at the top."""
_FEW = 3
_AHEAD = 4
"""Words behind an article among which must be one that the reader knows, or a name."""
_FORMAL = {
    "Bob": "Robert",
    "Bobby": "Robert",
    "Bill": "William",
    "Billy": "William",
    "Dick": "Richard",
    "Ted": "Edward",
    "Chuck": "Charles",
}
_FORMAL |= {
    "Jack": "John",
    "Hank": "Henry",
    "Peggy": "Margaret",
    "Tony": "Anthony",
    "Jim": "James",
    "Betty": "Elizabeth",
    "Liz": "Elizabeth",
}
"""Given names whose short form begins with another letter."""
_GIVEN = expression(r"(?<![\w-])([^\W\d_a-z][^\W\d_]+)\Z")
_LONGEST = 40
"""Letters of a given name, at most."""
_IN_WORD = expression(r"\w")
_LETTERS = expression(r"[^\W\d_]+")


class Known(Struct, frozen=True, gc=False):
    """`terms` are the telling words of title and standfirst, `often` how many paragraphs speak of each; `people` are surnames with what stands before them in
    full; `short` are acronyms that the text explains; `seen` is all that was read."""

    language: str
    terms: frozenset[str]
    often: dict[str, int]
    people: dict[str, str]
    short: frozenset[str]
    seen: str
    namesakes: dict[str, frozenset[str]] = {}
    """Surnames that several people of the text have, with their full names."""

    def needed(self, sentence: str) -> bool:
        """Whether somebody is named by surname alone whose full name the reader does not have yet."""
        found = set(_LETTERS.findall(sentence))
        # Of two with one surname nobody knows which is meant.
        if any(surname in found and not any(full in sentence for full in names) for surname, names in self.namesakes.items()):
            return True
        return any(surname in found and surname not in self.seen and full not in sentence for surname, full in self.people.items())

    def doubt(self, sentence: str) -> float:
        """How much a sentence takes for known: a thing that it only calls "the …", an acronym that another sentence explains."""
        doubt = 0.0
        found = [word.casefold() for word in _LETTERS.findall(sentence)[: _AHEAD + 1]]
        if found and found[0] in pack(self.language).definite:
            following = _LETTERS.findall(sentence)[1 : _AHEAD + 1]
            named = any(word[:1].isupper() for word in following) and primary(self.language) != "de"
            if not named and not any(_stem(word.casefold()) in self.terms for word in following):
                doubt += 0.1
        if any(acronym not in self.seen and f"({acronym})" not in sentence and acronym in sentence for acronym in self.short):
            doubt += 0.05
        return doubt

    def weigh(self, terms: Iterable[str]) -> float:
        """How much a sentence speaks of what the text speaks of most."""
        return sum(self.often.get(term, 0) > 1 for term in terms) / 4


def known(release: Release, used: Iterable[str]) -> Known:
    language = release.language
    under = release.subheadline.text if release.subheadline else ""
    seen = " ".join((release.headline.text if release.headline else "", under, *used))
    texts = [plain(block.content) for _, block in prose(release)[:MOST_READ]]
    often = Counter(term for text in texts for term in stems(text, language))
    often_enough = {term: count for term, count in often.items() if count >= max(2, len(texts) // 4)}
    named = [person.name for person in release.people] + [quote.speaker for quote in release.quotes]
    # The first wins: a name that stands with an office is given in full.
    people = {name.split()[-1]: name for name in reversed(named) if len(name.split()) > 1 and script(language) == "latin"}
    short = frozenset(match[1] for text in texts for match in _ACRONYM.finditer(text) if not match[1].isdigit())
    return Known(language, stems(seen, language), often_enough, people, short, seen, _namesakes(people, texts, language))


def _before(surname: str, text: str) -> Iterator[str]:
    """The words with a capital that stand before a surname."""
    at = text.find(f" {surname}")
    while at >= 0:
        end = at + 1 + len(surname)
        if not _IN_WORD.match(text, end) and (given := _GIVEN.search(text, max(at - _LONGEST, 0), at)):
            yield given[1]
        at = text.find(f" {surname}", at + 1)


def _namesakes(people: Iterable[str], texts: Iterable[str], language: str) -> dict[str, frozenset[str]]:
    whole = "\n".join(texts)
    titles = {title.rstrip(".").casefold() for title in pack(language).titles}
    found: dict[str, frozenset[str]] = {}
    for surname in people:
        given = set(_before(surname, whole))
        # A word that opens a sentence stands in small letters elsewhere, too.
        given = {name for name in given if name.casefold() not in titles and f" {name.casefold()} " not in whole}
        # "Dave" and "David", "Bill" and "William" are one.
        if len({_FORMAL.get(name, name)[0] for name in given}) > 1:
            found[surname] = frozenset(f"{name} {surname}" for name in given)
    return found


def stems(text: str, language: str) -> frozenset[str]:
    """The telling words of a text: without short ones, endings and numbers; of scripts whose words touch, pairs of characters."""
    if script(language) in ("thai", "devanagari", "bengali"):  # words that signs are in the middle of
        return frozenset(_stem(word) for word in spaced(text).split() if len(word) > _FEW and not word.isdigit())
    if script(language) == "han":
        runs = expression(r"[^\W\d_a-zA-Z]+").findall(text)
        return frozenset(run[at : at + 2] for run in runs for at in range(len(run) - 1))
    least = 1 if script(language) == "hangul" else _FEW
    return frozenset(_stem(word) for word in words(text) if len(word) > least and not word.isdigit())


def _stem(word: str) -> str:
    return word[:STEM]
