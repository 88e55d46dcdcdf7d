"""Written PDFs as what is bound: brands with covers, texts by page, page labels."""

from __future__ import annotations

import io

import msgspec
import pikepdf
import pypdfium2
from samples import civic

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.writers.pdf.writer import PdfWriter

LAYOUTS = ("band", "full", "plain")


def brand(**changes: object) -> Brand:
    return msgspec.structs.replace(civic(), **changes)


def written(briefing: Briefing, house: Brand | None = None, **options: object) -> bytes:
    found: list[object] = []
    data = PdfWriter(**options).write(briefing, house or civic(), found.append)  # type: ignore[arg-type]
    assert not found
    return data


def texts(data: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def labels(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [document.get_page_label(index) for index in range(len(document))]


def pages(data: bytes, *numbers: int) -> bytes:
    """A file of these pages alone."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf, pikepdf.new() as single:
        for number in numbers:
            single.pages.append(pdf.pages[number])
        single.save(out)
    return out.getvalue()


def inside(data: bytes) -> None:
    """No character of the first page stands outside the page's margins."""
    page = pypdfium2.PdfDocument(data)[0]
    width, height = page.get_size()
    reading = page.get_textpage()
    for index in range(reading.count_chars()):
        left, bottom, right, top = reading.get_charbox(index)
        assert left == right or (left > 30 and right < width - 30 and bottom > 20 and top < height - 20), reading.get_text_range(index, 20)
