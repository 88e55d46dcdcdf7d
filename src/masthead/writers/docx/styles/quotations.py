"""Styles of quotations: beside a bar, after a mark, or indented; of the text's own and of those that are shown before it."""

from __future__ import annotations

from functools import partial

from masthead.writers.docx.styles.numbering import BLANKS, MARKS, PARAGRAPHS, UNNUMBERED
from masthead.writers.docx.styles.sheet import Look, Sheet

_NUMBER = 8.5
RIGHT_TO_LEFT = 20.0
"""Points between a paragraph's number and its text."""
_DIGITS = 11.5
"""Points that two digits of a number take: in columns they stand within them, not over the end of the column before."""
_INDENT = {"bar": 14.0, "marks": 28.0, "plain": 20.0}
"""How far quotations stand in."""
_BAR = 2.0
_HARDLY = 0.125
"""A difference that nobody sees."""
_BLANK = f'<w:numPr><w:numId w:val="{BLANKS}"/></w:numPr>'


def number(sheet: Sheet) -> float:
    """Points that a paragraph's number hangs before its text."""
    # From right to left, programs differ over which edge of a number stands at the start of its line: there is room for two digits.
    return RIGHT_TO_LEFT if sheet.right_to_left else _NUMBER


def aside(sheet: Sheet, look: Look, *, numbered: bool = False) -> float:
    """Points that the text stands in from its column, since numbers of its paragraphs do within that; `numbered`: that of those at any rate."""
    return number(sheet) + _DIGITS if look.columned and (numbered or (look.beneath and not look.report)) else 0.0


def add(sheet: Sheet, look: Look) -> None:
    """Adds the styles to a sheet."""
    # Word draws the bar before the outermost thing of a paragraph: a number stands within it, so that it is one line all the same.
    numbered = look.beneath and not look.report
    indent = _INDENT[sheet.brand.setting.quotation]
    start = max(31.0, indent) if numbered else indent
    marked = sheet.brand.setting.quotation == "marks"
    # Word draws one bar through paragraphs whose indents are alike (17.3.1.24): where one has a number, those under it have a blank one.
    blank = numbered and sheet.brand.setting.quotation == "bar"
    hung = number(sheet) if blank else 0.0
    # A sign of that size would push the lines apart.
    quote = partial(sheet.paragraph, start=start, before=10.0 if look.report else 7.0, keep_lines=True, exact=marked)
    sign = f'<w:numPr><w:numId w:val="{MARKS}"/></w:numPr>' if marked else ""
    hang = partial(quote, hanging=start, numbered=sign) if marked else partial(quote, hanging=hung, numbered=_BLANK * blank)
    hang("Quote", "Quote", "quotation", after=5, borders=_bar(sheet, "Quote", start, hung))
    if marked:
        quote("QuoteContinued", "Quote Continued", "quotation", based="Quote", custom=True, after=5, numbered=UNNUMBERED)
    hang(
        "QuoteAttributed",
        "Quote Attributed",
        "quotation",
        based="Quote",
        custom=True,
        after=2,
        borders=_bar(sheet, "QuoteAttributed", start, hung),
        keep_next=True,
        following="Speaker",
    )
    quote(
        "QuoteNumbered",
        "Quote Numbered",
        "quotation",
        based="Quote",
        custom=True,
        after=5,
        hanging=number(sheet),
        borders=_bar(sheet, "QuoteNumbered", start, number(sheet)),
        numbered=f'<w:numPr><w:numId w:val="{PARAGRAPHS}"/></w:numPr>',
        following="Speaker",
    )
    sheet.paragraph(
        "Speaker",
        "Speaker",
        "speaker",
        custom=True,
        start=start,
        hanging=hung,
        numbered=_BLANK * blank,
        after=10,
        borders=_bar(sheet, "Speaker", start, hung),
        keep_lines=True,
        following="BodyText",
    )
    pull = (
        partial(sheet.paragraph, exact=marked, hanging=indent, numbered=sign)
        if marked
        else partial(sheet.paragraph, numbered=UNNUMBERED * blank)
    )
    pull(
        "PullQuote",
        "Pull Quote",
        "quotation",
        based="Quote",
        custom=True,
        start=indent,
        before=3,
        after=9,
        borders=_bar(sheet, "PullQuote", indent),
        keep_lines=True,
        following="QuotedBy",
    )
    pull(
        "PullQuoteAttributed",
        "Pull Quote Attributed",
        "quotation",
        based="PullQuote",
        custom=True,
        start=indent,
        before=3,
        after=0,
        borders=_bar(sheet, "PullQuoteAttributed", indent),
        keep_next=True,
        keep_lines=True,
        following="QuotedBy",
    )
    sheet.paragraph(
        "QuotedBy",
        "Quoted By",
        "caption",
        custom=True,
        start=indent,
        after=9,
        borders=_bar(sheet, "QuotedBy", indent, ending=True),
        keep_lines=True,
        following="PullQuote",
    )
    sheet.character("QuotedName", "Quoted Name", sheet.run("speaker", upright=True), custom=True)


def _bar(sheet: Sheet, id: str, start: float, hanging: float = 0.0, *, ending: bool = False) -> str:
    """The bar at the start edge, and, kept for parts that run the other way, at the other one.

    Word joins bars that are alike, over the space between their paragraphs too; one that is `ending` joins none that follows.
    """
    if sheet.brand.setting.quotation != "bar":
        return ""
    edges = ("left", "right")
    own, other = reversed(edges) if sheet.right_to_left else edges
    line = partial(sheet.line, role="accent", width=_BAR + _HARDLY * ending)
    # Numbers have more room where they may stand at the wrong edge.
    inner = start - RIGHT_TO_LEFT * bool(hanging)
    turned = {own: f'<w:{own} w:val="nil"/>', other: line(other, space=_room(inner))}
    sheet.bars[id] = "".join(turned[edge] for edge in edges)
    return line(own, space=_room(start - hanging))


def _room(start: float) -> int:
    """Points between a bar and its text, never less than none (ECMA-376 17.3.4)."""
    return max(round(start - _BAR), 0)
