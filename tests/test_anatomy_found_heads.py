"""Heads of releases as pages, lists and portals have them: subjects of mails, days with their hour, datelines of desks, what only looks like a place."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.days import only_date
from masthead.anatomy.model import Release

BODY = (
    "The Museum of Norhaven opened a new wing on its harbour, and visitors came from all over the coast to see it.\n\n"
    "“We are glad,” said director Jane Doe. The wing has twelve rooms and is open every day from nine to five.\n"
)


def release(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode()))[0]


@pytest.mark.parametrize(
    ("row", "language"),
    [
        ("Friday, 5 July 2024, 9:58 am", "en"),
        ("Freitag, 5. Juli 2024, 9:58 Uhr", "de"),
        ("vendredi 5 juillet 2024 9h58", "fr"),
        ("2024-07-05 09:58 GMT", "en"),
    ],
)
def test_a_day_with_its_hour_is_a_day(row: str, language: str) -> None:
    assert only_date(row, language)


def test_an_hour_beside_more_than_a_day_is_none() -> None:
    assert not only_date("Doors open Friday, 5 July 2024, 9:58 am at the harbour", "en")


@pytest.mark.parametrize(
    ("row", "headline"),
    [
        ("[harbour] Fwd: [museum-announce] Museum of Norhaven opens a wing", "Museum of Norhaven opens a wing"),
        ("[museum-announce] Museum of Norhaven opens a wing", "Museum of Norhaven opens a wing"),
        ("WG: AW: Museum of Norhaven opens a wing", "Museum of Norhaven opens a wing"),
        ("[Video] Museum of Norhaven opens a wing", "[Video] Museum of Norhaven opens a wing"),
        ("240705-3. Press invitation – museum of Norhaven opens a wing", "240705-3. Press invitation – museum of Norhaven opens a wing"),
        ("Official statement of the harbour museum", "Official statement of the harbour museum"),
    ],
)
def test_a_headline_is_told_from_what_lists_and_desks_put_before_it(row: str, headline: str) -> None:
    found = release(f"{row}\n\nNorhaven, 5 July 2024 – {BODY}")
    assert found.headline is not None and found.headline.text == headline and not found.headline.derived


def test_a_trail_of_arrows_is_no_headline() -> None:
    found = release(f"Harbour News → Archive → MUSEUMS → NORHAVEN\n\nMuseum of Norhaven opens a wing\n\n{BODY}")
    assert found.headline is not None and found.headline.text == "Museum of Norhaven opens a wing"


def test_a_greeting_is_no_headline() -> None:
    found = release(
        "親愛的媒體朋友您好，\n\n諾港博物館新館開幕，逾三百件展品首度公開\n\n諾港博物館今日宣布新館正式開幕，館內共有十二個展間，展出三百件作品，每日開放參觀。\n\n館長王小明表示：「我們非常高興。」新館歷時三年完工。\n"
    )
    assert found.headline is not None and found.headline.text == "諾港博物館新館開幕，逾三百件展品首度公開"


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("Wien (Blaues Haus) - ", "Wien"),
        ("Norhaven Press Office, Leeds --- ", "Leeds"),
        ("Helsinki – 5 July 2024 – ", "Helsinki"),
    ],
)
def test_datelines_of_desks_have_their_place(lead: str, place: str) -> None:
    found = release(f"PRESS RELEASE\n\nMuseum of Norhaven opens a wing\n\n{lead}{BODY}")
    assert found.dateline is not None and found.dateline.place == place


def test_a_chinese_place_before_dash_and_day_is_one() -> None:
    found = release(
        "新闻稿\n\n诺港博物馆新馆正式开馆\n\n中国，武汉——2024年7月5日，诺港博物馆今天宣布新馆正式开馆，馆内共有十二个展厅，展出三百件作品。\n\n馆长王小明表示：“我们非常高兴。”\n"
    )
    assert found.dateline is not None and found.dateline.place == "中国，武汉"


@pytest.mark.parametrize("row", ["05.07.2024, 12:41 Uhr — Erstausgabe (gültig)", "5-7-2024 / Giorno dopo giorno"])
def test_what_stands_beside_a_day_is_no_place(row: str) -> None:
    found = release(f"PRESS RELEASE\n\nMuseum of Norhaven opens a wing\n\n{row}\n\n{BODY}")
    assert found.dateline is None or not found.dateline.place


def test_a_headline_said_again_is_no_dateline() -> None:
    title = "Harbour Museum Day – Friday 5th July 2024"
    found = release(f"{title}\n\nJuly 5, 2024\n\n{title}\n\n{BODY}")
    assert found.dateline is None or not found.dateline.place


def test_a_day_below_the_word_when_is_that_of_the_event() -> None:
    foot = "Contact: Ada Moss, ada@museum.example\n\nWhen\n\nMonday 8 July 2024\n\nWhere\n\nHarbour\n"
    found = release(f"PRESS RELEASE\n\nMuseum of Norhaven opens a wing\n\n{BODY}\n{foot}")
    assert found.issued is None and ("2024-07-08", "event") in [(day.date, day.role) for day in found.dates]


def test_the_day_of_a_store_is_that_of_issue_where_there_is_no_other() -> None:
    assert (found := release(f"date 2024-07-05 Museum of Norhaven opens a wing\n\n{BODY}")).issued is not None
    assert found.issued.date == "2024-07-05" and found.issued.evidence.confidence <= 0.5
    found = release(f"date 2024-07-08 Museum of Norhaven opens a wing\n\nNorhaven, 5 July 2024 – {BODY}")
    assert found.issued is not None and found.issued.date == "2024-07-05"
