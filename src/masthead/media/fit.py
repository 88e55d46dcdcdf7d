"""Images made fit for a format: what it shows passes through, without metadata; the rest is converted, what moves stands still."""

from __future__ import annotations

from functools import lru_cache

from masthead.document.model import Asset
from masthead.media import image, pixels
from masthead.media.bare import bare, exif, frames, segments
from masthead.media.image import Image

BOOK = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"})
"""What reading systems show (EPUB 3.3, 3.2)."""
WORD = frozenset({"image/png", "image/jpeg", "image/gif", "image/svg+xml"})
"""What Word shows, the last since 2016."""

_KEPT = 262_144
"""Images of up to so many bytes (logos) are kept ready between documents."""


def fit(asset: Asset, shows: frozenset[str]) -> Image:
    """The image as a format that shows these types can hold it. Raises `UnreadableError` or `LimitError`.

    An asset with a size was read through when it was measured: it is not decoded again.
    """
    known = asset.width > 0 and asset.height > 0
    return _kept(asset.data, shows, known, asset.name) if len(asset.data) <= _KEPT else _fit(asset.data, shows, known, asset.name)


def moves(data: bytes) -> bool:
    """Whether it is an animation."""
    kind = image.media_type(data)
    return (kind == "image/gif" and frames(data) > 1) or (kind == "image/webp" and b"ANIM" in data[:64])


@lru_cache(maxsize=64)
def _kept(data: bytes, shows: frozenset[str], known: bool, where: str) -> Image:
    return _fit(data, shows, known, where)


def _fit(data: bytes, shows: frozenset[str], known: bool, where: str) -> Image:
    kind = image.media_type(data)
    if kind == "image/svg+xml":
        from masthead.media import svg  # not before there is a drawing

        return svg.safe(data, where=where)
    found = _as_measured(data, kind) if known else None
    if found is None:
        found = image.check(data, where=where)
    return image.still(found) if found.media_type not in shows or moves(data) else found


def _as_measured(data: bytes, kind: str) -> Image | None:
    """The image bare, if nothing in its head asks for more."""
    if kind not in image.SUFFIXES or pixels.turned(exif(data)):
        return None
    if kind == "image/jpeg" and any(0xC0 <= marker <= 0xC2 and content[5:6] == b"\4" for marker, content in segments(data)):
        return None  # four inks
    clean = bare(data)
    width, height = image.head_size(data, kind)
    return Image(kind, clean, width, height) if clean and width and height else None
