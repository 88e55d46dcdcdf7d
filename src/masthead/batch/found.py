"""A source that was found, before it has a name among the results."""

from __future__ import annotations

import os
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
        """The same for all ways to name it from different folders."""
        if is_address(self.address):
            return self.address
        folder, name = os.path.split(self.address)
        above = _absolute(folder)
        return f"{above}{os.sep}{name}" if name not in ("", ".") and not above.endswith(os.sep) else str(Path(self.address).absolute())


@lru_cache(maxsize=16)
def _absolute(folder: str) -> str:
    """A folder from the root of the disk; its files are many."""
    return str(Path(folder).absolute())


def is_readable(name: str) -> bool:
    """Whether files of such names are read."""
    return "." + name.rpartition(".")[2].lower() in _suffixes()


@lru_cache(maxsize=1)
def _suffixes() -> frozenset[str]:
    return frozenset(suffix for name in registry.reader_names() for suffix in registry.reader_type(name).suffixes)
