"""Persons whose names are words as well, in texts that never met them."""

from __future__ import annotations

import pytest

import masthead

LEADS = {
    "en": "Norhaven opens its second quay\n\nThe port of Norhaven opened its second quay on Monday. It is lit from dusk to dawn on all days of the year.\n\n",
    "fr": "Norhaven ouvre un second quai\n\nLe port de Norhaven a ouvert lundi son second quai. Il est éclairé du soir au matin, tous les jours de l’année.\n\n",
    "de": "Norhaven eröffnet zweiten Kai\n\nDer Hafen von Norhaven hat am Montag seinen zweiten Kai eröffnet. Er ist an allen Tagen des Jahres beleuchtet.\n\n",
    "es": "Norhaven abre un segundo muelle\n\nEl puerto de Norhaven abrió el lunes su segundo muelle. Está iluminado de noche todos los días del año.\n\n",
    "sv": "Norhaven öppnar sin andra kaj\n\nHamnen i Norhaven öppnade på måndagen sin andra kaj. Den är upplyst hela natten alla dagar om året.\n\n",
}


def named(language: str, row: str) -> list[tuple[str, str]]:
    release = masthead.recognise(masthead.read((LEADS[language] + row + "\n").encode(), format="txt"))[0]
    return [(one.name, one.role) for one in release.people]


@pytest.mark.parametrize("name", ["Bin Wang", "Van Nguyen"])
@pytest.mark.parametrize(
    ("language", "row", "role"),
    [
        ("en", "{}, director of the port, opened the quay with the crews.", "director of the port"),
        ("fr", "{}, directeur du port, a ouvert le quai avec les équipages.", "directeur du port"),
        ("de", "{}, Direktor des Hafens, hat den Kai mit den Leuten eröffnet.", "Direktor des Hafens"),
        ("es", "{}, director del puerto, abrió el muelle con los equipos.", "director del puerto"),
        ("sv", "{}, chef för hamnen, öppnade kajen på måndagen.", "chef för hamnen"),
    ],
)
def test_a_given_name_that_is_a_particle_elsewhere_before_a_family_name_of_east_asia(language: str, row: str, role: str, name: str) -> None:
    assert named(language, row.format(name)) == [(name, role)]


@pytest.mark.parametrize("name", ["Theresa May", "Ruth Church", "Stephen East"])
@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("en", "The director of the port, {}, opened the quay with the crews."),
        ("fr", "La directrice du port, {}, a ouvert le quai avec les équipages."),
        ("de", "Die Direktorin des Hafens, {}, hat den Kai mit den Leuten eröffnet."),
        ("es", "La directora del puerto, {}, abrió el muelle con los equipos."),
    ],
)
def test_a_family_name_that_is_a_word_behind_an_office_and_a_comma(language: str, row: str, name: str) -> None:
    assert [who for who, _ in named(language, row.format(name))] == [name]


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("en", "The ferry of the town, Van Gogh, and the boats Al and Di lie at the quay."),
        ("en", "The boats sailed from the port, Norhaven East, to the islands in the north."),
    ],
)
def test_things_called_alike_are_nobody(language: str, row: str) -> None:
    assert named(language, row) == []


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("de", "Hafen-Generalsekretär Schwan äußert sich zum Bau.\n\n„Wir haben vier Jahre auf diesen Kai gewartet.“"),
        ("fr", "Le président Macron évoque l’ouverture du quai.\n\n« Nous avons attendu ce quai pendant quatre ans. »"),
        ("sv", "Hamnens vd Lund återger dagen.\n\n”Vi har väntat fyra år på den här kajen.”"),
    ],
)
def test_a_verb_that_begins_with_an_accent_is_no_part_of_a_name(language: str, row: str) -> None:
    release = masthead.recognise(masthead.read((LEADS[language] + row + "\n").encode(), format="txt"))[0]
    names = [one.name for one in release.people] + [quote.speaker for quote in release.quotes]
    assert all(word[:1].isupper() for name in names for word in name.split())
    assert names


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Law Minister", "Minister for Law and Second Minister for Trade"),
        ("Harbour League President", "President of the Harbour League and the Quay Trust"),
    ],
)
def test_an_office_with_its_field_before_it_is_told_in_full_further_down(short: str, full: str) -> None:
    row = f"{short} Jane Doe came to the quay on Monday.\n\nA treaty signed by Ms. Jane Doe, {full}, paves the way for a third quay."
    assert named("en", row) == [("Jane Doe", full)]
    other = row.replace(full, "chair of the council")
    assert named("en", other) == [("Jane Doe", short)]
