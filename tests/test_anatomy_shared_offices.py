"""Offices that several share, that stand small before a comma and the name, or that belong to somebody else of the sentence."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def named(text: str, language: str = "en") -> dict[str, str]:
    return {one.name: one.role for one in mentions(text, pack(language)) if one.role}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # Behind several names, in the plural.
        ("en", "The panel is led by Jane Doe and Bo Roe, co-chairs of the Harbour Trust.", {"Jane Doe": "co-chairs of the Harbour Trust", "Bo Roe": "co-chairs of the Harbour Trust"}),
        ("en", "It confirmed the nominations of Ada Bell and Bo Roe to serve as Members of the Harbour Board.", {"Ada Bell": "Members of the Harbour Board", "Bo Roe": "Members of the Harbour Board"}),
        ("fr", "Jeanne Roux, Marie Dupont et Paul Martin, députés du Gard, ont voté.", {"Jeanne Roux": "députés du Gard", "Marie Dupont": "députés du Gard", "Paul Martin": "députés du Gard"}),
        ("it", "Anna Rossi e Luigi Bianchi, consiglieri comunali di Rovigo, hanno votato.", {"Anna Rossi": "consiglieri comunali di Rovigo", "Luigi Bianchi": "consiglieri comunali di Rovigo"}),
        # One office before several, the second with a title; the one behind is that of who follows.
        ("en", "They met Labour MPs Stephen Day and Dame Ann Roe, Chair of the Harbour Committee Sir Bo Lund MP, as well as others.", {"Stephen Day": "Labour MPs", "Ann Roe": "Labour MPs", "Bo Lund": "Chair of the Harbour Committee"}),
        # A list with somebody who goes by one name; what a clause says behind the last of it is told of all.
        ("pt", "Vieram os deputados Ana Lima, Romário, Bruno Dias e Davi Reis.", {"Ana Lima": "deputados", "Bruno Dias": "deputados", "Davi Reis": "deputados"}),
        ("pt", "Vieram os deputados Aluirzio Braguesa, Ana Lima e Davi Reis.", {"Aluirzio Braguesa": "deputados", "Ana Lima": "deputados", "Davi Reis": "deputados"}),
        ("en", "It was opened by Senators Ann Lake, Pelham, Carl Dean and Joan Reed.", {"Ann Lake": "Senators", "Carl Dean": "Senators", "Joan Reed": "Senators"}),
        ("pt", "Estiveram lá os senadores Ana Lima e Bruno Dias, que falaram aos moradores da cidade.", {"Ana Lima": "senadores", "Bruno Dias": "senadores"}),
        # Small, before a comma and the name, behind an owner or a house.
        ("en", "Harbour Trust’s marketing director, Jane Doe, explains it.", {"Jane Doe": "marketing director"}),
        ("en", "At noon our executive director, Jane Doe, will speak.", {"Jane Doe": "executive director"}),
        ("en", "“Nobody knows,” Harbour Tea marketing director, Jane Doe, explains.", {"Jane Doe": "Harbour Tea marketing director"}),
        # Behind the name rather than before it; behind "to" the office of who is named.
        ("en", "At the meeting of Harbour Heads of Government, the Honourable Dr. Bo Roe, Prime Minister of Norhaven, spoke.", {"Bo Roe": "Prime Minister of Norhaven"}),
        ("en", "She served as a law clerk to Judge Jane Doe in the north.", {"Jane Doe": "Judge"}),
        ("en", "Assistant Commissioner John O’ Malley spoke.", {"John O’ Malley": "Assistant Commissioner"}),
        # Brackets with a party, a title behind the comma, a dash that closes what another opened, foreign words of office.
        ("de", "Eva Klein (SPD), Sprecherin der Fraktion, und Max Brandt (45), Lehrer aus Norhaven, kamen.", {"Eva Klein": "Sprecherin der Fraktion", "Max Brandt": "Lehrer aus Norhaven"}),
        ("de", "Dr. Eva Klein, Leiterin des Instituts für Physik, und Prof. Dr. Max Brandt, Dekan der Fakultät, kamen.", {"Eva Klein": "Leiterin des Instituts für Physik", "Max Brandt": "Dekan der Fakultät"}),
        ("it", "Una gioia – afferma Marco Magni, Direttore di Banco Sereno – una risposta concreta alla crisi.", {"Marco Magni": "Direttore di Banco Sereno"}),
        ("it", "Il suo vice Davide Corti parla.", {"Davide Corti": "vice"}),
        ("es", "Lo anunció Sebastián Roldán, Product Owner de Orbe.", {"Sebastián Roldán": "Product Owner de Orbe"}),
        ("id", "Budi Santoso selaku Direktur Samudra, hadir.", {"Budi Santoso": "Direktur Samudra"}),
        # A sentence that says who holds the office with which it begins.
        ("en", "The new chair of the trust is Jane Doe.", {"Jane Doe": "chair of the trust"}),
        ("de", "Vorsitzender des Vereins ist Max Brandt.", {"Max Brandt": "Vorsitzender des Vereins"}),
        ("es", "La presidenta de la asociación es Ana Ruiz.", {"Ana Ruiz": "presidenta de la asociación"}),
        ("ru", "Председателем совета и руководителем компании является Пётр Громов.", {"Пётр Громов": "Председателем совета и руководителем компании"}),
        # Two offices that a dash joins, and one that another sentence holds.
        ("ru", "Первый заместитель министра – директор департамента Пётр Громов рассказал.", {"Пётр Громов": "Первый заместитель министра – директор департамента"}),
        ("ru", "Это вебинар с экспертами консорциума R3. Пётр Громов, директор по развитию, расскажет.", {"Пётр Громов": "директор по развитию"}),
        # Arabic: ministries of labour, states, and what only looks like an office.
        ("ar", "وأكد وزير العمل الألماني هوبرتوس هارت أن", {"هوبرتوس هارت": "وزير العمل الألماني"}),
        ("ar", "قال المدير العام لمنظمة العمل الدولية جلبرت روان، في كلمة له، إن", {"جلبرت روان": "المدير العام لمنظمة العمل الدولية"}),
        ("ar", "بحضور سعادة سفير دولة قطر لدى الأردن الشيخ سعود آل راشد", {"سعود آل راشد": "سفير دولة قطر لدى الأردن"}),
        ("ar", "قال إن العالم يحتاج زراعة قادرة على التوفير، بمركز الملك عبد العزيز للمؤتمرات في الرياض", {}),
        ("fr", "Elle en parle avec le préfet Roux et ses équipes.", {"Roux": "préfet"}),
        ("ro", "A ajuns să fie președintele Camerei Deputaților și să conducă.", {}),
        # A field goes on, and nobody is named.
        ("en", "He served as VP of Global Demand Planning.", {}),
    ],
)  # fmt: skip
def test_an_office_is_of_whom_its_place_gives_it(language: str, text: str, found: dict[str, str]) -> None:
    assert named(text, language) == found
