"""Whose a release is that a feed, a wire's record or a page's trail stands before: the house's own, not the page's or the carrier's."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.issuing.publishers import published
from masthead.anatomy.layout.filed import titled
from masthead.anatomy.layout.furniture import furnished
from masthead.anatomy.pack import pack
from masthead.document.model import Metadata


@pytest.mark.parametrize(
    ("language", "title", "house"),
    [
        ("es", "Notas de prensa – Autoridad Portuaria de Lenn – APL – Portal del Estado", "Autoridad Portuaria de Lenn"),
        ("de", "Pressemitteilungen | Stadtwerke Norhaven", "Stadtwerke Norhaven"),
        ("fr", "Communiqués de presse - Ville de Lenn - Site officiel", "Ville de Lenn"),
        ("ru", "Новости – Порт Лены", "Порт Лены"),
        ("zh", "新闻稿 | 北港集团", "北港集团"),
        ("ca", "Notes de premsa | Port de Lenn", "Port de Lenn"),
        ("sl", "Sporočila za javnost – Luka Lenn", "Luka Lenn"),
        # Names in which such words stand with others, and titles without a page.
        ("de", "Presse und Druck Lenn GmbH", "Presse und Druck Lenn GmbH"),
        ("en", "Norhaven – Port – Authority", "Norhaven – Port – Authority"),
        ("es", "Noticias de Lenn – Diario", "Noticias de Lenn – Diario"),
    ],
)
def test_the_house_in_a_feeds_title(language: str, title: str, house: str) -> None:
    found = published(Metadata(publisher=title), pack(language), trusted=True)
    assert found is not None
    assert found.text == house


@pytest.mark.parametrize(
    ("name", "carries"),
    [
        ("NewsBay Wire", True),
        ("PressWire", True),
        ("Lenn Newswire", True),
        ("한강와이어", True),
        ("Norhaven Steel Wire", False),
        ("Wire Rope Works", False),
        ("News Council of Lenn", False),
    ],
)
def test_who_carries_a_text_is_no_publisher(name: str, carries: bool) -> None:
    assert (published(Metadata(publisher=name), pack("en"), trusted=True) is None) == carries


@pytest.mark.parametrize(
    ("row", "language", "is_trail"),
    [
        ("Accueil > La Ville > Actualités", "fr", True),
        ("Home → Newsroom → Press releases", "en", True),
        ("Início / A Câmara / Notícias", "pt", True),
        ("Accueil : 01 23 45 67 89", "fr", False),
        ("Lenn > Norhaven > Quay Town", "en", False),
    ],
)
def test_where_a_page_stands_in_its_site(row: str, language: str, is_trail: bool) -> None:
    assert furnished(row, pack(language)) == is_trail


ITEM = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" version="1" standard="NewsML-G2" standardversion="2.29" conformance="power" xml:lang="en">'
    '<itemMeta><itemClass qcode="ninat:text"/><provider><name>Bay Telegraph Service</name></provider><versionCreated>2026-03-10T09:00:00+09:00</versionCreated></itemMeta>'
    "<contentMeta><creator{kind}><name>{maker}</name></creator><headline>{headline}</headline></contentMeta>"
    '<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>The council rebuilds the old pier.</p></body></html></inlineXML></contentSet></newsItem>'
)


@pytest.mark.parametrize(
    ("maker", "kind", "headline", "house"),
    [
        ("Norhaven Bio", "", "Norhaven Bio doses its first patient", "Norhaven Bio"),
        ("Ada Moss", "", "Norhaven Bio doses its first patient", "Bay Telegraph Service"),
        ("Lenn Pharma", ' type="cpnat:organisation"', "First patient is dosed", "Lenn Pharma"),
    ],
)
def test_the_maker_of_a_news_item(maker: str, kind: str, headline: str, house: str) -> None:
    document = masthead.read(ITEM.format(maker=maker, kind=kind, headline=headline).encode(), format="newsml")
    assert document.metadata.publisher == house


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        ("عنوان الإعلان\nشركة الميناء تعلن عن نتائجها السنوية", "ar", "شركة الميناء تعلن عن نتائجها السنوية"),
        ("公告标题\n北港集团关于签订重大合同的公告", "zh", "北港集团关于签订重大合同的公告"),
        ("제목\n북항시, 오래된 다리를 다시 놓는다", "ko", "북항시, 오래된 다리를 다시 놓는다"),
        ("عنوان الإعلان", "ar", ""),
        ("عنوان الإعلان عن النتائج\nشركة الميناء تعلن عن نتائجها", "ar", ""),
        ("제목 없는 그림\n북항시 미술관의 새 전시", "ko", ""),
    ],
)
def test_a_title_below_the_row_that_names_it(text: str, language: str, title: str) -> None:
    at = titled(text, pack(language))
    assert (text[at:] if at else "") == title
