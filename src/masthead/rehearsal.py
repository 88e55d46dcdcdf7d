"""What makes a process ready to write before it is known what: the libraries of its writers, and words that the source seems to hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from masthead.anatomy.model import Release
from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.document.model import Document
from masthead.expressions import expression
from masthead.sources.source import Source
from masthead.writers.contract import Writer

if TYPE_CHECKING:
    from masthead.media.plain_png import Counted


class HandedOn(Struct, frozen=True):
    """A document that another process has read, and what is known there of its pictures."""

    document: Document
    pictures: Counted = {}


Told = Callable[[bool], HandedOn | Release | None]
"""Gives what has been told last, and None before; asked to, it waits for what is told next."""
_HANDED_ON = 1_000_000
"""Bytes of a source whose document is worth sending to the process that waits for it, as soon as it is read."""
_SMALL = 200_000
"""Bytes of a picture that is sent with it."""
_MOST = 4_000_000
"""Bytes of a source that are looked at."""
FEW = 30_000
"""Bytes of one whose document comes soon."""
_LONGEST = 4
"""Bytes of a character in UTF-8 (RFC 3629)."""
_SAMPLE = 4_000
"""Characters that the language is told by."""
_COMPOSE = "masthead.briefing.compose"
"""What comes between recognising and pages;"""
_DIGEST = "masthead.briefing.parts.opening"
"""and what sums up a press release."""
_AFTERWARDS = ("masthead.anatomy.report", "masthead.document.words")
"""Modules that tell what became of a source."""
_MARKUP = expression(r"<[^<>]*>|[#*_`|\\]+")


def hand_on(document: Document, size: int, early: Callable[[HandedOn], object]) -> bool:
    """Sends a document to the process that waits for it, without large pictures, unless its source has so many bytes (`size`) that it isn't worth it."""
    if size <= _HANDED_ON:
        assets = tuple(asset for asset in document.assets if len(asset.data) <= _SMALL)
        known: Counted = {}
        if assets:
            from masthead.media import plain_png  # few documents have any

            known = plain_png.counted()
        early(HandedOn(replace(document, assets=assets), known))
    return size <= _HANDED_ON


def rehearse(
    source: Source, writers: Iterable[Writer], brand: Brand, composed: Callable[[Sequence[Release]], Iterable[Briefing]] | None, told: Told
) -> Iterator[None]:
    """Steps, of which any number may be taken (`Writer.rehearse`). `told` gives the document once it is read, and then what has been recognised in it
    so far: before, sources that are no text give no words. What `composed` makes of a long document, if it is no press release, is begun to be
    written."""

    def read(wait: bool) -> Document | None:
        found = told(wait)
        if isinstance(found, HandedOn) and found.pictures:
            from masthead.media import plain_png

            plain_png.learn(found.pictures)
        return None if found is None else found.document

    beginning = source.data[: FEW if len(source.data) <= _HANDED_ON else _MOST]
    try:
        text = beginning.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = error.start > len(beginning) - _LONGEST  # in the middle of a character, where it is no fault
        text = beginning[: error.start].decode("utf-8") if cut else ""
    text = _MARKUP.sub("", text)
    from masthead.language.identify import identify  # while nobody waits for it

    language = identify(text[:_SAMPLE])[0] or "en"
    import_module(_COMPOSE)
    if len(source.data) <= FEW:
        import_module(_DIGEST)
    yield
    asked = tuple(writers)
    long = len(source.data) > FEW and composed is not None
    for step in chain.from_iterable(writer.rehearse(text, language, brand, read) for writer in asked):
        yield step
        if long and isinstance(told(False), Release):  # to write it makes ready what is left
            break
    for room in _AFTERWARDS:
        import_module(room)
        yield
    if not composed or not long:
        return
    found = told(False)
    if not isinstance(found, Release):
        found = told(True)
    if isinstance(found, Release):
        for briefing in composed((found,)):
            for writer in asked:
                yield from writer.begin(replace(briefing, source=source), brand)
