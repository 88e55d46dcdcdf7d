"""Headlines and decks in pages of Europe: decks set apart by a day or by a page's tools, short texts, rows of tables, names behind the genre."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one, roles

from masthead.anatomy.model import Release
from masthead.anatomy.parts.nodecks import no_deck
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Strong, Text
from masthead.document.plain import plain_block
from masthead.readers.text.blocks import blocks

HEADLINE = "La Maison des marées ouvre ses portes à Norhaven : un musée de poche qui donne la parole aux pêcheurs"
DECK = "Du 6 au 8 mars 2026, filets, cartes et récits de mer arrivent sur le vieux port."
TEXT = (
    "Le printemps commence par une invitation à regarder la mer autrement et sans se presser.",
    "La Maison des marées présente quarante objets que des familles du port ont gardés depuis un siècle.",
    "Chaque visiteur peut écouter les récits des marins, qui ont été enregistrés dans les cafés du quai.",
    "L’entrée est libre pour tous pendant les trois jours.",
)


def headline(release: Release) -> str:
    return next((plain_block(piece.block) for piece in release.pieces if piece.role == "headline"), "")


def deck(release: Release) -> str:
    return release.subheadline.text if release.subheadline else ""


def chapters(first: str, *rest: tuple[int, str]) -> Release:
    """A report of headings with their levels, the same text beneath each."""
    text = tuple(Paragraph((Text(sentence),)) for sentence in TEXT[1:])
    below = [block for level, title in ((2, first), *rest) for block in (Heading(level, (Text(title),)), *text)]
    body = (Heading(1, (Text("Annual report on the harbour"),)), *below)
    return recognise(Document(body, language="en"), lambda _: None)[0]


# ── decks ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("1 Results of the work that was done in the first area", ((2, "2 Results of area two"),)),
        ("1.1 Results of the work that was done in the first area", ((2, "1.2 Results of area two"),)),
        ("Results of the work that was done in the first area", ((3, "Lessons"), (2, "Results of area two"))),
        ("What the harbour did this year", ((2, "What comes next year"),)),
    ],
)
def test_a_heading_of_the_first_of_several_chapters_is_no_deck(first: str, rest: tuple[tuple[int, str], ...]) -> None:
    release = chapters(first, *rest)
    assert deck(release) == ""
    assert next(plain_block(piece.block) for piece in release.pieces if piece.role == "body") == first


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("Forty objects that families of the port have kept for a century are shown", ((2, "What is shown"),)),
        ("A year of growth on every quay", ()),
        ("A year of growth on every quay", ((3, "What is shown"),)),
    ],
)
def test_a_heading_that_is_longer_or_alone_of_its_rank_is_one(first: str, rest: tuple[tuple[int, str], ...]) -> None:
    assert deck(chapters(first, *rest)) == first


def test_a_long_headline_over_short_paragraphs_is_one_and_the_sentence_above_the_day_is_its_deck() -> None:
    release = one(HEADLINE, DECK, "2026-03-06", *TEXT, language="fr")
    assert (headline(release), deck(release)) == (HEADLINE, DECK)
    assert release.issued and release.issued.date == "2026-03-06"
    assert not release.notes


def test_the_sentence_above_a_page_s_tools_is_a_deck() -> None:
    told = "El alcalde de Norhaven acordó un intercambio de libros y una serie de visitas a futuro."
    lead = "El alcalde de Norhaven Juan Ruiz firmó un convenio con el municipio de Costera, el segundo de la provincia."
    more = "La firma se realizó en su despacho con la intendenta Ana Gil, reelecta en su cargo por segunda vez."
    release = one("El alcalde firmó un convenio con la villa de Costera", told, "Compartir en Redes", lead, more, language="es")
    assert deck(release) == told


def test_a_day_below_the_first_paragraph_of_a_short_text_signs_it() -> None:
    release = one(
        "El alcalde firmó un convenio con la villa de Costera",
        "El alcalde de Norhaven firmó un convenio con el municipio de Costera, el segundo de la provincia.",
        "El acuerdo establece un intercambio de libros y de visitas.",
        "3 de mayo de 2024",
        language="es",
    )
    assert deck(release) == ""
    assert release.issued and release.issued.date == "2024-05-03"


def test_a_paragraph_that_no_line_parts_from_the_text_is_no_deck() -> None:
    assert deck(one(HEADLINE, *TEXT, language="fr")) == ""


def test_a_day_below_one_paragraph_of_many_is_of_the_head_and_what_follows_is_no_note() -> None:
    release = one(
        "Marée haute sur le vieux port de Norhaven",
        DECK + " " + TEXT[0] + " " + TEXT[2] + " " + TEXT[1],
        "6 mars 2026",
        *TEXT * 2,
        language="fr",
    )
    assert not release.notes
    assert release.issued and release.issued.date == "2026-03-06"


# ── headlines ────────────────────────────────────────────────────────────────────────────────────────


def test_the_genre_and_a_name_behind_a_dash_stand_over_the_headline() -> None:
    wanted = "Acme: un asistente de mareas que cabe en un bolsillo"
    release = one("# NOTA DE PRENSA — Acme", f"## {wanted}", TEXT[0], TEXT[1], language="es")
    assert headline(release) == wanted


def test_what_stands_behind_the_genre_and_says_more_than_a_name_is_the_headline() -> None:
    text = "Nota de prensa — Acme abre una fábrica en Norhaven"
    release = one(f"# {text}", "## La fábrica dará trabajo a cien personas", TEXT[0], TEXT[1], language="es")
    assert headline(release) == text


def test_a_bold_line_is_the_headline_and_not_the_word_over_its_summary() -> None:
    wanted = "Une étudiante de Norhaven lance un carnet de marées pour tous"
    bold = Paragraph((Strong((Text(wanted),)),))
    said = (Heading(1, (Text("COMMUNIQUÉ DE PRESSE"),)), bold, Heading(2, (Text("Chapô"),)), *(Paragraph((Text(text),)) for text in TEXT))
    assert headline(recognise(Document(said, "fr"), lambda notice: None)[0]) == wanted


def test_rows_of_a_table_over_a_headline_are_none_of_it() -> None:
    release = recognise(
        Document(blocks(f"| Moradores |\n|---|\nCruz da primeira barca chega a Norhaven\n{' '.join(TEXT)}\n{TEXT[1]}"), "pt"),
        lambda notice: None,
    )[0]
    assert headline(release) == "Cruz da primeira barca chega a Norhaven"


@pytest.mark.parametrize(
    ("line", "language", "text", "wanted"),
    [
        (
            "Oświadczenie ZWiK",
            "pl",
            "W związku z opublikowaniem pisma spółka informuje, iż w dniu dzisiejszym skierowała swoje stanowisko w tej sprawie.",
            True,
        ),
        (
            "Pressemitteilung Acme",
            "de",
            "Die Acme eröffnet im Sommer ein zweites Wasserwerk am Hafen von Norhaven, das halb so viel Strom braucht.",
            False,
        ),
    ],
)
def test_a_statement_is_headed_by_whose_it_is_and_by_no_genre_of_the_press(line: str, language: str, text: str, wanted: bool) -> None:
    release = one(line, text, text.replace("dzisiejszym", "wczorajszym").replace("Sommer", "Herbst"), language=language)
    assert (headline(release) == line) == wanted


def test_the_text_keeps_its_roles_below_such_a_head() -> None:
    assert [role for role, _ in roles(one(HEADLINE, DECK, "2026-03-06", *TEXT, language="fr"))] == [
        "headline",
        "subheadline",
        "date",
        *["body"] * 4,
    ]


@pytest.mark.parametrize(
    ("row", "language"),
    [
        ("March 11, 2024 | Ferries of the Sound", "en"),
        ("Ferries of the Sound | 11 March 2024", "en"),
        ("15 Maggio 2026•Ufficio Comunicazione Porto di Lenn", "it"),
        ("Nouvelles fournies par Musée de Norhaven", "fr"),
        ("Noticias proporcionadas por Puerto de Norhaven", "es"),
    ],
)
def test_where_a_page_files_a_text_and_who_gave_it_are_no_deck(row: str, language: str) -> None:
    assert no_deck(row, language) in ("date", "furniture")


def test_a_deck_with_a_stroke_and_no_day_of_its_own_is_one() -> None:
    assert no_deck("From 11 March 2024 on boats go | and stay out all night", "en") is None
