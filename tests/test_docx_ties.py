"""The Word writer: what no line parts, in texts and in titles."""

from __future__ import annotations

import re

import pytest
import sample_sections
from msgspec.structs import replace
from samples import civic, p, report, t
from worddump import W, Word, of, text, write

from masthead.document.words import missing, words
from masthead.writers.docx.writer import DocxWriter
from masthead.writers.ties import fastened


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "a loan of £90_million from Dr_Okoro on 3_March"),
        ("fr", "installeront 1_200 boîtes, dit M._Jean-Baptiste_: «_oui_»"),
        ("de", "sparen 640.000_Liter, z._B. bisher, am 1._Dezember"),
        ("ru", "по 1_200_т каждая в 2026_году"),
        ("en", "call +44 20 7946 0321 before page_4"),
        ("en", "Words, and no more than words."),
        # Short words are many: a reader who looks for a phrase would not find it.
        ("ru", "на заводе в Сокольском"),
        ("pl", "w mieście i z miasta"),
        ("sv", "forsknings- och innovationssatsning"),
    ],
)
def test_numbers_names_and_abbreviations_stay_on_a_line(language: str, said: str) -> None:
    assert fastened(said.replace("_", " "), language) == said.replace("_", "\u00a0")


def test_numbers_to_call_keep_their_spaces() -> None:
    for said in ("Call 020 555 123 or +44 20 555 123 456.", "+972 54 305 7642", "Tel. 0800 555 123 100"):
        assert "\u00a0" not in fastened(said, "en")
    assert fastened("1 200 000 people", "fr") == "1\u00a0200\u00a0000 people"


def test_a_word_file_holds_them_together_and_loses_no_word() -> None:
    briefing = of(p("The loan of £90 million was paid on 3 March to Mr Lund."))
    data = write(briefing)
    shown = "".join(text(one) for one in Word(data).paragraphs())
    assert "£90\u00a0million was paid on 3\u00a0March to Mr\u00a0Lund." in shown
    assert not missing(words("The loan of £90 million was paid on 3 March to Mr Lund."), DocxWriter().words(data))


def test_a_title_whose_longest_word_has_no_room_is_set_smaller() -> None:
    def style(title: str, width: float = 0.0) -> str:
        house = civic()
        page = replace(house.page, end=house.page.end + width)
        word = Word(write(replace(report(2), title=t(title)), replace(house, page=page, digest="")))
        return next(name for name in ("Title", "TitleLong", "TitleNarrow") if word.paragraphs(name))

    long = "Rindfleischetikettierungsdirektion"
    assert style("Rindfleisch wird geprüft") == "Title"
    assert style(f"{long} beginnt") == "TitleLong"
    assert style(f"{long} beginnt", 100.0) == "TitleNarrow"
    narrow = replace(civic(), page=replace(civic().page, end=civic().page.end + 100.0), digest="")
    sheet = Word(write(replace(report(2), title=t(f"{long} beginnt")), narrow)).parts["word/styles.xml"]
    sizes = {
        one.get(W + "styleId"): int(size.get(W + "val", ""))
        for one in sheet.iter(W + "style")
        if (size := one.find(f"{W}rPr/{W}sz")) is not None
    }
    assert sizes["TitleNarrow"] < sizes["TitleLong"] < sizes["Title"]


def test_contents_of_a_digest_part_no_day_from_its_month() -> None:
    word = Word(write(sample_sections.digest()))
    assert [said for said in word.texts("IndexAbout") if "1\u00a0December" in said or "3\u00a0December" in said]
    assert not [said for said in word.texts("IndexAbout") if re.search(r"[13] December", said)]
