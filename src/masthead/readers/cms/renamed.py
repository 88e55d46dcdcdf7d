"""Records whose fields have names of their own: in another language, with words around, or none that says what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from masthead.notices import Guessed, Note
from masthead.readers.cms.fieldnames import role, tongue
from masthead.readers.cms.records import Record, is_text, line, repeats

_NAMES = 30
"""Words of a field that may be a title."""
_DAY = 5
"""Digits of a day: "3 May 2026"."""
_DEEP = 3
"""Objects within one another in which the fields of a record may lie."""


def renamed(record: Record, note: Note, where: str) -> list[Record]:
    """The record with its fields under the names that most systems have for them; one for each language in which it has its text. Empty if
    none of its fields is a text."""
    flat = _flat(record, _DEEP)
    versions: dict[str, dict[str, Any]] = {}
    for key, value in flat.items():
        bare, tag = tongue(key)
        versions.setdefault(tag, {}).setdefault(bare, value)
    shared = versions.pop("", {})
    spoken = {tag: made for tag, fields in versions.items() if any(role(key) == "content" and is_text(value) for key, value in fields.items())
              if (made := _named({**fields, **shared}, note, where)) is not None}  # fmt: skip
    if spoken:
        return [{**made, "language": tag} for tag, made in spoken.items()]
    made = _named(flat, note, where)
    return [] if made is None else [made]


def _flat(record: Record, depth: int) -> dict[str, Any]:
    """The record, and what objects in it say under names that it has not."""
    made = dict(record)
    for key, value in record.items():
        if isinstance(value, Mapping) and depth:
            inner = _flat(value, depth - 1)
            if any(map(is_text, inner.values())):
                del made[key]
                made = {**inner, **made}
    return made


def _named(record: Record, note: Note, where: str) -> Record | None:
    """The record under names of ours, or nothing if it holds no text."""
    roles = {key: role(key) for key in record}
    texts = [key for key, value in record.items() if is_text(value)]
    bodies = [key for key in texts if roles[key] == "content"]
    if not texts:
        return None
    if not bodies:
        longest = max(texts, key=lambda key: len(record[key]))
        note(Guessed("text", longest, "no field of the record is called a text; this one is the longest", where))
        bodies = [longest]
    made: dict[str, Any] = {}
    said: list[str] = []
    for key in sorted(bodies, key=lambda key: -len(record[key])):
        if not any(repeats(record[key], other) for other in said):
            said.append(record[key])
    made["content"] = said[0]
    rest = {key: value for key, value in record.items() if key not in bodies or (key != bodies[0] and record[key] in said[1:])}
    for key, value in rest.items():
        known = roles[key]
        fits = names_a_day(value) if known == "date" else known == "keywords" or isinstance(value, str | Mapping | list)
        if known in ("", "content") or known in made or not fits:
            made.setdefault(key, value)
        else:
            made[known] = value
    if not any(isinstance(made.get(name), str) for name in ("title", "headline", "name", "subject")):
        first = next((key for key, value in rest.items() if not roles[key] and _names(value, made["content"])), None)
        if first is not None:
            note(Guessed("title", first, "no field of the record is called a title; this one is the first that could be", where))
            made["title"] = made.pop(first)
    return made


def names_a_day(value: Any) -> bool:
    """Whether a field has as many digits as a day with its year: an hour alone has fewer."""
    return isinstance(value, str) and sum(map(str.isdigit, value)) >= _DAY


def _names(value: Any, body: str) -> bool:
    """Whether a field may be the title of a text."""
    if not isinstance(value, str) or not is_text(value, short=True):
        return False
    said = line(value)
    return len(said.split()) <= _NAMES and said[-1:] not in ".。" and not line(body).startswith(said)
