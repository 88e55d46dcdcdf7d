"""The zip of a publication: no clock, no mark of the machine, and what never changes is packed once (PKWARE APPNOTE 6.3.3)."""

from __future__ import annotations

from functools import lru_cache
from struct import pack

from deflate import crc32, deflate_compress

_STORED, _DEFLATED = 0, 8
_DATE, _TIME = 0x0021, 0
"""1 January 1980, midnight: the first moment that a zip can tell (4.4.6)."""
_VERSION = 20
_UNIX = 3 << 8
_MODE = 0o100644 << 16
_UTF8 = 0x0800
_LIMIT = 0xFFFFFFFF
_LEVEL, _QUICK = 2, 1
"""Deflate's level: 6 takes twice as long and makes a book a twenty-fifth smaller. Of small files the quickest makes as little."""
_SMALL = 32_768
_TINY = 1_024
"""Files under this are not worth packing."""
_LASTING_LEVEL = 6
"""9 takes three times as long and makes a face a three-hundredth smaller."""
_PACKED = (".png", ".jpg", ".gif", ".webp")
_LASTING = (".css", "container.xml", ".ttf", ".otf")
"""Files that are the same from book to book, or often are (faces)."""


class Parcel:
    """Takes files one after another by the one call that EbookLib makes, `writestr`."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._entries: list[bytes] = []
        self._size = 0

    def writestr(self, name: str, data: bytes | str, method: int = _DEFLATED) -> None:
        data = data.encode() if isinstance(data, str) else data
        if name.endswith(_PACKED) or len(data) < _TINY:
            method = _STORED
        if method == _STORED:
            packed, check = data, crc32(data)
        elif name.endswith(_LASTING):
            packed, check = _deflated_once(data)
        else:
            packed, check = _deflated(data, _QUICK if len(data) < _SMALL else _LEVEL), crc32(data)
        title = name.encode()
        flags = 0 if name.isascii() else _UTF8
        facts = pack("<HHHHHIIIHH", _VERSION, flags, method, _TIME, _DATE, check, len(packed), len(data), len(title), 0)
        self._entries.append(pack("<IH", 0x02014B50, _UNIX | _VERSION) + facts + pack("<HHHII", 0, 0, 0, _MODE, self._size) + title)
        self._parts += (pack("<I", 0x04034B50), facts, title, packed)
        self._size += 4 + len(facts) + len(title) + len(packed)

    def close(self) -> bytes:
        """The whole zip. Raises `ValueError` beyond four gigabytes, which no limit of ours lets a book reach."""
        directory = b"".join(self._entries)
        count = len(self._entries)
        if self._size + len(directory) > _LIMIT or count > 0xFFFF:
            raise ValueError("a book of more than four gigabytes")
        end = pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(directory), self._size, 0)
        return b"".join((*self._parts, directory, end))


def _deflated(data: bytes, level: int) -> bytes:
    # Bare deflate, without the head and sum of zlib's own format (4.4.5).
    return bytes(deflate_compress(data, level))


@lru_cache(maxsize=256)  # as many as faces that are cut (`markup.faces`): those of a language come again, in no order
def _deflated_once(data: bytes) -> tuple[bytes, int]:
    return _deflated(data, _LASTING_LEVEL), crc32(data)
