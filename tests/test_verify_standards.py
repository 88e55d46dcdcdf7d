"""`masthead verify --standards`: the outside judges' verdicts beside what was compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from masthead import conversion
from masthead.cli.verify import command
from masthead.verify import standards
from masthead.verify.standards import Finding, Verdict

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "us-senate-holloman-en.txt"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    conversion.convert(SEED, tmp_path, to=["docx"], brand="civic")
    return tmp_path / "us-senate-holloman-en.docx"


@pytest.mark.parametrize(
    ("verdict", "status"),
    [
        (Verdict("Judge", Path("x.docx")), 0),
        (Verdict("Judge", Path("x.docx"), (Finding("rule", "is broken"),)), 4),
        (Verdict("Judge", Path("x.docx"), (Finding("rule", "could be better", severity="tip"),)), 0),
        (Verdict("Judge", Path("x.docx"), skipped="there is no java"), 0),
    ],
)
def test_a_broken_claim_is_status_4(page: Path, monkeypatch: pytest.MonkeyPatch, verdict: Verdict, status: int) -> None:
    monkeypatch.setattr(standards, "judge", lambda paths: (verdict,))
    done = CliRunner().invoke(command, [str(SEED), str(page), "--standards", "--json"])
    assert done.exit_code == status
    told = json.loads(done.stdout)["standards"]
    assert [each["passed"] for each in told] == [None if verdict.skipped else verdict.passed]


def test_a_judge_that_is_not_there_says_what_it_lacks(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OOXML_VALIDATOR", str(page.with_name("nowhere")))
    done = CliRunner().invoke(command, [str(SEED), str(page), "--standards"])
    assert done.exit_code == 0
    assert "skipped: there is no Open XML SDK's validator" in done.output
    assert "docs/verify.md" in done.output
