"""The number under which its issuer keeps a release: "Ref.: SG/SM/21234", "Press release no. 45/2025", "IP/25/1234", "新闻稿第12号"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from masthead.anatomy.layout.days import only_date
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.model import Evidence, Found, Piece
from masthead.anatomy.pack import Pack, alternatives, present
from masthead.anatomy.sparing import phrased
from masthead.document.model import BlockNode
from masthead.document.plain import plain_block
from masthead.expressions import expression
from masthead.language.pack import Words
from masthead.language.stems import of_all

_COUNTS = (
    r"(?:no\.?|nos\.?|nr\.?|n\s?[°ºo]\.?|n\.\s?[°ºo]|n\.(?=\s)|num\.?|núm\.?|numéro|número|numero|nummer|number|№|αρ\.?|رقم|برقم|번호|第|#)"
)
_GENRES: Words = ("press release", "news release", "media release", "press note", "release")
"""What many call theirs in English, whatever its language is."""
_VALUE = r"(?P<value>(?:[A-Z]{1,8} )?(?=[^\s]*\d)[^\W_](?:(?![号號호])[\w./\-–()（）〔〕\[\]]){0,40})\s?[号號호]?"
_SYMBOL = expression(r"(?P<value>[A-Z]{1,10}(?:/[A-Z0-9][A-Za-z0-9.\-]{0,11}){1,4})")
"""A symbol without a word before it (United Nations, European Commission): capitals, strokes and at least one figure."""
_ISSUED = expression(r"(?P<value>[\u3400-\u9fff]{1,10}[〔\[［(（]\d{4}[〕\]］)）]\s?\d{1,5}\s?[号號])")
"""How authorities of China number what they issue: 国办发〔2024〕17号."""
_APART = expression(r"\s[|•·–—]\s|\t|\n|\u3000|[ \u00a0]{3,}|,\s")
_MARKED = expression(r"\d.*[/\-–]|[/\-–].*\d|[A-Za-z]")
_DAY = expression(r"\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}|\d{4}[./-]\d\d?[./-]\d\d?")
_LONGEST = 90
"""Characters of a line that may hold one."""
_BEHIND = frozenset(("signature", "furniture", "notes", "contact", "filing", "end-mark"))
_FEW = 2
"""Paragraphs of the text that may be but a symbol, which stands under a headline."""


def reference(pieces: Sequence[Piece], blocks: Sequence[BlockNode], lexicon: Pack) -> Found | None:
    """The first that stands before the text, else one behind it. None stands in running text: that is a reference to something else."""
    body = next((at for at, piece in enumerate(pieces) if piece.role == "body"), len(pieces))
    for at, piece in enumerate(pieces):
        ahead = at < body
        if piece.role == "headline" or (not ahead and piece.role not in _BEHIND and not (piece.role == "body" and at < body + _FEW)):
            continue
        for part in _parts(plain_block(piece.block)):
            forms = _forms(present((*_GENRES, *lexicon.genres)), present(of_all("files")))
            allowed = forms if ahead else forms[:1] if piece.role != "body" else ()
            for rule, form in (*allowed, ("reference.symbol", _SYMBOL), ("reference.symbol", _ISSUED)):
                match = form.fullmatch(part)
                if match and _is_one(match["value"], rule, lexicon):
                    start = plain_block(blocks[piece.index]).find(match["value"])
                    sure = 0.9 if rule == "reference.label" or rule == "reference.genre" else 0.8
                    return Found(match["value"], Evidence(rule, sure, piece.index, start, start + len(match["value"])))
    return None


def _parts(text: str) -> Iterator[str]:
    """A line, and what marks part in it: "Brussels, 3 June 2025 | IP/25/1234"."""
    for line in text.split("\n"):
        line = line.strip(" \u00a0\u200e\u200f()[]")
        if len(line) > _LONGEST or not has_digit(line):
            continue
        yield line.rstrip(".:,;")
        parts = [part.strip(" \u00a0\u200e\u200f()[].:,;") for part in _APART.split(line)]
        yield from (part for part in parts if has_digit(part)) if len(parts) > 1 else ()


def _is_one(value: str, rule: str, lexicon: Pack) -> bool:
    """No day, and no year or number that says nothing alone."""
    if _DAY.fullmatch(value) or only_date(value, lexicon.language):
        return False
    # "Press release 2024" is one of that year.
    return rule != "reference.bare" or _MARKED.search(value) is not None


_BETWEEN = r"[\s.:：]*"
_NUMBER = expression(rf"(?i:{_COUNTS}){_BETWEEN}{_VALUE}")
_NEVER = expression("(?!)")
"""Where no word that a form begins with stands in the source."""


@lru_cache(maxsize=16)
def _forms(genres: Words, labels: Words) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Rules and what lines must be, in their order; the first also holds behind the text."""
    genre, label = alternatives(genres), alternatives(labels)
    between = _BETWEEN
    return (
        ("reference.label", phrased(rf"(?:{genre}\s*)?{label}{between}(?:(?i:{_COUNTS}){between})?{_VALUE}") if labels else _NEVER),
        ("reference.genre", phrased(rf"{genre}{between}\(?(?i:{_COUNTS}){between}{_VALUE}") if genres else _NEVER),
        ("reference.bare", phrased(rf"{genre}{between}{_VALUE}") if genres else _NEVER),
        ("reference.number", _NUMBER),
    )
