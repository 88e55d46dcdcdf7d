"""Markdown: what our reader, and any other, makes of it again."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from msgspec.structs import replace
from sample_brand import civic
from samples import all_samples, everything
from strategies import documents

from masthead.briefing.model import Banner
from masthead.document.build import bullets, heading, numbered, paragraph
from masthead.document.model import (
    Aside,
    BlockNode,
    Cell,
    Code,
    Document,
    Emphasis,
    LineBreak,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Preformatted,
    Quotation,
    Row,
    Strong,
    Superscript,
    Table,
    Text,
)
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.readers.md.reader import MarkdownReader
from masthead.registry import inner
from masthead.sources.source import Source
from masthead.writers.markdown.blocks import Flow, named
from masthead.writers.markdown.words import words as words_of
from masthead.writers.markdown.writer import MarkdownWriter


def _flow(*blocks: BlockNode) -> str:
    return Flow(*named(blocks), {}).all(blocks)


def _again(*blocks: BlockNode) -> Any:
    document = MarkdownReader().read(Source("a.md", _flow(*blocks).encode()), lambda notice: None, inner({}, "md"))
    return _bare(msgspec.to_builtins(document.blocks))


def _bare(value: Any) -> Any:
    match value:
        case dict():
            return {key: _bare(item) for key, item in value.items() if key not in ("place", "anchor")}
        case list() | tuple():
            return [_bare(item) for item in value]
        case _:
            return value


def _row(*texts: str, head: bool = False, align: Any = "") -> Row:
    return Row(tuple(Cell((paragraph(text),), head=head, align=align) for text in texts))


SAME: dict[str, tuple[BlockNode, ...]] = {
    "a paragraph": (paragraph("The library is open."),),
    "marks": (Paragraph((Text("a "), Strong((Text("strong"),)), Text(", "), Emphasis((Text("soft"),)), Text(" and "), Code("co`de"))),),
    "a link": (Paragraph((Link("https://example.org/a_(b)", (Text("the [report]"),)),)),),
    "lines": (Paragraph((Text("one"), LineBreak(), Text("two"))),),
    "bullets": (bullets("one", "two"),),
    "numbers": (numbered("one", "two", start=3),),
    "lists within lists": (bullets("one", List((bullets("inner").items[0],))),),
    "two lists": (numbered("one"), paragraph("between"), numbered("two")),
    "a quotation": (Quotation((paragraph("All are welcome."),), (Text("Jo Smith"),)),),
    "code": (Preformatted("```\nx = 1\n\n  y", "python"),),
    "a table": (Table((_row("a", "b", head=True), _row("c | d", "e")), head_rows=1),),
    "a note": (
        Paragraph((Text("Open"), NoteReference("1"), Text("."))),
        Note("1", (paragraph("Not on Mondays."), paragraph("Nor on Sundays."))),
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_the_reader_reads_what_was_written(name: str) -> None:
    assert _again(*SAME[name]) == _bare(msgspec.to_builtins(SAME[name]))


def test_headings_stand_below_the_title() -> None:
    assert _flow(heading(1, "Top"), heading(3, "Deep #")) == "## Top\n\n### Deep \\#"


@pytest.mark.parametrize(
    "text",
    [
        "# no heading", "- no item", "+ no item", "1. no item", "2024) no item", "> no quotation", "=====", "---", "* * *", "    no code", "~~~",
        "a *b* _c_ `d` [e](f) ![g](h) <i> &amp; \\ ~~j~~ | k $l$ [^1] http://example.org a@example.org", "snake_case_word *", "<!-- no comment -->", "$x$",
        "[x]: /y", ": no term", "-", "+", "#", "1.",
    ],
)  # fmt: skip
def test_text_means_only_itself(text: str) -> None:
    plain = text.strip(" ")
    first = _again(paragraph(plain), paragraph("next"))[0]
    assert first["type"] == "paragraph"
    said = "".join(part["text"] if part["type"] == "text" else part["content"][0]["text"] for part in first["content"])
    assert said == plain
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(_flow(paragraph(plain)))
    assert not re.search(r"<(?!/?p>)", page)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(document=documents())
def test_any_other_reader_finds_every_word(document: Document) -> None:
    assert not missing(words(plain_blocks(document.blocks)), words_of(_flow(*document.blocks)))


def test_a_title_of_a_box_with_bold_words_within_a_word() -> None:
    """Stars within would end those around: "**water**School**<sup>2</sup>**" has two that mean themselves."""
    title = (Text("water"), Strong((Text("School"),)), Superscript((Text("2"),)))
    page = _flow(Aside((paragraph("It is open."),), title))
    assert "<strong>water**School**<sup>2</sup></strong>" in page and not missing(["waterschool2"], words_of(page))
    assert "**Who may use it?**" in _flow(Aside((paragraph("It is open."),), (Text("Who may use it?"),)))


def test_notes_that_nothing_calls_are_not_lost() -> None:
    note = Note("x", (paragraph("Nobody calls this."),))
    page = MarkdownIt("commonmark").use(footnote_plugin).render(_flow(paragraph("Text."), note))
    assert "Nobody calls this." in page


def test_code_on_both_sides_of_a_call_whose_note_stands_elsewhere_stays_code() -> None:
    called = Paragraph((Code("OCHA"), NoteReference("x"), Code("a_b")))
    page = MarkdownIt("commonmark").render(_flow(called))
    assert "<code>OCHAa_b</code>" in page


def test_a_table_that_pipes_cannot_draw_is_html() -> None:
    table = Table((Row((Cell((paragraph("a & b"),), columns=2),)), _row("c", "d")))
    assert '<td colspan="2">a &amp; b</td>' in _flow(table)
    assert _again(table)[0]["type"] == "table"


def test_facts_stand_in_front_matter_and_an_embargo_comes_first() -> None:
    held = replace(everything(), banner=Banner("Embargo until 1 March 2024, 00:01 GMT", "2024-03-01T00:01Z"))
    _, front, body = MarkdownWriter().write(held, civic(), lambda notice: None).decode().split("---\n", 2)
    said = yaml.safe_load(front)
    assert said["title"] == "A release that uses every block" and said["embargo"] == "2024-03-01T00:01Z" and said["lang"] == "en"
    assert body.strip().startswith("**Embargo until 1 March 2024, 00:01 GMT**\n")


@pytest.mark.parametrize("name", all_samples())
def test_references_lead_somewhere(name: str) -> None:
    text = MarkdownWriter(images="none").write(all_samples()[name], civic(), lambda notice: None).decode()
    targets = set(re.findall(r'<a id="([^"]+)"></a>', text))
    assert set(re.findall(r"\]\(#(p\d+)\)", text)) <= targets and "data:" not in text


def test_pictures_stand_in_the_file() -> None:
    assert "](data:image/png;base64," in MarkdownWriter().write(everything(), civic(), lambda notice: None).decode()


def test_cells_of_such_a_table_keep_links_and_stress() -> None:
    cell = Cell((Paragraph((Link("https://example.org/?a=1&b=2", (Text("the "), Strong((Text("page"),)))), LineBreak(), Text("a < b"))),))
    told = '<td rowspan="2"><a href="https://example.org/?a=1&amp;b=2">the <strong>page</strong></a><br>a &lt; b</td>'
    assert told in _flow(Table((Row((replace(cell, rows=2), *_row("x").cells)), _row("y"))))
