"""What regular expressions compile to, and what else is made of our own files alone, kept between runs beside the bytecode of our modules, as
Python keeps that.

`re` reads an expression and translates it into numbers, all in Python; making a pattern of those numbers takes a hundredth of that. The
numbers lie in one file in the `__pycache__` of this module: who may write there may write our bytecode, so it needs no more trust than that.
Python's own switches rule it (`-B`, `PYTHONDONTWRITEBYTECODE`, `PYTHONPYCACHEPREFIX`). It is never needed: one that is damaged, of another
Python or not to be read counts as none, and where Python keeps its parts under other names, `re` compiles.
"""

from __future__ import annotations

import importlib
import marshal
import os
import re
import struct
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, AnyStr, cast

from masthead.sums import blake2b

Key = tuple[str | bytes, int]
"""An expression's source and flags."""

_MOST = 24_000_000
"""Bytes that are kept at most: sources in some twenty languages and in all formats come to sixteen millions."""
_LINE = 1000
"""Bytes that the file's first line has at most."""
_NAMELESS = int(re.LOCALE | re.DEBUG)
"""Flags whose patterns depend on more than their source."""


def compiled(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives. For expressions that are ours: what comes from a document does not belong in a file of the installation."""
    key: Key = (source, int(flags))
    try:
        name = _name(key)
        known = _kept().get(name) or _new.get(name)
        if known is not None:
            return cast("re.Pattern[AnyStr]", _pattern(source, known))
        codes = _codes(*key)
        pattern = cast("re.Pattern[AnyStr]", _pattern(source, codes))
    except re.error:
        raise
    except Exception:  # parts of Python that nobody has promised
        return re.compile(source, flags)
    if not pattern.flags & _NAMELESS:
        _new[name] = codes
    return pattern


@contextmanager
def lent() -> Iterator[None]:
    """Libraries that are imported within the `with` block have what they compile from here as well: dozens of expressions, the same in every run."""
    own: Any = re.compile

    def lend(source: Any, flags: int = 0) -> Any:
        return compiled(source, flags) if isinstance(source, (str, bytes)) else own(source, flags)

    _put(lend)
    try:
        yield
    finally:
        _put(own)


def _put(compile: Any) -> None:
    """What others find as `re.compile`."""
    vars(re)["compile"] = compile


def kept(what: bytes, make: Callable[[], bytes]) -> bytes:
    """What `make` gives, which must depend on what `what` says alone, and on nothing of a document."""
    name = _named(what)
    found = _kept().get(name) or _new.get(name)
    if found is None:
        found = _new[name] = make()
    return found


def there(what: bytes) -> bytes | None:
    """What an earlier run has kept of this; None if there is nothing."""
    return _kept().get(_named(what))


def later(what: bytes, make: Callable[[], bytes]) -> None:
    """Keeps what `make` gives for runs that come, as `kept` does. It is made when this one has done its work (`keep`), if it is one that keeps
    anything."""
    _wanted[_named(what)] = make


Age = tuple[str, int, int]
"""What tells a file from one that it was or will be, as Python tells it of its modules: besides its name, size and day (nanoseconds). No named tuple:
making the first one takes Python longer than all else in this module."""


@cache
def age(path: Path) -> Age:
    """Of a file of ours, or of a library, which nobody changes while we run."""
    told = path.stat()
    return path.name, told.st_size, told.st_mtime_ns


def lasting() -> bool:
    """Whether what is compiled now is there for those who run next."""
    return _FILE is not None and not sys.dont_write_bytecode and os.access(_FILE.parent, os.W_OK)


def keep() -> None:
    """Keeps what this process has compiled, if anything, for others. Whatever stands in the way, nothing is kept."""
    if not (_new or _wanted) or not _FILE or sys.dont_write_bytecode:
        return
    for name, make in _wanted.items():
        with suppress(Exception):  # whatever it is: the next run does without
            _new[name] = make()
    _wanted.clear()
    entries = _read().all() | _new  # other processes may have kept some since
    if sum(map(len, entries.values())) > _MOST:
        entries = dict(_new)  # what earlier revisions have left goes, and all that is still used comes back
    if sum(map(len, entries.values())) > _MOST:
        return
    beside = _FILE.with_name(f"{_FILE.name}.{os.getpid()}")
    try:
        with beside.open("xb") as file:
            file.writelines(_written(entries))
        beside.replace(_FILE)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        return
    _new.clear()


_new: dict[bytes, bytes] = {}
"""What this process has compiled, by the names of the expressions."""
_wanted: dict[bytes, Callable[[], bytes]] = {}
"""What is to be made when the work is done."""
_FILE = Path(__spec__.cached).with_suffix(".expressions") if __spec__ and __spec__.cached else None


class _Kept:
    """Expressions of a file: where each of them lies, and its sum. A process needs few of them, and reads no other."""

    def __init__(self, places: dict[bytes, tuple[int, int, int]], piece: Callable[[int, int], bytes], first: int) -> None:
        self._places = places
        self._piece = piece
        self._first = first
        """Where in the file the first of them lies."""

    def get(self, name: bytes) -> bytes | None:
        """What an expression comes to; None if it is not there, or damaged."""
        if (place := self._places.get(name)) is None:
            return None
        start, end, total = place
        try:
            found = self._piece(self._first + start, self._first + end)
        except OSError:
            return None
        return found if zlib.crc32(found) == total else None

    def all(self) -> dict[bytes, bytes]:
        """Those that are whole."""
        return {name: found for name in self._places if (found := self.get(name)) is not None}


class _Pieces:
    """A file that stays open while pieces of it are asked for: it may have megabytes, of which a process needs a tenth."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDONLY)

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            os.close(self._file)

    def __call__(self, start: int, end: int) -> bytes:
        return os.pread(self._file, end - start, start)


class _Whole:
    """The same, read at once, for systems where others could not replace a file that is open, or threads would share its place."""

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()

    def __call__(self, start: int, end: int) -> bytes:
        return self._data[start:end]


@cache
def _kept() -> _Kept:
    return _read()


def _named(what: bytes) -> bytes:
    """What is known by this in the file."""
    digest: bytes = blake2b(what, digest_size=16, person=b"made").digest()
    return digest


def _name(key: Key) -> bytes:
    """What an expression is known by in the file."""
    source, flags = key
    said = b"b" + source if isinstance(source, bytes) else b"s" + source.encode("utf-8", "surrogatepass")
    digest: bytes = blake2b(said, digest_size=16, salt=flags.to_bytes(8, "big", signed=True)).digest()
    return digest


def _read() -> _Kept:
    """What is in the file; nothing if it can't be read or is not what this Python wrote."""
    with suppress(OSError, ValueError, IndexError, EOFError, TypeError):
        if _FILE:
            piece = (_Pieces if hasattr(os, "pread") else _Whole)(_FILE)
            said = piece(0, _LINE)
            start = said.find(b"\n") + 1
            end = start + int(said[:start].split()[-2])
            where = piece(start, end)
            if said[:start] == _head(where):
                return _Kept(marshal.loads(where), piece, end)
    return _Kept({}, lambda start, end: b"", 0)


def _written(entries: dict[bytes, bytes]) -> Iterator[bytes]:
    """The parts of a file."""
    places: dict[bytes, tuple[int, int, int]] = {}
    end = 0
    for name, codes in entries.items():
        start, end = end, end + len(codes)
        places[name] = start, end, zlib.crc32(codes)
    where = marshal.dumps(places)
    yield _head(where)
    yield where
    yield from entries.values()


def _head(where: bytes) -> bytes:
    """The file's first line: which Python wrote it, as part of which installation of ours (a new one leaves the file of the last where it is, and nothing
    in that is asked for any more), and length and sum of what says where expressions lie."""
    _, size, day = age(Path(__file__))
    return f"{sys.version!r} {sys.byteorder} {getattr(_part('_sre'), 'MAGIC', 0)} {size} {day} {len(where)} {zlib.crc32(where)}\n".encode()


def _codes(source: str | bytes, flags: int) -> bytes:
    """An expression as numbers, with its flags and the numbers and names of its groups."""
    parsed: Any = _part("re._parser").parse(source, flags)
    numbers: list[int] = _part("re._compiler")._code(parsed, flags)
    state = parsed.state
    return marshal.dumps((flags | state.flags, state.groups - 1, tuple(state.groupdict.items()), struct.pack(f"{len(numbers)}I", *numbers)))


def _pattern(source: str | bytes, codes: bytes) -> Any:
    """The pattern of an expression whose numbers are known: the second half of `re._compiler.compile`."""
    flags, groups, names, numbers = marshal.loads(codes)
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names:
        by_number[number] = name
    return _part("_sre").compile(source, flags, memoryview(numbers).cast("I").tolist(), groups, dict(names), tuple(by_number))


@cache
def _part(name: str) -> Any:
    """A part of Python that `re` is made of."""
    return importlib.import_module(name)
