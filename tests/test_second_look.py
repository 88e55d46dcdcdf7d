"""The second look at records: a text that the reader lost is missed, whatever its field is called."""

from __future__ import annotations

import json

import pytest

from masthead import registry
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.readers.cms import records
from masthead.readers.cms.reader import CmsReader
from masthead.readers.cms.seconds import texts
from masthead.sources.source import Source

LONG = "The port of Moor opens its third ferry line in May, after nine years of work on the piers and the harbour wall. "
LONG += "Boats will run every twenty minutes from dawn to midnight, and more often on days when ships of the line call at the outer pier of the town."
OTHER = "Children and bicycles travel free of charge on all boats of the port until the end of the first year, the mayor said."
JAPANESE = (
    "北浜市は、五月に新しい航路を開く。子どもと自転車は一年の間、すべての船に無料で乗ることができると市長は述べた。工事は九年に及んだ。" * 3
)


def lost(record: object) -> dict[str, int]:
    """Words that are neither in the document nor named."""
    source = Source("x.json", json.dumps(record).encode())
    notices: list = []
    document = CmsReader().read(source, notices.append, registry.inner({}, "cms"))
    return missing(CmsReader().words(source), words(plain_blocks(document.blocks)), notices)


@pytest.mark.parametrize(
    "record",
    [
        {"title": "Port opens line", "body": LONG, "fineprint": OTHER},
        {
            "title": "Port opens line",
            "body": LONG,
            "publisher": {"name": "Port of Moor", "address": "1 Harbour Street, Moor", "story": OTHER},
        },
        {"title": "Port opens line", "details": {"body": f"<p>{LONG}</p>", "images": [{"caption": OTHER}]}, "schema_name": "news"},
        {"Überschrift": "Hafen öffnet Linie", "Volltext": LONG, "Sonstiges": {"Anmerkung": OTHER}},
        {"title": "北浜市、新航路", "本文": JAPANESE},
        {"title": "Port opens line", "excerpt": "The port of Moor opens its third […]", "content": f"<p>{LONG}</p>", "content_text": LONG},
    ],
)
def test_what_a_record_says_is_in_the_text_or_named(record: object):
    assert not lost(record)


@pytest.mark.parametrize(("field", "text"), [("fineprint", OTHER), ("Kleingedrucktes", f"<p>{OTHER}</p>"), ("備考", JAPANESE)])
def test_a_field_that_the_reader_loses_is_missed(field: str, text: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(records, "left_out", lambda *of: None)
    gone = lost({"title": "Port opens line", "body": LONG, field: text})
    assert sum(gone.values()) > 10


def test_a_text_in_several_forms_counts_once_and_what_is_for_programs_not_at_all():
    value = {
        "a": LONG,
        "b": f"<p>{LONG}</p>",
        "c": LONG[:57],
        "url": "https://a.example/ " + OTHER,
        "links": [OTHER],
        "d": f"<script>{OTHER}</script>",
    }
    assert sorted(texts(value, ["Port"])) == sorted(words(LONG))
