"""reStructuredText, on docutils, which is its own parser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

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
# What is no text: comments, names of directives and roles, options, targets, underlines, the numbers of items and notes.
_CRUDE = (
    (expression(r"(?<!\S)[^\s\\]*(?:\\[\s\S][^\s\\]*)+"), " "),
    (expression(r"(?m)^([ \t]*)\.\.(?: (?![\w:+.-]+::|_|\[|\|).*)?\n(?:[ \t]*\n)*(?:\1[ \t]+\S.*\n?(?:[ \t]*\n)*)*"), "\n"),
    (expression(r"(?m)^[ \t]*\.\. (?:\|[^|\n]+\| )?[\w:+.-]+::.*(?:\n[ \t]+:[\w-]+:.*)*"), " "),
    (expression(r"(?m)^[ \t]*(?:\.\. _|__ ).*(?:\n[ \t]+\S+$)?"), " "),
    (expression(r"(?m)^[ \t]*\.\. \[[^\]\n]+\]"), " "),
    (expression(r"\[[^\]\s]+\]_|\|[^|\n]+\|_{0,2}|<[^<>]*>`|:[\w:+.-]+:(?=`)"), " "),
    (expression(r"(?m)^:[A-Za-z][\w -]*:(?:.*\n)(?:[ \t]+\S.*\n)*"), " "),
    (expression(r"(?m)^[ \t]*(?:\(?(?:\d+|[#A-Za-z]|[ivxlcIVXLC]+)[.)])(?=\s)"), " "),
    (expression(r"(?<!\S)\S*[\\*`|_]\S*"), " "),
)


class RstReader(Reader, frozen=True):
    """Files that the text asks for (`include`, `raw`, `csv-table`) are never read; what docutils doesn't know is kept by its words."""

    suffixes: ClassVar[tuple[str, ...]] = (".rst", ".rest")
    summary: ClassVar[str] = "reStructuredText (docutils; Sphinx’s and Pelican’s marks by their words)"

    encoding: str = ""

    def sniff(self, source: Source) -> float:
        try:
            text = decode(beginning(source.data, 20_000), unheard, declared=self.encoding).text
        except UnreadableError:
            return 0.0
        marks = sum(held in text and shape.search(text) is not None for held, shape in _SHAPES)
        if source.suffix in self.suffixes:
            return 0.7
        return (0.0, 0.08, 0.4, 0.65)[min(marks, 3)] if not text.startswith(("<", "{")) else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        # Every reader is asked whether a source is its own: what reads is loaded when there is something to read.
        from masthead.readers.markup import facts
        from masthead.readers.markup.doctree import Walk

        refuse_long(source.data, "text_bytes", where=source.name)
        decoded = decode(source.data, note, declared=self.encoding, where=source.name)
        text = decoded.text
        refuse_lines(text, where=source.name)
        refuse_endless(text, where=source.name)
        marks = sum(map(text.count, "*`_|[:"))
        within("marks", marks, f"has {marks:,} marks", where=source.name)
        for part in text.split("\n\n"):
            # What begins with such a mark is looked for to the paragraph's end.
            open_marks = sum(map(part.count, "*`[:_")) if len(part) > LIMITS.brackets else 0
            within("brackets", open_marks, f"has a paragraph with {open_marks:,} marks", where=source.name)
        try:
            walk = Walk(source, note, _parsed)
            blocks = walk.document(_parsed(text))
        except RecursionError:
            raise LimitError(
                f"has blocks nested deeper than limit.depth ({LIMITS.depth})",
                where=source.name,
                hint="no honest text is nested like this; --set limit.depth=N raises the limit",
            ) from None
        if not blocks:
            raise UnreadableError("holds no text", where=source.name, hint="check that it was saved completely")
        about, language = facts.read(walk.facts)
        origin = Origin(source.name, "rst", decoded.encoding, source.sha256, len(source.data))
        return Document(blocks, language, about, walk.pictures.assets, origin)

    def words(self, source: Source) -> Iterator[str]:
        text = decode(source.data, unheard, declared=self.encoding).text + "\n"
        for pattern, by in _CRUDE:
            text = pattern.sub(by, text)
        yield from words(text)


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
