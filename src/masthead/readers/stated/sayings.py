"""What a person states about a source, by field: front matter, sidecars and options become sayings of one form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec
from msgspec import Struct

from masthead.document.model import Saying
from masthead.errors import UsageError, meant
from masthead.notices import Notice
from masthead.sources.bracketed import Bracketed, rejoined
from masthead.sources.encoding import clean

Origin = Literal["front matter", "sidecar", "option"]
Stated = str | bool | Sequence["Stated"] | Mapping[str, "Stated"] | None
Place = tuple[str | int, ...]
Where = Callable[[Place], str]
"""Names the file and line, or the option, of a place."""
Fault = Callable[[UsageError], None]
"""What is done about something that can't be: an option and a sidecar stop the source, front matter goes on without it."""


class Field(Struct, frozen=True):
    """What may be said of a fact: one text or several (`many`), and with `keys` also its parts by name. `must`: it can't be said that there
    is none."""

    keys: tuple[str, ...] = ()
    many: bool = False
    must: bool = False
    text: bool = True
    """Words alone are enough; else its parts must be named."""


FIELDS: dict[str, Field] = {
    "headline": Field(must=True),
    "subheadline": Field(),
    "genre": Field(),
    "kind": Field(must=True),
    "issuer": Field(),
    "issued": Field(),
    "language": Field(must=True),
    "dateline": Field(("text", "place", "date")),
    "embargo": Field(("kind", "until", "zone", "text")),
    "status": Field(("kind", "text", "replaces")),
    "withheld": Field(),
    "at_a_glance": Field(many=True),
    "quotes": Field(("text", "speaker", "role"), many=True, text=False),
    "contacts": Field(("name", "role", "organisation", "email", "phone"), many=True),
    "boilerplate": Field(("heading", "text"), many=True),
    "notes": Field(("heading", "text"), many=True),
    "people": Field(("name", "role"), many=True),
    "figures": Field(("text", "label", "sentence"), many=True, text=False),
    "dates": Field(("text", "date", "role"), many=True, text=False),
    "questions": Field(("q", "a"), many=True, text=False),
    "end_mark": Field(),
}
"""All that can be said of a release, by the names that `inspect --json` has for them."""

ALSO = {"title": "headline", "lang": "language", "date": "issued", "standfirst": "subheadline"}
"""Names that options and other programs have for the same."""
PARTS = {
    "organization": "organisation",
    "org": "organisation",
    "mail": "email",
    "tel": "phone",
    "telephone": "phone",
    "title": "heading",
    "question": "q",
    "answer": "a",
}
"""Names that parts have elsewhere."""
_COUNTED = ("body_paragraphs",)
_LINES = ("at_a_glance", "boilerplate", "notes")
"""Fields of which each item is running text."""
_SEPARATED = ("contacts", "people")
"""Fields of which several stand in one line, parted by semicolons."""


def said(values: Mapping[str, Stated], origin: Origin, by: str, where: Where, fault: Fault, at: Place = ()) -> Iterator[Saying]:
    """The sayings in a map of fields. `at` is the map's own place: below `releases`, the number of a release is the last part of it."""
    number = at[-1] if at and isinstance(at[-1], int) else 0
    try:
        by = _sound(by, "by", where(("by",)) if not at else "")
    except UsageError as error:
        fault(error)
        by = ""
    for key, value in values.items():
        place = (*at, key)
        name = ALSO.get(key, key)
        if key == "by" and not at:
            continue
        if key == "releases" and not at:
            yield from _releases(value, origin, by, where, fault)
        elif name not in FIELDS:
            fault(_unknown(key, where(place)))
        elif name == "language" and number:
            fault(UsageError("language is said of a whole source", where=where(place), hint="say it at the top"))
        else:
            try:
                formed = _formed(name, value, place, where)
            except UsageError as error:
                fault(error)
                continue
            yield Saying(name, msgspec.json.encode(formed).decode(), origin, by, where(place), number)


def options(settings: Mapping[str, Mapping[str, str]], *, title: str = "", language: str = "") -> tuple[Saying, ...]:
    """What options say: `--set anatomy.FIELD=…` and, of a source's second release, `--set anatomy.2.FIELD=…`; with more weight `--title`
    and `--lang`. `by` is who says so. Words in brackets or braces are YAML. Raises `UsageError`."""
    by = settings.get("anatomy", {}).get("by", "")
    found: list[Saying] = []
    for group, values in settings.items():
        first, _, number = group.partition(".")
        if first != "anatomy":
            continue
        if number and not (number.isdecimal() and int(number)):
            hint = "anatomy.FIELD, or anatomy.2.FIELD of the second release"
            raise UsageError(f"there is no option {group}.{next(iter(values))}", hint=hint)
        given = {key: _given(key, value) for key, value in values.items() if number or key != "by"}
        found += _by_option(given, by, f"--set {group}.", ("releases", int(number)) if number else ())
    if title:
        found += _by_option({"headline": title}, by, "--title")
    if language:
        found += _by_option({"language": language}, by, "--lang")
    return tuple(found)


def stated(values: Mapping[str, Stated], by: str = "") -> tuple[Saying, ...]:
    """What a program that calls us says, by field. Raises `UsageError`."""
    return tuple(_by_option(values, by, "said."))


def _by_option(values: Mapping[str, Stated], by: str, prefix: str, at: Place = ()) -> Iterator[Saying]:
    def where(place: Place) -> str:
        return f"{prefix}{place[len(at)]}" if prefix.endswith(".") else prefix

    return said(values, "option", by, where, _stop, at)


def _given(key: str, value: str) -> Stated:
    """An option's words; nothing said is said to be nothing."""
    if value[:1] not in ("[", "{"):
        return None if value.casefold() in ("", "null", "none", "~") and ALSO.get(key, key) != "embargo" else value or None
    from masthead.sources.plain_yaml import read

    return read(f"value: {value}".encode(), f"--set anatomy.{key}").values["value"]


def _stop(error: UsageError) -> None:
    raise error


def _releases(value: Stated, origin: Origin, by: str, where: Where, fault: Fault) -> Iterator[Saying]:
    """What is said of each of several releases, by number or in their order."""
    hint = "for example releases: {2: {headline: …}}"
    numbered: dict[str | int, Stated]
    match value:
        case dict():
            numbered = dict(value)
        case list():
            numbered = {str(number): each for number, each in enumerate(value, 1)}
        case _:
            fault(UsageError("releases holds no numbers", where=where(("releases",)), hint=hint))
            return
    for number, each in numbered.items():
        place = ("releases", number if isinstance(value, dict) else int(number) - 1)
        if not str(number).isdecimal() or int(number) < 1:
            fault(UsageError(f"“{number}” is no number of a release", where=where(place), hint=hint))
        elif not isinstance(each, dict):
            fault(UsageError("nothing is said of this release", where=where(place), hint=hint))
        else:

            def inside(inner: Place, place: Place = place) -> str:
                return where((*place, *inner[2:]))

            yield from said(each, origin, by, inside, fault, ("releases", int(number)))


def _unknown(key: str, where: str) -> UsageError:
    if key in _COUNTED:
        return UsageError(f"{key} is counted and can’t be said", where=where, hint="say which block is what, and it follows")
    known = [*FIELDS, *ALSO, "by", "releases"]
    return UsageError(f"there is no field “{key}”", where=where, hint=meant(key, known) or f"fields: {', '.join(FIELDS)}")


def _formed(name: str, value: Stated, place: Place, where: Where) -> Stated:
    """The value in the one form that its field has: a text; a map of texts; a list of these; or None."""
    field = FIELDS[name]
    if value is None or value == []:
        if field.must:
            raise UsageError(f"{name} must be something", where=where(place), hint="leave it out, and the rules find it")
        return [] if field.many else None
    if not field.many:
        return _one(name, field, value, place, where)
    if isinstance(value, str) and field.text:
        parts = _sound(value.replace(";", "\n") if name in _SEPARATED else value, name, where(place))
        return [part for line in parts.split("\n") if (part := " ".join(line.split()))]
    if isinstance(value, dict):
        return [_one(name, field, value, place, where)]
    if not isinstance(value, list):
        raise UsageError(f"{name} is a list of {_wanted(field)}", where=where(place), hint=f"for example {name}: [{_example(field)}]")
    if isinstance(value, Bracketed) and field.text:
        value = rejoined(value, lines=name in _LINES)
    return [_one(name, field, each, (*place, index), where) for index, each in enumerate(value)]


def _one(name: str, field: Field, value: Stated, place: Place, where: Where) -> Stated:
    if isinstance(value, bool):
        value = str(value).lower()
    if isinstance(value, str) and field.text:
        text = _sound(value, name, where(place))
        text = text.strip() if field.keys else " ".join(text.split())
        if not text:
            raise UsageError(f"{name} says nothing", where=where(place), hint="write null to say that there is none, or leave it out")
        return text
    if not isinstance(value, dict) or not field.keys:
        raise UsageError(f"{name} is {_wanted(field)}", where=where(place), hint=f"for example {name}: {_example(field)}")
    parts: dict[str, Stated] = {}
    for key, part in value.items():
        known = key if key in field.keys else PARTS.get(key, key)
        if known not in field.keys:
            raise UsageError(
                f"there is no {name}.{key}", where=where((*place, key)), hint=meant(key, field.keys) or f"keys: {', '.join(field.keys)}"
            )
        if isinstance(part, (dict, list)):
            raise UsageError(f"{name}.{key} is a text", where=where((*place, key)), hint="write it in one line, in quotation marks")
        words = str(part).lower() if isinstance(part, bool) else part
        parts[known] = _sound(words, f"{name}.{key}", where((*place, key))).strip() if isinstance(words, str) else None
    if not any(parts.values()):
        raise UsageError(f"{name} says nothing", where=where(place), hint=f"keys: {', '.join(field.keys)}")
    return parts


def _sound(text: str, name: str, where: str) -> str:
    """The text, if files can hold all of its characters."""
    odd: list[Notice] = []
    cleaned = clean(text, odd.append)
    if odd:
        raise UsageError(
            f"{name} holds characters that no text can hold", where=where, hint="take out what can’t be seen, and save as UTF-8"
        )
    return cleaned


def _wanted(field: Field) -> str:
    keys = f"a map of {', '.join(field.keys)}"
    return keys if not field.text else f"a text or {keys}" if field.keys else "a text"


def _example(field: Field) -> str:
    return f"{{{field.keys[0]}: …}}" if field.keys else "…"
