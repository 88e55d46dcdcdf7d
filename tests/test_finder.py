"""Modules are found as Python would find them, and their bytecode is of their sources."""

import importlib
import py_compile
import sys
from collections.abc import Iterable
from importlib.machinery import EXTENSION_SUFFIXES, PathFinder
from importlib.util import module_from_spec
from pathlib import Path

import pytest

import masthead
from masthead.finder import _KNOWN, Finder, install


def _run(folder: Path, name: str) -> object:
    spec = Finder.find_spec(f"masthead.{name}", [str(folder)])
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return vars(module)["said"]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "made_up.py"
    path.write_text("said = 'first'\n", encoding="utf-8")
    py_compile.compile(str(path), doraise=True)
    return path


def test_modules_are_found_as_python_finds_them() -> None:
    root = Path(masthead.__path__[0])
    assert sum(1 for _ in root.rglob("*.py")) > 300
    _compare(root, root.rglob("*.py"))


@pytest.mark.parametrize("name", [name.rstrip(".") for name in _KNOWN if not name.startswith("masthead")])
def test_modules_of_libraries_are_found_as_python_finds_them(name: str) -> None:
    root = Path(importlib.import_module(name).__path__[0])
    found = [path for path in root.rglob("*") if path.suffix in (".py", *EXTENSION_SUFFIXES)]
    assert len(found) > 3
    _compare(root, found)


def _compare(root: Path, files: Iterable[Path]) -> None:
    """The modules of a package, as Python finds them and as we do."""
    for path in files:
        parts = (*path.relative_to(root).parent.parts, path.name.partition(".")[0])
        named = parts[:-1] if parts[-1] == "__init__" else parts
        if not named:
            continue
        name = ".".join((root.name, *named))
        folder = [str(root.joinpath(*named[:-1]))]
        ours, usual = Finder.find_spec(name, folder), PathFinder.find_spec(name, folder)
        assert usual is not None
        if path.suffix != ".py":
            assert ours is None, name
            continue
        assert ours is not None, name
        for what in ("name", "origin", "cached", "has_location", "parent", "submodule_search_locations"):
            assert getattr(ours, what) == getattr(usual, what), (name, what)


def test_bytecode_is_taken_if_it_is_of_the_source(source: Path) -> None:
    assert _run(source.parent, "made_up") == "first"
    kept = next((source.parent / "__pycache__").iterdir())
    other = source.with_name("other.py")
    other.write_text("said = 'taken'\n", encoding="utf-8")
    body = Path(py_compile.compile(str(other), dfile=str(source), doraise=True) or "").read_bytes()[16:]
    kept.write_bytes(kept.read_bytes()[:16] + body)
    assert _run(source.parent, "made_up") == "taken"


@pytest.mark.parametrize("change", ["newer", "damaged", "gone", "moved"])
def test_else_the_source_is_compiled(source: Path, change: str) -> None:
    kept = next((source.parent / "__pycache__").iterdir())
    if change == "newer":
        source.write_text("said = 'second'\n", encoding="utf-8")
    elif change == "damaged":
        kept.write_bytes(kept.read_bytes()[:20])
    elif change == "gone":
        kept.unlink()
    else:  # compiled elsewhere: tracebacks would name that place
        py_compile.compile(str(source), dfile="/elsewhere.py", doraise=True)
    if change == "damaged":
        with pytest.raises((EOFError, ValueError)):  # as Python itself says it
            _run(source.parent, "made_up")
        kept.unlink()
    assert _run(source.parent, "made_up") == ("second" if change == "newer" else "first")


def test_what_is_not_ours_is_left_to_others(tmp_path: Path) -> None:
    (tmp_path / "json.py").touch()
    assert Finder.find_spec("json", None) is None
    assert Finder.find_spec("others.json", [str(tmp_path)]) is None
    assert Finder.find_spec("masthead.nowhere", [str(tmp_path)]) is None
    assert Finder.find_spec("masthead.json", [str(tmp_path), str(tmp_path)]) is None


def test_it_stands_aside_where_bytecode_lies_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "meta_path", [])
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    install()
    assert sys.meta_path == []
    monkeypatch.setattr(sys, "pycache_prefix", None)
    install()
    assert sys.meta_path == [Finder]


def test_commands_have_it() -> None:
    importlib.import_module("masthead.cli")
    assert Finder in sys.meta_path
