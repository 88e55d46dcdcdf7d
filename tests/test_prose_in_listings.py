"""Prose that programs hand over between marks of code, or set in within an element, is text on its own lines; what has rows of its own stays as it is."""

from __future__ import annotations

import json

import pytest

import masthead
from masthead.document.model import BlockNode, Preformatted
from masthead.document.plain import plain_block
from masthead.notices import Note, Notice, Replaced

_PARTS = (
    "The council of Norhaven opened a bridge on Monday, which it had planned for years, and which has four lanes for cars and two for those who walk.",
    "“It is a bridge for all who live on either side of the river, and for all who come to see it from far away,” said Mayor Ada Moss at the opening.",
    "The town spent five years on it. It was built by the port with stone from the hills, and with a loan that runs for twenty years from this one on.",
)
_VERSE = "\n".join(
    f"{line} turns and turns, and goes along the road,"
    for line in ("Upon the hill a mill that", "And in the mill a wheel that", "Until the day")
)


def _read(listed: str, told: Note = lambda notice: None) -> tuple[BlockNode, ...]:
    text = f"# The council opens a bridge\n\n```html\n{listed}\n```\n\nA last row.\n"
    return masthead.read(text.encode(), format="md", note=told).blocks


def test_prose_between_marks_of_code_is_text_on_its_own_lines() -> None:
    told: list[Notice] = []
    blocks = _read("\n\n".join(_PARTS), told.append)
    assert [plain_block(block) for block in blocks] == ["The council opens a bridge", *_PARTS, "A last row."]
    assert [block.place.line for block in blocks[1:] if block.place] == [4, 6, 8, 11]
    assert any(isinstance(notice, Replaced) for notice in told)


@pytest.mark.parametrize(
    "listed",
    [
        "\n\n".join([_VERSE] * 4),
        "\n\n".join(f"# {part}\nmost_{number} = {number}" for number, part in enumerate(_PARTS)),
        "\n\n".join(f'log("{part}")' for part in _PARTS),
        "\n\n".join([*_PARTS, "<!-- a remark that nobody is to see -->"]),
        "\n\n".join(part.replace("bridge", "*bridge*") for part in _PARTS),
        "\n\n".join([*_PARTS, "[1]: https://bridge.example 'A bridge'"]),
    ],
)
def test_what_is_no_prose_stays_between_marks_of_code(listed: str) -> None:
    assert [block.text.strip() for block in _read(listed) if isinstance(block, Preformatted)] == [listed]


def _item(body: str) -> list[str]:
    item = {
        "uri": "urn:x:1",
        "type": "text",
        "versioncreated": "2026-06-12T15:29:00Z",
        "language": "en",
        "headline": "A road map",
        "body_xhtml": body,
    }
    return [plain_block(block) for block in masthead.read(json.dumps(item).encode(), format="ninjs").blocks][1:]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "\n      Lenn Paper and Board (hereafter the \n      mill) has published its third report.\n    ",
            ["Lenn Paper and Board (hereafter the mill) has published its third report."],
        ),
        ("\n\tLenn Paper, the \n\tmill of Lenn, reports.\n", ["Lenn Paper, the mill of Lenn, reports."]),
        ("\n  亚洲纸业公司（Lenn Paper, 以下简称 \n  LP）近日发布报告。\n", ["亚洲纸业公司（Lenn Paper, 以下简称 LP）近日发布报告。"]),
        ("\n  Speakers:\n  Ada Moss, mayor\n  Ben Lund, harbour master\n", ["Speakers:", "Ada Moss, mayor", "Ben Lund, harbour master"]),
        ("\n  Ada Moss\n  Harbour House\n  ada@harbour.example\n", ["Ada Moss", "Harbour House", "ada@harbour.example"]),
        ("\n  • first thing\n  • second thing\n", ["first thing\nsecond thing"]),
    ],
)
def test_a_row_that_a_program_has_set_in_goes_on_where_its_sentence_does(body: str, told: list[str]) -> None:
    assert _item(body) == told
