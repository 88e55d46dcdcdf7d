"""The sign of a site set as a heading of the first level, and headings that stand over a text in another box."""

from __future__ import annotations

import pytest

import masthead

HEAD = "Port of Norhaven opens second crane that runs on current from land"
LEAD = "<p>The Port of Norhaven put its second crane to work on Friday, the port authority said. It lifts forty tonnes and runs on current from land.</p>"
MORE = "<p>Work on the quay began in March. Ships were loaded by hand until now, which took the crews the better part of a day.</p>" * 3


def found(body: str, title: str = "Releases") -> tuple[str, str]:
    page = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>'
    release = masthead.recognise(masthead.read(page.encode(), format="html"))[0]
    return release.headline.text if release.headline else "", release.subheadline.text if release.subheadline else ""


@pytest.mark.parametrize("name", ["logo", "site-title", "brand", "sitio", "siteTitle"])
def test_the_sign_of_a_site_is_no_headline(name: str) -> None:
    body = f'<header><h1 class="{name}">Port Authority of Greater Norhaven</h1></header><div class="item"><h2>{HEAD}</h2>{LEAD}{MORE}</div>'
    assert found(body, "Releases - Port Authority")[0] == HEAD


@pytest.mark.parametrize("name", ["logos-of-the-port", "title", "brand-new"])
def test_other_names_leave_the_first_level(name: str) -> None:
    body = f'<div><h1 class="{name}">{HEAD}</h1><h2>What the crane is good for and for whom</h2>{LEAD}{MORE}</div>'
    assert found(body)[0] == HEAD


def test_a_sign_alone_stays_the_heading() -> None:
    assert found(f'<div><h1 class="logo">{HEAD}</h1>{LEAD}{MORE}</div>')[0] == HEAD


def test_a_row_with_which_the_title_begins_gives_way_to_a_heading() -> None:
    body = f"<table><tr><td>Norhaven University</td></tr><tr><td><p><i>Press release of 5 June 2026</i></p><h1>{HEAD}</h1>{LEAD}{MORE}</td></tr></table>"
    assert found(body, "Norhaven University: Press releases")[0] == HEAD


def test_a_heading_in_the_box_before_the_text_is_its_headline() -> None:
    top = '<div class="top"><a href="/">Home</a> <a href="/press">Press</a></div>'
    deck = '<p class="manchet">It lifts forty tonnes and loads a ship within the day.</p>'
    head = f'<div class="news-header"><span>4 September 2026</span><h2 class="headline">{HEAD}</h2>{deck}</div>'
    assert found(f'{top}{head}<div class="rte">{LEAD}{MORE}</div>', "Press | Norhaven") == (
        HEAD,
        "It lifts forty tonnes and loads a ship within the day.",
    )


def test_a_deck_stands_below_a_long_row_that_says_by_whom_and_when() -> None:
    by = '<p class="byline">By <a href="/staff">Ada Moss</a> · Published 11 February 2026 · Last updated 12 February 2026 at 09.14</p>'
    body = (
        f'<article><h1>{HEAD}</h1>{by}<p class="ingress">It lifts forty tonnes and loads a ship within the day.</p>{LEAD}{MORE}</article>'
    )
    assert found(body)[1] == "It lifts forty tonnes and loads a ship within the day."


def test_a_heading_right_in_the_page_that_nothing_calls_one_is_none() -> None:
    head = "<div><h2>Public Prosecutor of the Coast of Norhaven</h2></div>"
    assert found(f'{head}<div class="rte"><p>{HEAD}</p>{LEAD}{MORE}</div>', "Press | Norhaven")[0] == HEAD
