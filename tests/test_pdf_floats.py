"""Pictures that float, and pictures beside pictures, on pages of two columns."""

from __future__ import annotations

import io

import pikepdf
from sample_pages import ASSETS, TWO, brand, figure, of, paragraphs
from samples import civic

from masthead.document.model import BlockNode
from masthead.writers.pdf.writer import PdfWriter


def test_pictures_one_after_the_other_stand_in_their_columns() -> None:
    """Alone, a wide picture goes over both; beside another one it would leave that one half a page."""

    def widths(*blocks: BlockNode) -> list[float]:
        data = PdfWriter(contents="never").write(
            of(*paragraphs(1), *blocks, *paragraphs(2), assets=ASSETS), brand(**TWO), lambda notice: None
        )
        with pikepdf.open(io.BytesIO(data)) as pdf:
            found = [node.A.BBox for node in pdf.objects if isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/Figure"]
            return sorted(round(float(box[2] - box[0])) for box in found)

    column = (civic().page.width - civic().page.start - civic().page.end - civic().page.gutter) / 2
    [alone] = widths(figure("broad.png"))
    assert alone > column * 1.5
    assert all(width <= column + 1 for width in widths(figure("broad.png"), figure("tall.png")))
