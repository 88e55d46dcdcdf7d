"""Text without a mark is one token, just as the parser's own rule makes it."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it.rules_core.inline import inline
from markdown_it.token import Token

from masthead.readers import markdown

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
    ours = markdown._parser(True, 100)
    theirs = markdown._parser.__wrapped__(True, 100)
    theirs.core.ruler.at("inline", inline)
    assert flat(ours.parse(text, {})) == flat(theirs.parse(text, {}))
