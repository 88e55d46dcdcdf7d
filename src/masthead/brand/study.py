"""A brand read from its files with the line of each key, for those who look for its faults."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from masthead.brand.load import chain, find, name
from masthead.brand.model import Brand
from masthead.brand.resolve import resolve
from masthead.brand.said import Said
from masthead.notices import Notice


class Study(Struct, frozen=True):
    """A brand with what stood in for its fonts and logos, and the lines of its files."""

    brand: Brand
    notices: tuple[Notice, ...]
    said: Said


def study(name_or_path: str | Path = "") -> Study:
    """The brand of this name or path, whatever its contrasts are. Raises as `load` does."""
    path = find(name_or_path)
    layers = chain(path)
    brand, notices = resolve(name(path), layers)
    return Study(brand, notices, Said(layers))
