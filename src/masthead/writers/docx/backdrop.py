"""What lies behind the text of pages: the colour of the brand's paper where it is not white, and the word for embargo while one runs.

The word is what Word makes itself (Design, Watermark): a drawing of letters that floats in the heads of pages, which nobody hears.
"""

from __future__ import annotations

from masthead.brand.contrast import WHITE, watermark
from masthead.brand.model import Brand
from masthead.brand.style import filled
from masthead.language.tags import script
from masthead.writers.docx.story import Manuscript
from masthead.writers.docx.styles.theme import attribute, typefaces

_WIDE = 0.72
"""Share of the diagonal of the page that the word takes, at most."""
_HIGH = 0.2
"""Its height at most, in widths of the page."""
_LETTER = 0.62
"""Width of a capital, in heights."""
_FALLING = 315
"""Degrees that it is turned by, as Word turns it."""


def page_color(brand: Brand) -> str:
    """The document's ground (ECMA-376 17.2.1); empty for white paper."""
    paper = filled(brand.colors).paper
    return "" if paper == WHITE else f'<w:background w:color="{paper[1:].upper()}" w:themeColor="background1"/>'


def word(manuscript: Manuscript) -> str:
    """The run with the word; empty where no embargo runs or the brand wants none."""
    brand, briefing = manuscript.brand, manuscript.briefing
    if not brand.watermark or briefing.banner is None:
        return ""
    said = briefing.labels.fact_embargo.upper()
    page = brand.page
    height = min(page.width * _HIGH, (page.width**2 + page.height**2) ** 0.5 * _WIDE / (len(said) * _LETTER))
    width = height * len(said) * _LETTER
    number = manuscript.drawing()
    latin, east, other = typefaces(brand, "sans", manuscript.language)
    face = {"latin": latin, "han": east, "hangul": east}.get(script(manuscript.language), other) or latin
    color = watermark(filled(brand.colors))
    return (
        '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">'
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>'
        '<v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>'
        '<v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="none"/><v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
        f'<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{2048 + number}" type="#_x0000_t136" alt="" '
        f'style="position:absolute;margin-left:0;margin-top:0;width:{width:.1f}pt;height:{height:.1f}pt;rotation:{_FALLING};z-index:-251658752;'
        'mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:center;mso-position-vertical-relative:page" '
        f'o:allowincell="f" fillcolor="{color}" stroked="f">'
        f'<v:textpath style="font-family:&quot;{attribute(face)}&quot;;font-size:1pt" string="{manuscript.clean.attribute(said)}"/>'
        "</v:shape></w:pict></w:r>"
    )


def behind(manuscript: Manuscript, head: str) -> str:
    """The head of a page with the word in its first paragraph."""
    shape = word(manuscript)
    return head.replace("</w:pPr>", f"</w:pPr>{shape}", 1) if shape else head
