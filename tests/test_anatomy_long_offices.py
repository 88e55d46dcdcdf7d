"""Offices that long chains of what they are of stand behind or before, and those that some packs lacked."""

from __future__ import annotations

import re

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions

MARKS = str.maketrans("", "", "[]{}")


def named(text: str, language: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack(language))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bg", "заяви [председателят на Комисията за закрила на читателите] {Димитър Тодоров}."),
        ("bg", "каза [ръководителят на Центъра за работа с доброволци] {Мария Петкова}."),
        ("pl", "mówi [kierownik Katedry i Kliniki Chorób Roślin Uniwersytetu Rolniczego w Sosnowie] {Krzysztof Lipa}."),
        ("ru", "отметил [руководитель Департамента транспорта и развития паромной инфраструктуры города Норхавена] {Максим Орлов}."),
        ("hr", "rekla je [državna tajnica u Ministarstvu mora i otoka] {Ivana Barić}."),
        ("sl", "je povedala [državna sekretarka na Ministrstvu za pristanišča] {Vesna Hribar}."),
        ("el", "δήλωσε ο [Γενικός Γραμματέας Πολιτικής Προστασίας του Υπουργείου Λιμένων] {Βασίλης Μαρής}."),
        ("ro", "a declarat [directorul executiv al Direcției de Igienă Publică Lunca] {Liviu Ene}."),
        ("lt", "sako [Uosto apskrities VUK Pakrančių apsaugos valdybos viršininkas] {Darius Lapas}."),
        ("lt", "pasakoja [VU Jūrų mokslų centro profesorė] {Virginija Upė}."),
        ("lv", "uzsver [Ostas Universitātes Jūras institūta vadošā pētniece] {Ilze Liepa}."),
        ("et", "rääkis [Sadama Linnavalitsuse ettevõtlusosakonna teenistuse juhataja] {Mari Kask}."),
        ("fi", "kertoo [Satamaministeriön Afrikan ja Lähi-idän osaston päällikkö] {Olli Koivu}."),
        ("no", "sier [direktør ved Fylkesmuseet i Ytre Vik], {Ragnhild Lie}."),
        ("da", "siger [formand for Havneudvalget i Nordre Kommune], {Thomas Krog}."),
        ("sv", "säger [chef för Länsmuseet i Västra Skogen], {Maria Alm}."),
        ("he", "לדברי [מנהלת אגף שפ\"ע בעירייה], {רונית שלו}, המתקנים נבדקו."),
        ("he", "[מנהלת מחלקת קשרי חוץ במכללה], {דנה ברק}, מסרה."),
        ("sr", "[Председник Покрета рибара] г-дин {Александар Лукић} каже."),
    ],
)  # fmt: skip
def test_an_office_is_told_with_all_that_it_is_of(language: str, text: str) -> None:
    role, name = (re.findall(pattern, text)[0] for pattern in (r"\[(.*?)\]", r"\{(.*?)\}"))
    assert named(text.translate(MARKS), language) == [(name, role)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("bg", "Директорът благодари за помощта на кмета Иван Петров.", [("Иван Петров", "кмета")]),
        ("no", "Hun bodde i Nordre Vik, Anna Berg flyttet dit senere.", [("Anna Berg", "")]),
        ("lt", "Jonas Upelis pristatė, o komiteto pirmininkas Linas Lapas atsakė.", [("Jonas Upelis", ""), ("Linas Lapas", "komiteto pirmininkas")]),
        ("ru", "В порту, сообщил директор, побывала Анна Мария Орлова.", [("Анна Мария Орлова", "")]),
        ("he", "מנהל המוזיאון הודיע על תערוכה חדשה, דנה ברק תציג בה.", []),
    ],
)  # fmt: skip
def test_no_office_goes_on_over_a_clause_or_over_somebody_else(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert named(text, language) == found


ROLES = {
    "sk": ("Jana Horská", "finančná riaditeľka|organizátorka|hasička|technologička"),
    "sl": ("Ana Hribar", "glavna tajnica|gasilka|organizatorka|prokuristka"),
    "sr": ("Ana Barić", "zapovjednica|koordinatorica|saborska zastupnica|gradska vijećnica|povjesničarka"),
    "lt": ("Rasa Upė", "skyriaus vedėja|organizatorė|pareigūnė|ugniagesė"),
    "lv": ("Ilze Liepa", "organizatore|aktrise|psiholoģe"),
    "bg": ("Мария Петкова", "съдийката|научен сътрудник|старши експерт|евродепутат"),
    "cs": ("Jana Horská", "vědecká pracovnice|dramaturgyně"),
    "el": ("Άννα Μαρή", "διευθύνουσα σύμβουλος|εμπειρογνώμονας"),
    "da": ("Anna Krog", "planlægger|inspektør"),
    "fi": ("Anna Koivu", "tarkastaja|suunnittelija|kapellimestari"),
    "et": ("Mari Kask", "ökonomist|dirigent"),
    "tr": ("Ayşe Deniz", "organizatör"),
}


@pytest.mark.parametrize(("language", "name", "role"), [(language, name, role) for language, (name, roles) in ROLES.items() for role in roles.split("|") if role])  # fmt: skip
def test_offices_that_people_have(language: str, name: str, role: str) -> None:
    assert named(f"{name}, {role}, 2026.", language) == [(name, role)]


@pytest.mark.parametrize("role", ["operatőr", "dokumentumfilm-rendező", "karnagy"])
def test_callings_behind_hungarian_names(role: str) -> None:
    assert named(f"A műsorban Kiss Anna {role} is szerepel.", "hu") == [("Kiss Anna", role)]


@pytest.mark.parametrize(("office", "language"), [("עובדת סוציאלית", "he"), ("רופאה בכירה", "he")])
def test_offices_in_hebrew_that_a_comma_parts_from_a_name(office: str, language: str) -> None:
    assert named(f"{office}, דנה ברק, אמרה כי הפרויקט יימשך.", language) == [("דנה ברק", office)]
