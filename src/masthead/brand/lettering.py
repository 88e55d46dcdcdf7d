"""A brand's type: families matched to faces, and roles and scripts with their sizes in points."""

from __future__ import annotations

import msgspec
from msgspec import Struct, structs

from masthead.brand.faults import suggestion
from masthead.brand.likeness import nearest
from masthead.brand.model import SPACED, Face, Roles, Stack, Stacks, Style
from masthead.brand.said import Said
from masthead.brand.trees import branch
from masthead.brand.type_keys import StyleKeys
from masthead.errors import NotFoundError, UsageError
from masthead.notices import Notice, Replaced
from masthead.sources.plain_yaml import Plain, Tree

_MOST_SPACE = 200.0
_SCRIPTS = ("latin", "greek", "cyrillic", "arabic", "hebrew", "han", "hant", "jpan", "hangul", "devanagari", "bengali", "thai")


class _Absent(Struct, frozen=True):
    """A family that may be missing, as `declared.Absent`, with the line that names it."""

    where: str
    why: str
    generic: str


class Lettering:
    """`faces` are all of the brand's by family; `notices` tell which families stand in for others."""

    def __init__(self, said: Said) -> None:
        self._said = said
        self.faces: dict[str, tuple[Face, ...]] = {}
        self._soft: dict[str, _Absent] = {}
        self._system: list[str] = []
        self.notices: list[Notice] = []
        for layer in said.layers:
            for family, found in layer.fonts.items():
                self.faces[family] = tuple(found)
            self._soft |= {family: _Absent(layer.where(one.place), one.why, one.generic) for family, one in layer.soft.items()}
            self._system += layer.system
            self.notices += layer.notices

    def stacks(self) -> Stacks:
        said = self._said
        below = branch(said.layers[0].tree.get("stacks"))
        main = str(said.map("roles", "body").get("family", "serif"))
        stacks: dict[str, Stack] = {}
        for kind in ("sans", "serif", "mono") if main == "sans" else ("serif", "sans", "mono"):
            tree, fallen = said.map("stacks", kind), branch(below.get(kind))
            if main in stacks and kind != "mono" and said.map("roles", "label").get("family", "sans") == main:
                # A house of one voice, whose headings' font is missing and unknown, has them set as its text.
                fallen = {**fallen, "latin": list(stacks[main].latin)}
            families = {script: self._families(tree.get(script), fallen.get(script), kind, script) for script in _SCRIPTS}
            if not families["latin"]:
                raise UsageError(f"the stack {kind} names no family", where=said.where("stacks", kind), hint="list one under latin:")
            system = tree.get("system")
            listed = [str(one) for one in system] if isinstance(system, list) else []
            latin = tree.get("latin")
            wished = [one for one in self._system if isinstance(latin, list) and one in latin]
            stacks[kind] = Stack(**families, system=tuple(dict.fromkeys([*wished, *listed])))
        return Stacks(**stacks, fallback=self._families(said.map("stacks").get("fallback"), below.get("fallback"), "fallback"))

    def _families(self, said: Plain, below: Plain, *place: str) -> tuple[str, ...]:
        """The families of a stack that have files. For those that brand.yml only names the nearest of ours stands in, else the base's, and
        that is told; not of one that stands behind another that is there."""
        wanted = [str(one) for one in said] if isinstance(said, list) else []
        usual = [family for family in map(str, below) if family in self.faces] if isinstance(below, list) else []
        found = [family for family in wanted if family in self.faces]
        for index, family in enumerate(wanted):
            if family in self.faces:
                continue
            absent = self._soft.get(family)
            if absent is None:
                raise NotFoundError(
                    f"there is no font {family} in the brand",
                    where=self._said.where("stacks", *place),
                    hint=suggestion(family, self.faces) + "; a font of yours is named under typography: fonts: with its files",
                )
            if index:  # what stands behind another is for readers that lack that one
                continue
            if not found:
                near = nearest(family, absent.generic)
                found = [near] if near in self.faces else usual
            notice = Replaced(f"the font {family}", found[0] if found else "the brand's other fonts", absent.why, absent.where)
            if notice not in self.notices:
                self.notices.append(notice)
        return tuple(found)

    def roles(self) -> Roles:
        said = self._said.map("roles")
        usual = Roles()
        styles: dict[str, Style] = {}
        for role in said:
            style: Style = getattr(usual, role)
            styles[role] = structs.replace(style, **self._changes(branch(said[role]), "roles", role))
        return Roles(**styles)

    def scripts(self) -> dict[str, dict[str, dict[str, float | int | bool | str]]]:
        return {
            script: {role: self._changes(branch(keys), "scripts", script, role) for role, keys in branch(roles).items()}
            for script, roles in self._said.map("scripts").items()
        }

    def _changes(self, tree: Tree, *place: str) -> dict[str, float | int | bool | str]:
        """The fields of `Style` that are said, in points."""
        keys = msgspec.convert(tree, StyleKeys, strict=False)
        changes: dict[str, float | int | bool | str] = {}
        for key in tree:
            value = getattr(keys, key)
            if key in ("size", "leading"):
                value = self._said.points(value, *place, key)
                if not 1 <= value <= 400:
                    where = self._said.where(*place, key)
                    raise UsageError(f"{value:g} pt is no {key} for type", where=where, hint="write 1 to 400 points")
            elif key in ("space_before", "space_after", "keep_with_next"):
                value = self._apart(value, *place, key)
            changes[key] = value
        return changes

    def _apart(self, value: float | str | bool, *place: str) -> float | bool:
        """Room above or below a role, or whether it keeps with what follows: for roles of paragraphs alone."""
        *_, role, key = place
        where = self._said.where(*place)
        if role not in SPACED:
            raise UsageError(
                f"{key} has no meaning for {role}", where=where, hint=f"roles of paragraphs have it: {', '.join(sorted(SPACED))}"
            )
        if isinstance(value, bool):
            return value
        points = self._said.points(str(value), *place)
        if not 0 <= points <= _MOST_SPACE:
            raise UsageError(
                f"{points:g} pt is no room {key.removeprefix('space_')} a paragraph", where=where, hint=f"write 0 to {_MOST_SPACE:g} pt"
            )
        return points
