"""The unsent message: what mail programs show, what goes with it, and that it is the same each time."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from msgspec.structs import replace
from sample_brand import civic
from samples import everything

from masthead.briefing.model import Banner, Briefing, Text
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.errors import UsageError
from masthead.readers.mail import MailReader
from masthead.registry import inner
from masthead.sources.source import Source
from masthead.writers.eml.writer import MailWriter
from masthead.writers.plaintext.writer import TextWriter

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
    assert page is not None and "Embargo until 1 March" in page.get_content().partition("<header>")[2][:60]


def test_a_title_cannot_add_a_header() -> None:
    odd = replace(everything(), file_title="Embargo\r\nBcc: all@example.org")
    assert _written(odd, attach="none")["Bcc"] is None


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="no e-mail address"):
        _written(everything(), to="desk@example.org, all@example.org\nX: y")


def test_the_same_bytes_each_time_and_our_reader_reads_it() -> None:
    data = [MailWriter().write(everything(), civic(), lambda notice: None) for _ in range(2)]
    assert data[0] == data[1]
    document = MailReader().read(Source("a.eml", data[0]), lambda notice: None, inner({}, "eml"))
    assert document.blocks and TextWriter().write(everything(), civic(), lambda notice: None)
