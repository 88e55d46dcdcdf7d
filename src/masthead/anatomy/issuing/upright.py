"""A German name that only the genitive of an office's holder has ("Sprecherin des Volksentscheids Hafen"), as it stands elsewhere in its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found

_READ, _LONG = 60, 2000
_SHORTEST = 4
"""Letters that a noun has without its ending."""
_HOUSE = 3
"""Words of a name at most."""


def upright(named: Found, lines: Sequence[Line]) -> Found:
    """The name without the ending of the genitive, if the text has it behind "des" or "eines", and so without as well."""
    first, _, rest = named.text.partition(" ")
    if not first.endswith("s") or not rest or named.text.count(" ") >= _HOUSE:
        return named
    told = [line.text[:_LONG] for line in lines[:_READ] if first[:_SHORTEST] in line.text]
    if not any(f" {article} {named.text}" in text for text in told for article in ("des", "eines", "unseres")):
        return named
    for ending in ("es", "s"):
        noun = first.removesuffix(ending)
        if noun == first or len(noun) < _SHORTEST:
            continue
        name = f"{noun} {rest}"
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for text in told):
            return Found(name, replace(named.evidence, start=-1, end=-1, block=-1))
    return named
