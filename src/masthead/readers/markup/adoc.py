"""AsciiDoc: no light library of Python reads it, so that its common marks are read here."""

from __future__ import annotations

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

_SHAPES = (
    ("= ", expression(r"\A(?:[ \t]*\n|//.*\n|:[\w-]+:.*\n)*= \S")),
    ("\n== ", expression(r"(?m)^={2,5} \S.*$")),
    ("|===", expression(r"(?m)^\|={3,}\s*$")),
    ("\n[", expression(r"(?m)^\[(?:quote|NOTE|TIP|source|cols|verse|IMPORTANT|WARNING|\.lead|%header|options)\b[^\]\n]*\]$")),
    ("::", expression(r"(?m)^(?:image|include|video)::\S+\[[^\]\n]*\]$")),
    ("://", expression(r"://[^\s\[\]]{1,300}\[[^\]\n]+\]")),
    ("link:", expression(r"link:[^\s\[\]]{1,300}\[[^\]\n]+\]")),
    ("\n:", expression(r"\A= .*\n(?:.*\n){0,2}:[\w-]+:")),
)
"""Marks that plain text and Markdown have not, with what each must hold."""
# What is no text: comments, attributes and their lines, fences, marks of items, where links and pictures lead. Words with marks in or at them are
# left out, and so is the head, whose lines may say who wrote it.
_CRUDE = (
    (expression(r"(?ms)^////+$.*?^////+$|^//(?!/).*?$"), " "),
    (expression(r"\A(?::.*\n|[ \t]*\n)*= (.*)\n(?:[ \t]*\S.*\n)*"), r"\1\n"),
    (expression(r"(?m)^:!?[\w-]+!?:.*(?:\\\n.*)*$"), " "),
    (expression(r"(?m)^\[.*\]$"), " "),
    (expression(r"(?m)^(?:image|include|video|audio|toc|ifdef|ifndef|ifeval|endif)::.*$"), " "),
    (expression(r"(?m)^```.*$"), " "),
    (expression(r"(?m)^[ \t]*(?:\d+\.|[A-Za-z]\.|[ivxIVX]+\)|<[\d.]+>)[ \t]"), " "),
    (expression(r"(?:\b(?:link|mailto|xref|image|footnote|footnoteref|kbd|btn|menu|icon|stem|pass|anchor|indexterm2?):|https?://)[^\s\[\]]*\[[^\]]*\]|<<[^>]*>>|\(\(\([^()]*\)\)\)"), " "),
    (expression(r"(?<!\S)\S*[*_`#^~+{\\|\[&]\S*"), " "),
)  # fmt: skip


class AdocReader(Reader, frozen=True):
    """Files that a text includes are not read. Comments are left out and named."""

    suffixes: ClassVar[tuple[str, ...]] = (".adoc", ".asciidoc", ".asc", ".ad")
    summary: ClassVar[str] = "AsciiDoc (head, sections, lists, tables, boxes, links, notes)"

    encoding: str = ""

    def sniff(self, source: Source) -> float:
        try:
            text = decode(beginning(source.data, 20_000), unheard, declared=self.encoding).text
        except UnreadableError:
            return 0.0
        marks = sum(held in text and shape.search(text) is not None for held, shape in _SHAPES)
        if source.suffix in self.suffixes[:2]:
            return 0.7
        return (0.0, 0.08, 0.5, 0.72)[min(marks, 3)]

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        # Every reader is asked whether a source is its own: what reads is loaded when there is something to read.
        from masthead.readers.markup import facts
        from masthead.readers.markup.adocblocks import Blocks

        refuse_long(source.data, "text_bytes", where=source.name)
        decoded = decode(source.data, note, declared=self.encoding, where=source.name)
        text = decoded.text
        refuse_lines(text, where=source.name)
        refuse_endless(text, where=source.name)
        marks = sum(map(text.count, "*_`#^~[|<+"))
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
        origin = Origin(source.name, "adoc", decoded.encoding, source.sha256, len(source.data))
        return Document(blocks, language, about, read.pictures.assets, origin)

    def words(self, source: Source) -> Iterator[str]:
        text = decode(source.data, unheard, declared=self.encoding).text + "\n"
        for pattern, by in _CRUDE:
            text = pattern.sub(by, text)
        yield from words(text)
