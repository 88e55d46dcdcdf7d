"""Releases that a programme put into one line: two blanks part their paragraphs, unless a typist set them behind every full stop."""

from __future__ import annotations

from masthead.anatomy.recognise import recognise
from masthead.document.plain import plain_block
from masthead.readers.md.flattened import numbers, parted
from masthead.readers.md.reader import MarkdownReader
from masthead.sources.source import Source

LEAD = (
    "NORHAVEN, March 14, 2024 /NewsLine/ -- Norhaven Harbour opens a second crane. It lifts forty tons. Twelve people are hired for it, and"
    " work on the quay begins in April. The board decided so on Monday, after two years of talks with the islands."
)
SAID = "“We are glad,” said Mara Lindqvist, the harbour master. “The crane was needed. Ships had to wait for days in the bay.”"
ABOUT = "About Norhaven Harbour: Norhaven Harbour is the northernmost harbour of the coast. It was built in 1871. It has forty berths."
FLAT = f"# A second crane\n\n{LEAD}  {SAID}   {ABOUT}\n\nContact: Mara Lindqvist, press@harbour.example\n"


def test_paragraphs_are_parted_again() -> None:
    document = MarkdownReader().read(Source("flat.md", FLAT.encode()), lambda notice: None)
    assert [plain_block(block) for block in document.blocks[1:4]] == [LEAD, SAID, ABOUT]
    (release,) = recognise(document, lambda notice: None)
    assert release.body_paragraphs == 2 and release.boilerplate[0].heading == "About Norhaven Harbour"


def test_places_are_those_of_the_source() -> None:
    document = MarkdownReader().read(Source("flat.md", FLAT.encode()), lambda notice: None)
    places = [block.place for block in document.blocks if block.place]
    assert [place.line for place in places] == [1, 3, 3, 3, 5]
    assert FLAT[places[2].start : places[2].end].strip() == SAID


def test_two_blanks_behind_every_sentence_part_none() -> None:
    typed = "  ".join(["The crane of Norhaven lifts forty tons and is painted red by people who like it."] * 9)
    assert parted(typed) == typed


def test_short_lines_tables_and_code_stay() -> None:
    for text in ("One.  Two. Three. Four.", "| a  b  c. d. e. f. g. | " + "x " * 300, "    code  with. gaps.  in. it. a. b. " + "x " * 300):
        assert parted(text) == text


def test_lines_keep_their_numbers() -> None:
    after = parted(FLAT)
    assert len(after) == len(FLAT)
    assert list(numbers(FLAT, after))[:9] == [1, 2, 3, 3, 3, 3, 3, 4, 5]
