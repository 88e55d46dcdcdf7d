"""Heads, days and datelines that a page has lost the breaks of, and whose release it is by its genre's line, its address, its last line."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.model import Release
from masthead.document.plain import plain_block

LEAD = "Der Verein öffnet im Mai das alte Wasserwerk am Hafen, das seit zwanzig Jahren leer steht und nun ein Haus für alle wird."
MORE = "Im ersten Jahr sollen dort Werkstätten entstehen, in denen Kinder und Alte gemeinsam Boote bauen und Netze flicken."


def headline(release: Release) -> str:
    return next((plain_block(piece.block) for piece in release.pieces if piece.role == "headline"), "")


# ── a page's head and text in one row ────────────────────────────────────────────────────────────────


def test_a_headline_ends_where_a_page_says_when_it_was_published_and_the_text_begins_behind_its_tools() -> None:
    release = one(f"Verein öffnet das alte Wasserwerk am Hafen Veröffentlicht am 12.03.2024 Zurück Drucken {LEAD}", MORE, language="de")
    assert headline(release) == "Verein öffnet das alte Wasserwerk am Hafen"
    assert release.issued and release.issued.date == "2024-03-12"
    assert [plain_block(piece.block) for piece in release.pieces if piece.role == "body"] == [LEAD, MORE]
    assert release.subheadline is None


def test_a_sentence_that_tells_when_something_was_published_is_not_cut() -> None:
    text = f"Das Buch vom alten Wasserwerk wurde von der Stadt veröffentlicht am 12.03.2024 und ist vergriffen. {LEAD}"
    assert [
        plain_block(piece.block) for piece in one("Wasserwerk", text, MORE, language="de").pieces if text[:20] in plain_block(piece.block)
    ] == [text]


def test_the_day_in_the_last_row_of_a_wrapped_text_is_its_date() -> None:
    rows = "Il vecchio acquedotto del porto,\nchiuso da vent'anni, è stato visitato\nda molte persone.\n26 giugno 2000\n|"
    release = one(rows, language="it")
    assert release.issued and release.issued.date == "2000-06-26"


def test_a_day_in_the_last_row_that_goes_on_a_sentence_stays_in_it() -> None:
    rows = "Il vecchio acquedotto del porto,\n" + "chiuso da vent'anni e mai venduto,\n" * 12 + "riapre il\n26 giugno 2000"
    assert rows in [plain_block(piece.block) for piece in one("Acquedotto", rows, language="it").pieces]


# ── datelines ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("language", "text", "place", "date"),
    [
        ("nl", "Havendam, 13-10-2009 o De vereniging opent in mei het oude waterwerk aan de haven.", "Havendam", "2009-10-13"),
        ("fr", "Norhaven, le 13 juillet 2025 Une association ouvre en mai le vieux château d’eau du port.", "Norhaven", "2025-07-13"),
    ],
)
def test_place_and_day_before_a_sentence_are_a_dateline_without_a_dash(language: str, text: str, place: str, date: str) -> None:
    line = one("Waterwerk", text, language=language).dateline
    assert line and (line.place, line.date) == (place, date)


def test_a_day_within_a_sentence_is_none() -> None:
    assert one("Port", "À Norhaven, le 13 juillet 2025 marquera la fin des travaux du port.", language="fr").dateline is None


# ── whose release it is ──────────────────────────────────────────────────────────────────────────────


def issuer(release: Release) -> str:
    return release.issuer.text if release.issuer else ""


def test_the_name_beside_the_genre_is_the_issuer() -> None:
    assert (
        issuer(one("# Pressemitteilung — Seewerk", "## Das alte Wasserwerk am Hafen wird ein Haus für alle", LEAD, MORE, language="de"))
        == "Seewerk"
    )


def test_a_name_that_stands_in_a_text_once_is_not_the_issuer_for_its_address() -> None:
    text = ("On lit les marées dans les petits ports avec Norhaven.", "Pour nous contacter : norhaven@ports.example")
    assert issuer(one("Les marées : une horloge pour les petits ports du nord", *text, language="fr")) == ""


@pytest.mark.parametrize(("last", "wanted"), [("(KWP w Norhaven / mg)", "KWP w Norhaven"), ("(c.r.)", ""), ("(fot. Jan Nowak)", "")])
def test_a_house_between_brackets_below_the_text_sends_it(last: str, wanted: str) -> None:
    told = "Na miejsce szybko przybyli strażnicy portu, którzy wspólnie odwieźli znalezioną łódź do starej przystani w maju."
    assert issuer(one("Zaginiona łódź z portu odnaleziona po roku", told, told.replace("maju", "roku"), last, language="pl")) == wanted


def test_a_house_that_will_do_something_opens_the_headline() -> None:
    lead = "Fueron los vecinos quienes presentaron los planos del puerto, que ya están listos para su obra."
    assert issuer(one("Gobierno Regional ejecutará obras por 195 millones en el puerto", lead, language="es")) == "Gobierno Regional"
    assert issuer(one("Ana Ruiz ejecutará obras por 195 millones en el puerto", lead, language="es")) == ""


def test_a_noun_that_boilerplate_is_about_is_no_house() -> None:
    assert (
        issuer(
            one(
                "Un asistente de mareas que cabe en un bolsillo",
                "Nace en el puerto.",
                "## Sobre el autor",
                "Juan Gil es marinero.",
                language="es",
            )
        )
        != "autor"
    )
