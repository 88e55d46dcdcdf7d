"""Offices and callings that a verb of being leads to, and those of small places: of who fishes, farms, plays in an orchestra."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Text


def people(language: str, text: str) -> list[tuple[str, str]]:
    blocks = (Heading(1, (Text("Quay"),)), Paragraph((Text(text),)))
    return [(person.name, person.role) for person in recognise(Document(blocks, language), lambda _: None)[0].people]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        (
            "fi",
            "Festivaalin päävieras on ruotsalainen ohjaaja Karin Lund, jolta nähdään satamassa kuusi elokuvaa.",
            "Karin Lund",
            "ohjaaja",
        ),
        ("fi", "Vastaväittäjänä on dosentti Matti Virtanen yliopistosta, ja tilaisuus pidetään satamassa.", "Matti Virtanen", "dosentti"),
        ("fi", "Sataman johtaja Matti Virtanen kertoo, että laituri on auki.", "Matti Virtanen", "Sataman johtaja"),
        ("vi", "Ngư dân Trần Văn Nam chia sẻ niềm vui khi bến cảng mới được mở cửa cho tàu cá của xã.", "Trần Văn Nam", "Ngư dân"),
        ("no", "Soloklarinettist Kari Bøe spelar på kaia når ho opnar.", "Kari Bøe", "Soloklarinettist"),
    ],
)
def test_the_office_is_what_the_verb_leads_to(language: str, text: str, name: str, role: str) -> None:
    assert people(language, text) == [(name, role)]
