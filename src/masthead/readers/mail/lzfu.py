"""Rich Text as Outlook packs it (MS-OXRTFCP): a window of 4,096 bytes, and what was said before by its place in it."""

from __future__ import annotations

from masthead.errors import UnreadableError
from masthead.limits import LIMITS

_WINDOW = 4096
_KNOWN = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New "
    b"RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
"""What the window holds at first (2.1.2.1)."""
_PACKED, _PLAIN = b"LZFu", b"MELA"


def unpacked(data: bytes) -> bytes:
    """The text. Raises `UnreadableError` for what is not packed so, or comes to more than `markup_bytes`."""
    if len(data) < 16 or data[8:12] not in (_PACKED, _PLAIN):
        raise UnreadableError("holds Rich Text that is packed in no known way")
    size = int.from_bytes(data[4:8], "little")
    if size > LIMITS.markup_bytes:
        raise UnreadableError(f"holds Rich Text over limit.markup_bytes ({LIMITS.markup_bytes:,})")
    return data[16 : 16 + size] if data[8:12] == _PLAIN else _run(data, size)


def _run(data: bytes, size: int) -> bytes:
    window = bytearray(_WINDOW)
    window[: len(_KNOWN)] = _KNOWN
    place, at = len(_KNOWN), 16
    out = bytearray()
    while at < len(data) and len(out) < size:
        marks = data[at]
        at += 1
        for bit in range(8):
            if at >= len(data):
                break
            if not marks >> bit & 1:
                taken = data[at : at + 1]
                at += 1
            else:
                pair = int.from_bytes(data[at : at + 2], "big")
                at += 2
                start, length = pair >> 4, (pair & 15) + 2
                if start == place:
                    return bytes(out)
                # What is said again may reach into itself, as far as it is written.
                period = (place - start) % _WINDOW
                taken = bytes(window[(start + (step % period)) % _WINDOW] for step in range(length))
            for byte in taken:
                window[place] = byte
                place = (place + 1) % _WINDOW
            out += taken
    return bytes(out[:size])
