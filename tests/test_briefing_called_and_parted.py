"""Notes and rules amid a text stand in it: no label over nothing, no thought run into the next."""

from __future__ import annotations

from briefs import sections

import masthead
from masthead.briefing.model import Briefing, Text
from masthead.document.model import Break, Note

REPORT = """\
# The state of the harbour

The commission counted the boats of the harbour, and compared them with those of the years before.

## Boats

Forty boats were counted in spring, and sixty in autumn.[^1]

{rule}

The count of next year begins in March, and is told of in June.

{other}

## Nets

Nets are counted by their owners.[^2]

[^1]: The figures of autumn are preliminary.
[^2]: See annex A, and *The measure of harbours*, 3rd edition, pp. 114–120.
"""


def _made(**marks: str) -> Briefing:
    source = REPORT.format(**{"rule": "", "other": "", **marks})
    document = masthead.read(source.encode(), format="md")
    return masthead.compose(masthead.recognise(document), brand="civic")


def test_a_note_that_looks_like_a_contact_makes_no_section_with_nothing_under_its_label():
    made = _made()
    texts = sections(made, Text)
    assert [part.kind for part in texts] == ["report"]
    assert [entry.block.label for part in texts for entry in part.entries if isinstance(entry.block, Note)] == ["1", "2"]


def test_a_rule_between_paragraphs_stands_in_the_text():
    entries = [entry.block for part in sections(_made(rule="* * *"), Text) for entry in part.entries]
    at = next(index for index, block in enumerate(entries) if isinstance(block, Break))
    assert [type(block).__name__ for block in entries[at - 1 : at + 2]] == ["Paragraph", "Break", "Paragraph"]


def test_a_rule_before_a_heading_says_nothing_that_the_heading_does_not():
    assert not any(isinstance(entry.block, Break) for part in sections(_made(other="* * *"), Text) for entry in part.entries)
