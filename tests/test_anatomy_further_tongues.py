"""Releases in Galician, Belarusian, Azerbaijani, Albanian, Icelandic and Filipino: their packs let every field be found."""

from __future__ import annotations

import pytest

import masthead

GALICIAN = """\
Confraría de Portovello

NOTA DE PRENSA

14 de maio de 2024

A Confraría de Portovello abre unha escola de redes

A confraría abriu hoxe unha escola de redes que custou 320.000 euros. Hai sitio para trinta persoas ao ano.

«Ninguén nace sabendo atar un nó», dixo a presidenta da confraría, Sabela Outeiro.

O director da escola, Brais Lamelo, lembrou que hai lista de espera. «Queremos que ninguén marche da vila», engadiu.

Contacto:
Iria Casal, responsable de prensa
981 555 014
prensa@portovello.example
"""

BELARUSIAN = """\
Музей рэк

ПРЭС-РЭЛІЗ

14 мая 2024

Музей рэк адкрыў новую залу

Музей рэк адкрыў сёння новую залу, якая каштавала 320 тысяч рублёў. Уваход для школьнікаў бясплатны.

«Рака памятае больш за нас», – кажа дырэктарка музея Алена Вярбіцкая.

Гісторык Міхась Лазоўскі нагадаў, што першы човен знайшлі тут у 1931 годзе. «Ён ляжаў проста пад мостам», – дадаў навуковец.

Кантакт для СМІ:
Ганна Бярозка, прэс-сакратар
+375 29 555-01-42
prensa@raki.example
"""

AZERBAIJANI = """\
Xəzər Kitab Evi

PRESS-RELİZ

14 may 2024

Xəzər Kitab Evi yeni oxu zalı açıb

Xəzər Kitab Evi bu gün yeni oxu zalı açıb. Zal 320 min manata başa gəlib.

“Bu zal hər kəs üçün açıqdır”, – deyə kitab evinin direktoru Nərgiz Vəliyeva bildirib.

Məktəbin müəllimi Elçin Qasımov qeyd edib ki, uşaqlar hər gün gələcək.

Media ilə əlaqə: Aytən Quliyeva, mətbuat katibi, +994 12 555 01 42, media@xezerkitab.example
"""

ALBANIAN = """\
Muzeu i Detit

NJOFTIM PËR SHTYP

14 maj 2024

Muzeu i Detit hap një sallë të re

Muzeu i Detit hapi sot një sallë të re që kushtoi 320 mijë euro. Hyrja është falas për nxënësit.

“Deti është kujtesa jonë më e vjetër”, tha drejtorja e muzeut, Mirela Shtylla.

Sipas arkeologut të muzeut, vizitorët do të shohin edhe anije. “Askush nuk i ka parë më parë”, shtoi kuratori Arben Gurra.

Kontakt për median:
Elira Dushku, zëdhënëse
+355 4 555 0142
media@muzeuidetit.example
"""

ICELANDIC = """\
Hafnarsafnið

FRÉTTATILKYNNING

14. maí 2024

Hafnarsafnið opnar nýjan sal

Hafnarsafnið opnaði í dag nýjan sal sem kostaði 320 milljónir króna. Börn fá ókeypis aðgang.

„Höfnin geymir sögu okkar allra,“ segir Sigrún Bergsdóttir, forstöðumaður Hafnarsafnsins.

„Bátarnir voru komnir að því að sökkva,“ segir Kári Þorgeirsson, skipstjóri.

Nánari upplýsingar veitir:
Lilja Steinsdóttir
upplýsingafulltrúi
s. 555 0142
lilja@hafnarsafnid.example
"""

FILIPINO = """\
Samahan ng mga Mangingisda ng Bagong Dagat

PAHAYAG SA PAMAMAHAYAG

Mayo 14, 2024

Samahan ng mga mangingisda, nagbukas ng bagong pamilihan

Binuksan ngayon ng samahan ang bagong pamilihan ng isda na nagkahalaga ng 32 milyong piso.

“Hindi na namin kailangang maghintay ng bangka mula sa lungsod,” sabi ni Rosario Magpantay, pangulo ng samahan.

Ayon kay Kapitan Dante Lualhati, alkalde ng bayan, bukas ito araw-araw.

Para sa media: Liza Manalastas, tagapagsalita, 0917 555 0142, media@bagongdagat.example
"""


@pytest.mark.parametrize(
    ("source", "language", "speakers", "people"),
    [
        (
            GALICIAN,
            "gl",
            ["Sabela Outeiro", "Brais Lamelo"],
            {"Sabela Outeiro": "presidenta da confraría", "Brais Lamelo": "director da escola", "Iria Casal": "responsable de prensa"},
        ),
        (
            BELARUSIAN,
            "be",
            ["Алена Вярбіцкая", "Міхась Лазоўскі"],
            {"Алена Вярбіцкая": "дырэктарка музея", "Міхась Лазоўскі": "Гісторык", "Ганна Бярозка": "прэс-сакратар"},
        ),
        (
            AZERBAIJANI,
            "az",
            ["Nərgiz Vəliyeva"],
            {"Nərgiz Vəliyeva": "kitab evinin direktoru", "Elçin Qasımov": "Məktəbin müəllimi", "Aytən Quliyeva": "mətbuat katibi"},
        ),
        (
            ALBANIAN,
            "sq",
            ["Mirela Shtylla", "Arben Gurra"],
            {"Mirela Shtylla": "drejtorja e muzeut", "Arben Gurra": "kuratori", "Elira Dushku": "zëdhënëse"},
        ),
        (
            ICELANDIC,
            "is",
            ["Sigrún Bergsdóttir", "Kári Þorgeirsson"],
            {
                "Sigrún Bergsdóttir": "forstöðumaður Hafnarsafnsins",
                "Kári Þorgeirsson": "skipstjóri",
                "Lilja Steinsdóttir": "upplýsingafulltrúi",
            },
        ),
        (
            FILIPINO,
            "fil",
            ["Rosario Magpantay"],
            {"Rosario Magpantay": "pangulo ng samahan", "Dante Lualhati": "alkalde ng bayan", "Liza Manalastas": "tagapagsalita"},
        ),
    ],
)
def test_a_release_in_a_further_language_is_understood(source: str, language: str, speakers: list[str], people: dict[str, str]) -> None:
    release = masthead.recognise(masthead.read(source.encode()))[0]
    assert release.language == language
    assert release.kind == "press-release"
    assert release.issued is not None and release.issued.date == "2024-05-14"
    assert [quote.speaker for quote in release.quotes] == speakers
    assert {one.name: one.role for one in release.people} == people
    assert len(release.contacts) == 1


@pytest.mark.parametrize("declared", ["fil", "tl"])
def test_filipino_by_a_tag_of_its_own_keeps_it_and_is_read_by_the_pack_of_tagalog(declared: str) -> None:
    release = masthead.recognise(
        masthead.read(f'<html lang="{declared}"><body>{FILIPINO.replace(chr(10) * 2, "<p>")}</body></html>'.encode())
    )[0]
    assert release.language == declared
    assert {one.name for one in release.people} >= {"Rosario Magpantay", "Liza Manalastas"}
