"""Files read back by verify alone, whoever made them: what it reads, and what it finds when they are compared."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec import structs

from masthead import conversion, readback
from masthead.errors import LostError, UnreadableError, UsageError
from masthead.sources.source import Source
from masthead.verify.comparison.align import Alignment
from masthead.verify.comparison.compare import compare
from masthead.verify.comparison.roles import ours, roles
from masthead.verify.comparison.source import Source as Said
from masthead.verify.finding import Comparison
from masthead.verify.formats import files
from masthead.verify.reading import Gathering, Reading

ROOT = Path(__file__).parents[1]
SINK = ROOT / "tests" / "verify" / "kitchen-sink.md"
FORMATS = ("pdf", "docx", "epub", "html", "txt", "md", "eml", "ninjs")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("verify")
    conversion.convert(SINK, folder, to=list(FORMATS), brand="civic")
    return folder


def reading(folder: Path, format: str) -> Reading:
    return files.read(format, (folder / f"kitchen-sink.{format}").read_bytes())


def page(text: str) -> Reading:
    return files.read("html", f"<html lang=en><body>{text}</body></html>".encode())


def says(source: str, told: Reading | None = None, *left_out: str) -> Said:
    """A source of paragraphs, parted by newlines; `told` is what else it has."""
    gathered = Gathering()
    for line in source.split("\n"):
        gathered.add(line, "paragraph", "", "body")
    return Said(gathered.reading().pieces, told=told, left_out=left_out)


def had(page: Reading) -> Said:
    """A source that has what a page has."""
    return Said(page.pieces, page.links, page.tables)


def found(source: str | Said, file: Reading, told: Reading | None = None) -> list[tuple[str, str]]:
    said = source if isinstance(source, Said) else says(source, told)
    return [(each.kind, each.what) for each in compare(said, file, ours(["en"])).findings]


# ── what is read ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("format", ["pdf", "docx", "epub", "html"])
def test_a_file_is_read_by_what_its_parts_are(made: Path, format: str) -> None:
    read = reading(made, format)
    said = {
        kind: " | ".join(piece.text for piece in read.pieces if piece.kind == kind) for kind in ("heading", "cell", "note", "alternative")
    }
    assert "What can be found" in said["heading"]
    assert "Upper Ford by the lake" in said["cell"]
    assert "in its ninth article" in said["note"]
    assert "a hand that points to the figures" in said["alternative"]
    assert read.languages[0] == "en"
    assert "https://water.example/works" in [link.address for link in read.links]
    assert ("Lower Ford under the hill", "38", "4,990", "11.2") in [row for table in read.tables for row in table.rows]


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_of_ours_holds_its_source(made: Path, format: str) -> None:
    comparison = readback.proved([Source.at(SINK)], [made / f"kitchen-sink.{format}"])
    assert comparison.words > 300
    assert comparison.lost == ()


def test_labels_references_and_running_heads_are_no_text(made: Path) -> None:
    read = reading(made, "pdf")
    by_role = {piece.text: role for piece, role in zip(read.pieces, roles(read, (), ours(["en"])), strict=True)}
    assert by_role["Full text"] == "beside"
    assert by_role["What can be found"] == "text"
    assert any(role == "furniture" and "1 / " in text for text, role in by_role.items())


def test_what_is_said_again_proves_nothing() -> None:
    file = page(
        "<h1>Town opens a school</h1><h2>At a glance</h2><ul><li>The new school has nine rooms and a hall.</li></ul>"
        "<h2>Full text</h2><p>The new school has nine rooms and a garden.</p>"
    )
    assert ("changed", "hall") not in found("Town opens a school\nThe new school has nine rooms and a hall", file)
    assert any(what == "hall" for _, what in found("Town opens a school\nThe new school has nine rooms and a hall", file))


def test_a_summary_may_not_say_otherwise() -> None:
    file = page(
        "<h1>Town opens a school</h1><h2>At a glance</h2><ul><li>The new school has eight rooms and a hall.</li></ul>"
        "<h2>Full text</h2><p>The new school has nine rooms and a hall.</p>"
    )
    assert found("Town opens a school\nThe new school has nine rooms and a hall", file) == [("summary", "has nine rooms")]


@pytest.mark.parametrize("format", ["pdf", "docx", "epub", "ninjs"])
def test_a_file_that_is_none_is_refused(format: str) -> None:
    with pytest.raises(UnreadableError):
        files.read(format, b"this is no such file")


def test_a_page_in_another_encoding_is_read() -> None:
    read = files.read("html", '<meta charset="latin-1"><p>Genève</p>'.encode("latin-1"))
    assert [piece.text for piece in read.pieces] == ["Genève"]


def test_a_file_of_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can’t be read back"):
        readback.format_of(tmp_path / "x.odp")


# ── how it is compared ───────────────────────────────────────────────────────────────────────────────

TEXT = "The council met on Monday.\nIt chose a new chair by forty votes to nine.\nThe chair spoke of roads and of water."


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (("forty", ""), ("missing", "forty")),
        (("forty", "fifty"), ("changed", "forty")),
        (("new chair by ", ""), ("missing", "new chair by")),
        (("</p><p>It chose a new chair by forty votes to nine.", ""), ("missing", "it chose a new chair by forty votes to nine")),
        (("</p><p>The chair", "</p><p>Nobody else had been asked before. The chair"), ("added", "nobody else had been asked before")),
    ],
)
def test_what_differs_is_named(change: tuple[str, str], finding: tuple[str, str]) -> None:
    whole = (
        "<p>The council met on Monday.</p><p>It chose a new chair by forty votes to nine.</p><p>The chair spoke of roads and of water.</p>"
    )
    assert found(TEXT, page(whole)) == []
    assert change[0] in whole
    assert found(TEXT, page(whole.replace(*change))) == [finding]


def test_two_paragraphs_that_changed_places_are_found() -> None:
    swapped = (
        "<p>The council met on Monday.</p><p>The chair spoke of roads and of water.</p><p>It chose a new chair by forty votes to nine.</p>"
    )
    assert [kind for kind, _ in found(TEXT, page(swapped))] == ["moved"]


def test_a_block_may_stand_in_a_part_of_its_own() -> None:
    file = page(
        "<p>The chair spoke of roads and of water.</p><h2>Notes</h2><p>The council met on Monday. It chose a new chair by forty votes to nine.</p>"
    )
    assert found(TEXT, file) == []


def test_a_word_that_is_torn_otherwise_is_the_same() -> None:
    assert found("made by 360info today again", page("<p>made by 360 info today again</p>")) == []


def test_links_descriptions_and_rows_are_looked_for() -> None:
    source = page(
        '<p>Read <a href="https://x.example/a">the plan</a> of works.</p><p><img src=a.png alt="A map of the valley"></p>'
        "<table><tr><td>One</td><td>two</td></tr><tr><td>Three</td><td>four</td></tr><tr><td>Five</td><td>six</td></tr></table>"
    )
    assert found(had(source), source) == []
    bare = page(
        "<p>Read the plan of works.</p><p>A map of the valley</p>"
        "<table><tr><td>One</td><td>two</td></tr><tr><td>Three</td><td>four</td></tr><tr><td>Five six</td></tr></table>"
    )
    assert found(had(source), bare) == [
        ("link", "https://x.example/a"),
        ("description", "A map of the valley"),
        ("row", "five | six"),
    ]


def test_what_was_left_out_on_purpose_is_not_missing() -> None:
    file = page("<p>The council met on Monday.</p>")
    assert found(says("Share this page.\nThe council met on Monday.", None, "Share this page."), file) == []
    assert found("Share this page.\nThe council met on Monday.", file) == [("missing", "share this page")]


def test_the_same_words_a_thousand_times_are_aligned() -> None:
    source = ["na"] * 3000 + ["hey", "jude"]
    aligned = Alignment(source, source)
    assert aligned.of_source == list(range(3002))
    assert list(Alignment(source, source[1:]).gaps()) in ([(0, 1)], [(2999, 3000)])


def test_a_language_that_is_not_told_is_missed() -> None:
    text = "The council met on Monday."
    assert found(structs.replace(says(text), languages=("en-GB",)), page(f"<p>{text}</p>")) == []
    assert found(structs.replace(says(text), languages=("en", "fr")), page(f"<p>{text}</p>")) == [("language", "fr")]


def test_a_title_out_of_a_note_does_not_prove_the_note() -> None:
    whole = page("<p>The council met on Monday.</p><ol><li class=footnote>It chose a new chair by forty votes.</li></ol>")
    lost = page("<h1>It chose a new chair by forty votes</h1><p>The council met on Monday.</p>")
    assert found(had(whole), lost) == [("missing", "it chose a new chair by forty votes")]


def test_headings_that_changed_places_are_found() -> None:
    said = had(page("<h2>Of the roads</h2><p>One is new.</p><h2>Of the water</h2><p>It is clear.</p>"))
    swapped = page("<h2>Of the water</h2><p>One is new.</p><h2>Of the roads</h2><p>It is clear.</p>")
    assert [kind for kind, _ in found(said, swapped)] == ["moved"]


def test_losses_are_an_error_with_what_is_gone() -> None:
    comparison = compare(says("one two three"), page("<p>one two</p>"), ours(["en"]))
    with pytest.raises(LostError, match="missing “three”"):
        readback.check(comparison, "x.html")
    readback.check(Comparison(3), "x.html")


# ── the command ──────────────────────────────────────────────────────────────────────────────────────


def verify(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "masthead", "verify", *map(str, arguments)], capture_output=True, text=True, check=False)


def test_findings_are_told_to_programs(made: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.html"
    damaged.write_text((made / "kitchen-sink.html").read_text().replace("old pipes", "new pipes"))
    done = verify(SINK, made / "kitchen-sink.docx", damaged, "--json")
    assert done.returncode == 5
    whole, broken = json.loads(done.stdout)["results"]
    assert (whole["lost"], broken["lost"]) == (0, len(broken["findings"]) - sum(each["kind"] == "added" for each in broken["findings"]))
    first = next(each for each in broken["findings"] if each["kind"] == "changed")
    assert (first["what"], first["instead"]) == ("old", "new")
    assert "kilometres of" in first["in_source"]


def test_parts_of_one_source_are_taken_together(tmp_path: Path) -> None:
    source = tmp_path / "two.txt"
    source.write_text("The first part tells of the river.\n\nThe second part tells of the town.\n")
    (tmp_path / "two-1.html").write_text("<p>The first part tells of the river.</p>")
    (tmp_path / "two-2.html").write_text("<p>The second part tells of the town.</p>")
    assert verify(source, tmp_path / "two-1.html", tmp_path / "two-2.html").returncode == 0
    assert verify(source, tmp_path / "two-1.html").returncode == 5
