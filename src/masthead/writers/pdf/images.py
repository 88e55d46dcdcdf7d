"""Images as a PDF holds them: RGB or grey, as they are where that can be, by way of Pillow where not."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from masthead.document.model import Asset
from masthead.limits import LIMITS
from masthead.notices import Note, Replaced
from masthead.writers.pdf.file import File

if TYPE_CHECKING:
    from PIL.Image import Image

_PNG = b"\x89PNG\r\n\x1a\n"
_SRGB_GAMMA = (45_455).to_bytes(4, "big")
"""1/2.2, which stands beside an sRGB chunk in most PNGs."""
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF")
"""What Pillow may read. No EPS, which it gives to Ghostscript to run, and nothing else that no press office sends."""
_KEPT = 262_144
"""Images of up to so many bytes (logos) are kept ready between documents."""


class _Broken(Exception):
    """An image that cannot be drawn; the message says why."""


class Picture(Struct, frozen=True, gc=False):
    """An image ready to be written. Sizes are in pixels.

    `data` is encoded as `filter` says, a part of the stream's dictionary; `color` is the colour space and `bits` the bits of a
    component. `alpha` is the transparency, grey and of the same size; None if nothing shines through.
    """

    width: int
    height: int
    data: bytes
    filter: bytes
    color: bytes = b"/DeviceRGB"
    bits: int = 8
    alpha: Picture | None = None


def picture(asset: Asset, note: Note) -> Picture | None:
    """An asset as a picture; None, and a notice, if it is no image that can be read."""
    ready = _kept(asset.data) if len(asset.data) <= _KEPT else _ready(asset.data)
    if isinstance(ready, Picture):
        return ready
    note(Replaced(asset.name or "an image", "its description", ready, where=asset.name))
    return None


def embed(file: File, picture: Picture) -> int:
    """Writes a picture and returns the number of its XObject."""
    mask = b"" if picture.alpha is None else b"/SMask %d 0 R" % embed(file, picture.alpha)
    dictionary = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace%b/BitsPerComponent %d%b%b" % (
        picture.width,
        picture.height,
        picture.color,
        picture.bits,
        picture.filter,
        mask,
    )
    return file.stream(dictionary, picture.data, compress=False)


@lru_cache(maxsize=64)
def _kept(data: bytes) -> Picture | str:
    return _ready(data)


def _ready(data: bytes) -> Picture | str:
    """The picture, or why there is none."""
    try:
        return _png(data) or _jpeg(data) or _by_pillow(data)
    except _Broken as broken:
        return str(broken)


# ── PNG ──────────────────────────────────────────────────────────────────────────────────────────────


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Type and content of a PNG's chunks (ISO/IEC 15948, 5.3); stops where the file is cut off."""
    at = 8
    while at + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        content = data[at + 8 : at + 8 + length]
        if len(content) < length or int.from_bytes(data[at + 8 + length : at + 12 + length], "big") != zlib.crc32(kind + content):
            return
        yield kind, content
        at += 12 + length


def _png(data: bytes) -> Picture | None:
    """An opaque PNG whose pixels PDF can hold as they are compressed; None for any other.

    PDF's predictor 15 is PNG's own filtering (ISO 32000-1, 7.4.4.4), so the deflated bytes pass through.
    """
    if not data.startswith(_PNG):
        return None
    header, palette, pixels, whole = b"", b"", [], False
    for kind, content in _chunks(data):
        if kind == b"IHDR":
            header = content
        elif kind == b"PLTE":
            palette = content
        elif kind == b"IDAT":
            pixels.append(content)
        elif kind in (b"tRNS", b"iCCP") or (kind == b"gAMA" and content != _SRGB_GAMMA):
            return None
        elif kind == b"IEND":
            whole = True
    if len(header) != 13 or not whole:
        return None
    width, height, bits, form, _, _, interlaced = struct.unpack(">IIBBBBB", header)
    if interlaced or form not in (0, 2, 3) or (form != 3 and bits != 8) or width * height > LIMITS.image_pixels:
        return None
    colors = 3 if form == 2 else 1
    if form == 3:
        if not palette or len(palette) % 3:
            return None
        color = b"[/Indexed/DeviceRGB %d<%b>]" % (len(palette) // 3 - 1, palette.hex().encode("ascii"))
    else:
        color = b"/DeviceRGB" if form == 2 else b"/DeviceGray"
    packed = b"".join(pixels)
    if _inflated(packed) != height * (1 + (width * colors * bits + 7) // 8):
        return None
    parameters = b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/BitsPerComponent %d/Columns %d>>" % (colors, bits, width)
    return Picture(width, height, packed, parameters, color, bits)


def _inflated(packed: bytes) -> int:
    """How many bytes come out of deflated data, a part at a time; -1 if it is damaged."""
    inflater = zlib.decompressobj()
    size = 0
    try:
        while packed and not inflater.eof:
            size += len(inflater.decompress(packed, 1 << 20))
            packed = inflater.unconsumed_tail
        size += len(inflater.flush())
    except zlib.error:
        return -1
    return size if inflater.eof else -1


# ── JPEG ─────────────────────────────────────────────────────────────────────────────────────────────


def _jpeg(data: bytes) -> Picture | None:
    """A whole, upright JPEG in RGB or grey without a colour profile of its own; None for any other."""
    if not data.startswith(b"\xff\xd8\xff") or not data.rstrip(b"\0\r\n").endswith(b"\xff\xd9"):
        return None
    frame = b""
    for marker, content in _segments(data):
        if marker in (0xC0, 0xC1, 0xC2):
            frame = content
        elif 0xC3 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return None  # lossless, hierarchical or arithmetic coding: not in PDF's DCTDecode
        elif (marker == 0xE1 and content.startswith(b"Exif")) or (marker == 0xE2 and content.startswith(b"ICC_PROFILE")):
            return None  # may be turned, or in other colours: Pillow knows
    if len(frame) < 6 or frame[0] != 8:
        return None
    height, width, components = struct.unpack_from(">HHB", frame, 1)
    if components not in (1, 3) or not width * height or width * height > LIMITS.image_pixels:
        return None
    return Picture(width, height, data, b"/Filter/DCTDecode", b"/DeviceGray" if components == 1 else b"/DeviceRGB")


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and content of a JPEG's segments up to the first scan (ISO/IEC 10918-1, B.1.1.4)."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # fill byte
            at += 1
            continue
        if marker == 0xDA:
            return
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)


# ── the rest ─────────────────────────────────────────────────────────────────────────────────────────


def _by_pillow(data: bytes) -> Picture:
    """Any image Pillow reads: first frame, turned upright, in sRGB, transparency apart. Raises `_Broken`."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # odd EXIF and too many pixels: the latter we count ourselves
        try:
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                if image.width * image.height > LIMITS.image_pixels:
                    raise _Broken(f"has {image.width:,} × {image.height:,} pixels, more than the {LIMITS.image_pixels:,} allowed")
                lossy = image.format in ("JPEG", "MPO") or (image.format == "WEBP" and b"VP8 " in data[:64])
                image.load()
                upright = ImageOps.exif_transpose(image)
        except UnidentifiedImageError:
            raise _Broken("is no image that can be read") from None
        # Pillow raises all of these for damaged files, by format.
        except (OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, MemoryError, struct.error, zlib.error) as error:
            raise _Broken(f"is damaged ({error})") from None
        except Image.DecompressionBombError:
            raise _Broken("has more pixels than any picture needs") from None
    transparent = upright.has_transparency_data
    profile = upright.info.get("icc_profile")
    if transparent:
        upright = upright.convert("RGBA")
    alpha = upright.getchannel("A") if transparent else None
    if alpha is not None and alpha.getextrema() == (255, 255):
        alpha = None
    colors = _srgb(upright, profile)
    drawn = _encode(colors, lossy=lossy and alpha is None)
    if alpha is None:
        return drawn
    mask = _encode(alpha, lossy=False)
    return Picture(drawn.width, drawn.height, drawn.data, drawn.filter, drawn.color, drawn.bits, mask)


def _srgb(image: Image, profile: bytes | None) -> Image:
    """An image in sRGB, or grey. A profile that cannot be used is as good as none: screens would do the same."""
    from PIL import ImageCms

    if image.mode in ("I", "I;16", "I;16B", "I;16L", "I;16N"):
        # 16 bits a component: keep the high eight.
        return image.convert("I").point(lambda value: value / 257).convert("L")
    if image.mode in ("1", "L", "LA", "F"):
        return image.convert("L")
    own = image if image.mode in ("RGB", "CMYK", "LAB") else image.convert("RGB")
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            turned = ImageCms.profileToProfile(own, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
            if turned is not None:
                return turned
        except (ImageCms.PyCMSError, OSError):
            return own.convert("RGB")
    return own.convert("RGB")


def _encode(image: Image, *, lossy: bool) -> Picture:
    """An RGB or grey image: as JPEG if it was lossy before, else deflated with PNG's filters, which Pillow chooses."""
    out = io.BytesIO()
    if lossy:
        image.save(out, "JPEG", quality=92, subsampling=0)
        encoded = _jpeg(out.getvalue())
    else:
        image.info.clear()
        image.save(out, "PNG", compress_level=6)
        encoded = _png(out.getvalue())
    if encoded is None:
        raise _Broken(f"could not be written in {image.mode}")
    return encoded
