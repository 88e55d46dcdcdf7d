"""Sources and results in real stores on this machine: objects by S3 (moto, s3fs), files over SSH (paramiko)."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import pytest
from test_batch import OURS, results
from test_batch_journal import TEXT
from test_batch_sources import LOGO, PICTURED, packed
from test_cli import ROOT, refused, run, said

NEEDED = {"s3": ("boto3", "flask", "flask_cors", "moto", "s3fs"), "sftp": ("paramiko",)}


def ready(scheme: str) -> None:
    """Skips the test where what the store needs is not installed; in CI fails it."""
    lacking = [name for name in ("fsspec", *NEEDED[scheme]) if find_spec(name) is None]
    if lacking and os.environ.get("CI") == "true":
        pytest.fail(f"{', '.join(lacking)} not installed (pip install 'masthead[test]')", pytrace=False)
    if lacking:
        pytest.skip(f"{', '.join(lacking)} not installed (pip install 'masthead[test]')")


class Store:
    """A place that masthead reaches by an address, and the test by the back door."""

    address: str
    """Without a stroke at its end."""
    options: dict[str, object]
    """What fsspec has to know, for its configuration."""

    def put(self, name: str, data: bytes) -> None:
        raise NotImplementedError

    def files(self) -> dict[str, bytes]:
        raise NotImplementedError

    def start(self) -> None:
        raise NotImplementedError

    def stop(self) -> None:
        """What was there may be gone when it is started again."""
        raise NotImplementedError

    def results(self, folder: str = "out") -> dict[str, bytes]:
        """The files of sources."""
        below = f"{folder}/"
        return {
            name.removeprefix(below): data
            for name, data in self.files().items()
            if name.startswith(below) and name.removeprefix(below) not in OURS
        }


class Objects(Store):
    """moto's server, in a process of its own."""

    def __init__(self, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.address = "s3://desk"
        url = f"http://127.0.0.1:{self.port}"
        self.options = {"key": "a", "secret": "b", "client_kwargs": {"endpoint_url": url, "region_name": "us-east-1"}}
        self.log = folder / "moto.log"
        self.start()

    def start(self) -> None:
        import boto3
        from botocore.config import Config

        with self.log.open("ab") as log:
            command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)]
            self.process = subprocess.Popen(command, stdout=log, stderr=log)
        end = time.monotonic() + 60
        while True:
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                break
            assert time.monotonic() < end and self.process.poll() is None, self.log.read_text("utf-8")
            time.sleep(0.05)
        self.client = boto3.client(
            "s3",
            endpoint_url=f"http://127.0.0.1:{self.port}",
            aws_access_key_id="a",
            aws_secret_access_key="b",
            region_name="us-east-1",
            config=Config(proxies={}),
        )
        self.client.create_bucket(Bucket="desk")

    def stop(self) -> None:
        self.client.close()
        self.process.kill()
        self.process.wait()

    def put(self, name: str, data: bytes) -> None:
        self.client.put_object(Bucket="desk", Key=name, Body=data)

    def files(self) -> dict[str, bytes]:
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket="desk")
        names = [one["Key"] for page in pages for one in page.get("Contents", ())]
        return {name: self.client.get_object(Bucket="desk", Key=name)["Body"].read() for name in names}

    def buckets(self) -> list[str]:
        return [one["Name"] for one in self.client.list_buckets()["Buckets"]]


class Shell(Store):
    """A folder over SSH."""

    def __init__(self, folder: Path) -> None:
        from sftpserver import PASSWORD, USER

        self.root = folder / "there"
        self.root.mkdir()
        self.port = 0
        self.start()
        self.address = f"sftp://127.0.0.1:{self.port}/desk"
        self.options = {"username": USER, "password": PASSWORD, "look_for_keys": False, "allow_agent": False}

    def start(self) -> None:
        from sftpserver import Server

        self.server = Server(self.root, self.port)
        self.port = self.server.port

    def stop(self) -> None:
        self.server.close()

    def put(self, name: str, data: bytes) -> None:
        path = self.root / "desk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def files(self) -> dict[str, bytes]:
        desk = self.root / "desk"
        return {path.relative_to(desk).as_posix(): path.read_bytes() for path in sorted(desk.rglob("*")) if path.is_file()}


@pytest.fixture(params=["s3", "sftp"])
def store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    scheme: str = request.param
    ready(scheme)
    place: Store = Objects(tmp_path) if scheme == "s3" else Shell(tmp_path)
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "conf.json").write_text(json.dumps({scheme: place.options}), encoding="utf-8")
    monkeypatch.setenv("FSSPEC_CONFIG_DIR", str(tmp_path / "conf"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    yield place
    with suppress(OSError):
        place.stop()


def releases(folder: Path, count: int) -> Path:
    folder.mkdir()
    for at in range(count):
        (folder / f"r{at:02}.txt").write_text(TEXT.format(count=at + 40), encoding="utf-8")
    return folder


def here(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in results(folder)}


def test_from_a_store_and_back_into_it(tmp_path: Path, store: Store) -> None:
    files = {
        "in/a.txt": TEXT.format(count=1).encode(),
        "in/deep/aid.md": PICTURED.encode(),
        "in/deep/pictures/truck.png": LOGO,
        "in/deep/aid.md.masthead.yml": b"headline: The north is helped\n",
        "in/r.zip": packed(tmp_path / "r.zip", {"x/c.txt": TEXT.format(count=2)}).read_bytes(),
        "in/bad.txt": b" ",
    }
    for name, data in files.items():
        store.put(name, data)
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    asked = ("batch", f"{store.address}/in", "-o", f"{store.address}/out", "-t", "txt,html", "-j", "2")
    refused(run(*asked), 1, "3 of 4 sources converted", "bad.txt", "is empty", "6 files brought")
    run("batch", tmp_path / "in", "-o", tmp_path / "here", "-t", "txt,html", "-j", "2", "-q")
    assert store.results() == here(tmp_path / "here") and len(store.results()) == 6
    assert "The north is helped" in store.results()["deep/aid.html"].decode()
    assert "out/report.html" in store.files()
    refused(run(*asked), 1, "3 unchanged", "0 files brought")
    store.put("in/a.txt", TEXT.format(count=3).encode())
    refused(run(*asked), 1, "2 unchanged", "2 files brought")
    assert "3 schools" in store.results()["a.txt"].decode()


def test_single_files_and_patterns(tmp_path: Path, store: Store) -> None:
    for at, name in enumerate(("in/a.txt", "in/b.txt", "in/c.md")):
        store.put(name, TEXT.format(count=at + 1).encode())
    asked = ("-o", tmp_path / "out", "-t", "txt", "-q")
    assert run("convert", f"{store.address}/in/a.txt", *asked).returncode == 0
    refused(run("convert", f"{store.address}/in/none.txt", *asked), 7, "there is no such file")
    refused(run("batch", f"{store.address}/in/*.txt", f"{store.address}/none", "-j", "1", *asked), 7, "none: there is no such file")
    assert results(tmp_path / "out") == ["a.txt", "b.txt"]


def test_what_can_not_be_had_is_told(tmp_path: Path, store: Store) -> None:
    store.put("in/a.txt", TEXT.format(count=1).encode())
    store.put("in/secret.txt", TEXT.format(count=2).encode())
    asked = ("batch", f"{store.address}/in", "-t", "txt", "-j", "1", "-o")
    if isinstance(store, Objects):
        refused(run(*asked, "s3://nobody/out"), 1, "s3://nobody/out: can’t be written: there is no such place", "2 of 2 sources converted")
        assert store.buckets() == ["desk"]
    else:
        refused(run(*asked, tmp_path / "out"), 1, "1 of 2 sources converted", "secret.txt: can’t be reached: ", "Permission denied")
        refused(run(*asked, f"{store.address}/in/a.txt/out"), 1, "can’t be written", "all results are in")
    refused(run(*asked, f"{store.address}/in/a.txt"), 2, "is a file")
    store.stop()
    refused(run(*asked, tmp_path / "out"), 1, f"{store.address}/in: can’t be reached: ", "0 of 0 sources converted")
    store.start()


def test_a_run_that_is_killed_has_brought_what_it_did(tmp_path: Path, store: Store) -> None:
    place = releases(tmp_path / "in", 90)
    words = ("batch", str(place), "-o", f"{store.address}/out", "-t", "txt,html", "-j", "1")
    process = subprocess.Popen([sys.executable, "-m", "masthead", *words], cwd=ROOT, stderr=subprocess.DEVNULL, start_new_session=True)
    end = time.monotonic() + 60
    while len(store.files()) < 6:
        assert time.monotonic() < end and process.poll() is None
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert "out/report.html" not in store.files()
    run("batch", place, "-o", tmp_path / "here", "-t", "txt,html", "-j", "2", "-q")
    expected = here(tmp_path / "here")
    whole = {name: data for name, data in store.results().items() if not name.endswith(".part")}
    assert whole and whole.items() <= expected.items()
    done = run(*words)
    assert done.returncode == 0, said(done)
    assert store.results() == expected


def test_a_store_that_goes_away_is_brought_the_rest_later(tmp_path: Path, store: Store) -> None:
    place = releases(tmp_path / "in", 90)
    words = ("batch", str(place), "-o", f"{store.address}/out", "-t", "txt,html", "-j", "1")
    process = subprocess.Popen([sys.executable, "-m", "masthead", *words], cwd=ROOT, stderr=subprocess.PIPE)
    end = time.monotonic() + 60
    while len(store.files()) < 4:
        assert time.monotonic() < end and process.poll() is None
        time.sleep(0.01)
    store.stop()
    _, heard = process.communicate(timeout=120)
    assert process.returncode == 1 and "90 of 90 sources converted" in heard.decode(), heard.decode()
    assert "can’t be written" in heard.decode() and "the same command again brings the rest" in heard.decode()
    store.start()
    done = run(*words)
    assert done.returncode == 0 and "90 unchanged" in said(done), said(done)
    run("batch", place, "-o", tmp_path / "here", "-t", "txt,html", "-j", "2", "-q")
    assert store.results() == here(tmp_path / "here")
    shutil.rmtree(place)


def test_a_place_where_nobody_answers_is_not_asked_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    from fsspec.implementations.memory import MemoryFileSystem

    from masthead.errors import UnreadableError
    from masthead.sources import remote

    asked: list[str] = []

    def silent(self: object, path: str) -> bool:
        asked.append(path)
        raise ConnectionRefusedError(None, "nobody there")  # paramiko's errors have no number

    monkeypatch.setattr(MemoryFileSystem, "isdir", silent)
    monkeypatch.setattr(remote, "_SILENT", {})
    said: list[str] = []
    for at in range(5):
        with pytest.raises(UnreadableError) as caught:
            remote.kind(f"memory://gone/{at}")
        said.append(caught.value.problem)
    assert len(asked) == 3 and said[0] == "can’t be reached: nobody there" and said[4] == "memory://gone doesn’t answer any more"
    monkeypatch.undo()
    assert remote.kind("memory://other/x") == ""


def test_passwords_stand_in_no_address() -> None:
    from masthead.errors import UsageError
    from masthead.sources import remote

    with pytest.raises(UsageError, match="has a password in it") as caught:
        remote.kind("sftp://desk:over@127.0.0.1/in")
    assert "over" not in str(caught.value) and "sftp://desk:" in str(caught.value)
