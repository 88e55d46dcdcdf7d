"""reStructuredText, on docutils, which is its own parser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from masthead.document.model import BlockNode
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.notices import Note
from masthead.readers.markup.marked import MarkedReader, Taken, counted
from masthead.sources.counted import within
from masthead.sources.source import Source

if TYPE_CHECKING:
    from docutils import nodes

_SHAPES = (
    ("::", expression(r"(?m)^\.\. [\w:+-]+::(?:\s|$)")),
    ("`_", expression(r"`[^`<\n]+<[^>\s]+>`__?")),
    (".. _", expression(r"(?m)^\.\. _[^:\n]+: \S")),
    (":", expression(r"\A(?:[^\n]+\n([=#*~-])\1{2,}\n+)?:[A-Za-z][\w -]*: \S.*\n(?::[A-Za-z][\w -]*:.*\n|[ \t]+\S.*\n)*\n")),
    ("``", expression(r"(?<!`)``[^`\n]+``(?!`)")),
    ("]_", expression(r"\[(?:#[\w-]*|\d+|\*)\]_")),
    ("==", expression(r"\A\s*(=+)\n[^\n]+\n\1\n")),
)
"""Marks that plain text and Markdown have not, with what each must hold."""
# What is no text: formulas, whose commands are signs; comments, names of directives and roles, options, targets, underlines, the numbers of items and notes.
_CRUDE = (
    (expression(r"(?m)^([ \t]*)\.\. math::.*\n(?:[ \t]*\n)*(?:\1[ \t]+\S.*+(?:\n(?:[ \t]*\n)*|\Z))*|:math:`[^`]*`"), " "),
    (expression(r"(?<!\S)[^\s\\]*(?:\\[\s\S][^\s\\]*)+"), " "),
    (expression(r"(?m)^([ \t]*)\.\.(?: (?![\w:+.-]+::|_|\[|\|).*)?\n(?:[ \t]*\n)*(?:\1[ \t]+\S.*+(?:\n(?:[ \t]*\n)*|\Z))*"), "\n"),
    (expression(r"(?m)^[ \t]*\.\. (?:\|[^|\n]+\| )?[\w:+.-]+::.*(?:\n[ \t]+:[\w-]+:.*)*"), " "),
    (expression(r"(?m)^[ \t]*(?:\.\. _|__ ).*(?:\n[ \t]+\S+$)?"), " "),
    (expression(r"(?m)^[ \t]*\.\. \[[^\]\n]+\]"), " "),
    (expression(r"\[[^\]\s]+\]_|\|[^|\n]+\|_{0,2}|<[^<>]*>`|:[\w:+.-]+:(?=`)"), " "),
    (expression(r"(?m)^:[A-Za-z][\w -]*:(?:.*\n)(?:[ \t]+\S.*\n)*"), " "),
    (expression(r"(?m)^[ \t]*(?:\(?(?:\d+|[#A-Za-z]|[ivxlcIVXLC]+)[.)])(?=\s)"), " "),
    (expression(r"(?<!\S)\S*[\\*`|_]\S*"), " "),
)


class RstReader(MarkedReader, frozen=True):
    """Files that the text asks for (`include`, `raw`, `csv-table`) are never read; what docutils doesn't know is kept by its words."""

    suffixes: ClassVar[tuple[str, ...]] = (".rst", ".rest")
    summary: ClassVar[str] = "reStructuredText (docutils; Sphinx’s and Pelican’s marks by their words)"
    name: ClassVar[str] = "rst"
    marks: ClassVar[str] = "*`_|[:"
    crude = _CRUDE

    def sniff(self, source: Source) -> float:
        text = self.start(source)
        if text and source.suffix in self.suffixes:
            return 0.7
        return (0.0, 0.08, 0.4, 0.65)[min(counted(text, _SHAPES), 3)] if not text.startswith(("<", "{")) else 0.0

    def blocks(self, text: str, source: Source, note: Note) -> tuple[tuple[BlockNode, ...], Taken]:
        from masthead.readers.markup.doctree import Walk

        for part in text.split("\n\n"):
            # What begins with such a mark is looked for to the paragraph's end.
            marks = sum(map(part.count, "*`[:_")) if len(part) > LIMITS.brackets else 0
            within("brackets", marks, f"has a paragraph with {marks:,} marks", where=source.name)
        walk = Walk(source, note, _parsed)
        return walk.document(_parsed(text)), walk


_SETTINGS: dict[str, Any] = {
    # Nothing is read, run or fetched; what is wrong with the text is no part of it.
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "report_level": 5,
    "halt_level": 6,
    "traceback": True,
    "_disable_config": True,
    "syntax_highlight": "none",
    "smart_quotes": False,
    "input_encoding": "unicode",
    "line_length_limit": 10_000_000,
}


def _parsed(text: str) -> nodes.document:
    from docutils.frontend import get_default_settings
    from docutils.parsers.rst import Parser
    from docutils.transforms import references
    from docutils.transforms.frontmatter import DocTitle
    from docutils.utils import new_document

    settings = get_default_settings(Parser)
    for name, value in _SETTINGS.items():
        setattr(settings, name, value)
    document = new_document("text", settings)
    document.reporter.stream = None
    Parser().parse(text, document)
    names = (
        "Substitutions",
        "PropagateTargets",
        "AnonymousHyperlinks",
        "IndirectHyperlinks",
        "Footnotes",
        "ExternalTargets",
        "InternalTargets",
    )
    document.transformer.add_transforms([*(getattr(references, name) for name in names), DocTitle])
    document.transformer.apply_transforms()
    return document
