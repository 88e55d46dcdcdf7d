"""What stands at the head and foot of a release and passes for something else: letterheads, corrections, counts that look like phone numbers."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.addresses import phone
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.plain import plain_block
from masthead.readers.html.reader import HtmlReader
from masthead.readers.md.reader import MarkdownReader
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source

READERS = {"txt": TextReader, "html": HtmlReader, "md": MarkdownReader}


@pytest.mark.parametrize(
    "text",
    [
        "Ремонт обойдётся в 140–210 млн рублей.",
        "Le coût est estimé à 120–180 millions d'euros.",
        "Between 1200-1450 people marched.",
        "About 110–135 beds were closed.",
        "a fine of £250 000",
        "45 000 000 euros",
        "Bis zu 350 000 Euro",
    ],
)
def test_a_count_is_no_phone_number(text: str) -> None:
    assert phone(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Tel. 555–1234 office hours", "555–1234"),
        ("call 555-1234 today", "555-1234"),
        ("0113 496 0200 people", "0113 496 0200"),
        ("+44 7700 900456 days", "+44 7700 900456"),
        ("(030) 1234-567", "(030) 1234-567"),
        ("1300 555 021 (24 hours)", "1300 555 021 (24"),
        ("тел. 8-800-000-00-00", "8-800-000-00-00"),
    ],
)
def test_a_phone_number_is_one(text: str, number: str) -> None:
    assert (match := phone(text)) is not None and match.group().strip() == number


def read(name: str, text: str) -> Release:
    (release,) = recognise(READERS[name.rpartition(".")[2]]().read(Source(name, text.encode()), lambda notice: None), lambda notice: None)
    return release


def body(release: Release) -> str:
    return "\n".join(plain_block(piece.block) for piece in release.pieces if piece.role == "body")


def test_a_number_in_prose_leaves_what_follows_in_the_text() -> None:
    text = """Bridge over the Tarn stays shut until spring

The bridge over the Tarn, closed after a pillar sank on 9 May, stays shut until spring, the county engineer Ada Moss said today.

“We open it when the divers have signed,” said Moss. The county pays for the work from its reserve.

Repairs take up to two winters. The county’s hotline, 020 7946 0100, took ninety calls.

Nobody was hurt. “We were lucky,” said Moss.

Its builder, Carl Wynn, was questioned and released. “I kept to every rule,” Wynn said. He has not been charged.

Contact: Ida Rowe, 020 7946 0321, press@tarn.example
"""
    release = read("bridge.txt", text)
    assert "Carl Wynn" in body(release) and "signed" in body(release)
    assert [contact.name for contact in release.contacts] == ["Ida Rowe"]


LEAD = "Open Wells today began to drill in three villages of the Upper Sarn, where the river has been dry since the middle of August."
SAID = "“We drill until there is water,” said Ada Moss, who leads the work. It ends before the winter."


@pytest.mark.parametrize(
    ("head", "headline", "issuer"),
    [
        (
            "OPEN WELLS\n\nThree villages get water from new wells this week",
            "Three villages get water from new wells this week",
            "Open Wells",
        ),
        (
            "MINISTRY OF RURAL WATER\nPress release\n\nThree villages get water from new wells this week",
            "Three villages get water from new wells this week",
            "MINISTRY OF RURAL WATER",
        ),
        ("OPEN WELLS DRILLS IN SARN\n\nThree villages get water from new wells this week", "OPEN WELLS DRILLS IN SARN", ""),
        ("MINISTRY ANNOUNCES NEW WELLS\n\n12 May 2026\n\nThree villages get water this very week", "MINISTRY ANNOUNCES NEW WELLS", ""),
        ("OPEN WELLS", "OPEN WELLS", ""),
    ],
)
def test_a_letterhead_is_the_issuer_and_what_stands_below_it_the_headline(head: str, headline: str, issuer: str) -> None:
    release = read("wells.txt", f"{head}\n\n{LEAD}\n\n{SAID}\n")
    assert release.headline is not None and release.headline.text == headline
    assert not issuer or (release.issuer is not None and release.issuer.text == issuer)


def test_a_house_by_whose_last_word_the_text_calls_it_is_no_headline() -> None:
    text = f"Old Harbour Observatory of Lenn\nStatement on the closing of the eastern dome\n2 May 2026\n\nThe Observatory closes its dome. {LEAD}"
    release = read("dome.txt", text)
    assert release.headline is not None and release.headline.text == "Statement on the closing of the eastern dome"
    assert release.issuer is not None and release.issuer.text == "Old Harbour Observatory of Lenn"


def test_a_ministry_with_day_and_place_under_it_is_no_headline() -> None:
    text = (
        "ПРЕСС-РЕЛИЗ\n\nМинистерство лесов Южного края\n4 мая 2026 года, г. Заречье\n\nВ крае посадят новый лес у реки\n\n"
        "Новый лес посадят у реки до осени, сообщил сегодня министр лесов края Павел Орлов, и работы начнутся уже в мае.\n"
    )
    release = read("forest.txt", text)
    assert release.headline is not None and release.headline.text == "В крае посадят новый лес у реки"
    assert release.issued is not None and release.issued.date == "2026-05-04"


@pytest.mark.parametrize("title", ["Open Wells of the Upper Sarn", "Open Wells of the Upper Sarn | News"])
def test_a_heading_is_the_headline_though_the_page_is_called_as_its_site(title: str) -> None:
    lead = f"The board of Open Wells of the Upper Sarn decided today by four votes to three to drill. {SAID}"
    page = f"<html lang=en><title>{title}</title><article><p>PRESS RELEASE</p><h1>Board votes for wells in three villages</h1><p>{lead}</p></article>"
    release = read("board.html", page)
    assert release.headline is not None and release.headline.text == "Board votes for wells in three villages"


@pytest.mark.parametrize(
    "note",
    [
        "CORRECTION - CORRECTION - CORRECTION\n\nThis release replaces the one of 3 May 2026. The wells are 3, not 30. We apologise.\n\nCorrected version follows:",
        "This release replaces the one of 3 May 2026 at 10:15. In its second paragraph the wells are 3, not 30.\n\nCorrected version follows:",
        "CORRECTION: This release replaces the one of 3 May 2026. The wells are 3, not 30. We apologise.\n\nThe corrected release follows:",
        "This release replaces the one of 3 May 2026, which gave a wrong number of wells.",
    ],
)
def test_below_the_note_of_a_correction_headline_and_dateline_are_found(note: str) -> None:
    release = read("wells.txt", f"{note}\n\nThree villages get water from new wells\n\nLENN, 4 May 2026 – {LEAD}\n\n{SAID}\n")
    assert release.headline is not None and release.headline.text == "Three villages get water from new wells"
    assert release.dateline is not None and (release.dateline.place, release.dateline.date) == ("LENN", "2026-05-04")
    assert release.status is not None and release.status.kind == "correction"
    assert "replaces" not in body(release)


def test_place_day_and_hour_above_the_headline_are_the_dateline() -> None:
    page = (
        f"<html lang=en><article><p>Lenn, 4 May 2026, 07:30 GMT</p><h1>Three villages get water from new wells</h1><p>{LEAD}</p></article>"
    )
    release = read("wells.html", page)
    assert release.dateline is not None and (release.dateline.place, release.dateline.date) == ("Lenn", "2026-05-04")


def test_what_names_a_day_is_no_place_and_a_desk_no_issuer() -> None:
    head = "LENN CONSTABULARY\nMedia Office\n\nAppeal for witnesses after a fire in Mill Lane\n\nPublished: 4 May 2026"
    release = read(
        "fire.txt", f"{head}\n\nDetectives ask for witnesses after a fire in Mill Lane in which two people were hurt on Friday.\n"
    )
    assert release.dateline is None
    assert release.issued is not None and release.issued.date == "2026-05-04"
    assert release.issuer is not None and release.issuer.text == "LENN CONSTABULARY"


def test_the_end_of_an_embargo_is_no_day_of_issue() -> None:
    lead = LEAD.replace("today ", "")  # what is told "today" is told on the day on which it may be
    text = f"EMBARGOED until 16:00 on Thursday 4 June 2026\n\nThree villages get water from new wells\n\n{lead}\n"
    release = read("wells.txt", text)
    assert release.embargo is not None and release.issued is None
