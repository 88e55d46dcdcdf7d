"""Speakers whom an office and the surname name, who stand in a row over what they say, or who come in between; and whoever writes."""

from __future__ import annotations

import pytest
from test_anatomy_public_bodies import listed, releases

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Text

HEAD = "PRESS RELEASE\n\nNorhaven, 14 May 2024\n\nNorhaven opens its new bridge to all\n\nHarbour Attorney Ann Vega opened the bridge of Norhaven today.\n\n"


def speakers(text: str) -> list[tuple[str, str]]:
    return [(quote.speaker, quote.role) for quote in releases(HEAD + text)[0].quotes]


@pytest.mark.parametrize("called", ["Harbour Attorney Vega", "HA Vega", "Ms Vega", "Vega"])
def test_an_office_and_a_surname_are_whom_the_text_names_in_full(called: str) -> None:
    assert speakers(f"“The bridge is open to everybody who lives on the islands,” {called} said.") == [("Ann Vega", "Harbour Attorney")]


def test_two_of_one_surname_stay_as_they_are_called() -> None:
    text = "Harbour Attorney Bo Vega came too.\n\n“The bridge is open to everybody who lives here,” Harbour Attorney Vega said."
    assert speakers(text) == [("Harbour Attorney Vega", "")]


def test_a_row_over_the_words_in_one_paragraph_names_who_speaks() -> None:
    text = "Cy Gill, MLA for Salmon Valley –\n“Our community has worked hard for this day.”\n\nDee Brolin, president, Harbour Trust –\n“We are grateful to all.”"
    assert speakers(text) == [("Cy Gill", "MLA for Salmon Valley"), ("Dee Brolin", "president, Harbour Trust")]


def test_who_comes_in_with_a_party_in_brackets_is_meant_by_the_pronoun() -> None:
    text = (
        "Cllr Mae Blythe (Lab, Harbour ward), Cabinet Member for Bridges, said: “This is a landmark for all of us in town.”\n\n"
        "Opposition leader Cllr Gil Penhale (Con) said he was disappointed that no boat had been bought.\n\n"
        "“The islands were promised a boat and they have been let down,” he said."
    )
    assert speakers(text) == [("Mae Blythe", "Cabinet Member for Bridges"), ("Gil Penhale", "Opposition leader")]


def test_what_the_writer_said_is_of_nobody_named_before() -> None:
    text = "On Tuesday, I joined Sheriff Dale Morrow on the quay.\n\nThe House passed my bill. “This bill will save lives on our rural roads,” I said on the floor."
    assert speakers(text) == [("", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I want to thank Governor Alan Reyes and Mayor Tessa Brandt.", [("Alan Reyes", "Governor"), ("Tessa Brandt", "Mayor")]),
        ("Assistant Attorneys General Mia Chen and Paul Doherty led it.", [("Mia Chen", "Assistant Attorneys General"), ("Paul Doherty", "Assistant Attorneys General")]),
        ("Senators Ann Roe and Bo Lund, members of the Committee on Boats, wrote it.", [("Ann Roe", "Senators"), ("Bo Lund", "Senators")]),
        ("Ann Roe and Bo Lund, members of the Committee on Boats, wrote it.", [("Ann Roe", "members of the Committee on Boats"), ("Bo Lund", "members of the Committee on Boats")]),
    ],
)  # fmt: skip
def test_offices_of_several_and_behind_a_verb(text: str, expected: list[tuple[str, str]]) -> None:
    assert listed(text) == expected


def test_for_whom_somebody_answers_is_no_office() -> None:
    text = f"{HEAD}The bridge is open every day.\n\nMedia contacts:\nMinister Lang: Josh Petrie 0455 550 112\nSenator Dunne: Anika Rao 0455 550 187\n"
    assert [person.name for person in releases(text)[0].people] == ["Ann Vega"]


def test_whom_only_the_headline_names_in_full_speaks() -> None:
    text = "Statement by Assistant Commissioner Mere Tahu on the incident in Port Ellery\n\n14 May 2024\n\nOfficers were called to a house on the quay.\n\n“Our thoughts are with all of them,” Assistant Commissioner Tahu says.\n"
    assert [quote.speaker for quote in releases(text)[0].quotes] == ["Mere Tahu"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NORHAVEN – Surrounded by students and divers, Gov. José Marín today signed five bills.", [("José Marín", "Gov.")]),
        ("- Dr. Omar Saleh, pediatrician\n- Councilwoman Trish Boone", [("Omar Saleh", "pediatrician"), ("Trish Boone", "Councilwoman")]),
    ],
)
def test_offices_that_rows_and_companions_stand_before(text: str, expected: list[tuple[str, str]]) -> None:
    assert listed(text) == expected


def contacts(rows: str) -> list[tuple[str, str]]:
    text = f"{HEAD}The bridge is open every day, and nobody has to pay for crossing it.\n\nENDS\n\n{rows}\n"
    return [(contact.name, contact.role) for contact in releases(text)[0].contacts]


def test_who_may_ask_is_no_office() -> None:
    rows = "Contacts\n\nInvestors:\nDoug Feld\nVP, Investor Relations\nir@acme.example\n\nMedia:\nSara Quist\npress@acme.example"
    assert contacts(rows) == [("Doug Feld", "VP, Investor Relations"), ("Sara Quist", "")]
    assert contacts("Contacts\nInvestors: Raj Patel, 650-555-0102, raj@acme.example") == [("Raj Patel", "")]


def test_the_index_of_a_paper_is_no_number_to_call() -> None:
    text = f"AMNESTY HARBOUR\nPRESS RELEASE\nIndex: EUR 44/2217/2023\n\nNorhaven opens its bridge\n\nAmnesty Harbour opened the bridge today.\n\n{HEAD}"
    assert not releases(text)[0].contacts


def test_houses_in_rows_beside_genre_and_day_are_no_headline() -> None:
    text = "NEWS RELEASE\nMarch 19, 2024\n\nMinistry of Ports\nHarbour Health\n\nNew centre opens in Salmon Valley\n\nSALMON VALLEY – People have better access to care with the opening of a new centre.\n\nIt is open every day.\n"
    headline = releases(text)[0].headline
    assert headline is not None
    assert headline.text == "New centre opens in Salmon Valley"


def spoken(language: str, *texts: str) -> list[tuple[str, str]]:
    blocks = (Heading(1, (Text("Nova novum"),)), *(Paragraph((Text(text),)) for text in texts))
    return [(quote.speaker, quote.role) for quote in recognise(Document(blocks, language), lambda _: None)[0].quotes]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "« Ce pont est à tous ceux qui vivent sur les îles », a déclaré le Président de la Ligue lors de la fête.", "le Président de la Ligue"),
        ("fr", "« Ce pont est à tous ceux qui vivent sur les îles », a déclaré le Ministère de la Mer.", ""),
        ("es", "“El puente es de todos los que viven en las islas”, señaló el Intendente de Lenn.", "el Intendente de Lenn"),
        ("it", "L'Assessore alle Politiche Sociali ha sottolineato come «questo ponte è di tutti e resterà di tutti per sempre».", "L'Assessore alle Politiche Sociali"),
        ("ru", "«Мост принадлежит всем, кто живёт на островах», — заявил министр транспорта области.", "министр транспорта области"),
        ("uk", "«Міст належить усім, хто живе на островах», — сказав виконавчий директор порту у середу.", "виконавчий директор порту"),
        ("pl", "„Most należy do wszystkich, którzy mieszkają na wyspach” – powiedział rzecznik portu.", "rzecznik portu"),
        ("sv", "”Bron tillhör alla som bor på öarna”, säger kommunstyrelsens ordförande.", "kommunstyrelsens ordförande"),
    ],
)  # fmt: skip
def test_an_office_in_capitals_or_without_an_article_speaks_where_nobody_is_named(language: str, text: str, speaker: str) -> None:
    assert spoken(language, text) == [(speaker, "")]


def test_an_office_means_its_holder_and_nobody_with_another_seat() -> None:
    said = "“The bridge is open to everybody who lives here,” said the {}."
    named = "Mayor Ann Roe opened the bridge."
    assert spoken("en", named, said.format("Mayor")) == [("Ann Roe", "Mayor")]
    assert spoken("en", named, said.format("Governor")) == [("the Governor", "")]
    assert spoken("ru", "Министр транспорта Иван Лосев открыл мост.", "«Мост принадлежит всем, кто живёт здесь», — заявил министр.") == [
        ("Иван Лосев", "Министр транспорта")
    ]
