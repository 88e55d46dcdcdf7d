"""What keys of a brand do in the files: each is found where its format has a place for it, and the judges find nothing wrong."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pikepdf
import pytest
from brandfiles import Shelf, ours
from briefs import composed, release

from masthead import registry
from masthead.brand.account import describe
from masthead.brand.load import load
from masthead.brand.model import Brand

ISNI = "https://isni.org/isni/0000000123456789"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def written(format: str, brand: Brand) -> bytes:
    return registry.writer_type(format)().write(composed(release("A pump was opened."), brand=brand), brand, lambda notice: None)


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


# ── publisher_id ──


def test_what_a_publisher_is_known_by_stands_where_identifiers_do(shelf: Shelf) -> None:
    brand = load(shelf(ours(f"publisher_id: {ISNI}")))
    assert describe(brand)["publisher_id"] == ISNI
    with pikepdf.open(io.BytesIO(written("pdf", brand))) as pdf:
        assert f"<masthead:PublisherID>{ISNI}</masthead:PublisherID>" in pdf.Root.Metadata.read_bytes().decode()
    assert f'name="Publisher ID"><vt:lpwstr>{ISNI}<' in part(written("docx", brand), "docProps/custom.xml")
    package = part(written("epub", brand), "EPUB/content.opf")
    assert '<dc:publisher id="publisher">Acme<' in package
    assert f'property="dcterms:identifier" refines="#publisher">{ISNI}<' in package
    assert json.loads(written("ninjs", brand))["infoSources"] == [{"name": "Acme", "role": "publisher", "uri": ISNI}]


def test_a_number_with_its_register_is_no_address(shelf: Shelf) -> None:
    brand = load(shelf(ours("publisher_id: ISNI  0000 0001 2345 6789")))
    [told] = json.loads(written("ninjs", brand))["infoSources"]
    assert told == {"name": "Acme", "role": "publisher", "literal": "ISNI 0000 0001 2345 6789"}


def test_a_publisher_without_one_has_none(shelf: Shelf) -> None:
    brand = load(shelf(ours("version: '1'")))
    assert b"PublisherID" not in written("pdf", brand) and "Publisher ID" not in part(written("docx", brand), "docProps/custom.xml")
    assert 'refines="#publisher"' not in part(written("epub", brand), "EPUB/content.opf")
