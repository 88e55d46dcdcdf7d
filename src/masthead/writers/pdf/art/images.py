"""Images for PDF: passed through where PDF can hold them as they are, else brought to sRGB and written anew, no finer than print needs."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from masthead.document.model import Asset
from masthead.errors import LimitError, MastheadError, UnreadableError
from masthead.limits import LIMITS
from masthead.media import image, pixels
from masthead.media.bare import bare, chunks, exif, profile, segments
from masthead.media.fit import moves
from masthead.media.plain_png import filled
from masthead.notices import Note, Replaced
from masthead.writers.pdf.syntax.file import File
from masthead.writers.pictures import stilled

if TYPE_CHECKING:
    from masthead.media.drawing.model import Drawing
    from masthead.writers.pdf.art.lettering import Lettering
    from masthead.writers.pdf.art.vectors import Plate

_SRGB_GAMMA = (45_455).to_bytes(4, "big")
"""1/2.2, which stands beside an sRGB chunk in most PNGs."""
_KEPT = 262_144
"""Images of up to so many bytes (logos) are kept ready between documents."""
_DRAWING = "image/svg+xml"
_SHARP = 300
"""Points to the inch of drawings that are drawn as pixels, if the document leaves it open."""
_WORTH = 1.3
"""Images with so many times the points that are needed, or more, are made smaller; for less, it is not worth the loss."""


class Picture(Struct, frozen=True, gc=False):
    """An image that can be read, in pixels as it is to be seen."""

    width: int
    height: int
    media_type: str
    data: bytes
    whole: Encoded | None = None
    """All of it, if PDF can hold it as it is."""
    plate: Plate | None = None
    """A drawing as lines; None for photographs, and for drawings that lines cannot say."""

    @property
    def drawn(self) -> bool:
        """Whether it is a drawing, sharp at any size."""
        return self.media_type == _DRAWING


class Encoded(Struct, frozen=True, gc=False):
    """An image as PDF holds it.

    `data` is encoded as `filter` says, a part of the stream's dictionary; `color` is the colour space and `bits` the bits of a
    component. `alpha` is the transparency, grey and of the same size; None if nothing shines through.
    """

    width: int
    height: int
    data: bytes
    filter: bytes
    color: bytes = b"/DeviceRGB"
    bits: int = 8
    alpha: Encoded | None = None


def picture(asset: Asset, note: Note, lettering: Callable[[], Lettering]) -> Picture | None:
    """An asset as a picture; None, and a notice, if it is no image that can be read. `lettering` is asked for if it is a drawing."""
    try:
        if moves(asset.data):
            note(stilled(asset.name))
        if image.media_type(asset.data) == _DRAWING:
            return _drawing(asset.data, lettering())
        return _kept(asset.data) if len(asset.data) <= _KEPT else _read(asset.data)
    except (UnreadableError, LimitError) as error:
        note(Replaced(asset.name or "an image", "its description", error.problem, where=asset.name))
        return None


def _drawing(data: bytes, lettering: Lettering) -> Picture:
    from masthead.media.drawing.model import Beyond
    from masthead.writers.pdf.art.vectors import plate

    try:
        clean, drawing = _understood(data)
        return Picture(clean.width, clean.height, _DRAWING, clean.data, plate=plate(drawing, lettering))
    except Beyond:
        clean = _cleaned(data)
        lettering.pixels(clean, 32)  # whether it can be drawn at all
        return Picture(clean.width, clean.height, _DRAWING, clean.data)


@lru_cache(maxsize=16)
def _cleaned(data: bytes) -> image.Image:
    from masthead.media import svg

    return svg.safe(data)


@lru_cache(maxsize=16)
def _understood(data: bytes) -> tuple[image.Image, Drawing]:
    from masthead.media.drawing.read import read

    clean = _cleaned(data)
    return clean, read(clean)


@lru_cache(maxsize=64)
def _kept(data: bytes) -> Picture:
    return _read(data)


def _read(data: bytes) -> Picture:
    """Raises `UnreadableError` or `LimitError`. What passes through is measured; all else is decoded, to be sure that it can be."""
    kind = image.media_type(data)
    width, height = image.head_size(data, kind)
    image.within(width, height)
    found = _as_it_is(data)
    if found is None:
        checked = image.check(data)
        return Picture(checked.width, checked.height, checked.media_type, checked.data, _as_it_is(checked.data))
    return Picture(found.width, found.height, kind, data, found)


def embed_all(
    file: File,
    pictures: Sequence[Picture],
    uses: Iterable[Mapping[int, tuple[float, float]]],
    dpi: int,
    fonts: bytes,
    lettering: Callable[[], Lettering],
) -> bytes:
    """Writes the pictures of a document and returns their entries in its resources: `/I0 12 0 R…`.

    `uses` are, page by page, the largest width and height in points that pictures are drawn at, by number. `fonts` are the entries of
    the document's fonts, for what is written in drawings.
    """
    sizes: dict[int, tuple[float, float]] = {}
    for page in uses:
        for number, (width, height) in page.items():
            widest, highest = sizes.get(number, (0.0, 0.0))
            sizes[number] = max(width, widest), max(height, highest)
    entries = []
    for number, found in enumerate(pictures):
        width, height = sizes.get(number, (0.0, 0.0))
        if found.plate is not None:
            from masthead.writers.pdf.art import vectors

            written = vectors.embed(file, found.plate, fonts)
        elif found.drawn:
            across = math.ceil((width / 72 or found.width / 96) * (dpi or _SHARP))
            shot = lettering().pixels(image.Image(found.media_type, found.data, found.width, found.height), across)
            written = embed(file, Picture(shot.width, shot.height, shot.media_type, shot.data, _as_it_is(shot.data)))
        else:
            written = embed(file, found, inches=(width / 72, height / 72), dpi=dpi)
        entries.append(b"/I%d %d 0 R" % (number, written))
    return b"".join(entries)


def embed(file: File, picture: Picture, *, inches: tuple[float, float] = (0.0, 0.0), dpi: int = 0) -> int:
    """Writes a picture of pixels and returns the number of its XObject.

    `inches` is the largest size that it is seen at. Where it has far more points than `dpi` to the inch need, it is made smaller;
    `dpi` 0 leaves all of them.
    """
    width, height = picture.width, picture.height
    if dpi and inches[0] > 0 and inches[1] > 0:
        share = max(inches[0] * dpi / width, inches[1] * dpi / height)
        if share * _WORTH < 1:
            width, height = max(1, math.ceil(width * share)), max(1, math.ceil(height * share))
    return _write(file, _small(picture, width, height) if len(picture.data) <= _KEPT else encoded(picture, width, height))


def _write(file: File, encoded: Encoded) -> int:
    mask = b"" if encoded.alpha is None else b"/SMask %d 0 R" % _write(file, encoded.alpha)
    dictionary = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace%b/BitsPerComponent %d%b%b" % (
        encoded.width,
        encoded.height,
        encoded.color,
        encoded.bits,
        encoded.filter,
        mask,
    )
    return file.stream(dictionary, encoded.data, compress=False)


@lru_cache(maxsize=64)
def _small(picture: Picture, width: int, height: int) -> Encoded:
    return encoded(picture, width, height)


def encoded(picture: Picture, width: int, height: int) -> Encoded:
    """The picture in so many points, as PDF holds it."""
    if picture.whole is not None and (width, height) == (picture.width, picture.height):
        return picture.whole
    with pixels.opened(picture.data, picture.media_type) as opened:
        lossy = image.lossy(picture.media_type, picture.data)
        if picture.media_type == "image/jpeg":
            # Libjpeg makes it an eighth, quarter or half on the way, but never smaller than twice what is wanted.
            opened.draft(opened.mode, (width * 2, height * 2))
        colors, alpha = pixels.srgb(pixels.upright(opened, exif(picture.data)))
    if colors.size != (width, height):
        colors = pixels.smaller(colors, width, height)
        lossy = lossy or pixels.photographic(colors)
        alpha = None if alpha is None else pixels.smaller(alpha, width, height)
    found = _as_it_is(pixels.jpeg(colors) if lossy else pixels.png(colors))
    mask = None if alpha is None else _as_it_is(pixels.png(alpha))
    if found is None or (alpha is not None and mask is None):
        raise MastheadError(f"an image could not be written in {colors.mode}", hint="this is a fault of ours")
    return Encoded(found.width, found.height, found.data, found.filter, found.color, found.bits, mask)


# ── as it is ─────────────────────────────────────────────────────────────────────────────────────────


def _as_it_is(data: bytes) -> Encoded | None:
    """What PDF can hold without decoding; None for all else."""
    return _png(data) or _jpeg(data)


def _png(data: bytes) -> Encoded | None:
    """An opaque PNG whose pixels PDF can hold as they are compressed; None for any other.

    PDF's predictor 15 is PNG's own filtering (ISO 32000-1, 7.4.4.4), so the deflated bytes pass through.
    """
    if image.media_type(data) != "image/png":
        return None
    header, palette, packed, whole = b"", b"", [], False
    for kind, content in chunks(data):
        if kind == b"IHDR":
            header = content
        elif kind == b"PLTE":
            palette = content
        elif kind == b"IDAT":
            packed.append(content)
        elif kind in (b"tRNS", b"iCCP", b"cICP") or (kind == b"gAMA" and content != _SRGB_GAMMA):
            return None
        elif kind == b"IEND":
            whole = True
    if len(header) != 13 or not whole:
        return None
    width, height, bits, form, _, _, interlaced = struct.unpack(">IIBBBBB", header)
    if interlaced or form not in (0, 2, 3) or (form == 2 and bits != 8) or bits > 8 or width * height > LIMITS.image_pixels:
        return None
    components = 3 if form == 2 else 1
    if form == 3:
        if not palette or len(palette) % 3:
            return None
        color = b"[/Indexed/DeviceRGB %d<%b>]" % (len(palette) // 3 - 1, palette.hex().encode("ascii"))
    else:
        color = b"/DeviceRGB" if form == 2 else b"/DeviceGray"
    deflated = b"".join(packed)
    if not filled(deflated, height, (width * components * bits + 7) // 8):
        return None
    parameters = b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/BitsPerComponent %d/Columns %d>>" % (components, bits, width)
    return Encoded(width, height, deflated, parameters, color, bits)


def _jpeg(data: bytes) -> Encoded | None:
    """A whole, upright JPEG in RGB or grey whose colours are sRGB's; None for any other."""
    if image.media_type(data) != "image/jpeg":
        return None
    frame = b""
    for marker, content in segments(data):
        if marker in (0xC0, 0xC1, 0xC2):
            frame = content
        elif 0xC3 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return None  # lossless, hierarchical or arithmetic coding: not in PDF's DCTDecode
    if len(frame) < 6 or frame[0] != 8 or frame[6::3][:3] == b"RGB" or pixels.turned(exif(data)):
        return None
    height, width, components = struct.unpack_from(">HHB", frame, 1)
    if components not in (1, 3) or not width * height or width * height > LIMITS.image_pixels:
        return None
    clean = bare(data)
    if not clean:
        return None
    if colors := profile(clean):
        if not pixels.neutral(colors, "RGB" if components == 3 else "L"):
            return None
        clean = bare(clean, profiled=False)  # PDF says itself what the colours are
    return Encoded(width, height, clean, b"/Filter/DCTDecode", b"/DeviceGray" if components == 1 else b"/DeviceRGB")
