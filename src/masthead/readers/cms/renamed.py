"""Records whose fields have names of their own: in another language, with words around, or none that says what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from masthead.notices import Guessed, Note
from masthead.readers.cms.askable import gathered
from masthead.readers.cms.fieldnames import role, tongue
from masthead.readers.cms.records import Record, is_paragraph, is_text, line, repeats
from masthead.readers.cms.stamps import days, stamped
from masthead.readers.cms.wrappings import above

_NAMES = 30
"""Words of a field that may be a title."""
_DEEP = 3
"""Objects within one another in which the fields of a record may lie."""


def renamed(record: Record, note: Note, where: str) -> list[Record]:
    """The record with its fields under the names that most systems have for them; one for each language in which it has its text. Empty if
    none of its fields is a text."""
    flat = stamped(_flat(gathered(record), _DEEP))
    flat = {**above(flat), **flat}
    parted = {key: tongue(key) for key in flat}
    spoken = dict.fromkeys(tag for key, (bare, tag) in parted.items() if tag and role(bare) == "content" and is_text(flat[key]))
    shared = {key: flat[key] for key, (_, tag) in parted.items() if tag not in spoken}
    found: list[Record] = []
    for tag in spoken:
        fields: dict[str, Any] = {}
        for key, (bare, own) in parted.items():
            if own == tag:
                _add(fields, bare, flat[key])
        for key, value in shared.items():
            _add(fields, key, value)
        if (made := _named(fields, note, where)) is not None:
            found.append({**made, "language": tag})
    if not spoken and (made := _named(flat, note, where)) is not None:
        found.append(made)
    return found


def _add(fields: dict[str, Any], key: str, value: Any) -> None:
    """Takes a field in under its name, or beside what has that already: it is told of then, as all that is not read."""
    while key in fields:
        key += "*"
    fields[key] = value


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
    if not texts and any(roles[key] == "title" and isinstance(value, str) for key, value in record.items()):
        # A short text beside a title, in a field that is called a text.
        texts = [key for key, value in record.items() if roles[key] == "content" and isinstance(value, str) and is_paragraph(value)]
    bodies = [key for key in texts if roles[key] == "content"]
    if not texts:
        return None
    if not bodies:
        bodies = [max(texts, key=lambda key: len(record[key]))]
        note(Guessed("text", bodies[0], "no field of the record is called a text; this one is the longest", where))
    longest = max(bodies, key=lambda key: len(record[key]))
    made: dict[str, Any] = {"content": record[longest]}
    rest = {key: value for key, value in record.items() if key not in bodies or not repeats(value, record[longest])}
    day = next(iter(days(rest)), "")
    for key, value in rest.items():
        known = "date" if key == day else roles[key]  # systems have names for it that no language has
        fits = key == day if known == "date" else known == "keywords" or isinstance(value, str | Mapping | list)
        _add(made, known if known not in ("", "content") and known not in made and fits else key, value)
    if not any(isinstance(made.get(name), str) for name in ("title", "headline", "name", "subject")):
        first = next((key for key, value in rest.items() if not roles[key] and key in made and _names(value, made["content"])), None)
        if first is not None:
            note(Guessed("title", first, "no field of the record is called a title; this one is the first that could be", where))
            made["title"] = made.pop(first)
    return made


def _names(value: Any, body: str) -> bool:
    """Whether a field may be the title of a text."""
    if not isinstance(value, str) or not is_text(value, short=True):
        return False
    said = line(value)
    return len(said.split()) <= _NAMES and said[-1:] not in ".。" and not line(body).startswith(said)
