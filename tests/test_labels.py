"""Our own words: every language says all of them, with the same blanks to fill in, in letters that our fonts have."""

from __future__ import annotations

import gettext
import re
from functools import lru_cache
from string import Formatter

import catalogues
import msgspec
import pytest
import uharfbuzz

from masthead.brand.load import load
from masthead.brand.style import faces
from masthead.language import catalogue
from masthead.language.labels import SETTINGS, Labels, labels, spoken
from masthead.language.pack import pack

OWN_SCRIPT = ("ar", "bg", "bn", "el", "fa", "he", "hi", "ja", "kk", "ko", "ru", "sr", "th", "uk", "ur", "zh", "zh-Hant")
LATIN = (
    *("ca", "cs", "da", "de", "es", "fi", "fr", "hr", "hu", "id", "it", "nb", "nl", "pl"),
    *("pt", "pt-PT", "ro", "sk", "sr-Latn", "sv", "sw", "tk", "tr", "vi"),
)
LANGUAGES = tuple(sorted((*OWN_SCRIPT, *LATIN)))
ENGLISH = {field: text for field, text in msgspec.structs.asdict(Labels()).items() if isinstance(text, str) and field not in SETTINGS}
SAME = {
    *(
        "fact_missing_text",
        "page",
        "list_separator",
        "fact_source_file",
        "chart_alternative",
        "digest_title",
        "day_and_hour",
        "state_told",
        "time_elsewhere",
    ),
    *("list_two", "list_middle", "list_last"),
}
"""What needs no translation in every language: blanks and punctuation."""
ANEW = "make them anew with python tests/catalogues.py, and commit them"


def braces(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@lru_cache(maxsize=64)
def said(language: str) -> dict[str, str]:
    """What translators wrote, by field."""
    entries = catalogues.entries(catalogues.read(language.replace("-", "_")))
    return {str(message.context): message.string for message in entries if isinstance(message.string, str)}


@lru_cache(maxsize=64)
def characters(path: str) -> frozenset[int]:
    return frozenset(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path)).unicodes)


def test_the_catalogues_are_those_we_know() -> None:
    assert set(catalogues.languages()) == {language.replace("-", "_") for language in LANGUAGES}


def test_the_template_has_every_label_and_tells_of_each_where_it_stands() -> None:
    with catalogues.TEMPLATE.open("rb") as file:
        kept = [(message.context, message.id, " ".join(message.auto_comments)) for message in catalogues.entries(catalogues.read_po(file))]
    assert kept == list(catalogues.messages()), ANEW


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_every_label_in_order(language: str) -> None:
    entries = catalogues.entries(catalogues.read(language.replace("-", "_")))
    assert [(message.context, message.id) for message in entries] == [(field, words) for field, words, _ in catalogues.messages()], ANEW
    assert not [message.context for message in entries if message.fuzzy]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_translators_wrote(language: str) -> None:
    source = catalogues.source(language.replace("-", "_"))
    with source.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    messages, plurals = catalogue.read(source.with_suffix(".mo"))
    entries = catalogues.entries(catalogues.read(source.parts[-3]))
    assert len(messages) == len(entries), ANEW
    ours = labels(language)
    for message in entries:
        field = str(message.context)
        if isinstance(message.id, tuple):
            forms = tuple(message.string)
            assert getattr(ours, field) == forms, ANEW
            for number in range(130):
                assert forms[catalogue.rule(plurals)(number)] == compiled.npgettext(field, *message.id, number)
        else:
            assert getattr(ours, field) == message.string == compiled.pgettext(field, message.id), ANEW


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_and_lists_follow_the_cldr(language: str) -> None:
    name = language.replace("-", "_")
    assert labels(language).plurals == catalogues.plural_rule(name)
    assert {field: said(language)[field] for field in ("list_two", "list_middle", "list_last")} == catalogues.joins(name)


def test_english_lists_are_those_of_britain() -> None:
    assert catalogues.joins("en_GB") == {field: ENGLISH[field] for field in ("list_two", "list_middle", "list_last")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_same_blanks_as_english(language: str) -> None:
    words = said(language)
    assert {key: braces(text) for key, text in words.items()} == {key: braces(text) for key, text in ENGLISH.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_is_empty_or_padded(language: str) -> None:
    for key, text in said(language).items():
        assert text and (text == text.strip() or key == "list_separator"), key


@pytest.mark.parametrize("language", OWN_SCRIPT)
def test_no_label_stays_english_in_another_script(language: str) -> None:
    same = {key for key, text in said(language).items() if text == ENGLISH[key]}
    assert same <= SAME


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_fonts_have_every_letter_of_the_labels(language: str) -> None:
    brand = load("civic")
    for family in ("sans", "serif"):
        has = frozenset().union(*(characters(face.path) for face in faces(brand, family, 400, False, language)[:2]))
        missing = {letter for text in said(language).values() for letter in text if ord(letter) not in has}
        assert not missing, f"{family}: {missing}"


def test_a_region_speaks_as_its_language() -> None:
    assert labels("fr-CA") == labels("fr")
    assert labels("zh-Hans-CN").at_a_glance == "要点"
    assert labels("pt-BR") == labels("pt") != labels("pt-PT")
    assert labels("no") == labels("nn-NO") == labels("nb")
    assert labels("sr-Latn-RS") == labels("sr_Latn") == labels("sr-latn") != labels("sr-Cyrl-RS") == labels("sr")
    assert labels("hr-HR").whos_who == "Tko je tko" != labels("sr-Latn").whos_who
    assert labels("iw") == labels("he_IL") == labels("he") and labels("in-ID") == labels("id")


@pytest.mark.parametrize("tag", ["zh-Hant", "zh-hant", "zh-Hant-HK", "zh-TW", "zh_HK", "zh-MO", "yue-Hant"])
def test_chinese_of_taiwan_and_hong_kong_is_written_in_traditional_characters(tag: str) -> None:
    assert labels(tag).at_a_glance == "重點摘要"


@pytest.mark.parametrize("tag", ["", "-", "../../x", "zz-Latn", "fr/../de", "..", "\x00"])
def test_a_tag_that_is_none_opens_no_file(tag: str) -> None:
    assert labels(tag) == Labels()


def test_a_language_without_words_is_spoken_to_in_english() -> None:
    assert labels("eo") == Labels()
    assert spoken("ru") and spoken("en-GB") and not spoken("eo")


LATIN_SHORT = re.compile(r"SHA-256|UTC|masthead|\{\w+\}")


@pytest.mark.parametrize("language", OWN_SCRIPT)
def test_no_latin_letter_is_left_in_another_script(language: str) -> None:
    for key, text in said(language).items():
        assert not re.search("[A-Za-z]", LATIN_SHORT.sub("", text)), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_punctuation_is_that_of_the_language(language: str) -> None:
    text = "\n".join(said(language).values())
    assert not re.search("[\"']", text), "typewriter's marks"
    assert "  " not in text and "..." not in text
    if language == "fr":
        assert not re.search("[^\u00a0]:|[^\u202f][;?!]|«[^\u00a0]|[^\u00a0]»", text)
    else:
        assert not re.search(r" [:;!?,.，：；。、،؛]", text)
    if language in ("zh", "zh-Hant", "ja"):
        assert not re.search(r"[,;:()]", text), "marks of half width"
    if language in ("ar", "fa", "ur"):
        assert not re.search("[,;?]", text), "marks of another script"
    elif language == "he":
        assert not re.search("[،؛؟]", text)
    assert ("؛" in text) == (language in ("fa", "ur")), "a semicolon"
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", text), "direction is the business of writers"


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_of_ours_are_known_when_a_page_is_read_again(language: str) -> None:
    known, ours = pack(language), labels(language)
    for heading, phrases in (
        (ours.notes_to_editors, known.notes),
        (ours.contacts, known.contacts),
        (ours.next_steps, known.next_steps),
        (ours.questions, known.questions),
    ):
        assert heading.replace("İ", "i").casefold() in map(str.casefold, phrases)


MARKS = {
    "“ ”": ("zh", "ko", "hi", "th", "id", "tr", "pt", "vi", "bn", "sw", "tk"),
    "« »": ("ar", "ca", "el", "es", "fa", "fr", "it", "kk", "nb", "pt-PT", "ru", "uk"),
    "「 」": ("ja", "zh-Hant"),
    "” ”": ("he", "sv", "fi"),
    "’’ ‘‘": ("ur",),
    "„ “": ("bg", "cs", "de", "sk"),
    "„ ”": ("hr", "hu", "pl", "ro", "sr", "sr-Latn"),
    "» «": ("da",),
    "‘ ’": ("nl",),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_have_the_marks_of_the_language(language: str) -> None:
    first, last = next(marks for marks, languages in MARKS.items() if language in languages).split(" ")
    space = "\u00a0" if language == "fr" else ""
    for key, blank in (("fact_end_mark_text", "{mark}"), ("embargo_conflict", "{text}")):
        assert f"{first}{space}{blank}{space}{last}" in said(language)[key], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_is_not_parted_from_its_word(language: str) -> None:
    for key in ("paragraph", "note_number", "table_number", "figure_number"):
        assert not re.search(r" \{number\}|\{number\}\.? ", said(language)[key]) or language == "ko", key


def test_paragraphs_and_pages_are_said_as_the_drawings_say_them() -> None:
    assert labels("ar").paragraph.format(number=3).replace("\u00a0", " ") == "الفقرة 3"
    assert labels("ar").page.format(page=1, pages=6) == "صفحة 1 من 6"
    assert labels("zh").paragraph.format(number=3) == "第3段"
