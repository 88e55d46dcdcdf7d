"""One brand file decides all formats: a colour, a font and a page that it changes are in PDF, Word and EPUB."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest
import samples
from brandfiles import Shelf, ours

import masthead
from masthead import registry
from masthead.brand import units
from masthead.brand.load import load
from masthead.brand.model import Brand
from masthead.briefing.imprint import imprint
from masthead.document.model import Text
from masthead.errors import UsageError
from masthead.language.labels import labels

PRIMARY = "#7a1f5c"


@pytest.fixture
def brand(tmp_path: Path) -> Brand:
    """Civic, but for one colour, one font and one size of page."""
    text = ours("extends: civic\npage: {size: A5, start: 14mm, end: 14mm, side: 20mm}") + f'color: {{primary: "{PRIMARY}"}}\n'
    return load(Shelf(tmp_path)(text + "typography: {base: IBM Plex Sans}\n"))


def written(format: str, brand: Brand) -> bytes:
    return registry.writer_type(format)().write(samples.seed(), brand, lambda notice: None)


def test_civic_has_neither_the_colour_nor_the_font() -> None:
    civic = load("civic")
    assert civic.colors.primary != PRIMARY and "IBM Plex Sans" not in civic.stacks.sans.latin + civic.stacks.serif.latin


def test_pdf_has_the_colour_the_font_and_the_page(brand: Brand) -> None:
    with pikepdf.open(io.BytesIO(written("pdf", brand))) as pdf:
        page = pdf.pages[0]
        assert [round(float(side)) for side in page.mediabox[2:]] == [round(side) for side in units.PAGES["A5"]]
        fonts = {str(font.BaseFont) for font in page.Resources.Font.values()}
        assert fonts and all("IBMPlexSans" in font for font in fonts), fonts
        painted = [
            tuple(round(float(part) * 255) for part in operands)
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) in ("rg", "RG")
        ]
        assert units.channels(PRIMARY) in painted and units.channels(load("civic").colors.primary) not in painted


def test_word_has_the_colour_the_font_and_the_page(brand: Brand) -> None:
    with zipfile.ZipFile(io.BytesIO(written("docx", brand))) as package:
        styles, theme, text = (package.read(f"word/{part}").decode() for part in ("styles.xml", "theme/theme1.xml", "document.xml"))
    used = load("civic").colors.primary[1:]
    assert re.search(PRIMARY[1:], styles + theme, re.IGNORECASE) and not re.search(used, styles + theme + text, re.IGNORECASE)
    assert "IBM Plex Sans" in styles + theme and "Source S" not in styles + theme
    assert re.search(r'<w:pgSz [^>]*w:w="839\d"', text)  # twentieths of a point, 148 mm


def test_epub_has_the_colour_and_the_font(brand: Brand) -> None:
    with zipfile.ZipFile(io.BytesIO(written("epub", brand))) as package:
        css = "".join(package.read(name).decode() for name in package.namelist() if name.endswith(".css"))
        files = [name for name in package.namelist() if name.endswith((".ttf", ".otf", ".woff2"))]
    assert PRIMARY in css.lower() and load("civic").colors.primary not in css.lower()
    assert "IBM Plex Sans" in css and "Source S" not in css
    assert files


def test_a_brand_sets_options_of_formats_and_a_person_is_stronger(tmp_path: Path) -> None:
    (tmp_path / "_brand.yml").write_text(
        "meta: {name: Acme}\ndefaults: {masthead: {md: {width: 40}, txt: {width: 30}, pdf: {dots: 1}}}\n", "utf-8"
    )
    brand = load(tmp_path / "_brand.yml")
    assert getattr(registry.branded("txt", brand), "width", 0) == 30
    assert getattr(registry.branded("txt", brand, {"width": "60"}), "width", 0) == 60
    with pytest.raises(UsageError) as caught:
        registry.branded("pdf", brand, {"dotz": "1"})
    assert "pdf.dotz" in caught.value.problem and not caught.value.where
    with pytest.raises(UsageError) as caught:
        registry.branded("pdf", brand)
    assert (
        "pdf.dots" in caught.value.problem
        and "Acme" not in caught.value.problem
        and "the brand" in caught.value.where
        and "check" in caught.value.hint
    )


def test_what_a_brand_says_about_accessibility_stands_in_the_imprint(tmp_path: Path) -> None:
    path = Shelf(tmp_path)(ours("legal: Law\naccessibility: {statement: {en: Write to us., fr: Écrivez-nous.}}"))
    found = imprint(load(path), labels("fr"), "fr")
    assert found is not None and found.lines == ((Text("Law"),), (Text("Écrivez-nous."),))


def test_the_library_obeys_a_brands_options_too(tmp_path: Path) -> None:
    path = Shelf(tmp_path)(ours("txt: {width: 30}"))
    briefing = masthead.compose(
        masthead.recognise(masthead.read(b"Council opens a school\n\n" + b"The council opened a school on Monday. " * 5))
    )
    narrow, wide = (masthead.write(briefing, "txt", brand=path, **said).decode() for said in ({}, {"width": "70"}))
    assert max(map(len, narrow.splitlines())) <= 30 < max(map(len, wide.splitlines())) <= 70
