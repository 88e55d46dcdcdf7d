"""Room above and below a role and what keeps with what follows, as a brand says it: on pages, in Word and in books alike."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from brandfiles import Shelf, ours, refused
from judges import conforms
from msgspec import structs
from sample_pages import ASSETS, cell, figure, of
from samples import LOREM, p, seed, t

from masthead import registry
from masthead.brand.account import describe
from masthead.brand.load import load
from masthead.brand.model import SPACED, Brand
from masthead.brand.style import style
from masthead.briefing.model import Briefing
from masthead.briefing.model import Text as Section
from masthead.document.model import BlockNode, Heading, Preformatted, Quotation, Row, Table
from masthead.verify.judges.standards import EpubCheck, OpenXml, VeraPdf
from masthead.writers.markup.spaces import spaces
from masthead.writers.pdf.setting.sheet import Node
from masthead.writers.pdf.strips.press import Column, Press
from masthead.writers.pdf.text.blocks import blocks

MILLIMETRE = 72 / 25.4


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def brand(shelf: Shelf, roles: str = "") -> Brand:
    return load(shelf(ours("extends: civic\n" + (f"roles: {roles}" if roles else ""))))


def written(format: str, briefing: Briefing, brand: Brand) -> bytes:
    return registry.writer_type(format)().write(briefing, brand, lambda notice: None)


def heights(data: bytes, *said: str) -> list[float]:
    """The upper edges of some words, each on the first page that has them, from the upper edge of the first page down."""
    found: list[float] = []
    pages = list(pypdfium2.PdfDocument(data))
    for words in said:
        for index, page in enumerate(pages):
            reading = page.get_textpage()
            text = reading.get_text_range()
            if words in text:
                top = reading.get_charbox(text.index(words), loose=True)[3]
                found.append((index + 1) * page.get_height() - top)
                break
    assert len(found) == len(said)
    return found


def grown(briefing: Briefing, plain: Brand, roomy: Brand, one: str, other: str) -> float:
    """By how much two lines are further apart in one brand than in another."""
    apart = []
    for style_of in (plain, roomy):
        first, second = heights(written("pdf", briefing, style_of), one, other)
        apart.append(second - first)
    return apart[1] - apart[0]


TABLE = Table((Row((cell("Cell A"), cell("Cell B"))), Row((cell("Cell C"), cell("Cell D")))), head_rows=1, caption=t("What it counts"))
BLOCKS: dict[str, tuple[BlockNode, ...]] = {
    "body": (p("Upper one."), p("Middle one."), p("Lower one.")),
    "heading1": (p("Upper one."), Heading(1, t("Middle one.")), p("Lower one.")),
    "heading2": (p("Upper one."), Heading(2, t("Middle one.")), p("Lower one.")),
    "heading3": (p("Upper one."), Heading(3, t("Middle one.")), p("Lower one.")),
    "heading4": (p("Upper one."), Heading(4, t("Middle one.")), p("Lower one.")),
    "quotation": (p("Upper one."), Quotation((p("Middle one."),)), p("Lower one.")),
    "code": (p("Upper one."), Preformatted("Middle one."), p("Lower one.")),
}


@pytest.mark.parametrize("role", BLOCKS)
def test_pages_have_the_room_above_and_below_a_role(shelf: Shelf, role: str) -> None:
    briefing = of(Heading(1, t("First of all")), *BLOCKS[role])
    apart: dict[str, list[float]] = {}
    for key, said in (
        ("before", "space_before: 60, space_after: 0"),
        ("after", "space_before: 0, space_after: 60"),
        ("none", "space_before: 0, space_after: 0"),
    ):
        upper, middle, lower = heights(written("pdf", briefing, brand(shelf, f"{{{role}: {{{said}}}}}")), "Upper", "Middle", "Lower")
        apart[key] = [middle - upper, lower - middle]
    above, below = (round(apart[key][index] - apart["none"][index], 1) for key, index in (("before", 0), ("after", 1)))
    # Lines that stand on the grid may be moved on to it by half a line.
    assert 60 - 8 <= above <= 60 + 8 and 60 - 8 <= below <= 60 + 8


def test_of_two_rooms_that_meet_the_larger_counts(shelf: Shelf) -> None:
    briefing = of(Heading(2, t("Upper one.")), Heading(3, t("Middle one.")), p("Lower one."))
    rooms = [
        heights(
            written("pdf", briefing, brand(shelf, f"{{heading2: {{space_after: {below}}}, heading3: {{space_before: {above}}}}}")),
            "Upper",
            "Middle",
        )
        for below, above in ((50, 20), (20, 50), (50, 50))
    ]
    assert len({round(middle - upper, 1) for upper, middle in rooms}) == 1


def test_the_usual_room_between_paragraphs_goes_where_the_brand_says_another(shelf: Shelf) -> None:
    full = structs.replace(seed(), sections=tuple(one for one in seed().sections if isinstance(one, Section) and one.kind == "full"))
    said = "Trafficking in persons", "To enhance the capacity"
    rooms = [heights(written("pdf", full, brand(shelf, f"{{body: {{{key}: 12}}}}")), *said) for key in ("space_before", "space_after")]
    assert rooms[0] == rooms[1]


def test_the_opening_has_its_room(shelf: Shelf) -> None:
    words = "BRIEFING", "UNODC, jointly with"
    found = grown(seed(), brand(shelf), brand(shelf, "{kicker: {space_after: 100}}"), *words)
    assert found == pytest.approx(100 - 2.2 * MILLIMETRE, abs=0.2)


def test_a_caption_has_its_room_under_a_picture_and_above_a_table(shelf: Shelf) -> None:
    plain, roomy = brand(shelf), brand(shelf, "{caption: {space_before: 40, space_after: 50}}")
    assert grown(of(TABLE), plain, roomy, "What it counts", "Cell A") == pytest.approx(50 - 1.6 * MILLIMETRE, abs=0.2)
    shown = of(p("Upper one."), figure("small.png"), p("Lower one."), assets=ASSETS)
    assert grown(shown, plain, roomy, "Upper", "What small.png shows") > 30
    assert grown(shown, plain, roomy, "What small.png shows", "Lower") > 30


def test_what_keeps_with_what_follows_goes_to_the_next_page_with_it(shelf: Shelf) -> None:
    """Of all lengths of the text before it there is one at which a page would end after the table."""
    bare = Table(TABLE.rows, head_rows=1)
    parted: dict[str, int] = {}
    for roles in ("", "{table: {keep_with_next: true}}"):
        parted[roles] = 0
        for count in range(28, 48):
            briefing = of(*(p(f"Paragraph {number}.") for number in range(count)), bare, *(p("Following. " + LOREM),) * 12)
            ends = heights(written("pdf", briefing, brand(shelf, roles)), "Cell C", "Following")
            parted[roles] += len({int(height // 841.89) for height in ends}) > 1
    assert parted[""] and not parted["{table: {keep_with_next: true}}"]


def test_paragraphs_that_all_keep_with_the_next_are_all_there(shelf: Shelf) -> None:
    briefing = of(*(p(f"Paragraph {number:02}. {LOREM}") for number in range(60)))
    pages = pypdfium2.PdfDocument(written("pdf", briefing, brand(shelf, "{body: {keep_with_next: true}}")))
    found = [number for page in pages for number in re.findall(r"Paragraph (\d\d)", page.get_textpage().get_text_range())]
    assert found == [f"{number:02}" for number in range(60)] and len(pages) < 12


def test_a_heading_need_not_keep_with_what_follows(shelf: Shelf) -> None:
    for roles, kept in (("{heading2: {keep_with_next: false}}", False), ("", True), ("{heading2: {keep_with_next: true}}", True)):
        press = Press(seed(), brand(shelf, roles), lambda notice: None)
        column = Column(0.0, 300.0, Node("Sect", press.document), "en")
        assert [strip.keep for strip in blocks(press, (Heading(2, t("One")), p("Two")), column)][:1] == [kept]


def _styles(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        found = re.findall(r'w:styleId="(\w+)">(.*?)</w:style>', package.read("word/styles.xml").decode(), re.DOTALL)
    return dict(found)


@pytest.mark.parametrize(
    ("role", "id"),
    [
        ("body", "BodyText"),
        ("heading1", "Heading1"),
        ("heading3", "Heading3"),
        ("title", "Title"),
        ("kicker", "Kicker"),
        ("standfirst", "Subtitle"),
        ("label", "SectionLabel"),
        ("glance", "Glance"),
        ("quotation", "Quote"),
        ("caption", "Caption"),
        ("note", "FootnoteText"),
        ("small", "Small"),
        ("code", "HTMLPreformatted"),
        ("speaker", "Speaker"),
        ("signature", "Signature"),
        ("banner", "Banner"),
        ("made", "MadeHeadline"),
        ("title_long", "TitleLong"),
    ],
)
def test_word_has_the_room_and_keeps_in_its_styles(shelf: Shelf, role: str, id: str) -> None:
    briefing = of(Heading(1, t("One")), p("Two"))
    for keep in ("true", "false"):
        data = written("docx", briefing, brand(shelf, f"{{{role}: {{space_before: 31, space_after: 33, keep_with_next: {keep}}}}}"))
        body = _styles(data)[id]
        assert '<w:spacing w:before="620" w:after="660"' in body and ("<w:keepNext/>" in body) == (keep == "true")


def test_word_has_room_above_and_below_tables(shelf: Shelf) -> None:
    bare = Table(TABLE.rows, head_rows=1)
    roomy = brand(shelf, "{table: {space_before: 31, space_after: 33}, caption: {space_after: 9}}")
    styles = _styles(written("docx", of(p("One"), bare, p("Two"), TABLE, p("Three")), roomy))
    assert '<w:spacing w:after="620"/>' in styles["BodyTextApartLeading"]
    assert '<w:spacing w:before="660"/>' in styles["BodyTextApart"]
    assert '<w:spacing w:before="620" w:after="180"' in styles["TableCaption"]


@pytest.mark.parametrize("role", sorted(SPACED))
def test_books_and_pages_of_the_web_have_the_room(shelf: Shelf, role: str) -> None:
    found = brand(shelf, f"{{{role}: {{space_before: 21, space_after: 42, keep_with_next: true}}}}")
    for data in (written("html", seed(), found).decode(), _css(written("epub", seed(), found))):
        assert re.search(r"\{ margin-top: 2rem; \}", data) and re.search(r"\{ margin-bottom: 4rem; \}", data)
        assert "{ break-after: avoid; page-break-after: avoid; }" in data


def _css(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return book.read("EPUB/style.css").decode()


def test_a_brand_that_says_nothing_has_no_rules_of_it() -> None:
    assert list(spaces(load("civic"), "en")) == []


def test_room_grows_with_the_scale(shelf: Shelf) -> None:
    found = style(load(shelf(ours("scale: 2\nroles: {heading1: {space_before: 10}}"))), "heading1", "en")
    assert (found.space_before, found.space_after) == (20.0, None)


def test_it_is_shown(shelf: Shelf) -> None:
    told = describe(brand(shelf, "{heading1: {space_before: 1cm, space_after: 2, keep_with_next: false}}"))["roles"]
    assert isinstance(told, dict) and told["heading1"].endswith("28.346 pt before, 2 pt after, not kept with what follows")


def test_a_script_may_have_room_of_its_own(shelf: Shelf) -> None:
    found = load(shelf(ours("scripts: {arabic: {body: {space_after: 9}}}")))
    assert (style(found, "body", "ar").space_after, style(found, "body", "en").space_after) == (9.0, None)


@pytest.mark.parametrize(
    ("text", "problem", "hint"),
    [
        ("roles: {body: {space_befor: 3}}", "no key space_befor", "did you mean space_before?"),
        ("roles: {body: {keep_with_nxt: true}}", "no key keep_with_nxt", "did you mean keep_with_next?"),
        ("roles: {folio: {space_before: 3}}", "space_before has no meaning for folio", "body"),
        ("roles: {value: {keep_with_next: true}}", "keep_with_next has no meaning for value", "body"),
        ("scripts: {arabic: {all: {space_after: 3}}}", "space_after has no meaning for all", "body"),
        ("roles: {body: {space_before: -3}}", "-3 pt is no room before a paragraph", "0 to 200"),
        ("roles: {body: {space_after: 30cm}}", "no room after a paragraph", "0 to 200"),
        ("roles: {body: {space_after: 3em}}", "unit that print does not know", ""),
        ("roles: {body: {keep_with_next: often}}", "expected true or false", ""),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(shelf: Shelf, text: str, problem: str, hint: str) -> None:
    error = refused(shelf(ours(text)))
    assert problem in error.problem and "line 4," in error.where and hint in error.hint


def test_files_with_room_of_every_kind_meet_the_standards(shelf: Shelf, tmp_path: Path) -> None:
    roles = ", ".join(f"{role}: {{space_before: 7, space_after: 9, keep_with_next: true}}" for role in sorted(SPACED))
    found = brand(shelf, f"{{{roles}}}")
    for judge, format in ((VeraPdf(), "pdf"), (OpenXml(), "docx"), (EpubCheck(), "epub")):
        conforms(judge, {f"roomy.{format}": written(format, seed(), found)}, tmp_path)
