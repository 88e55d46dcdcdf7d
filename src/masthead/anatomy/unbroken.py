"""Blanks at which no line may break, in the words that were recognised: they tell nothing of what is said, and stay as the source has them."""

from __future__ import annotations

from msgspec import Struct, structs

from masthead.anatomy.layout.extent import evened
from masthead.anatomy.model import Evidence, Release
from masthead.document.plain import plain_block


def unbroken(release: Release) -> Release:
    """The release, what was recognised with the blanks of its block where that has some at which no line may break."""
    own = {index: text for index, block in enumerate(release.document.blocks) if (text := plain_block(block)) != evened(text)}
    if not own:
        return release
    changed: dict[str, object] = {}
    for name, value in zip(release.__struct_fields__, structs.astuple(release), strict=True):
        if isinstance(value, tuple):
            changed[name] = tuple(_kept(one, own) if isinstance(one, Struct) else one for one in value)
        elif isinstance(value, Struct):
            changed[name] = _kept(value, own)
    return structs.replace(release, **changed)


def _kept(found: Struct, own: dict[int, str]) -> Struct:
    """Something recognised, its words as they stand in its block."""
    evidence = getattr(found, "evidence", None)
    if not isinstance(evidence, Evidence) or not (text := own.get(evidence.block)):
        return found
    plain, start = evened(text), max(evidence.start, 0)
    words = {name: value for name in found.__struct_fields__ if isinstance(value := getattr(found, name), str) and " " in value}
    places = {name: at if (at := plain.find(value, start)) >= 0 else plain.find(value) for name, value in words.items()}
    return structs.replace(found, **{name: text[at : at + len(words[name])] for name, at in places.items() if at >= 0})
