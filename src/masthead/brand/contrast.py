"""Contrast of type on its ground, as WCAG 2 counts it, and what of a brand is too faint to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, assert_never

from msgspec import Struct, structs

from masthead.brand.model import Brand, Colors, Roles, Style
from masthead.brand.units import channels

TEXT = 4.5
"""The least ratio for text (WCAG 2.2, 1.4.3, level AA)."""
ENHANCED = 7.0
"""The ratio that our own brands keep for text (WCAG 2.2, 1.4.6, level AAA)."""


class Pair(Struct, frozen=True):
    """Two colours that meet on a page: `what` stands there, `color` and `ground` are fields of `Colors`."""

    what: str
    color: str
    ground: str
    kind: Literal["text", "large", "ui"] = "text"


class Faint(Struct, frozen=True):
    """A pair of colours that is too close to read. `role` is a field of `Roles`, or what else stands there; `scheme` is `light` or `dark`;
    `color` and `on` are fields of `Colors`."""

    role: str
    scheme: str
    ink: str
    ground: str
    ratio: float
    least: float
    color: str = ""
    on: str = ""

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


def check(brand: Brand, least: float = 0.0) -> tuple[Faint, ...]:
    """The pairs of a brand that are too close on their ground, by day and in the dark: by its own `contrast`, or by `least` where that asks
    for more (`ENHANCED` asks `TEXT` of large text). The embargo's banner needs no more than the brand asks: it is large, bold and short."""
    asked = brand.contrast
    found = []
    for scheme, colors in (("light", filled(brand.colors)), ("dark", filled(brand.dark))):
        for pair in pairs(brand):
            match pair.kind:
                case "text":
                    needed = asked.text if pair.ground == "danger" else max(asked.text, least)
                case "large":
                    needed = max(asked.large, TEXT) if least >= ENHANCED and pair.ground != "danger" else asked.large
                case "ui":
                    needed = asked.ui
                case _:
                    assert_never(pair.kind)
            ink, ground = getattr(colors, pair.color), getattr(colors, pair.ground)
            if ink and ground and (measured := ratio(ink, ground)) < needed:
                found.append(Faint(pair.what, scheme, ink, ground, round(measured, 2), needed, pair.color, pair.ground))
    return tuple(found)


def pairs(brand: Brand) -> Iterator[Pair]:
    """All pairs that really meet: each role on its ground, and what stands on bands, head rows, stripes and boxes where the brand has them."""
    colors = brand.colors
    on_band = ("masthead", "meta") if brand.setting.head == "band" else ()
    for role in Roles.__struct_fields__:
        style: Style = getattr(brand.roles, role)
        kind: Literal["text", "large"] = "large" if _large(style, brand.scale) else "text"
        if role in on_band:
            yield Pair(role, "on_band", "band", kind)
        elif role == "head" and colors.head:
            yield Pair(role, "on_head", "head", kind)
        elif style.color in _GROUNDS:
            yield Pair(role, style.color, _GROUNDS[style.color] if style.color != "on_head" or colors.head else "paper", kind)
        else:
            yield Pair(role, style.color, "paper", kind)
    yield Pair("link", "link", "paper")
    if brand.cover.when != "never" and brand.cover.layout != "plain":
        yield Pair("cover", "on_band", "band")
    if colors.stripe:
        yield Pair("table on a stripe", brand.roles.table.color, "stripe")
        yield Pair("link on a stripe", "link", "stripe")
    if colors.callout:
        yield Pair("note in a box", brand.roles.small.color, "callout")
        yield Pair("link in a box", "link", "callout")
    yield Pair("marks", "accent", "paper", "ui")


_GROUNDS = {"on_danger": "danger", "on_band": "band", "on_head": "head"}


def _large(style: Style, scale: float) -> bool:
    """WCAG 2.2, “large scale”: 18 points, or 14 in bold."""
    size = style.size * scale
    return size >= 18 or (size >= 14 and style.weight >= 700)


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
