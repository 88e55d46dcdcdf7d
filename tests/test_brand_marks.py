"""A brand's logo in one colour, its place, and its least height on screens: read, shown, refused, checked, and seen in the files."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest
from brandfiles import Shelf, ours, refused
from briefs import composed, release
from test_brand_check import faults

from masthead import registry
from masthead.brand.account import describe
from masthead.brand.load import load, styles
from masthead.brand.model import Brand
from masthead.brand.style import logo
from masthead.errors import MastheadError
from masthead.media.inks import inks

COLOURED, PLAIN = (styles() / "relief" / name for name in ("logo.svg", "logo-mono.svg"))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    (tmp_path / "acme").mkdir()
    for name in ("logo.svg", "dark.svg", "fr.svg", "colours.svg"):
        (tmp_path / "acme" / name).write_bytes(COLOURED.read_bytes())
    (tmp_path / "acme" / "mono.svg").write_bytes(PLAIN.read_bytes())
    return Shelf(tmp_path)


def branded(shelf: Shelf, text: str) -> Brand:
    return load(shelf("logo: logo.svg\n" + ours(text)))


def written(format: str, brand: Brand) -> bytes:
    return registry.writer_type(format)().write(composed(release("A pump was opened."), brand=brand), brand, lambda notice: None)


def test_a_logo_in_one_colour_is_by_language_and_stands_for_none_where_there_is_none(shelf: Shelf) -> None:
    brand = branded(shelf, "logo: {mono: {default: mono.svg, fr: fr.svg}}")
    assert [Path(logo(brand, language, mono=True)).name for language in ("en", "fr-CA")] == ["mono.svg", "fr.svg"]
    assert Path(logo(branded(shelf, "logo: {height: 20}"), "en", mono=True)).name == "logo.svg"


def test_least_heights_are_for_print_and_for_screens(shelf: Shelf) -> None:
    both = branded(shelf, "logo: {height: 12mm, min_height: {print: 10mm, screen: 24px}}").logo
    assert both is not None and (both.least, both.least_screen) == (28.346, 18.0)
    one = branded(shelf, "logo: {height: 12mm, min_height: 10mm}").logo
    assert one is not None and (one.least, one.least_screen) == (28.346, 0.0)


def test_all_of_it_is_shown(shelf: Shelf) -> None:
    told = describe(branded(shelf, "logo: {mono: mono.svg, align: end, min_height: {screen: 24px}}"))["logo"]
    assert isinstance(told, dict)
    assert (told["mono"], told["align"], told["min_height"]) == ({"default": "mono.svg"}, "end", {"print": 0.0, "screen": 18.0})


@pytest.mark.parametrize(
    ("text", "problem", "hint"),
    [
        ("logo: {algin: end}", "no key algin", "did you mean align?"),
        ("logo: {align: left}", "“left” cannot stand", "center"),
        ("logo: {mono: nowhere.svg}", "nowhere.svg is not there", "beside"),
        ("logo: {mono: ../../logo.svg}", "outside", "copy"),
        ("logo: {min_height: {scren: 24px}}", "no key scren", "did you mean screen?"),
        ("logo: {min_height: {print: 24px}}", "unit that print does not know", ""),
        ("logo: {min_height: {print: 40mm}}", "the least that the brand allows", "larger"),
        ("logo: {min_height: {screen: wide}}", "no length", "24px"),
        ("logo: {min_height: {screen: 900px}}", "675 pt high", "267 px"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(shelf: Shelf, text: str, problem: str, hint: str) -> None:
    error = refused(shelf("logo: logo.svg\n" + ours(text)), MastheadError)
    assert problem in error.problem and "line 5," in error.where and hint in error.hint


def test_a_logo_in_one_colour_alone_is_refused(shelf: Shelf) -> None:
    assert "a logo under mono:" in refused(shelf(ours("logo: {mono: mono.svg}"))).problem


def test_a_child_with_a_logo_of_its_own_has_not_its_parents_in_one_colour(shelf: Shelf) -> None:
    branded(shelf, "logo: {mono: mono.svg}")
    path = shelf("logo: own.svg\n" + ours("extends: ../acme/_brand.yml"), "child")
    (path.parent / "own.svg").write_bytes(PLAIN.read_bytes())
    child = load(path).logo
    assert child is not None and child.mono == {}


def test_a_logo_of_one_colour_that_has_several_is_told(shelf: Shelf) -> None:
    path = shelf("logo: logo.svg\n" + ours("logo: {mono: {default: mono.svg, fr: colours.svg}}"))
    found = faults(path)
    assert "logo: mono: default" not in found
    fault = found["logo: mono: fr"]
    assert fault.severity == "warning" and "colours.svg is to be in one colour" in fault.what and "#f2c79b" in fault.what


def test_inks_are_told_apart() -> None:
    assert inks(PLAIN.read_bytes()) == ("#20231f",)
    assert {"#0f4c3a", "#f2c79b"} <= set(inks(COLOURED.read_bytes()))


def _images(data: bytes, page: int) -> list[int]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        content = pdf.pages[page].Contents.read_bytes()
    return [int(number) for number in re.findall(rb"/[A-Za-z]+(\d+) Do", content)]


def test_lines_at_head_and_foot_have_the_logo_in_one_colour(shelf: Shelf) -> None:
    brand = branded(shelf, 'logo: {mono: mono.svg}\nfooter: {first: {start: "{logo} Acme"}}')
    assert len(set(_images(written("pdf", brand), 0))) == 2
    with zipfile.ZipFile(io.BytesIO(written("docx", brand))) as package:
        drawings = [package.read(name) for name in package.namelist() if name.endswith(".svg")]
    assert sorted(b"#f2c79b" in drawing for drawing in drawings) == [False, True]


def test_screens_without_colour_show_the_logo_in_one_colour(shelf: Shelf) -> None:
    brand = branded(shelf, "logo: {mono: mono.svg, dark: dark.svg}")
    page = written("html", brand).decode()
    assert [media in page for media in ('<source media="(monochrome)"', '<source media="screen and (prefers-color-scheme: dark)"')] == [
        True
    ] * 2
    with zipfile.ZipFile(io.BytesIO(written("epub", brand))) as book:
        refined, style = (book.read(f"EPUB/{name}.css").decode() for name in ("refined", "style"))
        chapter = _masthead(book)
    assert "@media (monochrome) { .by-day, .by-night, .in-colour { display: none; } .in-mono { display: block; } }" in refined
    assert ".in-mono { display: none; }" in style
    assert re.findall(r'class="logo ([a-z-]+)"', chapter) == ["by-day", "by-night", "in-mono"]


def _masthead(book: zipfile.ZipFile) -> str:
    """The file of a book that the masthead stands in."""
    [found] = [text for name in book.namelist() if name.endswith(".xhtml") and 'class="logo' in (text := book.read(name).decode())]
    return found


def test_a_logo_that_is_not_for_the_dark_is_seen_in_the_dark(shelf: Shelf) -> None:
    with zipfile.ZipFile(io.BytesIO(written("epub", branded(shelf, "logo: {mono: mono.svg}")))) as book:
        chapter, refined = _masthead(book), book.read("EPUB/refined.css").decode()
    assert re.findall(r'class="logo ([a-z-]+)"', chapter) == ["in-colour", "in-mono"]
    night = refined.partition("prefers-color-scheme: dark")[2].partition("@media (monochrome)")[0]
    assert ".in-colour" not in night


def test_a_logo_is_no_lower_on_screens_than_it_may_be(shelf: Shelf) -> None:
    assert ".logo { min-height: 40px;" in written("html", branded(shelf, "logo: {min_height: {screen: 40px}}")).decode()


@pytest.mark.parametrize("head", ["rule", "band", "centred"])
@pytest.mark.parametrize("align", ["start", "center", "end"])
def test_a_logo_stands_where_the_brand_wants_it(shelf: Shelf, head: str, align: str) -> None:
    brand = branded(shelf, f"setting: {{head: {head}}}\nlogo: {{align: {align}, height: 12mm, dark: dark.svg}}")
    page = brand.page
    with pikepdf.open(io.BytesIO(written("pdf", brand))) as pdf:
        left, right = _figure(pdf)
    places = {"start": left - page.start, "end": page.width - page.end - right}
    places["center"] = abs(places["start"] - places["end"])
    assert min(places, key=lambda key: abs(places[key])) == align and abs(places[align]) < 0.1
    with zipfile.ZipFile(io.BytesIO(written("docx", brand))) as package:
        styles, header = (package.read(f"word/{name}.xml").decode() for name in ("styles", "header2"))
    name = re.findall(r'<w:pStyle w:val="(\w+)"', header)[0]
    body = styles.partition(f'w:styleId="{name}"')[2].partition("</w:style>")[0]
    if head == "band" and align != "start":  # it reaches over the margins, which are tab stops
        assert header.index("<w:tab/>") < header.index("<w:drawing>")
        assert re.findall(r'<w:tab w:val="(\w+)"', body)[0] == {"end": "right"}.get(align, align)
    else:
        assert ("".join(re.findall(r'<w:jc w:val="(\w+)"', body)) or "left") == {"start": "left", "end": "right"}.get(align, align)


def _figure(pdf: pikepdf.Pdf) -> tuple[float, float]:
    """The edges of the first figure of the structure tree."""
    for element in pdf.objects:
        if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Figure":
            box = element.A.BBox
            return float(box[0]), float(box[2])
    raise AssertionError("no figure")


def test_words_stay_clear_of_a_logo_at_the_end(shelf: Shelf) -> None:
    brand = branded(shelf, "logo: {align: end, height: 12mm}")
    page = written("html", brand).decode()
    assert ".masthead { flex-direction: row-reverse; }" in page
    with zipfile.ZipFile(io.BytesIO(written("docx", brand))) as package:
        styles = package.read("word/styles.xml").decode()
    assert "<w:jc" not in styles.partition('w:styleId="Masthead"')[2].partition("</w:style>")[0]
