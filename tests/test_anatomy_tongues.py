"""Several languages in one source are told apart: block by block, cell by cell, and in a quotation."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.anatomy.report import describe
from masthead.document.model import (
    BlockNode,
    Cell,
    Document,
    Foreign,
    Heading,
    Item,
    List,
    Paragraph,
    Preformatted,
    Quotation,
    Row,
    Table,
    Text,
)
from masthead.language.identify import told

SEEDS = Path(__file__).parents[1] / "seeds"
ENGLISH = "Acme today opened a solar plant in the region of Lyon, which will supply power to 40,000 homes in the area."
MORE = "The plant cost $120 million and took two years to build, according to the company, which is to build more of them."
FRENCH = (
    "L’usine a coûté 120 millions de dollars et a été construite en deux ans, selon la société, qui en prévoit d’autres dans la région."
)
SAID = "Nous sommes très fiers de cette usine et des femmes et des hommes qui l’ont construite avec nous"
ARABIC = "افتتحت شركة أكمي اليوم محطة للطاقة الشمسية في منطقة القاهرة، ستزود أربعين ألف منزل بالكهرباء."


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def one(*blocks: BlockNode) -> Release:
    (release,) = recognise(Document((Heading(1, (Text("Acme opens solar plant in Lyon"),)), *blocks)), lambda notice: None)
    return release


def tags(release: Release) -> list[str]:
    return [block.language for block in release.document.blocks]


def test_a_block_in_another_language_says_so() -> None:
    release = one(paragraph(ENGLISH), Quotation((paragraph(SAID),)), paragraph(MORE))
    assert tags(release) == ["", "", "fr", ""]
    assert (release.language, release.languages) == ("en", ("en", "fr"))
    assert describe(release)["languages"] == ["en", "fr"]


def test_what_is_short_stands_with_what_is_around_it() -> None:
    release = one(
        paragraph(ENGLISH), Heading(2, (Text("Version française"),)), paragraph(FRENCH), paragraph("Lyon 2024"), paragraph(FRENCH)
    )
    assert tags(release) == ["", "", "fr", "fr", "fr", "fr"]


def test_an_address_below_a_lone_quotation_is_in_the_language_of_the_text() -> None:
    assert tags(one(paragraph(ENGLISH), paragraph(SAID), paragraph("John Doe"))) == ["", "", "fr", ""]


def test_a_quotation_within_a_paragraph_is_marked() -> None:
    release = one(
        paragraph(f"“{SAID},” said Claire Fontaine, who is the head of the company in France and was there on the day."), paragraph(MORE)
    )
    block = release.document.blocks[1]
    assert isinstance(block, Paragraph) and [node for node in block.content if isinstance(node, Foreign)] == [
        Foreign("fr", (Text(f"{SAID},"),))
    ]


def test_cells_side_by_side_and_items_are_told_apart() -> None:
    table = Table((Row((Cell((paragraph(ENGLISH),)), Cell((paragraph(FRENCH),)))),))
    items = List((Item((paragraph(MORE),)), Item((paragraph(ARABIC),))))
    table, items = one(paragraph(ENGLISH), table, items, paragraph(MORE)).document.blocks[2:4]  # type: ignore[assignment]
    assert [cell.content[0].language for cell in table.rows[0].cells] == ["", "fr"]
    assert [item.content[0].language for item in items.items] == ["", "ar"]


@pytest.mark.parametrize(
    ("top", "second", "language"),
    [
        ("COMMUNIQUÉ DE PRESSE", ("Acme ouvre une usine solaire à Lyon", "LYON, le 3 juin 2024 – " + FRENCH, FRENCH), "fr"),
        ("", ("Acme ouvre une usine solaire à Lyon", "LYON, le 3 juin 2024 – " + FRENCH, FRENCH), "fr"),
        ("بيان صحفي", ("أكمي تفتتح محطة للطاقة الشمسية", "القاهرة، 3 حزيران/يونيو 2024 – " + ARABIC, ARABIC), "ar"),
    ],
)
def test_a_release_said_again_in_another_language_is_one_of_its_own(top: str, second: tuple[str, ...], language: str) -> None:
    first = ("PRESS RELEASE", "Acme opens solar plant in Lyon", f"LYON, 3 June 2024 – {ENGLISH}", MORE)
    source = Document(tuple(paragraph(text) for text in (*first, *((top,) if top else ()), *second)))
    releases = recognise(source, lambda notice: None)
    assert [release.language for release in releases] == ["en", language]
    assert [release.headline.text if release.headline else "" for release in releases] == [first[1], second[0]]
    assert [release.issued.date if release.issued else "" for release in releases] == ["2024-06-03", "2024-06-03"]


def test_a_text_in_one_language_is_given_back_as_it_is() -> None:
    names = "Jane Miller, John Doe, Mary Roe, Laura Chen, Peter Kamau, Ana Lopez, Li Ming, Acme Corp, Main Street 12, Columbus"
    source = Document((paragraph(ENGLISH), paragraph(names), Preformatted("la la le les des une dans est pour que"), paragraph(MORE)))
    assert recognise(source, lambda notice: None)[0].document is source


@pytest.mark.parametrize(
    ("text", "expected", "found"),
    [
        (FRENCH, "en", "fr"),
        (ENGLISH, "fr", "en"),
        (ENGLISH, "en", "en"),
        (ENGLISH, "zh", "en"),
        ("新闻稿", "en", "zh"),
        ("Пресс-релиз", "en", "ru"),
        ("Перелік нововведень та інформація щодо їх завантаження", "uk", "uk"),
        ("Информация для пользователей новых версий системы", "uk", "ru"),
        ("PostgreSQL Global Development Group", "zh", ""),
        ("Vi er stolte af dette værk og af de mennesker, der har bygget det for os.", "nb-NO", "nb-NO"),
        ("T h e M i n i s t e r f o r T r a d e t o d a y l a u n c h e d a P a c k", "en", ""),
    ],
)
def test_a_passage_is_told_by_letters_and_common_words(text: str, expected: str, found: str) -> None:
    assert told(text, expected) == found


@pytest.mark.parametrize("name", ["postgresql-96-en", "postgresql-96-es", "postgresql-95-fr", "postgresql-95-ru", "postgresql-10-zh"])
def test_the_press_kit_of_one_house_has_one_anatomy_in_every_language(name: str) -> None:
    release = recognise(masthead.read(SEEDS / f"{name}.html"), lambda notice: None)[0]
    assert (release.kind, release.language[:2]) == ("press-release", name[-2:])
    assert release.headline is not None and "PostgreSQL" in release.headline.text and not release.headline.derived
    assert release.issuer is not None and "postgresql" in release.issuer.text.casefold()
    roles = [role for role, _ in groupby(piece.role for piece in release.pieces if piece.role not in ("headline", "kicker", "genre"))]
    assert roles[-5:] == ["body", "contact", "body", "boilerplate", "body"] and set(roles[:-5]) <= {"body"}
    assert len(release.quotes) >= 2 and all(quote.speaker for quote in release.quotes) and release.contacts and release.boilerplate


def test_a_language_that_every_block_says_it_is_in_is_that_of_the_text() -> None:
    page = (
        "<article lang='ar'><h1>افتتاح محطة للطاقة الشمسية</h1><p>"
        + ARABIC
        + "</p><hr/><p>وقال السيد أحمد سليمان، مدير المحطة: «إنها الأولى في المنطقة كلها.»</p></article>"
    )
    release = masthead.recognise(masthead.read(page.encode()))
    (found,) = release
    assert (found.language, [(one.name, one.role) for one in found.people]) == ("ar", [("أحمد سليمان", "مدير المحطة")])
