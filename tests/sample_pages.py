"""Briefings whose pages are put to the test: tables on their side, floats, columns, all page sizes. `python tests/pdfdump.py` writes what
comes out now into tests/golden/pages: read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec
from samples import LOREM, arabic, civic, p, png, report, seed, t, wide_table

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing, Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import Asset, BlockNode, Cell, Figure, Heading, Note, NoteReference, Row, Table
from masthead.writers.pdf.writer import PdfWriter

A5 = {"name": "A5", "width": 419.528, "height": 595.276}
ASIDE = {"width": 841.89, "height": 595.276}
TWO = {"columns": 2, "side": 0.0}
ASSETS = (
    Asset("small.png", "image/png", png(120, 60), 120, 60),
    Asset("wide.png", "image/png", png(480, 160), 480, 160),
    Asset("broad.png", "image/png", png(800, 160), 800, 160),
    Asset("tall.png", "image/png", png(300, 160), 300, 160),
)


def of(*blocks: BlockNode, **fields: object) -> Briefing:
    """A report of these blocks."""
    section = Section("report", "", tuple(map(Entry, blocks)))
    return msgspec.structs.replace(report(1), sections=(section,), **fields)


def brand(**page: object) -> Brand:
    return msgspec.structs.replace(civic(), page=msgspec.structs.replace(civic().page, **page))


def cell(text: str, **options: object) -> Cell:
    return Cell((p(text),), **options)  # type: ignore[arg-type]


def broad(columns: int = 14, rows: int = 10, caption: str = "A broad table") -> Table:
    """A table whose words need more than an upright page."""
    head = Row(tuple(cell(f"Programmes {column}") for column in range(columns)))
    body = (Row(tuple(cell(f"Row{row} {row * column}") for column in range(columns))) for row in range(rows))
    return Table((head, *body), head_rows=1, caption=t(caption))


def paragraphs(count: int) -> list[BlockNode]:
    return [p(f"{LOREM * 2} Block {index}.") for index in range(count)]


def figure(name: str, **options: object) -> Figure:
    return Figure(name, alt="A blue field", caption=t(f"What {name} shows"), **options)  # type: ignore[arg-type]


def _spans() -> Briefing:
    rows = (
        Row((*((Cell((p("Northern half"),), rows=50, head=True),) if not i else ()), cell(f"Place {i}"), cell(f"{i}"))) for i in range(50)
    )
    return of(Table((Row((cell("Region"), cell("Place"), cell("Number"))), *rows), head_rows=1, caption=t("A cell over many rows")))


def _floats() -> Briefing:
    blocks = [block for _ in range(3) for block in (*paragraphs(2), figure("wide.png"))]
    return of(*blocks, figure("small.png"), figure("small.png"), p(LOREM), figure("broad.png"), *paragraphs(1), assets=ASSETS)


def _columns() -> Briefing:
    noted = p(LOREM, NoteReference("n"))
    note = Note("n", (p("A note at the foot of its column."),))
    return of(
        Heading(2, t("In columns")), *paragraphs(2), noted, wide_table(4), *paragraphs(2), figure("tall.png"), p(LOREM), note, assets=ASSETS
    )


PAGES: Mapping[str, tuple[Callable[[], Briefing], Mapping[str, object]]] = {
    "turned": (lambda: of(p("Before it."), broad(), *paragraphs(5), broad(rows=24, caption="A long one"), *paragraphs(1)), {}),
    "floats": (_floats, {}),
    "spans": (_spans, {}),
    "columns": (_columns, TWO),
    "columns-ar": (arabic, TWO),
    "a5": (seed, A5),
    "aside": (lambda: report(2), ASIDE),
}
"""Name → a briefing and the page it is set on."""


def printed(name: str) -> bytes:
    """The PDF of a sample."""
    briefing, page = PAGES[name]
    return PdfWriter().write(briefing(), brand(**page), lambda notice: None)
