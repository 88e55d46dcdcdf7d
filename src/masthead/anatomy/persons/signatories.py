"""Who wrote or signed a release, where names stand in one line and their offices in the next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from masthead.anatomy.layout.lines import Line, length, terminal
from masthead.anatomy.layout.spacedout import together
from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack, listed, phrases, present
from masthead.anatomy.parts.holders import holder
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.wording.names import holds_office, office, person, uncased, untitled
from masthead.expressions import expression
from masthead.language.forenames import given

_AND = expression(r"\s(?:&|and|und|et|y|e|i|en|и|та)\s")
_ELSEWHERE: frozenset[Role] = frozenset(("contact", "boilerplate", "notes", "disclaimer", "headline"))


def signed_runs(lines: Sequence[Line], roles: Sequence[Role], lexicon: Pack) -> list[Run]:
    """Each name with its office as a run, "Jane Doe, Director"; two names over two offices are two."""
    found = _marked(lines, lexicon)
    if uncased(lexicon):
        return found
    for at, (line, below) in enumerate(pairwise(lines)):
        if roles[at] in _STATIONERY and (above := _of_holder(line, below, lexicon)) is not None:
            found.append(above)
            continue
        if roles[at] in _HEADED and (above := _in_row(line, lexicon)) is not None:
            found.append(above)
            continue
        if not _bare(line, 70) or roles[at] in _ELSEWHERE or roles[at + 1] in _ELSEWHERE or not _bare(below, 160):
            continue
        if (under := _under_office(lines, at, lexicon)) is not None:
            found.append(under)
            continue
        names = [_alone(name, lexicon) for name in _AND.split(line.text)]
        if not all(person(name.split(), lexicon) for name in names):
            continue
        offices = _AND.split(below.text) if len(names) > 1 else [below.text]
        if (
            len(names) != len(offices)
            or not all(holds_office(each, lexicon, 4) for each in offices)
            or phrases(lexicon.said).search(below.text)
        ):
            continue
        start = 0
        for name, held in zip(names, offices, strict=True):
            start = line.text.index(name, start)
            place = line.start + line.lead + start
            found.append(Run(f"{name}, {held}", ((0, line.index, place),)))
    return found


def behind_day(run: Run) -> Run:
    """What stands below the row with place and day with which a text is signed: "Norhaven, 3 May 2026", and who signs."""
    day, broken, _ = run.text.partition("\n")
    return run.after(len(day) + 1) if broken and len(day) <= _DAY and any(map(str.isdigit, day)) and not terminal(day) else run


_DAY = 60
"""Characters of such a row."""


def _marked(lines: Sequence[Line], lexicon: Pack) -> list[Run]:
    """Those whose names stand under the words that somebody has signed, with the office in the row over these or under the name: "TRƯỞNG BAN TRUYỀN
    THÔNG", "(Đã ký)", "Lê Thị Hà"."""
    if not present(lexicon.signed):
        return []
    rows = [(row.strip(), line, start) for line in lines[-_LAST:] for row, start in _rows(line.text)]
    found: list[Run] = []
    for at, (row, _, _) in enumerate(rows[:-1]):
        if len(row) > _MARK or row.casefold().strip("()（）[]/.…: -_") not in listed(lexicon.signed):
            continue
        name, line, start = rows[at + 1]
        around = [rows[at - 1][0] if at else "", rows[at + 2][0] if at + 2 < len(rows) else ""]
        held = next((office for office in around if holds_office(office, lexicon, 6) and not any(map(str.isdigit, office))), "")
        words = name.split()
        if held and 2 <= len(words) <= _LONGEST_OFFICE and (uncased(lexicon) or person(words, lexicon)) and not holds_office(name, lexicon):
            found.append(Run(f"{name}, {held}", ((0, line.index, line.start + line.lead + start),)))
    return found


def _rows(text: str) -> list[tuple[str, int]]:
    """The rows of a text, each with where it begins."""
    found: list[tuple[str, int]] = []
    at = 0
    for row in text.split("\n"):
        found.append((row, at))
        at += len(row) + 1
    return found


_LAST, _MARK = 30, 30
"""Lines at the end of a source among which it is signed; characters of the row that says so."""
_STATIONERY: frozenset[Role] = frozenset(("issuer", "signature"))
_HEADED: frozenset[Role] = frozenset(("issuer", "genre"))
_LONGEST_ROW = 90
_MOST_TITLES = 4
"""Words beside the name in the row of a member of a government: "The Hon Jane Doe MP"."""


def _of_holder(line: Line, below: Line, lexicon: Pack) -> Run | None:
    """Whose stationery it is, where a row is a name with its titles and what follows is the office: "The Hon Jane Doe MP" over "Minister for Roads"."""
    row, broken, held = line.text.partition("\n")
    held = held if broken else below.text
    if "\n" in held or max(len(row), len(held)) > _LONGEST_ROW or terminal(held) or not holds_office(held, lexicon, 4):
        return None
    text = f"{row}, {held}"
    named = mentions(text, lexicon)
    if len(named) != 1 or named[0].role_start <= len(row) or " " not in named[0].name or named[0].end > len(row):
        return None
    beside = length(row) - length(named[0].name)
    titled = bool(named[0].address) or named[0].end < len(row)
    return Run(text, ((0, line.index, line.start + line.lead),)) if titled and beside <= _MOST_TITLES else None


def _in_row(line: Line, lexicon: Pack) -> Run | None:
    """Whose stationery it is, or whose statement, where name and office fill one row: "Senator Jane Doe Shadow Minister for Roads", "Statement by the
    Minister for Roads (the Hon. J. Doe, M.P.)"."""
    held = holder(together(line.text), lexicon)
    if held is None or not held.office or len(held.person.split()) < 2:
        return None
    begins = line.start + line.lead + max(line.text.find(held.person), 0)
    return Run(f"{held.person}, {held.office}", ((0, line.index, begins),))


_LONGEST_OFFICE = 5


def _under_office(lines: Sequence[Line], at: int, lexicon: Pack) -> Run | None:
    """A name under its office, as texts are signed: "The President" over "Jane Doe", where no name stands above that and no office below."""
    line, below = lines[at], lines[at + 1]
    words, names = line.text.rstrip(",").split(), below.text.split()
    if (
        len(words) > _LONGEST_OFFICE
        or not 2 <= len(names) <= 4
        or not holds_office(line.text, lexicon, 3)
        or holds_office(below.text, lexicon)
    ):
        return None
    if not given(names[0]) or not person(names, lexicon) or person(words, lexicon):
        return None
    around = [lines[next_to].text for next_to in (at - 1, at + 2) if 0 <= next_to < len(lines)]
    if person(around[0].split(), lexicon) or (len(around) > 1 and holds_office(around[1], lexicon, 4)):
        return None  # a list of names, each over its office
    place = below.start + below.lead
    return Run(f"{below.text}, {line.text.rstrip(',')}", ((0, below.index, place),))


def _alone(name: str, lexicon: Pack) -> str:
    """A name without title and rank before it: "Magistrado Luis Pérez"."""
    bare = untitled(name, lexicon)[1]
    first, _, rest = bare.partition(" ")
    return rest if " " in rest and office(first, lexicon) else bare


def _bare(line: Line, most: int) -> bool:
    """Whether a line is short, and no sentence, label, address or number."""
    text = line.text
    return (
        4 < len(text) <= most
        and line.kind in ("paragraph", "heading")
        and text[0].isupper()
        and length(text) > 1
        and not terminal(text)
        and not any(mark in text for mark in ":@\n0123456789")
    )
