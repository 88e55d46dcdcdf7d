"""ninjs: the properties that the standard has, the embargo as an instant, and our reader reading it back."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest
from msgspec.structs import replace
from sample_brand import civic
from samples import all_samples, everything

import masthead
from masthead.briefing.model import Banner, Briefing, Entry, Text
from masthead.document.model import Paragraph
from masthead.document.model import Text as Words
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.readers.news.ninjs import NinjsReader
from masthead.registry import inner
from masthead.sources.source import Source
from masthead.writers.ninjs.writer import NinjsWriter

PROPERTIES = frozenset(
    [
        "uri",
        "type",
        "representationType",
        "profile",
        "version",
        "firstCreated",
        "versionCreated",
        "contentCreated",
        "embargoedUntil",
        "pubStatus",
        "urgency",
        "copyrightHolder",
        "copyrightNotice",
        "usageTerms",
        "edNote",
        "language",
        "descriptions",
        "bodies",
        "headlines",
        "people",
        "organisations",
        "places",
        "subjects",
        "events",
        "objects",
        "infoSources",
        "title",
        "by",
        "slugline",
        "located",
        "renditions",
        "associations",
        "altIds",
        "trustIndicators",
        "standard",
        "genres",
        "expires",
        "rightsInfo",
    ]
)
"""Of an item of ninjs 3.1, which may have no others."""
INNER = {
    "headlines": {"role", "contentType", "value"},
    "descriptions": {"role", "contentType", "value"},
    "bodies": {"role", "contentType", "charCount", "wordCount", "value"},
    "people": {"name", "rel", "uri", "literal", "contactInfo"},
    "organisations": {"name", "rel", "uri", "literal", "symbols", "contactInfo"},
    "subjects": {"name", "rel", "uri", "literal", "creator", "relevance", "confidence"},
    "infoSources": {"name", "role", "uri", "literal", "contactInfo"},
    "genres": {"name", "uri", "literal"},
    "altIds": {"role", "value"},
}


def _item(briefing: Briefing, **options: Any) -> Any:
    return json.loads(NinjsWriter(**options).write(briefing, civic(), lambda notice: None))


@pytest.mark.parametrize("name", all_samples())
def test_it_has_the_properties_of_the_standard_and_no_others(name: str) -> None:
    item = _item(all_samples()[name])
    assert set(item) <= PROPERTIES and item["uri"].startswith("urn:")
    for group, allowed in INNER.items():
        assert all(set(part) <= allowed for part in item.get(group, ())), group
    assert all({"name", "uri"} <= set(part) <= PROPERTIES | {"name"} for part in item.get("associations", ()))
    assert [body["contentType"] for body in item["bodies"]] == ["text/html", "text/plain"]


@pytest.mark.parametrize(
    ("instant", "until", "status"),
    [("2024-03-01T00:01Z", "2024-03-01T00:01:00Z", "usable"), ("", None, "withheld"), ("2024-03-01", None, "withheld")],
)
def test_an_embargo_is_an_instant_or_withholds(instant: str, until: str | None, status: str) -> None:
    item = _item(replace(everything(), banner=Banner("Embargo until 1 March", instant)))
    assert item.get("embargoedUntil") == until and item["pubStatus"] == status and item["edNote"] == "Embargo until 1 March"
    if until:
        assert datetime.fromisoformat(until).utcoffset() is not None


def test_markup_says_what_text_is_and_not_how_it_looks() -> None:
    body = _item(everything())["bodies"][0]["value"]
    assert " class=" not in body.replace(' class="call"', "") and " style=" not in body and "<table" in body and "<script" not in body


def test_pictures_are_associations() -> None:
    first = _item(everything())["associations"][0]
    assert first["renditions"][0]["href"].startswith("data:image/png;base64,") and first["type"] == "picture"
    assert "renditions" not in _item(everything(), images="none")["associations"][0]


def test_our_reader_reads_it_back() -> None:
    source = 'City opens library\n\nSPRINGFIELD, 12 March 2024 – The city opened a library & a café.\n\n"Come in," said Mayor Ann Petersen.\n\n###\n'
    briefing = masthead.compose(masthead.recognise(masthead.read(source.encode())), brand="civic")
    data = NinjsWriter().write(briefing, civic(), lambda notice: None)
    document = NinjsReader().read(Source("a.ninjs", data), lambda notice: None, inner({}, "ninjs"))
    assert not missing(words(source), words(plain_blocks(document.blocks)))


def test_a_text_in_a_second_language_has_no_label_of_ours() -> None:
    briefing = masthead.compose(masthead.recognise(masthead.read(b"# Port opens\n\nPRESS RELEASE\n\nThe port opened its second crane.\n")))
    second = Text("full", "النص الكامل", (Entry(Paragraph((Words("افتتح الميناء رافعته الثانية."),))),), "ar")
    body = json.loads(masthead.write(replace(briefing, sections=(*briefing.sections, second)), "ninjs"))["bodies"][0]["value"]
    assert "افتتح الميناء رافعته الثانية." in body
    assert "النص الكامل" not in body
