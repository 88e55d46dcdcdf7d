"""Headings of boilerplate that a case or a small word alone makes, and rows of it."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.rowheads import about_in_case, about_row


@pytest.mark.parametrize(
    ("language", "heading", "below"),
    [
        ("hu", "A Duna Alapítványról", "A Duna Alapítvány 2004 óta gondozza a part menti erdőket."),
        ("hu", "Az Erdőbankról", "Az Erdőbank 1990 óta hitelez erdészeteknek az egész országban."),
        ("fi", "Tietoa Satamasäätiöstä", "Satamasäätiö tukee vanhojen laivojen kunnostamista koko maassa."),
        ("et", "Sadama Haiglast", "Sadama Haigla on 1872. aastal asutatud haigla saarel."),
        ("he", "על אורגל", "אורגל הוקמה לפני שבע שנים ומעסיקה שישים עובדים ביקנעם."),
    ],
)
def test_a_name_in_a_case_heads_what_is_told_of_it(language: str, heading: str, below: str) -> None:
    assert about_in_case(heading, below, language)
    assert about_row(f"{heading}\n{below}", pack(language)) == len(heading)


@pytest.mark.parametrize(
    ("language", "heading", "below"),
    [
        ("hu", "Döntés a partszakaszról", "Az önkormányzat tegnap új szabályokat fogadott el a parton."),
        ("fi", "Uutisia Turusta", "Satamasäätiö tukee vanhojen laivojen kunnostamista koko maassa."),
        ("he", "על הפרק", "אורגל הוקמה לפני שבע שנים ומעסיקה שישים עובדים ביקנעם."),
        ("de", "Von der Stiftung", "Stiftungen gibt es im ganzen Land in großer Zahl seit langem."),
    ],
)
def test_other_headings_are_none(language: str, heading: str, below: str) -> None:
    assert not about_in_case(heading, below, language)


@pytest.mark.parametrize(
    ("head", "text", "name"),
    [
        ("Defne Denizcilik Hakkında", "2011 yılında kurulan Defne Denizcilik, on iki limanda hizmet veriyor ve iki yüz kişi çalıştırıyor.", "Defne Denizcilik"),
        ("Martı Tersanesi hakkında", "1970 yılında kurulan Martı Tersanesi, yılda on iki gemi yapıyor ve üç yüz kişi çalıştırıyor.", "Martı Tersanesi"),
    ],
)  # fmt: skip
def test_the_house_is_named_by_a_row_with_the_name_first(head: str, text: str, name: str) -> None:
    release = (
        f"BASIN BÜLTENİ\n\n{name}, ikinci merkezini açtı\n\nDenizciliğin köklü adlarından {name}, yeni merkezinde gemi onaracak ve yeni işler kuracak.\n\n"
        f"Merkezde yüz yirmi kişi çalışacak, iki yıl sonra sayı iki yüze çıkacak.\n\n{head}\n{text}\n"
    )
    found = masthead.recognise(masthead.read(release.encode()))[0]
    assert found.issuer is not None
    assert found.issuer.text == name


def test_a_common_noun_may_stand_before_the_name_of_such_a_row() -> None:
    text = "O tvrtki Mlin\nMlin posluje od 1978. godine i zapošljava dvjesto ljudi."
    assert about_row(text, pack("hr")) == len("O tvrtki Mlin")
    assert not about_row("O tvrtki koja raste\nPrvi pogon otvoren je 1978. godine na otoku.", pack("hr"))
