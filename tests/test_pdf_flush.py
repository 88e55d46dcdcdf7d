"""Justified pages as readers find them: flush edges, words whole, figures by role."""

from __future__ import annotations

import re

import msgspec
import pypdfium2
import pytest
from hypothesis import given, settings
from linework import between_edges, broken, setting
from samples import all_samples, civic, report
from strategies import texts
from test_pdf_justification import CHINESE, GERMAN, LONG

from masthead.brand.model import Brand, Setting
from masthead.briefing.model import Briefing, Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import Paragraph, Text
from masthead.language.labels import labels
from masthead.writers.pdf.setting.styles import Manner
from masthead.writers.pdf.strips.press import Press
from masthead.writers.pdf.words import words
from masthead.writers.pdf.writer import PdfWriter

ADDRESS = "https://www.example.org/conference/2024/documents/river-restoration/final-agreement_en.pdf"


def flush(**more: object) -> Brand:
    # What a brand makes of a role is remembered by its digest.
    return msgspec.structs.replace(civic(), setting=Setting(justified=True, **more), digest=f"flush {more}")  # type: ignore[arg-type]


def published(text: str, language: str, brand: Brand) -> bytes:
    entries = (Entry(Paragraph((Text(text),))),)
    briefing = Briefing(
        title=(Text("Title"),),
        short="Title",
        language=language,
        labels=labels(language),
        profile="report",
        sections=(Section("full", "", entries),),
    )
    return PdfWriter().write(briefing, brand, lambda notice: None)


def read(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_lines_end_at_the_edge():
    document = pypdfium2.PdfDocument(published(LONG * 2, "en", flush()))
    reading = document[0].get_textpage()
    text = reading.get_text_range()
    start = text.index("The ministers")
    ends: dict[int, float] = {}
    for at in range(start, start + len(LONG) * 2 - 10):
        if text[at] not in " \r\n":
            _, bottom, right, _ = reading.get_charbox(at, loose=True)
            ends[round(bottom)] = max(ends.get(round(bottom), 0.0), right)
    body = list(ends.values())[:-1]
    assert len(body) > 8
    assert sum(abs(end - max(body)) < 1.2 for end in body) >= len(body) - 1


@pytest.mark.parametrize(("text", "language"), [(LONG, "en"), (GERMAN, "de"), (f"{LONG} See {ADDRESS} for more.", "en")])
def test_words_are_whole_across_lines(text, language):
    for more in ({}, {"hanging": True}):
        said = re.sub("[\ufffe\x02\u00ad]\\s*", "", read(published(text * 3, language, flush(**more))))
        assert not set(text.split()) - set(said.split())


def test_ideographs_are_not_parted_by_spaces():
    said = read(published(CHINESE, "zh", flush())).replace("\r\n", "")
    assert CHINESE in said


MIXED = (
    "该平台自2019年起在37个省的214个县使用GDMining和PostgreSQL存储数据,共处理1200万份申请,其中62%由移动设备提交;"
    "UNDP与WHO将于2025年6月在Geneva举行第3次会议,讨论ISO标准的修订以及API接口的开放问题。"
)


def test_letters_and_figures_keep_their_room_beside_ideographs_in_justified_lines():
    one = setting(MIXED * 2, "zh", justified=True)
    ragged = setting(MIXED * 2, "zh")
    assert [box.width for box in one.boxes] == [box.width for box in ragged.boxes]
    assert any(line.stretch > 0.5 for width in range(160, 260) for line in one.lines(width))
    after = next(index for index, box in enumerate(one.boxes) if box.text == "GDMining")
    assert one.joints[after] == one.joints[after - 1] == 0.0 < one.joints[after - 2]


@pytest.mark.parametrize("shift", range(12))
def test_no_reader_finds_a_space_beside_letters_and_figures_in_justified_lines(shift):
    text = "该机构称,在各地的工作"[:shift] + MIXED * 2
    data = published(text, "zh", flush())
    assert text in read(data).replace("\r\n", "")


@pytest.mark.parametrize("name", sorted(all_samples()))
def test_nothing_is_lost_in_flush_samples(name):
    briefing = all_samples()[name]
    ragged = PdfWriter().write(briefing, civic(), lambda notice: None)
    justified = PdfWriter().write(briefing, flush(hanging=True, figures="oldstyle"), lambda notice: None)
    assert set(words(justified)) >= {word for word in words(ragged) if not word.isdigit() and len(word) > 3} - _torn_by_lines(ragged)


def _torn_by_lines(data: bytes) -> set[str]:
    """Parts of words that a hyphen at a line's end made."""
    return {part.lower() for pair in re.findall("(\\w+)[\ufffe\x02\u00ad-]\\s*(\\w+)", read(data)) for part in pair}


def test_figures_are_old_style_in_running_text_alone():
    press = Press(report(1), flush(figures="oldstyle"), lambda notice: None)
    assert press.type.look("body", "en").ink.font.kind.features == ("onum", "pnum")
    assert press.type.look("table", "en").ink.font.kind.features == ("lnum", "tnum")
    assert press.type.look("value", "en").ink.font.kind.features == ("lnum", "pnum")
    assert press.type.look("body", "en", Manner(raised=1)).ink.font.kind.features == ("lnum", "pnum")
    plain = Press(report(1), civic(), lambda notice: None)
    assert plain.type.look("body", "en").ink.font.kind.features == ("lnum", "pnum")


def test_turkish_has_no_ligature_that_swallows_the_dot():
    english, turkish = (setting("fi", language).boxes[0] for language in ("en", "tr"))
    assert english.data is not None
    assert turkish.data is not None
    assert len(turkish.data) > len(english.data)


@settings(max_examples=40, deadline=None)
@given(text=texts)
def test_no_ragged_line_is_wider_than_its_column(text):
    for language, width in (("en", 200.0), ("ja", 90.0), ("th", 120.0)):
        one = setting(text, language, hyphens=True)
        for line in one.lines(width):
            assert line.end == line.start or between_edges(one, line) <= width + 0.05 or line.end - line.start == 1


JAPANESE = "「本日署名したのは意向表明ではなく、工事の日程表です」と、マルタ・コヴァルチク博士は述べた。データベース（第7条、12ページ）を参照――補償……された。"


def test_japanese_lines_begin_and_end_as_they_may():
    for width in range(60, 260, 7):
        for options in ({}, {"justified": True}):
            lines = broken(JAPANESE * 3, width, "ja", **options)
            assert not [line for line in lines if line[0] in "、。」）・ーャュョッ…―"]
            assert not [line for line in lines if line[-1] in "「（"]
