"""Font files of brands: what they may be, what is refused, and with which words."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import made_fonts
import msgspec
import pytest
from brandfiles import OWN, Shelf, heard, refused
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from masthead.brand.load import load, styles
from masthead.brand.model import Brand, Face
from masthead.brand.style import faces
from masthead.brand.typefaces import opened, program
from masthead.errors import NotFoundError, UnreadableError, UsageError
from masthead.language.tags import letters
from masthead.notices import Replaced


@pytest.fixture
def write(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def own(write: Shelf, data: bytes, entry: str = "own.ttf", file: str = "own.ttf") -> Path:
    """A brand in a font of its own."""
    path = write(OWN.replace("[own.ttf]", f"[{entry}]"))
    (path.parent / file).write_bytes(data)
    return path


def members(brand: Brand) -> list[Face]:
    return [face for face in brand.faces if face.family == "Own"]


# --- what a font may be


@pytest.mark.parametrize("make", [made_fonts.truetype, made_fonts.postscript])
def test_a_static_font_has_the_weight_that_it_says(write: Shelf, make: Callable[..., made_fonts.FontBuilder]) -> None:
    (face,) = members(load(own(write, made_fonts.saved(make(weight=500)))))
    assert (face.weight, face.italic, face.axes, face.whole) == (500, False, (), False)
    assert opened(face).glyph_count == len(made_fonts.NAMES)


def test_a_variable_font_has_every_hundred_of_its_weights_upright_and_slanted(write: Shelf) -> None:
    found = members(load(own(write, made_fonts.saved(made_fonts.variable()))))
    assert [(face.weight, face.italic) for face in found] == [(w, slanted) for slanted in (False, True) for w in range(400, 1000, 100)]
    assert found[2].axes == (("wght", 600.0), ("slnt", 0.0))
    assert found[-1].axes == (("wght", 900.0), ("slnt", -12.0))


@pytest.mark.parametrize(
    ("entry", "weights"),
    [
        ("{path: own.ttf, weight: 600, style: normal}", [600]),
        ("{path: own.ttf, weight: bold, style: normal}", [700]),
        ("{path: own.ttf, weight: 450..700, style: normal}", [500, 600, 700]),
        ("{path: own.ttf, weight: 100 500, style: normal}", [400, 500]),
    ],
)
def test_a_brand_says_which_weights_of_a_variable_font_it_takes(write: Shelf, entry: str, weights: list[int]) -> None:
    found = members(load(own(write, made_fonts.saved(made_fonts.variable()), entry)))
    assert [face.weight for face in found] == weights


@pytest.mark.parametrize("make", [made_fonts.variable, made_fonts.variable_postscript])
@pytest.mark.parametrize("weight", [400, 600, 900])
def test_each_weight_of_a_variable_font_has_its_own_outlines(write: Shelf, make: Callable[[], made_fonts.FontBuilder], weight: int) -> None:
    brand = load(own(write, made_fonts.saved(make())))
    (face,) = [face for face in members(brand) if face.weight == weight and not face.italic]
    font = TTFont(BytesIO(program(face)))
    assert "fvar" not in font and "CFF2" not in font
    glyph = font.getGlyphSet()["u0048" if "u0048" in font.getGlyphOrder() else font.getBestCmap()[ord("H")]]
    pen = BoundsPen(font.getGlyphSet())
    glyph.draw(pen)
    assert pen.bounds[2] == pytest.approx(made_fonts.EDGE + made_fonts.GROWTH * (weight - 400) / 500, abs=6)


def test_a_font_in_the_first_web_wrapper_is_taken_out_of_it(write: Shelf) -> None:
    (face,) = members(load(own(write, made_fonts.saved(made_fonts.truetype(), flavor="woff"))))
    assert opened(face).glyph_count == len(made_fonts.NAMES)
    assert TTFont(BytesIO(program(face)))["head"].unitsPerEm == 1000


def test_a_font_of_a_collection_is_named_by_its_number(write: Shelf) -> None:
    data = made_fonts.collection(made_fonts.saved(made_fonts.truetype()), made_fonts.saved(made_fonts.postscript(weight=700)))
    (first,) = members(load(own(write, data, "own.ttc", "own.ttc")))
    (second,) = members(load(own(write, data, "own.ttc#1", "own.ttc")))
    assert (first.weight, second.weight) == (400, 700)
    assert "glyf" in TTFont(BytesIO(program(first))) and "CFF " in TTFont(BytesIO(program(second)))
    assert "holds 2 fonts" in refused(own(write, data, "own.ttc#2", "own.ttc"), UnreadableError).problem


# --- what is refused


@pytest.mark.parametrize(
    ("bits", "problem"),
    [
        (0x0000, ""),
        (0x0002, "bit 1, restricted licence"),
        (0x0004, ""),
        (0x0006, ""),
        (0x0008, ""),
        (0x0200, "bit 9, bitmap embedding only"),
        (0x0208, "bit 9, bitmap embedding only"),
        (0x0302, "bit 1, restricted licence"),
    ],
)
@pytest.mark.parametrize("make", [made_fonts.truetype, made_fonts.postscript])
def test_the_makers_bits_decide_on_embedding(write: Shelf, make: Callable[..., made_fonts.FontBuilder], bits: int, problem: str) -> None:
    path = own(write, made_fonts.saved(make(rights=bits)))
    if not problem:
        assert len(members(load(path))) == 1
        return
    error = refused(path, UnreadableError)
    assert "own.ttf" in error.problem and problem in error.problem and f"{bits:#06x}" in error.problem
    assert "line 6" in error.where and "embedding rights" in error.hint


def test_a_font_that_may_not_be_cut_is_marked(write: Shelf) -> None:
    (face,) = members(load(own(write, made_fonts.saved(made_fonts.truetype(rights=0x0108)))))
    assert face.whole


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is empty"),
        (b"<!DOCTYPE html><title>404 Not Found</title>", "is a web page"),
        (b"\n\n <html>" + bytes(400), "is a web page"),
        (b"%PDF-1.7 and so on", "is not a font"),
        (b"\x00\x01\x00\x00\x00\x00" + bytes(6), "cut off or broken"),
        (b"OTTO\xff\xff" + bytes(6), "cut off or broken"),
        (b"wOFF" + bytes(60), "cut off or broken"),
        (b"ttcf" + bytes(20), "holds 0 fonts"),
    ],
)
def test_what_is_no_font_is_refused_by_what_it_is(write: Shelf, data: bytes, problem: str) -> None:
    error = refused(own(write, data), UnreadableError)
    assert problem in error.problem and "own.ttf" in error.problem and "line 6" in error.where and error.hint


@pytest.mark.parametrize("make", [made_fonts.truetype, made_fonts.postscript, made_fonts.variable])
def test_a_font_cut_off_anywhere_is_refused(write: Shelf, make: Callable[[], made_fonts.FontBuilder]) -> None:
    data = made_fonts.saved(make())
    for length in range(0, len(data) - 4, 97):
        assert "own.ttf" in refused(own(write, data[:length]), UnreadableError).problem


@pytest.mark.parametrize(("tag", "at", "value"), [("head", 18, 0), ("head", 18, 65535), ("maxp", 4, 0), ("fvar", 8, 999)])
def test_a_font_with_impossible_tables_is_refused(write: Shelf, tag: str, at: int, value: int) -> None:
    data = bytearray(made_fonts.saved(made_fonts.variable()))
    entry = data.index(tag.encode(), 12, 12 + 16 * data[5])
    offset = int.from_bytes(data[entry + 8 : entry + 12], "big")
    data[offset + at : offset + at + 2] = value.to_bytes(2, "big")
    assert "broken" in refused(own(write, bytes(data)), UnreadableError).problem


def test_the_second_web_wrapper_gives_way_and_that_is_told(write: Shelf) -> None:
    brand, notices = heard(own(write, b"wOF2" + bytes(60)))
    assert brand.stacks.sans.latin == ("Source Sans 3",)
    assert isinstance(notices[0], Replaced) and "WOFF 2" in notices[0].why and ".otf" in notices[0].why


@pytest.mark.parametrize(
    ("entry", "make", "problem"),
    [
        ("{path: own.ttf, weight: 300}", made_fonts.variable, "has no weight 300"),
        ("{path: own.ttf, weight: 400..700}", made_fonts.truetype, "is no variable font"),
        ("{path: own.ttf, weight: heavy}", made_fonts.variable, "is no weight"),
    ],
)
def test_a_weight_that_the_file_has_not_is_refused(
    write: Shelf, entry: str, make: Callable[[], made_fonts.FontBuilder], problem: str
) -> None:
    error = refused(own(write, made_fonts.saved(make()), entry), UsageError)
    assert problem in error.problem and error.hint


def test_a_font_that_went_bad_after_the_brand_was_read_is_told(write: Shelf) -> None:
    path = own(write, made_fonts.saved(made_fonts.truetype()))
    (face,) = members(load(path))
    Path(face.path).unlink()
    with pytest.raises(NotFoundError, match="cannot be read"):
        opened(face)


# --- our own


def test_all_of_our_own_fonts_may_be_embedded_and_have_their_licence_beside_them() -> None:
    brand = load("civic")
    for face in brand.faces:
        assert not face.whole and not face.axes
        licence = Path(face.path).with_name("OFL.txt")
        assert "SIL OPEN FONT LICENSE" in licence.read_text(encoding="utf-8").upper(), licence
        assert Path(face.path).is_relative_to(styles() / "fonts")


def test_every_font_file_is_named_in_the_list_of_fonts() -> None:
    listed = (styles() / "fonts" / "README.md").read_text(encoding="utf-8")
    for folder in (styles() / "fonts").iterdir():
        assert folder.is_file() or f"`{folder.name}/`" in listed


@pytest.mark.parametrize(
    ("language", "form", "family"),
    [
        ("zh", "han", "Noto Sans SC"),
        ("zh-Hans", "han", "Noto Sans SC"),
        ("zh-Hans-HK", "han", "Noto Sans SC"),
        ("zh-Hant", "hant", "Noto Sans TC"),
        ("zh_TW", "hant", "Noto Sans TC"),
        ("zh-HK", "hant", "Noto Sans TC"),
        ("zh-MO", "hant", "Noto Sans TC"),
        ("yue", "hant", "Noto Sans TC"),
        ("yue-Hans", "han", "Noto Sans SC"),
        ("ja-JP", "jpan", "Noto Sans JP"),
        ("ko", "hangul", "Noto Sans KR"),
        ("en", "latin", "Source Serif 4"),
    ],
)
def test_characters_have_the_forms_of_the_languages_place(language: str, form: str, family: str) -> None:
    assert letters(language) == form
    for weight in (400, 600):
        first = faces(load("civic"), "serif", weight, False, language)[0]
        assert (first.family, first.weight) == (family, weight)


@pytest.mark.parametrize("name", ["civic", "wire"])
def test_arabic_among_code_is_set_in_letters_that_join(name: str) -> None:
    families = [face.family for face in faces(load(name), "mono", 400, False, "ur")]
    assert families.index("Vazirmatn") < families.index("Noto Sans Math")


def test_brands_made_by_hand_with_the_same_faces_keep_their_own_order_of_them() -> None:
    one = msgspec.structs.replace(load("civic"), digest="")
    stacks = msgspec.structs.replace(one.stacks, sans=one.stacks.serif, serif=one.stacks.sans)
    other = msgspec.structs.replace(one, stacks=stacks)
    assert faces(one, "sans", 400, False, "en")[0] == faces(other, "serif", 400, False, "en")[0]
    assert faces(one, "serif", 400, False, "en")[0] != faces(other, "serif", 400, False, "en")[0]


@pytest.mark.parametrize("letter", "Բბਬબபబಬബබበខບမ", ids=lambda letter: f"U+{ord(letter):04X}")
@pytest.mark.parametrize("kind", ["serif", "sans"])
def test_every_script_has_a_bold_face(letter: str, kind: str) -> None:
    regular, bold = (
        next(face for face in faces(load("civic"), kind, weight, False, "en") if ord(letter) in TTFont(face.path).getBestCmap())  # type: ignore[arg-type]
        for weight in (400, 600)
    )
    assert (regular.family, regular.weight, bold.weight) == (bold.family, 400, 600)
