"""Images for a publication: only those that are shown, in forms that every reading system has."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from masthead.brand.model import Brand
from masthead.brand.style import said
from masthead.briefing.model import Briefing
from masthead.document.model import Asset
from masthead.errors import LimitError, NotFoundError, UnreadableError
from masthead.notices import Note, Replaced
from masthead.writers.epub.parts import File
from masthead.writers.markup.sections import Logo
from masthead.writers.markup.sheet import Picture, Publication

if TYPE_CHECKING:
    from masthead.media.image import Image

_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp", "image/svg+xml": "svg"}
"""Core media type → ending."""


def pictures(publication: Publication, briefing: Briefing, note: Note) -> list[File]:
    """The images that the text shows; the publication learns where they are. The same picture under two names is one."""
    files: list[File] = []
    made: dict[bytes, Picture] = {}
    for asset in briefing.assets:
        if asset.name not in publication.assets or asset.name in publication.pictures:
            continue
        found = _fit(asset, note)
        if found is None:
            continue
        known = made.get(found.data)
        if known is None:
            number, ending = len(files) + 1, _ENDINGS[found.media_type]
            known = made[found.data] = Picture(f"images/image-{number}.{ending}", found.width, found.height)
            files.append(File(f"image-{number}", known.address, found.media_type, found.data))
        publication.pictures[asset.name] = known
    return files


def _fit(asset: Asset, note: Note) -> Image | None:
    """An image as reading systems can show it; nothing if it cannot be shown (its place says so)."""
    from masthead.media.fit import BOOK, fit, moves
    from masthead.writers.pictures import stilled

    try:
        found = fit(asset, BOOK)
    except (UnreadableError, LimitError) as error:
        note(Replaced(asset.name or "an image", "its description", error.problem, asset.name))
        return None
    if moves(asset.data):
        note(stilled(asset.name))
    return found


def logo(brand: Brand, briefing: Briefing) -> tuple[Logo | None, list[File]]:
    """The brand's logo for the masthead, if it has one."""
    if brand.logo is None:
        return None, []
    from masthead.media.fit import BOOK, fit

    path = Path(brand.logo.path)
    hint = "masthead brand check says what is missing"
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NotFoundError("the brand's logo cannot be read", where=str(path), hint=hint) from error
    try:
        found = fit(Asset(path.name, "", data), BOOK)
    except (UnreadableError, LimitError) as error:
        raise type(error)(f"the brand's logo {error.problem}", where=str(path), hint=error.hint or hint) from error
    name = f"images/logo.{_ENDINGS[found.media_type]}"
    return Logo(name, said(brand.logo.alt, briefing.language) or briefing.publisher), [File("logo", name, found.media_type, found.data)]
