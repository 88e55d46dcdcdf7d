"""Pixels: decoded, set upright, brought to sRGB, made smaller, written again. The one place that works with Pillow."""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from masthead.errors import LimitError, UnreadableError

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

FORMATS = {
    "image/png": ("PNG",),
    "image/jpeg": ("JPEG", "MPO"),  # MPO: a JPEG of several pictures, as telephones write it; the first is the picture
    "image/gif": ("GIF",),
    "image/webp": ("WEBP",),
    "image/avif": ("AVIF",),
    "image/bmp": ("BMP",),
    "image/tiff": ("TIFF",),
}
"""What is read, and what Pillow calls it. No EPS and no PSD: their readers run programs or have a history of holes."""

QUALITY = 90
"""Of JPEGs that are written. At 300 points to the inch, no eye told 90 from the original; below 85, sky and skin show blocks."""

_ORIENTATION = 0x0112  # EXIF 2.32, table 4
_FLAT = 0.5
"""Share of points that equal their neighbour to the bit. Screenshots, charts and line art have more, photographs less: sensors have noise."""
_NEAR = 3
"""Levels of 255 by which a profile may move a colour and still count as sRGB."""
_SRGB_GAMMA = 0.45455
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    TypeError,
    MemoryError,
    OverflowError,
    RuntimeError,
    struct.error,
    zlib.error,
)
"""Pillow raises all of these for damaged files, by format."""


@contextmanager
def opened(data: bytes, kind: str, *, where: str = "") -> Iterator[Pixels]:
    """The image with its head read, not decoded; what goes wrong with it in the block becomes an error of ours.

    Raises `UnreadableError` for what is broken, `LimitError` for what has more pixels than Pillow takes.
    """
    from PIL import Image as pillow  # not before there is an image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # odd EXIF and palettes are not our reader's business; pixels we count ourselves
        try:
            with pillow.open(BytesIO(data), formats=FORMATS[kind]) as image:
                yield image
        except pillow.DecompressionBombError:
            raise LimitError(
                "has more pixels than any picture needs", where=where, hint="make it smaller; limit.image_pixels cannot help here"
            ) from None
        except _BROKEN as error:
            # What it says may hold an address of memory, which is another each time.
            why = f" ({error})" if str(error) and " at 0x" not in str(error) else ""
            raise UnreadableError(f"is a broken image{why}", where=where, hint="save it again, or leave it out") from None


def turned(exif: bytes) -> bool:
    """Whether a camera says that the picture lies on its side, or the like."""
    return _orientation(exif) in range(2, 9)


def _orientation(exif: bytes) -> int:
    if not exif:
        return 1
    from PIL import Image as pillow

    found = pillow.Exif()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found.load(exif)
            return int(found.get(_ORIENTATION, 1))
        except _BROKEN:  # what no program can read turns no picture
            return 1


def upright(image: Pixels, exif: bytes = b"") -> Pixels:
    """The image as it is to be seen. `exif` counts where the image has lost its own."""
    from PIL import ImageOps
    from PIL.Image import Transpose

    ways = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    way = ways.get(_orientation(exif))
    if way is None:
        return ImageOps.exif_transpose(image)
    return image.transpose(way)


# ── colours ──────────────────────────────────────────────────────────────────────────────────────────


def srgb(image: Pixels) -> tuple[Pixels, Pixels | None]:
    """The image in sRGB, or in grey, 8 bits a component; and its transparency, if anything shines through."""
    profile, gamma = image.info.get("icc_profile"), image.info.get("gamma")
    if image.mode.startswith("I"):
        # 16 bits a component: keep the high eight.
        return _toned(image.convert("I").point(lambda value: value / 257).convert("L"), gamma), None
    alpha = None
    if image.has_transparency_data:
        image = image.convert("LA" if image.mode in ("L", "LA", "1") else "RGBA")
        alpha = image.getchannel("A")
        if alpha.getextrema() == (255, 255):
            alpha = None
        image = image.convert(image.mode[:-1])
    if image.mode in ("1", "F"):
        image = image.convert("L")
    elif image.mode not in ("L", "RGB", "CMYK", "LAB"):
        image = image.convert("RGB")
    if profile:
        image = _profiled(image, profile)
    elif gamma and image.mode != "CMYK":
        image = _toned(image, gamma)
    return (image if image.mode in ("L", "RGB") else image.convert("RGB")), alpha


def _toned(image: Pixels, gamma: float | None) -> Pixels:
    """Levels by sRGB's curve for those by a power of their own (ISO/IEC 15948, 11.3.3.2)."""
    if not gamma or abs(gamma - _SRGB_GAMMA) < 0.01 or not 0.1 <= gamma <= 10:
        return image
    light = [(level / 255) ** (1 / gamma) for level in range(256)]
    curve = [round(255 * (12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055)) for value in light]
    return image.point(curve * len(image.getbands()))


def _profiled(image: Pixels, profile: bytes) -> Pixels:
    """A profile that cannot be used is as good as none: screens would do the same."""
    if neutral(profile, image.mode):
        return image
    from PIL import ImageCms

    try:
        found = _through(image, profile)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return found.convert("L") if image.mode == "L" else found


def _through(image: Pixels, profile: bytes) -> Pixels:
    from PIL import ImageCms

    found = ImageCms.profileToProfile(
        image,
        ImageCms.ImageCmsProfile(BytesIO(profile)),
        ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    return image if found is None else found


@lru_cache(maxsize=16)
def neutral(profile: bytes, mode: str) -> bool:
    """Whether colours under this profile are those of sRGB, as far as eyes can tell. Tried, not believed: profiles have any name."""
    if mode not in ("RGB", "L"):
        return False
    from PIL import Image as pillow
    from PIL import ImageChops, ImageCms

    levels = range(0, 256, 51)
    colors = (
        [(red, green, blue) for red in levels for green in levels for blue in levels]
        if mode == "RGB"
        else [(level,) for level in range(256)]
    )
    cube = pillow.frombytes(mode, (len(colors), 1), b"".join(bytes(color) for color in colors))
    try:
        moved = _through(cube, profile)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return True  # no use: as good as none
    bands = ImageChops.difference(moved, cube.convert("RGB")).getextrema()
    return all(band[1] <= _NEAR for band in bands if isinstance(band, tuple))


# ── writing ──────────────────────────────────────────────────────────────────────────────────────────


def photographic(image: Pixels) -> bool:
    """Whether it is a photograph, not a screenshot, a chart or a drawing: by how many points equal their neighbour."""
    from PIL import ImageChops

    width, height = image.size
    if width < 32 or height < 32:
        return False
    left, top = max(0, width // 2 - 512), max(0, height // 2 - 512)
    part = image.crop((left, top, min(left + 1024, width), min(top + 1024, height)))
    part = part.convert("RGB" if part.mode not in ("L", "LA", "1") else "L")
    across = ImageChops.difference(part.crop((1, 0, part.width, part.height)), part.crop((0, 0, part.width - 1, part.height)))
    bands = across.split()
    most = bands[0]
    for band in bands[1:]:
        most = ImageChops.lighter(most, band)
    return most.histogram()[0] < _FLAT * most.width * most.height


def smaller(image: Pixels, width: int, height: int) -> Pixels:
    """The image at another size, by the filter that keeps edges crisp."""
    from PIL.Image import Resampling

    return image.resize((max(width, 1), max(height, 1)), Resampling.LANCZOS, reducing_gap=3.0)


def jpeg(image: Pixels, *, profile: bytes = b"", like: Pixels | None = None) -> bytes:
    """Photographs, in few bytes. Small ones keep all of their colour: at their size it would be missed.

    `like` is the JPEG that it was, of the same points: what that one left out is not made up for, so its own tables do.
    """
    out = BytesIO()
    tables = getattr(like, "quantization", None)
    how: dict[str, Any] = {"qtables": tables} if tables and image.mode == getattr(like, "mode", "") else {"quality": QUALITY}
    fine = image.width * image.height < 250_000
    image.save(out, "JPEG", subsampling=0 if fine else 2, optimize=True, icc_profile=profile or None, exif=b"", **how)
    return out.getvalue()


def png(image: Pixels, *, profile: bytes = b"") -> bytes:
    """Anything, to the last bit."""
    bare = image.copy()
    bare.info = {}
    out = BytesIO()
    bare.save(out, "PNG", icc_profile=profile or None)
    return out.getvalue()
