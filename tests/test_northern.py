"""Offices and names as they stand beside each other in languages of Europe: what is of an office, and what only stands before it."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions

ONE = [
    ("de", "In ihrer Rede lobte heute Bundesministerin Eva Roth das Zentrum.", "Eva Roth", "Bundesministerin"),
    ("de", "Zum Abschluss dankte stellvertretender Landrat Max Brandt allen.", "Max Brandt", "stellvertretender Landrat"),
    ("de", "Mit Landrat Max Brandt stellte sie das Haus vor.", "Max Brandt", "Landrat"),
    ("de", "Das sagt Leiterin Kommunikation Hanna Vogt.", "Hanna Vogt", "Leiterin Kommunikation"),
    ("cs", "Otevření se zúčastnil generální ředitel Petr Novák.", "Petr Novák", "generální ředitel"),
    ("cs", "dodala tisková mluvčí Jana Dvořáková.", "Jana Dvořáková", "tisková mluvčí"),
    ("cs", "uvedl předseda pražských Pirátů Jan Novák.", "Jan Novák", "předseda pražských Pirátů"),
    ("de", "kritisiert Leonie Wolf von der Stiftung Offene Daten.", "Leonie Wolf", ""),
    ("pl", "podkreślił prezydent Gdyni Jan Kowalski.", "Jan Kowalski", "prezydent Gdyni"),
    ("pl", "podkreśliła prezes Anna Maria Nowak.", "Anna Maria Nowak", "prezes"),
    ("da", "Mødet ledes af direktør i Sundhedsstyrelsen, Lars Krag.", "Lars Krag", "direktør i Sundhedsstyrelsen"),
    ("da", "Det siger Sundhedsstyrelsens direktør, Lars Krag.", "Lars Krag", "Sundhedsstyrelsens direktør"),
    ("sv", "Ny tillförordnad vd blir Per Holm.", "Per Holm", "tillförordnad vd"),
    ("fi", "sanoo Belmont ry:n puheenjohtaja Kaisa Lehtonen.", "Kaisa Lehtonen", "Belmont ry:n puheenjohtaja"),
    ("ro", "a participat purtătorul de cuvânt al Guvernului, Ion Rusu.", "Ion Rusu", "purtătorul de cuvânt al Guvernului"),
    ("hu", "hangsúlyozta Nagy Péter polgármester.", "Nagy Péter", "polgármester"),
    ("hu", "elmondta Kovács Eszter kommunikációs vezető.", "Kovács Eszter", "kommunikációs vezető"),
    ("hu", "Kovács Eszter elmondta, hogy az elnök is ott volt.", "Kovács Eszter", ""),
    ("el", "δήλωσε η Υπεύθυνη Τύπου Ελένη Παππά.", "Ελένη Παππά", "Υπεύθυνη Τύπου"),
    ("es", "José Ortega y Gasset", "José Ortega y Gasset", ""),
]
SEVERAL = [
    ("pt", "As psicólogas Rita Amaral e Ana Prado orientaram as famílias.", ["Rita Amaral", "Ana Prado"]),
    ("es", "La imagen muestra a Lucía Ferrer y Juan Prado.", ["Lucía Ferrer", "Juan Prado"]),
    (
        "tr",
        "Bildiriyi Belmont-Sen'den Elif Demir, Hak-Der'den Kadın Komitesi Temsilcisi Fatma Yıldız okudu.",
        ["Elif Demir", "Fatma Yıldız"],
    ),
]


@pytest.mark.parametrize(("language", "text", "name", "role"), ONE, ids=[f"{case[0]}-{at}" for at, case in enumerate(ONE)])
def test_an_office_is_told_from_what_stands_beside_it(language: str, text: str, name: str, role: str) -> None:
    found = mentions(text, pack(language))
    assert [(one.name, one.role) for one in found] == [(name, role)]


@pytest.mark.parametrize(("language", "text", "names"), SEVERAL, ids=[case[0] for case in SEVERAL])
def test_names_that_and_joins_are_several(language: str, text: str, names: list[str]) -> None:
    assert [one.name for one in mentions(text, pack(language))] == names
