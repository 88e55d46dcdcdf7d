"""Org, Emacs's notes: no light library reads it into blocks, so that its common marks are read here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from masthead.document.model import Document, Origin
from masthead.document.words import words
from masthead.errors import LimitError, UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.notices import Note
from masthead.readers.contract import Inner, Reader, unheard
from masthead.sources.counted import refuse_lines, refuse_long, within
from masthead.sources.encoding import beginning, decode, refuse_endless
from masthead.sources.source import Source

_KEYWORD = expression(
    r"(?m)^[ \t]*#\+(?:title|author|date|options|begin_\w+|email|filetags|language|startup|caption):?(?:\s|$)", re.IGNORECASE
)
_TITLE = expression(r"(?m)^[ \t]*#\+title:[ \t]*(?=\S)", re.IGNORECASE)
# What is no text: keywords, comments, drawers, the marks of items and notes, and where links lead.
_CRUDE = (
    (_TITLE, ""),
    (expression(r"(?mis)^[ \t]*#\+begin_comment\b.*?^[ \t]*#\+end_comment[ \t]*$"), " "),
    (expression(r"(?m)^[ \t]*#(?:\+.*| .*)?$"), " "),
    (expression(r"(?ms)^[ \t]*:[\w-]+:[ \t]*\n(?:[ \t]*:[^\n]*\n)*?[ \t]*:(?:END|end):[ \t]*$"), " "),
    (expression(r"(?m)^[ \t]*(?:\d+|[A-Za-z])[.)](?=\s)|^\*+[ \t]+(?:TODO|DONE|NEXT|WAITING|CANCELLED)\b|[ \t]:[\w@#%:]+:[ \t]*$"), " "),
    (expression(r"\[\[[^\[\]]+\]\[|\[fn:[\w-]*:?"), " "),
    (expression(r"(?<!\S)\S*[*/_=~+\[\]\\^]\S*"), " "),
)


class OrgReader(Reader, frozen=True):
    """Comments and drawers are left out and named; files that a text includes are not read."""

    suffixes: ClassVar[tuple[str, ...]] = (".org",)
    summary: ClassVar[str] = "Org (headings, lists, tables, links, notes)"

    encoding: str = ""

    def sniff(self, source: Source) -> float:
        try:
            text = decode(beginning(source.data, 20_000), unheard, declared=self.encoding).text
        except UnreadableError:
            return 0.0
        if source.suffix in self.suffixes:
            return 0.7
        return 0.66 if "#+" in text and len(_KEYWORD.findall(text)) > 1 else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        # Every reader is asked whether a source is its own: what reads is loaded when there is something to read.
        from masthead.readers.markup import facts
        from masthead.readers.markup.orgblocks import Blocks

        refuse_long(source.data, "text_bytes", where=source.name)
        decoded = decode(source.data, note, declared=self.encoding, where=source.name)
        text = decoded.text
        refuse_lines(text, where=source.name)
        refuse_endless(text, where=source.name)
        marks = sum(map(text.count, "*/_=~+[|"))
        within("marks", marks, f"has {marks:,} marks", where=source.name)
        read = Blocks(source, note)
        try:
            blocks = read.document(text.split("\n"))
        except RecursionError:
            raise LimitError(
                f"has blocks nested deeper than limit.depth ({LIMITS.depth})",
                where=source.name,
                hint="no honest text is nested like this; --set limit.depth=N raises the limit",
            ) from None
        if not blocks:
            raise UnreadableError("holds no text", where=source.name, hint="check that it was saved completely")
        about, language = facts.read(read.facts)
        origin = Origin(source.name, "org", decoded.encoding, source.sha256, len(source.data))
        return Document(blocks, language, about, read.pictures.assets, origin)

    def words(self, source: Source) -> Iterator[str]:
        text = decode(source.data, unheard, declared=self.encoding).text + "\n"
        for pattern, by in _CRUDE:
            text = pattern.sub(by, text)
        yield from words(text)
