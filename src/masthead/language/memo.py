"""What was made once of a language's lists and words, held for all who ask again."""

from __future__ import annotations

import marshal
from abc import abstractmethod
from collections.abc import Callable, Container
from functools import cache, cached_property, wraps
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from masthead import compiled

Known = TypeVar("Known")
Made = TypeVar("Made")
Told = TypeVar("Told")

_MOST_LISTS = 256


def of_list(make: Callable[[Known], Made]) -> Callable[[Known], Made]:
    """What is made of a list of a pack, or of the pack, made once. It is known by the list itself: hashing its hundreds of words, as `lru_cache`
    does, takes longer than most of what is asked of them. Not for lists that are put together anew each time."""
    made: dict[int, Made] = {}
    held: list[Known] = []
    """As long as a list is held, no other has its number."""

    @wraps(make)
    def known(words: Known) -> Made:
        try:
            return made[id(words)]
        except KeyError:
            if len(made) >= _MOST_LISTS:
                made.clear()
                held.clear()
            found = make(words)
            held.append(words)
            made[id(words)] = found
            return found

    return known


def kept_of(words: tuple[str, ...], make: Callable[[tuple[str, ...]], Made], made_by: tuple[str, ...]) -> Made:
    """What is made of a list of a pack, kept for the next run as well: few pages ask so often that it makes up for going through hundreds of phrases.
    It must be what `marshal` can write; `made_by` are the files of all modules that it depends on."""
    made_of = "\0".join((make.__qualname__, _ages(made_by), *words)).encode()
    return cast(Made, marshal.loads(compiled.kept(made_of, lambda: marshal.dumps(cast(Any, make(words))))))


@cache
def _ages(files: tuple[str, ...]) -> str:
    return repr([compiled.age(Path(file)) for file in files])


class Asked(Generic[Known]):
    """What is in a collection that takes longer to make than most who might ask of it take altogether: it is made when the first one does."""

    def __init__(self, make: Callable[[], Container[Known]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Container[Known]:
        return self._make()

    def __contains__(self, one: object) -> bool:
        return one in self._made


class ByWord(dict[str, Told]):
    """What each word of a language is told to be: it is looked at once (`look`), since a text's words come again and again, and no more of them are held
    than `most`."""

    most = 20_000

    def __missing__(self, word: str) -> Told:
        if len(self) >= self.most:
            self.clear()
        found = self[word] = self.look(word)
        return found

    @abstractmethod
    def look(self, word: str) -> Told:
        """What a word is that is not held."""
