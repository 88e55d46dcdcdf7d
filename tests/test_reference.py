"""The number under which an issuer keeps a release: found before or behind the text, never in it; in names of files and in lines of pages."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.report import describe
from masthead.brand.load import load
from masthead.brand.model import Row, Rows
from masthead.briefing import naming

TEXT = """Nine towns get clean water before the winter

{under}GENEVA, 3 June 2024 – The Water Office will connect nine towns to clean water before the winter, it said on Monday.

The canton pays for half of it (decision 45/2024 of 3 May), and the towns for the rest. {within}

###

{behind}
"""


def found(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="txt"))[0]


def english(before: str = "PRESS RELEASE", under: str = "", within: str = "", behind: str = "") -> Release:
    return found(f"{before}\n\n{TEXT.format(under=under, within=within, behind=behind)}")


@pytest.mark.parametrize(
    ("line", "number", "rule"),
    [
        ("Ref.: SG/SM/21234", "SG/SM/21234", "label"),
        ("Our ref: WO 2024-17", "WO 2024-17", "label"),
        ("PRESS RELEASE Reference No: 2024/118", "2024/118", "label"),
        ("Press release no. 45/2024", "45/2024", "genre"),
        ("NEWS RELEASE (No. 118)", "118", "genre"),
        ("PRESS RELEASE 45/2024", "45/2024", "bare"),
        ("No. 45/2024", "45/2024", "number"),
        ("№ 17", "17", "number"),
        ("IP/24/1234", "IP/24/1234", "symbol"),
        ("Brussels, 3 June 2024 | IP/24/1234", "IP/24/1234", "symbol"),
    ],
)
def test_a_line_before_the_text_gives_it(line: str, number: str, rule: str) -> None:
    release = english(f"{line}\n\nPRESS RELEASE" if "RELEASE" not in line.upper() else line)
    assert release.reference is not None
    assert (release.reference.text, release.reference.evidence.rule) == (number, f"reference.{rule}")
    assert release.headline is not None and release.headline.text.startswith("Nine towns")
    told = describe(release)["reference"]
    assert isinstance(told, dict) and told["text"] == number and told["within"] is not None


@pytest.mark.parametrize(
    ("head", "title", "number"),
    [
        ("Communiqué de presse n° 12/2024", "Neuf villes auront de l’eau propre avant l’hiver", "12/2024"),
        ("Pressemitteilung Nr. 45/2024", "Neun Städte bekommen vor dem Winter sauberes Wasser", "45/2024"),
        ("Comunicado de prensa n.º 45/2024", "Nueve ciudades tendrán agua limpia antes del invierno", "45/2024"),
        ("Пресс-релиз № 17", "Девять городов получат чистую воду до зимы", "17"),
        ("بيان صحفي رقم 12/2024", "تسع مدن تحصل على مياه نظيفة قبل الشتاء", "12/2024"),
        ("新闻稿 编号：2024-17", "九座城镇将在冬季之前获得清洁饮用水", "2024-17"),
        ("新闻稿 第45号", "九座城镇将在冬季之前获得清洁饮用水", "45"),
        ("新闻稿\n\n水发〔2024〕17号", "九座城镇将在冬季之前获得清洁饮用水", "水发〔2024〕17号"),
    ],
)
def test_it_is_found_in_other_languages(head: str, title: str, number: str) -> None:
    release = found(f"{head}\n\n{title}\n\n{title}, {title}, {title}.\n\n{title}.\n")
    assert release.reference is not None and release.reference.text == number


def test_it_may_stand_under_the_headline_or_behind_the_text() -> None:
    under, behind = english(under="IP/24/1234\n\n"), english(behind="Ref: WO-2024-17")
    assert under.reference is not None and under.reference.text == "IP/24/1234"
    assert behind.reference is not None and behind.reference.text == "WO-2024-17"


@pytest.mark.parametrize(
    "release",
    [
        english(),
        english(within="Press release no. 44/2024"),
        english(within="IP/24/1234 is the decision."),
        english("PRESS RELEASE 2024"),
        english("PRESS RELEASE 3/6/2024"),
        english("PRESS RELEASE, 3 June 2024"),
        english(behind="Notes: see no. 12 of our series"),
        english(behind="IBAN, 45/2024"),
    ],
)
def test_days_years_and_what_the_text_refers_to_are_none(release: Release) -> None:
    assert release.reference is None


def test_files_and_pages_have_it_and_the_sources_own_data_win() -> None:
    brand = replace(load("civic"), footer=Rows(other=Row(end={"": "{reference}"})))
    made = masthead.compose(english("Ref.: SG/SM/21234\n\nPRESS RELEASE"), brand=brand)
    assert naming.name("{date}-{reference}-{language}", made) == "2024-06-03-SG-SM-21234-en"
    assert made.furniture.footer is not None and made.furniture.footer.end == "SG/SM/21234"
    assert naming.name("{date}-{reference}-{language}", masthead.compose(english())) == "2024-06-03-en"
    fronted = f"---\nreference: A 12\n---\n\n# {TEXT.format(under='', within='', behind='Ref: WO-17')}"
    stated = masthead.compose(masthead.recognise(masthead.read(fronted.encode(), format="md")))
    assert stated.reference == "A 12"
