"""Whose a record is, by its fields: the house that one of them names as its publisher, and short names under keys of any other kind."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from masthead.expressions import expression
from masthead.readers.cms.fieldnames import joined, role, silent
from masthead.readers.cms.records import Record, line, names

_NO_NAME = expression(r"[\da-fA-F-]{16,}|\W*|.*(?:://|@|\.(?:com|org|net|gov)\b).*|[a-z\d]+(?:[-_][a-z\d]+)*")
"""What fields hold for programs where others hold a name: a number of hexadecimal digits, an address, a word in small letters."""
_MOST = 10
"""Words of a name."""
_UNITS = frozenset(
    (
        "department",
        "office",
        "offices",
        "dienststelle",
        "amt",
        "dependencia",
        "abteilung",
        "部门",
        "部門",
        "单位",
        "單位",
        "부서",
        "담당부서",
    )
)
"""What fields are called that hold the part of a house that wrote a text; the house stands elsewhere, if the record names it."""


def owner(record: Record, known: Collection[str], *, units: bool = False) -> str:
    """The house or member of a parliament that a field names which is called as publishers are (`ministry`, `publisher`); empty if none does.
    `units`: those too that may hold a part of a house (`department`, `connectedOffices`).

    >>> owner({"title": "Quay opens", "ministry": {"id": 7, "name": "Ministry of Boats"}}, ("title",))
    'Ministry of Boats'
    """
    for key, value in record.items():
        if value and key not in known and role(key) == "publisher" and (units or _UNITS.isdisjoint(joined(key))):
            for name in names(value):
                if is_name(name):
                    return name
    return ""


def others(record: Record, known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Short names in fields that are called after nothing that is known here, each with its key: one of them may be the publisher's."""
    for key, value in record.items():
        said = value.get("name") if isinstance(value, Mapping) else value
        if isinstance(said, str) and key not in known and said.count(" ") <= _MOST and not role(key) and not silent(key):
            name = line(said)
            # A name opens with a capital, where letters have any, and is no sentence: what somebody remarked is left out.
            if " " in name and is_name(name) and not name[0].islower() and name[-1] not in ".!?":
                yield key, name


def is_name(said: str) -> bool:
    """Whether a field's text can be a name, and is no number, address or word for programs."""
    return len(said) > 1 and said.count(" ") <= _MOST and not _NO_NAME.fullmatch(said)


def press_points(record: Record) -> list[Record]:
    """How a record, or the house or the author that it names, says that the press reaches them (schema.org `contactPoint`): those for the press, or
    the only one that is for nobody else."""
    for holder in (record, *(record.get(key) for key in ("publisher", "sourceOrganization", "author"))):
        points = holder.get("contactPoint") if isinstance(holder, Mapping) else None
        found = [
            one
            for one in (points if isinstance(points, list) else [points])
            if isinstance(one, Mapping) and (one.get("telephone") or one.get("email"))
        ]
        kinds = [line(str(one.get("contactType") or "")).casefold() for one in found]
        if press := [one for one, kind in zip(found, kinds, strict=True) if _PRESS.search(kind)]:
            return press
        if len(found) == 1 and not kinds[0]:
            return found
    return []


_PRESS = expression(r"press|media|public relations|communications|newsroom|\bpr\b")
"""For whom a point of contact is that reaches the press."""
