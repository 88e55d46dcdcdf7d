"""Plain text: paragraphs by blank lines or by indents, wrapped lines joined, underlined headings, lists, tables as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from masthead.document.model import Document, Origin
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.contract import Inner, Reader, unheard
from masthead.sources.counted import refuse_lines, refuse_long
from masthead.sources.encoding import beginning, decode, refuse_endless
from masthead.sources.source import Source

_DATA = expression(r"<\?xml|<(?:rss|feed|svg)\b|\{\s*\"|\[\s*[\[{\"]|\{\\rtf")
"""XML, JSON and RTF: to read their marks as words would be no reading."""

_FRAME = expression(r"(?mi)^[ \t]*</?(?:pre|plaintext|xmp)>[ \t]*$")
"""What a page puts around a text that it shows as it stands."""

# The number of a list's item is not text: the list counts for itself; a lone o is a bullet. What a line's end cut may be one word or two.
_CRUDE = (
    _FRAME,
    expression(r"(?m)^[> \t]*(?:\(?\d{1,3}[.)]|o)[ \t\u00a0]+"),
    expression(r"(?<![^\W_])[^\W_]+[-\u2010\u00ad]\n[> \t]*[^\W_]+"),
    expression(r"(?m)^.*(?<!\S)\w(?:[.,:;!?]?[ \t\u00a0]+\w){3,}[.,:;!?]?(?!\S).*$"),
)


class TextReader(Reader, frozen=True):
    """Text as people type it and programs save it. `encoding` overrides what the bytes seem to be."""

    suffixes: ClassVar[tuple[str, ...]] = (".txt", ".text", ".asc")
    rooms: ClassVar[tuple[str, ...]] = ("masthead.readers.text.blocks",)
    summary: ClassVar[str] = "plain text"

    encoding: str = ""

    def sniff(self, source: Source) -> float:
        """0.1 for whatever can be decoded: any other reader knows better. Less for data whose words are not all text."""
        try:
            head = decode(beginning(source.data, 4096), unheard).text.lstrip()
        except UnreadableError:
            return 0.0
        return 0.02 if _DATA.match(head) else 0.1

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        # Every reader is asked whether a source is its own: what reads text is loaded when there is some.
        from masthead.readers.continued import continued
        from masthead.readers.text import paged
        from masthead.readers.text.blocks import blocks

        refuse_long(source.data, "text_bytes", where=source.name)
        decoded = decode(source.data, note, declared=self.encoding, where=source.name)
        refuse_lines(decoded.text, where=source.name)
        refuse_endless(decoded.text, where=source.name)
        origin = Origin(source.name, "txt", decoded.encoding, source.sha256, len(source.data))
        text = _FRAME.sub("", decoded.text) if "</" in decoded.text or decoded.text.lstrip()[:1] == "<" else decoded.text
        return Document(continued(blocks(paged.without(text, note, source.name)), note, source.name), origin=origin)

    def words(self, source: Source) -> Iterator[str]:
        text = decode(source.data, unheard, declared=self.encoding).text
        for pattern in _CRUDE:
            text = pattern.sub(" ", text)
        yield from words(text)
