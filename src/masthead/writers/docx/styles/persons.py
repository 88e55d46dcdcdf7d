"""Styles of a who's who: a table without rules, as on pages, whose heads are there for those who hear it and quiet for those who see it."""

from __future__ import annotations

from masthead.writers.docx.styles import familiar
from masthead.writers.docx.styles.sheet import PADDING, Sheet, cell_margins

TABLE, HEAD, NAME, ROLE = "PeopleTable", "PersonHead", "PersonName", "PersonRole"


def add(sheet: Sheet) -> None:
    """Adds the styles to a sheet."""
    sheet.paragraph(HEAD, "Person Head", "caption", based="TableText", custom=True, hyphens=False, color="muted")
    sheet.paragraph(NAME, "Person Name", "name", based="TableText", custom=True)
    sheet.paragraph(ROLE, "Person Role", "role", based="TableText", custom=True)
    margins = cell_margins(sheet.brand, PADDING, right_to_left=sheet.right_to_left, grounds=False)
    parts = "".join(f'<w:tblStylePr w:type="{part}"/>' for part in ("firstRow", "firstCol"))
    body = f"{familiar.cell_text(sheet)}<w:tblPr>{margins}</w:tblPr>{parts}"
    sheet.add("table", TABLE, "People Table", body, based="TableNormal", custom=True)
