"""Images as sources have them: known by their first bytes, checked within limits, turned upright, measured in pixels."""

from __future__ import annotations

import struct
import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from msgspec import Struct

from masthead.errors import LimitError, UnreadableError
from masthead.limits import LIMITS

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/gif": "GIF", "image/webp": "WEBP"}
"""What is read, and what Pillow calls it. No EPS and no PSD: their readers run programs or have a history of holes."""

SUFFIXES = {"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp", "image/svg+xml": ".svg"}

_ORIENTATION = 0x0112  # EXIF 2.32, table 4
_MPO = "MPO"  # a JPEG of several pictures, as telephones write it; the first is the picture


class Image(Struct, frozen=True, gc=False):
    """A checked image. `width` and `height` are pixels as it is to be seen."""

    media_type: str
    data: bytes
    width: int
    height: int


def media_type(data: bytes) -> str:
    """By signature alone, whatever its name says; empty if it is none of ours."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith((b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg")) and b"<svg" in head:
        return "image/svg+xml"
    return ""


def check(data: bytes, *, where: str = "") -> Image:
    """The image, whole and upright: every pixel is decoded once, so that no writer meets a broken file.

    Bytes stay as they are unless EXIF says that the picture lies on its side. Raises `UnreadableError` for what is no image
    or a broken one, `LimitError` over `asset_bytes` or `image_pixels`.
    """
    kind = media_type(data)
    if kind not in _FORMATS:
        raise UnreadableError("is no PNG, JPEG, GIF or WebP image", where=where, hint="save it as one of these")
    if len(data) > LIMITS.asset_bytes:
        raise LimitError(
            f"is larger than {LIMITS.asset_bytes:,} bytes", where=where, hint="make it smaller, or raise it: --set limit.asset_bytes=N"
        )
    from PIL import Image as pillow  # not before there is an image

    with warnings.catch_warnings():
        warnings.simplefilter("error", pillow.DecompressionBombWarning)
        warnings.filterwarnings("ignore", category=UserWarning)  # odd EXIF and palettes are not our reader's business
        try:
            with pillow.open(BytesIO(data), formats=[_FORMATS[kind], *([_MPO] if kind == "image/jpeg" else [])]) as opened:
                _measure(opened.width, opened.height, where)
                opened.load()
                if opened.getexif().get(_ORIENTATION, 1) in range(2, 9):
                    return _upright(opened, kind)
                return Image(kind, data, opened.width, opened.height)
        except (pillow.DecompressionBombWarning, pillow.DecompressionBombError):
            raise LimitError("has more pixels than any picture needs", where=where, hint="make it smaller") from None
        # Pillow raises all of these for damaged files, by format.
        except (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, MemoryError, struct.error) as error:
            # What it says may hold an address of memory, which is another each time.
            why = f" ({error})" if str(error) and " at 0x" not in str(error) else ""
            raise UnreadableError(f"is a broken image{why}", where=where, hint="save it again, or leave it out") from None


def as_png(image: Image) -> Image:
    """The first frame as PNG, for a format that knows neither GIF nor WebP. PNG and JPEG come back as they are."""
    if image.media_type in ("image/png", "image/jpeg"):
        return image
    from PIL import Image as pillow

    with pillow.open(BytesIO(image.data), formats=[_FORMATS[image.media_type]]) as opened:
        out = BytesIO()
        opened.convert("RGBA").save(out, "PNG", optimize=False)
    return Image("image/png", out.getvalue(), image.width, image.height)


def _measure(width: int, height: int, where: str) -> None:
    if width * height > LIMITS.image_pixels:
        raise LimitError(
            f"has {width:,} × {height:,} pixels; {LIMITS.image_pixels:,} are allowed",
            where=where,
            hint="make it smaller, or raise it: --set limit.image_pixels=N",
        )


def _upright(opened: Pixels, kind: str) -> Image:
    from PIL import ImageOps

    turned = ImageOps.exif_transpose(opened)
    out = BytesIO()
    if kind == "image/jpeg":
        turned.save(out, "JPEG", quality=92, icc_profile=opened.info.get("icc_profile"), exif=b"")
    else:
        kind = "image/png"
        turned.save(out, "PNG", icc_profile=opened.info.get("icc_profile"))
    return Image(kind, out.getvalue(), turned.width, turned.height)
