"""What makes a process ready to write before it is known what: the libraries of its writers, and words that the source seems to hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module

from masthead.brand.model import Brand
from masthead.expressions import expression
from masthead.sources.source import Source
from masthead.writers.contract import Read, Writer

_MOST = 4_000_000
"""Bytes of a source that are looked at."""
_SAMPLE = 4_000
"""Characters that the language is told by."""
_AFTERWARDS = ("masthead.anatomy.report", "masthead.briefing.profiles", "masthead.document.words")
"""Modules that tell what became of a source."""
_MARKUP = expression(r"<[^<>]*>|[#*_`|\\]+")


def rehearse(source: Source, writers: Iterable[Writer], brand: Brand, read: Read) -> Iterator[None]:
    """Steps, of which any number may be taken (`Writer.rehearse`). `read` gives the document once it is read: before, sources that are no text
    give no words."""
    try:
        text = source.data[:_MOST].decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    text = _MARKUP.sub("", text)
    from masthead.language.identify import identify  # while nobody waits for it

    language = identify(text[:_SAMPLE])[0] or "en"
    for writer in writers:
        yield from writer.rehearse(text, language, brand, read)
    for room in _AFTERWARDS:
        import_module(room)
        yield
