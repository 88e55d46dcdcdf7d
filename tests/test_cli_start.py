"""What a command does before it knows what is wanted: a broken package is told of later, an error of ours at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_MAIN = """
import sys
from masthead import beside, registry
from masthead.cli import main, start
sys.argv = ["masthead", "convert"]
beside.stand_by = lambda ready: print("stands by")
main.main = lambda: print("runs")
def names(): raise {error}
registry.reader_names = names
start.main()
"""


def _begun(error: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", _MAIN.format(error=error)], capture_output=True, text=True, check=False)


def test_an_error_of_ours_is_not_silent() -> None:
    done = _begun("AttributeError('ours')")
    assert done.returncode == 1 and done.stdout == "" and done.stderr.rstrip().endswith("AttributeError: ours")


def test_what_a_broken_package_raises_waits_until_somebody_hears_it() -> None:
    assert _begun("OSError('theirs')").stdout.split("\n")[:2] == ["stands by", "runs"]


def test_entry_points_that_nobody_can_read_end_in_one_line_and_no_traceback(tmp_path: Path) -> None:
    package = tmp_path / "odd-1.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: odd\nVersion: 1.0\n")
    (package / "entry_points.txt").write_bytes(b"[masthead.readers]\nodd = \xff\n")
    (source := tmp_path / "notes.txt").write_text("Norhaven opens its third quay\n")
    path = os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH", ""), str(tmp_path))))
    words = [sys.executable, "-m", "masthead", "convert", str(source), "-o", str(tmp_path / "made")]
    done = subprocess.run(words, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path})
    assert done.returncode == 1
    assert "error:" in done.stderr and "Traceback" not in done.stderr
