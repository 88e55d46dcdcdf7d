"""A sentence set again beside the text, a table of contacts above what the house is, and a stretch of days over a text."""

from __future__ import annotations

import pytest
from openings import HEAD, LIBRARY, TEXT, release, said


@pytest.mark.parametrize(
    ("language", "long", "again"),
    [
        ("en", "Jane Doe, the director, said: “We came at nine with a flask. By dinner time we had got a date. Then we rang home.”", "“By dinner time we had got a date.”"),
        ("fr", "« Nous sommes arrivés à neuf heures. À midi nous avions une date. On a appelé la maison », explique la directrice, Anne Roux.", "« À midi nous avions une date. »"),
        ("de", "„Wir kamen um neun. Mittags hatten wir dann einen Termin. Dann riefen wir an“, sagt die Direktorin Eva Klein.", "„Mittags hatten wir dann einen Termin.“"),
    ],
)  # fmt: skip
def test_a_sentence_of_a_quotation_set_again_is_no_other(language: str, long: str, again: str) -> None:
    head, _, lead = LIBRARY[language].partition("\n\n")
    assert len(said(f"# {head}\n\n{lead}{long}\n\n> {again}\n")) == 1


def test_some_sentences_of_a_quotation_set_again_are_no_other() -> None:
    long = "“We came at nine with a flask. By dinner time we had got a date. Then we rang home,” said Jane Doe, the director."
    assert len(said(f"# {HEAD}\n\n{TEXT}\n\n{long}\n\n> “By dinner time we had got a date. Then we rang home.”\n")) == 2


def test_the_end_of_a_sentence_is_another_quotation() -> None:
    long = "“I never said that we had a good harbour here. We came too late,” said Eva Small, the mayor."
    found = said(f"# {HEAD}\n\n{TEXT}\n\n{long}\n\n“We had a good harbour here.” said Anna Roe, a teacher.\n")
    assert ("Anna Roe", "“We had a good harbour here.”") in [(who, what if what[0] == "“" else f"“{what}”") for who, what in found]


def test_another_sentence_and_a_term_are_others() -> None:
    text = f"# {HEAD}\n\n{TEXT}\n\nJane Doe said: “We came at nine with a flask and sat down.” Later she said: “By dinner time we had got a date.”\n"
    assert "By dinner" in said(text)[-1][1] and len(said(text)) == 2


def test_a_table_of_contacts_may_stand_above_what_the_house_is() -> None:
    table = "| | |\n|---|---|\n| Assessoria de imprensa | Joana Vale |\n| Telemóvel | 910 555 266 |\n| E-mail | imprensa@rio.example |\n"
    head, _, lead = LIBRARY["pt"].partition("\n\n")
    more = "A sala tem três andares e abre todos os dias das nove às cinco, sem marcação prévia.\n\nO passe anual custa 25 euros e está à venda na bilheteira.\n\n"
    found = release(f"# {head}\n\n{lead}{more}{table}\n*A Biblioteca é gerida pela Cooperativa Margem, com o apoio da Câmara Municipal.*\n")
    assert [(one.name, one.phone, one.email) for one in found.contacts] == [("Joana Vale", "910 555 266", "imprensa@rio.example")]


@pytest.mark.parametrize(
    ("row", "language"),
    [("Vilar, 12 a 22 de outubro de 2022", "pt"), ("Rivemont, du 12 au 22 octobre 2022", "fr"), ("Lindau, 12.–22. Oktober 2022", "de")],
)
def test_a_stretch_of_days_is_not_the_day_of_issue(row: str, language: str) -> None:
    head, _, lead = LIBRARY[language].partition("\n\n")
    found = release(f"# {head}\n\n{row}\n\n{lead}")
    assert found.dateline is None and found.issued is None


def test_one_day_in_such_a_row_is() -> None:
    head, _, lead = LIBRARY["pt"].partition("\n\n")
    found = release(f"# {head}\n\nVilar, 12 de outubro de 2022\n\n{lead}")
    assert found.issued is not None and found.issued.date == "2022-10-12"
