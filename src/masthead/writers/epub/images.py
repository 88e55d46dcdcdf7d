"""Images for a publication: only those that are shown, in forms that every reading system has."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from masthead.brand.model import Brand
from masthead.brand.style import said
from masthead.briefing.model import Briefing
from masthead.document.model import Asset
from masthead.errors import NotFoundError, UnreadableError
from masthead.expressions import expression
from masthead.notices import Note, Replaced
from masthead.writers.epub.parts import File
from masthead.writers.markup.sections import Logo
from masthead.writers.markup.sheet import Picture, Publication

_TYPES = {"png": "image/png", "jpg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "svg": "image/svg+xml"}
"""Ending → core media type (EPUB 3.3, 3.2)."""
_ACTIVE = expression(
    rb"<\s*(?:\w+:)?(?:script|foreignObject|iframe|animate\w*|set)\b|\son\w+\s*=|<!ENTITY|@import"
    rb"|(?:href|src)\s*=\s*[\"'](?!#|data:image/)|url\(\s*[\"']?(?!#|data:)",
    re.IGNORECASE,
)


def pictures(publication: Publication, briefing: Briefing, note: Note) -> list[File]:
    """The images that the text shows; the publication learns where they are."""
    files: list[File] = []
    for asset in briefing.assets:
        if asset.name not in publication.assets or asset.name in publication.pictures:
            continue
        fit = _fit(asset, note)
        if fit is None:
            continue
        suffix, data = fit
        number = len(files) + 1
        name = f"images/image-{number}.{suffix}"
        publication.pictures[asset.name] = Picture(name, asset.width, asset.height)
        files.append(File(f"image-{number}", name, _TYPES[suffix], data))
    return files


def _kind(data: bytes) -> str:
    """What an image is by its first bytes; its name and type may say something else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return "svg" if b"<svg" in data[:2000] else ""


def _fit(asset: Asset, note: Note) -> tuple[str, bytes] | None:
    """An image as reading systems can show it, and its ending; nothing if it cannot be shown (its place says so)."""
    kind = _kind(asset.data)
    if kind == "svg" and _ACTIVE.search(asset.data):
        note(Replaced("an image", "its description", "an SVG with scripts, animation or outside links is not put into a book", asset.name))
        return None
    if kind:
        return kind, asset.data
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(asset.data)) as image:
            out = BytesIO()
            (image if image.mode in ("RGB", "RGBA", "L", "LA", "P", "1") else image.convert("RGB")).save(out, "PNG")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        note(Replaced("an image", "its description", f"{asset.media_type or 'its format'} cannot be shown in a book: {error}", asset.name))
        return None
    return "png", out.getvalue()


def logo(brand: Brand, briefing: Briefing) -> tuple[Logo | None, list[File]]:
    """The brand's logo for the masthead, if it has one."""
    if brand.logo is None:
        return None, []
    path = Path(brand.logo.path)
    hint = "masthead brand check says what is missing"
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NotFoundError("the brand's logo cannot be read", where=str(path), hint=hint) from error
    kind = _kind(data)
    if not kind:
        raise UnreadableError("the brand's logo is no PNG, JPEG, GIF, WebP or SVG", where=str(path), hint=hint)
    name = f"images/logo.{kind}"
    return Logo(name, said(brand.logo.alt, briefing.language) or briefing.publisher), [File("logo", name, _TYPES[kind], data)]
