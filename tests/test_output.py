"""Files are named safely and written whole or not at all."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masthead import output
from masthead.errors import OutputError


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("release.html", "release"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\x\\0.pdf", "0"),
        ("CON.txt", "_CON"),
        ("a\0b.txt", "a-b"),
        ("...", "briefing"),
        (".txt", "txt"),
        ("Пресс-релиз № 5.txt", "Пресс-релиз - 5"),
        ("x" * 400 + ".txt", "x" * 150),
        ("أخبار.html", "أخبار"),
        ("ข่าวน้ำ: ใหม่.txt", "ข่าวน้ำ- ใหม่"),
        ("हिंदी विज्ञप्ति.txt", "हिंदी विज्ञप्ति"),
        ("น้ำ" * 40 + ".txt", "น้ำ" * 16),
        ("a★️b.txt", "a-b"),
    ],
)
def test_a_stem_is_safe_everywhere(name, stem):
    assert output.stem(name) == stem


@given(st.text())
def test_any_name_gives_a_stem_that_stays_in_its_folder(name):
    stem = output.stem(name)
    assert stem and "/" not in stem and "\\" not in stem and "\0" not in stem and stem not in (".", "..")
    assert len(stem.encode()) <= 151


@given(st.lists(st.from_regex(r"[a-zA-Z0-9_. -]{1,9}\\.(txt|md)|con\\.md|x{149,152}\\.txt|\\w{1,3}", fullmatch=True), max_size=4))
def test_many_names_have_the_stems_that_each_has(names):
    assert output.stems(names) == list(map(output.stem, names))


def test_plain_names_are_not_looked_at_one_by_one(monkeypatch):
    monkeypatch.delattr(output, "stem")
    assert output.stems(["Release-1_a.txt", "b.HTML", "nul.md"]) == ["Release-1_a", "b", "_nul"]


def test_a_file_is_written_with_its_folders(tmp_path):
    path = tmp_path / "a" / "b" / "x.pdf"
    output.write(path, b"data")
    assert path.read_bytes() == b"data"
    assert [one.name for one in path.parent.iterdir()] == ["x.pdf"]


def test_an_older_file_stays_if_the_new_one_fails(tmp_path, monkeypatch):
    path = tmp_path / "x.pdf"
    path.write_bytes(b"old")

    def no_room(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", no_room)
    with pytest.raises(OutputError) as caught:
        output.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["x.pdf"]
    assert "no space left" in str(caught.value) and "room" in caught.value.hint


def test_a_folder_in_the_way_is_named(tmp_path):
    (tmp_path / "x.pdf").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        output.write(tmp_path / "x.pdf", b"new")


def test_a_file_where_a_folder_should_be_is_an_error_of_ours(tmp_path):
    (tmp_path / "dist").write_bytes(b"")
    with pytest.raises(OutputError):
        output.write(tmp_path / "dist" / "x.pdf", b"new")


def test_files_may_wait_beside_their_places(tmp_path):
    old, new = tmp_path / "x.pdf", tmp_path / "a" / "y.pdf"
    old.write_bytes(b"old")
    with output.postponed() as waiting:
        output.write(old, b"new")
        output.write(new, b"data")
    assert old.read_bytes() == b"old" and not new.exists()
    output.settle(waiting)
    assert old.read_bytes() == b"new" and new.read_bytes() == b"data"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "x.pdf", "y.pdf"]


def test_what_waits_goes_if_the_rest_fails(tmp_path, monkeypatch):
    with pytest.raises(OutputError), output.postponed() as waiting:
        output.write(tmp_path / "x.pdf", b"data")
        assert len(list(tmp_path.iterdir())) == 1
        (tmp_path / "y.pdf").mkdir()
        output.write(tmp_path / "y.pdf", b"data")
    assert [path.name for path in tmp_path.iterdir()] == ["y.pdf"]
    with output.postponed() as waiting:
        output.write(tmp_path / "x.pdf", b"data")
        output.write(tmp_path / "z.pdf", b"data")

    def no_room(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", no_room)
    with pytest.raises(OutputError, match="no space left"):
        output.settle(waiting)
    assert [path.name for path in tmp_path.iterdir()] == ["y.pdf"]


def test_where_files_of_several_wait_what_fails_one_is_told_of_it_alone(tmp_path, monkeypatch):
    several = []
    for name in "abc":
        with output.postponed() as waiting:
            output.write(tmp_path / f"{name}.pdf", name.encode())
            output.write(tmp_path / f"{name}.docx", name.encode())
        several.append(waiting)
    (tmp_path / "b.docx").mkdir()
    (full,) = tmp_path.glob(".c.docx*")
    fsync, number = os.fsync, full.stat().st_ino

    def no_room(file):
        if os.fstat(file).st_ino == number:
            raise OSError(28, "No space left on device")
        fsync(file)

    monkeypatch.setattr("os.fsync", no_room)
    first, second, third = output.settle_all(several)
    assert first is None and "b.docx" in str(second) and "no space left" in str(third)
    # Of what was on the disk before another file's place turned out to be taken, all is there; of what is not on the disk, none.
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "a.pdf", "b.docx", "b.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"a"


def test_no_more_than_one_of_the_files_that_wait_is_open_at_a_time(tmp_path, monkeypatch):
    """Many sources of many formats are settled at once, on a slow disk: a process may have 256 files open in some systems."""
    with output.postponed() as waiting:
        for number in range(9):
            output.write(tmp_path / f"{number}.pdf", b"data")
    opened, closed, fsync, most = os.open, os.close, os.fsync, []
    ours: set[int] = set()

    def seen(path, *rest):
        file = opened(path, *rest)
        ours.add(file)
        return file

    def done(file):
        ours.discard(file)
        closed(file)

    def counted(file):
        most.append(len(ours))
        fsync(file)

    monkeypatch.setattr("os.open", seen)
    monkeypatch.setattr("os.close", done)
    monkeypatch.setattr("os.fsync", counted)
    assert output.settle_all([waiting[:4], waiting[4:]]) == [None, None]
    assert most == [1] * 9 and len(list(tmp_path.glob("*.pdf"))) == 9
