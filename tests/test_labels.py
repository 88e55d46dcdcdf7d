"""Our own words: every language says all of them, with the same blanks to fill in, in letters that our fonts have."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from string import Formatter

import msgspec
import pytest
import uharfbuzz

from masthead.brand.load import load
from masthead.brand.style import faces
from masthead.language.labels import Labels, labels, spoken

LANGUAGES = ("ar", "de", "es", "fr", "ru", "zh")
ENGLISH = msgspec.structs.asdict(Labels())
SAME = {"fact_missing_text", "page", "list_separator", "fact_source_file"}
"""What needs no translation in every language: blanks and punctuation."""


def braces(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def said(language: str) -> dict[str, str]:
    loaded = json.loads(files("masthead.language").joinpath("locale", f"{language}.json").read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


@lru_cache(maxsize=64)
def characters(path: str) -> frozenset[int]:
    return frozenset(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path)).unicodes)


def test_the_catalogues_are_those_we_know() -> None:
    found = {
        file.name.removesuffix(".json") for file in files("masthead.language").joinpath("locale").iterdir() if file.name.endswith(".json")
    }
    assert found == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_every_label_in_order(language: str) -> None:
    assert list(said(language)) == list(ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_same_blanks_as_english(language: str) -> None:
    words = said(language)
    assert {key: braces(text) for key, text in words.items()} == {key: braces(text) for key, text in ENGLISH.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_is_empty_or_padded(language: str) -> None:
    for key, text in said(language).items():
        assert text and (text == text.strip() or key == "list_separator"), key


@pytest.mark.parametrize("language", ["ar", "ru", "zh"])
def test_no_label_stays_english_in_another_script(language: str) -> None:
    same = {key for key, text in said(language).items() if text == ENGLISH[key]}
    assert same <= SAME


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_fonts_have_every_letter_of_the_labels(language: str) -> None:
    brand = load("civic")
    for family in ("sans", "serif"):
        has = frozenset().union(*(characters(face.path) for face in faces(brand, family, 400, False, language)[:2]))  # type: ignore[arg-type]
        missing = {letter for text in said(language).values() for letter in text if ord(letter) not in has}
        assert not missing, f"{family}: {missing}"


def test_a_region_speaks_as_its_language() -> None:
    assert labels("fr-CA") == labels("fr")
    assert labels("zh-Hans-CN").at_a_glance == "要点"


def test_a_language_without_words_is_spoken_to_in_english() -> None:
    assert labels("eo") == Labels()
    assert spoken("ru") and spoken("en-GB") and not spoken("eo")


def test_paragraphs_and_pages_are_said_as_the_drawings_say_them() -> None:
    assert labels("ar").paragraph.format(number=3).replace("\u00a0", " ") == "الفقرة 3"
    assert labels("ar").page.format(page=1, pages=6) == "صفحة 1 من 6"
    assert labels("zh").paragraph.format(number=3) == "第3段"
