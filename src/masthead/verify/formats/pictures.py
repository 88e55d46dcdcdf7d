"""Pictures known again by how they look, however a file keeps them: eight by eight fields of colour."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from masthead.errors import MastheadError
from masthead.media.image import media_type, within
from masthead.media.pixels import FORMATS, opened, srgb, upright

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

_SIDE = 8
_FIRST = 32
"""Points a side that a picture is brought to before its colours are: a camera has millions."""
_NEAR = 12
"""Levels of 255 by which fields may differ on average: JPEGs are written anew, colours brought to sRGB."""
_KEPT = 524_288
"""Pictures of up to so many bytes are looked at once for several files."""


def looks(data: bytes) -> bytes:
    """Red, green and blue of each field, row by row; empty for a drawing, and for what is no picture."""
    return _kept(data) if len(data) <= _KEPT else _looks(data)


@lru_cache(maxsize=32)
def _kept(data: bytes) -> bytes:
    return _looks(data)


def _looks(data: bytes) -> bytes:
    kind = media_type(data)
    if kind not in FORMATS:
        return b""
    try:
        with opened(data, kind) as image:
            within(image.width, image.height)
            image.draft(None, (_FIRST * 2, _FIRST * 2))
            return fields(upright(image))
    except MastheadError:
        return b""


def fields(image: Pixels) -> bytes:
    """The same of decoded pixels, on white."""
    from PIL import Image as pillow

    if image.mode in ("1", "P", "PA", "LA"):
        image = image.convert("RGBA")
    small, shining = srgb(image.resize((_FIRST, _FIRST), pillow.Resampling.BOX))
    small = small.convert("RGB")
    if shining is not None:
        ground = pillow.new("RGB", small.size, "white")
        ground.paste(small, mask=shining)
        small = ground
    return small.resize((_SIDE, _SIDE), pillow.Resampling.BOX).tobytes()


def alike(one: bytes, other: bytes) -> bool:
    """Whether two pictures look the same, as far as their fields tell."""
    return sum(abs(ours - theirs) for ours, theirs in zip(one, other, strict=True)) <= _NEAR * len(one)
