"""Heads whose rows go on in the next, days before headlines, days in names of files, states in fields of any name, and whom addresses reach."""

from __future__ import annotations

import json

import pytest
from test_anatomy_rules import one

from masthead import registry
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.sources.source import Source


def _release(source: str, name: str) -> Release:
    return recognise(registry.read(Source(name, source.encode()), lambda notice: None, {}), lambda notice: None)[0]


def _headline(release: Release) -> str:
    return release.headline.text if release.headline else ""


TEXT = "北浜港の新しい桟橋が六月一日に開きます。工事には二年かかりましたが、漁船はすでに使い始めています。\n\n市民団体は、桟橋の公開について話し合う会を七月に開く予定です。参加は無料で、どなたでも参加できます。"


@pytest.mark.parametrize(
    ("rows", "headline"),
    [
        (
            "新しい桟橋の公開に伴い、漁業者が\n「開かれた港」を求める\n署名を市に提出",
            "新しい桟橋の公開に伴い、漁業者が 「開かれた港」を求める 署名を市に提出",
        ),
        ("北浜市長による新しい桟橋公開\nの宣言に際してのコメント", "北浜市長による新しい桟橋公開 の宣言に際してのコメント"),
        ("北浜港の新しい桟橋を六月に公開\n～漁業者と市民がともに使う港へ～", "北浜港の新しい桟橋を六月に公開"),
    ],
)
def test_rows_that_lead_on_are_one_headline(rows: str, headline: str) -> None:
    assert _headline(_release(f"プレスリリース\n2024年5月3日\n\n{rows}\n\n{TEXT}\n", "a.txt")) == headline


@pytest.mark.parametrize(
    ("row", "headline"),
    [
        ("22.06.2015\u00a0\u00a0\u00a0 Norhaven öffnet die neue Werft für alle", "Norhaven öffnet die neue Werft für alle"),
        ("3. Mai 2024 | Norhaven öffnet die neue Werft für alle", "Norhaven öffnet die neue Werft für alle"),
        ("3. Mai 2024 öffnet Norhaven die neue Werft für alle", "3. Mai 2024 öffnet Norhaven die neue Werft für alle"),
    ],
)
def test_a_day_before_a_headline_in_its_row_is_none_of_it(row: str, headline: str) -> None:
    lead = "Die Werft von Norhaven ist nach zwei Jahren wieder offen, und die Boote dürfen dort landen."
    release = one(row, lead, "Der Rat hat dafür zwei Millionen Euro ausgegeben, wie er am Montag sagte.", language="de")
    assert _headline(release) == headline


def test_a_text_that_a_page_shows_as_it_stands_has_no_tags() -> None:
    release = _release(
        "<pre>\nThe wharf of Norhaven opens again\n\nThe council opens the wharf on Monday, it said today. Boats may land there.\n</pre>\n",
        "a.txt",
    )
    assert _headline(release) == "The wharf of Norhaven opens again"


FRONT = "Title: The wharf of Norhaven opens again\n{}\nLang: en\n\nThe council opens the wharf on Monday, it said. Boats may land there from noon on.\n\nThe market moves back to the quay as well.\n"


@pytest.mark.parametrize(
    ("row", "day"),
    [
        ("Slug: 2016-09-05_wharf-opens", "2016-09-05"), ("URL: https://norhaven.example/2016/09/05/wharf/", "2016-09-05"), ("Slug: 20160905-wharf", "2016-09-05"),
        ("Slug: wharf-opens-2016", ""), ("Slug: wharf-1234-56-78", ""), ("Date: 2016-09-07\nSlug: 2016-09-05_wharf", "2016-09-07"),
    ],
)  # fmt: skip
def test_a_file_that_is_named_by_its_day_is_of_that_day(row: str, day: str) -> None:
    release = _release(FRONT.format(row), "a.md")
    assert (release.issued.date if release.issued else "") == day


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("FOR IMMEDIATE RELEASE", "immediate"),
        ("For immediate release!", "immediate"),
        ("For immediate attention of the mayor", "none"),
        ("Boats", "none"),
    ],
)
def test_a_field_of_any_name_says_when_a_text_is_free(said: str, kind: str) -> None:
    record = {
        "title": "The wharf of Norhaven opens again",
        "badge": said,
        "content": "<p>The council opens the wharf on Monday, it said today.</p><p>Boats may land.</p>",
    }
    assert _release(json.dumps(record), "a.json").embargo.kind == kind


@pytest.mark.parametrize("excerpt", ["The council opens the wharf on Monday, it said today.", "The council opens the wharf on Monday"])
def test_an_excerpt_that_the_text_begins_with_is_no_deck(excerpt: str) -> None:
    more = "Boats may land there from noon on, and the market moves back to the quay, as it was before the works began."
    record = {
        "title": "The wharf of Norhaven",
        "excerpt": excerpt,
        "body": ["The council opens the wharf on Monday, it said today.", more, more.upper()],
    }
    assert _release(json.dumps(record), "a.json").subheadline is None


def _reached(*rows: str, language: str = "en") -> list[tuple[str, str, str]]:
    lead = "The wharf of Norhaven is open again after two years, and boats may land there, the council said today."
    release = one(
        "The wharf of Norhaven opens again", lead, "The market moves back to the quay in the same week.", *rows, language=language
    )
    return [(contact.name, contact.email, contact.phone) for contact in release.contacts]


def test_addresses_that_programs_read_reach_nobody() -> None:
    assert _reached("Media contact", "Ida Moss, +44 20 5550 0142, ida@norhaven.example") == [
        ("Ida Moss", "ida@norhaven.example", "+44 20 5550 0142")
    ]
    assert not _reached("For more information", "To get our news, write to announce-subscribe@lists.norhaven.example.")
    assert not _reached("Contact", "noreply@norhaven.example")


def test_a_street_s_number_and_the_code_of_its_town_are_no_number_to_call() -> None:
    assert [phone for _, _, phone in _reached("Kontakt", "Ida Moss\nHafenweg 140 10557 Norhaven\nida@norhaven.example", language="de")] == [
        ""
    ]
    assert [phone for _, _, phone in _reached("Kontakt", "Ida Moss\n0650 12345 Norhaven\nida@norhaven.example", language="de")] == [
        "0650 12345"
    ]
    assert [phone for _, _, phone in _reached("Contact", "Ida Moss\nMeeting ID: 896 8889 0223\nida@norhaven.example")] == [""]


def test_further_information_over_name_office_and_address_heads_contacts() -> None:
    rows = "Ida Wati\nManajer Komunikasi\nida@norhaven.example, HP. 081255501425\nJl. Pelabuhan Baru, Norhaven"
    assert _reached("Informasi lebih lanjut :", rows, language="id") == [("Ida Wati", "ida@norhaven.example", "081255501425")]


def test_who_signs_below_the_end_with_an_address_is_to_be_asked() -> None:
    text = "The market moves back to the quay in the same week, and the council will open it with music. *** Ida Moss Email - ida[at]norhaven[dot]example"
    assert [email for _, email, _ in _reached(text)] == ["ida[at]norhaven[dot]example"]
