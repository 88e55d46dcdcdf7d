"""The cover of a document: all that its opening would say, in one of three layouts, and none of it again on the next page."""

from __future__ import annotations

import io

import msgspec
import pdfdump
import pikepdf
import pytest
from bound import LAYOUTS, brand, inside, labels, pages, texts, written
from sample_blocks import t
from sample_reports import annual
from sample_sections import LOGO, full
from samples import all_samples, civic, report

from masthead.brand.model import Cover, Logo
from masthead.brand.units import PAGES
from masthead.document.model import NoteReference
from masthead.document.plain import plain
from masthead.document.words import missing, words
from masthead.writers.pdf.writer import PdfWriter


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", sorted(all_samples()))
def test_a_cover_says_what_the_opening_would_and_the_next_page_says_none_of_it_again(name: str, layout: str) -> None:
    briefing = all_samples()[name]
    data = written(briefing, brand(cover=Cover("always", layout)))  # type: ignore[arg-type]
    cover, following = (list(words(text)) for text in texts(data)[:2])
    said = [
        plain(briefing.title),
        plain(briefing.standfirst),
        briefing.date,
        briefing.genre,
        briefing.banner.text if briefing.banner else "",
    ]
    assert not missing((word for text in said for word in words(text)), PdfWriter().words(pages(data, 0)))
    assert plain(briefing.title) not in " ".join(following)
    assert len(cover) < 120
    inside(data)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("size", ["A5", "Letter", "A4"])
def test_a_cover_fits_its_page(size: str, layout: str) -> None:
    width, height = PAGES[size]
    page = msgspec.structs.replace(civic().page, name=size, width=width, height=height)
    house = brand(cover=Cover("always", layout), page=page)  # type: ignore[arg-type]
    inside(written(all_samples()["seed"], house))
    inside(written(all_samples()["arabic"], house))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_has_no_room_on_a_cover_opens_the_text_as_ever(layout: str) -> None:
    endless = msgspec.structs.replace(report(1), title=t("word " * 600))
    data = written(endless, brand(cover=Cover("always", layout)))  # type: ignore[arg-type]
    assert "Cover" not in labels(data)
    assert sum(text.count("word") for text in texts(data)) >= 600
    inside(data)


def test_a_cover_is_read_from_publisher_to_issuer() -> None:
    data = written(all_samples()["everything"], brand(cover=Cover("always", "full")))
    order = (
        "Your organisation",
        "Embargoed",
        "BRIEFING",
        "A release that",
        "A standfirst",
        "For use by",
        "10 December 2025 ·",
        "From a release",
    )
    cover = texts(data)[0]
    assert sorted(order, key=cover.index) == list(order)
    assert [line.split()[0] for line in pdfdump.tags(data)][:10] == ["Document", "Sect", *["P"] * 3, "H1", *["P"] * 4]


def test_where_there_is_nothing_to_say_there_is_no_cover() -> None:
    empty = msgspec.structs.replace(report(1), title=(), short="", kicker="", date="", publisher="", language_name="")
    house = brand(cover=Cover("always", "band"), publisher={})
    assert set(labels(written(empty, house))) == {""}


def test_a_light_colour_carries_dark_words() -> None:
    colors = msgspec.structs.replace(civic().colors, primary="#f6d32d")
    data = written(report(1), brand(cover=Cover("always", "full"), colors=colors), compress=False)
    content = data[data.index(b"BT") :].split(b"ET")[0]
    assert b"0.1098 0.1412 0.1882 rg" in content


def test_notes_of_the_title_are_called_in_the_text() -> None:
    briefing = msgspec.structs.replace(annual(), title=(*t("Annual report"), NoteReference("n1")))
    assert "1" not in texts(written(briefing))[0].split("Annual report")[1].split("\r")[0]


def test_what_a_brand_keeps_from_its_covers_stands_before_the_text() -> None:
    briefing = full()
    house = brand(cover=Cover("always", "band", ("title",)), digest="")
    cover, following, *_ = texts(PdfWriter().write(briefing, house, lambda notice: None))
    assert briefing.banner is not None
    for said in (briefing.banner.text, "Draft", plain(briefing.standfirst), "Press release", briefing.date):
        assert said not in cover
        assert said in following
    assert "A release that" in cover


def test_a_cover_says_every_state() -> None:
    for layout in LAYOUTS:
        house = brand(cover=Cover("always", layout), digest="")  # type: ignore[arg-type]
        cover = texts(PdfWriter().write(full(), house, lambda notice: None))[0]
        assert "Embargoed until" in cover and "Draft" in cover and "Replaces A-12" in cover


@pytest.mark.parametrize(("dark", "paper"), [({}, True), ({"": LOGO}, False)])
def test_a_logo_for_dark_grounds_stands_on_a_full_cover_and_one_for_paper_on_a_strip_of_it(dark: dict[str, str], paper: bool) -> None:
    house = brand(cover=Cover("always", "full"), logo=Logo(LOGO, 30.0, {"": "Network"}, dark=dark), digest="")
    data = PdfWriter(compress=False).write(full(), house, lambda notice: None)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        [cover, *_] = pdf.pages
        fields = cover.Contents.read_bytes().split(b"EMC")[0]
    assert (b"1 1 1 rg -3.00" in fields) is paper
