"""What outside judges say of our files, and whether they still judge: broken files must be found out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

import broken
import pytest
from judges import judged, ready
from samples import ROOT, all_samples, civic, everything

from masthead import registry
from masthead.brand.load import load
from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.pipeline import compose, read, recognise
from masthead.verify.judges.standards import Ace, EpubCheck, Finding, Judge, OpenXml, Outloud, VeraPdf, Verdict, judge
from masthead.verify.judges.word_rules import WordRules

SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))
DOCUMENTS: Mapping[str, Callable[[], tuple[Briefing, Brand]]] = {
    **{name: partial(lambda briefing: (briefing, civic()), briefing) for name, briefing in all_samples().items()},
    **{f"everything-{tag}": partial(lambda tag: (everything(tag), civic()), tag) for tag in ("ar", "zh-Hans", "fr")},
    "everything-relief": lambda: (everything(), load("relief")),
    **{path.stem: partial(lambda path: (_published(path), load("civic")), path) for path in SEEDS},
}
"""Every kind of section and block, by hand in several languages and brands; and each seed, from its source on."""
ACE = ("everything", "everything-ar")
"""Ace takes three seconds a book: it sees these only."""

CONTROLS: Mapping[Judge, Mapping[str, str]] = {
    VeraPdf(): {
        "no-language.pdf": "ua1 7.2-34",
        "no-scope.pdf": "ua1 7.5-1",
        "no-alt.pdf": "ua1 7.3-1",
        "level-skipped.pdf": "ua1 7.4.2-1",
        "no-profile.pdf": "2a 6.2.4.3-4",
        "cut.pdf": "ua1 unreadable",
    },
    Outloud(): {"no-alt.pdf": "FIG-001"},
    EpubCheck(): {"broken-link.epub": "ERROR RSC-007", "cut.epub": "FATAL PKG-008"},
    Ace(): {"no-alt.epub": "critical image-alt"},
    OpenXml(): {
        "wrong-order.docx": "Sch_UnexpectedElementContentExpectingComplex",
        "wrong-value.docx": "Sch_AttributeValueDataTypeDetailed",
        "cut.docx": "Exception",
    },
}
"""Judge → a file with one fault → the rule that must find it."""


@cache
def _published(path: Path) -> Briefing:
    return compose(recognise(read(path)), brand="civic")


class Bench:
    """All files of the session: made when the first test wants one of the format, and each judge asked once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._verdicts: dict[Judge, dict[str, Verdict]] = {}
        self._made: dict[str, dict[str, bytes]] = {}
        self._failed: dict[str, Exception] = {}

    def verdict(self, judge: Judge, name: str) -> Verdict:
        ready(judge)
        if judge not in self._verdicts:
            files = self._files(judge.suffix)
            if isinstance(judge, Ace):
                files = {file: data for file, data in files.items() if file.partition(".")[0] in (*ACE, "sound", "no-alt")}
            self._verdicts[judge] = judged(judge, files, self._folder)
        if name in self._failed:
            raise self._failed[name]
        return self._verdicts[judge][name]

    def _files(self, suffix: str) -> dict[str, bytes]:
        if suffix not in self._made:
            made = {".pdf": broken.pdfs, ".epub": broken.epubs, ".docx": broken.words}[suffix]()
            for name, document in DOCUMENTS.items():
                try:
                    briefing, brand = document()
                    made[name + suffix] = registry.writer(suffix[1:]).write(briefing, brand, lambda notice: None)
                except Exception as error:  # told by the test that wants this file, so that the others are judged all the same
                    self._failed[name + suffix] = error
            self._made[suffix] = made
        return self._made[suffix]


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("judged"))


@pytest.mark.parametrize(
    ("judge", "name", "rule"),
    [(judge, name, rule) for judge, files in CONTROLS.items() for name, rule in files.items()],
    ids=lambda value: value.name if isinstance(value, Judge) else value,
)
def test_a_judge_finds_the_fault(bench: Bench, judge: Judge, name: str, rule: str) -> None:
    verdict = bench.verdict(judge, name)
    assert not verdict.passed
    assert rule in {finding.rule for finding in verdict.findings}, str(verdict)


@pytest.mark.parametrize("judge", [*CONTROLS, WordRules()], ids=lambda judge: judge.name)
def test_a_judge_is_content_with_a_sound_file(bench: Bench, judge: Judge) -> None:
    verdict = bench.verdict(judge, f"sound{judge.suffix}")
    assert verdict.passed, str(verdict)


@pytest.mark.parametrize("sample", DOCUMENTS)
@pytest.mark.parametrize("judge", [VeraPdf(), Outloud(), EpubCheck(), OpenXml(), WordRules()], ids=lambda judge: judge.name)
def test_what_we_write_meets_the_standards(bench: Bench, judge: Judge, sample: str) -> None:
    verdict = bench.verdict(judge, f"{sample}{judge.suffix}")
    assert verdict.passed, str(verdict)


@pytest.mark.parametrize("sample", ACE)
def test_our_books_are_accessible(bench: Bench, sample: str) -> None:
    verdict = bench.verdict(Ace(), f"{sample}.epub")
    assert verdict.passed, str(verdict)


# ── without any judge ────────────────────────────────────────────────────────────────────────────────


def test_a_missing_judge_is_skipped_and_never_passed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in ("VERAPDF_JAR", "OUTLOUD", "EPUBCHECK_JAR", "ACE_BIN", "OOXML_VALIDATOR"):
        monkeypatch.setenv(variable, str(tmp_path / "nothing"))
    names = ["a.pdf", "a.epub", "a.docx", "a.txt"]
    verdicts = judge([tmp_path / name for name in names])
    assert [verdict.path.name for verdict in verdicts] == ["a.pdf", "a.pdf", "a.epub", "a.epub", "a.docx"]
    assert all(verdict.skipped and not verdict.passed for verdict in verdicts)
    assert "there is no" in str(verdicts[0])


class Absent(Judge, frozen=True):
    """A judge that breaks down."""

    name = "Absent"
    suffix = ".pdf"

    def missing(self) -> str:
        return ""

    def findings(self, paths: object) -> Mapping[Path, tuple[Finding, ...]]:
        raise OSError("has no memory left")


def test_a_judge_that_breaks_down_does_not_pass_anything() -> None:
    [verdict] = Absent().judge([Path("a.pdf")])
    assert not verdict.passed and "has no memory left" in str(verdict)


def test_tips_alone_let_a_file_pass() -> None:
    tip, warning = (Finding("rule", "message", severity=severity) for severity in ("tip", "warning"))
    assert Verdict("judge", Path("a.docx"), (tip,)).passed
    assert not Verdict("judge", Path("a.docx"), (tip, warning)).passed
