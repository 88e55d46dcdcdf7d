"""brand.yml's colours as roles of ours: what foreground, links and headings say, by day and in the dark."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import UNSET, UnsetType

from masthead.brand import units
from masthead.brand.contrast import TEXT, darkened, ratio
from masthead.brand.open_format import Type, Typography
from masthead.brand.trees import branch
from masthead.notices import Notice, Replaced
from masthead.sources.plain_yaml import Place, Plain, Tree

_ROLES = (("foreground", "ink"), ("background", "paper"), ("primary", "primary"), ("danger", "danger"), ("link", "link"))
"""brand.yml's colours that are roles of ours."""
_TYPE = ("ink", "primary", "danger", "link")
"""Roles that headings may have the colour of, the plainest first."""
_TINTED = ("primary", "danger", "accent", "link", "band", "on_band", "head", "on_head", "stripe", "callout", "on_callout")
"""Colours that get a dark sister made for them where the file gives none (`resolve`)."""
_WORDS = ("primary", "accent", "link")
"""Colours that words on paper are set in."""
_WHITE = "#ffffff"


def palette(color: Tree) -> Tree:
    """All colours by name: the palette, and the parts of brand.yml, which may be named too."""
    names: Tree = {
        name: said.get("hex") if isinstance(said, dict) else said for name, said in branch(color.get("palette")).items()
    }  # one with what it is for printers says it under `hex`
    for key, value in color.items():
        if key != "palette":
            said = value.get("light", value.get("dark")) if isinstance(value, dict) else value
            names.setdefault(key, said)
    return names


def assign(tree: Tree, color: Tree, typography: Typography, where: Callable[[Place], str]) -> list[Notice]:
    """Puts brand.yml's colours under `colors` and `dark`. Who sets a colour without its dark sister gets a dark one made from it (`resolve`).
    What screens show and print can't (half transparent) is left out, and told."""
    light, dark = branch(tree.get("colors")), branch(tree.get("dark"))
    names = palette(color)
    notices: list[Notice] = []
    uses: dict[str, Tree] = {}
    for use, kind in (("link", typography.link), ("headings", typography.headings)):
        uses[use] = shades = _shades(kind)
        if "light" in shades and not _solid(_led(shades["light"], names)):
            why = "print needs a solid colour, or a name of the palette"
            notices.append(Replaced(f"the colour {shades['light']} of {use}", "the usual one", why, where(("typography", use, "color"))))
            uses[use] = {}
    said: list[tuple[str, Plain]] = [("link", uses["link"] or None), *((role, color.get(key)) for key, role in _ROLES)]
    for role, shade in said:
        shades = shade if isinstance(shade, dict) else {"light": shade}
        if shades.get("dark"):
            dark.setdefault(role, shades["dark"])
        if shades.get("light") is not None:
            light.setdefault(role, shades["light"])
    heading = uses["headings"]
    if heading.get("light") and "accent" not in light and _role(heading["light"], light, names) == "accent":
        light["accent"] = heading["light"]
        if heading.get("dark"):
            dark.setdefault("accent", heading["dark"])
    paper = _led(light.get("paper"), names)
    if _solid(paper) and ratio(units.color(paper), _WHITE) >= TEXT:
        notices.append(_turned(light, dark, names, units.color(paper), where))
    for role in _TINTED:
        if light.get(role) is not None:
            dark.setdefault(role, None)
    if light.get("danger") is not None:  # what stood on a parent's may be lost on this
        light.setdefault("on_danger", None)
        dark.setdefault("on_danger", None)
    tree["colors"], tree["dark"] = light, dark
    return notices


def _turned(light: Tree, dark: Tree, names: Tree, paper: str, where: Callable[[Place], str]) -> Notice:
    """A brand with a dark page: its colours are those for the dark. On paper, which is white, its words are as dark as they must be."""
    for role in ("paper", "ink", "muted", "rule", *_TINTED):
        if light.get(role) is not None:
            dark.setdefault(role, light[role])
    for role in ("paper", "ink", "muted", "rule"):
        light.pop(role, None)
    for role in _WORDS:
        color = _led(light.get(role), names)
        if _solid(color):
            light[role] = darkened(units.color(color), _WHITE, TEXT)
    why = (
        "ink needs light paper; the brand's own colours are those for readers in the dark, and words on paper are darker where they must be"
    )
    return Replaced(f"the dark page {paper}", "white paper", why, where(("color", "background")))


def _solid(said: str) -> bool:
    try:
        units.color(said)
    except ValueError:
        return False
    return True


def role(use: str | Type | UnsetType, colors: Tree, names: Tree) -> str:
    """The role whose colour a use of type has, `accent` if it is none's; empty if it has none that print can set."""
    said = _shades(use).get("light")
    return _role(said, colors, names) if said is not None and _solid(_led(said, names)) else ""


def _shades(use: str | Type | UnsetType) -> Tree:
    """The colours of a use of type by `light` and `dark`."""
    if not isinstance(use, Type) or use.color is UNSET:
        return {}
    if isinstance(use.color, str):
        return {"light": use.color}
    return {key: said for key in ("light", "dark") if (said := getattr(use.color, key)) is not UNSET}


def _role(said: Plain, colors: Tree, names: Tree) -> str:
    """The role that a colour is that of, by name or by what the names lead to; `accent` if it is none's."""
    named = next((role for key, role in _ROLES if said == key), "")
    wanted = _led(said, names)
    return named or next((role for role in _TYPE if role in colors and _led(colors[role], names) == wanted), "accent")


def _led(said: Plain, names: Tree) -> str:
    """What a colour's name leads to in the end."""
    color = str(said)
    passed = {color}
    while (color := str(names.get(color, color))) not in passed:
        passed.add(color)
    return color.casefold()
