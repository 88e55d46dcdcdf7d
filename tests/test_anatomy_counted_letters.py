"""What is counted by its letters in words, and people from abroad in the programmes of Korean houses."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions

HEADS = {
    "en": "Harbour opens a quay\n\nNORHAVEN, 3 May 2024 – The Harbour Company opened a quay today, and many came to see it.",
    "es": "El puerto abre un muelle\n\nPUERTOALTO, 3 de mayo de 2024 – El Consejo del Puerto abrió hoy un muelle, y muchos vinieron a verlo.",
    "fr": "Le port ouvre un quai\n\nNORVILLE, le 3 mai 2024 – Le Conseil du port a ouvert un quai aujourd’hui, et beaucoup sont venus.",
    "it": "Il porto apre un molo\n\nPORTOALTO, 3 maggio 2024 – Il Consorzio del Porto ha aperto oggi un molo, e molti sono venuti.",
}


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [
        ("en", "The harbour signed agreements with eight IHLs in the town.", [("eight", "IHLs")]),
        ("en", "Twelve NGOs have joined the call of the harbour.", [("Twelve", "NGOs")]),
        ("es", "Doce ONG se han sumado al llamamiento del puerto.", [("Doce", "ONG")]),
        ("fr", "Douze ONG ont rejoint l’appel du port.", [("Douze", "ONG")]),
        ("it", "Dodici ONG si sono unite all’appello del porto.", [("Dodici", "ONG")]),
        ("en", "The ship left at twelve GMT and went to sea.", []),
        ("en", "It went with seven Norhaven to the sea.", []),
    ],
)
def test_letters_are_counted(language: str, sentence: str, wanted: list[tuple[str, str]]) -> None:
    (found,) = masthead.recognise(masthead.read(f"{HEADS[language]}\n\n{sentence}\n".encode()))
    assert [(one.text, one.label) for one in found.figures] == wanted


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("단체발언 : 야지마 츠카사 (나눔집 국제실장)", [("야지마 츠카사", "나눔집 국제실장")]),
        ("발언 : 마리아 로페즈 (북항연대 대표)", [("마리아 로페즈", "북항연대 대표")]),
        ("발언 : 응우옌 반 안 (북항연대 대표)", [("응우옌 반 안", "북항연대 대표")]),
        ("주제 : 항만 미래 (북항대 교수)", []),
        ("장소 : 북항 대회의실 (담당 과장)", []),
    ],
)
def test_who_comes_from_abroad_in_a_programme(row: str, wanted: list[tuple[str, str]]) -> None:
    assert [(one.name, one.role) for one in mentions(row, pack("ko"))] == wanted
