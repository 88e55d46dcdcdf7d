"""What the whole way keeps beside words, found again in every format: links of headings and of preformatted text, languages of the head."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from masthead import pipeline, readback
from masthead.request import Request
from masthead.sources.source import Source

LAID_OUT = ("pdf", "docx", "epub", "html", "md", "eml")
LEAD = (
    "<p>NORHAVEN, 5 May 2024 – The harbour of Norhaven opened its second crane on Monday, said its director Jane Roe, and ships will "
    "wait no more.</p>"
)
ABOUT = "<p>The Harbour of Norhaven is the oldest on the coast and has been there for two hundred years, run by its citizens.</p>"


def made(body: str) -> tuple[readback.Proof, dict[str, bytes]]:
    source = Source("crane.html", f"<!doctype html><html lang=en><body>{body}</body></html>".encode())
    return readback.Proof([source]), pipeline.make(source, Request(to=LAID_OUT, brand="civic")).files[0]


@pytest.mark.parametrize(
    ("body", "address"),
    [
        (f"{LEAD}<h2><a href='https://port.example/about'>About the Harbour of Norhaven</a></h2>{ABOUT}", "https://port.example/about"),
        (f"{LEAD}{ABOUT}<pre>See <a href='https://port.example/map'>the map</a>\nof the port.</pre>", "https://port.example/map"),
        (
            f"{LEAD}<table><tr><th>Ship<th>Tons<tr><td><a href='https://port.example/anna'>Anna</a><ul><li>old</ul><td>9</table>",
            "https://port.example/anna",
        ),
    ],
    ids=["the label of a section", "preformatted text", "a cell with a list"],
)
def test_a_link_is_in_every_format(body: str, address: str) -> None:
    proof, files = made(f"<h1>Harbour opens a second crane</h1>{body}")
    assert address in [link.address for link in proof.source.links]
    assert {format: proof.of(format, [data]).lost for format, data in files.items()} == dict.fromkeys(LAID_OUT, ())
    for format, data in files.items():
        assert address in [link.address for link in proof.reading(format, [data]).links], format


def test_a_headline_in_another_language_says_so() -> None:
    proof, files = made(f"<h1 lang=fr>Le port de Norhaven ouvre sa deuxième grue</h1>{LEAD}{ABOUT}")
    assert proof.source.languages == ("en", "fr")
    assert {format: proof.of(format, [data]).lost for format, data in files.items()} == dict.fromkeys(LAID_OUT, ())
    assert b'<span lang="fr">' in files["html"]


def test_markdown_skips_no_level() -> None:
    _, files = made(f"<p>PRESS RELEASE</p><h1>Harbour opens a second crane</h1>{LEAD}<h2>What it lifts</h2>{ABOUT}<h3>How much</h3>{ABOUT}")
    heads = [line.partition(" ")[0] for line in files["md"].decode().splitlines() if line.startswith("#")]
    assert all(len(one) <= len(before) + 1 for before, one in pairwise(heads))
    assert "### What it lifts" in files["md"].decode()


@pytest.mark.parametrize(("list_", "other"), [("ol", "ul"), ("ul", "ol")])
def test_a_list_of_another_kind_is_found(list_: str, other: str) -> None:
    items = "<li>the crane of the north quay</li><li>the crane of the south quay</li>"
    head = f"<h1>Harbour opens a second crane</h1>{LEAD}{ABOUT}<h2>What the harbour has now</h2>{ABOUT}"
    source = Source("crane.html", f"<!doctype html><html lang=en><body>{head}<{list_}>{items}</{list_}>{ABOUT}</body></html>".encode())
    proof, (_, files) = readback.Proof([source]), made(f"{head}<{other}>{items}</{other}>{ABOUT}")
    for format, data in files.items():
        assert [(each.kind, each.what) for each in proof.of(format, [data]).lost] == [("list", "the crane of the north quay")], format
    _, files = made(f"{head}<{list_}>{items}</{list_}>{ABOUT}")
    assert {format: proof.of(format, [data]).lost for format, data in files.items()} == dict.fromkeys(LAID_OUT, ())


def test_a_paragraph_that_only_a_summary_has_is_missing() -> None:
    sink = Path(__file__).parent / "verify" / "kitchen-sink.md"
    proof = readback.Proof([Source.at(sink)])
    page = pipeline.make(Source.at(sink), Request(to=("html",), brand="civic")).files[0]["html"].decode()
    gone = [each for each in re.findall(r"<p\b[^>]*>(?:(?!</p>).)*</p>", page, re.DOTALL) if "Losses fell by a third" in each]
    assert len(gone) == 1 and page.count("Losses fell by a third") > 1
    lost = proof.of("html", [page.replace(gone[0], "").encode()]).lost
    assert [each.kind for each in lost] == ["missing", "missing"] and lost[0].what.startswith("losses fell by a third within ten years")


def test_contents_in_another_order_are_found() -> None:
    head = f"<h1>Harbour opens a second crane</h1>{LEAD}"
    text = "".join(f"<h2>{name}</h2>{ABOUT}" for name in ("The first crane", "The second crane", "The third crane"))
    entries = "".join(f"<li><a href='#'>{name}</a></li>" for name in ("The first crane", "The third crane", "The second crane"))
    source = Source("crane.html", f"<!doctype html><html lang=en><body>{head}{text}</body></html>".encode())
    file = f"<!doctype html><html lang=en><body>{head}<nav role='doc-toc'><ol>{entries}</ol></nav>{text}</body></html>".encode()
    assert [(each.kind, each.what) for each in readback.Proof([source]).of("html", [file]).lost] == [("moved", "The third crane")]


def test_a_link_that_a_notice_names_is_told_and_not_lost() -> None:
    code = "<pre><code>get <a href='https://port.example/api'>the list</a></code></pre>"
    proof, files = made(f"<h1>Harbour opens a second crane</h1>{LEAD}{ABOUT}{code}")
    assert {format: proof.of(format, [data]).lost for format, data in files.items()} == dict.fromkeys(LAID_OUT, ())


def test_an_office_for_a_time_stands_beside_a_name(tmp_path: Path) -> None:
    text = (
        "Harbour Trust names new head\n\nPORT ELLIN, 3 May 2026 – The receivers of Harbour Trust have appointed shipping veteran Dora Marsh as interim "
        "chief executive after the departure of Nick Holm.\n\nThe trust runs nine ferries and employs 210 people. It will publish its accounts in June.\n"
    )
    source = Source("trust.txt", text.encode())
    [files] = pipeline.make(source, Request(to=("txt",), brand="civic", profile="briefing")).files
    assert files["txt"].lower().count(b"interim") == 2
    path = tmp_path / "trust-briefing.txt"
    path.write_bytes(files["txt"])
    assert readback.proved([source], [path]).findings == ()


def test_a_note_that_is_called_again_behind_a_number_changes_no_number() -> None:
    text = "# Visitors\n\nThe harbour[^1] is open.\n\n| Year | Visitors |\n|---|--:|\n| 2024 | 1,200[^1] |\n| 2025 | 1,500 |\n\n[^1]: Since 1899.\n"
    source = Source("visitors.md", text.encode())
    proof, files = readback.Proof([source]), pipeline.make(source, Request(to=LAID_OUT, brand="civic")).files[0]
    assert {format: proof.of(format, [data]).lost for format, data in files.items()} == dict.fromkeys(LAID_OUT, ())


def test_a_link_to_a_copy_of_the_wayback_machine_may_lead_where_it_led() -> None:
    bar = "<script src='https://web.archive.org/_static/js/a.js'></script>"
    link = "<p>See <a href='https://web.archive.org/web/20200101000000/https://port.example/a?b=1&amp;c=2'>the page</a> of the port.</p>"
    proof, files = made(f"{bar}<h1>Harbour opens a second crane</h1>{LEAD}{link}")
    assert {format: proof.of(format, [data]).lost for format, data in files.items()} == dict.fromkeys(LAID_OUT, ())
    assert [link.address for link in proof.source.links] == ["https://port.example/a?b=1&c=2"]
