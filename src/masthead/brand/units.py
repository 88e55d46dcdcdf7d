"""Lengths and colours as people write them in a brand file: `22mm`, `10.5`, `#0b5a8f`, `rgb(11, 90, 143)`.

A problem is a `ValueError` in words that end a sentence; the loader adds file, line and key.
"""

from __future__ import annotations

import re

from masthead.expressions import expression

POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pc": 12.0}
"""Points (1/72 inch) in each unit of length."""

PIXEL = 0.75
"""Points in a pixel of CSS (CSS Values 4, 6.2)."""

PAGES = {
    "A3": (297 * POINTS["mm"], 420 * POINTS["mm"]),
    "A4": (210 * POINTS["mm"], 297 * POINTS["mm"]),
    "A5": (148 * POINTS["mm"], 210 * POINTS["mm"]),
    "B5": (176 * POINTS["mm"], 250 * POINTS["mm"]),
    "Letter": (612.0, 792.0),
    "Legal": (612.0, 1008.0),
}
"""Width and height in points of pages that have a name (ISO 216, ANSI/ASME Y14.1)."""

_LENGTH = expression(r"([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*([a-z%]*)", re.IGNORECASE)
_HEX = expression(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_RGB = expression(r"rgb\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*\)", re.IGNORECASE)
_HSL = expression(r"hsl\(\s*([+-]?\d+(?:\.\d+)?)(?:deg)?\s*[, ]\s*(\d+(?:\.\d+)?)%\s*[, ]\s*(\d+(?:\.\d+)?)%\s*\)", re.IGNORECASE)


def length(value: str | float) -> float:
    """A length in points, to three decimals. A number alone is points, as type sizes are said. Raises `ValueError` with
    words for people."""
    if isinstance(value, int | float):
        return round(float(value), 3)
    found = _LENGTH.fullmatch(value.strip())
    if not found:
        raise ValueError(f"“{value}” is no length; write a number and pt, mm, cm or in")
    number, unit = found[1], found[2].lower() or "pt"
    if unit not in POINTS:
        raise ValueError(f"“{value}” has a unit that print does not know; write pt, mm, cm or in")
    return round(float(number) * POINTS[unit], 3)


def screen_length(value: str | float) -> float:
    """The same for screens, which know pixels too (`24px`)."""
    found = _LENGTH.fullmatch(value.strip()) if isinstance(value, str) else None
    return round(float(found[1]) * PIXEL, 3) if found and found[2].lower() == "px" else length(value)


def color(value: str) -> str:
    """A colour as `#rrggbb` in small letters. Raises `ValueError` with words for people."""
    from colorsys import hls_to_rgb

    from masthead.brand.named_colors import NAMED  # read only where a brand file is

    text = value.strip()
    if _HEX.fullmatch(text):
        digits = text[1:].lower()
        return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))
    if found := _RGB.fullmatch(text):
        parts = [int(part) for part in found.groups()]
        if max(parts) <= 255:
            return "#" + "".join(f"{part:02x}" for part in parts)
    if found := _HSL.fullmatch(text):
        turn, share, light = (float(part) for part in found.groups())
        if share <= 100 and light <= 100:
            parts = [round(255 * part) for part in hls_to_rgb(turn / 360 % 1, light / 100, share / 100)]
            return "#" + "".join(f"{part:02x}" for part in parts)
    if text.isalpha() and text.lower() in NAMED:
        return NAMED[text.lower()]
    if re.fullmatch(r"#[0-9a-f]{3}f|#[0-9a-f]{6}ff", text, re.IGNORECASE):  # opaque
        return color(text[:4] if len(text) == 5 else text[:7])
    if re.fullmatch(r"#[0-9a-f]{4}|#[0-9a-f]{8}", text, re.IGNORECASE):
        raise ValueError(f"“{value}” is half transparent; print needs a solid colour such as {value[:7] if len(value) == 9 else value[:4]}")
    raise ValueError(f"“{value}” is neither a colour (“#0b5a8f”) nor a name of the palette")


def channels(value: str) -> tuple[int, int, int]:
    """Red, green and blue (0 to 255) of `#rrggbb`."""
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)
