"""Offices beside names: joined by "and" behind adjectives, behind a passive verb, behind a dash for "is", in a clause without a comma, in letters."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.fates import fated
from masthead.anatomy.persons.people import mentions


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("de", "Das ergänzt der stellvertretende Vorsitzende und frühere Krankenpfleger Mirko Lang, der dort sitzt.", "Mirko Lang", "stellvertretende Vorsitzende und frühere Krankenpfleger"),
        ("de", "Das sagte die frühere Bürgermeisterin und heutige Präsidentin Ida Brook am Montag.", "Ida Brook", "frühere Bürgermeisterin und heutige Präsidentin"),
        ("de", "Begrüßt wurden die Gäste vom designierten Direktor Max Brandt.", "Max Brandt", "designierten Direktor"),
        ("sv", "Boken skrevs av ordföranden och tidigare rektorn Mona Rask i fjol.", "Mona Rask", "ordföranden och tidigare rektorn"),
        ("sv", "Rapporten presenteras av direktör Mona Rask i dag.", "Mona Rask", "direktör"),
        ("da", "Rapporten fremlægges af direktør og konstitueret økonomichef Mona Rask i dag.", "Mona Rask", "direktør og konstitueret økonomichef"),
        ("sv", "Det berättar Ahmed Nord som är rektor på Sjöskolan. Han väntar.", "Ahmed Nord", "rektor på Sjöskolan"),
        ("da", "Det fortæller Bent Holm som er direktør for værftet.", "Bent Holm", "direktør for værftet"),
        ("no", "Det forteller Siv Moen som er leder i Fjellforeningen.", "Siv Moen", "leder i Fjellforeningen"),
        ("ru", "Солистка вечера — пианистка Милена Орлова, лауреат конкурса.", "Милена Орлова", "пианистка"),
        ("ru", "Автор проекта — архитектор Иван Петров.", "Иван Петров", "архитектор"),
        ("uk", "Солістка вечора — піаністка Мілена Орлова, лауреатка конкурсу.", "Мілена Орлова", "піаністка"),
        ("ru", "Об этом рассказала ветеран труда Нина Орлова.", "Нина Орлова", "ветеран труда"),
        ("pl", "Za technologię odpowiada drugi ze wspólników, dr Kamil Borowy (CTO).", "Kamil Borowy", "CTO"),
        ("de", "Für die Technik ist Dr. Eva Klein (CTO) zuständig.", "Eva Klein", "CTO"),
        ("de", "Dessen Präsident Max Brandt, zugleich Bürgermeister von Norhaven, war dabei.", "Max Brandt", "Präsident"),
        ("nl", "Ida Brook, tevens burgemeester van Norhaven, zei het.", "Ida Brook", "burgemeester van Norhaven"),
        ("fr", "La présidente Anne Roux, également maire de Norville, a parlé.", "Anne Roux", "présidente"),
        # Two offices of one person; a party in brackets; what a clause without an office says.
        ("ru", "Первый заместитель министра – директор департамента Иван Петров выступил.", "Иван Петров", "Первый заместитель министра – директор департамента"),
        ("pl", "Tak mówi posłanka dr Anna Borowa (PSL) z komisji.", "Anna Borowa", "posłanka"),
        ("sv", "Det säger Eva Lind som är nöjd med beslutet.", "Eva Lind", ""),
    ],
)  # fmt: skip
def test_an_office_has_all_of_its_words_and_no_others(language: str, text: str, name: str, role: str) -> None:
    assert (name, role) in [(one.name, one.role) for one in mentions(text, pack(language))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Präsidentin Ida Brook vermisst vor allem verbindliche Regeln.", False),
        ("Präsidentin Ida Brook vermisst eine Strategie für den Hafen.", False),
        ("Bürgermeister Ida Brook verurteilt den Angriff auf das Rathaus scharf.", False),
        ("Ida Brook vermisst seit Montag jede Spur.", True),
        ("Die Wanderin Ida Brook wird vermisst.", True),
        ("Wegen Betrugs wurde Ida Brook verurteilt den Schaden zu ersetzen.", True),
        ("Gestern wurde gewählt: Ida Brook verurteilt den Angriff.", False),
        ("Ida Brook wurde verurteilt und muss zahlen.", True),
        ("Ida Brook, verurteilt zu drei Jahren Haft, schweigt.", True),
    ],
)
def test_who_misses_or_condemns_something_has_suffered_nothing(text: str, told: bool) -> None:
    assert fated("Ida Brook", [Run(text, ((0, 0, 0),))], pack("de")) is told
