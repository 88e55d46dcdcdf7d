"""Somebody's own office behind the name outranks that of several before it, and goes on behind commas past the names of houses."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def named(language: str, text: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack(language))]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "Se sumaron las maestras de música Ana Ruiz, pianista, y Sonia Vera, profesora de canto.", [("Ana Ruiz", "pianista"), ("Sonia Vera", "profesora de canto")]),
        ("fr", "Les ministres Jean Roux, président du conseil, et Anne Lis, secrétaire générale, ont parlé.", [("Jean Roux", "président du conseil"), ("Anne Lis", "secrétaire générale")]),
        ("es", "Hablaron las maestras de música Ana Ruiz y Sonia Vera.", [("Ana Ruiz", "maestras de música"), ("Sonia Vera", "maestras de música")]),
    ],
)  # fmt: skip
def test_ones_own_office_outranks_that_of_several(language: str, text: str, wanted: list[tuple[str, str]]) -> None:
    assert named(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("es", "Ayer habló Ana Ruiz, pianista, ex directora de la Escuela de Artes, y se fue.", "pianista, ex directora de la Escuela de Artes"),
        ("it", "Ha parlato Anna Rossi, pianista, ex direttrice della Scuola di Arti, e Sara Verdi, maestra.", "pianista, ex direttrice della Scuola di Arti"),
        # A name without an article is somebody else's.
        ("es", "Ayer habló Ana Ruiz, pianista, directora Sonia Vera, y se fue.", "pianista"),
    ],
)  # fmt: skip
def test_an_office_goes_on_with_the_name_of_a_house(language: str, text: str, role: str) -> None:
    assert named(language, text)[0] == ("Ana Ruiz" if language == "es" else "Anna Rossi", role)


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("fr", "Claire Roux, l’une des fondatrices du collectif, a dit que tout va bien.", "l’une des fondatrices du collectif"),
        ("es", "Clara Ruiz, una de las portavoces del colectivo, dijo que todo va bien.", "una de las portavoces del colectivo"),
        ("it", "Chiara Rossi, una delle fondatrici del collettivo, ha detto che va bene.", "una delle fondatrici del collettivo"),
        ("pt", "Clara Reis, uma das fundadoras do coletivo, disse que tudo vai bem.", "uma das fundadoras do coletivo"),
        ("de", "Klara Stein, eine der Sprecherinnen des Bündnisses, sagt, dass es gut ist.", "eine der Sprecherinnen des Bündnisses"),
        ("es", "Clara Ruiz, una de las mejores amigas, dijo que todo va bien.", ""),
    ],
)
def test_somebody_may_be_one_of_several_with_an_office(language: str, text: str, role: str) -> None:
    assert [said for _, said in named(language, text)] == [role]


def test_an_office_told_below_is_that_of_a_veteran() -> None:
    text = (
        "---\ntitle: Acme nombra directora\nlang: es\n---\nJuana Carter, veterana de la industria, dirigirá los canales de Acme en todo el mundo.\n\n"
        "“Me siento honrada de servir y de trabajar con todos ustedes”, dijo Juana Carter, vicepresidenta de canales de Acme.\n"
    )
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert [(person.name, person.role) for person in found.people] == [("Juana Carter", "vicepresidenta de canales de Acme")]
