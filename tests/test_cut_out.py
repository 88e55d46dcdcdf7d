"""Pieces cut out of what they stood in: an item of a feed, one of a list of a page, what a script shows when it is asked for."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, List
from masthead.document.plain import plain_block
from masthead.language.dates import dates
from masthead.sources.source import Source

TITLE = "Ny kaj i Norhaven åbner i maj"
TEXT = "Havnerådet i Norhaven åbner en ny kaj i maj. Den er fire hundrede meter lang og har kostet tolv millioner kroner, siger rådet."


def _read(text: str, name: str) -> Document:
    return registry.read(Source(name, text.encode()), lambda notice: None, {})


def _lines(document: Document) -> list[str]:
    return [said for block in document.blocks if (said := plain_block(block).strip())]


@pytest.mark.parametrize(
    "item",
    [
        "<item><title>{title}</title><link>https://a.example/x</link><description>&lt;p&gt;{text}&lt;/p&gt;</description>"
        "<pubDate>Fri, 09 Sep 2022 12:57:59 +0200</pubDate><source url='https://a.example/f'>Havnerådet</source></item>",
        " <item>\n <content>\n&lt;p&gt;{text}&lt;/p&gt;</content>\n <title>{title}</title><pubDate>Fri, 09 Sep 2022 12:57:59 +0200</pubDate><source>Havnerådet</source></item>",
        "<entry><title>{title}</title><content type='html'>&lt;p&gt;{text}&lt;/p&gt;</content><published>2022-09-09T10:57:59Z</published>"
        "<source><title>Havnerådet</title></source></entry>",
        "<item><title>{title}</title><content:encoded><![CDATA[<p>{text}</p>]]></content:encoded><dc:date>2022-09-09</dc:date><source>Havnerådet</source></item>",
    ],
)
def test_an_item_cut_out_of_its_feed_is_read(item: str) -> None:
    document = _read(item.format(title=TITLE, text=TEXT), "x.xml")
    assert _lines(document) == [TITLE, TEXT]
    assert document.metadata.published.startswith("2022-09-09")
    assert document.metadata.publisher == "Havnerådet"


def test_several_items_cut_out_are_several_texts() -> None:
    item = f"<item><title>{TITLE} %d</title><link>https://a.example/x</link><description>{TEXT}</description></item>\n"
    assert len(_read("".join(item % number for number in (1, 2)), "x.xml").blocks) == 2


def test_elements_of_other_kinds_are_no_items_of_feeds() -> None:
    page = f'<?xml version="1.0"?><items><item><title>{TITLE}</title><text>{TEXT}</text></item></items>'
    assert registry.recognised(Source("x.xml", page.encode())) == "xml"


@pytest.mark.parametrize("piece", ["<li><a href='/x'>{}</a></li>", "<ul><li>{}</li></ul>", "<li className='news'>\n<Link>{}</Link>\n</li>"])
def test_one_item_of_a_list_is_the_text_that_stands_in_it(piece: str) -> None:
    document = _read(piece.format(f"<strong>{TITLE}</strong><p>{TEXT}</p><p class='date'>09.09.2022</p>"), "x.html")
    assert _lines(document) == [TITLE, TEXT, "09.09.2022"]


def test_a_list_of_several_or_of_one_line_stays_a_list() -> None:
    for items in (f"<li><p>{TITLE}</p><p>{TEXT}</p></li>" * 2, f"<li>{TEXT}</li>"):
        assert isinstance(_read(f"<ul>{items}</ul>", "x.html").blocks[0], List)


@pytest.mark.parametrize("attribute", ["style='display: none'", "hidden", "style='visibility:hidden'"])
def test_a_piece_that_is_hidden_as_a_whole_is_read(attribute: str) -> None:
    assert _lines(_read(f"<div {attribute}><h2>{TITLE}</h2><p>{TEXT}</p></div>", "x.html")) == [TITLE, TEXT]


def test_what_is_hidden_beside_what_is_seen_stays_left_out() -> None:
    assert _lines(_read(f"<div><h2>{TITLE}</h2><p>{TEXT}</p><p style='display:none'>Kun for robotter.</p></div>", "x.html")) == [
        TITLE,
        TEXT,
    ]


@pytest.mark.parametrize(
    "head",
    ['---json\n{\n  "title": "%s",\n  "date": "2022-09-09"\n}\n---\n', '---toml\ntitle = "%s"\ndate = 2022-09-09\n---\n'],
)
def test_fences_name_how_front_matter_is_written(head: str) -> None:
    document = _read(f"{head % TITLE}\n{TEXT}\n", "x.md")
    assert (document.metadata.title, document.metadata.published, _lines(document)) == (TITLE, "2022-09-09", [TEXT])


@pytest.mark.parametrize(
    "code", ["import Box from '../Box.astro';\n", "\nimport { A, B } from \"a\"\nimport './x.css';\n", "import * as C from 'c';\n"]
)
def test_imports_behind_front_matter_are_no_text(code: str) -> None:
    assert _lines(_read(f"---\ntitle: {TITLE}\n---\n{code}\n{TEXT}\n", "x.mdx")) == [TEXT]


def test_a_text_that_begins_with_the_word_import_stays() -> None:
    text = "import duties on boats rise from May, the council said from 'Norhaven'."
    assert _lines(_read(f"---\ntitle: {TITLE}\n---\n{text}\n", "x.md")) == [text]


@pytest.mark.parametrize(("said", "day"), [("2024.0909", "2024-09-09"), ("2023/1231", "2023-12-31")])
def test_a_day_set_below_its_month_is_one_date(said: str, day: str) -> None:
    assert [date.date for date in dates(said)] == [day]
    page = f"<li><b>{TITLE}</b><p>{TEXT}</p><span class='date'>{said[:7]}<em>{said[7:]}</em></span></li>"
    released = recognise(_read(page, "x.html"), lambda notice: None)[0]
    assert released.issued is not None
    assert released.issued.date == day


@pytest.mark.parametrize("said", ["2024.1909", "Fee 2024.0909", "2024.09091"])
def test_other_numbers_are_no_such_days(said: str) -> None:
    assert not dates(said)


def test_microdata_names_the_deck_and_the_publisher() -> None:
    page = (
        f"<article itemscope itemtype='http://schema.org/NewsArticle'><h1 itemprop='headline'>{TITLE}</h1><div itemprop='description'>Færgerne sejler derfra.</div>"
        f"<p>{TEXT}</p><p>{TEXT}</p><div itemprop='publisher' itemscope itemtype='http://schema.org/Organization'><h3 itemprop='name'>Havnerådet</h3>"
        "<div itemprop='description'>Rådet driver havnen.</div></div></article>"
    )
    about = _read(page, "x.html").metadata
    assert (about.description, about.publisher) == ("Færgerne sejler derfra.", "Havnerådet")


@pytest.mark.parametrize(("row", "left"), [("Sigue el comunicado:", False), ("Sigue", True), ("(sigue)", True)])
def test_words_before_what_they_lead_to_are_text(row: str, left: bool) -> None:
    text = "El Consejo del Puerto de Norhaven abre en mayo un muelle nuevo. Mide cuatrocientos metros y ha costado doce millones de euros, según el consejo."
    found = recognise(_read(f"# Norhaven abre un muelle\n\n{text}\n\n{row}\n\n{text}\n", "x.md"), lambda notice: None)[0]
    assert ("wire" in [piece.role for piece in found.pieces]) is left
