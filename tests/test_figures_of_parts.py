"""Parts of all in words, halves of millions, and numbers behind words with capitals that they are no part of."""

from __future__ import annotations

import pytest

import masthead


def _figures(language: str, sentence: str) -> list[str]:
    text = f"---\nlang: {language}\ntitle: Tarn\n---\n\n{sentence}\n"
    return [figure.text for figure in masthead.recognise(masthead.read(text.encode(), format="md"))[0].figures]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Die Stadt hat im letzten Jahr 340 Schulen eröffnet.", ["340"]),
        ("Am Samstag hat die Stadt 34 junge Bäume gepflanzt.", ["34"]),
        ("Insgesamt wurden von der Gemeinde 1.200 Wohnungen gebaut.", ["1.200"]),
        ("Seit dem Frühjahr haben Freiwillige 340 Linden gepflanzt.", ["340"]),
        ("Bei der Wahl erhielt Anna Roth 1.340 Stimmen.", ["1.340"]),
        ("Das Windows 11 Update, Phase 2 und Artikel 12 sind fertig.", []),
        ("Der Airbus 320 Pilot kam, im Kapitel 3 Absatz vier steht es.", []),
    ],
)
def test_in_german_a_number_is_no_part_of_the_noun_before_it(sentence: str, expected: list[str]) -> None:
    assert _figures("de", sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "In Norhaven 340 people took part.", ["340"]),
        ("es", "En Norhaven 340 personas participaron.", ["340"]),
        ("ru", "В Норхавене 340 человек приняли участие.", ["340"]),
        ("pl", "W Norhavenie 1 200 osób wzięło udział.", ["1 200"]),
        ("en", "In Office 365 users can print.", []),
        ("en", "In PostgreSQL 14 users can print.", []),
    ],
)
def test_behind_the_place_that_opens_a_sentence_people_are_counted(language: str, sentence: str, expected: list[str]) -> None:
    assert _figures(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Zwei Drittel der Mitglieder stimmten zu, eine halbe Million Menschen sah es.", ["Zwei Drittel", "eine halbe Million"]),
        ("fr", "Deux tiers des membres étaient d’accord un quart d’heure plus tard.", ["Deux tiers"]),
        ("fr", "Un demi-million d’habitants sont venus.", ["Un demi-million"]),
        ("es", "Una cuarta parte de los socios votó, y llegó medio millón de euros.", ["Una cuarta parte", "medio millón de euros"]),
        ("it", "Due terzi dei soci hanno donato mezzo milione di euro.", ["Due terzi", "mezzo milione di euro"]),
        ("pt", "Um terço das escolas fechou; centenas de milhares de alunos esperam.", ["Um terço", "centenas de milhares"]),
        ("nl", "Driekwart van de leden stemde, een half miljoen mensen keek.", ["Driekwart", "een half miljoen"]),
        ("sv", "Tre fjärdedelar av rösterna och en halv miljon kronor räknades.", ["Tre fjärdedelar", "en halv miljon kronor"]),
        ("fi", "Kolmannes kouluista sai puoli miljoonaa euroa.", ["Kolmannes", "puoli miljoonaa euroa"]),
        ("pl", "Dwie trzecie członków zebrały pół miliona złotych.", ["Dwie trzecie", "pół miliona złotych"]),
        ("cs", "Třetina škol dostala půl milionu korun.", ["Třetina", "půl milionu korun"]),
        ("hu", "A tagok kétharmada félmillió embert képvisel.", ["kétharmada", "félmillió"]),
        ("ro", "O treime din școli primesc 300 de mii de lei.", ["O treime", "300 de mii de lei"]),
        ("bg", "Две трети от членовете събраха два милиона лева.", ["Две трети", "два милиона лева"]),
        ("el", "Τα δύο τρίτα των μελών έδωσαν πέντε εκατομμύρια ευρώ.", ["δύο τρίτα", "πέντε εκατομμύρια ευρώ"]),
        ("tr", "Üyelerin üçte ikisi yarım milyon lira verdi.", ["üçte ikisi", "yarım milyon lira"]),
        ("ru", "Две трети членов собрали полмиллиона рублей и пять миллионов тенге.", ["Две трети", "полмиллиона рублей", "пять миллионов тенге"]),
        ("uk", "Три чверті членів зібрали два мільйони гривень.", ["Три чверті", "два мільйони гривень"]),
        ("lt", "Du trečdaliai narių surinko penkis milijonus eurų.", ["Du trečdaliai"]),
        ("es", "El puente costó un millón 485 mil pesos.", ["un millón 485 mil pesos"]),
    ],
)  # fmt: skip
def test_parts_of_all_and_halves_of_millions_are_told_in_words(language: str, sentence: str, expected: list[str]) -> None:
    assert _figures(language, sentence)[: len(expected)] == expected
