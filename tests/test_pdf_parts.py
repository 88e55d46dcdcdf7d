"""Parts of a document that run the other way: mirrored within the same edges, their notes with them, heard in their own language."""

from __future__ import annotations

import msgspec
import pdfdump
import pypdfium2
import pytest
from bound import brand
from overlaps import faults
from samples import arabic, civic, everything, seed, t

from masthead.brand.load import load
from masthead.briefing.model import Briefing, Text
from masthead.document.model import Paragraph
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.writers.pdf.writer import PdfWriter


def with_part(base: Briefing, other: Briefing, language: str) -> Briefing:
    """A document with the text of another one as its last part."""
    [part, *_] = [section for section in other.sections if isinstance(section, Text)]
    part = msgspec.structs.replace(part, language=language, label="", anchor="whole")
    return msgspec.structs.replace(
        base, sections=(*base.sections, part), assets=(*base.assets, *other.assets), blocks=(*base.blocks, *other.blocks)
    )


ENGLISH_IN_ARABIC = with_part(arabic(), everything(), "en")
ARABIC_IN_ENGLISH = with_part(seed(), arabic(), "ar")


def written(briefing: Briefing, **page: object) -> bytes:
    house = brand(page=msgspec.structs.replace(civic().page, **page), digest="") if page else civic()
    return PdfWriter().write(briefing, house, lambda notice: None)


def box(data: bytes, text: str) -> tuple[float, float]:
    """The left and right edge of words, where they come last."""
    for page in reversed(list(pypdfium2.PdfDocument(data))):
        reading = page.get_textpage()
        at = reading.get_text_range().rfind(text)
        if at >= 0:
            boxes = [reading.get_charbox(index) for index in range(at, at + len(text))]
            return min(each[0] for each in boxes), max(each[2] for each in boxes)
    raise LookupError(text)


def test_a_part_begins_where_a_document_of_its_own_would_give_or_take_the_margins() -> None:
    page = civic().page
    own, _ = box(written(everything()), "What the pages")
    here, _ = box(written(ENGLISH_IN_ARABIC), "What the pages")
    assert here == pytest.approx(own + page.end - page.start, abs=1.0)


def test_a_part_from_right_to_left_keeps_to_the_documents_edges() -> None:
    page = civic().page
    _, right = box(written(ARABIC_IN_ENGLISH), "ولما كان")
    assert right == pytest.approx(page.width - page.end - page.side, abs=3.0)


def test_notes_run_as_the_part_that_calls_them() -> None:
    left, _ = box(written(ENGLISH_IN_ARABIC), "A note stands at the foot")
    begin, _ = box(written(ENGLISH_IN_ARABIC), "What the pages")
    assert left == pytest.approx(begin + 9.0, abs=6.0)


def test_words_of_a_part_are_copied_in_the_order_in_which_they_are_read() -> None:
    said = [" ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(written(ENGLISH_IN_ARABIC))]
    assert "The Office published its yearly figures on Tuesday, and they show that the number" in " ".join(said)
    assert "لما كان الإقرار بما لجميع أعضاء الأسرة البشرية" in " ".join(said)


@pytest.mark.parametrize("page", [{}, {"columns": 2, "side": 0.0}, {"width": 419.528, "height": 595.276}])
@pytest.mark.parametrize("briefing", [ENGLISH_IN_ARABIC, ARABIC_IN_ENGLISH], ids=["en in ar", "ar in en"])
def test_parts_overlap_nowhere_on_any_page(briefing: Briefing, page: dict[str, object]) -> None:
    assert faults(written(briefing, **page), margin=5.0) == []


@pytest.mark.parametrize(("base", "other"), [(seed(), arabic()), (arabic(), seed())], ids=["ar in en", "en in ar"])
def test_a_part_without_a_label_stands_under_the_columns_before_it_and_the_next_under_its_own(base: Briefing, other: Briefing) -> None:
    """Its first column is at the other edge, where the second one of the text before it stands."""
    [text, *_] = [section for section in base.sections if isinstance(section, Text)]
    [part, *_] = [section for section in other.sections if isinstance(section, Text)]
    entries = [entry for entry in part.entries if isinstance(entry.block, Paragraph)]
    turned = msgspec.structs.replace(part, language=other.language, label="", anchor="", kind="small", entries=tuple(entries[:1]))
    last = msgspec.structs.replace(text, label="", anchor="", kind="small", entries=text.entries[-2:])
    briefing = msgspec.structs.replace(base, sections=(text, turned, last), blocks=(*base.blocks, *other.blocks))
    assert faults(written(briefing, columns=2, side=0.0), margin=5.0) == []


def test_no_word_of_a_part_is_lost() -> None:
    [part, *_] = [section for section in everything().sections if isinstance(section, Text)]
    said = words(plain_blocks(entry.block for entry in part.entries))
    assert not missing(said, PdfWriter().words(written(ENGLISH_IN_ARABIC)))


def test_a_standfirst_in_the_middle_has_lines_about_as_long_as_each_other() -> None:
    said = "A vaccine given in three doses before the first birthday cut severe malaria in infants by 68 per cent over three years, a study finds."
    data = PdfWriter().write(
        msgspec.structs.replace(seed(), standfirst=t(said), standfirst_reference=None), load("ministry"), lambda notice: None
    )
    lines = [line.split(None, 4)[4] for line in pdfdump.words(data)]
    found = [line for line in lines if line.strip() in said]
    assert len(found) > 1
    assert min(map(len, found)) > 0.75 * max(map(len, found))
