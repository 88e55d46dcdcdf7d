"""What stands at the head and foot of a release and passes for something else: letterheads, corrections, counts that look like phone numbers."""

from __future__ import annotations

import pytest

from masthead.anatomy.addresses import phone
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.plain import plain_block
from masthead.readers.html.reader import HtmlReader
from masthead.readers.markdown import MarkdownReader
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source

READERS = {"txt": TextReader, "html": HtmlReader, "md": MarkdownReader}


@pytest.mark.parametrize(
    "text",
    [
        "Ремонт обойдётся в 140–210 млн рублей.",
        "Le coût est estimé à 120–180 millions d'euros.",
        "Between 1200-1450 people marched.",
        "About 110–135 beds were closed.",
        "a fine of £250 000",
        "45 000 000 euros",
        "Bis zu 350 000 Euro",
    ],
)
def test_a_count_is_no_phone_number(text: str) -> None:
    assert phone(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Tel. 555–1234 office hours", "555–1234"),
        ("call 555-1234 today", "555-1234"),
        ("0113 496 0200 people", "0113 496 0200"),
        ("+44 7700 900456 days", "+44 7700 900456"),
        ("(030) 1234-567", "(030) 1234-567"),
        ("тел. 8-800-000-00-00", "8-800-000-00-00"),
    ],
)
def test_a_phone_number_is_one(text: str, number: str) -> None:
    assert (match := phone(text)) is not None and match.group().strip() == number


def read(name: str, text: str) -> Release:
    (release,) = recognise(READERS[name.rpartition(".")[2]]().read(Source(name, text.encode()), lambda notice: None), lambda notice: None)
    return release


def body(release: Release) -> str:
    return "\n".join(plain_block(piece.block) for piece in release.pieces if piece.role == "body")


def test_a_number_in_prose_leaves_what_follows_in_the_text() -> None:
    text = """Bridge over the Tarn stays shut until spring

The bridge over the Tarn, closed after a pillar sank on 9 May, stays shut until spring, the county engineer Ada Moss said today.

Repairs take up to two winters, the county says. The cost was booked under 4410 220 17 as urgent.

“We open it when the divers have signed,” said Moss. The county pays for the work from its reserve.

Its builder, Carl Wynn, was questioned and released. “I kept to every rule,” Wynn said. He has not been charged.

Contact: Ida Rowe, 020 7946 0321, press@tarn.example
"""
    release = read("bridge.txt", text)
    assert "Carl Wynn" in body(release) and "signed" in body(release)
    assert [contact.name for contact in release.contacts] == ["Ida Rowe"]
