"""A heading over a list of contents that is not there any more: whoever publishes makes that list anew, with a heading of its own."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.model import Role
from masthead.anatomy.parts.running import folded
from masthead.language.labels import labels

_WORDS = 4
"""Words of such a heading, at most: "Table of contents"."""
_SURE = 4
"""Letters of a name that may be part of a longer one, at least."""


def bare(lines: Sequence[Line], roles: list[Role], language: str) -> None:
    """Gives a line that is nothing but the name of contents, and has none under it, to what is left out."""
    named = ""
    for at, line in enumerate(lines[:-1]):
        if (
            line.kind not in ("paragraph", "heading")
            or not line.text
            or len(line.text) > 40
            or roles[at] not in ("body", "kicker", "furniture")
        ):
            continue
        below = lines[at + 1]
        if below.kind != "heading" or (line.kind == "heading" and below.level > line.level) or length(line.text) > _WORDS:
            continue
        named = named or folded(labels(language).contents)
        said = folded(line.text)
        # "Table of contents"; "Inhaltsverzeichnis".
        if said == named or (len(named) > _SURE and (said.endswith(named) or (said.startswith(named) and " " not in line.text))):
            roles[at] = "wire"
