"""A second look at records: all that is text in them, whatever their fields are called. It shares nothing with what reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from masthead.document.words import words
from masthead.expressions import Letters, expression

_TEXT = 12
"""Words of a string that is a text: names, titles of pages and descriptions of pictures have fewer."""
_ELSEWHERE = frozenset(("links", "_links", "related", "children", "breadcrumbs"))
"""Fields that tell of other records."""
_UNSPACED = Letters("\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f")
_CHARACTERS = 40
"""The same in scripts without spaces."""
_RAW = expression(r"(?is)<(script|style|template|svg)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<[^<>]*>|\[/?[\w-]+(?:[ =][^\[\]]*)?\]")
_PROGRAMS = expression(r"\s*(?:https?:|data:|[{\[<]\s*(?:\"|/?\s*(?:script|style|svg|iframe))|[\w.#-]+\s*\{|function\b|var\b|urn:)")
"""How strings begin that are for programs."""


def texts(value: Any, named: Iterable[str]) -> Iterator[str]:
    """The folded words of all texts in a value, and of the fields `named` however short they are. Of a text in several forms, or with its
    beginning in another field, one counts."""
    known: Counter[str] = Counter()
    for said in sorted({*named, *_strings(value)}, key=lambda said: (-len(said), said)):
        counts = Counter(words(unescape(_RAW.sub(" ", unescape(said)))))
        yield from (counts - known).elements()
        known |= counts


def _strings(value: Any) -> Iterator[str]:
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, str):
            if (len(one.split()) > _TEXT or _UNSPACED.count(one) > _CHARACTERS) and not _PROGRAMS.match(one):
                yield one
        elif isinstance(one, Mapping):
            pending += (kid for key, kid in one.items() if key not in _ELSEWHERE)
        elif isinstance(one, Sequence):
            pending += one
