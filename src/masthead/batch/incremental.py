"""Jobs → what became of them, each kept in the journal: what has not changed since it was done is passed over."""

from __future__ import annotations

import hashlib
import os
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from masthead import output, pipeline
from masthead.batch import keys
from masthead.batch.journal import Entry, Journal, Output
from masthead.batch.plan import Job
from masthead.batch.record import Finished, Record, placed, record
from masthead.batch.run import again, asked, pattern, publish, publishing, run
from masthead.batch.unplaced import Unplaced
from masthead.batch.workers import Several, Workers
from masthead.brand.load import asked_once
from masthead.errors import MastheadError, RefusedError
from masthead.output import Waiting
from masthead.request import File, Published, Request
from masthead.sources.source import listening
from masthead.steps import Steps, through, together


class Outcome(Struct, frozen=True):
    """`fresh`: it was done in this run; else it was as the journal has it."""

    job: Job
    entry: Entry
    fresh: bool = True


def finish(request: Request, job: Job) -> Finished:
    """What a worker does."""
    if job.made:
        return msgspec.msgpack.decode(job.made, type=Finished)
    return _measured(lambda: publish(request, job))


def make(request: Request, job: Job) -> Finished:
    """What a worker does whose disk is ours: its files still wait to be brought to their places (`settled`), so that it need not wait for the
    disk."""
    return through(_making(request, job))


def make_together(request: Request, jobs: Sequence[Job]) -> list[Finished | MastheadError]:
    """The same for several jobs."""
    with asked_once():
        return together(_making(request, job) for job in jobs)


def _making(request: Request, job: Job) -> Steps[Finished]:
    if job.made:
        return msgspec.msgpack.decode(job.made, type=Finished)
    with output.postponed() as waiting:
        made = yield from _measuring(publishing(request, job), waiting)
    return replace(made, waiting=tuple(waiting))


_LIGHT = 16_384
"""Bytes of a source that is made together with others: nobody waits long for them."""


def _is_light(job: Job) -> bool:
    try:
        return os.stat(job.address).st_size <= _LIGHT  # noqa: PTH116 - thousands of them
    except (OSError, ValueError):  # in an archive, on another machine, nowhere
        return False


def settled(made: Finished) -> Finished:
    """Its files are in their places."""
    output.settle(made.waiting)
    return replace(made, waiting=())


def all_settled(made: Sequence[Finished | MastheadError]) -> list[Finished | MastheadError]:
    """The same of several."""
    wrong = output.settle_all([one.waiting if isinstance(one, Finished) else () for one in made])
    return [error or (replace(one, waiting=()) if isinstance(one, Finished) else one) for one, error in zip(made, wrong, strict=True)]


def renewed(outcome: Outcome, request: Request, target: Path) -> Entry:
    """The entry of a source whose files were made once more, in the places that they have. Raises as `publish`."""
    before = outcome.entry
    files = tuple(File(one.format, str(target / one.path), one.size) for one in before.outputs)
    return _entry(outcome.job, before.key, _measured(lambda: again(request, outcome.job, files)), target, before.sha256)


def _measured(make: Callable[[], Published]) -> Finished:
    def at_once() -> Steps[Published]:
        yield
        return make()

    return through(_measuring(at_once(), ()))


def _measuring(steps: Steps[Published], waiting: Sequence[Waiting]) -> Steps[Finished]:
    """What becomes of steps, whose own time is told, and what files they asked for. `waiting` are files that they leave beside their places."""
    seconds = 0.0
    with listening() as beside:
        while True:
            begun = time.perf_counter()
            try:
                next(steps)
            except StopIteration as end:
                published: Published = end.value
                break
            finally:
                seconds += time.perf_counter() - begun
            yield
    known = {one.place: one.sha256 for one in waiting}
    hashes = tuple(known.get(file.path) or hashlib.sha256(Path(file.path).read_bytes()).hexdigest() for file in published.files)
    return Finished(published.files, hashes, record(published, beside), round(seconds, 4), sha256=published.sha256)


def outcomes(
    jobs: Iterable[Job],
    request: Request,
    workers: Workers,
    journal: Journal,
    *,
    force: bool = False,
    trusted: Callable[[Job], bool] | None = None,
    late: list[Outcome] | None = None,
) -> Generator[Outcome, None, None]:
    """Each job's outcome in their order, as they come. What failed or was held is tried again; what is done is passed over where its source,
    what is said of it, its pictures, the brand, the options, our version and its files are as they were. A job that is `trusted` is as the journal has it, without a look at any file.

    Whatever was done when it is closed or interrupted is kept in the journal, too; `late` gets what it could not tell of any more.
    """
    turn = _Turn(request, journal, force=force, trusted=trusted)
    work = finish if workers.afar else make
    results = run(
        turn.changed(jobs),
        request,
        workers,
        work,
        end=settled,
        several=Several(partial(make_together, turn.patterned), _is_light, all_settled),
        taken=turn.taken,
        owned=turn.owned,
    )
    try:
        for job, outcome in results:
            yield from turn.unchanged()
            yield turn.taken_in(job, outcome)
    except BaseException as stop:
        # The workers have ended when it returns. Nobody else closes it: what stopped us holds this frame, and with it what works for us.
        results.close()
        if isinstance(stop, (KeyboardInterrupt, GeneratorExit)):
            for outcome_late in turn.kept(workers.left()):
                if late is not None:
                    late.append(outcome_late)
        output.sweep(journal.target)
        raise
    yield from turn.unchanged()
    turn.end()


class _Turn:
    """How far one run has come with its jobs: which it passes over, which it has begun, and which names of files are taken."""

    def __init__(self, request: Request, journal: Journal, *, force: bool, trusted: Callable[[Job], bool] | None) -> None:
        self.taken: set[str] = set()
        """Places of files that have their names already. Only names by a pattern can fall together with those of sources that are passed over."""
        self._request = request
        self._journal = journal
        self._force = force
        self._trusted = trusted
        self._first = journal.empty  # then nothing need be asked of it
        self._grounds = keys.Grounds(request, _digest)
        self._unplaced = Unplaced(journal.target)
        self._fresh: list[str] = []
        self._begun: dict[Job, tuple[str, str, Entry | None]] = {}
        self._passed: deque[Job] = (
            deque()
        )  # of a folder in which nothing changed that may be hundreds of thousands: no more than their names
        self._named = False
        self.patterned = replace(request, name=pattern(request))
        """The request, with the pattern of its brand if it has one."""
        if self.patterned.name:
            self._name_all()

    def changed(self, jobs: Iterable[Job]) -> Iterator[Job]:
        """The jobs that are to be done; the others wait for their turn to be told (`unchanged`)."""
        for job in jobs:
            entry = None if self._first else self._journal.find(job.source)
            if entry is not None and self._trusted is not None and self._trusted(job):
                self._passed.append(job)
                continue
            key, sha256 = keys.key(job, self._grounds.of(job))
            same = entry is not None and key and entry.key == key and entry.state == "done"
            if same and not self._force and entry is not None and _stands(entry, self._journal.target):
                self._passed.append(job)
                continue
            if job.said.brand and not self._named:
                self._name_all()  # its brand may have a pattern
            job = job if self._force else self._unplaced.take(job, key)
            self._begun[job] = key, sha256, entry
            yield job

    def owned(self, job: Job) -> list[str]:
        """Places of the files that an earlier run made of a job."""
        before = self._begun[job][2]
        return [_place(self._journal.target, one) for one in before.outputs] if before else []

    def unchanged(self) -> Iterator[Outcome]:
        """What was passed over meanwhile."""
        while self._passed:
            entry = self._journal.find((job := self._passed.popleft()).source)
            if entry is not None:
                yield Outcome(job, entry, fresh=False)

    def taken_in(self, job: Job, outcome: Finished | MastheadError) -> Outcome:
        """A job's outcome, once the journal has it and files of an earlier one that it has not are gone."""
        key, sha256, before = self._begun.pop(job)
        job = replace(job, made=b"") if job.made else job
        target = self._journal.target
        entry = _entry(job, key, outcome, target, sha256)
        if before is not None and entry.state == "done":
            _tidy(before, entry, target)
        elif before is not None and entry.state == "held" and self._request.public and (gone := _tidy(before, entry, target)):
            # What a run before made for the desk alone would pass for what may go out.
            files = f"{gone} file{'s' if gone > 1 else ''} of an earlier run {'were' if gone > 1 else 'was'} taken away"
            entry = replace(entry, problem=f"{entry.problem}; {files}")
        elif before is not None:
            # What an earlier run made of it stays, and stays known.
            entry = replace(entry, outputs=tuple(one for one in before.outputs if (target / one.path).is_file()))
        self._journal.put(entry)
        self._fresh.append(job.source)
        return Outcome(job, entry)

    def kept(self, left: Iterable[tuple[Job, Finished | MastheadError]]) -> Iterator[Outcome]:
        """Keeps what was done when the run was stopped: what has its files, whose outcomes these are, and beside the journal what waits for its names."""
        for job, made in left:
            if self._named and isinstance(made, Finished) and asked(self.patterned, job).name:
                self._unplaced.keep(job, self._begun.pop(job)[0], made)
            else:
                yield self.taken_in(job, made)
        for job, (key, _, _) in self._begun.items():
            if job.made:  # it had no turn
                self._unplaced.keep(job, key, msgspec.msgpack.decode(job.made, type=Finished))

    def end(self) -> None:
        """Every job has been told of."""
        self._unplaced.clear()
        self._journal.flush()
        if self._grounds.changed():
            self._journal.forget(self._fresh)  # nobody knows which of them were made with which brand
            self._journal.edited = len(self._fresh)

    def _name_all(self) -> None:
        self.taken.update(_place(self._journal.target, one) for entry in self._journal.known() for one in entry.outputs)
        self._named = True


def foreseen(jobs: Iterable[Job], request: Request, journal: Journal | None, *, force: bool = False) -> Iterator[tuple[Job, str]]:
    """What a run would do with each job, in words."""
    grounds = keys.Grounds(request, _digest)
    for job in jobs:
        entry = journal.find(job.source) if journal is not None else None
        key, sha256 = keys.key(job, grounds.of(job))
        if entry is None:
            yield job, "new"
        elif entry.state != "done":
            yield job, f"{entry.state} the last time"
        elif force:
            yield job, "asked for again"
        elif entry.sha256 != sha256:
            yield job, "the source has changed"
        elif entry.key != key:
            yield job, keys.why(entry.key, key)
        elif journal is not None and not keys.intact(journal.target, entry.outputs):
            yield job, "a result is missing or was altered"
        elif not _same_pictures(entry):
            yield job, "a picture of it has changed"
        else:
            yield job, "unchanged"


def _place(target: Path, one: Output) -> str:
    return (target / one.path).as_posix().casefold()


def _tidy(before: Entry, now: Entry, target: Path) -> int:
    """Takes away files of an earlier result that the new one has not, as long as nobody has changed them. How many."""
    kept = {one.path for one in now.outputs}
    gone = [target / one.path for one in before.outputs if one.path not in kept and keys.intact(target, [one])]
    for path in gone:
        path.unlink(missing_ok=True)
    return len(gone)


def _digest(request: Request) -> str:
    """The brand's. One that can't be loaded is each job's own failure."""
    try:
        return pipeline.branded(request, lambda _: None).digest
    except MastheadError:
        return ""


def _stands(entry: Entry, target: Path) -> bool:
    return keys.intact(target, entry.outputs) and _same_pictures(entry)


def _same_pictures(entry: Entry) -> bool:
    known = _record(entry)
    return known is not None and keys.unchanged(known.beside)


def told(entry: Entry) -> Record:
    """The record of an entry; an empty one of a source that was not done, or whose record is damaged."""
    return _record(entry) or Record("", (), ())


def _record(entry: Entry) -> Record | None:
    try:
        return msgspec.msgpack.decode(entry.about, type=Record) if entry.about else Record("", (), ())
    except (msgspec.MsgspecError, UnicodeError):
        return None


def _entry(job: Job, key: str, outcome: Finished | MastheadError, target: Path, sha256: str) -> Entry:
    """`sha256` is that of the source when its `key` was made. One that was another when it was read has none: it is done again."""
    if isinstance(outcome, MastheadError):
        return Entry(
            job.source,
            key,
            "held" if isinstance(outcome, RefusedError) else "failed",
            problem=str(outcome),
            hint=outcome.hint,
            exit_code=outcome.exit_code,
            sha256=sha256,
        )
    if outcome.sha256 != sha256:
        key, sha256 = "", outcome.sha256
    outputs = tuple(written(file, sha256, target) for file, sha256 in zip(outcome.files, outcome.hashes, strict=True))
    about = msgspec.msgpack.encode(placed(outcome.record, [one.path for one in outputs]))
    return Entry(job.source, key, "done", outputs, sha256=sha256, seconds=outcome.seconds, about=about)


def hashed(files: Iterable[File], target: Path) -> tuple[Output, ...]:
    """Written files as a journal would have them."""
    return tuple(written(file, hashlib.sha256(Path(file.path).read_bytes()).hexdigest(), target) for file in files)


def written(file: File, sha256: str, target: Path) -> Output:
    """A written file as the journal has it."""
    above = f"{target}{os.sep}"
    below = file.path.removeprefix(above) if file.path.startswith(above) else str(Path(file.path).relative_to(target))
    return Output(file.format, below.replace(os.sep, "/"), file.size, sha256, os.stat(file.path).st_mtime_ns)  # noqa: PTH116 - thousands of them
