"""Whose release it is by what stands round the text: logos, running heads, what data say of who wrote and who passes on, a heading below the text."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest

import masthead
from masthead.anatomy.model import Release

_LEAD = "The council of Norhaven Harbour Trust opened a new pier on Monday, which took three years to build and cost four million euros."
_MORE = "Boats of all sizes may tie up from June. The old pier will be taken down in autumn, and its timber goes to the sea museum."


def _read(text: str, form: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def _issuer(release: Release) -> str:
    return release.issuer.text if release.issuer else ""


def _page(head: str = "", top: str = "", foot: str = "", lead: str = _LEAD, tongue: str = "en") -> Release:
    return _read(
        f"<!DOCTYPE html><html lang={tongue}><head><title>A new pier opens on Monday</title>{head}</head><body>{top}<main>"
        f"<h1>A new pier opens on Monday</h1><p>{lead}</p><p>{_MORE}</p>{foot}</main></body></html>",
        "html",
    )


def _linked(author: str) -> str:
    said = {
        "@type": "NewsArticle",
        "headline": "A new pier opens on Monday",
        "publisher": {"@type": "Organization", "name": "Quayside Releases"},
        "author": {"@type": author, "name": "Lenn Sailing Union"},
    }
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


@pytest.mark.parametrize(("kind", "wanted"), [("Organization", "Lenn Sailing Union"), ("NGO", "Lenn Sailing Union"), ("Person", "Quayside Releases")])  # fmt: skip
def test_house_that_wrote_a_text_comes_before_who_publishes_it(kind: str, wanted: str) -> None:
    assert _issuer(_page(_linked(kind))) == wanted


@pytest.mark.parametrize("key", ["infosource", "infosources"])
def test_source_of_a_news_item_comes_before_its_owner(key: str) -> None:
    item = {
        "uri": "urn:x:1", "type": "text", "pubstatus": "usable", "language": "en", "headline": "A new pier opens on Monday",
        "copyrightholder": "Quayside Releases", key: [{"name": "Lenn Sailing Union"}], "body_html": f"<p>{_LEAD}</p><p>{_MORE}</p>",
    }  # fmt: skip
    assert _issuer(_read(json.dumps(item), "ninjs")) == "Lenn Sailing Union"


@pytest.mark.parametrize(("kind", "wanted"), [("cptype:org", "Lenn Sailing Union"), ("cpnat:organisation", "Lenn Sailing Union"), ("cptype:person", "Quayside Releases")])  # fmt: skip
def test_house_that_made_a_news_item_comes_before_who_provides_it(kind: str, wanted: str) -> None:
    item = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:2" version="1" standard="NewsML-G2" standardversion="2.31" xml:lang="en">'
        '<itemMeta><itemClass qcode="ninat:text"/><provider><name>Quayside Releases</name></provider></itemMeta><contentMeta>'
        f'<creator type="{kind}"><name>Lenn Sailing Union</name></creator><headline>A new pier opens on Monday</headline></contentMeta><contentSet>'
        f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{_LEAD}</p><p>{_MORE}</p></body></html>'
        "</inlineXML></contentSet></newsItem>"
    )
    assert _issuer(_read(item, "newsml")) == wanted


@pytest.mark.parametrize(
    ("headline", "lead", "wanted"),
    [
        ("Lenn Sailing Union opens a new pier", _LEAD, "Lenn Sailing Union"),
        ("A new pier opens on Monday", f"Lenn Sailing Union has built it. {_LEAD}", "Lenn Sailing Union"),
        ("A new pier opens on Monday", f"Boats wait. {_LEAD}", "Quayside Releases"),
    ],
)
@pytest.mark.parametrize(
    "creator", ['<creator literal="Lenn Sailing Union"/>', "<creator><name>Lenn Sailing Union</name></creator>", '<creator literal="lsu"><name>Lenn Sailing Union</name></creator>']
)  # fmt: skip
def test_creator_with_whose_name_an_item_begins(creator: str, headline: str, lead: str, wanted: str) -> None:
    item = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:3" version="1" standard="NewsML-G2" standardversion="2.31" xml:lang="en">'
        '<itemMeta><itemClass qcode="ninat:text"/><provider literal="Quayside Releases"/></itemMeta><contentMeta>'
        f"{creator}<headline>{headline}</headline></contentMeta><contentSet>"
        f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{lead}</p><p>{_MORE}</p></body></html>'
        "</inlineXML></contentSet></newsItem>"
    )
    assert _issuer(_read(item, "newsml")) == wanted


_LEADS = {
    "en": "The council opened a new pier on Monday, which took three years to build and cost four million euros.",
    "de": "Der Rat hat am Montag eine neue Mole eröffnet, die drei Jahre Bauzeit und vier Millionen Euro gekostet hat.",
    "fr": "Le conseil a ouvert lundi une jetée neuve, qui a demandé trois ans de travaux et coûté quatre millions d’euros.",
    "it": "Il consiglio ha aperto lunedì un molo nuovo, che ha richiesto tre anni di lavori ed è costato quattro milioni di euro.",
}


@pytest.mark.parametrize(
    ("tongue", "label", "name"),
    [
        ("de", "Herausgeber", "Hafenbehörde Norhaven"),
        ("en", "Publisher", "Norhaven Harbour Authority"),
        ("fr", "Éditeur", "Agence portuaire de Norhaven"),
        ("it", "Emittente", "Autorità portuale di Norhaven"),
    ],
)
def test_heading_below_the_text_that_says_whose_it_is(tongue: str, label: str, name: str) -> None:
    lead = _LEADS[tongue]
    page = (
        f'<!DOCTYPE html><html lang={tongue}><head><meta property="og:site_name" content="Portal of the North"></head><body><main><h1>Norhaven</h1>'
        f"<p>{lead}</p><p>{lead}</p><h2>{label}</h2><ul><li>{name}</li></ul></main></body></html>"
    )
    assert _issuer(_read(page, "html")) == name


def test_heading_of_a_source_names_no_house_that_the_text_has_not() -> None:
    site = '<meta property="og:site_name" content="Norhaven Harbour Trust">'
    assert _issuer(_page(site, foot="<h2>Source</h2><p>Drowned Timber, volume two</p>")) == "Norhaven Harbour Trust"


@pytest.mark.parametrize(
    ("top", "lead", "wanted"),
    [
        ('<div class="head"><a href="/"><img src="/i/logo.svg" alt="Norhaven Observatory – home page"></a></div>', "Observers have counted more stars above Norhaven this winter than in any year before, thanks to dark nights and clear air.", "Norhaven Observatory"),
        ('<div class="top"><img src="banner.jpg" alt="Republic of Lennia - Ministry of Boats and Ferries"></div>', "The minister of boats and ferries, Ada Moss, opened a pier on Monday, which took three years to build.", "Ministry of Boats and Ferries"),
        ('<header><p class="site-title"><a href="/">Lenn Lantern Festival</a></p><p>3 to 9 May</p></header>', "More lanterns than ever will be lit in Lenn this year, when the festival opens by the river on Saturday night.", "Lenn Lantern Festival"),
    ],
)  # fmt: skip
def test_logo_of_a_page_names_the_house(top: str, lead: str, wanted: str) -> None:
    assert _issuer(_page(top=top, lead=lead)) == wanted


@pytest.mark.parametrize(
    "top",
    [
        '<div><a href="/"><img src="/i/logo.svg" alt="All Wires of the World"></a></div>',  # nothing that the text tells of
        '<div><img src="/i/logo.svg" alt="Press office"></div>',  # a desk
    ],
)
def test_logo_that_names_nobody(top: str) -> None:
    assert _issuer(_page(top=top)) not in ("All Wires of the World", "Press office")


def test_motto_of_a_state_is_no_house() -> None:
    top = "<p>Union – Travail – Paix</p><p>COMMUNIQUÉ DE PRESSE</p>"
    assert _issuer(
        _read(f"<html lang=fr><body>{top}<h1>Une jetée neuve</h1><p>Le port a une jetée neuve depuis lundi.</p></body></html>", "html")
    ) != ("Union – Travail – Paix")


def test_title_in_front_matter_is_no_house() -> None:
    text = (
        "---\ntitle: Quayworks schließt Finanzierung über 4,2 Millionen Euro ab\n---\n\n**Das junge Haus baut Molen aus altem Holz. Mit dem Geld "
        "entsteht eine zweite Werft.**\n\n*Norhaven, 3. Mai 2026* – Quayworks hat eine Finanzierung abgeschlossen. Beteiligt sind mehrere Häuser.\n\n"
        "Die Werft beschäftigt vierzehn Leute und baut im Jahr drei Molen.\n\n#### Über Quayworks\n\nQuayworks baut Molen in Norhaven.\n"
    )
    assert _issuer(_read(text, "md")) == "Quayworks"


def test_board_of_notices_is_a_text_with_its_fields() -> None:
    lead = "노르헤이븐항만공사는 월요일 새 부두를 열었다고 밝혔다. 이 부두는 삼 년에 걸쳐 지어졌으며 비용은 사백만 유로이다. "
    page = (
        "<html lang=ko><head><title>노르헤이븐항만공사</title></head><body><h3>보도자료</h3><table><thead>"
        "<tr><th>제목</th><td colspan=3>노르헤이븐항만공사, 돛단배를 위한 새 부두 개장</td></tr><tr><th>작성자</th><td>홍보팀</td><th>등록일</th><td>2026-05-07</td></tr>"
        f"</thead><tbody><tr><td colspan=4><p>{lead * 2}</p><p>{lead}</p><p>{lead}</p></td></tr></tbody></table></body></html>"
    )
    release = _read(page, "html")
    assert release.headline is not None and release.headline.text == "노르헤이븐항만공사, 돛단배를 위한 새 부두 개장"
    assert release.issued is not None and release.issued.date == "2026-05-07"
    assert release.body_paragraphs == 3


def test_table_of_figures_with_a_long_note_stays_a_table() -> None:
    page = (
        "<html><body><h1>A new pier</h1><p>Costs of the pier by year follow.</p><table><tr><th>2024</th><th>2025</th></tr><tr><td>3</td><td>4</td></tr>"
        f"<tr><td colspan=2><p>{_LEAD} {_MORE}</p><p>{_MORE}</p></td></tr></table></body></html>"
    )
    assert any(type(block).__name__ == "Table" for block in masthead.read(page.encode(), format="html").blocks)


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006"


def _word(*head: str) -> bytes:
    """A Word file with rows in the running head of its pages."""
    text = "".join(f"<w:p><w:r><w:t>{row}</w:t></w:r></w:p>" for row in ("A new pier opens on Monday", _LEADS["en"], _MORE))
    rows = "".join(f"<w:p><w:r><w:t>{row}</w:t></w:r></w:p>" for row in head).replace("\t", "</w:t><w:tab/><w:t>")
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_P}/relationships"><Relationship Id="r1" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_P}/relationships"><Relationship Id="r2" Type="{_R}/header" Target="header1.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{text}</w:body></w:document>',
        "word/header1.xml": f'<w:hdr xmlns:w="{_W}">{rows}</w:hdr>',
    }
    out = BytesIO()
    with ZipFile(out, "w") as made:
        for name, said in parts.items():
            made.writestr(name, said)
    return out.getvalue()


def _flat(*head: str) -> bytes:
    """The same as a flat OpenDocument file."""
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    rows, text = (
        "".join(f"<text:p>{row}</text:p>" for row in said) for said in (head, ("A new pier opens on Monday", _LEADS["en"], _MORE))
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="{urn}:office:1.0" xmlns:style="{urn}:style:1.0" xmlns:text="{urn}:text:1.0" '
        'office:mimetype="application/vnd.oasis.opendocument.text" office:version="1.3"><office:master-styles><style:master-page style:name="Standard">'
        f"<style:header>{rows.replace(chr(9), '<text:tab/>')}</style:header></style:master-page></office:master-styles><office:body><office:text>{text}</office:text></office:body>"
        "</office:document>"
    ).encode()


@pytest.mark.parametrize(("form", "file"), [("docx", _word), ("odt", _flat)])
@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (("LENN HARBOUR COUNCIL", "Press release"), "LENN HARBOUR COUNCIL"),
        (("Republic of Lennia", "Ministry of Boats"), "Ministry of Boats"),
        (("Press release", "Page 1"), ""),
        (("LENN HARBOUR COUNCIL\tPress release\t8 June 2026",), "LENN HARBOUR COUNCIL"),
        (("LENN HARBOUR COUNCIL", "Form 12, revised 3 May 2024"), "LENN HARBOUR COUNCIL"),
    ],
)
def test_running_head_of_a_file_names_the_house(form: str, file: Callable[..., bytes], head: tuple[str, ...], wanted: str) -> None:
    found = masthead.recognise(masthead.read(file(*head), format=form))[0]
    assert _issuer(found) == wanted
    assert (found.issued.date if found.issued else "") == ("2026-06-08" if "June" in head[0] else "")


def test_name_that_a_letterhead_breaks_over_rows() -> None:
    lead = "La ministre des Bateaux a ouvert lundi une jetée neuve, qui a demandé trois ans de travaux et coûté quatre millions d’euros."
    rows = "MINISTÈRE<br>DES BATEAUX<br>ET DES QUAIS"
    page = f"<html lang=fr><body><p><b>{rows}</b></p><p>Communiqué de presse</p><h1>Une jetée neuve</h1><p>{lead}</p><p>{lead}</p></body></html>"
    assert _issuer(_read(page, "html")).upper() == "MINISTÈRE DES BATEAUX ET DES QUAIS"


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [("الهيئة العامة للموانئ\nفرع العقبة", "الهيئة العامة للموانئ"), ("يفتح الرصيف أبوابه\nلكل السفن الشراعية", "")],
)
def test_rows_of_names_over_a_text_with_front_matter(rows: str, wanted: str) -> None:
    first, second = rows.split("\n")
    lead = "افتتح الرصيف الجديد يوم الاثنين بعد أشغال استغرقت ثلاث سنوات وبلغت كلفتها أربعة ملايين يورو حسب ما أعلن اليوم."
    text = f"---\ntitle: افتتاح الرصيف الجديد للسفن الشراعية\n---\n\n**{first}**\n**{second}**\n\n### بلاغ صحفي\n\n{lead}\n\n{lead}\n"
    assert _issuer(_read(text, "md")) == wanted


@pytest.mark.parametrize(
    ("lead", "about", "wanted"),
    [
        ("كشفت إدارة مهرجان المرفأ لأفلام البحر عن قائمة الأفلام التي تعرض في دورته الثامنة خلال شهر أكتوبر المقبل.", "مهرجان المرفأ لأفلام البحر ينظم كل عام منذ ثماني سنوات.", "مهرجان المرفأ لأفلام البحر"),
        ("أعلنت إدارة الموانئ البحرية عن افتتاح رصيف جديد للسفن الشراعية بعد أشغال استغرقت ثلاث سنوات كاملة.", "إدارة الموانئ البحرية تدير ستة موانئ.", "إدارة الموانئ البحرية"),
    ],
)  # fmt: skip
def test_arabic_name_in_the_words_in_which_it_stands_again(lead: str, about: str, wanted: str) -> None:
    assert (
        _issuer(_read(f"قائمة الموسم الثامن كاملة\n\n{lead}\n\nوتستمر العروض أسبوعا كاملا في المدينة القديمة.\n\n{about}\n", "txt"))
        == wanted
    )


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("会 社 名　　東 雲 埠 頭 株 式 会 社", "東雲埠頭株式会社"),
        ("会社名　　東雲埠頭株式会社", "東雲埠頭株式会社"),
        ("代表者名　　代表取締役社長　片倉修二", ""),
    ],
)
def test_name_behind_a_label_set_wide(row: str, wanted: str) -> None:
    lead = "　当社は、本日開催の取締役会において、業績予想を下記のとおり修正することを決議いたしましたので、お知らせいたします。"
    found = _issuer(_read(f"2026年11月13日\n各　位\n{row}\n\n　　　業績予想の修正に関するお知らせ\n\n{lead}\n\n{lead}\n", "txt"))
    assert found == wanted or (not wanted and "片倉" not in found)


def test_picture_of_a_text_at_the_head_of_its_page_names_no_house() -> None:
    top = (
        '<div><img src="/i/header.jpg" alt="A new pier opens on Monday for all"></div><div><img src="/i/head.png" alt="Header image"></div>'
    )
    assert _issuer(_page(top=top)) not in ("A new pier opens on Monday for all", "Header image")


def test_headline_in_other_words_is_no_house() -> None:
    mail = (
        "From: Press <press@quay.example>\nSubject: PR | Norhaven Harbour names captain Ada Moss chairwoman\nDate: Tue, 12 May 2026 09:00:00 +0000\n"
        f"Content-Type: text/plain; charset=utf-8\n\nCAPTAIN ADA MOSS TO BE CHAIRWOMAN OF NORHAVEN HARBOUR\n\n{_LEAD}\n\n{_MORE}\n"
    )
    assert "names" not in _issuer(_read(mail, "eml"))


@pytest.mark.parametrize(
    ("tongue", "headline", "below", "wanted"),
    [
        ("en", "Lenn Boatyards cuts its outlook", "<p>Contact:<br>Ada Moss<br>Lenn Boatyards<br>Tel. +44 20 5550 0199</p>", "Lenn Boatyards"),
        ("de", "Lenner Werften SE senkt die Prognose", "<p>Kontakt:<br>Ada Moos<br>Lenner Werften SE<br>Tel. +49 9721 5550</p>", "Lenner Werften SE"),
        ("hu", "Lenni Hajósok Szövetsége: új móló nyílik", "<p>Kiadó: Lenni Hajósok Szövetsége</p>", "Lenni Hajósok Szövetsége"),
        ("en", "Lenn Boatyards fined over spill", "<p>Media contact:<br>Norhaven Water Agency<br>Tel. +44 20 5550 0199</p>", "Norhaven Water Agency"),
        ("en", "Storm closes the quay at Lenn", "<p>Contact:<br>Ada Moss<br>Lenn Boatyards<br>Tel. +44 20 5550 0199</p>", "Norhaven Water Agency"),
    ],
)  # fmt: skip
def test_publisher_that_only_passes_a_text_on(tongue: str, headline: str, below: str, wanted: str) -> None:
    page = (
        f'<!DOCTYPE html><html lang="{tongue}"><head><title>{headline}</title><meta property="og:site_name" content="Norhaven Water Agency">'
        f"</head><body><main><h1>{headline}</h1><p>{_MORE}</p><p>{_MORE}</p>{below}</main></body></html>"
    )
    assert _issuer(_read(page, "html")) == wanted


@pytest.mark.parametrize(
    ("site", "wanted"), [("微信公众平台", "诺港县水务局"), ("今日头条", "诺港县水务局"), ("诺港县人民政府", "诺港县人民政府")]
)
def test_platform_on_which_anybody_writes_is_no_publisher(site: str, wanted: str) -> None:
    text = "5月7日上午，诺港县水务局在南码头启用新的水闸，工程历时三年，总投资四千万元，沿岸两万居民受益。"
    page = (
        f'<!DOCTYPE html><html lang="zh-CN"><head><title>诺港县水务局启用新水闸</title><meta property="og:site_name" content="{site}"></head>'
        f"<body><main><h1>诺港县水务局启用新水闸</h1><p>诺港县水务局</p><p>{text}</p><p>{text}</p></main></body></html>"
    )
    assert _issuer(_read(page, "html")) == wanted
