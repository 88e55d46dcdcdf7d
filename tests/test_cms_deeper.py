"""Records that lie far within what programs draw pages from, in components, and beside objects that hold their day and publisher."""

from __future__ import annotations

import json
from typing import Any

import pytest

from masthead import registry
from masthead.document.model import Document, Part
from masthead.document.plain import plain_block
from masthead.errors import UnreadableError
from masthead.notices import Dropped, Notice
from masthead.sources.source import Source

TITLE = "Muzeum kupuje szkicownik z 1820 roku"
ONE = (
    "Muzeum Miejskie w Alnowie kupiło szkicownik malarza Jana Rotta z 1820 roku. Zawiera on czterdzieści widoków portu i miasta, z których większość nie była "
    "dotąd znana, i będzie pokazywany od maja."
)
TWO = "Szkicownik należał do rodziny, która mieszkała w Alnowie od trzech pokoleń, a teraz sprzedała go miastu za dwadzieścia tysięcy złotych."


def _read(value: Any) -> tuple[Document, list[Notice]]:
    notes: list[Notice] = []
    document = registry.read(Source("record.json", json.dumps(value, ensure_ascii=False).encode()), notes.append, {})
    return document, notes


def _lines(document: Document) -> list[str]:
    return [plain_block(block) for block in document.blocks]


@pytest.mark.parametrize(
    "value",
    [
        {"props": {"pageProps": {"post": {"title": TITLE, "publishedAt": "2024-09-12", "body": f"{ONE}\n\n{TWO}"}}}, "page": "/presse/[slug]"},
        {"props": {"pageProps": {"entry": {"tytul": TITLE, "tresc": f"{ONE}\n\n{TWO}", "data": "2024-09-12"}}}},
        [{"type": "header", "version": "5.2"}, {"type": "table", "name": "news", "data": [{"tytul": TITLE, "tresc": f"{ONE}\n\n{TWO}", "data": "2024-09-12"}]}],
        {"payload": {"result": {"rows": [{"title": TITLE, "content": f"{ONE}\n\n{TWO}", "created_at": "2024-09-12"}]}}},
    ],
)  # fmt: skip
def test_a_record_is_found_however_deep_it_lies(value: Any) -> None:
    document, _ = _read(value)
    assert _lines(document) == [TITLE, ONE, TWO]
    assert document.metadata.published.startswith("2024-09-12")


def test_what_stands_beside_it_is_told_of_and_several_are_several() -> None:
    menu = [{"label": "Wszystkie aktualności muzeum"}]
    rows = [{"tytul": f"{TITLE} {n}", "tresc": f"{ONE}\n\n{TWO}"} for n in (1, 2)]
    document, notes = _read({"app": {"menu": menu, "state": {"news": rows}}})
    assert [type(block) for block in document.blocks] == [Part, Part]
    assert any(isinstance(notice, Dropped) and "Wszystkie" in notice.words for notice in notes)


def test_texts_within_items_by_name_are_one_text() -> None:
    inner = {"text_1": {":type": "app/text", "text": f"<p>{ONE}</p>"}, "text_2": {":type": "app/text", "text": f"<p>{TWO}</p>"}}
    assert _lines(_read({":type": "app/page", "title": TITLE, ":items": {"root": {":items": inner}}})[0]) == [TITLE, ONE, TWO]


def test_components_beside_an_empty_text_are_the_text() -> None:
    parts = [{"acf_fc_layout": "text", "texto": f"<p>{said}</p>"} for said in (ONE, TWO)]
    document, _ = _read(
        {"id": 1, "date": "2024-09-12T09:00:00", "title": {"rendered": TITLE}, "content": {"rendered": ""}, "acf": {"bloques": parts}}
    )
    assert _lines(document) == [TITLE, ONE, TWO]


@pytest.mark.parametrize("holder", ["header", "info", "envelope"])
def test_an_object_of_its_own_may_hold_day_and_publisher(holder: str) -> None:
    about = {"issuer": "Muzeum Miejskie w Alnowie", "published": "2024-09-12"}
    for record in ({"headline": TITLE, "paragraphs": [ONE, TWO]}, {"title": TITLE, "body": f"{ONE}\n\n{TWO}"}):
        document, _ = _read({"press_release": {holder: about, **record}})
        assert _lines(document) == [TITLE, ONE, TWO]
        assert (document.metadata.published, document.metadata.publisher) == ("2024-09-12", "Muzeum Miejskie w Alnowie")


def test_what_the_record_says_itself_wins() -> None:
    document, _ = _read({"title": TITLE, "body": f"{ONE}\n\n{TWO}", "date": "2024-09-12", "header": {"published": "2023-01-02"}})
    assert document.metadata.published == "2024-09-12"


@pytest.mark.parametrize(
    "value",
    [
        {"a": {"b": {"c": {"d": {"crew": {"title": "Crew", "description": ONE[:75]}, "oil": {"title": "Oil", "description": TWO}}}}}},
        {"settings": {"editor": {"name": "Quay", "text": "How large letters are."}}},
    ],
)
def test_descriptions_of_settings_are_no_records(value: Any) -> None:
    with pytest.raises(UnreadableError):
        _read(value)


def test_fields_that_hold_a_text_in_each_language_are_as_many_releases() -> None:
    english = "The museum has bought a sketchbook of 1820. It holds forty views of the harbour and the town, most of which were not known, and is shown from May on."
    for title, text in (("title", "text"), ("tytul", "tresc")):
        document, _ = _read(
            {"id": 5, title: {"pl": TITLE, "en": "Museum buys sketchbook"}, text: {"pl": ONE, "en": english}, "date": "2024-05-03"}
        )
        assert [(part.language, plain_block(part)) for part in document.blocks] == [
            ("pl", f"{TITLE}\n{ONE}"),
            ("en", f"Museum buys sketchbook\n{english}"),
        ]


def test_objects_with_other_names_are_no_languages() -> None:
    document, _ = _read(
        {"title": TITLE, "body": {"rendered": f"<p>{ONE}</p>"}, "image": {"url": "https://a.example/x.png", "alt": "Szkicownik"}}
    )
    assert _lines(document)[0] == TITLE
    assert not isinstance(document.blocks[0], Part)


def test_a_field_of_two_words_is_named_where_the_text_has_no_place_for_it() -> None:
    record = {
        "title": TITLE,
        "body": f"{ONE}\n\n{TWO}",
        "miejsce_prezentacji": "Ratusz Główny",
        "stan": "published",
        "reading": "3 min",
        "zone": "05:00 UTC",
    }
    _, notes = _read(record)
    assert [(" ".join(note.words), note.where) for note in notes if isinstance(note, Dropped)] == [("Ratusz Główny", "record.json")]
