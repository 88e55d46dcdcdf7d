"""Where a run looks for sources: of what an earlier run found there it can be said that it is gone."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path, PurePath

from masthead.sources.places import WITHIN
from masthead.sources.remote import is_address


class Searched:
    """The folders, archives and patterns that were named and are there, under the names that they were given."""

    def __init__(self) -> None:
        self._beginnings: dict[str, str] = {}
        """How the names of sources there begin → the folder's or archive's own."""
        self._patterns: dict[tuple[str, ...], str] = {}

    def folder(self, name: str) -> None:
        self._beginnings[f"{name.rstrip('/')}/" if is_address(name) else str(Path(name) / "x")[:-1]] = name

    def archive(self, name: str) -> None:
        self._beginnings[f"{name}{WITHIN}"] = name

    def pattern(self, name: str) -> None:
        self._patterns[PurePath(name).parts] = name

    def place_of(self, source: str) -> str:
        """Which of them a source lies in; empty: in none."""
        for beginning, name in self._beginnings.items():
            if source.startswith(beginning) and (beginning or not (is_address(source) or Path(source).is_absolute())):
                return name
        steps = PurePath(source.partition(WITHIN)[0]).parts
        return next((name for pattern, name in self._patterns.items() if _fits(steps, pattern)), "")


def _fits(steps: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    """Whether a path fits a pattern, step by step.

    >>> _fits(("in", "2026", "a.html"), ("in", "**", "*.html")), _fits(("in", "2026", "a.html"), ("in", "*.html"))
    (True, False)
    """
    if not pattern:
        return not steps
    if pattern[0] == "**":
        return any(_fits(steps[at:], pattern[1:]) for at in range(len(steps) + 1))
    return bool(steps) and fnmatch(steps[0], pattern[0]) and _fits(steps[1:], pattern[1:])
