"""Heads of pages and forms, letterheads, whose statement it is, and towns before a dash."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one, roles

from masthead.anatomy.layout.addresses import phone
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.anatomy.wording.places import parse
from masthead.document.model import Document
from masthead.document.plain import plain_block
from masthead.readers.text.blocks import blocks

HEADLINE = "Harbour board buys a second crane for the quay"
LEAD = (
    "The harbour board of Norhaven bought a second crane for the long quay on Monday, after two years of talks with the islands and the"
    " ferry companies."
)
MORE = "The crane lifts forty tonnes. Ships were loaded by hand until now, which took the crews of the harbour the better part of a day."


def headline(release: Release) -> str:
    return next((plain_block(piece.block) for piece in release.pieces if piece.role == "headline"), "")


def saved(text: str) -> Release:
    return recognise(Document(blocks(text), "en"), lambda notice: None)[0]


def issuer(release: Release) -> str:
    return release.issuer.text if release.issuer else ""


# ── which line is the headline ───────────────────────────────────────────────────────────────────────


def test_a_first_line_is_surer_below_the_head_of_a_release_than_alone() -> None:
    def sure(*texts: str) -> tuple[str, str, float]:
        found = one(*texts, LEAD, MORE).headline
        assert found is not None
        return found.text, found.evidence.rule, found.evidence.confidence

    assert sure("PRESS RELEASE", HEADLINE) == (HEADLINE, "headline.first-line", 0.9)
    assert sure(HEADLINE) == (HEADLINE, "headline.first-line", 0.8)
    assert sure("PRESS RELEASE", HEADLINE.replace(" for", "\nfor"))[1:] == ("headline.first-line", 0.8)


def test_what_a_page_says_again_below_the_text_is_its_headline() -> None:
    notice = "There were 40 releases posted in the last 24 hours, and 900 in the last month."
    page = ("Sign Up Free Account Submit Text", notice, HEADLINE, LEAD, MORE, "ENDS", "You have read:", HEADLINE, "Where it went:")
    assert headline(one(*page)) == HEADLINE
    foot = "The editors of this site check what they are sent and take no part in it, and they are glad of your letters about any of the texts."
    assert roles(one(*page, foot))[-1][0] == "furniture"


def test_a_row_of_a_menu_that_comes_again_is_none() -> None:
    menu = "Timetables of ferries and buses"
    assert headline(one(menu, HEADLINE, LEAD, MORE, "Write to us", menu)) == HEADLINE


def test_a_teaser_above_the_head_is_not_the_text() -> None:
    release = saved(
        f"{LEAD}\nCONTACT: Mara Lindqvist, press officer, 01632 960 123\nFOR IMMEDIATE RELEASE: Monday, 6 May 2024\n{HEADLINE}\n"
        f"{'_' * 60}\nNORHAVEN, Maine -- {LEAD} It stands in June.\n{MORE}\n###"
    )
    assert headline(release) == HEADLINE and release.body_paragraphs == 2
    assert release.dateline and release.dateline.place == "NORHAVEN, Maine"


def test_a_text_above_a_second_release_line_stays_the_text() -> None:
    release = one(LEAD, "CONTACT: Mara Lindqvist, 01632 960 123", "FOR IMMEDIATE RELEASE", "What else the board does", MORE)
    assert roles(release)[0][0] == "body"


def test_fields_of_a_form_are_no_headline() -> None:
    fields = ("CASE NUMBER: 24-118", "STATION: Norhaven", "DATE AND TIME: 6 May, before noon", "PLACE OF THE INCIDENT: Long Quay, Norhaven")
    assert headline(one("NEWS RELEASE", *fields, "CRANE ON FIRE", LEAD, MORE)) == "CRANE ON FIRE"
    assert headline(one("NEWS RELEASE", "NORHAVEN: HARBOUR BOARD BUYS A CRANE", LEAD, MORE)) == "NORHAVEN: HARBOUR BOARD BUYS A CRANE"


def test_a_house_and_what_it_is_called_below_stand_above_a_headline() -> None:
    head = f'Norhaven Cranes plc\n("Norhaven" or the "Company")\n{HEADLINE}'
    release = one("6 May 2024", head, LEAD, MORE)
    assert release.headline and release.headline.text == HEADLINE
    assert (release.headline.evidence.start, release.headline.evidence.end) == (head.index(HEADLINE), len(head))
    kept = one("6 May 2024", f"{HEADLINE}\n(and a third next year)", LEAD, MORE)
    assert kept.headline and kept.headline.text == f"{HEADLINE} (and a third next year)"


def test_a_letterhead_under_the_headline_is_no_deck() -> None:
    release = one(
        HEADLINE,
        "Norhaven Office of the Harbour Master",
        "Mara Lindqvist Harbour Master",
        "12 Quay Street Norhaven, Maine 04101",
        "~ On the second crane of the quay ~",
        LEAD,
        MORE,
    )
    assert release.subheadline and release.subheadline.text == "~ On the second crane of the quay ~"
    assert issuer(release) == "Norhaven Office of the Harbour Master"
    deck = one(HEADLINE, "Office of the Harbour Master moves into the old mill", LEAD, MORE)
    assert deck.subheadline and deck.subheadline.text == "Office of the Harbour Master moves into the old mill"


# ── whose it is ──────────────────────────────────────────────────────────────────────────────────────


def test_of_names_one_under_the_other_the_text_s_own_is_the_house() -> None:
    police = "On Monday the Norhaven Harbour Police reported a crane on fire. Nobody was hurt, and the Norhaven Harbour Police asks for witnesses."
    stack = ("STATE OF NORHAVEN", "DEPARTMENT OF SAFETY", "NORHAVEN HARBOUR POLICE", "NEWS RELEASE")
    release = one(*stack, "Crane burns on the quay at night", f"{police} The State of Norhaven pays for it.", MORE)
    assert issuer(release) == "Norhaven Harbour Police" and headline(release) == "Crane burns on the quay at night"


@pytest.mark.parametrize(
    ("line", "house"),
    [
        ("From Norhaven Ferries CEO Mara Lindqvist:", "Norhaven Ferries"),
        ("From the Norhaven Ferry Company", "Norhaven Ferry Company"),
        ("Statement From Mayor Lindqvist Regarding the Crane", "Mayor Lindqvist"),
    ],
)
def test_from_whom_it_is(line: str, house: str) -> None:
    said = (
        "“The crane is here, and we are glad of it. It lifts forty tonnes, which is more than we need, and less than some of us asked for.”"
    )
    assert issuer(one("Crane at last", line, said, said.replace("glad", "proud"))) == house


def test_a_name_with_its_address_beside_it_is_the_house() -> None:
    plate = "Norhaven Harbour Master - www.harbour.example"
    said = "“The crane is here, and the Assembly has asked for it for years. It lifts forty tonnes, which is more than we need today.”"
    assert issuer(one(plate, "News Release", "Statement on the second crane of the quay", said, MORE, plate)) == "Norhaven Harbour Master"


def test_an_office_is_no_house_and_the_first_word_of_a_sentence_neither() -> None:
    said = f"Chief Crane Officer Mara Lindqvist said: “{MORE}”"
    assert "Officer" not in issuer(one(HEADLINE, f"Chief Crane Officer Mara Lindqvist spoke on the quay. {LEAD}", said))
    assert issuer(one(HEADLINE, f"Starting this month, anyone who comes to the quay will receive a map. {MORE}", MORE)) != "Starting"


def test_what_stands_about_a_name_is_boilerplate_whatever_is_in_the_name() -> None:
    release = saved(
        f"{HEADLINE}\n{LEAD}\n{MORE}\nAbout St. Mary's Harbour\nSt. Mary's Harbour serves all who come to it by sea, by day and by night."
    )
    assert [passage.heading for passage in release.boilerplate] == ["About St. Mary's Harbour"] and issuer(release) == "St. Mary's Harbour"
    chapter = one(HEADLINE, LEAD, "About Norhaven's second crane", MORE)
    assert not chapter.boilerplate


# ── who says it ──────────────────────────────────────────────────────────────────────────────────────

SAID = "“It is the work of years. We asked for it again and again, and now it stands on the quay for all to see.”"


def speakers(release: Release) -> list[str]:
    return [quote.speaker for quote in release.quotes]


def test_a_headline_says_whose_statement_it_is() -> None:
    release = one(
        "Statement From Mayor Lindqvist Regarding the Crane",
        SAID,
        "“I thank the board and the ferries for what they did in these two years.”",
    )
    assert speakers(release) == ["Mayor Lindqvist", "Mayor Lindqvist"]
    assert speakers(one("Statement on the second crane by the sea", SAID)) == [""]


def test_a_line_above_a_quotation_says_whose_statement_it_is() -> None:
    line = "Statement by Mara Lindqvist, President and CEO of the Norhaven Cranes Association"
    (quote,) = one(HEADLINE, LEAD, MORE, line, SAID).quotes
    assert (quote.speaker, quote.role) == ("Mara Lindqvist", "President and CEO of the Norhaven Cranes Association")
    assert speakers(one(HEADLINE, LEAD, MORE, "Statement of accounts of the crane", SAID)) == [""]


def test_lines_above_quotations_go_on_after_one_with_a_colon() -> None:
    other = SAID.replace("years", "months")
    third = SAID.replace("years", "weeks")
    release = one(
        HEADLINE, "Chief Officer Mara Lindqvist:", SAID, "Eva Roe, CEO of Quay Trust", other, "Ida Moss, Director of the Mill", third
    )
    assert speakers(release) == ["Mara Lindqvist", "Eva Roe", "Ida Moss"]
    below = one(HEADLINE, LEAD, SAID, "Eva Roe, CEO of Quay Trust", other, "Ida Moss, Director of the Mill")
    assert speakers(below) == ["Eva Roe", "Ida Moss"]


def test_a_mark_behind_the_sign_of_emphasis_opens_speech() -> None:
    release = one(
        HEADLINE, f"Mara Lindqvist, the harbour master, said: *{SAID[:-1]}", "“And the third comes next year, if the islands want it.”*"
    )
    assert speakers(release) == ["Mara Lindqvist"] and "third comes" in release.quotes[0].text


def test_who_is_named_in_the_genitive_behind_an_office() -> None:
    release = one(HEADLINE, f"{LEAD} That is in line with Minister Mara Lindqvist's plan.", MORE)
    assert [(person.name, person.role) for person in release.people] == [("Mara Lindqvist", "Minister")]
    assert not one(HEADLINE, f"{LEAD} That is in line with Mara Lindqvist's plan.", MORE).people


# ── towns before a dash ──────────────────────────────────────────────────────────────────────────────


def place(text: str) -> str:
    release = one(HEADLINE, text, MORE)
    return release.dateline.place if release.dateline else ""


def test_a_town_alone_before_a_dash_if_the_text_says_it_again() -> None:
    assert (
        place("Kampala – The board bought a second crane on Monday. It was shown to the people in Kampala, who came in great numbers.")
        == "Kampala"
    )
    assert (
        place("Hope – The board bought a second crane on Monday. It was shown to the people of the islands, who came in great numbers.")
        == ""
    )


@pytest.mark.parametrize(
    "town", ["Rockville, Md.", "Albany, N.Y.", "Austin, Texas", "Frederick, MD", "Suva, Fiji", "Perth, Western Australia"]
)
def test_towns_with_their_state_as_newspapers_write_it(town: str) -> None:
    assert parse(town, "en", tagged=False) == (town, "")


@pytest.mark.parametrize("who", ["Jane Doe, MD", "Jane Doe, Director", "Kranwerk, Ltd."])
def test_people_and_houses_are_no_towns(who: str) -> None:
    assert parse(who, "en", tagged=False) is None


def test_an_address_that_a_site_hides_leaves_a_line_of_contacts_short() -> None:
    cloaked = "This email address is being protected from spambots. You need JavaScript enabled to view it."
    release = one(HEADLINE, LEAD, MORE, f"Press enquiries: Mara Lindqvist, Phone: 01632 960 123 Email: {cloaked}")
    assert [(contact.name, contact.phone) for contact in release.contacts] == [("Mara Lindqvist", "01632 960 123")]


# ── a second look ────────────────────────────────────────────────────────────────────────────────────


def test_a_stack_in_capitals_is_a_letterhead_where_a_headline_stands_below_it() -> None:
    release = one(
        "STATE OF NORHAVEN",
        "DEPARTMENT OF SHIPS",
        "NORHAVEN QUAY POLICE",
        "Quay police tells of the crane that burnt on Monday",
        LEAD,
        MORE,
    )
    assert headline(release) == "Quay police tells of the crane that burnt on Monday"
    assert headline(one("NORHAVEN COUNCIL BUYS A CRANE", "Second Quay", LEAD, MORE)) == "NORHAVEN COUNCIL BUYS A CRANE"


@pytest.mark.parametrize(
    ("line", "house"),
    [("HBN Media Release", "HBN"), ("Joint press release", ""), ("Norhaven Crane Works News Release:", "Norhaven Crane Works")],
)
def test_the_house_stands_before_the_genre_s_name(line: str, house: str) -> None:
    assert issuer(one(line, "6 May 2024", "Waiting for years is a disgrace", f"It is time to act now. {MORE}", MORE)) == house


@pytest.mark.parametrize(
    ("role", "house"),
    [("Harbour Party transport spokesperson", "Harbour Party"), ("transport spokesperson", "")],
)
def test_who_speaks_for_a_house_names_it(role: str, house: str) -> None:
    said = f"“It is time to act now, and not when the next winter has come to the islands,” {role} Mara Lindqvist said."
    assert issuer(one("Waiting for years is a disgrace", said, MORE)) == house


def test_a_house_that_an_office_is_of_if_the_text_has_it_again() -> None:
    said = f"Mara Lindqvist, Director of Save the Quay, said: {SAID}"
    assert (
        issuer(one("Waiting for years is a disgrace", said, f"As a member of the union Save the Quay asks for more. {MORE}"))
        == "Save the Quay"
    )


def test_a_country_is_no_house() -> None:
    assert issuer(one("Uganda receives eight cranes from Norhaven", f"Uganda has today received eight cranes. {MORE}", MORE)) != "Uganda"


@pytest.mark.parametrize("drawer", ["News", "Press Releases", "Latest News", "Communiqués", "By Admin"])
def test_a_drawer_of_a_page_is_no_town(drawer: str) -> None:
    release = one(HEADLINE, f"{drawer}, 6 May 2024", LEAD, MORE)
    assert (release.dateline.place if release.dateline else "") == "" and release.subheadline is None
    assert release.issued and release.issued.date == "2024-05-06"


@pytest.mark.parametrize("day", ["05.19.23", "19.05.23", "05/19/23"])
def test_a_day_in_figures_is_no_number_to_call(day: str) -> None:
    assert phone(f"Released {day}") is None
    assert phone("Tel. 05.19.23.44.11") is not None
    assert phone("Excerpt from the Harbour Record 10-26-97") is None
    assert phone("Tel. 10-26-97") is not None and phone("тел. 12-12-34") is not None and phone("12-12-34, Иванова Анна") is not None


def test_what_is_told_of_somebody_goes_on_in_his_words() -> None:
    release = one(HEADLINE, "The islands have waited too long for the crane, Union President Mara Lindqvist said.", SAID)
    assert [(quote.speaker, quote.role) for quote in release.quotes] == [("Mara Lindqvist", "Union President")]
    assert speakers(
        one(HEADLINE, "The islands have waited too long, Union President Mara Lindqvist said, and Eva Roe added more.", SAID)
    ) == [""]


def test_a_rank_before_a_speaker_and_a_field_of_missing_persons() -> None:
    release = one(HEADLINE, f"{SAID} says Cst. Mara Lindqvist, Norhaven Police missing persons coordinator.")
    assert [(person.name, person.role) for person in release.people] == [("Mara Lindqvist", "Norhaven Police missing persons coordinator")]
    assert speakers(release) == ["Mara Lindqvist"]


def test_what_somebody_stressed_is_speech() -> None:
    text = "Mr. Roe stressed that “cranes must not stand idle, in purpose or effect, on the grounds of wind or weather or of the sea”."
    assert speakers(one(HEADLINE, LEAD, f"Bo Roe, the harbour master, came to the quay. {text}")) == ["Bo Roe"]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("He went to court demanding Courier editor Mara Lindqvist give him her notes.", "Courier editor"),
        ("The Honourable Mara Lindqvist, Minister of Ships, will speak on the quay.", "Minister of Ships"),
        ("U.S. Sen. Eva Roe (D-Me.) and U.S. Rep. Mara Lindqvist have a bill for it.", "U.S. Rep"),
        ("The acting treasurer Mara Lindqvist will speak on the quay.", "acting treasurer"),
    ],
)
def test_offices_as_they_can_stand(sentence: str, role: str) -> None:
    found = {person.name: person.role.rstrip(".") for person in one(HEADLINE, LEAD, sentence).people}
    assert found.get("Mara Lindqvist") == role


def test_a_house_with_its_place_between_day_and_genre() -> None:
    release = one(HEADLINE, "6 May 2024", "Government of Norhaven (Quay Town)", "press release", LEAD, MORE)
    assert issuer(release) == "Government of Norhaven" and release.subheadline is None


def test_a_wire_s_last_line_ends_the_text_and_whom_to_ask_stands_below() -> None:
    about = (
        "Quaywork is Norhaven's largest union in the harbours, representing 3,000 workers. It speaks for all who load and steer and mend."
    )
    asked = (
        "For media inquiries, contact Ida Moss, Quaywork Press Officer at 416-555-0107 (cell) or [email protected] or Bo Lund, Quaywork Harbour"
        " Officer, at [email protected] or 514-555-0173 (cell)."
    )
    first = f"Quaywork greets the ferry workers. {LEAD}"
    release = one("Quaywork greets the ferry workers of Norhaven", first, MORE, MORE, about, "SOURCE Quaywork", asked, "Share this article")
    assert [(contact.name, contact.phone) for contact in release.contacts] == [("Ida Moss", "416-555-0107"), ("Bo Lund", "514-555-0173")]
    assert [passage.text for passage in release.boilerplate] == [about] and release.body_paragraphs == 3
    early = one("Quaywork greets the ferry workers of Norhaven", "SOURCE Quaywork", first, MORE, MORE)
    assert early.body_paragraphs == 3


def test_an_office_that_speaks_is_its_holder() -> None:
    first = "Harbour MEC for Ships Mara Lindqvist has handed over the crane. Eva Roe, the director of the mill, was there."
    assert speakers(one(HEADLINE, first, LEAD, MORE, f"{SAID[:-2]},” the MEC said.")) == ["Mara Lindqvist"]
    two = f"{first} Ports MEC Ida Moss came too."
    assert speakers(one(HEADLINE, two, LEAD, MORE, f"{SAID[:-2]},” the MEC said.")) != ["Mara Lindqvist"]


def test_a_row_of_a_house_parted_by_colons_is_a_contact() -> None:
    row = "Norhaven Harbour Board : 100 Quay Road : Norhaven, ME 04101 : 815.555.0400 : harbour.example"
    release = one(HEADLINE, LEAD, MORE, "For more general information about the board, please contact:", row)
    assert [(contact.name, contact.phone) for contact in release.contacts] == [("Norhaven Harbour Board", "815.555.0400")]
