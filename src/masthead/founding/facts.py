"""What is known of a house before it has a brand file: little, or what its papers say."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from masthead.brand.likeness import kind_of, nearest
from masthead.errors import MastheadError, NotFoundError, UnreadableError
from masthead.media import image, svg

_COARSE = 150.0
"""Pixels to the inch below which a printed logo is seen to be made of them."""
_LEAST, _USUAL, _SQUARE = 17.0, 24.0, 34.0
"""Heights of a logo in points: at least 6 mm; a wide one; one that is about as high as it is wide."""
_WIDE = 2.0


class Mark(Struct, frozen=True):
    """A logo made safe: no scripts in a drawing, no place and no camera in a photograph. `height` in points."""

    file: str
    data: bytes
    height: float
    alt: str = ""


class Face(Struct, frozen=True):
    """A family that the house sets in, and the one of ours that stands in for it."""

    wanted: str
    ours: str


class Facts(Struct, frozen=True):
    """`page` are lines of the brand file under `page:`; `template` is a Word file to keep; `parent` the brand file that goes on to hold, which
    is `named` if it says whose it is. `told` is what its owner should know of how it was read."""

    publisher: str
    color: str = ""
    palette: dict[str, str] = {}
    link: str = ""
    mark: Mark | None = None
    text: Face | None = None
    headings: Face | None = None
    page: tuple[str, ...] = ()
    template: tuple[str, bytes] | None = None
    parent: str = ""
    named: bool = False
    told: tuple[str, ...] = ()


def face(wanted: str) -> Face:
    """The family of ours for one that the house has."""
    wanted = wanted.partition(",")[0].strip().lstrip("@")  # Word's name for a face that is set upright in vertical lines
    usual = {"serif": "Source Serif 4", "mono": "Source Code Pro"}.get(kind_of(wanted), "Source Sans 3")
    return Face(wanted, nearest(wanted) or usual)


def mark(path: str) -> Mark:
    """A logo from a file. Raises `NotFoundError` or `UnreadableError`."""
    file = Path(path).expanduser()
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise NotFoundError("the logo is not there", where=path, hint="name a PNG, JPEG or SVG file") from None
    except OSError as error:
        raise UnreadableError(f"the logo cannot be read: {error.strerror}", where=path) from None
    return safe(data, file.name)


def safe(data: bytes, name: str, *, height: float = 0.0, alt: str = "") -> Mark:
    """A logo from bytes, at a height that its pixels bear. Raises `UnreadableError` or `LimitError` for what is no logo."""
    kind = image.media_type(data)
    if kind not in ("image/png", "image/jpeg", "image/svg+xml"):
        raise UnreadableError("the logo is neither PNG, JPEG nor SVG", where=name, hint="save it as SVG or PNG")
    try:
        found = svg.safe(data) if kind == "image/svg+xml" else image.check(data)
    except MastheadError as error:
        raise type(error)(f"the logo {error.problem}", where=name, hint=error.hint) from None
    tall = height or (_USUAL if found.width >= _WIDE * found.height else _SQUARE)
    if found.media_type != "image/svg+xml":
        tall = max(min(tall, found.height * 72 / _COARSE), _LEAST)
    return Mark(f"logo{image.SUFFIXES[found.media_type]}", found.data, round(min(max(tall, _LEAST), 72.0), 1), alt)
