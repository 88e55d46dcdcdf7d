"""Sources that nobody writes in good faith, from their bytes to the page: a good page or a clear error, and never a word less."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from brandfiles import Shelf, ours
from overlaps import faults
from samples import everything, p, report

from masthead import pipeline, registry
from masthead.brand.load import load
from masthead.document.codec import encode
from masthead.document.model import Document
from masthead.document.words import missing
from masthead.errors import MastheadError, UsageError
from masthead.pipeline import Request
from masthead.sources.source import Source
from masthead.writers.pdf.writer import PdfWriter

_WORDS = "The Office published its yearly figures on Tuesday, and they show growth. "


def _nested(depth: int) -> str:
    """A list in a quotation in a list, and so on."""
    lines = []
    indent = ""
    for level in range(depth):
        lines.append(f"{indent}- level {level} of the list\n")
        indent += "  "
        lines.append(f"{indent}> quoted at level {level}\n{indent}>\n")
        indent += "> "
    return "# Nested\n\n" + "\n".join(lines)


def _table(columns: int, rows: int, cell: str = "cell") -> str:
    head = "| " + " | ".join(f"head {column}" for column in range(columns)) + " |\n"
    rule = "|" + "---|" * columns + "\n"
    body = "".join("| " + " | ".join(f"{cell} {row}.{column}" for column in range(columns)) + " |\n" for row in range(rows))
    return f"# A table\n\n{head}{rule}{body}"


SOURCES: dict[str, tuple[str, Callable[[], str | bytes]]] = {
    "one character": ("txt", lambda: "x"),
    "one character of a script": ("txt", lambda: "文"),
    "a mark with no letter": ("txt", lambda: "\u0301"),
    "an emoji made of seven": ("txt", lambda: "A family 👨‍👩‍👧‍👦 and a flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿 in text.\n"),
    "control characters": (
        "txt",
        lambda: "A\x00 head\x07line\n\nText with \x1b[31mcolour\x1b[0m, a \x0b tab,\x0c a page and \x7f more.\n" * 5,
    ),
    "control characters that text may hold": (
        "txt",
        lambda: "A head\x07line\n\nText with \x1b[31mcolour\x1b[0m, a \x0b tab,\x0c a page \x7f.\n" * 5,
    ),
    "control characters in a page": (
        "html",
        lambda: "<h1>A&#1;title</h1><p>Text &#7;with &#27;[31m and &#x85; and &#xFFFE; and &#xD800;.</p>" * 5,
    ),
    "lone surrogates": ("json", lambda: encode(Document((p("A \u2603 lone one"),))).replace("\u2603".encode(), b"\\ud800")),
    "lone surrogates in a page": ("html", lambda: "<h1>Title</h1><p>A \ud800 lone \udc00 one.</p>"),
    "bytes that are no UTF-8": ("txt", lambda: b"A title\n\nCaf\xe9 \xff\xfe na\xefve \x80\x81 text " * 30),
    "directions overridden": ("txt", lambda: "Title\n\n\u202eevil\u202c \u2067isolated \u202b embedded \u202a deep " * 40),
    "marks upon marks": ("txt", lambda: "Title\n\nZ" + "\u0301\u0323\u0489" * 400 + "algo text goes on.\n"),
    "private characters": ("txt", lambda: "Title\n\nA logo \ue000\uf8ff and \U000f0000 in a text.\n"),
    "a heading of 3,000 words": ("md", lambda: "# Title\n\n## " + "headword " * 3000 + "\n\n" + _WORDS),
    "a title of 3,000 Arabic words": ("md", lambda: "# " + "عنوان " * 3000 + "\n\nنص قصير هنا.\n"),
    "a word of 100,000 letters": ("txt", lambda: "Title\n\n" + "x" * 100_000 + "\n"),
    "an address of 40,000 letters": ("md", lambda: "# Title\n\nSee [the page](https://example.org/" + "a" * 40_000 + ") for more.\n"),
    "a description of 40,000 letters": ("html", lambda: '<h1>T</h1><p>Text.</p><img src="no.png" alt="' + "describes " * 4000 + '">'),
    "300 links in a paragraph": ("md", lambda: "# Links\n\n" + " ".join(f"[link {n}](https://example.org/{n})" for n in range(300))),
    "300 footnotes": (
        "md",
        lambda: (
            "# Notes\n\n" + "".join(f"Word{n}[^{n}] " for n in range(300)) + "\n\n" + "".join(f"[^{n}]: Note {n}.\n\n" for n in range(300))
        ),
    ),
    "a list and a quotation, 40 deep": ("md", lambda: _nested(40)),
    "a table of 60 columns": ("md", lambda: _table(60, 3)),
    "a table of one column": ("md", lambda: _table(1, 200)),
    "a cell of 3,000 words": ("md", lambda: "# T\n\n| a | b |\n|---|---|\n| " + "word " * 3000 + " | short |\n"),
    "a cell that spans everything": (
        "html",
        lambda: '<h1>T</h1><table><tr><td rowspan="400" colspan="400">all</td><td>b</td></tr><tr><td>c</td></tr></table>',
    ),
    "tables within tables": ("html", lambda: "<h1>T</h1>" + "<table><tr><td>in " * 12 + "x" + "</td></tr></table>" * 12),
    "spaces of every kind": ("txt", lambda: "Title\n\n" + "a\u00a0b\u2003c\u3000d\u202fe\u2009f\u200bg\u2028h\u2029i " * 60),
    "a language tag of no standard": (
        "html",
        lambda: '<html lang="english (US)"><h1>Title</h1><p lang="x_y!">Words here.</p><p lang="">More.</p>',
    ),
    "a line of 5,000 dashes": ("txt", lambda: "Title\n\n" + "-" * 5000 + "\n\nText.\n"),
    "preformatted without end": ("md", lambda: "# T\n\n```\n" + "x" * 20_000 + "\n\n\n   y\n```\n"),
}


@pytest.mark.parametrize("name", SOURCES)
def test_a_hostile_source_is_a_good_page_or_a_clear_error(name: str) -> None:
    suffix, content = SOURCES[name]
    text = content()
    source = Source(f"source.{suffix}", text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    try:
        made = pipeline.make(source, Request(to=("pdf",), debug=True))
    except MastheadError as error:
        assert error.problem and error.hint, error
        return
    [data] = [files["pdf"] for files in made.files]
    assert faults(data) == []
    wanted = list(registry.reader(registry.recognised(source)).words(source))
    assert not missing(wanted, registry.writer("pdf").words(data), made.published.notices)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\ufeff", "\x00"])
def test_nothing_to_read_is_told_or_a_page(text: str) -> None:
    try:
        made = pipeline.make(Source("empty.txt", text.encode()), Request(to=("pdf",), debug=True))
    except MastheadError as error:
        assert error.hint
    else:
        assert faults(made.files[0]["pdf"]) == []


BRANDS = {
    "a small page": "page: {size: A5}",
    "the least column": "page: {size: {width: 160pt, height: 300pt}, start: 10pt, end: 10pt, top: 30pt, bottom: 20pt, side: 0pt}",
    "a broad low page": "page: {size: {width: 900pt, height: 330pt}}",
    "two columns": "page: {columns: 2}",
    "two columns on a small page": "page: {size: A5, side: 0pt, columns: 2, start: 12mm, end: 12mm}",
    "no side margin": "page: {side: 0pt}",
    "large type": "roles: {body: {size: 30pt, leading: 36pt}, title: {size: 80pt, leading: 84pt}}",
    "tiny type, justified": "setting: {justified: true}\nroles: {body: {size: 5pt, leading: 6pt}}",
}


@pytest.mark.parametrize("name", BRANDS)
def test_nothing_overlaps_or_leaves_the_page_in_a_brand_with(name: str, tmp_path: Path) -> None:
    brand = load(Shelf(tmp_path)(ours(BRANDS[name])))
    for briefing in (everything(), report(2)):
        assert faults(PdfWriter().write(briefing, brand, lambda notice: None), margin=5.0) == []


@pytest.mark.parametrize("page", ["start: 400pt", "top: 700pt", "side: 400pt", "size: {width: 10mm, height: 10mm}"])
def test_margins_that_leave_no_column_are_told_before_anything_is_set(page: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="the margins leave a text column") as refused:
        load(Shelf(tmp_path)(ours(f"page: {{{page}}}")))
    assert refused.value.where and refused.value.hint
