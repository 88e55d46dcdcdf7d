"""Numbered objects to a file's bytes (ISO 32000-1, 7.5): packed into object streams, or each by itself for those who read it with an editor."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from deflate import zlib_compress

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The second line says that this is no text (7.5.2)."""
_END = b"\nendobj\n"
_TOGETHER = 128
"""Objects of one stream; their places in it fit into one byte of the cross-reference stream."""
_PLACES = [bytes((place,)) for place in range(_TOGETHER)]
_LEVEL = 1
"""Deflate's level: 4 makes these streams 3 % smaller and takes several times as long."""


def packed(bodies: Sequence[bytes], trailer: bytes) -> bytes:
    """The file, as small as it goes: what is no stream stands in object streams, and a stream says where (7.5.7, 7.5.8).

    The object numbers are those of the bodies, counted from 1. `trailer` is the trailer's entries but /Size.
    """
    parts = [_HEAD]
    at = len(_HEAD)
    entries = [b"\0\0\0\0\0\xff"]
    loose: list[int] = []
    first = len(bodies) + 1  # the number of the first object stream
    within, place = _within(first), 0
    for number, body in enumerate(bodies, 1):
        if body.endswith(b"endstream"):
            entries.append(_entry(at))
            head = b"%d 0 obj\n" % number
            parts += (head, body, _END)
            at += len(head) + len(body) + len(_END)
        else:
            if place == _TOGETHER:
                within, place = _within(first + len(loose) // _TOGETHER), 0
            entries.append(within[place])
            loose.append(number)
            place += 1
    for start in range(0, len(loose), _TOGETHER):
        numbers = loose[start : start + _TOGETHER]
        parts.append(_object(len(entries), _together(numbers, [bodies[number - 1] for number in numbers])))
        entries.append(_entry(at))
        at += len(parts[-1])
    entries.append(_entry(at))
    size = len(entries)
    table = _deflated(b"/Type/XRef/W[1 4 1]/Size %d%b" % (size, trailer), b"".join(entries))
    parts += (_object(size - 1, table), _end(at))
    return b"".join(parts)


def plain(bodies: Sequence[bytes], trailer: bytes) -> bytes:
    """The file with every object by itself and a cross-reference table (7.5.4)."""
    parts = [_HEAD, *[_object(number, body) for number, body in enumerate(bodies, 1)]]
    *offsets, end = accumulate(map(len, parts))
    size = len(bodies) + 1
    table = b"".join([b"%010d 00000 n \n" % offset for offset in offsets])
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d%b>>\n" % (size, table, size, trailer))
    parts.append(_end(end))
    return b"".join(parts)


def _object(number: int, body: bytes) -> bytes:
    return b"%d 0 obj\n%b%b" % (number, body, _END)


@lru_cache(maxsize=128)
def _within(number: int) -> list[bytes]:
    """The entries of what stands in the object stream with this number, by its place."""
    return [b"\2" + number.to_bytes(4, "big") + place for place in _PLACES]


def _entry(offset: int) -> bytes:
    return b"\1" + offset.to_bytes(4, "big") + b"\0"


def _together(numbers: Sequence[int], bodies: Sequence[bytes]) -> bytes:
    told = [0] * (2 * len(numbers))  # the number and the place of each, the first at 0
    told[::2] = numbers
    told[3::2] = accumulate([len(body) + 1 for body in bodies[:-1]])
    head = (b"%d " * len(told))[:-1] % tuple(told) + b"\n"
    return _deflated(b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(head)), head + b"\n".join(bodies))


def _deflated(dictionary: bytes, data: bytes) -> bytes:
    data = bytes(zlib_compress(data, _LEVEL))
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (dictionary, len(data), data)


def _end(at: int) -> bytes:
    return b"startxref\n%d\n%%%%EOF\n" % at
