"""What writers share about pictures: drawings as pixels in the brand's type, and the words for what becomes of pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from masthead.brand.model import Brand
from masthead.document.model import Figure
from masthead.document.plain import plain
from masthead.language.labels import Labels
from masthead.notices import Dropped, Note, Replaced

if TYPE_CHECKING:
    from masthead.media.image import Image


def drawn(brand: Brand, drawing: Image, width: int) -> Image:
    """A drawing as a PNG, so many pixels across, its text in the brand's faces. Raises `UnreadableError`."""
    from masthead.media import raster  # few documents need it

    stacks = brand.stacks
    return raster.drawn(
        drawing,
        width,
        fonts=[face.path for face in brand.faces] if b"<text" in drawing.data else (),
        serif=stacks.serif.latin[0],
        sans=stacks.sans.latin[0],
        mono=stacks.mono.latin[0],
    )


def stilled(asset: str) -> Replaced:
    """What a writer notes of an animation: the same from all, so that it is told once."""
    return Replaced(f"the moving image {asset}", "its first frame", "a document that moves cannot be read, and paper does not", asset)


def missing(figure: Figure, labels: Labels, tell: Note) -> str:
    """What stands in the place of a picture that was not to be had: its description, or else the name of its file. A description that
    caption and credit repeat, which follow at once, is left out; that is told."""
    under = " ".join(plain((*figure.caption, *figure.credit)).split())
    named = " ".join(figure.alt.split())
    if named and named in under:
        tell(Dropped(tuple(named.split()), "the description of a picture that is missing is its caption too", figure.asset))
        named = ""
    return labels.image_missing.format(name=named or figure.asset).strip(" :：")
