"""Fonts in PDF: what comes into the file of a face."""

from __future__ import annotations

import random
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import made_fonts
import pytest
from fontTools.cffLib import CFFFontSet
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont
from fontwork import KINDS, briefing, coded, fonts, house, listed, read, written
from judges import conforms
from languages import LETTERS
from msgspec.structs import replace
from samples import seed

from masthead.brand.load import load
from masthead.document.model import Text
from masthead.errors import MastheadError
from masthead.verify.judges.standards import VeraPdf
from masthead.writers.epub.writer import EpubWriter
from masthead.writers.pdf.fonts import embedding
from masthead.writers.pdf.fonts.faces import face


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


def test_a_running_head_has_its_letters_in_the_file_only_where_a_page_shows_it() -> None:
    short = replace(briefing("A line."), title=(Text("Žižka"),), short="Žižka", profile="release")
    long = replace(short, sections=briefing(*["A line. " * 60] * 9).sections)
    single, several = (fonts(written(brief))["SourceSans3-Regular"] for brief in (short, long))
    assert "Ž" not in coded(single["unicode"])
    assert "Ž" in coded(several["unicode"])


@pytest.mark.parametrize("kind", ["variable", "variable postscript"])
def test_the_weights_of_one_variable_file_come_right(kind: str, tmp_path: Path) -> None:
    found = fonts(written(briefing("HHH"), house(tmp_path, KINDS[kind]())))
    edges = {name: edge(font) for name, font in found.items()}
    assert {"Own-400", "Own-600"} <= set(edges)
    assert edges["Own-400"] == pytest.approx(made_fonts.EDGE, abs=6)
    assert edges["Own-600"] == pytest.approx(made_fonts.EDGE + made_fonts.GROWTH * 200 / 500, abs=6)
    assert found["Own-600"]["weight"] > found["Own-400"]["weight"]


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Répété à l’été, le refrain", "Garçon, l’île où naît l’août, la forêt"),
        ("Mañana habrá música aquí", "El avión cayó según ningún niño"),
        ("In 2019, 41 boats", "In 3857 boats"),
        ("The first official offers to fly", "A fifth of the flights is difficult; they offer staff"),
    ],
    ids=["French", "Spanish", "figures", "ligatures"],
)
def test_texts_that_differ_in_rarer_letters_share_a_subset(one: str, other: str) -> None:
    both = "The quick brown fox jumps over a lazy dog, " + "THE FIVE BOXING WIZARDS JUMP QUICKLY."
    found = [fonts(written(briefing(f"{both} {text}")))["SourceSerif4-Regular"]["program"] for text in (one, other)]
    assert found[0] == found[1]


def test_the_first_seed_is_small_with_five_faces() -> None:
    data = written(seed())
    assert len(fonts(data)) >= 5
    assert len(data) < 45_000


def test_two_brands_that_say_the_same_are_set_in_the_fonts_of_their_own_folders(tmp_path: Path) -> None:
    made = {}
    for kind in ("truetype", "postscript"):
        (tmp_path / kind).mkdir()
        made[kind] = written(briefing("Hello World"), house(tmp_path / kind, KINDS[kind]()))
    assert [b"CIDFontType0C" in data for data in made.values()] == [False, True]


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
