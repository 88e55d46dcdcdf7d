"""Records whose fields have names of their own."""

from __future__ import annotations

import json
from typing import Any

import pytest

from masthead import registry
from masthead.document.model import Document, Heading, Paragraph
from masthead.document.plain import plain_block
from masthead.document.walk import every
from masthead.errors import MastheadError
from masthead.notices import Dropped, Guessed, Notice
from masthead.readers.cms.fieldnames import role, tongue
from masthead.sources.source import Source

TITLE = "New bridge over the Orle opens in May"
TEXT = (
    "NORHAVEN, 3 May 2026 – The new bridge over the Orle opens in May, the Harbour Board said on Monday. It is 420 metres long and carries two lanes and a "
    "path for bicycles.\n\n“We have waited for it for thirty years,” said Ida Moss, chair of the Harbour Board. Tolls are not planned, and ferries go on running."
)


def _read(value: Any) -> tuple[Document, list[Notice]]:
    notes: list[Notice] = []
    document = registry.read(Source("record.json", json.dumps(value, ensure_ascii=False).encode()), notes.append, {})
    return document, notes


def _headings(document: Document) -> list[str]:
    return [plain_block(block) for block in every(document.blocks) if isinstance(block, Heading)]


def _paragraphs(document: Document) -> list[str]:
    return [plain_block(block) for block in every(document.blocks) if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("title_en", "content_en"), ("articleTitle", "articleText"), ("Titel", "Volltext"), ("titre", "contenu"), ("titulo", "cuerpo"), ("judul", "isi"),
        ("заголовок", "текст"), ("tytul", "tresc"), ("标题", "正文"), ("タイトル", "本文"), ("제목", "내용"), ("العنوان", "المحتوى"), ("press_title", "press_body_html"),
    ],
)  # fmt: skip
def test_fields_in_other_languages_are_title_and_text(title: str, text: str) -> None:
    document, notes = _read({"id": "41", title: TITLE, text: TEXT})
    assert _headings(document) == [TITLE]
    assert len(_paragraphs(document)) == 2
    assert document.metadata.title == TITLE
    assert not [note for note in notes if isinstance(note, Guessed | Dropped)]


def test_where_no_name_says_it_the_longest_field_is_the_text_and_that_is_told() -> None:
    document, notes = _read({"uid": "x-41", "f1": TITLE, "f2": TEXT, "f3": "https://example.org/41"})
    assert _headings(document) == [TITLE]
    assert len(_paragraphs(document)) == 2
    assert {(note.what, note.value) for note in notes if isinstance(note, Guessed)} >= {("text", "f2"), ("title", "f1")}


def test_what_else_such_a_record_says_is_named() -> None:
    _, notes = _read({"judul": TITLE, "isi": TEXT, "wilayah": "Provinsi Norhaven dan sekitarnya"})
    assert [note.where for note in notes if isinstance(note, Dropped)]


def test_a_record_with_a_text_for_each_language_is_one_for_each() -> None:
    german = "Die neue Brücke über die Orle wird im Mai eröffnet, sagte der Hafenrat am Montag. Sie ist 420 Meter lang und trägt zwei Spuren und einen Radweg. Maut ist nicht geplant, die Fähren fahren weiter."
    document, _ = _read({"title_en": TITLE, "body_en": TEXT, "title_de": "Neue Brücke", "body_de": german, "published_at": "2026-05-03"})
    assert [part.language for part in document.blocks if hasattr(part, "metadata")] == ["en", "de"]
    assert _headings(document) == [TITLE, "Neue Brücke"]


def test_records_in_a_list_of_another_name() -> None:
    document, _ = _read({"stand": "2026", "meldungen": [{"titel": TITLE, "volltext": TEXT}, {"titel": "Zweite", "volltext": TEXT[::-1]}]})
    assert _headings(document) == [TITLE, "Zweite"]


def test_the_day_of_another_name_is_the_records_own() -> None:
    document, _ = _read({"judul": TITLE, "tanggal": "2026-05-03 05:36:05", "isi": TEXT})
    assert document.metadata.published == "2026-05-03 05:36:05"


def test_a_record_a_line() -> None:
    lines = "".join(json.dumps({"headline": title, "body": TEXT}) + "\n" for title in ("One", "Two", "Three"))
    document = registry.read(Source("dump.jsonl", lines.encode()), lambda notice: None, {})
    assert _headings(document) == ["One", "Two", "Three"]


XML = f"""<?xml version="1.0" encoding="UTF-8"?>
<release id="41" lang="en"><title>{TITLE}</title><leadtext>Tolls are not planned, and nobody wants them to come back.</leadtext>
<body>&lt;p&gt;{TEXT.partition(chr(10))[0]}&lt;/p&gt;&lt;p&gt;Ferries go on &amp;amp; run.&lt;/p&gt;</body>
<contacts><contact id="778899"><name>Otto Lind</name><phone>+47 92 40 10 04</phone><image><url>https://example.org/otto.jpg</url></image></contact></contacts>
<publisher id="9"><name>Harbour Board</name></publisher></release>"""


def _read_xml(text: str) -> Document:
    return registry.read(Source("export.xml", text.encode()), lambda notice: None, {})


def test_elements_of_an_xml_that_nobody_knows_are_fields() -> None:
    document = _read_xml(XML)
    assert document.origin.format == "xml"
    assert _headings(document) == [TITLE]
    assert "Ferries go on & run." in _paragraphs(document)
    assert "Otto Lind, +47 92 40 10 04" in _paragraphs(document)
    assert any(text.startswith("Tolls are not") for text in _paragraphs(document))
    assert document.metadata.publisher == "Harbour Board"


def test_paragraphs_and_words_within_elements_are_kept_in_their_order() -> None:
    story = (
        "<export><story><headline>Orle</headline><text><para>One <em>two</em> three.</para><para>"
        + "Four five six. " * 20
        + "</para></text></story></export>"
    )
    paragraphs = _paragraphs(_read_xml('<?xml version="1.0"?>' + story))
    assert paragraphs[0] == "One two three."
    assert paragraphs[1].startswith("Four five six.")


def test_elements_beside_each_other_are_several() -> None:
    entry = "<message><betreff>{}</betreff><volltext>" + "Wort und noch ein Wort. " * 20 + "</volltext></message>"
    assert _headings(_read_xml('<?xml version="1.0"?><export>' + entry.format("Eins") + entry.format("Zwei") + "</export>")) == [
        "Eins",
        "Zwei",
    ]


def test_xml_without_a_text_is_refused_by_its_root() -> None:
    with pytest.raises(MastheadError, match="its root is <invoice>"):
        _read_xml('<?xml version="1.0"?><invoice><total>41</total></invoice>')


@pytest.mark.parametrize(
    "record",
    [
        {"judul": TITLE, "isi": TEXT[::-1][:180] + " ekor", "konten": TEXT},
        {"title_en": TITLE, "content_en": TEXT, "text_en": TEXT[::-1], "title": "Another title for the same release"},
        {"title_en": TITLE, "content_en": TEXT, "title_fr": "Le nouveau pont ouvre en mai prochain"},
    ],
)
def test_nothing_of_such_a_record_goes_without_a_word(record: dict[str, str]) -> None:
    document, notes = _read(record)
    told = " ".join([*_headings(document), *_paragraphs(document), *(" ".join(note.words) for note in notes if isinstance(note, Dropped))])
    assert {word for value in record.values() for word in value.split()} <= set(told.split())


def test_names_in_attributes_and_elements_beside_each_other_are_kept_apart() -> None:
    body = "<body><p>" + "Word and word. " * 20 + "</p><who>Otto Lind</who><phone>555 0100</phone></body>"
    document = _read_xml(f'<?xml version="1.0"?><item><title>T</title>{body}<contact name="Ida Moss">+47 924</contact></item>')
    said = _paragraphs(document)
    assert "Otto Lind" in said and "555 0100" in said
    assert any("Ida Moss" in text and "+47 924" in text for text in said)


def test_an_hour_alone_is_no_day() -> None:
    assert _read({"title": TITLE, "content": TEXT, "time": "2026-05-03 00:00:00"})[0].metadata.published == "2026-05-03 00:00:00"
    assert _read({"title": TITLE, "content": TEXT, "time": "04:00"})[0].metadata.published == ""


@pytest.mark.parametrize("value", [{"name": "left-pad", "version": "1.3.0"}, {"a": 1, "b": [2, 3]}, {"keys": ["x" * 300]}])
def test_what_holds_no_text_is_none(value: Any) -> None:
    with pytest.raises(MastheadError):
        _read(value)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("articleTitle", "title"), ("Schlagzeile", "title"), ("fecha_publicacion", "date"), ("release_date", "date"), ("title_image", ""), ("content_type", ""),
        ("Überschrift", "title"), ("brødtekst", "content"), ("chapô", "summary"), ("내용", "content"), ("slug", ""),
        ("tieu_de", "title"), ("tieude", "title"), ("noiDung", "content"), ("soustitre", "subtitle"), ("ngaydang", "date"),
    ],
)  # fmt: skip
def test_what_a_name_means(name: str, meant: str) -> None:
    assert role(name) == meant


def test_a_name_without_its_language() -> None:
    assert tongue("title_fr") == ("title", "fr")
    assert tongue("textDe") == ("text", "de")
    assert tongue("release_id") == ("release_id", "") or role("release_id") == ""


def test_a_text_that_is_a_list_of_its_paragraphs_is_read_whole() -> None:
    document, notes = _read({"title": TITLE, "content": [*TEXT.split("\n\n"), "The harbour master answers questions."]})
    assert _paragraphs(document) == [*TEXT.split("\n\n"), "The harbour master answers questions."]
    assert not [note for note in notes if isinstance(note, Dropped)]
    document, _ = _read({"title": TITLE, "body": TEXT, "content": ["sky", "sea"]})
    assert _paragraphs(document) == TEXT.split("\n\n")


def test_the_whole_text_is_taken_where_another_field_holds_but_its_beginning() -> None:
    begun = TEXT.split("\n\n")[0]
    document, notes = _read({"title": TITLE, "content": begun[:-1] + ".", "fullContent": f"{TEXT}\n\n{TEXT[::-1]} end."})
    assert _paragraphs(document)[0] == begun
    assert len(_paragraphs(document)) == 4
    assert not [note for note in notes if isinstance(note, Dropped)]
    short = "A bridge that all of us have waited for, opened at last with a run and a fair on both banks of the river and more."
    document, notes = _read({"title": TITLE, "content": short, "contentFull": f"{TEXT}\n\n{TEXT[::-1]}"})
    assert _paragraphs(document)[:2] == [short, begun]


def test_a_text_of_a_record_that_is_markdown_is_read_as_such() -> None:
    said = f"Opens **3 May**, as [the board](https://board.example/x) said.\nAll may come.\n\n> {TEXT.split(chr(10))[2]}\n\n## After that\n\nFerries go on running."
    document, _ = _read({"title": TITLE, "content": said})
    assert _paragraphs(document)[0] == "Opens 3 May, as the board said.\nAll may come."
    assert _headings(document) == [TITLE, "After that"]
    starred = "Prices (5 * 3) and stars ** alone and snake_case and [a note] (below) are no marks. " * 3
    document, _ = _read({"title": TITLE, "content": starred})
    assert _paragraphs(document) == [starred.strip()]
