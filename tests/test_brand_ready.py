"""Our brands are ready-made as their files say, and are read from these as soon as one of them is another."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from masthead.brand import load as loading
from masthead.brand import ready as keeping
from masthead.brand.load import installed, load, read, styles
from masthead.brand.ready import ready, write

OURS = {name: path for name, path in installed() if path.is_relative_to(styles())}
HINT = "make them anew with tests/make-brands, and commit them"


@pytest.mark.parametrize("name", OURS)
def test_a_brand_of_ours_is_ready_as_its_files_say(name: str) -> None:
    brand, notices, files = read(OURS[name])
    assert not notices
    assert ready(OURS[name], styles()) == (brand, files), HINT


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of our styles, in force for the test."""
    copy = tmp_path.resolve() / "styles"
    shutil.copytree(styles(), copy)
    monkeypatch.setattr(loading, "styles", lambda: copy)
    return copy


def test_a_copy_elsewhere_is_ready_too(copied: Path) -> None:
    found = ready(copied / "civic" / "_brand.yml", copied)
    assert found is not None
    assert found == (read(copied / "civic" / "_brand.yml")[0], found[1])
    assert all(Path(face.path).is_relative_to(copied) for face in found[0].faces)


def test_what_is_ready_is_told_by_its_types_once(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = copied / "civic" / "_brand.yml"
    found = ready(path, copied)
    monkeypatch.setattr(keeping, "_read", lambda *_: None)
    assert ready(path, copied) == found is not None
    file = path.with_name("ready.json")
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert ready(path, copied) is None


@pytest.mark.parametrize("changed", ["civic/_brand.yml", "base/_brand.yml"])
def test_a_changed_file_is_read(copied: Path, changed: str) -> None:
    file = copied / changed
    file.write_text(file.read_text(encoding="utf-8") + "\n# another word\n", encoding="utf-8")
    path = copied / "civic" / "_brand.yml"
    assert ready(path, copied) is None
    assert load(path).digest == read(path)[0].digest != load("relief").digest


def test_a_font_of_another_size_breaks_the_seal(copied: Path) -> None:
    path = copied / "civic" / "_brand.yml"
    found = ready(path, copied)
    assert found is not None
    with Path(found[0].faces[0].path).open("ab") as font:
        font.write(b"\0")
    assert ready(path, copied) is None


def test_a_font_that_is_gone_breaks_the_seal(copied: Path) -> None:
    path = copied / "relief" / "_brand.yml"
    found = ready(path, copied)
    assert found is not None
    Path(found[0].faces[-1].path).unlink()
    assert ready(path, copied) is None


def test_one_that_another_version_made_is_not_taken(copied: Path) -> None:
    (copied / "civic" / "ready.json").write_text('{"brand": {}}', encoding="utf-8")
    assert ready(copied / "civic" / "_brand.yml", copied) is None


def test_only_a_brand_within_our_styles_can_be_made_ready(tmp_path: Path) -> None:
    brand, _, files = read(OURS["civic"])
    with pytest.raises(ValueError, match="not in the subpath"):
        write(OURS["civic"], tmp_path, brand, files)
    assert ready(OURS["civic"], tmp_path) is None


def test_our_brands_load_no_parser() -> None:
    code = "import sys\nfrom masthead.brand.load import load\nload('civic')\nprint(*sorted({'yaml', 'uharfbuzz'} & sys.modules.keys()))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not run.stdout.strip()
