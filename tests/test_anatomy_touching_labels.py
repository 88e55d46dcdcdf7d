"""Forms whose exporter lost what stood between their fields: labels that touch what they label, names that touch houses, buttons of a page."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.fields import touching
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack

TEXT = "The Norhaven Harbour League has opened twelve wells along the northern quay, where boats of all five villages may take water from now on."


def release(*paragraphs: str, language: str = "en") -> Release:
    text = f"---\nlang: {language}\n---\n" + "\n\n".join(paragraphs) + "\n"
    return masthead.recognise(masthead.read(text.encode(), format="md"))[0]


def asked(*paragraphs: str) -> list[tuple[str, str, str, str]]:
    found = release("# Twelve wells open", TEXT, TEXT.replace("twelve", "twenty"), *paragraphs)
    return [(each.name, each.organisation, each.email, each.phone) for each in found.contacts]


def test_a_label_that_touches_a_house_is_a_line_of_its_own() -> None:
    found = asked(
        "Contact DetailsHarbour League", "Ann Roe", "+1 415-555-0142", "ann@harbour.example", "Company Websitehttps://harbour.example"
    )
    assert found == [("Ann Roe", "Harbour League", "ann@harbour.example", "+1 415-555-0142")]


def test_a_label_behind_the_last_sentence_begins_the_contacts() -> None:
    found = asked(
        "“The wells belong to all,” said Ann Roe, director of the league. “We are glad.”Contact DetailsHarbour League",
        "press@harbour.example",
    )
    assert [(name, email) for name, _, email, _ in found] == [("Harbour League", "press@harbour.example")]


@pytest.mark.parametrize(
    ("row", "starts"),
    [
        ("Contact DetailsHarbour League", [15]),
        ("ContactAnn Roe Harbour League", [7]),
        ("Contact DetailsA2 Harbour", [15]),
        ("ContactEnergy opens a wharf in the north of Norhaven", []),
        ("Company Websitehttps://harbour.example", [15]),
        ("Contact details are below", []),
        ("The fair is over.Media ContactAnn Roe", [17, 30]),
        ("Members of LinkedIn may contact McRoe and DeWitt", []),
    ],
)
def test_only_a_label_before_a_capital_is_cut(row: str, starts: list[int]) -> None:
    assert touching(row, pack("en")) == starts


def test_a_house_touches_the_name_before_it_and_a_button_stands_behind() -> None:
    found = asked(
        "For more information: Ann Roe ann@harbour.example",
        "ContactAnn Roe Tides of Norhaven Foundation Email Us Here",
        "Canada",
        "(780) 555-0142",
    )
    assert found == [("Ann Roe", "Tides of Norhaven Foundation", "ann@harbour.example", "(780) 555-0142")]


def test_a_country_below_a_name_is_no_house() -> None:
    assert asked("Media contact:", "Ann Roe", "Kimberley, British Columbia", "Canada", "(780) 555-0142") == [
        ("Ann Roe", "", "", "(780) 555-0142")
    ]


def test_a_name_without_its_accents_is_written_as_the_text_writes_it() -> None:
    found = release(
        "# PROMÓPERA lanza una campaña por la música",
        "La canción es la elegida para el video de la nueva campaña presentada por la casa de música del puerto (PROMÓPERA) en la ciudad de Norhaven.",
        "La marca, impulsada por PROMÓPERA, invita al público a conectarse con la música y con el puerto de la ciudad en este mes de fiestas.",
        "Contact DetailsPromopera",
        "Ana Roe",
        "ana@promopera.example",
        language="es",
    )
    assert found.issuer is not None
    assert found.issuer.text == "PROMÓPERA"


def test_the_united_states_are_no_house_either() -> None:
    found = asked(
        "ContactAnn Roe Quay Consulting Group Email Us Here", "Princeton, NJ", "United States", "(609) 555-0142", "Visit Our Website"
    )
    assert found == [("Ann Roe", "Quay Consulting Group", "", "(609) 555-0142")]


@pytest.mark.parametrize(
    "house",
    ["Department of Ports", "Department of Ports and coastal affairs", "Harbour League", "Tides of Norhaven Foundation", "NHL Works"],
)
def test_a_house_stands_right_behind_whom_a_label_leads_to(house: str) -> None:
    wanted = [("Ida Moss", house, "", "(780) 555-0142")]
    assert asked(f"Media contact: Ida Moss {house} (780) 555-0142") == wanted
    assert asked("Media contact:", f"Ida Moss {house}", "(780) 555-0142") == wanted


@pytest.mark.parametrize("house", ["James Quill University Hospital", "George Moss University Hospital", "John Quill Hospital Trust"])
def test_a_house_that_is_called_after_somebody_is_nobody(house: str) -> None:
    wanted = [(house, "", "", "(780) 555-0142")]
    assert asked(f"Contact: {house} (780) 555-0142") == wanted
    assert asked("Media contact:", house, "(780) 555-0142") == wanted


def test_where_no_label_leads_to_somebody_a_row_is_the_house_s() -> None:
    assert asked("Contact DetailsJames Quill Children's Hospital", "Ann Roe", "(780) 555-0142") == [
        ("Ann Roe", "James Quill Children's Hospital", "", "(780) 555-0142")
    ]


@pytest.mark.parametrize("button", ["Email Us Here", "Visit our website", "Visit Us Online", "VISIT US", "Visit Company Website"])
def test_a_button_is_the_same_behind_a_name_and_in_a_row_of_its_own(button: str) -> None:
    wanted = [("Ann Roe", "Harbour League", "", "(780) 555-0142")]
    assert asked(f"Contact: Ann Roe, Harbour League {button}", "(780) 555-0142") == wanted
    assert asked("Contact: Ann Roe, Harbour League", button, "(780) 555-0142") == wanted


def test_a_house_that_is_called_as_sites_are_keeps_its_name() -> None:
    assert asked("Contact: Ann Roe, Norhaven Newsroom", "(780) 555-0142") == [("Ann Roe", "Norhaven Newsroom", "", "(780) 555-0142")]
