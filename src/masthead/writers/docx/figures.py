"""Figures: pictures in the line, each with words for those who do not see it, caption and credit under it."""

from __future__ import annotations

import io
import math
import re
from functools import lru_cache
from pathlib import Path

from masthead.document.model import Asset, Figure
from masthead.document.plain import plain
from masthead.limits import LIMITS
from masthead.notices import Dropped, Replaced
from masthead.writers.docx.inlines import runs
from masthead.writers.docx.runs import direction, run
from masthead.writers.docx.story import IMAGE, Manuscript, Picture, Setting, Story
from masthead.writers.docx.styles import CREDIT
from masthead.writers.docx.tables import sequence

EMU = 12_700
"""English metric units in a point (ECMA-376 20.1.2.1)."""
_PIXEL = 72 / 96
"""Points in a pixel, as screens have it."""
_TALLEST = 0.62
"""A figure takes no more than this of the page's height, so that its caption stays with it."""

_AS_IT_IS = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
_FILE_NAME = re.compile(r"\S*\.(?:png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp)", re.IGNORECASE)


def figure(story: Story, block: Figure, setting: Setting) -> None:
    """Writes a figure; in the place of one that is missing stands a line that says so."""
    manuscript = story.manuscript
    language = block.language or setting.language
    base, turned = direction(story, language)
    found = picture(manuscript, block.asset)
    described = _description(manuscript, block)
    if found is not None:
        drawn = drawing(story, found, described, setting.width, manuscript.brand.page.height * _TALLEST)
        story.paragraph("Figure", f"<w:r>{drawn}</w:r>")
    elif not block.decorative or block.alt:
        words = manuscript.briefing.labels.image_missing.format(name=block.alt or block.asset or described)
        story.paragraph("Caption", run(story, words, "Emphasis", "", base), properties=turned)
    under = runs(story, block.caption, 0, language, base)
    if under:
        under = sequence(story, "Figure", manuscript.briefing.labels.figure_number, plain(block.caption)) + under
    credit = plain(block.credit).strip()
    if credit:
        under += run(story, " ", "", "", base) * bool(under) + runs(story, block.credit, CREDIT, language, base)
    if under:
        story.paragraph("Caption", under, properties=turned)


def _description(manuscript: Manuscript, block: Figure) -> str:
    """The words for those who do not see the picture; empty for a decorative one."""
    if block.alt and _FILE_NAME.fullmatch(block.alt.strip()) is None:
        return block.alt
    if block.alt:
        manuscript.note(Dropped(tuple(block.alt.split()), "a file name describes no picture", block.asset))
    elif block.decorative:
        return ""
    words = plain(block.caption).strip()
    if words:
        return words
    words = manuscript.briefing.labels.image_without_description
    manuscript.note(Replaced("the description of an image", f"“{words}”", "the source has none", block.asset))
    return words


def picture(manuscript: Manuscript, name: str) -> Picture | None:
    """The image of an asset as Word can show it; `None` if there is none, or none that can be read."""
    if name not in manuscript.pictures:
        asset = manuscript.assets.get(name)
        manuscript.pictures[name] = _opened(manuscript, asset) if asset is not None else None
    return manuscript.pictures[name]


def _opened(manuscript: Manuscript, asset: Asset) -> Picture | None:
    number = sum(found is not None for found in manuscript.pictures.values()) + 1
    suffix = _AS_IT_IS.get(asset.media_type)
    if suffix is not None and asset.width > 0 and asset.height > 0:
        return Picture(f"word/media/image{number}.{suffix}", asset.media_type, asset.data, asset.width, asset.height)
    # Pillow takes 40 ms to import: only for images that Word does not know, or whose size nobody told.
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(asset.data)) as image:
            width, height = image.size
            if width * height > LIMITS.image_pixels:
                raise ValueError(f"{width} × {height} pixels are more than the {LIMITS.image_pixels:,} allowed")
            if suffix is not None:
                return Picture(f"word/media/image{number}.{suffix}", asset.media_type, asset.data, width, height)
            drawn = image if image.mode in ("1", "L", "LA", "P", "RGB", "RGBA") else image.convert("RGB")
            data = io.BytesIO()
            drawn.save(data, "PNG")
            manuscript.note(Replaced(f"the image {asset.name}", "a PNG", f"Word does not show {asset.media_type}", asset.name))
            return Picture(f"word/media/image{number}.png", "image/png", data.getvalue(), width, height)
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        manuscript.note(Replaced(f"the image {asset.name}", "a line that names it", f"it cannot be read: {error}", asset.name))
        return None


def drawing(story: Story, found: Picture, description: str, width: float, height: float, *, enlarge: bool = False) -> str:
    """A picture in the line, no larger than `width` and `height` in points (or as large, if it may be enlarged). Without a description it is decorative."""
    share = min(math.inf if enlarge else 1.0, width / (found.width * _PIXEL), height / (found.height * _PIXEL))
    x, y = (max(1, round(pixels * _PIXEL * share * EMU)) for pixels in (found.width, found.height))
    number = story.manuscript.drawing()
    relation = story.relate(IMAGE, found.name)
    words = f' descr="{story.clean.attribute(description)}"' if description else ""
    decorative = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    )
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{x}" cy="{y}"/>'
        f'<wp:docPr id="{number}" name="Picture {number}"{words}>{"" if description else decorative}</wp:docPr>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{x}" cy="{y}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def picture_of_logo(manuscript: Manuscript) -> Picture | None:
    """The brand's logo, read from its file."""
    logo = manuscript.brand.logo
    if logo is None:
        return None
    key = f"logo:{logo.path}"
    if key not in manuscript.pictures:
        manuscript.pictures[key] = _opened(manuscript, _logo(logo.path))
    return manuscript.pictures[key]


@lru_cache(maxsize=16)
def _logo(path: str) -> Asset:
    suffix = Path(path).suffix.lower().lstrip(".")
    kind = {"jpg": "jpeg", "svg": "svg+xml"}.get(suffix, suffix)
    return Asset(Path(path).name, f"image/{kind}", Path(path).read_bytes())
