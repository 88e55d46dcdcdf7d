"""Images as sources have them: known by their first bytes, measured before they are decoded, turned upright, without metadata."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from msgspec import Struct

from masthead.errors import LimitError, UnreadableError
from masthead.limits import LIMITS
from masthead.media import pixels
from masthead.media.bare import JPEG, PNG, bare, chunks, exif, segments
from masthead.media.plain_png import whole

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

SUFFIXES = {"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp", "image/svg+xml": ".svg"}
"""What documents hold, and how its files end."""


class Image(Struct, frozen=True, gc=False):
    """A checked image. `width` and `height` are pixels as it is to be seen."""

    media_type: str
    data: bytes
    width: int
    height: int


def media_type(data: bytes) -> str:
    """By signature alone, whatever its name says; empty if it is none of ours."""
    if data.startswith(PNG):
        return "image/png"
    if data.startswith(JPEG):
        return "image/jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:12] in (b"ftypavif", b"ftypavis") or (data[4:8] == b"ftyp" and b"avif" in data[8:40]):
        return "image/avif"
    if data.startswith((b"II*\0", b"MM\0*")):
        return "image/tiff"
    if data.startswith(b"BM") and data[6:10] == b"\0\0\0\0":
        return "image/bmp"
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith((b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg")) and (b"<svg" in head or b":svg" in head):
        return "image/svg+xml"
    return ""


def check(data: bytes, *, where: str = "") -> Image:
    """The image whole, upright and bare: every pixel is decoded or counted once, so that no writer meets a broken file; what the camera wrote
    is gone.

    The pixels' own bytes stay as they are, unless EXIF says that the picture lies on its side, its colours are meant for a press
    (CMYK), or no book and no Word shows its format (TIFF, BMP, AVIF): those are written anew as PNG or JPEG.
    Raises `UnreadableError` for what is no image or a broken one, `LimitError` over `asset_bytes`, `image_pixels`, `image_side` or
    `profile_bytes`, before anything is decoded.
    """
    kind = media_type(data)
    if kind not in pixels.FORMATS:
        raise UnreadableError("is no PNG, JPEG, GIF, WebP, AVIF, TIFF or BMP image", where=where, hint="save it as one of these")
    if len(data) > LIMITS.asset_bytes:
        raise LimitError(
            f"has {len(data):,} bytes, over limit.asset_bytes ({LIMITS.asset_bytes:,})",
            where=where,
            hint="make it smaller, or raise it: --set limit.asset_bytes=N",
        )
    width, height = head_size(data, kind)
    times = _burden(data, kind)
    within(width, height, times, where=where)
    clean, said = bare(data), exif(data)
    if kind == "image/png":
        _profile_within(clean, where)
        if clean and not said and whole(clean):
            return Image(kind, clean, width, height)
    with pixels.opened(clean or data, kind, where=where) as found:
        within(found.width, found.height, times, where=where)
        found.load()
        if clean and found.mode != "CMYK" and not pixels.turned(said):
            return Image(kind, clean, found.width, found.height)
        return _anew(found, kind, data, said)


def lossy(kind: str, data: bytes) -> bool:
    """Whether it is kept as photographs are, near enough, not to the last bit."""
    return kind in ("image/jpeg", "image/avif") or (kind == "image/webp" and b"VP8L" not in data[:64])


def _anew(found: Pixels, kind: str, data: bytes, said: bytes) -> Image:
    whole = pixels.upright(found, said)
    own = found.info.get("icc_profile") or b""
    if whole.mode not in ("L", "LA", "RGB", "RGBA", "P", "1") or kind not in SUFFIXES:
        colors, alpha = pixels.srgb(whole)
        own = b""
        if alpha is not None:
            colors.putalpha(alpha)
        whole = colors
    if lossy(kind, data) and whole.mode in ("L", "RGB"):
        return Image("image/jpeg", pixels.jpeg(whole, profile=own, like=found), whole.width, whole.height)
    return Image("image/png", pixels.png(whole, profile=own), whole.width, whole.height)


def still(image: Image) -> Image:
    """The first frame as PNG, or as JPEG if it is a photograph that was kept as such. PNG and JPEG come back as they are."""
    if image.media_type in ("image/png", "image/jpeg"):
        return image
    with pixels.opened(image.data, image.media_type) as found:
        found.load()
        own = found.info.get("icc_profile") or b""
        if lossy(image.media_type, image.data) and not found.has_transparency_data and pixels.photographic(found):
            return Image("image/jpeg", pixels.jpeg(found.convert("RGB"), profile=own), image.width, image.height)
        whole = found.convert("RGBA" if found.has_transparency_data else "RGB")
        return Image("image/png", pixels.png(whole, profile=own), image.width, image.height)


# ── what the head says ───────────────────────────────────────────────────────────────────────────────


def within(width: int, height: int, times: int = 1, *, where: str = "") -> None:
    """Raises `LimitError` for an image of more pixels than `image_pixels`, each counted so many times, or longer than `image_side`."""
    if width * height * times > LIMITS.image_pixels:
        counted = f", which count {times} times in this format" if times > 1 else ""
        raise LimitError(
            f"has {width:,} × {height:,} pixels{counted}, over limit.image_pixels ({LIMITS.image_pixels:,})",
            where=where,
            hint="make it smaller, or raise it: --set limit.image_pixels=N",
        )
    if max(width, height) > LIMITS.image_side:
        raise LimitError(
            f"has a side of {max(width, height):,} pixels, over limit.image_side ({LIMITS.image_side:,})",
            where=where,
            hint="make it smaller, or raise it: --set limit.image_side=N",
        )


def _frame(data: bytes) -> bytes:
    """A JPEG's frame header (ITU-T T.81, B.2.2): depth, height, width, components; empty if it is cut off before it."""
    return next((content for marker, content in segments(data) if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC)), b"")


def _burden(data: bytes, kind: str) -> int:
    """How often a pixel counts: what is decoded into one plane after another (transparent, deep, meant for a press) takes twice the memory
    of a photograph, and WebP three times."""
    match kind:
        case "image/webp":
            return 3
        case "image/png":
            depth, colours = data[24:26] if len(data) > 25 else (8, 2)
            return 2 if depth > 8 or colours in (4, 6) or b"tRNS" in data[:4096] else 1
        case "image/jpeg":
            return 2 if _frame(data)[5:6] == b"\x04" else 1
        case "image/gif":
            return 1
        case _:
            return 2


def head_size(data: bytes, kind: str) -> tuple[int, int]:
    """Width and height as the file's head has them, without decoding; 0 and 0 where only a decoder could tell."""
    try:
        match kind:
            case "image/png":
                width, height = struct.unpack_from(">II", data, 16)
            case "image/gif":
                width, height = struct.unpack_from("<HH", data, 6)
            case "image/jpeg":
                height, width = struct.unpack_from(">HH", _frame(data), 1)
            case "image/webp" if data[12:16] == b"VP8X":
                width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
            case "image/webp" if data[12:16] == b"VP8L":
                packed = int.from_bytes(data[21:25], "little")
                width, height = (packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1
            case "image/webp" if data[12:16] == b"VP8 ":
                width, height = (side & 0x3FFF for side in struct.unpack_from("<HH", data, 26))
            case "image/bmp":
                width, height = (abs(side) for side in struct.unpack_from("<ii", data, 18))
            case _:
                return 0, 0
    except struct.error:  # cut off in its head: decoding will say so
        return 0, 0
    return width, height


def _profile_within(data: bytes, where: str) -> None:
    for kind, content in chunks(data):
        if kind == b"iCCP":
            packed = content.partition(b"\0")[2][1:]
            try:
                size = len(zlib.decompressobj().decompress(packed, LIMITS.profile_bytes + 1))
            except zlib.error:
                return  # decoding will tell whether it matters
            if size > LIMITS.profile_bytes:
                raise LimitError(
                    f"has a colour profile over limit.profile_bytes ({LIMITS.profile_bytes:,})",
                    where=where,
                    hint="save it without, or raise it: --set limit.profile_bytes=N",
                )
        if kind == b"IDAT":
            return
