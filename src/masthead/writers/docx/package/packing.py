"""The package: content types, relationships and zip, so that the same parts give the same bytes.

They are a dozen lines of XML in a fixed form, and python-docx, which could write them, takes longer to import than a whole file takes to
make. It reads them instead: `words` opens every file by it and follows these relationships as Word does.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache

from deflate import deflate_compress
from msgspec import Struct

_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"


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
    return zipped([*_furniture(parts, relations), *((part.name, part.data, part.fixed) for part in parts)])


def _furniture(parts: Sequence[PartFile], relations: Iterable[Relation]) -> list[tuple[str, bytes, bool]]:
    """The content types and the relationships; most files have many of them in common."""
    files = [("[Content_Types].xml", _content_types(tuple((part.name, part.content_type) for part in parts)), True)]
    files.append(("_rels/.rels", _relationships("/", tuple(relations)), True))
    for part in parts:
        if part.relations:
            folder, _, name = part.name.rpartition("/")
            files.append((f"{folder}/_rels/{name}.rels", _relationships(f"/{folder}/", part.relations), False))
    return files


@lru_cache(maxsize=128)
def _content_types(parts: tuple[tuple[str, str], ...]) -> bytes:
    """XML parts by name, others by suffix (ECMA-376-2, 7.2.3)."""
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    defaults |= {name.rpartition(".")[2]: kind for name, kind in parts if not name.endswith(".xml")}
    types = [f'<Default Extension="{suffix}" ContentType="{kind}"/>' for suffix, kind in sorted(defaults.items())]
    types += [f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts if name.endswith(".xml")]
    return f'{_DECLARATION}<Types xmlns="{_PACKAGE}content-types">{"".join(types)}</Types>'.encode()


@lru_cache(maxsize=128)
def _relationships(folder: str, relations: tuple[Relation, ...]) -> bytes:
    """Targets in the same folder are named without it, others from the root; addresses come as URIs, so that only `&` needs escaping."""
    table = []
    for number, relation in enumerate(relations, 1):
        if relation.external:
            target, mode = relation.target.replace("&", "&amp;"), ' TargetMode="External"'
        else:
            target, mode = f"/{relation.target}".removeprefix(folder), ""
        table.append(f'<Relationship Id="rId{number}" Type="{relation.kind}" Target="{target}"{mode}/>')
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}relationships">{"".join(table)}</Relationships>'.encode()


def _deflate(data: bytes) -> tuple[int, bytes]:
    return zlib.crc32(data), bytes(deflate_compress(data, 6))


_kept = lru_cache(maxsize=128)(_deflate)
_SMALL = 2_048
"""Bytes of a part that the next file may have too: half of such parts (relationships, footers, who made it) are alike from file to file."""

_STORED, _DEFLATED, _MIDNIGHT, _1980 = 0, 8, 0, 0x21


def zipped(files: Iterable[tuple[str, bytes, bool]]) -> bytes:
    """A zip with all entries dated 1 January 1980, the earliest that the format knows (APPNOTE 4.4.6)."""
    out: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, data, fixed in files:
        checksum, packed = _kept(data) if fixed or len(data) < _SMALL else _deflate(data)
        method = _DEFLATED
        if len(packed) >= len(data):
            method, packed = _STORED, data
        title = name.encode("utf-8")
        # Bit 11 says that the name is UTF-8 (APPNOTE 4.4.4); ours are ASCII, a template's need not be.
        common = struct.pack(
            "<4H3L2H", 0 if name.isascii() else 0x800, method, _MIDNIGHT, _1980, checksum, len(packed), len(data), len(title), 0
        )
        out += (b"PK\3\4", struct.pack("<H", 20), common, title, packed)
        directory += (b"PK\1\2", struct.pack("<2H", 20, 20), common, struct.pack("<3H2L", 0, 0, 0, 0, offset), title)
        offset += 30 + len(title) + len(packed)
    size = sum(map(len, directory))
    count = len(directory) // 5
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, size, offset, 0)
    return b"".join((*out, *directory, end))
