"""Markdown of content systems whose text stands in the front matter, or whose front matter no rule opens."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.model import Document, List, Paragraph
from masthead.document.plain import plain_block
from masthead.errors import UnreadableError
from masthead.readers.md.reader import MarkdownReader
from masthead.sources.source import Source

HEAD = "---\ntitle: Second crane for Norhaven\ndate: 2031-04-02\ntags:\n  - harbour\n  - cranes\n"
INSIDE = """  The harbour of **Norhaven** gets a second
  crane, see [the plan](https://norhaven.example/plan).


  - It lifts forty tonnes.

  - It runs on current.


  More follows.
"""


def read(text: str) -> Document:
    return masthead.read(text.encode(), format="md")


def said(document: Document) -> list[str]:
    return [plain_block(block) for block in document.blocks]


@pytest.mark.parametrize("mark", ["|", ">", ">-", "|-", "|2"])
def test_a_text_that_is_a_block_of_the_front_matter_is_read(mark: str) -> None:
    text = f"{HEAD}status: 1\ncontent: {mark}\n{INSIDE}draft: false\n---\n"
    found = read(text)
    assert [type(block) for block in found.blocks] == [Paragraph, List, Paragraph]
    assert said(found)[0] == "The harbour of Norhaven gets a second crane, see the plan."
    assert found.metadata.title == "Second crane for Norhaven"
    assert found.metadata.keywords == ("harbour", "cranes")
    assert "content" not in dict(found.metadata.extra)
    # The second look finds the same words, and none of the tags.
    words = "the harbour of norhaven gets a second crane see the plan it lifts forty tonnes it runs on current more follows"
    assert " ".join(MarkdownReader().words(Source("x.md", text.encode()))) == words


def test_the_lines_of_such_a_text_are_those_of_the_file() -> None:
    text = f"{HEAD}content: >-\n{INSIDE}---\n"
    place = read(text).blocks[0].place
    assert place is not None and place.line == 8
    assert text[place.start : place.end].split() == INSIDE.partition("\n\n")[0].split()


def test_a_block_is_a_datum_where_a_text_stands_behind() -> None:
    found = read(f"{HEAD}notice: |\n{INSIDE}---\nThe crane comes by sea in June.\n")
    assert said(found) == ["The crane comes by sea in June."]
    assert "forty tonnes" in dict(found.metadata.extra)["notice"]


@pytest.mark.parametrize("block", ["", "content: |\n", "content: |\n\n   \n", "content: >-\n  \n"])
def test_no_text_at_all_is_refused(block: str) -> None:
    with pytest.raises(UnreadableError, match="holds no text"):
        read(f"{HEAD}{block}---\n")


UNOPENED = 'layout: post\nlang: en\ntitle: "Second crane: it is here"\nslug: crane\ncategories:\n  - press\nbanner:\nheader-class: "bg-black"\n---\n'


def test_front_matter_that_no_rule_opens_is_none_of_the_text() -> None:
    found = read(UNOPENED + "The crane comes by sea in June.\n")
    assert said(found) == ["The crane comes by sea in June."]
    assert (found.metadata.title, found.metadata.keywords, found.language) == ("Second crane: it is here", ("press",), "en")


def test_the_folded_heads_of_a_mail_are_no_such_front_matter() -> None:
    """Twenty folded lines of eight blanks each once took longer than anyone waits."""
    heads = "".join(f"Received: from desk{number}.example.org\n{' ' * 8}by mail.example.org with ESMTP;\n" for number in range(40))
    assert "desk39.example.org" in " ".join(said(read(f"{heads}Subject: Second crane\n\nThe crane comes by sea.\n")))


@pytest.mark.parametrize(
    "text",
    [
        "title: Second crane\ncontact: Jane Roe\nphone: 555 0143\n---\nThe crane comes by sea.\n",
        "Note: this is a draft\nby the crew\n---\nThe crane comes by sea.\n",
        UNOPENED.removesuffix("---\n") + "The crane comes by sea.\n",
    ],
)
def test_rows_of_a_form_above_a_rule_stay_in_the_text(text: str) -> None:
    assert text.split(":")[1].split("\n")[0].strip().strip('"') in " ".join(said(read(text)))


@pytest.mark.parametrize("text", [".. title:Second crane\n.. slug: crane\n.. date:2024-05-02\n.. tags: press\n.. link:\n\n"])
@pytest.mark.parametrize("comment", ["", "<!--\n"])
def test_keys_behind_two_points_need_no_blank_behind_their_colon(text: str, comment: str) -> None:
    head = f"{comment}{text.rstrip()}\n-->\n" if comment else text
    found = read(head + "The crane comes by sea in June.\n")
    assert said(found) == ["The crane comes by sea in June."]
    assert (found.metadata.title, found.metadata.published) == ("Second crane", "2024-05-02")
