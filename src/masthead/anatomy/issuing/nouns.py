"""The nouns that names of houses are made of in any language with capitals, by how they begin or end."""

from __future__ import annotations

from functools import cache

from masthead.anatomy.pack import ByWord, Pack, Words, of_list
from masthead.anatomy.parts.titles import OFFICE
from masthead.anatomy.sparing import bare
from masthead.anatomy.wording.bodies import holds_body
from masthead.language.memo import Asked
from masthead.language.stems import endings, of_all


@cache
def _beginnings() -> Words:
    begun = [stem.removesuffix("-") for stem in of_all("house_stems") if stem.endswith("-")]
    return tuple(dict.fromkeys((*begun, *map(bare, begun))))


_OFFICES: Asked[str] = Asked(lambda: frozenset(of_all("no_houses")))
"""What begins like a noun of houses and is an office or a field."""


def made_of_houses(name: str, lexicon: Pack) -> bool:
    """Whether a name is made as those of houses are: of a noun that the pack lists, or of one that begins or ends as they do in many languages
    ("Prefektura", "Sisäministeriö")."""
    return any(map(_made(lexicon.bodies).__getitem__, name.split()))


class _Made(ByWord[bool]):
    """The same for each word, of which a release has the same again and again."""

    def __init__(self, nouns: Words) -> None:
        super().__init__()
        self._pack = Pack(bodies=nouns)

    def look(self, word: str) -> bool:
        low = word.casefold().strip(".,'’\"«»“”„()")
        if low[:1] in ("d", "l") and low[1:2] in ("'", "’"):
            low = low[2:]
        return holds_body(word, self._pack) or (
            low not in _OFFICES
            and (
                low.startswith(_beginnings())
                or (len(low) > 6 and low.endswith(endings(of_all("house_stems"))))
                or OFFICE.fullmatch(low) is not None
            )
        )


@of_list
def _made(nouns: Words) -> _Made:
    return _Made(nouns)
