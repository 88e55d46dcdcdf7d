"""What the fields of a record say below its text: notes, who issues it, whom the press may ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from masthead.readers.cms.askable import reached, row
from masthead.readers.cms.fieldnames import silent
from masthead.readers.cms.owners import press_points
from masthead.readers.cms.records import Fragment, Record, first, line, repeats, strings, text

ENDS = ("body_footer", "notes_to_editors", "notes", "boilerplate", "about", "contact", "contacts", "media_contact", "press_contact")
CONTACTS = ("contact", "contacts", "media_contact", "press_contact")
"""Those that name whom to ask."""
_POINT = ("name", "telephone", "email")
"""What is told of a point of contact."""
_TEXT = 12
"""Words of a description that tells who a house is."""
_LONGEST = 24
"""Words of a field that says of somebody who it is and how it is reached, and nothing else."""


def wraps(value: Any) -> bool:
    return isinstance(value, Mapping) and isinstance(value.get("rendered"), str)


def told(record: Record, body: str, people: Mapping[str, Sequence[str]], fragment: Fragment) -> None:
    """What stands below the text (`people`: whom lists of its name to be asked)."""
    for key in ENDS:
        value = record.get(key)
        if isinstance(value, str) or wraps(value):
            said = text(value)
            if not repeats(said, body):
                fragment.body(said)
        else:
            for one in _each(value):
                fragment.paragraph(_row(one))
    for said in (said for several in people.values() for said in several):
        fragment.paragraph(said)
    if not people and not any(map(record.get, ENDS)):
        for point in press_points(record):
            fragment.paragraph(", ".join(said for key in _POINT if (said := first(point, key))))
    house = record.get("publisher")
    about = first(house, "description", "about", "boilerplate") if isinstance(house, Mapping) else ""
    if len(about.split()) > _TEXT and not repeats(about, body):
        fragment.body(about)


def contacts(record: Record) -> Iterator[str]:
    """Of those whom a field of that name gives as somebody to ask, what it says of each who can be reached, in a row."""
    for key in CONTACTS:
        for one in _each(record.get(key)):
            if isinstance(one, Mapping) and (said := _row(one)) and reached(one) and len(said.split()) <= _LONGEST:
                yield said


def _each(value: Any) -> Sequence[Any]:
    if isinstance(value, Mapping):
        return (value,)
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _row(one: Any) -> str:
    return row(one) or ", ".join(line(said) for said in strings(one, silent) if line(said))
