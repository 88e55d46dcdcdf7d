"""JSON of content systems: GOV.UK's content API, WordPress's REST API, schema.org articles, and objects with a title and a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from msgspec.structs import replace

from masthead.document.model import Document, Origin
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.contract import Inner, Reader, unheard
from masthead.sources.source import Source

_START = expression(rb"\A(?:\xef\xbb\xbf)?\s*[\[{]\s*(?:[\"{\[]|\})")
_KEY = expression(rb'"(?:title|headline|articleBody|body|body_html|content|content_html|schema_name|details)"\s*:')
_SHAPES = expression(
    rb'"(?:schema_name|document_type|publishing_app)"\s*:|"rendered"\s*:|"@type"\s*:\s*"[A-Za-z]*(?:Article|Posting|Release)"|"articleBody"\s*:'
)

_MODULE = expression(
    rb"\A(?:\xef\xbb\xbf)?(?:\s|//[^\n]*+|/\*(?:[^*]|\*(?!/))*\*/)*(?:import\s+[\w{*'\"]|export\s+(?:default|const|let|var|type|interface)\b|module\.exports\b|window\."
    rb"|(?:const|let|var)\s+[\w$]+\s*[:=]|[\[{]\s*(?:\{\s*)?[A-Za-z_$][\w$]*\s*:\s*[\"'`\[{])"
)
"""How a program's source begins that gives records."""
_SPELT = expression(rb"[{,\n]\s*[\"']?(?:\w*[tT]itle|headline|heading|name|subject|tit[ur]\w+|judul|body|content|text)[\"']?\s*:\s*[\"'`]")
_DRAWN = expression(rb"(?:\breturn|=>)\s*\(?\s*<[A-Za-z>]|<template\b")
"""What stands in a program that draws a page."""

_LONG = expression(rb'[:,\[]\s*"(?:[^"\\]|\\.){60}')
"""A field, or one of a list, that may be a paragraph, whatever it is called."""
_LONGER = expression(rb':\s*"(?:[^"\\]|\\.){200}')
"""A field that may be a text."""
_CALLED = expression(rb'"((?:[^"\\]|\\.){2,40})"\s*:')
"""The names of fields."""


_KEYS = expression(rb"(?m)^(?:- {1,4}| {1,6})?([^\s:#\"'{\[-][^:\n]{1,40}):(?=\s)")
"""The names of fields in YAML, of the outermost ones."""


class CmsReader(Reader, frozen=True):
    """One object is a document; a list of them, or an object that holds one, is several, each a part."""

    suffixes: ClassVar[tuple[str, ...]] = (".json", ".jsonl", ".ndjson")
    name: ClassVar[str] = "cms"
    summary: ClassVar[str] = "JSON of content systems (GOV.UK, WordPress, schema.org, title and text)"

    encoding: str = ""

    def sniff(self, source: Source) -> float:
        head = source.data[:20_000]
        if _MODULE.match(head):
            drawn = source.suffix in (".md", ".mdx", ".markdown") or _DRAWN.search(source.data)  # a text under some code
            return 0.6 if _SPELT.search(head) and not drawn else 0.0
        if not _START.match(head):
            return 0.6 if _is_yaml(source) and _speaks(head) else 0.0
        if _SHAPES.search(head):
            return 0.75
        if _KEY.search(head):
            return 0.5
        if not _LONG.search(head):
            return 0.0
        from masthead.readers.cms.fieldnames import role

        called = {role(key.decode("utf-8", "replace")) for key in _CALLED.findall(head)}
        if not _LONGER.search(head):
            return 0.3 if "title" in called else 0.0
        return 0.5 if "title" in called and "content" in called else 0.3 if called else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        # Every reader is asked whether a source is its own: what reads objects is loaded when there are some.
        from masthead.document.build import together
        from masthead.readers.cms import objects

        value, encoding = self._loaded(source, note)
        found = list(objects.documents(value, note, source.name))
        if not found:
            raise self._without_text(source, value)
        origin = Origin(source.name, self.name, encoding, source.sha256, len(source.data))
        made = [objects.document(record, source, note, inner) for record in found]
        return replace(together(made), origin=origin)

    def _loaded(self, source: Source, note: Note) -> tuple[Any, str]:
        """What the source holds as objects and lists, and its encoding."""
        from masthead.readers.cms import records

        if _is_yaml(source) and not _START.match(source.data[:20_000]):
            return records.load_yaml(source, note, self.encoding)
        return records.load(source, note, self.encoding)

    def _without_text(self, source: Source, value: Any) -> UnreadableError:
        from masthead.readers.cms.objects import BODIES, TITLES

        return UnreadableError(
            "holds no title and no text that could be found",
            where=source.name,
            hint=f"a record needs one of {', '.join(BODIES[:4])}, and may have one of {', '.join(TITLES[:3])}",
        )

    def words(self, source: Source) -> Iterator[str]:
        from masthead.readers.cms import objects

        value, _ = self._loaded(source, unheard)
        yield from objects.crude(value, source.name)


def _is_yaml(source: Source) -> bool:
    """Whether a source is called so. YAML in a folder is mostly settings or what is said of a release beside it: none is found there by its suffix."""
    return source.suffix in (".yml", ".yaml")


def _speaks(head: bytes) -> bool:
    """Whether YAML has a title and a text."""
    from masthead.readers.cms.fieldnames import role

    return {"title", "content"} <= {role(name.decode("utf-8", "replace")) for name in _KEYS.findall(head)}
