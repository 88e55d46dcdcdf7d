"""Titles of pages that tell whose site it is beside the name of the page on which it keeps its news, and those that tell nothing else."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.sitepages import is_page, only_pages

TEXTS = {
    "hu": ("Húsz új hajó áll forgalomba", "Hétfőtől húsz új hajó közlekedik a folyón, és a menetidő tíz perccel rövidebb lesz minden járaton. A jegyek ára nem változik."),
    "pl": ("Sto skrzynek na parapetach", "Wolontariusze zamontują w kwietniu sto skrzynek z ziołami na parapetach domów opieki w mieście. Partnerem jest Miasto Sosnowo."),
    "uk": ("У парку вилупилися перші лелечата", "На двох гніздах поблизу села орнітологи нарахували сім пташенят чорного лелеки. Такого приплоду не було десять років."),
    "ka": ("ბაღში აყვავდა იშვიათი მაგნოლია", "ბაღში პირველად აყვავდა იაპონური მაგნოლია, რომელიც ორი ათას ცხრა წელს დარგეს. ყვავილობა ორ კვირას გაგრძელდება."),
    "lt": ("Atidarytas atnaujintas tiltas", "Penktadienį po dvejus metus trukusios rekonstrukcijos eismui atvertas tiltas per upę. Darbai kainavo keturis milijonus eurų."),
}  # fmt: skip


def _issuer(language: str, title: str, more: str = "") -> str:
    head, text = TEXTS[language]
    page = f'<html lang="{language}"><head><title>{title}</title>{more}</head><body><article><h1>{head}</h1><p>{text}</p><p>{text}</p></article></body></html>'
    found = masthead.recognise(masthead.read(page.encode()))[0].issuer
    return found.text if found else ""


@pytest.mark.parametrize(
    ("language", "title", "issuer"),
    [
        ("hu", "Dunai Flotta Zrt. - Sajtószoba", "Dunai Flotta Zrt."),
        ("pl", "Fundacja Zielony Próg", "Fundacja Zielony Próg"),
        ("ka", "ქალაქის ბოტანიკური ბაღი - სიახლეები", "ქალაქის ბოტანიკური ბაღი"),
        ("lt", "Naujienos – Upių rajono savivaldybė", "Upių rajono savivaldybė"),
        ("uk", "Прес-центр | Музей ріки", "Музей ріки"),
    ],
)
def test_a_title_names_the_house_beside_its_page_of_news(language: str, title: str, issuer: str) -> None:
    assert _issuer(language, title) == issuer


def test_the_publisher_is_believed_under_a_title_of_all_pages_of_a_site() -> None:
    site = '<meta property="og:site_name" content="{}">'
    assert _issuer("uk", "Новини", site.format("Парк Зелена Коса")) == "Парк Зелена Коса"
    assert _issuer("uk", "Весняний ярмарок у Лубнах зібрав тисячі гостей", site.format("Парк Зелена Коса")) != "Парк Зелена Коса"


@pytest.mark.parametrize(
    ("title", "language", "pages"),
    [
        ("Новини", "uk", True),
        ("Hírek - Sajtószoba", "hu", True),
        ("Newsroom | Press releases", "fi", True),
        ("Aktuality › Tiskové zprávy", "cs", True),
        ("新闻中心", "zh", True),
        ("Novinky z přístavu", "cs", False),
        ("Новини Полтави", "uk", False),
        ("", "uk", False),
    ],
)
def test_titles_of_nothing_but_pages(title: str, language: str, pages: bool) -> None:
    assert only_pages(title, pack(language)) == pages


def test_a_page_is_known_in_english_everywhere() -> None:
    assert is_page("News", pack("sk"))
    assert is_page("Newsroom.", pack("he"))
    assert not is_page("Newsroom of the Harbour Board", pack("sk"))
