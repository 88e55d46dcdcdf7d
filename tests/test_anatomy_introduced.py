"""Anatomy of offices: how desks introduce people, language by language, and what looks like an office and is none."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions

LEAD = "The ministry opened the last of many wells in the dry north of the country on Monday, after three years of work."


def held(language: str, text: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack(language)) if one.role]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The Hon. Ann Roe, Secretary of Commerce, will lead the delegation.", [("Ann Roe", "Secretary of Commerce")]),
        ("en", "The Minister for Wells, The Hon. Ann Roe, spoke in Norhaven.", [("Ann Roe", "Minister for Wells")]),
        ("en", "said Attorney Brandon Bates for the Middle District of Lee and Trial Attorney Ann Roe of the Division", [("Brandon Bates", "Attorney"), ("Ann Roe", "Trial Attorney")]),
        ("en", "Harbour Relief’s country director in Telu, Ann Roe, appealed for funds.", [("Ann Roe", "country director in Telu")]),
        ("en", "U.S. Sen. Ann Roe (D-Ohio), state Rep. Don Hill, R-Lowmoor, spoke.", [("Ann Roe", "U.S. Sen."), ("Don Hill", "state Rep.")]),
        ("en", "co-leader and MP for Te Tai Nui, Debbie Roe, said", [("Debbie Roe", "co-leader and MP for Te Tai Nui")]),
        ("fr", "Il vint avec Marc Leroux, directeur des services de secours, et du maire, Jean Faure.", [("Marc Leroux", "directeur des services de secours"), ("Jean Faure", "maire")]),
        ("no", "Leder i Fjellforeningen Ola Brekke mener planen er god.", [("Ola Brekke", "Leder i Fjellforeningen")]),
        ("sv", "Ordföranden i Norrlands Vägförening Karin Ek säger det.", [("Karin Ek", "Ordföranden i Norrlands Vägförening")]),
        ("da", "Projektet ledes af ingeniør Lone Bach.", [("Lone Bach", "ingeniør")]),
        ("ro", "Au participat primarul comunei Valea Mare, Vasile Radu, și directorul școlii, Elena Stan.", [("Vasile Radu", "primarul comunei Valea Mare"), ("Elena Stan", "directorul școlii")]),
    ],
)  # fmt: skip
def test_offices_are_told_from_what_stands_beside_them(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert held(language, text) == found


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("It grew in the middle of President Byrd's first term of office.", "Byrd", "President"),
        ("The show was made by Tobias Wren and Helena Ruiz. Wren, Curator of Works on Paper, found the box.", "Tobias Wren", "Curator of Works on Paper"),
        ("“Everybody knows what that means in the north,” said Dilys Pryce. Pryce is chair of the Residents’ Association.", "Dilys Pryce", "chair of the Residents’ Association"),
    ],
)  # fmt: skip
def test_an_office_stands_beside_the_family_name_alone(text: str, name: str, role: str) -> None:
    assert (name, role) in [(person.name, person.role) for person in one("# Wells open", LEAD, text).people]


@pytest.mark.parametrize("text", ["It was written at the time of General Electric's rise.", "She met in Governor Street's old hall."])
def test_a_genitive_behind_an_office_may_be_a_thing(text: str) -> None:
    assert one("# Wells open", LEAD, text).people == ()
