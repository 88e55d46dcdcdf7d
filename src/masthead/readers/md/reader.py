"""Markdown: CommonMark with tables, footnotes, definition lists and front matter, on markdown-it-py."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, ClassVar

from masthead.compiled import lent
from masthead.document.model import Document, Origin
from masthead.document.words import words
from masthead.errors import LimitError, UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.notices import Dropped, Note, Notice
from masthead.readers.contract import Inner, Reader
from masthead.readers.md import attributes, dashed, dollars, excess, shortcodes
from masthead.readers.md.flattened import numbers, parted
from masthead.readers.rows import holds_rows
from masthead.readers.stated import frontmatter
from masthead.sources.counted import refuse_lines, refuse_long, within
from masthead.sources.encoding import decode
from masthead.sources.source import Source

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore

# Marks that plain text hardly has: each line form once, so that a lone dash or star does not make a text Markdown. With each what it must
# hold: most texts have little of that, and it is looked for many times faster.
_HEADING = expression(r"(?m)^ {0,3}#{1,6}[ \t]+\S")
_MARKS = (
    ("#", _HEADING),
    ("](", expression(r"\[[^\]\n]+\]\((?:https?:|mailto:|tel:|/|\.|#)[^)\n]*\)")),
    ("![", expression(r"!\[[^\]\n]*\]\([^)\n]+\)")),
    ("**", expression(r"(?<![*\w])\*\*[^*\s][^*\n]*\*\*(?![*\w])")),
    ("", expression(r"(?m)^ {0,3}(?:```|~~~)")),
    ("---", expression(r"(?m)^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*$")),
    ("]:", expression(r"(?m)^ {0,3}\[[^\]\n]+\]:[ \t]+\S")),
    ("> ", expression(r"(?m)^ {0,3}> \S")),
)


class MarkdownReader(Reader, frozen=True):
    """`indented_code`: whether text indented by four spaces is code, as CommonMark says, or a paragraph."""

    suffixes: ClassVar[tuple[str, ...]] = (".md", ".markdown", ".mdown", ".mkd")
    summary: ClassVar[str] = "Markdown (CommonMark, tables, footnotes, front matter)"

    encoding: str = ""
    indented_code: bool = True

    def sniff(self, source: Source) -> float:
        try:
            text = decode(source.data[:20_000], _unheard, declared=self.encoding).text
        except UnreadableError:
            return 0.0
        _, begin, manner = frontmatter.split(text)
        if begin and manner != "lines":
            return 0.8
        marks = (begin > 0) + sum(held in text and mark.search(text) is not None for held, mark in _MARKS)
        # The first line as a heading is what Markdown files mostly begin with. Any text is Markdown if its name says so.
        marks += _HEADING.match(text.lstrip()) is not None
        if marks == 0 and text.lstrip().startswith(("<", "{")):
            return 0.02
        return (0.09, 0.3, 0.6, 0.7)[min(marks, 3)]

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        # Every reader is asked whether a source is its own: what reads Markdown is loaded when there is some.
        from masthead.readers.md.tokens import Walk

        refuse_long(source.data, "text_bytes", where=source.name)
        decoded = decode(source.data, note, declared=self.encoding, where=source.name)
        text = decoded.text
        refuse_lines(text, where=source.name)
        cells = text.count("|")
        within("marks", cells, f"has {cells:,} cells of tables", where=source.name)
        said, begin, manner = frontmatter.split(text)
        about = frontmatter.read(said, note, where=source.name, manner=manner)
        # Blank lines in place of the front matter keep the count of lines right.
        body = "\n" * text.count("\n", 0, begin) + text[begin:]
        counted: Sequence[int] = ()
        if (told := parted(text[begin:])) != text[begin:]:
            body, whole = "\n" * text.count("\n", 0, begin) + told, text[:begin] + told
            counted, text = numbers(text, whole), whole
        body = shortcodes.taken(_unfenced(body), note, source.name)
        starts = tuple(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))
        env: dict[str, object] = {}
        try:
            tokens = _parser(self.indented_code, LIMITS.depth).parse(body, env)
            for row, beyond in excess.beyond(tokens, body):
                note(Dropped(tuple(words(beyond)), "cells beyond the last column of their table", f"{source.name}:{row + 1}"))
            walk = Walk(source, note, inner, starts, counted)
            blocks = walk.blocks(tokens, env)
        except RecursionError:
            raise too_deep(source.name) from None
        if not blocks:
            raise UnreadableError("holds no text", where=source.name, hint="check that it was saved completely")
        origin = Origin(source.name, "md", decoded.encoding, source.sha256, len(source.data))
        return Document(blocks, about.language, about.metadata, walk.pictures.assets, origin, about.said)

    def words(self, source: Source) -> Iterator[str]:
        from html import unescape

        text = decode(source.data, _unheard, declared=self.encoding).text
        text = text[frontmatter.split(text)[1] :]
        for pattern, by in _CRUDE:
            text = pattern.sub(by, text)
        yield from words(unescape(text))


_FENCED = expression(r"\A(\s*)```[ \t]*html?[ \t]*\n((?:(?!```)[^\n]*\n)+)```[ \t]*(?:\n(\s*)|\Z)\Z", re.IGNORECASE)
_LISTED = expression(r"<(?:p|div|h[1-6]|ul|ol|article|section)\b", re.IGNORECASE)


def _unfenced(body: str) -> str:
    """A text that is nothing but a listing of HTML, as programs export pages: the HTML itself, on the same lines."""
    match = _FENCED.match(body) if "```" in body else None
    if match is None or not _LISTED.search(match[2]):
        return body
    # A blank line would end the HTML, and rows set in behind it be a listing.
    return f"{match[1]}\n" + "".join(f"{row.strip()}\n" for row in match[2].split("\n")) if match else body


def too_deep(where: str) -> LimitError:
    return LimitError(
        f"has blocks nested deeper than limit.depth ({LIMITS.depth})",
        where=where,
        hint="no honest text is nested like this; --set limit.depth=N raises the limit",
    )


# What is not text, taken off line by line and mark by mark. A word with a mark inside it ("a*b") may be one word or two
# by rules that only a parser knows: it is left out.
_CRUDE = (
    (expression(r"<!--.*?(?:-->|\Z)", re.DOTALL), " "),
    (expression(r"(?is)<(script|style)\b.*?(?:</\1\s*>|\Z)"), " "),
    (expression(r"(?m)^[ \t>]*(?:```|~~~).*$"), ""),
    (expression(rf"{dollars.BLOCK}|{dollars.INLINE}"), " "),
    (expression(rf"(?m)^ {{0,3}}{dashed.CAPTION}"), ""),
    (expression(r"\{\{[<%][^{}]*\}\}|\{%[^{}]*%\}"), " "),
    (expression(attributes.COLONS), " "),
    (expression(attributes.LIST), ""),
    (expression(r"(?m)^[ \t>]*\[\^[^\]\n]+\]:"), ""),
    (expression(r"""(?m)^[ \t>]*\[[^\]\n]+\]:[ \t]*\n?[ \t]*\S+(?:[ \t]*\n?[ \t]*(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$"""), ""),
    (expression(r"(?m)^(?:[ \t>]|[-*+][ \t])*\d{1,9}[.)](?=\s|$)"), ""),
    (expression(r"(?m)^ {0,3}#{2,6}(?=[^\s#])"), ""),
    (expression(r"\[\^[^\]\s]+\]"), ""),
    (expression(r"\]\((?:<[^>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^)]*\)))?\s*\)"), "]"),
    (expression(r"\]\[[^\]\n]*\]"), "]"),
    (
        expression(r"(?i)</?(?:b|strong|i|em|cite|dfn|var|su[bp]|a|span|font|u|s|del|ins|small|mark|abbr|q|code|kbd|wbr)(?:\s[^<>]*)?/?>"),
        "`",
    ),
    (expression(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>"), " "),
    # Anchored to a word's start, since a word may have a million letters.
    (expression(r"(?<!\S)\S*&#?\w+;\S*"), " "),
    (expression(r"(?<!\S)\S*\w[*`~\[\]\\^|<>&_!]+\w\S*"), " "),
)


def _unheard(notice: Notice) -> None:
    """For a second look at bytes whose notices were given by the first."""


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
        if not _is_marked(content) and (line == first + 1 or (_BROKEN.search(content) is None and not holds_rows(content))):
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


@lru_cache(maxsize=4)
def _parser(indented_code: bool, depth: int) -> MarkdownIt:
    with lent():
        from markdown_it import MarkdownIt
        from mdit_py_plugins.deflist import deflist_plugin
        from mdit_py_plugins.footnote import footnote_plugin

    from masthead.readers.md.emphasis import stars

    # A list takes two levels of the parser's. Beyond maxNesting it leaves text out in silence, so `Walk` refuses
    # before that is reached.
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 2 * depth + 10}).enable(["table", "strikethrough"])
    parser.use(deflist_plugin).use(footnote_plugin)
    # Would gather the notes at the end, and leave out those that nothing calls; line ends are in order when the parser sees them.
    parser.disable(["footnote_tail", "normalize"])
    parser.block.ruler.before("table", "plain", _plain_paragraphs)
    parser.block.ruler.after("heading", "touching", _touching_headings)
    parser.block.ruler.before("plain", "dashed", dashed.rule)
    parser.block.ruler.before("table", "math", dollars.block, {"alt": ["paragraph"]})
    parser.inline.ruler.before("escape", "math", dollars.inline)
    parser.core.ruler.after("block", "marks", _few_marks)
    parser.core.ruler.after("block", "captions", _captions)
    parser.core.ruler.after("marks", "attributes", _attributes)
    parser.core.ruler.at("inline", _inlines)
    parser.inline.ruler.at("emphasis", stars)
    if not indented_code:
        return parser.disable("code")
    from markdown_it.rules_block import code

    def told(state: StateBlock, begin: int, end: int, silent: bool) -> bool:
        return not (state.is_code_block(begin) and _sentences(state, begin, end)) and code(state, begin, end, silent)

    parser.block.ruler.at("code", told)
    return parser


def _sentences(state: StateBlock, begin: int, end: int) -> bool:
    """Whether rows that are indented as code is are a paragraph with its first line set in: words enough, and a stop at its end."""
    last = begin
    while last < end and not state.isEmpty(last):
        last += 1
    text = state.getLines(begin, last, 0, False).strip()
    plain = sum(char.isalpha() or char == " " for char in text)
    return len(text.split()) >= _SENTENCE and plain * 10 >= 9 * len(text) and text.rstrip("\"'”’»*_)")[-1:] in tuple(".!?…。")
