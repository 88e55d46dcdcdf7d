"""An office of which a comma parts the rank before the name, and names with particles of Cyrillic."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("de", "Der Kommandant der Bergwacht, Oberst Petra Lind, mahnt zur Vorsicht.", "Petra Lind", "Kommandant der Bergwacht"),
        ("de", "Geleitet wird er vom Vorsitzenden des Vereins, Altbürgermeister Karl Berg.", "Karl Berg", "Vorsitzenden des Vereins"),
        ("pt", "O comandante da Polícia Florestal, coronel Ana Lopes, afirmou que sim.", "Ana Lopes", "comandante da Polícia Florestal"),
        ("it", "Il comandante della stazione, maresciallo Luca Ferri, ringrazia.", "Luca Ferri", "comandante della stazione"),
        ("fr", "Le directeur du service, colonel Jean Petit, a remercié les équipes.", "Jean Petit", "directeur du service"),
        ("es", "El comandante del puesto, mayor Pedro Ruiz Mora, invitó a la comunidad.", "Pedro Ruiz Mora", "comandante del puesto"),
        ("pt", "Na presença do Presidente do Conselho, Eng.º Rui Matos, abriu a obra.", "Rui Matos", "Presidente do Conselho"),
        ("uk", "«Так і є», — сказала Ганна ван Берген, керівниця бюро.", "Ганна ван Берген", "керівниця бюро"),
    ],
)
def test_the_office_stands_over_the_rank(language: str, text: str, name: str, role: str) -> None:
    assert (name, role) in [(one.name, one.role) for one in mentions(text, pack(language))]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("de", "Mit dabei waren die Direktorin des Museums, Oberst Karl Lind und viele andere.", "Karl Lind", "Oberst"),
        ("de", "Geladen waren die Leiterinnen der Schulen, Oberst Karl Lind, und andere.", "Karl Lind", "Oberst"),
    ],
)
def test_nobody_has_the_office_of_another_of_a_list(language: str, text: str, name: str, role: str) -> None:
    assert (name, role) in [(one.name, one.role) for one in mentions(text, pack(language))]
