"""What commands say of themselves and of what they did: in full, once, and of the source that is meant."""

from __future__ import annotations

import zipfile
from pathlib import Path

import click
import pytest
from reportlab.pdfgen.canvas import Canvas
from test_cli import SEED, refused, run, said
from test_commands_told import commands

from masthead import policy
from masthead.cli import batching, show
from masthead.cli.main import masthead

TEXT = "# A new bridge opens\n\nBern, 3 June 2024 – The bridge over the Aare was opened on Monday by the council after two years of work.\n"


def test_no_line_of_help_is_cut():
    context = click.Context(masthead)
    lines = [masthead.get_help(context), *(command.get_help(click.Context(command)) for _, command in commands())]
    brand = masthead.get_command(context, "brand")
    assert brand is not None
    said_of_all = "\n".join((*lines, brand.get_help(click.Context(brand)))).splitlines()
    assert [line for line in said_of_all if line.endswith("...") and not line.startswith("Usage:")] == []


def test_a_small_file_has_some_bytes(capsys):
    assert [show._size(count) for count in (370, 4_400, 2_300_000)] == ["370 bytes", "4 KB", "2.3 MB"]


@pytest.mark.parametrize("command", ["convert", "inspect", "verify"])
def test_a_folder_is_told_the_same_in_every_command(command, tmp_path):
    refused(run(command, tmp_path, *([SEED] if command == "verify" else [])), 1, "is a folder, not a file", "masthead batch takes folders")


def test_a_pattern_that_no_shell_has_filled_in_is_known(tmp_path):
    refused(run("convert", "in/*.txt", cwd=tmp_path), 7, "in/*.txt: there is no such file", "masthead batch takes patterns")


def test_batch_writes_no_folder_of_the_name_of_standard_output(tmp_path):
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    refused(run("batch", tmp_path / "x.txt", "-o", "-", "-t", "txt", cwd=tmp_path), 2, "standard output holds one file")
    assert not (tmp_path / "-").exists()


def test_sources_that_are_called_alike_are_told_by_their_whole_names(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / "in" / folder).mkdir(parents=True)
        (tmp_path / "in" / folder / "x.docx").write_bytes(b"PK\x03\x04 torn")
        (tmp_path / "in" / folder / "y.md").write_text(TEXT, encoding="utf-8")
    told = said(run("batch", "in", "-o", "out", "-t", "txt", "--hold-below", "1", cwd=tmp_path)).splitlines()
    for state, name in (("failed", "x.docx"), ("held", "y.md")):
        assert sorted(line.split(" is ")[0] for line in told if line.startswith(state)) == [
            f"{state}: in/a/{name}:",
            f"{state}: in/b/{name}:",
        ]


def test_a_row_of_a_table_is_told_by_its_source_once():
    assert batching.placed("in/x.html (two)", "x.html: is held") == "in/x.html (two): is held"
    assert batching.placed("in/x.md", "x.md:251: is deep") == "in/x.md:251: is deep"
    assert batching.placed("in/x.md", "out/x.txt: can’t be written") == "in/x.md: out/x.txt: can’t be written"


def test_a_dry_run_names_files_as_they_will_be_called(tmp_path):
    (tmp_path / "x.md").write_text(TEXT, encoding="utf-8")
    for formats, shown in (("txt", "x.txt: new"), ("txt,md", "x.{txt,md}: new")):
        assert shown in run("batch", "x.md", "-o", "out", "-t", formats, "--dry-run", cwd=tmp_path).stdout.decode()


def test_a_folder_is_no_audit_and_no_report(tmp_path):
    for option in ("--audit", "--report"):
        refused(run("batch", SEED, "-o", tmp_path / "out", "-t", "txt", option, tmp_path), 2, f"{option} names a file")
    assert not (tmp_path / "out").exists()


def test_quiet_says_what_failed_and_nothing_else(tmp_path):
    (tmp_path / "x.md").write_text(TEXT, encoding="utf-8")
    asked = ["-o", "out", "-t", "txt", "-q"]
    assert said(run("batch", "x.md", *asked, cwd=tmp_path)) == ""
    done = run("batch", "x.md", "none.md", *asked, cwd=tmp_path)
    assert done.returncode == 7 and said(done).splitlines() == [
        "failed: none.md: there is no such file",
        "        check the name and the folder",
    ]


def test_a_summary_is_no_longer_than_somebody_reads(tmp_path):
    (tmp_path / "in").mkdir()
    for index in range(60):
        (tmp_path / "in" / f"{index:02}.docx").write_bytes(b"PK\x03\x04 torn")
    told = said(run("batch", "in", "-o", "out", "-t", "txt", "-j", "1", cwd=tmp_path))
    assert told.count("failed: ") == 50 and "… and 10 more like these; -v shows all" in told
    told = said(run("batch", "in", "-o", "out", "-t", "txt", "-j", "1", "-v", cwd=tmp_path))
    assert told.count("failed: ") == 60 and "more like these" not in told


def locked(path: Path) -> Path:
    """A PDF of a few lines that a password keeps."""
    canvas = Canvas(str(path), encrypt="secret")
    for line in range(6):
        canvas.drawString(72, 700 - 20 * line, f"The bridge number {line} was opened on Monday by the council.")
    canvas.save()
    return path


def test_files_of_a_locked_source_are_proven_with_its_password(tmp_path):
    source, password = locked(tmp_path / "x.pdf"), "read.pdf.password=secret"
    done = run("convert", source, "-t", "docx", "-o", tmp_path, "--set", password, "--verify")
    assert done.returncode == 0, said(done)
    assert "are there" in said(run("verify", source, tmp_path / "x.docx", "--set", password))
    refused(run("verify", source, tmp_path / "x.docx"), 1, "is locked with a password", "--set read.pdf.password")
    refused(run("verify", source, tmp_path / "x.docx", "--set", "read.pdf.pasword=x"), 2, "there is no option read.pdf.pasword")


@pytest.mark.parametrize("way", ["standard input", "archive"])
def test_verify_takes_the_sources_that_convert_takes(tmp_path, way):
    (tmp_path / "x.md").write_text(TEXT, encoding="utf-8")
    assert run("convert", "x.md", "-t", "txt", "-o", "out", cwd=tmp_path).returncode == 0
    with zipfile.ZipFile(tmp_path / "r.zip", "w") as archive:
        archive.write(tmp_path / "x.md", "in/x.md")
    name, data = ("-", TEXT.encode()) if way == "standard input" else ("r.zip!/in/x.md", b"")
    assert "are there" in said(run("verify", name, "out/x.txt", stdin=data, cwd=tmp_path))


def test_each_contact_of_a_brand_has_its_line_and_nothing_is_named_that_is_not_there():
    lines = run("brand", "show", "relief").stdout.decode().splitlines()
    assert sum("@harbour-relief.example" in line for line in lines) == 2 and not {"partners", "accessibility", "epub"} & set(lines)


def test_words_that_are_cut_say_so():
    text = "The council of the region has opened the long bridge over the river after two years and a day"
    assert policy._begun(text, 40) == "The council of the region has opened …" and policy._begun(text[:40], 40) == text[:40]
    assert policy._begun("委员会" * 20, 40) == "委员会" * 12 + "委员 …"
