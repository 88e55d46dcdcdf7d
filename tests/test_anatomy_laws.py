"""What holds for every document: it is recognised, no word is lost, and the time it takes grows with its length. Cutting and sentences."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import strategies
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.anatomy.report import describe
from masthead.document.cut import cut, trim
from masthead.document.model import Document, Emphasis, Inline, Link, NoteReference, Paragraph, Part, Strong, Text
from masthead.document.plain import plain, plain_blocks
from masthead.document.words import missing, words
from masthead.language.sentences import sentences
from masthead.notices import Notice
from masthead.readers.stated.sayings import stated

ROOT = Path(__file__).parents[1]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(strategies.documents())
def test_every_document_is_recognised_and_no_word_is_lost(document: Document) -> None:
    notices: list[Notice] = []
    found = recognise(document, notices.append)
    assert found == recognise(document, lambda notice: None)
    assert not missing(words(plain_blocks(document.blocks)), _kept(found), notices)
    for each in found:
        describe(each)
        assert {piece.index for piece in each.pieces} == set(range(len(each.document.blocks)))
        assert [piece.index for piece in each.pieces] == sorted(piece.index for piece in each.pieces)
    if not any(isinstance(block, Part) for block in document.blocks):
        assert " ".join(plain_blocks(each.document.blocks) for each in found).split() == plain_blocks(document.blocks).split()


def _kept(found: tuple[Release, ...]) -> Iterator[str]:
    """The words of all pieces but those that a wire put in, which notices must name."""
    return words(plain_blocks(piece.block for each in found for piece in each.pieces if piece.role != "wire"))


FRAGMENTS = st.sampled_from(
    ["###", "ENDS", "PRESS RELEASE", "EMBARGOED UNTIL", "10 am GMT", "7 June 2024", "About Acme", "Acme is a", "“", "”", '"', "said", "Dr. Jane Doe,",
     "director of", "35%", "1 200 people", "Contact:", "+41 22 555 01 23", "a@b.example", "GENEVA –", ":", ",", ".", "\n", "///", "http://x.example", "« ", " »",
     "表示", "（2015年12月9日）", "انتهى", "The Minister", "- ", "(", ")", "Notes to editors", "FOR IMMEDIATE RELEASE", "date 2024-06-10", "said that", "/PRNewswire/ --", "(NASDAQ: ACME)", "- more -", "SOURCE Acme",
     "View original content:"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(FRAGMENTS, min_size=1, max_size=14).map(" ".join), min_size=1, max_size=8),
    st.sampled_from(["en", "fr", "ar", "zh", "ru", "xx"]),
)
def test_scraps_of_releases_are_recognised_and_no_word_is_lost(texts: list[str], language: str) -> None:
    document = Document(tuple(Paragraph((Strong((Text(text),)),)) for text in texts), language=language)
    notices: list[Notice] = []
    releases = recognise(document, notices.append, said=stated({"language": language}))
    assert not missing(words(plain_blocks(document.blocks)), _kept(releases), notices)
    for found in releases:
        for figure in found.figures:
            assert figure.clause in figure.sentence or figure.sentence.startswith(figure.clause[:20])
        describe(found)


@pytest.mark.parametrize(
    "text",
    ["a" * 200_000, "A " * 100_000, "1 " * 100_000, "“" * 200_000, '"a" ' * 50_000, ", " * 100_000, "-" * 200_000, "*" * 200_000, "a@" * 100_000,
     "a." * 100_000 + "@", "+1 " * 60_000, "Mr. John Smith, " * 12_000, "said " * 40_000, "About Acme " * 18_000, "7 June 2024 " * 16_000, "35% of " * 28_000,
     "EMBARGOED UNTIL " * 12_000, "表示，“说”" * 28_000, "(" * 200_000]
)  # fmt: skip
def test_recognition_of_hostile_text_comes_to_an_end_and_loses_nothing(text: str) -> None:
    """A pattern that backtracks without end would stop the suite here; how long it takes is for the bench to say."""
    document = Document(tuple(Paragraph((Text(part),)) for part in ("A headline of some words", text)), "en")
    (found,) = recognise(document, lambda notice: None)
    assert list(words(plain_blocks(piece.block for piece in found.pieces))) == list(words(plain_blocks(document.blocks)))


def test_an_english_release_loads_no_library_for_dates_or_languages() -> None:
    code = (
        "import sys; from masthead.anatomy.recognise import recognise; from masthead.document.model import Document, Paragraph, Text;"
        "text = open(sys.argv[1], encoding='utf-8').read();"
        "recognise(Document(tuple(Paragraph((Text(part),)) for part in text.split('\\n\\n'))), lambda notice: None);"
        "print([name for name in ('dateutil', 'dateparser', 'babel', 'py3langid', 'numpy') if name in sys.modules])"
    )
    path = ROOT / "seeds" / "unodc-workshop-ashgabat.txt"
    assert subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True).stdout.strip() == "[]"


# ── cutting and sentences ────────────────────────────────────────────────────────────────────────────


@settings(max_examples=150, deadline=None)
@given(strategies.inlines, st.data())
def test_cut_stretches_make_the_whole(content: tuple[Inline, ...], data: st.DataObject) -> None:
    text = plain(content)
    at = data.draw(st.integers(1, len(text) - 1)) if len(text) > 1 else len(text)
    first, second = cut(content, 0, at), cut(content, at, len(text))
    assert plain(first) == text[:at] and plain(second) == text[at:]
    if 0 < at < len(text):
        assert str(content).count("NoteReference(") == str((first, second)).count("NoteReference(")
    assert plain(trim(content)) == text.strip()


def test_a_cut_keeps_links_marks_and_notes() -> None:
    content = (Text("See "), Strong((Text("the "), Link("https://example.org/", (Text("long report"),)))), NoteReference("1"), Text(" now"))
    assert cut(content, 6, 14) == (Strong((Text("e "), Link("https://example.org/", (Text("long r"),)))),)
    assert cut(content, 14, 19) == (Strong((Link("https://example.org/", (Text("eport"),)),)), NoteReference("1"))
    assert trim((Text("  a "), Emphasis((Text(" "),)))) == (Text("a"),)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Dr. Reda spoke. The U.S. Department of State (INL) paid. “No way!” he said.", "en", 3),
        ("In 3.5 days J. K. Smith left at 5 p.m. Monday. It rained.", "en", 2),
        ("Am 3. Mai 2024 kam z.B. Herr Dr. Maier. Er sagte: „Gut.“ Dann ging er.", "de", 3),
        ("Der VI. Zivilsenat hat entschieden. Das Urteil gilt.", "de", 2),
        ("He met Henry VI. The king was ill.", "en", 2),
        ("« C’est bien. » Il part. M. Dupont aussi.", "fr", 3),
        ("他说：“很好。”然后走了！第二句。", "zh", 3),
        ("В 2016 г. состоялось. Затем т. е. нет.", "ru", 2),
        ("هذا جيد. ماذا؟ نعم", "ar", 3),
        ("", "en", 0),
    ],
)
def test_sentences_are_parted(text: str, language: str, expected: int) -> None:
    found = sentences(text, language)
    assert len(found) == expected
    assert "".join("".join(text[low:high].split()) for low, high in found) == "".join(text.split())
