"""Pages as site builders make them, whose names say nothing: what is the text, what is its heading, and what is of the site around it."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.model import Document, Heading
from masthead.document.plain import plain, plain_blocks
from masthead.document.words import missing, words
from masthead.notices import Dropped, Notice
from masthead.readers.html.reader import HtmlReader
from masthead.sources.source import Source

TITLE = "Harbour council opens wharf for ferries after three years of work"
TEXT = (
    "Northport, 12 March 2026 – The harbour council of Northport opened its new wharf for ferries on Friday. The first boat left at noon.",
    "The wharf is three hundred metres long and has room for two ships at once. It was paid for by the state, the town and the council.",
    "Boats leave every two hours from six in the morning until ten in the evening, on Sundays from eight, in summer at the weekends more often.",
)
CROSS = "Room for cars and bicycles"
ITEMS = ("300 cars can wait at the new wharf", "800 bicycles find a place under a roof")
ABOUT = "The Harbour Council of Northport has run the harbour since 1921. It employs four hundred people and belongs to the town."
CONTACT = ("Jan Meier", "+49 123 456789", "press@harbour.example")
WANTED = (TITLE, *TEXT, CROSS, *ITEMS, "About the Council", ABOUT, "Press contact", *CONTACT)
OTHERS = (
    (
        "Port posts record year for containers",
        "In 2025 more than two million containers were handled in Northport, a tenth more than in 2024.",
    ),
    ("New crane arrives from Rotterdam", "The largest crane of the coast was unloaded on Monday after a journey of nine days by sea."),
    ("Apprentices begin their work", "Thirty young people have begun their training as mechanics, clerks and skippers at the harbour."),
)
MENU = ("The port", "Shipping lines", "Careers", "Investors")
LAW = ("Imprint", "Privacy policy", "Terms of use")
COOKIES = "We use cookies to improve your experience on this site and to show you personalised content."
LETTER = "Sign up for our newsletter and get the latest news from the port once a month in your inbox."
RIGHTS = "© 2026 Harbour Council of Northport. All rights reserved."
UNWANTED = (*MENU, *LAW, COOKIES, LETTER, RIGHTS, *(said for other in OTHERS for said in other), "More from the port")


def page(body: str) -> str:
    return f"<!doctype html><html lang=en><head><title>{TITLE} | Port of Northport</title></head><body>{body}</body></html>"


def each(template: str, said: tuple[str, ...]) -> str:
    return "".join(template.format(one) for one in said)


def others(template: str) -> str:
    return "".join(template.format(title, told) for title, told in OTHERS)


def css_modules() -> str:
    """Next.js and its kind: names of parts, with what makes them differ."""
    para = '<div class="Rich_para__k2a">{}</div>'
    head = '<div class="Rich_h3__a0x">{}</div>'
    story = (
        f'<div class="Story_title__d3c4">{TITLE}</div><div class="Rich_body__09ff">{each(para, TEXT[:2])}{head.format(CROSS)}'
        f'<ul class="Rich_list__q">{each("<li>{}</li>", ITEMS)}</ul>{para.format(TEXT[2])}{head.format("About the Council")}{para.format(ABOUT)}'
        f"{head.format('Press contact')}{para.format('<br>'.join(CONTACT))}</div>"
    )
    card = '<a class="Card_root__Z1" href="/r"><div class="Card_title__9x">{}</div><div class="Card_excerpt__aa">{}</div><span>Read more</span></a>'
    return (
        f'<div id="__next"><div class="Layout_wrap__b4"><div class="Header_bar__kP">{each("<a class=Nav_link__x8 href=/n>{}</a>", MENU)}</div>'
        f'<div class="Page_grid__c0"><div class="Story_col__a1">{story}</div><div class="Side_col__xx"><div>More from the port</div>{others(card)}</div></div>'
        f'<div class="Signup_box__p0"><div>{LETTER}</div><form><input></form></div><div class="Foot_root__f1"><div>{RIGHTS}</div>'
        f'{each("<a href=/f>{}</a>", LAW)}</div><div class="Consent_root__z9"><div>{COOKIES}</div><button>OK</button></div></div></div>'
    )


def hashed() -> str:
    """Styled components: names that are sums."""
    line = '<div class="sc-3f2a kXyZab">{}</div>'
    story = (
        f'<div class="sc-91aa bCdEfg">{line.format(TITLE)}{each(line, TEXT[:2])}{line.format(CROSS)}{each(line, tuple("• " + one for one in ITEMS))}'
        f"{line.format(TEXT[2])}{line.format('About the Council')}{line.format(ABOUT)}{line.format('Press contact')}{each(line, CONTACT)}</div>"
    )
    card = '<div class="sc-77b0 aQ"><div class="sc-1 z"><a href=/r>{}</a></div><div class="sc-2 y">{}</div><div class="sc-3 x"><a href=/r>Read more</a></div></div>'
    return (
        f'<div id="root"><div class="sc-0 a"><div class="sc-9 b">{each("<a href=/n>{}</a>", MENU)}</div><div class="sc-8 c">{story}</div>'
        f'<div class="sc-7 d"><div class="sc-6 e">More from the port</div>{others(card)}</div><div class="sc-5 f"><div class="sc-4 g">{LETTER}</div></div>'
        f'<div class="sc-c h"><div class="sc-d i">{RIGHTS}</div>{each("<div class=sc-e><a href=/f>{}</a></div>", LAW)}</div></div>'
        f'<div class="sc-f j"><div class="sc-g k">{COOKIES}</div><button>Accept</button></div></div>'
    )


def utilities() -> str:
    """Tailwind: names that say how things look."""
    card = '<div class="rounded-lg shadow p-4"><a class="text-lg" href="/r">{}</a><div class="mt-2">{}</div><a class="mt-4" href=/r>Read more</a></div>'
    small = '<div class="font-bold">{}</div>'
    return (
        f'<div class="flex flex-col"><div class="sticky top-0">{each("<a class=px-3 href=/n>{}</a>", MENU)}</div><div class="grid grid-cols-12">'
        f'<div class="col-span-8"><div class="text-4xl font-bold">{TITLE}</div><div class="prose">{each("<p>{}</p>", TEXT[:2])}<h2 class="text-2xl">{CROSS}</h2>'
        f'<ul class="list-disc">{each("<li>{}</li>", ITEMS)}</ul><p>{TEXT[2]}</p></div><div class="mt-10">{small.format("About the Council")}'
        f'<div class="mt-2">{ABOUT}</div></div><div class="mt-6">{small.format("Press contact")}{each("<div>{}</div>", CONTACT)}</div></div>'
        f'<div class="col-span-4">{others(card)}</div></div><div class="bg-blue-50">{LETTER}<form><input></form></div>'
        f'<div class="bg-gray-900"><div>{RIGHTS}</div>{each("<a class=block href=/f>{}</a>", LAW)}</div></div><div class="fixed">{COOKIES}<button>OK</button></div>'
    )


def webflow() -> str:
    item = '<div role="listitem" class="w-dyn-item"><a href=/r class="w-inline-block"><div>{}</div></a><div class="text-block-12">{}</div><a href=/r>Read more</a></div>'
    return (
        f'<div role="banner" class="w-nav">{each("<a href=/n>{}</a>", MENU)}</div><div class="section-7"><div class="container-9"><h1>{TITLE}</h1>'
        f'<div class="w-richtext">{each("<p>{}</p>", TEXT[:2])}<h4>{CROSS}</h4><ul>{each("<li>{}</li>", ITEMS)}</ul><p>{TEXT[2]}</p><h5>About the Council</h5>'
        f'<p>{ABOUT}</p><h5>Press contact</h5><p>{"<br>".join(CONTACT)}</p></div></div></div><div class="section-8"><div class="container-9"><h3>More from the port</h3>'
        f'<div class="w-dyn-list"><div role="list" class="w-dyn-items">{others(item)}</div></div></div></div><div class="section-11"><div>{LETTER}</div>'
        f'<div class="w-form"><form><input></form></div></div><div class="section-12"><div>{RIGHTS}</div>{each("<a href=/f>{}</a>", LAW)}</div>'
        f'<div class="fs-cc-banner_component"><div>{COOKIES}</div></div>'
    )


def old_systems() -> str:
    """TYPO3, Liferay, Drupal without elements made for the purpose: columns by their names in another language."""
    item = '<div class="articletype-0"><div class="header"><h3><a href=/r><span>{}</span></a></h3></div><div class="teaser-text"><div>{}</div><a href=/r>More</a></div></div>'
    return (
        f'<div id="pagewrap"><div id="kopf"><ul>{each("<li><a href=/n>{}</a></li>", MENU)}</ul></div><div id="inhalt"><div class="news-single"><div class="header">'
        f'<h3>{TITLE}</h3></div><div class="news-text-wrap">{each("<p class=bodytext>{}</p>", TEXT[:2])}<h4>{CROSS}</h4><ul>{each("<li>{}</li>", ITEMS)}</ul>'
        f'<p class="bodytext">{TEXT[2]}</p></div></div><div class="frame"><h4>About the Council</h4><p>{ABOUT}</p></div><div class="frame"><h4>Press contact</h4>'
        f'<p>{"<br>".join(CONTACT)}</p></div></div><div id="rechts"><div class="list-view"><h3>More from the port</h3>{others(item)}</div></div>'
        f'<div id="fuss"><p>{LETTER}</p><p>{RIGHTS}</p><ul>{each("<li><a href=/f>{}</a></li>", LAW)}</ul></div></div><div id="hinweis">{COOKIES}</div>'
    )


def sharepoint() -> str:
    item = '<div class="cbq-item"><a href=/r>{}</a><div class="cbs-Line2">{}</div><a href=/r>Read more</a></div>'
    return (
        f'<form method="post" id="aspnetForm"><div id="s4-workspace"><div id="nav1"><ul>{each("<li><a href=/n>{}</a></li>", MENU)}</ul></div><div id="contentBox">'
        f'<table width="100%"><tr><td><div class="ms-rteElement-H1">{TITLE}</div>{each("<div class=ms-rteElement-P>{}</div>", TEXT[:2])}'
        f'<h3 class="ms-rteElement-H3">{CROSS}</h3><ul>{each("<li>{}</li>", ITEMS)}</ul><div class="ms-rteElement-P">{TEXT[2]}</div><p><strong>About the Council</strong></p>'
        f'<p>{ABOUT}</p><p><strong>Press contact</strong></p><p>{"<br>".join(CONTACT)}</p></td><td width="250"><div>More from the port</div>{others(item)}</td></tr></table>'
        f'</div><div id="ctl00_foot"><p>{LETTER}</p>{RIGHTS} {" | ".join(f"<a href=/f>{one}</a>" for one in LAW)}</div></div><div id="cc_div"><div>{COOKIES}</div></div></form>'
    )


BUILDERS = (css_modules, hashed, utilities, webflow, old_systems, sharepoint)


def read(html: str) -> tuple[Document, str, list[Notice]]:
    notices: list[Notice] = []
    document = masthead.read(html.encode(), format="html", note=notices.append)
    return document, " ".join(plain_blocks(document.blocks).split()), notices


@pytest.mark.parametrize("build", BUILDERS)
def test_the_text_is_told_from_the_site_around_it(build) -> None:
    html = page(build())
    _, said, notices = read(html)
    assert [one for one in WANTED if one not in said] == []
    assert [one for one in UNWANTED if one in said] == []
    assert not missing(HtmlReader().words(Source("page.html", html.encode())), words(said), notices)


@pytest.mark.parametrize("build", BUILDERS)
def test_what_the_page_is_called_is_its_heading_whatever_it_is_made_of(build) -> None:
    document, _, _ = read(page(build()))
    heads = [plain(block.content) for block in document.blocks if isinstance(block, Heading)]
    assert heads[0] == TITLE


def test_a_frame_that_is_called_after_a_heading_is_one_of_its_level() -> None:
    document, _, _ = read(page(css_modules()))
    assert [(block.level, plain(block.content)) for block in document.blocks if isinstance(block, Heading)][1] == (3, CROSS)
    long = f'<div class="text-h4">{TEXT[0]}</div><p class="h2">12,500</p><p class="h5">It ends with a mark.</p>'
    document, _, _ = read(page(f"<h1>{TITLE}</h1>{long}<p>{TEXT[1]}</p>"))
    assert sum(isinstance(block, Heading) for block in document.blocks) == 1


PROSE = "".join(f"<p>{one}</p>" for one in TEXT)


@pytest.mark.parametrize(
    "kept",
    [
        '<div><div class="p"><a href=/jan>Jan Meier</a><div>Head of the press office, who answers what you ask, +49 123 456789</div></div>'
        '<div class="p"><a href=/ann>Anna Berghoff</a><div>Officer of the press office, who does so too, +49 123 456780</div></div></div>',
        '<div><div><a href="/plan.pdf">Plan of the wharf</a><div>It shows where the boats land, and where cars wait for them.</div></div>'
        '<div><a href="/photo.jpg">Photo of the wharf</a><div>It shows the first boat on the morning of its first journey.</div></div></div>',
        '<ul><li><a href="#a">The first boat left</a> at noon, with two hundred guests on board of it.</li><li><a href="#b">The second boat</a> at two, with as many.</li></ul>',
        "<p>© 2026 Harbour Council of Northport, whose text this is.</p>",
        "<p>Cookies and cakes were baked for all guests, and we use cookies to thank them.</p>",
        '<div class="photo"><figure><img src="x.png" alt=""><figcaption>© 2026 Jane Doe, all rights reserved</figcaption></figure></div>',
    ],
    ids=["people", "files", "within the page", "a line of the text", "cookies to eat", "a picture's rights"],
)
def test_what_only_looks_like_the_site_is_kept(kept: str) -> None:
    _, _, notices = read(page(f"<div><h1>{TITLE}</h1>{PROSE}{kept}<p>{ABOUT}</p></div>"))
    assert not any(isinstance(notice, Dropped) for notice in notices), notices


def test_a_page_that_is_all_cards_is_its_cards() -> None:
    card = '<div class="c"><h2><a href="/r">{}</a></h2><p>{}</p><a href="/r">Read more</a></div>'
    _, said, _ = read(page(f'<div class="list"><h1>News of the port</h1>{others(card)}</div>'))
    assert all(told in said for _, told in OTHERS)


@pytest.mark.parametrize(("title", "body"), [("contentTitle", "mainContent"), ("newstitle", "newsbrief")])
def test_what_is_called_a_title_above_the_text_is_its_heading(title: str, body: str) -> None:
    said = "海港新码头三月起用"
    page = (
        f'<html><head><title>海港公司</title></head><body><div class="box"><div class="typeTitle"><h4>首页</h4></div><div class="right">'
        f'<div class="{title}">{said}</div><div class="time">2026-03-12</div><div class="{body}">'
        f"<p>海港公司三月十二日宣布，新码头已经建成，长三百米，可以同时停靠两艘大船，第一艘渡轮中午出发。</p><p>码头由国家、城市和公司共同出资，每天早上六点到晚上十点都有渡轮来往。</p>"
        f"</div></div></div></body></html>"
    )
    document = HtmlReader().read(Source("page.html", page.encode()), lambda notice: None)
    assert isinstance(document.blocks[0], Heading) and plain(document.blocks[0].content) == said
