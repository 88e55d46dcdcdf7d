"""Words of packs as expressions: whole or by how they begin or end, of one pack or of all, those of packages among them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from masthead.anatomy.parts import stationery
from masthead.language import pack, stems
from masthead.language.stems import alternation, of_all, worded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Media came", ["Media"]),
        ("multimedia", []),
        ("mediaeval", []),
        ("a journalist", ["journalis"]),
        ("photojournalist", []),
        ("Abteilungschef Roe", ["chef"]),
        ("Chefin", []),
        ("Lennpressekonferenz", ["presse"]),
        ("l’office d'en face", ["office d'en face"]),
        ("地元記者会", ["記者"]),
        ("the press\u00a0office", ["press\u00a0office"]),
    ],
)
def test_a_hyphen_says_where_a_word_may_go_on(text: str, found: list[str]) -> None:
    words = ("media", "journalis-", "-chef", "-presse-", "office d’en face", "記者", "press", "press office")
    assert re.findall(alternation(words), text, re.I) == found


def test_of_no_words_there_is_an_expression_that_finds_nothing() -> None:
    assert re.search(alternation(()), "") is None


@pytest.fixture
def brought(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A pack that a package brings."""
    file = tmp_path / "qel.json"
    file.write_text(json.dumps({"files": ["drukomnum"], "press": ["drukar-"]}), encoding="utf-8")
    caches = (pack.installed, pack.edition, stems.of_all, stems._unread, stationery._files)
    for cache in caches[1:]:
        cache.cache_clear()
    monkeypatch.setattr(pack, "installed", lambda: (("qel", file),))
    yield
    monkeypatch.undo()
    for cache in caches[1:]:
        cache.cache_clear()


@pytest.mark.usefixtures("brought")
def test_the_words_of_all_packs_are_those_of_packages_as_well() -> None:
    assert {"drukomnum", "aktenzeichen", "编号"} <= set(of_all("files"))
    told = worded("@", "press", flags=re.I)
    assert [bool(told.search(text)) for text in ("Drukarom", "журналисты", "undrukar")] == [True, True, False]
    assert stationery.numbered("Drukomnum 17/2031")


def test_a_word_that_no_pack_has_heads_no_number() -> None:
    assert not stationery.numbered("Drukomnum 17/2031")
    assert stationery.numbered("Aktenzeichen 17/2031")
