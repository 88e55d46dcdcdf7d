"""Documents: one normal form, JSON there and back, dumps, the published schema."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
import strategies
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from masthead.document import codec, tidy
from masthead.document.build import Runs, bullets, collapse, heading, numbered, paragraph
from masthead.document.dump import dump
from masthead.document.model import (
    Asset,
    Cell,
    Code,
    Document,
    Emphasis,
    Foreign,
    Item,
    LineBreak,
    Link,
    List,
    NoteReference,
    Paragraph,
    Quotation,
    Row,
    Strong,
    Superscript,
    Table,
    Text,
)
from masthead.document.plain import plain, plain_blocks
from masthead.document.walk import every, every_inline, inlines
from masthead.document.words import words
from masthead.errors import LimitError, UnreadableError
from masthead.readers.native import NativeReader
from masthead.sources.source import Source

SCHEMA = Path(__file__).parents[1] / "docs" / "schema" / "document.schema.json"
slow = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@slow
@given(st.lists(strategies.blocks, max_size=4).map(tuple))
def test_tidying_twice_is_tidying_once(blocks):
    once = tidy.tidy(Document(blocks))
    assert tidy.tidy(once) == once


@slow
@given(strategies.inlines)
def test_tidying_loses_no_word(content):
    def said(content):
        return list(words(plain(content)))

    assert said(tidy.inlines(content)) == said(content)


@slow
@given(strategies.documents())
def test_a_document_comes_back_from_json_equal(document):
    assert codec.decode(codec.encode(document)) == document
    assert codec.decode(codec.encode(document, pretty=True)) == document


@slow
@given(strategies.documents())
def test_the_json_reader_counts_all_words_of_a_document(document):
    source = Source("x.json", codec.encode(document))
    assert NativeReader().read(source, _no_notice) == document
    assert sorted(NativeReader().words(source)) == sorted(words(plain_blocks(document.blocks)))


@slow
@given(strategies.documents())
def test_a_dump_has_every_run_of_text(document):
    made = dump(document)
    for block in every(document.blocks):
        for inline in every_inline(inlines(block)):
            if isinstance(inline, Text) and inline.text.isprintable():
                assert f'"{inline.text}"' in made


def test_bytes_of_images_survive_json():
    document = Document((paragraph("x"),), assets=(Asset("a.png", "image/png", bytes(range(256)), 1, 1),))
    assert codec.decode(codec.encode(document)) == document


def test_spaces_move_out_of_marks_and_neighbours_merge():
    content = (Text("a"), Strong((Text(" b "), Strong((Text("c"),)))), Strong((Text("d"),)), Text("  e "))
    assert tidy.inlines(content) == (Text("a "), Strong((Text("b cd"),)), Text(" e"))


def test_what_is_empty_is_not_there():
    empty = (Paragraph((Text(" \u00a0"),)), List((Item(()),)), Quotation((Paragraph(()),)), Table((Row((Cell(()),)),)))
    assert tidy.blocks(empty) == ()
    assert tidy.inlines((Strong((Emphasis(()),)), LineBreak(), Text(" "))) == ()


def test_rows_in_which_no_cell_begins_are_none_and_cells_that_go_over_them_are_less_tall():
    def cell(said, rows=1):
        return Cell((paragraph(said),), rows=rows)

    top = Row((cell("a", 2), cell("b", 4)))
    table = Table((top, Row(()), Row((cell("c", 9),)), Row(()), Row((cell("d"), cell("e")))), head_rows=2)
    made = Table((Row((cell("a"), cell("b", 2))), Row((cell("c", 2),)), Row((cell("d"), cell("e")))), head_rows=1)
    assert tidy.blocks((table,)) == (made,) and tidy.gridded(made) is made
    assert NativeReader().read(Source("x.json", codec.encode(Document((table,)))), _no_notice) == Document((made,))


def test_a_note_reference_is_raised_by_itself():
    assert tidy.inlines((Text("a"), Superscript((NoteReference("1"),)))) == (Text("a"), NoteReference("1"))


def test_marks_may_be_closed_in_any_order():
    runs = Runs()
    runs.open("strong")
    runs.text("a")
    runs.open("emphasis")
    runs.text("b")
    runs.close("strong")
    runs.text("c")
    runs.close("emphasis")
    runs.close("sup")
    assert runs.take() == (Strong((Text("a"), Emphasis((Text("b"),)))), Emphasis((Text("c"),)))


def test_of_languages_the_innermost_holds_and_of_links_the_outermost():
    nested = (Foreign("fr", (Text("a"), Foreign("de", (Text("b"),)))), Link("#x", (Link("#y", (Text("c"),)),)))
    assert tidy.inlines(nested) == (Foreign("fr", (Text("a"),)), Foreign("de", (Text("b"),)), Link("#x", (Text("c"),)))


def test_collapsing_keeps_spaces_that_somebody_chose():
    assert collapse(" a \n\tb\u00a0c\u2009d ") == "a b\u00a0c\u2009d"
    assert collapse("\u00ad \u200b") == ""


def test_short_ways_to_make_nodes():
    assert plain_blocks([heading(1, " A "), bullets("b", paragraph("c")), numbered("d", start=2)]) == "A\nb\nc\nd"


@pytest.mark.parametrize(
    ("json_text", "said", "hint"),
    [
        ('{"type":"document","blcks":[]}', "unknown field `blcks`", "“blocks”"),
        ('{"type":"document","blocks":[{"type":"heding"}]}', "Invalid value 'heding'", "“heading”"),
        (
            '{"type":"document","blocks":[{"type":"paragraph","content":[{"type":"text","text":3}]}]}',
            "$.blocks[0].content[0].text",
            "schema",
        ),
        ('{"type":"document","blocks":[{"type":"heading","level":7,"content":[]}]}', "level 7", "correct"),
        (
            '{"type":"document","blocks":[{"type":"paragraph","content":[{"type":"link","target":"javascript:x","content":[]}]}]}',
            "javascript:x",
            "",
        ),
        ('{"type":"document","blocks":[{"type":"paragraph","content":[{"type":"text","text":"a\\u0000"}]}]}', "U+0000", ""),
        (
            '{"type":"document","blocks":[{"type":"table","rows":[{"type":"row","cells":[{"type":"cell","content":[],"columns":200000000}]}]}]}',
            "spans",
            "",
        ),
        ('{"type":"document"', "is not JSON", "complete"),
        ("[]", "Expected `object`", ""),
    ],
)
def test_a_wrong_document_is_refused_with_where_and_what_then(json_text, said, hint):
    with pytest.raises(UnreadableError) as caught:
        codec.decode(json_text.encode(), where="x.json")
    assert said in str(caught.value)
    assert str(caught.value).startswith("x.json")
    assert hint in caught.value.hint


@pytest.mark.parametrize("depth", [251, 300, 100_000])
def test_a_document_nested_too_deeply_is_refused(depth):
    data = b'{"type":"document","blocks":[' + b'{"type":"quotation","content":[' * depth + b"]}" * depth + b"]}"
    with pytest.raises((LimitError, UnreadableError)):
        codec.decode(data)


def test_a_dump_is_one_node_a_line():
    document = Document((paragraph("a"), List((Item((Paragraph((Code("b"), LineBreak(), Text("c"))),)),))), "fr")
    assert dump(document) == ('language: fr\nparagraph\n  "a"\nlist\n  item\n    paragraph\n      code "b"\n      linebreak\n      "c"\n')


def test_the_published_schema_is_that_of_the_model():
    """`python -m masthead.document.codec` is not needed: this test says what to write."""
    made = json.dumps(codec.schema(), indent=2, ensure_ascii=False) + "\n"
    assert SCHEMA.read_text(encoding="utf-8") == made, "write docs/schema/document.schema.json anew from codec.schema()"


def test_an_encoded_document_has_the_fields_of_the_schema():
    document = msgspec.json.decode(codec.encode(Document((paragraph("a"),))))
    assert document == {"type": "document", "blocks": [{"type": "paragraph", "content": [{"type": "text", "text": "a"}]}]}


def _no_notice(notice):
    raise AssertionError(notice)
