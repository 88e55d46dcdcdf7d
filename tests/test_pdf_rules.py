"""The structure checks itself: each rule is broken in turn, and what veraPDF says of the same file stands beside it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from faults import DOCS, FAULTS, Fault, broken, table
from handmade import handmade
from judges import judged, ready
from samples import LOREM, civic, everything, p, report, t

from masthead.briefing.model import Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import Heading, Place
from masthead.errors import NonConformingError
from masthead.verify.judges.standards import VeraPdf, Verdict
from masthead.writers.pdf.strips.press import Press
from masthead.writers.pdf.text import figures
from masthead.writers.pdf.writer import PdfWriter


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_faulty_tree_is_refused_before_it_is_written(fault: Fault) -> None:
    with pytest.raises(NonConformingError) as refused:
        handmade(spoil=fault.spoil)
    assert fault.says in refused.value.problem
    assert refused.value.where.startswith("Document")
    assert refused.value.hint


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Verdict]:
    ready(VeraPdf())
    files = {f"{number}.pdf": broken(fault) for number, fault in enumerate(FAULTS)}
    return judged(VeraPdf(standards=("ua1",)), files, tmp_path_factory.mktemp("faults"))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_verapdf_finds_the_same_or_less(verdicts: dict[str, Verdict], fault: Fault) -> None:
    """So we know where our rules are stricter, and hear of it when a newer veraPDF finds more."""
    found = {finding.rule.removeprefix("ua1 ") for finding in verdicts[f"{FAULTS.index(fault)}.pdf"].findings}
    assert (fault.judge in found) if fault.judge else not found, found


def test_the_table_in_the_docs_is_this_one() -> None:
    """`python tests/faults.py` writes it."""
    assert table() in DOCS.read_text(encoding="utf-8")


def test_an_error_names_the_block_at_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its words, its line in the source, what is wrong by which clause, and what to do."""
    monkeypatch.setattr(Press, "level", lambda press, wanted, least: wanted)  # the composer forgets to close up levels
    blocks = (
        p(LOREM),
        Heading(2, t("A first heading"), place=Place(3)),
        p(LOREM),
        Heading(4, t("A deep heading of more than eight words in all"), place=Place(7)),
        p(LOREM),
    )
    section = Section("report", "", tuple(map(Entry, blocks)))
    with pytest.raises(NonConformingError) as refused:
        PdfWriter().write(msgspec.structs.replace(report(1), sections=(section,)), civic(), lambda notice: None)
    error = refused.value
    assert error.exit_code == 4
    assert error.where == "line 7, “A deep heading of more than eight words …”, Document > Sect > H4"
    assert error.problem == "heading level 4 comes after H2 (ISO 14289-1, 7.4.2)"
    assert error.hint == "make it H3, or add the heading that is missing"


def test_an_error_about_an_element_without_words_names_those_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "_described", lambda press, block: "")
    with pytest.raises(NonConformingError) as refused:
        PdfWriter().write(everything(), civic(), lambda notice: None)
    assert refused.value.where.startswith("in “")
    assert refused.value.problem == "a Figure has no alternative text (ISO 14289-1, 7.3)"


_CARELESS = """
from masthead.cli.main import main
from masthead.writers.pdf.strips.press import Press
Press.level = lambda press, wanted, least: 2 * wanted
main()
"""


def test_the_command_says_so_and_leaves_no_file(tmp_path: Path) -> None:
    source, out = tmp_path / "report.md", tmp_path / "out"
    source.write_text("# A title\n\nSome text here.\n\n## Too deep a heading\n\nThe rest of it.\n", encoding="utf-8")
    command = [sys.executable, "-c", _CARELESS, "convert", str(source), "-t", "pdf", "-o", str(out)]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode == 4, ended.stderr
    assert "line 5, “Too deep a heading”" in ended.stderr
    assert "heading level" in ended.stderr and "ISO 14289-1, 7.4.2" in ended.stderr
    assert not list(out.glob("**/*.pdf"))
