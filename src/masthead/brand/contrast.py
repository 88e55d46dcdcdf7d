"""Contrast of type on its ground, as WCAG 2 counts it, and what of a brand is too faint to read."""

from __future__ import annotations

from msgspec import Struct

from masthead.brand.model import Brand, Roles, Style
from masthead.brand.units import channels

TEXT = 4.5
"""The least ratio for text (WCAG 2.2, 1.4.3, level AA)."""
ENHANCED = 7.0
"""The ratio that our own brands keep for text (WCAG 2.2, 1.4.6, level AAA)."""


class Faint(Struct, frozen=True):
    """A pair of colours that is too close to read. `role` is a field of `Roles`, `scheme` is `light` or `dark`."""

    role: str
    scheme: str
    ink: str
    ground: str
    ratio: float
    least: float

    def __str__(self) -> str:
        return (
            f"{self.role} ({self.scheme}): {self.ink} on {self.ground} has a contrast of {self.ratio:.2f}:1, the least is {self.least:g}:1"
        )


def luminance(color: str) -> float:
    """Relative luminance of an sRGB colour, 0 black to 1 white (WCAG 2.2, “relative luminance”)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (channel / 255 for channel in channels(color))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def check(brand: Brand, least: float = TEXT) -> tuple[Faint, ...]:
    """The roles of a brand whose type is too faint on its ground, by day and in the dark. The embargo's banner stands on `danger`
    and needs `TEXT` whatever `least` is: it is large, bold and short."""
    found = []
    for scheme, colors in (("light", brand.colors), ("dark", brand.dark)):
        for role in Roles.__struct_fields__:
            style: Style = getattr(brand.roles, role)
            ink = getattr(colors, style.color)
            ground, needed = (colors.danger, TEXT) if style.color == "on_danger" else (colors.paper, least)
            if (measured := ratio(ink, ground)) < needed:
                found.append(Faint(role, scheme, ink, ground, round(measured, 2), needed))
    return tuple(found)


def lightened(color: str, ground: str, least: float) -> str:
    """The colour, mixed with as little white as gives it this contrast on a dark ground; white if none does."""
    for share in range(0, 101, 2):
        mixed = "#" + "".join(f"{channel + (255 - channel) * share // 100:02x}" for channel in channels(color))
        if ratio(mixed, ground) >= least:
            return mixed
    return "#ffffff"
