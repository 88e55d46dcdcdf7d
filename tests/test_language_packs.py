"""Language packs: sound as data, described, and open to packages of others."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from masthead.errors import UnreadableError
from masthead.language.check import check, json_schema, missing
from masthead.language.pack import Pack, known, pack, read

ROOT = Path(__file__).parents[1]
PACKS = ROOT / "src" / "masthead" / "language" / "packs"
COMPLETE = ("ar", "zh", "en", "fr", "ru", "es")
IN_PART = [
    "de",
    "pt",
    "it",
    "nl",
    "tr",
    "ja",
    "ko",
    "uk",
    "hi",
    "tk",
    "el",
    "he",
    "pl",
    "th",
    "id",
    "vi",
    "fa",
    "ur",
    "sv",
    "no",
    "da",
    "fi",
    "cs",
    "ro",
    "hu",
    "sw",
    "bg",
    "sr",
    "kk",
    "bn",
    "ca",
    "sk",
    "et",
    "lv",
    "lt",
    "sl",
    "hy",
    "ka",
    "gl",
    "be",
    "az",
    "sq",
    "is",
    "tl",
    "mk",
    "uz",
    "ta",
    "si",
]


@pytest.mark.parametrize("tongue", [*known(), "neutral"])
def test_a_pack_has_nothing_to_mend(tongue: str) -> None:
    assert check(PACKS / f"{tongue}.json") == []


def test_a_pack_of_ours_is_read_once_for_all_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    before = pack("fr")
    pack.cache_clear()
    monkeypatch.setattr("masthead.language.pack.read", lambda file: pytest.fail(f"{file.name} is read again"))
    assert pack("fr") == before


def test_the_languages_we_claim_have_what_a_release_needs() -> None:
    for tongue in (*COMPLETE, *IN_PART):
        assert missing(pack(tongue)) == [], tongue
    own = {tongue: read(PACKS / f"{tongue}.json") for tongue in COMPLETE}
    fields = "lifted modified event ends more emails phones disclaimers furniture openers connectors tails qualifiers money uncounted defines numbers noon midnight morning afternoon clock local zoned cities"
    assert [(tongue, field) for tongue, lexicon in own.items() for field in fields.split() if not getattr(lexicon, field)] == []


def test_traditional_chinese_is_served_by_the_pack_of_chinese() -> None:
    lexicon = pack("zh-Hant-TW")
    assert lexicon is pack("zh-TW") or lexicon == pack("zh")
    for field, word in {
        "genres": "新聞稿",
        "immediate": "立即發布",
        "notes": "編者註",
        "about": "關於",
        "contacts": "媒體聯絡人",
        "phones": "電話",
        "said": "強調",
        "roles": "執行長",
    }.items():
        assert word in getattr(lexicon, field)


def test_norwegian_by_its_two_written_forms_and_codes_of_old_lead_to_a_pack() -> None:
    assert pack("nb-NO").genres == pack("no").genres != pack("xx").genres
    assert pack("iw").months == pack("he").months


def test_every_field_is_described_for_people_and_for_editors() -> None:
    told = (ROOT / "docs" / "languages.md").read_text(encoding="utf-8")
    assert [field for field in Pack.__struct_fields__ if f"`{field}`" not in told] == []
    published = json.loads((ROOT / "docs" / "schema" / "language.schema.json").read_text(encoding="utf-8"))
    assert published == json.loads(msgspec.json.encode(json_schema()))
    assert all("description" in field for field in published["$defs"]["Pack"]["properties"].values())


def test_the_small_pack_of_the_docs_is_sound(tmp_path: Path) -> None:
    told = (ROOT / "docs" / "languages.md").read_text(encoding="utf-8")
    sample = re.search(r"```json\n(.*?)```", told, re.S)
    assert sample is not None
    file = tmp_path / "is.json"
    file.write_text(sample[1], encoding="utf-8")
    assert check(file) == []


@pytest.mark.parametrize(
    ("pack", "said"),
    [
        ({"about": ["um "]}, "about: “um ” can never match: it has a space too many"),
        ({"about": [""]}, "can never match: it is empty"),
        ({"press": ["-"]}, "can never match: it is empty"),
        ({"bonds": {"units": ["um dois"]}}, "bonds: units: “um dois” has a space; what has several parts stands in `pairs`"),
        ({"said": ["segir", "Segir"]}, "said: “Segir” stands there twice"),
        ({"said": ["se\u0301r"]}, "its letters are taken apart"),
        ({"roles": ["a\nb"]}, "it has a break"),
        ({"months": [["jan"]]}, "months: 1 of 12"),
        ({"months": [["m", "x"], ["x"], *[[f"n{n}"] for n in range(10)]]}, "months: “x” is said to be two of them"),
        ({"written": "{day} {moon}"}, "written: names day, moon"),
        ({"zoned": ["time of"]}, "needs one {} for the place"),
        ({"cities": {"Atlantis": "Europe/Atlantis"}}, "“Atlantis” leads to Europe/Atlantis"),
    ],
)
def test_what_is_wrong_in_a_pack_is_named(pack: dict[str, object], said: str, tmp_path: Path) -> None:
    file = tmp_path / "is.json"
    file.write_text(json.dumps(pack), encoding="utf-8")
    assert any(said in line for line in check(file))


@pytest.mark.parametrize(
    ("data", "said"),
    [('{"genre": []}', "unknown field `genre`"), ('{"said": "segir"}', "$.said"), ("{", "truncated"), ('{"numeric": "year"}', "$.numeric")],
)
def test_what_is_no_pack_is_refused_with_the_place(data: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "is.json"
    file.write_text(data, encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        read(file)
    assert said in caught.value.problem
    done = subprocess.run([sys.executable, "-m", "masthead.language.check", str(file)], capture_output=True, text=True)
    assert (done.returncode, said in done.stdout, done.stderr) == (1, True, "")


ELBONIAN = {
    "genres": ["drukomlar"],
    "immediate": ["hemzel drukom"],
    "embargo": ["nedrukom antil"],
    "about": ["pri ol"],
    "contacts": ["drukomtel"],
    "said": ["dizvo"],
    "roles": ["glavnar"],
    "units": ["milyun", "sotka"],
    "months": [[f"{name}ol"] for name in ["prim", "dus", "tres", "kvar", "kvin", "ses", "sep", "ok", "nov", "dek", "undek", "dudek"]],
    "weekdays": [[f"{name}den"] for name in ["prim", "dus", "tres", "kvar", "kvin", "ses", "sep"]],
    "clock": ["hur"],
    "written": "{day} {month} {year}",
    "common": ["ol", "vaz", "drom", "zin", "kel", "pri", "muz"],
}
RELEASE = """DRUKOMLAR

NEDROKUM
Nedrukom antil 10 hur UTC, 7 sesol 2024

Novaz akvadukt zin hordag

MUDVIL, 6 sesol 2024 – Ol ministrad vaz drom zin kel novaz akvadukt pri muz 35 sotka ol hordag vaz, kel drom zin 4 milyun persol.

“Ol akvadukt vaz drom,” dizvo Dogbert Smit, glavnar ol Akvadukt-Ministrad. Ol persol vaz zin drom kel muz pri ol hordag.

Pri Ol Akvadukt-Ministrad
Ol Akvadukt-Ministrad vaz drom zin kel muz.

Drukomtel
Alis Mun, alis@example.org
"""


def test_a_package_brings_a_language_and_it_is_used(tmp_path: Path) -> None:
    (tmp_path / "elbonian.py").write_text(
        "from pathlib import Path\nPACK = Path(__file__).with_name('qel.json')\nWORDS = str(Path(__file__).with_name('en.json'))\n"
    )
    (tmp_path / "qel.json").write_text(json.dumps(ELBONIAN), encoding="utf-8")
    (tmp_path / "en.json").write_text('{"genres": ["scoop sheet"], "cities": {"Mudville": "Europe/Vienna"}}', encoding="utf-8")
    folder = tmp_path / "elbonian-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: elbonian\nVersion: 1\n")
    (folder / "entry_points.txt").write_text("[masthead.languages]\nqel = elbonian:PACK\nen = elbonian:WORDS\n")
    (tmp_path / "x.txt").write_text(RELEASE, encoding="utf-8")
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH", ""))))

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, *words], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path})

    done = run("-m", "masthead", "inspect", str(tmp_path / "x.txt"), "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)["release"]
    assert (found["language"], found["kind"]) == ("qel", "press-release")
    assert (found["issued"]["date"], found["dateline"]["place"]) == ("2024-06-06", "MUDVIL")
    assert (found["embargo"]["until"], found["embargo"]["instant"]) == ("2024-06-07T10:00", "2024-06-07T10:00Z")
    assert found["quotes"][0]["speaker"] == "Dogbert Smit"
    assert [figure["text"] for figure in found["figures"]] == ["35 sotka", "4 milyun"]
    assert [contact["email"] for contact in found["contacts"]] == ["alis@example.org"]
    code = (
        "from masthead.language.pack import pack; from masthead.language.dates import written; from masthead.language.zones import city\n"
        "english = pack('en'); print('scoop sheet' in english.genres, 'press release' in english.genres, city('Mudville', 'en'), city('Geneva', 'en'), written('2024-06-07', 'qel'))"
    )
    assert run("-c", code).stdout.split("\n")[0] == "True True Europe/Vienna Europe/Zurich 7 sesol 2024"


@pytest.mark.parametrize(
    ("value", "said"), [("elbonian:NOTHING", "cannot be loaded"), ("elbonian:LOST", "has no file"), ("nowhere:PACK", "cannot be loaded")]
)
def test_a_language_that_a_package_fails_to_bring_is_named(value: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "elbonian.py").write_text("LOST = '/nowhere/at/all.json'\n")
    folder = tmp_path / "elbonian-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: elbonian\nVersion: 1\n")
    (folder / "entry_points.txt").write_text(f"[masthead.languages]\nqel = {value}\n")
    (tmp_path / "x.txt").write_text(RELEASE, encoding="utf-8")
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH", ""))))
    done = subprocess.run(
        [sys.executable, "-m", "masthead", "inspect", str(tmp_path / "x.txt")],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert (done.returncode != 0, "Traceback" in done.stderr) == (True, False)
    assert "qel" in done.stderr and said in done.stderr


@pytest.mark.parametrize("tongue", [*COMPLETE, *IN_PART])
def test_every_pack_tells_days_of_publication_and_rows_of_advisories(tongue: str) -> None:
    lexicon = read(PACKS / f"{tongue}.json")
    assert lexicon.published
    assert len(lexicon.contacts) >= (12 if tongue != "tk" else 10)
    assert lexicon.matter and lexicon.rows and lexicon.event


def test_headings_of_contacts_stand_in_the_plural_too() -> None:
    for tongue, phrase in {
        "no": "pressekontakter",
        "uk": "для медіа",
        "vi": "người liên hệ",
        "id": "narahubung media",
        "ko": "담당부서",
        "ja": "報道関係者お問い合わせ先",
    }.items():
        assert phrase in pack(tongue).contacts
