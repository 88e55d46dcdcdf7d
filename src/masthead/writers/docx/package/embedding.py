"""Faces in the file: obfuscated as Word wants them (ECMA-376 17.8.1), where their makers allow it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache

from masthead.brand.model import Brand, Face, Family
from masthead.notices import Note, Replaced
from masthead.writers.docx.characters import has_right_to_left
from masthead.writers.docx.package import fonttable
from masthead.writers.docx.package.fonttable import Embedded
from masthead.writers.docx.package.linking import linked
from masthead.writers.docx.package.packing import PartFile, Relation
from masthead.writers.docx.styles.theme import typefaces

FONT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_READ_ONLY, _EDITABLE, _WHOLE_ONLY = 0x0004, 0x0008, 0x0100
"""Embedding rights (OpenType, `OS/2` fsType): a font for viewing and printing alone makes Word lock the file."""
_LARGEST = 700_000
"""Bytes of a font that goes in whole, so that whoever edits the file has every letter; of a larger one goes what the text has."""
_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_USUAL = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2030))))


def embedded(brand: Brand, language: str, texts: list[str], note: Note) -> Embedded:
    """The faces that these stories are set in. What may not go in is told."""
    characters = frozenset(character for text in texts for character in set(text))
    parts: list[PartFile] = []
    attributes: dict[tuple[str, str], str] = {}
    for family in _families(brand, language, characters, texts):
        for member, face in fonttable.members(brand, family).items():
            made = _made(face, family, member, characters, note)
            if made is not None:
                key, data = made
                parts.append(PartFile(f"word/fonts/font{len(parts) + 1}.odttf", _CONTENT_TYPE, data, fixed=True))
                attributes[family, member] = f'r:id="rId{len(parts)}" w:fontKey="{key}"'
    return Embedded(tuple(parts), tuple(Relation(FONT, part.name) for part in parts), attributes)


def _families(brand: Brand, language: str, characters: frozenset[str], texts: list[str]) -> Iterator[str]:
    """The families that the text needs, each once."""
    text = "".join(sorted(characters))
    code = any("Code" in part or "HTMLPreformatted" in part for part in texts)
    kinds: tuple[tuple[Family, bool], ...] = (("serif", True), ("sans", True), ("mono", code))
    found: dict[str, None] = {}
    for family, used in kinds:
        latin, east, complex_ = typefaces(brand, family, language)
        needed = (used, used and any(character > "\u2e7f" for character in text), used and _complex(text))
        found |= dict.fromkeys(name for name, wanted in zip((latin, east, complex_), needed, strict=True) if wanted and name)
    yield from found


def _complex(text: str) -> bool:
    return has_right_to_left(text) or any("\u0900" <= character <= "\u0dff" or "\u0e00" <= character <= "\u0eff" for character in text)


def _made(face: Face, family: str, member: str, characters: frozenset[str], note: Note) -> tuple[str, bytes] | None:
    """The key of a font and the font, obfuscated with it; None where it cannot go in."""
    from masthead.brand import typefaces as faces

    rights = fonttable.metrics(face).rights
    program = faces.program(face)
    why = ""
    if rights & _READ_ONLY and not rights & _EDITABLE:
        why = "its maker allows viewing and printing alone (OS/2 fsType), and a Word file is edited"
    elif program[:4] not in _TRUETYPE:
        why = "Word embeds fonts with TrueType outlines alone"
    if why:
        note(Replaced(f"the font {family} ({member})", "a font of the reader's machine", why, face.path.rpartition("/")[2]))
        return None
    whole = len(program) <= _LARGEST or face.whole or rights & _WHOLE_ONLY
    return _obfuscated(face, family, member, frozenset() if whole else characters | _USUAL)


@lru_cache(maxsize=32)
def _obfuscated(face: Face, family: str, member: str, characters: frozenset[str]) -> tuple[str, bytes]:
    """`characters`: those that go in; all if it is empty. The key is made of the font, so that the same font has the same one."""
    from masthead.brand import typefaces as faces

    program = _cut(face, characters) if characters else faces.program(face)
    program = linked(program, family, bold="Bold" in member, italic="Italic" in member)
    digits = hashlib.sha256(program).hexdigest()[:32].upper()
    key = bytes.fromhex(digits)[::-1] * 2
    hidden = bytes(one ^ other for one, other in zip(program[:32], key, strict=True))
    return f"{{{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}}}", hidden + program[32:]


def _cut(face: Face, characters: frozenset[str]) -> bytes:
    import uharfbuzz as hb

    from masthead.brand import typefaces as faces

    wish = hb.SubsetInput()
    wanted = set(map(ord, characters))
    wish.unicode_set.set(wanted | faces.drawn_with(wanted))
    wish.layout_feature_tag_set.invert()
    wish.flags = hb.SubsetFlags.NOTDEF_OUTLINE
    return faces.cut(face, wish)
