"""Nouns of houses in what looks like a name: then it is no person's, and the office beside it goes on with it or is somebody else's."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The Harbour Grants Panel, chair of the scheme, met on Monday.", []),
        ("en", "It was paid for by the Quay Hospitals Charity, which lets surgeons train.", []),
        ("pl", "Umowę podpisał kierownik Zakładu Hodowli Roślin w poniedziałek.", []),
        ("ru", "Об этом сообщил депутат Законодательного Собрания Поморья в среду.", []),
        ("ru", "Выступил член Областного Политсовета партии.", []),
        ("de", "Auf Antrag der Staatsanwaltschaft Neuburg, Zweigstelle Weiler, Leiter der Ermittlungen, erging Haftbefehl.", []),
        ("en", "Director Kip Church opened the show.", [("Kip Church", "Director")]),
        ("en", "The painter Ada Finch opened the show.", [("Ada Finch", "painter")]),
        ("en", "Reyes takes over for ADA David Finch, who retired.", [("David Finch", "ADA")]),
    ],
)
def test_no_person_is_named_with_a_noun_of_houses(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack(language)) if one.role] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The regional manager, Mad. Esther Owusu, appealed to all.", [("Esther Owusu", "regional manager")]),
        ("en", "The General Manager of Northgrid, Ing. Kojo Mensah, disclosed this.", [("Kojo Mensah", "General Manager of Northgrid")]),
        (
            "pl",
            "– tłumaczy dr hab. Adam Wrzos, prof. uczelni, kierownik zespołu. – Szukamy.",
            [("Adam Wrzos", "kierownik zespołu")],
        ),
        ("de", "DI Dr. Harald Graben, Fischereibiologe, sprach zuerst.", [("Harald Graben", "Fischereibiologe")]),
        ("ru", "По словам гособвинителя Романа Ведова, наказание мягкое.", [("Романа Ведова", "гособвинителя")]),
    ],
)
def test_titles_of_a_country_stand_between_an_office_and_a_name(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack(language)) if one.role] == expected
