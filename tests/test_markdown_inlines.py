"""Text without a mark is one token, and a plain paragraph another, just as the parser's own rules make them."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it.rules_core.inline import inline
from markdown_it.token import Token

import masthead
from masthead.document.model import Document, Emphasis, Strong
from masthead.document.plain import plain
from masthead.limits import LIMITS
from masthead.notices import Notice
from masthead.readers.md import parser as markdown

_PIECES = (
    "word",
    " ",
    "  ",
    "é",
    "北京",
    ".",
    ",",
    "!",
    "?",
    "[",
    "]",
    "(",
    ")",
    "*",
    "**",
    "_",
    "`",
    "~~",
    "<b>",
    "<",
    ">",
    "&amp;",
    "&",
    "\\",
    "\n",
    "  \n",
)
_MORE = (
    "^[",
    "[^1]",
    "https://a.b",
    "www.a.b",
    ":",
    "-",
    "--",
    "+",
    "=",
    "|",
    "{",
    "}",
    "$",
    "%",
    "@",
    "#",
    "'",
    '"',
    "\u00a0",
    "\t",
    "1.",
    "—",
)


def flat(tokens: list[Token] | None) -> list[dict[str, object]]:
    return [token.as_dict() for token in tokens or ()]


@given(st.lists(st.sampled_from(_PIECES + _MORE), max_size=8).map("".join))
@example("Plain words, and more.")
@example("")
@example("a\u2028b")
def test_inlines_are_those_of_the_parser(text: str) -> None:
    ours = markdown.parser(True, 100)
    theirs = markdown.parser.__wrapped__(True, 100)
    theirs.core.ruler.at("inline", inline)
    assert flat(ours.parse(text, {})) == flat(theirs.parse(text, {}))


_LINES = (
    "",
    "",
    "",
    "Some words",
    "and more.",
    "“Quoted,” he said",
    "Term",
    ": what it means",
    "~ what else",
    "---",
    "===",
    "a | b",
    "- item",
    "1. item",
    "2024 saw it.",
    "> said",
    "    code",
    "  a few blanks before",
    "and behind  ",
    "broken\\",
    "é, ü",
    "漢字",
    "fixed\u00a0",
    "**bold** and [a link](https://example.org)",
    "a note[^1]",
    "[^1]: the note",
    "<div>",
    "# Title",
    "|---|---|",
    "```",
)


def told(text: str) -> tuple[Document | str, list[Notice]]:
    heard: list[Notice] = []
    try:
        return masthead.read(text.encode(), format="md", note=heard.append), heard
    except masthead.MastheadError as error:
        return str(error), heard


@settings(deadline=None)
@given(st.lists(st.sampled_from(_LINES), max_size=10).map("\n".join))
@example("One\n\nTwo\nlines\n\nThree\n\n: what it means")
@example("One\nTwo\n---\nThree")
def test_plain_paragraphs_are_those_of_the_parser(text: str) -> None:
    parser = markdown.parser(True, LIMITS.depth)
    ours = told(text)
    parser.disable("plain")
    try:
        assert told(text) == ours
    finally:
        parser.enable("plain")


def test_a_plain_paragraph_is_one_token() -> None:
    assert [token.type for token in markdown.parser(True, LIMITS.depth).parse("One\ntwo\n\nThree\n", {})] == ["plain", "plain"]


def marked(text: str) -> list[tuple[str, str]]:
    """The stretches of a text that emphasis stands on."""
    (block,) = masthead.read(text.encode(), format="md").blocks
    return [(type(node).__name__, plain(node.content)) for node in block.content if isinstance(node, (Strong, Emphasis))]


def test_emphasis_needs_no_blanks_where_nobody_writes_them() -> None:
    assert marked("这是**重要。**请注意，还有**“引用”**的文字和**《书名》**出版。") == [
        ("Strong", "重要。"),
        ("Strong", "“引用”"),
        ("Strong", "《书名》"),
    ]
    assert marked("日本語の**強調。**文です。*「引用」*です。") == [("Strong", "強調。"), ("Emphasis", "「引用」")]
    assert marked("한국어 **강조(주석)**는 글자입니다.") == [("Strong", "강조(주석)")]


def test_emphasis_beside_letters_of_other_scripts_is_as_commonmark_says() -> None:
    assert marked("one **two.**three and 2*3*4 and a_b_c") == [("Emphasis", "3")]
    assert marked("字 ** 字** 字 **。 字") == []


def test_stars_with_a_blank_before_them_end_a_label_or_a_whole_line() -> None:
    assert marked("**Contact: **Jane Doe, 0800 555 111") == [("Strong", "Contact:")]
    assert marked("**Nine Wells Open in\nOldtown **") == [("Strong", "Nine Wells Open in Oldtown")]
    assert marked("**foo bar **") == marked("**Oldtown ** said") == marked("2 ** 3 is more than 3 ** 1: **") == []
