"""Rows of a head: headline and decks in one paragraph, months that end titles, days before places, and datelines of more shapes."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source

ENGLISH = (
    "The council opened the wharf on Friday, so that two hundred boats can tie up in the old harbour again after three years in which they had "
    "to go up the river and wait there for the tide.",
    "Half of the four million that it cost came from the fishers, who will pay no fee for ten years.",
    "Work on the lower sluice begins in spring, the harbour master said, and will close the river for boats on nine nights.",
)


def release(text: str) -> Release:
    (found,) = recognise(TextReader().read(Source("x.txt", text.encode()), lambda _: None), lambda _: None)
    return found


def told(text: str) -> tuple[str | None, str | None]:
    found = release(text)
    headline = None if found.headline is None or found.headline.derived else found.headline.text
    return headline, found.subheadline.text if found.subheadline else None


def test_a_row_that_begins_as_a_sentence_is_a_deck() -> None:
    body = (
        "Het college van Norhaven stelt de raad voor om vier miljoen euro\nbeschikbaar te stellen voor de oude kade tussen de sluis en\nde brug. "
        "De muren zijn zo slecht dat er sinds vorig jaar geen boten\nmeer mogen liggen, en de oever zakt elke winter verder weg.\n"
    )
    text = (
        f"PERSBERICHT\n\nCollege trekt vier miljoen euro uit voor oude kade\nWerk aan muren en oevers begint in februari\n\n{body}\n{body}"
    )
    assert told(text) == ("College trekt vier miljoen euro uit voor oude kade", "Werk aan muren en oevers begint in februari")


def test_a_headline_of_two_rows_stays_whole() -> None:
    body = (
        "Het college van Norhaven stelt de raad voor om vier miljoen euro\nbeschikbaar te stellen voor de oude kade tussen de sluis en\nde brug. "
        "De muren zijn zo slecht dat er sinds vorig jaar geen boten\nmeer mogen liggen, en de oever zakt elke winter verder weg.\n"
    )
    text = f"PERSBERICHT\n\nCollege van Norhaven trekt vier miljoen euro uit voor de\noude kade bij de sluis\n\n{body}\n{body}"
    assert told(text)[0] == "College van Norhaven trekt vier miljoen euro uit voor de oude kade bij de sluis"


@pytest.mark.parametrize("mark", ["*", "•", "▪"])
def test_points_below_a_headline_in_capitals_are_its_decks(mark: str) -> None:
    text = (
        f"LIMAN YOLU PAZARTESİ GÜNÜ TRAFİĞE AÇILIYOR\n{mark}Yol üzerinde üç köprü bulunuyor\n{mark}Çevresine dört bin ağaç dikildi\n\n"
        "Lenn Belediyesi, yapımı iki yıl süren liman yolunun pazartesi günü saat onda trafiğe açılacağını duyurdu ve herkesi törene çağırdı.\n\n"
        "Yolun on kilometrelik bölümünde bisiklet şeridi de var, ışıklar ise güneşten aldığı güçle yanıyor.\n"
    )
    assert told(text) == ("LIMAN YOLU PAZARTESİ GÜNÜ TRAFİĞE AÇILIYOR", "Yol üzerinde üç köprü bulunuyor")


def test_a_month_behind_a_small_word_ends_the_title_above_it() -> None:
    text = (
        "            БАНК НОРХАВЕНА\n\n          ПРЕСС-РЕЛИЗ № 7\n\n   Об итогах опроса о ценах на рыбу\n        за июнь 2025 года\n\n"
        "7 июля 2025 года                              г. Ленск\n\n"
        "   Банк опубликовал итоги ежемесячного опроса о ценах на рыбу, в котором приняли участие восемьсот покупателей с трёх рынков.\n\n"
        "   По сравнению с маем рыба подорожала на четыре процента, сильнее всего подорожала сельдь.\n"
    )
    found = release(text)
    assert told(text) == ("Об итогах опроса о ценах на рыбу за июнь 2025 года", None)
    assert found.issued is not None and found.issued.date == "2025-07-07"
    assert found.dateline is not None and found.dateline.place == "Ленск"


def test_a_paragraph_with_its_dateline_is_no_deck() -> None:
    text = (
        "Каждый третий житель Ленска планирует ремонт лодки\n\n"
        "г. Ленск, 22 мая 2025 г. – Каждый третий житель города намерен в ближайшие три месяца чинить лодку, узнал портовый банк.\n\n"
        "Чаще всего в планах новая обшивка, реже новый мотор, и почти никто не намерен покупать паруса.\n\n"
        "Ремонт лодки жители Ленска планируют оплачивать из накоплений, а кредит намерен взять каждый десятый.\n"
    )
    assert told(text)[1] is None


@pytest.mark.parametrize(
    ("begins", "place"),
    [
        ("Port of Spain, Trinidad and Tobago. In a decision of Friday, ", "Port of Spain, Trinidad and Tobago"),
        ("ST MARK’S, Grenada – ", "ST MARK’S, Grenada"),
        ("Vancouver – ", "Vancouver"),
        ("Genève – ", "Genève"),
        ("(Kirkland, Washington)—", "Kirkland, Washington"),
        ("NORHAVEN\n\n— ", "NORHAVEN"),
    ],
)
def test_datelines_of_more_shapes(begins: str, place: str) -> None:
    text = f"Norhaven opens second wharf\n\n5 May 2024\n\n{begins}{ENGLISH[0]}\n\n{ENGLISH[1]}\n\n{ENGLISH[2]}\n"
    found = release(text).dateline
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize("begins", ["Background – ", "Summary – ", "The Port, Canal and Rivers. In a way, "])
def test_labels_and_lists_are_no_datelines(begins: str) -> None:
    text = f"Norhaven opens second wharf\n\n5 May 2024\n\n{begins}{ENGLISH[0]}\n\n{ENGLISH[1]}\n\n{ENGLISH[2]}\n"
    found = release(text).dateline
    assert found is None or not found.place
