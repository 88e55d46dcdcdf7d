"""Outside judges in tests: many files to one judge at once, and a plain word where a judge is missing.

On a person's machine a missing judge skips the test and says what is missing (`tests/install-judges` brings it); where `CI` is `true`
it fails it, so that nothing passes unjudged.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from masthead.verify.judges.standards import Judge, Verdict


def judged(judge: Judge, files: Mapping[str, bytes], folder: Path) -> dict[str, Verdict]:
    """The judge's verdicts by file name, on the files of its format; they are written into the folder first."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return {verdict.path.name: verdict for verdict in judge.judge(folder / name for name in files)}


def ready(judge: Judge) -> None:
    """Skips the test if the judge is not on this machine; in CI fails it."""
    lacking = judge.missing()
    if lacking and os.environ.get("CI") == "true":
        pytest.fail(f"{judge.name} cannot judge: {lacking} (run tests/install-judges)", pytrace=False)
    if lacking:
        pytest.skip(f"{judge.name} cannot judge: {lacking} (tests/install-judges brings it)")


def conforms(judge: Judge, files: Mapping[str, bytes], folder: Path) -> None:
    """Fails the test unless the judge is content with every file."""
    ready(judge)
    verdicts = judged(judge, files, folder)
    assert len(verdicts) == len(files)
    faulty = [str(verdict) for verdict in verdicts.values() if not verdict.passed]
    assert not faulty, "\n".join(faulty)
