"""What stands on each worker of a cluster for a run: a pool of its own, in which a job that hangs or dies takes nothing else with it.

This room alone loads distributed where jobs are done; nothing imports it but the room that speaks with the cluster.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import pickle
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Any

from distributed import Scheduler, Worker, WorkerPlugin, get_worker
from msgspec import Struct

from masthead import __version__, pipeline
from masthead.batch.errands import Errands, NoneLastsError
from masthead.batch.workers import Pool
from masthead.errors import MastheadError
from masthead.request import Request


class Terms(Struct, frozen=True):
    """What is the same for all jobs of a run. `run` is its name on the cluster; `folder` is where the client stands, and `mark` a file that
    it wrote among the results (empty: there is nothing to write), which says `run`."""

    run: str
    request: Request
    folder: str
    mark: str
    seconds: float
    memory: int


def papers(request: Request) -> dict[str, str]:
    """All that decides the bytes of a result and isn't sent along: our version, the brand's digest, Python and the libraries."""
    found = {"masthead": __version__, "the brand": _brand(request), "Python": ".".join(map(str, sys.version_info[:2]))}
    for line in requires("masthead") or ():
        name = line.partition(";")[0].split(">")[0].split("=")[0].strip()
        if "extra ==" not in line:
            found[name] = _version(name)
    return found


def _brand(request: Request) -> str:
    try:
        return pipeline.branded(request, lambda _: None).digest
    except MastheadError as error:
        return str(error)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


class Station(WorkerPlugin):
    """The pool of a worker: a process for each of its threads. It ends with the run, or with the worker."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms

    def setup(self, worker: Worker) -> None:
        # A worker that a nanny started may not have processes of its own unless it is told that it may: ours end with it, because they
        # end when what they hear from ends.
        multiprocessing.current_process().daemon = False
        self.rules = Pool(worker.state.nthreads, self.terms.seconds, self.terms.memory, self.terms.folder)
        self.errands = Errands(self.rules.opened)

    async def teardown(self, worker: Worker) -> None:
        await asyncio.to_thread(self.errands.close, at_once=True)  # it waits for processes, and the worker has others to hear

    def done(self, work: Callable[[Any], Any], task: Any) -> Any:
        """What becomes of a task."""
        return self.rules.done(self.errands, work, task)


def clients(dask_scheduler: Scheduler) -> list[str]:
    """Whose runs there are."""
    return list(dask_scheduler.clients)


async def opened(terms: bytes, clients: list[str], dask_worker: Worker) -> dict[str, str]:
    """Makes a worker ready, and gives its papers, by which the client decides whether it gets jobs. What it doesn't see is among them. Pools of
    runs whose clients are gone are closed."""
    asked: Terms = pickle.loads(terms)
    for name, plugin in list(dask_worker.plugins.items()):
        if isinstance(plugin, Station) and name not in clients:
            await closed(name, dask_worker)
    if not Path(asked.folder).is_dir():
        return {asked.folder: "not there"}
    if asked.mark and not await asyncio.to_thread(_says, asked.mark, asked.run):
        return {str(Path(asked.mark).parent.parent): "not there, or another"}
    station = Station(asked)
    told = await dask_worker.plugin_add(station, name=asked.run)
    if told["status"] != "OK":
        return {"a pool": "can’t be started"}
    # In a process of the pool, which has read the brand as it is now.
    found = await asyncio.to_thread(station.done, papers, asked.request)
    return {"papers": str(found)} if isinstance(found, MastheadError) else found


def _says(path: str, run: str) -> bool:
    try:
        return Path(path).read_text(encoding="ascii") == run
    except OSError:
        return False


async def closed(run: str, dask_worker: Worker) -> None:
    """Takes a run's pool away."""
    if run in dask_worker.plugins:
        await dask_worker.plugin_remove(name=run)


def job(run: str, errand: bytes) -> bytes | None:
    """A task on a worker, its outcome packed; `None` where the run has no pool, because the worker was started anew, or no process of it lasts."""
    station = get_worker().plugins.get(run)
    if not isinstance(station, Station):
        return None
    work, task = pickle.loads(errand)
    try:
        return pickle.dumps(station.done(work, task))
    except NoneLastsError:
        return None
