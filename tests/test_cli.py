"""The commands, run as people run them: what goes where, what is said, how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "unodc-workshop-ashgabat.txt"


def run(*words: str | Path, cwd: Path = ROOT, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """`python -m masthead …` in a process of its own."""
    env = {**os.environ, **environment}
    return subprocess.run(
        [sys.executable, "-m", "masthead", *map(str, words)], cwd=cwd, input=stdin, capture_output=True, env=env, timeout=120
    )


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    return done.stderr.decode()


def hearing() -> None:
    """Has a child hear Ctrl-C and the end of its terminal, which it would not where the tests run in the background of a shell, or by nohup: that is
    inherited."""
    for heard in (signal.SIGINT, signal.SIGHUP):
        signal.signal(heard, signal.SIG_DFL)


def refused(done: subprocess.CompletedProcess[bytes], status: int, *parts: str) -> None:
    """It ended with this status, said each part and a hint, and showed no traceback."""
    assert done.returncode == status, said(done)
    assert "Traceback" not in said(done)
    for part in parts:
        assert part in said(done)


def test_a_release_becomes_three_files(tmp_path):
    done = run("convert", SEED, "-o", tmp_path)
    assert done.returncode == 0, said(done)
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"unodc-workshop-ashgabat.{end}" for end in ("docx", "epub", "pdf")]
    assert "press release" in said(done) and "headline made from the text" in said(done) and done.stdout == b""


def test_standard_input_to_standard_output():
    done = run("convert", "-", "-t", "pdf", "-o", "-", stdin=SEED.read_bytes())
    assert done.returncode == 0 and done.stdout.startswith(b"%PDF-1.7")


def test_one_format_may_go_to_a_named_file(tmp_path):
    done = run("convert", SEED, "-t", "txt", "-o", tmp_path / "briefing.txt", "-q")
    assert done.returncode == 0 and (tmp_path / "briefing.txt").read_text(encoding="utf-8").startswith("Your organisation")
    assert said(done) == ""


def test_a_program_gets_json(tmp_path):
    done = run("convert", SEED, "-t", "txt", "-o", tmp_path, "--json", "-q")
    told = json.loads(done.stdout)
    assert told[0]["files"][0]["path"].endswith("unodc-workshop-ashgabat.txt") and told[0]["profile"] == "briefing"


def test_inspect_says_what_interface_promises():
    told = json.loads(run("inspect", SEED, "--json").stdout)
    assert told["schema"] == "masthead-inspect/1"
    assert told["source"]["format"] == "text" and told["source"]["bytes"] == SEED.stat().st_size
    release = told["release"]
    assert release == told["releases"][0]
    assert release["kind"] == "press-release" and release["headline"]["derived"] is True and release["end_mark"]["text"] == "///"
    keys = "kind headline subheadline issuer issued dates language dateline embargo body_paragraphs quotes contacts boilerplate notes end_mark figures people"
    assert set(keys.split()) <= set(release)


def test_inspect_shows_people_a_table():
    done = run("inspect", SEED)
    assert done.returncode == 0 and "Gyzylgul Yegenmamedova" in done.stdout.decode()


def test_our_json_is_read_back_the_same(tmp_path):
    first = run("convert", SEED, "-t", "json", "-o", "-")
    (tmp_path / "x.json").write_bytes(first.stdout)
    second = run("convert", tmp_path / "x.json", "-t", "json", "-o", "-")
    assert json.loads(second.stdout) == json.loads(first.stdout)


def test_verify_finds_every_word_and_what_is_gone(tmp_path):
    run("convert", SEED, "-t", "pdf,docx,epub,txt", "-o", tmp_path, "-q")
    done = run("verify", SEED, *sorted(tmp_path.iterdir()))
    assert done.returncode == 0, said(done)
    other = ROOT / "seeds" / "MANIFEST.tsv"
    text = tmp_path / "unodc-workshop-ashgabat.txt"
    text.write_text(text.read_text(encoding="utf-8").replace("Sirgediene", ""), encoding="utf-8")
    assert other.exists()
    refused(run("verify", SEED, text), 5, "sirgediene", "hint:")


@pytest.mark.parametrize("words", [["--help"], ["convert", "--help"], ["batch", "--help"], ["brand", "--help"], ["--version"]])
def test_help_is_there(words):
    done = run(*words)
    assert done.returncode == 0 and done.stdout and said(done) == ""


def test_brands_are_listed_and_shown():
    listed = run("brand", "list").stdout.decode()
    assert "civic" in listed and "relief" in listed
    told = json.loads(run("brand", "show", "relief", "--json").stdout)
    assert told["name"] == "relief"


def test_formats_are_listed_with_their_options():
    told = json.loads(run("formats", "--json").stdout)
    assert {"txt", "md", "html", "json"} <= set(told["readers"]) and {"pdf", "docx", "epub"} <= set(told["writers"])
    assert "missing" in told["writers"]["pdf"]["options"]
    assert b"limit.depth" in run("formats", "--limits").stdout


# ── bad input: problem, place, hint, exit status, no traceback, no half file ─────────────────────────


def test_an_empty_file(tmp_path):
    (tmp_path / "x.txt").write_bytes(b" \n\n")
    refused(run("convert", tmp_path / "x.txt", "-o", tmp_path / "out"), 1, "x.txt", "empty", "hint:")
    assert not (tmp_path / "out").exists()


def test_a_missing_file(tmp_path):
    refused(run("convert", tmp_path / "none.txt"), 7, "none.txt", "no such file", "hint:")


@pytest.mark.parametrize("words", [("convert", SEED, "-t", "txt", "-o", "-"), ("inspect", SEED), ("batch", SEED, "-t", "txt", "-o", "out")])
def test_a_limit_on_the_size_of_a_source_holds_in_every_command(words, tmp_path):
    refused(run(*words, "--set", "limit.source_bytes=100", cwd=tmp_path), 8, "2,543 bytes", "limit.source_bytes")
    assert run(*words, "--set", "limit.source_bytes=3000", cwd=tmp_path).returncode == 0


def test_a_folder(tmp_path):
    refused(run("convert", tmp_path), 1, "is a folder", "masthead batch")


def test_a_binary(tmp_path):
    (tmp_path / "x.txt").write_bytes(bytes(range(256)) * 40)
    refused(run("convert", tmp_path / "x.txt", "-o", tmp_path / "out"), 1, "x.txt", "hint:")


def test_a_broken_encoding_is_read_and_said(tmp_path):
    (tmp_path / "x.txt").write_bytes("Le ministère a publié hier les chiffres de l’année.\n\nIls sont élevés.".encode("cp1252"))
    done = run("convert", tmp_path / "x.txt", "-t", "txt", "-o", "-")
    assert done.returncode == 0 and "ministère" in done.stdout.decode() and "encoding" in said(done)
    refused(run("convert", tmp_path / "x.txt", "-t", "txt", "-o", "-", "--strict"), 3, "encoding", "hint:")


@pytest.mark.parametrize(
    ("words", "status", "parts"),
    [
        (["--brand", "civik"], 7, ["civik", "civic"]),
        (["-t", "pfd"], 2, ["pfd", "did you mean “pdf”"]),
        (["-f", "htlm"], 2, ["htlm", "html"]),
        (["--set", "pdf.misssing=error"], 2, ["misssing", "missing"]),
        (["--set", "pdf.missing=no"], 2, ["missing"]),
        (["--set", "nonsense"], 2, ["FORMAT.KEY=VALUE"]),
        (["--set", "limit.deepth=3"], 2, ["deepth", "depth"]),
        (["--profile", "digset"], 2, ["digset"]),
        (["-t", "pdf,docx", "-o", "-"], 2, ["standard output"]),
    ],
)
def test_a_wrong_word_is_named_and_nothing_is_tried(words, status, parts, tmp_path):
    refused(run("convert", SEED, *words, cwd=tmp_path), status, *parts)
    assert not list(tmp_path.iterdir())


def test_an_unknown_command():
    refused(run("convrt", SEED), 2, "convrt", "convert")


def test_a_target_that_is_no_folder(tmp_path):
    (tmp_path / "out").write_bytes(b"a file")
    refused(run("convert", SEED, "-t", "txt", "-o", tmp_path / "out" / "deeper"), 1, "can’t be written", "hint:")
    assert (tmp_path / "out").read_bytes() == b"a file"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told_and_the_older_file_stays(tmp_path):
    full = "import os, masthead.cli.main as m\ndef no(_): raise OSError(28, 'No space left on device')\nos.fsync = no\nm.main()"
    (tmp_path / "unodc-workshop-ashgabat.txt").write_bytes(b"older")
    done = subprocess.run([sys.executable, "-c", full, "convert", str(SEED), "-t", "txt", "-o", str(tmp_path)], capture_output=True)
    refused(done, 1, "no space left", "room")
    assert (tmp_path / "unodc-workshop-ashgabat.txt").read_bytes() == b"older" and len(list(tmp_path.iterdir())) == 1


def test_a_character_that_no_font_has_is_named(tmp_path):
    (tmp_path / "x.txt").write_text("The sign 𓀀 stands here, on the first line of the text.\n\nA second paragraph.", encoding="utf-8")
    done = run("convert", tmp_path / "x.txt", "-t", "pdf", "-o", tmp_path)
    assert done.returncode == 0 and "U+13000" in said(done)
    refused(run("convert", tmp_path / "x.txt", "-t", "pdf", "-o", tmp_path / "no", "--set", "pdf.missing=error"), 1, "U+13000")
    assert not (tmp_path / "no").exists()


@pytest.mark.parametrize("name", ["none.png", "../outside.png", "broken.png", "https://example.org/x.png"])
def test_an_image_that_is_not_to_be_had(tmp_path, name):
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "outside.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nrubbish")
    (folder / "x.html").write_text(
        f"<h1>Title of the page</h1><p>Some text.</p><img src='{name}' alt='A bridge'><p>More text.</p>", encoding="utf-8"
    )
    done = run("convert", folder / "x.html", "-o", tmp_path / "out")
    assert done.returncode == 0 and "Traceback" not in said(done)
    assert name.split("/")[-1] in said(done)
    assert run("verify", folder / "x.html", *sorted((tmp_path / "out").iterdir())).returncode == 0
    refused(run("convert", folder / "x.html", "-o", tmp_path / "strict", "--strict"), 7, name.split("/")[-1], "hint:")


def test_a_source_without_any_sign_of_a_release_becomes_a_report(tmp_path):
    (tmp_path / "x.md").write_text("# On tides\n\nThe sea rises and falls.\n\n## Why\n\nThe moon.\n", encoding="utf-8")
    done = run("convert", tmp_path / "x.md", "-t", "pdf", "-o", tmp_path)
    assert done.returncode == 0 and "document" in said(done) and "report" in said(done)


EMBARGOED = b"""EMBARGOED UNTIL 09:00 GMT, 10 December 2025

PRESS RELEASE

Office opens a new school in Vienna

VIENNA, 9 December 2025 - The Office opened a new school today.

It has room for 200 children.

ENDS
"""


def test_an_embargo_is_shown_and_held_when_asked_for():
    done = run("convert", "-", "-t", "txt", "-o", "-", stdin=EMBARGOED)
    assert done.returncode == 0 and "EMBARGOED UNTIL 09:00 GMT, 10 December 2025" in done.stdout.decode()
    refused(
        run("convert", "-", "-t", "txt", "-o", "-", "--public", "--now", "2025-12-10T08:59Z", stdin=EMBARGOED),
        6,
        "under embargo until",
        "hint:",
    )
    assert run("convert", "-", "-t", "txt", "-o", "-", "--public", "--now", "2025-12-10T09:00Z", stdin=EMBARGOED).returncode == 0
    unclear = EMBARGOED.replace(b" GMT", b"")
    refused(run("convert", "-", "-t", "txt", "-o", "-", "--public", "--now", "2030-01-01T00:00Z", stdin=unclear), 6, "not clear")
    refused(run("convert", "-", "-t", "txt", "-o", "-", "--public", "--now", "soon", stdin=EMBARGOED), 2, "soon")


@pytest.mark.parametrize("command", ["convert", "batch"])
@pytest.mark.parametrize("formats", ["txt", "html,txt"])
def test_nothing_is_written_over_a_source(tmp_path: Path, command: str, formats: str) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes((ROOT / "seeds" / "unodc-workshop-ashgabat.txt").read_bytes())
    before = source.read_bytes()
    done = run(command, source, "-t", formats, "-o", tmp_path)
    assert done.returncode == 1 or command == "batch"
    assert "is the source itself" in said(done)
    assert source.read_bytes() == before and not (tmp_path / "a.html").exists()


@pytest.mark.parametrize(("formats", "target"), [("pdf,docx", "a.pdf"), ("pdf", "a.docx")])
def test_no_folder_is_named_like_a_file(tmp_path: Path, formats: str, target: str) -> None:
    refused(run("convert", SEED, "-t", formats, "-o", tmp_path / target), 2, "is a file’s name", "hint:")
    assert not list(tmp_path.iterdir())


def test_a_file_named_after_a_format_is_of_it(tmp_path: Path) -> None:
    done = run("convert", SEED, "-o", tmp_path / "briefing.TXT")
    assert done.returncode == 0, said(done)
    assert [path.name for path in tmp_path.iterdir()] == ["briefing.TXT"] and "Ashgabat" in (tmp_path / "briefing.TXT").read_text("utf-8")
    refused(run("convert", SEED, SEED, "-o", tmp_path / "a.txt"), 2, "several inputs can’t go into one file")


def test_what_commands_share_is_taken_by_all_that_read_a_source(tmp_path):
    run("convert", SEED, "-t", "txt", "-o", tmp_path, "-q", "--title", "A workshop in Ashgabat", "--lang", "en")
    shared = (
        "--brand",
        "civic",
        "--profile",
        "release",
        "--title",
        "A workshop in Ashgabat",
        "--lang",
        "en",
        "--set",
        "read.encoding=utf-8",
    )
    flags = ("--verify", "--public", "--now", "2026-01-01T00:00Z", "--debug", "-f", "txt")
    for command in (("inspect", SEED), ("verify", SEED, tmp_path / f"{SEED.stem}.txt"), ("convert", SEED, "-t", "txt", "-o", tmp_path)):
        done = run(*command, *shared, *flags, "-q")
        assert done.returncode == 0 and said(done) == "", (command, said(done))


def test_verify_says_as_much_as_is_wanted(tmp_path):
    run("convert", SEED, "-t", "txt", "-o", tmp_path, "-q")
    file = tmp_path / f"{SEED.stem}.txt"
    told = run("verify", SEED, file, "-v")
    assert told.returncode == 0 and "for the headline" in said(told)
    refused(run("verify", SEED, file, "-q", "--strict"), 3, "error:", "hint:")
    file.write_text("Trafficking in persons")
    refused(run("verify", SEED, file, "-q", "--strict"), 5, "error:")


def test_inspect_leaves_notices_out_or_shows_them_whole():
    short, quiet, whole = (run("inspect", SEED, *words).stdout.decode() for words in ((), ("-q",), ("-v",)))
    assert "guessed" in short and "guessed" not in quiet and "guessed" in whole and short.startswith(quiet.rstrip())


def test_a_format_that_is_only_read_is_not_taken_for_a_misspelt_one(tmp_path):
    done = run("convert", SEED, "-t", "newsml", "-o", tmp_path)
    refused(done, 2, "“newsml” can’t be written", "there are: docx, eml")
    assert "did you mean" not in said(done)


def test_a_missing_picture_is_told_in_a_sentence(tmp_path):
    (tmp_path / "x.md").write_text("# Town opens library\n\nIt opened.\n\n![a cat](https://x.example/cat.png)\n")
    refused(run("convert", tmp_path / "x.md", "-t", "txt", "-o", tmp_path, "--strict"), 7, "cat.png is missing: it is elsewhere")


@pytest.mark.parametrize("option", ["read.encoding=nonsense", "read.txt.encoding=utf-7"])
def test_an_encoding_that_nobody_knows_is_refused(tmp_path, option):
    for command in (("convert", SEED, "-t", "txt", "-o", tmp_path), ("inspect", SEED)):
        refused(run(*command, "--set", option), 2, "there is no encoding", "hint:")


def shell(words: str, tmp_path: Path) -> subprocess.CompletedProcess[bytes]:
    """A line of bash, in which `masthead` is ours; its status is that of the first command."""
    line = f'masthead() {{ "{sys.executable}" -m masthead "$@"; }}; {words}; exit ${{PIPESTATUS[0]}}'
    return subprocess.run(["bash", "-c", line], cwd=ROOT, capture_output=True, env={**os.environ, "OUT": str(tmp_path)}, timeout=120)


@pytest.mark.skipif(not Path("/bin/bash").exists(), reason="no bash")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("masthead inspect seeds/unodc-workshop-ashgabat.txt | true", 0),
        ("masthead formats | true", 0),
        ("masthead inspect seeds/unodc-workshop-ashgabat.txt >&-", 0),
        ("masthead convert seeds/unodc-workshop-ashgabat.txt -t txt -o $OUT 2>&-", 0),
        ("masthead convert - -t txt -o $OUT <&-", 1),
    ],
)
def test_streams_may_be_closed(tmp_path, words, status):
    done = shell(words, tmp_path)
    assert done.returncode == status and "Traceback" not in said(done) and "fault of ours" not in said(done), said(done)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_output_that_finds_no_room_is_told_and_messages_that_find_none_stop_nothing(tmp_path):
    for words in ("inspect seeds/unodc-workshop-ashgabat.txt", "convert seeds/unodc-workshop-ashgabat.txt -t txt -o -", "--help"):
        refused(shell(f"masthead {words} >/dev/full", tmp_path), 1, "standard output", "no space left", "hint:")
    done = shell("masthead convert seeds/unodc-workshop-ashgabat.txt -t txt -o $OUT 2>/dev/full", tmp_path)
    assert done.returncode == 0 and (tmp_path / "unodc-workshop-ashgabat.txt").is_file()
