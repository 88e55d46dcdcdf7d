"""What wires of any name put round a text, and what a house says of itself at its foot without a heading."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

LEAD = "The Norhaven Harbour League today announced its expansion into the north with the opening of an office on the quay of the old town."


def release(*paragraphs: str, language: str = "en") -> Release:
    text = f"---\nlang: {language}\n---\n" + "\n\n".join(paragraphs) + "\n"
    return masthead.recognise(masthead.read(text.encode(), format="md"))[0]


def test_a_dateline_has_an_hour_behind_a_sign_and_a_zone_in_words() -> None:
    found = release(
        "# Wells open",
        "Lakeside, Idaho (Quaywire.ai) Thursday Dec 7, 2023 @ 11:10 AM Pacific — The harbour’s small boats are struggling under the weight of high prices.",
    )
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.date) == ("Lakeside, Idaho", "2023-12-07")


def test_a_wire_without_a_name_tells_a_release() -> None:
    found = release(
        "# Caring for hearts",
        "NORHAVEN, DC — February 27, 2025 — (NEWS WIRE) — While heart disease is largely preventable, it remains the leading cause of death in the north.",
    )
    assert found.kind == "press-release"


def test_a_hashtag_is_no_house() -> None:
    found = release(
        "# Caring For #OurHearts Together: Building Villages With Healthy Hearts",
        "NORHAVEN, DC — February 27, 2025 — (NEWS WIRE) — While heart disease is largely preventable, it remains the leading cause of death in the north.",
    )
    assert found.issuer is None


def test_a_house_with_its_page_says_at_the_foot_what_it_is_and_whose_the_marks_are() -> None:
    found = release(
        "# Quay Group Expands Into The North",
        LEAD.replace("The Norhaven Harbour League", "Quay Group"),
        "“We are glad,” said Ann Roe, director of Quay Group. “The new office is the first of five in the north of the country.”",
        "Quay Group provides boats of all kinds to the five villages of the north, and to all who come there in the summer.",
        "As the world’s leading boat marketplace, Quay Group (www.quaygroup.example) enables clients to trade boats and nets, and to manage the risk of both.",
        "Quay Group, the Globe logo and Quay Globe are trademarks of Quay Group Inc. All other trademarks are the property of their respective owners.",
    )
    assert [each.text for each in found.boilerplate] == [
        "As the world’s leading boat marketplace, Quay Group (www.quaygroup.example) enables clients to trade boats and nets, and to manage the risk of both."
    ]
    assert [piece.role for piece in found.pieces][-1] == "disclaimer"


def test_who_welcomes_somebody_in_spanish_gives_the_text_out() -> None:
    found = release(
        "# ANT da la bienvenida a Transportes Olmo como primer miembro del norte",
        "La Asociación Norteña de Transportistas (ANT) se enorgullece de darle la bienvenida a Transportes Olmo, uno de los principales transportistas, como su primer miembro del norte.",
        '"Unirnos es un momento de orgullo para todos nosotros en Transportes Olmo", dijo el director ejecutivo de Transportes Olmo, Fernando Paz.',
        language="es",
    )
    assert found.issuer is not None
    assert found.issuer.text == "Asociación Norteña de Transportistas"


def test_a_hyphen_that_touches_a_land_ends_a_dateline_and_its_town_is_no_house() -> None:
    found = release(
        "# A league joins the fight for the forest",
        "Santo Olmo, Brasil- Led by villagers of the north and young sailors, the movement to block the wharf in the old forest has grown this week.",
        "Santo Olmo has a forest. In Santo Olmo many are glad, and the mayor of Santo Olmo is not against it.",
        "“We had enough of wharves,” said Ann Roe, member of the Northern League. The Northern League asks for a vote.",
    )
    assert found.dateline is not None
    assert found.dateline.place == "Santo Olmo, Brasil"
    assert found.issuer is None or found.issuer.text != "Santo Olmo"


def test_a_hyphen_within_a_sentence_ends_no_dateline() -> None:
    found = release(
        "# Wells open", "Mid- Atlantic boats take water from the wells now, and so do those of all five villages along the northern quay."
    )
    assert found.dateline is None


def test_what_is_no_advice_stands_below_what_a_house_is() -> None:
    found = release(
        "# Wells open in the north",
        LEAD,
        "The wells are open to all. More than forty boats have taken water from them, and the league expects another forty in the summer.",
        "The Norhaven Harbour League is a leading charity of boats and nets, known for its wells and for the courses that it gives to sailors.",
        "This post contains sponsored content. This content is for informational purposes only and is not intended to be investing advice.",
    )
    assert [each.text for each in found.boilerplate] == [
        "The Norhaven Harbour League is a leading charity of boats and nets, known for its wells and for the courses that it gives to sailors."
    ]
    assert found.pieces[-1].role == "disclaimer"


def test_a_house_with_its_letters_behind_a_colon_is_told_of_over_a_last_line_that_names_it() -> None:
    found = release(
        "# Wells open in the north",
        LEAD.replace("The Norhaven Harbour League", "The Norhaven Harbour Project (NHP)"),
        "The wells are open to all. More than forty boats have taken water from them, and the project expects another forty in the summer.",
        "A second row of wells is planned for the spring. It will stand on the southern quay, where the larger boats of the villages lie.",
        "The Norhaven Harbour Project: NHP is a non-partisan organization of five villages, which keeps wells and gives courses to sailors.",
        "To sign up for more from The Norhaven Harbour Project, click here.",
    )
    [own] = found.boilerplate
    assert own.text.startswith("The Norhaven Harbour Project: NHP is a non-partisan organization of five villages, which keeps wells")


def test_a_sentence_to_readers_with_an_address_over_another_chapter_is_of_the_text() -> None:
    found = release(
        "# Summit of wells announced",
        LEAD,
        "“The summit is for all,” said Ann Roe, director of the league. “It brings together who keeps wells.”",
        "Sponsorship Opportunities",
        "Opportunities for sponsors are now available. Sponsors will be seen by all who keep wells in the north.",
        "If you are interested in sponsorship, click here or email summit@harbour.example.",
        "Early Registration and Rooms",
        "Members of the public are encouraged to register early. An early rate of $395 will be available until September 30.",
        "Media contact:",
        "Ann Roe",
        "ann@harbour.example",
    )
    assert found.body_paragraphs == 5
    assert [each.email for each in found.contacts] == ["ann@harbour.example"]


ABOUT = "Acme builds boats in Norhaven. Founded in 1990, it has 400 staff and works in five countries of the north. Boaty is a registered trademark of Acme."
FOUND = "The judges found that the word Boaty is a trademark of Acme in all countries of the north"
SAID = "“Boaty and Zork are trademarks of Acme, and we are proud of both of them in the north,” said Ann Roe, director of Acme."


@pytest.mark.parametrize(
    ("last", "role", "figures", "speakers"),
    [
        (ABOUT, "boilerplate", [], []),
        (f"{FOUND}. Zork has to pay 5,000 euros.", "body", ["5,000 euros"], []),
        (f"{FOUND} and that Zork has to pay 5,000 euros for it.", "body", ["5,000 euros"], []),
        (SAID, "body", [], ["Ann Roe"]),
        ("“Boaty” is a trademark of Acme. Acme disclaims any interest in the marks and names of other houses.", "disclaimer", [], []),
        ("Boaty and Zork are either registered trademarks or trademarks of Acme Inc. All rights reserved.", "disclaimer", [], []),
    ],
)
def test_a_paragraph_is_legal_if_each_sentence_of_it_is(last: str, role: str, figures: list[str], speakers: list[str]) -> None:
    found = release(
        "# Norhaven opens its wharf",
        LEAD,
        "The quays of the harbour are mended each year before the winter, and all ferries go as before.",
        last,
    )
    assert found.pieces[-1].role == role
    assert [figure.text for figure in found.figures] == figures
    assert [quote.speaker for quote in found.quotes] == speakers
