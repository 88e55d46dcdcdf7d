"""One brand file: read, checked against the schema, its paths made absolute, and what brand.yml says in its own words turned into ours.

What comes out is a plain tree of the keys of `schema.Masthead` (with `fonts` and `palette` beside them), ready to be laid over that of
the brand it extends.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from msgspec import UNSET, UnsetType

from masthead.brand import fonts
from masthead.brand.faults import OURS, checked, suggestion
from masthead.brand.fonts import FontFile
from masthead.brand.model import Face, Roles
from masthead.brand.schema import BrandFile, Font, FontPath, LogoPart, Picture, Shades, Type
from masthead.errors import LimitError, NotFoundError, UnreadableError, UsageError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.notices import Notice, Replaced
from masthead.sources.plain_yaml import Place, Plain, Sheet, Tree, at, read

_WEIGHTS = {"thin": 100, "extra-light": 200, "ultra-light": 200, "light": 300, "normal": 400, "regular": 400, "medium": 500} | {
    "semi-bold": 600,
    "demi-bold": 600,
    "bold": 700,
    "extra-bold": 800,
    "ultra-bold": 800,
    "black": 900,
}
_ADDRESS = expression(r"[a-z][a-z0-9+.-]+:|//", re.IGNORECASE)
_COLLECTED = expression(r"(.+\.[ot]tc)#(\d+)", re.IGNORECASE)
"""A font of a collection, by its number from 0: “house.ttc#2”."""
_RANGE = expression(r"(\d+)\s*(?:\.\.|-|\s)\s*(\d+)")
_ELSEWHERE = "its files are not with the brand and nothing is downloaded; put its .ttf or .otf files beside the brand file"
_HEADINGS = ("title", "title_long", "heading1", "heading2", "heading3", "heading4")


class Layer:
    """A brand file and what it says. `files` are all that its digest depends on, with their seals."""

    def __init__(self, path: Path, shared: Path) -> None:
        self.path = path
        self.folder = path.parent.resolve()
        self.shared = shared
        self.data = _bytes(path)
        self.sheet: Sheet = read(self.data, str(path))
        self.file: BrandFile = checked(self.sheet)
        self.seals: list[bytes] = [self.data]
        self.files: list[Path] = [path]
        self.soft: dict[str, tuple[Place, str]] = {}
        """Families that brand.yml names and that may be missing, where and why: another stands in."""
        self.notices: list[Notice] = []
        self.fonts: dict[str, list[Face]] = {}
        self.system: list[str] = []
        self.tree: Tree = self._tree()

    @property
    def extends(self) -> str:
        return str(at(self.sheet.values, (*OURS, "extends")) or "")

    def where(self, place: Place) -> str:
        return self.sheet.where(place)

    def _tree(self) -> Tree:
        tree = _copy(at(self.sheet.values, OURS))
        tree.pop("extends", None)
        color = self.sheet.values.get("color")
        tree["palette"] = _palette(_copy(color))
        _colors(tree, _copy(color))
        self._name(tree)
        self._fonts()
        self._stacks(tree)
        if "logo" in self.sheet.values:
            self._logo(tree)
        elif "use" in _copy(tree.get("logo")):
            hint = "name the images under logo: in the same file"
            raise UsageError("use: chooses among logos, and this file has none", where=self.where((*OURS, "logo", "use")), hint=hint)
        if said := _copy(tree.get("docx")).get("template"):
            tree["docx"] = {**_copy(tree.get("docx")), "template": self._template(str(said))}
        return tree

    def _template(self, said: str) -> str:
        """The absolute path of the brand's Word template, which is part of its digest."""
        path = self._asset(said, (*OURS, "docx", "template"), "Word template")
        if (size := path.stat().st_size) > LIMITS.asset_bytes:
            where = self.where((*OURS, "docx", "template"))
            raise LimitError(
                f"the Word template {path.name} has {size:,} bytes, over limit.asset_bytes ({LIMITS.asset_bytes:,})", where=where
            )
        self.seals.append(path.read_bytes())
        self.files.append(path)
        return str(path)

    def _name(self, tree: Tree) -> None:
        meta = self.file.meta
        if meta is UNSET:
            return
        if "publisher" not in tree and meta.name is not UNSET:
            name = meta.name if isinstance(meta.name, str) else next((n for n in (meta.name.full, meta.name.short) if n is not UNSET), "")
            tree["publisher"] = {"default": name}
        if meta.link is not UNSET:
            tree["link"] = meta.link if isinstance(meta.link, str) else meta.link.get("home", next(iter(meta.link.values()), ""))

    # --- fonts

    def _fonts(self) -> None:
        declared = self.file.typography.fonts if self.file.typography is not UNSET else UNSET
        for index, font in enumerate(declared if declared is not UNSET else ()):
            place: Place = ("typography", "fonts", index)
            if font.source == "file" or font.files is not UNSET:
                if faces := self._faces(font, place):
                    self.fonts.setdefault(font.family, []).extend(faces)
            else:
                self.soft.setdefault(font.family, (place, _ELSEWHERE))
                if font.source == "system":
                    self.system.append(font.family)

    def _faces(self, font: Font, place: Place) -> list[Face]:
        if font.files is UNSET or not font.files:
            raise UsageError(f"the font {font.family} has no files", where=self.where(place), hint="list them under files:")
        faces: list[Face] = []
        unsuitable: list[Notice] = []
        for index, entry in enumerate(font.files):
            here = (*place, "files", index)
            entry = FontPath(entry) if isinstance(entry, str) else entry
            collection = _COLLECTED.fullmatch(entry.path)
            said, number = (collection[1], int(collection[2])) if collection is not None else (entry.path, 0)
            try:
                if _ADDRESS.match(said):
                    raise fonts.UnsuitableError(
                        f"{said} is an address and nothing is downloaded", hint="put the file beside the brand file"
                    )
                path = self._asset(said, here, "font file")
                found = fonts.inspect(path, self.where(here), number)
            except fonts.UnsuitableError as error:
                why = f"{error.problem}; {error.hint}"
                self.soft[font.family] = (here, why)
                unsuitable.append(Replaced(f"the font file {said}", f"the other faces of {font.family}", why, self.where(here)))
                continue
            self.seals.append(found.seal)
            if not _within(path, self.shared):  # ours don't change
                self.files.append(path)
            for weight, italic, axes in self._cuts(entry, found, here):
                faces.append(Face(font.family, str(path), weight, italic, axes, number, found.whole))
        if faces:  # else the family is missing as a whole, and that is told where it is asked for
            self.notices += unsuitable
        return faces

    def _cuts(self, entry: FontPath, found: FontFile, place: Place) -> Iterator[tuple[int, bool, tuple[tuple[str, float], ...]]]:
        """What a file is good for: weight, slant and place on its axes. A static one has one of each; a variable one is every hundred of
        its weights, and an italic too where it can slant."""
        axes = {axis.tag: axis for axis in found.axes}
        heft, slant = axes.get("wght"), axes.get("ital", axes.get("slnt"))
        slants = [found.italic, True] if slant is not None and not found.italic else [found.italic]
        if entry.style is not UNSET:
            slants = [entry.style != "normal"]
        for italic in slants:
            for weight in self._weights(entry, found, place):
                at = {axis.tag: axis.usual for axis in found.axes}
                if heft is not None:
                    at["wght"] = min(max(weight, heft.least), heft.most)
                if slant is not None and italic:
                    at[slant.tag] = slant.most if slant.tag == "ital" else slant.least  # degrees, against the clock
                yield weight, italic, tuple(at.items())

    def _weights(self, entry: FontPath, found: FontFile, place: Place) -> list[int]:
        heft = next((axis for axis in found.axes if axis.tag == "wght"), None)
        said = _RANGE.fullmatch(str(entry.weight)) if entry.weight is not UNSET else None
        if entry.weight is not UNSET and said is None:
            weight = self._weight(entry.weight, place)
            if heft is not None and not heft.least <= weight <= heft.most:
                raise UsageError(
                    f"the variable font {entry.path} has no weight {weight}",
                    where=self.where(place),
                    hint=f"its weights go from {heft.least:g} to {heft.most:g}",
                )
            return [weight]
        if heft is None:
            if said is not None:
                raise UsageError(
                    f"{entry.path} is no variable font and has one weight", where=self.where(place), hint="write a number such as 400"
                )
            return [found.weight]
        least, most = (float(said[1]), float(said[2])) if said is not None else (heft.least, heft.most)
        hundreds = [weight for weight in range(100, 1000, 100) if max(least, heft.least) <= weight <= min(most, heft.most)]
        return hundreds or [round(heft.usual)]

    def _weight(self, said: str | int, place: Place) -> int:
        text = str(said).lower()
        if text in _WEIGHTS:
            return _WEIGHTS[text]
        if text.isdigit() and 1 <= int(text) <= 1000:
            return int(text)
        raise UsageError(f"“{said}” is no weight of one file", where=self.where(place), hint="write a number such as 400 or 600, or bold")

    def _stacks(self, tree: Tree) -> None:
        """`typography.base`, `headings` and `monospace` as stacks, where the file does not say stacks itself."""
        kinds = self.file.typography
        if kinds is UNSET or "stacks" in tree:
            return
        base, headings = self._family(kinds.base, "base"), self._family(kinds.headings, "headings")
        mono = self._family(kinds.monospace, "monospace") or self._family(kinds.monospace_block, "monospace-block")
        stacks: Tree = {}
        roles: dict[str, Tree] = {}
        if base:
            stacks["sans"] = {"latin": [base]}
            stacks["serif"] = {"latin": [headings or base]}
            roles = {role: {"family": "sans"} for role in Roles.__struct_fields__ if role != "code"}
        elif headings:
            stacks["sans"] = {"latin": [headings]}
        look = self._look(kinds.headings) | ({"family": "serif" if base and headings != base else "sans"} if headings else {})
        for role in _HEADINGS if look else ():
            roles[role] = roles.get(role, {}) | look
        if mono:
            stacks["mono"] = {"latin": [mono]}
        if stacks:
            tree["stacks"] = stacks
        if roles:
            said = _copy(tree.get("roles"))
            tree["roles"] = {**said, **{role: {**keys, **_copy(said.get(role))} for role, keys in roles.items()}}

    def _look(self, kind: str | Type | UnsetType) -> Tree:
        """Weight, slant and colour of headings. A colour counts where it is that of a role: print sets type in no other."""
        look: Tree = {}
        if isinstance(kind, Type):
            if kind.weight is not UNSET:
                look["weight"] = str(self._weight(kind.weight, ("typography", "headings", "weight")))
            if kind.style is not UNSET:
                look["italic"] = kind.style != "normal"
            if kind.color is not UNSET:
                names = _palette(_copy(self.sheet.values.get("color")))
                said = kind.color if isinstance(kind.color, str) else kind.color.light
                for key, role in (("foreground", "ink"), ("primary", "primary"), ("danger", "danger")):
                    if said is not UNSET and said in (key, names.get(key)):
                        look["color"] = role
                        break
        return look

    def _family(self, kind: object, key: str) -> str:
        said = kind if isinstance(kind, str) else kind.family if isinstance(kind, Type) else ""
        family = said.split(",")[0].strip(" \"'") if isinstance(said, str) else ""
        if family:
            self.soft.setdefault(family, (("typography", key), _ELSEWHERE))
        return family

    # --- logo

    def _logo(self, tree: Tree) -> None:
        ours = _copy(tree.get("logo"))
        logo = self.file.logo
        if logo is UNSET:  # `logo: null` takes the parent's away
            tree["logo"] = None
            return
        path, alt = self._chosen(logo, str(ours.pop("use", "") or ""))
        if _ADDRESS.match(path):
            self.notices.append(
                Replaced(
                    what=f"the logo {path}",
                    by="the publisher's name",
                    why="it lies elsewhere and nothing is downloaded; save it beside the brand file and name that file",
                    where=self.where(("logo",)),
                )
            )
        elif path:
            file = self._asset(path, ("logo",), "logo")
            data = self._picture(file)
            self.seals.append(data)
            self.files.append(file)
            ours["path"] = str(file)
            if alt:
                ours.setdefault("alt", {"default": alt})
        tree["logo"] = ours

    def _chosen(self, logo: str | LogoPart, use: str) -> tuple[str, str]:
        if isinstance(logo, str):
            return logo, ""
        images = logo.images if logo.images is not UNSET else {}
        if use and use not in images:
            hint = suggestion(use, images) or f"there are: {', '.join(images)}"
            raise UsageError(f"there is no logo named {use}", where=self.where((*OURS, "logo", "use")), hint=hint)
        candidates: list[object] = [use] if use else [logo.medium, logo.large, logo.small, logo.path, next(iter(images.values()), UNSET)]
        for found in candidates:
            if isinstance(found, Shades):
                found = next((one for one in (found.path, found.light, found.dark) if one is not UNSET), UNSET)
            if isinstance(found, str) and found in images:
                found = images[found]
            if isinstance(found, Picture):
                return found.path, found.alt if found.alt is not UNSET else ""
            if isinstance(found, str):
                return found, logo.alt if logo.alt is not UNSET else ""
        return "", ""

    def _picture(self, path: Path) -> bytes:
        size = path.stat().st_size
        if size > LIMITS.asset_bytes:
            raise LimitError(
                f"the logo {path.name} has {size:,} bytes, over limit.asset_bytes ({LIMITS.asset_bytes:,})", where=self.where(("logo",))
            )
        data = path.read_bytes()
        if not (data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")) or b"<svg" in data[:4096]):
            raise UnreadableError(
                f"the logo {path.name} is neither PNG, JPEG nor SVG", where=self.where(("logo",)), hint="save it as SVG or PNG"
            )
        return data

    def _asset(self, said: str, place: Place, what: str) -> Path:
        """A file of the brand, absolute. It must lie beside or below the brand file, or among the fonts that all brands share."""
        # Quarto's paths from the project's root begin with a stroke; the brand file stands at that root.
        folder, _, name = f"{self.folder}/{said.lstrip('/')}".rpartition("/")
        path = Path(_real(folder), name)
        if path.is_symlink():
            path = path.resolve()
        if not (_within(path, self.folder) or _within(path, self.shared)):
            raise UsageError(f"the {what} {said} lies outside the brand's folder", where=self.where(place), hint="copy it into the folder")
        if not path.is_file():
            raise NotFoundError(f"the {what} {said} is not there", where=self.where(place), hint="put it beside the brand file")
        return path


@lru_cache(maxsize=256)
def _real(folder: str) -> str:
    """A folder without links and steps back. Fifty fonts lie in thirty folders, and each step of a path asks the disk."""
    return os.path.realpath(folder)


def _within(path: Path, folder: Path) -> bool:
    """Whether an absolute path without links lies in a folder; several times as quick as asking the path."""
    return str(path).startswith(f"{folder}{os.sep}")


def _bytes(path: Path) -> bytes:
    try:
        if (size := path.stat().st_size) > LIMITS.brand_bytes:
            raise LimitError(f"the brand file has {size:,} bytes, over limit.brand_bytes ({LIMITS.brand_bytes:,})", where=str(path))
        return path.read_bytes()
    except FileNotFoundError:
        raise NotFoundError("the brand file is not there", where=str(path)) from None
    except OSError as error:
        raise UnreadableError(f"the brand file cannot be read: {error.strerror}", where=str(path)) from None


# --- trees


def merged(under: Tree, over: Tree) -> Tree:
    """One tree laid over another: maps are merged key by key, anything else is replaced, null takes away."""
    result: Tree = dict(under)
    for key, value in over.items():
        below = result.get(key)
        if value is None:
            result.pop(key, None)
        elif isinstance(value, dict):
            result[key] = merged(below if isinstance(below, dict) else {}, value)
        else:
            result[key] = value
    return result


def _palette(color: Tree) -> Tree:
    """All colours by name: the palette, and the parts of brand.yml, which may be named too."""
    names = _copy(color.get("palette"))
    for key, value in color.items():
        if key != "palette":
            said = value.get("light", value.get("dark")) if isinstance(value, dict) else value
            names.setdefault(key, said)
    return names


def _colors(tree: Tree, color: Tree) -> None:
    """brand.yml's colours as roles. Who sets a colour without its dark sister gets a dark one made from it (`resolve`)."""
    light, dark = _copy(tree.get("colors")), _copy(tree.get("dark"))
    for key, role in (("foreground", "ink"), ("background", "paper"), ("primary", "primary"), ("danger", "danger")):
        said = color.get(key)
        if isinstance(said, dict):
            if said.get("dark"):
                dark.setdefault(role, said["dark"])
            said = said.get("light")
        if said is not None:
            light.setdefault(role, said)
    for role in ("primary", "danger"):
        if light.get(role) is not None:
            dark.setdefault(role, None)
    tree["colors"], tree["dark"] = light, dark


def _copy(value: Plain) -> Tree:
    return dict(value) if isinstance(value, dict) else {}
