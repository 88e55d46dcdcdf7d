"""Offices that a sentence gives to somebody, in languages that say so with cases; and two offices of one person where no article stands."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def named(text: str, language: str) -> dict[str, str]:
    return {one.name: one.role.rstrip(",") for one in mentions(text, pack(language)) if one.role}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Der Rat hat Eva Klein per 1. März 2026 zur kaufmännischen Direktorin bestellt.", {"Eva Klein": "kaufmännischen Direktorin"}),
        ("sv", "Styrelsen har utsett Mia Lind till ny ekonomichef från och med den 1 mars.", {"Mia Lind": "ekonomichef"}),
        ("fi", "Hallitus on nimittänyt Matti Virtasen talousjohtajaksi 1. maaliskuuta alkaen.", {"Matti Virtasen": "talousjohtajaksi"}),
        ("cs", "Rada jmenovala Janu Malou finanční ředitelkou s účinností od 1. března.", {"Janu Malou": "finanční ředitelkou"}),
        ("sk", "Rada vymenovala Janu Malú za finančnú riaditeľku s účinnosťou od 1. marca.", {"Janu Malú": "finančnú riaditeľku"}),
        ("uk", "Рада призначила Олену Коваль фінансовою директоркою з 1 березня.", {"Олену Коваль": "фінансовою директоркою"}),
        ("sr", "Надзорни одбор именовао је Ану Бркић за финансијску директорку.", {"Ану Бркић": "финансијску директорку"}),
        ("el", "Το συμβούλιο διόρισε τη Μαρία Παππά οικονομική διευθύντρια από 1ης Μαρτίου.", {"Μαρία Παππά": "οικονομική διευθύντρια"}),
        ("az", "Müşahidə şurası Sevda Əliyevanı maliyyə direktoru təyin edib.", {"Sevda Əliyevanı": "maliyyə direktoru"}),
        ("sw", "Bodi imemteua Asha Juma kuwa Mkurugenzi wa Fedha kuanzia Machi 1.", {"Asha Juma": "Mkurugenzi wa Fedha"}),
        # No verb gives it, or nothing follows that is an office.
        ("cs", "Rada přivítala Janu Malou a finanční ředitelku města.", {}),
        ("de", "Der Rat hat Eva Klein per 1. März 2026 zum Gespräch gebeten.", {}),
        ("sr", "Одбор именовао је Ану Бркић за почетак.", {}),
        ("pl", "Rada wybrała Annę Nowak spośród dziesięciu kandydatów na dyrektora muzeum.", {}),
        ("ru", "Совет утвердил Марию Котову вместе с проектом директора музея.", {}),
        ("cs", "Rada zvolila Janu Malou mezi uchazeči na post ředitelky muzea.", {}),
        # What an office is of has an adjective; a new one holds it.
        ("lv", "Par to stāsta ministrijas augstākās izglītības departamenta direktore Anna Bērziņa.", {"Anna Bērziņa": "ministrijas augstākās izglītības departamenta direktore"}),
        ("lv", "Tā sacīja pilsētas vispārējās izglītības nodaļas vadītāja Ilze Kalniņa.", {"Ilze Kalniņa": "pilsētas vispārējās izglītības nodaļas vadītāja"}),
        ("fi", "Kuopion uusi kaupunginjohtaja Liisa Korhonen kiitti kaikkia.", {"Liisa Korhonen": "Kuopion uusi kaupunginjohtaja"}),
        # No callings, whatever stands before a name.
        ("kk", "Бұл туралы баспасөз Ерлан Қасымов хабарлады.", {}),
        ("sl", "Sindikalna podružnica Ana Novak je to potrdila.", {}),
        ("sw", "Kikosi cha Zimamoto Arusha Mjini kilifika jana.", {}),
        # A state is nobody's name.
        ("uk", "Посол Словацької Республіки в Україні Павло Гудак назвав рейс мостом.", {"Павло Гудак": "Посол Словацької Республіки в Україні"}),
        ("sr", "Амбасадор Краљевине Норвешке Јан Новак је дошао.", {"Јан Новак": "Амбасадор Краљевине Норвешке"}),
        # Two offices of one person; a list of several; what only stands in the same sentence.
        ("sr", "каже ауторка изложбе, виши кустос Ана Бркић.", {"Ана Бркић": "ауторка изложбе, виши кустос"}),
        ("sl", "pravi avtorica razstave, višja kustosinja Ana Kranjc.", {"Ana Kranjc": "avtorica razstave, višja kustosinja"}),
        ("uk", "говорить керівниця проєкту, докторка хімічних наук Олена Коваль.", {"Олена Коваль": "керівниця проєкту, докторка хімічних наук"}),
        ("sr", "Награду археолог добија једном – прича ауторка изложбе, виши кустос Ана Бркић.", {"Ана Бркић": "ауторка изложбе, виши кустос"}),
        ("hr", "Odgovorio je na pitanje novinara da li će biti ogrjeva, voditelj pogona Ivan Brkić.", {"Ivan Brkić": "voditelj pogona"}),
        ("pl", "Gościli: burmistrz Jan Nowak, wicestarosta powiatu Anna Lis, dyrektor szkoły Piotr Lis.", {"Jan Nowak": "burmistrz", "Anna Lis": "wicestarosta powiatu", "Piotr Lis": "dyrektor szkoły"}),
    ],
)  # fmt: skip
def test_offices_that_are_given_and_two_offices_of_one(language: str, text: str, found: dict[str, str]) -> None:
    assert named(text, language) == found
