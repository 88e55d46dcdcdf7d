"""Contrast of type on its ground, as WCAG 2 counts it, and colours made to reach it."""

from __future__ import annotations

from msgspec import structs

from masthead.brand.model import Colors
from masthead.brand.units import channels

TEXT = 4.5
"""The least ratio for text (WCAG 2.2, 1.4.3, level AA)."""
ENHANCED = 7.0
"""The ratio that our own brands keep for text (WCAG 2.2, 1.4.6, level AAA)."""

WHITE = "#ffffff"
_BREATH = 0.12


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
    changes = {role: getattr(colors, whose(colors, role)) for role in _INHERITED if not getattr(colors, role)}
    return structs.replace(colors, **changes) if changes else colors


def whose(colors: Colors, role: str) -> str:
    """The role that a colour comes from: another's, where it is left empty. What stands on a band, a head row or in a box is paper or ink, whichever
    reads better there."""
    if getattr(colors, role) or role not in _INHERITED:
        return role
    if not role.startswith("on_"):
        return "primary"
    ground = {"on_head": colors.head, "on_callout": colors.callout}.get(role, colors.band or colors.primary)
    return max(("paper", "ink"), key=lambda ink: ratio(getattr(colors, ink), ground)) if ground else "ink"


_INHERITED = ("accent", "link", "band", "on_band", "on_head", "on_callout")


def watermark(colors: Colors) -> str:
    """The colour of what lies behind the text while an embargo runs: the paper's with a breath of warning in it."""
    return blended(colors.danger, colors.paper, _BREATH)


def darkened(color: str, ground: str, least: float) -> str:
    """The colour, mixed with as little black as gives it this contrast on a light ground; black if none does."""
    for share in range(0, 101, 2):
        mixed = "#" + "".join(f"{channel * (100 - share) // 100:02x}" for channel in channels(color))
        if ratio(mixed, ground) >= least:
            return mixed
    return "#000000"


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
