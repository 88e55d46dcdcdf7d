"""Titles that are too long for a running head: cut at a word or, where a script writes no spaces, at a character; a cut shows."""

from __future__ import annotations

import msgspec
import pypdfium2
import pytest
from bound import brand, written
from sample_pages import A5
from samples import civic, seed, t

from masthead.writers.pdf.heads.slots import _rooms


def heads(title: str, language: str) -> str:
    """What heads the second page."""
    data = written(
        msgspec.structs.replace(seed(), title=t(title), short=title, language=language),
        brand(page=msgspec.structs.replace(civic().page, **A5), digest=""),
    )
    lines = pypdfium2.PdfDocument(data)[1].get_textpage().get_text_range().splitlines()
    return next(line for line in lines if line.startswith(title[:8]))


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("ja", "企画展「北前船の布――裂織と刺し子の二百年」を開催しますので取材のご案内を申し上げます"),
        ("zh-Hans", "国家统计局发布二〇二六年第一季度全国规模以上工业企业利润数据并召开新闻发布会"),
        ("th", "ธปท.ออกหลักเกณฑ์ให้ธนาคารหน่วงเวลาโอนเงินผู้สูงอายุป้องกันภัยมิจฉาชีพทั่วประเทศตั้งแต่เดือนกันยายน"),
    ],
)
def test_a_title_without_spaces_is_cut_and_the_cut_shows(language: str, title: str) -> None:
    head = heads(title, language)
    kept, cut, _ = head.partition(" […]")
    assert cut
    assert len(kept) > 20 and title.replace(" ", "").startswith(kept.replace(" ", "").strip())


def test_a_title_in_words_is_cut_between_them() -> None:
    title = "The county opens the bridge over the river Ouse and the road to the port on the day after the feast"
    kept, cut, _ = heads(title, "en").partition(" […]")
    assert cut and title.startswith(f"{kept} ")


@pytest.mark.parametrize(
    "naturals", [(155.0, 340.0, 30.0), (300.0, 340.0, 30.0), (10.0, 900.0, 200.0), (155.0, 120.0, 400.0), (0.0, 340.0, 90.0)]
)
def test_what_stands_in_the_middle_of_a_line_leaves_the_others_their_room(naturals: tuple[float, float, float]) -> None:
    (start, first), (middle, broad), (end, last) = _rooms(naturals, 465.0)
    assert start == 0.0 and first < middle and middle + broad < end and end + last <= 465.1
    assert min(broad, naturals[1]) > 80 and min(first, last) > 60
    assert middle + broad / 2 == pytest.approx(465.0 / 2)
