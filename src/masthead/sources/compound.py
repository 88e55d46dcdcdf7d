"""Compound files (MS-CFB), in which Outlook saves messages: folders and streams, checked before they are followed."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from msgspec import Struct

from masthead.errors import UnreadableError
from masthead.limits import LIMITS

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST = 0xFFFFFFFA
"""From this number on a sector is none (2.1)."""
_NONE = 0xFFFFFFFF
_ENTRY = 128
_MOST = 200_000
"""Entries of a directory, at most."""
_CUTOFF = 4096
_MINI = 64


class Entry(Struct, frozen=True, gc=False):
    """A folder (`kind` 1 or 5) or a stream (2); the numbers lead to others (2.6.1)."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class Compound:
    """A file. Raises `UnreadableError` for one whose tables do not hold together."""

    def __init__(self, data: bytes) -> None:
        if len(data) < 512 or not data.startswith(SIGNATURE):
            raise _broken()
        self._data = data
        (shift,) = struct.unpack_from("<H", data, 30)
        if shift not in (9, 12):
            raise _broken()
        self._size = 1 << shift
        tables, first = struct.unpack_from("<II", data, 44)
        mini_first, _, more, count = struct.unpack_from("<IIII", data, 60)
        numbers = [number for number in struct.unpack_from("<109I", data, 76) if number < _LAST]
        while more < _LAST and count and len(numbers) <= tables:
            sector = self._sector(more)
            found = struct.unpack(f"<{self._size // 4}I", sector)
            numbers += [number for number in found[:-1] if number < _LAST]
            more, count = found[-1], count - 1
        self._fat: list[int] = []
        for number in numbers[:tables]:
            self._fat += struct.unpack(f"<{self._size // 4}I", self._sector(number))
        directory = self._chain(first)
        if len(directory) > _MOST * _ENTRY:
            raise _broken()
        self.entries = [_entry(directory[at : at + _ENTRY]) for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]
        if not self.entries:
            raise _broken()
        small = self._chain(mini_first) if mini_first < _LAST else b""
        self._mini_fat = list(struct.unpack(f"<{len(small) // 4}I", small[: len(small) // 4 * 4]))
        self._mini = self._chain(self.entries[0].start) if self.entries[0].start < _LAST else b""

    def within(self, folder: Entry) -> Iterator[Entry]:
        """What a folder holds, in no order."""
        pending, seen = [folder.child], set[int]()
        while pending:
            at = pending.pop()
            if at >= len(self.entries) or at in seen:
                continue
            seen.add(at)
            entry = self.entries[at]
            yield entry
            pending += [entry.left, entry.right]

    def stream(self, entry: Entry) -> bytes:
        if entry.size > LIMITS.message_bytes:
            raise _broken()
        if entry.size >= _CUTOFF:
            return self._chain(entry.start, entry.size)[: entry.size]
        out, at, left = bytearray(), entry.start, len(self._mini_fat)
        while at < _LAST and len(out) < entry.size:
            if at >= len(self._mini_fat) or left <= 0:
                raise _broken()
            out += self._mini[at * _MINI : (at + 1) * _MINI]
            at, left = self._mini_fat[at], left - 1
        return bytes(out[: entry.size])

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        sector = self._data[start : start + self._size]
        if not sector:
            raise _broken()
        return sector.ljust(self._size, b"\0")

    def _chain(self, at: int, most: int = 1 << 62) -> bytes:
        out, left = bytearray(), len(self._fat)
        while at < _LAST and len(out) < most:
            if at >= len(self._fat) or left <= 0:
                raise _broken()
            out += self._sector(at)
            at, left = self._fat[at], left - 1
        return bytes(out)


def _entry(data: bytes) -> Entry:
    length, kind = struct.unpack_from("<HB", data, 64)
    left, right, child = struct.unpack_from("<III", data, 68)
    start, size = struct.unpack_from("<II", data, 116)
    return Entry(data[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace"), kind, left, right, child, start, size)


def _broken() -> UnreadableError:
    return UnreadableError("is cut off, or broken", hint="save the message anew, or as .eml")
