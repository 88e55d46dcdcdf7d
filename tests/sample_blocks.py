"""Blocks made by hand: every block and inline there is, tables with spans, a picture."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from masthead.briefing.model import (
    Entry,
    Reference,
)
from masthead.document.model import (
    Abbreviation,
    Aside,
    BlockNode,
    Break,
    Cell,
    Code,
    Emphasis,
    Figure,
    Foreign,
    Formula,
    Heading,
    Inline,
    Item,
    LineBreak,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Row,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "unodc-workshop-ashgabat.txt"


def t(text: str) -> tuple[Inline, ...]:
    return (Text(text),)


def p(*content: str | Inline, **kw: str) -> Paragraph:
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content), **kw)  # type: ignore[arg-type]


def ref(number: int) -> Reference:
    return Reference(f"p{number}", f"para. {number}")


def png(width: int = 120, height: int = 60) -> bytes:
    """A small RGB picture: a blue field that grows lighter downwards."""
    rows = b"".join(b"\0" + bytes((11 + y, 90 + y, 143 + y // 2)) * width for y in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def numbered(*blocks: BlockNode, end_mark: str = "") -> tuple[Entry, ...]:
    """Entries with paragraph numbers for paragraphs, as a briefing's full text has them."""
    entries = []
    number = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            number += 1
            entries.append(Entry(block, number, f"p{number}"))
        else:
            entries.append(Entry(block))
    if end_mark and entries:
        last = entries[-1]
        entries[-1] = Entry(last.block, last.number, last.anchor, end_mark)
    return tuple(entries)


LOREM = (
    "The Office published its yearly figures on Tuesday, and they show that the number of people reached by the programme "
    "grew in every region but one. Officials said that the growth came from three new field offices, from better roads, and from "
    "a change in the way in which requests are counted. "
)


def wide_table(rows: int = 4) -> Table:
    def cells(values: tuple[str, ...], head: bool = False) -> Row:
        return Row(tuple(Cell((p(value),), align="end" if i else "", head=head) for i, value in enumerate(values)))

    regions = ("Central Asia", "South-Eastern Europe", "Western Africa", "All regions")
    body = tuple(
        cells((regions[i % 4], f"{1204 + i}", f"{1377 + i}", f"{1512 + i}", f"{1498 + i}", f"{1601 + i}", f"+{33 - i % 30}.0"))
        for i in range(rows)
    )
    head = cells(("Region", "2020", "2021", "2022", "2023", "2024", "Change, %"), head=True)
    return Table(
        (head, *body),
        head_rows=1,
        head_columns=1,
        caption=t("A wide table uses the whole width of the page, and repeats its head on the next"),
    )


def spans() -> Table:
    def c(text: str, **kw: int | bool | str) -> Cell:
        return Cell((p(text),), **kw)  # type: ignore[arg-type]

    return Table(
        (
            Row((c("Office", rows=2, head=True), c("Requests", columns=2, head=True))),
            Row((c("received", head=True), c("answered", head=True))),
            Row((c("Vienna"), c("1,200", align="end"), c("1,150", align="end"))),
            Row((c("Nairobi", rows=2), c("350", align="end"), c("340", align="end"))),
            Row((c("not counted", columns=2),)),
        ),
        head_rows=2,
    )


def blocks() -> tuple[BlockNode, ...]:
    """Every block and inline there is, in one text."""
    return (
        Heading(2, t("What the pages of a report look like")),
        p(
            "A paragraph with ",
            Strong(t("strong")),
            ", ",
            Emphasis(t("emphasis")),
            ", ",
            Code("code()"),
            ", H",
            Subscript(t("2")),
            "O, x",
            Superscript(t("2")),
            ", a ",
            Link("https://example.org/a/very/long/address", t("link to somewhere")),
            ", a note",
            NoteReference("1"),
            " and ",
            Foreign("fr", t("une phrase en français")),
            ". The ",
            Abbreviation("United Nations Office on Drugs and Crime", t("UNODC")),
            " holds that ",
            Formula("E = m c^2", "E equals m c squared"),
            ".",
        ),
        p(LOREM * 2),
        p(
            "A second line",
            LineBreak(),
            "after a line break; difficult words are often hyphenated: internationalisation, telecommunications, characteristically.",
        ),
        Heading(3, t("A third-level heading")),
        List(
            (
                Item((p("First item of a bullet list"),)),
                Item(
                    (
                        p("Second item, which has a list of its own:"),
                        List((Item((p("inner item one"),)), Item((p("inner item two"),))), ordered=True, start=3),
                    )
                ),
                Item((p(LOREM),)),
            )
        ),
        Heading(4, t("A fourth-level heading")),
        List((Item((p("step three"),)), Item((p("step four"), p("with a second paragraph")))), ordered=True, start=3),
        Quotation(
            (p("A quotation that the release gives to a person is set apart, with the name and the office under it."),),
            speaker=t("Name, office and organisation"),
        ),
        wide_table(),
        p("Text goes on under the table. ", LOREM),
        spans(),
        Figure(
            "blue.png", alt="A blue field that grows lighter downwards", caption=t("The sea off Ashkelon"), credit=t("Photo: A. Person")
        ),
        Figure("blue.png", decorative=True),
        Preformatted("def f(x):\n    return x  # code keeps its spaces\n\nlast line", "python"),
        Break(),
        Aside((p("A boxed note stands beside the course of the text."), p("It may have two paragraphs.")), t("What a boxed note is")),
        p("Un paragraphe en français, avec « des guillemets » et une note", NoteReference("2"), " ; voilà !", language="fr"),
        Part((p("A part of its own, with text."), Heading(3, t("Inside the part")), p(LOREM)), title=t("Second item of the kit")),
        Note("1", (p("A note stands at the foot of the page where its number is."),)),
        Note(
            "2",
            (p("The second note has "), p("two paragraphs and "), p("a ", Link("mailto:press@example.org", t("press@example.org")), ".")),
        ),
    )
