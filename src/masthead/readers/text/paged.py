"""Heads and feet of printed pages in a plain text, as scans and old archives have them: rows that number the pages, and what stands beside these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from masthead.document.build import collapse
from masthead.expressions import expression
from masthead.notices import Dropped, Note

_PAGE = ("page", "seite", "side", "sida", "sivu", "página", "pagina", "pág", "pag", "strona", "strana", "str", "oldal", "sayfa")
"""What a page is called before its number."""
_PAGE_BEGINS = ("стр", "σελ")
"""How such words begin that are cut short or declined."""
_NUMBERED = expression(rf"(?i)(?<![^\W_])(?:{'|'.join(_PAGE)}|(?:{'|'.join(_PAGE_BEGINS)})\w*)\.?[\W_]{{0,3}}(\d{{1,4}})(?!\d)")
_ALONE = expression(r"[\W_]*\d{1,4}[\W_]*")
"""The number of a page in a row of its own: "- 2 -"."""
_DIGIT = expression(r"\d")
_LONGEST = 110
"""Characters of such a row."""
_FEWEST = 4
"""Rows of text between two of them, at least: those of a list of contents stand closer."""
_TOP, _BESIDE = 6, 3
"""Rows at the head of a text among which the head of its first page is, and rows beside one that may be of it."""


def without(text: str, note: Note, where: str) -> str:
    """The text with blanks in place of these rows. The head of the first page stays: it says whose the text is."""
    said = text.casefold()
    if not any(word in said for word in (*_PAGE, *_PAGE_BEGINS)):
        return text
    rows = text.split("\n")
    left = sorted({at for run in _runs(rows) for at in _whole(rows, run)})
    if not left:
        return text
    note(Dropped(tuple(" ".join(rows[at] for at in left).split()), "heads and feet of printed pages", where))
    for at in left:
        rows[at] = " " * len(rows[at])
    return "\n".join(rows)


def _runs(rows: Sequence[str]) -> Iterator[list[int]]:
    """Where rows stand that are alike but for the number of the page, which rises."""
    found: dict[str, list[tuple[int, int]]] = {}
    for at, row in enumerate(rows):
        if len(row) <= 3 * _LONGEST and len(said := collapse(row)) <= _LONGEST and (numbered := _NUMBERED.search(said)):
            found.setdefault(_DIGIT.sub("0", said), []).append((at, int(numbered[1])))
    for several in found.values():
        apart = all(
            before < after and sum(bool(row.strip()) for row in rows[upper + 1 : lower]) >= _FEWEST
            for (upper, before), (lower, after) in pairwise(several)
        )
        if len(several) > 1 and apart:
            yield [at for at, _ in several]


def _whole(rows: Sequence[str], run: Sequence[int]) -> Iterator[int]:
    """All rows of the heads, or feet, of which these number the pages; not those at the head of the text."""
    heads = sum(bool(row.strip()) for row in rows[: run[0]]) < _TOP
    chosen = run[1:] if heads else run
    for step in (-1, 1):
        beside = [_near(rows, at, step) for at in run]
        shared = 0
        while shared < min(map(len, beside)) and len({_alike(rows[one[shared]]) for one in beside}) == 1:
            shared += 1
        for at, one in zip(run, beside, strict=True):
            yield from one[:shared] if at in chosen else ()
            if at in chosen and step < 0:
                yield from (near for near in one[shared : shared + 1] if _ALONE.fullmatch(rows[near]))
    yield from chosen


def _near(rows: Sequence[str], at: int, step: int) -> list[int]:
    """The next rows that say something, with one blank row between them at most."""
    found: list[int] = []
    blank = 0
    at += step
    while 0 <= at < len(rows) and len(found) < _BESIDE and blank < 2:
        blank = 0 if rows[at].strip() else blank + 1
        found += [at] if rows[at].strip() else []
        at += step
    return found


def _alike(row: str) -> str:
    return _DIGIT.sub("0", collapse(row))
