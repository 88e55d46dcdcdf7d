"""What is heard of a PDF: transcripts that were read, and laws that hold for every document."""

from __future__ import annotations

import pytest
from broken import order_turned
from handmade import handmade, lines
from heard import GOLDEN, documents, heard

from masthead import pipeline
from masthead.document.words import words
from masthead.pipeline import Request
from masthead.sources.source import Source

DOCUMENTS = documents()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_heard_as_it_was_when_it_was_read(name: str) -> None:
    """`python tests/heard.py` writes what is heard now: read it."""
    assert heard(DOCUMENTS[name]()) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_every_piece_of_a_document_has_its_voice() -> None:
    assert heard(handmade()).splitlines() == [
        "document “Handmade & checked”, language en, 2 pages",
        "section",
        "  heading 1: Handmade title",
        "  A paragraph that begins here ⟨link and leads there → https://example.org/ (Example)⟩"
        "⟨link 1 → page 2 “1A note at the foot…” (Note 1)⟩",
        "  contents of 1",
        "    item: ⟨link A list → page 1 “Somebody’s own wordsWord…”⟩",
        "  block quotation",
        "    Somebody’s own words",
        "  Words by ⟨UNODC: United Nations Office on Drugs and Crime⟩⟨code: code⟩⟨quote: ⟨fr: mot⟩⟩",
        "  heading 2: A list",
        "  list of 2, Decimal",
        "    item 1.: An item of the list",
        "    item 2.: An item of the list",
        "  picture: A blue field with a red one",
        "  This paragraph starts on one page and ends on another: наука, “quoted”.",
        "  table of 4 rows and 2 columns",
        "    caption",
        "      Cases by year",
        "    row 1 column 1, head: Year",
        "    row 1 column 2, head: Cases",
        "    row 2 column 1, cell (Year): 2023",
        "    row 2 column 2, cell (Cases): 17",
        "    row 3 column 1, cell (Year): 2024",
        "    row 3 column 2, cell (Cases): 23",
        "    row 4 column 1, cell (Year): Both",
        "    row 4 column 2, cell (Cases): 40",
        "  note",
        "    1",
        "    (en-GB): A note at the foot",
    ]


def test_the_player_follows_the_structure_and_not_the_page() -> None:
    said = heard(order_turned()).splitlines()
    assert said.index("  heading 1: Handmade title") > said.index("  heading 2: A list")


def test_the_player_adds_no_space_that_is_not_in_the_file() -> None:
    assert "onelinetwo" in heard(lines("oneline", "two"))
    assert "internationalrule" in heard(lines("inter\u00ad", "nationalrule"))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_that_is_heard_is_torn_or_doubled_or_unknown(name: str) -> None:
    said = heard(DOCUMENTS[name]())
    for fault in ("\ufffd", "\ufffe", "NO DESCRIPTION", "NO CONTENTS", "NOWHERE", "\u00ad"):
        assert fault not in said
    assert list(words(said))


@pytest.mark.parametrize("name", ["report", "everything"])
def test_each_note_is_heard_once(name: str) -> None:
    """The report calls its first note twice, and has a figure between that floats to another page."""
    said = heard(DOCUMENTS[name]()).splitlines()
    notes = [said[index + 1 : index + 3] for index, line in enumerate(said) if line.strip() == "note"]
    assert len(notes) > 1
    for label, text in notes:
        assert label.count("Back to the text") == 1
        words = text.split()
        assert words[: len(words) // 2] != words[len(words) // 2 :]


def test_words_of_ours_are_said_in_their_own_language() -> None:
    """Of Estonian we have no words: an Estonian voice must not say English ones."""
    made = pipeline.make(
        Source("et.md", b"---\nlang: et\n---\n# Pealkiri\n\n## Esimene\n\nEesti valitsus avaldas programmi.\n\n## Teine\n\nUus.\n"),
        Request(to=("pdf",), debug=True),
    )
    said = heard(made.files[0]["pdf"])
    assert "language et" in said
    assert "heading 1: Pealkiri" in said
    assert "\u27e8en: REPORT\u27e9" in said
    assert "heading 2: \u27e8en: About this text\u27e9" in said


def test_tables_with_irregular_heads_name_them() -> None:
    """A head over the whole width heads the rows under it, until the next one; heads that span head all that they stand over."""
    rows = "".join(f"<tr><th>{name}</th><td>{name} one</td><td>{name} two</td></tr>" for name in ("a", "b"))
    page = (
        "<h1>Title</h1><p>Some words before the table.</p><table><thead><tr><th rowspan=2>Place</th><th colspan=2>Count</th></tr>"
        "<tr><th>first</th><th>second</th></tr></thead><tbody><tr><th colspan=3>North</th></tr>"
        + rows
        + "<tr><th colspan=3>South</th></tr>"
        + rows
        + "</tbody></table>"
    )
    made = pipeline.make(Source("t.html", page.encode()), Request(to=("pdf",), debug=True))
    said = heard(made.files[0]["pdf"])
    assert "(Count; first; North; a): a one" in said
    assert "(Count; second; North; b): b two" in said
    assert "(Count; first; South; a): a one" in said
    assert "(Place; North): a" in said
