"""A source: bytes with a name, and the folder whose files it may use. The only place where sources are read from disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from stat import S_ISDIR
from typing import BinaryIO

from msgspec import Struct

from masthead.errors import LimitError, NotFoundError, UnreadableError, UsageError, shown
from masthead.limits import LIMITS
from masthead.sources.sidecar import Sidecar, beside
from masthead.sums import hexadecimal


class Source(Struct, frozen=True):
    """What a reader is given. It never reads the disk itself: it asks `beside`.

    `name` has no folder (`release.html`; `-` for standard input), `folder` is where files named by the source
    are looked for, or empty if there is none.
    """

    name: str
    data: bytes
    folder: str = ""
    format: str = ""
    """A format the user named (`-f`); empty: find out."""
    sidecar: Sidecar | None = None
    """What a person says about it, in a file beside it."""
    assets: str = ""
    """A folder that a person names, with pictures that the source only links to."""

    @staticmethod
    def at(path: str | os.PathLike[str], *, assets: str = "", format: str = "") -> Source:
        """The file at `path`, with its sidecar if it has one. Raises `NotFoundError`, `UnreadableError` or `LimitError` (over `source_bytes`)."""
        path = Path(path)
        try:
            status = path.stat()
            if S_ISDIR(status.st_mode):
                raise UnreadableError("is a folder, not a file", where=str(path), hint="name a file in it; masthead batch takes folders")
            if status.st_size > LIMITS.source_bytes:
                raise _over("source_bytes", f"has {status.st_size:,} bytes", str(path))
            with path.open("rb") as file:
                data = _all(file, str(path))
        except FileNotFoundError:
            hint = "check the name and the folder" + ("; masthead batch takes patterns" if any(sign in str(path) for sign in "*?[") else "")
            raise NotFoundError("there is no such file", where=str(path), hint=hint) from None
        except ValueError:
            raise NotFoundError("is no file name", where=str(path), hint="check the name") from None
        except OSError as error:
            raise UnreadableError(error.strerror or str(error), where=str(path), hint="check that you may read it") from error
        return Source(shown(path.name), data, str(path.parent), format, beside(path), assets)

    @staticmethod
    def of(source: str | os.PathLike[str] | bytes | BinaryIO, *, name: str = "", assets: str = "", format: str = "") -> Source:
        """A source from whatever a caller has: a path, bytes, or a file open for reading bytes. Raises as `at` does, and `UsageError` for
        anything else; what is read from an open file is counted while it is read."""
        if isinstance(source, (bytes, bytearray, memoryview)):
            return Source(name or "bytes", bytes(source), "", format, None, assets)
        if isinstance(source, (str, os.PathLike)):
            return Source.at(source, assets=assets, format=format)
        if not hasattr(source, "read"):
            raise UsageError(f"a {type(source).__name__} is no source", hint="a source is a path, bytes, or a file open for reading bytes")
        opened = getattr(source, "name", "")
        name = name or (Path(opened).name if isinstance(opened, str) else "") or "stream"
        return Source(shown(name), _all(source, name), "", format, None, assets)

    def inside(self, data: bytes, format: str) -> Source:
        """What stands in this source in another format; the files that it names are looked for in the same places."""
        return Source(self.name, data, self.folder, format, None, self.assets)

    @property
    def path(self) -> str:
        """Where it was read from; empty if it is no file."""
        return "" if not self.folder else self.name if self.folder == "." else os.path.join(self.folder, self.name)  # noqa: PTH118

    @property
    def suffix(self) -> str:
        """Lower case, with its dot; empty if the name has none."""
        name = os.path.basename(self.name)  # noqa: PTH119 - every reader asks
        at = name.rfind(".")
        return name[at:].lower() if 0 < at < len(name) - 1 else ""

    @property
    def sha256(self) -> str:
        return hexadecimal(self.data)

    def beside(self, relative: str) -> bytes:
        """A file that the source names, confined to its folder, links followed.

        Raises `NotFoundError` if it is not there, or lies outside the folder; `LimitError` over `asset_bytes`.
        """
        if not self.folder:
            raise NotFoundError("the source has no folder to look in", where=relative, hint="--assets DIR names one")
        root = Path(self.folder).resolve()
        try:
            path = (root / relative).resolve()
            outside = not path.is_relative_to(root)
        except (OSError, ValueError):  # a name too long or with a NUL
            raise NotFoundError("is no file name", where=relative[:80], hint="") from None
        if outside or Path(relative).is_absolute():
            raise NotFoundError(
                "lies outside the source's folder", where=relative, hint="copy it beside the source, or name its folder with --assets"
            )
        try:
            if not path.is_file():  # a pipe would be waited for
                heard(path, None)
                raise NotFoundError("is no file in the source's folder", where=relative, hint="--assets DIR names another folder")
            if (size := path.stat().st_size) > LIMITS.asset_bytes:
                raise _over("asset_bytes", f"has {size:,} bytes", relative)
            return heard(path, path.read_bytes())
        except OSError:
            raise NotFoundError("is not in the source's folder", where=relative, hint="--assets DIR names another folder") from None

    def linked(self, address: str, base: str = "") -> bytes:
        """A picture that the source only links to, from the folder that a person names. Raises as `assets.found`; `NotFoundError` without
        such a folder."""
        if not self.assets:
            raise NotFoundError("is elsewhere, and nothing is fetched; a copy beside the source, or in --assets DIR, would be used")
        from masthead.sources.assets import found  # few sources have such a folder

        return found(self.assets, address, base)


_LISTENING: ContextVar[list[tuple[str, str]] | None] = ContextVar("listening", default=None)


@contextmanager
def listening() -> Iterator[list[tuple[str, str]]]:
    """Within the `with` block, every file beside a source that is asked for is told: its path and SHA-256, empty if it is not there. Whoever
    keeps results asks for these too before he believes that nothing has changed."""
    told: list[tuple[str, str]] = []
    token = _LISTENING.set(told)
    try:
        yield told
    finally:
        _LISTENING.reset(token)


def heard(path: Path | str, data: bytes | None) -> bytes:
    """The bytes of a file beside a source, told to whoever listens."""
    told = _LISTENING.get()
    if told is not None:
        told.append((str(path), hexadecimal(data) if data is not None else ""))
    return data or b""


_PIECE, _MOST = 1 << 14, 1 << 20
"""Bytes that are asked for at once: few at first, since room for all of them is taken before the first comes, then as many as there were so far."""


def _all(file: BinaryIO, where: str) -> bytes:
    """What is left in a file, or comes through a pipe. Raises `LimitError` as soon as it is more than `source_bytes`: there may be no end."""
    pieces: list[bytes] = []
    size = 0
    while piece := file.read(min(max(size, _PIECE), _MOST)):
        if not isinstance(piece, bytes):
            raise UnreadableError("gives text, not bytes", where=where, hint='open it with mode "rb"')
        size += len(piece)
        if size > LIMITS.source_bytes:
            raise _over("source_bytes", "goes on", where)
        pieces.append(piece)
    return b"".join(pieces)


def _over(limit: str, problem: str, where: str) -> LimitError:
    return LimitError(
        f"{problem}, over limit.{limit} ({getattr(LIMITS, limit):,})", where=where, hint=f"--set limit.{limit}=N raises the limit"
    )
