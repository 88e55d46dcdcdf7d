"""Rows of pages round a release, and parts of it that look like others: a day with a name, a chapter with a house's words, the foot of a site."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def _release(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="md"))[0]


_MORE = "It is the first of its kind in the county, and it will stay open through the winter for all who want to come."
_QUOTE = "“The quay is open to all and will stay so for years,”"


def test_neither_a_day_with_a_name_nor_a_text_s_first_words_are_a_deck() -> None:
    first = "Norhaven, Maine – The Harbour Group will keep the Week of the Drowned Sailors from April 6-12, 2025. The public and media"
    for row in (f"## April 2, 2025 [Jeremy Moss](https://quay.example/a)\n\n{first}", "## April 2, 2025 Jeremy Moss"):
        text = f"# Week of the Drowned Sailors\n\n{row}\n\nThe theme of this week shows how all are bound to the sea. {_MORE}\n\n**Events**\n\n12:00 – 1:00 PM\n"
        assert _release(text).subheadline is None


def test_what_stands_below_a_site_s_rights_is_not_the_text_s() -> None:
    release = _release(
        f"# Norhaven opens a quay\n\n**Press Release: [Norhaven Trust](https://quay.example)**\n\n{_MORE}\n\n{_QUOTE} said Norhaven Trust President Ada Moss.\n\n{_MORE}\n\nends\n\n"
        "[© Wharf Media](https://wharf.example)\n\n### Using Wharf for work?\n\nWharf is free for persons, but houses need a licence for their work. Join today with plans "
        "from less than $3 per week.\n\nFind more from [Norhaven Trust](https://quay.example) on our pages.\n"
    )
    assert not release.notes
    assert not release.figures


def test_a_chapter_whose_paragraph_begins_with_another_name_is_no_boilerplate() -> None:
    release = _release(
        "---\ntitle: Framework 'Quay' goes on to Next 14\ncategory: Press Release\n---\n\nMORROW LAB B.V. (CEO: Ken Morrow, Headquarters: Norhaven) announced that its tool Quay has "
        f"gone on to Next 14. {_MORE}\n\n## Faster Work\n\nThe new core makes Quay faster by half, and it starts in less than a second on most machines.\n\n## Continued Adoption "
        "of Page Router\n\nQuay continues to adopt the well known routing of Next, the Page Router. Page Router is a mature technology that many others support.\n\n"
        "## Open Framework for Work\n\nWith Quay you can write all that you need in one language, and show it on any machine.\n"
    )
    assert not release.boilerplate
    assert [(one.name, one.role) for one in release.people] == [("Ken Morrow", "CEO")]


def test_the_number_of_a_case_is_no_telephone() -> None:
    release = _release(
        f"# Three arrested for burglaries\n\nMay 3, 2024\n\nThe Norhaven Police Department arrested three people. {_MORE}\n\n{_MORE}\n\nShare\n\n[Fire at the quay – NPD #21-24584](https://npd.example/a)\n"
    )
    assert not release.contacts


def test_who_is_quoted_again_by_the_full_name_has_the_office_that_the_text_told() -> None:
    release = _release(
        f"# Norhaven opens a quay\n\n{_MORE}\n\n{_QUOTE} said Norhaven Trust President Ada Moss.\n\n“We thank everybody who has helped us,” added Ada Moss.\n"
    )
    assert [(quote.speaker, quote.role) for quote in release.quotes] == [("Ada Moss", "Norhaven Trust President")] * 2


def test_a_genre_before_a_dash_is_no_place() -> None:
    release = _release(f"# Norhaven loses its ward\n\nWednesday 3rd May 2023 Ada Moss Media Release -- Health\n\n{_MORE} {_MORE}\n")
    assert release.dateline is None or release.dateline.place == ""


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Who: Student Reps, Club Presidents, Ada Moss (arts dean), Bo Lund (library director)",
            [("Ada Moss", "arts dean"), ("Bo Lund", "library director")],
        ),
        ("The closure of specialist Creative Arts and Crafts libraries hurts all.", []),
        ("New apps, like Doris Lund, creates large openings for publishers.", [("Doris Lund", "")]),
        ("MORROW LAB (CEO: Ken Morrow, Seat: Norhaven) announced it.", [("Ken Morrow", "CEO")]),
    ],
)
def test_offices_in_brackets_and_what_is_none(text: str, named: list[tuple[str, str]]) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack("en"))] == named


def test_a_paragraph_that_ends_with_who_said_it_leads_to_words_in_marks() -> None:
    release = _release(
        f"# Norhaven opens a quay\n\n{_MORE}\n\n{_QUOTE} said Norhaven Trust President Ada Moss.\n\nWork must go on in all weathers, according to Moss.\n\n"
        f"“It is a great day for the town and for its boats.”\n\nNobody will lose a place on the quay, Ms Moss said.\n\n“We have thought of everybody who has a boat.”\n"
    )
    assert [quote.speaker for quote in release.quotes] == ["Ada Moss"] * 3


def test_a_row_that_says_since_when_a_text_is_as_it_is_is_no_deck() -> None:
    release = _release(
        f"# Fire at the quay\n\n## May 1, 2024\n\n**UPDATE May 3, 2024 at 4:10 pm**\n\nThe Norhaven Police Department has arrested two people. {_MORE}\n\n{_MORE}\n"
    )
    assert release.subheadline is None


def test_a_deck_that_stands_below_a_row_of_the_paper_again_is_no_text() -> None:
    deck = "Harbour Council and members hold up the town's new ward"
    release = _release(
        f"# Members hold up the new ward\n\n**Press Release: [Norland Party](https://norland.example)**\n\n{deck}\n\nWednesday 3rd May 2023 Ada Moss Media Release -- Health\n\n{deck}\n\n"
        f"Norhaven member Ada Moss says the council's plan is wrong. {_MORE}\n\n{_MORE}\n"
    )
    assert release.subheadline is not None
    assert release.subheadline.text == deck
    assert release.body_paragraphs == 2


def test_the_number_of_a_block_of_houses_is_no_figure() -> None:
    release = _release(
        f"# Fire at the quay\n\nOfficers were called to the 3400 block of Marshall Avenue, where 12 people had seen a fire. {_MORE}\n"
    )
    assert [figure.text for figure in release.figures] == ["12"]


def test_neither_the_label_of_an_address_nor_a_way_to_other_texts_is_somebody_to_ask() -> None:
    release = _release(
        f"# Norhaven opens a quay\n\n{_MORE}\n\n{_MORE}\n\n## Contact\n\nAddress\n\nOn the quay, in the hall\n\nPhone\n\n+32 472 95 95 24 (Tom)  \n+32 470 87 67 52 (Martin)\n"
    )
    assert [one.name for one in release.contacts] == ["Tom", "Martin"]
    release = _release(
        f"# Norhaven opens a quay\n\n{_MORE}\n\n{_MORE}\n\n6 July 2001 Media Contact: Steve Ingram (02) 6277 7860\n\nMedia Release Index\n"
    )
    assert [(one.name, one.organisation) for one in release.contacts] == [("Steve Ingram", "")]


def test_a_chapter_on_the_background_of_something_in_which_somebody_speaks_is_text() -> None:
    release = _release(
        f"# Norhaven mends its levees\n\n{_MORE}\n\n{_QUOTE} said Norhaven Trust President Ada Moss.\n\n## Background to the plan\n\nThe levees were built in 1921, and two of them are weak.\n\n"
        "“It is a start, and we shall watch what becomes of it,” said Cy Fox of the Valley League.\n\n## About Norhaven Trust\n\nNorhaven Trust looks after quays and levees since 1921.\n\n###\n"
    )
    assert not release.notes
    assert [quote.speaker for quote in release.quotes] == ["Ada Moss", "Cy Fox"]


def test_a_row_that_holds_a_text_back_is_no_dateline() -> None:
    release = _release(
        f"**EMBARGOED UNTIL 00:01 BST, MONDAY 6 MAY 2024**\n\nOne in four fishers has gone unpaid, a report by Harbour Watch has found. {_MORE}\n\nThree million pounds are owed to them.\n\nENDS\n"
    )
    assert release.dateline is None
    assert release.embargo.until == "2024-05-06T00:01"
    assert [figure.text for figure in release.figures] == ["One in four", "Three million pounds"]
