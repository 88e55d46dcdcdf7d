"""Offices of Russian and Ukrainian that commas part and one case joins, and the houses that they are of."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one


def named(language: str, text: str) -> list[tuple[str, str]]:
    return [(person.name, person.role) for person in one("# Лен 2024", text, language=language).people]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        (
            "ru",
            "Сегодня состоялась встреча с депутатом Мажилиса Республики Лен, членом Комиссии по реформе, доктором наук Маратом Асановым.",
            "Маратом Асановым",
            "депутатом Мажилиса Республики Лен, членом Комиссии по реформе, доктором наук",
        ),
        (
            "ru",
            "Награду вручили председателю совета, члену комиссии Ивану Петрову.",
            "Ивану Петрову",
            "председателю совета, члену комиссии",
        ),
        (
            "ru",
            "Депутат Парламента, член Комиссии по реформе Иван Петров выступил.",
            "Иван Петров",
            "Депутат Парламента, член Комиссии по реформе",
        ),
        (
            "ru",
            "Встречу провёл  депутат Думы, член комитета, доктор наук Иван Петров.",
            "Иван Петров",
            "депутат Думы, член комитета, доктор наук",
        ),
        (
            "uk",
            "Відбулася зустріч з депутатом Верховної Ради, членом комітету, доктором наук Іваном Петренком.",
            "Іваном Петренком",
            "депутатом Верховної Ради, членом комітету, доктором наук",
        ),
    ],
)
def test_offices_in_one_case_are_told_together(language: str, text: str, name: str, role: str) -> None:
    assert named(language, text) == [(name, role)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Об этом узнали от депутата Думы, директор школы Анна Иванова выступила.", ("Анна Иванова", "директор школы")),
        ("Говорили с депутатом Петровым, директором школы Анной Ивановой.", ("Анной Ивановой", "директором школы")),
    ],
)
def test_an_office_in_another_case_or_with_its_own_name_is_somebody_elses(text: str, found: tuple[str, str]) -> None:
    assert found in named("ru", text)


def test_a_house_behind_an_office_is_nobody() -> None:
    assert [name for name, _ in named("ru", "Депутат Сейма Лена, член комитета по портам, сегодня выступил в порту.")] == []


def test_offices_that_open_a_text_are_told_too() -> None:
    text = "Депутат Мажилиса Парламента, член Комиссии по реформе, доктор юридических наук Марат Асанов выступил."
    assert named("ru", text) == [("Марат Асанов", "Депутат Мажилиса Парламента, член Комиссии по реформе, доктор юридических наук")]
