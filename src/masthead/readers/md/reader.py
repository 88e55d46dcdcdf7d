"""Markdown: CommonMark with tables, footnotes, definition lists and front matter, on markdown-it-py."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import ClassVar

from masthead.document.model import Document, Origin
from masthead.document.stops import CLOSING, ENDS
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.notices import Dropped, Note, Replaced
from masthead.readers.contract import Inner, Reader, unheard
from masthead.readers.stated import frontmatter
from masthead.sources.counted import refuse_lines, refuse_long, too_deep, within
from masthead.sources.encoding import beginning, decode
from masthead.sources.source import Source

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
    rooms: ClassVar[tuple[str, ...]] = ("masthead.readers.md.library", "masthead.readers.md.parser", "masthead.readers.md.tokens")
    summary: ClassVar[str] = "Markdown (CommonMark, tables, footnotes, front matter)"

    encoding: str = ""
    indented_code: bool = True

    def sniff(self, source: Source) -> float:
        try:
            text = decode(beginning(source.data, 20_000), unheard, declared=self.encoding).text
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
        from masthead.readers.md import dialects, excess, shortcodes, vault
        from masthead.readers.md.embodied import embodied
        from masthead.readers.md.flattened import numbers, parted
        from masthead.readers.md.parser import parser

        own = parser(self.indented_code, LIMITS.depth)  # before all that imports markdown-it

        from masthead.readers.md.tokens import Walk

        refuse_long(source.data, "text_bytes", where=source.name)
        decoded = decode(source.data, note, declared=self.encoding, where=source.name)
        text = decoded.text
        refuse_lines(text, where=source.name)
        cells = text.count("|")
        within("marks", cells, f"has {cells:,} cells of tables", where=source.name)
        said, begin, manner = frontmatter.split(text)
        behind = _unglued(text[begin:]) if manner == "fetched" else text[begin:]
        inside, said = embodied(text, said) if begin and (not behind or behind.isspace()) else ("", said)
        about = frontmatter.read(said, note, where=source.name, manner=manner)
        # Blank lines in place of the front matter keep the count of lines right.
        body = inside or "\n" * text.count("\n", 0, begin) + behind
        counted: Sequence[int] = ()
        if not inside and (told := parted(behind)) is not behind and told != behind:
            body, whole = "\n" * text.count("\n", 0, begin) + told, text[:begin] + told
            counted, text = numbers(text, whole), whole
        body = vault.opened(_shown(body, note, source.name), note, source.name)
        body = _unmarked(_unfenced(body), note, source.name)
        body = dialects.plainer(shortcodes.taken(body, note, source.name, said), note, source.name)
        starts = tuple(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))
        env: dict[str, object] = {}
        try:
            tokens = own.parse(body, env)
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
        from masthead.readers.md.crude import bared

        text = decode(source.data, unheard, declared=self.encoding).text
        begin = frontmatter.split(text)[1]
        # Where nothing stands behind the front matter, the text is the most of what is set in within it.
        body = text[begin:] if text[begin:].strip() else max(_SET_IN.split(text), key=len)
        yield from words(bared(_shown(body, unheard, source.name)))


_SET_IN = expression(r"(?m)^(?![ \t]|$)[^\n]*\n?")
_FENCED = expression(r"\A(\s*)```[ \t]*html?[ \t]*\n((?:(?!```)[^\n]*\n)+)```[ \t]*(?:\n(\s*)|\Z)\Z", re.IGNORECASE)
_LISTED = expression(r"<(?:p|div|h[1-6]|ul|ol|article|section)\b", re.IGNORECASE)


def _unglued(body: str) -> str:
    from masthead.readers.stated.fileheads import unglued  # few texts were fetched

    return unglued(body)


def _shown(body: str, note: Note, where: str) -> str:
    if "/email-protection" not in body:
        return body
    from masthead.readers.protected import shown  # few texts are of a page that hides addresses

    return shown(body, note, where)


def _unfenced(body: str) -> str:
    """A text that is nothing but a listing of HTML, as programs export pages: the HTML itself, on the same lines."""
    match = _FENCED.match(body) if "```" in body else None
    if match is None or not _LISTED.search(match[2]):
        return body
    # A blank line would end the HTML, and rows set in behind it be a listing.
    return f"{match[1]}\n" + "".join(f"{row.strip()}\n" for row in match[2].split("\n"))


def _unmarked(body: str, note: Note, where: str) -> str:
    """A text most of which is prose between marks of code, as programs hand texts over: without the marks, on the same lines, and told of."""
    told = _TOLD.search(body) if body.count("```") == _PAIR else None
    if told is None or 2 * len(told[1]) < len(body) or not _is_prose(told[1]):
        return body
    note(Replaced("the marks of code around the text", "nothing", "it is no code", where))
    return f"{body[: told.start()]}\n{told[1]}{body[told.end() :]}"


def _is_prose(listed: str) -> bool:
    """Whether a listing is paragraphs of sentences, each in a row that nobody has wrapped, and nothing that has rows of its own: no program, no
    configuration, no verse, no list."""
    rows = [row.strip() for row in listed.split("\n") if row.strip()]
    told = sum(len(row) >= _SENTENCES and row[-1] in _ENDS for row in rows)
    return told >= _LEAST and 2 * told > len(rows) and not any(_SIGN.match(row) for row in rows) and _MARKUP.search(listed) is None


_TOLD = expression(r"(?m)^```[ \t]*(?:html?|markdown|md|te?xt|plain(?:text)?)?[ \t]*\n((?:(?!```)[^\n]*\n)+)```[ \t]*$", re.IGNORECASE)
_PAIR, _LEAST, _SENTENCES = 2, 3, 120
"""Marks of the one listing that a text has; paragraphs of prose, and characters of each, at least."""
_SIGN = expression(r"[#;{}$*>|\[\]]|//|--|[-+] |:|\d+[.)] |[\w.-]+\s?[=(]")
"""What a row begins with that is of a program, a configuration or a list."""
_MARKUP = expression(r"<[!/a-zA-Z]|\]\(|(?<!\w)[*_]+\w|`|[{}]|(?m:^ *\[[^\]\n]+\]:)")
"""Marks that would be others than they are shown if the listing were text."""
_ENDS = frozenset((*ENDS, *CLOSING))
