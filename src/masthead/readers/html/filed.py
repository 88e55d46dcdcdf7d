"""Submissions to the United States' Securities and Exchange Commission (EDGAR): documents between tags of SGML, pages of their own or typed text."""

from __future__ import annotations

from html import unescape
from typing import NamedTuple

from msgspec.structs import replace

from masthead.document.build import together
from masthead.document.model import BlockNode, Document, Preformatted
from masthead.document.tidy import preformatted
from masthead.expressions import Between, expression
from masthead.notices import Dropped, Note
from masthead.readers.contract import Inner
from masthead.sources.source import Source

AROUND = "what a filing says of its documents"
_DOCUMENT = Between(r"<DOCUMENT>", r"</DOCUMENT>")
_TYPE = expression(r"<TYPE>([^\n<]*)")
_MARKUP = expression(r"(?i)<(?:html|body|p|div|br)\b[^<>]*>")
_TYPED_TABLE = expression(r"<(?:CAPTION|S|C|PAGE)>")
"""What only typed text has: of a table the tags of its head and columns, and of a page its end."""
_COLUMNS = expression(r"(?m)^[ \t]*<S>(?:[ \t]*<C>)*[ \t]*(?:\n|\Z)")
_TABLE = Between(r"<TABLE>", r"</TABLE>")
_TYPED = expression(r"</?(?:PAGE|TABLE|CAPTION|S|C|FN|F\d+|R|PRE)>")
_TAG = expression(r"<[^<>]*>")
_NO_TEXT = ("GRAPHIC", "ZIP", "EXCEL", "XML", "JSON", "PDF", "COVER", "EX-101")
"""How the types of documents begin that hold pictures and data."""
_HEAD = 4000
"""Characters of what stands over a document's text."""


class _Filing(NamedTuple):
    """The documents, the words around them, and the types of those that hold no text."""

    documents: tuple[str, ...]
    around: tuple[str, ...]
    left_out: tuple[str, ...]


def filed(text: str, source: Source, note: Note, inner: Inner, page: Inner) -> Document | None:
    """What was filed, each document read as what it is, with `page` if it is one; nothing if none holds a text."""
    filing = _filing(text)
    if not filing.documents:
        return None
    note(Dropped(filing.around, AROUND, source.name))
    if filing.left_out:
        note(Dropped((), f"documents of a filing that hold no text: {', '.join(dict.fromkeys(filing.left_out))}", source.name))
    made = [
        page(source.inside(body.encode("utf-8", "replace"), "html"), note) if _is_page(body) else _typed(body, source, note, inner)
        for body in filing.documents
    ]
    return together(made)


def textual(text: str) -> str:
    """A filing for a second look: without the documents that hold no text."""
    kept: list[str] = []
    at = 0
    for start, end in _DOCUMENT.spans(text):
        if _is_data(_kind(text[start : start + _HEAD].partition("<TEXT>")[0])):
            kept.append(text[at:start])
            at = end
    return "".join([*kept, text[at:]])


def _filing(text: str) -> _Filing:
    documents: list[str] = []
    left_out: list[str] = []
    around: list[str] = []
    at = 0
    for start, end in _DOCUMENT.spans(text):
        around.append(text[at:start])
        at = end
        head, opened, body = text[start:end].partition("<TEXT>")
        kind = _kind(head)
        if _is_data(kind):
            left_out.append(kind)
            continue
        around.append(head)
        if opened and (body := body.removesuffix("</DOCUMENT>").rstrip().removesuffix("</TEXT>")).strip():
            documents.append(body)
    around.append(text[at:])
    return _Filing(tuple(documents), tuple(unescape(_TAG.sub(" ", " ".join(around))).split()), tuple(left_out))


def _kind(head: str) -> str:
    """A document's type: `EX-99.1`."""
    return found[1].strip().upper() if (found := _TYPE.search(head)) else ""


def _is_data(kind: str) -> bool:
    return kind.startswith(_NO_TEXT)


def _is_page(body: str) -> bool:
    return _MARKUP.search(body) is not None and _TYPED_TABLE.search(body) is None


def _typed(body: str, source: Source, note: Note, inner: Inner) -> Document:
    """Text as it was typed. What stands in columns between the tags of a table stays as it is drawn."""
    blocks: list[BlockNode] = []
    language = ""
    at = 0
    for start, end in (*_TABLE.spans(body), (len(body), len(body))):
        if (text := _untagged(body[at:start])).strip():
            made = inner(source.inside(text.encode("utf-8", "replace"), "txt"), note)
            blocks += [replace(block, place=None) for block in made.blocks]
            language = language or made.language
        if drawn := preformatted(_untagged(body[start:end])):
            blocks.append(Preformatted(drawn))
        at = end
    return Document(tuple(blocks), language)


def _untagged(typed: str) -> str:
    return unescape(_TYPED.sub("", _COLUMNS.sub("", typed)))
