"""Images as the package holds them: what Word shows is passed through, the rest converted; a drawing has a picture of it for old programs."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from masthead.brand.style import logo as logo_path
from masthead.document.model import Asset
from masthead.errors import LimitError, UnreadableError
from masthead.notices import Replaced
from masthead.writers.docx.story import Manuscript, Picture

_SHOWN = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
_FINE = 3
"""Pixels of the picture that stands for a drawing, for each of its own: 288 to the inch."""
_WIDEST = 2000
"""Pixels across, at most."""


def picture(manuscript: Manuscript, name: str) -> Picture | None:
    """The image of an asset as Word can show it; `None` if there is none, or none that can be read."""
    if name not in manuscript.pictures:
        asset = manuscript.assets.get(name)
        manuscript.pictures[name] = _opened(manuscript, asset) if asset is not None else None
    return manuscript.pictures[name]


def logo(manuscript: Manuscript, *, dark: bool = False, mono: bool = False) -> Picture | None:
    """The brand's logo in the document's language, read from its file; `None` if there is none, or none for dark grounds if it is to stand
    on one. `mono`: in one colour, if the brand has that."""
    path = logo_path(manuscript.brand, manuscript.language, dark=dark, mono=mono)
    return mark(manuscript, path) if path else None


def mark(manuscript: Manuscript, path: str) -> Picture | None:
    """A logo, read from its file; `None`, with a notice, if it cannot be shown."""
    key = f"mark:{path}"
    if key not in manuscript.pictures:
        manuscript.pictures[key] = _opened(manuscript, _read(path, manuscript.brand.digest))
    return manuscript.pictures[key]


def sketched(manuscript: Manuscript, name: str, data: bytes) -> Picture | None:
    """A drawing of ours, in SVG."""
    key = f"sketch:{name}"
    manuscript.pictures[key] = _opened(manuscript, Asset(name, "image/svg+xml", data))
    return manuscript.pictures[key]


@lru_cache(maxsize=16)
def _read(path: str, _digest: str) -> Asset:
    """The brand's digest is over its assets too: a file that changed is another one."""
    from masthead.media.image import media_type

    data = Path(path).read_bytes()
    return Asset(Path(path).name, media_type(data), data)


def _opened(manuscript: Manuscript, asset: Asset) -> Picture | None:
    from masthead.media.fit import WORD, fit, moves
    from masthead.writers.pictures import drawn, stilled

    known = {found for found in manuscript.pictures.values() if found is not None}
    number = len(known) + 1
    try:
        found = fit(asset, WORD)
        if found.media_type == "image/svg+xml":
            vector = f"word/media/image{number}.svg"
            # What programs show that don't know SVG (Word before 2016), and printers that want pixels.
            frame = drawn(manuscript.brand, found, min(max(found.width * _FINE, _WIDEST // 2), _WIDEST))
            made = Picture(f"word/media/image{number}.png", "image/png", frame.data, found.width, found.height, vector, found.data)
        else:
            made = Picture(f"word/media/image{number}.{_SHOWN[found.media_type]}", found.media_type, found.data, found.width, found.height)
    except (UnreadableError, LimitError) as error:
        manuscript.note(Replaced(f"the image {asset.name}", "a line that names it", error.problem, asset.name))
        return None
    if moves(asset.data):
        manuscript.note(stilled(asset.name))
    elif asset.media_type == "image/webp":
        kind = "a JPEG" if found.media_type == "image/jpeg" else "a PNG"
        manuscript.note(Replaced(f"the image {asset.name}", kind, f"Word does not show {asset.media_type}", asset.name))
    # The same picture under two names is one.
    return next((one for one in known if (one.data, one.drawing) == (made.data, made.drawing)), made)
