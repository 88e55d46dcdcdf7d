"""What releases on the pages of cities, firms and agencies taught: names with full stops in them, given names that are offices, legal forms in letters."""

from __future__ import annotations

import pytest

from masthead import read, recognise
from masthead.anatomy.layout.addresses import phone
from masthead.anatomy.layout.furniture import furnished
from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.whoswho import people
from masthead.document.plain import plain_block

MORE = (
    "The work on both quays took two years. Ferries of the northern line land there from the first day of May, and those of the southern line from "
    "the first of June.\n\nTickets are sold on board and in the hall. Children under six travel free, as do the dogs of people who cannot see."
)


def release(text: str, form: str = "md") -> Release:
    return recognise(read(text.encode(), format=form))[0]


def body(found: Release) -> str:
    return "\n".join(plain_block(piece.block) for piece in found.pieces if piece.role == "body")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("“It works,” said Ida Moss, chief executive of Harbour.Net. “Boats find us.”", [("Ida Moss", "chief executive of Harbour.Net")]),
        ("“It works,” said Ida Moss, co-founder and CTO of Quay.AI.", [("Ida Moss", "co-founder and CTO of Quay.AI")]),
        ("“It works,” said Ida Moss, chair of the Harbour Trust.Boats find us.", [("Ida Moss", "chair of the Harbour Trust")]),
        (
            "“It works,” said Department of Harbour Affairs Director Dean R. Moss.",
            [("Dean R. Moss", "Department of Harbour Affairs Director")],
        ),
        ("“It works,” said Mayor Dean Moss on Monday.", [("Dean Moss", "Mayor")]),
        ("“It works,” said Dean R. Moss, director of the Harbour Trust.", [("Dean R. Moss", "director of the Harbour Trust")]),
        ("“It works,” said College of Law Dean Ann Moss.", [("Ann Moss", "College of Law Dean")]),
        ("“It works,” said Associate Dean Lund Moss.", [("Lund Moss", "Associate Dean")]),
        ("Superior Court Judge Earl Lund ruled on Monday.", [("Earl Lund", "Superior Court Judge")]),
    ],
)
def test_names_that_look_like_the_end_of_a_sentence_or_like_offices(text: str, held: list[tuple[str, str]]) -> None:
    assert [(person.name, person.role) for person in people([Run(text, ((0, 0, 0),))], pack("en"))] == held


@pytest.mark.parametrize("form", ["P.C.", "L.L.P.", "PLLC", "P.A."])
def test_a_legal_form_in_letters_is_part_of_the_name_before_it(form: str) -> None:
    text = f"# Landmark ruling on harbour dues\n\n*Norhaven, May 19, 2026* — Moss Law Firm, {form}, a firm for civil cases in Norhaven, has won an appeal on harbour dues.\n\n{MORE}"
    found = release(text).issuer
    assert found is not None
    assert found.text == f"Moss Law Firm, {form}"


def test_an_amount_has_as_many_decimals_as_it_is_written_with() -> None:
    text = (
        "# Final distribution\n\nUnitholders of record on July 15 will receive $6,829,206 or $0.593844 per unit on July 24, which is the last.\n\n"
        + MORE
    )
    assert [figure.text for figure in release(text).figures][:2] == ["$6,829,206", "$0.593844"]


def test_a_town_in_brackets_before_the_text_is_its_place() -> None:
    text = f"# A day of boats\n\n(Norhaven, Ill.) To see more boats, the sailor Corey Moss opens a quay on May 3, 2026, for all who build them.\n\n{MORE}"
    found = release(text).dateline
    assert found is not None
    assert found.place == "Norhaven, Ill."
    assert release(text.replace("(Norhaven, Ill.)", "(Sailors, beware.)")).dateline is None


def _page(text: str) -> str:
    head = "<title>Department of Harbour Affairs Announces a Board - Office of Boats</title><meta property='og:site_name' content='Office of Boats'>"
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body><main><h1>Department of Harbour Affairs Announces a Board</h1>{text}</main></body></html>"


def test_a_site_passes_on_what_a_house_announces_that_headline_and_lead_begin_with() -> None:
    told = "<p>NORHAVEN – The Department of Harbour Affairs today announced the members of a new board of quays.</p>"
    more = "".join(f"<p>{part}</p>" for part in MORE.split("\n\n"))
    assert str(getattr(release(_page(told + more), "html").issuer, "text", "")) == "Department of Harbour Affairs"
    own = "<p>The Office of Boats takes orders for tickets.</p>"
    assert str(getattr(release(_page(told + more + own), "html").issuer, "text", "")) == "Office of Boats"


def test_whom_to_ask_is_no_issuer_whom_the_text_does_not_name() -> None:
    asked = "For media inquiries, contact:  \nMichelle Moss  \nMichelle Moss Communications  \n[michelle@michellemoss.example](mailto:michelle@michellemoss.example)"
    text = f"# The Open Quay Day comes to Norhaven\n\nThe Open Quay Day opens forty quays to those who build boats, on May 3, 2026.\n\n{MORE}\n\n{asked}"
    found = release(text).issuer
    assert found is None or "Moss" not in found.text


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Songs from Rabbi Noah Wein, Rabbi Motty Berg, Pastor Tzip Hell and Imam Ali Omar.",
            ["Noah Wein", "Motty Berg", "Tzip Hell", "Ali Omar"],
        ),
        ("The site has a talk on Rosh Hashanah from Rabbi Yitzchak Berk, scholar and renowned speaker.", []),
        ("“It works,” said Ida Moss of Norhaven University, lead author of the study.", ["Ida Moss"]),
    ],
)
def test_the_clergy_of_a_list_are_themselves(text: str, held: list[str]) -> None:
    assert [person.name for person in people([Run(text, ((0, 0, 0),))], pack("en"))] == held


def test_an_office_ends_before_an_address() -> None:
    text = "“It works,” said Ida Moss, scholar and renowned speaker. www.harbour.example has more."
    assert people([Run(text, ((0, 0, 0),))], pack("en"))[0].role == "scholar and renowned speaker"


def test_a_row_of_a_letterhead_spells_the_letters_of_the_house() -> None:
    head = "<p>U.S. HARBOUR TRADE ADMINISTRATION<br>NORHAVEN DC 20585</p><p>FOR IMMEDIATE RELEASE<br>March 25, 2026</p><h1>HTA launches a survey of quays</h1>"
    lead = "<p>HTA is launching three field studies of quays, with surveys in two states. HTA asks each port once.</p><p>“It was time,” HTA Administrator Ida Moss said.</p>"
    text = lead + "".join(f"<p>{part}</p>" for part in MORE.split("\n\n"))
    found = release(f"<html><body>{head}{text}</body></html>", "html").issuer
    assert found is not None
    assert found.text == "U.S. HARBOUR TRADE ADMINISTRATION"


def test_a_version_is_no_place() -> None:
    text = f"# Harbour Server opens\n\nVersion 5.00 - June, 2026\n\nHarbour Server is easy to use and can be run by anybody who has a boat.\n\n{MORE}"
    found = release(text).dateline
    assert found is None or not found.place
    assert release(text).subheadline is None


@pytest.mark.parametrize(
    ("row", "number"),
    [("(800) VOICES3", "(800) VOICES3"), ("1-800-HARBOUR", "1-800-HARBOUR"), ("Helped 800 CHILDREN", ""), ("Form 1-800-AB-3", "")],
)
def test_letters_may_spell_a_number_to_call(row: str, number: str) -> None:
    text = f"# City opens quay\n\nNORHAVEN, Maine (May 3, 2026) – The Harbour Trust opened a quay on Monday.\n\n{MORE}\n\n## Press contact\n\nIda Moss  \n{row}  \nmoss@harbour.example"
    (found,) = release(text).contacts
    assert (found.name, found.phone, found.email) == ("Ida Moss", number, "moss@harbour.example")
    assert not number or not found.organisation


@pytest.mark.parametrize(
    ("asks", "name"),
    [
        ("For more information about Harbour Trust, visit www.harbour.example or call 207-555-0100.", ""),
        ("Media Contact: To connect with a Harbour spokesperson, email press@harbour.example.", ""),
        ("Media contact: Harbour Call Centre, 207-555-0100", "Harbour Call Centre"),
        ("Media contact: Ida Moss, press officer, 207-555-0100", "Ida Moss"),
    ],
)
def test_words_that_tell_how_to_know_more_name_nobody(asks: str, name: str) -> None:
    text = f"# City opens quay\n\nNORHAVEN, Maine (May 3, 2026) – The Harbour Trust opened a quay on Monday after two years of work.\n\n{MORE}\n\n{asks}"
    assert [contact.name for contact in release(text).contacts] == [name]


def test_a_row_in_italics_below_bold_ones_is_the_deck() -> None:
    head = "<div align=center><b><span>Boats Will Not Be Fined This Year</span><br>\n<i>Harbour.example opens forty quays to those who build boats</i></b></div>"
    text = "<p>NORHAVEN, Maine (May 3, 2026) – The Harbour Trust opened a quay on Monday.</p>" + "".join(
        f"<p>{part}</p>" for part in MORE.split("\n\n")
    )
    found = release(head + text, "html")
    assert found.headline is not None
    assert found.subheadline is not None
    assert (found.headline.text, found.subheadline.text) == (
        "Boats Will Not Be Fined This Year",
        "Harbour.example opens forty quays to those who build boats",
    )


@pytest.mark.parametrize(
    ("speech", "inside"),
    [("“Boats find us,” said Ida Moss, chair of the Harbour Trust.", True), ("The quay is lit at night by ten lamps.", False)],
)
def test_a_sentence_that_says_whom_to_ask_does_not_end_a_text_with_speech_below_it(speech: str, inside: bool) -> None:
    asks = "For more information about the quay, contact Ida Moss at 207-555-0100 or at press@harbour.example before the first of May."
    text = f"# City opens quay\n\nNORHAVEN, Maine (May 3, 2026) – The Harbour Trust opened a quay on Monday.\n\n{MORE}\n\n{asks}\n\n{speech}\n\nThe quay opens at six in the morning and closes at midnight."
    assert ("Boats find us" in body(release(text))) == inside


def test_words_that_set_a_text_free_stand_in_one_row_with_it() -> None:
    text = f"# City opens quay\n\nFOR IMMEDIATE RELEASE — In one of the ports of the north the Harbour Trust opened a quay on Monday after two years of work.\n\n{MORE}"
    found = release(text)
    assert found.embargo.kind == "immediate"
    assert found.dateline is None or not found.dateline.place
    assert body(found).startswith("In one of the ports")


def test_a_carrier_and_the_day_in_brackets_behind_a_dash_do_not_part_a_paragraph() -> None:
    lead = "Norhaven, British Columbia – (GlobeNewswire - Jan 15, 2026) - Harbour Trust Corp. is pleased to announce that it has opened a quay."
    found = release(f"# Harbour Trust opens a quay\n\n{lead}\n\n{MORE}")
    assert found.dateline is not None
    assert found.dateline.place == "Norhaven, British Columbia"
    assert body(found).startswith("Norhaven, British Columbia – ")


def test_attorneys_of_a_state_are_an_office() -> None:
    text = "“It works,” said Ida Moss, president of the Association of State’s Attorneys."
    assert people([Run(text, ((0, 0, 0),))], pack("en"))[0].role == "president of the Association of State’s Attorneys"


@pytest.mark.parametrize(
    ("asks", "name"),
    [
        ("For more information, please contact Noah Lund at First Harbour Nickel by phone at 207-555-0100.", "Noah Lund"),
        ("Media Contact: Quay Agency for Harbour Trust / Diana Moss, 207-555-0100", "Diana Moss"),
    ],
)
def test_whom_a_sentence_says_to_call_is_the_contact_beside_a_house(asks: str, name: str) -> None:
    text = f"# City opens quay\n\nNORHAVEN, Maine (May 3, 2026) – The Harbour Trust opened a quay on Monday after two years of work.\n\n{MORE}\n\n{asks}"
    assert [contact.name for contact in release(text).contacts] == [name]


def test_a_deck_may_end_in_an_address() -> None:
    head = (
        "<p><b>HARBOUR TRUST OPENS ITS CHARTS</b></p><p><b>Charts Offered Under a Free License and to Reside at www.harbour.example</b></p>"
    )
    text = "<p>NORHAVEN, Maine (May 3, 2026) – The Harbour Trust opened its charts on Monday.</p>" + "".join(
        f"<p>{part}</p>" for part in MORE.split("\n\n")
    )
    found = release(head + text, "html")
    assert found.headline is not None
    assert found.subheadline is not None
    assert found.subheadline.text.endswith("to Reside at www.harbour.example")


def test_a_mark_of_trade_is_no_part_of_an_issuer() -> None:
    text = f"# HarbourSport Calls for Boats\n\nNORHAVEN, Maine (May 3, 2026) – HarbourSport™ has launched its campaign for boats on Monday.\n\n{MORE}\n\n## About HarbourSport\n\nHarbourSport is a trust for boats."
    found = release(text).issuer
    assert found is not None
    assert found.text == "HarbourSport"


@pytest.mark.parametrize("row", ["Click to get the PDF.", "Download the PDF", "Click here for a printable version"])
def test_links_to_another_form_of_a_release_are_no_text(row: str) -> None:
    assert furnished(row, pack("en"))


@pytest.mark.parametrize("carrier", ["EurekAlert!", "AlphaGalileo"])
def test_a_carrier_of_science_is_no_issuer(carrier: str) -> None:
    page = _page("".join(f"<p>{part}</p>" for part in MORE.split("\n\n"))).replace("Office of Boats", carrier)
    found = release(page, "html").issuer
    assert found is None or found.text != carrier


def test_the_symbol_of_a_paper_is_no_number_to_call() -> None:
    assert phone("10.1021/acsnano.0c02983", asked=True) is None
    assert phone("Call 207.555.0100", asked=True) is not None


def test_a_title_in_full_ends_its_sentence() -> None:
    text = f"# City opens quay\n\nNORHAVEN (May 3, 2026) – The Harbour Trust opened a quay on Monday.\n\n“Boats find us at last and we like it,” says the HTH professor. The groups of the Trust have published their results in the journal ACS Quay.\n\n{MORE}"
    assert [quote.speaker for quote in release(text).quotes] == ["the HTH professor"]
