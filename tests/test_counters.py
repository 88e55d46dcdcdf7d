"""Lists count as their source does: in letters or Roman numerals, which texts refer to."""

from __future__ import annotations

import io
import re
import zipfile

import pypdfium2
import pytest
from books import Book
from books import write as book
from bound import written
from click.testing import CliRunner
from judges import conforms
from lxml import etree
from msgspec.structs import replace
from sample_pages import of
from samples import civic, p
from stationery import bare, ministry
from worddump import W
from worddump import write as word

import masthead
from masthead.cli.main import masthead as commands
from masthead.document.counters import label, labels
from masthead.document.model import Item, List
from masthead.language.labels import labels as spoken
from masthead.verify.judges.standards import EpubCheck, OpenXml, VeraPdf
from masthead.writers.docx.writer import DocxWriter
from masthead.writers.plaintext.writer import TextWriter

POINTS = List((Item((p("Boats pay a fee"),)), Item((p("Nets are free"),)), Item((p("Oars are lent"),))), ordered=True, start=3, counter="a")
CHAPTERS = List((Item((p("The harbour"),)), Item((p("The market"),))), ordered=True, counter="I")


@pytest.mark.parametrize(
    ("number", "counter", "said"),
    [
        *((3, "", "3"), (1, "a", "a"), (26, "a", "z"), (27, "a", "aa"), (28, "A", "AB"), (703, "a", "aaa")),
        *((4, "i", "iv"), (1994, "I", "MCMXCIV"), (0, "a", "0"), (4000, "i", "4000")),
    ],
)
def test_numbers_have_the_letters_that_readers_expect(number, counter, said):
    assert label(number, counter) == said


@pytest.mark.parametrize(
    ("form", "start", "expected"),
    [('type="a"', 3, "a"), ('type="I"', 1, "I"), ('style="margin: 0; list-style-type: lower-roman"', 1, "i"), ('type="disc"', 1, "")],
)
def test_web_pages_say_how_a_list_counts(form, start, expected):
    page = f"<h1>Rules</h1><p>The rules of the harbour are:</p><ol {form} start='{start}'><li>Boats pay</li><li>Nets are free</li></ol>"
    (found,) = (block for block in masthead.read(page.encode(), format="html").blocks if isinstance(block, List))
    assert (found.ordered, found.start, found.counter) == (True, start, expected)


def test_pages_show_and_tell_the_form():
    data = written(of(p("The rules are:"), POINTS, CHAPTERS))
    text = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    assert all(said in text for said in ("c. Boats pay", "d. Nets", "e. Oars", "I. The harbour", "II. The market"))
    assert masthead.read(data, format="pdf")


def test_a_letters_stop_stands_behind_it_where_text_runs_from_right_to_left(tmp_path):
    points = replace(POINTS, items=(Item((p("تدفع القوارب رسما"),)), Item((p("الشباك معفاة"),))))
    data = written(replace(of(p("قواعد الميناء هي:"), points), language="ar", labels=spoken("ar")))
    reading = pypdfium2.PdfDocument(data)[0].get_textpage()
    at = next(found.start() for found in re.finditer("c\u200f?\\.", reading.get_text_range()))
    letter, stop = reading.get_charbox(at), reading.get_charbox(reading.get_text_range().index(".", at))
    assert stop[2] <= letter[0] + 0.5
    conforms(VeraPdf(as_claimed=True), {"points-ar.pdf": data}, tmp_path)


def test_word_counts_in_letters_and_reads_them_again():
    data = word(of(p("The rules are:"), POINTS, CHAPTERS))
    numbering = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/numbering.xml"))
    forms = [level.find(W + "numFmt").get(W + "val") for level in numbering.iterfind(f"{W}num/{W}lvlOverride/{W}lvl")]
    assert forms == ["lowerLetter", "upperRoman"]
    again = [block for block in masthead.read(data, format="docx").blocks if isinstance(block, List)]
    assert [(block.counter, block.start) for block in again] == [("a", 3), ("I", 1)]


def test_books_and_plain_texts_count_so_too():
    made = Book(book(of(p("The rules are:"), POINTS)))
    assert '<ol type="a" start="3">' in made.text
    assert labels(POINTS) == ["c", "d", "e"]
    plain = TextWriter().write(of(p("The rules are:"), POINTS), civic(), lambda _: None).decode()
    assert "c. Boats pay a fee\nd. Nets are free\ne. Oars are lent" in plain


def test_letters_of_lists_are_no_words_that_were_added(tmp_path):
    page = tmp_path / "rules.html"
    points = "<ol type='I' start='4'><li>Boats pay a fee</li><li>Nets are free of it</li></ol><ol type='a'><li>Oars are lent</li></ol>"
    page.write_text(f"<h1>Rules of the harbour</h1><p>The rules of the harbour are these two, and no others:</p>{points}", encoding="utf-8")
    run = CliRunner().invoke(commands, ["convert", "-q", "-t", "txt,docx", "-o", str(tmp_path), str(page)])
    assert run.exit_code == 0, run.output
    said = CliRunner().invoke(commands, ["verify", str(page), str(tmp_path / "rules.txt"), str(tmp_path / "rules.docx")])
    assert said.exit_code == 0 and "not its own" not in said.output and said.output.count("are there") == 2, said.output


def test_the_judges_are_content_with_such_lists(tmp_path):
    made = of(p("The rules are:"), POINTS, CHAPTERS)
    conforms(VeraPdf(as_claimed=True), {"points.pdf": written(made)}, tmp_path)
    conforms(EpubCheck(), {"points.epub": book(made)}, tmp_path)
    conforms(OpenXml(), {"points.docx": word(made)}, tmp_path)


@pytest.mark.parametrize("template", [ministry, bare])
def test_templates_keep_their_lists_and_count_so(tmp_path, template):
    path = tmp_path / "template.docx"
    path.write_bytes(template())
    data = DocxWriter(template=str(path)).write(of(p("The rules are:"), POINTS, CHAPTERS), civic(), lambda _: None)
    again = [block for block in masthead.read(data, format="docx").blocks if isinstance(block, List)]
    assert [(block.counter, block.start) for block in again] == [("a", 3), ("I", 1)]
    conforms(OpenXml(), {"points.docx": data}, tmp_path)
