"""Fonts in PDF: what comes into the file of a face, and what is read out of it again."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import made_fonts
import pikepdf
import pypdfium2
import pytest
from brandfiles import OWN, Shelf
from fontTools.cffLib import CFFFontSet
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont
from judges import conforms
from languages import LETTERS, SIGNS
from msgspec.structs import replace
from sample_blocks import numbered, p
from samples import seed

import masthead
from masthead.brand.load import load
from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.briefing.model import Text as Section
from masthead.document.model import Emphasis, Strong, Text
from masthead.errors import MastheadError
from masthead.language.labels import labels
from masthead.notices import Notice, Replaced
from masthead.verify.standards import VeraPdf
from masthead.writers.epub.writer import EpubWriter
from masthead.writers.pdf import embedding
from masthead.writers.pdf.faces import face, stack
from masthead.writers.pdf.shaping import Book, Font
from masthead.writers.pdf.writer import PdfWriter

KINDS: dict[str, Callable[[], bytes]] = {
    "truetype": lambda: made_fonts.saved(made_fonts.truetype()),
    "postscript": lambda: made_fonts.saved(made_fonts.postscript()),
    "fine": lambda: made_fonts.saved(made_fonts.postscript(em=2048)),
    "variable": lambda: made_fonts.saved(made_fonts.variable()),
    "variable postscript": lambda: made_fonts.saved(made_fonts.variable_postscript()),
    "web": lambda: made_fonts.saved(made_fonts.truetype(), flavor="woff"),
    "collection": lambda: made_fonts.collection(made_fonts.saved(made_fonts.postscript()), made_fonts.saved(made_fonts.truetype())),
    "whole": lambda: made_fonts.saved(made_fonts.truetype(rights=0x100)),
    "whole postscript": lambda: made_fonts.saved(made_fonts.postscript(rights=0x100)),
}


def house(folder: Path, data: bytes) -> Brand:
    """A brand in one font of its own."""
    path = Shelf(folder)(OWN)
    (path.parent / "own.ttf").write_bytes(data)
    return load(path)


def briefing(*lines: str, language: str = "en") -> Briefing:
    blocks = [p(Text(line), " ", Strong((Text(line),)), " ", Emphasis((Text(line),))) for line in lines]
    full = Section("full", "Full text", numbered(*blocks))
    return Briefing((Text("Title"),), "Title", language, labels(language), "report", (full,))


def written(brief: Briefing, brand: Brand | str = "civic", notices: list[Notice] | None = None, **options: str) -> bytes:
    loaded = load(brand) if isinstance(brand, str) else brand
    return PdfWriter(**options).write(brief, loaded, (notices if notices is not None else []).append)


def read(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def fonts(data: bytes) -> dict[str, pikepdf.Object]:
    """Composite fonts of the file by their names, without the six letters of a subset."""
    with pikepdf.open(BytesIO(data)) as file:
        resources = file.pages[0].Resources.Font
        return {str(font.BaseFont).lstrip("/").partition("+")[2] or str(font.BaseFont)[1:]: copy(font) for font in resources.values()}


def copy(font: pikepdf.Object) -> Mapping[str, object]:
    inner = font.DescendantFonts[0]
    descriptor = inner.FontDescriptor
    key = "/FontFile3" if "/FontFile3" in descriptor else "/FontFile2"
    return {
        "kind": str(inner.Subtype),
        "program": bytes(descriptor[key].read_bytes()),
        "subtype": str(descriptor[key].get("/Subtype", "")),
        "unicode": font.ToUnicode.read_bytes().decode("ascii"),
        "places": bytes(inner.CIDToGIDMap.read_bytes()) if "/CIDToGIDMap" in inner else b"",
        "weight": float(descriptor.StemV),
    }


# --- programs


@pytest.mark.parametrize("kind", KINDS)
def test_a_house_font_of_any_kind_is_embedded_and_read(kind: str, tmp_path: Path) -> None:
    data = written(briefing("Hello World, caf\u00e9."), house(tmp_path, KINDS[kind]()))
    assert "Hello World, caf\u00e9." in " ".join(read(data).split())
    found = fonts(data)
    assert found and all(name.startswith(("Own", "Reserved")) for name in found if "Source" not in name)
    for name, font in found.items():
        if "Source" in name:
            continue
        postscript = "postscript" in kind or kind in ("fine", "collection")
        assert (font["kind"], font["subtype"]) == (("/CIDFontType0", "/CIDFontType0C") if postscript else ("/CIDFontType2", ""))


@pytest.mark.parametrize("kind", ["variable", "variable postscript"])
def test_the_weights_of_one_variable_file_come_right(kind: str, tmp_path: Path) -> None:
    found = fonts(written(briefing("HHH"), house(tmp_path, KINDS[kind]())))
    edges = {name: edge(font) for name, font in found.items()}
    assert {"Own-400", "Own-600"} <= set(edges)
    assert edges["Own-400"] == pytest.approx(made_fonts.EDGE, abs=6)
    assert edges["Own-600"] == pytest.approx(made_fonts.EDGE + made_fonts.GROWTH * 200 / 500, abs=6)
    assert found["Own-600"]["weight"] > found["Own-400"]["weight"]


def coded(cmap: str) -> dict[str, int]:
    """Texts of a ToUnicode CMap, with their codes."""
    found = {}
    for line in cmap.splitlines():
        numbers = [int(digits, 16) for digits in re.findall("<([0-9A-F]{4})>", line, re.IGNORECASE)]
        if len(numbers) == 3:
            found |= {chr(numbers[2] + step): numbers[0] + step for step in range(numbers[1] - numbers[0] + 1)}
        elif len(numbers) == 2:
            found[chr(numbers[1])] = numbers[0]
    return found


def edge(font: Mapping[str, object]) -> float:
    """How far right the letter H goes."""
    code = coded(str(font["unicode"]))["H"]
    program = BytesIO(font["program"])
    if font["kind"] == "/CIDFontType0":
        compact = CFFFontSet()
        compact.decompile(program, None)
        strings = compact[0].CharStrings
        pen = BoundsPen(None)
        strings[f"cid{code:05d}"].draw(pen)
        return float(pen.bounds[2])
    number = int.from_bytes(font["places"][2 * code : 2 * code + 2], "big")
    truetype = TTFont(program)
    pen = BoundsPen(None)
    truetype["glyf"][truetype.getGlyphName(number)].draw(pen, truetype["glyf"])
    return float(pen.bounds[2])


@pytest.mark.parametrize("kind", ["truetype", "postscript", "variable"])
def test_a_subset_has_the_glyphs_in_use_and_no_name(kind: str, tmp_path: Path) -> None:
    for name, font in fonts(written(briefing("Hello"), house(tmp_path, KINDS[kind]()))).items():
        if "Source" in name:
            continue
        if font["kind"] == "/CIDFontType2":
            program = TTFont(BytesIO(font["program"]))
            assert set(program.keys()) == {"GlyphOrder", "glyf", "head", "hhea", "hmtx", "loca", "maxp"}
            assert len(program.getGlyphOrder()) < len(made_fonts.NAMES)
        else:
            compact = CFFFontSet()
            compact.decompile(BytesIO(font["program"]), None)
            assert compact[0].ROS == ("Adobe", "Identity", 0)
            assert 2 < len(compact[0].CharStrings) < len(made_fonts.NAMES)


def test_a_font_that_may_not_be_cut_is_embedded_as_it_is(tmp_path: Path) -> None:
    data = KINDS["whole"]()
    found = fonts(written(briefing("Hello"), house(tmp_path, data)))
    assert found["Reserved-Regular"]["program"] == data


def test_a_postscript_font_that_may_not_be_cut_keeps_all_its_glyphs(tmp_path: Path) -> None:
    found = fonts(written(briefing("Hello"), house(tmp_path, KINDS["whole postscript"]())))
    compact = CFFFontSet()
    compact.decompile(BytesIO(found["Reserved-Regular"]["program"]), None)
    assert len(compact[0].CharStrings) == len(made_fonts.NAMES)


def test_composites_become_glyphs_of_their_own(tmp_path: Path) -> None:
    (font,) = [
        font for name, font in fonts(written(briefing("\u00e9"), house(tmp_path, KINDS["truetype"]()))).items() if "Source" not in name
    ]
    program = TTFont(BytesIO(font["program"]))
    contours = [program["glyf"][name].numberOfContours for name in program.getGlyphOrder()]
    assert 2 in contours and -1 not in contours


def test_what_a_file_has_of_a_face_depends_on_its_own_words_alone() -> None:
    texts = ["Quartz and jade", "สวัสดี क्षत्रिय", "Ελληνικά, 中文, لا إله"]
    alone = []
    for text in texts:
        embedding._kept.cache_clear()
        embedding._outlines.cache_clear()
        alone.append(written(briefing(text)))
    assert [written(briefing(text)) for text in reversed(texts)] == alone[::-1]


def test_the_first_seed_is_small_with_five_faces() -> None:
    data = written(seed())
    assert len(fonts(data)) >= 5
    assert len(data) < 45_000


# --- characters


def listed(name: str) -> str:
    lines = (Path(__file__).parent / "characters" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return "".join(line for line in lines if not line.startswith("#"))


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
        font = Font(Book(), stack(brand, family, weight, False, of), 10, language=of)
        assert "".join(run for run, chosen in font._runs(text) if chosen is None) == "", language


@pytest.mark.parametrize("language", ["ru", "uk", "bg", "sr", "el", "vi", "tr", "pl", "cs", "ro", "fr", "de", "yo", "lt", "lv", "is"])
def test_letters_of_the_large_alphabets_are_all_in_the_texts_own_face(language: str) -> None:
    text = LETTERS[language] if language != "el" else "".join(c for c in LETTERS["el"] if c < "\u1f00")
    for family in ("serif", "sans"):
        for weight, italic in ((400, False), (400, True), (600, False)):
            font = Font(Book(), stack(load("civic"), family, weight, italic, language), 10, language=language)
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
    font = Font(Book(), stack(brand, "serif", 400, False, "en"), 10)
    ((run, chosen),) = font._runs("ƙ\u0323a")
    assert run == "ƙ\u0323a" and chosen is not None and chosen is not font.stack[0]


def test_a_mark_of_punctuation_stays_with_the_letters_before_it() -> None:
    font = Font(Book(), stack(load("civic"), "serif", 400, False, "en"), 10)
    ((run, chosen),) = font._runs("বাংলা।")
    assert run == "বাংলা।" and chosen is not None and chosen.source.family == "Noto Sans Bengali"


def test_spaces_and_hyphens_that_a_face_makes_of_others_stay_in_it(tmp_path: Path) -> None:
    brand = house(tmp_path, KINDS["postscript"]())
    font = Font(Book(), stack(brand, "sans", 400, False, "en"), 10)
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


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_font_is_refused_or_set_and_nothing_else(kind: str, tmp_path: Path) -> None:
    whole = KINDS[kind]()
    dealer = random.Random(kind)
    for number in range(12):
        data = bytearray(whole)
        for _ in range(dealer.choice((1, 4, 30))):
            data[dealer.randrange(len(data))] = dealer.choice((0, 255, dealer.randrange(256)))
        try:
            brand = house(tmp_path / str(number), bytes(data))
            written(briefing("Hello World, caf\u00e9"), brand)
            EpubWriter().write(briefing("Hello World, caf\u00e9"), brand, lambda notice: None)
        except MastheadError as error:
            assert "own.ttf" in str(error) and error.hint


# --- the judge


def test_files_with_fonts_of_every_kind_keep_the_standards(tmp_path: Path) -> None:
    text = "Hello World, office caf\u00e9, o\u0301 \ue001 0123 (a/b) \u2013 end."
    files = {}
    for kind, make in KINDS.items():
        (tmp_path / kind).mkdir()
        files[f"{kind}.pdf"] = written(briefing(text), house(tmp_path / kind, make()))
    files["fallback.pdf"] = written(briefing("Gothic \U00010330, 中文 한국어 日本語 \ue000 👍🏽 ∇ ➜ ƙ", *LETTERS.values()))
    files["bold.pdf"] = written(briefing(listed("tonggui")[:600], language="zh-Hans"))
    files["traditional.pdf"] = written(briefing("繁體中文臺灣香港，嘅咗佢哋。「」", language="zh-Hant"))
    conforms(VeraPdf(), files, tmp_path)


def test_faces_are_shared_by_all_documents() -> None:
    source = load("civic").faces[0]
    assert face(source) is face(source)
