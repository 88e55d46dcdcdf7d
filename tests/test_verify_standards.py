"""`masthead verify --standards`: the outside judges' verdicts beside what was compared."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import pytest
from click.testing import CliRunner

from masthead import conversion
from masthead.cli.verify import command
from masthead.verify.judges import standards
from masthead.verify.judges.conformance import claimed
from masthead.verify.judges.standards import Finding, Verdict

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


def carrying(tmp_path: Path, **settings: str) -> Path:
    conversion.convert(SEED, tmp_path / "_".join(settings.values()), to=["pdf"], settings={"pdf": settings})
    return next((tmp_path / "_".join(settings.values())).glob("*.pdf"))


def test_a_pdf_says_which_standards_it_claims(tmp_path: Path) -> None:
    plain, attached = carrying(tmp_path, dpi="300"), carrying(tmp_path, attach="source")
    assert claimed(plain) == ("ua1", "2a") and claimed(attached) == ("ua1", "3a")
    packet = b'<x:xmpmeta><rdf:Description pdfaid:part="2" pdfaid:conformance="B"/></x:xmpmeta>'
    packed = tmp_path / "packed.pdf"
    packed.write_bytes(b"1 0 obj\n<</Type /Metadata /Filter /FlateDecode>>\nstream\n" + zlib.compress(packet) + b"\nendstream")
    assert claimed(packed) == ("2b",)
    packed.write_bytes(b"%PDF-1.4 nothing is claimed")
    assert claimed(packed) == () == claimed(tmp_path / "gone.pdf")


def test_each_file_is_held_against_what_it_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain, attached = carrying(tmp_path, dpi="300"), carrying(tmp_path, attach="source")
    asked: dict[str, list[str]] = {}

    def run_java(program: str, classes: object, arguments: tuple[str, ...], paths: list[Path]) -> dict[Path, tuple[Finding, ...]]:
        asked[arguments[0]] = [path.parent.name for path in paths]
        return dict.fromkeys(paths, ())

    monkeypatch.setattr(standards, "_run_java", run_java)
    standards.VeraPdf(as_claimed=True).findings([plain, attached])
    assert asked == {"ua1,2a": ["300"], "ua1,3a": ["source"]}
    asked.clear()
    standards.VeraPdf().findings([plain, attached])
    assert asked == {"ua1,2a": ["300", "source"]}
    assert [judge.as_claimed for judge in standards.JUDGES[:2] if hasattr(judge, "as_claimed")] == [True, True]


def test_a_wish_breaks_no_claim() -> None:
    result = {"error": "", "findings": [{"rule": rule, "message": "", "severity": "error"} for rule in ("TBL-001", "TAG-001")]}
    assert [found.severity for found in standards._outloud_findings(result, {"TBL-001"})] == ["tip", "error"]
