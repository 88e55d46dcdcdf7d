"""What a drawing is made of, once names, units and inheritance are resolved: groups, shapes, text."""

from __future__ import annotations

from msgspec import Struct

Matrix = tuple[float, float, float, float, float, float]
"""a b c d e f: x' = a·x + c·y + e, y' = b·x + d·y + f."""
Segment = tuple[str, tuple[float, ...]]
"""M and L with a point, C with three, Z with none; all absolute."""
Path = tuple[Segment, ...]
Color = tuple[float, float, float]
"""Red, green, blue from 0 to 1, sRGB."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Beyond(Exception):
    """The drawing has something that lines and paints cannot say; the message names it. It is to be drawn as pixels."""


class Stop(Struct, frozen=True):
    """A colour of a gradient at a place from 0 to 1."""

    at: float
    color: Color
    opacity: float = 1.0


class Gradient(Struct, frozen=True):
    """`points`: from x, y to x, y, or two circles, the inner one first: x, y, radius. `matrix` leads from them to the shape's space."""

    radial: bool
    points: tuple[float, ...]
    stops: tuple[Stop, ...]
    matrix: Matrix


Paint = Color | Gradient


class Line(Struct, frozen=True):
    """How a path is stroked. Caps and joins are numbered as in PDF and PostScript: butt, round, square; miter, round, bevel."""

    paint: Paint
    width: float
    opacity: float = 1.0
    cap: int = 0
    join: int = 0
    miter: float = 4.0
    dashes: tuple[float, ...] = ()
    offset: float = 0.0


class Clip(Struct, frozen=True):
    """What lies outside is not seen."""

    path: Path
    even_odd: bool = False


class Shape(Struct, frozen=True):
    """A path that is filled, stroked or both."""

    path: Path
    fill: Paint | None
    line: Line | None
    fill_opacity: float = 1.0
    even_odd: bool = False
    line_first: bool = False


class Piece(Struct, frozen=True):
    """Words in one type. `families` as the drawing names them; `size` in its units; `dx` and `dy` move the pen before."""

    text: str
    families: tuple[str, ...]
    size: float
    weight: int
    italic: bool
    fill: Paint | None
    fill_opacity: float
    tracking: float = 0.0
    dx: float = 0.0
    dy: float = 0.0


class Words(Struct, frozen=True):
    """A line of text at a point: `anchor` says whether it begins, is centred, or ends there."""

    x: float
    y: float
    anchor: str
    pieces: tuple[Piece, ...]


class Group(Struct, frozen=True):
    """Things drawn together, in a space of their own, clipped and seen through together. Where the mask is dark, they are not seen."""

    matrix: Matrix
    items: tuple[Item, ...]
    clips: tuple[Clip, ...] = ()
    opacity: float = 1.0
    mask: Group | None = None


Item = Group | Shape | Words


class Drawing(Struct, frozen=True):
    """A drawing `width` by `height`, in its own units, y downwards."""

    width: float
    height: float
    root: Group
