"""IPTC's XML and wire text: the law over real files, what is recognised in them, hostile files, and text that was encoded twice."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

import casefiles
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead import registry
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Figure, Heading, Part
from masthead.document.plain import plain_block, plain_blocks
from masthead.document.tidy import tidy
from masthead.document.words import missing, words
from masthead.errors import LimitError, MastheadError, UnreadableError
from masthead.notices import Guessed, Replaced
from masthead.sources import twice
from masthead.sources.source import Source

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "files"
_NEWS = ("dn001", "dn002", "dn003", "dn005", "dn006", "dn007", "dn010", "dp044", "dp045")
FILES = [CORPUS / f"{name}.xml" for name in _NEWS] if CORPUS.is_dir() else []
_HOSTILE = [CORPUS / f"{name}.xml" for name in ("dx012", "dx013", "dx014")] if CORPUS.is_dir() else []


def read(source: Source | str, name: str = "newsml") -> tuple[Document, list]:
    notices: list = []
    source = source if isinstance(source, Source) else Source(f"x.{name}", source.encode())
    return registry.reader(name).read(source, notices.append, registry.inner({}, name)), notices


def nitf(body: str, head: str = "<hedline><hl1>Headline</hl1></hedline>") -> str:
    return f"<nitf><body><body.head>{head}</body.head><body.content>{body}</body.content></body></nitf>"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_word_of_a_real_news_item_is_lost(path):
    source = Source.at(path)
    assert registry.recognised(source) == "newsml"
    document, notices = read(source)
    assert not missing(registry.reader("newsml").words(source), words(plain_blocks(document.blocks)), notices)
    assert tidy(document) == document
    assert len(list(registry.reader("newsml").words(source))) > 50, "the second look sees the text"


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside this checkout")
def test_no_word_of_a_real_wire_message_is_lost():
    source = Source.at(CORPUS / "dn008.txt")
    assert registry.recognised(source) == "wire"
    document, notices = read(source, "wire")
    assert not missing(registry.reader("wire").words(source), words(plain_blocks(document.blocks)), notices)
    assert document.metadata.published == "2018-12-10T11:37Z"


@pytest.mark.parametrize("path", _HOSTILE, ids=lambda path: path.name)
def test_a_file_that_declares_entities_is_refused(path):
    source = Source.at(path)
    with pytest.raises(UnreadableError, match="declares entities"):
        registry.reader(registry.recognised(source)).read(source, lambda _: None)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("x", "<nitf><body/></nitf>", "newsml"),
        ("x.xml", "<!-- by us --><newsMessage xmlns='x'>", "newsml"),
        ("x.xml", '<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "n.dtd"><NewsML>', "newsml"),
        ("x", '<iptc:newsItem xmlns:iptc="x">', "newsml"),
        ("x.xml", '<?xml version="1.0"?><rss version="2.0"><channel><item>', "feed"),
        ("x", '<?xml version="1.0"?><!DOCTYPE html><html><body><p>x</p></body></html>', "html"),
        ("x", "<p>One</p><p>Two</p>", "html"),
        ("x.txt", "abc0001 3 i 200  exa 0001\n\nHeadline\n\nText.", "wire"),
        ("x.txt", "Call 0207 946 0000 or 3 i am sure\n\nText.", "txt"),
    ],
)
def test_news_is_known_by_its_first_element(name, text, expected):
    assert registry.recognised(Source(name, text.encode())) == expected


@pytest.mark.parametrize(
    "text", ['<?xml version="1.0"?><invoice><total>12</total></invoice>', '<?xml version="1.0"?><svg xmlns="x"><text>12</text></svg>']
)
def test_xml_that_no_reader_knows_is_refused_by_the_name_of_its_root(text):
    source = Source("x.xml", text.encode())
    assert registry.recognised(source) == "xml"
    for refused in (read, lambda unknown: registry.read(unknown, lambda notice: None, {})):
        with pytest.raises(UnreadableError, match=r"its root is <(invoice|svg)>"):
            refused(source)


# ── what is recognised ───────────────────────────────────────────────────────────────────────────────


def test_each_text_of_a_file_is_a_release_with_its_language_and_its_embargo():
    item = "<newsItem xml:lang='{}'><itemMeta><embargoed>{}</embargoed></itemMeta><contentMeta><headline>{}</headline></contentMeta><contentSet><inlineData>{}</inlineData></contentSet></newsItem>"
    parts = (
        item.format(
            "en",
            "2024-06-02T08:00:00+02:00",
            "The harbour is open",
            "The harbour of the town is open again since Saturday, the office said.",
        ),
        item.format("fr", "", "Le port est ouvert", "Le port de la ville est de nouveau ouvert depuis samedi, a dit le bureau."),
    )
    document, notices = read(f"<newsMessage><itemSet>{''.join(parts)}</itemSet></newsMessage>")
    assert all(isinstance(block, Part) for block in document.blocks)
    first, second = recognise(document, notices.append)
    assert (first.language, second.language) == ("en", "fr")
    assert (first.embargo.instant, second.embargo.kind) == ("2024-06-02T06:00Z", "none")
    assert first.headline.text == "The harbour is open"


def test_a_dateline_that_has_an_element_of_its_own_is_found_without_a_date_or_a_dash():
    head = "<hedline><hl1>The harbour is open</hl1></hedline><dateline><location>PORT EXAMPLE, Texas</location></dateline>"
    document, notices = read(nitf("<p>The harbour of the town is open again since Saturday, the office said.</p>", head))
    release = recognise(document, notices.append)[0]
    assert release.dateline.place == "PORT EXAMPLE, Texas" and release.dateline.evidence.rule == "dateline.field"


def test_a_picture_beside_the_file_is_in_the_document_and_where_the_text_shows_it(tmp_path):
    dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    (tmp_path / "l.png").write_bytes(b64decode(dot))
    component = "<NewsComponent><Role FormalName='{}'/>{}</NewsComponent>"
    picture = component.format("Photo", "<NewsLines><HeadLine>A dot.</HeadLine></NewsLines>" + "".join(f"<ContentItem Href='https://example.org/{size}.png'><MimeType FormalName='image/png'/><Characteristics><Property FormalName='PixelWidth' Value='{width}'/></Characteristics></ContentItem>" for size, width in (("s", 9), ("l", 90))))  # fmt: skip
    body = component.format("Body", "<ContentItem><DataContent><html><body><p>One.</p><img src='https://example.org/s.png' alt='A d...'/><p>A dot.</p><p>Two.</p></body></html></DataContent></ContentItem>")  # fmt: skip
    text = f"<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Dots</HeadLine></NewsLines>{picture}{body}</NewsComponent></NewsItem></NewsML>"
    document, notices = read(Source("x.xml", text.encode(), str(tmp_path)))
    assert [plain_block(block) for block in document.blocks] == ["Dots", "One.", "A dot.", "Two."]
    figure = document.blocks[2]
    assert isinstance(figure, Figure) and not notices
    assert [asset.name for asset in document.assets] == [figure.asset] and figure.asset.startswith("l-")


def test_what_a_wire_offers_for_posts_is_no_text_of_the_release():
    component = "<NewsComponent><Role FormalName='{}'/><ContentItem><DataContent>{}</DataContent></ContentItem></NewsComponent>"
    made = component.format("TweetText", "Dots are open") + component.format(
        "Body", "<html><body><p>The dots opened on Monday.</p></body></html>"
    )
    document, notices = read(
        f"<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Dots open</HeadLine></NewsLines>{made}</NewsComponent></NewsItem></NewsML>"
    )
    assert [plain_block(block) for block in document.blocks] == ["Dots open", "The dots opened on Monday."]
    assert [notice.why for notice in notices] == ["words that a wire offers for posts"]


def test_whom_to_turn_to_if_the_wire_fails_is_no_contact():
    info = "<assert><name>{}</name><organisationDetails><contactInfo><phone>{}</phone><note>{}</note></contactInfo></organisationDetails></assert>"
    told = info.format("Quay Wire", "207-555-0100", "For technical issues call the help desk") + info.format(
        "Harbour Trust", "207-555-0199", "Press"
    )
    item = f"<newsItem xml:lang='en'><contentMeta><headline>The harbour is open</headline></contentMeta>{told}<contentSet><inlineData>The harbour of the town is open again.</inlineData></contentSet></newsItem>"
    document, notices = read(item)
    text = " ".join(plain_block(block) for block in document.blocks)
    assert "207-555-0199" in text
    assert "207-555-0100" not in text
    assert any(notice.why == "whom to turn to if the wire fails" for notice in notices)


def test_headlines_that_differ_are_both_kept():
    inner = nitf("<p>Text.</p>", "<hedline><hl1>Another headline</hl1></hedline><byline>By Ben Pier</byline>")
    document, _ = read(
        f"<newsItem><contentMeta><headline>One headline</headline><by>By Ada Quay</by></contentMeta><contentSet><inlineXML>{inner}</inlineXML></contentSet></newsItem>"
    )
    said = plain_blocks(document.blocks)
    assert isinstance(document.blocks[1], Heading)
    assert all(one in said for one in ("One headline", "Another headline", "By Ada Quay", "By Ben Pier"))


def test_a_by_line_is_no_subheadline():
    head = "<hedline><hl1>The harbour is open</hl1></hedline><byline>By Ben Pier<byttl>Harbour correspondent</byttl></byline>"
    document, notices = read(nitf("<p>The harbour of the town is open again since Saturday, the office said on Sunday.</p>", head))
    release = recognise(document, notices.append)[0]
    assert release.subheadline is None and release.body_paragraphs == 1


def test_a_language_is_not_overruled_by_the_name_of_what_it_belongs_to():
    body = "<p>Havnen i byen er åpen igjen siden lørdag, og skipene kan seile inn og ut hele døgnet, sier kontoret i en melding.</p>"
    document, notices = read(nitf(body).replace("<nitf>", "<nitf baselang='nb-NO'>"))
    release = recognise(document, notices.append)[0]
    assert release.language == "nb-NO" and not notices


# ── hostile ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        nitf("<block>" * 5_000 + "INNER"),
        nitf("<p>" + "x" * 2_000_001 + "</p>"),
    ],
    ids=["blocks", "word"],
)
def test_a_file_beyond_a_limit_is_refused(text):
    with pytest.raises(LimitError):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        nitf("<p>x</p>" * 10_000),
        nitf("<media><media-reference source='x.jpg' width='9999999999999999999'/></media>" * 300 + "<p>x</p>"),
        nitf("<p>" + "<em>" * 200 + "x"),
        nitf("&amp;lt;" * 20_000),
        "<newsMessage><itemSet>"
        + "<newsItem guid='a'><contentMeta><headline>x</headline></contentMeta></newsItem>" * 500
        + "</itemSet></newsMessage>",
        "<NewsML><NewsItem>" + "<NewsComponent>" * 200 + "<ContentItem><DataContent>x</DataContent></ContentItem>",
        "<NewsML/>",
        "<nitf/>",
        "<newsItem/>",
        "<nitf><body/></nitf>",
        "<packageItem/>",
        "<NewsML><NewsItem><NewsComponent><ContentItem/></NewsComponent></NewsItem></NewsML>",
        nitf("<table><tr><td colspan='200000000'>x</td></tr></table>"),
        nitf("<media/><media><media-caption/></media><bq/><p>x</p>"),
        nitf("<p>\ufffe\x00 x</p>"),
        "<nitf",
    ],
    ids=lambda text: text[:60],
)
def test_a_hostile_file_ends_in_a_document_or_an_error(text):
    try:
        document, _ = read(text)
        assert document.blocks and tidy(document) == document
    except MastheadError as error:
        assert error.problem and error.hint


_NAMES = "nitf body body.head body.content hedline hl1 hl2 byline byttl dateline p block bq credit media media-caption media-reference table tr td note frac em ul li"
_TAGS = st.sampled_from(_NAMES.split())


@settings(max_examples=100, deadline=None)
@given(st.recursive(st.sampled_from(["text", "a & b", "é", ""]), lambda kids: st.tuples(_TAGS, st.lists(kids, max_size=4)), max_leaves=30))
def test_any_tree_of_nitf_is_read_or_refused(tree):
    def written(node: object) -> str:
        if isinstance(node, str):
            return node.replace("&", "&amp;")
        tag, kids = node
        return f"<{tag}>{''.join(map(written, kids))}</{tag}>"

    try:
        document, _ = read(f"<nitf>{written(tree)}</nitf>")
    except MastheadError as error:
        assert error.problem
        return
    assert tidy(document) == document


_SAMPLES = [case.source for case in casefiles.cases() if case.file.parent.name == "newsml" and not case.expected.startswith("error") and "(bytes)" not in case.name]  # fmt: skip
_DEBRIS = st.sampled_from(["", "<p>", "</p>", "</nitf>", "<nitf>", "</NewsComponent>", "<![CDATA[", "]]>", "&x;", "&amp;lt;", "<media>", "<!--", "<hl1>x</hl1>", "x:y", "<x:b>", " xml:lang='zz'", "\x00", "é"])  # fmt: skip
_EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), _DEBRIS), min_size=1, max_size=6)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(_SAMPLES), _EDITS)
def test_a_file_that_is_broken_anywhere_is_read_or_refused_and_what_is_lost_is_named(sample, edits):
    for where, length, debris in edits:
        at = int(where * len(sample))
        sample = sample[:at] + debris + sample[at + length :]
    source = Source("x.newsml", sample.encode())
    try:
        document, notices = read(source)
    except MastheadError as error:
        assert error.problem
        return
    assert tidy(document) == document
    if any(isinstance(notice, Guessed) and notice.what == "structure" for notice in notices):
        assert not missing(registry.reader("newsml").words(source), words(plain_blocks(document.blocks)), notices)


# ── encoded twice ────────────────────────────────────────────────────────────────────────────────────

_TEXTS = (
    "“It’s open,” she said – in the café.",
    "Les élèves de l’école ont été reçus à Noël, où ça ?",
    "Größe, Maß und Übung: „Straße“ kostet 5 €.",
    "São Paulo, MAÇÃ… e pães «às três».",
    "Гавань открыта, сказала Анна.",
    "港は開いています。",
    "الميناء مفتوح الآن",
    "Çok güzel bir gün için teşekkürler, İstanbul’a hoş geldiniz.",
    "Zażółć gęślą jaźń, Łódź",
)


def mangled(text: str) -> bytes:
    """As a program does it that takes UTF-8 for Windows-1252."""
    return "".join(
        bytes((byte,)).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte) for byte in text.encode()
    ).encode()


@pytest.mark.parametrize("text", _TEXTS)
def test_what_was_encoded_twice_is_repaired_and_said(text):
    notices: list = []
    assert twice.repaired(mangled(text), notices.append).decode() == text
    assert len(notices) == 1 and isinstance(notices[0], Replaced)


@pytest.mark.parametrize("text", _TEXTS)
def test_what_is_in_order_stays_as_it_is(text):
    notices: list = []
    assert twice.repaired(text.encode(), notices.append) == text.encode()
    assert twice.repaired(text.encode("utf-16"), notices.append) == text.encode("utf-16")
    assert not notices


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_any_bytes_stay_readable(text):
    notices: list = []
    again = twice.repaired(text.encode(), notices.append)
    assert again == text.encode() or notices
    again.decode()


def test_the_second_headline_of_nitf_is_the_deck_and_words_set_apart_are_somebody_s():
    head = "<hedline><hl1>Norhaven opens third quay</hl1><hl2>Forty boats can moor there</hl2></hedline><note><p>Eds: photo to follow.</p></note>"
    body = (
        "<p>The harbour trust opened its third quay on Saturday, at a cost of $4 million.</p><p>The quay is 120 metres long, and all may moor there.</p>"
        "<hl2>What it costs</hl2><p>Water costs <frac><frac-num>1</frac-num><frac-sep/><frac-den>2</frac-den></frac> euro a day.</p>"
        "<bq><block><p>The quay is a dream.</p></block><credit>Bo Hale, skipper</credit></bq>"
    )
    document, _ = read(nitf(body, head))
    assert "Water costs 1/2 euro" in plain_blocks(document.blocks)
    (release,) = recognise(document, lambda _: None)
    assert release.subheadline is not None and release.subheadline.text == "Forty boats can moor there"
    assert release.boilerplate == () and [(quote.speaker, quote.role) for quote in release.quotes] == [("Bo Hale", "skipper")]
