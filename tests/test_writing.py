"""Our own numbers, counts, lists and days stand as readers of each language write them: the CLDR says how."""

from __future__ import annotations

import datetime
from pathlib import Path

import catalogues
import pytest
from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.messages.mofile import write_mo
from msgspec.structs import replace

from masthead.brand.load import load
from masthead.briefing.wording import wording
from masthead.errors import UnreadableError
from masthead.language import catalogue, pack
from masthead.language.dates import written
from masthead.language.labels import Labels, _said, labels, unsaid
from masthead.language.spans import stretch
from masthead.language.writing import counted, digits, listed, numeral

NAMES = ("A", "B", "C")
TAGS = [name.replace("_", "-") for name in ("en", *catalogues.languages())]
OTHERWISE: dict[str, tuple[tuple[str, str], ...]] = {
    "ur": (("،", ""),),
    "fa": (("\u0654", ""),),
    "bg": (("\u202f", " "),),
    "bn": ((",", ""), ("ারী", "ারি")),
    "kk": (("\u202fж.", " жылғы"),),
    "ru": (("\u202f", " "),),
    "uk": (("\u202f", " "),),
    "vi": ((", ", " năm "),),
}
"""Where we write otherwise than the CLDR: no comma before the year, no small hamza on a month, a common space before "year", "year" in full
in Vietnamese and Kazakh, two Bengali months as the Bangla Academy spells them."""


def usually(said: str, language: str) -> str:
    """What the CLDR says, as we write it."""
    for theirs, ours in OTHERWISE.get(language, ()):
        said = said.replace(theirs, ours)
    return said


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        *(("en", 1, "1 release"), ("en", 0, "0 releases"), ("en-GB", 12, "12 releases")),
        *(("fr", 0, "0 communiqué"), ("fr", 1, "1 communiqué"), ("fr", 2, "2 communiqués")),
        *(("ru", 1, "1 пресс-релиз"), ("ru", 3, "3 пресс-релиза"), ("ru", 11, "11 пресс-релизов"), ("ru", 21, "21 пресс-релиз")),
        *(("ar", 1, "بيان واحد"), ("ar", 2, "بيانان"), ("ar", 3, "3 بيانات"), ("ar", 11, "11 بيانا"), ("ar", 100, "100 بيان")),
        *(
            ("pl", 2, "2 komunikaty"),
            ("pl", 5, "5 komunikatów"),
            ("zh", 3, "3份新闻稿"),
            ("ja", 3, "リリース3件"),
            ("sw", 2, "taarifa 2"),
            ("is", 2, "2 releases"),
        ),
    ],
)
def test_what_is_counted_has_the_form_of_its_number(language: str, number: int, said: str) -> None:
    ours = labels(language)
    assert counted(ours.releases_counted, number, ours).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("language", "wishes", "said"),
    [
        ("fa", {}, "۴۵۶"),
        ("fa-AF", {}, "۴۵۶"),
        ("bn", {}, "৪৫৬"),
        ("ar", {}, "456"),
        ("ur", {}, "456"),
        ("hi", {}, "456"),
        ("th", {}, "456"),
        ("en", {}, "456"),
        ("fa", {"fa": "latn"}, "456"),
        ("bn", {"bn": "latn"}, "456"),
        ("ar", {"ar": "arab"}, "٤٥٦"),
    ],
)
def test_our_own_numbers_are_in_the_digits_of_their_language_or_as_the_brand_wants(
    language: str, wishes: dict[str, str], said: str
) -> None:
    assert numeral(456, wording(replace(load("civic"), digits=wishes), language)) == said


def test_a_brand_may_want_arabic_digits_in_our_own_numbers() -> None:
    ours = replace(labels("ar"), digits=digits("arab", "ar-EG"))
    assert counted(ours.releases_counted, 12, ours) == "١٢\u00a0بيانا"
    assert ours.paragraph.format(number=numeral(30, ours)).endswith("٣٠")
    assert numeral(written("2024-06-07", "ar"), ours) == "٧ حزيران/يونيو ٢٠٢٤"
    assert numeral(456, replace(labels("fa"), digits=digits("arab", "fa"))) == "۴۵۶"
    assert written("2024-06-07", "bn") == "7 জুন 2024"
    assert numeral(written("2024-06-07", "bn"), replace(labels("bn"), digits=digits("beng", "bn"))) == "৭ জুন ২০২৪"
    assert digits("latn", "ar") == digits("", "ar") == Labels().digits and numeral(7, labels("ar")) == "7"


@pytest.mark.parametrize(
    ("language", "names", "said"),
    [
        *(("en", NAMES, "A, B and C"), ("en", NAMES[:2], "A and B"), ("en", NAMES[:1], "A"), ("en", (), "")),
        *(
            ("de", NAMES, "A, B und C"),
            ("zh", NAMES, "A、B和C"),
            ("ja", NAMES, "A、B、C"),
            ("ar", NAMES, "A وB وC"),
            ("th", NAMES[:2], "AและB"),
        ),
        *(
            ("es", ("Chile", "Irán"), "Chile e Irán"),
            ("es", ("Haití", "Hierro"), "Haití y Hierro"),
            ("es", ("Cuba", "Yemen"), "Cuba y Yemen"),
        ),
        *(
            ("he", ("א", "ב"), "א וב"),
            ("he", ("א", "NATO"), "א ו-NATO"),
            ("sw", NAMES, "A, B na C"),
            ("is", NAMES, "A, B and C"),
            ("en", ("{0}", "{x}"), "{0} and {x}"),
        ),
    ],
)
def test_names_are_joined_as_the_language_joins_them(language: str, names: tuple[str, ...], said: str) -> None:
    assert listed(names, labels(language), language) == said


@pytest.mark.parametrize("language", TAGS)
@pytest.mark.parametrize("month", range(1, 13))
def test_days_are_written_as_the_cldr_writes_them(language: str, month: int) -> None:
    locale = Locale.parse("en_GB" if language == "en" else language.replace("-", "_"))
    usual = usually(format_date(datetime.date(2024, month, 7), "long", locale), language)
    said = written(f"2024-{month:02}-07", language)
    if language == "ar":
        # Two names a month, for the countries of the east and the west; the CLDR's is one of them.
        assert usual.split()[1] in said.removeprefix("7 ").removesuffix(" 2024").split("/")
    else:
        assert said == usual


@pytest.mark.parametrize("language", sorted({*TAGS} - {"ar", "th"}))
@pytest.mark.parametrize("month", [1, 6, 12])
def test_a_month_alone_is_written_as_the_cldr_writes_it(language: str, month: int) -> None:
    # Two names in Arabic, as above; in Thai we never leave out which era the year is of.
    usual = format_skeleton("yMMMM", datetime.date(2024, month, 1), locale=language.replace("-", "_"))
    assert written(f"2024-{month:02}", language) == usually(usual, language)


def test_french_writes_the_first_as_an_ordinal() -> None:
    assert written("2024-06-01", "fr") == "1er juin 2024" and written("2024-06-11", "fr-CH") == "11 juin 2024"


def test_languages_that_share_a_pack_have_their_own_months() -> None:
    assert written("2024-06-07", "bs") == "7. juni 2024." and written("2024-06-07", "sr-Latn-RS") == "7. jun 2024."
    assert written("2024-06-01", "hr-HR") == "1. lipnja 2024." and written("2024-06", "hr") == "lipanj 2024."
    assert stretch("2024-05-30", "2024-06-02", "hr") == "30. svibnja – 2. lipnja 2024."


def test_catalan_elides_before_a_vowel() -> None:
    assert written("2024-04-01", "ca") == "1 d’abril del 2024" and written("2024-04", "ca") == "abril del 2024"
    assert stretch("2024-08-30", "2024-09-02", "ca") == "30 d’agost – 2 de setembre del 2024"


def test_a_stretch_of_days_says_month_and_year_once() -> None:
    week, months = ("2024-06-03", "2024-06-07"), ("2024-05-30", "2024-06-02")
    assert stretch(*week, "ru") == "3–7 июня 2024 г." and stretch(*week, "de") == "3.–7. Juni 2024"
    assert stretch(*week, "zh") == "2024年6月3日至7日" and stretch(*months, "zh-Hant") == "2024年5月30日至6月2日"
    assert stretch(*week, "ja") == "2024年6月3日～7日" and stretch(*week, "ko") == "2024년 6월 3일~7일"
    assert stretch(*months, "ko") == "2024년 5월 30일 ~ 6월 2일" and stretch(*months, "es") == "30 de mayo – 2 de junio de 2024"


def test_a_package_brings_our_words_in_its_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = catalogues.template()
    for message in words:
        if message.context == "at_a_glance":
            message.string = "Í fljótu bragði"
        elif message.context == "releases_counted":
            message.string = ("{count} tilkynning", "{count} tilkynningar")
    words.locale = Locale.parse("is")
    with (tmp_path / "is.mo").open("wb") as file:
        write_mo(file, words)
    monkeypatch.setattr(pack, "installed", lambda: (("is", tmp_path / "is.json"), ("fo", tmp_path / "fo.json")))
    _said.cache_clear()
    try:
        ours = labels("is-IS")
        assert ours.at_a_glance == "Í fljótu bragði" and ours.key_figures == "Key figures"
        assert counted(ours.releases_counted, 21, ours) == "21 tilkynning", "in Icelandic 21 is one"
        assert {"at_a_glance", "releases_counted"}.isdisjoint(unsaid("is")) and len(unsaid("is")) > 90
        assert labels("fo") == Labels() and "at_a_glance" in unsaid("fo") and not unsaid("fr") and not unsaid("en-GB")
    finally:
        _said.cache_clear()


def test_counted_words_that_nobody_translated_stay_english_with_the_english_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = catalogues.template()
    words.locale = Locale.parse("pl")  # three forms, where English has two
    with (tmp_path / "is.mo").open("wb") as file:
        write_mo(file, words)
    monkeypatch.setattr(pack, "installed", lambda: (("is", tmp_path / "is.json"),))
    _said.cache_clear()
    try:
        ours = labels("is")
        assert [counted(ours.releases_counted, number, ours) for number in (1, 5)] == ["1 release", "5 releases"]
        assert "releases_counted" in unsaid("is")
    finally:
        _said.cache_clear()


@pytest.mark.parametrize("data", [b"", b'msgid ""\nmsgstr ""\n', b"\xde\x12\x04\x95\0\0\0\0\xff\0\0\0\x1c\0\0\0\x1c\0\0\0"])
def test_what_is_no_compiled_catalogue_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "is.mo"
    file.write_bytes(data)
    with pytest.raises(UnreadableError, match="no compiled catalogue"):
        catalogue.read(file)


@pytest.mark.parametrize("plurals", ["", "n !", "x == 1", "__import__('os')", "n" * 2000])
def test_a_rule_of_plurals_that_is_none_is_refused(plurals: str) -> None:
    ours = replace(Labels(), plurals=plurals)
    with pytest.raises(UnreadableError, match="form a number has"):
        counted(ours.releases_counted, 2, ours)


def test_english_reads_no_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    _said.cache_clear()
    monkeypatch.setattr(catalogue, "read", lambda _: pytest.fail("a file was read"))
    assert labels("en-ZA") == Labels() == labels("")


@pytest.mark.parametrize("language", ["bg", "ca", "de", "el", "es", "fr", "it", "nl", "pl", "pt", "pt-PT", "ro", "ru", "uk"])
def test_a_publishers_name_stands_as_it_is_where_a_preposition_would_ask_for_an_article_or_a_case(language: str) -> None:
    """„Über Agentur für Flüsse“, « À propos de Ministère des forêts » are no German, no French."""
    before, name, behind = labels(language).about_publisher.partition("{publisher}")
    assert name and before.rstrip().endswith(":") and not behind
