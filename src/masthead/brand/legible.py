"""What of a brand is too faint to read: all pairs of its colours that meet on a page, by day and in the dark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, assert_never

from msgspec import Struct

from masthead.brand.contrast import ENHANCED, TEXT, filled, ratio, watermark, whose
from masthead.brand.model import Brand, Colors, Roles, Style


class Pair(Struct, frozen=True):
    """Two colours that meet on a page: `what` stands there, `color` and `ground` are fields of `Colors`; a ground may be the `watermark`."""

    what: str
    color: str
    ground: str
    kind: Literal["text", "large", "ui"] = "text"


class Faint(Struct, frozen=True):
    """A pair of colours that is too close to read. `role` is a field of `Roles`, or what else stands there; `scheme` is `light` or `dark`;
    `color` and `on` are the fields of `Colors` that they come from."""

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


def check(brand: Brand, least: float = 0.0) -> tuple[Faint, ...]:
    """The pairs of a brand that are too close on their ground, by day and in the dark: by its own `contrast`, or by `least` where that asks
    for more (`ENHANCED` asks `TEXT` of large text). The embargo's banner needs no more than the brand asks: it is large, bold and short."""
    asked = brand.contrast
    found = []
    for scheme, said in (("light", brand.colors), ("dark", brand.dark)):
        colors = filled(said)
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
            if pair.ground == "watermark" and scheme == "dark":
                continue  # it lies on pages alone
            ink = getattr(colors, pair.color)
            ground = watermark(colors) if pair.ground == "watermark" else getattr(colors, pair.ground)
            if ink and ground and (measured := ratio(ink, ground)) < needed:
                found.append(
                    Faint(pair.what, scheme, ink, ground, round(measured, 2), needed, whose(said, pair.color), _whose(said, pair.ground))
                )
    return tuple(found)


def _whose(said: Colors, ground: str) -> str:
    return "danger" if ground == "watermark" else whose(said, ground)


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
        yield Pair("note in a box", "on_callout", "callout")
        yield Pair("link in a box", "link", "callout")
    yield Pair("marks", "accent", "paper", "ui")
    if brand.watermark:
        over = dict.fromkeys(style.color for role in _OVER if (style := getattr(brand.roles, role)).color not in _GROUNDS)
        for color in (*over, "link"):
            yield Pair(f"{color} on the watermark", color, "watermark")


_OVER = ("body", "standfirst", "label", "glance", "clause", "role", "number", "quotation", "table", "caption", "note", "small")
"""Roles of text that a watermark may lie behind."""
_GROUNDS = {"on_danger": "danger", "on_band": "band", "on_head": "head"}


def _large(style: Style, scale: float) -> bool:
    """WCAG 2.2, “large scale”: 18 points, or 14 in bold."""
    size = style.size * scale
    return size >= 18 or (size >= 14 and style.weight >= 700)
