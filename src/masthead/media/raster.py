"""Drawings as pixels: for programs that know no SVG, and for what PDF cannot hold as lines. Drawn by resvg, which fetches nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from lxml import etree

from masthead.errors import UnreadableError
from masthead.limits import LIMITS
from masthead.media.burden import load
from masthead.media.image import Image

_MOST = 16_000_000
"""Pixels of a drawing: an A4 page at 400 to the inch."""
_EFFECTS = 15_000_000
"""Pixels that all steps of filters may go over, taken together: some seconds."""


def drawn(drawing: Image, width: int, *, fonts: Sequence[str] = (), serif: str = "", sans: str = "", mono: str = "") -> Image:
    """A drawing that `svg.safe` let through as a PNG of so many pixels across, at most; see-through where nothing is drawn.
    One with very many filters has fewer, so that it takes no longer than others.

    `fonts` are paths of font files, the only ones that are used; the others are names of the families that stand for any serif, sans
    serif and monospaced one. Raises `UnreadableError` if it cannot be drawn.
    """
    across = max(1, width)
    down = max(1, round(across * drawing.height / drawing.width))
    most = min(_MOST, LIMITS.image_pixels)
    if b"<fe" in drawing.data:
        most = min(most, _EFFECTS // max(load(etree.fromstring(drawing.data, etree.XMLParser(huge_tree=True))).effects, 1))
    if across * down > most:
        share = (most / (across * down)) ** 0.5
        across, down = max(1, int(across * share)), max(1, int(down * share))
    return Image("image/png", _drawn(drawing.data, across, tuple(fonts), serif, sans, mono), across, down)


@lru_cache(maxsize=16)
def _drawn(data: bytes, width: int, fonts: tuple[str, ...], serif: str, sans: str, mono: str) -> bytes:
    import resvg_py

    try:
        return resvg_py.svg_to_bytes(
            svg_string=data.decode("utf-8"),
            width=width,
            skip_system_fonts=True,
            font_files=list(fonts),
            font_family=sans or None,
            serif_family=serif or None,
            sans_serif_family=sans or None,
            cursive_family=serif or None,
            fantasy_family=sans or None,
            monospace_family=mono or None,
        )
    except ValueError as error:
        raise UnreadableError(f"cannot be drawn ({error})", hint="save it again, or as PNG") from None
    except BaseException as error:
        # What Rust panics with is no Exception; nobody above would expect it.
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableError("cannot be drawn", hint="save it again, or as PNG") from None
