"""Packages: zip files whose parts are a document (OPC, ODF, OCF), checked whole before a part is read."""

from __future__ import annotations

import posixpath
import struct
import zlib
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from masthead.errors import LimitError, NotFoundError, UnreadableError
from masthead.limits import LIMITS
from masthead.sources.source import Source

BROKEN = (BadZipFile, NotImplementedError, EOFError, OSError, ValueError, KeyError, RuntimeError, IndexError, struct.error, zlib.error)
"""All that the library raises on bytes that are no zip, or no longer one."""
_SMALL = 1_000_000
"""Bytes up to which a part may be packed as tightly as it will: blank pictures and empty tables are."""
LOCAL_HEAD = 30
"""Bytes of what stands before each part, its name and extra fields not counted (APPNOTE 4.3.7)."""


def part(file: ZipFile, name: str) -> bytes:
    """A part for those who only count its words; nothing if it can't be unpacked: whoever reads the file says so."""
    try:
        return file.read(name)
    except BROKEN:
        return b""


class Package:
    """The parts of a zip file by name. Nothing is unpacked but what is asked for, and never to the disk."""

    __slots__ = ("_infos", "_where", "_zip")

    def __init__(self, data: bytes, *, where: str = "") -> None:
        """Raises `UnreadableError` for what is no zip, or one that means to deceive: parts of the same name, that overlap, or whose
        names lead elsewhere; `LimitError` over `package_entries`, `package_part_bytes`, `package_bytes` or `package_ratio`."""
        self._where = where
        try:
            self._zip = ZipFile(BytesIO(data))
            infos = self._zip.infolist()
        except BROKEN as error:
            raise broken(error, where) from None
        _within("package_entries", len(infos), LIMITS.package_entries, f"has {len(infos):,} parts", where)
        self._infos: dict[str, ZipInfo] = {}
        for info in infos:
            if not info.filename.endswith("/"):
                self._admit(info)
        total = sum(info.file_size for info in self._infos.values())
        _within("package_bytes", total, LIMITS.package_bytes, f"has parts of {total:,} bytes", where)
        placed = sorted(self._infos.values(), key=lambda info: info.header_offset)
        if any(one.header_offset + LOCAL_HEAD + one.compress_size > other.header_offset for one, other in pairwise(placed)):
            raise UnreadableError("has parts that overlap", where=where, hint="no honest program packs like this; save the document anew")

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    @property
    def names(self) -> tuple[str, ...]:
        """Names of its parts, in the order of its list; folders are none."""
        return tuple(self._infos)

    def read(self, name: str) -> bytes:
        """A part's bytes. Raises `UnreadableError` if it is not there, locked or broken."""
        info = self._infos.get(name)
        if info is None:
            raise UnreadableError(f"has no part “{name}”", where=self._where, hint="the file is not complete: save or send it again")
        unlocked(info, self._where, hint="open it, save it without a password, try again")
        try:
            return self._zip.read(info)
        except BROKEN as error:
            raise broken(error, self._where, name) from None

    def _admit(self, info: ZipInfo) -> None:
        name = info.filename
        steps = name.split("/")
        if not name or name.startswith("/") or ".." in steps or "\\" in name or ":" in name or not name.isprintable():
            raise UnreadableError(
                f"has a part whose name leads elsewhere (“{name[:60]!a}”)", where=self._where, hint="save the document anew"
            )
        if name in self._infos:
            raise UnreadableError(
                f"has two parts named “{name}”",
                where=self._where,
                hint="programs differ on which of them they show; save the document anew",
            )
        size = info.file_size
        _within("package_part_bytes", size, LIMITS.package_part_bytes, f"has a part of {size:,} bytes (“{name[:60]}”)", self._where)
        tight(info, self._where, name)
        self._infos[name] = info


def tight(info: ZipInfo, where: str, part: str = "") -> None:
    """Raises `LimitError` for a part that unpacks to more than `package_ratio` times its size. `part` names it, if `where` does not."""
    if info.file_size > _SMALL:
        ratio = info.file_size // max(info.compress_size, 1)
        problem = f"has a part that unpacks to {ratio:,} times its size (“{part[:60]}”)" if part else f"unpacks to {ratio:,} times its size"
        _within("package_ratio", ratio, LIMITS.package_ratio, problem, where)


def unlocked(info: ZipInfo, where: str, *, hint: str) -> None:
    """Raises `UnreadableError` for a part that is encrypted (`hint` says what to do then), or packed in a way that is not known."""
    if info.flag_bits & 1:
        raise UnreadableError("is locked with a password", where=where, hint=hint)
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise UnreadableError(f"packs “{info.filename}” in a way that is not known", where=where, hint="save the document anew")


def _within(limit: str, value: int, allowed: int, problem: str, where: str) -> None:
    if value > allowed:
        raise LimitError(
            f"{problem}, over limit.{limit} ({allowed:,})",
            where=where,
            hint=f"no honest document is packed like this; --set limit.{limit}=N raises the limit",
        )


def broken(error: Exception, where: str, name: str = "", hint: str = "check that the file was saved or sent whole") -> UnreadableError:
    """What the library's error on bytes that are no zip, or no longer one, means for a person."""
    inside = f" in “{name}”" if name else ""
    said = str(error) or type(error).__name__
    return UnreadableError(f"is a broken zip package{inside}: {said[:120]}", where=where, hint=hint)


class Packed(Source, frozen=True):
    """A source whose neighbours are the parts of a package: what it names is looked for in there, and nowhere else."""

    package: Package | None = None

    def beside(self, relative: str) -> bytes:
        path = posixpath.normpath(relative)
        if self.package is None or path not in self.package:
            raise NotFoundError("is not in the package", where=relative, hint="")
        return self.package.read(path)
