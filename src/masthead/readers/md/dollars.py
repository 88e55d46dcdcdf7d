"""Mathematics in Markdown, between dollars (`$x^2$`, `$$…$$`), told apart from sums of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from masthead.expressions import expression

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

BLOCK = r"\$\$[^$]+\$\$"
INLINE = r"(?<![\w$\\])\$(?=[^\s$])(?:[A-Za-z]'?|(?=[^$\n]*[\\^_={<>])(?!\d[\d.,]*\s)[^$\n]*[^\s$\\])\$(?![\w$])"
"""A blank within neither dollar, as pandoc has it; and what is between is a letter, or has a sign that mathematics has and prices do not."""
_FORMULA = expression(rf"{BLOCK}|{INLINE}")
_MOST = 60
"""Lines of a formula that stands for itself."""


def holds(text: str) -> bool:
    return "$" in text and _FORMULA.search(text) is not None


def inline(state: StateInline, silent: bool) -> bool:
    """A formula within a line."""
    if state.src[state.pos] != "$" or (match := _FORMULA.match(state.src, state.pos)) is None:
        return False
    if not silent:
        state.push("math_inline", "math", 0).content = match[0].strip("$")
    state.pos = match.end()
    return True


def block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A formula in lines of its own, whatever they begin with."""
    begin = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("$$", begin) or state.is_code_block(start):
        return False
    for last in range(start, min(end, start + _MOST)):
        said = state.src[begin : state.eMarks[last]].rstrip()
        if len(said) > 4 and said.endswith("$$"):
            break
    else:
        return False
    if said.count("$$") != 2:
        return False
    if not silent:
        state.push("paragraph_open", "p", 1).map = [start, last + 1]
        token = state.push("inline", "", 0)
        token.content, token.map, token.children = said, [start, last + 1], []
        state.push("paragraph_close", "p", -1)
        state.line = last + 1
    return True
