"""A batch on a Dask cluster: the results of one machine, whoever is lost on the way."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest
from test_batch import results, sources
from test_cli import SEED, refused, run, said


@pytest.fixture
def dask() -> None:
    """Skips the test where Dask is not installed; in CI fails it."""
    lacking = "dask and distributed are not installed (pip install 'masthead[cluster]')"
    if find_spec("distributed") is None and os.environ.get("CI") == "true":
        pytest.fail(lacking, pytrace=False)
    if find_spec("distributed") is None:
        pytest.skip(lacking)


class Node:
    """A scheduler or a worker: a process of its own, and what it says."""

    def __init__(self, *words: str, folder: Path, **environment: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dask", *words, "--host", "127.0.0.1", "--no-dashboard"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            cwd=folder,
            env={**os.environ, **environment},
            start_new_session=True,
        )
        self.lines: list[str] = []
        threading.Thread(target=self._hear, daemon=True).start()

    def _hear(self) -> None:
        assert self.process.stderr is not None
        with self.process.stderr as stream:
            self.lines.extend(stream)

    def says(self, pattern: str) -> str:
        """Waits until it says something like it, and gives the first group."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if found := next(filter(None, (re.search(pattern, line) for line in list(self.lines))), None):
                return found[1]
            time.sleep(0.05)
        raise AssertionError("".join(self.lines))

    def kill(self) -> None:
        """At once, with all that it started."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Nodes:
    """A scheduler, and the workers that are called."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        self.all = [Node("scheduler", "--port", "0", folder=folder, **environment)]
        self.address = self.all[0].says(r"Scheduler at:\s+(tcp://\S+)")

    def worker(self, *words: str, **environment: str) -> Node:
        node = Node("worker", self.address, "--nthreads", "1", *words, folder=self.folder, **environment)
        self.all.append(node)
        node.says(r"(Starting established connection)")
        return node


@contextmanager
def nodes(folder: Path, **environment: str) -> Iterator[Nodes]:
    cluster = Nodes(folder, **environment)
    try:
        yield cluster
    finally:
        for node in reversed(cluster.all):
            node.kill()


def many(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        shutil.copy(SEED, folder / f"{number:02}.txt")
        (folder / f"{number:02}.txt.masthead.yml").write_text(f"headline: The release of the number {number}\n", encoding="utf-8")
    return folder


def alike(one: Path, other: Path) -> bool:
    names = results(one)
    return bool(names) and names == results(other) and all((one / name).read_bytes() == (other / name).read_bytes() for name in names)


def test_a_worker_killed_in_the_middle_changes_nothing(dask, tmp_path):
    folder = many(tmp_path / "in", 24)
    (folder / "bad.txt").write_bytes(b"")
    refused(run("batch", folder, "-o", tmp_path / "here", "-t", "html,txt", "-j", "2"), 1, "24 of 25 sources converted")
    with nodes(tmp_path) as cluster:
        cluster.worker()
        doomed = cluster.worker("--no-nanny")

        def kill() -> None:
            while len(list((tmp_path / "there").glob("*.html"))) < 4:
                time.sleep(0.01)
            doomed.kill()

        killing = threading.Thread(target=kill, daemon=True)
        killing.start()
        done = run("batch", folder, "-o", tmp_path / "there", "-t", "html,txt", "--engine", "dask", "--scheduler", cluster.address)
        killing.join(30)
        assert doomed.process.returncode == -signal.SIGKILL
        refused(done, 1, "24 of 25 sources converted", "bad.txt", "is empty", "lost tcp://")
        assert alike(tmp_path / "here", tmp_path / "there")
        assert not (tmp_path / "there" / ".masthead" / "cluster").exists()
        again = run("batch", folder, "-o", tmp_path / "there", "-t", "html,txt", "-j", "2")
        assert "24 unchanged" in said(again)


def test_a_job_that_dies_or_hangs_fails_as_in_a_pool(dask, tmp_path):
    from test_batch import work

    from masthead.batch.cluster import Cluster
    from masthead.batch.workers import Pool
    from masthead.request import Request

    tasks = ["a", "die", "b", "hang", "c", "fail", "d"]
    there = list(Cluster(request=Request(), target=tmp_path, processes=2, seconds=3).map(work, tasks))
    here = list(Pool(2, 3).map(work, tasks))
    assert [(task, str(outcome)) for task, outcome in there] == [(task, str(outcome)) for task, outcome in here]
    assert [type(outcome) for _, outcome in there] == [type(outcome) for _, outcome in here]


def test_workers_who_have_something_else_get_no_jobs(dask, tmp_path):
    folder = sources(tmp_path / "in")
    options = ("-o", tmp_path / "out", "-t", "txt", "--engine", "dask")
    with nodes(tmp_path) as cluster:
        cluster.worker(PYTHONPATH=_module(tmp_path / "version", "masthead/__init__.py", '__version__ = "0.0.1"'))
        cluster.worker(PYTHONPATH=_module(tmp_path / "library", "sitecustomize.py", OTHER_LIBRARY))
        done = run("batch", folder, *options, "--scheduler", cluster.address)
        refused(done, 1, "no worker is fit", "masthead is 0.0.1, here", "reportlab is 0.0.2, here", "hint:")
        cluster.worker()
        done = run("batch", folder, *options, "--scheduler", cluster.address)
        refused(done, 1, "3 of 4 sources converted", "gets no jobs: masthead is 0.0.1", "gets no jobs: reportlab is 0.0.2")


def test_a_scheduler_of_another_version(dask, tmp_path):
    with nodes(tmp_path, PYTHONPATH=_module(tmp_path / "version", "masthead/__init__.py", '__version__ = "0.0.1"')) as cluster:
        done = run("batch", SEED, "-o", tmp_path / "out", "-t", "txt", "--engine", "dask", "--scheduler", cluster.address)
        refused(done, 1, f"{cluster.address}: the scheduler’s masthead is 0.0.1", "hint:")


def test_the_brand_is_among_what_workers_must_have(dask, tmp_path):
    from masthead.batch.station import papers
    from masthead.request import Request

    one, other = papers(Request(brand="civic")), papers(Request(brand="wire"))
    assert {name for name in one if one[name] != other[name]} == {"the brand"}


OTHER_LIBRARY = """
import importlib.metadata as metadata
found = metadata.version
metadata.version = lambda name: "0.0.2" if name == "reportlab" else found(name)
"""


def _module(folder: Path, name: str, text: str) -> str:
    """A folder before all others on the path, with a module in it."""
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder)


def test_a_scheduler_that_cannot_be_reached(dask, tmp_path):
    done = run("batch", SEED, "-o", tmp_path / "out", "-t", "txt", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:1")
    refused(done, 1, "error: tcp://127.0.0.1:1: no scheduler answers there", "hint:", "dask scheduler")


def test_somebody_else_at_the_scheduler_s_port(dask, tmp_path):
    """A mail server greets whoever comes: no wait without end, and no message of many exbibytes."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]

        def greet():
            with door.accept()[0] as line:
                line.sendall(b"220 mail.example.org ESMTP ready\r\n" * 20)
                line.recv(1)

        threading.Thread(target=greet, daemon=True).start()
        done = run("batch", SEED, "-o", tmp_path / "out", "-t", "txt", "--engine", "dask", "--scheduler", f"tcp://127.0.0.1:{port}")
    refused(done, 1, "no scheduler answers there: what answers speaks otherwise", "hint:", "dask scheduler")


def test_the_options_of_a_cluster_belong_together(tmp_path):
    refused(run("batch", SEED, "-o", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:1"), 2, "--engine dask")


def test_without_the_extra_it_is_named(tmp_path):
    code = "import sys; sys.modules['distributed'] = None; from masthead.cli.main import main; main()"
    words = [sys.executable, "-c", code, "batch", SEED, "-o", tmp_path / "out", "--engine", "dask"]
    refused(subprocess.run(words, capture_output=True, check=False), 2, "--engine dask needs", "masthead[cluster]")


def test_one_machine_does_not_load_it(tmp_path):
    code = (
        "import sys; from masthead.cli import batch, batching; from masthead.batch import cluster; assert 'distributed' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
