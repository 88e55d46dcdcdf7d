"""Sizes, depths, counts and times that no honest source reaches: one table, each with its unit.

A source over a limit is refused with a `LimitError` that names the limit; `--set limit.KEY=VALUE` raises it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Annotated, Any

from msgspec import Meta, Struct


class Limits(Struct, frozen=True):
    """How much a source may ask of us."""

    source_bytes: int = 200_000_000
    """Bytes of one source file."""
    depth: Annotated[int, Meta(ge=1, le=1_000)] = 250
    """Blocks within blocks (lists, quotations, tables), or elements within elements, after flattening. At most 1,000."""
    html_depth: int = 2_000
    """Elements within elements in a page, before flattening."""
    span: int = 500
    """Rows or columns that one table cell may cover."""
    table_cells: int = 2_000_000
    """Cells in one table, spans counted."""
    asset_bytes: int = 50_000_000
    """Bytes of one image file."""
    image_pixels: int = 64_000_000
    """Pixels of one image (8,000 × 8,000)."""
    image_side: int = 30_000
    """Pixels of an image's longer side."""
    profile_bytes: int = 1_000_000
    """Bytes of an image's colour profile."""
    drawing_elements: int = 100_000
    """Elements of an SVG drawing, each counted as often as it is used."""
    package_entries: int = 5_000
    """Parts in one package (Word, ODF, EPUB)."""
    package_part_bytes: int = 200_000_000
    """Bytes of one part of a package, unpacked."""
    package_bytes: int = 400_000_000
    """Bytes of all parts of a package, unpacked."""
    package_ratio: int = 200
    """Times its packed size that a part over 1 MB may unpack to."""
    package_xml_bytes: int = 50_000_000
    """Bytes of one text in a package (Word), unpacked: when it is read it takes several times as much memory."""
    package_xml_tags: int = 2_500_000
    """Tags in one text in a package (Word): some 100,000 paragraphs of mixed text."""
    pdf_pages: int = 5_000
    """Pages of a PDF that is read."""
    word_characters: int = 2_000_000
    """Characters without a space between them."""
    brand_bytes: int = 1_000_000
    """Bytes of a brand file."""
    seconds: int = 120
    """Seconds that one source may take in a batch."""


_IN_FORCE: ContextVar[Limits] = ContextVar("limits", default=Limits())  # noqa: B039 - frozen


class _InForce:
    """Reads as the `Limits` in force here: those of this thread or task, the defaults elsewhere."""

    def __getattr__(self, name: str) -> Any:
        return getattr(_IN_FORCE.get(), name)


if TYPE_CHECKING:
    LIMITS = Limits()
else:
    LIMITS = _InForce()


_CALLS = 60
"""Calls within calls that a level of nesting takes, in the room that takes most."""


def allow_depth() -> None:
    """Lets calls within calls go as deep as the nesting that is allowed needs, for which Python's own thousand is too few.

    The interpreter's limit is only ever raised; blocks deeper than `depth` are refused where sources are read.
    """
    wanted = _CALLS * LIMITS.depth + 2_000
    if sys.getrecursionlimit() < wanted:
        sys.setrecursionlimit(wanted)


@contextmanager
def changed(limits: Limits) -> Iterator[None]:
    """Puts other limits in force within the `with` block, for this thread alone."""
    token = _IN_FORCE.set(limits)
    try:
        allow_depth()
        yield
    finally:
        _IN_FORCE.reset(token)
