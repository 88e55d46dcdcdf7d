"""Sources elsewhere: whatever fsspec opens (`s3://…`, `sftp://…`, `memory://…`), with the errors that files have."""

from __future__ import annotations

import contextlib
import io
import posixpath
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from msgspec import Struct

from masthead.errors import LimitError, MastheadError, NotFoundError, UnreadableError, UsageError
from masthead.expressions import expression
from masthead.limits import LIMITS

_SCHEME = expression(r"[A-Za-z][A-Za-z0-9+.-]+://")
_PASSWORD = expression(r"^([A-Za-z][A-Za-z0-9+.-]+://[^/@:]*):[^/]*@")
_UNANSWERED = expression(r"Connect|Timeout")
"""In the names of the errors of those who got no answer; their packages share no class for it."""
_PIECE = 1 << 20
_BUFFER = 1 << 16
_TRIES = 3
"""Times that nobody answers at a place, one after the other, until it is believed to be gone: each takes the seconds that its package tries."""
_GONE = 60.0
"""Seconds until it is asked again."""


class There(Struct, frozen=True):
    """A file or folder elsewhere."""

    address: str
    folder: bool = False

    @property
    def name(self) -> str:
        return posixpath.basename(self.address.rstrip("/"))


class _Silence(Struct):
    """How often nobody answered at a place, and when that was the last time (of a clock that only goes on)."""

    times: int
    when: float
    error: UnreadableError


_SILENT: dict[str, _Silence] = {}


@contextmanager
def filesystem(address: str) -> Iterator[tuple[Any, str]]:
    """What opens an address, and the path in it. Whatever goes wrong in the `with` block is a `NotFoundError`, an `UnreadableError`, or a
    `UsageError` where a package is missing, the scheme is not known or a password stands in the address."""
    scheme = address.partition("://")[0]
    if secret := _PASSWORD.match(address):
        hint = "it would stand in journals and reports: keep it where fsspec finds it (its configuration, the environment, a key file)"
        raise UsageError("has a password in it", where=f"{secret[1]}:…@…", hint=hint)
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        hint = "pip install 'masthead[remote]'"
        raise UsageError(f"{scheme}:// needs a package that is not installed", where=address, hint=hint) from None
    with _told(address):
        yield url_to_fs(address)


@contextmanager
def _told(address: str) -> Iterator[None]:
    """What goes wrong at a place, as an error of ours. One where nobody answers, time after time, is left alone for a while."""
    scheme, _, path = address.partition("://")
    place = f"{scheme}://{path.partition('/')[0]}"
    silence = _SILENT.get(place)
    if silence is not None and silence.times >= _TRIES and time.monotonic() - silence.when < _GONE:
        raise UnreadableError(f"{place} doesn’t answer any more", where=address, hint=silence.error.hint)
    try:
        yield
        _SILENT.pop(place, None)
    except MastheadError:
        raise
    except ImportError as error:  # fsspec's own words name the package of the scheme
        raise UsageError(f"{scheme}:// needs a package that is not installed: {error}", where=address, hint="install it") from None
    except FileNotFoundError:
        raise NotFoundError("there is no such file", where=address, hint="check the name and the folder") from None
    except Exception as error:  # each kind of place has errors of its own
        if isinstance(error, ValueError) and "rotocol not known" in str(error):
            raise UsageError(f"nothing opens {scheme}://", where=address, hint="check the address") from None
        said = str(error).removeprefix("[Errno None]").strip().split("\n")[0] or type(error).__name__  # paramiko's for no number
        told = UnreadableError(f"can’t be reached: {said[:200]}", where=address, hint="check the address and your rights there")
        if isinstance(error, (ConnectionError, TimeoutError)) or _UNANSWERED.search(type(error).__name__):
            _SILENT[place] = _Silence(silence.times + 1 if silence is not None else 1, time.monotonic(), told)
        raise told from error


def is_address(name: str) -> bool:
    """Whether a name says by itself what opens it (`s3://…`), and is no path."""
    return _SCHEME.match(name) is not None


def kind(address: str) -> str:
    """`file`, `folder`, or empty if nothing is there."""
    with filesystem(address) as (places, path):
        return "folder" if places.isdir(path) else "file" if places.isfile(path) else ""


def listed(folder: str) -> list[There]:
    """What lies in a folder, by name."""
    with filesystem(folder) as (places, path):
        found = places.ls(path, detail=True)
        base = folder.rstrip("/")
        names = {posixpath.basename(one["name"].rstrip("/")): one["type"] == "directory" for one in found if _below(one["name"], path)}
        return [There(f"{base}/{name}", names[name]) for name in sorted(names)]


def _below(name: str, path: str) -> bool:
    """Object stores list a folder among what lies in it, if somebody has made an object of its name."""
    return name.strip("/") != path.strip("/")


def fitting(pattern: str) -> list[There]:
    """The files that fit a pattern, by name."""
    fixed = pattern[: min(pattern.find(sign) for sign in "*?[" if sign in pattern)]
    root = fixed[: fixed.rindex("/")]
    with filesystem(root) as (places, above):
        found = places.glob(f"{above.rstrip('/')}{pattern[len(root) :]}", detail=True)
        files = sorted(name for name, about in found.items() if about["type"] == "file")
        return [There(root + name[len(above.rstrip("/")) :]) for name in files]


def read(address: str, limit: str = "source_bytes") -> bytes:
    """The bytes there. Raises `LimitError` as soon as they are more than `limit`."""
    most: int = getattr(LIMITS, limit)
    with filesystem(address) as (places, path), places.open(path, "rb") as file:
        pieces: list[bytes] = []
        size = 0
        while piece := file.read(_PIECE):
            size += len(piece)
            if size > most:
                raise LimitError(f"goes on, over limit.{limit} ({most:,})", where=address, hint=f"--set limit.{limit}=N raises the limit")
            pieces.append(piece)
        return b"".join(pieces)


def found(address: str) -> bool:
    """Whether there is a file."""
    return kind(address) == "file"


def opened(address: str) -> IO[bytes]:
    """The file there, open for reading here and there in it."""
    with filesystem(address) as (places, path):
        return io.BufferedReader(_Opened(places.open(path, "rb"), address), _BUFFER)


class _Opened(io.RawIOBase):
    """A file elsewhere that behaves as files here do: what goes wrong is told as of any address, and `seek` says where it is (paramiko's says
    nothing)."""

    def __init__(self, file: Any, address: str) -> None:
        self._file = file
        self._address = address

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, room: Any) -> int:
        with _told(self._address):
            piece: bytes = self._file.read(len(room))
        room[: len(piece)] = piece
        return len(piece)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        with _told(self._address):
            self._file.seek(offset, whence)
            return int(self._file.tell())

    def close(self) -> None:
        if not self.closed:
            super().close()
            with contextlib.suppress(Exception):  # it was only read
                self._file.close()


def signature(address: str) -> object:
    """What changes when the file there does."""
    with filesystem(address) as (places, path):
        about = places.info(path)
        return tuple(str(about.get(key)) for key in ("size", "mtime", "created", "LastModified", "ETag", "etag"))
