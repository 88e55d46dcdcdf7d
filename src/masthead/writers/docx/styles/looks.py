"""Character styles: what a run can be, alone and mixed."""

from __future__ import annotations

from masthead.writers.docx.styles.sheet import BOLD, Look, Sheet
from masthead.writers.docx.styles.theme import palette
from masthead.writers.stress import beside

STRONG, EMPHASIS, CODE, RAISED, LOWERED, LINK, DOTTED, CREDIT, SET_BOLD, FORMULA, DOTTED_ACROSS = (1 << bit for bit in range(11))
"""Character styles, as bits: a run has one style, so mixtures get a style of their own. `SET_BOLD` says that the paragraph's
style is bold already: strong text in it must not switch bold off again (ECMA-376 17.7.3, toggle properties). `DOTTED_ACROSS`: dots on the other side than those of the text's language."""

CHARACTER_STYLES = {
    STRONG: "Strong",
    EMPHASIS: "Emphasis",
    STRONG | EMPHASIS: "IntenseEmphasis",
    CODE: "HTMLCode",
    RAISED: "Superscript",
    LOWERED: "Subscript",
    LINK: "Hyperlink",
    DOTTED: "EmphasisDots",
    CREDIT: "Credit",
    FORMULA: "Formula",
}
TITLE_LINE = "TitleLine"
"""The style of breaks that end the lines of a title where its phrases do: they are no part of what it says."""
_NAMES = (
    (LINK, "Hyperlink"),
    (STRONG, "Strong"),
    (EMPHASIS, "Emphasis"),
    (DOTTED, "Dots"),
    (DOTTED_ACROSS, "DotsAcross"),
    (CODE, "Code"),
    (RAISED, "Raised"),
    (LOWERED, "Lowered"),
    (CREDIT, "Credit"),
    (FORMULA, "Formula"),
)


def character_style(flags: int) -> str:
    """The id of the character style for these bits; empty for none."""
    flags = plain_flags(flags)
    if not flags:
        return ""
    return CHARACTER_STYLES.get(flags) or "Mixed" + "".join(name for bit, name in _NAMES if flags & bit)


def plain_flags(flags: int) -> int:
    """The bits that decide on the look of a run."""
    return flags & ~SET_BOLD


def add(sheet: Sheet, look: Look) -> None:
    """Adds the character styles to a sheet."""
    visited = palette(sheet.brand.colors)["folHlink"]
    sheet.character("Strong", "Strong", _mixture(sheet, STRONG))
    sheet.character("Emphasis", "Emphasis", _mixture(sheet, EMPHASIS))
    sheet.character("IntenseEmphasis", "Intense Emphasis", _mixture(sheet, STRONG | EMPHASIS))
    sheet.character("EmphasisDots", "Emphasis Dots", _mixture(sheet, DOTTED), custom=True)
    sheet.character("HTMLCode", "HTML Code", _mixture(sheet, CODE))
    sheet.character("Superscript", "Superscript", _mixture(sheet, RAISED), custom=True)
    sheet.character("Subscript", "Subscript", _mixture(sheet, LOWERED), custom=True)
    sheet.character("Hyperlink", "Hyperlink", _mixture(sheet, LINK))
    sheet.character(
        "FollowedHyperlink", "FollowedHyperlink", f'<w:color w:val="{visited}" w:themeColor="followedHyperlink"/><w:u w:val="single"/>'
    )
    sheet.character("FootnoteReference", "footnote reference", sheet.color("primary") + '<w:vertAlign w:val="superscript"/>')
    sheet.character(
        "Reference", "Reference", sheet.run("reference", upright=True) + '<w:u w:val="single"/>', based="Hyperlink", custom=True
    )
    sheet.character("CaptionLabel", "Caption Label", sheet.color("primary"), custom=True)
    # Captions of tables are bold by their own style, which bold of a second one would take back (ECMA-376 17.7.3).
    bold = "<w:b/><w:bCs/>" * (sheet.style("caption").weight < BOLD)
    sheet.character("FigureLabel", "Figure Label", bold + sheet.color("primary"), based="CaptionLabel", custom=True)
    sheet.character("Credit", "Credit", sheet.color("muted"), custom=True)
    sheet.character("Formula", "Formula", _mixture(sheet, FORMULA), custom=True)
    small = sheet.style("label")
    size = f'<w:sz w:val="{round(small.size * 1.9)}"/><w:szCs w:val="{round(small.size * 1.9)}"/>'
    sheet.character("EndMark", "End Mark", sheet.fonts(small.family) + sheet.color(sheet.mark()) + size, custom=True)
    if look.lined:
        sheet.character(TITLE_LINE, "Title Line", "", custom=True, hidden=True)
    for flags in sorted(look.mixed):
        name = "Mixed " + " ".join(name for bit, name in _NAMES if flags & bit)
        sheet.character(character_style(flags), name, _mixture(sheet, flags), custom=True, hidden=True)


def _mixture(sheet: Sheet, flags: int) -> str:
    """The properties of a mixture, in the order of the schema."""
    code = sheet.style("code")
    return "".join(
        (
            sheet.fonts("mono") if flags & CODE else "",
            "<w:b/><w:bCs/>" if flags & STRONG else "",
            # Arabic has no italics; there emphasis is weight (w:bCs).
            ("<w:bCs/>" if not flags & STRONG else "") + '<w:i/><w:iCs w:val="0"/>' if flags & EMPHASIS else "",
            "<w:noProof/>" if flags & (CODE | FORMULA) else "",
            sheet.color("link") if flags & LINK else sheet.color("muted") if flags & CREDIT else "",
            f'<w:sz w:val="{round(code.size * 2)}"/><w:szCs w:val="{round(code.size * 2)}"/>' if flags & CODE else "",
            '<w:u w:val="single"/>' if flags & LINK else "",
            '<w:vertAlign w:val="superscript"/>' if flags & RAISED else "",
            '<w:vertAlign w:val="subscript"/>' if flags & LOWERED and not flags & RAISED else "",
            _dots(sheet, flags),
        )
    )


def _dots(sheet: Sheet, flags: int) -> str:
    if not flags & (DOTTED | DOTTED_ACROSS):
        return ""
    over = (beside(sheet.language) == "over") is not bool(flags & DOTTED_ACROSS)
    return f'<w:em w:val="{"dot" if over else "underDot"}"/>'
