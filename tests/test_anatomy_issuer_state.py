"""Whose release it is on the paper of a state: the ministry of a minister who acts, a name in capitals over a motto; desks, and the house behind an office."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import masthead
from masthead.anatomy.issuing.stately import ministry_of
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.letterhead import without_motto
from masthead.anatomy.wording.desks import only_desk


def _issuer(text: str, lang: str) -> str:
    found = masthead.recognise(replace(masthead.read(text.encode(), format="txt"), language=lang))[0]
    return found.issuer.text if found.issuer else ""


@pytest.mark.parametrize(
    ("lang", "office", "row", "wanted"),
    [
        ("en", "Union Minister for Boats and Canals", "Ministry of Boats and Canals", "Ministry of Boats and Canals"),
        ("en", "Minister for Boats and Canals", "PRESS RELEASE BY THE MINISTRY FOR BOATS AND CANALS", "MINISTRY FOR BOATS AND CANALS"),
        ("fr", "ministre des Bateaux et des Canaux", "Ministère des Bateaux et des Canaux", "Ministère des Bateaux et des Canaux"),
        ("es", "Ministra de Barcos y Canales", "MINISTERIO DE BARCOS Y CANALES", "MINISTERIO DE BARCOS Y CANALES"),
        ("id", "Menteri Perhubungan", "Kementerian Perhubungan", "Kementerian Perhubungan"),
        ("ru", "министр транспорта", "Министерство транспорта", "Министерство транспорта"),
        ("en", "Minister for Boats and Canals", "Ministry of Health", ""),
        ("en", "Minister for Boats and Canals", "Boats and Canals", ""),
        ("en", "Minister for Boats and Canals", "Boats and Canals Trade Union", ""),
    ],
)
def test_the_ministry_of_a_minister(lang: str, office: str, row: str, wanted: str) -> None:
    assert ministry_of(office, ["5 June 2026", row], pack(lang)) == wanted


def test_a_minister_who_acts_is_of_the_ministry_over_the_headline() -> None:
    text = (
        "Ministry of Inland Canals and Quays\n\nUnion Minister Ada Moss inaugurates national workshop on locks at Lenn\n\n"
        "Union Minister for Inland Canals and Quays, Ada Moss inaugurated the two-day workshop on locks at Lenn today in the presence of 200 keepers.\n\n"
        "She said that the keepers had waited for it for years. The workshop goes on tomorrow with talks on water levels.\n"
    )
    assert _issuer(text, "en") == "Ministry of Inland Canals and Quays"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("PRÉFET\nDU HAUT-LENN\nLiberté\nÉgalité\nFraternité", "PRÉFET\nDU HAUT-LENN"),
        ("MINISTÈRE DES BATEAUX\nUnité – Travail – Progrès\nCabinet", "MINISTÈRE DES BATEAUX"),
        ("MINISTÉRIO DOS BARCOS\nUnidade, Disciplina, Trabalho", "MINISTÉRIO DOS BARCOS"),
        ("PRESIDENCIA\nUn Peuple – Un But – Une Foi", "PRESIDENCIA"),
        ("SENATOR\nAda Moss", "SENATOR\nAda Moss"),
        ("Lenn Harbour Trust\nQuay Street 4\nLenn\nNorhaven", "Lenn Harbour Trust\nQuay Street 4\nLenn\nNorhaven"),
        ("Lenn Harbour Trust\nPress office – Lenn – Norhaven", "Lenn Harbour Trust\nPress office – Lenn – Norhaven"),
    ],
)
def test_rows_over_a_motto(text: str, wanted: str) -> None:
    assert without_motto(text) == wanted


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("PRÉFET\nDU HAUT-LENN\nLiberté\nÉgalité\nFraternité", "PRÉFET DU HAUT-LENN"),
        ("MINISTÈRE\nDES BATEAUX\nET DES CANAUX\nLiberté\nÉgalité\nFraternité", "MINISTÈRE DES BATEAUX ET DES CANAUX"),
    ],
)
def test_a_name_in_rows_over_a_motto(head: str, wanted: str) -> None:
    text = (
        f"{head}\n\nLenn, le 8 août 2026\n\nCOMMUNIQUÉ DE PRESSE\n\nSécheresse : les canaux fermés à compter du 10 août\n\n"
        "Le comité des canaux a constaté une nouvelle baisse du niveau de l’eau. Le débit mesuré à l’écluse est le plus bas depuis 1976.\n\n"
        "Le comité se réunira à nouveau le 29 août. Les bateaux restent à quai jusque-là, sauf ceux des pompiers et de la police.\n"
    )
    assert _issuer(text, "fr") == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("es", "OFICINA DE COMUNICACIÓN", True),
        ("fr", "Service départemental de la communication interministérielle", True),
        ("fr", "Bureau de l’information et de la communication", True),
        ("it", "Ufficio per le comunicazioni sociali", True),
        ("sk", "Tlačové a informačné oddelenie", True),
        ("sq", "Drejtoria e Marrëdhënieve me Publikun", True),
        ("fr", "Ministère de l’Information", False),
        ("fr", "Conseil départemental du Lenn", False),
        ("es", "Oficina de Patentes", False),
        ("it", "Ufficio per i beni culturali", False),
    ],
)
def test_desks_in_capitals_behind_an_elided_article_and_of_a_region(lang: str, text: str, wanted: bool) -> None:
    assert only_desk(text, pack(lang)) is wanted


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("Jane Roe\npress officer, Midnight Sun Days\n+358 40 555 0713", "Midnight Sun Days"),
        ("Jane Roe\naccount director, Quayside Stories\n+358 40 555 0713", ""),
    ],
)
def test_the_house_behind_an_office_among_the_contacts(asked: str, wanted: str) -> None:
    text = (
        "PRESS RELEASE\n\nBéla Korom comes to Lenn in June\n\nFor the twentieth time films are shown all night when Midnight Sun Days begin on 12 June. "
        "There are 74 films from 21 countries.\n\nThe tickets go on sale on Friday. Last year they were gone in two hours.\n\n"
        f"Contact:\n{asked}\n"
    )
    assert _issuer(text, "en") == wanted


def test_a_noun_of_houses_alone_is_no_name() -> None:
    page = (
        '<html lang="es"><head><title>Grupo Lenés | Parlamento de Lenn</title></head><body><header><img class="logo" src="/logo.png" '
        'alt="Grupo Parlamentario Lenés"></header><main><h1>El Grupo Lenés lleva al Pleno el cierre del puerto</h1>'
        "<p>La portavoz del Grupo Parlamentario Lenés, Ada Moss, registró ayer una moción para que el puerto siga abierto todo el invierno.</p>"
        "<p>La moción se debatirá en la sesión de los días 7 y 8 de octubre. Los vecinos se manifestarán el sábado ante el muelle.</p></main></body></html>"
    )
    found = masthead.recognise(masthead.read(page.encode(), format="html"))[0]
    assert found.issuer is not None and found.issuer.text == "Grupo Parlamentario Lenés"
