"""Quotations that another mark closes than their own, as somebody mistyped it."""

from __future__ import annotations

import pytest

import masthead

FIRST = {
    "en": ("It is a good day for all of us in this town", "said Jane Roe, head of the harbour.", "Though the rules are clear, the board did not ask the staff"),
    "de": ("Das ist ein guter Tag für uns alle in dieser Stadt", "sagte Eva Klein, Leiterin des Hafens.", "Obwohl die Regeln klar sind, hat der Rat niemanden gefragt"),
    "es": ("Es un buen día para todos nosotros en esta ciudad", "dijo Ana Ruiz, directora del puerto.", "Aunque las reglas son claras, el consejo no preguntó a nadie"),
    "ru": ("Это хороший день для всех нас в этом городе", "сказала Анна Иванова, директор порта.", "Хотя правила ясны, совет не спросил никого из работников"),
}  # fmt: skip
HEADS = {
    "en": "Harbour opens a quay\n\nNORHAVEN, 3 May 2024 – The Harbour Council opened a quay today.",
    "de": "Hafen öffnet einen Kai\n\nNorhafen, 3. Mai 2024 – Der Hafenverband hat heute einen Kai eröffnet.",
    "es": "El puerto abre un muelle\n\nPUERTOALTO, 3 de mayo de 2024 – El Consejo del Puerto abrió hoy un muelle.",
    "ru": "Порт открывает причал\n\nНОРГАВАНЬ, 3 мая 2024 – Фонд «Гавань» открыл сегодня причал.",
}
MARKS = {"en": ("“", "”"), "de": ("„", "“"), "es": ("«", "»"), "ru": ("«", "»")}


@pytest.mark.parametrize("closer", ["{}’,", ",{}’", "{}',", '{}",'])
@pytest.mark.parametrize("language", FIRST)
def test_a_mistyped_mark_closes_speech(language: str, closer: str) -> None:
    said, by, more = FIRST[language]
    low, high = MARKS[language]
    shut = closer.format("")
    text = f"{HEADS[language]}\n\n{low}{said}{shut} {by}\n\n{low}{more}.{high}\n"
    (found,) = masthead.recognise(masthead.read(text.encode()))
    assert [quote.text.strip(" ,.") for quote in found.quotes] == [said, more]


def test_what_stands_in_single_marks_within_speech_closes_nothing() -> None:
    text = (
        f"{HEADS['en']}\n\n“The ‘new’ plans, as some call them, are the workers’ plans, and ‘no others’, and we know it well’, said Jane Roe, head of the harbour.\n\n"
        "“Though the rules are clear, the board did not ask the staff.”\n"
    )
    (found,) = masthead.recognise(masthead.read(text.encode()))
    assert [quote.text.strip(" ,.") for quote in found.quotes] == [
        "The ‘new’ plans, as some call them, are the workers’ plans, and ‘no others’, and we know it well",
        "Though the rules are clear, the board did not ask the staff",
    ]
