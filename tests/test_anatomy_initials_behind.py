"""Names with initials behind the surname, houses of letters before them, dashes that open a list of people, and offices of two parts in Chinese."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def named(language: str, text: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack(language))]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("ru", "Встречу открыл проректор по науке Громов И.А.", [("Громов И.А.", "проректор по науке")]),
        ("ru", "Декан факультета Белова А.М., директор музея Лугов П.П. открыли встречу.", [("Белова А.М.", "декан факультета"), ("Лугов П.П.", "директор музея")]),
        ("uk", "Ректор університету Коваль О.А. відкрив зустріч.", [("Коваль О.А.", "Ректор університету")]),
        ("ru", "Встречу открыл И.А. Громов, директор музея.", [("И.А. Громов", "директор музея")]),
    ],
)  # fmt: skip
def test_the_last_stop_of_initials_is_the_names(language: str, text: str, wanted: list[tuple[str, str]]) -> None:
    found = named(language, text)
    assert [name for name, _ in found] == [name for name, _ in wanted]
    assert [role.casefold() for _, role in found] == [role.casefold() for _, role in wanted]


def test_a_stop_that_ends_a_sentence_is_not() -> None:
    assert [name for name, _ in named("en", "The prize went to the director of the harbour, Jane Carter.")] == ["Jane Carter"]
    assert [name for name, _ in named("ru", "Встречу открыл директор музея Иван Громов.")] == ["Иван Громов"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Руководитель ЭЦ НГУ Жуков Д.А. открыл встречу.", ("Жуков Д.А.", "Руководитель ЭЦ НГУ")),
        ("Начальник управления НГУ Жукова И.П. открыла встречу.", ("Жукова И.П.", "Начальник управления НГУ")),
    ],
)
def test_letters_of_a_house_before_a_surname_with_initials_are_none_of_it(text: str, wanted: tuple[str, str]) -> None:
    assert named("ru", text) == [wanted]


@pytest.mark.parametrize(
    ("language", "text", "roles"),
    [
        ("ru", "Прошла встреча руководителей порта - Проректор по науке Иван Громов и декан Олег Лугов.", ["Проректор по науке", "декан"]),
        ("en", "A meeting of directors of the harbour – Chairman of the board John Vance and dean Ada Moss – was held.", ["Chairman of the board", "dean"]),
        ("fr", "Une réunion des directeurs du port – Président du conseil Jean Roux et doyen Paul Lis.", ["Président du conseil", "doyen"]),
    ],
)  # fmt: skip
def test_a_dash_opens_the_list_of_those_who_met(language: str, text: str, roles: list[str]) -> None:
    assert [role for _, role in named(language, text)] == roles


def test_a_dash_between_two_offices_of_one_person_parts_none() -> None:
    ((name, role),) = named("ru", "Первый заместитель министра – директор департамента Иван Громов открыл встречу.")
    assert name == "Иван Громов"
    assert role == "Первый заместитель министра – директор департамента"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "海港大学教授周明辉、海岸科技创始人兼 CEO、北海联盟创始人霍太稳等专家接受聘任。",
            ("霍太稳", "海岸科技创始人兼 CEO、北海联盟创始人"),
        ),
        ("海岸科技创始人、CEO、北海联盟理事霍太稳出席。", ("霍太稳", "海岸科技创始人、CEO、北海联盟理事")),
        ("院长彭金璋及原院党委副书记现学院党建组织员程安垣分别汇报了工作。", ("程安垣", "原院党委副书记现学院党建组织员")),
        ("镇党委委员、联络员王志远出席。", ("王志远", "镇党委委员、联络员")),
        # What stands before a "、" and is no office is none of the next one's.
        ("论坛介绍了新的 CPU、北海联盟理事霍太稳出席。", ("霍太稳", "北海联盟理事")),
    ],
)
def test_offices_of_chinese_stand_side_by_side_in_letters_too(text: str, wanted: tuple[str, str]) -> None:
    assert named("zh", text)[-1] == wanted
