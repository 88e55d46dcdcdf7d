"""What the newsrooms of one language write: phrases, months, units, hours. A data file a language in `packs/`, read when it is met.

Other packages bring further files through the entry points `masthead.languages`: docs/languages.md says how.
"""

from __future__ import annotations

import marshal
import os
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from masthead import compiled, plugins
from masthead.errors import NotFoundError, UnreadableError
from masthead.language.fields import ANYWHERE, Phrases
from masthead.language.fields import Words as Words
from masthead.language.tags import primary
from masthead.sums import blake2b

Forms = tuple[Words, ...]
"""A list of words for each of several things, in their order."""

_PACKS = Path(__file__).with_name("packs")
SHARED = "neutral"
"""The file of phrases that newsrooms use whatever their language."""


_WITHIN = {
    "nb": "no",
    "nn": "no",
    "cmn": "zh",
    "yue": "zh",
    "arb": "ar",
    "pes": "fa",
    "prs": "fa",
    "iw": "he",
    "in": "id",
    "ms": "id",
    "hr": "sr",
    "bs": "sr",
    "sh": "sr",
    "fil": "tl",
}
"""Languages that are written like the one they belong to (macrolanguages of ISO 639-3), and codes of old."""


class Pack(Phrases, frozen=True, forbid_unknown_fields=True):
    """What newsrooms write in one language. Case and the shape of the apostrophe don't matter."""

    months: Annotated[Forms, Meta(max_length=12)] = ()
    """The twelve months, each with all the forms it has in a date; the first is the one that we write."""
    months_alone: Annotated[Words, Meta(max_length=12)] = ()
    """The months as they stand without a day, where that form differs: "июнь 2024"."""
    months_in: dict[str, Annotated[Forms, Meta(min_length=12, max_length=12)]] = msgspec.field(default_factory=dict)
    """The months as we write them in another alphabet of the language, or in a language that is read by this pack (`sr-Latn`, `hr`): twelve, each
    in a date and, where that form differs, without a day."""
    weekdays: Annotated[Forms, Meta(max_length=7)] = ()
    """The days of the week from Monday on, each with all its forms."""
    between: Words = ()
    """Small words inside a date: "7 de junio de 2024", "ngày 7 tháng 6 năm 2024"."""
    stuck: Words = ()
    """What is written together with the name of a month: Hebrew "in June"."""
    numeric: Literal["", "day", "month"] = ""
    """What stands first in 3/4/2024; empty where that differs from country to country."""
    eras: dict[str, int] = msgspec.field(default_factory=dict)
    """Counts of years that have a name of two characters, and what to add to such a year: 令和6年 is 2024."""
    other_calendars: Words = ()
    """Months of calendars whose dates are kept as they are written, for the reader to convert."""
    written: str = ""
    """A date as we write it, with {day}, {month} and {year}; empty: in that order."""
    written_month: str = ""
    """The same without a day."""
    first: str = ""
    """The first day of a month, where it is an ordinal: "1er"."""

    noon: Words = ()
    """The hour of twelve in words …"""
    midnight: Words = ()
    """… and the one of which nobody knows whether it begins or ends the day."""
    morning: Words = ()
    """What makes an hour one before noon …"""
    afternoon: Words = ()
    """… or after it."""
    clock: Words = ()
    """What stands behind or before the hour itself: "Uhr", "o'clock"."""
    dawn: Words = ()
    """What stands before an hour that may be counted from six in the morning: Swahili "saa 4:00" is ten, or four."""
    local: Words = ()
    """ "Local time", which names no zone."""
    zones: dict[str, str] = msgspec.field(default_factory=dict)
    """Names of time zones, with their name in the IANA data base: "Eastern Time" is America/New_York."""
    zoned: Words = ()
    """How a place says whose time is meant, with {} for the place: "{} time", "heure de {}"."""
    cities: dict[str, str] = msgspec.field(default_factory=dict)
    """Such places (cities, countries), with the IANA name of their zone. What IANA itself calls by that name need not stand here."""

    common: Words = ()
    """The commonest words of the language, by which a text is known to be in it: only for a language that we do not know ourselves."""


_FIELDS = " ".join(Pack.__struct_fields__)


@lru_cache(maxsize=64)
def pack(language: str) -> Pack:
    """What we know of a language together with what all share; of a language without a pack only the latter.

    What packages bring is added to ours, which are kept as they come to for the next run: else what a file may have is read out of the types of a
    pack, which takes several times as long. What is asked of all packs together (`ANYWHERE`) is in none. Raises `UnreadableError` and `NotFoundError` for a file of theirs that cannot be had.
    """
    tongue = _WITHIN.get(primary(language), primary(language))
    brought = [read(file) for name, file in installed() if name == tongue]
    ours, shared = _PACKS / f"{tongue}.json", _PACKS / f"{SHARED}.json"
    files = (ours, shared) if tongue.isalpha() and ours.is_file() else (shared,)
    if brought:
        return Pack(**_joined([Pack(tongue), *brought, *map(read, files)]))
    made_of = repr((tongue, _FIELDS, *map(compiled.age, (Path(__file__), *files)))).encode()
    return Pack(**marshal.loads(compiled.kept(made_of, lambda: marshal.dumps(_joined([Pack(tongue), *map(read, files)])))))


def known() -> tuple[str, ...]:
    """The languages that have a pack, ours and those that packages bring."""
    ours = (file.stem for file in _PACKS.iterdir() if file.suffix == ".json")
    return tuple(sorted({*ours, *(name for name, _ in installed())} - {SHARED}))


def every() -> list[str]:
    """The files of all packs, ours and those that packages bring."""
    with os.scandir(_PACKS) as ours:
        return [*sorted(entry.path for entry in ours), *(os.fspath(file) for _, file in installed())]


def ages() -> tuple[object, ...]:
    """What tells whether any pack, ours or a package's, has changed."""
    names, size, day = list[str](), 0, 0
    with os.scandir(_PACKS) as ours:  # dozens: as paths, or one by one, they would take several times as long
        for entry in ours:
            told = entry.stat()
            names.append(entry.name)
            size += told.st_size
            day += told.st_mtime_ns
    return (*sorted(names), size, day, *(compiled.age(file) for _, file in installed()))


@lru_cache(maxsize=1)
def edition() -> str:
    """What tells whether what is made of all packs has to be made anew."""
    told = repr((_FIELDS, compiled.age(Path(__file__)), ages())).encode()
    return str(blake2b(told, digest_size=16).hexdigest())  # it is part of many keys


@lru_cache(maxsize=1)
def installed() -> tuple[tuple[str, Path], ...]:
    """The files that other packages bring, with their language. Such an entry point is named after the language, and leads to a path."""
    return tuple((primary(point.name), _brought(point)) for point in plugins.points("masthead.languages"))


def _brought(point: plugins.Point) -> Path:
    try:
        file = Path(os.fspath(point.load()))
    except Exception as error:  # other people's code may fail in any way
        raise UnreadableError(f"the language {point.name} that a package brings cannot be loaded: {error}", where=point.value) from error
    if not file.is_file():
        raise NotFoundError(f"the language {point.name} that a package brings has no file {file}", where=point.value)
    return file


def read(file: Path) -> Pack:
    """A pack as its file has it. Raises `UnreadableError` with the place of what is wrong in it."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Pack)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableError(
            f"a language pack cannot be read: {error}", where=file.name, hint="docs/languages.md describes every field"
        ) from error


def _joined(packs: list[Pack]) -> dict[str, Any]:
    """The fields of several packs as one: phrases and names of all, anything else of the first that has it."""
    joined: dict[str, Any] = {}
    for field in Pack.__struct_fields__:
        if field in ANYWHERE:
            continue
        values = [value for one in packs if (value := getattr(one, field))]
        first = values[0] if values else None
        if isinstance(first, dict):
            joined[field] = _united(values)
        elif isinstance(first, tuple) and isinstance(first[0], str) and field != "months_alone":
            joined[field] = tuple(dict.fromkeys(chain.from_iterable(values)))
        elif first:
            joined[field] = first
    return joined


def _united(values: list[dict[str, Any]]) -> dict[str, Any]:
    """Names of all: with the words of all, else with what the first says that has them."""
    united: dict[str, Any] = {}
    for value in reversed(values):
        for name, meant in value.items():
            words = isinstance(meant, tuple) and all(isinstance(word, str) for word in meant)
            united[name] = tuple(dict.fromkeys((*meant, *united.get(name, ())))) if words else meant
    return united
