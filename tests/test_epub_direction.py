"""Lines from right to left: what reads the other way is set apart, and words of ours in another language say so."""

from __future__ import annotations

from typing import Any

import pytest
from books import Book, H, book, css_of, faults, write
from msgspec.structs import replace
from samples import everything, p, seed, t

from masthead.briefing.model import Briefing
from masthead.briefing.model import Text as Section
from masthead.document.model import Cell, Code, Foreign, Heading, Item, Link, List, Paragraph, Preformatted, Row, Table, Text
from masthead.language.labels import Labels, labels
from masthead.writers.markup.direction import isolated

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def set_apart(text: str) -> list[str]:
    return [part.partition("</bdi>")[0] for part in isolated(text).split('<bdi dir="ltr">')[1:]]


@pytest.mark.parametrize(
    "run",
    [
        "+972 54 305 7642",
        "+972-54-305-7642",
        "+33 (0)1 40 20 50 50",
        "(02) 9514 1234",
        "03-1234567",
        "054.305.7642",
        "+442071234567",
        "+٩٦٦ ١١ ٤٠١ ٢٢٢٢",
        "1 000 000",
        "il@postgresql.org",
        "press-office@example.co.il",
        "https://www.postgresql.org/about/press/presskit10/he/",
        "http://example.org",
        "www.un.org",
        "postgresql.org/about/",
        "@PostgreSQL",
        "#PGConf",
        "Phone: +1 (347) 674-7759",
        "E-mail: il@postgresql.org",
    ],
)
def test_numbers_and_addresses_are_set_apart_whole(run: str) -> None:
    assert set_apart(f"טלפון: {run}, או {run}.") == [run, run]
    assert set_apart(run) == [run]


@pytest.mark.parametrize(
    "text",
    [
        "בשנים 2005-2010",
        "2024-06-07",
        "7.6.2024",
        "07/06/2024",
        "10.1",
        "35%",
        "16:30",
        "PostgreSQL 10 ו-PostgreSQL 9.6",
        "2024",
        "ISO 9001:2015",
        "12345678",
        "1,200,000",
    ],
)
def test_dates_years_and_amounts_are_left_to_the_line(text: str) -> None:
    assert set_apart(text) == []


def test_what_is_set_apart_is_escaped() -> None:
    assert isolated("א https://a.org/?b=1&c=2 <ב>") == 'א <bdi dir="ltr">https://a.org/?b=1&amp;c=2</bdi> &lt;ב&gt;'


def test_a_hostile_row_of_digits_comes_to_an_end_with_all_of_it() -> None:
    for hostile in (
        "1-" * 50_000,
        "(1)" * 50_000,
        "a." * 50_000,
        "a@" * 50_000,
        "+" * 50_000,
        "1" * 50_000,
        "www." * 50_000,
        "http://)" * 50_000,
    ):
        assert isolated(hostile).replace('<bdi dir="ltr">', "").replace("</bdi>", "") == hostile


HEBREW = {"language": "he", "labels": labels("he")}


def test_a_telephone_number_keeps_its_order_in_hebrew() -> None:
    phone = Link("tel:+972543057642", t("+972 54 305 7642"))
    made = book(p("טלפון: ", phone), **HEBREW)
    assert '<a href="tel:+972543057642"><bdi dir="ltr">+972 54 305 7642</bdi></a>' in made.text
    assert not faults(made)


def test_a_number_in_a_heading_is_set_apart_in_the_contents_too() -> None:
    made = book(Heading(2, t("טלפון +972 54 305 7642")), p("עברית"), **HEBREW)
    assert '<bdi dir="ltr">+972 54 305 7642</bdi></a>' in made.files["EPUB/nav.xhtml"].decode()


def test_english_lines_need_no_setting_apart() -> None:
    assert "<bdi" not in book(p("Call +972 54 305 7642 or write to il@postgresql.org")).text


def test_a_hebrew_passage_in_english_sets_its_numbers_apart() -> None:
    passage = Paragraph((Text("טלפון: +972 54 305 7642"),), language="he")
    inline = p("He said: ", Foreign("he", t("054 305 7642 טלפון")), " on +972 54 305 7642")
    made = book(passage, inline)
    assert 'dir="rtl"><span class="number">1 </span>טלפון: <bdi dir="ltr">+972 54 305 7642</bdi></p>' in made.text
    assert (
        '<bdi lang="he" xml:lang="he" dir="rtl"><bdi dir="ltr">054 305 7642</bdi> טלפון</bdi> on <span class="whole">+972 54 305 7642</span>'
        in made.text
    )


def test_an_english_passage_in_hebrew_is_left_alone() -> None:
    made = book(Paragraph((Text("Call +972 54 305 7642"),), language="en"), p("עברית"), **HEBREW)
    assert (
        'lang="en" xml:lang="en" dir="ltr"><span class="number">1 </span>Call <span class="whole">+972 54 305 7642</span></p>' in made.text
    )


def test_the_document_s_language_is_told_again_within_a_passage_of_another() -> None:
    made = book(Paragraph((Text("Il dit: "), Foreign("en", t("yes"))), language="fr"))
    assert 'Il dit: <span lang="en" xml:lang="en">yes</span>' in made.text


def test_code_reads_from_left_to_right() -> None:
    made = book(p("הריצו ", Code("SELECT 1;")), Preformatted("SELECT *\nFROM x;"), **HEBREW)
    assert '<code dir="ltr">SELECT 1;</code>' in made.text and '<pre dir="ltr"><code>' in made.text


def elements(made: Book) -> list[Any]:
    return [element for page in made.pages.values() for element in page.iter()]


def ours_in(language: str) -> Briefing:
    return replace(
        everything(), language=language, labels=labels(language), issuer="د کابل پوهنتون", provenance="From a release by د کابل پوهنتون"
    )


def test_english_words_of_ours_say_so_in_a_language_that_we_do_not_speak() -> None:
    made = Book(write(ours_in("ps"), notices=[]))
    told = {"".join(element.itertext()) for element in elements(made) if element.get(XML_LANG) == "en"}
    assert {"Briefing", "At a glance", "Key figures", "Who’s who", "Full text", "About this text", "Contents", "Name", "Role"} <= told | {
        "Report"
    }
    assert all(element.get("dir") == "ltr" and element.get("lang") == "en" for element in elements(made) if element.get(XML_LANG) == "en")
    assert not faults(made, heads=False)
    foot = next(element for element in made.elements("p") if element.get("class") == "provenance")
    assert foot.get("dir") == "ltr" and foot.find(H + "bdi").get("lang") == "ps" and foot.find(H + "bdi").text == "د کابل پوهنتون"


def test_words_of_ours_in_the_publication_s_language_say_nothing() -> None:
    for language in ("en", "he", "fa"):
        made = Book(write(replace(seed(), language=language, labels=labels(language)), notices=[]))
        assert not [element for element in elements(made) if element.get("lang") == "en" and element.tag != H + "html"]


def test_a_language_from_left_to_right_needs_no_direction() -> None:
    made = Book(write(replace(seed(), language="is", labels=Labels()), notices=[]))
    glance = next(element for element in made.elements("h2") if "".join(element.itertext()) == "At a glance")
    assert glance[0].get("lang") == "en" and glance[0].get("dir") is None


def test_the_standfirst_has_no_link_as_on_the_page() -> None:
    for paragraph in Book(write(seed())).elements("p"):
        assert paragraph.get("class") != "standfirst" or paragraph.find(H + "a") is None


def test_a_label_does_not_end_in_a_colon() -> None:
    made = Book(write(replace(seed(), sections=(Section("contact", "Pressekontakt:", ()), *seed().sections))))
    assert ">Pressekontakt</h2>" in made.text


def test_an_item_of_the_other_direction_stays_beside_its_mark() -> None:
    made = book(List((Item((replace(p("Downloads page"), language="en"),)), Item((p("קוד מקור"),)))), language="he")
    assert '<li><p lang="en" xml:lang="en" dir="ltr">Downloads page</p></li>' in made.text
    assert "li > p[dir] { text-align: end; }" in css_of(made)


def test_figures_from_right_to_left_stand_by_their_last_digits_and_keep_their_signs_before_them() -> None:
    rows = (("البند", "التغير"), ("المنح", "+4.8"), ("الترجمة", "-13.25"), ("المجموع", "1,200"))
    table = Table(tuple(Row(tuple(Cell((p(said),)) for said in row)) for row in rows), head_rows=1)
    for language, names, apart in (("ar", "end turned", ["+4.8", "-13.25"]), ("en", "end", [])):
        made = book(table, language=language)
        cells = [cell for cell in made.elements("td") if cell.get("class")]
        assert [cell.get("class") for cell in cells] == [names] * 3
        assert [inner.text for cell in cells for inner in cell.iter(H + "bdi") if inner.get("dir") == "ltr"] == apart
