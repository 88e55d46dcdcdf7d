"""Values as drawings write them: lengths, shares, colours; and what an element says about itself."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from masthead.expressions import expression
from masthead.media import styling
from masthead.media.drawing.model import Beyond, Color

Style = Mapping[str, str]
"""Properties that are in force: name → value as it is written."""

_INHERITED = frozenset(
    [
        "clip-rule",
        "color",
        "direction",
        "dominant-baseline",
        "fill",
        "fill-opacity",
        "fill-rule",
        "font-family",
        "font-size",
        "font-style",
        "font-variant",
        "font-weight",
        "letter-spacing",
        "marker",
        "marker-end",
        "marker-mid",
        "marker-start",
        "paint-order",
        "stroke",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-opacity",
        "stroke-width",
        "text-anchor",
        "visibility",
        "word-spacing",
        "writing-mode",
    ]
)
_UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_SIZES = {"xx-small": 9.6, "x-small": 12.0, "small": 13.3, "medium": 16.0, "large": 19.2, "x-large": 24.0, "xx-large": 32.0}
_LENGTH = expression(r"([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(%|[a-z]*)")
_HEX = expression(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_FUNCTION = expression(r"(rgba?|hsla?)\(([^()]*)\)")
_FONT = expression(r"((?:(?:normal|italic|oblique|bold|bolder|lighter|\d00)\s+)*)([\d.]+[a-z%]*)(?:/\S+)?\s+(.+)")
_FARTHEST = 1e7
OPAQUE = 1.0


def said(element: etree._Element) -> dict[str, str]:
    """What an element says about how it is drawn; its style wins over its attributes (SVG 2, 6.6)."""
    found = {str(key): str(value).strip() for key, value in element.attrib.items() if "{" not in str(key)}
    for name, value, _ in styling.declarations(found.pop("style", "")):
        found[name] = value
        if name == "font":
            found.update(_font(value))
    return found


def inherited(above: Style, own: Style) -> dict[str, str]:
    """The properties in force within an element."""
    found = {**above, **{name: value for name, value in own.items() if name in _INHERITED and value != "inherit"}}
    if "font-size" in own and own["font-size"] != "inherit":
        size = float(above.get("font-size", "16"))
        found["font-size"] = f"{_SIZES.get(own['font-size']) or length(own['font-size'], size, size, size):.6g}"
    return found


def _font(value: str) -> dict[str, str]:
    match = _FONT.fullmatch(value.strip())
    if match is None:
        raise Beyond("font")
    words = match[1].split()
    found = {"font-size": match[2], "font-family": match[3], "font-style": "normal", "font-weight": "normal"}
    for word in words:
        if word in ("italic", "oblique"):
            found["font-style"] = word
        elif word != "normal":
            found["font-weight"] = word
    return found


def number(value: str, otherwise: float = 0.0) -> float:
    """A plain number; what is none counts as `otherwise`."""
    match = _LENGTH.fullmatch(value.strip())
    return _near(float(match[1])) if match and not match[2] else otherwise


def share(value: str, otherwise: float = 1.0) -> float:
    """A number or percentage, held between 0 and 1."""
    match = _LENGTH.fullmatch(value.strip())
    if match is None or match[2] not in ("", "%"):
        return otherwise
    return min(max(float(match[1]) / (100 if match[2] else 1), 0.0), 1.0)


def length(value: str, whole: float, size: float = 16.0, otherwise: float = 0.0) -> float:
    """A length in the drawing's units. `whole` is what 100 % are, `size` that of the type at hand."""
    match = _LENGTH.fullmatch(value.strip())
    if match is None:
        return otherwise
    amount, unit = float(match[1]), match[2]
    if unit == "%":
        return _near(amount / 100 * whole)
    if unit in ("em", "rem"):
        return _near(amount * size)
    if unit == "ex":
        return _near(amount * size / 2)
    if unit not in _UNITS:
        raise Beyond(f"the unit {unit}")
    return _near(amount * _UNITS[unit])


def lengths(value: str, whole: float, size: float = 16.0) -> list[float]:
    return [length(one, whole, size) for one in value.replace(",", " ").split()]


def _near(amount: float) -> float:
    if abs(amount) > _FARTHEST:
        raise Beyond("a size that no page has")
    return amount


def color(value: str, current: str = "black") -> tuple[Color, float]:
    """A colour of CSS, and how opaque it is. Raises `Beyond` for one that is not known here."""
    value = value.strip()
    lower = value.lower()
    if lower == "currentcolor":
        return color(current if current.lower() != "currentcolor" else "black")
    if lower == "transparent":
        return (0.0, 0.0, 0.0), 0.0
    if _HEX.fullmatch(value):
        digits = value[1:] if len(value) > 5 else "".join(digit * 2 for digit in value[1:])
        parts = [int(digits[at : at + 2], 16) / 255 for at in range(0, len(digits), 2)]
        return (parts[0], parts[1], parts[2]), parts[3] if len(parts) > 3 else OPAQUE
    match = _FUNCTION.fullmatch(lower)
    if match is not None:
        return _function(match[1], match[2])
    return _named(lower), OPAQUE


def _function(name: str, inner: str) -> tuple[Color, float]:
    words = inner.replace(",", " ").replace("/", " ").split()
    if len(words) not in (3, 4):
        raise Beyond("a colour")
    opacity = share(words[3]) if len(words) == 4 else OPAQUE
    if name.startswith("rgb"):
        red, green, blue = (share(word) if word.endswith("%") else min(max(number(word), 0.0), 255.0) / 255 for word in words[:3])
        return (red, green, blue), opacity
    import colorsys

    hue = number(words[0].removesuffix("deg")) % 360 / 360
    return colorsys.hls_to_rgb(hue, share(words[2]), share(words[1])), opacity


def _named(name: str) -> Color:
    if name == "black":
        return 0.0, 0.0, 0.0
    if name == "white":
        return 1.0, 1.0, 1.0
    from PIL import ImageColor  # it has the names

    if name not in ImageColor.colormap:
        raise Beyond(f"the colour {name[:40]}")
    red, green, blue = ImageColor.getrgb(name)[:3]
    return red / 255, green / 255, blue / 255
