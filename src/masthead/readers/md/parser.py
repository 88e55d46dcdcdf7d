"""The parser of Markdown: CommonMark's of markdown-it-py, with rules of ours for what releases have, and for speed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, NoReturn

from masthead.expressions import expression
from masthead.readers.md import attributes, dashed, dollars
from masthead.readers.md.softbreaks import UNWRAPPED, unfilled
from masthead.readers.rows import holds_rows
from masthead.sources.counted import within

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore

_FEW = 2_000
"""Characters of a paragraph that are not worth a look."""


def _few_marks(state: StateCore) -> None:
    """Refuses more marks than `marks` or `brackets` before the parser makes several tokens of each, or looks for partners of brackets in
    quadratic time."""
    total = 0
    for token in state.tokens:
        if token.type == "inline" and len(token.content) > _FEW:
            line = f"line {token.map[0] + 1}" if token.map else ""
            brackets = token.content.count("[")
            within("brackets", brackets, f"has a paragraph with {brackets:,} opening brackets", where=line)
            total += sum(map(token.content.count, "*_`~[]<&!\\"))
            within("marks", total, f"has {total:,} marks of emphasis, links and code", where=line)


def _attributes(state: StateCore) -> None:
    """Takes out what only says how things look."""
    if "{" in state.src or ":::" in state.src:
        attributes.take(state.tokens)


def _captions(state: StateCore) -> None:
    """Captions into their tables."""
    if "able: " in state.src or "\n: " in state.src:
        dashed.captioned(state.tokens)


def _is_marked(text: str) -> bool:
    """Whether something in a line begins or ends anything but text: one of the characters that the rules for inlines look for."""
    return (
        "[" in text
        or "*" in text
        or "_" in text
        or "`" in text
        or "<" in text
        or "&" in text
        or "!" in text
        or "\\" in text
        or "]" in text
        or "~" in text
        or "^" in text
        or dollars.holds(text)
    )


_QUOTES = frozenset("“”„«»‘’\"'(¡¿…")
"""What text may begin with beside letters, and nothing else in Markdown does."""


def _plain_paragraphs(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Paragraphs between blank lines, every line of which begins with a letter, as most of a text are: no other rule of blocks begins with
    one, and asking each of them takes half of the time that a long report is read in.

    One without marks is a single token of a type of its own, which `Walk` makes a paragraph of.
    """
    if silent or state.level or state.blkIndent:
        return False
    from markdown_it.common.utils import mdTrim
    from markdown_it.token import Token

    text, begins, ends, shifts = state.src, state.bMarks, state.eMarks, state.tShift
    first = start
    while first < end:
        line = first
        while line < end and not shifts[line] and begins[line] < ends[line] and _is_text(text[begins[line]]):
            line += 1
        if line == first or (line < end and begins[line] + shifts[line] < ends[line]):
            break  # something else, or what may end a paragraph, or be a heading's or a table's
        after = line + 1
        if after < end and text[begins[after] + shifts[after] : ends[after]][:1] in (":", "~"):
            break  # a term, and what it means
        content = mdTrim(text[begins[first] : ends[line - 1]])
        lines = [first, line]
        unwrapped = max(ends[first] - begins[first], ends[line - 2] - begins[line - 2]) >= UNWRAPPED and line > first + 1
        headed = line > first + 1 and unfilled(text[begins[first] : ends[first]], text[begins[first + 1] : ends[first + 1]])
        if not (_is_marked(content) or unwrapped or headed) and (
            line == first + 1 or (_BROKEN.search(content) is None and not holds_rows(content))
        ):
            state.tokens.append(Token("plain", "p", 0, map=lines, content=content))
        else:
            state.push("paragraph_open", "p", 1).map = lines
            token = state.push("inline", "", 0)
            token.content, token.map, token.children = content, lines, []
            state.push("paragraph_close", "p", -1)
        state.line = line
        first = state.skipEmptyLines(line)
    return state.line > start


_TOUCHING = expression(r" {0,3}(?P<marks>#{2,6})(?P<text>[^\W\d_]\S* .*|[¡¿“«„\"]\S* .*)")
"""A heading whose writer left out the blank behind its marks, as kramdown and pandoc's older kin allow; one mark alone begins a hashtag."""


def _touching_headings(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Headings without a blank behind their marks, of more words than one: "##Norhaven opens its wharf"."""
    begin = state.bMarks[start] + state.tShift[start]
    if state.src[begin : begin + 2] != "##" or state.is_code_block(start):
        return False
    found = _TOUCHING.fullmatch(state.src, begin, state.eMarks[start])
    if found is None:
        return False
    if not silent:
        state.line = start + 1
        level = f"h{len(found['marks'])}"
        state.push("heading_open", level, 1).markup = found["marks"]
        state.tokens[-1].map = [start, state.line]
        token = state.push("inline", "", 0)
        token.content, token.map, token.children = found["text"].rstrip("# "), [start, state.line], []
        state.push("heading_close", level, -1).markup = found["marks"]
    return True


_SENTENCE = 14
"""Words of a paragraph that sentences are in."""
_BROKEN = expression(r"\s\n")
"""White space at the end of a line, which may break it."""


def _is_text(character: str) -> bool:
    return character.isalpha() or character in _QUOTES


def _inlines(state: StateCore) -> None:
    """Inlines as the parser's own rule makes them. What has no mark, as most cells and headings and many paragraphs, is one text: asking
    every rule about every word of it takes a quarter of the whole time."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type == "inline":
            token.children = []
            if "\n" in token.content or _is_marked(token.content):
                state.md.inline.parse(token.content, state.md, state.env, token.children)
            elif token.content:
                token.children.append(Token("text", "", 0, content=token.content))


class _Unrendered:
    """Stands for what makes HTML of tokens, which nobody asks for."""

    __output__: ClassVar[str] = ""

    def __init__(self, parser: MarkdownIt) -> None:
        """There is nothing to make ready."""

    def render(self, tokens: object, options: object, env: object) -> NoReturn:
        raise NotImplementedError


@lru_cache(maxsize=4)
def parser(indented_code: bool, depth: int) -> MarkdownIt:
    from masthead.readers.md.library import MarkdownIt, deflist_plugin, footnote_plugin  # before all that imports markdown-it

    # A list takes two levels of the parser's. Beyond maxNesting it leaves text out in silence, so `Walk` refuses
    # before that is reached.
    made = MarkdownIt("commonmark", {"html": True, "maxNesting": 2 * depth + 10}, renderer_cls=_Unrendered).enable(
        ["table", "strikethrough"]
    )
    made.use(deflist_plugin).use(footnote_plugin)
    # Would gather the notes at the end, and leave out those that nothing calls; line ends are in order when the parser sees them.
    made.disable(["footnote_tail", "normalize"])
    made.block.ruler.before("table", "plain", _plain_paragraphs)
    made.block.ruler.after("heading", "touching", _touching_headings)
    made.block.ruler.before("plain", "dashed", dashed.rule)
    made.block.ruler.before("table", "math", dollars.block, {"alt": ["paragraph"]})
    made.inline.ruler.before("escape", "math", dollars.inline)
    made.core.ruler.after("block", "marks", _few_marks)
    made.core.ruler.after("block", "captions", _captions)
    made.core.ruler.after("marks", "attributes", _attributes)
    made.core.ruler.at("inline", _inlines)
    from masthead.readers.md.emphasis import stars

    made.inline.ruler.at("emphasis", stars)
    if not indented_code:
        return made.disable("code")
    from markdown_it.rules_block import code, list_block

    def told(state: StateBlock, begin: int, end: int, silent: bool) -> bool:
        if not state.is_code_block(begin) or _set_in_html(state, begin, end):
            return state.line > begin
        if _set_in_points(state, begin, end):
            return list_block(state, begin, end, silent)
        return not _sentences(state, begin, end) and code(state, begin, end, silent)

    made.block.ruler.at("code", told)
    return made


_TAGS = expression(r"<(?P<closing>/?)(?:div|section|article|main|header|footer|figure|aside|center|table|p)\b[^>]*>", re.IGNORECASE)


def _opened(state: StateBlock) -> int:
    """How many elements the HTML right above has opened that it has not closed. Each block is counted once, however often this is asked."""
    counted: tuple[int, int] = state.env.get(_COUNTED, (0, 0))
    at, opened = counted
    for token in state.tokens[at:]:
        tags = _TAGS.finditer(token.content) if token.type == "html_block" else None
        opened = 0 if tags is None else opened + sum(-1 if found["closing"] else 1 for found in tags)
    state.env[_COUNTED] = len(state.tokens), opened
    return opened


_COUNTED = "html counted"
_PARAGRAPH = expression(r"</?p\b", re.IGNORECASE)


def _set_in_html(state: StateBlock, begin: int, end: int) -> bool:
    """Takes rows that are set in as code is, begin with a tag and go on with the HTML above them: they stand in an element that it has opened, or
    are its next paragraph. A blank line ends a block of HTML in CommonMark, but pages that people paste below front matter have such lines everywhere."""
    text, last = state.src, begin
    if state.level or text[state.bMarks[begin] + state.tShift[begin]] != "<" or not state.tokens or state.tokens[-1].type != "html_block":
        return False
    if _opened(state) <= 0 and not _PARAGRAPH.match(text, state.bMarks[begin] + state.tShift[begin]):
        return False
    while last < end and not state.isEmpty(last):
        last += 1
    token = state.push("html_block", "", 0)
    token.map, token.content = [begin, last], state.getLines(begin, last, 0, True)
    state.line = last
    return True


def _set_in_points(state: StateBlock, begin: int, end: int) -> bool:
    """Whether rows that are indented as code is are points of a list that its writer has set in: each has the mark of one and words, and most end as
    points do. They stand at the margin then."""
    last = begin
    while last < end and not state.isEmpty(last):
        last += 1
    rows = [state.src[state.bMarks[at] + state.tShift[at] : state.eMarks[at]].rstrip() for at in range(begin, last)]
    if (
        state.level
        or len(rows) < 2
        or not all(map(_POINT.match, rows))
        or 2 * sum(row.rstrip("*_").endswith(_ENDS) for row in rows) < len(rows)
    ):
        return False
    first = min(range(begin, last), key=lambda at: state.sCount[at])
    margin, space = state.sCount[first], state.src[state.bMarks[first] : state.bMarks[first] + state.tShift[first]]
    if not all(state.src.startswith(space, state.bMarks[at]) for at in range(begin, last)):
        return False
    for at in range(begin, last):
        state.sCount[at] -= margin
        state.bMarks[at] += len(space)
        state.tShift[at] -= len(space)
    return True


_POINT = expression(r"(?:[*+-]|\d{1,3}[.)])\s+(?![\w.-]+:\s)[*_“«„\"'‘(]*[^\W_][^`={}<>|$\\]*\s[^`={}<>|$\\]*\Z")
"""The row of a point: its mark, and words that are no setting of a program."""
_ENDS = (".", ";", ",", "!", "?", "…", "。", "；", "，", "؛", "،")


def _sentences(state: StateBlock, begin: int, end: int) -> bool:
    """Whether rows that are indented as code is are a paragraph with its first line set in: words enough, and a stop at its end."""
    last = begin
    while last < end and not state.isEmpty(last):
        last += 1
    text = state.getLines(begin, last, 0, False).strip()
    plain = sum(char.isalpha() or char == " " for char in text)
    return len(text.split()) >= _SENTENCE and plain * 10 >= 9 * len(text) and text.rstrip("\"'”’»*_)")[-1:] in tuple(".!?…。")
