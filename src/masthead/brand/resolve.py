"""Layers of brand files, the lowest first, into one `Brand`: colours by name looked up, lengths in points, families matched to faces."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from string import Formatter
from typing import cast

import msgspec
from msgspec import structs

from masthead.brand import units
from masthead.brand.contrast import ENHANCED, lightened, ratio
from masthead.brand.faults import OURS, suggestion
from masthead.brand.layers import Layer, merged
from masthead.brand.model import Assessment, Brand, Colors, Cover, Face, Logo, Page, Roles, Setting, Stack, Stacks, Style, Word
from masthead.brand.schema import StyleKeys
from masthead.errors import NotFoundError, UsageError
from masthead.language.labels import Labels
from masthead.notices import Guessed, Notice, Replaced
from masthead.sources.plain_yaml import Place, Plain, Tree

_COLUMN, _DEPTH = 140.0, 240.0
"""The least width and depth of the text column in points: about 50 mm (25 characters) and 85 mm (16 lines)."""
_KINDS = ("sans", "serif", "mono")
_SCRIPTS = ("latin", "arabic", "hebrew", "han", "hant", "jpan", "hangul", "devanagari", "thai")


def resolve(name: str, layers: Sequence[Layer]) -> tuple[Brand, tuple[Notice, ...]]:
    """The brand that these files make, and which fonts stand in for others. Raises `UsageError` or `NotFoundError` with file and line."""
    return _Resolver(name, layers).brand()


class _Resolver:
    def __init__(self, name: str, layers: Sequence[Layer]) -> None:
        self.name = name
        self.layers = layers
        self.tree: Tree = {}
        self.faces: dict[str, tuple[Face, ...]] = {}
        self.soft: dict[str, tuple[str, str]] = {}
        self.system: list[str] = []
        self.notices: list[Notice] = []
        for layer in layers:
            self.tree = merged(self.tree, layer.tree)
            for family, found in layer.fonts.items():
                self.faces[family] = tuple(found)
            self.soft |= {family: (layer.where(place), why) for family, (place, why) in layer.soft.items()}
            self.system += layer.system
            self.notices += layer.notices

    def brand(self) -> Resolved:
        colors = Colors(**self._colors("colors"))
        brand = Brand(
            name=self.name,
            publisher=self._publisher(),
            stacks=self._stacks(),
            faces=tuple(face for faces in self.faces.values() for face in faces),
            link=str(self.tree.get("link", "")),
            colors=colors,
            dark=self._dark(colors),
            roles=self._roles(),
            scripts=self._scripts(),
            page=self._page(),
            logo=self._logo(),
            setting=msgspec.convert(self._map("setting"), Setting, strict=False),
            cover=msgspec.convert(self._map("cover"), Cover),
            docx=self._word(),
            accessibility=msgspec.convert(self._map("accessibility"), Assessment),
            scale=float(str(self.tree.get("scale", 1))),
            labels=self._labels(),
            boilerplate=self._by_language("boilerplate"),
            contacts=self._contacts(),
            digest=self._digest(),
            version=str(self.tree.get("version", "")),
        )
        return brand, tuple(self.notices)

    def _publisher(self) -> dict[str, str]:
        if said := self._by_language("publisher"):
            return said
        self.notices.append(Guessed("publisher", self.name, "the brand file has no meta: name:", self.layers[-1].where(())))
        return {"": self.name}

    # --- places

    def where(self, *steps: str | int) -> str:
        """The place in the highest file that says it."""
        for layer in reversed(self.layers):
            for top in (OURS, cast(Place, ())):
                if (place := (*top, *steps)) in layer.sheet.lines:
                    return layer.where(place)
        return self.layers[-1].where(OURS)

    def _map(self, key: str, within: Tree | None = None) -> Tree:
        value = (self.tree if within is None else within).get(key)
        return value if isinstance(value, dict) else {}

    def _by_language(self, key: str, within: Tree | None = None) -> dict[str, str]:
        value = (self.tree if within is None else within).get(key)
        if isinstance(value, dict):
            return {"" if language == "default" else language: str(text) for language, text in value.items()}
        return {"": str(value)} if value else {}

    def _points(self, value: Plain, *place: str | int) -> float:
        try:
            return units.length(str(value))
        except ValueError as error:
            raise UsageError(str(error), where=self.where(*place)) from None

    # --- colours

    def _colors(self, key: str) -> dict[str, str]:
        return {role: self._color(str(said), key, role) for role, said in self._map(key).items()}

    def _color(self, said: str, *place: str) -> str:
        """A colour, looked up in the palette as often as names lead to names."""
        palette, passed = self._map("palette"), [said]
        while (said := str(palette.get(said, said))) not in passed:
            passed.append(said)
        if len(passed) > 1 and said in palette:
            raise UsageError(
                f"the colour {passed[0]} leads back to itself", where=self.where("color", "palette", passed[0]), hint="give it a value"
            )
        try:
            return units.color(said)
        except ValueError as error:
            near = suggestion(said, palette) if palette and not said.startswith(("#", "rgb")) else "write it like “#0b5a8f”"
            raise UsageError(str(error), where=self._color_place(*place), hint=near) from None

    def _color_place(self, key: str, role: str) -> str:
        names = {"ink": "foreground", "paper": "background"}
        for place in ((key, role), ("color", names.get(role, role))):
            if any((*top, *place) in layer.sheet.lines for layer in self.layers for top in (OURS, ())):
                return self.where(*place)
        return self.where(key)

    def _dark(self, light: Colors) -> Colors:
        """Colours for the dark. Where the brand has its own colour but no dark one, it is the brand's, lightened until it reads well."""
        said = self._colors("dark")
        paper = said.get("paper", Colors().ink)
        primary = light.primary if ratio(light.primary, paper) >= ENHANCED else lightened(light.primary, paper, ENHANCED)
        return Colors(**{**structs.asdict(light), "primary": primary, **said})

    # --- type

    def _stacks(self) -> Stacks:
        tree = self._map("stacks")
        below = self._map("stacks", self.layers[0].tree)
        plain = self._map("body", self._map("roles")).get("family") == "sans"
        stacks: dict[str, Stack] = {}
        for kind in _KINDS:
            said, fallen = self._map(kind, tree), self._map(kind, below)
            if kind == "serif" and plain:  # a house of one voice, whose headings' font is missing, has them set as its text
                fallen = {**fallen, "latin": list(stacks["sans"].latin)}
            families = {script: self._families(said.get(script), fallen.get(script), kind, script) for script in _SCRIPTS}
            if not families["latin"]:
                raise UsageError(f"the stack {kind} names no family", where=self.where("stacks", kind), hint="list one under latin:")
            system = said.get("system")
            listed = [str(one) for one in system] if isinstance(system, list) else []
            latin = said.get("latin")
            wished = [one for one in self.system if isinstance(latin, list) and one in latin]
            stacks[kind] = Stack(**families, system=tuple(dict.fromkeys([*wished, *listed])))
        return Stacks(**stacks, fallback=self._families(tree.get("fallback"), below.get("fallback"), "fallback"))

    def _families(self, said: Plain, below: Plain, *place: str) -> tuple[str, ...]:
        """The families of a stack that have files. One that brand.yml only names gives way to the base's, and that is told."""
        wanted = [str(one) for one in said] if isinstance(said, list) else []
        missing = [family for family in wanted if family not in self.faces]
        found = [family for family in wanted if family in self.faces]
        if missing and not found:
            found = [family for family in (str(one) for one in below) if family in self.faces] if isinstance(below, list) else []
        for family in missing:
            if family not in self.soft:
                raise NotFoundError(
                    f"there is no font {family} in the brand",
                    where=self.where("stacks", *place),
                    hint=suggestion(family, self.faces) + "; a font of yours is named under typography: fonts: with its files",
                )
            notice = Replaced(
                what=f"the font {family}",
                by=found[0] if found else "the brand's other fonts",
                why=self.soft[family][1],
                where=self.soft[family][0],
            )
            if notice not in self.notices:
                self.notices.append(notice)
        return tuple(found)

    def _roles(self) -> Roles:
        said = self._map("roles")
        return Roles(**{role: self._style(getattr(Roles(), role), self._map(role, said), "roles", role) for role in said})

    def _style(self, style: Style, said: Tree, *place: str) -> Style:
        return structs.replace(style, **self._changes(said, *place))

    def _changes(self, said: Tree, *place: str) -> dict[str, float | int | bool | str]:
        """The fields of `Style` that are said, in points."""
        keys = msgspec.convert(said, StyleKeys, strict=False)
        changes: dict[str, float | int | bool | str] = {}
        for key in said:
            value = getattr(keys, key)
            if key in ("size", "leading"):
                value = self._points(value, *place, key)
                if not 1 <= value <= 400:
                    raise UsageError(f"{value:g} pt is no {key} for type", where=self.where(*place, key), hint="write 1 to 400 points")
            changes[key] = value
        return changes

    def _scripts(self) -> dict[str, dict[str, dict[str, float | int | bool | str]]]:
        scripts = self._map("scripts")
        return {
            script: {
                role: self._changes(self._map(role, self._map(script, scripts)), "scripts", script, role)
                for role in self._map(script, scripts)
            }
            for script in scripts
        }

    # --- page, logo, words

    def _page(self) -> Page:
        said = self._map("page")
        size = said.get("size", "A4")
        if isinstance(size, dict):
            name = "custom"
            width, height = (self._points(size.get(side), "page", "size", side) for side in ("width", "height"))
        else:
            name = str(size)
            width, height = (round(points, 3) for points in units.PAGES[name])
        sides = {side: self._points(value, "page", side) for side, value in said.items() if side not in ("size", "columns")}
        page = Page(name=name, width=width, height=height, columns=int(str(said.get("columns", 1))), **sides)
        for side, value in sides.items():
            if value < 0 or (side == "grid" and value < 1):
                raise UsageError(f"{value:g} pt is no length for {side}", where=self.where("page", side))
        column, depth = page.width - page.start - page.end - page.side, page.height - page.top - page.bottom
        if page.columns == 2 and (column - page.gutter) / 2 < _COLUMN <= column:
            raise UsageError(
                f"two columns would be {max(column - page.gutter, 0) / 2 / units.POINTS['mm']:.0f} mm wide",
                where=self.where("page", "columns"),
                hint=f"make the margins, side: or gutter: smaller; the least is {_COLUMN / units.POINTS['mm']:.0f} mm",
            )
        if column < _COLUMN or depth < _DEPTH:
            what = f"{max(column, 0) / units.POINTS['mm']:.0f} mm wide and {max(depth, 0) / units.POINTS['mm']:.0f} mm deep"
            raise UsageError(
                f"the margins leave a text column {what}",
                where=self.where("page"),
                hint=f"make the margins or side: smaller; the least is {_COLUMN / units.POINTS['mm']:.0f} × {_DEPTH / units.POINTS['mm']:.0f} mm",
            )
        return page

    def _logo(self) -> Logo | None:
        said = self._map("logo")
        if not said.get("path"):
            return None
        height = self._points(said.get("height", "24"), "logo", "height")
        if not 6 <= height <= 200:
            raise UsageError(
                f"a logo {height:g} pt high has no place at a page's head", where=self.where("logo", "height"), hint="6 to 200 pt"
            )
        return Logo(str(said["path"]), height, self._by_language("alt", said) or self._by_language("publisher"))

    def _word(self) -> Word:
        found = msgspec.convert(self._map("docx"), Word, strict=False)
        for role in found.styles:
            if role not in Roles.__struct_fields__:
                where = self.where("docx", "styles", role)
                raise UsageError(f"there is no role {role}", where=where, hint=suggestion(role, Roles.__struct_fields__))
        return found

    def _labels(self) -> dict[str, dict[str, str]]:
        said = self._map("labels")
        usual = structs.asdict(Labels())
        for language in said:
            for key, text in self._map(language, said).items():
                where = self.where("labels", language, key)
                if key not in usual:
                    raise UsageError(f"there is no label {key}", where=where, hint=suggestion(key, usual))
                if not _fits(str(text), usual[key]):
                    wanted = ", ".join(f"{{{brace}}}" for brace in sorted(_braces(usual[key]))) or "none"
                    raise UsageError(
                        f"the braces of “{text}” are not those of the label {key}", where=where, hint=f"braces there: {wanted}"
                    )
        return {language: {key: str(text) for key, text in self._map(language, said).items()} for language in said}

    def _contacts(self) -> tuple[dict[str, str], ...]:
        said = self.tree.get("contacts")
        return (
            tuple({key: str(text) for key, text in one.items()} for one in said if isinstance(one, dict)) if isinstance(said, list) else ()
        )

    def _digest(self) -> str:
        total = hashlib.sha256()
        for layer in self.layers:
            for seal in layer.seals:
                total.update(len(seal).to_bytes(8, "big") + seal)
        return total.hexdigest()


Resolved = tuple[Brand, tuple[Notice, ...]]


def _braces(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _fits(text: str, usual: str) -> bool:
    """Whether a label can be filled in as the usual one is; it may leave one out."""
    try:
        return _braces(text) <= _braces(usual)
    except ValueError:  # a brace that is not closed
        return False
