"""Every kind of object that we write, before veraPDF, outloud and qpdf; and files broken on purpose, which they must find out."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import broken
import pytest
from features import FEATURES
from judges import judged, ready
from overlaps import faults

from masthead.verify.judges.standards import Judge, Outloud, VeraPdf, Verdict

_EXPLAINED = {
    ("boxes", "TXT-004"),
    ("empty", "DOC-040"),
    ("scripts", "DOC-040"),
}
"""What outloud says of a document made to provoke it."""


class Bench:
    """Each judge is asked once, for all files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._verdicts: dict[Judge, dict[str, Verdict]] = {}
        self._made: dict[str, bytes] = {}

    def made(self, name: str) -> bytes:
        if name not in self._made:
            self._made[name] = FEATURES[name]()
        return self._made[name]

    def verdict(self, judge: Judge, name: str) -> Verdict:
        ready(judge)
        if judge not in self._verdicts:
            self._verdicts[judge] = judged(judge, {f"{each}.pdf": self.made(each) for each in FEATURES}, self._folder)
        return self._verdicts[judge][f"{name}.pdf"]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("features"))


@pytest.mark.parametrize("feature", FEATURES)
def test_verapdf_is_content_with(bench: Bench, feature: str) -> None:
    verdict = bench.verdict(VeraPdf(), feature)
    assert verdict.passed, str(verdict)


@pytest.mark.parametrize("feature", FEATURES)
def test_outloud_is_content_with(bench: Bench, feature: str) -> None:
    verdict = bench.verdict(Outloud(), feature)
    assert not verdict.skipped
    told = [finding for finding in verdict.findings if finding.severity != "tip" and (feature, finding.rule) not in _EXPLAINED]
    assert not told, str(verdict)


@pytest.mark.parametrize("feature", FEATURES)
def test_qpdf_finds_no_fault_in(bench: Bench, feature: str, tmp_path: Path) -> None:
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("there is no qpdf")
    path = tmp_path / "feature.pdf"
    path.write_bytes(bench.made(feature))
    checked = subprocess.run([qpdf, "--check", path], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("feature", FEATURES)
def test_nothing_overlaps_in(bench: Bench, feature: str) -> None:
    assert faults(bench.made(feature), margin=5.0) == []


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Verdict]:
    ready(VeraPdf())
    return judged(VeraPdf(), {f"{name}.pdf": data for name, (data, _) in broken.pages().items()}, tmp_path_factory.mktemp("spoilt"))


@pytest.mark.parametrize("name", broken.PAGES)
def test_verapdf_finds_what_a_tree_cannot_show(spoilt: dict[str, Verdict], name: str) -> None:
    """Faults of pages, fonts and files: our rules of structure leave them to the way in which pages are made."""
    rules = {finding.rule for finding in spoilt[f"{name}.pdf"].findings}
    assert broken.PAGES[name][1] in rules, rules
