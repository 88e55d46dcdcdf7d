"""Styles of what repeats the text or stands around it: at a glance, figures, days, pictures, releases of a digest, states, imprint."""

from __future__ import annotations

from masthead.writers.docx.styles import mastheads
from masthead.writers.docx.styles.numbering import GLANCES, STEP, UNNUMBERED, hanging
from masthead.writers.docx.styles.sheet import Look, Sheet, twips

FIGURE_OF_ABSTRACT = 0.6
"""The share of a key figure's size that it has where a release has half a page."""
STANDFIRST_OF_ABSTRACT = 0.88
"""The same of a standfirst, as on pages."""
_STATE_INSET = 8
"""Points from the bar beside a state to its words."""


def add(sheet: Sheet, look: Look) -> None:
    """Adds the styles to a sheet."""
    _digest(sheet, look)
    _releases(sheet, look)
    for name, bar, color in (("State", "accent", "on_callout" if sheet.colors.callout else "ink"), ("Withdrawal", "danger", sheet.alarm())):
        sheet.paragraph(
            name,
            name,
            "banner",
            custom=True,
            start=_STATE_INSET - sheet.brand.page.side,
            end=_STATE_INSET,
            after=14,
            borders=_bar(sheet, bar),
            shading=sheet.shading("callout" if sheet.colors.callout else "paper"),
            keep_lines=True,
            hyphens=False,
            contextual=True,
            color=color,
        )
    sheet.paragraph("Question", "Question", "body", based="BodyText", custom=True, before=3, after=3, keep_next=True, following="BodyText")
    sheet.paragraph(
        "QuestionHeading",
        "Question Heading",
        "heading4",
        based="Heading2",
        custom=True,
        before=8,
        after=2,
        keep_next=True,
        keep_lines=True,
        outline=2,
        hyphens=False,
        numbered=UNNUMBERED if look.numbered == 2 else "",
        following="BodyText",
    )
    # What stands where a table ends a section, which only a paragraph can: nothing but the space under it.
    nothing = '<w:pPr><w:spacing w:before="0" w:after="160" w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
    sheet.add("paragraph", "SectionEnd", "Section End", nothing, based="Normal", custom=True, hidden=True)
    sheet.paragraph("Imprint", "Imprint", "small", custom=True, after=3)
    sheet.paragraph("PartnerLogos", "Partner Logos", custom=True, before=8, after=6, keep_lines=True)


def _bar(sheet: Sheet, role: str) -> str:
    """The bar before a state; where it stands on a ground, a border in its colour takes that to the other edge, as far as the embargo's reaches."""
    before, after = ("right", "left") if sheet.right_to_left else ("left", "right")
    edges = {before: sheet.line(before, role, 2.5, _STATE_INSET - 1)}
    if sheet.colors.callout:
        edges[after] = sheet.line(after, "callout", 0.5, _STATE_INSET - 1)
    return edges.get("left", "") + edges.get("right", "")


def _digest(sheet: Sheet, look: Look) -> None:
    step = STEP / 20
    sheet.paragraph(
        "Glance",
        "Glance",
        "glance",
        based="ListBullet",
        custom=True,
        after=4,
        start=step,
        hanging=hanging(sheet),
        keep_lines=True,
        align="left" if sheet.brand.setting.justified else "",  # a list of text is justified where text is
        numbered=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{GLANCES}"/></w:numPr>',
    )
    sheet.paragraph(
        "KeyFigure",
        "Key Figure",
        "clause",
        custom=True,
        after=2 if look.figures else 5,
        start=look.figures,
        hanging=look.figures,
        tabs=_stop(look.figures),
        keep_lines=True,
    )
    sheet.character("KeyFigureValue", "Key Figure Value", sheet.run("value"), custom=True)
    sheet.paragraph(
        "TimelineEvent",
        "Timeline Event",
        "role",
        custom=True,
        after=4,
        start=look.days,
        hanging=look.days,
        tabs=_stop(look.days),
        keep_lines=True,
    )
    sheet.character("TimelineDay", "Timeline Day", sheet.run("name", upright=True), custom=True)
    sheet.paragraph("MediaItem", "Media Item", "small", based="Small", custom=True, after=6, keep_lines=True)
    sheet.paragraph(
        "ChartCaption", "Chart Caption", "caption", based="Caption", custom=True, before=2, after=4, keep_next=True, keep_lines=True
    )
    sheet.paragraph("Chart", "Chart", custom=True, after=8)


def _releases(sheet: Sheet, look: Look) -> None:
    page = sheet.brand.page
    number = f'<w:tab w:val="right" w:pos="{twips(page.width - page.start - page.end - page.side)}"/>'
    sheet.paragraph(
        "IndexEntry",
        "Index Entry",
        "name",
        custom=True,
        end=28,
        tabs=number,
        keep_next=True,
        keep_lines=True,
        hyphens=False,
        following="IndexAbout",
    )
    sheet.paragraph("IndexAbout", "Index About", "meta", custom=True, after=6, keep_lines=True, hyphens=False, following="IndexEntry")
    sheet.character("Status", "Status", f"<w:b/><w:bCs/>{sheet.color(sheet.alarm())}", custom=True)
    sheet.paragraph(
        "AbstractTitle",
        "Abstract Title",
        "heading2",
        based="Heading1",
        custom=True,
        before=16,
        after=2,
        keep_next=True,
        keep_lines=True,
        outline=1,
        exact=True,
        hyphens=False,
        borders=sheet.line("top", "rule", 0.625, 6),
        following="AbstractAbout",
        numbered=UNNUMBERED if look.numbered == 1 else "",
    )
    sheet.paragraph(
        "AbstractAbout", "Abstract About", "meta", custom=True, after=4, keep_next=True, hyphens=False, following="AbstractSummary"
    )
    sheet.paragraph(
        "AbstractState",
        "Abstract State",
        "banner",
        custom=True,
        after=4,
        keep_next=True,
        keep_lines=True,
        hyphens=False,
        color=sheet.alarm(),
    )
    sheet.paragraph(
        "AbstractEmbargo",
        "Abstract Embargo",
        "banner",
        custom=True,
        start=mastheads.BANNER_INSET,
        end=mastheads.BANNER_INSET,
        before=7,
        after=11,
        borders=mastheads.banner_frame(sheet),
        shading=sheet.shading("danger"),
        keep_next=True,
        keep_lines=True,
        hyphens=False,
    )
    sheet.paragraph(
        "AbstractSummary",
        "Abstract Summary",
        "standfirst",
        custom=True,
        after=5,
        keep_lines=True,
        share=STANDFIRST_OF_ABSTRACT,
        following="Glance",
    )
    sheet.paragraph(
        "AbstractFigure",
        "Abstract Figure",
        "clause",
        custom=True,
        before=6,
        after=3,
        start=look.values,
        hanging=look.values,
        tabs=_stop(look.values),
        keep_lines=True,
    )
    sheet.character("AbstractValue", "Abstract Value", sheet.run("value", share=FIGURE_OF_ABSTRACT), custom=True)
    beside = sheet.brand.setting.labels == "side"
    sheet.paragraph(
        "FullTextLabel",
        "Full Text Label",
        "label",
        custom=True,
        start=-page.side if beside else 0,
        after=1 if beside else 3.5,
        keep_next=True,
        hyphens=False,
        following="BodyText",
    )
    sheet.paragraph("AbstractLink", "Abstract Link", "small", custom=True, before=2, after=6)


def _stop(at: float) -> str:
    return f'<w:tab w:val="left" w:pos="{twips(at)}"/>' if at else ""
