"""The paper of who holds a public office, boilerplate that says where to find its house, and bounds of English names of houses."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.holders import holder
from masthead.anatomy.recognise import recognise
from masthead.readers.markdown import MarkdownReader
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source


def read(text: str, *, markdown: bool = False) -> Release:
    reader, name = (MarkdownReader(), "release.md") if markdown else (TextReader(), "release.txt")
    (release,) = recognise(reader.read(Source(name, text.encode()), lambda notice: None), lambda notice: None)
    return release


@pytest.mark.parametrize(
    ("row", "language", "person", "office"),
    [
        ("Anna Wells MP Shadow Minister for Rivers and Shadow Minister for Women", "en", "Anna Wells", "Shadow Minister for Rivers"),
        ("The Hon. John Rowe, MP Minister for Water Supply", "en", "John Rowe", "Minister for Water Supply"),
        ("SENATOR THE HON ANNA WELLS", "en", "ANNA WELLS", "SENATOR"),
        ("Peter Moss, Senator for Lenn", "en", "Peter Moss", "Senator for Lenn"),
        ("Minister for Roads, Rivers and Ports", "en", "", "Minister for Roads, Rivers and Ports"),
        ("Statement by the Minister for Defence, the Hon. P.J. Moss, M.P.", "en", "P.J. Moss", "Minister for Defence"),
        ("Media Release: Senator Anna Wells, Leader of the Coast Party", "en", "Anna Wells", "Senator"),
        ("Lennshire District Attorney Peter Moss", "en", "Peter Moss", "Lennshire District Attorney"),
        ("PRIME MINISTER", "en", "", "PRIME MINISTER"),
        ("Der Bundesminister für Verkehr Dr. Anna Roth", "de", "Anna Roth", "Bundesminister für Verkehr"),
        ("Le Ministre de l'Intérieur", "fr", "", "Ministre de l'Intérieur"),
        ("Jean Dupont, Maire de Norville", "fr", "Jean Dupont", "Maire de Norville"),
    ],
)
def test_a_row_names_who_holds_an_office(row: str, language: str, person: str, office: str) -> None:
    told = holder(row, pack(language))
    assert told is not None and told.person == person and office.startswith(told.office)


@pytest.mark.parametrize(
    "row",
    [
        "Minister for Health Opens New Wing",
        "Minister Welcomes New Hospital",
        "Opposition Leader Visits Flood Victims",
        "Senator Moss Slams Budget Cuts",
        "Jane Doe New President of Acme Bank",
        "Wells Fails to Front as Minister for Rivers",
        "Mayor and Council Meeting",
        "Director of Communications",
        "Governor Signs Water Bill",
    ],
)
def test_a_headline_about_an_office_is_no_such_row(row: str) -> None:
    assert holder(row, pack("en")) is None


LEAD = "The Coast Party today blocked new rules for the river, which would have kept three thousand boats in the harbour until the spring."
SAID = "“We will not let the government close the river,” said Mr Rowe. “Its boats feed the whole of the coast.”"


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("Anna Wells MP   Shadow Minister for Rivers  Shadow Minister for Women", "Anna Wells"),
        ("The Hon John Rowe MP\n\nMinister for Water Supply\n\nMEDIA RELEASE", "Minister for Water Supply"),
        ("Peter Moss, Senator for Lenn", "Peter Moss"),
        ("Attorney General Anna Wells", "Attorney General Anna Wells"),
    ],
)
def test_such_paper_is_the_issuer_and_no_headline(head: str, issuer: str) -> None:
    release = read(f"{head}\n\nGovernment Fails to Defend Its River Rules\n\nBoats Stay on the Water\n\n{LEAD}\n\n{SAID}\n")
    assert release.headline is not None and release.headline.text == "Government Fails to Defend Its River Rules"
    assert release.subheadline is not None and release.subheadline.text == "Boats Stay on the Water"
    assert release.issuer is not None and release.issuer.text == issuer


FLAT = "The harbour opens its second crane in May, and twelve people are hired. The board decided so on Monday."


@pytest.mark.parametrize(
    ("about", "start"),
    [
        ("About Tarn+Sons Boats Founded in 2003 by two sisters, Tarn+Sons Boats builds ferries for the coast.", "Founded in 2003"),
        ("About TARN BOATS: TARN BOATS is a builder of ferries. It has two yards.", "TARN BOATS is a builder"),
    ],
)
def test_the_heading_of_boilerplate_ends_where_its_name_does(about: str, start: str) -> None:
    release = read(f"# Tarn opens a second crane\n\n{FLAT} It lifts forty tons. {about}\n", markdown=True)
    assert release.boilerplate and release.boilerplate[0].text.startswith(start)


def test_the_end_of_a_text_says_who_its_house_is_and_where_to_find_it() -> None:
    release = read(
        f"{FLAT}\n\nTarn Partners is a leading builder of ferries on the coast. More is told at www.tarnpartners.example.com.\n\n"
        "Tarn Partners is a family firm with two yards. It was the first to build ferries of wood again.\n"
    )
    assert len(release.boilerplate) >= 1 and release.boilerplate[0].text.startswith("Tarn Partners is a leading builder")
    assert release.issuer is not None and release.issuer.text == "Tarn Partners"


def test_what_was_done_to_somebody_in_a_headline_makes_nobody_the_issuer() -> None:
    release = read(
        "# Silent Ferry Service Launched for the Outer Islands\n\nNORHAVEN, March 15, 2024 -- Tarnboat has launched its silent ferries to help"
        " islanders reach the coast in winter. It is thought that a thousand people will use them.\n",
        markdown=True,
    )
    assert release.issuer is not None and release.issuer.text == "Tarnboat"


def test_an_award_in_marks_is_no_issuer() -> None:
    release = read(
        "# Tarnboat Wins the 'Next Coast Startup' Award\n\nNORHAVEN, March 15, 2024 -- Tarnboat, a builder of silent ferries, has won the"
        ' "Next Coast Startup" Award for its work with the islands.\n',
        markdown=True,
    )
    assert release.issuer is not None and release.issuer.text == "Tarnboat"
