"""Titles in a source's own data over decks of the text, excerpts that systems cut, and stacks of headings in boxes of their own."""

from __future__ import annotations

import json

import pytest

import masthead
from masthead.anatomy.model import Release

_LEAD = "The harbour of Norhaven has had a new pier since Monday, which took three years to build and cost four million euros."
_MORE = "Boats of all sizes may tie up from June, and the old pier will be taken down in autumn by hand."


def _read(text: str, form: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def _heads(release: Release) -> tuple[str, str]:
    return release.headline.text if release.headline else "", release.subheadline.text if release.subheadline else ""


_TITLE = "Harbour of Norhaven opens its pier to sailing ships"


@pytest.mark.parametrize(
    ("front", "row", "wanted"),
    [
        ("", "*Money for the new pier came from Lantern Ventures and Copper Angels; boats tie up at a tenth of the price*", True),
        ("summary: Berths will be let from June at a tenth of the price\n", "Berths will be let from June at a tenth of the price", True),
        ("", "Harbour of Norhaven opens its pier to sailing ships and boats", False),
    ],
)
def test_row_under_the_title_of_front_matter(front: str, row: str, wanted: bool) -> None:
    headline, deck = _heads(_read(f"---\ntitle: {_TITLE}\n{front}---\n\n{row}\n\n{_LEAD}\n\n{_MORE}\n", "md"))
    assert (headline == _TITLE) and (deck == row.strip("*")) is wanted


@pytest.mark.parametrize(
    ("excerpt", "shown"), [(f"{_LEAD[:90]} [&hellip;]", False), ("Berths will be let from June at a tenth of the price.", True)]
)
def test_excerpt_that_a_system_cut_is_no_deck(excerpt: str, shown: bool) -> None:
    post = {
        "id": 7, "date": "2026-05-11T09:00:00", "type": "post", "status": "publish", "title": {"rendered": _TITLE},
        "content": {"rendered": f"<p><em>Monday 11 May 2026</em></p><p>{_LEAD}</p><p>{_MORE}</p>"}, "excerpt": {"rendered": f"<p>{excerpt}</p>"},
    }  # fmt: skip
    assert bool(_heads(_read(json.dumps(post), "cms"))[1]) is shown


def _boxed(*heads: str) -> str:
    boxes = "".join(f'<div class="box">{head}</div>' for head in heads)
    text = f"<p><strong>Norhaven, 11 May 2026</strong> – {_LEAD}</p><p>{_MORE}</p><p>{_LEAD}</p><h4>All berths</h4><ul><li>North</li><li>South</li></ul>"
    return (
        '<!DOCTYPE html><html lang=en><head><title>Norhaven</title></head><body><header><p><a href="/">Norhaven</a></p><ul><li>News</li></ul></header>'
        f'<div class="section">{boxes}<div class="text">{text}</div></div></body></html>'
    )


def test_headings_in_boxes_over_a_text_are_its_head() -> None:
    page = _boxed("<h5>PRESS RELEASE No. 31</h5>", f"<h2>{_TITLE}</h2>", "<h3>Three hundred metres for everybody who sails</h3>")
    assert _heads(_read(page, "html")) == (_TITLE, "Three hundred metres for everybody who sails")


def test_two_headings_of_a_rank_are_no_head() -> None:
    page = _boxed("<h3>Tickets for the lantern festival</h3>", "<h3>Timetables of the island ferries</h3>")
    assert _heads(_read(page, "html"))[0] not in ("Tickets for the lantern festival", "Timetables of the island ferries")


@pytest.mark.parametrize("row", ["jeudi 7 mai 2026, par Cellule de communication", "7 mai 2026 | par Ada Moss"])
def test_day_and_author_are_no_deck(row: str) -> None:
    lead = "Le port de Norhaven a une jetée neuve depuis lundi, qui a demandé trois ans de travaux et coûté quatre millions d’euros."
    assert (
        _heads(_read(f"<html lang=fr><body><h1>Une jetée neuve</h1><p>{row}</p><p>{lead}</p><p>{lead}</p></body></html>", "html"))[1] == ""
    )


def test_letter_to_the_press_is_no_deck() -> None:
    lead = "港湾局は月曜日に新しい桟橋を開いた。工事には三年かかり、費用は四百万ユーロであった。六月からどの船も係留できる。"
    text = f"新しい桟橋の開通について\n\nいつもお世話になっております。港湾局広報です。下記のとおり発表いたします。\n\n2026年5月11日\n\n{lead}\n\n{lead}\n"
    assert _heads(_read(text, "txt"))[1] == ""


def test_lead_that_begins_with_its_place_is_no_deck() -> None:
    lead = "رشت- مدیر بندر از پایان ساخت اسکلهٔ تازه خبر داد و گفت: این کار سه سال زمان برد و چهار میلیون یورو هزینه داشت."
    more = "قایق‌ها از خرداد پهلو می‌گیرند و اسکلهٔ کهنه پاییز برچیده می‌شود و چوب آن به موزهٔ دریا سپرده خواهد شد."
    page = f'<html lang=fa><body><h1>اسکلهٔ تازه</h1><p class="lead">{lead}</p><p>۲۳ خرداد ۱۴۰۵</p><p>{more}</p><p>{more}</p></body></html>'
    assert _heads(_read(page, "html"))[1] == ""


def test_who_put_a_text_there_beside_the_day_is_no_deck() -> None:
    lead = "Le port de Norhaven a une jetée neuve depuis lundi, qui a demandé trois ans de travaux et coûté quatre millions d’euros."
    page = (
        f"<html lang=fr><body><h1>Une jetée neuve</h1><p>30.09.2026 | Département des ports et des quais (DPQ)</p><p><b>{lead}</b></p>"
        f"<p>Les bateaux accostent dès juin. {lead}</p><p>{lead}</p></body></html>"
    )
    assert _heads(_read(page, "html"))[1] == lead
