"""Entry points of installed packages, found without loading `importlib.metadata`.

That library brings the e-mail parser along and takes longer than reading a source and making a Word file of it. What it would find is
a text file in a folder that every installer leaves beside a package (packaging.python.org, "Entry points specification"). Where packages may
be anywhere else (archives, eggs, finders of other programs), the library itself is asked.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from functools import cache, reduce
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any

from msgspec import Struct


class Point(Struct, frozen=True):
    """An entry point: `value` is `module:name` or `module`."""

    name: str
    value: str

    def load(self) -> Any:
        """What it names. Raises whatever a stranger's module does when it is imported."""
        module, _, attributes = self.value.partition("[")[0].partition(":")
        return reduce(getattr, filter(None, attributes.strip().split(".")), importlib.import_module(module.strip()))


@cache
def points(group: str) -> tuple[Point, ...]:
    """The entry points of a group, by name; of two packages of one name the first on the path counts."""
    known = _known()
    if known is None:
        from importlib.metadata import entry_points

        found = [Point(point.name, point.value) for point in entry_points(group=group)]
    else:
        found = known.get(group, [])
    return tuple(sorted(found, key=lambda point: point.name))


@cache
def _known() -> dict[str, list[Point]] | None:
    """All entry points by group; None if packages may be anywhere."""
    files = _files()
    if files is None:
        return None
    known: dict[str, list[Point]] = {}
    for file in files:
        for group, point in _read(file):
            known.setdefault(group, []).append(point)
    return known


def _files() -> tuple[Path, ...] | None:
    """The files that may hold entry points, in the order of the path; None if packages may be anywhere else too."""
    if any(hasattr(finder, "find_distributions") and finder is not PathFinder for finder in sys.meta_path):
        return None
    files: dict[str, str] = {}
    for folder in sys.path:
        try:
            with os.scandir(folder or ".") as inside:
                names = sorted(entry.name for entry in inside if entry.name.endswith((".egg", ".dist-info", ".egg-info")))
        except NotADirectoryError:
            return None
        except OSError:  # not there, or not for us
            continue
        for name in names:
            if name.endswith(".egg"):
                return None
            if name.endswith((".dist-info", ".egg-info")):
                package = name.partition("-")[0].lower().replace(".", "_")
                files.setdefault(package, f"{folder or '.'}/{name}/entry_points.txt")
    return tuple(Path(file) for file in files.values() if os.path.isfile(file))  # noqa: PTH113 - dozens, of which few are there


def _read(file: Path) -> Iterator[tuple[str, Point]]:
    """Groups in brackets, in each a line `name = value` for an entry point; lines that begin with # are comments."""
    group = ""
    for line in map(str.strip, file.read_text(encoding="utf-8").splitlines()):
        if line.startswith("["):
            group = line.strip("[]").strip()
        elif line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield group, Point(name.strip(), value.strip())
