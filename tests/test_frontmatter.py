"""Front matter: what is read without a parser reads as with one, and plain texts load none."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import masthead
from masthead.readers.stated import frontmatter, yamlstrings

_PIECES = (
    "title",
    "lang",
    "date",
    "a-b",
    "naïve",
    "x1",
    ": ",
    ":",
    " ",
    "  ",
    '"',
    "'",
    "\\",
    "#",
    " #",
    "-",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "&",
    "*",
)
_MORE = (
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "?",
    "? ",
    ",",
    "é",
    "中",
    "\t",
    "\n",
    "\u2028",
    "\xa0",
    "\ufeff",
    "A report",
    "no",
    "2026-10-01",
    "~",
    "=",
    "<<",
)
_LINE = st.lists(st.sampled_from(_PIECES + _MORE), min_size=1, max_size=7).map("".join)
_KEYED = st.tuples(st.sampled_from(("title", "lang", "by")), _LINE).map(": ".join)


@given(st.lists(_LINE | _KEYED, min_size=1, max_size=4).map("\n".join))
@example('title: "A report: part 1 # one"\nlang: en')
@example("title: It’s 5: 3\nby: Jane Doe, 'Jr'")
@example("title: a\ntitle: b")
@example("title: 'it''s'")
@example("title: a # a comment")
@example("title: a:")
@example("title: a\n  b")
def test_what_is_read_without_a_parser_reads_as_with_one(said: str) -> None:
    values = frontmatter._simple(said)
    if values is not None:
        assert values == yamlstrings.load(said)


@pytest.mark.parametrize(
    "said",
    [
        "title: [a, b]",
        "title: |\n  a",
        "# a comment\ntitle: a",
        "title: a\n\nlang: en",
        "title:",
        "title: *a",
        "title: &a b",
        "title: !!str a",
    ],
)
def test_what_needs_a_parser_gets_one(said: str) -> None:
    assert frontmatter._simple(said) is None


def test_plain_front_matter_loads_no_parser() -> None:
    code = (
        "import sys, masthead\n"
        "document = masthead.read(b'---\\ntitle: \"A: b\"\\nlang: en\\n---\\n\\n# A\\n\\nText.\\n', format='md')\n"
        "assert (document.metadata.title, document.language) == ('A: b', 'en')\n"
        "print('yaml' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_a_flag_of_publication_is_no_day_of_it() -> None:
    found = frontmatter.read("published: true\npublishdate: 2021-08-11", lambda _: None)
    assert found.metadata.published == "2021-08-11"
    assert frontmatter.read("publishedDate: 2021-08-11", lambda _: None).metadata.published == "2021-08-11"
    assert frontmatter.read("published: false", lambda _: None).metadata.published == ""


def test_a_question_in_brackets_is_a_question() -> None:
    told: list[object] = []
    found = frontmatter.read("masthead:\n  questions: [{q: What does it cost?, a: Nothing.}]\n", told.append)
    [saying] = found.said
    assert (saying.field, json.loads(saying.value), told) == ("questions", [{"q": "What does it cost?", "a": "Nothing."}], [])


def test_a_listing_of_keys_before_all_else_is_front_matter() -> None:
    listing = "```yaml\nog:\n  site:\n    name: Oldtown Police\narticle:\n  published:\n    time: 2021-02-22T15:40+00:00\ntitle: Nine wells\n```\n"
    document = masthead.read(f"{listing}\nWater flows.\n".encode(), format="md")
    about = document.metadata
    assert (about.title, about.publisher, about.published[:10]) == ("Nine wells", "Oldtown Police", "2021-02-22")
    assert len(document.blocks) == 1
    for other in (listing, "```yaml\nwell: 9\n```\n\nWater flows.\n"):  # nothing follows; no title
        assert "```" not in masthead.read(other.encode(), format="md").metadata.title
        assert masthead.read(other.encode(), format="md").blocks[0].__class__.__name__ == "Preformatted"


def test_marks_of_stress_and_links_are_none_of_a_title() -> None:
    text = """---
title: "Acme *opens* a **new** plant in [Bremmer](https://bremmer.example/)"
subtitle: "The [city](https://city.example/) **welcomes** it with _joy_ and snake_case_jobs"
---

Acme opened a plant today, it said in a statement that its works sent on.

It is good for all.
"""
    release = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert release.headline is not None and release.headline.text == "Acme opens a new plant in Bremmer"
    assert release.subheadline is not None and release.subheadline.text == "The city welcomes it with joy and snake_case_jobs"


def test_a_text_that_only_leads_elsewhere_has_the_title_of_its_front_matter() -> None:
    text = """---
page-title: The Port Agency consults the public on the design of services
---

<div class="important"><p><a href="https://agency.example/x.html">Read the press release on the agency's site</a></p></div>
"""
    release = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert release.headline is not None and release.headline.text == "The Port Agency consults the public on the design of services"
