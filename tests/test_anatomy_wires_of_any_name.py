"""What wires of any name put round a text, and what a house says of itself at its foot without a heading."""

from __future__ import annotations

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
    assert [each.text[:37] for each in found.boilerplate] == ["As the world’s leading boat marketplac"[:37]]
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
