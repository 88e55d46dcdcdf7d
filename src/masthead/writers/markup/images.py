"""Images for a publication: only those that are shown, in forms that every reading system has."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from masthead.brand import style
from masthead.brand.model import Brand
from masthead.briefing.model import Briefing, Imprint
from masthead.document.model import Asset
from masthead.errors import LimitError, NotFoundError, UnreadableError
from masthead.notices import Note, Replaced
from masthead.writers.markup.files import File
from masthead.writers.markup.opening import Logo
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


def _fit(asset: Asset, note: Note, instead: str = "its description") -> Image | None:
    """An image as reading systems can show it; nothing if it cannot be shown, which is told."""
    from masthead.media.fit import BOOK, fit, moves
    from masthead.writers.pictures import stilled

    try:
        found = fit(asset, BOOK)
    except (UnreadableError, LimitError) as error:
        note(Replaced(asset.name or "an image", instead, error.problem, asset.name))
        return None
    if moves(asset.data):
        note(stilled(asset.name))
    return found


def logo(brand: Brand, briefing: Briefing, note: Note) -> tuple[Logo | None, list[File]]:
    """The brand's logo for the masthead in the document's language, if it has one that can be shown, the one for the dark, and the one in
    a single colour.

    On a band only the one for dark grounds stands.
    """
    if brand.logo is None:
        return None, []
    band = brand.setting.head == "band"
    found = _mark(brand, style.logo(brand, briefing.language, dark=band), "logo", note)
    if found is None:
        return None, []
    alt = style.said(brand.logo.alt, briefing.language) or briefing.publisher
    dark = None if band else _mark(brand, style.logo(brand, briefing.language, dark=True), "logo-dark", note)
    mono = None if band or not brand.logo.mono else _mark(brand, style.logo(brand, briefing.language, mono=True), "logo-mono", note)
    others = [file for file in (dark, mono) if file]
    return Logo(found.name, alt, dark.name if dark else "", mono.name if mono else ""), [found, *others]


def partners(publication: Publication, briefing: Briefing, brand: Brand, note: Note) -> list[File]:
    """The logos of partners; the publication learns where they are."""
    files: list[File] = []
    for node in briefing.sections:
        for mark in node.marks if isinstance(node, Imprint) else ():
            if mark.path in publication.logos:
                continue
            file = _mark(brand, mark.path, f"partner-{len(files) + 1}", note, mark.alternative)
            if file is not None:
                publication.logos[mark.path] = Picture(file.name)
                files.append(file)
    return files


def _mark(brand: Brand, path: str, name: str, note: Note, instead: str = "the publisher's name") -> File | None:
    found = _fit(_read(path, brand.digest), note, instead) if path else None
    if found is None:
        return None
    return File(name, f"images/{name}.{_ENDINGS[found.media_type]}", found.media_type, found.data)


@lru_cache(maxsize=16)
def _read(path: str, _digest: str) -> Asset:
    """The brand's digest is over its assets too: a file that changed is another one."""
    try:
        return Asset(Path(path).name, "", Path(path).read_bytes())
    except OSError as error:
        raise NotFoundError("a logo of the brand cannot be read", where=path, hint="masthead brand check says what is missing") from error
