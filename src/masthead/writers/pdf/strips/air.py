"""The room above and below a role that a brand wants otherwise than it usually is, and whether it keeps with what follows.

Of two rooms that meet, the larger counts.
"""

from __future__ import annotations

from masthead.brand.model import SPACED, Brand, Style
from masthead.brand.style import style


class Air:
    """What one brand says, in points. Most say nothing: then all is as usual."""

    def __init__(self, brand: Brand, language: str) -> None:
        self._language = language
        self._brand = brand
        self.any = _any(brand)

    def above(self, role: str, usual: float, *, between: bool = False) -> float:
        """The room above a role. `between`: the usual one parts what follows each other in it, and goes where the brand says another,
        above or below."""
        if not self.any:
            return usual
        found = self._style(role)
        if found is None:
            return usual
        if found.space_before is not None:
            return found.space_before
        return 0.0 if between and found.space_after is not None else usual

    def below(self, role: str, usual: float = 0.0) -> float:
        """The room below a role."""
        if not self.any:
            return usual
        found = self._style(role)
        return usual if found is None or found.space_after is None else found.space_after

    def between(self, role: str, usual: float) -> float:
        """The room from one to the next of a role."""
        return max(self.above(role, usual, between=True), self.below(role))

    def keeps(self, role: str) -> bool | None:
        """Whether a role keeps with what follows; None: as usual."""
        found = self._style(role) if self.any else None
        return None if found is None else found.keep_with_next

    def _style(self, role: str) -> Style | None:
        return style(self._brand, role, self._language) if role in SPACED else None


_KNOWN: dict[str, bool] = {}
_KEPT_BRANDS = 256


def _any(brand: Brand) -> bool:
    """Whether it says anything: looked up in each brand once."""
    found = _KNOWN.get(brand.digest)
    if found is None:
        said = (*(getattr(brand.roles, role) for role in SPACED), *(keys for of in brand.scripts.values() for keys in of.values()))
        found = any(map(_says, said))
        if brand.digest:  # made by hand: nothing tells it from others
            if len(_KNOWN) >= _KEPT_BRANDS:
                _KNOWN.clear()
            _KNOWN[brand.digest] = found
    return found


def _says(said: Style | dict[str, float | int | bool | str]) -> bool:
    if isinstance(said, dict):
        return any(key in said for key in ("space_before", "space_after", "keep_with_next"))
    return any(value is not None for value in (said.space_before, said.space_after, said.keep_with_next))
