"""A file beside the markup: a picture, a face, a stylesheet."""

from __future__ import annotations

from base64 import b64encode

from msgspec import Struct


class File(Struct, frozen=True, gc=False):
    """`name` is its address, as the markup gives it."""

    id: str
    name: str
    media_type: str
    data: bytes
    properties: tuple[str, ...] = ()

    @property
    def inline(self) -> str:
        """The file itself as an address (RFC 2397)."""
        return inline(self.media_type, self.data)


def inline(media_type: str, data: bytes) -> str:
    """Bytes as an address that holds them (RFC 2397)."""
    return f"data:{media_type};base64,{b64encode(data).decode()}"
