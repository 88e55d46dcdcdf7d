"""A command line that is not understood: what is wrong, where, and what to do next, as of all errors."""

from __future__ import annotations

import pytest
from test_cli import SEED, refused, run, said

CASES = [
    (("convert",), "error: masthead convert: INPUT… is missing", "usage: masthead convert [OPTIONS] INPUT…"),
    (("convert", "x", "--bran", "y"), "error: masthead convert: there is no option --bran", "did you mean “--brand”?"),
    (("convert", "x", "--brand"), "error: masthead convert: --brand needs a value", "masthead convert -h tells its options"),
    (("batch", "x"), "error: masthead batch: -o DIR is missing", "the folder for the results"),
    (("batch", "x", "-o", "y", "-j", "z"), "error: masthead batch: -j N: 'z' is no number", "processes at once"),
    (
        ("batch", "x", "-o", "y", "--timeout", "z"),
        "error: masthead batch: --timeout S: 'z' is no number",
        "seconds that one source may take",
    ),
    (("batch", "x", "-o", "y", "--set", "limit.seconds=z"), "error: limit.seconds can’t be “z”", "a limit is a whole number above 0"),
    (("inspect", "a", "b"), "error: masthead inspect: got unexpected extra argument (b)", "a name with blanks needs quotation marks"),
    (("convrt", "x"), "error: masthead: there is no command “convrt”", "did you mean “convert”?"),
    (("nothing",), "error: masthead: there is no command “nothing”", "commands: convert, batch"),
    (("brand", "shw"), "error: masthead brand: no such command 'shw'", "masthead brand -h tells its commands"),
]


@pytest.mark.parametrize(("words", "problem", "hint"), CASES, ids=[" ".join(words) for words, _, _ in CASES])
def test_what_is_not_understood_is_told_in_three_parts(words: tuple[str, ...], problem: str, hint: str) -> None:
    done = run(*words)
    refused(done, 2, problem, hint)
    first, second = said(done).splitlines()
    assert first.startswith("error: ") and second.startswith("hint:  ")


def test_a_command_that_has_commands_shows_them_where_none_is_named() -> None:
    done = run()
    assert "Usage:" in done.stdout.decode() + said(done) and "convert" in done.stdout.decode() + said(done)


def test_an_archive_is_for_batch(tmp_path) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "kit.zip", "w") as kit:
        kit.write(SEED, "a.txt")
    refused(run("convert", "kit.zip", cwd=tmp_path), 1, "kit.zip: is an archive (zip)", "masthead batch ARCHIVE.zip -o DIR")
    assert run("batch", "kit.zip", "-o", "out", "-t", "txt", cwd=tmp_path).returncode == 0
    assert run("convert", "kit.zip!/a.txt", "-t", "txt", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("command", ["convert", "batch"])
@pytest.mark.parametrize(
    ("words", "status", "problem"),
    [
        (("--now", "tomorrow"), 2, "--now tomorrow is no time"),
        (("--now", "2026-06-01T09:00"), 2, "has no time zone"),
        (("--lang", "zzzzzzzzz"), 2, "“zzzzzzzzz” is no tag of a language"),
        (("--brand", "nothere"), 7, "there is no brand nothere"),
    ],
)
def test_what_can_not_be_is_told_once_before_anything_is_tried(
    command: str, words: tuple[str, ...], status: int, problem: str, tmp_path
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(SEED.read_bytes())
    sources = ["a.txt"] if command == "convert" else ["a.txt", "b.txt"]
    done = run(command, *sources, "-o", "out", "-t", "txt", *words, cwd=tmp_path)
    refused(done, status, problem)
    assert said(done).count(problem) == 1 and not (tmp_path / "out").exists()


def test_a_folder_is_no_file_that_is_verified(tmp_path) -> None:
    (tmp_path / "made").mkdir()
    refused(run("verify", SEED, "made", cwd=tmp_path), 2, "made is a folder", "name the files in it")
