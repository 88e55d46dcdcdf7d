"""Signs that say something and are no words: found where they are gone or others, and no alarm where they stand."""

from __future__ import annotations

import pytest

from masthead import pipeline, readback
from masthead.request import Request
from masthead.sources.source import Source

TEXT = """# Norhaven cuts its losses

NORHAVEN, 3 June 2024 – The city of Norhaven said today that losses fell to €2.3 million, or −4.5 % of its budget, at ±0.2 points, and
to 15 °C in the archive.

The ratio was 3:1 and the share 1/3 of 1,000 readers, the phone is +1 202 555 0100, the fee $5, x < 5 and y ≥ 7; see <https://x.example/?a=1%>.

- One → two
- A line without any
"""
SOURCE = Source("y.md", TEXT.encode())
FORMATS = ("pdf", "docx", "epub", "html", "md", "txt", "eml", "ninjs")


def made(format: str, text: str = TEXT) -> bytes:
    return pipeline.make(Source("y.md", text.encode()), Request((format,), profile="release")).files[0][format]


def lost(format: str, data: bytes) -> list[tuple[str, str, str]]:
    return [(each.kind, each.what, each.by) for each in readback.Proof([SOURCE]).of(format, [data]).lost]


@pytest.mark.parametrize("format", FORMATS)
def test_a_good_file_raises_no_alarm(format: str) -> None:
    assert lost(format, made(format)) == []


@pytest.mark.parametrize("format", FORMATS)
def test_another_currency_is_found(format: str) -> None:
    assert lost(format, made(format, TEXT.replace("€2.3", "$2.3"))) == [("changed", "€2", "$2")]


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        ("€2.3", "2.3", ("changed", "€2", "2")),
        ("2.3", "2,3", ("changed", "2.3", "2,3")),
        ("−4.5", "4.5", ("changed", "−4", "4")),
        ("4.5 %", "4.5", ("changed", "5 %", "5")),
        ("4.5 %", "4.5 ‰", ("changed", "5 %", "5 ‰")),
        ("±0.2", "0.2", ("changed", "±0", "0")),
        ("15 °C", "15 C", ("changed", "15 °", "15")),
        ("3:1", "3.1", ("changed", "3:1", "3.1")),
        ("1/3", "1 3", ("changed", "1/3", "1 3")),
        ("1,000", "1.000", ("changed", "1,000", "1.000")),
        ("+1 202", "1 202", ("changed", "+1", "1")),
        ("x < 5", "x > 5", ("changed", "<5", ">5")),
        ("y ≥ 7", "y ≤ 7", ("changed", "≥7", "≤7")),
        ("→", "←", ("changed", "→two", "←two")),
    ],
)
def test_a_sign_that_is_gone_or_another_is_found(was: str, now: str, found: tuple[str, str, str]) -> None:
    text = made("txt").decode()
    assert was in text
    assert lost("txt", text.replace(was, now).encode()) == [found]


def test_marks_that_are_no_signs_may_be_others() -> None:
    text = made("txt").decode().replace("million, or", "million – or").replace("archive.", "archive!")
    assert lost("txt", text.encode()) == []
