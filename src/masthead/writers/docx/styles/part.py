"""Brand → styles: every look of the document, by role, under the names that Word users know."""

from __future__ import annotations

from functools import partial

from masthead.brand.model import Brand
from masthead.brand.style import style as set_in
from masthead.language.tags import script
from masthead.writers.docx.styles import asides, covers, familiar, lists, looks, mastheads, persons, quotations, standing, summaries
from masthead.writers.docx.styles.asides import BOXED, EDGES
from masthead.writers.docx.styles.numbering import HEADINGS, LISTED, PARAGRAPHS, STEP, UNNUMBERED
from masthead.writers.docx.styles.sheet import PADDING, SMALLER, Look, Sheet, cell_margins, twips
from masthead.writers.docx.styles.spaces import above_table, below_table
from masthead.writers.docx.styles.theme import DECLARATION, languages
from masthead.writers.formulas import INSET

CLOSE = frozenset(
    (
        *("BodyText", "BodyTextFirstIndent", "NumberedParagraph", "Small", "Contact", "Signature", "FootnoteText", "Glance", "KeyFigure"),
        *("TimelineEvent", "MediaItem", "IndexEntry", "Question"),
        *(name + small for name in LISTED for small in ("", "Small")),
    )
)
"""Paragraph styles without space before them: after a table, which cannot have space after it, they need a variant that has (`Apart`)."""

RUNNING = ("BodyText", "BodyTextApart", "BodyTextFirstIndent")
"""Paragraphs that may follow each other without room between them; tables and lists have room beside them."""
HEADS = ("Title", "TitleLong", "TitleNarrow", "MadeHeadline", "Subtitle", "HeadLine")
"""Paragraphs over the text that a text may begin under with a table, which has no room above it of its own."""
_BESIDE_LIST = 120
"""Twips between a list and running text whose paragraphs follow each other without room between them."""
KEEPS = {
    "Kept": "<w:keepNext/>",
    "Firm": "<w:keepNext/><w:keepLines/>",
    "Whole": "<w:keepLines/>",
    "Leading": '<w:keepNext/><w:spacing w:after="{above_table}"/>',
    "Parted": f'<w:spacing w:after="{_BESIDE_LIST}"/>',
    "Heralding": f'<w:keepNext/><w:spacing w:after="{_BESIDE_LIST}"/>',
    "Ragged": '<w:jc w:val="left"/>',
    "Loose": '<w:keepNext w:val="0"/>',
    "Stepped": '<w:keepNext/><w:spacing w:after="40"/>',
}
"""Ends of the names of styles that keep with what follows, do so in one piece, or are only kept in one piece, or stay with nothing; of one for lines that the source
ends (an address, a contact): where text is justified, those that Word breaks again would be spread; and of captions over others, of pictures in a row."""

_CLOSE_UP = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
"""No space of Word's between Korean and letters or figures, which stand close ("2026년"): it is for ideographs."""
_LOOSE = {"Heading1": "heading1", "Heading2": "heading2", "AbstractTitle": "heading2"}
"""Headings that are set to exact leading → the role that says how much."""
_NUMBERED = ("NumberedParagraph", "QuoteNumbered")
_SLANTED = ("Quote", "QuoteContinued", "QuoteAttributed", "QuoteNumbered", "PullQuote", "PullQuoteAttributed")
"""Quotations, which are in italics in a part in Latin letters, if not in the text around it."""
LYING = frozenset(base + below for base in ("Header", "HeaderThree") for below in ("", "Below")) | {"Footer", "FooterThree"}
"""Styles with tab stops that are elsewhere on a page that lies on its side (`Lying`)."""
TURNS = frozenset(
    (
        *(
            "SectionLabel",
            "FullTextLabel",
            "Quote",
            "QuoteContinued",
            "QuoteAttributed",
            "Speaker",
            "PullQuote",
            "PullQuoteAttributed",
            "QuotedBy",
        ),
        *(*_NUMBERED, *_LOOSE),
    )
)
"""Styles that stand otherwise in a part that runs the other way than the document (`Turned`): bars at its own start, room for numbers and
for its script, and nothing in a margin that is not there at that side."""

_NUMBER = 24.0
"""Points that a section's number takes, in the side margin or before its heading."""
_FURTHER = ("Small", "Apart")
"""Ends of the names of styles that take their indent over."""


def part(brand: Brand, look: Look) -> bytes:
    """The styles part (ECMA-376 17.7)."""
    sheet = Sheet(brand, look.language)
    fill(sheet, look)
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    fonts = sheet.run("body")
    if sheet.east_asian:
        # Quotation marks and dashes that Latin and Chinese share are set in the Chinese face (17.3.2.26).
        fonts = fonts.replace("<w:rFonts ", '<w:rFonts w:hint="eastAsia" ')
    # Body text is what holds where no style says otherwise, so that table styles can say otherwise of their cells (17.7.2): Word puts
    # them under `Normal`, which says nothing itself.
    run = fonts.replace("<w:sz ", '<w:kern w:val="16"/><w:sz ')
    leading = twips(sheet.style("body").leading)
    return (
        f'{DECLARATION}<w:styles xmlns:w="{w}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'{run}<w:lang {languages(look.language)}/><w14:ligatures w14:val="standardContextual"/></w:rPr></w:rPrDefault>'
        f'<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:line="{leading}" w:lineRule="atLeast"/></w:pPr></w:pPrDefault></w:docDefaults>'
        f"{standing.latent()}{''.join(sheet.out)}</w:styles>"
    ).encode()


def fill(sheet: Sheet, look: Look) -> None:
    """Puts every style into a sheet."""
    _roots(sheet)
    mastheads.add(sheet, look)
    _headings(sheet, look)
    _text(sheet, look)
    lists.add(sheet, look)
    summaries.add(sheet, look)
    mastheads.furniture(sheet)
    if look.cover:
        covers.add(sheet, look)
    looks.add(sheet, look)
    _tables(sheet)
    _variants(sheet, look)
    familiar.add(sheet)


def _roots(sheet: Sheet) -> None:
    close_up = _CLOSE_UP * (script(sheet.language) == "hangul")
    sheet.add("paragraph", "Normal", "Normal", f"<w:pPr>{close_up}{'<w:bidi/>' * sheet.right_to_left}</w:pPr>", default=True)
    sheet.add("character", "DefaultParagraphFont", "Default Paragraph Font", "", default=True, hidden=True)
    cells = '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
    empty = f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>{cells}</w:tblCellMar></w:tblPr>'
    sheet.add("table", "TableNormal", "Normal Table", empty, default=True, hidden=True)
    sheet.add("numbering", "NoList", "No List", "", default=True, hidden=True)


_SPACES = {"heading1": (18.0, 7.0), "heading2": (14.0, 5.0), "heading3": (12.0, 3.0), "heading4": (9.0, 2.0)}

_INSET = 8
"""Points from the bar beside a line that stands for a picture to its words."""
_UNDER_LABEL = 3.5
"""Points under a label that stands over its section, not in the side margin."""


def _headings(sheet: Sheet, look: Look) -> None:
    # The second of two columns has no margin beside it: a number there would stand on the words of the first.
    margin = sheet.brand.page.side >= _NUMBER and not look.columned
    for level in range(1, 7):
        role = f"heading{min(level + look.lifted, 4)}"
        before, after = _SPACES[role]
        numbered = level == look.numbered
        sheet.paragraph(
            f"Heading{level}",
            f"heading {level}",
            role,
            following="BodyText",
            before=before,
            after=after,
            keep_next=True,
            keep_lines=True,
            outline=level,
            exact=role in ("heading1", "heading2"),
            hyphens=False,
            numbered=f'<w:numPr><w:numId w:val="{HEADINGS}"/></w:numPr>' if numbered else "",
            start=0 if margin else _NUMBER * numbered or quotations.aside(sheet, look),
            hanging=(sheet.brand.page.side if margin else _NUMBER) * numbered,
        )
    beside = sheet.brand.setting.labels == "side"
    sheet.paragraph(
        "SectionLabel",
        "Section Label",
        "label",
        based="Heading1",
        following="BodyText",
        custom=True,
        before=14,
        after=0 if beside else _UNDER_LABEL,
        start=-sheet.brand.page.side if beside else 0,
        keep_next=True,
        keep_lines=True,
        outline=1,
        hyphens=False,
        borders=sheet.line("top", "rule", 0.625, 4),
        numbered=UNNUMBERED if look.numbered == 1 else "",
    )

    sheet.paragraph(
        "PartLabel",
        "Part Label",
        "label",
        based="Heading2",
        following="BodyText",
        custom=True,
        before=10,
        after=2,
        keep_next=True,
        keep_lines=True,
        outline=2,
        hyphens=False,
        numbered=UNNUMBERED if look.numbered == 2 else "",
    )


def _text(sheet: Sheet, look: Look) -> None:
    align = "both" if sheet.brand.setting.justified else ""
    aside = quotations.aside(sheet, look)
    after = 0.0 if look.report else 5.4
    sheet.paragraph("BodyText", "Body Text", "body", after=after, align=align, start=aside)
    sheet.paragraph("BodyTextFirstIndent", "Body Text First Indent", "body", based="BodyText", after=after, align=align, first=14.2)
    numbers = f'<w:numPr><w:numId w:val="{PARAGRAPHS}"/></w:numPr>'
    sheet.paragraph(
        "NumberedParagraph",
        "Numbered Paragraph",
        "body",
        based="BodyText",
        custom=True,
        after=5.4,
        align=align,
        start=quotations.aside(sheet, look, numbered=True),
        hanging=quotations.number(sheet),
        numbered=numbers,
    )
    quotations.add(sheet, look)
    code = partial(sheet.paragraph, role="code", before=6, after=8, hyphens=False)
    code("HTMLPreformatted", "HTML Preformatted")
    sheet.paragraph("Break", "Break", "body", custom=True, before=6, after=8, align="center", following="BodyText", spread=6)
    sheet.paragraph("Equation", "Equation", "body", custom=True, before=5, after=5, start=aside + INSET, hyphens=False)
    asides.add(sheet)
    sheet.paragraph("Small", "Small", "small", custom=True, after=2)
    sheet.paragraph("Contact", "Contact", "small", based="Small", custom=True, after=3, keep_lines=True)
    sheet.paragraph("Signature", "Signature", "signature", before=4, after=3, keep_lines=True)
    sheet.paragraph("FootnoteText", "footnote text", "note", after=2)
    sheet.paragraph("Figure", "Figure", custom=True, before=10, after=5, keep_next=True, following="Caption")
    sheet.paragraph("Caption", "caption", "caption", after=10, keep_lines=True, following="BodyText")
    beside = sheet.line("right" if sheet.right_to_left else "left", "rule", 1.5, _INSET - 2)
    missing = partial(
        sheet.paragraph, "Missing", "Missing Picture", "caption", based="Caption", custom=True, start=aside + _INSET, borders=beside
    )
    missing(before=10, after=10, keep_lines=True, following="BodyText")
    side = -sheet.brand.page.side
    code("HTMLPreformattedWide", "HTML Preformatted Wide", based="HTMLPreformatted", custom=True, start=side)
    sheet.paragraph(
        "FigureWide", "Figure Wide", based="Figure", custom=True, before=10, after=5, start=side, keep_next=True, following="CaptionWide"
    )
    sheet.paragraph(
        "CaptionWide", "Caption Wide", "caption", based="Caption", custom=True, after=10, start=side, keep_lines=True, following="BodyText"
    )


def _tables(sheet: Sheet) -> None:
    tabular = '<w14:numSpacing w14:val="tabular"/>'
    for id, name, role in (("TableText", "Table Text", "table"), ("TableHead", "Table Head", "head")):
        head = role == "head"
        sheet.paragraph(id, name, role, custom=True, hyphens=not head, extra=tabular)
        for suffix, align in (("Centred", "center"), ("End", "right")):
            sheet.paragraph(id + suffix, f"{name} {suffix}", role, based=id, custom=True, hyphens=False, align=align, extra=tabular)
    if sheet.colors.head:
        for suffix, align in (("", ""), ("Centred", "center"), ("End", "right")):
            sheet.paragraph(
                f"TableHeadGround{suffix}",
                f"Table Head Ground {suffix}".strip(),
                "head",
                based=f"TableHead{suffix}",
                custom=True,
                hyphens=False,
                align=align,
                color="on_head",
                extra=tabular,
            )
    sheet.paragraph(
        "TableCaption", "Table Caption", "head", based="Caption", custom=True, before=12, after=5, keep_next=True, keep_lines=True
    )
    sheet.paragraph(
        "TableCaptionWide",
        "Table Caption Wide",
        "head",
        based="TableCaption",
        custom=True,
        before=12,
        after=5,
        start=-sheet.brand.page.side,
        keep_next=True,
    )
    persons.add(sheet)
    margins = cell_margins(sheet.brand, PADDING, right_to_left=sheet.right_to_left)
    lines = sheet.line("top", "ink", 1) + sheet.line("bottom", "ink", 1) + sheet.line("insideH", "rule", 0.5)
    # Heads are bold by the style of their paragraphs: bold in both would be none (17.7.3).
    text = familiar.cell_text(sheet)
    ground = sheet.shading("head") if sheet.colors.head else ""
    under = f"<w:tcBorders>{sheet.line('bottom', 'ink', 1)}</w:tcBorders>"
    foot = '<w:vAlign w:val="bottom"/>'  # words of a head stand next to what they name
    first, heads = (f'<w:tblStylePr w:type="firstRow"><w:tcPr>{cell}{foot}</w:tcPr></w:tblStylePr>' for cell in (under + ground, ground))
    stripe = sheet.shading("stripe") if sheet.colors.stripe else ""
    stripes = f'<w:tblStylePr w:type="band2Horz"><w:tcPr>{stripe}</w:tcPr></w:tblStylePr>' * bool(stripe)
    band = '<w:tblStyleRowBandSize w:val="1"/>' * bool(stripe)
    common = f"<w:tblPr>{band}<w:tblBorders>{lines}</w:tblBorders>{margins}</w:tblPr>"
    column = '<w:tblStylePr w:type="firstCol"/>'
    sheet.add("table", "BrandTable", "Brand Table", text + common + first + column + stripes, based="TableNormal", custom=True)
    # The line under the head would stand under its first row; where there are several they are told by their weight alone.
    sheet.add(
        "table",
        "BrandTableHeads",
        "Brand Table Headings",
        text + common + heads + column + stripes,
        based="TableNormal",
        custom=True,
    )


def _variants(sheet: Sheet, look: Look) -> None:
    leading = round(sheet.style("small").leading * 20)
    aside = twips(quotations.aside(sheet, look))  # small print has no numbers to stand in from
    ragged = '<w:jc w:val="left"/>' * sheet.brand.setting.justified  # as on pages: its lines are too short, or are few
    for style in sorted(look.small):
        if style.startswith("Heading"):
            _heading_among_small(sheet, look, style)
            continue
        left, hung = sheet.place(style) if aside else (0, 0)
        indent = f'<w:ind w:left="{left - aside}" w:right="0" w:hanging="{hung}"/>' * bool(aside)
        body = f'<w:pPr><w:spacing w:after="50" w:line="{leading}" w:lineRule="atLeast"/>{indent}{ragged}</w:pPr><w:rPr>{sheet.run("small")}</w:rPr>'
        sheet.add("paragraph", f"{style}Small", _spelled(style) + " Small", body, based=style, custom=True, hidden=True)
    for style in sorted(look.spaced):
        room = f'<w:pPr><w:spacing w:before="{twips(below_table(sheet.brand, sheet.language))}"/></w:pPr>'
        sheet.add("paragraph", f"{style}Apart", _spelled(style) + " Apart", room, based=style, following=style, custom=True, hidden=True)
    for style in sorted(look.turned):
        base = style.removesuffix("Turned")
        sheet.add("paragraph", style, _spelled(style), _turned(sheet, look, base), based=base, following=base, custom=True, hidden=True)
    for style in sorted(look.close):
        end = next(end for end in SMALLER if style.endswith(end))
        base = style.removesuffix(end)
        role = "head" if base.startswith("TableHead") else "table"
        share = SMALLER[end].share
        own = sheet.run(role, share=share, color="on_head" if "Ground" in base else "")
        lines = f'<w:spacing w:line="{twips(sheet.style(role).leading * share)}" w:lineRule="atLeast"/>'
        body = f"<w:pPr>{SMALLER[end].properties}{lines}</w:pPr><w:rPr>{own}</w:rPr>"
        sheet.add("paragraph", style, _spelled(style), body, based=base, following=base, custom=True, hidden=True)
    for style, end, step in (
        *((style, "Inset", STEP) for style in sorted(look.inset)),
        *((style, "Abreast", 20) for style in sorted(look.abreast)),
    ):
        base, _, steps = style.rpartition(end)
        body = f'<w:pPr><w:ind w:left="{step * int(steps)}"/></w:pPr>'
        sheet.add("paragraph", style, _spelled(style), body, based=base, following=style, custom=True, hidden=True)
    for style in sorted(look.kept):
        base, keep = next((style.removesuffix(keep), keep) for keep in KEEPS if style.endswith(keep))
        # LibreOffice finds the indents of lists in the style itself, or in the one that it is based on, and no further.
        left, hanging = sheet.place(base) if base.endswith(_FURTHER) else (0, 0)
        indent = f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' * (hanging > 0)
        marks = KEEPS[keep].format(above_table=twips(above_table(sheet.brand, sheet.language)))
        body = f"<w:pPr>{indent}{marks}</w:pPr>" if keep == "Ragged" else f"<w:pPr>{marks}{indent}</w:pPr>"
        sheet.add("paragraph", style, _spelled(style), body, based=base, following=base, custom=True, hidden=True)
    for style in sorted(look.edged, key=lambda style: (not style.endswith(BOXED), style)):
        end = next(end for end in (BOXED, *EDGES) if style.endswith(end))
        base = style.removesuffix(end)
        body = asides.boxed(sheet, base) if end == BOXED else asides.edged(sheet, base, end)
        sheet.add("paragraph", style, _spelled(style), body, based=base, following=base, custom=True, hidden=True)
    for style in sorted(look.lying):
        base = style.removesuffix("Lying")
        tabs = mastheads.lying_tabs(sheet, three="Three" in base)
        sheet.add("paragraph", style, _spelled(style), f"<w:pPr>{tabs}</w:pPr>", based=base, following=base, custom=True, hidden=True)
    for style in sorted(look.paged):
        base = style.removesuffix("Paged")
        body = "<w:pPr><w:pageBreakBefore/></w:pPr>"
        sheet.add("paragraph", style, _spelled(style), body, based=base, following=base, custom=True, hidden=True)


def _heading_among_small(sheet: Sheet, look: Look, style: str) -> None:
    """A heading of notes, of boilerplate, of contacts: no larger than one of level 3, as on pages."""
    level = int(style[-1])
    role = f"heading{min(max(level + look.lifted, 3), 4)}"
    before, after = _SPACES[role]
    sheet.paragraph(
        f"{style}Small",
        f"{_spelled(style)} Small",
        role,
        based=style,
        following="Small",
        custom=True,
        before=before,
        after=after,
        keep_next=True,
        keep_lines=True,
        outline=level,
        hyphens=False,
        numbered=UNNUMBERED if level == look.numbered else "",
    )


def _turned(sheet: Sheet, look: Look, base: str) -> str:
    """What a style of `TURNS` has otherwise in the other direction."""
    if base in ("SectionLabel", "FullTextLabel"):
        return '<w:pPr><w:ind w:left="0"/></w:pPr>'
    if base in _LOOSE:
        role = "heading2" if look.lifted else _LOOSE[base]
        leading = set_in(sheet.brand, role, "en" if sheet.right_to_left else "ar").leading
        return f'<w:pPr><w:spacing w:line="{twips(leading)}" w:lineRule="atLeast"/></w:pPr>'
    bar = f"<w:pBdr>{sheet.bars[base]}</w:pBdr>" if base in sheet.bars else ""
    left, hanging = sheet.place(base)
    room = f'<w:ind w:left="{left}" w:hanging="{max(hanging, twips(quotations.RIGHT_TO_LEFT))}"/>' if base in _NUMBERED else ""
    slanted = sheet.right_to_left and base in _SLANTED and set_in(sheet.brand, "quotation", "en").italic
    return (f"<w:pPr>{bar}{room}</w:pPr>" if bar or room else "") + '<w:rPr><w:i/><w:iCs w:val="0"/></w:rPr>' * slanted


def _spelled(id: str) -> str:
    """`ListNumber2` → `List Number 2`."""
    return "".join(" " + letter if letter.isupper() or letter.isdigit() else letter for letter in id).strip()
