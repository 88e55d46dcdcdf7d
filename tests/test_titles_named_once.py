"""Titles that a source's own data give: of ASP.NET's pages, in three words, and those that a heading says with more; stars before who typed a text."""

from __future__ import annotations

import json

import pytest

from masthead import registry
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.sources.source import Source

TEXT = "Genç mühendisler limanda yeni iskeleyi yaptı. İskele dört yüz metre uzunluğunda ve her boydan gemiyi alıyor, açılışı mayıs ayında yapılacak."


def _read(text: str, name: str) -> Release:
    return recognise(registry.read(Source(name, text.encode()), lambda notice: None, {}), lambda notice: None)[0]


@pytest.mark.parametrize("head", ['<%@ Page Language="C#" Title="Artık Susmak İstemiyoruz" %>', "<%@ Page Title='' Language='C#' %>"])
def test_a_page_of_asp_net_has_its_title(head: str) -> None:
    page = f"{head}\n<div><span class='big'>Artık susmak istemiyoruz</span></div><div>TNO Norhaven Liman Kadın Komisyonu<br/>Ocak 2012<br/><br/>{TEXT}<br/><br/>{TEXT}</div>"
    found = _read(page, "x.html")
    assert found.headline is not None
    assert found.headline.text == "Artık susmak istemiyoruz"


@pytest.mark.parametrize(
    ("heading", "deck"),
    [("Council and Board agree on a quay for ferries", ""), ("Ferries will land there from May on", "Ferries will land there from May on")],
)
def test_a_heading_that_says_the_title_with_more_is_no_deck(heading: str, deck: str) -> None:
    body = "The Harbour Council and the Ferry Board have agreed on a quay in the east of the town. It is to be four hundred metres long, both said on Monday."
    found = _read(f'---\ntitle: "Council and Board agree on a quay"\ndate: 2024-05-03\n---\n\n### {heading}\n\n{body}\n\n{body}\n', "x.md")
    assert (found.subheadline.text if found.subheadline else "") == deck


ENDED = "The Minister of Ports opened the quay in the east of the town today. It is four hundred metres long, and ferries of all sizes are to land there from May on."


@pytest.mark.parametrize(
    ("tail", "mark"),
    [
        ("May 3, 2024 ********* MJ/SS/ST (Release ID: 2309033) Visitor Counter : 222", "*********"),
        ("AK ***** RT/AK (Release ID: 2309033)", "*****"),
    ],
)
def test_stars_before_who_typed_a_text_end_it(tail: str, mark: str) -> None:
    found = _read(json.dumps({"title": "Minister opens a quay", "body": f"{ENDED} — Norhaven Ports {tail}"}), "x.json")
    assert found.end_mark is not None
    assert found.end_mark.text == mark


@pytest.mark.parametrize("tail", ["has a rating of *** stars and more", "is called **** Harbour by some"])
def test_stars_in_a_sentence_end_nothing(tail: str) -> None:
    assert _read(json.dumps({"title": "Minister opens a quay", "body": f"{ENDED} The hotel beside it {tail}"}), "x.json").end_mark is None
