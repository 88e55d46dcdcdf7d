"""The state of a release in what is published: embargo, draft, correction, withdrawal; what goes out in public, and what is refused."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pdfdump
import pytest
from msgspec.structs import replace

import masthead
from masthead import registry
from masthead.anatomy.model import Release
from masthead.brand.load import load
from masthead.brand.model import Row, Rows
from masthead.briefing.model import About, Briefing
from masthead.briefing.state import Purpose, running
from masthead.document.plain import plain
from masthead.errors import RefusedError, UsageError
from masthead.notices import Guessed, Notice
from masthead.policy import public
from masthead.sources.confidential import confidential
from masthead.sources.source import Source

TITLE = "Agency delivers aid to 4,000 people in the north"
EMBARGO = "EMBARGOED UNTIL 00:01 BST, MONDAY 10 JUNE 2024"
BODY = """

LONDON, 10 June 2024 – The agency said on Monday that 4,000 people had received aid in the north of the country. It plans to go on.

“We are glad that the aid has arrived”, said Mary Jones, the agency's director.

###
"""
TEXT = f"PRESS RELEASE\n\n{EMBARGO}\n\n{TITLE}{BODY}"


def recognised(text: str, **said: Any) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="txt"), said=said or None)[0]


def briefing(text: str, purpose: Purpose = "") -> Briefing:
    return masthead.compose(recognised(text), brand="civic", purpose=purpose)


def about(made: Briefing) -> dict[str, str]:
    return {fact.label: plain(fact.content) for section in made.sections if isinstance(section, About) for fact in section.facts}


def test_an_embargo_is_told_in_local_time_and_utc_wherever_a_reader_looks_first() -> None:
    made = briefing(TEXT)
    told = "Embargoed until 10 June 2024, 00:01 BST (9 June 2024, 23:01 UTC)"
    assert made.banner is not None
    assert (made.banner.text, made.banner.instant) == (told, "2024-06-09T23:01Z")
    assert made.file_title == f"{told}: {TITLE}"
    assert made.short.startswith(f"{told} · Agency")
    assert made.banner.words == EMBARGO and not made.banner.alone


SAME = "EMBARGOED UNTIL 00:01 GMT, MONDAY 10 JUNE 2024"


@pytest.mark.parametrize(
    ("said", "alone"), [(SAME, True), (f"STRICTLY {SAME}", True), (EMBARGO, False), (SAME.replace("10 JUNE 2024", "10 JUNE"), False)]
)
def test_the_sources_words_for_an_embargo_stand_in_the_banner_and_alone_where_they_say_as_much(said: str, alone: bool) -> None:
    made = briefing(TEXT.replace(EMBARGO, said))
    assert made.banner is not None and (made.banner.words, made.banner.alone) == (said, alone)
    assert made.banner.text.startswith("Embargoed until 10 June 2024, 00:01")
    assert not any("EMBARGOED" in plain(line) for line in made.lines)


def test_a_line_that_says_more_than_the_embargo_stays_under_the_title() -> None:
    told = f"{EMBARGO} – pictures at agency.example/aid and from the desk"
    made = briefing(TEXT.replace(EMBARGO, told))
    assert made.banner is not None and not made.banner.words
    assert any(plain(line) == told for line in made.lines)


@pytest.mark.parametrize("name", ["txt", "md", "html", "pdf", "docx", "epub", "ninjs"])
@pytest.mark.parametrize("said", [EMBARGO, SAME])
def test_every_format_has_the_sources_words_for_an_embargo_once(name: str, said: str) -> None:
    made = briefing(TEXT.replace(EMBARGO, said))
    data = masthead.write(made, name, brand="civic")
    words = " ".join(registry.writer(name).words(data))
    assert words.count(" ".join(re.findall(r"\w+", said.lower()))) == 1


def test_a_running_head_with_no_room_for_the_embargo_has_it_on_a_line_of_its_own() -> None:
    row = Row(start={"": "Ministry of Forests and Rural Affairs"}, end={"": "{date}"})
    brand = replace(load("civic"), header=Rows(other=row))
    made = masthead.compose(recognised(TEXT), brand=brand)
    assert made.furniture.header is not None
    assert (made.furniture.header.start, made.furniture.header.end) == ("Ministry of Forests and Rural Affairs", "10 June 2024")
    assert made.banner is not None
    word = zipfile.ZipFile(io.BytesIO(masthead.write(made, "docx", brand=brand)))
    heads = [word.read(name).decode() for name in word.namelist() if re.match(r"word/header\d", name)]
    over, under = next(re.findall(r"<w:p>.*?</w:p>", head) for head in heads if "Ministry" in head)
    assert made.banner.text in over and "Ministry" in under


def test_a_public_edition_tells_under_about_that_the_embargo_ended() -> None:
    made = briefing(TEXT, "public")
    assert (made.banner, made.file_title, made.short) == (None, "", TITLE)
    assert not any(EMBARGO in plain(line) for line in made.lines)
    assert about(made)["Embargo"] == f"Embargo ended 10 June 2024, 00:01 BST (9 June 2024, 23:01 UTC): “{EMBARGO}”"


def test_without_an_embargo_a_public_edition_is_the_same() -> None:
    text = TEXT.replace(EMBARGO, "FOR IMMEDIATE RELEASE")
    assert briefing(text, "public") == briefing(text)


def test_a_line_that_says_more_than_the_embargo_is_kept_under_about() -> None:
    text = TEXT.replace(EMBARGO, f"{EMBARGO} – pictures at agency.example/aid")
    made = briefing(text, "public")
    whole = " ".join(plain(fact.content) for section in made.sections if isinstance(section, About) for fact in section.facts)
    shown = " ".join(map(plain, made.lines))
    assert "pictures at agency.example/aid" in f"{whole} {shown}"


def test_a_draft_says_so_in_sight_and_in_the_title() -> None:
    made = briefing(TEXT.replace(EMBARGO, ""), "draft")
    assert [(each.text, each.kind) for each in made.states] == [("Draft", "draft")]
    assert made.file_title == f"Draft: {TITLE}"
    assert made.short.startswith("Draft · ")


def test_a_correction_shows_what_it_replaces() -> None:
    made = briefing(f"CORRECTION\n\n{TITLE}\n\nThis release replaces the version of 3 June.{BODY}")
    assert [(each.text, each.kind) for each in made.states] == [("Correction: This release replaces the version of 3 June.", "correction")]
    assert made.file_title == f"Correction: {TITLE}"


def test_a_withdrawal_is_a_banner_in_the_language_of_the_release() -> None:
    text = (
        "Пресс-релиз\n\nОТОЗВАНО\n\nМинистерство расширяет программу помощи\n\nМосква, 4 июня 2024 года. Министерство сообщило о "
        "расширении программы помощи в северных районах страны.\n"
    )
    assert [each.kind for each in briefing(text).states] == ["withdrawal"]


def test_a_brands_own_running_head_goes_without_no_embargo() -> None:
    told, text = "Embargoed until 10 June 2024, 00:01 GMT", TEXT.replace(EMBARGO, SAME)
    brand = replace(load("ministry"), header=Rows(other=Row(start={"": "Desk"}, end={"": "p."})))
    plain_head = masthead.compose(recognised(TEXT.replace(EMBARGO, "")), brand=brand).furniture.header
    held = masthead.compose(recognised(text), brand=brand).furniture.header
    assert plain_head is not None and held is not None
    assert told not in plain_head.start
    assert held.start == f"{told} · Desk"
    own = replace(brand, header=Rows(other=Row(start={"": "{embargo}"}, end={"": "{page}"})))
    told_once = masthead.compose(recognised(text), brand=own).furniture.header
    assert told_once is not None
    assert told_once.start == told


def test_a_brands_own_foot_does_not_hide_whose_text_it_is() -> None:
    text = f"{TEXT}\nAbout the Water Fund\n\nThe Water Fund builds wells.\n"
    release = recognised(text, issuer="Water Fund")
    sources = [
        plain(fact.content)
        for section in masthead.compose(release, brand="ministry").sections
        if isinstance(section, About)
        for fact in section.facts
        if fact.label == "Source"
    ]
    assert len(sources) == 1 and sources[0].startswith("From a release by Water Fund, ")


def test_a_running_head_keeps_the_mark_whole() -> None:
    mark = "Embargoed until 10 June 2024, 00:01 BST (9 June 2024, 23:01 UTC)"
    long = "A title that is so long that it does not fit beside the embargo in a line of a page’s head"
    assert running(mark, long, long).startswith(f"{mark} · A title")
    assert running(mark, long, long).endswith("[…]")
    assert running("x" * 105, long, long) == "x" * 105
    assert running("", long, "short") == "short"


# ── what may go out ──────────────────────────────────────────────────────────────────────────────────


def test_an_embargo_that_runs_is_refused_with_its_end_in_local_time_and_utc() -> None:
    with pytest.raises(RefusedError, match=r"until 10 June 2024, 00:01 BST \(2024-06-09 23:01 UTC\)"):
        public([recognised(TEXT)], "2024-06-09T23:00Z")
    public([recognised(TEXT)], "2024-06-09T23:01Z")


def test_of_several_the_last_embargo_holds_them_all() -> None:
    other = TEXT.replace("MONDAY 10", "TUESDAY 11")
    with pytest.raises(RefusedError, match="until 11 June 2024"):
        public([recognised(TEXT), recognised(other)], "2024-06-10T12:00Z")


@pytest.mark.parametrize(
    "line", ["EMBARGOED", "EMBARGOED UNTIL 10 JUNE 2024", f"{EMBARGO}\n\nFOR IMMEDIATE RELEASE", "EMBARGOED UNTIL 00:01 BST, 31 JUNE 2024"]
)
def test_an_embargo_whose_end_is_not_clear_is_refused(line: str) -> None:
    with pytest.raises(RefusedError, match="not clear"):
        public([recognised(TEXT.replace(EMBARGO, line))], "2030-01-01T00:00Z")


def test_what_is_not_for_publication_is_refused_until_a_person_says_otherwise() -> None:
    text = f"{TITLE}{BODY}\nContact (not for publication): Mary Jones, +44 20 7946 0100\n"
    with pytest.raises(RefusedError, match="not for publication"):
        public([recognised(text)], "2030-01-01T00:00Z")
    public([recognised(text, withheld=None)], "2030-01-01T00:00Z")


@pytest.mark.parametrize(("now", "wrong"), [("tomorrow", "is no time"), ("2024-06-10T00:00", "has no time zone")])
def test_a_time_that_is_none_is_refused(now: str, wrong: str) -> None:
    with pytest.raises(UsageError, match=wrong):
        public([recognised(TEXT)], now)


def test_a_draft_is_not_for_the_public(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(UsageError, match="contradict"):
        masthead.convert(tmp_path / "a.txt", tmp_path, to=["txt"], public=True, draft=True)


# ── sources that are not handed on ───────────────────────────────────────────────────────────────────


def package(**parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as written:
        for name, text in parts.items():
            written.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.docx", package(word__document_xml="<w:document><w:ins w:id='1'></w:ins></w:document>"), "tracked changes"),
        ("a.docx", package(word__document_xml="<w:document/>", word__comments_xml="<w:comments/>"), "comments"),
        ("a.docx", package(word__document_xml="<w:document/>"), ""),
        ("a.docx", b"PK\x03\x04 and no package", "parts that can’t be looked through"),
        ("a.odt", package(content_xml="<office:annotation>Is this so?</office:annotation>"), "comments"),
        ("a.rtf", b"{\\rtf1 Text {\\*\\annotation Is this so?}}", "comments"),
        ("a.eml", b"Subject: Aid\n\nText", "the headers of a mail"),
        ("a.txt", b"From: press@agency.example\nTo: desk@paper.example\n\nText", "the headers of a mail"),
        ("a.txt", b"From: a story of aid, the agency says.\n\nText", ""),
        ("a.html", b"<p>Text<!-- is this so? --></p>", "comments"),
        ("a.html", b"<p>Text</p>", ""),
    ],
)  # fmt: skip
def test_a_source_with_remarks_is_kept_back(name: str, data: bytes, why: str) -> None:
    assert confidential(Source(name, data)) == why


def test_what_goes_out_carries_no_source_with_comments(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<h1>{TITLE}</h1><!-- is this so? --><p>{BODY.strip()}</p>", encoding="utf-8")
    settings = {"pdf": {"attach": "source"}}
    for folder, asked in (("in", False), ("out", True)):
        masthead.convert(tmp_path / "a.html", tmp_path / folder, to=["pdf"], settings=settings, public=asked, now="2030-01-01T00:00Z")
    assert b"/EmbeddedFile" in (tmp_path / "in" / "a.pdf").read_bytes()
    assert b"/EmbeddedFile" not in (tmp_path / "out" / "a.pdf").read_bytes()


def test_what_goes_out_under_a_sample_of_ours_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    own = tmp_path / "_brand.yml"
    own.write_text("meta: {name: Acme}\n", encoding="utf-8")
    for brand, outgoing, told in (("civic", True, ["Your organisation"]), ("civic", False, []), (str(own), True, [])):
        heard: list[Notice] = []
        now = "2030-01-01T00:00Z"
        masthead.convert(tmp_path / "a.txt", tmp_path / "out", to=["txt"], brand=brand, public=outgoing, now=now, note=heard.append)
        assert [notice.value for notice in heard if isinstance(notice, Guessed) and notice.what == "publisher"] == told


def test_what_must_be_seen_stands_over_a_running_title_that_has_no_room_beside_it() -> None:
    long = f"{TITLE} and in the three valleys beyond the river"
    made = briefing(TEXT.replace(TITLE, long).replace("It plans to go on.", "It plans to go on. " * 200))
    lines = [line.split() for line in pdfdump.words(masthead.write(made, "pdf", brand="civic"))]
    second = [line for line in lines if line[1] == "2" and ("Embargoed" in line[4:] or "valleys" in line[4:])]
    over, under = next(line for line in second if "Embargoed" in line), next(line for line in second if "valleys" in line)
    assert float(over[3]) > float(under[3]) and over is not under
