"""Characters in PDF: which face sets them, how they are read out again, and what becomes of those that no font has."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from pathlib import Path

import made_fonts
import pikepdf
import pytest
from brandfiles import OWN, Shelf
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontwork import KINDS, briefing, coded, fonts, house, listed, read, written
from languages import LETTERS, SIGNS
from msgspec.structs import replace

import masthead
from masthead.brand.load import load
from masthead.errors import MastheadError
from masthead.notices import Notice, Replaced
from masthead.writers.pdf.fonts.faces import stack
from masthead.writers.pdf.fonts.glyphs import Kind
from masthead.writers.pdf.fonts.shaping import Book, Font


def encoded(encoding: str, leads: range) -> str:
    """The characters of two bytes whose first is one of these."""
    pairs = (bytes((lead, trail)) for lead in leads for trail in (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    return "".join(pair.decode(encoding, "ignore") for pair in pairs)


FORMS = {
    "zh-Hans": ("tonggui", 8105, listed("tonggui")),
    "zh-HK": ("hongkong", 4823, listed("hongkong")),
    "zh-TW": (
        "Big5, level 1",
        5401,
        "".join(c for c in encoded("big5", range(0xA4, 0xC7)) if unicodedata.category(c) == "Lo" and c > "\u31ff"),
    ),
    "ja": ("JIS X 0208", 6355, "".join(c for c in encoded("euc_jp", range(0xB0, 0xF5)) if c > "\u3000")),
    "ko": ("KS X 1001", 2350, "".join(c for c in encoded("euc_kr", range(0xB0, 0xC9)) if "\uac00" <= c <= "\ud7a3")),
}


ELSEWHERE = "倶别匀呐弑忼氊爲"
"""Characters of Hong Kong's list that Noto Sans TC has not: other code points than Taiwan's for the same words."""


@pytest.mark.parametrize("language", FORMS)
@pytest.mark.parametrize("weight", [400, 600])
def test_the_characters_of_a_standard_are_all_in_the_languages_own_face(language: str, weight: int) -> None:
    _, count, characters = FORMS[language]
    assert len(set(characters)) == count
    first = stack(load("civic"), "serif", weight, False, language)[0]
    assert first.source.weight == weight
    assert not [character for character in characters if not first.has(character) and character not in ELSEWHERE]


@pytest.mark.parametrize("weight", [400, 600])
@pytest.mark.parametrize("family", ["serif", "sans", "mono"])
def test_no_letter_of_any_language_and_no_common_sign_lacks_a_face(family: str, weight: int) -> None:
    brand = load("civic")
    for language, text in LETTERS.items() | SIGNS.items():
        of = language if language in LETTERS else "en"
        font = Font(Book(), Kind(stack(brand, family, weight, False, of), 10, language=of))
        assert "".join(run for run, chosen in font._runs(text) if chosen is None) == "", language


@pytest.mark.parametrize("language", ["ru", "uk", "bg", "sr", "el", "vi", "tr", "pl", "cs", "ro", "fr", "de", "yo", "lt", "lv", "is"])
def test_letters_of_the_large_alphabets_are_all_in_the_texts_own_face(language: str) -> None:
    text = LETTERS[language] if language != "el" else "".join(c for c in LETTERS["el"] if c < "\u1f00")
    for family in ("serif", "sans"):
        for weight, italic in ((400, False), (400, True), (600, False)):
            font = Font(Book(), Kind(stack(load("civic"), family, weight, italic, language), 10, language=language))
            assert [chosen for _, chosen in font._runs(text)] == [font.stack[0]], (language, family)


@pytest.mark.parametrize(
    "text",
    [
        "cafe\u0301 E\u0301tude n\u0303 a\u0308",
        "tie\u0302\u0301ng Vie\u0323\u0302t",
        "за\u0301мок замо\u0301к",
        "ọ\u0300 ẹ\u0301 m\u0300",
        "ɔ\u0301 ɛ\u0302",
        "ภาษาไทย ที่นี่ น้ำ กรุงเทพฯ",
        "क्षत्रिय हिन्दी स्त्री।",
        "বাংলাদেশ তামিল",
        "தமிழ் ភាសាខ្មែរ မြန်မာဘာသာ සිංහල",
        "👩\u200d💻 🇩🇪 👍🏽",
        "office affluent fjord",
        "½ x² H₂O 1⁄2",
    ],
)
def test_marks_ligatures_and_clusters_are_read_as_they_were_written(text: str) -> None:
    found = read(written(briefing(text)))
    for word in text.split():
        assert unicodedata.normalize("NFC", word) in unicodedata.normalize("NFC", found), word


def test_old_style_figures_are_read_as_figures() -> None:
    brand = load("civic")
    old = replace(brand, setting=replace(brand.setting, figures="oldstyle"), digest="old style")
    text = "In 1984, 35% of 20,067 pages"
    data = written(briefing(text), old)
    assert text in read(data) and data != written(briefing(text), brand)


def test_a_letter_and_its_mark_are_one_face_even_if_the_texts_own_lacks_the_mark() -> None:
    brand = load("civic")
    font = Font(Book(), Kind(stack(brand, "serif", 400, False, "en"), 10))
    ((run, chosen),) = font._runs("ƙ\u0323a")
    assert run == "ƙ\u0323a" and chosen is not None and chosen is not font.stack[0]


def test_a_mark_of_punctuation_stays_with_the_letters_before_it() -> None:
    font = Font(Book(), Kind(stack(load("civic"), "serif", 400, False, "en"), 10))
    ((run, chosen),) = font._runs("বাংলা।")
    assert run == "বাংলা।" and chosen is not None and chosen.source.family == "Noto Sans Bengali"


def test_spaces_and_hyphens_that_a_face_makes_of_others_stay_in_it(tmp_path: Path) -> None:
    brand = house(tmp_path, KINDS["postscript"]())
    font = Font(Book(), Kind(stack(brand, "sans", 400, False, "en"), 10))
    assert [chosen for _, chosen in font._runs("a\u00a0b\u202fc\u2009d")] == [font.stack[0]]


@pytest.mark.parametrize(("language", "taken"), [("zh-Hant", "B"), ("zh-TW", "B"), ("zh-Hans", "A"), ("zh", "A"), ("ja", "A")])
def test_a_font_with_the_forms_of_all_places_gives_those_of_the_language(language: str, taken: str, tmp_path: Path) -> None:
    made = made_fonts.truetype()
    addOpenTypeFeaturesFromString(made.font, "feature locl { script latn; language ZHT exclude_dflt; sub u0041 by u0042; } locl;")
    stacks = "{latin: [Own], han: [Own], hant: [Own], jpan: [Own]}"
    path = Shelf(tmp_path)(OWN + f"defaults: {{masthead: {{stacks: {{sans: {stacks}, serif: {stacks}}}}}}}\n")
    (path.parent / "own.ttf").write_bytes(made_fonts.saved(made))
    found = fonts(written(briefing("A", language=language), load(path)))
    numbers = {coded(str(font["unicode"]))["A"] for name, font in found.items() if name.startswith("Reserved")}
    assert made_fonts.NAMES.index(f"u{ord(taken):04X}") in numbers


# --- characters that no font has


def test_a_character_that_no_font_has_is_told_with_its_place_and_read_as_itself() -> None:
    notices: list[Notice] = []
    source = "A title of some words\n\nSome text here.\n\nGothic \U00010330 here, and \U00010330 again.\n"
    release = masthead.recognise(masthead.read(source.encode(), format="txt"))
    data = masthead.write(masthead.compose(release, brand="civic", profile="report"), "pdf", brand="civic", note=notices.append)
    (told,) = [notice for notice in notices if isinstance(notice, Replaced)]
    assert told.what == "U+10330 (gothic letter ahsa)" and told.where == "line 5"
    text = read(data)
    assert text.count("\U00010330") == 2
    assert "103" not in text  # the box's digits are lines, not text


def test_a_character_that_no_font_has_may_stop_the_file() -> None:
    with pytest.raises(MastheadError) as caught:
        written(briefing("Gothic \U00010330"), missing="error")
    assert "U+10330" in caught.value.problem and "add a font" in caught.value.hint


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x01", "\x02", "\x07", "\x0b", "\x1b", "\x7f", "\x80", "\x9f", "\ud800", "\udfff", "\ufffe", "\uffff", "\U0010ffff"],
)
def test_characters_that_are_none_never_stop_a_page(character: str) -> None:
    data = written(briefing(f"before{character} {character}word {character} after\u0627{character}\u0628"))
    text = read(data)
    assert "before" in text and "after" in text


def test_characters_of_private_use_are_told_outright(tmp_path: Path) -> None:
    data = written(briefing("sign \ue001 end \ue002"), house(tmp_path, KINDS["truetype"]()))
    with pikepdf.open(BytesIO(data)) as file:
        content = file.pages[0].Contents.read_bytes()
    assert b"/Span<</ActualText<feffe001>>>" in content and b"/Span<</ActualText<feffe002>>>" in content


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_an_apostrophe_between_latin_letters_is_not_as_wide_as_an_ideograph(language: str) -> None:
    font = Font(Book(), Kind(stack(load("civic"), "sans", 400, False, language), 10, language=language))
    assert font.box("’").width == 10.0
    assert font.box("It’s").width < font.box("It").width + font.box("s").width + 4
    assert font.box("水’’水").width == 40.0
    line = "水务局说“It’s”，’水’"
    assert line in read(written(briefing(line, language=language)))
