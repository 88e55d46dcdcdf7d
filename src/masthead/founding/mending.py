"""Colours of too little contrast, and those that type is set in instead: the nearest of their kind that reads well."""

from __future__ import annotations

from msgspec import Struct, structs

from masthead.brand.contrast import darkened, lightened, ratio
from masthead.brand.legible import Faint, check
from masthead.brand.model import Brand

_ROUNDS = 12
_GROUNDS = ("danger", "band", "head")
"""What gives way to the words on it."""


class Mend(Struct, frozen=True):
    """A role of `Colors` in a scheme (`light`, `dark`): the colour that it had, the one that it gets, and the ground that they were held
    against."""

    scheme: str
    role: str
    was: str
    now: str
    ground: str
    least: float

    def __str__(self) -> str:
        by_night = " in the dark" if self.scheme == "dark" else ""
        return f"{self.was} has a contrast of {ratio(self.was, self.ground):.1f}:1 with {self.ground}{by_night}, and {self.least:g}:1 is needed"


def mends(brand: Brand) -> tuple[Mend, ...]:
    """What is to be changed so that every pair of the brand's reads well; a colour that many roles share is changed once."""
    found: dict[tuple[str, str], Mend] = {}
    for _ in range(_ROUNDS):
        faint = next(iter(check(brand)), None)
        if faint is None:
            break
        colors = brand.dark if faint.scheme == "dark" else brand.colors
        mend = _mend(faint)
        first = found.get((mend.scheme, mend.role))
        found[mend.scheme, mend.role] = structs.replace(mend, was=first.was, ground=first.ground) if first is not None else mend
        changed = structs.replace(colors, **{mend.role: mend.now})
        brand = structs.replace(brand, dark=changed) if faint.scheme == "dark" else structs.replace(brand, colors=changed)
    return tuple(found.values())


def _mend(faint: Faint) -> Mend:
    """One pair put right. Grounds that bear words of their own give way to them; on paper and on tints of it the words do."""
    role, was, other = (faint.on, faint.ground, faint.ink) if faint.on in _GROUNDS else (faint.color, faint.ink, faint.ground)
    toward = darkened if ratio("#000000", other) >= ratio("#ffffff", other) else lightened
    return Mend(faint.scheme, role, was, toward(was, other, faint.least), other, faint.least)
