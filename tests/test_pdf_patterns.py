"""Hyphenation patterns: what pyphen makes of its own files."""

from __future__ import annotations

from pathlib import Path

import pyphen
import pytest

from masthead.writers.pdf.setting.patterns import Patterns, dictionary

WORDS = {
    "en": "hyphenation university representatives extraordinarily Ashgabat traffickers accountability",
    "de": "Donaudampfschifffahrtsgesellschaft Silbentrennung Bundesministerium Straßenbahnhaltestelle Überwachung",
    "hu": "asszonynyal megvalósíthatatlan hosszúság könnyű briddzsel",
    "ru": "достопримечательность правительство представительница",
    "fr": "gouvernement extraordinairement hydroélectrique",
    "el": "κυβερνήσεις παρουσίαση",
}


@pytest.mark.parametrize("language", WORDS)
def test_words_are_broken_where_pyphen_breaks_them(language: str) -> None:
    known, ours = pyphen.Pyphen(lang=language, left=1, right=1), Patterns(pyphen.LANGUAGES[language])
    found = {word: ours.positions(word) for word in WORDS[language].split()}
    assert found == {word: [int(place) for place in known.positions(word) if not place.data] for word in found}
    assert any(found.values())


@pytest.mark.parametrize("tag", [*sorted(pyphen.LANGUAGES), "en", "en-GB", "pt", "sr-Latn", "de-CH-1901", "zh-Hant", "xx", ""])
def test_a_language_has_the_file_that_pyphen_takes(tag: str) -> None:
    found = pyphen.language_fallback(tag)
    assert dictionary(tag) == (None if found is None else Path(str(pyphen.LANGUAGES[found])))
