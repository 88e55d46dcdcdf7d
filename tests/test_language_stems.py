"""Words of packs as expressions: whole or by how they begin or end, of one pack or of all, those of packages among them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from masthead.anatomy.offices.outranked import outranks
from masthead.anatomy.parts import stationery
from masthead.briefing.telling import unmet
from masthead.language import pack, sentences, stems
from masthead.language.stems import alternation, of_all, worded
from masthead.writers import ties
from masthead.writers.bonds import bonds


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
    told = {
        "files": ["drukomnum"],
        "press": ["drukar-"],
        "abbreviations": ["glav"],
        "bonds": {"units": ["milyun"], "labels": ["paj"], "pairs": ["d. d."]},
        "claims": ["vanto-"],
        "refusals": ["neg"],
        "claimants": ["askar-"],
        "conjunctions": ["und"],
        "leaders": ["glavnar", "-kap"],
        "roles": ["glavnar", "akvadukt-kap", "ministrad", "askar"],
    }
    file.write_text(json.dumps(told), encoding="utf-8")
    caches = (
        pack.installed,
        pack.edition,
        pack.pack,
        stems.of_all,
        stems._unread,
        stationery._files,
        sentences._bound,
        bonds,
        ties._ties,
        unmet._words,
    )
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


@pytest.mark.usefixtures("brought")
def test_a_pack_says_how_its_language_is_parted_and_set() -> None:
    text = "Glav. Smit vaz drom. Ol akvadukt vaz."
    assert [text[slice(*one)] for one in sentences.sentences(text, "qel")] == ["Glav. Smit vaz drom.", "Ol akvadukt vaz."]
    assert ties.bind("muz 4 milyun drom paj 7 zin d. d. kel", "qel") == "muz 4\x00milyun drom paj\x007 zin d.\x00d. kel"


@pytest.mark.usefixtures("brought")
def test_a_pack_says_who_asks_for_sums_in_vain_and_who_heads_something() -> None:
    text = "Ol askarad vantom 4 milyun EUR."
    assert unmet.unmet(text, [(0, len(text))], 0, 18, 30, "4 milyun EUR", "qel")
    assert not unmet.unmet(text.replace("askarad", "ministrad"), [(0, len(text) + 2)], 0, 20, 32, "4 milyun EUR", "qel")
    lexicon = pack.pack("qel")
    assert [outranks(role, "askar", lexicon) for role in ("glavnar akvadukta", "akvadukt-kap Mudvila", "ministrad Mudvila")] == [
        True,
        True,
        False,
    ]


def test_a_word_that_no_pack_has_heads_no_number() -> None:
    assert not stationery.numbered("Drukomnum 17/2031")
    assert stationery.numbered("Aktenzeichen 17/2031")
