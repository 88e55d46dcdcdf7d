"""What a text that was saved from a page still has round it: menus, tools, other news, comments; and how it was cut at its links."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.furniture import furnished
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.plain import plain_block
from masthead.language.pack import pack
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source


def read(text: str) -> Release:
    (release,) = recognise(TextReader().read(Source("saved.txt", text.encode()), lambda notice: None), lambda notice: None)
    return release


def roles(release: Release) -> dict[str, str]:
    return {plain_block(piece.block): piece.role for piece in release.pieces}


LEAD = "Norhaven Harbour Authority opens its second crane in June and hires twelve people, the board decided on Monday after two years of talks."
MORE = "“The crane lifts forty tons,” said Mara Lindqvist, the harbour master. Work on the quay begins in April and ends before the herring season."


@pytest.mark.parametrize(
    ("line", "tongue"),
    [
        ("Loading…", "en"),
        ("Home | Accessibility | Staff Directory", "en"),
        ("Sign up to receive news updates via email. Subscribe today!", "en"),
        ("[TWEET THIS]", "en"),
        ("[PHOTO OF THE CRANE]", "en"),
        ("[Bild: der Kran]", "de"),
        ("skip navigation , cranes , search , contact us", "en"),
        ("Tags: harbour, cranes", "en"),
        ("For information media. Not an official record.", "en"),
        ("Schlagwörter: Hafen, Kran", "de"),
        ("標籤：港口", "zh"),
        ("file filename\n8-K - FORM 8-K - NORHAVEN INCnh8k.htm\nExhibit 99.1", "en"),
        ("https://news.example/uploads/2025/07/crane-1200.webp", "en"),
        ("我要评论", "zh"),
        ("浏览次数：1208", "zh"),
        ("Wird geladen …", "de"),
        ("Версия для слабовидящих", "ru"),
        ("読み込み中", "ja"),
        ("조회수 1,204", "ko"),
        ("Partager cette page", "fr"),
    ],
)
def test_what_a_page_says_of_itself_is_furniture(line: str, tongue: str) -> None:
    assert furnished(line, pack(tongue))


@pytest.mark.parametrize(
    ("line", "tongue"),
    [
        ("Home Office opens centre for drones", "en"),
        ("Home Office", "en"),
        ("X Corp buys harbour crane", "en"),
        ("Email press@harbour.example", "en"),
        ("Search engines under the law", "en"),
        ("Share prices rise in Norhaven", "en"),
        ("https://harbour.example/reports/crane", "en"),
        ("更多码头工人就业", "zh"),
        ("Report on cranes | Norhaven | 2024", "en"),
    ],
)
def test_what_only_begins_like_it_is_none(line: str, tongue: str) -> None:
    assert not furnished(line, pack(tongue))


def test_other_news_below_a_text_is_not_of_it() -> None:
    told = roles(
        read(
            f"Norhaven gets a second crane\n\nJune 3, 2024\n\n{LEAD}\n\n{MORE}\n\nRecent News\n\nLighthouse painted red\n\nMay 2, 2024\n\n"
            "The lighthouse of Norhaven has been red since Friday, and people who pass by say that it looks better than it did for many years.\n\n"
            "Old Pier Closes\n\nApril 9, 2024\n"
        )
    )
    assert told[LEAD] == told[MORE] == "body"
    assert told["Recent News"] == told["Lighthouse painted red"] == told["Old Pier Closes"] == "furniture"


def test_a_form_for_comments_is_not_of_the_text() -> None:
    told = roles(read(f"Norhaven gets a second crane\n\n{LEAD}\n\n{MORE}\n\nLeave a Reply\n\nFeel free to contribute!\n\nSave my name\n"))
    assert [said for said, role in told.items() if role == "body"] == [LEAD, MORE]


def test_a_chapter_of_that_name_with_a_text_stays() -> None:
    chapter = (
        "Only three harbours of the coast have such cranes, and none of them hired more than five people when it opened one last year."
    )
    told = roles(read(f"Norhaven gets a second crane\n\n{LEAD}\n\n{MORE}\n\nOther News\n\n{chapter}\n"))
    assert told[chapter] == "body"


def test_contacts_below_other_news_are_told() -> None:
    release = read(
        f"Norhaven gets a second crane\n\n{LEAD}\n\n{MORE}\n\nLatest News\n\nLighthouse painted red\n\nMara Lindqvist, press@harbour.example\n"
    )
    assert [contact.email for contact in release.contacts] == ["press@harbour.example"]


def test_a_sentence_that_was_cut_at_a_link_is_whole() -> None:
    text = (
        "Norhaven gets a second crane\nThe harbour of Norhaven hires twelve people for its crane following\nthe decision of the board last month\n"
        f". It opens in June, when the quay will be ready for the large ships that come from the north.\n{LEAD}\n"
    )
    release = read(text)
    assert next(plain_block(piece.block) for piece in release.pieces if piece.role == "body") == (
        "The harbour of Norhaven hires twelve people for its crane following the decision of the board last month. It opens in June, when the quay"
        " will be ready for the large ships that come from the north."
    )
    assert release.subheadline is None


def test_decks_in_rows_under_a_headline_are_decks() -> None:
    release = read(
        "FOR IMMEDIATE RELEASE\n\nNorhaven Harbour Reports Results of Its Second Year\n"
        "Reports 17% More Ships in the Fourth Quarter Than in the Same Quarter of the Year Before\n"
        "Announces Purchase of a Third Crane and of the Quay of the Old Fish Market\n\n"
        f"NORHAVEN - (Jan. 24, 2013) - {LEAD}\n\n{MORE}\n"
    )
    assert release.headline and release.headline.text == "Norhaven Harbour Reports Results of Its Second Year"
    assert (
        release.subheadline and release.subheadline.text.startswith("Reports 17% More Ships") and "Third Crane" in release.subheadline.text
    )


def test_a_headline_of_two_rows_is_one() -> None:
    release = read(f"NEWS RELEASE\n\nMARA LINDQVIST NAMED HARBOUR MASTER\nOF NORHAVEN AND THE ISLANDS\n\n{LEAD}\n\n{MORE}\n")
    assert release.headline and release.headline.text == "MARA LINDQVIST NAMED HARBOUR MASTER OF NORHAVEN AND THE ISLANDS"


def test_questions_on_lines_of_their_own_are_the_rows_of_an_advisory() -> None:
    rows = "What:\n\nPress tour of the crane\n\nWhen:\n\nThursday, Nov. 2\n\nWhere:\n\nNorhaven Harbour, quay 4\n\nWho:\n\nMara Lindqvist, harbour master\n"
    release = read(f"Media Advisory — Press Tour of the New Crane in Norhaven\n\n{rows}")
    assert release.headline and release.headline.text == "Press Tour of the New Crane in Norhaven"
    release = read(f"MEDIA ADVISORY\n\n{rows}")
    assert release.headline and (release.headline.text, release.headline.derived) == ("Press tour of the crane", True)


def test_a_paragraph_above_the_rows_of_an_advisory_is_text() -> None:
    said = "The harbour master and the mayor of Norhaven will meet the press on Thursday to show the new crane and tell of what it costs."
    release = read(f"MEDIA ADVISORY\n\nNorhaven shows its crane\n\n{said}\n\nWHO: Mara Lindqvist\nWHEN: Thursday\nWHERE: Quay 4\n")
    assert release.subheadline is None and roles(release)[said] == "body"
