"""Images as the package holds them: what Word shows is passed through, the rest converted; a drawing has a frame for old programs."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from pathlib import Path

from masthead.document.model import Asset
from masthead.errors import LimitError, UnreadableError
from masthead.notices import Replaced
from masthead.writers.docx.story import Manuscript, Picture

_SHOWN = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
_WIDEST = 1200
"""Pixels of a frame that stands for a drawing."""


def picture(manuscript: Manuscript, name: str) -> Picture | None:
    """The image of an asset as Word can show it; `None` if there is none, or none that can be read."""
    if name not in manuscript.pictures:
        asset = manuscript.assets.get(name)
        manuscript.pictures[name] = _opened(manuscript, asset) if asset is not None else None
    return manuscript.pictures[name]


def logo(manuscript: Manuscript) -> Picture | None:
    """The brand's logo, read from its file; `None` if there is none."""
    found = manuscript.brand.logo
    if found is None:
        return None
    key = f"logo:{found.path}"
    if key not in manuscript.pictures:
        manuscript.pictures[key] = _opened(manuscript, _read(found.path, manuscript.brand.digest))
    return manuscript.pictures[key]


@lru_cache(maxsize=16)
def _read(path: str, _digest: str) -> Asset:
    """The brand's digest is over its assets too: a file that changed is another one."""
    from masthead.media.image import media_type

    data = Path(path).read_bytes()
    return Asset(Path(path).name, media_type(data), data)


def _opened(manuscript: Manuscript, asset: Asset) -> Picture | None:
    number = sum(found is not None for found in manuscript.pictures.values()) + 1
    suffix = _SHOWN.get(asset.media_type)
    if suffix is not None and asset.width > 0 and asset.height > 0:
        # Whoever measured it has read it through.
        return Picture(f"word/media/image{number}.{suffix}", asset.media_type, asset.data, asset.width, asset.height)
    from masthead.media import image, svg

    try:
        if asset.media_type == "image/svg+xml":
            drawn = svg.safe(asset.data, where=asset.name)
            frame = _frame(drawn.width, drawn.height)
            vector = f"word/media/image{number}.svg"
            return Picture(f"word/media/image{number}.png", "image/png", frame, drawn.width, drawn.height, vector, drawn.data)
        checked = image.check(asset.data, where=asset.name)
        shown = checked if checked.media_type in _SHOWN else image.as_png(checked)
    except (UnreadableError, LimitError) as error:
        manuscript.note(Replaced(f"the image {asset.name}", "a line that names it", error.problem, asset.name))
        return None
    if shown is not checked:
        manuscript.note(Replaced(f"the image {asset.name}", "a PNG", f"Word does not show {checked.media_type}", asset.name))
    name = f"word/media/image{number}.{_SHOWN[shown.media_type]}"
    return Picture(name, shown.media_type, shown.data, shown.width, shown.height)


@lru_cache(maxsize=32)
def _frame(width: int, height: int) -> bytes:
    """A PNG of the drawing's shape, white in a grey line: what programs show that don't know SVG (Word before 2016)."""
    share = min(1.0, _WIDEST / max(width, height, 1))
    across, down = max(2, round(width * share)), max(2, round(height * share))
    edge = b"\0" + b"\xb0" * across
    rows = edge + (b"\0\xb0" + b"\xff" * (across - 2) + b"\xb0") * (down - 2) + edge

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", across, down, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
