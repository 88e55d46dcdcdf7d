"""Files that a PDF carries, how its objects are packed, and what it says of itself."""

from __future__ import annotations

import io
from pathlib import Path

import msgspec
import pikepdf
import pypdf
import pytest
from judges import conforms, judged, ready
from lxml import etree
from samples import ROOT, all_samples, civic, report, seed

from masthead.briefing.model import Briefing
from masthead.document.codec import decode, encode
from masthead.document.model import Document, Metadata, Origin
from masthead.errors import NotFoundError
from masthead.pipeline import Request, make, source_at
from masthead.sources.source import Source
from masthead.verify.judges.standards import VeraPdf
from masthead.writers.pdf.writer import PdfWriter

SEEDS = ("unodc-workshop-ashgabat.txt", "red-sea-sanctions-ar.html", "demarches-simplifiees-fr.md")


def published(source: Source, **options: str) -> bytes:
    [files] = make(source, Request(to=("pdf",), brand="civic", settings={"pdf": options})).files
    return files["pdf"]


def carrying(source: Source, briefing: Briefing | None = None) -> bytes:
    whole = msgspec.structs.replace(briefing or seed(), source=source)
    return PdfWriter(attach="source").write(whole, civic(), lambda notice: None)


# ── attachments ──


@pytest.mark.parametrize("name", SEEDS)
def test_the_source_is_carried_byte_by_byte_and_its_data_beside_it(name: str) -> None:
    source = source_at(ROOT / "seeds" / name, Request())
    with pikepdf.open(io.BytesIO(published(source, attach="source"))) as pdf:
        assert pdf.attachments[name].get_file().read_bytes() == source.data
        data = pdf.attachments[f"{Path(name).stem}.masthead.json"].get_file().read_bytes()
        assert decode(data).origin.sha256 == source.sha256
        relations = {str(each.UF): str(each.AFRelationship) for each in pdf.Root.AF}
    assert relations == {name: "/Source", f"{Path(name).stem}.masthead.json": "/Data"}


def test_an_attachment_says_its_type_its_size_and_what_it_is() -> None:
    source = Source("Größe & 新闻.html", b"<p>One</p>")
    briefing = msgspec.structs.replace(seed(), metadata=Metadata(modified="2024-06-08T10:00Z"))
    with pikepdf.open(io.BytesIO(carrying(source, briefing))) as pdf:
        [held] = [each for each in pdf.Root.AF if each.AFRelationship == "/Source"]
        stream = held.EF.UF
        assert str(held.UF) == source.name
        assert str(held.F).isascii()
        assert str(held.Desc) == "Source file"
        assert stream.Subtype == "/text/html"
        assert stream.Params.Size == len(source.data)
        assert str(stream.Params.ModDate) == "D:20240608100000Z"


def test_an_attachment_has_no_date_that_its_source_has_not() -> None:
    undated = msgspec.structs.replace(seed(), issued="", metadata=Metadata())
    with pikepdf.open(io.BytesIO(carrying(Source("x.txt", b"x"), undated))) as pdf:
        assert all("/ModDate" not in each.EF.F.Params for each in pdf.Root.AF)


@pytest.mark.parametrize(("name", "kind"), [("-", "source.txt"), ("bytes", "source.txt"), ("release", "source.txt")])
def test_what_came_without_a_name_gets_one(name: str, kind: str) -> None:
    briefing = msgspec.structs.replace(seed(), origin=Origin(name=name, format="txt"))
    with pikepdf.open(io.BytesIO(carrying(Source(name, b"x"), briefing))) as pdf:
        assert kind in pdf.attachments


def test_our_own_json_is_carried_once() -> None:
    document = Document(())
    briefing = msgspec.structs.replace(seed(), document=document)
    with pikepdf.open(io.BytesIO(carrying(Source("x.json", encode(document)), briefing))) as pdf:
        assert list(pdf.attachments) == ["x.json"]


def test_a_source_that_is_not_at_hand_cannot_be_carried() -> None:
    with pytest.raises(NotFoundError, match="not at hand"):
        PdfWriter(attach="source").write(seed(), civic(), lambda notice: None)


def test_judges_are_content_with_what_is_carried(tmp_path: Path) -> None:
    files = {f"{name}.pdf": published(source_at(ROOT / "seeds" / name, Request()), attach="source") for name in SEEDS}
    files["odd.pdf"] = carrying(Source("Größe & 新闻 (1).docx", bytes(range(256))), all_samples()["everything"])
    conforms(VeraPdf(standards=("ua1", "3a")), files, tmp_path)


def test_a_file_that_carries_others_would_be_no_pdf_a_2(tmp_path: Path) -> None:
    ready(VeraPdf())
    verdict = judged(VeraPdf(standards=("2a",)), {"carrying.pdf": carrying(Source("x.txt", b"x"))}, tmp_path)["carrying.pdf"]
    assert {finding.rule for finding in verdict.findings} == {"2a 6.8-5", "2a 6.6.4-2"}


# ── packed objects ──


@pytest.mark.parametrize("name", sorted(all_samples()))
def test_packed_objects_are_the_same_objects(name: str) -> None:
    briefing = all_samples()[name]
    packed, plain = (PdfWriter(compress=compress).write(briefing, civic(), lambda notice: None) for compress in (True, False))
    assert len(packed) < len(plain) * 0.9
    with pikepdf.open(io.BytesIO(packed)) as small, pikepdf.open(io.BytesIO(plain)) as large:
        assert not small.check_pdf_syntax()
        assert not large.check_pdf_syntax()
        assert [kind for kind, _ in map(kinds, small.objects) if kind] == [kind for kind, _ in map(kinds, large.objects) if kind]
    assert pypdf.PdfReader(io.BytesIO(packed)).pages[0].extract_text() == pypdf.PdfReader(io.BytesIO(plain)).pages[0].extract_text()
    assert sorted(PdfWriter().words(packed)) == sorted(PdfWriter().words(plain))


def kinds(found: pikepdf.Object) -> tuple[str, object]:
    """An object's type, and its kind within it; none for what packing alone needs."""
    if not isinstance(found, (pikepdf.Dictionary, pikepdf.Stream)):
        return type(found).__name__, None
    kind = str(found.get("/Type", "")) + str(found.get("/S", ""))
    return ("", None) if kind in ("/ObjStm", "/XRef") else (kind or "dictionary", None)


def test_two_pages_with_five_faces_take_less_than_45_kilobytes() -> None:
    assert len(PdfWriter().write(seed(), civic(), lambda notice: None)) < 45_000


# ── what it says of itself ──


def packet(data: bytes) -> etree._Element:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return etree.fromstring(pdf.Root.Metadata.read_bytes())


SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "masthead": "urn:masthead:xmp:1#",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
}


def said(element: etree._Element, name: str) -> str:
    return str(element.xpath(f"string(//{name})", namespaces=SPACES)).strip()


def test_metadata_name_brand_version_source_licence_and_languages() -> None:
    briefing = msgspec.structs.replace(
        all_samples()["everything"],
        origin=Origin("everything.md", "md", "utf-8", "ab" * 32, 10),
        metadata=Metadata(licence="https://creativecommons.org/licenses/by/4.0/"),
    )
    house = msgspec.structs.replace(civic(), version="2026.1")
    found = packet(PdfWriter().write(briefing, house, lambda notice: None))
    assert said(found, "masthead:Brand") == house.name
    assert said(found, "masthead:BrandVersion") == "2026.1"
    assert said(found, "masthead:SourceName") == "everything.md"
    assert said(found, "masthead:SourceHash") == "ab" * 32
    assert said(found, "xmpMM:DocumentID") == briefing.identifier
    assert said(found, "dc:publisher") == "Your organisation"
    assert "creativecommons" in said(found, "dc:rights")
    assert found.xpath("//dc:language/rdf:Bag/rdf:li/text()", namespaces=SPACES) == ["en", "fr"]
    assert said(found, "pdfaid:part") == "2"


def test_a_file_claims_part_3_if_it_carries_files_alone() -> None:
    assert said(packet(carrying(Source("x.txt", b"x"))), "pdfaid:part") == "3"
    assert said(packet(PdfWriter().write(report(1), civic(), lambda notice: None)), "pdfaid:part") == "2"
