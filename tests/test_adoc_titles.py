"""AsciiDoc's titles of two lines."""

from __future__ import annotations

from masthead import registry
from masthead.document.model import Document, Heading, Preformatted
from masthead.document.plain import plain_block
from masthead.sources.source import Source

TEXT = """The harbour (7)
===============
:toc:

Summary
-------

The harbour is old and large, as everybody in the town knows.

[[fees]]
Fees of the year
~~~~~~~~~~~~~~~~

They are due in May.

----
Title
-----
boat --fee 12
----

Deeper
^^^^^^

More of it.

....
To: office@harbour.example

Dear all,
....

Last one
--------

The end of it.
"""


def _read(text: str) -> Document:
    return registry.read(Source("a.adoc", text.encode()), lambda notice: None, {})


def test_titles_of_two_lines_are_headings_of_their_ranks() -> None:
    document = _read(TEXT)
    found = [(block.level, plain_block(block)) for block in document.blocks if isinstance(block, Heading)]
    assert found == [(1, "The harbour (7)"), (2, "Summary"), (3, "Fees of the year"), (4, "Deeper"), (2, "Last one")]


def test_what_stands_in_a_listing_is_no_title() -> None:
    listings = [block.text for block in _read(TEXT).blocks if isinstance(block, Preformatted)]
    assert listings == ["Title\n-----\nboat --fee 12", "To: office@harbour.example\n\nDear all,"]


def test_a_listing_right_under_a_line_of_another_length_stays_one() -> None:
    document = _read("= The harbour\n\nRun this command:\n----\nboat --fee 12\n----\n\nThen go.\n")
    assert [block.text for block in document.blocks if isinstance(block, Preformatted)] == ["boat --fee 12"]
    assert len([block for block in document.blocks if isinstance(block, Heading)]) == 1
