"""What is found where sources are looked for: those that have no name among the results yet, and files of other kinds."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path, PurePath

from msgspec import Struct

from masthead import registry
from masthead.batch.told import NOTHING, Said
from masthead.sources.remote import is_address


class Found(Struct, frozen=True):
    address: str
    """A path, or what `sources.places` opens."""
    name: str
    """Without a folder."""
    folder: Path
    """Where its results go."""
    said: Said = NOTHING

    @property
    def ending(self) -> str:
        """Of its name, with its dot."""
        return PurePath(self.name).suffix

    @property
    def whole(self) -> str:
        return whole(self.address)


class Listing(Struct, frozen=True):
    """The sources in one folder, of which there may be hundreds of thousands: each is made when its turn comes."""

    beginning: str
    """The folder with its last stroke."""
    names: list[str]
    """Of its files."""
    target: Path

    def __len__(self) -> int:
        return len(self.names)

    def __iter__(self) -> Iterator[Found]:
        return (Found(self.beginning + name, name, self.target) for name in self.names)


Few = list[Found] | Listing
"""Sources of one place, which get their names together."""


class PassedOver:
    """How many files of kinds that aren't read were met, by the endings of their names."""

    MOST = 100
    """Endings that are told apart: names may end in numbers."""

    def __init__(self) -> None:
        self.endings: Counter[str] = Counter()
        """In small letters, with the dot; `other` for the rest of very many, empty for names without one, in words for what is no file."""

    def add(self, name: str, *, kind: str = "") -> None:
        """Counts a file, or what is none of that `kind`."""
        ending = kind or PurePath(name).suffix.lower()
        self.endings[ending if ending in self.endings or len(self.endings) < self.MOST else "other"] += 1


def whole(address: str) -> str:
    """The same for all ways to name a source from different folders."""
    if is_address(address):
        return address
    folder, name = os.path.split(address)
    above = _absolute(folder)
    return f"{above}{os.sep}{name}" if name not in ("", ".") and not above.endswith(os.sep) else str(Path(address).absolute())


@lru_cache(maxsize=16)
def _absolute(folder: str) -> str:
    """A folder from the root of the disk; its files are many."""
    path = str(Path(folder).absolute())
    if os.pardir in path:
        plain = os.path.normpath(path)
        with suppress(OSError):  # what stands before “..” may be a link, behind which it is another folder
            return plain if Path(plain).samefile(path) else path
    return path


def is_readable(name: str) -> bool:
    """Whether files of such names in a folder are read."""
    return "." + name.rpartition(".")[2].lower() in _suffixes()


@lru_cache(maxsize=1)
def _suffixes() -> frozenset[str]:
    kinds = map(registry.reader_type, registry.reader_names())
    return frozenset(suffix for kind in kinds if not kind.beside for suffix in kind.suffixes)
