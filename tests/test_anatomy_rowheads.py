"""What a house is, and notes, without a heading of their own: under their first row, below whom to ask, below the end mark."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.rowheads import about_row, notes_row


def recognised(*texts: str) -> masthead.Release:
    return masthead.recognise(masthead.read("\n\n".join(texts).encode(), format="txt"))[0]


@pytest.mark.parametrize(
    ("language", "heading", "text"),
    [
        ("en", "About Acme Quays", "It builds quays in nine harbours and has 200 people."),
        ("ja", "【株式会社青葉について】", "1965年創立。ファッションや生活雑貨などを届けるダイレクトマーケティングの会社です。"),
        ("tr", "Yeni Liman Hakkında", "57 ülkede 50 bini aşkın çalışanı bulunan şirket, Avrupa'nın en büyük limancısıdır."),
        ("ru", "Справка о компании", "Предприятие основано в 1995 году и входит в десятку крупнейших портов страны."),
        ("lt", "Apie „Uosto linija“", "„Uosto linija“ – keleivių vežimo įmonė, priklausanti valstybės valdomai grupei."),
        ("fr", "À propos de la Ville", "Elle compte 200 000 habitants et entretient neuf ports sur la côte."),
    ],
)
def test_boilerplate_is_headed_by_its_first_row(language: str, heading: str, text: str) -> None:
    assert about_row(f"{heading}\n{text}", pack(language)) == len(heading)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "About 300 people came to the harbour\nand stayed until the last boat was in, long after dark."),
        ("ja", "概要\n日時は2025年6月12日、場所は新港市の港、参加費は無料です。"),
        ("en", "About this time last year.\nThe harbour was empty then, and nobody expected it to fill again."),
        ("cs", "O víkendu\nBude přístav uzavřen a lodě budou kotvit v nedalekém zálivu pod městem."),
    ],
)
def test_a_first_row_that_only_looks_like_such_a_heading(language: str, text: str) -> None:
    assert not about_row(text, pack(language))


def test_notes_are_headed_by_their_first_row_however_long_they_are() -> None:
    text = "ملاحظات للمحررين:\n" + "أُجري تحليل التصنيف المرحلي المتكامل في الفترة من 12 إلى 30 مايو وشمل 63 محلية. " * 4
    assert notes_row(text, pack("ar")) == len("ملاحظات للمحررين:")
    assert not notes_row("Background music was played\nwhile the boats left the harbour one after the other.", pack("en"))


_CZECH = (
    "Kontrola světelných řetězů odhalila závady u 60 % vzorků",
    "(Praha, 2. prosince 2024) – Česká přístavní inspekce v říjnu odebrala k ověření 15 druhů světelných řetězů. Požadavky nesplnilo devět z nich.",
    "Kontroly probíhaly na území celé republiky v prodejnách, na tržištích i u internetových prodejců. Inspektoři provedli celkem 247 kontrol.",
    "Kontakt pro novináře:\nJan Novák, tiskový mluvčí\ntel.: 296 366 207\ne-mail: tisk@cpi.example",
)
_WHAT = "Česká přístavní inspekce kontroluje a dozoruje právnické a fyzické osoby prodávající výrobky a zboží v přístavech podle zákona č. 64/1986 Sb."


def test_whoever_the_text_tells_of_says_below_whom_to_ask_what_that_is_by_any_verb() -> None:
    release = recognised(*_CZECH, _WHAT)
    assert [passage.text for passage in release.boilerplate] == [_WHAT]
    assert all("64" not in contact.phone for contact in release.contacts)


def test_the_same_under_a_rule_and_below_notes_and_the_end_mark() -> None:
    assert [passage.text for passage in recognised(*_CZECH, "* * *", _WHAT).boilerplate] == [_WHAT]
    assert [
        passage.text
        for passage in recognised(
            *_CZECH[:3], "Poznámky\nVzorky byly odebrány v říjnu a listopadu roku 2024 v celé zemi.", "###", _WHAT
        ).boilerplate
    ] == [_WHAT]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Novák kontroluje prodejny, tržiště a internetové prodejce v celé zemi už dvacet let a rád o tom mluví.",  # a person
        "Polská celní stráž kontroluje a dozoruje právnické a fyzické osoby prodávající výrobky a zboží v přístavech.",  # nobody that the text knows
    ],
)
def test_others_are_no_boilerplate(text: str) -> None:
    assert not recognised(*_CZECH, text).boilerplate
