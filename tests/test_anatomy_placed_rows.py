"""Rows of a head that say where and when, and decks with a number in them."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.parts.placed import place_and_day


@pytest.mark.parametrize(
    ("row", "language", "found"),
    [
        ("Trenčín 2. februára 2026", "sk", ("Trenčín", "2026-02-02")),
        ("2026 m. kovo 5 d., Šiauliai", "lt", ("Šiauliai", "2026-03-05")),
        ("12. 3. 2026, Maribor", "sl", ("Maribor", "2026-03-12")),
        ("۱۲ اردیبهشت ۱۴۰۵، شیراز", "fa", None),
        ("شیراز، ۱۲ اردیبهشت ۱۴۰۵", "fa", ("شیراز", "2026-05-02")),
        ("ملتان: 3 فروری 2026", "ur", ("ملتان", "2026-02-03")),
        ("پشاور، 14 مارچ 2026", "ur", ("پشاور", "2026-03-14")),
        ("الدمام، 14 مارس 2026", "ar", ("الدمام", "2026-03-14")),
        # Who, when, what day of the week and what the page says of it are no places.
        ("روابط عمومی، ۱۲ اردیبهشت ۱۴۰۵", "fa", None),
        ("دانشگاه تهران، ۱۲ اردیبهشت ۱۴۰۵", "fa", None),
        ("دوشنبه، ۱۲ اردیبهشت ۱۴۰۵", "fa", None),
        ("محکمہ تعلقات عامہ، 14 مارچ 2026", "ur", None),
        ("الاثنين، 14 مارس 2026", "ar", None),
        ("12. 3. 2026, Redakcia", "sk", None),
        ("Publikované 2. februára 2026", "sk", None),
    ],
)
def test_a_row_of_place_and_day(row: str, language: str, found: tuple[str, str] | None) -> None:
    assert place_and_day(row, language) == found


@pytest.mark.parametrize(
    ("deck", "is_one"),
    [
        ("Zakład pod Lublinem zatrudni docelowo 400 osób", True),
        ("Nowa linia skróci podróż o 15 % każdego dnia", True),
        ("Wydano w dniu 8 kwietnia 2026 roku przez biuro", False),
        ("Komunikat kierowany do mediów numer 17", False),
    ],
)
def test_a_row_with_a_number_that_counts_may_be_a_deck(deck: str, is_one: bool) -> None:
    text = (
        "Informacja prasowa\n\nMeblarz z Wielkopolski otwiera fabrykę w Rumunii\n\n"
        f"{deck}\n\n"
        "Grupa Dębowiec, producent mebli kuchennych, uruchomiła pierwszy oddział poza krajem. Koszt inwestycji to wiele milionów złotych.\n\n"
        "Firma chce w ten sposób być bliżej odbiorców z południa i szybciej wysyłać im kuchnie.\n"
    )
    found = masthead.recognise(masthead.read(text.encode()))[0].subheadline
    assert (found is not None and found.text == deck) == is_one
