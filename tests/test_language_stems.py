"""Words of packs as expressions: whole or by how they begin or end, of one pack or of all, those of packages among them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from masthead.anatomy.offices.outranked import outranks
from masthead.anatomy.parts import stationery
from masthead.briefing.telling import unmet
from masthead.language import pack, sentences, stems
from masthead.language.fields import ANYWHERE, Phrases
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
        stems._files,
        stems._values,
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


SAID = """
from masthead.anatomy.issuing.actors import OCCASIONS
from masthead.anatomy.issuing.nameless import names_nobody
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.offices.callings import is_rank
from masthead.anatomy.offices.northern import adjective
from masthead.anatomy.parts.runin import TO_EDITORS
from masthead.anatomy.parts.subjects import FORWARDED
from masthead.anatomy.persons.contactlines import dialled
from masthead.anatomy.persons.subjects import DETERMINERS
from masthead.anatomy.wording.inflected import in_case
from masthead.anatomy.wording.names import thing
from masthead.anatomy.wording.signboards import board
from masthead.anatomy.wording.towns import opening, seat
from masthead.language import captions
from masthead.language.pack import pack
from masthead.readers.cms.fieldnames import role
from masthead.readers.mail import forwards
from masthead.readers.stylenames import named
print(captions.kind("Tablol 3: Drom"), captions.kind("Kartol 3: Drom"), captions.credited("Ol drom. Fotol: Ada Moss"))
print(named("Mud Titolin"), named("Mudzwintit"), named("Subtitolin"))
print(FORWARDED.match("Ryd: Novaz akvadukt").group(), bool(forwards._FORWARDED.match("---- Drommilo ----")))
print(seat("Mudvilo"), opening("Mudvil – Ol drom vaz zin kel novaz akvadukt pri muz ol hordag vaz.", "qel"), in_case("glavnarov", frozenset(["glavnar"]), "qel"))
print(role("novazTitelol"), is_rank("kapitanol navol"), is_rank("kapitanol zin"))
print([made_of_houses(name, pack("qel")) for name in ("Drukomatar", "Mudbolag", "Bolag", "Drukomatol")])
print(bool(TO_EDITORS.search("Noto: drukredaktar")), "Onderol" in OCCASIONS, "zol" in DETERMINERS, adjective("novazny", pack("qel")))
print(dialled("Fakso 05 55 12 34 56"), dialled("Telo 05 55 12 34 56"))
print(names_nobody("Karadol Smit"), thing("drommo"), board("මිනිස්තරලු", pack("si")))
"""


def test_a_package_says_what_captions_styles_mails_and_houses_are_called(tmp_path: Path) -> None:
    told = {
        "captions": {"table": ["tablol"], "figure": ["kartol"], "credit": ["fotol"]},
        "styles": {"title": ["titolin"], "subtitle": ["subtitolin"], "crosshead": ["-zwintit"]},
        "mail": {"prefixes": ["ryd"]},
        "forwarded": ["drommilo"],
        "seats": ["Mudvilo"],
        "towns": ["Mudvil"],
        "cases": {"ov": [""]},
        "salutations": ["karadol"],
        "things": ["drommo"],
        "houses_last": ["තරලු"],
        "records": {"title": ["titelol"]},
        "editors": ["drukred-"],
        "openings": ["Onderol"],
        "determiners": ["zol"],
        "adjective_endings": ["-zny"],
        "fax": ["fakso"],
        "ranks": ["kapitanol"],
        "grades": ["navol"],
        "house_stems": ["drukomat-", "-bolag"],
        "no_houses": ["drukomatol"],
    }
    (tmp_path / "elbonian.py").write_text("from pathlib import Path\nPACK = Path(__file__).with_name('qel.json')\n")
    (tmp_path / "qel.json").write_text(json.dumps(told), encoding="utf-8")
    folder = tmp_path / "elbonian-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: elbonian\nVersion: 1\n")
    (folder / "entry_points.txt").write_text("[masthead.languages]\nqel = elbonian:PACK\n")
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH", ""))))
    done = subprocess.run([sys.executable, "-c", SAID], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path})
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "table figure True",
        "title crosshead subtitle",
        "Ryd:  True",
        "True ('Mudvil', 'Mudvil') True",
        "title True False",
        "[True, True, False, False]",
        "True True True True",
        " 05 55 12 34 56",
        "True True True",
    ]


@pytest.mark.parametrize(
    ("said", "field", "found"),
    [
        ('{"files": ["a ] b", "[c]"], "press": ["d"]}', "files", ("a ] b", "[c]")),
        ('{"genres": ["files", "press"],\n "files" : [ "a" ]}', "files", ("a",)),
        ('{"mail": {"to": ["}"], "from": ["de"]}}', "mail", {"to": ("}",), "from": ("de",)}),
        ('{"genres": ["files"]}', "files", ()),
        ('{"shortened": {"files": "Files and Papers"}, "files": ["a"]}', "files", ("a",)),
    ],
)
def test_a_field_is_found_in_a_file_that_is_not_read_whole(said: str, field: str, found: object) -> None:
    assert stems._value(said.encode(), field) == found


def test_the_fields_of_our_packs_are_found_so() -> None:
    """None of them is called like what another field sorts its words by."""
    for file in pack.every():
        data = Path(file).read_bytes()
        told = json.loads(data)
        for field in (*ANYWHERE, "regards"):
            assert json.loads(msgspec.json.encode(stems._value(data, field))) == told.get(field, []), (file, field)


def test_nouns_of_houses_stand_in_one_list_each() -> None:
    for field in ("houses_first", "houses_last"):
        assert set(of_all(field)).isdisjoint(of_all(f"{field}_within"))


def test_what_is_asked_of_all_packs_together_is_kept_with_none() -> None:
    asked = "\n".join(
        path.read_text(encoding="utf-8") for path in Path(stems.__file__).parents[1].rglob("*.py") if path.name != "fields.py"
    )
    assert [
        field
        for field in ANYWHERE
        if not re.search(rf"[\"']{field.removesuffix('_within')}[.\"']", asked) or field not in Phrases.__struct_fields__
    ] == []
    assert not any(getattr(pack.pack("en"), field) for field in ANYWHERE)
    assert "city" in of_all("realms")
