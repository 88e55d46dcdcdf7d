"""Archives of sources: zip files whose members are read one at a time, from where they lie; nothing of them is unpacked to the disk."""

from __future__ import annotations

import os
import re
from collections import OrderedDict
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import IO
from zipfile import ZipFile, ZipInfo

from masthead.errors import LimitError, MastheadError, NotFoundError, UnreadableError
from masthead.limits import LIMITS
from masthead.sources import remote
from masthead.sources.package import BROKEN, LOCAL_HEAD, broken, tight, unlocked

_DOCUMENTS = ("[Content_Types].xml", "mimetype", "META-INF/container.xml", "Index/Document.iwa", "Index.zip", "index.apxl")
"""Parts that only documents have (ECMA-376-2, 10.1.2.2; OCF 3.3, 4.2.3; Apple's): a zip file with one is no archive."""
_END, _END_BYTES, _COMMENT = b"PK\x05\x06", 22, 65_535
_ENTRY = 300
"""Bytes of an archive's list that one of its members may take: the list is read whole."""
_ELSEWHERE = re.compile(r"[A-Za-z]:|[/\\]|.*(?:^|[/\\])\.\.(?:[/\\]|$)", re.DOTALL)
"""Names of members that lead out of the archive, if a program follows them."""
_UTF8 = 0x800
"""The flag that says that a name is UTF-8 (APPNOTE 4.4.4, bit 11)."""


class Archive:
    """The members of a zip file by name. `wrong` tells of those that are not given out."""

    __slots__ = ("_infos", "_where", "_zip", "wrong")

    def __init__(self, file: str | IO[bytes], where: str) -> None:
        """`file` is a path, or open. Raises `UnreadableError` for what is no zip, `LimitError` over `archive_members`, `OSError` if it can't be
        read."""
        self._where = where
        self.wrong: list[MastheadError] = []
        _short_list(file, where)
        try:
            self._zip = ZipFile(file)
            infos = self._zip.infolist()
        except OSError:
            raise
        except BROKEN as error:
            raise broken(error, where, hint="check that it was sent whole, or pack it anew") from None
        if len(infos) > LIMITS.archive_members:
            raise _too_many(f"has {len(infos):,} members", where)
        self._infos: dict[str, ZipInfo] = {}
        for info in infos:
            if not info.filename.endswith("/"):
                self._admit(info)
        placed = sorted(self._infos.items(), key=lambda item: item[1].header_offset)
        overlapping = {
            name
            for (one, info), (other, following) in pairwise(placed)
            if info.header_offset + LOCAL_HEAD + info.compress_size > following.header_offset
            for name in (one, other)
        }
        for name in sorted(overlapping):
            del self._infos[name]
            self._refuse("shares its bytes with another member", name)

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    @property
    def names(self) -> list[str]:
        """Names of its members, sorted; folders are none."""
        return sorted(self._infos)

    @property
    def is_document(self) -> bool:
        """Whether it is a document whose format packs its parts so (Word, OpenDocument, EPUB, Pages)."""
        return any(name in self._infos for name in _DOCUMENTS)

    def read(self, name: str, limit: str = "source_bytes") -> bytes:
        """A member's bytes. Raises `NotFoundError` if it is not there, `UnreadableError` if it is locked or broken, `LimitError` over `limit` or
        `package_ratio`."""
        where = f"{self._where}!/{name}"
        info = self._infos.get(name)
        if info is None:
            raise NotFoundError("is not in the archive", where=where, hint="check the name; the archive may have changed")
        if info.file_size > getattr(LIMITS, limit):
            raise LimitError(
                f"has {info.file_size:,} bytes, over limit.{limit} ({getattr(LIMITS, limit):,})",
                where=where,
                hint=f"--set limit.{limit}=N raises the limit",
            )
        tight(info, where)
        unlocked(info, where, hint="unpack the archive with its password, and give the folder")
        try:
            return self._zip.read(info)
        except BROKEN as error:
            raise broken(error, where, hint="check that the archive was sent whole, or pack it anew") from None

    def _admit(self, info: ZipInfo) -> None:
        name = _named(info)
        if not name or not name.isprintable() or _ELSEWHERE.match(name):
            self._refuse("has a name that leads elsewhere", name)
        elif name in self._infos:
            self._refuse("is there twice under this name; the first is taken", name)
        else:
            self._infos[name] = info

    def _refuse(self, problem: str, name: str) -> None:
        shown = name if name.isprintable() else ascii(name)
        hint = "no honest program packs like this; pack the archive anew"
        self.wrong.append(UnreadableError(problem, where=f"{self._where}!/{shown[:200]}", hint=hint))


def _named(info: ZipInfo) -> str:
    """A member's name. Some programs write UTF-8 and don't say so."""
    if info.flag_bits & _UTF8 or info.filename.isascii():
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _short_list(file: str | IO[bytes], where: str) -> None:
    """Refuses an archive whose list would take much memory, before it is read. Its size is the last but one of the numbers at its end
    (APPNOTE 4.3.16)."""
    if isinstance(file, str):
        with Path(file).open("rb") as opened:
            _short_list(opened, where)
        return
    size = file.seek(0, os.SEEK_END)
    file.seek(max(size - _END_BYTES - _COMMENT, 0))
    tail = file.read()
    file.seek(0)
    at = tail.rfind(_END)
    listed = int.from_bytes(tail[at + 12 : at + 16], "little") if 0 <= at <= len(tail) - _END_BYTES else 0
    if min(listed, size) > LIMITS.archive_members * _ENTRY:
        raise _too_many(f"has a list of {min(listed, size):,} bytes", where)


def _too_many(problem: str, where: str) -> LimitError:
    return LimitError(
        f"{problem}, over limit.archive_members ({LIMITS.archive_members:,})",
        where=where,
        hint="pack several archives; --set limit.archive_members=N raises the limit",
    )


_OPEN = 1
"""Archives that are kept open: a batch reads the members of one after another, and the list of a large one takes a hundred megabytes."""
_opened: OrderedDict[str, tuple[object, Archive]] = OrderedDict()
_lock = Lock()


def opened(path: str) -> Archive:
    """The archive at a path or an address, kept open for its next member as long as it does not change. Raises as `Archive`."""
    signature: object
    if remote.is_address(path):
        signature = remote.signature(path), LIMITS.archive_members
    else:
        status = Path(path).stat()
        signature = status.st_size, status.st_mtime_ns, status.st_ino, LIMITS.archive_members
    with _lock:
        kept = _opened.get(path)
        if kept is not None and kept[0] == signature:
            return kept[1]
        while len(_opened) >= _OPEN:
            _opened.popitem(last=False)
    archive = Archive(remote.opened(path) if remote.is_address(path) else path, path)
    with _lock:
        _opened[path] = signature, archive
    return archive


def is_packed(path: str) -> bool:
    """Whether a file begins as a zip does (also one without members)."""
    try:
        with remote.opened(path) if remote.is_address(path) else Path(path).open("rb") as file:
            return file.read(4) in (b"PK\x03\x04", _END)
    except (OSError, MastheadError):
        return False
