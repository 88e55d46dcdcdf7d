"""What lies behind the text: the brand's paper where it is not white, and the word for embargo; seen, not heard, and reckoned with."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest
import stationery
from brandfiles import Shelf, ours, refused
from judges import conforms
from msgspec import structs
from sample_pages import of, paragraphs
from samples import arabic, seed
from test_brand_check import faults

from masthead import registry
from masthead.brand import legible
from masthead.brand.account import describe
from masthead.brand.contrast import ratio, watermark
from masthead.brand.load import load
from masthead.brand.model import Brand
from masthead.brand.study import study
from masthead.briefing.model import Banner, Briefing
from masthead.verify.judges.brands import examine
from masthead.verify.judges.standards import EpubCheck, OpenXml, VeraPdf

HELD = Banner("Embargoed until 7 June 2027, 10:00", "2027-06-07T10:00Z")
CREAM = 'colors: {paper: "#fbf4e6"}'
MARKED = "embargo: {watermark: true}"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def brand(shelf: Shelf, *text: str) -> Brand:
    return load(shelf(ours("\n".join(("extends: civic", *text)))))


def held(briefing: Briefing) -> Briefing:
    return structs.replace(briefing, banner=HELD)


def written(format: str, briefing: Briefing, brand: Brand) -> bytes:
    return registry.writer_type(format)().write(briefing, brand, lambda notice: None)


def pages(data: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [page.Contents.read_bytes().decode("latin-1") for page in pdf.pages]


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


# ── paper ──


def test_paper_that_is_not_white_lies_behind_every_page(shelf: Shelf) -> None:
    found = pages(written("pdf", of(*paragraphs(20)), brand(shelf, CREAM)))
    assert len(found) > 1
    for page in found:
        assert re.match(
            r"/Artifact<</Type/Background/BBox\[0 0 595\.276 841\.89\]>>BDC q 0\.9843 0\.9569 0\.902 rg -3\.00 -3\.00 \S+ \S+ re f Q EMC",
            page,
        )


def test_white_paper_is_the_sheets_own(shelf: Shelf) -> None:
    assert not any("Background" in page for page in pages(written("pdf", seed(), brand(shelf))))
    assert "<w:background" not in part(written("docx", seed(), brand(shelf)), "word/document.xml")


def test_word_shows_the_paper(shelf: Shelf) -> None:
    data = written("docx", seed(), brand(shelf, CREAM))
    assert '<w:background w:color="FBF4E6" w:themeColor="background1"/><w:body>' in part(data, "word/document.xml")
    assert "<w:displayBackgroundShape/>" in part(data, "word/settings.xml")


def test_covers_have_it_too(shelf: Shelf) -> None:
    cover = pages(written("pdf", of(*paragraphs(3)), brand(shelf, CREAM, "cover: {when: always, layout: plain}")))[0]
    assert cover.startswith("/Artifact<</Type/Background")


def test_what_is_too_faint_on_the_paper_is_told(shelf: Shelf) -> None:
    text = 'colors: {paper: "#d9c9a8", muted: "#6b6b5f"}'
    fault = faults(shelf(ours(text)))["colors: muted"]
    assert fault.severity == "error" and "on #d9c9a8" in fault.what


# ── watermark ──


def test_the_word_lies_behind_every_page_while_an_embargo_runs(shelf: Shelf) -> None:
    found = pages(written("pdf", held(of(*paragraphs(20))), brand(shelf, MARKED)))
    assert len(found) > 1
    for page in found:
        assert page.startswith("/Artifact<</Type/Pagination/Subtype/Watermark>>BDC q ") and page.count("Watermark") == 1


def test_it_is_there_for_no_other_release_and_in_no_other_brand(shelf: Shelf) -> None:
    for briefing, found in ((seed(), brand(shelf, MARKED)), (held(seed()), brand(shelf))):
        assert not any("Watermark" in page for page in pages(written("pdf", briefing, found)))
        assert "WaterMark" not in part(written("docx", briefing, found), "word/header2.xml")
    draft = structs.replace(seed(), states=(Banner("Draft", kind="draft"),))
    assert not any("Watermark" in page for page in pages(written("pdf", draft, brand(shelf, MARKED))))


def test_nobody_finds_it_among_the_words(shelf: Shelf) -> None:
    plain, marked = brand(shelf), brand(shelf, MARKED)
    for format in ("pdf", "docx"):
        writer = registry.writer_type(format)()
        words = [list(writer.words(written(format, held(seed()), found))) for found in (plain, marked)]
        assert words[0] == words[1]


def test_it_stands_within_the_page(shelf: Shelf) -> None:
    for briefing in (held(seed()), held(arabic())):
        page = pages(written("pdf", briefing, brand(shelf, MARKED)))[0]
        head, path = re.search(r"rg (\S+ \S+ \S+ \S+ \S+ \S+) cm (.*?) f Q EMC", page, re.DOTALL).groups()  # type: ignore[union-attr]
        a, b, c, d, e, f = map(float, head.split())
        numbers = [float(number) for number in re.findall(r"-?\d+", path)]
        assert len(numbers) > 40
        for x, y in zip(numbers[::2], numbers[1::2], strict=True):
            assert 0 < a * x + c * y + e < 595.3 and 0 < b * x + d * y + f < 841.9


def test_arabic_letters_of_it_join(shelf: Shelf) -> None:
    from masthead.writers.pdf.fonts.engraving import engraved, shaped
    from masthead.writers.pdf.fonts.faces import stack

    face = stack(load("civic"), "sans", 600, False, "ar")[0]
    assert shaped(face, "حظر")[0] < engraved(face, "حظر")[0]


def test_word_has_it_in_the_heads_of_all_pages(shelf: Shelf) -> None:
    data = written("docx", held(seed()), brand(shelf, MARKED))
    for name in ("header1", "header2"):
        head = part(data, f"word/{name}.xml")
        assert head.count('id="PowerPlusWaterMarkObject') == 1 and 'string="EMBARGO"' in head and 'fillcolor="#f6e7e6"' in head


def test_books_keep_the_banner_and_have_no_watermark(shelf: Shelf) -> None:
    with zipfile.ZipFile(io.BytesIO(written("epub", held(seed()), brand(shelf, MARKED)))) as book:
        text = "".join(book.read(name).decode() for name in book.namelist() if name.endswith((".xhtml", ".css")))
    assert 'class="banner"' in text and "watermark" not in text.casefold()


def test_what_stands_on_it_must_read(shelf: Shelf) -> None:
    colors = load("civic").colors
    assert ratio(colors.ink, watermark(colors)) > 7
    assert legible.check(brand(shelf, MARKED)) == ()
    # Just enough on the paper, and too little where the word lies behind it.
    text = 'colors: {muted: "#757575"}'
    assert legible.check(brand(shelf, text)) == ()
    [faint] = legible.check(brand(shelf, MARKED, text))
    assert (faint.role, faint.color, faint.on) == ("muted on the watermark", "muted", "danger")
    seen = study(shelf(ours(f"extends: civic\n{MARKED}\n{text}")))
    [fault] = [fault for fault in examine(seen.brand, seen.said) if fault.severity == "error"]
    assert fault.key == "colors: muted" and "on #f6e7e6" in fault.what and "line 6," in fault.where


def test_it_is_read_and_shown(shelf: Shelf) -> None:
    found = brand(shelf, MARKED)
    assert found.watermark and describe(found)["embargo"] == {"watermark": True} and not load("civic").watermark


@pytest.mark.parametrize(
    ("text", "problem", "hint"),
    [
        ("embargo: {watermrk: true}", "no key watermrk", "did you mean watermark?"),
        ("embarg: {watermark: true}", "no key embarg", "did you mean embargo?"),
        ("embargo: {watermark: faint}", "true or false", ""),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(shelf: Shelf, text: str, problem: str, hint: str) -> None:
    error = refused(shelf(ours(text)))
    assert problem in error.problem and "line 4," in error.where and hint in error.hint


def test_all_of_it_meets_the_standards(shelf: Shelf, tmp_path: Path) -> None:
    found = brand(shelf, CREAM, MARKED)
    for judge, format in ((VeraPdf(), "pdf"), (OpenXml(), "docx"), (EpubCheck(), "epub")):
        files = {f"{name}.{format}": written(format, held(briefing), found) for name, briefing in (("en", seed()), ("ar", arabic()))}
        conforms(judge, files, tmp_path)


@pytest.mark.parametrize("ground", ["ministry", "bare"])
def test_on_a_template_it_stands_behind_all_pages_with_a_running_head(shelf: Shelf, ground: str) -> None:
    path = shelf(ours(f"extends: civic\n{MARKED}\ndocx: {{template: house.docx}}"))
    template = path.parent / "house.docx"
    template.write_bytes(stationery.ministry() if ground == "ministry" else stationery.bare())
    for _ in range(2):  # a file of ours may be the template of the next
        data = written("docx", held(seed()), load(path))
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            heads = [package.read(name).decode() for name in package.namelist() if "header" in name and name.endswith(".xml")]
        marks = [head.count('id="PowerPlusWaterMarkObject') for head in heads]
        assert max(marks) == 1 and (ground == "ministry" or min(marks) == 1)
        template.write_bytes(data)
