"""Readers and writers by name, ours and other people's, all through the same entry points."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import msgspec
from msgspec.structs import replace

from masthead.document.model import Document
from masthead.errors import MastheadError, OutputError, UnreadableError, UsageError, meant, short_of_memory
from masthead.limits import Limits, type_of
from masthead.notices import Note
from masthead.plugins import Point, points
from masthead.readers.captioned import captioned
from masthead.readers.contract import Inner, Reader
from masthead.settings import Settings, made
from masthead.sources.source import Source

if TYPE_CHECKING:
    from masthead.brand.model import Brand
    from masthead.writers.contract import Writer

_SUFFIX_COUNTS = 0.25
"""How much a file's name adds to what its content says: it settles a draw, it never outvotes a signature."""
_TOO_UNSURE = 0.05
_SIGNATURE = 9
"""Bytes that no signature of a format is as long as."""
_SIGNS: dict[str, tuple[bytes, ...]] = {
    "docx": (b"pk\3\4",),
    "epub": (b"pk\3\4",),
    "csv": (),
    "feed": (b"<", b"{"),
    "html": (b"<", b"---", b"-\0-\0-", b"-\0\0\0-\0\0\0-"),
    "ics": (b"begin:vcalendar",),
    "json": (b"{",),
    "newsml": (b"<",),
    "ninjs": (b"{",),
    "odt": (b"pk\3\4", b"<office:document"),
    "org": (b"#+", b"#\0+", b"#\0\0\0+"),
    "pdf": (b"%pdf-",),
    "rtf": (b"{\\rtf",),
    "subtitles": (b"-->", b"-\0-\0>", b"-\0\0\0-\0\0\0>"),
    "xml": (b"<",),
}
"""What each source of a format of ours has near its beginning, in small letters: one that has none of it is of another format, and the reader that
knows better (`sniff`) need not even be loaded. Formats that are not here may be any source's."""
_NAMES: dict[str, tuple[str, ...]] = {"csv": (".csv", ".tsv", ".tab"), "org": (".org",)}
"""Endings of names by which a source may be of a format that has no sign of it."""
_BEGINNING = 40_000
"""Bytes of a source that any of those readers looks at."""
_OURS = "masthead.readers."


@cache
def _points(group: str) -> dict[str, Point]:
    return {point.name: point for point in points(group)}


@cache
def _load(group: str, name: str) -> Any:
    point = _points(group)[name]
    try:
        return point.load()
    except Exception as error:  # whatever a stranger's module does when it is imported
        problem = f"the format “{name}” can’t be used: {type(error).__name__}: {error}"
        raise MastheadError(problem, where=point.value, hint="repair or remove the package that brings it") from error


def reader_names() -> tuple[str, ...]:
    return tuple(_points("masthead.readers"))


def writer_names() -> tuple[str, ...]:
    return tuple(_points("masthead.writers"))


def reader_type(name: str) -> type[Reader]:
    """The class of a reader. Raises `UsageError` for a format that none is installed for."""
    return cast(type[Reader], _type("masthead.readers", name, "read"))


def writer_type(name: str) -> type[Writer]:
    """The class of a writer. Raises `UsageError` for a format that none is installed for."""
    return cast("type[Writer]", _type("masthead.writers", name, "written"))


def rooms(formats: Iterable[str]) -> tuple[str, ...]:
    """The modules of all readers, and those that writing these formats takes. Raises as `writer_type`."""
    readers = (point.value.partition(":")[0] for point in _points("masthead.readers").values())
    return (*readers, *(room for name in formats for room in writer_type(name).rooms))


def _type(group: str, name: str, verb: str) -> Any:
    names = _points(group)
    if name not in names:
        other = any(
            name in _points(group) for group in ("masthead.readers", "masthead.writers")
        )  # newsml is only read: not “eml”, misspelt
        hint = "" if other else meant(name, names)
        raise UsageError(f"the format “{name}” can’t be {verb}", hint=hint or f"there are: {', '.join(names)}")
    return _load(group, name)


def reader(name: str, settings: Settings | None = None) -> Reader:
    """A reader with its options set."""
    encoded((settings or {}).get("encoding", ""))
    return made(reader_type(name), f"read.{name}", settings or {})


def encoded(said: str) -> None:
    """Raises `UsageError` for an encoding that a person names and nobody knows: what it was meant to mend would be read wrong."""
    if said:
        from masthead.sources.encoding import known

        if not known(said):
            raise UsageError(f"there is no encoding “{said}”", hint="for example utf-8, cp1252, koi8-r, big5, shift_jis")


def writer(name: str, settings: Settings | None = None) -> Writer:
    """A writer with its options set."""
    return made(writer_type(name), name, settings or {})


def branded(name: str, brand: Brand, settings: Settings | None = None) -> Writer:
    """A writer as the brand would have it, except for what a person sets. Raises `UsageError` with the brand's name for an option of the
    brand's that the format has not."""
    made = writer(name, settings)  # a person's own slips are told as such
    usual = brand.options.get(name)
    if not usual:
        return made
    try:
        return writer(name, {**usual, **(settings or {})})
    except UsageError as error:
        hint = f"{error.hint}; masthead brand check tells the line" if error.hint else "masthead brand check tells the line"
        raise UsageError(error.problem, where=f"the brand {brand.name}, {name}", hint=hint) from None


def recognised(source: Source) -> str:
    """The name of the format that a source is in: what it says of itself, its content, then its name.

    Raises `UnreadableError` if nothing fits.
    """
    if source.format:
        reader_type(source.format)
        return source.format
    if not source.data.strip():
        raise UnreadableError("is empty", where=source.name, hint="check that the file was saved or sent whole")
    if len(source.data) < _SIGNATURE or source.data[:1] in b"P\0":
        from masthead.sources.foreign import damaged  # few sources are that short, or begin so

        if (lost := damaged(source)) is not None:
            raise lost
    best, score = "", _TOO_UNSURE
    head = source.data[:_BEGINNING].lower()
    for name in reader_names():
        if not _may_be(name, source.suffix, head):
            continue
        kind = reader_type(name)
        sure = kind().sniff(source)
        if sure > 0 and source.suffix in kind.suffixes:
            sure += _SUFFIX_COUNTS
        if sure > score:
            best, score = name, sure
    if not best:
        from masthead.sources.foreign import refusal  # only what nobody reads needs it

        if (known := refusal(source)) is not None:
            raise known
        raise UnreadableError(
            "is of no format that is read here",
            where=source.name,
            hint=f"formats: {', '.join(reader_names())}; -f FORMAT names one if the content is unusual",
        )
    return best


def _may_be(name: str, suffix: str, head: bytes) -> bool:
    """Whether a source whose name ends so, and that begins so, may be of a format. Of a stranger's reader only that itself knows."""
    return (
        not _points("masthead.readers")[name].value.startswith(_OURS)
        or suffix in _NAMES.get(name, ())
        or any(map(head.__contains__, _SIGNS.get(name, (b"",))))
    )


def read(source: Source, note: Note, settings: Mapping[str, Settings]) -> Document:
    """The document in a source, by the reader that its content asks for, and what its sidecar says."""
    name = recognised(source)
    document = captioned(reader_of(name, settings).read(source, note, inner(settings, name)))
    if source.sidecar is None:
        return document
    from masthead.readers.stated.sidecar import sayings  # few sources have one, and YAML takes time to load

    return replace(document, said=(*document.said, *sayings(source.sidecar)))


def reader_of(name: str, settings: Mapping[str, Settings]) -> Reader:
    """The reader of a format, with the options `read.KEY` and `read.FORMAT.KEY`."""
    return reader(name, {**settings.get("read", {}), **settings.get(f"read.{name}", {})})


def inner(settings: Mapping[str, Settings], outer: str = "") -> Inner:
    """What a reader calls for a source of another format inside its own."""

    def read(source: Source, note: Note) -> Document:
        name = recognised(source)
        if name == outer:
            raise UnreadableError(f"holds {name} within {name}", where=source.name)
        return reader(name, settings.get(f"read.{name}")).read(source, note, inner(settings, name))

    return read


def limits_said(values: Mapping[str, str]) -> Limits:
    """The limits that a person asks for, the others as they are. Raises `UsageError` for one that doesn't exist or is no number."""
    if not values:
        return Limits()
    known = Limits.__struct_fields__
    for key in values:
        if key not in known:
            raise UsageError(f"there is no limit “{key}”", hint=meant(key, known) or f"limits: {', '.join(known)}")
    said = Limits()
    for key, value in values.items():
        try:
            said = replace(said, **{key: msgspec.convert(value, type_of(key), strict=False)})
        except msgspec.ValidationError as error:
            hint = "a limit is a whole number above 0, for example --set limit.depth=200"
            raise UsageError(f"limit.{key} can’t be “{value}”", hint=hint) from error
    return said


_REFUSED = frozenset(
    getattr(errno, name)
    for name in ("EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "EIO", "ELOOP", "EMFILE", "ENFILE", "ENAMETOOLONG", "ESTALE", "ETIMEDOUT")
    if hasattr(errno, name)
)
"""What a system says where nobody is at fault, neither we nor the document."""


def lost_in(error: Exception, where: str) -> MastheadError:
    """A failure of ours, or of a library, that no room expected: told as one document's error, never as a traceback."""
    if (isinstance(error, SystemError) or (isinstance(error, ImportError) and "failed to map" in str(error))) and _bounded():
        return short_of_memory(where)
    if isinstance(error, OSError) and error.filename is not None and error.errno in _REFUSED:
        return OutputError(
            f"the system refused it: {(error.strerror or str(error)).lower()}",
            where=os.fsdecode(error.filename),
            hint="check the name, your rights and the disk",
        )
    return MastheadError(
        f"this can’t be converted: {type(error).__name__}: {str(error)[:200]}",
        where=where,
        hint="this is a fault of ours: please report it with the file; --debug shows more",
    )


def _bounded() -> bool:
    """Whether this process may not take what memory it wants: then libraries in C that are given none fail without saying why, and Python calls it
    a SystemError; one that has no room itself can't be imported."""
    try:
        import resource
    except ImportError:  # Windows
        return False
    return resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY
