"""Brand → styles: every look of the document, by role, under the names that Word users know."""

from __future__ import annotations

from functools import partial

from masthead.brand.model import Brand
from masthead.writers.docx import familiar, looks, standing
from masthead.writers.docx.numbering import BULLETS, HEADINGS, LAST, NUMBERS, PARAGRAPHS, STEP, continued_style, list_style
from masthead.writers.docx.sheet import PADDING, Look, Sheet, twips
from masthead.writers.docx.theme import DECLARATION, languages

_LIST_STYLES = (
    style(level) for level in range(LAST + 1) for style in (partial(list_style, False), partial(list_style, True), continued_style)
)
CLOSE = frozenset(
    (
        *("BodyText", "BodyTextFirstIndent", "NumberedParagraph", "Small", "Contact", "Signature", "FootnoteText", "Glance", "KeyFigure"),
        *(name + small for name in _LIST_STYLES for small in ("", "Small")),
    )
)
"""Paragraph styles without space before them: after a table, which cannot have space after it, they need a variant that has (`Apart`)."""


KEEPS = {"Kept": "<w:keepNext/>", "Firm": "<w:keepNext/><w:keepLines/>", "Whole": "<w:keepLines/>"}
"""Ends of the names of styles that keep with what follows, do so in one piece, or are only kept in one piece."""


EDGES = ("Opened", "Closed")
"""Ends of the names of styles with a rule above, or below: the first and the last paragraph of a boxed note."""


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
    _heads(sheet)
    _headings(sheet, look)
    _text(sheet, look)
    _lists(sheet, look)
    _digest(sheet, look)
    _furniture(sheet)
    looks.add(sheet, look)
    _tables(sheet)
    _variants(sheet, look)
    familiar.add(sheet)


def _roots(sheet: Sheet) -> None:
    sheet.add("paragraph", "Normal", "Normal", f"<w:pPr>{'<w:bidi/>' * sheet.right_to_left}</w:pPr>", default=True)
    sheet.add("character", "DefaultParagraphFont", "Default Paragraph Font", "", default=True, hidden=True)
    cells = '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
    empty = f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>{cells}</w:tblCellMar></w:tblPr>'
    sheet.add("table", "TableNormal", "Normal Table", empty, default=True, hidden=True)
    sheet.add("numbering", "NoList", "No List", "", default=True, hidden=True)


def _heads(sheet: Sheet) -> None:
    side = sheet.brand.page.side
    frame = "".join(sheet.line(edge, "danger", 0.5, space) for edge, space in (("top", 5), ("left", 7), ("bottom", 5), ("right", 7)))
    rule = sheet.line("bottom", "primary", 2, 6)
    sheet.paragraph("Masthead", "Masthead", "meta", custom=True, start=-side, after=11, align="right", borders=rule, following="Title")
    sheet.paragraph(
        "Banner",
        "Banner",
        "banner",
        custom=True,
        start=7.5 - side,
        end=7.5,
        before=6,
        after=18,
        borders=frame,
        shading=sheet.shading("danger"),
        keep_lines=True,
        hyphens=False,
    )
    sheet.paragraph("Kicker", "Kicker", "kicker", custom=True, before=2, after=3, keep_next=True, hyphens=False, following="Title")
    title = partial(sheet.paragraph, exact=True, keep_next=True, keep_lines=True, hyphens=False)
    title("Title", "Title", "title", after=4, following="Subtitle")
    title("TitleLong", "Title Long", "title_long", based="Title", custom=True, after=4, following="Subtitle")
    sheet.paragraph("MadeHeadline", "Made Headline", "made", custom=True, after=4, hyphens=False)
    sheet.paragraph("Subtitle", "Subtitle", "standfirst", before=2, after=4, keep_lines=True, hyphens=False, following="BodyText")
    sheet.paragraph("HeadLine", "Head Line", "meta", custom=True, after=3)


_NUMBER = 8.5
"""Points between a paragraph's number and its text."""
_SPACES = {"heading1": (18.0, 7.0), "heading2": (14.0, 5.0), "heading3": (12.0, 3.0), "heading4": (9.0, 2.0)}


def _headings(sheet: Sheet, look: Look) -> None:
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
            hanging=sheet.brand.page.side if numbered else 0,
        )
    sheet.paragraph(
        "SectionLabel",
        "Section Label",
        "label",
        based="Heading1",
        following="BodyText",
        custom=True,
        before=9,
        after=0,
        start=-sheet.brand.page.side,
        keep_next=True,
        keep_lines=True,
        outline=1,
        hyphens=False,
        borders=sheet.line("top", "rule", 0.625, 3),
        numbered='<w:numPr><w:numId w:val="0"/></w:numPr>' if look.numbered == 1 else "",
    )


def _text(sheet: Sheet, look: Look) -> None:
    align = "both" if sheet.brand.setting.justified else ""
    after = 0.0 if look.report else 5.4
    # Word draws the bar before the outermost thing of a paragraph: a number stands within it, so that it is one line all the same.
    numbered = look.beneath and not look.report
    # From right to left, programs differ over which edge of a number stands at the start of its line: there is room for two digits.
    number = 20.0 if sheet.right_to_left else _NUMBER
    edge = "right" if sheet.right_to_left else "left"
    start = 31.0 if numbered else 14.0
    bar = sheet.line(edge, "primary", 2, round(start - 2))
    inner_bar = sheet.line(edge, "primary", 2, round(start - 2 - number))
    sheet.paragraph("BodyText", "Body Text", "body", after=after, align=align)
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
        hanging=number,
        numbered=numbers,
    )
    quote = partial(sheet.paragraph, start=start, before=5.0, keep_lines=True)
    quote("Quote", "Quote", "quotation", after=5, borders=bar)
    quote(
        "QuoteAttributed",
        "Quote Attributed",
        "quotation",
        based="Quote",
        custom=True,
        after=2,
        borders=bar,
        keep_next=True,
        following="Speaker",
    )
    sheet.paragraph(
        "QuoteNumbered",
        "Quote Numbered",
        "quotation",
        based="Quote",
        custom=True,
        start=start,
        before=5,
        after=5,
        hanging=number,
        borders=inner_bar,
        keep_lines=True,
        numbered=numbers,
        following="Speaker",
    )
    sheet.paragraph("Speaker", "Speaker", "speaker", custom=True, start=start, after=10, borders=bar, keep_lines=True, following="BodyText")
    sheet.paragraph("HTMLPreformatted", "HTML Preformatted", "code", before=6, after=8, hyphens=False)
    sheet.paragraph("Break", "Break", "body", custom=True, before=6, after=8, align="center", following="BodyText", spread=6)
    sheet.paragraph("Aside", "Aside", "small", custom=True, after=4)
    sheet.paragraph("AsideTitle", "Aside Title", "label", based="Aside", custom=True, after=2, keep_next=True, following="Aside")
    sheet.paragraph("Small", "Small", "small", custom=True, after=2)
    sheet.paragraph("Contact", "Contact", "small", based="Small", custom=True, after=3, keep_lines=True)
    sheet.paragraph("Signature", "Signature", "signature", before=4, after=3, keep_lines=True)
    sheet.paragraph("FootnoteText", "footnote text", "note", after=2)
    sheet.paragraph("Figure", "Figure", custom=True, before=10, after=5, keep_next=True, following="Caption")
    sheet.paragraph("Caption", "caption", "caption", after=10, keep_lines=True, following="BodyText")


def _lists(sheet: Sheet, look: Look) -> None:
    step = STEP / 20
    for level in range(LAST + 1):
        suffix, name = (str(level + 1), f" {level + 1}") if level else ("", "")
        # Word knows five levels of each; the deeper ones are ours.
        custom = level >= 5
        place = f'<w:ilvl w:val="{level + look.beneath}"/>'
        for kind, definition in (("Bullet", BULLETS), ("Number", NUMBERS)):
            numbers = f'<w:numPr>{place}<w:numId w:val="{definition}"/></w:numPr>'
            sheet.paragraph(
                f"List{kind}{suffix}",
                f"List {kind}{name}",
                "body",
                custom=custom,
                after=3.6,
                start=step * (level + 1),
                hanging=step,
                numbered=numbers,
            )
        sheet.paragraph(f"ListContinue{suffix}", f"List Continue{name}", "body", custom=custom, after=3.6, start=step * (level + 1))


def _digest(sheet: Sheet, look: Look) -> None:
    step = STEP / 20
    sheet.paragraph("Glance", "Glance", "glance", based="ListBullet", custom=True, after=4, start=step, hanging=step, keep_lines=True)
    sheet.paragraph(
        "KeyFigure",
        "Key Figure",
        "clause",
        custom=True,
        after=2 if look.figures else 5,
        start=look.figures,
        hanging=look.figures,
        tabs=f'<w:tab w:val="left" w:pos="{twips(look.figures)}"/>' * bool(look.figures),
        keep_lines=True,
    )
    sheet.character("KeyFigureValue", "Key Figure Value", sheet.run("value"), custom=True)


def _furniture(sheet: Sheet) -> None:
    page = sheet.brand.page
    side, width = page.side, page.width - page.start - page.end
    tab = f'<w:tab w:val="right" w:pos="{round((width - side) * 20)}"/>'
    # The space under the running head pushes the text down; the first page's has none, so that its masthead is one thing. The
    # hairline stands over the head: under it, it would be the second one where a section opens a page with its own.
    rule = sheet.line("top", "rule", 0.625, 4)
    sheet.paragraph("Header", "header", "running", start=-side, after=12, tabs=tab, hyphens=False, borders=rule)
    sheet.paragraph("Publisher", "Publisher", "masthead", custom=True, start=-side, tabs=tab, hyphens=False)
    sheet.paragraph("Footer", "footer", "folio", start=-side, tabs=tab, hyphens=False)
    sheet.paragraph("TOCHeading", "TOC Heading", "label", before=12, after=3, keep_next=True, following="BodyText")
    for level in (1, 2, 3):
        sheet.paragraph(
            f"TOC{level}", f"toc {level}", "glance" if level == 1 else "small", before=2 * (level == 1), after=2, start=14.2 * (level - 1)
        )


def _tables(sheet: Sheet) -> None:
    tabular = '<w14:numSpacing w14:val="tabular"/>'
    for id, name, role in (("TableText", "Table Text", "table"), ("TableHead", "Table Head", "head")):
        head = role == "head"
        sheet.paragraph(id, name, role, custom=True, hyphens=not head, extra=tabular)
        for suffix, align in (("Centred", "center"), ("End", "right")):
            sheet.paragraph(id + suffix, f"{name} {suffix}", role, based=id, custom=True, hyphens=False, align=align, extra=tabular)
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
    sheet.paragraph("PersonName", "Person Name", "name", based="TableText", custom=True)
    sheet.paragraph("PersonRole", "Person Role", "role", based="TableText", custom=True)
    # From left to right the text of a table begins where its rules do; in tables from right to left programs differ over which side is which.
    lead = PADDING if sheet.right_to_left else 0
    margins = "".join(
        f'<w:{edge} w:w="{width}" w:type="dxa"/>'
        for edge, width in (("top", 25), ("left", lead), ("bottom", 25), ("right", PADDING * 2 - lead))
    )
    lines = sheet.line("bottom", "ink", 1) + sheet.line("insideH", "rule", 0.5)
    # Heads are bold by the style of their paragraphs: bold in both would be none (17.7.3).
    text = familiar.cell_text(sheet)
    first = f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>{sheet.line("bottom", "ink", 1)}</w:tcBorders></w:tcPr></w:tblStylePr>'
    common = f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
    column = '<w:tblStylePr w:type="firstCol"/>'
    sheet.add("table", "BrandTable", "Brand Table", text + common + first + column, based="TableNormal", custom=True)
    # The line under the head would stand under its first row; where there are several they are told by their weight alone.
    sheet.add("table", "BrandTableHeads", "Brand Table Headings", text + common + column, based="TableNormal", custom=True)


def _variants(sheet: Sheet, look: Look) -> None:
    leading = round(sheet.style("small").leading * 20)
    for style in sorted(look.small):
        body = f'<w:pPr><w:spacing w:after="50" w:line="{leading}" w:lineRule="atLeast"/></w:pPr><w:rPr>{sheet.run("small")}</w:rPr>'
        sheet.add("paragraph", f"{style}Small", _spelled(style) + " Small", body, based=style, custom=True, hidden=True)
    for style in sorted(look.kept):
        base, keep = next((style.removesuffix(keep), keep) for keep in KEEPS if style.endswith(keep))
        sheet.add(
            "paragraph", style, _spelled(style), f"<w:pPr>{KEEPS[keep]}</w:pPr>", based=base, following=base, custom=True, hidden=True
        )
    above, below = sheet.line("top", "primary", 1, 6), sheet.line("bottom", "primary", 1, 6)
    for style in sorted(look.edged):
        base, edge = next((style.removesuffix(edge), edge) for edge in EDGES if style.endswith(edge))
        room = "before" if edge == "Opened" else "after"
        # What has both says so: a border of its own takes the place of all that it would take over.
        both = edge == "Closed" and base.endswith("Opened")
        rules = above if edge == "Opened" else above * both + below
        body = f'<w:pPr><w:pBdr>{rules}</w:pBdr><w:spacing w:{room}="280"/></w:pPr>'
        sheet.add("paragraph", style, _spelled(style), body, based=base, following=base, custom=True, hidden=True)
    for style in sorted(look.spaced):
        room = '<w:pPr><w:spacing w:before="220"/></w:pPr>'
        sheet.add("paragraph", f"{style}Apart", _spelled(style) + " Apart", room, based=style, following=style, custom=True, hidden=True)


def _spelled(id: str) -> str:
    """`ListNumber2` → `List Number 2`."""
    return "".join(" " + letter if letter.isupper() or letter.isdigit() else letter for letter in id).strip()
