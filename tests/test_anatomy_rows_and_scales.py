"""Rows that look like something else: sentences said again that are no trail, a row of numbers behind a bar; numbers that their scale touches; subjects of Korean clauses."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.text import Run
from masthead.anatomy.numbers.figures import figures
from masthead.anatomy.pack import pack

_SAID = "Révoltés par le silence de la ville, nous avons décidé de rompre le dialogue avec elle, au nom de tous ceux du port."
_TEXT = (
    "La ville refuse de prendre les décisions qui seules pourraient sauver les quais et les grues, que tout le monde connaît ici.",
    "Notre priorité reste le quai du Nord, que nous avons défendu, et que nous défendrons encore avec tous nos amis de la région.",
)


def test_a_paragraph_that_ends_with_what_the_next_one_says_is_the_text() -> None:
    text = '---\ntitle: "Lenn : le port rompt le dialogue"\n---\n\n' + "\n\n".join((f"Lettre du port. {_SAID}", _SAID, *_TEXT)) + "\n"
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert found.headline is not None
    assert found.headline.text == "Lenn : le port rompt le dialogue"
    assert found.subheadline is None
    assert found.body_paragraphs == 4


def test_a_row_of_numbers_behind_a_bar_is_a_way_to_reach_somebody() -> None:
    text = (
        "# The Port of Lenn opens a quay\n\nThe Port of Lenn opens a quay for forty boats in May, and all of the town is invited to come and see it.\n\n"
        "It cost two million euros, which the state paid for, and was built in three years by those who live in the town of Lenn.\n\n"
        "Media Contact:\n\nSimone Moss\n\nHead of Marketing\n\nD. +1 441 297 7774 | M. +1 441 707 0038 |\n\nE: simone@lenn.example\n"
    )
    [contact] = masthead.recognise(masthead.read(text.encode(), format="md"))[0].contacts
    assert contact.name == "Simone Moss"
    assert contact.email == "simone@lenn.example"


def _told(text: str, language: str) -> list[str]:
    return [figure.text for figure in figures([Run(text, ((0, 0, 0),))], pack(language), language)]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Il porto ha oltre 30mila abitanti.", "it", ["30mila"]),
        ("Il porto costa 30mila euro.", "it", ["30mila euro"]),
        ("El puerto tiene 20mil vecinos.", "es", ["20mil"]),
        ("Il porto apre nella 3milano.", "it", []),
        ("It is used by hundreds of thousands of people to stay safe.", "en", ["hundreds of thousands"]),
        ("It is used by hundreds of people to stay safe.", "en", []),
    ],
)
def test_numbers_that_their_scale_touches_and_scales_alone(text: str, language: str, told: list[str]) -> None:
    assert _told(text, language) == told


_KOREAN = (
    "하늘 스튜디오가 한국항만진흥원이 주관하는 2026년 영상 제작지원 사업에 선정되었습니다.",
    "하늘 스튜디오는 이번 사업에서 항구의 역사를 담은 단편영화를 제작하며, 촬영과 편집을 모두 맡아 진행할 예정입니다.",
    "이번 선정을 통해 더 많은 사람들이 항구의 이야기를 만날 수 있을 것으로 기대되며 내년 봄에 상영됩니다.",
)


def test_the_subject_of_a_clause_within_another_is_not_who_acts_in_korean() -> None:
    text = "# 하늘 스튜디오, 영상 제작 기술로 한국항만진흥원 선정\n\n" + "\n\n".join(_KOREAN) + "\n"
    issuer = masthead.recognise(masthead.read(text.encode(), format="md"))[0].issuer
    assert issuer is not None
    assert issuer.text == "하늘 스튜디오"


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Satama kuuluu kaikille -työryhmä", "Satama kuuluu kaikille -työryhmä"),
        ("Satama kuuluu kaikille-työryhmä", "Satama kuuluu kaikille-työryhmä"),
        ("Satama kuuluu kaikille kaupungissa", ""),
    ],
)
def test_whatever_stands_before_the_hyphen_of_a_finnish_house_is_its_name(row: str, wanted: str) -> None:
    text = (
        f"# TIEDOTE: Kaupunki avaa laiturit kaikille 9.3.2026\n\nJulkaistu: 4.3.2026 klo 15:00 | {row}\n\n"
        "Satama on suljettu jo kolmatta vuotta, ja kaupunkilaiset kokoontuvat torille vaatimaan sen avaamista kaikille, jotka haluavat kävellä siellä.\n\n"
        "Mielenosoituksella vaaditaan laitureiden avaamista. Tapahtuma alkaa torilla, josta marssitaan satamaan, ja päättyy illalla.\n"
    )
    issuer = masthead.recognise(masthead.read(text.encode(), format="md"))[0].issuer
    assert (issuer.text if issuer else "") == wanted
