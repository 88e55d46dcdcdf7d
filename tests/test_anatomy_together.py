"""Houses that issue a release together, letterheads with an address, and names that stand where the headline is looked for."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source


def read(text: str) -> Release:
    (release,) = recognise(TextReader().read(Source("text.txt", text.encode()), lambda notice: None), lambda notice: None)
    return release


def issuer(text: str) -> str:
    found = read(text).issuer
    return found.text if found else ""


def headline(text: str) -> str:
    found = read(text).headline
    return found.text if found and not found.derived else ""


LEAD = "The city of Norhaven will open its second crane in June, after two years of work on the quay, Mayor Mara Lindqvist said on Monday."
MORE = "“We waited long for it,” Lindqvist said. “Now every ship finds room, and nobody waits at sea any more.” The first crane stays."


@pytest.mark.parametrize(
    ("text", "houses"),
    [
        (
            "NEW CENTRE FOR SHIPS TO OPEN IN JUNE\n\nNorhaven University and the Harbour Trust today announced a centre for ships that opens in June.\n\n"
            "“Together we can do more,” said Mara Lindqvist, rector of Norhaven University.\n\n“Ships gain from it,” said Ole Brandt, director of the Harbour Trust.\n",
            "Norhaven University and the Harbour Trust",
        ),
        (
            "Neues Zentrum für Schiffe öffnet im Juni\n\nDie Universität Norhaven und die Hafengesellschaft Lenn haben heute gemeinsam ein Zentrum für Schiffe vorgestellt, das "
            "im Juni öffnet und zwölf Menschen beschäftigt.\n\nDie Arbeiten am Kai beginnen im April und enden, bevor die Heringe kommen.\n",
            "Universität Norhaven und die Hafengesellschaft Lenn",
        ),
    ],
)
def test_houses_that_speak_together(text: str, houses: str) -> None:
    assert issuer(text) == houses


def test_the_house_that_the_press_may_write_to_speaks_alone() -> None:
    text = (
        "Harbour Trust and Lanternworks announce lantern shop\n\nThe Harbour Trust and Acme Lanternworks today announced a shop for lanterns on the quay.\n\n"
        "About the Harbour Trust\nThe Harbour Trust runs the harbour.\n\nAbout Acme Lanternworks\nAcme Lanternworks makes lanterns.\n\n"
        "Contact: Mara Lindqvist, press@harbourtrust.example\n"
    )
    assert issuer(text).removeprefix("The ") == "Harbour Trust"


def test_a_commune_under_a_headline_with_its_place() -> None:
    assert issuer(f"Norhaven opens its second crane\n\n{LEAD}\n\n{MORE}\n") == "city of Norhaven"


def test_a_letterhead_with_an_address() -> None:
    text = f"CITY OF NORHAVEN\nOffice of the Mayor\n1 Harbour Street, Norhaven\nTel: (207) 555-0134\n\nPRESS RELEASE\n\nSecond crane opens in June\n\n{LEAD}\n\n{MORE}\n"
    assert (issuer(text), headline(text)) == ("CITY OF NORHAVEN", "Second crane opens in June")


def test_news_from_a_house() -> None:
    text = f"NEWS FROM LENN HARBOUR\n\nNew crane brings work for twelve people\n\n{LEAD}\n\n{MORE}\n"
    assert (issuer(text), headline(text)) == ("LENN HARBOUR", "New crane brings work for twelve people")


def test_a_company_over_what_it_tells() -> None:
    text = f"Norhaven Cranes Plc\nResults for the six months to 30 June\n\n12 August 2020\n\n{LEAD}\n\n{MORE}\n"
    assert headline(text) == "Results for the six months to 30 June"


def test_a_site_behind_a_headline() -> None:
    text = f"Norhaven opens its second crane | City of Norhaven\n\nPublished: 12 May 2020\n\n{LEAD}\n\n{MORE}\n"
    assert (issuer(text), headline(text)) == ("City of Norhaven", "Norhaven opens its second crane")


def test_a_headline_with_a_full_stop() -> None:
    text = f"Norhaven Opens Its Second Crane for the Northern Villages.\n\n{LEAD}\n\n{MORE}\n"
    assert headline(text) == "Norhaven Opens Its Second Crane for the Northern Villages."


def test_whoever_holds_an_office_speaks_for_it() -> None:
    text = "Statement by Mayor Mara Lindqvist on the second crane\n\n“Today is a good day. Our second crane stands, and every ship finds room again after two long years.”\n"
    assert issuer(text) == "Mayor Mara Lindqvist"


def test_a_motto_of_the_site_over_a_headline_said_twice() -> None:
    head = "Statement of the Chair of the Norhaven Harbour Union on the second crane"
    text = f"A strong and friendly harbour for all.\n\n{head}\n\n{head}\n\nShare:\nJune 25, 2024\n\n{LEAD}\n\n{MORE}\n"
    assert (issuer(text), headline(text)) == ("Norhaven Harbour Union", head)


def test_a_sentence_with_the_day_below_it_is_a_headline() -> None:
    text = f"Many thanks, old harbour crane of ours.\n\nPosted: 07 Dec 2017 06:40 PM PST\n\n{LEAD}\n\n{MORE}\n"
    release = read(text)
    assert headline(text) == "Many thanks, old harbour crane of ours."
    assert release.issued is not None and release.issued.date == "2017-12-07"


def test_the_head_of_a_saved_page_with_its_menu_and_trail() -> None:
    head = "Harbour officials to ask the council of Norhaven to pay for a second crane and its men"
    text = (
        f"skip navigation , cranes and quays , search , how to reach us ,\nNorhaven Harbour Services\ncontact us\n\nPress Releases > {head}\n\nPress Release\n\n{head}\n\n"
        f"For release October 11, 2004\nContact: Mara Lindqvist,\nDirector of Cranes, 925-555-0136\n\nMedia Advisory\n\n{LEAD}\n\n{MORE}\n"
    )
    assert headline(text) == head
    assert read(text).body_paragraphs == 2


def test_the_source_below_a_headline() -> None:
    text = f"Second crane creates jobs, supports fishermen\n\nSource: Norhaven Government\n\n{LEAD}\n\n{MORE}\n"
    assert (issuer(text), headline(text)) == ("Norhaven Government", "Second crane creates jobs, supports fishermen")
    assert read(text).body_paragraphs == 2


def test_a_source_below_a_headline_with_nothing_behind_it() -> None:
    assert (
        headline("Second crane creates jobs, supports fishermen\n\nSource: Norhaven Government\n")
        == "Second crane creates jobs, supports fishermen"
    )


def test_a_line_that_says_when_a_release_is_meant_is_no_headline() -> None:
    text = f"FOR RELEASE: 9 a.m. Thursday, June 4\n\nContact:\nMara Lindqvist\nNorhaven Harbour Trust\n(207) 555-0134\n\nHarbour seeks crane drivers for summer season\n\n{LEAD}\n\n{MORE}\n"
    assert headline(text) == "Harbour seeks crane drivers for summer season"


def test_a_row_with_day_place_and_house_is_no_headline() -> None:
    text = f"Norhaven and Lenn support the fishermen of the north who lost their boats and their nets in the storm\n\nNews release\n\nAugust 13, 2021 — Norhaven — Department of Harbours\n\n{LEAD}\n\n{MORE}\n"
    assert headline(text) == "Norhaven and Lenn support the fishermen of the north who lost their boats and their nets in the storm"
    assert read(text).subheadline is None


def test_a_deck_over_a_shouted_place() -> None:
    deck = "“It is good work that waited for years until a new council made it a matter of its own, and now it stands on the quay.”"
    text = f"Norhaven council pays for the second crane\n\n{deck}\n\nNORHAVEN – {LEAD}\n\n{MORE}\n"
    found = read(text)
    assert found.subheadline is not None and found.subheadline.text == deck
    assert found.body_paragraphs == 2


def test_a_house_in_the_row_below_the_day() -> None:
    text = f"Second crane opens\n\nOctober 24, 2022\nMinistry of Harbours\n\n{LEAD}\n\n{MORE}\n"
    assert issuer(text) == "Ministry of Harbours"


@pytest.mark.parametrize(
    ("text", "house"),
    [
        (f"Norhaven Hospital\nMedia Release\n\nTuesday 4 May 2010\n\n$12 million for a new ward\n\n{MORE}\n", "Norhaven Hospital"),
        (
            "MEDIA STATEMENT\n\n15 March 2019\n\nRural schools must not be closed, say teachers\n\nThe union notes with concern the decision of the Department of Schools to "
            "close eleven rural schools in the north before the end of the term.\n\nIssued by the Norhaven Teachers Union\n\nFor further information contact:\nMara Lindqvist\n082 555 0134\n",
            "Norhaven Teachers Union",
        ),
    ],
)
def test_houses_at_head_and_foot(text: str, house: str) -> None:
    assert issuer(text) == house


def test_a_headline_in_two_shouted_lines_in_the_middle_of_the_page() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\n\n      HARBOUR DEPARTMENT FINES THREE SHIPPING COMPANIES\n             FOR SPILLING OIL IN NORHAVEN BAY\n\n"
        f"     {LEAD}\n\n     {MORE}\n"
    )
    assert headline(text) == "HARBOUR DEPARTMENT FINES THREE SHIPPING COMPANIES FOR SPILLING OIL IN NORHAVEN BAY"


def test_who_writes_is_not_whose_release_it_is() -> None:
    text = f"CLUB STATEMENT: HARBOUR COACH LEAVES\n\nBy Mara Lindqvist\nPublished 3 May 2021\n\nNorhaven Rowing Club can confirm that its coach has left.\n\n{MORE}\n"
    assert issuer(text) == "Norhaven Rowing Club"


def test_a_menu_with_the_name_of_the_site_is_no_headline() -> None:
    text = (
        "Skip to main content\nToggle navigation\nNORHAVEN SHIP MUSEUM\nVisit\nWhat's on\nCollection\nPress\n\nHome / Press / Press releases / Lanterns\n\n"
        f"Lanterns: the light of forty ships\n\nPRESS RELEASE\n\nThis winter the Norhaven Ship Museum shows lanterns of forty ships, many of them for the first time.\n\n{MORE}\n"
    )
    assert (headline(text), issuer(text).casefold()) == ("Lanterns: the light of forty ships", "norhaven ship museum")


def test_rows_of_a_page_below_a_text_sign_nothing() -> None:
    text = f"NORHAVEN HARBOUR OFFICE\n\nPRESS RELEASE\n\nHarbour master goes to prison for bribes\n\n{LEAD}\n\n{MORE}\n\nUpdated May 5, 2021\n\nTopic\nHarbours\n"
    assert issuer(text) == "NORHAVEN HARBOUR OFFICE"


def test_a_sender_between_headline_and_text() -> None:
    text = f"Second crane under inquiry\n\nCouncil concerned about its costs\n\nFrom: The Harbour Council of Norhaven\nPublished: 4 May 2021\nLast updated: 6 May 2021, see all updates\n\n{LEAD}\n\n{MORE}\n"
    assert issuer(text) == "The Harbour Council of Norhaven"


def test_a_note_to_the_editor_above_a_rule() -> None:
    text = (
        "Dear Editor,\n\nPlease find below our press release. We would be grateful if you could publish it soon.\n\nKind regards,\nMara Lindqvist\n\n---\n\n"
        f"Norhaven Bakery wins bread prize again\n\nThe Norhaven Bakery has won the prize for bread for the third time, with a rye bread that is baked for eleven hours.\n\n{MORE}\n"
    )
    assert (headline(text), issuer(text), read(text).body_paragraphs) == ("Norhaven Bakery wins bread prize again", "Norhaven Bakery", 2)
