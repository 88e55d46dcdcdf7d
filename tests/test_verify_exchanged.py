"""Short things that changed places: items of a list in any format, cells and rows of a table in plain text."""

from __future__ import annotations

import pytest

from masthead import pipeline, readback
from masthead.request import Request
from masthead.sources.source import Source

TEXT = """# Norhaven opens its library

NORHAVEN, 3 June 2024 – The city of Norhaven said today that its library opens on Monday after two years of work.

- Red
- Green
- Blue sky

1. One fish
2. Two fish

| Place | Pupils | Teachers |
|---|---|---|
| North | 38 | 4 |
| South | 41 | 5 |

| Year | Books | Where they stand and what they are about, in as many words as it takes |
|---|---|---|
| 2023 | 30,000 | In the old house by the river, where the rain came in every spring and autumn for years |
| 2024 | 40,000 | In the new house on the hill, where no rain comes in, and where the sun shines |
"""
SOURCE = Source("n.md", TEXT.encode())
FORMATS = ("pdf", "docx", "epub", "html", "md", "txt")


def made(format: str, text: str = TEXT) -> bytes:
    return pipeline.make(Source("n.md", text.encode()), Request((format,))).files[0][format]


def lost(format: str, data: bytes) -> list[tuple[str, str]]:
    return [(each.kind, each.what) for each in readback.Proof([SOURCE]).of(format, [data]).lost]


@pytest.mark.parametrize("format", FORMATS)
def test_a_good_file_raises_no_alarm(format: str) -> None:
    assert lost(format, made(format)) == []


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    ("one", "other", "moved"), [("- Red\n", "- Green\n", "green"), ("- Green\n", "- Blue sky\n", "blue sky"), ("One", "Two", "two fish")]
)
def test_items_of_a_word_or_two_that_changed_places_are_found(format: str, one: str, other: str, moved: str) -> None:
    text = TEXT.replace(one, "\0").replace(other, one).replace("\0", other)
    assert lost(format, made(format, text)) == [("moved", moved)]


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        ("North  38      4\nSouth  41      5", "North  38      5\nSouth  41      4", ("row", "north | 38 | 4")),
        ("North  38      4\nSouth  41      5", "North  41      4\nSouth  38      5", ("row", "north | 38 | 4")),
        ("North  38      4\n", "North  4       38\n", ("row", "north | 38 | 4")),
        ("North  38      4\nSouth  41      5", "South  41      5\nNorth  38      4", ("moved", "north | 38 | 4")),
    ],
    ids=["last cells", "first cells", "in a row", "rows"],
)
def test_cells_that_changed_places_in_plain_text_are_found(was: str, now: str, found: tuple[str, str]) -> None:
    page = made("txt").decode()
    assert was in page
    assert lost("txt", page.replace(was, now).encode())[0] == found


def test_items_that_are_said_elsewhere_too_may_stand_as_they_do() -> None:
    text = TEXT.replace("- Blue sky", "- Blue sky\n- Red\n- Green")
    page = made("txt", text)
    assert not readback.Proof([Source("n.md", text.encode())]).of("txt", [page]).lost
