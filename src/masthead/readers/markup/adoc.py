"""AsciiDoc: no light library of Python reads it, so that its common marks are read here."""

from __future__ import annotations

from typing import ClassVar

from masthead.document.model import BlockNode
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.markup.marked import MarkedReader, Taken, counted, fronted
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
_TYPST = expression(r"(?m)^#(?:import|include|let|set|show)\b[^\n]*[\"(:=]")
"""What programs of Typst begin with, whose headings look the same."""
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
    (expression(r"(?:\b(?:link|mailto|xref|image|footnote|footnoteref|kbd|btn|menu|icon|stem|latexmath|asciimath|pass|anchor|indexterm2?):|https?://)[^\s\[\]]*\[[^\]]*\]|<<[^>]*>>|\(\(\([^()]*\)\)\)"), " "),
    (expression(r"(?<!\S)\S*[*_`#^~+{\\|\[&]\S*"), " "),
)  # fmt: skip


class AdocReader(MarkedReader, frozen=True):
    """Files that a text includes are not read. Comments are left out and named."""

    suffixes: ClassVar[tuple[str, ...]] = (".adoc", ".asciidoc", ".asc", ".ad")
    summary: ClassVar[str] = "AsciiDoc (head, sections, lists, tables, boxes, links, notes)"
    name: ClassVar[str] = "adoc"
    marks: ClassVar[str] = "*_`#^~[|<+"
    crude = _CRUDE

    def sniff(self, source: Source) -> float:
        text = self.start(source)
        if text and source.suffix in self.suffixes[:2]:
            return 0.7
        if text.startswith(("---", "+++")) and "\n= " in text:
            # Below front matter a text is mostly Markdown, which has no such title.
            own = fronted(text)[1].lstrip("\n")
            if _SHAPES[0][1].match(own) and counted(own, _SHAPES[1:]):
                return 0.85
        return 0.0 if "\n#" in text and _TYPST.search(text) else (0.0, 0.08, 0.5, 0.72)[min(counted(text, _SHAPES), 3)]

    def blocks(self, text: str, source: Source, note: Note) -> tuple[tuple[BlockNode, ...], Taken]:
        from masthead.readers.markup.adocblocks import Blocks
        from masthead.readers.markup.adoctitles import in_one_line

        read = Blocks(source, note)
        return read.document(in_one_line(text.split("\n"))), read
