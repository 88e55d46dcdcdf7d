"""Tops of pages: headlines that stand twice, over the day or deep below teasers, titles in front matter, decks, rows that only file a text."""

from __future__ import annotations

import pytest
from openings import HEAD, TEXT

import masthead
from masthead.anatomy.layout.days import stamped
from masthead.anatomy.model import Release


def release(text: str, form: str = "") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def headline(found: Release) -> str:
    assert found.headline is not None
    return "" if found.headline.derived else found.headline.text


@pytest.mark.parametrize(
    "top",
    [
        f"A Town That Loves Its Sea.\n\nTop stories\n\n{HEAD}.\n\n{HEAD}.\n\nShare:\n\n5 July 2024",
        f"{HEAD} - Musée - Harbour Museums Online\n\n{HEAD}",
        "This website does not work with your browser. You should get a newer one, or call our office on the harbour for help with it."
        f"\n\nmuseum.example\n\nChoose a service\n\nAll services of the town\n\n{HEAD}\n\n5 July 2024",
    ],
)
def test_a_headline_is_found_among_what_a_page_has_above_it(top: str) -> None:
    assert headline(release(f"{top}\n\n{TEXT}")).startswith(HEAD)


def test_the_day_within_a_text_heads_nothing() -> None:
    found = release(f"{TEXT}\n\nTours of the wing by the director\n\n5 July 2024\n\n{TEXT}")
    assert headline(found) == ""


def test_the_title_of_a_page_is_found_below_its_teasers() -> None:
    teaser = "<div>04.07.2024</div><div>Harbour gets a bridge</div><p>The harbour of Norhaven gets a bridge next year, says the town council, and work begins in May.</p>"
    found = release(
        f"<html><head><title>Museums of the Coast - {HEAD}</title></head><body>{teaser}<div>05.07.2024</div><div>{HEAD}</div>"
        + "".join(f"<p>{part}</p>" for part in TEXT.split("\n\n"))
        + "</body></html>",
        "html",
    )
    assert headline(found) == HEAD
    assert found.issued is not None and found.issued.date == "2024-07-05"


def test_front_matter_has_the_title_where_the_text_tells_what_it_says() -> None:
    found = release(f"---\ntitle: {HEAD}\n---\n\nTwelve Rooms, a Terrace and a Library\n\n{TEXT}", "md")
    assert headline(found) == HEAD
    assert found.subheadline is not None and found.subheadline.text == "Twelve Rooms, a Terrace and a Library"


def test_a_row_that_says_whose_page_it_is_becomes_no_deck() -> None:
    found = release(f"---\ntitle: {HEAD}\n---\n\nFrom our page\n\n{TEXT}", "md")
    assert headline(found) == HEAD and found.subheadline is None


def test_front_matter_of_another_release_says_nothing() -> None:
    found = release(f"---\ntitle: Budget vote of the village school board postponed\n---\n\n{HEAD}\n\n{TEXT}", "md")
    assert headline(found) == HEAD


@pytest.mark.parametrize("name", ["بسم الله الرحمن الرحيم", "بِسْمِ اللّٰهِ الرَّحْمٰنِ الرَّحِيمِ"])
def test_the_name_of_god_is_no_headline(name: str) -> None:
    text = "افتتح متحف نورهافن جناحا جديدا على الميناء يضم اثنتي عشرة قاعة، وحضر الافتتاح زوار من كل مدن الساحل.\n\nوقالت المديرة إن الجناح مفتوح كل يوم من التاسعة حتى الخامسة مساء طوال فصل الصيف.\n"
    assert headline(release(f"بيان صحفي\n\n{name}\n\n{text}")) == ""


def test_rows_of_a_form_are_no_headline_and_no_place() -> None:
    found = release(
        "發稿單位：諾港電材股份有限公司\n\n發稿時間：2024年7月5日\n\n諾港電材2024年6月合併營收為新台幣15.65億元，較上月減少1.46%，較去年同期減少20.78%。\n\n第2季合併營收為48.71億元，季減11.65%，年減14.59%，創歷年新高紀錄。\n"
    )
    assert headline(found) == ""
    assert found.dateline is None and found.issued is not None and found.issued.date == "2024-07-05"


def test_a_letter_to_the_press_is_above_the_headline() -> None:
    found = release(
        "親愛的媒體朋友您好，\n\n諾港博物館有一則新聞稿與您分享。\n\n諾港博物館新館開幕，逾三百件展品首度公開\n\n諾港博物館今日宣布新館正式開幕，館內共有十二個展間，展出三百件作品，每日開放參觀。\n\n館長王小明表示：「我們非常高興。」新館歷時三年完工。\n"
    )
    assert headline(found) == "諾港博物館新館開幕，逾三百件展品首度公開"


@pytest.mark.parametrize(
    ("row", "language", "files"),
    [
        ("Press Releases First published: 05/07/2024 Last updated: 06/07/2024", "en", True),
        ("5 July 2024 Posted in Press releases", "en", True),
        ("PRESS RELEASE, Museum of Norhaven, Wing and Harbour - Friday, July 5th, 2024 at 11:00 AM", "en", True),
        ("NORHAVEN, NH / Coast Wire / July 5, 2024 18:40", "en", True),
        ("Museum opens its wing to all visitors on 5 July 2024", "en", False),
        ("Pressekonferenz im neuen Flügel am 5. Juli 2024, 10 Uhr", "de", False),
    ],
)
def test_a_row_may_only_file_a_text(row: str, language: str, files: bool) -> None:
    assert stamped(row, language) is files


def test_a_row_that_files_a_text_is_no_deck() -> None:
    found = release(f"# {HEAD}\n\nPress Releases First published: 15/07/2024 Last updated: 16/07/2024\n\n{TEXT}", "md")
    assert found.subheadline is None and found.issued is not None and found.issued.date == "2024-07-15"


@pytest.mark.parametrize("deck", ["- Twelve rooms, a terrace and a library -", "> Twelve Rooms, a Terrace and a Library"])
def test_a_single_point_and_words_set_apart_over_the_dateline_are_decks(deck: str) -> None:
    lead = "NORHAVEN, July 5, 2024 – "
    found = release(f"# {HEAD}\n\n{deck}\n\n{lead}{TEXT}", "md")
    assert found.subheadline is not None and found.subheadline.text.casefold() == "twelve rooms, a terrace and a library"
    assert found.subheadline.evidence.confidence == 0.8


def test_several_points_are_the_authors_summary() -> None:
    found = release(f"# {HEAD}\n\n- Twelve rooms and a terrace\n- A library for all visitors\n- Tours at noon\n\n{TEXT}", "md")
    assert found.subheadline is None and [piece.role for piece in found.pieces][1] == "summary"


def test_a_deck_stands_over_the_dateline_under_a_title_in_front_matter() -> None:
    deck = "The museum shows its paintings in twelve rooms, and visitors may read in its library until late at night on all days."
    found = release(f"---\ntitle: {HEAD}\n---\n\n{deck}\n\nNorhaven, 5 July 2024 – {TEXT}", "md")
    assert found.subheadline is not None and found.subheadline.text == deck
    assert found.dateline is not None and found.dateline.place == "Norhaven"


def test_a_short_sentence_of_the_text_is_no_deck() -> None:
    found = release(f"{HEAD}\n\nThe museum told us.\n\n{TEXT}")
    assert found.subheadline is None


def test_a_plain_row_is_a_deck_with_less_certainty() -> None:
    found = release(f"{HEAD}\n\nTwelve Rooms, a Terrace and a Library\n\n{TEXT}")
    assert found.subheadline is not None and found.subheadline.evidence.confidence == 0.4


def test_data_of_a_page_that_name_the_genre_are_no_deck() -> None:
    found = release(f"---\ntitle: {HEAD}\ndescription: Press release of the harbour museum\n---\n\n{TEXT}", "md")
    assert found.subheadline is None


def test_paragraphs_with_numbers_are_a_text() -> None:
    points = [
        "The Museum of Norhaven opened a new wing on its harbour, and visitors came from all over the coast to see it.",
        "The wing has twelve rooms, a terrace and a library, and it is open every day from nine to five in the summer.",
        "Entry to the new wing of the museum costs nothing until the end of the summer, and guided tours begin at noon.",
    ]
    found = release(f"---\ntitle: {HEAD}\n---\n\n" + "\n\n".join(f"{at}. {point}" for at, point in enumerate(points, 1)), "md")
    assert found.body_paragraphs == 3


@pytest.mark.parametrize(
    "last",
    [
        "The museum is also asking that visitors tell what they like, which the director says is a part of their day at the harbour.",
        "Questioned is a guard of the museum who was on duty when the rooms were opened to all visitors of the harbour wing.",
    ],
)
def test_a_sentence_with_a_verb_of_being_is_no_boilerplate(last: str) -> None:
    more = "Visitors questioned by the museum is what the director wants to hear more of in the coming summer at the harbour."
    found = release(f"{HEAD}\n\n{TEXT}\n\n{more}\n\n{last}\n")
    assert not found.boilerplate


def test_who_the_house_is_remains_boilerplate() -> None:
    found = release(
        f"{HEAD}\n\n{TEXT}\n\nThe Museum of Norhaven is one of the oldest museums of the coast and was founded by its sailors in 1888.\n"
    )
    assert [part.text[:22] for part in found.boilerplate] == ["The Museum of Norhaven"]
