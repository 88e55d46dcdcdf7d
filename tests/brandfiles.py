"""Brand files for tests: written into a folder of the test, loaded, or refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from masthead.brand.load import FILES, load, styles
from masthead.brand.model import Brand
from masthead.errors import MastheadError, UsageError
from masthead.notices import Notice

FONT = styles() / "fonts" / "ibm-plex-sans" / "IBMPlexSans-Regular.ttf"
PIXEL = b"\x89PNG\r\n\x1a\n" + bytes(32)
"""Enough of a PNG to be taken for one."""
OWN = "meta: {name: Acme}\ntypography:\n  fonts:\n    - family: Own\n      source: file\n      files: [own.ttf]\n  base: Own\n"
"""A brand set in one font file of its own, `own.ttf` beside it."""


class Shelf:
    """A folder that brand files are written into: `shelf(text)` is the path of a new `acme/_brand.yml`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def __call__(self, text: str, folder: str = "acme", name: str = FILES[0]) -> Path:
        path = self.root / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path


def heard(path: Path) -> tuple[Brand, list[Notice]]:
    notices: list[Notice] = []
    return load(path, notices.append), notices


def ours(text: str) -> str:
    """Keys under `defaults: masthead:` of a named brand."""
    return "meta: {name: Acme}\ndefaults:\n  masthead:\n" + "".join(f"    {line}\n" for line in text.splitlines())


def refused(path: Path, kind: type[MastheadError] = UsageError) -> MastheadError:
    with pytest.raises(kind) as caught:
        load(path)
    assert caught.value.where
    return caught.value
