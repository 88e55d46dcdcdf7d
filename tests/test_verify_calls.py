"""Calls of notes: each stands behind the words that it stands behind in the source."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest

from masthead import pipeline, readback
from masthead.request import Request
from masthead.sources.source import Source

TEXT = """# Norhaven opens its library

NORHAVEN, 3 June 2024 – The city of Norhaven said today[^1] that its library opens **on Monday[^b]** after two years of work.

The mayor called it a gift to all[^1]. It holds 40,000 books, as the plan of works says[^c], and more will come.

- A first point with a call[^d]
- A second point without one

| Year | Books[^e] |
|---|---|
| 2023 | 30,000 |
| 2024 | 40,000 |

[^1]: The council decided so in 2022.
[^b]: From nine to five.
[^c]: The plan has forty pages.
[^d]: Points may have notes.
[^e]: Without journals.
"""
SOURCE = Source("n.md", TEXT.encode())
FORMATS = ("pdf", "docx", "epub", "html", "md", "txt", "eml", "ninjs")


def made(format: str, text: str = TEXT) -> bytes:
    return pipeline.make(Source("n.md", text.encode()), Request((format,))).files[0][format]


def found(format: str, data: bytes) -> list[tuple[str, str]]:
    return [(each.kind, each.what) for each in readback.Proof([SOURCE]).of(format, [data]).lost]


def calls(format: str, data: bytes) -> list[str]:
    return [what for kind, what in found(format, data) if kind == "call"]


@pytest.mark.parametrize("format", FORMATS)
def test_good_files_call_all_notes(format: str) -> None:
    assert found(format, made(format)) == []


@pytest.mark.parametrize("format", FORMATS)
def test_a_call_that_is_gone_is_found(format: str) -> None:
    assert calls(format, made(format, TEXT.replace("a call[^d]", "a call"))) == ["with a call"]


@pytest.mark.parametrize("format", FORMATS)
def test_a_call_that_moved_is_found(format: str) -> None:
    moved = TEXT.replace("says[^c], and more will come.", "says, and more will come[^c].")
    assert calls(format, made(format, moved)) == ["of works says"]


def _word(data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = re.sub(rb"<w:footnoteReference [^>]*/>", b"", part, count=1)
            new.writestr(name, part)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("format", "damage"),
    [
        ("docx", _word),
        ("html", lambda page: re.sub(rb'<a class="call"[^>]*>1</a>(?= that its library)', b"", page)),
        ("txt", lambda text: text.replace(b"said today [1]", b"said today")),
        ("md", lambda text: text.replace(b"said today[^1]", b"said today")),
    ],
)
def test_a_call_that_somebody_took_out_is_found(format: str, damage: Callable[[bytes], bytes]) -> None:
    assert calls(format, damage(made(format))) == ["norhaven said today"]


def test_a_file_that_has_its_calls_as_words_loses_none() -> None:
    """As LibreOffice writes a page: a raised number and no link."""
    page = (
        "<h1>Norhaven opens its library</h1><p>NORHAVEN, 3 June 2024 – The city of Norhaven said today 1 that its library opens on Monday 2 after"
        " two years of work.</p>"
    )
    assert calls("html", page.encode()) == []


EXCHANGED = TEXT.replace("[^1]:", "[^x]:").replace("[^c]:", "[^1]:").replace("[^x]:", "[^c]:")


def led(format: str, data: bytes) -> list[tuple[str, str]]:
    return [(each.what, each.by) for each in readback.Proof([SOURCE]).of(format, [data]).lost if each.kind == "call"]


@pytest.mark.parametrize("format", FORMATS)
def test_two_notes_that_are_exchanged_are_found(format: str) -> None:
    council, plan = "The council decided so in 2022.", "The plan has forty pages."
    assert led(format, made(format, EXCHANGED)) == [("norhaven said today", plan), ("gift to all", plan), ("of works says", council)]


@pytest.mark.parametrize("format", FORMATS)
def test_a_call_that_leads_to_another_note_is_found(format: str) -> None:
    other = made(format, TEXT.replace("gift to all[^1]", "gift to all[^d]"))
    assert led(format, other) == [("gift to all", "Points may have notes.")]
    assert "leads to “Points may" in readback.shown(readback.Proof([SOURCE]).of(format, [other]).lost[0])


@pytest.mark.parametrize("format", FORMATS)
def test_a_note_with_another_word_is_no_other_note(format: str) -> None:
    assert found(format, made(format, TEXT.replace("forty pages", "fifty pages"))) == [("changed", "forty")]


@pytest.mark.parametrize(
    ("call", "note"),
    [
        # pandoc, LibreOffice, a page whose notes stand in a table
        (
            '<a href="#fn{0}" class="footnote-ref" role="doc-noteref"><sup>{0}</sup></a>',
            '<section role="doc-endnotes"><ol><li id="fn{0}"><p>{1}</p></li></ol></section>',
        ),
        (
            '<a class="sdfootnoteanc" name="s{0}anc" href="#s{0}sym"><sup>{0}</sup></a>',
            '<div id="s{0}"><p><a class="sdfootnotesym" name="s{0}sym" href="#s{0}anc">{0}</a>{1}</p></div>',
        ),
        ('<sup><a href="page.html#f{0}">[{0}]</a></sup>', '<div role="doc-footnote" id="f{0}">{1}</div>'),
    ],
)
def test_notes_of_other_tools_are_known_by_where_their_calls_lead(call: str, note: str) -> None:
    source = Source(
        "a.md", b"# Norhaven opens\n\nIt opens[^1] on Monday[^2] for all.\n\n[^1]: From nine to five.\n[^2]: By a decree of May.\n"
    )

    def page(first: int, second: int) -> bytes:
        text = f"<h1>Norhaven opens</h1><p>It opens{call.format(first)} on Monday{call.format(second)} for all.</p>"
        return f'<html lang="en">{text}{note.format(1, "From nine to five.")}{note.format(2, "By a decree of May.")}</html>'.encode()

    proof = readback.Proof([source])
    assert proof.of("html", [page(1, 2)]).lost == ()
    assert [(each.what, each.by) for each in proof.of("html", [page(1, 1)]).lost] == [("opens on monday", "From nine to five.")]


@pytest.mark.parametrize("format", FORMATS)
def test_notes_that_are_called_from_a_table_in_a_note_are_no_fault_of_a_file(format: str) -> None:
    table = "    | Year | Books |\n    |---|---|\n    | 2023 | 30,000[^c] |\n"
    text = TEXT.replace("[^d]: Points may have notes.\n", f"[^d]: Points may have notes, and these a table:\n\n{table}\n")
    source = Source("n.md", text.encode())
    lost = readback.Proof([source]).of(format, [made(format, text)]).lost
    assert [each for each in lost if each.kind in ("call", "missing")] == []
