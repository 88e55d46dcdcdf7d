"""The workers of a cluster during a run: who is fit, who has which jobs, who was lost."""

from __future__ import annotations

import pickle
import pkgutil
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from concurrent.futures import TimeoutError as TooLong
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, Self

from distributed import Client, Future, KilledWorker

from masthead import __version__
from masthead.batch import station
from masthead.batch.record import Finished
from masthead.batch.station import Terms
from masthead.errors import MastheadError, OutputError
from masthead.request import Published

_AHEAD = 2
"""Jobs for each thread of a worker: the one that it does, and the next, so that it needn't wait for the client."""
_WINDOW = 16
"""Jobs for each thread that may be on their way or wait for an earlier one to end: outcomes come in the order of their tasks."""
_LOOK = 1.0
"""Seconds between two looks at who is there."""
_PATIENCE = 30.0
"""Seconds that a run waits for a worker when there is none."""
_ANSWER = 10
"""Seconds in which a worker hands over what it has done."""
_APPEARS = 60.0
"""Seconds until a file that a worker wrote is seen here: network file systems remember for a while that it was not there."""


class _Errand:
    """A task on its way. `lost` counts the workers that were lost while they may have been at it."""

    def __init__(self, number: int, task: Any) -> None:
        self.number = number
        self.task = task
        self.worker = ""
        self.future: Future[bytes | None] | None = None
        self.tries = 0
        self.lost = 0
        self.outcome: Any = None
        self.ended = False

    def end(self, outcome: Any) -> None:
        self.outcome, self.ended, self.future = outcome, True, None


class _Hand:
    """A worker: how many jobs it does at once, and what it has, the oldest first."""

    def __init__(self, threads: int) -> None:
        self.threads = threads
        self.errands: dict[int, _Errand] = {}


class Crew:
    """Open as long as the run lasts. Raises `OutputError` if there is nobody, or nobody who has what the client has."""

    def __init__(self, client: Client, terms: Terms, tell: Callable[[str], None]) -> None:
        self._client = client
        self._address = str(client.scheduler.address) if client.scheduler is not None else ""
        self._terms = terms
        self._tell = tell
        self._papers = station.papers(terms.request)
        self._hands: dict[str, _Hand] = {}
        self._unfit: dict[str, str] = {}
        """Workers that get no jobs, and why."""
        self._heard: SimpleQueue[tuple[_Errand, Future[bytes | None]]] = SimpleQueue()
        self._homeless: deque[_Errand] = deque()
        """What lost workers had."""
        self._order: deque[_Errand] = deque()
        """Those that were given and not yet told of."""
        self._given = 0
        """Tasks that it was given, by whose numbers the cluster tells them apart."""
        self._looked = 0.0
        self._seen = time.monotonic()
        """When there was somebody."""

    def __enter__(self) -> Self:
        try:
            version: str = self._client.run_on_scheduler(pkgutil.resolve_name, "masthead:__version__")
        except (ModuleNotFoundError, AttributeError):
            version = "not there"
        if version != __version__:  # it unpacks what it passes on
            hint = "start it where the same masthead is installed as here"
            raise OutputError(f"the scheduler’s masthead is {version}, here {__version__}", where=self._address, hint=hint)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        futures = [errand.future for hand in self._hands.values() for errand in hand.errands.values() if errand.future is not None]
        try:
            if futures:
                self._client.cancel(futures)
            if self._hands:
                self._client.run(station.closed, self._terms.run, workers=list(self._hands), on_error="ignore")
        except (OSError, RuntimeError, CancelledError) as wrong:
            if not self._lost(wrong):
                raise

    def done(self, work: Callable[[Any], Any], tasks: Iterator[Any]) -> Iterator[tuple[Any, Any]]:
        """Each task with its outcome, in their order."""
        try:
            yield from self._done(work, tasks)
        except (OSError, RuntimeError, CancelledError) as error:
            if not self._lost(error):
                raise
            raise self._gone(error) from error

    def _done(self, work: Callable[[Any], Any], tasks: Iterator[Any]) -> Iterator[tuple[Any, Any]]:
        order = self._order = deque[_Errand]()
        more = True
        self._look()
        while more or order:
            while (self._homeless or more) and (address := self._free()):
                if self._homeless:
                    self._give(self._homeless.popleft(), address, work)
                elif len(order) >= _WINDOW * sum(hand.threads for hand in self._hands.values()):
                    break
                elif more := (task := next(tasks, None)) is not None:
                    order.append(_Errand(self._given, task))
                    self._given += 1
                    self._give(order[-1], address, work)
            if more or order:
                self._listen()
            while order and order[0].ended:
                errand = order.popleft()
                yield errand.task, errand.outcome

    def left(self) -> Iterator[tuple[Any, Any]]:
        """What came out well and was not told of when `done` was stopped: each task with its outcome."""
        return ((one.task, one.outcome) for one in self._order if one.ended and not isinstance(one.outcome, MastheadError))

    def _free(self) -> str:
        """The worker with the least to do, if it may have more."""
        address, hand = min(self._hands.items(), key=lambda item: len(item[1].errands) / item[1].threads, default=("", None))
        return address if hand is not None and len(hand.errands) < hand.threads * _AHEAD else ""

    def _give(self, errand: _Errand, address: str, work: Callable[[Any], Any]) -> None:
        errand.tries += 1
        errand.worker = address
        errand.future = self._client.submit(
            station.job,
            self._terms.run,
            pickle.dumps((work, errand.task)),
            key=f"{self._terms.run}-{errand.number}-{errand.tries}",
            workers=[address],
            pure=False,
        )
        self._hands[address].errands[errand.number] = errand
        errand.future.add_done_callback(lambda future: self._heard.put((errand, future)))

    def _listen(self) -> None:
        """Waits until something is done, but not long; and looks now and then who is there."""
        heard: list[tuple[_Errand, Future[bytes | None]]] = []
        try:
            heard.append(self._heard.get(timeout=_LOOK))
            while True:
                heard.append(self._heard.get_nowait())
        except Empty:
            self._collect([(errand, future) for errand, future in heard if errand.future is future])  # no more of what was lost
        if time.monotonic() - self._looked > _LOOK:
            self._look()

    def _collect(self, heard: list[tuple[_Errand, Future[bytes | None]]]) -> None:
        finished = {errand.number: future for errand, future in heard if future.status == "finished"}
        try:
            # Without a limit this waits for ever for what a worker had done when it was lost: no other may do it.
            packed: dict[int, bytes | None] = self._client.sync(
                lambda: self._client.gather(finished, errors="skip", asynchronous=True), callback_timeout=_ANSWER
            )
        except (TooLong, OSError):
            for one in heard:
                self._heard.put(one)
            self._look()  # it takes those of the lost away
            return
        for errand, future in heard:
            if errand.future is not future:
                continue  # its worker was dropped for another one's sake
            if future.status == "error" and not isinstance(error := future.exception(), (KilledWorker, CancelledError, OSError)):
                raise error
            outcome = packed.get(errand.number)
            if outcome is None:
                self._drop(errand.worker)
            else:
                del self._hands[errand.worker].errands[errand.number]
                errand.end(_arrived(pickle.loads(outcome), errand.worker))

    def _drop(self, address: str) -> None:
        """Takes its jobs from a worker. One that may have ended two workers goes to no third."""
        hand = self._hands.pop(address)
        self._tell(f"lost {address}" + (f": its {len(hand.errands)} jobs go to others" if hand.errands else ""))
        for place, errand in enumerate(hand.errands.values()):
            future, errand.future = errand.future, None
            if future is not None:
                future.cancel()
            errand.lost += place < hand.threads
            if errand.lost < 2:
                self._homeless.append(errand)
            else:
                errand.end(MastheadError("the machine that converted it was lost, twice", hint="try it alone with: masthead convert"))

    def _look(self) -> None:
        """Who is there: takes its jobs from who is gone, asks for papers who has come."""
        self._looked = time.monotonic()
        try:
            present: dict[str, int] = self._client.nthreads()
        except OSError as error:
            raise self._gone(error) from error
        for address in [one for one in self._hands if one not in present]:
            self._drop(address)
        fresh = [one for one in present if one not in self._hands and one not in self._unfit]
        for address in self._fit(fresh) if fresh else ():
            self._hands[address] = _Hand(present[address])
        if self._hands:
            self._seen = time.monotonic()
        elif any(one in self._unfit for one in present):
            hint = "give all workers the masthead, the brand and the folders that are here"
            raise OutputError("no worker is fit:\n" + "\n".join(self._unfit.values()), where=self._address, hint=hint)
        elif time.monotonic() - self._seen > _PATIENCE:
            raise OutputError("there are no workers", where=self._address, hint=f"start some with: dask worker {self._address}")

    def _fit(self, workers: list[str]) -> list[str]:
        """Those who have what is here. Asked first by what every Python has: where we are not installed, nothing of ours can be asked."""
        versions = self._client.run(pkgutil.resolve_name, "masthead:__version__", workers=workers, on_error="return")
        same = [one for one in workers if self._same(one, {"masthead": __version__}, _told(versions.get(one), "masthead"))]
        if not same:
            return []
        clients: list[str] = self._client.run_on_scheduler(station.clients)
        found = self._client.run(station.opened, pickle.dumps(self._terms), clients, workers=same, on_error="return")
        return [one for one in same if self._same(one, self._papers, _told(found.get(one), "papers"))]

    def _same(self, address: str, ours: dict[str, str], theirs: dict[str, str]) -> bool:
        if not theirs:
            return False  # it is gone again
        other = [
            f"it doesn’t see {name}, or sees another folder of that name"
            if Path(name).is_absolute()
            else f"{name} is {_short(theirs[name])}, here {_short(ours.get(name, ''))}"
            for name in theirs
            if theirs[name] != ours.get(name)
        ]
        if other:
            self._unfit[address] = f"{address} gets no jobs: {'; '.join(other)}"
            self._tell(self._unfit[address])
        return not other

    def _lost(self, error: BaseException) -> bool:
        """Whether it is the scheduler that is not to be had: where a line is cut the client believes for a while that it has it."""
        return self._client.status != "running" or (isinstance(error, OSError) and self._address in str(error))

    def _gone(self, error: BaseException) -> OutputError:
        hint = "start it again, and run the same command again: what is done stays done"
        return OutputError(f"the scheduler is gone: {error}", where=self._address, hint=hint)


def _told(answer: object, name: str) -> dict[str, str]:
    match answer:
        case None | OSError():
            return {}
        case ModuleNotFoundError() | AttributeError():
            return {name: "not there"}
        case dict():
            return answer
        case _:
            return {name: str(answer)}


def _short(value: str) -> str:
    return value[:80] or "not there"


def _arrived(outcome: Any, worker: str) -> Any:
    """The outcome, when its files are seen here."""
    late = time.monotonic() + _APPEARS
    for file in outcome.files if isinstance(outcome, (Finished, Published)) else ():
        while file.path and not Path(file.path).exists():
            if time.monotonic() > late:
                hint = "give all workers the same folder for the results"
                return OutputError(f"{worker} has written it, and it is not seen here", where=file.path, hint=hint)
            time.sleep(0.1)
    return outcome
