"""Records whose text lies in many fields, none of which is called a text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from masthead import registry
from masthead.document.model import Document, Heading, List, Paragraph, Part
from masthead.document.plain import plain_block
from masthead.document.walk import every
from masthead.errors import UnreadableError
from masthead.notices import Dropped, Guessed, Notice
from masthead.readers.contract import unheard
from masthead.sources.source import Source

TITLE = "Resolution of the ferry masters of the Orle"
FIRST = "On 3 May the ferry masters of the Orle met in Norhaven, and some forty of them came."
SECOND = "They spoke of the state of the piers, of the price of oil and of the schools for masters."
THIRD = "The Harbour Board should mend the northern pier before the ice comes back in autumn."
FOURTH = "The schools should take twenty pupils a year and teach them how to sail by the stars."


def _read(value: Any) -> tuple[Document, list[Notice]]:
    notes: list[Notice] = []
    document = registry.read(Source("record.json", json.dumps(value, ensure_ascii=False).encode()), notes.append, {})
    return document, notes


def _said(document: Document) -> list[str]:
    return [plain_block(block) for block in every(document.blocks) if isinstance(block, Heading | Paragraph)]


def test_fields_lists_and_sections_are_one_text_in_their_order() -> None:
    document, notes = _read(
        {
            "eyebrow": "Press release",
            "title": TITLE,
            "announcement": FIRST,
            "preamble": [SECOND, f"{SECOND} Nobody was against it."],
            "sections": [{"title": "1. Piers", "items": [f"1.1. {THIRD}"]}, {"title": "2. Schools", "items": [f"2.1. {FOURTH}"]}],
            "signature": "The ferry masters of the Orle",
        }
    )
    assert _said(document) == [
        "Press release",
        TITLE,
        FIRST,
        SECOND,
        f"{SECOND} Nobody was against it.",
        "1. Piers",
        f"1.1. {THIRD}",
        "2. Schools",
        f"2.1. {FOURTH}",
        "The ferry masters of the Orle",
    ]
    assert [block.level for block in every(document.blocks) if isinstance(block, Heading)] == [1, 2, 2]
    assert [note.value for note in notes if isinstance(note, Guessed) and note.what == "text"] == [
        "announcement, preamble, sections, signature"
    ]
    assert not [note for note in notes if isinstance(note, Dropped)]


def test_short_texts_in_a_list_are_items() -> None:
    document, _ = _read(
        {"titel": TITLE, "hintergrund": FIRST, "forderungen": ["a new pier", "cheaper oil", "two schools"], "ausblick": SECOND}
    )
    (found,) = [block for block in every(document.blocks) if isinstance(block, List)]
    assert plain_block(found).split("\n") == ["a new pier", "cheaper oil", "two schools"]
    assert SECOND in _said(document)


def test_objects_within_are_walked_and_what_is_no_text_is_named() -> None:
    document, notes = _read(
        {
            "id": 4,
            "title": TITLE,
            "date": "3 May 2026",
            "opening": FIRST,
            "thumbnailNote": "The pier seen from the north",
            "statement": {"said": f"“{THIRD}”", "who": "Ida Moss, chair of the masters", "imageCaption": "Ida Moss on the pier"},
            "closing": FOURTH,
        }
    )
    assert _said(document) == [TITLE, FIRST, f"“{THIRD}”", "Ida Moss, chair of the masters", FOURTH]
    assert document.metadata.published == "3 May 2026"
    dropped = {" ".join(note.words) for note in notes if isinstance(note, Dropped)}
    assert dropped == {"The pier seen from the north", "Ida Moss on the pier"}


@pytest.mark.parametrize("several", ["releases", "content"])
def test_texts_of_their_own_are_no_sections(several: str) -> None:
    record = {"title": "x", "date": "3 May 2026"}
    document, _ = _read(
        {
            "title": "News of the Orle",
            several: [
                {**record, "title": TITLE, "volltext": f"{FIRST} {SECOND}"},
                {**record, "title": "Two", "volltext": f"{THIRD} {FOURTH}"},
            ],
        }
    )
    assert len([block for block in document.blocks if isinstance(block, Part)]) == 2


@pytest.mark.parametrize(
    "record",
    [
        {"name": "quay", "title": "Quay", "scripts": {"build": "tsc -p . && node build.js --minify --out dist && cp -r static dist && echo done."}, "license": "MIT"},
        {"title": "Quay", "theme": "dark mode", "editor": {"size": 12, "help": "How large letters are, in points, and how far rows are apart from one another."}},
        {"title": "Boats by year", "columns": ["year of count", "number of boats"], "rows": [["2024", "41"], ["2025", "44"]]},
        {"name": "quay", "faces": {"serif": FIRST, "sans": SECOND}, "funding": [THIRD, FOURTH]},
        {"title": "Quay", "help": [FIRST, SECOND], **{f"key {at}": "a value of some length, and no sentence" for at in range(20)}},
        {"title": "Boat", "type": "object", "properties": {"crew": {"title": "Crew", "description": FIRST}, "oil": {"title": "Oil", "description": SECOND}}},
        {"title": "Quay", "labels": ["Save as", "Open a file", "Close all"], "hint": FIRST},
    ],
)  # fmt: skip
def test_records_without_prose_are_refused(record: Any) -> None:
    with pytest.raises(UnreadableError, match="no title and no text"):
        registry.read(Source("record.json", json.dumps(record).encode(), format="cms"), unheard, {})


def test_a_whole_text_beside_a_description_is_read() -> None:
    lead = "A new pact between the ferry masters and the Harbour Board, which both sides have wanted for years."
    body = f'\n <div className="text-gray-700">\n <p>Norhaven, Orland – {FIRST}</p>\n <p>{SECOND}</p>\n <p>{THIRD}</p>\n </div>\n'
    document, notes = _read({"id": 1, "title": TITLE, "date": "May 2026", "excerpt": lead, "fullContent": body})
    assert _said(document) == [TITLE, lead, f"Norhaven, Orland – {FIRST}", SECOND, THIRD]
    assert not [note for note in notes if isinstance(note, Dropped)]


def test_a_description_is_not_all_where_other_fields_have_prose() -> None:
    lead = "What the ferry masters of the Orle want from the Harbour Board before the ice comes back."
    document, _ = _read({"title": TITLE, "description": lead, "background": FIRST, "demands": [THIRD, FOURTH]})
    assert _said(document) == [TITLE, lead, FIRST, THIRD, FOURTH]


def test_a_body_that_is_a_list_of_objects_is_read_whole() -> None:
    document, _ = _read(
        {"title": TITLE, "body": [{"heading": "Piers", "text": FIRST}, {"heading": "Schools", "text": f"{SECOND} {THIRD}"}]}
    )
    assert _said(document) == [TITLE, "Piers", FIRST, "Schools", f"{SECOND} {THIRD}"]


def test_a_record_in_an_object_beside_others_is_found_and_the_rest_named() -> None:
    release = {"title": TITLE, "opening": FIRST, "demands": [THIRD, FOURTH]}
    document, notes = _read(
        {"site": {"title": "Orle", "tagline": "Boats for all people"}, "page": {"release": release, "footer": "All boats are our own"}}
    )
    assert _said(document) == [TITLE, FIRST, THIRD, FOURTH]
    assert {" ".join(note.words) for note in notes if isinstance(note, Dropped)} == {"Boats for all people", "All boats are our own"}


def test_a_teaser_and_one_paragraph_are_prose() -> None:
    document, _ = _read({"title": TITLE, "teaserBox": f"<p>{FIRST}</p>", "after": [f"<p>{SECOND}</p>", "Boats & more"]})
    assert _said(document)[:2] == [TITLE, FIRST]
    assert [plain_block(block).split("\n") for block in every(document.blocks) if isinstance(block, List)] == [[SECOND, "Boats & more"]]


@pytest.mark.parametrize("head", ["\n### What the masters want ###", "What the masters want"])
def test_headings_in_a_list_of_paragraphs_part_it(head: str) -> None:
    document, _ = _read({"title": TITLE, "description": [FIRST, SECOND, head, THIRD, FOURTH]})
    assert [said.rstrip() for said in _said(document)][1:] == [FIRST, SECOND, "What the masters want", THIRD, FOURTH]
    assert not any(isinstance(block, List) for block in document.blocks)


def test_a_list_of_which_few_are_long_stays_one() -> None:
    document, _ = _read({"title": TITLE, "announcement": FIRST, "points": ["New piers", "Cheaper oil", "Better schools", SECOND, THIRD]})
    (items,) = (block for block in document.blocks if isinstance(block, List))
    assert len(items.items) == 5
