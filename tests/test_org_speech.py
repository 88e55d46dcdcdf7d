"""Org: who says what is quoted, and dashes as they are typed; a rule right above a report's text."""

from __future__ import annotations

from masthead import registry
from masthead.document.model import Break, Code, Document, Quotation
from masthead.document.plain import plain, plain_block
from masthead.document.walk import every, every_inline, inlines
from masthead.sources.source import Source

FIRST = "The harbour is old and large, as everybody in the town knows."


def _read(text: str) -> Document:
    return registry.read(Source("a.org", f"#+TITLE: The harbour\n\n* First\n\n{FIRST}\n\n{text}\n".encode()), lambda notice: None, {})


def test_the_last_line_of_a_quotation_behind_dashes_is_who_says_it() -> None:
    document = _read("#+begin_quote\nWe publish the source,\nso that all can check it.\n--- Ana Lopez, head of the unit\n#+end_quote")
    (quotation,) = (block for block in document.blocks if isinstance(block, Quotation))
    assert plain(quotation.speaker) == "Ana Lopez, head of the unit"
    assert plain_block(quotation.content[0]) == "We publish the source, so that all can check it."


def test_a_last_line_without_them_is_what_is_said() -> None:
    document = _read("#+begin_quote\nWe publish the source,\nso that all can check it.\n#+end_quote")
    (quotation,) = (block for block in document.blocks if isinstance(block, Quotation))
    assert not quotation.speaker


def test_typed_dashes_are_dashes_but_in_code() -> None:
    document = _read("It opens -- at last --- in 1990--1995, see =ls -- x= and the option --all.")
    assert plain_block(document.blocks[-1]) == "It opens – at last — in 1990–1995, see ls -- x and the option --all."
    assert [node.text for block in every(document.blocks) for node in every_inline(inlines(block)) if isinstance(node, Code)] == ["ls -- x"]


def test_a_rule_right_above_the_text_of_a_report_is_left_out() -> None:
    from samples import civic

    from masthead.anatomy.recognise import recognise
    from masthead.briefing.compose import compose

    text = f"# The harbour\n\n***\n\n## First\n\n{FIRST}\n\n***\n\n{FIRST}\n\n## Second\n\n{FIRST}\n"
    document = registry.read(Source("a.md", text.encode()), lambda notice: None, {})
    made = compose(recognise(document, lambda notice: None), civic(), "report", lambda notice: None)
    blocks = [type(entry.block) for section in made.sections if hasattr(section, "entries") for entry in section.entries]
    assert blocks[0] is not Break and blocks.count(Break) == 1
