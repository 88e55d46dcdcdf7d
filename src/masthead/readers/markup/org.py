"""Org, Emacs's notes: no light library reads it into blocks, so that its common marks are read here."""

from __future__ import annotations

import re
from typing import ClassVar

from masthead.document.model import BlockNode
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.markup.marked import MarkedReader, Taken
from masthead.sources.source import Source

_KEYWORD = expression(
    r"(?m)^[ \t]*#\+(?:title|author|date|options|begin_\w+|email|filetags|language|startup|caption):?(?:\s|$)", re.IGNORECASE
)
_TITLE = expression(r"(?m)^[ \t]*#\+title:[ \t]*(?=\S)", re.IGNORECASE)
# What is no text: keywords, comments, drawers, the marks of items and notes, and where links lead.
_CRUDE = (
    (_TITLE, ""),
    (expression(r"(?m)^(\*++)[ \t]++(?>(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)[ \t]+)?(?:\[#[A-Z0-9]\][ \t]+)?)(?:COMMENT(?=\s)[^\n]*+|(?=[^\n]*[ \t:]:?noexport:)[^\n]*+)\n(?>(?:(?!\*+[ \t])[^\n]*+\n|\1\*++[ \t][^\n]*+\n)*)"), " "),
    (expression(r"(?mis)^[ \t]*#\+begin_comment\b.*?^[ \t]*#\+end_comment[ \t]*$"), " "),
    (expression(r"(?m)^[ \t]*#(?:\+.*| .*)?$"), " "),
    (expression(r"(?ms)^[ \t]*:[\w-]+:[ \t]*\n(?:[ \t]*:[^\n]*\n)*?[ \t]*:(?:END|end):[ \t]*$"), " "),
    (expression(r"(?m)^[ \t]*(?:\d+|[A-Za-z])[.)](?=\s)|^\*+[ \t]+(?:TODO|DONE|NEXT|WAITING|CANCELLED)\b|[ \t]:[\w@#%:]+:[ \t]*$"), " "),
    (expression(r"\[\[[^\[\]]+\]\[|\[fn:[\w-]*:?"), " "),
    (expression(r"(?<!\S)\S*[*/_=~+\[\]\\^]\S*"), " "),
)  # fmt: skip


class OrgReader(MarkedReader, frozen=True):
    """Comments and drawers are left out and named; files that a text includes are not read."""

    suffixes: ClassVar[tuple[str, ...]] = (".org",)
    summary: ClassVar[str] = "Org (headings, lists, tables, links, notes)"
    name: ClassVar[str] = "org"
    marks: ClassVar[str] = "*/_=~+[|"
    crude = _CRUDE

    def sniff(self, source: Source) -> float:
        text = self.start(source)
        if text and source.suffix in self.suffixes:
            return 0.7
        return 0.66 if "#+" in text and len(_KEYWORD.findall(text)) > 1 else 0.0

    def blocks(self, text: str, source: Source, note: Note) -> tuple[tuple[BlockNode, ...], Taken]:
        from masthead.readers.markup.orgblocks import Blocks

        read = Blocks(source, note)
        return read.document(text.split("\n")), read
