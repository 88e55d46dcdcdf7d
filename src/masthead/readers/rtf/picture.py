"""A picture within RTF: its kind, its bytes or their digits."""

from __future__ import annotations

from base64 import b64encode
from binascii import unhexlify

from masthead.readers.leftout import LeftOut
from masthead.readers.pictures import Pictures

_DRAWINGS = {
    "emfblip": "a drawing of Windows (EMF)",
    "wmetafile": "a drawing of Windows (WMF)",
    "macpict": "a drawing of old Macintoshes (PICT)",
    "pmmetafile": "a drawing of OS/2",
    "dibitmap": "a bitmap of Windows without a head",
    "wbitmap": "a bitmap of Windows without a head",
}


class Picture:
    """`data` are bytes that stood as such, `hexadecimal` the digits of others."""

    __slots__ = ("data", "hexadecimal", "kind")

    def __init__(self) -> None:
        self.kind = ""
        self.data = bytearray()
        self.hexadecimal = bytearray()

    def told(self, word: str) -> None:
        if word in _DRAWINGS or word in ("pngblip", "jpegblip"):
            self.kind = word

    def taken(self, pictures: Pictures, alt: str, left: LeftOut, where: str) -> str:
        """The name of its asset; empty, and told, if there is none to show."""
        if self.kind in _DRAWINGS:
            left.add("", f"{_DRAWINGS[self.kind]}, which nothing but the program that made it can show")
            return ""
        digits = bytes(self.hexadecimal).translate(None, b" \t\r\n")
        digits = digits[: len(digits) // 2 * 2]
        try:
            data = bytes(self.data) or unhexlify(digits)
        except ValueError:
            data = b""
        if not data:
            left.add("", "a picture without data")
            return ""
        return pictures.take(f"data:;base64,{b64encode(data).decode()}", alt, where=where)
