"""Pages of manuals and handbooks: chapters that are no furniture, signs beside headings, boxes and captions laid out in tables, links to the page itself."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.document.model import Aside, Document, Figure, Heading, Link, Table
from masthead.document.plain import plain, plain_block
from masthead.document.walk import every, every_inline, inlines
from masthead.notices import Dropped, Notice
from masthead.sources.source import Source

PROSE = "The harbour office keeps a list of all the moorings, and anybody may ask for a copy of it in writing at any time."


def _read(page: str, name: str = "page.html") -> tuple[Document, list[Notice]]:
    notes: list[Notice] = []
    return registry.read(Source(name, page.encode()), notes.append, {}), notes


def _left_out(page: str) -> int:
    """How many pieces of a page are left out, each reported."""
    return sum(isinstance(notice, Dropped) for notice in _read(page)[1])


def _headings(document: Document) -> list[str]:
    return [plain_block(block) for block in every(document.blocks) if isinstance(block, Heading)]


def _manual(*sections: str, head: str = "") -> str:
    return f"<html><head><title>Harbour handbook</title>{head}</head><body><div class='main'><h1>Harbour handbook</h1>{''.join(sections)}</div></body></html>"


@pytest.mark.parametrize("sign", ["¶", "\uf0c1", "#", "§", "🔗"])
def test_the_sign_beside_a_heading_that_gives_its_address_is_no_word_of_it(sign: str) -> None:
    link = '<a class="headerlink" href="#{0}" title="Link to this heading">' + sign + "</a>"
    page = _manual(
        *(f'<section id="{name}"><h2>{name.title()}{link.format(name)}</h2><p>{PROSE}</p></section>' for name in ("moorings", "fees"))
    )
    document, notes = _read(page)
    assert _headings(document) == ["Harbour handbook", "Moorings", "Fees"]
    assert not [notice for notice in notes if isinstance(notice, Dropped)]


def test_a_sign_that_calls_a_note_stays_one() -> None:
    page = _manual(f'<h2>Moorings<a href="#n1"><sup>*</sup></a></h2><p>{PROSE}</p><p id="n1">* Not in winter.</p>')
    document, _ = _read(page)
    assert "Not in winter." in "\n".join(map(plain_block, every(document.blocks)))


def test_a_chapter_is_no_furniture_whatever_its_name_makes_one_think_of() -> None:
    chapters = [
        f'<section id="{name}"><h2>{title}<a href="#{name}">¶</a></h2><p>{PROSE}</p></section>'
        for name, title in (
            ("moorings", "Moorings"),
            ("new-related-lists", "New lists"),
            ("newsletter", "The newsletter"),
            ("sharing-of-berths", "Berths"),
        )
    ]
    document, notes = _read(_manual(*chapters, *(f"<p>{PROSE}</p>" for _ in range(30))))
    assert _headings(document)[1:] == ["Moorings", "New lists", "The newsletter", "Berths"]
    assert not [notice for notice in notes if isinstance(notice, Dropped)]


def test_the_same_names_are_furniture_of_a_page_that_is_no_manual() -> None:
    page = _manual(*(f"<p>{PROSE}</p>" for _ in range(30)), f'<section id="newsletter"><h2>Newsletter</h2><p>{PROSE}</p></section>')
    document, _ = _read(page)
    assert "Newsletter" not in _headings(document)


def test_numbered_sections_stay_though_they_count_comments_or_tell_of_rights() -> None:
    rights = "Copyright (C) 2019 the harbour office, see the list of owners. " + PROSE
    page = _manual(
        *(
            f"<div class='section'><div class='titlepage'><div><h3>1.{at}. Field {at}</h3></div></div><p>{PROSE}</p></div>"
            for at in range(1, 6)
        ),
        f"<div class='section'><div class='titlepage'><div><h3>6.6. Comment</h3></div></div><p>{PROSE}</p></div>",
        f"<div class='section'><div class='titlepage'><div><h3>6.7. Licence</h3></div></div><p>{rights}</p></div>",
        "<div class='section'><div class='titlepage'><div><h3>6.8. New features</h3></div></div><ul><li><p>New <a href='https://a.example/x'>"
        "berths of the harbour</a>, with water and light for all who come.</p></li><li><p>New <a href='https://a.example/y'>fees of the harbour</a>, "
        "lower in winter than they were last year.</p></li><li><p>New <a href='https://a.example/z'>hours of the office</a>, longer in summer than ever.</p></li></ul></div>",
    )
    document, notes = _read(page)
    assert _headings(document)[-3:] == ["6.6. Comment", "6.7. Licence", "6.8. New features"]
    text = "\n".join(map(plain_block, document.blocks))
    assert "see the list of owners" in text and "longer in summer" in text
    assert not [notice for notice in notes if isinstance(notice, Dropped)]


def test_how_many_comments_a_page_has_is_furniture_still() -> None:
    document, _ = _read(_manual(*(f"<p>{PROSE}</p>" for _ in range(5)), "<p>1,204 views</p><p>16 Comments</p>"))
    assert plain_block(document.blocks[-1]) == PROSE


DOCBOOK = """<div class="warning" style="margin-left: 0.5in"><table border="0" summary="Warning"><tr><td rowspan="2" align="center"><img alt="[Warning]"
 src="images/warning.png"/></td><th align="left">Warning</th></tr><tr><td align="left" valign="top"><p>The quay is slippery.</p></td></tr></table></div>"""
ASCIIDOC = """<div class="admonitionblock warning"><table><tr><td class="icon"><div class="title">Warning</div></td>
<td class="content"><p>The quay is slippery.</p></td></tr></table></div>"""
FONT = """<div class="admonitionblock warning"><table><tr><td class="icon"><i class="fa icon-warning" title="Warning"></i></td>
<td class="content">The quay is slippery.</td></tr></table></div>"""


@pytest.mark.parametrize("box", [DOCBOOK, ASCIIDOC, FONT])
def test_a_box_laid_out_in_a_table_is_a_box(box: str) -> None:
    document, notes = _read(_manual(f"<p>{PROSE}</p>", box, f"<p>{PROSE}</p>"))
    boxes = [block for block in document.blocks if isinstance(block, Aside)]
    assert [(plain(box.title), [plain_block(inner) for inner in box.content]) for box in boxes] == [("Warning", ["The quay is slippery."])]
    assert not any(isinstance(block, Table) for block in document.blocks) and not notes


def test_a_table_with_two_cells_that_no_program_calls_a_box_stays_a_table() -> None:
    document, _ = _read(
        _manual(f"<p>{PROSE}</p><div class='fees'><table><tr><td>Berth</td><td>The fee is 12 euros.</td></tr></table></div>")
    )
    assert any(isinstance(block, Table) for block in document.blocks)


def test_what_a_table_or_picture_is_called_in_its_frame_is_its_caption() -> None:
    table = "<table><tr><th>Berth</th><th>Fee</th></tr><tr><td>North</td><td>12</td></tr></table>"
    page = _manual(
        f"<p>{PROSE}</p><div class='table'><p class='title'><strong>Table 4.1. Fees of <code>north</code></strong></p><div class='table-contents'>{table}</div></div>",
        f"<p>{PROSE}</p><div class='imageblock'><div class='content'><img src='data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=' alt='A quay'></div>"
        f"<div class='title'>Figure 1. The quay</div></div><p>{PROSE}</p>",
    )
    document, _ = _read(page)
    assert [plain(block.caption) for block in document.blocks if isinstance(block, Table)] == ["Table 4.1. Fees of north"]
    assert [plain(block.caption) for block in document.blocks if isinstance(block, Figure)] == ["Figure 1. The quay"]
    assert _headings(document) == ["Harbour handbook"]


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("", "handbook.html"),
        ("", "./handbook.html"),
        ('<link rel="canonical" href="https://harbour.example/handbook/">', "https://harbour.example/handbook"),
        ("<!-- saved from url=(0034)https://www.harbour.example/book -->", "https://harbour.example/book"),
    ],
)
def test_a_link_to_a_place_of_the_page_that_names_the_page_leads_there(head: str, address: str) -> None:
    link = f'<a href="{address}#fees">the fees</a>'
    page = _manual(f'<h2 id="moorings">Moorings</h2><p>{PROSE} See {link}.</p><h2 id="fees">Fees</h2><p>{PROSE}</p>', head=head)
    document, _ = _read(page, "handbook.html")
    links = [node for block in every(document.blocks) for node in every_inline(inlines(block)) if isinstance(node, Link)]
    assert [link.target for link in links] == ["#fees"]


def test_a_link_to_a_place_of_another_page_leads_out() -> None:
    link = '<a href="https://harbour.example/other#fees">the fees</a>'
    document, _ = _read(_manual(f'<p>{PROSE} {link}</p><h2 id="fees">Fees</h2><p>{PROSE}</p>'), "handbook.html")
    links = [node for block in every(document.blocks) for node in every_inline(inlines(block)) if isinstance(node, Link)]
    assert [link.target for link in links] == ["https://harbour.example/other#fees"]


def test_of_a_change_that_a_page_keeps_the_new_words_are_the_text() -> None:
    document, notes = _read(_manual(f"<p>{PROSE}</p><p>They hold <del>17,900</del><ins>18,300</ins> people, and <del>no</del> more.</p>"))
    assert plain_block(document.blocks[-1]) == "They hold 18,300 people, and no more."
    assert [notice.words for notice in notes if isinstance(notice, Dropped)] == [("17,900",)]


@pytest.mark.parametrize(
    "made",
    [
        '<div class="toc"><p><strong>Table of Contents</strong></p><dl class="toc"><dt><a href="#a">1.1. Moorings</a></dt></dl></div>',
        '<div class="toctree-wrapper compound"><ul><li><a href="a.xhtml">Moorings</a></li><li><a href="a.xhtml#fees">Fees</a></li></ul></div>',
        '<ul class="toc"><li><a href="#a">Moorings</a></li></ul>',
    ],
)
@pytest.mark.parametrize("whole", [True, False])
def test_contents_that_a_program_made_are_left_out(made: str, whole: bool) -> None:
    text = f"<p>{PROSE}</p>{made}<h2 id='a'>Moorings</h2><p>{PROSE}</p>"
    document, notes = _read(_manual(text) if whole else f"<h1>Harbour handbook</h1>{text}")
    assert [plain_block(block) for block in document.blocks] == ["Harbour handbook", PROSE, "Moorings", PROSE]
    assert any("Moorings" in " ".join(notice.words) for notice in notes if isinstance(notice, Dropped))


def test_a_list_of_links_with_what_they_lead_to_is_kept_whatever_its_name() -> None:
    made = f'<ul class="toc"><li><a href="#a">Moorings</a>: {PROSE}</li></ul>'
    document, _ = _read(_manual(f"<p>{PROSE}</p>{made}<h2 id='a'>Moorings</h2><p>{PROSE}</p>"))
    assert f"Moorings: {PROSE}" in [plain_block(block) for block in document.blocks]


def test_who_wrote_a_manual_is_no_heading_of_it() -> None:
    head = '<div class="titlepage"><div class="author"><h3 class="author">Ada Moss</h3></div></div>'
    document, _ = _read(_manual(head, f"<p>{PROSE}</p><h2>Moorings</h2><p>{PROSE}</p>"))
    assert _headings(document) == ["Harbour handbook", "Moorings"]


def test_a_number_in_bold_is_none_of_a_page() -> None:
    from masthead.anatomy.recognise import recognise

    document, _ = _read(
        _manual(f"<h2>Changes</h2><p>{PROSE}</p><dl><dt>7</dt><dd>{PROSE}</dd><dt>9</dt><dd>{PROSE}</dd></dl><h2>More</h2><p>{PROSE}</p>")
    )
    roles = {plain_block(piece.block): piece.role for piece in recognise(document, lambda notice: None)[0].pieces}
    assert roles["7"] == roles["9"] == "body"


def test_a_link_within_a_saved_page_is_missed_in_no_file(tmp_path) -> None:
    from masthead import convert

    link = '<a href="https://harbour.example/handbook/#fees">the fees</a>'
    call = '<sup><a href="https://harbour.example/handbook/#n1" id="r1">1</a></sup>'
    note = '<ol><li id="n1">Not in winter. <a href="https://harbour.example/handbook/#r1">↩</a></li></ol>'
    head = '<link rel="canonical" href="https://harbour.example/handbook/">'
    text = f'<h2 id="a">Moorings</h2><p>{PROSE} See {link}.{call}</p><h2 id="fees">Fees</h2><p>{PROSE}</p>{note}'
    source = tmp_path / "handbook.html"
    source.write_text(_manual(text, head=head), encoding="utf-8")
    made = convert(source, tmp_path / "out", to=["pdf"], verify=True)
    assert [file.format for file in made.files] == ["pdf"] and made.files[0].size > 0


INDEX = "<aside><h2>On this page</h2><ul><li>Moorings</li><li>Fees</li><li>Last change</li></ul></aside>"
CHAPTERS = f"<h2>Moorings</h2><p>{PROSE}</p><h2>Fees</h2><p>{PROSE}</p>"


@pytest.mark.parametrize(
    ("index", "left"),
    [
        (INDEX, 1),
        (INDEX.replace("aside", "div"), 1),
        ("<p>It has three parts:</p><ul><li>Moorings</li><li>Fees</li><li>Last change</li></ul>", 0),
        (INDEX.replace("<h2>On this page</h2>", "<p>It has three parts:</p>"), 0),
        ("<p>It has three parts:</p><div><ul><li>Moorings</li><li>Fees</li><li>Last change</li></ul></div>", 0),
        ("<div><p>Sie hat drei Teile:</p></div><section><ol><li>Moorings</li><li>Fees</li><li>Last change</li></ol></section>", 0),
        (INDEX.replace("Moorings", "Ropes"), 0),
        (INDEX.replace("<li>Moorings</li><li>Fees</li>", "<li>Fees</li><li>Moorings</li>"), 0),
    ],
)
def test_a_list_of_the_headings_of_a_page_is_left_out_where_nothing_leads_over_to_it(index: str, left: int) -> None:
    assert _left_out(_manual(index + CHAPTERS)) == left


@pytest.mark.parametrize(
    ("row", "left"),
    [
        ("<div>Condividi <ul><li>Facebook</li><li>Twitter</li><li>Whatsapp</li></ul></div>", 1),
        ("<div><span>Teilen auf</span> <span>X</span> <span>LinkedIn</span> <span>E-Mail</span></div>", 1),
        ("<p>分享到： 微信 微博</p>", 1),
        ("<div><span>いいね！ 48</span><span>ポスト</span><span>素材ダウンロード</span></div>", 1),
        ("<div>J’aime 12 · Tweet · E-mail</div>", 1),
        ("<ul><li>Facebook: @harbour</li><li>Twitter: @harbour</li></ul>", 0),
        ("<p>Share this page on:</p><ul><li>Facebook</li><li>Twitter</li></ul>", 1),
        ("<h2>Partager cet article</h2><ul><li>Facebook</li><li>Twitter</li></ul>", 1),
        ("<p>Facebook</p>", 0),
        ("<p>The court fined:</p><ul><li>Facebook</li><li>Twitter</li></ul>", 0),
        ("<p>Gefragt wurde nach:</p><div><div>Facebook 12</div><div>Twitter 8</div></div>", 0),
        ("<p>最も使われたのは：</p><ul><li>微信</li><li>微博</li></ul>", 0),
        ("<h2>Services of the shop</h2><ul><li>Print</li><li>Mail</li></ul>", 0),
        ("<dl><dt>Services</dt><dd><p>Print, Mail</p></dd></dl>", 0),
        ("<p>WhatsApp, Telegram, E-Mail</p>", 0),
        ("<div>Line 1 Line 2 Line 3</div>", 0),
        ("<p>x x x</p>", 0),
        ("<p>Facebook, Twitter and LinkedIn were fined.</p>", 0),
    ],
)
def test_a_row_of_networks_is_left_out_as_buttons(row: str, left: int) -> None:
    assert _left_out(_manual(row + CHAPTERS)) == left


@pytest.mark.parametrize(
    ("row", "left"),
    [
        ("<section class=x><h2>Quanto sono chiare le informazioni su questa pagina?</h2><fieldset>1 2 3 4 5</fieldset></section>", 1),
        ("<div><p>Was this page helpful?</p><p>Yes No</p></div>", 1),
        ("<div><p>このページは役に立ちましたか？</p><p>はい いいえ</p></div>", 1),
        ("<div><small>Tempo di lettura:</small><p>2 min</p></div>", 1),
        ("<div>Lesezeit: ca. 3 Minuten</div>", 1),
        ("<div><p>Was this page of our history forgotten?</p></div>", 0),
        (f"<div><p>Lesezeit: {PROSE}</p></div>", 0),
        ("<div><h3>Was this page helpful?</h3><p>Of those asked, 820 said yes and 110 said that it was not.</p></div>", 0),
        ("<section><p>¿Le ha sido útil esta información?</p><p>Sí: 82 %</p><p>No: 11 %</p></section>", 0),
        ("<p>We put two questions:</p><div><p>Was this information useful?</p><p>Did you find the office?</p></div>", 0),
        ("<p>The parts of the test:</p><ul><li>Reading time: 10 minutes</li><li>Writing time: 90 minutes</li></ul>", 0),
        ("<p>Il messaggio ha avuto:</p><ul><li>4,200 likes</li><li>310 shares</li></ul>", 0),
    ],
)
def test_what_a_site_asks_about_its_pages_is_left_out(row: str, left: int) -> None:
    assert _left_out(_manual(CHAPTERS + row)) == left
