"""Figures: pictures in the line, each with words for those who do not see it, caption and credit under it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from masthead.brand.style import style
from masthead.document.model import BlockNode, Figure
from masthead.document.plain import plain
from masthead.expressions import expression
from masthead.notices import Dropped
from masthead.writers.abreast import LONGEST, Size, captioned_together, sharing, sizes
from masthead.writers.contract import undescribed
from masthead.writers.docx.story import IMAGE, Manuscript, Picture, Setting, Story
from masthead.writers.docx.styles.looks import CREDIT
from masthead.writers.docx.text.captions import sequence
from masthead.writers.docx.text.inlines import runs
from masthead.writers.docx.text.pictures import picture
from masthead.writers.docx.text.runs import direction, run
from masthead.writers.docx.text.wideness import uses_margin
from masthead.writers.pictures import missing

EMU = 12_700
"""English metric units in a point (ECMA-376 20.1.2.1)."""
_PIXEL = 72 / 96
"""Points in a pixel, as screens have it."""
_TALLEST = 0.4
"""A figure takes no more than this of the page's height: two have room on one with their captions, or one under half a page of text. Only Word knows where
a page ends, so that none can be made smaller to fit, as on our pages; what does not fit leaves the rest of its page empty."""
_WIDER, _FLAT = 1.15, 1.25
"""A picture that is so many times as wide as the column, and as high, goes over the side margin."""
_GUTTER = "\u2003"
"""Between pictures in a row: a space as wide as the type of the text."""
_SLACK = 1.0
"""Points of the column that a row leaves: programs round."""
_VECTOR = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/></a:ext></a:extLst>'
)
_FILE_NAME = expression(r"\S*\.(?:png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp)", re.IGNORECASE)


def figure(story: Story, block: Figure, setting: Setting) -> None:
    """Writes a figure; in the place of one that is missing stands a line that says so."""
    manuscript = story.manuscript
    language = block.language or setting.language
    base, turned = direction(story, language)
    found = picture(manuscript, block.asset)
    described = _description(manuscript, block)
    wide = False
    if found is not None:
        wide = _goes_over(story, found, setting)
        width = setting.width + manuscript.brand.page.side * wide
        drawn = drawing(story, found, described, width, manuscript.brand.page.height * _TALLEST)
        # Without words under it a picture stays with nothing: several in a row would be too tall for any page.
        told = plain(block.caption).strip() or plain(block.credit).strip()
        if setting.where == "cell":  # a row is no higher than its pictures
            story.paragraph(setting.paragraph, f"<w:r>{drawn}</w:r>", keep="Kept" if told else "")
        else:
            story.paragraph("FigureWide" if wide else "Figure", f"<w:r>{drawn}</w:r>", keep="" if told else "Loose")
    elif not block.decorative or block.alt:
        words = missing(block, manuscript.briefing.labels, manuscript.note)
        if setting.where == "cell":
            story.paragraph(setting.paragraph, run(story, words, "Emphasis", manuscript.ours, base), properties=turned)
        else:
            story.paragraph("Missing", run(story, words, "", manuscript.ours, base), properties=turned)
    if not _under(story, block, "CaptionWide" if wide else "Caption", setting) and found is not None:
        story.apart = setting.where == "text"


def row_of(story: Story, content: Sequence[BlockNode], index: int, setting: Setting) -> int:
    """Writes figures that share a line of the source side by side, and tells how many; none if there is no second one, or none has room.

    The pictures stand in one paragraph: a table would be none of data. Their captions are paragraphs under it, each from where its picture begins;
    the last one's goes under them all, if no other has one.
    """
    manuscript = story.manuscript

    def across(block: Figure) -> float:
        found = picture(manuscript, block.asset)
        return 0.0 if found is None else found.width * _PIXEL

    meant = sharing(content, index, across)
    row: list[tuple[Figure, Picture]] = []
    while len(row) < meant and isinstance(block := content[index + len(row)], Figure):
        found = picture(manuscript, block.asset)
        if found is None or block.decorative or len(plain((*block.caption, *block.credit))) > LONGEST:
            break
        row.append((block, found))
    gutter = style(manuscript.brand, "body", manuscript.language).size
    width = setting.width - _SLACK
    stand: list[Size] = []
    while len(row) > 1 and not stand:
        own = [(found.width * _PIXEL, found.height * _PIXEL) for _, found in row]
        stand = sizes(own, width, gutter, manuscript.brand.page.height * _TALLEST)
        if not stand:
            row.pop()
    if stand:
        _side_by_side(story, row, stand, gutter, setting)
    return len(row) if stand else 0


def _side_by_side(story: Story, row: Sequence[tuple[Figure, Picture]], stand: Sequence[Size], gutter: float, setting: Setting) -> None:
    blocks = [block for block, _ in row]
    base, turned = direction(story, setting.language)
    drawn = [
        f"<w:r>{drawing(story, found, _description(story.manuscript, block), *size)}</w:r>"
        for (block, found), size in zip(row, stand, strict=True)
    ]
    told = [block for block in blocks if plain(block.caption).strip() or plain(block.credit).strip()]
    story.paragraph("Figure", run(story, _GUTTER, "", "", base).join(drawn), properties=turned, keep="" if told else "Loose")
    together = captioned_together(blocks)
    at = 0.0
    for block, (across, _) in zip(blocks, stand, strict=True):
        from_start = "" if together or not at else f"Abreast{round(at)}"
        story.manuscript.abreast |= {f"Caption{from_start}"} if from_start else set()
        _under(story, block, f"Caption{from_start}", setting, keep="" if told and block is told[-1] else "Stepped")
        at += across + gutter
    if not told:
        story.apart = setting.where == "text"


def _under(story: Story, block: Figure, named: str, setting: Setting, keep: str = "") -> bool:
    """Writes caption and credit of a figure; False if it has neither."""
    language = block.language or setting.language
    base, turned = direction(story, language)
    shown = ""
    if plain(block.caption).strip():
        number, rest = sequence(story, "Figure", block.caption, language, base)
        shown = number + runs(story, rest, 0, language, base)
    if plain(block.credit).strip():
        shown += run(story, " ", "", "", base) * bool(shown) + runs(story, block.credit, CREDIT, language, base)
    if shown:
        story.paragraph(named, shown, properties=turned, keep=keep)
    return bool(shown)


def _goes_over(story: Story, found: Picture, setting: Setting) -> bool:
    """Whether a picture uses the side margin too: a broad one that has the points for it."""
    return uses_margin(story, setting) and found.width * _PIXEL > setting.width * _WIDER and found.height * _FLAT < found.width


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
    manuscript.note(undescribed(words, block.asset))
    return words


def drawing(story: Story, found: Picture, description: str, width: float, height: float, *, enlarge: bool = False) -> str:
    """A picture in the line, no larger than `width` and `height` in points (or as large, if it may be enlarged). Without a description it is decorative."""
    share = min(math.inf if enlarge else 1.0, width / (found.width * _PIXEL), height / (found.height * _PIXEL))
    x, y = (max(1, round(pixels * _PIXEL * share * EMU)) for pixels in (found.width, found.height))
    number = story.manuscript.drawing()
    relation = story.relate(IMAGE, found.name)
    vector = _VECTOR.format(story.relate(IMAGE, found.vector)) if found.vector else ""
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
        f'<pic:blipFill><a:blip r:embed="{relation}">{vector}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{x}" cy="{y}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
