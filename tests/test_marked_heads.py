"""The heads of marked texts, and what is not to be shown of them: front matter over AsciiDoc, Org and reStructuredText, Org's subtitle and comments."""

from __future__ import annotations

import pytest

import masthead
from masthead import registry
from masthead.document.model import List, Paragraph
from masthead.document.plain import plain_block, plain_blocks
from masthead.notices import Dropped, Notice
from masthead.sources.source import Source

BODY = "Norhaven, 5 May 2025 -- The harbour trust opens its third quay on Monday. It is 120 metres long.\n\n“It is open to all,” said Ida Falk, chair of the trust.\n"
FRONT = "---\nlayout: post\ntitle: Norhaven opens its third quay\ndate: 2025-05-05\nlang: en\ntags: [port, quay]\n---\n\n"


@pytest.mark.parametrize(
    ("form", "heading"), [("adoc", "== What it costs\n\n"), ("org", "* What it costs\n\n"), ("rst", "What it costs\n-------------\n\n")]
)
def test_front_matter_over_a_marked_text_is_no_text(form: str, heading: str) -> None:
    data = f"{FRONT}{BODY}\n{heading}Mooring is free until June, and water costs two euros a day.\n".encode()
    document = registry.read(Source(f"quay.{form}", data), lambda notice: None, {})
    assert document.origin.format == form
    assert (document.metadata.title, document.metadata.published, document.language) == (
        "Norhaven opens its third quay",
        "2025-05-05",
        "en",
    )
    assert document.metadata.keywords == ("port", "quay") and "layout" not in plain_blocks(document.blocks)
    assert "layout" not in [*registry.reader(form).words(Source(f"quay.{form}", data))]
    (release,) = masthead.recognise(document)
    assert release.headline.text == "Norhaven opens its third quay" and release.dateline is not None


def test_a_rule_over_a_marked_text_is_no_front_matter() -> None:
    document = masthead.read(f"= Quay\n\n---\n\n{BODY}".encode(), format="adoc")
    assert (
        document.metadata.title == "" and plain_blocks(document.blocks).startswith("Quay") and "Ida Falk" in plain_blocks(document.blocks)
    )


def _org(text: str, told: list[Notice] | None = None) -> str:
    return plain_blocks(registry.read(Source("quay.org", text.encode()), (told if told is not None else []).append, {}).blocks)


@pytest.mark.parametrize("heading", ["** COMMENT Not yet", "** TODO COMMENT Not yet", "** Not yet :draft:noexport:"])
def test_sections_of_org_that_are_not_to_be_shown_are_left_out_with_all_below_them(heading: str) -> None:
    told: list[Notice] = []
    text = f"#+TITLE: Quay\n\n* News\n{BODY}\n{heading}\nThe price is secret.\n*** Of boats\nOf all boats.\n** Open\nFrom May.\n"
    said = _org(text, told)
    assert "secret" not in said and "Of all boats" not in said and said.endswith("Open\nFrom May.")
    (dropped,) = [notice for notice in told if isinstance(notice, Dropped)]
    assert {"secret.", "boats."} <= set(dropped.words) and "From" not in dropped.words
    assert not {"secret", "boats"} & {*registry.reader("org").words(Source("quay.org", text.encode()))}


def test_the_subtitle_of_org_is_the_deck_and_its_day_a_day() -> None:
    head = "#+TITLE: Norhaven opens its third quay\n#+SUBTITLE: Forty boats can moor there\n#+DATE: <2025-05-05 Mon 09:00>\n\n"
    (release,) = masthead.recognise(masthead.read(f"{head}{BODY.partition('-- ')[2]}".encode(), format="org"))
    assert release.subheadline is not None and release.subheadline.text == "Forty boats can moor there"
    assert release.issued is not None and release.issued.date == "2025-05-05"


def test_terms_of_org_stay_between_the_points_around_them() -> None:
    document = masthead.read(b"#+TITLE: Quay\n\n- Boats moor.\n- Water :: two euros\n- Light is free.\n", format="org")
    _, first, term, told, last = document.blocks
    assert isinstance(first, List) and isinstance(term, Paragraph) and isinstance(last, List)
    assert [plain_block(one) for one in (first, term, told, last)] == ["Boats moor.", "Water", "two euros", "Light is free."]
