"""Issuers with commas in their names, issuers in pairs, and whoever keeps the rights of a text."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

BODY = {
    "en": "The work took three years and many people, and it serves everybody in the north.",
    "de": "Die Arbeiten dauerten drei Jahre und beschäftigten viele Menschen.",
    "fr": "Les travaux ont duré trois ans et ont mobilisé beaucoup de monde.",
    "es": "Las obras duraron tres años y ocuparon a mucha gente.",
    "it": "I lavori sono durati tre anni e hanno impegnato molta gente.",
}


def issuer(*texts: str, language: str = "en") -> str:
    found = one("# Norhaven", *texts, BODY[language], language=language).issuer
    return found.text if found else ""


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            "The Department for Boats, Quays and Coastal Affairs today announced new piers in the north.",
            "Department for Boats, Quays and Coastal Affairs",
        ),
        ("de", "Das Ministerium für Häfen, Arbeit und Energie hat heute neue Piere eröffnet.", "Ministerium für Häfen, Arbeit und Energie"),
        (
            "fr",
            "Le ministère de la Mer, de la Pêche et des Ports a ouvert aujourd’hui de nouveaux quais.",
            "ministère de la Mer, de la Pêche et des Ports",
        ),
        ("es", "El Ministerio de Puertos, Pesca y Costas ha abierto hoy nuevos muelles.", "Ministerio de Puertos, Pesca y Costas"),
        (
            "it",
            "Il Ministero dei Porti, della Pesca e delle Coste ha aperto oggi nuovi moli.",
            "Ministero dei Porti, della Pesca e delle Coste",
        ),
    ],
)
def test_a_list_of_what_a_house_is_for_is_of_its_name(language: str, text: str, name: str) -> None:
    assert issuer(text, language=language) == name


def test_no_list_goes_on_to_persons() -> None:
    somebody = "The Department for Boats, Jane Doe and Anna Roe today announced new piers in the north."
    assert issuer(somebody) == "Department for Boats"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Norhaven Harbour Trust and the Pier Guild today announced new piers in the north.", "Norhaven Harbour Trust"),
        ("The Board of Harbour and Community Projects today announced new piers.", "Board of Harbour and Community Projects"),
        ("The Norhaven Bank and Trust Company today announced new piers in the north.", "Norhaven Bank and Trust Company"),
        ("The Norhaven School and College Association today announced new piers.", "Norhaven School and College Association"),
    ],
)
def test_of_two_houses_that_announce_together_the_first_is_the_issuer(text: str, name: str) -> None:
    assert issuer(text) == name


def test_a_joint_release_names_both() -> None:
    text = "JOINT PRESS RELEASE OF THE NORHAVEN HARBOUR TRUST AND THE PIER GUILD"
    found = one(text, "# Norhaven opens a pier", "A pier opened in Norhaven on Monday.", BODY["en"]).issuer
    assert found is not None
    assert found.text == "NORHAVEN HARBOUR TRUST AND THE PIER GUILD"


@pytest.mark.parametrize("row", ["© 2024 Quayworks. All rights reserved.", "Copyright © Quayworks 2024", "© 2019–2024 by Quayworks"])
def test_who_keeps_the_rights_is_the_issuer_where_nothing_else_tells(row: str) -> None:
    found = one("# New piers open", "New piers open tomorrow, which serve everybody in the north.", BODY["en"], row).issuer
    assert found is not None
    assert (found.text, found.evidence.rule, found.evidence.confidence) == ("Quayworks", "issuer.rights", 0.4)


def test_a_part_of_a_land_is_no_house() -> None:
    assert issuer("Neue Piere öffnen morgen, die allen im Norden des Landes dienen.", language="de") == ""


def test_what_boilerplate_says_of_a_house_is_none_of_its_name() -> None:
    told = "Hafenverband Norhaven ist ein Verband, der seit 1950 Piere im Norden baut."
    assert issuer("Neue Piere öffnen morgen, die allen dienen.", BODY["de"], told, language="de") == "Hafenverband Norhaven"


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("en", "© All Rights Reserved"),
        ("fr", "© Tous droits réservés"),
        ("es", "© Todos los derechos reservados"),
        ("de", "Foto: © Ida Moss"),
        ("de", "© Ida Moss"),
        ("en", "(a) Boats that are small\n(b) Boats that are large\n(c) Boats that carry people"),
        ("de", "(a) Kleine Boote\n(b) Große Boote\n(c) Fähren mit Menschen"),
    ],
)
def test_what_names_no_house_keeps_no_rights(language: str, row: str) -> None:
    lead = {"en": "A fine morning drew many people to the water.", "de": "Ein schöner Morgen zog viele Menschen ans Wasser."}
    assert issuer(lead.get(language, BODY[language]), row, language=language) == ""


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Les quais seront fermés, a annoncé la Ligue du port ce mardi matin.", "Ligue du port"),
        ("fr", "Les quais seront fermés, a annoncé la Ligue du port mardi.", "Ligue du port"),
        ("fr", "Les quais seront fermés, a annoncé la Ligue du port dans un communiqué.", "Ligue du port"),
        ("fr", "Les quais seront fermés, a annoncé la Ligue du port dont les membres votent.", "Ligue du port"),
        ("fr", "Les quais seront fermés, a annoncé l’Agence nationale de la mer et des ports.", "Agence nationale de la mer et des ports"),
        ("it", "I moli chiuderanno, ha annunciato la Lega del porto ieri mattina.", "Lega del porto"),
        ("es", "Los muelles cerrarán el martes, anunció el Ministerio de Pesca este martes.", "Ministerio de Pesca"),
    ],
)
def test_who_tells_at_the_end_of_a_sentence_is_named_no_further(language: str, text: str, name: str) -> None:
    assert issuer(text, language=language) == name
