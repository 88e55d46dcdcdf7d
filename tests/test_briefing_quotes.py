"""Quotes: the strongest of what is said, with a speaker of whom we are sure."""

from __future__ import annotations

import pytest
from briefs import HEAD, LOPEZ, TAIL, composed, release, sections

from masthead.briefing.model import Briefing, Quotes, Text
from masthead.briefing.parts.head import _inline
from masthead.document.model import Break, Cell, Paragraph, Quotation, Row, Table
from masthead.document.model import Text as Words
from masthead.document.plain import plain, plain_block


def quoted(briefing: Briefing) -> list[tuple[str, str, str]]:
    return [(item.speaker, item.role, plain(item.content)) for one in sections(briefing, Quotes) for item in one.items]


SPOKEN = Paragraph((Words("We open in May."),))
ADA = (Words("Ada Moss"),)


@pytest.mark.parametrize(
    ("quotation", "said"),
    [
        (Quotation((SPOKEN,), speaker=ADA), "We open in May.\nAda Moss"),
        (Quotation((Break(),), speaker=ADA), "Ada Moss"),
        (Quotation((SPOKEN, Table((Row((Cell((SPOKEN,)),)),)))), "We open in May.\nWe open in May."),
    ],
)
def test_a_quotation_in_the_head_keeps_its_speaker_and_all_that_is_in_it(quotation, said):
    assert plain(_inline(quotation)) == said


def test_a_quote_has_its_speaker_and_leads_to_its_paragraph():
    briefing = composed(release(LOPEZ))
    assert quoted(briefing) == [
        ("Maria Lopez", "director of the Road Agency", "Carriers have waited ten years for one register instead of thirty")
    ]
    (section,) = sections(briefing, Quotes)
    (full,) = [one for one in sections(briefing, Text) if one.kind == "full"]
    (entry,) = [entry for entry in full.entries if entry.anchor == section.items[0].reference.anchor]
    assert plain_block(entry.block) == LOPEZ and section.items[0].reference.text == f"para. {entry.number}"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("“Carriers have waited ten years for one register instead of thirty.”", "nobody says it"),
        ("“Carriers have waited ten years for one register instead of thirty,” said Plaza Italia.", "a name without an office"),
        ("“This is what they have all waited for, and it took ten years,” said Maria Lopez, director of the Agency.", "it leans"),
        ("“We are delighted to be part of this great day for all of us,” said Maria Lopez, director of the Agency.", "courtesies"),
        ("The register is “a milestone for all carriers of the region and beyond”, said Maria Lopez, director.", "half a sentence"),
        ("“They came,” said Maria Lopez, director of the Road Agency.", "too short to tell anything"),
    ],
)
def test_what_is_no_quote_by_itself_is_left_in_the_text(said, why):
    assert quoted(composed(release(said))) == [], why


def test_one_quote_of_each_speaker_and_three_at_most():
    words = ("border", "customs", "ferry", "mountain", "valley")
    names = ("Ann Lee", "Bob Moe", "Cal Noe", "Dan Poe", "Eve Roe")
    said = [
        f"“The {word} offices of this country open an hour later than those across,” said {name}, director of the {word} office."
        for word, name in zip(words, names, strict=True)
    ]
    again = "“Without the ferry nobody would have come to this island at all,” said Cal Noe, director of the ferry office."
    found = quoted(composed(release(*said, again, fill=12)))
    assert len(found) == 3 and len({speaker for speaker, _, _ in found}) == 3


def test_a_long_quotation_is_cut_after_a_sentence_and_never_before_what_takes_it_back():
    long = "Carriers pay for the register from their own pockets, every year. " + "The fee is what four stamps cost. " * 7
    ((_, _, text),) = quoted(composed(release(f"“{long}It will stay so,” said Maria Lopez, director of the Road Agency.")))
    assert text.startswith("Carriers pay for the register") and text.endswith("stamps cost. […]") and len(text) < 320
    turned = (
        "Carriers will pay for the register from their own pockets every year. But not one of them will pay this year. "
        + "Word after word follows. " * 12
    )
    ((_, _, text),) = quoted(composed(release(f"“{turned}And so on,” said Maria Lopez, director of the Road Agency.")))
    assert "But not one" in text


def test_where_the_speaker_is_named_between_two_sentences_a_cut_shows_it():
    said = (
        "“Carriers have waited ten years for one register,” said Maria Lopez, director of the Agency. “The wait is over for all of them.”"
    )
    assert [text for _, _, text in quoted(composed(release(said)))] == [
        "Carriers have waited ten years for one register […] The wait is over for all of them."
    ]


def test_a_title_stands_before_the_name_and_is_no_office():
    said = "“Carriers have waited ten years for one register instead of thirty,” said Sen. Robert Byrd. Sen. Robert Byrd voted for it."
    assert [item[:2] for item in quoted(composed(release(said)))] == [("Sen. Robert Byrd", "")]


def test_a_short_release_is_not_said_twice():
    assert quoted(composed(HEAD + LOPEZ + "\n" + TAIL)) == []


def test_no_quote_stands_at_a_glance_too():
    briefing = composed(release(LOPEZ), at_a_glance=["Carriers have waited ten years for one register instead of thirty."])
    assert quoted(briefing) == []


TOLD = {
    "fr": (
        "COMMUNIQUÉ DE PRESSE",
        "L’Agence ouvre un registre des transporteurs",
        "Le registre couvre les camions de plus de trois tonnes, et les pays les inscrivent à la main. Les inspecteurs lisent tout à la frontière. ",
        "« Les transporteurs attendent depuis dix ans un seul registre au lieu de trente », a déclaré Maria Lopez, directrice de l’Agence.",
        ("Maria Lopez", "directrice de l’Agence"),
    ),
    "de": (
        "PRESSEMITTEILUNG",
        "Agentur öffnet Register der Spediteure",
        "Das Register umfasst Lastwagen über drei Tonnen, und die Länder tragen sie von Hand ein. Die Kontrolleure lesen alles an der Grenze. ",
        "„Die Spediteure warten seit zehn Jahren auf ein einziges Register statt auf dreißig“, sagte Maria Lopez, Direktorin der Agentur.",
        ("Maria Lopez", "Direktorin der Agentur"),
    ),
    "ru": (
        "ПРЕСС-РЕЛИЗ",
        "Агентство открыло реестр перевозчиков",
        "Реестр охватывает грузовики тяжелее трёх тонн, и записи в него вносят страны. Инспекторы читают записи на границе с телефона. ",
        "«Перевозчики десять лет ждали одного реестра вместо тридцати», — заявила Мария Лопес, директор Дорожного агентства.",
        ("Мария Лопес", "директор Дорожного агентства"),
    ),
}


@pytest.mark.parametrize("language", TOLD)
def test_quotes_in_other_languages(language):
    genre, headline, filler, said, speaker = TOLD[language]
    found = quoted(composed("\n\n".join((genre, headline, *[filler * 3] * 5, said))))
    assert [item[:2] for item in found] == [speaker]
