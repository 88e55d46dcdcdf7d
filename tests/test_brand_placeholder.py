"""The name that stands for the user's own, until a brand has one, is in the language of the page."""

from __future__ import annotations

from pathlib import Path

import pytest

import masthead
from masthead.brand.load import load
from masthead.brand.style import said

LANGUAGES = sorted(
    path.name.replace("_", "-") for path in (Path(masthead.__file__).parent / "language" / "locale").iterdir() if path.is_dir()
)


@pytest.mark.parametrize("language", [*LANGUAGES, "no", "pt-BR", "zh-Hant-TW"])
def test_the_default_brand_has_a_name_in_each_language_that_has_our_words(language: str) -> None:
    assert said(load("civic").publisher, language) != "Your organisation"
