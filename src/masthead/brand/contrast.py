"""Contrast of type on its ground, as WCAG 2 counts it, and colours made to reach it."""

from __future__ import annotations

from msgspec import structs

from masthead.brand.model import Colors
from masthead.brand.units import channels

TEXT = 4.5
"""The least ratio for text (WCAG 2.2, 1.4.3, level AA)."""
ENHANCED = 7.0
"""The ratio that our own brands keep for text (WCAG 2.2, 1.4.6, level AAA)."""


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


def filled(colors: Colors) -> Colors:
    """The colours with none left empty but those that mean “no ground” (`head`, `stripe`, `callout`)."""
    changes = {role: colors.primary for role in ("accent", "link", "band") if not getattr(colors, role)}
    for role, ground in (("on_band", colors.band or colors.primary), ("on_head", colors.head)):
        if not getattr(colors, role):
            changes[role] = max((colors.paper, colors.ink), key=lambda ink: ratio(ink, ground)) if ground else colors.ink
    return structs.replace(colors, **changes) if changes else colors


def lightened(color: str, ground: str, least: float) -> str:
    """The colour, mixed with as little white as gives it this contrast on a dark ground; white if none does."""
    for share in range(0, 101, 2):
        mixed = "#" + "".join(f"{channel + (255 - channel) * share // 100:02x}" for channel in channels(color))
        if ratio(mixed, ground) >= least:
            return mixed
    return "#ffffff"


def blended(color: str, ground: str, share: float) -> str:
    """A ground with this share of a colour in it."""
    return "#" + "".join(
        f"{round(under + (over - under) * share):02x}" for over, under in zip(channels(color), channels(ground), strict=True)
    )
