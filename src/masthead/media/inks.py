"""How many colours of ink a picture would be printed in: for marks that are to be in one."""

from __future__ import annotations

from collections import Counter, defaultdict

from masthead.media import image, svg
from masthead.media.pixels import opened

_ACROSS = 120
"""Points across that are looked at."""
_PLAIN = 40
"""Least difference of a point's channels that the eye takes for a colour."""
_DARK = 128
_SHARE = 0.004
"""Share of the points that are not white, under which a colour is the blur at an edge."""
_SECTORS = 12
"""Of the colour wheel; neighbours are one ink."""


def inks(data: bytes) -> tuple[str, ...]:
    """The colours of a picture as `#rrggbb`, white and what shows through left out, one for each sector of the colour wheel and one for all
    that is black or a dark grey. Raises as `image.check` and `svg.safe` do."""
    kind = image.media_type(data)
    if kind == "image/svg+xml":
        from masthead.media.raster import drawn

        data, kind = drawn(svg.safe(data), _ACROSS).data, "image/png"
    with opened(data, kind) as found:
        small = found.convert("RGBA")
        small.thumbnail((_ACROSS, _ACROSS))
        points = [
            (count, point) for count, point in small.getcolors(_ACROSS * _ACROSS) or () if isinstance(point, tuple) and point[3] > 127
        ]
    sectors: defaultdict[int, Counter[tuple[int, int, int]]] = defaultdict(Counter)
    for count, (red, green, blue, _) in points:
        sector = _sector((red, green, blue))
        if sector is not None:
            sectors[sector][red, green, blue] += count
    inked = sum(map(Counter.total, sectors.values()))
    wide = [sector for sector, of in sorted(sectors.items()) if of.total() > inked * _SHARE]
    own = [sector for sector in wide if sector < 0 or (sector - 1) % _SECTORS not in wide]
    return tuple("#" + bytes(sectors[sector].most_common(1)[0][0]).hex() for sector in own or wide[:1])


def _sector(point: tuple[int, int, int]) -> int | None:
    """Which sector of the wheel a point belongs to, -1 for black, none for white and light greys."""
    from colorsys import rgb_to_hsv

    most, least = max(point), min(point)
    if most - least < _PLAIN:
        return -1 if most < _DARK else None
    return round(rgb_to_hsv(*(channel / 255 for channel in point))[0] * _SECTORS) % _SECTORS
