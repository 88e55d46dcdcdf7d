"""Logos that a brand file names: the one that print takes, those of other languages and for dark grounds, and those of partners."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from masthead.brand.assets import Assets, elsewhere
from masthead.brand.faults import OURS, suggestion
from masthead.brand.open_format import LogoPart, Picture, Shades
from masthead.brand.trees import branch
from masthead.errors import UsageError
from masthead.notices import Notice, Replaced
from masthead.sources.plain_yaml import Place, Plain, Tree

_OUR_LOGO: Place = (*OURS, "logo")
_PARTNERS: Place = (*OURS, "partners", "logos")


class Marks:
    """The logos of one brand file, as our keys with absolute paths."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self.notices: list[Notice] = []

    def logo(self, said: str | LogoPart | UnsetType, ours: Tree) -> Tree:
        """Our keys of the logo with what brand.yml's say. `path` stands for the file that print takes."""
        tree = dict(ours)
        use = str(tree.pop("use", "") or "")
        if said is UNSET and use:
            hint = "name the images under logo: in the same file"
            raise UsageError("use: chooses among logos, and this file has none", where=self._where((*_OUR_LOGO, "use")), hint=hint)
        light, dark, alt = self._chosen(said, use) if said is not UNSET else ("", "", "")
        if path := self._brought(light):
            tree["path"] = path
            if alt:
                tree.setdefault("alt", {"default": alt})
        if "dark" in tree:
            tree["dark"] = self._by_language(tree["dark"], (*_OUR_LOGO, "dark"))
        elif path := self._brought(dark):
            tree["dark"] = {"default": path}
        for key in ("languages", "mono"):
            if key in tree:
                tree[key] = self._by_language(tree[key], (*_OUR_LOGO, key))
        return tree

    def partners(self, ours: Tree) -> Tree:
        """Our keys of partners, each logo a map with an absolute path."""
        listed = ours.get("logos")
        if not isinstance(listed, list):
            return ours
        found: list[Plain] = []
        for index, one in enumerate(listed):
            entry = branch(one) or {"path": one}
            place = (*_PARTNERS, index, "path") if isinstance(one, dict) else (*_PARTNERS, index)
            if path := self._brought(str(entry["path"]), place, "the partner's logo", "nothing"):
                found.append({**entry, "path": path})
        return {**ours, "logos": found}

    def _where(self, place: Place) -> str:
        return self._assets.sheet.where(place)

    def _by_language(self, said: Plain, place: Place) -> Tree | None:
        if said is None:  # takes the parent's away
            return None
        if isinstance(said, str):
            return {"default": self._brought(said, place)}
        return {language: None if path is None else self._brought(str(path), (*place, language)) for language, path in branch(said).items()}

    def _brought(self, said: str, place: Place = ("logo",), what: str = "the logo", instead: str = "the publisher's name") -> str:
        """The absolute path of a logo, empty for one that lies elsewhere."""
        if not said:
            return ""
        if not elsewhere(said):
            return self._assets.picture(said, place, what.removeprefix("the "))
        why = "it lies elsewhere and nothing is downloaded; save it beside the brand file and name that file"
        self.notices.append(Replaced(f"{what} {said}", instead, why, self._where(place)))
        return ""

    def _chosen(self, logo: str | LogoPart, use: str) -> tuple[str, str, str]:
        """The file for light grounds, that for dark ones, and the words for both."""
        if isinstance(logo, str):
            return logo, "", ""
        images = logo.images if logo.images is not UNSET else {}
        if use and use not in images:
            hint = suggestion(use, images) or f"there are: {', '.join(images)}"
            raise UsageError(f"there is no logo named {use}", where=self._where((*_OUR_LOGO, "use")), hint=hint)
        candidates: list[str | Picture | Shades | UnsetType] = [
            logo.medium,
            logo.large,
            logo.small,
            logo.path,
            next(iter(images.values()), UNSET),
        ]
        dark = next((one.dark for one in candidates[:3] if isinstance(one, Shades) and one.dark is not UNSET), "")
        usual = logo.alt if logo.alt is not UNSET else ""
        for found in [use] if use else candidates:
            shown = (
                next((one for one in (found.path, found.light, found.dark) if one is not UNSET), UNSET)
                if isinstance(found, Shades)
                else found
            )
            if shown is UNSET:
                continue
            path, alt = _named(shown, images)
            return path, _named(dark, images)[0], alt or (found.alt if isinstance(found, Shades) and found.alt is not UNSET else usual)
        return "", _named(dark, images)[0], usual


def _named(said: str | Picture, images: dict[str, str | Picture]) -> tuple[str, str]:
    """A logo's path and words; it may be the name of one of the images."""
    found = images.get(said, said) if isinstance(said, str) else said
    if isinstance(found, Picture):
        return found.path, found.alt if found.alt is not UNSET else ""
    return found, ""
