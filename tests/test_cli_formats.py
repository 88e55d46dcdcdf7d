"""Which formats a command writes, as people say it."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_cli import run

SEED = Path(__file__).parents[1] / "seeds" / "unodc-workshop-ashgabat.txt"


@pytest.mark.parametrize("said", [("-t", "docx,md"), ("-t", "docx", "-t", "md"), ("--to=docx", "--to", "md,docx")])
@pytest.mark.parametrize("command", ["convert", "batch"])
def test_formats_are_said_together_or_one_by_one(command: str, said: tuple[str, ...], tmp_path: Path) -> None:
    ended = run(command, SEED, "-o", tmp_path / "out", *said)
    assert ended.returncode == 0, ended.stderr
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir() if path.stem == SEED.stem) == [".docx", ".md"]
