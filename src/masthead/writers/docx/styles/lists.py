"""Styles of lists, level by level, under the names that Word has for them."""

from __future__ import annotations

from masthead.writers.docx.styles import quotations
from masthead.writers.docx.styles.numbering import BULLETS, LAST, NUMBERS, STEP, hanging
from masthead.writers.docx.styles.sheet import Look, Sheet

_AFTER = 3.6
"""Points under an item."""


def add(sheet: Sheet, look: Look) -> None:
    """Adds the styles to a sheet."""
    step = STEP / 20
    aside = quotations.aside(sheet, look)
    # In reports items follow each other as paragraphs do.
    after = 0.0 if look.report else _AFTER
    align = "both" if sheet.brand.setting.justified else ""  # as text is
    for level in range(LAST + 1):
        suffix, name = (str(level + 1), f" {level + 1}") if level else ("", "")
        start = aside + step * (level + 1)
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
                after=after,
                align=align,
                start=start,
                hanging=hanging(sheet),
                numbered=numbers,
            )
        sheet.paragraph(f"ListContinue{suffix}", f"List Continue{name}", "body", custom=custom, after=after, align=align, start=start)
