"""What `masthead brand check` says of brands: ours have no fault, a poor one is told each of its own, with the key and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from brandfiles import OWN, Shelf, heard, ours
from sample_blocks import png
from test_cli import run

from masthead.brand.load import installed, load, styles
from masthead.brand.study import study
from masthead.verify.brands import Fault, examine


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def faults(path: Path) -> dict[str, Fault]:
    seen = study(path)
    return {fault.key: fault for fault in examine(seen.brand, seen.said)}


@pytest.mark.parametrize("name", [name for name, _ in installed()])
def test_brands_of_ours_have_no_fault(name: str) -> None:
    assert [fault for fault in examine(load(name)) if fault.severity != "tip"] == []


def test_faint_type_is_an_error_by_day_and_in_the_dark(shelf: Shelf) -> None:
    found = faults(shelf(ours('colors: {primary: "#c9c9c9"}\ndark: {ink: "#333333"}')))
    assert found["colors: primary"].severity == "error" and "1.66:1" in found["colors: primary"].what
    assert found["dark: ink"].severity == "error" and "in the dark" in found["dark: ink"].what


def test_type_that_only_just_reads_is_a_tip(shelf: Shelf) -> None:
    assert faults(shelf(ours('colors: {muted: "#6b6b6b"}')))["colors: muted"].severity == "tip"


def test_a_language_that_the_house_font_cannot_write_is_told_with_what_stands_in(shelf: Shelf) -> None:
    path = shelf(OWN)
    (path.parent / "own.ttf").write_bytes((styles() / "fonts" / "amiri" / "Amiri-Regular.ttf").read_bytes())
    [fault] = [fault for fault in examine(heard(path)[0]) if " ru " in fault.what]
    assert fault.severity == "warning" and fault.key == "stacks: sans" and "Noto Sans stands in" in fault.what


def test_a_logo_that_is_too_small_and_too_coarse_is_told(shelf: Shelf) -> None:
    path = shelf("meta: {name: Acme}\nlogo: logo.png\ndefaults:\n  masthead:\n    logo: {height: 12pt}\n")
    (path.parent / "logo.png").write_bytes(png(60, 20))
    found = faults(path)
    assert found["logo: height"].severity == "warning" and "120 to the inch" in found["logo"].what


def test_a_logo_that_is_broken_is_an_error(shelf: Shelf) -> None:
    path = shelf("meta: {name: Acme}\nlogo: logo.png\n")
    (path.parent / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    assert faults(path)["logo"].severity == "error"


def test_the_command_ends_with_one_where_there_is_an_error(shelf: Shelf) -> None:
    poor = shelf(ours('colors: {primary: "#c9c9c9"}'))
    done = run("brand", "check", poor)
    assert done.returncode == 1 and b"line 4, defaults.masthead.colors.primary" in done.stdout
    assert run("brand", "check", "civic").returncode == 0
    assert b'"key": "colors: primary"' in run("brand", "check", poor, "--json").stdout
