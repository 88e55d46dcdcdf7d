"""A PDF as text: what is tagged how, and where words stand. `python tests/pdfdump.py` writes what comes out now: read it."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from sample_pages import PAGES, printed
from samples import all_samples, civic

from masthead.writers.pdf.writer import PdfWriter

GOLDEN = Path(__file__).parent / "golden" / "pdf"
PAGES_GOLDEN = GOLDEN.with_name("pages")
NAMES = ("seed", "everything", "arabic", "chinese")


def made(name: str) -> bytes:
    return PdfWriter().write(all_samples()[name], civic(), lambda notice: None)


def dump(data: bytes) -> str:
    return "\n".join((*outline(data), *tags(data), *words(data), ""))


def outline(data: bytes) -> Iterator[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as found:
        pending = [(item, 0) for item in reversed(found.root)]
        while pending:
            item, depth = pending.pop()
            yield "outline " + "  " * depth + item.title
            pending += [(kid, depth + 1) for kid in reversed(item.children)]


def tags(data: bytes) -> Iterator[str]:
    """An element a line, indented: its tag, what it says of itself, and how many pieces of content and annotations it holds."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pending: list[tuple[Any, int]] = [(pdf.Root.StructTreeRoot.K, 0)]
        while pending:
            node, depth = pending.pop()
            if isinstance(node, pikepdf.Array):
                pending += [(kid, depth) for kid in reversed(list(node))]
                continue
            kids = node.get("/K", None)
            kids = [] if kids is None else list(kids) if isinstance(kids, pikepdf.Array) else [kids]
            elements = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
            said = [str(node.S)[1:]]
            for key in ("/Alt", "/Lang", "/ID"):
                if key in node:
                    said.append(f"{key[1:].lower()}={node[key]}")
            for key in ("/Scope", "/ColSpan", "/RowSpan", "/ListNumbering"):
                if "/A" in node and key in node.A:
                    said.append(f"{key[1:].lower()}={str(node.A[key]).lstrip('/')}")
            objects = sum(1 for kid in kids if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR")
            contents = len(kids) - len(elements) - objects
            said += [f"{contents} text"] * bool(contents) + [f"{objects} link"] * bool(objects)
            yield "  " * depth + " ".join(said)
            pending += [(kid, depth + 1) for kid in reversed(elements)]


def words(data: bytes) -> Iterator[str]:
    """Lines of text with the place of their start: points from the left and from the lower edge."""
    document = pypdfium2.PdfDocument(data)
    for number, page in enumerate(document, 1):
        reading = page.get_textpage()
        text = reading.get_text_range()
        at = 0
        for line in text.split("\r\n"):
            if line.strip():
                left, bottom, _, _ = reading.get_charbox(at, loose=True)
                yield f"page {number} {left:5.0f} {bottom:4.0f}  {line.strip()}"
            at += len(line) + 2
    document.close()


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        (GOLDEN / f"{name}.txt").write_text(dump(made(name)), encoding="utf-8")
    PAGES_GOLDEN.mkdir(parents=True, exist_ok=True)
    for name in PAGES:
        (PAGES_GOLDEN / f"{name}.txt").write_text(dump(printed(name)), encoding="utf-8")
    sys.exit()
