"""Hostile sources: a good result, or a clear error with the limit's name; nothing is fetched, and no file is read outside of the source's folder."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import hostile
import msgspec
import pytest
from hostile import CASES, SECRET, Hostile
from test_cli import SEED, refused, run, said

from masthead import deadline, limits, output, pipeline, registry
from masthead.document.plain import plain_blocks
from masthead.errors import LimitError, MastheadError, UnreadableError, shown
from masthead.limits import Limits
from masthead.notices import Dropped, Missing, message
from masthead.pipeline import Request
from masthead.sources import counted
from masthead.sources.counted import within
from masthead.sources.source import Source

ALL = [(kind, case) for kind, cases in CASES.items() for case in cases] + [("html", case) for case in hostile.pictures()]
KEYS = [field.name for field in msgspec.structs.fields(Limits)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A source's folder, with a secret outside of it, a link to that, and a pipe that nobody writes to."""
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text(SECRET)
    (inside / "link.txt").symlink_to(tmp_path / "secret.txt")
    os.mkfifo(inside / "pipe.png")
    return inside


def name(one: object) -> str:
    return one.name if isinstance(one, Hostile) else str(one)


@pytest.mark.parametrize(("kind", "case"), ALL, ids=name)
def test_a_hostile_source_is_read_or_refused(kind: str, case: Hostile, folder: Path) -> None:
    source = Source(f"x.{kind}", case.data(), str(folder), kind)
    heard: list = []
    limits.allow_depth()
    try:
        document = registry.read(source, heard.append, {})
    except LimitError as error:
        named = re.findall(r"limit\.(\w+)", f"{error.problem} {error.hint}")
        assert case.verdict in named and set(named) <= set(KEYS)
    except UnreadableError as error:
        assert case.verdict == "refused" and error.hint
    else:
        text = plain_blocks(document.blocks)
        assert case.verdict == "read" and case.says in text
        assert SECRET not in text + " ".join(map(message, heard))
        assert not any(SECRET.encode() in asset.data for asset in document.assets)


def test_every_reader_has_its_hostile_sources() -> None:
    assert set(CASES) == set(registry.reader_names())


# ── the limits ───────────────────────────────────────────────────────────────────────────────────────


def test_each_limit_says_what_it_guards() -> None:
    table = limits.table()
    assert [limit.name for limit in table] == [f"limit.{key}" for key in KEYS]
    assert all(limit.unit and limit.guards and limit.default == getattr(Limits(), limit.name[6:]) for limit in table)
    shown_to_people = run("formats").stdout.decode()
    assert all(limit.name in shown_to_people and limit.guards in shown_to_people for limit in table)
    assert [limit["name"] for limit in json.loads(run("formats", "--json").stdout)["limits"]] == [limit.name for limit in table]


def test_each_limit_is_asked_for_somewhere() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (Path(limits.__file__).parent).rglob("*.py") if path.name != "limits.py")
    assert [key for key in KEYS if not re.search(rf'LIMITS\.{key}\b|"{key}"|\.{key}\b', code)] == []


@pytest.mark.parametrize(
    ("limit", "kind", "text"),
    [
        ("source_bytes", "txt", "Title\n\nSome words."),
        ("text_bytes", "md", "# Title\n\nSome words."),
        ("markup_bytes", "html", "<h1>Title</h1><p>Some words."),
        ("message_bytes", "eml", "From: a@b.c\nSubject: T\n\nSome words.\n"),
        ("lines", "txt", "Title\n\nSome\n\nwords\n\nmore\n"),
        ("tags", "html", "<h1>Title</h1><p>Some <b>words</b> <i>more</i>"),
        ("attributes", "html", "<h1 id=a>Title</h1><p id=b>Some <b id=c class=d>words</b>"),
        ("tag_attributes", "html", "<p>" + "Some words and more of them. " * 30 + "<p a b=1 c='>' d>Some words"),
        ("releases", "feed", "<rss><channel>" + "<item><title>T</title></item>" * 4 + "</channel></rss>"),
        ("depth", "html", "<blockquote>" * 6 + "Some words"),
    ],
)
def test_a_limit_is_named_and_can_be_raised(limit: str, kind: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / f"x.{kind}"
    path.write_text(text)
    words = ("inspect", path, "-f", kind, "--set")
    refused(run(*words, f"limit.{limit}=3"), 8, f"limit.{limit}", "hint:")
    assert run(*words, f"limit.{limit}=300").returncode == 0


@pytest.mark.parametrize(
    "text",
    [
        "<script>if (a<b) {" + "word " * 3000 + "}</script><p>Some words",
        "<!-- <p " + "word " * 3000 + "--><p>Some words",
        "<p title='" + "a word " * 3000 + "'>Some words",
        "<p>" + "<b a=1 b=2>word</b> " * 3000,
        "<textarea><b " + "word " * 3000 + "</textarea><p>Some words",
    ],
    ids=("script", "comment", "long value", "many tags", "text area"),
)
def test_words_in_no_tag_are_no_attributes(text: str) -> None:
    counted.refuse_tags(text)


@pytest.mark.parametrize("names", ["a{}", "a{}=1", "a{}='>'", 'a{}="<!--"', "x='<script>' a{}"])
def test_a_tag_of_very_many_attributes_is_refused(names: str) -> None:
    """A parser compares each with all before it: 300,000 in one tag are minutes, in which no alarm is heard."""
    with pytest.raises(LimitError, match=r"a tag with .* attributes, over limit\.tag_attributes \(1,000\)"):
        counted.refuse_tags("<p " + " ".join(names.format(at) for at in range(6000)) + ">Some words")


class Endless(io.RawIOBase):
    """Gives noughts for ever, and counts them."""

    given = 0

    def read(self, size: int = -1) -> bytes:
        self.given += size
        return b"\0" * size


def test_what_comes_through_a_pipe_is_counted_while_it_comes() -> None:
    pipe = Endless()
    with limits.changed(Limits(source_bytes=5_000_000)), pytest.raises(LimitError, match=r"limit\.source_bytes"):
        Source.of(pipe)  # type: ignore[arg-type]
    assert pipe.given < 8_000_000


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no file without end on this system")
@pytest.mark.parametrize("command", [("inspect", "-"), ("convert", "-", "-t", "txt", "-o", "-"), ("inspect", "/dev/zero")])
def test_no_command_reads_more_than_it_may(command: tuple[str, ...]) -> None:
    with Path("/dev/zero").open("rb") as endless:
        done = subprocess.run(
            [sys.executable, "-m", "masthead", *command, "--set", "limit.source_bytes=2000000"],
            stdin=endless,
            capture_output=True,
            check=False,
        )
    refused(done, 8, "limit.source_bytes")


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarm")
def test_what_takes_too_long_is_stopped_even_where_errors_are_passed_over() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(LimitError, match=r"limit\.seconds") as caught, deadline.within(0.05, where="x.txt"):  # type: ignore[arg-type]
        while True:
            try:
                re.match(r"(a+)+$", "a" * 40 + "b")
            except Exception:
                continue
    assert caught.value.where == "x.txt" and signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_a_second_look_takes_no_longer_for_one_long_word_than_for_many() -> None:
    """Each letter of it could begin a word that the end of a line cuts: the square of 300,000 is minutes."""
    with deadline.within(30):
        found = list(registry.reader("txt").words(Source("x.txt", b"a" * 300_000 + b" and a hyphen-\nated word")))
    assert found[0] == "a" * 300_000 and len(found) == 4


def test_no_alarm_is_set_where_none_can_be_heard() -> None:
    heard: list = []

    def work() -> None:
        with deadline.within(1):
            heard.append(signal.getitimer(signal.ITIMER_REAL))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    with deadline.within(0):
        heard.append(signal.getitimer(signal.ITIMER_REAL))
    assert heard == [(0.0, 0.0)] * 2


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarm")
@pytest.mark.parametrize("command", [("inspect",), ("convert", "-o", "out"), ("batch", "-j", "1", "-o", "out")])
def test_every_command_holds_the_time_and_leaves_no_file(command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "long.md").write_text("# T\n\n" + "The Office published its *figures* on Tuesday.\n\n" * 60_000)
    done = run(command[0], tmp_path / "long.md", *command[1:], "--set", "limit.seconds=1", cwd=tmp_path)
    assert done.returncode == 8 and "limit.seconds" in said(done) and "Traceback" not in said(done)
    # What a batch tells of itself is no result.
    assert not list((tmp_path / "out").rglob("long*")) and not list((tmp_path / "out").rglob("*.part"))


def test_the_name_of_a_limit_is_that_of_a_limit() -> None:
    with pytest.raises(LimitError, match=r"limit\.span \(500\)"):
        within("span", 501, "has a wide cell")
    within("span", 500, "has a wide cell")


# ── names ────────────────────────────────────────────────────────────────────────────────────────────

NAMES = (
    "\udcff\udcfe.txt",
    "rtl\u202etxt.exe.txt",
    "CON.txt",
    "x" * 246 + ".txt",
    "é" * 120 + ".txt",
    "-o.txt",
    "--lua-filter=x.txt",
    "new\nline.txt",
    "esc\x1b[31mred.txt",
    " .txt",
    "a\\b.txt",
    "trail. .txt",
)


@pytest.mark.parametrize("called", NAMES, ids=ascii)
def test_a_file_of_any_name_is_read_and_its_files_have_a_plain_one(called: str, tmp_path: Path) -> None:
    path = tmp_path / called
    path.write_bytes(SEED.read_bytes())
    done = run("convert", "-t", "txt", "-o", tmp_path / "out", "--json", "--", path)
    assert done.returncode == 0 and "\x1b" not in said(done) and "\u202e" not in said(done)
    assert json.loads(done.stdout)[0]["source"] == shown(called)
    [made] = (tmp_path / "out").iterdir()
    assert re.fullmatch(r"[\w.\- ()+,&'’]+", made.name) and len(made.name.encode()) < 200 and made.stem.upper() != "CON"
    assert output.stem(made.name) == made.stem


def test_a_list_may_name_what_is_no_name(tmp_path: Path) -> None:
    (tmp_path / "list").write_text("x" * 400 + "\n../none\n")
    done = run("batch", "@list", "-o", tmp_path / "out", cwd=tmp_path)
    refused(done, 7, "file name too long", "there is no such file")


@pytest.mark.parametrize("called", ["a\0b", "x" * 5000])
def test_a_name_that_is_none_is_an_error_of_ours(called: str) -> None:
    with pytest.raises(MastheadError) as caught:
        Source.at(called)
    assert caught.value.hint and "\0" not in str(caught.value)


def test_a_pipe_beside_a_source_is_not_waited_for(folder: Path) -> None:
    heard: list = []
    registry.read(Source("x.md", b"# T\n\n![a](pipe.png) ![b](link.txt)", str(folder), "md"), heard.append, {})
    assert [type(notice) for notice in heard] == [Missing, Missing]


def test_a_bomb_attached_to_a_mail_is_named_and_the_mail_is_read() -> None:
    [case] = [case for case in CASES["eml"] if case.name == "a bomb attached"]
    heard: list = []
    registry.read(Source("x.eml", case.data(), format="eml"), heard.append, {})
    assert any(isinstance(notice, Dropped) and "limit.package_ratio" in notice.why for notice in heard)


# ── nothing is fetched, nothing else is read ─────────────────────────────────────────────────────────

_WATCHED = """
import os, sys, pathlib
said = []
def hear(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes, os.PathLike)):
        said.append(os.path.realpath(os.fsdecode(arguments[0])))
    elif event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
        raise SystemExit(f"{event} {arguments}")
from masthead import pipeline
from masthead.errors import MastheadError
sys.addaudithook(hear)
folder, out = map(pathlib.Path, sys.argv[1:])
done = 0
for path in sorted(folder.iterdir()):
    if path.is_file() and not path.is_symlink():
        try:
            pipeline.store(pipeline.make(pipeline.source_at(path, asked := pipeline.Request(format=path.suffix[1:])), asked), out, path.stem)
            done += 1
        except MastheadError:
            pass
print(done)
for name in sorted(set(said)):
    print(name)
"""
_READS = [(kind, case) for kind, case in ALL if case.verdict == "read"]


def test_nothing_is_fetched_and_nothing_is_read_outside_of_the_folder(folder: Path, tmp_path: Path) -> None:
    for at, (kind, case) in enumerate(_READS):
        (folder / f"{at}.{kind}").write_bytes(case.data())
    out = tmp_path / "out"
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, str(folder), str(out)], capture_output=True, text=True, check=False, cwd=tmp_path, timeout=300
    )
    assert done.returncode == 0, done.stdout[-500:] + done.stderr[-2000:]
    count, *opened = done.stdout.splitlines()
    assert int(count) > len(_READS) * 0.9
    ours = [
        os.path.realpath(where) for where in (folder, out, sys.prefix, sys.base_prefix, Path(pipeline.__file__).parents[2], "/dev/null")
    ]
    assert [path for path in opened if not any(path == where or path.startswith(where + os.sep) for where in ours)] == []
    assert SECRET.encode() not in b"".join(_unpacked(path) for path in out.iterdir())


def _unpacked(path: Path) -> bytes:
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as file:
        return b"".join(map(file.read, file.namelist()))


def test_no_socket_is_ever_opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def never(*arguments: object, **more: object) -> None:
        raise AssertionError(f"a socket was opened: {arguments}")

    for door in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, door, never)
    tried = 0
    for kind, case in _READS:
        if any(word in case.name for word in ("net", "elsewhere", "scripts", "outside", "reads a file", "link", "program")):
            pipeline.make(Source(f"x.{kind}", case.data(), str(folder), kind), Request(to=("epub", "pdf", "docx"), debug=True))
            tried += 1
    assert tried > 5
