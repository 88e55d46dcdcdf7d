"""The unsent message: what mail programs show, what goes with it, and that it is the same each time."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from judges import conforms
from lxml import html
from msgspec.structs import replace
from sample_brand import civic
from sample_sections import LANGUAGES, digest, full
from samples import everything

from masthead import pipeline
from masthead.brand.model import Brand
from masthead.briefing.model import Banner, Briefing, Text
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.errors import UsageError
from masthead.readers.mail.reader import MailReader
from masthead.registry import inner
from masthead.request import Request
from masthead.sources.source import Source
from masthead.verify.judges.web import NuHtml
from masthead.writers.eml.writer import MailWriter
from masthead.writers.plaintext.writer import TextWriter

SENT = {**{language: full(language) for language in LANGUAGES}, "digest": digest()}
HELD = replace(everything(), banner=Banner("Embargo until 1 March"), file_title="Embargo until 1 March – A release that uses every block")


def _written(briefing: Briefing, **options: str) -> EmailMessage:
    data = MailWriter(**options).write(briefing, civic(), lambda notice: None)  # type: ignore[arg-type]
    made = message_from_bytes(data, policy=policy.default)
    assert isinstance(made, EmailMessage) and not made.defects
    return made


def test_both_bodies_say_the_same_and_files_go_with_it() -> None:
    made = _written(everything(), attach="pdf,docx")
    plain, page = made.get_body(("plain",)), made.get_body(("html",))
    assert plain is not None and page is not None
    text = plain_blocks(entry.block for node in everything().sections if isinstance(node, Text) for entry in node.entries)
    assert not missing(words(text), MailWriter().words(made.as_bytes())) and not missing(words(text), words(plain.get_content()))
    assert plain["Content-Language"] == page["Content-Language"] == "en"
    files = {part.get_filename(): bytes(part.get_content()[:4]) for part in made.iter_attachments()}
    assert files == {"briefing.pdf": b"%PDF", "briefing.docx": b"PK\x03\x04"}


def test_pictures_are_parts_of_the_message_each_once() -> None:
    made = _written(everything(), attach="none")
    page = made.get_body(("html",))
    assert page is not None
    named = set(re.findall(r'src="cid:([^"]+)"', page.get_content()))
    held = {part["Content-ID"].strip("<>") for part in made.walk() if part.get_content_maintype() == "image"}
    assert named == held and named and 'src="data:' not in page.get_content()


def test_it_is_a_draft_without_date_or_sender_and_begins_with_the_embargo() -> None:
    made = _written(HELD, attach="none", to="desk@example.org")
    assert made["X-Unsent"] == "1" and made["Date"] is None and made["From"] is None and made["To"] == "desk@example.org"
    assert made["Subject"] == "Embargo until 1 March – A release that uses every block"
    plain, page = made.get_body(("plain",)), made.get_body(("html",))
    assert plain is not None and plain.get_content().startswith("Embargo until 1 March")
    assert page is not None
    assert html.fromstring(page.get_content()).find("body").text_content().split()[:4] == ["Embargo", "until", "1", "March"]


def test_a_title_cannot_add_a_header() -> None:
    odd = replace(everything(), file_title="Embargo\r\nBcc: all@example.org")
    assert _written(odd, attach="none")["Bcc"] is None


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="no e-mail address"):
        _written(everything(), to="desk@example.org, all@example.org\nX: y")


def test_files_are_attached_in_the_order_that_is_wished_and_others_are_refused() -> None:
    names = [part.get_filename() for part in _written(everything(), attach="docx, PDF,docx").iter_attachments()]
    assert names == ["briefing.docx", "briefing.pdf"]
    for wish in ("txt", "none,pdf"):
        with pytest.raises(UsageError, match="attached"):
            _written(everything(), attach=wish)


def test_the_same_bytes_each_time_and_our_reader_reads_it() -> None:
    data = [MailWriter().write(everything(), civic(), lambda notice: None) for _ in range(2)]
    assert data[0] == data[1]
    document = MailReader().read(Source("a.eml", data[0]), lambda notice: None, inner({}, "eml"))
    assert document.blocks and TextWriter().write(everything(), civic(), lambda notice: None)


def _page(briefing: Briefing, brand: Brand | None = None) -> Any:
    data = MailWriter(attach="none").write(briefing, brand or civic(), lambda notice: None)
    body = message_from_bytes(data, policy=policy.default).get_body(("html",))
    assert body is not None
    return html.fromstring(body.get_content())


@pytest.mark.parametrize("name", SENT)
def test_the_page_needs_no_sheet_and_nothing_from_elsewhere(name: str) -> None:
    page = _page(SENT[name])
    assert not page.xpath("//script | //link | //svg | //source | //iframe | //object | //form")
    assert all(address.startswith("cid:") for address in page.xpath("//@src")) and not page.xpath("//@srcset")
    styles = page.xpath("//@style")
    assert len(styles) > 20 and not [
        style for style in styles if re.search(r"\d(rem|em|vw)\b|-start|-end|flex|grid|url\(|: (start|end)", style)
    ]
    # Whoever drops the sheet still sees the embargo as one, and each picture in its size.
    assert all("background: #b3372b" in style for style in page.xpath("//p[@class='banner']/@style"))
    assert all(image.get("alt") and image.get("width") and image.get("height") for image in page.xpath("//img[@class='drawn']"))


def test_the_checker_is_content(tmp_path: Path) -> None:
    pages = {f"{name}.html": html.tostring(_page(briefing), doctype="<!doctype html>") for name, briefing in SENT.items()}
    conforms(NuHtml(), pages, tmp_path)


def test_a_part_of_another_direction_has_its_sides_changed() -> None:
    page = _page(digest())
    assert all("padding-right" in style for style in page.xpath("//*[@lang='ar']//ul/@style"))
    assert all("padding-left" in style for style in page.xpath("//*[contains(@class, 'full') and not(@lang)]//ul/@style"))


def test_drawings_travel_as_points_and_charts_are_described() -> None:
    made = _written(full(), attach="none")
    kinds = {part.get_content_type() for part in made.walk() if part.get_content_maintype() == "image"}
    assert kinds == {"image/png"}
    assert _page(full()).xpath("//img[@class='drawn']/@alt") == [
        "Bar chart. North: 1,204; South coast: 380; The islands and the far north: 96"
    ]


def test_what_is_hidden_from_the_eye_on_a_page_is_seen_or_left_out() -> None:
    page = _page(full())
    assert not page.xpath("//*[contains(@class, 'unseen')]")
    assert [head.text_content() for head in page.xpath("//*[@class='people']//thead//th")] == ["Name", "Role"]


@pytest.mark.parametrize("head", ["rule", "band", "centred"])
@pytest.mark.parametrize("quotation", ["bar", "marks", "plain"])
def test_brands_of_every_make_are_sent(head: Any, quotation: Any) -> None:
    brand = civic()
    colors = replace(brand.colors, head="#123456", on_head="#ffffff", stripe="#eeeeee", callout="#f3efe2")
    dressed = replace(brand, setting=replace(brand.setting, head=head, quotation=quotation), colors=colors)
    page = _page(full(), dressed)
    assert page.xpath("//thead//th[contains(@style, 'background: #123456')]")
    (masthead,) = page.xpath("//div[@class='masthead']/@style")
    assert {"rule": "2px solid", "band": f"background: {brand.colors.primary}", "centred": "text-align: center"}[head] in masthead
    (bar, *_) = page.xpath("//figure[@class='quotation']/@style")
    assert ("3px solid" in bar) is (quotation == "bar")


def test_an_attached_file_is_made_with_the_options_of_the_brand_and_of_the_command(tmp_path: Path) -> None:
    def pages(made: bytes) -> bytes:
        (found,) = message_from_bytes(made, policy=policy.default).iter_attachments()
        return bytes(found.get_content())

    brand = replace(civic(), options={"pdf": {"compress": "false", "attach": "source"}})
    sourced = replace(everything(), source=Source("b.txt", b"Water"))
    loose = pages(MailWriter().write(sourced, brand, lambda notice: None))
    assert b" Tf" in loose and b"/EmbeddedFile" in loose
    assert b"/EmbeddedFile" not in pages(MailWriter().write(everything(), civic(), lambda notice: None))
    with pytest.raises(UsageError, match=r"pdf\.dots") as refusal:
        MailWriter().write(everything(), replace(civic(), options={"pdf": {"dots": "1"}}), lambda notice: None)
    assert refusal.value.where == f"the brand {civic().name}, pdf"
    source = Source("a.txt", b"Nine towns get water\n\nThe towns get water before the winter.\n")
    made = pipeline.make(source, Request(to=("eml",), settings={"pdf": {"attach": "source"}}))
    assert b"/EmbeddedFile" in pages(made.files[0]["eml"])
