"""The look of a cover: its styles, and the ground in the brand's colour, drawn behind the words from edge to edge of the paper.

The words stand on shading of the same colour too: who reads them without the drawing, or checks their contrast, finds them on it.
"""

from __future__ import annotations

from functools import partial
from typing import TypedDict

from masthead.brand.model import Brand
from masthead.brand.style import filled
from masthead.writers.docx.styles.mastheads import distance, first, logo_side
from masthead.writers.docx.styles.sheet import Look, Sheet
from masthead.writers.docx.styles.theme import slot, value

GROUNDED_LINK = "CoverLink"
"""The character style of links on a ground, in the colour of its letters."""
_EMU = 12_700
"""English metric units in a point (ECMA-376 20.1.2.1)."""
_BLEED = 1.0
"""Points over the paper's edges, so that no seam of paper shows."""
_BAND = 0.6
"""Share of the page's height that a band takes."""
_HEAD = 13.0
"""Points of the first page's head."""
_UNDER_HEAD = 18.0
"""Points between the publisher and a band."""
_SCHEME = {"text1": "tx1", "background1": "bg1", "text2": "tx2", "background2": "bg2", "hyperlink": "hlink"}
"""What styles call the theme's colours → what drawings call them (20.1.10.54)."""


def band(brand: Brand) -> float:
    """Points from the paper's upper edge to the lower edge of a band."""
    return brand.page.height * _BAND


def paper(brand: Brand) -> float:
    """Points of paper over a band, on which the publisher stands."""
    logo = max(brand.logo.height, brand.logo.least) if brand.logo is not None and "logo" in brand.cover.fields else 0.0
    return first(brand.page) + max(logo, _HEAD) + _UNDER_HEAD


def block_top(brand: Brand) -> float:
    """Points from the paper's upper edge to what stands first in the body."""
    return max(paper(brand) if brand.cover.layout == "band" else paper(brand) - _UNDER_HEAD + 5.0, brand.page.top + _HEAD)


def add(sheet: Sheet, look: Look) -> None:
    """Adds the styles to a sheet."""
    layout = sheet.brand.cover.layout
    page = sheet.brand.page
    scale = look.cover / 100
    within = partial(sheet.paragraph, custom=True, **_on(sheet, layout != "plain"))
    within("CoverKicker", "Cover Kicker", "kicker", before=look.drop, after=6, keep_next=True, hyphens=False, following="CoverTitle")
    # At the start, as on pages, whatever the titles of texts without a cover are.
    title = partial(within, based="Title", after=14, share=scale, exact=True, keep_next=True, keep_lines=True, hyphens=False, align="left")
    title("CoverTitle", "Cover Title", "title", following="CoverSubtitle")
    title("CoverTitleAlone", "Cover Title Alone", "title", before=look.drop, following="CoverSubtitle")
    within("CoverSubtitle", "Cover Subtitle", "standfirst", before=4, after=12, keep_lines=True, hyphens=False, following="CoverNote")
    within("CoverNote", "Cover Note", "role", after=4, hyphens=False)
    # Under the title, not at the page's foot: programs differ over frames, and in one that ignores them the words would stand on the ground
    # in the colours of paper.
    within("CoverFacts", "Cover Facts", "name", before=10, after=2, hyphens=False, following="CoverIssuer")
    within("CoverIssuer", "Cover Issuer", "role", after=4, hyphens=False)
    if layout != "plain":
        look_of_links = sheet.color("on_band") + '<w:u w:val="single"/>'
        sheet.character(GROUNDED_LINK, "Cover Link", look_of_links, based="Hyperlink", custom=True)
    rule = sheet.line("bottom", "primary", 2, 6) if layout == "plain" else ""
    publisher = partial(sheet.paragraph, custom=True, borders=rule, **_on(sheet, layout == "full"))
    room = first(page) - distance(sheet.brand)
    where = logo_side(sheet.brand)
    publisher("CoverPublisher", "Cover Publisher", "masthead", start=-page.side, before=room, align=where, hyphens=False)


class _Ground(TypedDict):
    color: str
    shading: str


def _on(sheet: Sheet, grounded: bool) -> _Ground:
    """The colours of what stands on the ground, or on paper."""
    return {"color": "on_band", "shading": sheet.shading("band")} if grounded else {"color": "", "shading": ""}


def ground(brand: Brand, number: int) -> str:
    """The run with the drawing: nothing of it is read aloud. Empty for a cover on paper."""
    layout = brand.cover.layout
    if layout == "plain":
        return ""
    top = -_BLEED if layout == "full" else paper(brand)
    height = brand.page.height + _BLEED - top if layout == "full" else band(brand) - top
    x, y, over, down = (round(points * _EMU) for points in (brand.page.width + 2 * _BLEED, height, -_BLEED, top))
    colors = filled(brand.colors)
    name = slot(colors, "band")
    color = f'<a:schemeClr val="{_SCHEME.get(name, name)}"/>' if name else f'<a:srgbClr val="{value(colors, "band")}"/>'
    return (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" '
        'allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page">'
        f'<wp:posOffset>{over}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>{down}</wp:posOffset></wp:positionV><wp:extent cx="{x}" cy="{y}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="{number}" name="Ground {number}"><a:extLst>'
        '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>'
        '<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{x}" cy="{y}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>{color}</a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )
