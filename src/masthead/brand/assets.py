"""Files that a brand names: found beside its file and nowhere else, made sure of, and sealed into its digest."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

from masthead.errors import LimitError, MastheadError, NotFoundError, UnreadableError, UsageError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.sources.plain_yaml import Place, Sheet

_ADDRESS = expression(r"[a-z][a-z0-9+.-]+:|//", re.IGNORECASE)


class Assets:
    """The files of one brand file. `files` are all that its digest depends on, with their `seals`."""

    def __init__(self, path: Path, shared: Path, sheet: Sheet, data: bytes) -> None:
        self.folder = path.parent.resolve()
        self.shared = shared
        self.sheet = sheet
        self.seals: list[bytes] = [data]
        self.files: list[Path] = [path]

    def path(self, said: str, place: Place, what: str) -> Path:
        """A file of the brand, absolute. It must lie beside or below the brand file, or among the fonts that all brands share.

        Raises `UsageError` if it leads elsewhere, `NotFoundError` if it is not there; both tell `what` it is, and its `place` in the brand file.
        """
        # Quarto's paths from the project's root begin with a stroke; the brand file stands at that root.
        folder, _, name = f"{self.folder}/{said.lstrip('/')}".rpartition("/")
        path = Path(_real(folder), name)
        if path.is_symlink():
            path = path.resolve()
        if not (within(path, self.folder) or within(path, self.shared)):
            raise UsageError(
                f"the {what} {said} lies outside the brand's folder", where=self.sheet.where(place), hint="copy it into the folder"
            )
        if not path.is_file():
            raise NotFoundError(f"the {what} {said} is not there", where=self.sheet.where(place), hint="put it beside the brand file")
        return path

    def whole(self, said: str, place: Place, what: str) -> tuple[Path, bytes]:
        """A file with what is in it, which counts in the brand's digest. Raises as `path`, and `LimitError` if it is too large."""
        path = self.path(said, place, what)
        if (size := path.stat().st_size) > LIMITS.asset_bytes:
            raise LimitError(
                f"the {what} {path.name} has {size:,} bytes, over limit.asset_bytes ({LIMITS.asset_bytes:,})",
                where=self.sheet.where(place),
                hint="save it smaller",
            )
        data = path.read_bytes()
        self.seals.append(data)
        self.files.append(path)
        return path, data

    def sheet_of_style(self, said: str, place: Place) -> str:
        """The absolute path of a style sheet for e-books, in which nothing asks for anything outside (`stylesheets`)."""
        from masthead.brand.stylesheets import checked  # few brands have one

        path, data = self.whole(said, place, "style sheet")
        checked(data, path.name, self.sheet.where(place))
        return str(path)

    def picture(self, said: str, place: Place, what: str) -> str:
        """The absolute path of a logo, which is measured before anybody decodes it: a small file may say a square mile of pixels, or a
        name that stands for a billion words."""
        from masthead.media import image, svg  # only a brand with pictures needs them

        path, data = self.whole(said, place, what)
        where = self.sheet.where(place)
        kind = image.media_type(data)
        if kind not in ("image/png", "image/jpeg", "image/svg+xml"):
            raise UnreadableError(f"the {what} {path.name} is neither PNG, JPEG nor SVG", where=where, hint="save it as SVG or PNG")
        try:
            if kind == "image/svg+xml":
                svg.safe(data)
            else:
                image.within(*image.head_size(data, kind))
        except MastheadError as error:
            raise type(error)(f"the {what} {path.name} {error.problem}", where=where, hint=error.hint) from None
        return str(path)


def elsewhere(said: str) -> bool:
    """Whether it is an address and no path: nothing is downloaded."""
    return _ADDRESS.match(said) is not None


@lru_cache(maxsize=256)
def _real(folder: str) -> str:
    """A folder without links and steps back. Fifty fonts lie in thirty folders, and each step of a path asks the disk."""
    return os.path.realpath(folder)


def within(path: Path, folder: Path) -> bool:
    """Whether an absolute path without links lies in a folder; several times as quick as asking the path."""
    return str(path).startswith(f"{folder}{os.sep}")
