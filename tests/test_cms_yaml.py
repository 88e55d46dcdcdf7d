"""Releases in YAML: a title and a text, or a list of such."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.document.model import Document, Part
from masthead.document.plain import plain_blocks
from masthead.errors import UnreadableError
from masthead.sources.source import Source

ONE = """# A release
title: Harbour opens second crane
date: 2025-05-05
body: |
  The harbour of Norhaven opened its second crane: ships will wait no more.

  The work took four years.
"""
TWO = """- title: Harbour opens second crane
  text: The harbour of Norhaven opened its second crane on Monday.
- title: Spring fair draws crowds
  text: Some 4,000 people came to the fair on Saturday.
"""


def read(said: str, name: str = "a.yml") -> Document:
    source = Source(name, said.encode())
    kind = registry.recognised(source)
    return registry.reader(kind).read(source, lambda notice: None, registry.inner({}, kind))


def test_a_title_and_a_text_are_a_release() -> None:
    found = read(ONE)
    assert plain_blocks(found.blocks).split("\n") == [
        "Harbour opens second crane",
        "The harbour of Norhaven opened its second crane: ships will wait no more.",
        "The work took four years.",
    ]
    assert found.metadata.published == "2025-05-05" and found.origin is not None and found.origin.format == "cms"


def test_a_list_is_several() -> None:
    found = read(TWO, "a.yaml")
    assert [type(block) for block in found.blocks] == [Part, Part]


@pytest.mark.parametrize(
    ("said", "name"),
    [(ONE, "a.txt"), ("name: settings\ntheme: dark\n", "a.yml"), ("Title: a text that only begins so\n\nIt goes on.\n", "a.yml")],
)
def test_other_yaml_and_other_files_are_none(said: str, name: str) -> None:
    assert registry.recognised(Source(name, said.encode())) != "cms"


def test_a_fault_is_told_with_its_line() -> None:
    with pytest.raises(UnreadableError, match=r"a\.yml: is not YAML: .*line 3"):
        read("title: a\nbody: b\nnotes: [x: y: z\n")
    with pytest.raises(UnreadableError, match="an alias"):
        read("title: a\nbody: &b [x, x]\nnotes: [*b, *b]\n")


def test_no_word_is_lost() -> None:
    source = Source("a.yml", ONE.encode())
    assert {"ships", "four", "second"} <= set(registry.reader("cms").words(source))
