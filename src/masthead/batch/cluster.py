"""Workers on other machines: a Dask cluster that is there, or one of this machine for the run.

The scheduler carries jobs and outcomes and decides nothing: which worker gets a job, and what becomes of one whose worker is lost, is decided
here, where the journal is. Sources, brand and results lie where all workers see them under the names that they have here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from msgspec import Struct

from masthead import output
from masthead.batch.journal import FOLDER
from masthead.batch.workers import Several, processors
from masthead.errors import MastheadError, OutputError, UsageError
from masthead.request import Request

if TYPE_CHECKING:
    from distributed import Client

    from masthead.batch.crew import Crew

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")

_REACHED = 8
"""Seconds in which a scheduler answers."""


def ready() -> None:
    """Raises `UsageError` if what speaks with a cluster is not installed."""
    if find_spec("distributed") is None:
        raise UsageError("--engine dask needs dask and distributed", hint="pip install 'masthead[cluster]'")


class Cluster(Struct, frozen=True, kw_only=True):
    """`scheduler` is its address (empty: one of this machine for the run, of `processes`). `seconds` and `memory` are what a job may take, as in
    `Pool`. `request` has the brand that workers must have too, `target` is the folder that all must see. `tell` hears of workers that get
    no jobs, and of lost ones."""

    afar: ClassVar[bool] = True

    request: Request
    target: Path
    scheduler: str = ""
    processes: int = 0
    seconds: float = 0
    memory: int = 0
    tell: Callable[[str], None] = lambda _: None

    def map(
        self,
        work: Callable[[Task], Outcome],
        tasks: Iterable[Task],
        end: Callable[[Outcome], Outcome] | None = None,
        several: Several[Task, Outcome] | None = None,
    ) -> Iterator[tuple[Task, Outcome | MastheadError]]:
        """As `Workers.map`. Raises `OutputError` if the scheduler can't be reached, or no worker is fit."""
        with self.kept() as kept:
            yield from kept.map(work, tasks, end, several)

    @contextmanager
    def kept(self) -> Iterator[KeptCluster]:
        """As `Workers.kept`: the scheduler is asked, and pools stand on its workers, when there is something to do."""
        with ExitStack() as stack:
            yield KeptCluster(self, stack)

    def left(self) -> Iterator[tuple[Any, Any]]:
        """As `Workers.left`: nothing is kept."""
        return iter(())

    def rest(self, *, at_once: bool = False) -> None:
        """As `Workers.rest`: nothing is kept."""

    @contextmanager
    def crew(self) -> Iterator[Crew]:
        """The cluster's workers for a run. Raises as `map`."""
        from masthead.batch.crew import Crew
        from masthead.batch.station import Terms

        with ExitStack() as stack:
            client = stack.enter_context(self._client())
            mark = stack.enter_context(self._marked(client.id))
            terms = Terms(client.id, self.request, str(Path.cwd()), mark, self.seconds, self.memory)
            yield stack.enter_context(Crew(client, terms, self.tell))

    @contextmanager
    def _client(self) -> Iterator[Client]:
        """Speaks with the scheduler."""
        from distributed import Client, LocalCluster

        with ExitStack() as stack:
            address = self.scheduler
            if not address:
                # One worker in this process is enough: each of its threads has a process in the worker's pool.
                threads = self.processes or processors()
                # What it tells over HTTP is heard on this machine alone, on whatever ports are free.
                private = {"dashboard_address": "127.0.0.1:0", "worker_dashboard_address": "127.0.0.1:0"}
                plain = {"dashboard": False}
                local = LocalCluster(n_workers=1, threads_per_worker=threads, processes=False, scheduler_kwargs=plain, **private)
                address = stack.enter_context(local).scheduler_address
            try:
                asyncio.run(_answers(address))
                client = Client(address, timeout=_REACHED, set_as_default=False)
            except (OSError, ValueError, MemoryError, TimeoutError) as error:
                hint = "start one with: dask scheduler, and name it as it says: --scheduler tcp://HOST:8786"
                # What speaks another language is taken for a message of any length.
                why = "what answers speaks otherwise" if isinstance(error, MemoryError) else _words(error)
                raise OutputError(f"no scheduler answers there: {why}", where=address, hint=hint) from error
            yield stack.enter_context(client)

    @contextmanager
    def _marked(self, run: str) -> Iterator[str]:
        """A file by which workers know that they see the folder of the results, and no other of its name."""
        folder = self.target / FOLDER
        if not folder.is_dir():  # a digest's sources are read there, and written here
            yield ""
            return
        mark = folder / "cluster"
        output.write(mark, run.encode())
        try:
            yield str(mark.absolute())
        finally:
            mark.unlink(missing_ok=True)


class KeptCluster:
    """A cluster whose workers stay ready from one `map` to the next."""

    afar: ClassVar[bool] = True

    def __init__(self, cluster: Cluster, stack: ExitStack) -> None:
        self._cluster = cluster
        self._stack = stack
        self._crew: Crew | None = None
        self._left: list[tuple[Any, Any]] = []

    def map(
        self,
        work: Callable[[Task], Outcome],
        tasks: Iterable[Task],
        end: Callable[[Outcome], Outcome] | None = None,
        several: Several[Task, Outcome] | None = None,
    ) -> Iterator[tuple[Task, Outcome | MastheadError]]:
        """As `Cluster.map`."""
        coming = iter(tasks)
        first = next(coming, None)
        if first is None:
            return
        if self._crew is None:
            self._crew = self._stack.enter_context(self._cluster.crew())
        try:
            for task, outcome in self._crew.done(work, chain((first,), coming)):
                yield task, outcome if end is None or isinstance(outcome, MastheadError) else end(outcome)
        except BaseException:
            self._left = [(task, outcome if end is None else end(outcome)) for task, outcome in self._crew.left()]
            self.rest()
            raise

    def left(self) -> Iterator[tuple[Any, Any]]:
        """As `Workers.left`."""
        left, self._left = self._left, []
        return iter(left)

    def kept(self) -> AbstractContextManager[KeptCluster]:
        """They do."""
        return nullcontext(self)

    def rest(self, *, at_once: bool = False) -> None:
        """As `Workers.rest`."""
        self._crew = None
        self._stack.close()


async def _answers(address: str) -> None:
    """Whether somebody there speaks as Dask does; a client waits for ever for one who speaks otherwise. Raises what stands in the way."""
    from distributed.comm.core import connect
    from distributed.security import Security

    try:
        line = await asyncio.wait_for(connect(address, timeout=_REACHED, **Security().get_connection_args("client")), _REACHED + 1)
    except TimeoutError:
        raise TimeoutError(f"nothing that could be understood came in {_REACHED} seconds") from None
    await line.close()


def _words(error: BaseException) -> str:
    return " ".join(str(error).split()).rstrip(".")[:200] or type(error).__name__
