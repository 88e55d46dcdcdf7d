"""What is looked for in a source takes a time that grows as the source does, also where nothing ends that begins. Sizes here would take hours else."""

from __future__ import annotations

import random
import re

import pytest

import masthead
from masthead.anatomy.numbers.counting import Versions
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.cases import Nominatives
from masthead.anatomy.persons.people import mentions
from masthead.document.model import Paragraph, Text
from masthead.document.plain import plain_block
from masthead.expressions import Between, Joint
from masthead.readers import tex
from masthead.readers.cms import marked, records
from masthead.readers.continued import continued
from masthead.readers.docx.reader import _CRUDE as WORD
from masthead.readers.html import directives
from masthead.readers.html.reader import _CRUDE as PAGE
from masthead.readers.md import dialects, shortcodes
from masthead.readers.news import newsitem
from masthead.readers.odt.reader import _CRUDE as ODT
from masthead.readers.text import blanked
from masthead.sources import pdfstream

MANY = 200_000


def texts(parts: list[str]) -> list[str]:
    """Some thousands of texts made of these parts, the same on every run."""
    drawn = random.Random(7)
    return ["".join(drawn.choices(parts, k=drawn.randint(0, 14))) for _ in range(4000)]


@pytest.mark.parametrize(
    ("between", "whole", "flags", "parts"),
    [
        (Between("<!--", "-->"), "<!--.*?-->", re.DOTALL, ["<!--", "-->", "-", "a", "\n", "<!-"]),
        (
            Between(r"<(script:\w+|forms)\b", r"</{}\s*>", re.IGNORECASE),
            r"<(script:\w+|forms)\b.*?</\1\s*>",
            re.DOTALL | re.IGNORECASE,
            ["<forms", "<script:a", "<SCRIPT:b", "</forms>", "</Script:A >", "</script:b>", ">", " x", "\n", "</forms"],
        ),
        (
            Between(r"<f\s[^>]*REF\s", "</f>"),
            r"<f\s[^>]*REF\s.*?</f>",
            re.DOTALL,
            ["<f ", "REF ", "/>", ">", "</f>", "a", "\n"],
        ),
    ],
)
def test_it_finds_what_the_expression_finds(between: Between, whole: str, flags: int, parts: list[str]) -> None:
    pattern = re.compile(whole, flags)
    found = 0
    for text in texts(parts):
        spans = [match.span() for match in pattern.finditer(text)]
        found += len(spans)
        assert list(between.spans(text)) == spans and between.sub("_", text) == pattern.sub("_", text)
        assert between.findall(text) == [text[start:end] for start, end in spans]
    assert found > 200


def test_a_joint_is_what_the_expression_takes_away() -> None:
    pattern, joint = re.compile(r"(M(?:(?!</p>).)*)</p>\s*<p\b[^>]*>", re.DOTALL), Joint("M", "</p>", r"\s*<p\b[^>]*>")
    found = 0
    for text in texts(["M", "</p>", "<p>", "<p a>", " ", "\n", "x", "<pr>"]):
        found += pattern.search(text) is not None
        assert joint.sub("", text) == pattern.sub(r"\1", text)
    assert found > 200


@pytest.mark.parametrize(
    ("patterns", "opener"),
    [
        (WORD, "<w:del w:id='1'>"),
        (WORD, "<w:rPr><w:del w:id='1'/></w:rPr>"),
        (WORD, "<mc:Fallback>"),
        (WORD, '<w:fldSimple w:instr="NOTEREF _1 "/>'),
        (WORD, "<w:sdtPr>"),
        (ODT, "<!--"),
        (ODT, "<text:note-citation>"),
        (ODT, "<office:forms>"),
        (PAGE, "<annotation>"),
    ],
)
def test_openings_without_an_end_are_looked_through_once(patterns: tuple[tuple[object, str], ...], opener: str) -> None:
    for pattern, by in patterns:
        if isinstance(pattern, (Between, Joint)):
            assert pattern.sub(by, opener * MANY) == opener * MANY


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (records._CUT, "a" + " " * MANY + "a"),
        (tex._RAISED, "a" + "\u00a0" * MANY + "a"),
        (newsitem._SPACED, "a" + " " * MANY + "a"),
        (directives._PAIR, "a" * MANY),
        (shortcodes._PAIR, "a-" * MANY),
        (pdfstream._OBJECT, b"1" * MANY),
        (marked._MARKS[0][1], "[" * MANY + "](x"),
    ],
)
def test_runs_are_looked_at_from_their_beginning_alone(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text) is None


def test_what_these_take_they_took_before() -> None:
    assert records._CUT.sub("", "Too long  […] ") == "Too long" and records._CUT.sub("", "So it goes ……") == "So it goes …"
    assert tex._RAISED.sub("", "x  _ 2 ^3") == "x_ 2^3"
    assert newsitem._SPACED.sub("", "a , b . c") == "a, b. c"
    assert shortcodes._PAIR.findall("figure src=\"a.png\" alt='A b' w=3")[0][:2] == ("src", "a.png")
    assert pdfstream._OBJECT.findall(b"12 0 obj 13 0 obj") == [b"12", b"13"]


@pytest.mark.parametrize("opening", [":::note\nx\n", "```{note}\nx\n", "]("])
def test_openings_of_boxes_and_links_of_markdown_cost_no_more_than_they_are(opening: str) -> None:
    text = opening * MANY
    plainer = dialects.plainer(f"{text}==a==", lambda notice: None, "")
    assert plainer.count("\n") == text.count("\n")


def test_lines_that_are_paragraphs_are_joined_all_at_once() -> None:
    line = "the crane of the old quay loads ships of the bay, and of the islands,"
    blocks = continued([Paragraph((Text(line),))] * MANY, lambda notice: None, "")
    assert [plain_block(block) for block in blocks] == [" ".join([line] * MANY)]


def test_the_title_of_a_page_in_one_row_is_looked_for_among_so_many_words(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    spaced = blanked._spaced
    monkeypatch.setattr(blanked, "_spaced", lambda words: asked.append(len(words)) or spaced(words))
    wide, text = " " * 60, "the quay of Lenn " * (MANY // 4)
    row = f"Quay{wide}{text}{wide}{text}{wide}Lenn{wide}{text}"
    assert "".join(blanked.parted(row)) == row
    assert asked and max(asked) <= 41 and len(asked) < 2000
    title = "Norhaven mends all of its quays"
    parts = [part.strip() for part in blanked.parted(f"{title}{wide}{title}  {text}{wide}More")]
    assert parts.count(title) == 2


def test_cells_and_headings_that_are_called_so_are_looked_at_once() -> None:
    many = 12_000
    titles, signs = '<meta property="og:title" content="abc">' * many, '<h1 class="logo">ab</h1>' * many
    cells = '<tr><td class="heading">word here</td></tr>' * many
    page = f"<html><head><title>x</title>{titles}</head><body><article>{signs}<table>{cells}</table><p>The pier opens on Friday.</p></article></body>"
    assert masthead.read(page.encode(), format="html").blocks


def test_texts_are_read_for_versions_once_however_many_numbers_are_asked_about() -> None:
    versions = Versions([*(["a boat of 7 m"] * MANY), "Quayside 7 is out. Quayside 7 and Portal 2.5 are free, and 41 boats are here."])
    assert [number for number in map(str, range(MANY)) if number in versions] == ["7"]
    assert "2.5" in versions


@pytest.mark.parametrize(
    ("language", "sentence", "role"),
    [
        ("es", "Directora del museo desde 2019, Ana Ruiz subraya que el puerto crece.", "Directora del museo"),
        ("de", "Das sagte die Präsidentin Ida Brook am Hafen.", "Präsidentin"),
        ("tr", "Liman Belediyesi (LB) Başkanı Ali Kaya konuştu.", "Liman Belediyesi (LB) Başkanı"),
    ],
)
def test_what_stands_before_a_name_is_looked_for_near_it(language: str, sentence: str, role: str) -> None:
    many = 12_000
    assert {one.role for one in mentions(" ".join([sentence] * many), pack(language))} == {role}


def test_texts_are_read_for_a_given_name_once_however_many_have_it() -> None:
    surnames = ["".join("abcdefghij"[int(digit)] for digit in str(at)) for at in range(MANY // 10)]
    names = [f"Zuzanou Mal{surname}ovou" for surname in surnames]
    nominatives = Nominatives([*(f"Přivítali {name}." for name in names), "Zuzana Malová mluvila."], "cs")
    assert [nominatives.of(name) for name in (*names, "Zuzanou Malovou")] == [*names, "Zuzana Malová"]
