"""A town with its country before a text, and a country alone, as they are called in the language of the text."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.wording.places import state
from masthead.anatomy.wording.towns import land

LANDS = [
    ("bg", "Новалена", "Северна Македония", "Сдружението откри днес новия басейн на пристанището, на който се радват много семейства."),
    ("cs", "Novalena", "Slovensko", "Spolek dnes otevřel nový bazén v přístavu, ze kterého má radost mnoho rodin z celého okolí."),
    (
        "da",
        "Novalena",
        "Grønland",
        "Foreningen åbnede i dag det nye bassin i havnen, som mange familier fra hele kvarteret glæder sig over.",
    ),
    (
        "de",
        "Novalena",
        "Österreich",
        "Der Verein hat heute das neue Bad am Hafen eröffnet, über das sich viele Familien aus der Stadt freuen.",
    ),
    ("el", "Νοβαλένα", "Κύπρος", "Ο σύλλογος άνοιξε σήμερα τη νέα πισίνα στο λιμάνι, για την οποία χαίρονται πολλές οικογένειες."),
    (
        "es",
        "Novalena",
        "Costa Rica",
        "La asociación abre hoy la nueva piscina del puerto, de la que se alegran muchas familias del barrio.",
    ),
    ("et", "Novalena", "Läti", "Ühing avas täna sadamas uue basseini, mille üle on rõõmsad paljud pered kogu naabruskonnast."),
    ("fi", "Novalena", "Viro", "Yhdistys avasi tänään uuden uima-altaan satamassa, ja siitä iloitsevat monet perheet koko seudulta."),
    ("fr", "Novalena", "Sénégal", "L'association ouvre aujourd'hui la nouvelle piscine du port, dont se réjouissent bien des familles."),
    ("hu", "Novalena", "Szlovákia", "Az egyesület ma megnyitotta az új medencét a kikötőben, aminek sok család örül az egész környéken."),
    (
        "id",
        "Novalena",
        "Timor Leste",
        "Perkumpulan itu hari ini membuka kolam renang baru di pelabuhan, yang menyenangkan banyak keluarga.",
    ),
    (
        "it",
        "Novalena",
        "San Marino",
        "L'associazione apre oggi la nuova piscina del porto, di cui si rallegrano molte famiglie del quartiere.",
    ),
    ("lt", "Novalena", "Latvija", "Asociacija šiandien atidarė naują baseiną uoste, kuriuo džiaugiasi daug šeimų iš visos kaimynystės."),
    ("lv", "Novalena", "Igaunija", "Biedrība šodien atklāja jaunu baseinu ostā, par kuru priecājas daudzas ģimenes no visas apkaimes."),
    ("pl", "Novalena", "Ukraina", "Stowarzyszenie otworzyło dziś nowy basen w porcie, z którego cieszy się wiele rodzin z całej okolicy."),
    ("pt", "Novalena", "Moçambique", "A associação abriu hoje a nova piscina do porto, com a qual se alegram muitas famílias do bairro."),
    (
        "ro",
        "Novalena",
        "Republica Moldova",
        "Asociația a deschis astăzi noua piscină din port, de care se bucură multe familii din tot cartierul.",
    ),
    ("ru", "Новалена", "Казахстан", "Общество сегодня открыло новый бассейн в порту, которому рады многие семьи из соседних домов."),
    ("sk", "Novalena", "Česko", "Spolok dnes otvoril nový bazén v prístave, z ktorého má radosť veľa rodín z celého okolia mesta."),
    ("sl", "Novalena", "Hrvaška", "Društvo je danes odprlo nov bazen v pristanišču, ki se ga veselijo številne družine iz vse okolice."),
    ("sr", "Novalena", "Crna Gora", "Udruženje je danas otvorilo novi bazen u luci, kome se raduju mnoge porodice iz celog kraja."),
    ("sv", "Novalena", "Finland", "Föreningen öppnade i dag den nya bassängen i hamnen, som många familjer i hela grannskapet gläds åt."),
    ("tr", "Novalena", "Kıbrıs", "Dernek bugün limandaki yeni havuzu açtı; mahalledeki pek çok aile buna seviniyor ve havuza geliyor."),
    ("uk", "Новалена", "Польща", "Спілка сьогодні відкрила новий басейн у порту, якому раді багато родин із сусідніх будинків."),
]


def place(text: str, language: str) -> str:
    line = one("Lenn 2024", text, language=language).dateline
    return line.place if line else ""


@pytest.mark.parametrize(("language", "town", "country", "text"), LANDS)
def test_a_country_shows_that_a_town_stands_before_it(language: str, town: str, country: str, text: str) -> None:
    assert place(f"{town}, {country} – {text}", language) == f"{town}, {country}"
    assert place(f"{town} ({country}) – {text}", language) == f"{town} ({country})"
    assert place(f"{town}, {country}. {text}", language) == f"{town}, {country}"
    assert place(f"{country} – {text}", language) == country
    assert place(f"({country}) – {text}", language) == country


@pytest.mark.parametrize(
    "text",
    [
        "Novalena, Hafenfest – der Verein hat heute das neue Bad am Hafen eröffnet, über das sich viele Familien freuen.",
        "Österreich – Land der Häfen – hat heute das neue Bad am Hafen eröffnet, über das sich viele Familien freuen.",
        "Österreich – das ist seit heute auch ein neues Bad am Hafen, über das sich viele Familien aus der Stadt freuen.",
    ],
)
def test_what_is_no_country_or_goes_on_behind_a_dash_is_no_place(text: str) -> None:
    assert place(text, "de") == ""


def test_countries_are_known_in_capitals_and_behind_a_comma_alone() -> None:
    assert land("SÉNÉGAL")
    assert land("Казахстан")
    assert not land("Novalena")
    assert state("Novalena, Côte d’Ivoire")
    assert not state("Sénégal")
