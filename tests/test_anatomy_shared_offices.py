"""Offices that several share, that stand small before a comma and the name, or that belong to somebody else of the sentence."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def named(text: str, language: str = "en") -> dict[str, str]:
    return {one.name: one.role for one in mentions(text, pack(language)) if one.role}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # Behind several names, in the plural.
        ("en", "The panel is led by Jane Doe and Bo Roe, co-chairs of the Harbour Trust.", {"Jane Doe": "co-chairs of the Harbour Trust", "Bo Roe": "co-chairs of the Harbour Trust"}),
        ("en", "It confirmed the nominations of Ada Bell and Bo Roe to serve as Members of the Harbour Board.", {"Ada Bell": "Members of the Harbour Board", "Bo Roe": "Members of the Harbour Board"}),
        ("fr", "Jeanne Roux, Marie Dupont et Paul Martin, députés du Gard, ont voté.", {"Jeanne Roux": "députés du Gard", "Marie Dupont": "députés du Gard", "Paul Martin": "députés du Gard"}),
        ("it", "Anna Rossi e Luigi Bianchi, consiglieri comunali di Rovigo, hanno votato.", {"Anna Rossi": "consiglieri comunali di Rovigo", "Luigi Bianchi": "consiglieri comunali di Rovigo"}),
        # One office before several, the second with a title; the one behind is that of who follows.
        ("en", "They met Labour MPs Stephen Day and Dame Ann Roe, Chair of the Harbour Committee Sir Bo Lund MP, as well as others.", {"Stephen Day": "Labour MPs", "Ann Roe": "Labour MPs", "Bo Lund": "Chair of the Harbour Committee"}),
        # Small, before a comma and the name, behind an owner or a house.
        ("en", "Harbour Trust’s marketing director, Jane Doe, explains it.", {"Jane Doe": "marketing director"}),
        ("en", "At noon our executive director, Jane Doe, will speak.", {"Jane Doe": "executive director"}),
        ("en", "“Nobody knows,” Harbour Tea marketing director, Jane Doe, explains.", {"Jane Doe": "Harbour Tea marketing director"}),
        # Behind the name rather than before it; behind "to" the office of who is named.
        ("en", "At the meeting of Harbour Heads of Government, the Honourable Dr. Bo Roe, Prime Minister of Norhaven, spoke.", {"Bo Roe": "Prime Minister of Norhaven"}),
        ("en", "She served as a law clerk to Judge Jane Doe in the north.", {"Jane Doe": "Judge"}),
        ("en", "Assistant Commissioner John O’ Malley spoke.", {"John O’ Malley": "Assistant Commissioner"}),
        # A field goes on, and nobody is named.
        ("en", "He served as VP of Global Demand Planning.", {}),
    ],
)  # fmt: skip
def test_an_office_is_of_whom_its_place_gives_it(language: str, text: str, found: dict[str, str]) -> None:
    assert named(text, language) == found
