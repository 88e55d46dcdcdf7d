"""The PDF file layer: objects, structure tree and its rules, metadata, words. What veraPDF says of it is in `test_standards`."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from handmade import METADATA, handmade, lines
from lxml import etree
from msgspec.structs import replace

from masthead.errors import NonConformingError, UnreadableError
from masthead.writers.pdf.structure.tags import Tree
from masthead.writers.pdf.syntax.file import File, text_string
from masthead.writers.pdf.syntax.metadata import Metadata, information, xmp
from masthead.writers.pdf.words import words

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def made() -> bytes:
    return handmade()


# ── the file ─────────────────────────────────────────────────────────────────────────────────────────


def test_the_catalogue_says_what_readers_and_players_need(made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as pdf:
        root = pdf.Root
        assert pdf.pdf_version == "1.7"
        assert str(root.Lang) == "en"
        assert root.MarkInfo.Marked and root.ViewerPreferences.DisplayDocTitle
        assert root.PageMode == "/UseOutlines"
        assert root.OutputIntents[0].S == "/GTS_PDFA1"
        assert len(root.OutputIntents[0].DestOutputProfile.read_bytes()) == 588
        assert [page.StructParents for page in pdf.pages] == [0, 1]
        assert all(page.Tabs == "/S" for page in pdf.pages)


def test_the_outline_closes_up_a_jumped_level(made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as pdf, pdf.open_outline() as outline:
        [title, notes] = outline.root
        [section] = title.children
        [deep] = section.children
        assert (title.title, section.title, deep.title, notes.title) == ("Handmade title", "A list", "Naïve", "Notes")
        assert pdf.Root.Outlines.Count == 3  # the third level is folded away


def test_qpdf_finds_no_fault(made: bytes, tmp_path: Path) -> None:
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        with pikepdf.open(io.BytesIO(made)) as pdf:
            assert pdf.check_pdf_syntax() == []
        return
    path = tmp_path / "made.pdf"
    path.write_bytes(made)
    checked = subprocess.run([qpdf, "--check", path], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("changed", [{"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1", "TZ": "Asia/Tokyo"}])
def test_another_process_makes_the_same_bytes(made: bytes, changed: dict[str, str]) -> None:
    program = "import sys; from handmade import handmade; sys.stdout.buffer.write(handmade())"
    environment = {**os.environ, "PYTHONPATH": str(HERE), **changed}
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, env=environment).stdout == made


def test_other_content_has_another_identity(made: bytes) -> None:
    other = handmade(metadata=replace(METADATA, title="Other"))
    identities = []
    for data in (made, other):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            identities.append(bytes(pdf.trailer.ID[0]))
    assert identities[0] != identities[1]


@pytest.mark.parametrize("text", ["plain", "(a) \\ b)", "naïve", "新闻稿", "two\nlines", "😀", ""])
def test_a_text_string_comes_back_as_it_went_in(text: str) -> None:
    assert str(pikepdf.Object.parse(text_string(text))) == text


def test_a_file_without_language_is_refused() -> None:
    with pytest.raises(NonConformingError, match="no language"):
        handmade(language="")


def test_a_file_without_title_is_refused() -> None:
    with pytest.raises(NonConformingError, match="no title"):
        handmade(metadata=Metadata(title=""))


def test_a_file_without_pages_is_refused() -> None:
    file = File(language="en", title="Empty")
    with pytest.raises(NonConformingError, match="no page"):
        file.finish(tree=file.new(b"<<>>"), metadata=Metadata(title="Empty"))


def test_a_promised_object_that_never_came_is_refused() -> None:
    file = File(language="en", title="Torn")
    file.page(b"", file.new(b"<<>>"), 100, 100)
    file.reserve()
    with pytest.raises(NonConformingError, match="never written"):
        file.finish(tree=file.new(b"<<>>"), metadata=Metadata(title="Torn"))


# ── the structure tree ───────────────────────────────────────────────────────────────────────────────


def test_content_on_two_pages_and_annotations_find_their_elements(made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as pdf:
        root = pdf.Root.StructTreeRoot
        nums = root.ParentTree.Nums
        tree = {int(key): value for key, value in zip(nums[::2], nums[1::2], strict=True)}
        first, second = tree[0], tree[1]
        assert first[len(first) - 1].S == second[0].S == "/P"
        assert first[len(first) - 1].objgen == second[0].objgen
        assert [str(kid.Type) if isinstance(kid, pikepdf.Dictionary) else "mark" for kid in second[0].K] == ["mark", "/MCR"]
        for page in pdf.pages:
            for annotation in page.get("/Annots", []):
                assert tree[int(annotation.StructParent)].S == "/Link"
        assert root.ParentTreeNextKey > max(tree)
        assert [str(name) for name in root.IDTree.Names[::2]] == ["note-1"]


def test_spanning_cells_are_counted() -> None:
    tree = Tree()
    table = tree.element("Table", tree.element("Document", None))
    for cells in ([b"<</O/Table/RowSpan 2/ColSpan 2>>", b""], [b""], [b"", b"<</O/Table/ColSpan 2>>"]):
        row = tree.element("TR", table)
        for attributes in cells:
            tree.content(tree.element("TD", row, attributes=attributes), 0)
    tree.check()


# ── metadata ─────────────────────────────────────────────────────────────────────────────────────────


def test_the_metadata_is_well_formed_and_says_the_same_twice(made: bytes) -> None:
    packet = etree.fromstring(xmp(METADATA))
    spaces = {"dc": "http://purl.org/dc/elements/1.1/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}
    assert packet.xpath("string(//dc:title/rdf:Alt/rdf:li[1])", namespaces=spaces) == "Handmade & checked"
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert {key: str(value) for key, value in pdf.docinfo.items()} == {f"/{key}": value for key, value in information(METADATA)}
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == pdf.docinfo.Title
            assert metadata["pdf:Keywords"] == pdf.docinfo.Keywords
            assert metadata["dc:creator"] == ["The press office"]
            assert metadata["xmp:CreateDate"] == "2024-06-07"


@pytest.mark.parametrize(
    ("created", "pdf", "packet"),
    [
        ("2024", "D:2024", "2024"),
        ("2024-06", "D:202406", "2024-06"),
        ("2024-06-07T10:05Z", "D:20240607100500Z", "2024-06-07T10:05:00Z"),
        ("2024-06-07T10:05:09+0530", "D:20240607100509+05'30'", "2024-06-07T10:05:09+05:30"),
        ("2024-06-07T10:05", "D:20240607", "2024-06-07"),
        ("", None, None),
        ("7 June", None, None),
    ],
)
def test_dates_are_as_exact_as_the_source(created: str, pdf: str | None, packet: str | None) -> None:
    metadata = Metadata(title="x", created=created)
    assert dict(information(metadata)).get("CreationDate") == pdf
    text = xmp(metadata).decode()
    assert (f"<xmp:CreateDate>{packet}</xmp:CreateDate>" in text) if packet else ("CreateDate" not in text)


def test_characters_that_xml_cannot_hold_do_not_break_the_metadata() -> None:
    assert "a\ufffdb" in etree.fromstring(xmp(Metadata(title="a\x0bb"))).xpath("string()")


def test_a_claim_we_cannot_make_is_refused() -> None:
    with pytest.raises(NonConformingError, match="no standard"):
        xmp(Metadata(title="x", claims=("a-1a",)))


# ── words ────────────────────────────────────────────────────────────────────────────────────────────


def test_the_words_of_a_file_are_found(made: bytes) -> None:
    found = list(words(made))
    for word in ("handmade", "leads", "наука", "quoted", "2024", "foot"):
        assert word in found


@pytest.mark.parametrize(
    ("text", "torn"), [(("an inter-", "national rule"), "international"), (("a well\u00ad", "known rule"), "wellknown")]
)
def test_a_word_torn_at_a_lines_end_comes_whole_and_in_parts(text: tuple[str, ...], torn: str) -> None:
    found = list(words(lines(*text)))
    assert torn in found
    assert {"rule", *text[1].split()[:1]} <= set(found)


def test_what_is_no_pdf_is_told() -> None:
    with pytest.raises(UnreadableError, match="no PDF"):
        list(words(b"%PDF-1.7 but no more"))
