"""Whom to ask, in rows and tables of Japanese releases: the name, and the house or the part of it beside it."""

from __future__ import annotations

import pytest

import masthead

TEXT = (
    "<p>北港港湾局は本日、新しいクレーンを導入したと発表しました。クレーンは40トンを吊り上げます。</p>"
    "<p>クレーンは3月から使われます。港の会の皆さんにも公開されます。</p>"
)


def asked(foot: str) -> list[tuple[str, str, str, str]]:
    page = (
        f"<html lang='ja'><body><article><h1>北港に新しいクレーンが入りました</h1><p>2024年5月14日</p>{TEXT}{foot}</article></body></html>"
    )
    contacts = masthead.recognise(masthead.read(page.encode()))[0].contacts
    return [(one.name, one.role, one.organisation, one.phone) for one in contacts]


PHONE = "<br>TEL：03-5798-8833<br>FAX：03-5798-8834</p>"


@pytest.mark.parametrize(
    ("head", "row", "found"),
    [
        ("＜本件に関する詳細のお問い合せは＞", "北港興業株式会社　　担当：　野村 怜志", [("野村 怜志", "北港興業株式会社")]),
        ("＜お問い合わせ、取材のお申し込みはこちらまで＞", "北港興業株式会社　担当：野村 怜志", [("野村 怜志", "北港興業株式会社")]),
        ("【お問い合わせ先】", "担当部署・担当者名：PR事業部・野村宛", [("野村", "PR事業部")]),
        ("【お問い合わせ先】", "北港興業株式会社 広報担当：野村", [("野村", "北港興業株式会社")]),
        ("【お問い合わせ先】", "北港興業株式会社（担当：野村、林）", [("野村", "北港興業株式会社"), ("林", "北港興業株式会社")]),
        ("【お問い合わせ先】", "北港銀行 広報部 野村 怜志", [("野村 怜志", "北港銀行 広報部")]),
        ("【お問い合わせ先】", "代表者名：野村 怜志（港の会所属）", [("野村 怜志", "港の会")]),
        ("【お問い合わせ先】", "野村 怜志（のむら れいじ）", [("野村 怜志", "")]),
    ],
)
def test_a_row_names_somebody_and_a_house(head: str, row: str, found: list[tuple[str, str]]) -> None:
    assert asked(f"<h3>{head}</h3><p>{row}{PHONE}") == [(name, "", house, "03-5798-8833") for name, house in found]


def table(*rows: tuple[str, str]) -> str:
    return f"<table>{''.join(f'<tr><td>{label}</td><td>{cell}</td></tr>' for label, cell in rows)}</table>"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            (
                ("日時", "2024年5月20日 10時"),
                ("会場", "北港会館"),
                ("お問い合わせ", "港の会 事務局<br>担当：野村 怜志<br>TEL：03-5798-8833"),
            ),
            ("野村 怜志", "", "港の会 事務局"),
        ),
        ((("日時", "2024年5月20日 10時"), ("問い合わせ先", "北港港湾局 広報課 野村<br>03-5798-8833")), ("野村", "", "北港港湾局 広報課")),
        (
            (("問い合わせ先", "北港興業株式会社 広報部"), ("担当", "野村 怜志"), ("TEL", "03-5798-8833")),
            ("野村 怜志", "", "北港興業株式会社 広報部"),
        ),
        ((("担当課", "産業部 港湾課"), ("担当者", "課長 安達"), ("電話", "03-5798-8833")), ("安達", "課長", "産業部 港湾課")),
    ],
)
def test_a_table_names_somebody_and_a_house(rows: tuple[tuple[str, str], ...], found: tuple[str, str, str]) -> None:
    assert asked(table(*rows)) == [(*found, "03-5798-8833")]


def test_a_dash_parts_a_house_from_somebody_in_other_languages() -> None:
    page = (
        "<html lang='fr'><body><article><h1>Des grues neuves pour le port</h1><p>14 mai 2024</p><p>Le port de Norhaven a acheté deux grues pour le quai.</p>"
        "<p>Elles serviront dès mars et lèvent quarante tonnes.</p><h2>Contact presse</h2>"
        "<p>Agence Vent d'Ouest – Julie Morvan – 06 55 50 01 42 – julie@vent.example</p></article></body></html>"
    )
    contacts = masthead.recognise(masthead.read(page.encode()))[0].contacts
    assert [(one.name, one.organisation) for one in contacts] == [("Julie Morvan", "Agence Vent d'Ouest")]
