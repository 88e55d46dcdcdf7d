"""The mark that ends the text of a release, as it is told."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.endmarks import of_service
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Evidence, Found, Role


def closing_mark(here: Sequence[Line], roles: Sequence[Role], body: int) -> Found | None:
    """The mark that ends the text; a row of signs in the head, where another ends it, is none."""
    marks = [at for at, role in enumerate(roles) if role == "end-mark"]
    line = here[next((at for at in marks if at >= body), marks[0])] if marks else None
    if line is None:
        return None
    # Markdown has taken the first dash of "- ende -" for a bullet.
    text = f"{line.text[-1]} {line.text}" if line.kind == "list" and line.text[-1] in "-–—" else line.text
    text = text[: of_service(text)]
    return Found(
        text, Evidence("end-mark", 0.95, line.index, line.start + line.lead, line.start + line.lead + min(len(text), len(line.text)))
    )
