"""Page of pages in a brand's own lines, as each language counts pages."""

from __future__ import annotations

import pypdfium2
import pytest
from briefs import HEAD, LOPEZ, TAIL, composed
from msgspec.structs import replace
from samples import civic, everything

from masthead.brand.load import load
from masthead.brand.model import Row, Rows
from masthead.briefing.imprint import furniture
from masthead.language.labels import labels
from masthead.writers.pdf.writer import PdfWriter

FOLIO = Rows(other=Row(start={"": "{publisher}"}, end={"": "{folio}"}))


@pytest.mark.parametrize(("language", "said"), [("en", "{page} / {pages}"), ("ar", "صفحة {page} من {pages}"), ("ko", "{page} / {pages}쪽")])
def test_it_is_what_the_language_says(language, said):
    brand = replace(civic(), footer=FOLIO)
    found = furniture(brand, language, {"publisher": "Example Office", "folio": labels(language).page}).footer
    assert found is not None and found.end == said


def test_pages_have_it_filled_in():
    made = replace(
        everything(),
        furniture=replace(
            everything().furniture,
            footer=furniture(replace(civic(), footer=FOLIO), "en", {"publisher": "", "folio": "Page {page} of {pages}"}).footer,
        ),
    )
    pages = pypdfium2.PdfDocument(PdfWriter().write(made, civic(), lambda _: None))
    assert f"Page 2 of {len(pages)}" in pages[1].get_textpage().get_text_range()


def test_the_agency_counts_pages_alike_on_all_of_them():
    foot = load("agency").footer.other
    assert foot is not None and foot.end == {"": "{folio}"}
    made = composed(HEAD + LOPEZ + TAIL, brand="agency")
    assert made.furniture.footer is not None and made.furniture.footer.end == made.labels.page
