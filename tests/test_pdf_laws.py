"""Whatever a document holds: no line of its PDF lies over another, and every word, link and picture has its voice."""

from __future__ import annotations

import strategies
from heard import heard
from hypothesis import HealthCheck, Phase, given, settings
from overlaps import faults

import masthead
from masthead.brand.load import load
from masthead.document.model import Document
from masthead.writers.pdf.writer import PdfWriter


@settings(
    max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
@given(document=strategies.documents())
def test_any_document_is_set_without_overlap_and_heard_without_a_gap(document: Document) -> None:
    brand = load("civic")
    for release in masthead.recognise(document):
        data = PdfWriter().write(masthead.compose(release, brand="civic"), brand, lambda notice: None)
        assert faults(data) == []
        said = heard(data)
        for fault in ("\ufffd", "NO DESCRIPTION", "NO CONTENTS", "NOWHERE"):
            assert fault not in said
