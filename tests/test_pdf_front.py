"""What stands before the text of a long document: cover, contents, lists; and how pages are numbered."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec
import pdfdump
import pikepdf
import pypdfium2
import pytest
from bound import LAYOUTS, brand, labels, texts, written
from judges import conforms
from sample_blocks import LOREM, p, t
from sample_reports import LONG_HEADING, annual, yearly
from samples import all_samples, civic, report
from worddump import Word

from masthead.brand.load import load
from masthead.brand.model import Cover
from masthead.brand.model import Setting as Set
from masthead.briefing.model import Banner, Briefing, Entry
from masthead.briefing.model import Text as Section
from masthead.briefing.parts.head import short
from masthead.briefing.state import running, titled
from masthead.document.model import Cell, Figure, Heading, Link, Note, NoteReference, Row, Table
from masthead.document.plain import plain, plain_block
from masthead.document.words import missing, words
from masthead.verify.judges.standards import Outloud, VeraPdf
from masthead.writers.docx.writer import DocxWriter
from masthead.writers.pdf.bindery.folios import front, page_labels
from masthead.writers.pdf.heads.furniture import Furniture
from masthead.writers.pdf.setting.lines import Setting
from masthead.writers.pdf.setting.runs import Line
from masthead.writers.pdf.strips.press import Press
from masthead.writers.pdf.writer import PdfWriter

REPORTS: Mapping[str, Briefing] = {"en": annual(), "ar": yearly("ar"), "zh": yearly("zh-Hans")}


@cache
def made(name: str) -> bytes:
    return written(REPORTS[name], lists="figures,tables")


def entries(data: bytes) -> list[tuple[str, str, str]]:
    """Of each entry of contents and lists: its words as they are described, the page number that ends them, the label of the page it leads to."""
    found = []
    own = labels(data)
    document = pypdfium2.PdfDocument(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers = {page.objgen: index for index, page in enumerate(pdf.pages)}
        for index, page in enumerate(pdf.pages):
            if not re.fullmatch("[ivx]+|[أبجد]", own[index]):
                continue
            text = document[index].get_textpage()
            for note in page.get("/Annots", []):
                if "/Dest" in note:
                    left, bottom, right, top = map(float, note.Rect)
                    said = " ".join(text.get_text_bounded(left, bottom - 1, right, top + 1).split())
                    number = re.search(r"(?<!\d)(\d+)$|^(\d+)(?!\d)", said)
                    assert number, said
                    found.append((str(note.Contents), number[1] or number[2], own[numbers[note.Dest[0].objgen]]))
    return found


def leading(data: bytes) -> list[str]:
    return [line.split(" ", 1)[1].strip() for line in pdfdump.outline(data)]


# ── when there is any ──


def test_a_short_report_has_neither_cover_nor_contents() -> None:
    data = written(report(6))
    assert len(texts(data)) == 8
    assert "Contents" not in leading(data)
    assert labels(data) == [""] * 8


def test_a_report_of_more_than_eight_pages_has_both() -> None:
    data = written(report(8))
    assert leading(data)[1] == "Contents"
    assert labels(data)[:3] == ["Cover", "i", "1"]


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("name", ["civic", "wire"])
def test_pdf_and_word_have_a_cover_where_the_text_is_as_long_as_pages_are_counted(name: str, columns: int) -> None:
    """Word does not know its pages: both go by what they are reckoned to be, and that is near to what they come out as."""
    house = msgspec.structs.replace(load(name), digest="", cover=Cover())
    house = msgspec.structs.replace(house, page=msgspec.structs.replace(house.page, columns=columns))
    for count in (2, 5, 8, 12):
        briefing = msgspec.structs.replace(report(count), contents=False)
        counted = len(texts(written(briefing, house, contents="never")))
        cover = labels(written(briefing, house))[0] == "Cover"
        word = Word(DocxWriter().write(briefing, house, lambda _: None))
        assert bool(word.texts("TOC1")) == cover == bool(word.paragraphs("CoverTitle"))
        assert cover == (counted > 8) or 7 <= counted <= 10


def test_a_briefing_has_none_however_long() -> None:
    assert "Contents" not in leading(written(msgspec.structs.replace(annual(), profile="briefing")))


@pytest.mark.parametrize(
    ("said", "by_brand", "by_writer", "there"),
    [
        (False, "auto", "", False),
        (True, "auto", "", True),
        (True, "never", "", True),
        (False, "always", "", True),
        (False, "always", "never", False),
        (True, "always", "never", False),
        (False, "never", "always", True),
    ],
)
def test_contents_are_there_when_they_are_asked_for(said: bool, by_brand: str, by_writer: str, there: bool) -> None:
    house = brand(setting=Set(contents=by_brand))  # type: ignore[arg-type]
    briefing = msgspec.structs.replace(report(1), contents=said)
    assert ("Contents" in leading(written(briefing, house, contents=by_writer))) == there


def test_contents_of_nothing_are_none() -> None:
    briefing = msgspec.structs.replace(report(1), sections=(Section("report", "", (Entry(p(LOREM)),)),))
    assert leading(written(briefing, contents="always", lists="figures,tables")) == [plain(briefing.title)]


def test_a_long_report_without_headings_has_no_contents() -> None:
    briefing = msgspec.structs.replace(report(1), sections=(Section("report", "", tuple(Entry(p(LOREM * 5)) for _ in range(40))),))
    data = written(briefing)
    assert len(texts(data)) > 8
    assert leading(data) == [plain(briefing.title)]


# ── contents ──


@pytest.mark.parametrize("name", REPORTS)
def test_every_entry_says_the_page_that_it_leads_to(name: str) -> None:
    found = entries(made(name))
    assert len(found) >= 30
    assert [number for _, number, _ in found] == [label for _, _, label in found]


@pytest.mark.parametrize("name", REPORTS)
def test_contents_list_all_headings_of_two_levels_in_order(name: str) -> None:
    [section] = REPORTS[name].sections
    assert isinstance(section, Section)
    blocks = [entry.block for entry in section.entries]
    wanted = [" ".join(plain_block(block).split()) for block in blocks if isinstance(block, Heading) and block.level < 4]
    assert [said for said, _, _ in entries(made(name))][: len(wanted)] == wanted


def test_lists_have_every_caption() -> None:
    said = [said for said, _, _ in entries(made("en"))]
    assert said[-24:-12] == [f"The sea off region {number}" for number in range(1, 13)]
    assert len(set(said[-12:])) == 1
    assert leading(made("en"))[1:4] == ["Contents", "List of figures", "List of tables"]


def test_a_caption_without_words_is_listed_by_its_number() -> None:
    figures = (
        Figure("", alt="A field", caption=(NoteReference("1"),)),
        Figure("", alt="A sea", caption=t("The sea")),
        Note("1", (p("A note."),)),
    )
    data = written(msgspec.structs.replace(report(1), sections=(Section("report", "", tuple(map(Entry, figures))),)), lists="figures")
    assert [said for said, _, _ in entries(data)] == ["Figure 1", "The sea"]


def test_where_no_caption_comes_to_stand_no_list_is_made() -> None:
    body = (Entry(Figure("", caption=t("The sea"), decorative=True)), Entry(Table((), caption=t("Nothing"))), Entry(p(LOREM)))
    data = written(msgspec.structs.replace(report(1), sections=(Section("report", "", body),)), lists="figures,tables")
    assert not any(title.startswith("List of") for title in leading(data))


def test_an_entry_is_one_link_however_many_lines_it_has() -> None:
    assert [said for said, _, _ in entries(made("en"))].count(LONG_HEADING) == 1


def test_many_headings_leave_contents_with_those_of_the_first_level() -> None:
    blocks = [Heading(2 + (number % 8 > 0), t(f"Heading {number}")) for number in range(160)]
    body = tuple(Entry(block) for heading in blocks for block in (heading, p(LOREM)))
    data = written(msgspec.structs.replace(report(1), sections=(Section("report", "", body),)))
    assert [said for said, _, _ in entries(data)] == [f"Heading {number}" for number in range(0, 160, 8)]


def test_page_numbers_of_contents_stand_at_the_end_edge() -> None:
    for name, side in (("en", 2), ("ar", 0)):
        page = pypdfium2.PdfDocument(made(name))[1].get_textpage()
        text = page.get_text_range()
        edges = {round(page.get_charbox(match.start() + 1)[side]) for match in re.finditer(r" \d(?= ?\r)", text)}
        assert edges
        assert all(edge > 500 for edge in edges) if side else min(edges) < 100


def test_leaders_are_neither_heard_nor_copied() -> None:
    assert ". ." not in "".join(texts(made("en"))[1:2])
    assert ".." not in "".join(texts(made("en"))[1:2])


def test_a_heading_of_a_thousand_words_breaks_no_contents() -> None:
    body = (Entry(Heading(2, t("word " * 1000))), Entry(p(LOREM)), Entry(Heading(2, t("Next"))), Entry(p(LOREM)))
    data = written(msgspec.structs.replace(report(1), sections=(Section("report", "", body),)), contents="always")
    for page in pypdfium2.PdfDocument(data):
        reading = page.get_textpage()
        assert all(reading.get_charbox(index)[1] > 25 for index in range(0, reading.count_chars(), 50))


def test_contents_of_briefings_stand_under_their_opening_where_a_brand_wants_no_cover() -> None:
    data = written(all_samples()["everything"], brand(cover=Cover(when="never")), contents="always")
    assert labels(data)[:2] == ["i", "1"]
    first = texts(data)[0]
    assert first.index("A release that uses every block") < first.index("Contents") < first.index("Key figures")
    assert [number for _, number, _ in entries(data)] == [label for _, _, label in entries(data)]


def test_a_heading_in_a_head_that_is_drawn_again_is_listed_once() -> None:
    head = Row((Cell((Heading(3, t("Drawn again")),), head=True),))
    rows = [Row((Cell((p(f"Row {number}"),)),)) for number in range(120)]
    body = (Heading(2, t("First")), Table((head, *rows), head_rows=1), Heading(2, t("Last")), p(LOREM))
    data = written(msgspec.structs.replace(report(1), sections=(Section("report", "", tuple(map(Entry, body))),)), contents="always")
    assert [said for said, _, _ in entries(data)] == ["First", "Drawn again", "Last"]
    assert leading(data).count("Drawn again") == 1


# ── links within ──


def test_links_within_the_source_lead_there_and_those_to_nowhere_are_words() -> None:
    with pikepdf.open(io.BytesIO(made("en"))) as pdf:
        said = [note for page in pdf.pages[3:] for note in page.get("/Annots", []) if "/Dest" in note]
        leads = {note.Dest[0].objgen for note in said if str(note.Contents) == "the second region"}
    assert len(leads) == 1
    assert not any(str(note.Contents) == "a place that is not there" for note in said)
    assert sum(text.replace("\r\n", " ").count("a place that is not there") for text in texts(made("en"))) == 12


def test_a_heading_without_words_is_no_place_to_lead_to() -> None:
    body = (
        p(Link("#empty", t("To nothing")), " and ", Link("#full", t("to something"))),
        Heading(2, (), "empty"),
        Heading(2, t("Full"), "full"),
    )
    data = written(msgspec.structs.replace(report(1), sections=(Section("report", "", tuple(map(Entry, body))),)))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert [str(note.Contents) for note in pdf.pages[0].Annots] == ["to something"]
    assert "To nothing and to something" in texts(data)[0]


# ── numbers of pages ──


def test_the_folio_agrees_with_the_label_of_its_page() -> None:
    data = made("en")
    own = labels(data)
    assert own[:4] == ["Cover", "i", "ii", "1"]
    last = own[-1]
    assert texts(data)[-1].rstrip().endswith(f"{last} / {last}")
    assert texts(data)[1].rstrip().split()[-1] == "i"


def test_pages_before_the_text_are_counted_as_the_language_counts() -> None:
    assert labels(made("ar"))[:3] == ["الغلاف", "أ", "1"]
    assert labels(made("zh"))[:3] == ["封面", "i", "1"]


@pytest.mark.parametrize(
    ("number", "language", "folio"),
    [
        (1, "en", "i"),
        (4, "fr", "iv"),
        (1949, "en", "mcmxlix"),
        (1, "ar", "أ"),
        (5, "ar", "هـ"),
        (12, "fa", "يب"),
        (15, "he", "טו"),
        (116, "he", "קטז"),
    ],
)
def test_numbers_before_the_text(number: int, language: str, folio: str) -> None:
    assert front(number, language) == folio


def test_labels_without_a_cover_begin_with_the_first_page() -> None:
    assert page_labels("", 2, "en") == b"<</Nums[0<</S/r>>2<</S/D>>]>>"


# ── standards, and what it looks like ──


@pytest.mark.parametrize("name", REPORTS)
def test_no_word_of_a_report_is_lost(name: str) -> None:
    briefing = REPORTS[name]
    [section] = briefing.sections
    assert isinstance(section, Section)
    said = [*words(plain(briefing.title)), *(word for entry in section.entries for word in words(plain_block(entry.block)))]
    assert not missing(said, PdfWriter().words(made(name)))


@pytest.mark.parametrize("name", REPORTS)
def test_what_stands_before_the_text_looks_and_is_tagged_as_it_was(name: str) -> None:
    """`python tests/test_pdf_front.py` writes the new ones: read them."""
    assert dump(name) == (pdfdump.GOLDEN / f"report-{name}.txt").read_text(encoding="utf-8")


def dump(name: str) -> str:
    """Labels, outline, and all of the pages before the text."""
    data = made(name)
    before = next(index for index, label in enumerate(labels(data)) if label == "1")
    tags = list(pdfdump.tags(data))
    text = tags.index("  Sect", tags.index("  Sect") + 1)
    shown = [line for line in pdfdump.words(data) if int(line.split()[1]) <= before]
    return "\n".join(("labels " + " ".join(labels(data)), *pdfdump.outline(data), *tags[:text], *shown, ""))


def test_judges_are_content_with_covers_contents_and_lists(tmp_path: Path) -> None:
    files = {f"{name}.pdf": made(name) for name in REPORTS}
    for layout in LAYOUTS:
        house = brand(cover=Cover("always", layout))  # type: ignore[arg-type]
        files |= {f"{name}-{layout}.pdf": written(all_samples()[name], house) for name in ("everything", "arabic", "chinese")}
    conforms(VeraPdf(), files, tmp_path)
    conforms(Outloud(), files, tmp_path)


if __name__ == "__main__":
    for name in REPORTS:
        (pdfdump.GOLDEN / f"report-{name}.txt").write_text(dump(name), encoding="utf-8")


def test_what_is_too_long_for_the_foot_shows_its_cut() -> None:
    briefing = msgspec.structs.replace(report(1), provenance="From a release by " + "the Office of Examples and " * 6)
    foot = Furniture(Press(briefing, civic(), lambda notice: None))
    [line] = foot._foot_lines
    assert "".join(box.text for box in foot._foot.boxes[line.start : line.end]).endswith("[…]")
    assert foot._foot.boxes[0].text == "From"


@pytest.mark.parametrize(("words", "above"), [(4, False), (30, True)])
@pytest.mark.parametrize("place", ["", " in the time of the harbours"])
def test_a_running_head_keeps_the_embargo_whole_and_as_much_of_the_title_as_there_is_room_for(words: int, above: bool, place: str) -> None:
    banner = Banner(f"Embargoed until 1 December 2026, 10:00 CET (09:00 UTC){place}", "2026-12-01T09:00:00Z")
    title = " ".join(f"word{number}" for number in range(words))
    told = {"title": t(title), "file_title": titled(banner.text, title), "short": running(banner.text, title, short(title))}
    head = Furniture(Press(msgspec.structs.replace(report(1), banner=banner, date="1 May 2026", **told), civic(), lambda notice: None))

    def said(setting: Setting, lines: Sequence[Line]) -> str:
        return " ".join(box.text.replace("\x00", " ") for line in lines for box in setting.boxes[line.start : line.end])

    mark, line = said(head._above, head._above_lines), said(head._short, head._short_lines)
    assert len(head._short_lines) == 1 and mark in ("", banner.text)
    assert (line if mark else line.removeprefix(f"{banner.text} · ")).startswith("word0 word1 word2 word3")
    assert line.endswith("[…]") == above
    assert (head._above if mark else head._short).spans[0].text == banner.text  # in its colour
