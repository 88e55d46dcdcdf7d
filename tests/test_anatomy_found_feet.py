"""Rows under a headline that tell nothing of the text, contacts by post, records of feeds, headings that touch."""

from __future__ import annotations

import json

import pytest

import masthead
from masthead.anatomy.model import Release

BODY = (
    "The Museum of Norhaven opened a new wing on its harbour, and visitors came from all over the coast to see it.\n\n"
    "“We are glad,” said director Jane Doe. The wing has twelve rooms and is open every day from nine to five.\n"
)


def release(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode()))[0]


@pytest.mark.parametrize(
    "row",
    [
        "Jane Doe jane at museum.example\nTue Sep 28 07:49:47 UTC 2010",
        "Jane Doe (left) of the harbour museum and Bo Lind (right) of the coast",
        "Die Leiterin des Museums am Hafen (links) mit dem Bürgermeister",
    ],
)
def test_a_sender_and_a_caption_are_no_decks(row: str) -> None:
    found = release(f"PRESS RELEASE\n\nMuseum of Norhaven opens a wing\n\n{row}\n\n{BODY}")
    assert found.subheadline is None


def test_who_is_asked_by_post_is_a_contact() -> None:
    foot = "For further information please contact:\n\nDirector of Communications\nAda Moss\nMuseum of Norhaven\n12 Quay Street\nNorhaven N1 2AB\n"
    found = release(f"PRESS RELEASE\n\nMuseum of Norhaven opens a wing\n\n{BODY}\n{foot}")
    assert [(one.name, one.role) for one in found.contacts] == [("Ada Moss", "Director of Communications")]


def test_a_record_without_a_text_tells_its_description() -> None:
    record = {
        "title": "Museum of Norhaven opens a wing",
        "description": BODY.split("\n")[0],
        "link": "https://museum.example/1",
        "pubDate": "2024-07-05 13:10:37",
    }
    found = masthead.recognise(masthead.read(json.dumps(record).encode()))[0]
    assert found.headline is not None and found.headline.text == record["title"]
    assert found.body_paragraphs == 1 and found.issued is not None and found.issued.date == "2024-07-05"


def test_a_headline_under_a_line_to_the_press_is_found() -> None:
    text = "親愛的媒體朋友您好，\n\n本館有一則新聞稿分享。\n\n諾港博物館新館開幕！逾三百件展品首度公開\n\n【7 月 5 日】諾港博物館今日宣布新館正式開幕，館內共有十二個展間，展出三百件作品，每日開放參觀，歡迎各界人士前來。\n\n館長王小明表示：「我們非常高興。」新館歷時三年完工，經費由各界捐助，未來將舉辦更多活動。\n"
    found = release(text)
    assert found.headline is not None and found.headline.text.startswith("諾港博物館新館開幕")


def test_a_day_below_a_bare_number_is_read() -> None:
    found = release(f": 165\nNorhaven, 5 July 2024\n\nMuseum of Norhaven opens a wing\n\n{BODY}")
    assert found.dateline is not None and found.dateline.place == "Norhaven"


def test_a_title_with_its_genre_above_the_headline_alone_is_a_headline() -> None:
    title = "Annulation du concert de la fanfare du port prévu dans les jardins de la mairie de Norhaven"
    text = f"Communiqué de presse : {title}\n\nMis à jour le 21/06/2024\n\nCommuniqué de presse\n\n{title}\n\nLe maire de Norhaven est contraint d’annuler le concert de la fanfare du port, prévu à dix-huit heures dans les jardins de la mairie.\n\nLa météo annonce des orages sur toute la côte. Un autre jour sera proposé au public dès que possible.\n"
    found = release(text)
    assert found.headline is not None and found.headline.text == title and not found.headline.derived


def test_an_introduction_of_the_house_is_boilerplate_in_chinese() -> None:
    text = "新聞稿\n\n諾港博物館新館正式開幕\n\n諾港博物館今日宣布新館正式開幕，館內共有十二個展間，展出三百件作品。\n\n館長王小明表示：「我們非常高興。」新館每日開放，歡迎參觀。\n\n機構介紹：諾港博物館\n諾港博物館成立於1904年，致力於保存港灣的歷史文化，並為社會大眾提供各種展覽與教育活動。\n"
    assert [passage.heading for passage in release(text).boilerplate] == ["機構介紹：諾港博物館"]
