"""What is made of a language's lists and kept for the next run is what is made of them anew."""

from __future__ import annotations

import pytest

from masthead import compiled
from masthead.anatomy import pack as packs
from masthead.anatomy.pack import pack
from masthead.anatomy.persons import fates
from masthead.anatomy.wording import names
from masthead.briefing.telling import alone
from masthead.language import commonest, forenames
from masthead.language.memo import kept_of
from masthead.language.pack import known


@pytest.mark.parametrize("language", known())
def test_lists_are_the_same_kept_and_anew(language: str) -> None:
    lexicon = pack(language)
    for words in (lexicon.furniture, lexicon.shielded, lexicon.leaning, lexicon.said, ()):
        for make in (packs._by_longest, fates._without_longer, alone._sorted):
            assert kept_of(words, make, (__file__,)) == make(words) == kept_of(words, make, (__file__,))


def test_what_is_kept_is_known_by_its_words_its_maker_and_the_files_that_it_depends_on() -> None:
    told: list[tuple[str, ...]] = []

    def make(words: tuple[str, ...]) -> tuple[str, ...]:
        told.append(words)
        return words

    made_by = (compiled.__file__,)
    for words, files in ((("one", "two"), made_by), (("one", "two"), made_by), (("one",), made_by), (("one",), (*made_by, __file__))):
        assert kept_of(words, make, files) == words
    assert told == [("one", "two"), ("one",), ("one",)]


def test_letters_and_commonest_words_are_the_same_kept_and_anew() -> None:
    assert names._class("upper") == names.UPPER
    for script in ("latin", "cyrillic", "devanagari"):
        assert commonest.weighed.__wrapped__(script) == commonest._weighed(script)
    assert commonest.telling("en") <= commonest.english()


def test_every_given_name_is_found_by_how_it_begins() -> None:
    listed = forenames._FILE.read_text(encoding="utf-8").split()
    assert all(name in forenames._known()[name[:2]] for name in listed)
    assert sum(map(len, map(forenames._known().__getitem__, {name[:2] for name in listed}))) == len(set(listed))
    assert not any(map(forenames.given, ("", "A", "Qx", "Xyzzy-Ana", "Zz")))
    assert all(map(forenames.given, ("Ana", "ANA", "Ana-Maria", "JEAN-LUC")))
