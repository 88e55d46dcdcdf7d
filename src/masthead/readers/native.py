"""Our own JSON: a document as another run, or another program, wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from masthead.document.model import Document, Table
from masthead.document.walk import every
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.contract import Inner, Reader
from masthead.sources.counted import refuse_long
from masthead.sources.source import Source

_OURS = expression(rb'\A\s*\{\s*"type"\s*:\s*"document"')
_TYPE = expression(rb'"type"\s*:\s*"document"')

# The fields that hold words of the text, and the kinds whose words run on into their neighbours'.
_HOLDERS = ("text", "alt", "blocks", "content", "items", "rows", "cells", "caption", "credit", "speaker", "title")
_RUNNING = frozenset(
    {"text", "strong", "emphasis", "link", "code", "superscript", "subscript", "foreign", "abbreviation", "formula", "notereference"}
)


class NativeReader(Reader, frozen=True):
    """Reads what the `json` writer of documents wrote. Nothing is altered: the document comes back equal. One of another program's that has
    rows without cells comes in its normal form, which has none."""

    suffixes: ClassVar[tuple[str, ...]] = (".json",)
    summary: ClassVar[str] = "masthead's own JSON of a document"

    def sniff(self, source: Source) -> float:
        head = source.data[:4096]
        if _OURS.match(head):
            return 1.0
        return 0.9 if head.lstrip().startswith(b"{") and _TYPE.search(head) else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        """The origin stays that of the source the document was first read from."""
        from masthead.document import codec, tidy  # know every node: not loaded to sniff at other sources

        if not source.data.strip():
            raise UnreadableError("is empty", where=source.name, hint="check that it was saved completely")
        refuse_long(source.data, "markup_bytes", where=source.name)
        document = codec.decode(source.data, where=source.name)
        unsound = any(isinstance(block, Table) and tidy.gridded(block) is not block for block in every(document.blocks))
        return tidy.tidy(document) if unsound else document

    def words(self, source: Source) -> Iterator[str]:
        import json

        said: list[str] = []
        pending: list[Any] = [json.loads(source.data)]
        while pending:
            value = pending.pop()
            if isinstance(value, str):
                said.append(value)
            elif isinstance(value, list):
                pending.extend(reversed(value))
            elif isinstance(value, dict):
                # Inlines run on; everything else, and a line break, stands apart.
                apart = "" if value.get("type") in _RUNNING else "\n"
                kids = [value[name] for name in _HOLDERS if name in value]
                pending.extend((apart, *reversed([part for kid in kids for part in (kid, apart)]), apart))
        yield from words("".join(said))
