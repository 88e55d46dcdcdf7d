"""Old pages of frames: the text stands in files beside them, one of which is read."""

from __future__ import annotations

from collections.abc import Callable
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from msgspec.structs import replace

from masthead.document.model import Document
from masthead.document.plain import plain_block
from masthead.errors import LimitError, NotFoundError, UnreadableError
from masthead.notices import Dropped, Note, Notice
from masthead.readers.html.tree import Element
from masthead.sources.source import Source

_WHOLE = 300
"""Characters for programs without frames from which on they are the page itself, rather than a word of regret."""

Read = Callable[[Source, Note], Document]


def frameset(root: Element) -> Element | None:
    """The set of frames that a page is, if it is one (HTML, 16.3)."""
    return next((kid for kid in root.kids if isinstance(kid, Element) and kid.tag == "frameset"), None)


def read(frames: Element, source: Source, note: Note, read_page: Read) -> Document:
    """The frame with the most text, from its file beside the page; the others, which lead to it, are named as left out.

    Raises `UnreadableError` if none of them is there.
    """
    addresses = list(dict.fromkeys(element.get("src").strip() for element in frames.elements() if element.tag == "frame"))
    found: list[tuple[int, Document, list[Notice]]] = []
    for address in filter(None, addresses):
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        heard: list[Notice] = []
        try:
            data = source.beside(unquote(normpath(parts.path)))
            page = read_page(replace(source, name=unquote(parts.path.rpartition("/")[2]), data=data, sidecar=None), heard.append)
        except (NotFoundError, UnreadableError, LimitError):
            continue
        found.append((sum(len(plain_block(block)) for block in page.blocks), page, heard))
    instead = frames.text()
    if not found and len(instead) > _WHOLE:
        # To the parser it is one string of text, tags and all (HTML, 13.2.6.4.20).
        return read_page(replace(source, data=instead.encode("utf-8", "replace"), sidecar=None), note)
    if not found:
        named = ", ".join(addresses[:5]) or "no file"
        raise UnreadableError(
            f"is a page of frames, whose text is in other files: {named}",
            where=source.name,
            hint="convert the one with the text, or put them beside this page",
        )
    _, chosen, heard = max(found, key=lambda entry: entry[0])
    for notice in heard:
        note(notice)
    for _, page, _ in found:
        if page is not chosen:
            said = " ".join(map(plain_block, page.blocks)).split()
            note(Dropped(tuple(said), "another frame of the page", source.name))
    if instead:
        note(Dropped(tuple(instead.split()), "what a page of frames says to programs that show none", source.name))
    return chosen
