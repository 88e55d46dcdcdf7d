"""Fonts that a brand file declares: their files opened and told apart, and the families that come without files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import UNSET, Struct

from masthead.brand import fonts
from masthead.brand.assets import Assets, elsewhere, within
from masthead.brand.fonts import FontFile
from masthead.brand.model import Face
from masthead.brand.open_format import Font, FontPath, Typography
from masthead.errors import UsageError
from masthead.expressions import expression
from masthead.notices import Notice, Replaced
from masthead.sources.plain_yaml import Place

_WEIGHTS = {"thin": 100, "extra-light": 200, "ultra-light": 200, "light": 300, "normal": 400, "regular": 400, "medium": 500} | {
    "semi-bold": 600,
    "demi-bold": 600,
    "bold": 700,
    "extra-bold": 800,
    "ultra-bold": 800,
    "black": 900,
}
_COLLECTED = expression(r"(.+\.[ot]tc)#(\d+)", re.IGNORECASE)
"""A font of a collection, by its number from 0: “house.ttc#2”."""
_RANGE = expression(r"(\d+)\s*(?:\.\.|-|\s)\s*(\d+)")
ELSEWHERE = "its files are not with the brand and nothing is downloaded; put its .ttf or .otf files beside the brand file"

_BY_LICENCE = "its licence doesn’t let it go into files (embeddable: false); readers who have it see it in Word and in e-books"


class Absent(Struct, frozen=True):
    """A family that may be missing, since another stands in: where it is named, why it is not there, and what CSS would put in its place
    (`serif`)."""

    place: Place
    why: str
    generic: str = ""


class Declared:
    """The fonts of one brand file: `faces` by family, `system` those of the reader's machine, and in `soft` the families that may be
    missing."""

    def __init__(self, typography: Typography, assets: Assets) -> None:
        self._assets = assets
        self.faces: dict[str, list[Face]] = {}
        self.system: list[str] = []
        self.soft: dict[str, Absent] = {}
        self.notices: list[Notice] = []
        declared = typography.fonts
        for index, font in enumerate(declared if declared is not UNSET else ()):
            place: Place = ("typography", "fonts", index)
            if font.embeddable is False:
                self.soft.setdefault(font.family, Absent(place, _BY_LICENCE))
                self.system.append(font.family)
            elif font.source == "file" or font.files is not UNSET:
                if faces := self._faces(font, place):
                    self.faces.setdefault(font.family, []).extend(faces)
            else:
                self.soft.setdefault(font.family, Absent(place, ELSEWHERE))
                if font.source == "system":
                    self.system.append(font.family)

    def _where(self, place: Place) -> str:
        return self._assets.sheet.where(place)

    def _faces(self, font: Font, place: Place) -> list[Face]:
        if font.files is UNSET or not font.files:
            raise UsageError(f"the font {font.family} has no files", where=self._where(place), hint="list them under files:")
        faces: list[Face] = []
        unsuitable: list[Notice] = []
        for index, entry in enumerate(font.files):
            here = (*place, "files", index)
            entry = FontPath(entry) if isinstance(entry, str) else entry
            collection = _COLLECTED.fullmatch(entry.path)
            said, number = (collection[1], int(collection[2])) if collection is not None else (entry.path, 0)
            try:
                if elsewhere(said):
                    raise fonts.UnsuitableError(
                        f"{said} is an address and nothing is downloaded", hint="put the file beside the brand file"
                    )
                path = self._assets.path(said, here, "font file")
                found = fonts.inspect(path, self._where(here), number)
            except fonts.UnsuitableError as error:
                why = f"{error.problem}; {error.hint}"
                self.soft[font.family] = Absent(here, why)
                unsuitable.append(Replaced(f"the font file {said}", f"the other faces of {font.family}", why, self._where(here)))
                continue
            self._assets.seals.append(found.seal)
            if not within(path, self._assets.shared):  # ours don't change
                self._assets.files.append(path)
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
            weight = weight_of(entry.weight, self._where(place))
            if heft is not None and not heft.least <= weight <= heft.most:
                raise UsageError(
                    f"the variable font {entry.path} has no weight {weight}",
                    where=self._where(place),
                    hint=f"its weights go from {heft.least:g} to {heft.most:g}",
                )
            return [weight]
        if heft is None:
            if said is not None:
                raise UsageError(
                    f"{entry.path} is no variable font and has one weight", where=self._where(place), hint="write a number such as 400"
                )
            return [found.weight]
        least, most = (float(said[1]), float(said[2])) if said is not None else (heft.least, heft.most)
        hundreds = [weight for weight in range(100, 1000, 100) if max(least, heft.least) <= weight <= min(most, heft.most)]
        return hundreds or [round(heft.usual)]


def weight_of(said: str | int, where: str) -> int:
    """A weight by number or name. Raises `UsageError` that says `where` it stands."""
    text = str(said).lower()
    if text in _WEIGHTS:
        return _WEIGHTS[text]
    if text.isdigit() and 1 <= int(text) <= 1000:
        return int(text)
    raise UsageError(f"“{said}” is no weight of one file", where=where, hint="write a number such as 400 or 600, or bold")
