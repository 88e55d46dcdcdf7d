"""Press kits: a folder with everything in it, whole or not at all, the embargo in each file; and names of files by a pattern."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from msgspec.structs import replace
from test_cli import SEED, refused, run, said
from test_many import WATER, pixel, under

import masthead
from masthead import output, pipeline
from masthead.anatomy.model import Contact, Evidence
from masthead.briefing import naming
from masthead.briefing.model import Banner, Briefing
from masthead.briefing.profiles import decision
from masthead.document.model import Text as Words
from masthead.errors import OutputError, UsageError
from masthead.kit import contacts
from masthead.kit.folder import publish
from masthead.request import Request
from masthead.sources.source import Source

PAGE = """<html lang="en"><body><article><h1>Nine towns get clean water before the winter</h1><p>PRESS RELEASE</p>
<p>GENEVA, 3 June 2024 - The Water Office will connect nine towns to clean water before the winter, it said on Monday.</p>
<figure><img src="IMG_2231.png" alt="A tap"><figcaption>A new tap in Oldtown. Photo: Jane Roe</figcaption></figure>
<p>The work begins in July and ends in October. The canton pays for half of it, and the towns for the rest.</p>
<p>Contact: Ben Ito, press officer, press@water.example, +41 22 555 01 01</p></article></body></html>"""


def page(folder: Path) -> Source:
    (folder / "IMG_2231.png").write_bytes(pixel(1))
    (folder / "water.html").write_text(PAGE, encoding="utf-8")
    return Source.at(folder / "water.html")


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_kit_holds_briefing_text_pictures_contacts_and_a_list_of_them(tmp_path):
    published = publish(page(tmp_path), Request(to=("txt", "docx")), tmp_path / "out", "water")
    kit = tmp_path / "out" / "water-kit"
    assert files(kit) == [
        "README.txt",
        "SHA256SUMS",
        "contacts.txt",
        "contacts.vcf",
        "media/01-a-new-tap-in-oldtown-photo-jane-roe.png",
        "media/media.txt",
        "water-briefing.docx",
        "water-briefing.txt",
        "water-text.docx",
        "water-text.txt",
    ]
    assert published.profile == "kit" and len(published.files) == 10 and all(Path(file.path).is_file() for file in published.files)
    readme = (kit / "README.txt").read_text(encoding="utf-8")
    assert readme.startswith("Nine towns get clean water") and "water-text.txt" in readme and "water.html, SHA-256" in readme
    assert "A new tap in Oldtown." in (kit / "media" / "media.txt").read_text(encoding="utf-8")
    assert "At a glance" not in (kit / "water-text.txt").read_text(encoding="utf-8")


def test_the_same_kit_is_the_same_bytes(tmp_path):
    source = page(tmp_path)
    for name in ("a", "b"):
        publish(source, Request(to=("txt",)), tmp_path / name, "water")
    one, other = ({name: (tmp_path / at / name).read_bytes() for name in files(tmp_path / at)} for at in ("a", "b"))
    assert one == other and len(one) > 5


def test_an_embargo_stands_in_every_file_of_a_kit_and_in_its_name(tmp_path):
    source = Source("water.txt", under(WATER, "10 June 2024").encode())
    publish(source, Request(to=("txt",), name="{embargo}-{source}"), tmp_path, "water")
    kit = tmp_path / "EMBARGO-2024-06-10T0900Z-water-kit"
    for name in files(kit):
        data = (kit / name).read_bytes()
        said = data.replace(b"\r\n ", b"").replace(b"\\,", b",")
        assert b"PK" in data[:2] or re.search(rb"(?i:embargoed until) (?:09:00 GMT, )?10 June 2024", said), name


def test_a_kit_in_french_is_listed_in_french(tmp_path):
    text = "COMMUNIQUÉ DE PRESSE\n\nLa ville ouvre trois bibliothèques\n\nLYON, le 5 juin 2024 – La ville ouvre trois bibliothèques pour les enfants.\n\nFIN\n"
    publish(Source("lyon.txt", text.encode()), Request(to=("txt",)), tmp_path, "lyon")
    readme = (tmp_path / "lyon-kit" / "README.txt").read_text(encoding="utf-8")
    assert "5 juin 2024" in readme and "Full text to edit" not in readme and "Press kit" not in readme


def test_a_kit_that_fails_leaves_nothing_and_a_second_one_keeps_what_people_put_there(tmp_path, monkeypatch):
    source = page(tmp_path)
    publish(source, Request(to=("txt",)), tmp_path / "out", "water")
    kit = tmp_path / "out" / "water-kit"
    (kit / "mine.txt").write_text("a note", encoding="utf-8")
    before = {name: (kit / name).read_bytes() for name in files(kit)}

    def full(path: Path, pieces: Iterable[bytes]) -> None:
        if path.name == "README.txt":
            raise OutputError("can’t be written: no space left on device", where=str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(pieces))

    with monkeypatch.context() as patched:
        patched.setattr(output, "_write", full)
        with pytest.raises(OutputError):
            publish(replace(source, data=source.data.replace(b"July", b"August")), Request(to=("txt",)), tmp_path / "out", "water")
        with pytest.raises(OutputError):
            publish(source, Request(to=("txt",)), tmp_path / "new", "water")
    assert {name: (kit / name).read_bytes() for name in files(kit)} == before and not files(tmp_path / "new")
    publish(source, Request(to=("txt",)), tmp_path / "out", "water")
    assert (kit / "mine.txt").exists()


def test_a_kit_made_again_takes_away_what_it_wrote_before_and_nothing_of_others(tmp_path):
    source = page(tmp_path)
    kit, away = tmp_path / "out" / "water-kit", tmp_path / "away.txt"
    publish(source, Request(to=("txt", "md")), tmp_path / "out", "water")
    checked = subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=kit, capture_output=True, check=False)
    assert checked.returncode == 0 and checked.stdout.count(b": OK") == len(files(kit)) - 1
    (kit / "media" / "mine.png").write_bytes(pixel(2))
    (kit / "water-briefing.md").write_text("edited by hand", encoding="utf-8")
    away.write_bytes(b"elsewhere")
    (kit / "link.txt").symlink_to(away)
    with (kit / "SHA256SUMS").open("a", encoding="utf-8") as listed:
        for name in ("../../away.txt", str(away), "link.txt"):
            listed.write(f"{hashlib.sha256(b'elsewhere').hexdigest()}  {name}\n")
    without = re.sub(rb"<figure>.*?</figure>", b"", source.data, flags=re.S)
    publish(replace(source, data=without), Request(to=("txt",)), tmp_path / "out", "water")
    stays = {"media/mine.png", "water-briefing.md", "link.txt"}
    assert set(files(kit)) == stays | {
        "README.txt", "SHA256SUMS", "contacts.txt", "contacts.vcf", "water-briefing.txt", "water-text.docx", "water-text.txt"
    }  # fmt: skip
    assert away.exists()
    (kit / "media" / "mine.png").unlink()
    publish(source, Request(to=("txt",)), tmp_path / "out", "water")
    publish(replace(source, data=without), Request(to=("txt",)), tmp_path / "out", "water")
    assert not (kit / "media").exists() and (kit / "water-briefing.md").exists()


def test_a_kit_is_a_folder(tmp_path):
    refused(run("convert", SEED, "--profile", "kit", "-o", "-", "-t", "pdf"), 2, "a kit is a folder")
    refused(run("convert", SEED, "--profile", "kit", "-o", tmp_path / "x.pdf", "-t", "pdf"), 2, "is a file’s name")
    done = run("batch", SEED, "--profile", "kit", "-o", tmp_path, "-t", "txt")
    assert done.returncode == 0 and (tmp_path / "unodc-workshop-ashgabat-kit" / "README.txt").exists(), said(done)


# ── contacts ─────────────────────────────────────────────────────────────────────────────────────────


def contact(**told: str) -> Contact:
    known = {"name": "", "role": "", "organisation": "", "email": "", "phone": "", **told}
    return Contact(text="", evidence=Evidence("test"), **known)


def test_a_card_is_what_address_books_take():
    card = contact(name="Ana López; Dr", role="Press, media", organisation="Office", email="ana@example.org", phone="+41 (22) 555-01")
    text = contacts.cards([card], "es", "Embargoed,\nnot yet").decode()
    lines = text.replace("\r\n ", "").split("\r\n")
    assert lines[:3] == ["BEGIN:VCARD", "VERSION:4.0", "KIND:individual"] and lines[-2:] == ["END:VCARD", ""]
    assert "FN:Ana López\\; Dr" in lines and "TITLE:Press\\, media" in lines and "NOTE:Embargoed\\,\\nnot yet" in lines
    assert "TEL;VALUE=uri;TYPE=work:tel:+412255501" in lines and "EMAIL;TYPE=work:ana@example.org" in lines and "LANG:es" in lines
    assert "\n" not in text.replace("\r\n", "")


def test_a_long_line_of_a_card_is_folded_between_characters():
    text = contacts.cards([contact(organisation="联合国" * 30)], "zh", "").decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "联合国" * 30 in text.replace("\r\n ", "")


def test_who_has_no_name_is_an_organisation_and_who_has_nothing_no_card():
    text = contacts.cards([contact(organisation="Press office", phone="01 555"), contact()], "", "").decode()
    assert text.count("BEGIN:VCARD") == 1 and "KIND:org" in text and "TEL;TYPE=work:01 555" in text


# ── names of files ───────────────────────────────────────────────────────────────────────────────────


def briefing(title: str = "Nine towns: clean water!", **told: object) -> Briefing:
    made = masthead.compose(masthead.recognise(masthead.read(WATER.encode(), format="txt")), brand="civic")
    return replace(made, title=(Words(title),), **told)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{date}-{slug}-{language}", "2024-06-03-nine-towns-clean-water-en"),
        ("{embargo}-{date}", "2024-06-03"),
        ("{date}-{embargo}-{language}", "2024-06-03-en"),
        ("{date} ({embargo}) {profile}", "2024-06-03 briefing"),
        ("Release {date}", "Release 2024-06-03"),
    ],
)
def test_a_pattern_is_filled_in_and_leaves_no_marks_round_nothing(pattern, name):
    assert naming.name(pattern, briefing()) == name


def test_an_embargo_in_a_name_is_an_instant_or_the_word_alone():
    assert naming.name("{embargo}", briefing(banner=Banner("until then", "2024-06-10T00:01Z"))) == "EMBARGO-2024-06-10T0001Z"
    assert naming.name("{embargo}", briefing(banner=Banner("until then"))) == "EMBARGO"
    assert naming.name("{embargo}", briefing()) == ""


def test_a_long_headline_is_cut_after_a_whole_word_in_any_script():
    assert naming.slug("Word " * 30, 60) == "-".join(["word"] * 12)
    assert naming.slug("联合国发布新报告", 12) == "联合国发"
    assert naming.slug("المملكة المتحدة", 60) == "المملكة-المتحدة"
    assert naming.slug("नर्मदापुर जिले के 212 गाँवों में", 60) == "नर्मदापुर-जिले-के-212-गाँवों-में"
    assert naming.slug("เทศบาลเมืองปากน้ำทอง เปิดเดินเรือ", 60) == "เทศบาลเมืองปากน้ำทอง-เปิดเดินเรือ"
    assert naming.slug("เทศบาลเมืองปากน้ำทอง", 12) == "เทศบาลเมือง"
    assert naming.slug("សេចក្តីជូនដំណឹង", 6) == "សេចក្ត" or naming.slug("សេចក្តីជូនដំណឹង", 7) == "សេចក្តី"


def test_a_token_that_there_is_none_of_is_refused_with_what_is_meant():
    with pytest.raises(UsageError, match=r"no \{slog\}") as refusal:
        naming.check("{date}-{slog}", "--name")
    assert "slug" in refusal.value.hint and refusal.value.where == "--name"
    with pytest.raises(UsageError, match="all files alike"):
        naming.check("briefing", "--name")
    refused(run("convert", SEED, "--name", "{dat}", "-t", "txt"), 2, "--name: there is no {dat}", "date")


def test_names_that_fall_together_get_numbers_in_convert_and_batch(tmp_path):
    paths = []
    for number in (1, 2, 3):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text(WATER.replace("12,000", f"{number},000"), encoding="utf-8")
    for command in (("convert", *paths), ("batch", *paths, "-j", "2")):
        folder = tmp_path / command[0]
        done = run(*command, "-o", folder, "-t", "txt,md", "--name", "{date}-{language}", "--json", "-q")
        assert done.returncode == 0, said(done)
        found = [name for name in files(folder) if name.startswith("2024") or ".part" in name]  # a batch also writes what it did
        assert found == [f"2024-06-03-en{n}.{end}" for n in ("-2", "-3", "") for end in ("md", "txt")]
        for number, name in enumerate(("", "-2", "-3"), 1):
            assert f"{number},000 people" in (folder / f"2024-06-03-en{name}.txt").read_text(encoding="utf-8")
    told = [event for line in done.stdout.splitlines() if (event := json.loads(line))["event"] == "done"]
    assert [Path(file["path"]).name for file in told[1]["files"]] == ["2024-06-03-en-2.txt", "2024-06-03-en-2.md"]


def test_sources_of_one_name_overwrite_nothing(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.txt").write_text(WATER.replace("12,000", name), encoding="utf-8")
    run("convert", tmp_path / "a" / "x.txt", tmp_path / "b" / "x.txt", "-t", "txt", "-o", tmp_path / "out", "-q")
    assert files(tmp_path / "out") == ["x-2.txt", "x.txt"]


# ── why a profile ────────────────────────────────────────────────────────────────────────────────────


def decided(text: str, profile: str = "auto", **said: str) -> tuple[str, str]:
    found = decision(profile, masthead.recognise(masthead.read(text.encode(), format="txt"), said=said or None))
    return found.profile.name, found.why


def test_auto_says_why():
    name, why = decided(WATER)
    assert name == "briefing" and why.startswith("it calls itself “PRESS RELEASE” (")
    assert decided(WATER.replace("PRESS RELEASE\n\n", ""))[1].startswith("it ends as releases do: “###”")
    signs = WATER.replace("PRESS RELEASE\n\n", "").replace("###", "")
    assert decided(signs) == ("briefing", "it has a dateline, contacts, a quoted speaker and a day of issue")
    assert decided("On tides\n\nThe sea rises and falls.\n") == ("report", "nothing in it speaks of a press release")
    assert decided("On tides\n\nThe sea rises.\n", kind="press-release")[1].startswith("a person says that it is a press release")
    assert decided(WATER, "report") == ("report", "")


def test_a_release_of_many_pages_is_a_report():
    long = WATER.replace("The work begins", "The work begins. " * 3000)
    name, why = decided(long)
    assert name == "report" and "words are more than a briefing holds" in why


def test_the_reason_is_told_where_people_and_programs_look(tmp_path):
    done = run("convert", SEED, "-t", "txt", "-o", tmp_path, "-v", "--json")
    assert json.loads(done.stdout)[0]["why"].startswith("it ends as releases do")
    assert "as briefing: it ends as releases do: “///”" in said(done)
    told = json.loads(run("inspect", SEED, "--json").stdout)["release"]["profile"]
    assert told["name"] == "briefing" and told["why"].startswith("it ends as releases do")
    assert "briefing: it ends as releases do" in run("inspect", SEED).stdout.decode()


def test_files_of_several_releases_have_numbers_where_no_pattern_names_them(tmp_path):
    made = pipeline.make(Source("x.txt", WATER.encode()), Request(to=("txt",)))
    both = replace(made, files=made.files * 2)
    assert [Path(file.path).name for file in pipeline.store(both, tmp_path, "x").files] == ["x-1.txt", "x-2.txt"]
    named = replace(both, stems=("a", ""))
    assert [Path(file.path).name for file in pipeline.store(named, tmp_path, "x").files] == ["a.txt", "x-2.txt"]
