"""Callings beside names in many languages: musicians, scientists, trades, founders. Verbs that look like callings name nobody."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def named(text: str, language: str) -> dict[str, str]:
    return {one.name: one.role.rstrip(",") for one in mentions(text, pack(language)) if one.role}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("sl", "Solista bosta pianist Miha Zorko in sopranistka Ana Lipar.", {"Miha Zorko": "pianist", "Ana Lipar": "sopranistka"}),
        ("sl", "Več pove biologinja Maja Hribar.", {"Maja Hribar": "biologinja"}),
        ("hr", "Izložbu je otvorila arheologinja Ivana Brkić.", {"Ivana Brkić": "arheologinja"}),
        ("sr", "Изложбу је отворила археолошкиња Ивана Бркић.", {"Ивана Бркић": "археолошкиња"}),
        ("mk", "Концертот го води диригентот Петар Стојков.", {"Петар Стојков": "диригентот"}),
        ("mk", "Изложбата ја отвори сликарката Ана Крстева.", {"Ана Крстева": "сликарката"}),
        ("sq", "Koncertin e drejton dirigjenti Arben Hoxha.", {"Arben Hoxha": "dirigjenti"}),
        ("lt", "Koncerte skambins pianistė Rasa Jonaitienė.", {"Rasa Jonaitienė": "pianistė"}),
        ("lv", "Koncertā spēlēs pianiste Anna Kalna.", {"Anna Kalna": "pianiste"}),
        ("et", "Sõidukit juhtis päästeülem Mart Kask.", {"Mart Kask": "päästeülem"}),
        ("gl", "Falou a bióloga mariña Uxía Castro, investigadora do centro.", {"Uxía Castro": "bióloga mariña"}),
        ("ca", "El concert el dirigirà la violinista Laia Puig.", {"Laia Puig": "violinista"}),
        ("kk", "Көрмені археолог Айгүл Серікова ашты.", {"Айгүл Серікова": "археолог"}),
        ("cs", "Večer uvede průvodkyně Jana Malá.", {"Jana Malá": "průvodkyně"}),
        ("cs", "„Dává to smysl,“ říká Jana Malá, partnerka kanceláře Most.", {"Jana Malá": "partnerka kanceláře Most"}),
        ("pl", "Samochód zatrzymał dzielnicowy Jan Nowak.", {"Jan Nowak": "dzielnicowy"}),
        ("uk", "Збірку видала мовознавиця Олена Коваль.", {"Олена Коваль": "мовознавиця"}),
        ("ro", "Concertul va fi susținut de flautista Ana Pop.", {"Ana Pop": "flautista"}),
        ("da", "Sagen behandles af kokkeelev Anna Lind.", {"Anna Lind": "kokkeelev"}),
        ("id", "Kata Timbalan Yang Dipertua, Puan Kartini Wahab.", {"Kartini Wahab": "Timbalan Yang Dipertua"}),
        ("id", "Hubungi Lina Mokhtar, Eksekutif Media.", {"Lina Mokhtar": "Eksekutif Media"}),
        # What stands before the office in its clause, and is none of it.
        ("fi", "Hankkeesta vastannut johtaja Jouni Räsänen kertoo.", {"Jouni Räsänen": "johtaja"}),
        ("fi", "Tilaisuuden avasi kaupunginjohtaja Pekka Tapani.", {"Pekka Tapani": "kaupunginjohtaja"}),
        ("fi", "Maakunnan vastaava suunnittelija Jouni Räsänen kertoo.", {"Jouni Räsänen": "Maakunnan vastaava suunnittelija"}),
        ("kk", "Жиынға облыс әкімі Берік Сапаров қатысты.", {"Берік Сапаров": "облыс әкімі"}),
        ("kk", "Сауда министрі Берік Сапаров қатысты.", {"Берік Сапаров": "Сауда министрі"}),
        ("et", "Ülikooli uus juhtivteadur Mart Kask ütles.", {"Mart Kask": "Ülikooli uus juhtivteadur"}),
        # Verbs and houses.
        ("da", "fortæller Anna Lind fra Strandby.", {}),
        ("no", "forteller Per Holm i Vik.", {}),
        ("id", "Menurut Setiausaha Agung KPLM semalam, aduan telah dibuat.", {}),
        ("de", "Peter Müller und Anna Koch kamen nach Lindau.", {}),
        ("hu", "Kovács Anna és Szabó Péter is eljött.", {}),
    ],
)  # fmt: skip
def test_callings_beside_a_name_are_offices_in_each_language(language: str, text: str, found: dict[str, str]) -> None:
    assert named(text, language) == found
