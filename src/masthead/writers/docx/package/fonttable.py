"""The font table: what each face is like, and what may stand in for it on a machine that doesn't have it (ECMA-376 17.8.3)."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from masthead.brand.fonts import Tables
from masthead.brand.model import Brand, Face, Family, Stack
from masthead.language.tags import letters
from masthead.writers.docx.package.packing import PartFile, Relation
from masthead.writers.docx.styles.theme import DECLARATION, attribute, stand_ins, typefaces

_GENERIC = ("serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui")
_KINDS: tuple[tuple[Family, str, str], ...] = (("serif", "roman", "variable"), ("sans", "swiss", "variable"), ("mono", "modern", "fixed"))
_CODE_PAGES = {17: "80", 18: "86", 19: "81", 20: "88", 0: "00", 6: "B2", 5: "B1", 16: "DE", 31: "02"}
"""Bits of `ulCodePageRange1` and the Windows character sets that they stand for, the most telling first (OpenType, `OS/2`; 17.8.3.2)."""
_EASTERN: dict[str, int] = {"jpan": 17, "han": 18, "hangul": 19, "hant": 20}
"""The bit that counts first in a document of these letters: a Chinese face has the Japanese ones too."""
_SANS = ("0B", "0C", "0D", "0E", "0F")
"""Serif styles of PANOSE that have none."""
_LATIN = "00"
_ORDER = ("Regular", "Bold", "Italic", "BoldItalic")


class Metrics(Struct, frozen=True):
    """What a font file says of itself in its `OS/2` table. `rights` are its embedding rights (fsType)."""

    panose: str = ""
    signature: tuple[int, ...] = ()
    rights: int = 0


class Embedded(Struct, frozen=True):
    """Fonts as parts, the relationships of the font table to them, and what the table says of each."""

    parts: tuple[PartFile, ...] = ()
    relations: tuple[Relation, ...] = ()
    attributes: dict[tuple[str, str], str] = {}


def metrics(face: Face) -> Metrics:
    """Reads a face's `OS/2` table; what is missing there stays empty."""
    path = Path(face.path)
    with path.open("rb") as file:
        table = Tables(file, path.stat().st_size, face.number).read(b"OS/2", 64)
    ranges = struct.unpack_from(">4L", table, 42)
    pages = struct.unpack_from(">2L", table, 78) if len(table) >= 86 else (1, 0)
    return Metrics(table[32:42].hex().upper(), (*ranges, *pages), int.from_bytes(table[8:10], "big"))


def _charset(found: Metrics, language: str) -> str:
    """The Windows character set that a face is for, in a document of this language."""
    pages = found.signature[4] if found.signature else 1
    first = _EASTERN.get(letters(language), 18)
    return next((_CODE_PAGES[bit] for bit in (first, *_CODE_PAGES) if pages >> bit & 1), _LATIN)


def members(brand: Brand, family: str) -> dict[str, Face]:
    """The faces that Word knows of a family: regular, italic, and what is nearest to bold of both; by the name of what embeds them."""
    found: dict[str, Face] = {}
    for italic in (False, True):
        own = [face for face in brand.faces if face.family == family and face.italic == italic]
        light = [face for face in own if face.weight < 550]
        heavy = [face for face in own if face.weight >= 550]
        slant = "Italic" * italic
        if light:
            found[slant or "Regular"] = min(light, key=lambda face: (abs(face.weight - 400), face.weight))
        if heavy:
            found[f"Bold{slant}"] = min(heavy, key=lambda face: (abs(face.weight - 600), face.weight))
    return found


def part(brand: Brand, language: str, embedded: Mapping[tuple[str, str], str] | None = None) -> bytes:
    """The font table part. `embedded`: family and member (`Regular`, `Bold`, …) → the attributes of what embeds it."""
    fonts: dict[str, str] = {}
    for family, generic, pitch in _KINDS:
        stack: Stack = getattr(brand.stacks, family)
        latin, east, complex_ = typefaces(brand, family, language)
        system = ",".join(name for name in stack.system if name not in _GENERIC and name != latin)
        for name, stand_in in zip((latin, east, complex_), (system, *stand_ins(family, language)), strict=True):
            if name and name not in fonts:
                fonts[name] = _font(brand, language, name, stand_in, generic, pitch, embedded or {})
    w, r = (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    )
    return f'{DECLARATION}<w:fonts xmlns:w="{w}" xmlns:r="{r}">{"".join(fonts.values())}</w:fonts>'.encode()


def _font(brand: Brand, language: str, name: str, stand_in: str, generic: str, pitch: str, embedded: Mapping[tuple[str, str], str]) -> str:
    """Elements in the order of the schema (17.8.3.10)."""
    own = members(brand, name)
    found = metrics(own.get("Regular") or next(iter(own.values()))) if own else Metrics()
    if generic == "roman" and found.panose[:4] in {f"02{style}" for style in _SANS}:
        generic = "swiss"
    signature = "".join(
        f' w:{key}="{number:08X}"' for key, number in zip(("usb0", "usb1", "usb2", "usb3", "csb0", "csb1"), found.signature, strict=False)
    )
    return (
        f'<w:font w:name="{attribute(name)}">'
        + (f'<w:altName w:val="{attribute(stand_in)}"/>' if stand_in and stand_in != name else "")
        + (f'<w:panose1 w:val="{found.panose}"/>' if found.panose else "")
        + f'<w:charset w:val="{_charset(found, language)}"/><w:family w:val="{generic}"/><w:pitch w:val="{pitch}"/>'
        + (f"<w:sig{signature}/>" if signature else "")
        + "".join(f"<w:embed{member} {embedded[name, member]}/>" for member in _ORDER if (name, member) in embedded)
        + "</w:font>"
    )
