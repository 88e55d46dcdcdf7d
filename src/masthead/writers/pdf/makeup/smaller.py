"""Pictures that give way a little, where they would else leave the page on which the text has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from masthead.writers.pdf.strips.press import Strip

SHARES = (0.92, 0.85, 0.77, 0.7)
"""Of their size; a smaller one would be another picture."""


def reduced(group: Sequence[Strip]) -> Iterator[list[Strip]]:
    """A group with its pictures smaller and smaller; nothing, if there is none in it."""
    if any(strip.smaller is not None for strip in group):
        for share in SHARES:
            yield [sized(strip, share) for strip in group]


def sized(strip: Strip, share: float) -> Strip:
    """A strip with its picture at a share of its size; as it is, if it has none."""
    if strip.smaller is None:
        return strip
    return structs.replace(strip, height=strip.smaller(share), share=share)
