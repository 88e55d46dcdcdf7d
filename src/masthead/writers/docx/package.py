"""The package: parts and their relationships by python-docx, the zip by ourselves, so that the same parts give the same bytes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, cast

from msgspec import Struct


class Relation(Struct, frozen=True):
    """A relationship (ECMA-376-2, 8.5). `target` is the name of a part, or an address if `external`."""

    kind: str
    target: str
    external: bool = False


class PartFile(Struct, frozen=True):
    """A part of the package. `fixed`: the same for many files, so its compressed bytes are kept."""

    name: str
    content_type: str
    data: bytes
    relations: tuple[Relation, ...] = ()
    fixed: bool = False


def pack(parts: Sequence[PartFile], relations: Iterable[Relation]) -> bytes:
    """The file of these parts; `relations` are the package's own. Relationship `rId1` is the first of a part, and so on."""
    return _zipped([*_furniture(parts, relations), *((part.name, part.data, part.fixed) for part in parts)])


def _furniture(parts: Sequence[PartFile], relations: Iterable[Relation]) -> list[tuple[str, bytes, bool]]:
    """The content types and the relationships; most files have many of them in common."""
    files = [("[Content_Types].xml", _content_types(tuple((part.name, part.content_type) for part in parts)), True)]
    files.append(("_rels/.rels", _relationships("/", tuple(relations)), True))
    for part in parts:
        if part.relations:
            folder, _, name = part.name.rpartition("/")
            files.append((f"{folder}/_rels/{name}.rels", _relationships(f"/{folder}", part.relations), False))
    return files


# python-docx takes 50 ms to import: paid when the first Word file is written, not before.


@lru_cache(maxsize=128)
def _content_types(parts: tuple[tuple[str, str], ...]) -> bytes:
    from docx.opc.oxml import CT_Types, serialize_part_xml

    types = cast(Any, CT_Types).new()
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    defaults |= {name.rpartition(".")[2]: kind for name, kind in parts if not name.endswith(".xml")}
    for suffix, kind in sorted(defaults.items()):
        types.add_default(suffix, kind)
    for name, kind in parts:
        if name.endswith(".xml"):
            types.add_override(f"/{name}", kind)
    return serialize_part_xml(types)


@lru_cache(maxsize=128)
def _relationships(folder: str, relations: tuple[Relation, ...]) -> bytes:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.opc.rel import Relationships

    table = Relationships(folder)
    for number, relation in enumerate(relations, 1):
        target = relation.target if relation.external else Part(PackURI(f"/{relation.target}"), "")
        table.add_relationship(relation.kind, target, f"rId{number}", relation.external)
    return cast(bytes, table.xml)


def _deflate(data: bytes) -> tuple[int, bytes]:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return zlib.crc32(data), packer.compress(data) + packer.flush()


_kept = lru_cache(maxsize=128)(_deflate)

_STORED, _DEFLATED, _MIDNIGHT, _1980 = 0, 8, 0, 0x21


def _zipped(files: Iterable[tuple[str, bytes, bool]]) -> bytes:
    """A zip with all entries dated 1 January 1980, the earliest that the format knows (APPNOTE 4.4.6)."""
    out: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, data, fixed in files:
        checksum, packed = _kept(data) if fixed else _deflate(data)
        method = _DEFLATED
        if len(packed) >= len(data):
            method, packed = _STORED, data
        title = name.encode("ascii")
        common = struct.pack("<4H3L2H", 0, method, _MIDNIGHT, _1980, checksum, len(packed), len(data), len(title), 0)
        out += (b"PK\3\4", struct.pack("<H", 20), common, title, packed)
        directory += (b"PK\1\2", struct.pack("<2H", 20, 20), common, struct.pack("<3H2L", 0, 0, 0, 0, offset), title)
        offset += 30 + len(title) + len(packed)
    size = sum(map(len, directory))
    count = len(directory) // 5
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, size, offset, 0)
    return b"".join((*out, *directory, end))
