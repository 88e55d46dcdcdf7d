"""Anatomy of offices: how desks introduce people, language by language, and what looks like an office and is none."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.roles import worded

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
        ("en", "Ann Roe, Curator of Drawings, and Ruiz, Keeper of Letters at St Olave College, worked on it.", [("Ann Roe", "Curator of Drawings")]),
        ("de", "Oberstaatsanwalt Dr. Jens Uhlig von der Staatsanwaltschaft Neuburg bestätigte es.", [("Jens Uhlig", "Oberstaatsanwalt")]),
        ("de", "Auch Bundesministerin a. D. Renate Kolb kam.", [("Renate Kolb", "Bundesministerin a. D.")]),
        ("de", "Neu sind Jonas Reik, Tenor, und Sophie Lang, Mezzosopran.", [("Jonas Reik", "Tenor"), ("Sophie Lang", "Mezzosopran")]),
        ("fr", "Elle sera conseillée par l’ancienne ministre Hélène Prat.", [("Hélène Prat", "ancienne ministre")]),
        ("fi", "Tutkijatohtori Sanna Väre ja erikoistutkija Pekka Hietala Luontokeskuksesta.", [("Sanna Väre", "Tutkijatohtori"), ("Pekka Hietala", "erikoistutkija")]),
        ("ru", "рассказал руководитель проекта, доктор технических наук Илья Лисицын.", [("Илья Лисицын", "руководитель проекта, доктор технических наук")]),
        ("vi", "Phó Chủ tịch UBND tỉnh Trần Thị Mai tặng 50 suất học bổng.", [("Trần Thị Mai", "Phó Chủ tịch UBND tỉnh")]),
        ("he", "ראש העיר נווה אור, משה כהן, בירך על הפתיחה.", [("משה כהן", "ראש העיר נווה אור")]),
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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Alibay Cloud, the cloud computing arm of Alibay Group, has become a member of the Initiative."),
        ("en", "It is sold at Chancellor Square and at Bishop Terrace."),
        ("it", "Associazione degli Studenti Cinesi dell’Accademia di Belle Arti di Brera ringrazia tutti."),
    ],
)
def test_houses_and_places_hold_no_office(language: str, text: str) -> None:
    assert held(language, text) == []


@pytest.mark.parametrize(
    ("language", "role", "worded_role"),
    [("de", "Mitglied der Organisator*innen an", "Mitglied der Organisator*innen"), ("fi", "Lisätietoja antaa viestintäpäällikkö", "viestintäpäällikkö"), ("fi", "Aineiston keräsi erikoistutkija", "erikoistutkija")],
)  # fmt: skip
def test_no_verb_is_part_of_an_office(language: str, role: str, worded_role: str) -> None:
    assert worded(role, pack(language)) == worded_role


def test_two_people_on_lines_of_their_own_are_not_one_sentence() -> None:
    lines = (
        "Joel Hill, deputy administrator for the many deep wells of the dry north in Norhaven",
        "Ann Roe, chief engineer, Office of Wells and Waters",
    )
    assert [(person.name, person.role) for person in one("# Wells open", LEAD, *lines).people] == [
        ("Joel Hill", "deputy administrator for the many deep wells of the dry north in Norhaven"),
        ("Ann Roe", "chief engineer, Office of Wells and Waters"),
    ]
