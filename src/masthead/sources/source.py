"""A source: bytes with a name, and the folder whose files it may use. The only place where sources are read from disk."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from masthead.errors import LimitError, NotFoundError, UnreadableError
from masthead.limits import LIMITS


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

    @staticmethod
    def at(path: str | os.PathLike[str], *, assets: str = "", format: str = "") -> Source:
        """The file at `path`. Raises `NotFoundError`, `UnreadableError` or `LimitError` (over `source_bytes`)."""
        path = Path(path)
        try:
            if path.is_dir():
                raise UnreadableError(
                    "is a folder, not a file", where=str(path), hint="name a file in it, or use: masthead batch " + str(path)
                )
            size = path.stat().st_size
            if size > LIMITS.source_bytes:
                raise LimitError(
                    f"has {size:,} bytes, more than the {LIMITS.source_bytes:,} allowed",
                    where=str(path),
                    hint="--set limit.source_bytes=N raises the limit",
                )
            data = path.read_bytes()
        except FileNotFoundError:
            raise NotFoundError("there is no such file", where=str(path), hint="check the name and the folder") from None
        except OSError as error:
            raise UnreadableError(error.strerror or str(error), where=str(path), hint="check that you may read it") from error
        return Source(path.name, data, assets or str(path.parent), format)

    @staticmethod
    def of(source: str | os.PathLike[str] | bytes | BinaryIO, *, name: str = "", format: str = "") -> Source:
        """A source from whatever a caller has: a path, bytes, or a file open for reading bytes."""
        if isinstance(source, bytes):
            return Source(name or "bytes", source, "", format)
        if isinstance(source, (str, os.PathLike)):
            return Source.at(source, format=format)
        data = source.read()
        if not isinstance(data, bytes):
            raise UnreadableError("gives text, not bytes", where=str(getattr(source, "name", "")), hint='open it with mode "rb"')
        opened = getattr(source, "name", "")
        return Source(name or (Path(opened).name if isinstance(opened, str) else "") or "stream", data, "", format)

    @property
    def suffix(self) -> str:
        """Lower case, with its dot; empty if the name has none."""
        return Path(self.name).suffix.lower()

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

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
            if path.stat().st_size > LIMITS.asset_bytes:
                raise LimitError(
                    f"is larger than {LIMITS.asset_bytes:,} bytes", where=relative, hint="--set limit.asset_bytes=N raises the limit"
                )
            return path.read_bytes()
        except OSError:
            raise NotFoundError("is not in the source's folder", where=relative, hint="--assets DIR names another folder") from None
