"""Styles that Word's users reach for when they edit a file, in the brand's look, though no briefing uses them."""

from __future__ import annotations

from masthead.writers.docx.styles.sheet import PADDING, Sheet, twips


def add(sheet: Sheet) -> None:
    """Adds the styles to a sheet."""
    _paragraphs(sheet)
    _characters(sheet)
    _tables(sheet)


def _paragraphs(sheet: Sheet) -> None:
    for level in (7, 8, 9):
        sheet.paragraph(
            f"Heading{level}",
            f"heading {level}",
            "heading4",
            following="BodyText",
            before=9,
            after=2,
            keep_next=True,
            keep_lines=True,
            outline=level,
            hyphens=False,
        )
    sheet.paragraph("NoSpacing", "No Spacing", "body")
    sheet.paragraph("ListParagraph", "List Paragraph", "body", after=3.6, start=17, contextual=True)
    edge = "right" if sheet.right_to_left else "left"
    bars = sheet.line("top", "primary", 1, 6) + sheet.line("bottom", "primary", 1, 6)
    sheet.paragraph("IntenseQuote", "Intense Quote", "quotation", before=12, after=12, borders=bars, keep_lines=True, following="BodyText")
    sheet.paragraph("BlockText", "Block Text", "body", before=5, after=5, start=14, borders=sheet.line(edge, "rule", 2, 12))
    sheet.paragraph("TableofFigures", "table of figures", "glance", after=2)
    sheet.paragraph("EndnoteText", "endnote text", "note", after=2)


def _characters(sheet: Sheet) -> None:
    sheet.character("EndnoteReference", "endnote reference", sheet.color("primary") + '<w:vertAlign w:val="superscript"/>')
    sheet.character("SubtleEmphasis", "Subtle Emphasis", '<w:i/><w:iCs w:val="0"/>' * (not sheet.east_asian) + sheet.color("muted"))
    sheet.character("PageNumber", "page number", "")
    sheet.character("PlaceholderText", "Placeholder Text", sheet.color("muted"))


def _tables(sheet: Sheet) -> None:
    """Word's own tables: a person who inserts one gets `Plain Table 2`, which the settings name and which looks as the brand's."""
    text = cell_text(sheet)
    cells = "".join(
        f'<w:{edge} w:w="{width}" w:type="dxa"/>' for edge, width in (("top", 25), ("left", PADDING), ("bottom", 25), ("right", PADDING))
    )
    head = f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>{sheet.line("bottom", "ink", 1)}</w:tcBorders></w:tcPr></w:tblStylePr>'
    column = '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>'
    every = ("top", "left", "bottom", "right", "insideH", "insideV")
    kinds = (
        ("TableGrid", "Table Grid", "".join(sheet.line(edge, "muted", 0.5) for edge in every), ""),
        ("TableGridLight", "Table Grid Light", "".join(sheet.line(edge, "rule", 0.5) for edge in every), ""),
        ("PlainTable1", "Plain Table 1", "".join(sheet.line(edge, "rule", 0.5) for edge in every), head + column),
        ("PlainTable2", "Plain Table 2", sheet.line("bottom", "ink", 1) + sheet.line("insideH", "rule", 0.5), head + column),
    )
    for id, name, borders, parts in kinds:
        common = f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{cells}</w:tblCellMar></w:tblPr>"
        sheet.add("table", id, name, f"{text}{common}{parts}", based="TableNormal")


def cell_text(sheet: Sheet) -> str:
    """How a table sets text of the style `Normal`, which is what a person types into it (17.7.6.1)."""
    leading = twips(sheet.style("table").leading)
    return f'<w:pPr><w:spacing w:after="0" w:line="{leading}" w:lineRule="atLeast"/></w:pPr><w:rPr>{sheet.run("table")}</w:rPr>'
