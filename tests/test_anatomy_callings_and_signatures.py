"""Callings and offices beside names (of a field, of a unit, held since), and what signs a text: rows of a board, an address with numbers, a stack of rows."""

from __future__ import annotations

import pytest
from openings import HEAD, LIBRARY, TEXT, release

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.fuller import fuller
from masthead.anatomy.persons.people import mentions


def _held(text: str, language: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack(language))]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("It was hung by curator of Nordic glass Ida Brandt.", "Ida Brandt", "curator of Nordic glass"),
        ("The talk is given by professor of river ecology Nick Hale.", "Nick Hale", "professor of river ecology"),
        ("“He never sold a boat,” adds donor Ruth Carver.", "Ruth Carver", "donor"),
        ("The cheese comes from local cheesemaker Owen Pike.", "Owen Pike", "local cheesemaker"),
        ("Shri A. K. Rao, Secretary, Department of Ports made a presentation.", "A. K. Rao", "Secretary, Department of Ports"),
        ("Ana Cruz, Director, Bureau of Inland Fisheries said so.", "Ana Cruz", "Director, Bureau of Inland Fisheries"),
    ],
)
def test_callings_of_a_field_and_offices_of_a_unit(text: str, name: str, role: str) -> None:
    assert (name, role) in _held(text, "en")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ann Roe, director, Sam Hill and others came.", "Ann Roe", "director"),
        ("Ann Roe, Director, Office lights went out.", "Ann Roe", "Director"),
        ("The chair of a firm Jane Doe founded spoke.", "Jane Doe", ""),
        ("The director of what is now the port Jane Doe loved spoke.", "Jane Doe", ""),
    ],
)
def test_what_is_no_field_and_no_unit(text: str, name: str, role: str) -> None:
    assert all(held == role for who, held in _held(text, "en") if who == name)


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("pt", "Diretora do museu desde a primeira hora, Inês Lobo sublinha que a entrada é livre.", "Inês Lobo", "Diretora do museu"),
        ("es", "Directora del museo desde 2019, Ana Ruiz subraya que la entrada es libre.", "Ana Ruiz", "Directora del museo"),
        ("fr", "Le port grandit. Directrice du port depuis 2019, Anne Roux s’en réjouit.", "Anne Roux", "Directrice du port"),
        ("ca", "Directora del museu des de 2019, Anna Roca subratlla la xifra.", "Anna Roca", "Directora del museu"),
        ("ca", "Una estrena de la compositora de Tremp Gal·la Ferrer.", "Gal·la Ferrer", "compositora de Tremp"),
        ("es", "Acompañaron a la presidenta los concejales Ana Ruiz y Juan Gil.", "Juan Gil", "concejales"),
        ("pt", "Acompanharam a relatora os desembargadores Otávio Reis e Lúcio Prado.", "Otávio Reis", "desembargadores"),
        ("it", "Hanno accompagnato la presidente i consiglieri Anna Rossi e Luca Neri.", "Anna Rossi", "consiglieri"),
        ("gl", "Interveu a patroa da lancha, Iria Vilar.", "Iria Vilar", "patroa da lancha"),
        ("ro", "Costumele sunt semnate de scenografa Ioana Pop.", "Ioana Pop", "scenografa"),
    ],
)
def test_offices_of_romance_languages(language: str, text: str, name: str, role: str) -> None:
    assert (name, role) in _held(text, language)


@pytest.mark.parametrize(
    "text", ["Abierta desde 2019, Ana Ruiz la recuerda bien.", "Con Pilar Gil, directora desde 2019, Ana Ruiz la fundó."]
)
def test_since_when_something_else_is_gives_no_office(text: str) -> None:
    assert ("Ana Ruiz", "") in _held(text, "es")


def test_an_office_goes_with_the_name_in_its_row_and_not_with_the_row_above() -> None:
    board = "JUNTA DIRECTIVA\nHugo Paz, Secretario General – Omar Gil, Secretario Gremial"
    assert _held(board, "es") == [("Hugo Paz", "Secretario General"), ("Omar Gil", "Secretario Gremial")]
    assert _held("Directora\nAna Ruiz", "es") == [("Ana Ruiz", "Directora")]


def test_letters_of_an_office_are_less_than_two_offices_that_end_in_them() -> None:
    assert fuller("cofondatrice et CEO", "CEO", pack("fr"))
    assert fuller("Gründerin und CTO", "CTO", pack("de"))
    assert not fuller("deputy to the CEO", "CEO", pack("en"))
    assert not fuller("VizeCEO", "CEO", pack("de"))
    assert not fuller("cofondatrice et directrice", "CEO", pack("fr"))


@pytest.mark.parametrize(
    ("row", "language", "place"),
    [
        ("Rivemont, 3 mai 2024, 08h00 GMT | Communiqué de presse", "fr", "Rivemont"),
        ("Lindau, 3. Mai 2024 | Pressemitteilung", "de", "Lindau"),
        ("Westmere, 3 May 2024 · Press release", "en", "Westmere"),
    ],
)
def test_place_and_day_before_the_genre(row: str, language: str, place: str) -> None:
    head, _, text = LIBRARY[language].partition("\n\n")
    dateline = release(f"# {head}\n\n{row}\n\n{text}").dateline
    assert dateline is not None and (dateline.place, dateline.date) == (place, "2024-05-03")


def test_a_day_before_the_name_of_something_else_is_no_dateline() -> None:
    dateline = release(f"# {HEAD}\n\nWing, 3 May 2024 | Picture desk\n\n{TEXT}").dateline
    assert dateline is None or dateline.evidence.rule != "dateline.genre"


@pytest.mark.parametrize("sign", [". @Puerto.", " | @Puerto_Sur.", " (@Puerto)."])
def test_an_account_behind_the_day_ends_the_dateline(sign: str) -> None:
    text = f"# Abre la biblioteca\n\nBogotá D.C., 17 de julio de 2024{sign} El Puerto del Sur inauguró el lunes la nueva sala, que ha costado nueve millones.\n"
    dateline = release(text).dateline
    assert dateline is not None and dateline.place == "Bogotá D.C."


SPANISH = (
    "# El Puerto abre su biblioteca\n\nEl Puerto del Sur inauguró el lunes la nueva biblioteca, que ha costado nueve millones y tiene tres salas.\n\n"
    "Los vecinos podrán usarla desde hoy de lunes a sábado, sin cita previa ni coste alguno para ellos.\n\n(Fin)\n\n"
)


@pytest.mark.parametrize(
    ("foot", "phone"),
    [
        ("Luisa Paz Gil\nJefa de Prensa\nMóvil: 600 55 57 78 (solo para la prensa, de nueve de la mañana a cinco de la tarde)\n", "600 55 57 78"),
    ],
)  # fmt: skip
def test_a_stack_of_rows_below_the_end_says_whom_to_ask(foot: str, phone: str) -> None:
    assert [(contact.name, contact.phone) for contact in release(SPANISH + foot).contacts] == [("Luisa Paz Gil", phone)]


def test_an_address_with_labelled_numbers_is_no_note() -> None:
    foot = (
        "El Puerto es un órgano autónomo que regula los muelles y las lonjas de toda la costa sur, de la frontera al cabo, desde 1951.\n\n"
    )
    found = release(SPANISH + foot + "Marina Sur 43, Col. Norte, C.P. 03720, Ciudad de México. Tels. 55 5555 4021, 55 5555 4000\n")
    assert not any("Tels" in note.text for note in found.notes)
    found = release(SPANISH + foot + "La visita dura dos horas y se puede reservar por teléfono en el 55 5555 4021 cada mañana.\n")
    assert not found.contacts or found.contacts[0].phone != "55 5555 4021" or not found.contacts[0].name
