"""Sizes, depths, counts and times that no honest source reaches: one table, each with its unit and what it guards.

A source over a limit is refused with a `LimitError` that names the limit; `--set limit.KEY=VALUE` raises it; `masthead formats` shows all.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import SimpleNamespace
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

from msgspec import Meta, Struct


class Limits(Struct, frozen=True):
    """How much a source may ask of us. `title` is a limit's unit, `description` what it guards."""

    source_bytes: Annotated[int, Meta(ge=1, title="bytes", description="one source: a file, or standard input")] = 200_000_000
    seconds: Annotated[int, Meta(ge=0, title="seconds", description="one source, from its bytes to its files; 0: any time")] = 120
    text_bytes: Annotated[int, Meta(ge=1, title="bytes", description="plain text, Markdown, a record in JSON")] = 10_000_000
    markup_bytes: Annotated[int, Meta(ge=1, title="bytes", description="a page, a feed, a news item in XML, Rich Text")] = 40_000_000
    message_bytes: Annotated[int, Meta(ge=1, title="bytes", description="a message with what is attached, a mailbox")] = 40_000_000
    lines: Annotated[int, Meta(ge=1, title="lines", description="plain text, Markdown; paragraphs of Rich Text")] = 150_000
    tags: Annotated[int, Meta(ge=1, title="tags", description="a page, a feed, a news item; objects and lists of a record")] = 250_000
    attributes: Annotated[int, Meta(ge=1, title="attributes", description="a page, a feed, a news item")] = 300_000
    tag_attributes: Annotated[int, Meta(ge=1, title="attributes", description="one tag of a page: time grows with their square")] = 1_000
    marks: Annotated[int, Meta(ge=1, title="marks", description="emphasis, links and code of Markdown; cells of its tables")] = 300_000
    controls: Annotated[int, Meta(ge=1, title="controls", description="words of Rich Text that are no text")] = 2_000_000
    brackets: Annotated[int, Meta(ge=1, title="brackets", description="[ in one paragraph of Markdown: time grows with its square")] = 4_000
    releases: Annotated[int, Meta(ge=1, title="releases", description="one source: items of a feed, messages of a mailbox")] = 5_000
    message_parts: Annotated[int, Meta(ge=1, title="parts", description="one message: its texts, pictures, attachments")] = 1_000
    depth: Annotated[
        int, Meta(ge=1, le=1_000, title="levels", description="blocks within blocks: lists, quotations, tables (at most 1,000)")
    ] = 250
    html_depth: Annotated[int, Meta(ge=1, title="levels", description="elements within elements of a page, groups of Rich Text")] = 2_000
    inner_depth: Annotated[int, Meta(ge=1, le=100, title="levels", description="messages within messages, notes within notes")] = 20
    span: Annotated[int, Meta(ge=1, title="rows or columns", description="one cell of a table")] = 500
    table_cells: Annotated[int, Meta(ge=1, title="cells", description="one table, spans counted")] = 2_000_000
    cell_copies: Annotated[int, Meta(ge=1, title="cells", description="all tables of a text, cells that the file only says to repeat")] = (
        20_000
    )
    word_characters: Annotated[int, Meta(ge=1, title="characters", description="one word")] = 2_000_000
    asset_bytes: Annotated[int, Meta(ge=1, title="bytes", description="one picture, logo or template")] = 50_000_000
    image_pixels: Annotated[
        int, Meta(ge=1, title="pixels", description="one picture; of WebP each counts 3 times, of deep, transparent and CMYK ones twice")
    ] = 64_000_000
    image_side: Annotated[int, Meta(ge=1, title="pixels", description="a picture’s longer side")] = 30_000
    profile_bytes: Annotated[int, Meta(ge=1, title="bytes", description="a picture’s colour profile, unpacked")] = 1_000_000
    drawing_elements: Annotated[int, Meta(ge=1, title="elements", description="one SVG drawing, each as often as it is used")] = 100_000
    package_entries: Annotated[int, Meta(ge=1, title="parts", description="one package (Word, ODF, EPUB)")] = 5_000
    archive_members: Annotated[int, Meta(ge=1, title="members", description="an archive of sources, given to batch")] = 100_000
    package_part_bytes: Annotated[int, Meta(ge=1, title="bytes", description="one part of a package, unpacked")] = 200_000_000
    package_bytes: Annotated[int, Meta(ge=1, title="bytes", description="all parts of a package, unpacked")] = 400_000_000
    package_ratio: Annotated[int, Meta(ge=1, title="times", description="what a part over 1 MB unpacks to, by its packed size")] = 200
    # When it is read, text takes several times as much memory.
    package_xml_bytes: Annotated[int, Meta(ge=1, title="bytes", description="one text in a package, unpacked")] = 50_000_000
    package_xml_tags: Annotated[int, Meta(ge=1, title="tags", description="one text in a package: 80,000 mixed paragraphs")] = 1_000_000
    pdf_pages: Annotated[int, Meta(ge=1, title="pages", description="a PDF that is read")] = 5_000
    assets_files: Annotated[int, Meta(ge=1, title="files", description="a folder of pictures, --assets DIR")] = 100_000
    said_bytes: Annotated[int, Meta(ge=1, title="bytes", description="a sidecar, or front matter")] = 64_000
    brand_bytes: Annotated[int, Meta(ge=1, title="bytes", description="a brand file")] = 1_000_000


def type_of(name: str) -> Any:
    """The type of one limit, as `msgspec` takes it: to find out those of all takes a hundredth of what a page takes."""
    return get_type_hints(SimpleNamespace(__annotations__={name: Limits.__annotations__[name]}), globals(), include_extras=True)[name]


class Limit(Struct, frozen=True):
    """A line of the table, for people: a limit's name as `--set` takes it, its default, unit, and what it guards."""

    name: str
    default: int
    unit: str
    guards: str


def table() -> tuple[Limit, ...]:
    """All limits with their defaults."""
    from msgspec.inspect import Metadata, type_info  # only `masthead formats` asks

    def said(field: Any) -> Limit:
        assert isinstance(field.type, Metadata) and field.type.extra_json_schema is not None
        words = field.type.extra_json_schema
        return Limit(f"limit.{field.name}", field.default, words["title"], words["description"])

    info: Any = type_info(Limits)
    return tuple(map(said, info.fields))


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
