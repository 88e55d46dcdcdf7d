"""Speech without marks in a paragraph of its own: announced by the row above it, or signed by the row below."""

from __future__ import annotations

import pytest

import masthead

EN = "Norhaven opens its second quay\n\nThe port of Norhaven opened its second quay on Monday. It is lit from dusk to dawn on all days of the year.\n\n"
MORE_EN = (
    "The quay took four years to build. Work on a third one begins in the spring, once the council has agreed to the plans of the port.\n"
)
FR = "Norhaven ouvre un second quai\n\nLe port de Norhaven a ouvert lundi son second quai. Il est éclairé du soir au matin, tous les jours de l’année.\n\n"
MORE_FR = "Le quai a été construit en quatre ans. Les travaux d’un troisième commencent au printemps, une fois les plans approuvés par la ville.\n"
DE = "Norhaven eröffnet zweiten Kai\n\nDer Hafen von Norhaven hat am Montag seinen zweiten Kai eröffnet. Er ist an allen Tagen des Jahres beleuchtet.\n\n"
MORE_DE = "Der Kai wurde in vier Jahren gebaut. Die Arbeiten am dritten beginnen im Frühjahr, sobald der Rat den Plänen zugestimmt hat.\n"
ES = "Norhaven abre un segundo muelle\n\nEl puerto de Norhaven abrió el lunes su segundo muelle. Está iluminado de noche todos los días del año.\n\n"
AR = "نورهافن تفتتح رصيفها الثاني\n\nافتتح ميناء نورهافن رصيفه الثاني يوم الاثنين. وهو مضاء طوال الليل في كل أيام السنة.\n\n"


def said(text: str) -> list[tuple[str, str, str]]:
    release = masthead.recognise(masthead.read(text.encode(), format="txt"))[0]
    return [(quote.speaker, quote.role, quote.text) for quote in release.quotes]


@pytest.mark.parametrize(
    ("head", "row", "words", "speaker", "role"),
    [
        (
            EN,
            "Professor Jane Doe, Director of the Port of Norhaven, said:",
            "Ships are busy with their cargo, with their crews and with the daily grind, and often the quay is the least of their worries.",
            "Jane Doe",
            "Director of the Port of Norhaven",
        ),
        (
            FR,
            "Anne Roux, directrice du port, a déclaré :",
            "Les navires sont de plus en plus longs, et le quai de la ville ne pouvait plus en accueillir que deux à la fois.",
            "Anne Roux",
            "directrice du port",
        ),
        (
            ES,
            "La directora del puerto, Ana Ruiz, dijo:",
            "Los barcos son cada vez más largos, y en el muelle de la ciudad ya no cabían más que dos a la vez.",
            "Ana Ruiz",
            "La directora del puerto",
        ),
        (
            AR,
            "قال وزير النقل أحمد الخطيب:",
            "يعزز هذا الرصيف رسالة المدينة الواضحة إلى كل السفن في السنوات الأخيرة. السفن أطول من أي وقت مضى والميناء أصبح جاهزاً لها.",
            "أحمد الخطيب",
            "وزير النقل",
        ),
    ],
)
def test_a_paragraph_below_who_says_it_with_the_verb_and_a_colon(head: str, row: str, words: str, speaker: str, role: str) -> None:
    ((who, office, text),) = said(f"{head}{row}\n\n{words}\n")
    assert (who, text) == (speaker, words)
    assert office.casefold() in role.casefold() and office


@pytest.mark.parametrize(
    ("row", "below"),
    [
        ("Jane Doe, director of the port, announced the following measures:", "Ships of more than two hundred metres pay ten per cent less until the end of the year, and small boats pay nothing."),
        ("Jane Doe, director of the port, said the day would go as follows:", "Boats come in from nine o’clock on, the band of the town plays at ten, and the mayor speaks at eleven in the hall."),
        ("The port said:", "Ships of more than two hundred metres pay ten per cent less until the end of the year, and small boats pay nothing."),
    ],
)  # fmt: skip
def test_what_is_announced_otherwise_is_no_speech(row: str, below: str) -> None:
    assert said(f"{EN}{row}\n\n{below}\n\n{MORE_EN}") == []


@pytest.mark.parametrize(
    ("head", "words", "row", "more", "speaker"),
    [
        (EN, "We have waited four years for this day, and we are glad that all of our crews were there to see it come.", "Jane Doe, director of the port", MORE_EN, "Jane Doe"),
        (FR, "Nous attendions ce jour depuis quatre ans, et nous sommes heureux que toutes nos équipes aient pu le voir.", "Anne Roux, directrice du port", MORE_FR, "Anne Roux"),
        (DE, "Wir haben vier Jahre auf diesen Tag gewartet, und wir freuen uns, dass alle unsere Leute dabei waren.", "Anna Berg, Sprecherin des Hafens", MORE_DE, "Anna Berg"),
    ],
)  # fmt: skip
def test_a_paragraph_over_the_row_with_the_name_and_office_of_who_says_it(head: str, words: str, row: str, more: str, speaker: str) -> None:
    ((who, office, text),) = said(f"{head}{words}\n\n{row}\n\n{more}")
    assert (who, text) == (speaker, words) and office in row


def test_a_letter_is_no_quotation_of_who_signs_it() -> None:
    letter = "We write to you as our neighbours. We are glad that our quay is open to all who come to our town by boat.\n\n"
    last = "We hope to see all of you on Monday, and we thank our crews for the four years in which they built our quay.\n\n"
    assert (
        said(
            f"To all neighbours\n\n{letter}{last}Jane Doe, director of the port\n\nWe add the plan of our quay, which we have drawn for you.\n"
        )
        == []
    )
    assert said(f"{EN}{last}Jane Doe, director of the port\n") == []
