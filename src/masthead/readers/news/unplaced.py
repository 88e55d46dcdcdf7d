"""A last look at an item's XML: what stands in its texts and in no block of the document is named; in a broken file it may be much."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from masthead.document.model import Document
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.errors import UnreadableError
from masthead.notices import Dropped, Guessed, Note, Notice
from masthead.readers.cms.records import line
from masthead.readers.news.inlined import is_file
from masthead.readers.news.newsitem import STAMP

_SPOKEN = ("p", "li", "td", "th", "dt", "dd", "hl1", "hl2", "h1", "h2", "h3", "headline", "subheadline", "byline", "by", "dateline")
_HOLDERS = ("datacontent", "inlinedata", "inlinexml", "body.content", "block")
_ASIDE = ("encoding", "ednote", "style", "script")
_MOST = 3
"""Of so many words of a text one may be in a part that could not be placed; a file that is broken worse is refused."""


class Heard:
    """Hears notices and passes them on: which words of the source they name, and how it was broken."""

    def __init__(self, note: Note) -> None:
        self._note = note
        self.dropped: list[Dropped] = []
        self.broken = ""

    def __call__(self, notice: Notice) -> None:
        if isinstance(notice, Dropped):
            self.dropped.append(notice)
        elif isinstance(notice, Guessed) and notice.what == "structure":
            self.broken = notice.why
        self._note(notice)


def spoken(root: Any) -> list[list[str]]:
    """The texts of an item's elements (with bare names), each in the pieces between marks."""
    aside = {*root.iter(*_ASIDE), *(role.getparent() for role in root.iter("role") if role.get("formalname", "").lower() == "stylesheet")}
    found = (
        [said for said in map(line, _pieces(element)) if said and not STAMP.fullmatch(said)]
        for element in root.iter(*_SPOKEN, *_HOLDERS)
        if not is_file(element) and (not aside or aside.isdisjoint(element.iterancestors()))
    )
    return [pieces for pieces in found if pieces]


def _pieces(element: Any) -> Iterator[str]:
    if element.tag in _SPOKEN:
        yield from element.itertext()
    else:
        yield from (element.text or "", *(kid.tail or "" for kid in element))


def name(texts: list[list[str]], document: Document, heard: Heard, where: str) -> None:
    """Notes the texts of which something is neither in the document nor named."""
    known = set(words(plain_blocks(document.blocks))).union(
        word for notice in heard.dropped for said in notice.words for word in words(said)
    )
    lost = [" ".join(pieces) for pieces in texts if not _is_known(pieces, known)]
    if lost:
        heard(Dropped(tuple(" ".join(lost).split()), "it stands where no text should, so that its place is not known", where))


def name_lost(said: Iterable[str], document: Document, heard: Heard, where: str) -> None:
    """Notes which of the words `said` by a broken file are neither in the document nor named: a parser leaves out what it can't make
    anything of. Raises `UnreadableError` where they are many."""
    all_said = list(said)
    lost = missing(all_said, words(plain_blocks(document.blocks)), heard.dropped)
    if lost.total() * _MOST > len(all_said):
        raise UnreadableError("is too broken to tell what belongs to its text", where=where, hint=heard.broken)
    if lost:
        heard(Dropped(tuple(lost.elements()), "it stands in a part of the broken file that could not be read", where))


def _is_known(pieces: list[str], known: set[str]) -> bool:
    """Words at the ends of a piece may go on in the next one: those within it tell, or else most of all."""
    within = [word for piece in pieces for word in list(words(piece))[1:-1]]
    if within:
        return known.issuperset(within)
    apart = list(words(" ".join(pieces)))
    return sum(word in known for word in apart) * 2 >= len(apart) or known.issuperset(words("".join(pieces)))


def behind(text: str, root: str) -> str:
    """What stands in a file after the end of its root element, of the name `root`: no parser reads it."""
    ends = list(re.finditer(rf"</(?:[\w.-]+:)?{re.escape(root)}\s*>", text))
    return line(text[ends[-1].end() :]) if ends else ""
