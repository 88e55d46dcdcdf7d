"""A file that is begun before its source is recognised is the one that would be made else, or is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

import pytest

from masthead import beside, pipeline
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.brand.load import load
from masthead.briefing.model import Briefing
from masthead.readers.stated.sayings import stated
from masthead.request import Request
from masthead.sources.source import Source
from masthead.writers.pdf import typeset
from masthead.writers.pdf.writer import PdfWriter

REPORT = "# A report\n\n" + "".join(
    f"## Part {part}\n\n" + "Words of a page, and a sign that no font has: \U00013080. " * 10 + "\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n"
    for part in range(25)
)


def written(briefing: Briefing) -> tuple[bytes, list[str]]:
    heard: list[str] = []
    return pipeline.write(briefing, "pdf", brand=load("civic"), note=lambda notice: heard.append(str(notice))), heard


@pytest.fixture
def report_of() -> Iterator[Callable[[str], Briefing]]:
    """What is composed of a report that has been recognised."""
    yield lambda text: pipeline.compose(pipeline.recognise(pipeline.read(text.encode(), format="md")), brand=load("civic"))
    typeset._begun.clear()


@pytest.mark.parametrize("steps", [0, 1, 7, 40, 10_000])
def test_a_file_that_was_begun_is_gone_on_with_and_is_as_it_would_be(steps, report_of, monkeypatch):
    wanted = written(report_of(REPORT))
    assert wanted[1]
    for _ in islice(PdfWriter().begin(report_of(REPORT), load("civic")), steps):
        pass
    [begun] = typeset._begun or [None]
    assert (begun is None) == (not steps)
    made: list[object] = []
    monkeypatch.setattr(typeset, "_steps", lambda *asked: made.append(asked) or 1 / 0)
    if begun:
        assert written(report_of(REPORT)) == wanted
    assert not typeset._begun
    assert not made


@pytest.mark.parametrize("steps", [1, 7, 10_000])
def test_a_file_that_was_begun_of_something_else_is_left(steps, report_of):
    other = REPORT.replace("Part 24", "Another part")
    wanted = written(report_of(other))
    for _ in islice(PdfWriter().begin(report_of(REPORT), load("civic")), steps):
        pass
    assert written(report_of(other)) == wanted
    for changed in (
        PdfWriter(compress=False).begin(report_of(other), load("civic")),
        PdfWriter().begin(report_of(other), load("ministry")),
    ):
        next(changed)
        assert written(report_of(other)) == wanted


def test_a_file_that_could_not_be_begun_is_made_all_the_same(report_of, monkeypatch):
    wanted = written(report_of(REPORT))
    with monkeypatch.context() as patched:
        patched.setattr(typeset, "impose", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            for _ in PdfWriter().begin(report_of(REPORT), load("civic")):
                pass
    assert written(report_of(REPORT)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        "---\ntitle: Of the harbour\nlang: en\ndate: 2024-06-07\nauthor: Ann Lee\n---\n\n" + REPORT.partition("\n\n")[2],
    ],
)
def test_a_report_is_mostly_what_is_told_of_it_early(text, report_of):
    heard: list[Release] = []
    recognise(pipeline.read(text.encode(), format="md"), lambda _: None, early=heard.append)
    assert [pipeline.compose(release, brand=load("civic")) for release in heard] == [report_of(text)]


def test_of_several_releases_and_where_a_person_says_what_it_is_nothing_is_told_early():
    items = "".join(
        f"<item><title>The harbour opens pier {number}</title><description>It opened.</description></item>" for number in (1, 2)
    )
    heard: list[Release] = []
    several = pipeline.read(f'<rss version="2.0"><channel><title>Harbour</title>{items}</channel></rss>'.encode())
    assert len(recognise(several, lambda _: None, early=heard.append)) == 2
    recognise(pipeline.read(REPORT.encode(), format="md"), lambda _: None, said=stated({"kind": "document"}), early=heard.append)
    assert not heard


@pytest.mark.parametrize(
    ("profile", "size", "begun"), [("auto", 40_000, 1), ("report", 40_000, 1), ("briefing", 40_000, 0), ("auto", 4_000, 0)]
)
def test_a_long_report_is_begun_before_it_is_recognised(profile, size, begun, monkeypatch):
    asked: list[Briefing] = []

    def meanwhile(steps: Callable[[object], Iterable[object]], there: Callable[[Callable[[object], None]], object]) -> object:
        told: list[object] = []
        result = there(told.append)
        for _ in steps(lambda _: told[-1]):
            pass
        return result

    monkeypatch.setattr(beside, "meanwhile", meanwhile)
    monkeypatch.setattr(PdfWriter, "begin", lambda writer, briefing, brand: asked.append(briefing) or iter(()))
    source = Source("report.md", ("# A report\n\n" + "Words of a page.\n\n" * (size // 18)).encode())
    write, given = PdfWriter.write, []
    monkeypatch.setattr(PdfWriter, "write", lambda *asked: given.append(asked[1]) or write(*asked))
    pipeline.make(source, Request(to=("pdf",), profile=profile, side_by_side=True))
    assert asked == given * begun
