"""The name of a site as a heading, or as the link to its beginning, in the header of its pages; a letter's logo."""

from __future__ import annotations

import pytest

import masthead

_LEAD = "The council of Lenn Harbour Trust opened a new pier on Monday, which took three years to build and cost four million euros."
_MORE = "Boats of all sizes may tie up from June. The old pier will be taken down in autumn, and its timber goes to the sea museum."


def _page(top: str, text: str = "<h1>A new pier opens on Monday</h1>") -> masthead.Document:
    page = (
        f"<!DOCTYPE html><html lang=en><head><title>News</title></head><body class='single-post'>{top}"
        f"<div id='main'>{text}<p>{_LEAD}</p><p>{_MORE}</p></div></body></html>"
    )
    return masthead.read(page.encode(), format="html")


@pytest.mark.parametrize(
    ("top", "wanted"),
    [
        ("<div id='header'><img src='/s.png' alt='Sigla'><h2>Lenn Harbour Trust</h2></div>", "Lenn Harbour Trust"),
        ("<header><h1>Lenn Harbour Trust</h1></header>", "Lenn Harbour Trust"),
        ("<div class='site-header'><a href='/'>Lenn Harbour Trust</a></div>", "Lenn Harbour Trust"),
        ("<div class='kopf'><a href='/index.php'>Lenn Harbour Trust</a></div>", "Lenn Harbour Trust"),
        ("<header><a href='/fr'>Français</a><a href='/'>Lenn Harbour Trust</a></header>", "Lenn Harbour Trust"),
        ("<div id='masthead'><h1>Lenn Harbour Trust</h1><h2>Where the sea begins</h2></div>", "Lenn Harbour Trust"),
        ("<div id='header'><nav><a href='/'>Lenn Harbour Trust</a></nav></div>", ""),
        ("<div id='header'><ul><li><a href='/'>Lenn Harbour Trust</a></li></ul></div>", ""),
        ("<div id='header'><a href='/'>Home</a><a href='/news/12'>Lenn Harbour Trust</a></div>", ""),
        ("<header class='entry-header'><h2>Lenn Harbour Trust</h2></header>", ""),
        ("<div id='box'><h2>Lenn Harbour Trust</h2></div>", ""),
    ],
)
def test_the_name_in_the_header_of_a_page(top: str, wanted: str) -> None:
    document = _page(top)
    assert dict(document.metadata.extra).get("site", "") == wanted
    issuer = masthead.recognise(document)[0].issuer
    assert not wanted or (issuer is not None and issuer.text == wanted)


def test_a_headline_in_the_header_is_no_name_of_the_site() -> None:
    document = _page("<header><h1>A new pier opens on Monday</h1></header>", "")
    assert "site" not in dict(document.metadata.extra)


def test_what_stands_below_the_first_heading_of_a_header_is_no_name_of_the_site() -> None:
    document = _page("<div id='masthead'><h1>City of Lenn</h1><h2>A harbour for all</h2></div>", "<h2>A new pier opens on Monday</h2>")
    assert "site" not in dict(document.metadata.extra)
    issuer = masthead.recognise(document)[0].issuer
    assert issuer is None or issuer.text != "A harbour for all"


@pytest.mark.parametrize("word", ["Sigla", "logotyp", "Λογότυπο", "logotips"])
def test_a_picture_that_is_only_called_a_logo_names_nobody(word: str) -> None:
    assert "site" not in dict(_page(f"<div><img class='logo' src='/s.png' alt='{word}'></div>").metadata.extra)


@pytest.mark.parametrize(
    ("logo", "wanted"),
    [
        ('<img src="cid:logo" alt="Baltic Gulls">', "Baltic Gulls"),
        ('<img src="cid:photo" alt="A boat at the pier">', ""),
    ],
)
def test_the_logo_of_a_letter(logo: str, wanted: str) -> None:
    mail = (
        "From: Jane Roe <jane@gulls.example>\nSubject: New boat between Lenn and Norhaven\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
        f"<html><body><table><tr><td>{logo}</td></tr><tr><td><h2>Lenn–Norhaven: a new boat from May</h2>"
        "<p>The ferry company “Baltic Gulls” will sail a hybrid boat from May on. It cost 138 million euros and carries 600 people.</p>"
        "<p>In port the boat will use nothing but its batteries, so that the air of Lenn gets better. The trip takes 13 hours.</p></td></tr></table></body></html>"
    )
    document = masthead.read(mail.encode(), format="eml")
    assert dict(document.metadata.extra).get("site", "") == wanted
    issuer = masthead.recognise(document)[0].issuer
    assert not wanted or (issuer is not None and issuer.text == wanted)
