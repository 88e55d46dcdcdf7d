"""A brand's colours: names looked up in the palette, roles filled, and sisters for the dark where the brand has none."""

from __future__ import annotations

import msgspec
from msgspec import structs

from masthead.brand import units
from masthead.brand.contrast import ENHANCED, TEXT, blended, lightened, ratio
from masthead.brand.faults import suggestion
from masthead.brand.model import Colors, Swatch
from masthead.brand.open_format import Ink
from masthead.brand.said import Said
from masthead.brand.terms import Contrast
from masthead.errors import UsageError


class Tints:
    def __init__(self, said: Said) -> None:
        self._said = said
        self._palette = {name: str(color) for name, color in said.map("palette").items()}
        self._ends: dict[str, str | None] = {}

    def light(self) -> Colors:
        said = self._roles("colors")
        colors = Colors(**said)
        return colors if "on_danger" in said else _worded(colors)

    def dark(self, light: Colors) -> Colors:
        """Colours for the dark. Where the brand has its own colour but no dark one, it is the brand's, lightened until it reads well; light
        grounds give way to the dark paper with a breath of them."""
        said = self._roles("dark")
        paper, ink = said.get("paper", Colors().ink), said.get("ink", Colors().paper)
        made = {role: self._readable(getattr(light, role), paper) for role in ("primary", "accent", "link")}
        for role, top in (("band", light.on_band), ("head", light.on_head), ("stripe", ""), ("callout", "")):
            ground = getattr(light, role)
            if not ground:
                continue
            # A dark ground with light type on it is as good by night; a light one would blind.
            kept = role in ("band", "head") and ratio(ground, ink) >= TEXT and (not top or ratio(top, ground) >= TEXT)
            made[role] = ground if kept else blended(ground, paper, 0.12)
            if not kept and role in ("band", "head"):
                made[f"on_{role}"] = ink
        made["on_callout"] = ""  # ink or paper, as it reads by night
        colors = Colors(**{**structs.asdict(light), **made, **said})
        return colors if "on_danger" in said else _worded(colors)

    def _readable(self, color: str, paper: str) -> str:
        return color if not color or ratio(color, paper) >= ENHANCED else lightened(color, paper, ENHANCED)

    def swatches(self) -> tuple[Swatch, ...]:
        """The palette as the file has it, for the specimen. A colour that print doesn't know (half transparent, in a space of its own) is
        left out: nothing is set in it, or it would have been refused."""
        found: dict[str, Swatch] = {}
        for layer in self._said.layers:
            color = layer.sheet.values.get("color")
            palette = color.get("palette") if isinstance(color, dict) else None
            for name, entry in palette.items() if isinstance(palette, dict) else ():
                known = self._known(name)
                if known is None:
                    continue
                ink = msgspec.convert(entry, Ink, strict=False) if isinstance(entry, dict) else None
                cmyk = tuple(ink.cmyk) if ink is not None and isinstance(ink.cmyk, list) else ()
                if cmyk and len(cmyk) != 4:
                    where = self._said.where("color", "palette", name, "cmyk")
                    raise UsageError(f"{len(cmyk)} numbers are no CMYK", where=where, hint="cyan, magenta, yellow and black, in percent")
                pantone = ink.pantone if ink is not None and isinstance(ink.pantone, str) else ""
                found.pop(name, None)  # a child's stands where the child has it
                found[name] = Swatch(name, known, cmyk, pantone)
        return tuple(found.values())

    def contrast(self) -> Contrast:
        found = msgspec.convert(self._said.map("contrast"), Contrast, strict=False)
        if found.large > found.text:
            raise UsageError(
                f"large text would need more contrast ({found.large:g}:1) than small text ({found.text:g}:1)",
                where=self._said.where("contrast", "large"),
                hint="make large: as small as text:, or smaller",
            )
        return found

    def _roles(self, key: str) -> dict[str, str]:
        return {role: self._color(str(said), key, role) for role, said in self._said.map(key).items()}

    def _known(self, name: str) -> str | None:
        end = self._end(name)
        try:
            return units.color(end) if end is not None else None
        except ValueError:
            return None

    def _end(self, said: str) -> str | None:
        """What a colour's name leads to in the end; nothing where it leads back to itself. Each name is followed once, however many lead
        to it."""
        passed: dict[str, None] = {}
        while said not in self._ends and said not in passed:
            passed[said] = None
            further = self._palette.get(said, said)
            if further == said:
                self._ends[said] = said
            said = further
        end = self._ends.get(said)
        self._ends |= dict.fromkeys(passed, end)
        return end

    def _color(self, said: str, key: str, role: str) -> str:
        """A colour, looked up in the palette as often as names lead to names."""
        found = self._end(said)
        if found is None:
            where = self._said.where("color", "palette", said)
            raise UsageError(f"the colour {said} leads back to itself", where=where, hint="give it a value")
        try:
            return units.color(found)
        except ValueError as error:
            near = (
                suggestion(found, self._palette) if self._palette and "#" not in found and "(" not in found else "write it like “#0b5a8f”"
            )
            raise UsageError(str(error), where=self._said.colored(key, role), hint=near) from None


def _worded(colors: Colors) -> Colors:
    """Words for the banner of a brand that has a colour of its own for it and none for them: white if that reads well, else what does."""
    inks = ("#ffffff", colors.paper, colors.ink, "#000000")
    reads = (ink for ink in inks if ratio(ink, colors.danger) >= TEXT)
    return structs.replace(colors, on_danger=next(reads, max(inks, key=lambda ink: ratio(ink, colors.danger))))
