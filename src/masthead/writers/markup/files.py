"""A file beside the markup: a picture, a face, a stylesheet."""

from __future__ import annotations

from msgspec import Struct


class File(Struct, frozen=True, gc=False):
    """`name` is its address, as the markup gives it."""

    id: str
    name: str
    media_type: str
    data: bytes
    properties: tuple[str, ...] = ()
