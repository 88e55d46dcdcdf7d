"""A new installation begins anew: what the last one has kept is of files that are no longer there, and to look through it takes time."""

from __future__ import annotations

from pathlib import Path

from masthead import compiled


def test_what_another_installation_wrote_counts_as_none(tmp_path, monkeypatch):
    monkeypatch.setattr(compiled, "_FILE", tmp_path / "here.expressions")
    monkeypatch.setattr(compiled, "_new", {b"of this one": b"numbers"})
    monkeypatch.setattr(compiled, "_wanted", {})
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    compiled.keep()
    assert compiled._read().all() == {b"of this one": b"numbers"}
    newer = tmp_path / "compiled.py"
    newer.write_bytes(Path(compiled.__file__).read_bytes() + b"\n")
    monkeypatch.setattr(compiled, "__file__", str(newer))
    assert compiled._read().all() == {}
    compiled._new[b"of the newer one"] = b"other numbers"
    compiled.keep()
    assert compiled._read().all() == {b"of the newer one": b"other numbers"}
