"""What other writers of Markdown have that CommonMark has not: contents, ends of pages, boxes of MkDocs, highlighted, raised and lowered words."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.document.model import Aside, Document, Formula, Heading, List, Paragraph, Preformatted, Subscript, Superscript, Table
from masthead.document.plain import plain, plain_block
from masthead.document.walk import every, every_inline, inlines
from masthead.notices import Dropped, Notice
from masthead.sources.source import Source

FIRST = "The harbour is old and large, as everybody in the town knows."
SECOND = "The new wharf opens in May, the office said."


def _read(text: str, name: str = "a.md") -> tuple[Document, list[Notice]]:
    notes: list[Notice] = []
    return registry.read(Source(name, text.encode()), notes.append, {}), notes


def _between(text: str) -> tuple[list[object], list[str]]:
    """The blocks of a text between two paragraphs, and the words that were left out."""
    document, notes = _read(f"# The harbour\n\n{FIRST}\n\n{text}\n\n{SECOND}\n")
    assert [plain_block(document.blocks[at]) for at in (1, -1)] == [FIRST, SECOND]
    return list(document.blocks[2:-1]), [word for notice in notes if isinstance(notice, Dropped) for word in notice.words]


@pytest.mark.parametrize(
    "mark",
    [
        "* Table of contents\n{:toc}",
        "1. TOC\n{:toc .small}",
        "[TOC]",
        "[[_TOC_]]",
        "[[toc]]",
        "{{TOC}}",
        "@[toc](Contents)",
        "${toc}",
        "\\tableofcontents",
        "\\newpage",
    ],
)
def test_where_a_program_puts_contents_or_ends_a_page_nothing_is_said(mark: str) -> None:
    blocks, dropped = _between(mark)
    assert blocks == [] and dropped


def test_the_heading_over_contents_that_a_program_makes_goes_with_them() -> None:
    document, notes = _read(f"# The harbour\n\n## Contents\n\n[TOC]\n\n## First\n\n{FIRST}\n")
    assert [plain_block(block) for block in document.blocks if isinstance(block, Heading)] == ["The harbour", "First"]
    assert any("Contents" in notice.words for notice in notes if isinstance(notice, Dropped))


@pytest.mark.parametrize("text", ["```\n[TOC]\n```", "~~~\n\\newpage\n!!! note\n    x\n~~~", "    ==a== b~2~"])
def test_in_code_they_are_code(text: str) -> None:
    blocks, dropped = _between(text)
    assert [type(block) for block in blocks] == [Preformatted] and not dropped


def test_a_list_of_two_points_over_the_mark_of_contents_is_kept() -> None:
    blocks, _ = _between("* North\n* South\n{:toc}")
    assert [plain_block(block) for block in blocks] == ["North\nSouth"]


def test_a_box_of_mkdocs_is_a_box_with_what_is_set_in() -> None:
    blocks, dropped = _between('!!! warning "Mind the quay"\n    It is **slippery**.\n\n    * in winter\n    * at night\n\nAfter it.')
    box, after = blocks
    assert isinstance(box, Aside) and plain(box.title) == "Mind the quay"
    assert [type(block) for block in box.content] == [Paragraph, List] and plain_block(after) == "After it." and dropped == ["warning"]


@pytest.mark.parametrize("mark", ["!!! note", "??? note", "???+ note"])
def test_a_box_without_a_title_is_called_by_its_kind(mark: str) -> None:
    blocks, _ = _between(f"{mark}\n    It is slippery.")
    assert [plain(box.title) for box in blocks if isinstance(box, Aside)] == ["Note"]


def test_three_cries_that_nothing_is_set_in_under_are_text() -> None:
    blocks, _ = _between("!!! note this is\n\nWhat then?")
    assert [plain_block(block) for block in blocks] == ["!!! note this is", "What then?"]


def test_highlighted_raised_and_lowered_words_lose_their_marks() -> None:
    blocks, _ = _between(
        "The ==new== wharf stores CO~2~ on 12 m^2^ of ground, `a==b==c` and ~5 to ~6 km away; see [it](https://a.example/x^2^y~3~)."
    )
    (block,) = blocks
    assert plain_block(block) == "The new wharf stores CO2 on 12 m2 of ground, a==b==c and ~5 to ~6 km away; see it."
    kinds = [type(node) for node in every_inline(inlines(block))]
    assert kinds.count(Subscript) == 1 and kinds.count(Superscript) == 1


def test_struck_words_are_no_lowered_ones() -> None:
    blocks, _ = _between("The ~~old~~ wharf.")
    assert not any(isinstance(node, Subscript) for node in every_inline(inlines(blocks[0])))


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_row_of_one_sign_as_long_as_the_line_above_it_makes_that_a_title(name: str) -> None:
    title = "10. Upgrading the wharf"
    text = f"{title}\n{'*' * len(title)}\n\n10.1. About\n===========\n\n{FIRST}\n\nSmaller\n^^^^^^^\n\n{SECOND}\n\nSmall part\n~~~~~~~~~~\n\n{FIRST}\n"
    document, _ = _read(text, name)
    assert [plain_block(block) for block in document.blocks if isinstance(block, Heading)] == [
        title,
        "10.1. About",
        "Smaller",
        "Small part",
    ]
    assert not any(isinstance(block, Preformatted) for block in document.blocks)


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_row_of_stars_of_another_length_is_no_underline(name: str) -> None:
    document, _ = _read(f"# The harbour\n\n{FIRST}\n\nOn Monday\n*****\n\n{SECOND}\n", name)
    assert "On Monday" not in [plain_block(block) for block in every(document.blocks) if isinstance(block, Heading)]


@pytest.mark.parametrize(
    ("mark", "title"),
    [
        (":::note", "Note"),
        ("::: warning", "Warning"),
        ("::: tip Mind the quay", "Mind the quay"),
        (":::info[Mind the quay]", "Mind the quay"),
        (":::{note} Mind the quay", "Mind the quay"),
        ('::: {.callout-note title="Mind the quay"}', "Mind the quay"),
    ],
)
def test_a_box_between_colons_is_a_box(mark: str, title: str) -> None:
    blocks, _ = _between(f"{mark}\nIt is slippery.\n\n```\n:::\n```\n\n:::tip\nTake care.\n:::\n\nAt night.\n:::")
    (box,) = blocks
    assert isinstance(box, Aside) and plain(box.title) == title
    assert [plain_block(block) for block in box.content] == ["It is slippery.", ":::", "Tip\nTake care.", "At night."]


@pytest.mark.parametrize("mark", ["::: {.column}", ":::note"])
def test_what_colons_only_lay_out_or_do_not_end_is_no_box(mark: str) -> None:
    blocks, _ = _between(f"{mark}\nIt is slippery.{'' if mark == ':::note' else chr(10) + ':::'}")
    assert [plain_block(block) for block in blocks] == ["It is slippery."]


@pytest.mark.parametrize("indent", ["", "  "])
def test_surroundings_of_latex_hold_a_formula(indent: str) -> None:
    blocks, _ = _between(f"{indent}\\begin{{equation}}\nC = a + b\n{indent}\\end{{equation}}")
    assert any(isinstance(node, Formula) for node in every_inline(inlines(blocks[0]))) and "begin" not in plain_block(blocks[0])


def test_lines_behind_strokes_are_lines_and_rows_of_a_table_are_a_table() -> None:
    blocks, _ = _between("| Harbour Office\n| 1 Quay Street\n\n| a | b |\n|---|---|\n| 1 | 2 |")
    assert [plain_block(block) for block in blocks] == ["Harbour Office\n1 Quay Street", "a\nb\n1\n2"]
    assert isinstance(blocks[1], Table)


def test_items_that_are_counted_for_their_writer_are_a_list() -> None:
    blocks, _ = _between("#. North\n#. South")
    assert [(type(block), block.ordered) for block in blocks if isinstance(block, List)] == [(List, True)]


def test_marks_of_headings_and_captions_are_no_words() -> None:
    document, _ = _read(
        f"# The harbour\n\n## Fees {{-}}\n\n: Fees by berth {{#tbl:fees}}\n\nBerth    Fee\n-------- ----\nNorth    12\n\n{FIRST}\n"
    )
    assert [plain_block(block) for block in document.blocks if isinstance(block, Heading)] == ["The harbour", "Fees"]
    assert [plain(block.caption) for block in document.blocks if isinstance(block, Table)] == ["Fees by berth"]


@pytest.mark.parametrize(
    "text",
    [
        '!!! warning "Mind the quay"\n    It is slippery.\n\n    !!! tip\n        Take ==care==.\n\n        Hold on.\n\n        ```\n        a ==b==\n        ```\n\n    At night.',
        "::::warning[Mind the quay]\nIt is slippery.\n\n:::tip\nTake care.\n\nHold on.\n\n```\na ==b==\n```\n:::\n\nAt night.\n::::",
        "````{warning} Mind the quay\nIt is slippery.\n\n```{tip}\nTake care.\n\nHold on.\n\n~~~\na ==b==\n~~~\n```\n\nAt night.\n````",
        "::: {.callout-warning}\n## Mind the quay\n\nIt is slippery.\n\n:::: {.callout-tip}\nTake care.\n\nHold on.\n\n```\na ==b==\n```\n::::\n\nAt night.\n:::",
    ],
    ids=["MkDocs", "Docusaurus", "MyST", "Quarto"],
)
def test_a_box_within_a_box_is_one_and_what_stands_in_it_is_text_and_code(text: str) -> None:
    blocks, dropped = _between(text)
    (box,) = blocks
    assert isinstance(box, Aside) and plain(box.title) == "Mind the quay" and dropped == ["warning"]
    first, within, last = box.content
    assert [plain_block(first), plain_block(last)] == ["It is slippery.", "At night."]
    assert isinstance(within, Aside) and plain(within.title) == "Tip"
    assert [(type(block), plain_block(block)) for block in within.content] == [
        (Paragraph, "Take care."),
        (Paragraph, "Hold on."),
        (Preformatted, "a ==b=="),
    ]


@pytest.mark.parametrize("mark", [":::{note} Mind the quay\n:class: dropdown\n", "```{note} Mind the quay\n:class: dropdown\n"])
def test_what_myst_tells_a_program_of_a_box_is_left_out_and_named(mark: str) -> None:
    blocks, dropped = _between(f"{mark}\nIt is slippery.\n{mark[:3]}")
    assert [(plain(box.title), plain_block(box.content[0])) for box in blocks if isinstance(box, Aside)] == [
        ("Mind the quay", "It is slippery.")
    ]
    assert dropped == [":class:", "dropdown", "note"]


@pytest.mark.parametrize("text", ["```{python}\nprint(1)\n```", "```note\nprint(1)\n```", "```{note}\nprint(1)"])
def test_code_of_another_kind_or_without_an_end_is_code(text: str) -> None:
    document, _ = _read(f"# The harbour\n\n{FIRST}\n\n{text}\n")
    assert [type(block) for block in document.blocks[2:]] == [Preformatted]


def test_a_box_in_an_item_of_a_list_stays_in_it() -> None:
    blocks, _ = _between("- North\n\n  :::note\n  It is slippery.\n  :::\n\n- South")
    (listed,) = blocks
    assert isinstance(listed, List) and any(isinstance(block, Aside) for block in every(listed.items[0].content)) and len(listed.items) == 2
