"""Clauses that say what somebody heads, or holds, in languages of Europe: "Mette Lund, som leder prosjektet"."""

from __future__ import annotations

import pytest
from openings import LIBRARY, release


def people(text: str) -> dict[str, str]:
    return {person.name: person.role for person in release(text).people}


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("da", "Mette Olsen, der leder netværket i nord, viste samlingen frem.", "Mette Olsen", "leder netværket i nord"),
        ("no", "Mia Olsen, som har ledet nettverket siden 2016, viste samlingen.", "Mia Olsen", "har ledet nettverket"),
        ("sv", "Mia Olsson, som driver museet, visade samlingen.", "Mia Olsson", "driver museet"),
        ("de", "Petra Klein, die seit 2014 das Tiefbauamt leitet, kam.", "Petra Klein", "das Tiefbauamt leitet"),
        ("de", "Petra Klein, die seit zehn Jahren Vorsitzende des Vereins ist, kam.", "Petra Klein", "Vorsitzende des Vereins"),
        ("nl", "Bert Smit, die al tien jaar voorzitter is van de club, kwam.", "Bert Smit", "voorzitter"),
        ("cs", "Marta Malá, která síť vede od roku 2016, představila sbírky.", "Marta Malá", "síť vede"),
        ("pl", "Marta Nowak, która kieruje siecią od 2016 roku, pokazała zbiory.", "Marta Nowak", "kieruje siecią"),
        ("hu", "Szabó Márta, aki 2016 óta vezeti a hálózatot, bemutatta a gyűjteményt.", "Szabó Márta", "vezeti a hálózatot"),
        ("el", "Η Μαρία Παππά, που διευθύνει το δίκτυο, παρουσίασε τις συλλογές.", "Μαρία Παππά", "διευθύνει το δίκτυο"),
        ("bg", "Мария Петрова, която ръководи мрежата от 2016 г., представи колекциите.", "Мария Петрова", "ръководи мрежата"),
        ("ro", "Maria Pop, care conduce rețeaua din 2016, a prezentat colecțiile.", "Maria Pop", "conduce rețeaua"),
        ("pt", "Maria Lopes, que preside a associação, apresentou as coleções.", "Maria Lopes", "preside a associação"),
    ],
)  # fmt: skip
def test_a_clause_tells_what_somebody_heads(language: str, text: str, name: str, role: str) -> None:
    assert people(LIBRARY[language] + text + "\n").get(name) == role


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Mette Olsen, der bor i Strandby, viste samlingen frem."),
        ("sv", "Mia Olsson, som cyklar dit varje dag, visade samlingen."),
        ("de", "Petra Klein, die in Lindau aufgewachsen ist, kam."),
        ("de", "Petra Klein, die mit der Leiterin verheiratet ist, kam."),
        ("de", "Petra Klein, die eine Nichte des Direktors ist, kam."),
        ("nl", "Bert Smit, die met de directeur is, kwam."),
        ("cs", "Marta Malá, která vede v průběžném pořadí, jásala."),
        ("nl", "Bert Smit, die al tien jaar in Veen woont, kwam."),
        ("cs", "Marta Malá, která bydlí v Březové, představila sbírky."),
        ("pl", "Marta Nowak, która mieszka w Brzozowie, pokazała zbiory."),
    ],
)  # fmt: skip
def test_other_clauses_give_no_office(language: str, text: str) -> None:
    assert people(LIBRARY[language] + text + "\n") == {}
