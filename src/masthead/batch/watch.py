"""Files as they come: what changed in the places of a run's sources, once nobody writes to it any more."""

from __future__ import annotations

import glob
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path

from masthead import output
from masthead.batch.found import is_readable
from masthead.batch.journal import Journal
from masthead.batch.plan import Job
from masthead.batch.table import is_table
from masthead.errors import UsageError
from masthead.sources.places import exists, is_folder, parted
from masthead.sources.remote import is_address
from masthead.sources.sidecar import spoken_of

STILL = 1.0
"""Seconds for which size and time of a file stand still before it is believed to be whole."""
_LOOK = 250
"""Milliseconds between two looks at files that may not be whole yet."""

Signature = tuple[int, int] | None
"""A file's size and when it was last changed (nanoseconds); None: it is not there."""


class Moving:
    """Files that somebody may still write to."""

    def __init__(self) -> None:
        self._since: dict[str, tuple[Signature, float]] = {}

    def note(self, path: str) -> None:
        """Something happened to the file."""
        self._since[path] = _signature(path), time.monotonic()

    def settled(self) -> frozenset[str]:
        """Those that have stood still for long enough; they are forgotten."""
        now = time.monotonic()
        done: set[str] = set()
        for path, (before, since) in list(self._since.items()):
            if (signature := _signature(path)) != before:
                self._since[path] = signature, now
            elif now - since >= STILL:
                done.add(path)
                del self._since[path]
        return frozenset(done)

    def is_still(self, path: str) -> bool:
        """Whether a file that was not looked at before is old enough; else it is looked at from now on."""
        if path in self._since:
            return False
        signature = _signature(path)
        if signature is None or abs(time.time() - signature[1] / 1e9) >= STILL:
            return True
        self.note(path)
        return False


def _signature(path: str) -> Signature:
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def changes(sources: Iterable[str], target: Path, moving: Moving) -> Generator[frozenset[str], None, None]:
    """First, when the places of all sources are watched, an empty set; then, again and again, the files there that changed and stand still.
    What is written below `target` is no change. Raises `UsageError` without the extra, or where there is nothing to watch."""
    try:
        from watchfiles import watch
    except ImportError:
        raise UsageError("--watch needs a package that is not installed", hint="pip install 'masthead[watch]'") from None
    sources = tuple(sources)
    for source in filter(is_address, sources):
        raise UsageError("can’t be watched: nobody tells of changes there", where=source, hint="run the batch again now and then")
    places = sorted({str(place.absolute()) for source in sources for place in _places(source)})
    if not places:
        raise UsageError(
            "there is nothing to watch", hint="name a folder, a pattern, an archive or a table; standard input can’t be watched"
        )
    for place in places:
        if not is_folder(place):
            raise UsageError("is no folder that can be watched", where=place, hint="check the name")
    own = target.absolute()
    # What is in a folder that we may not look into is told by the run itself.
    watched = watch(
        *places, watch_filter=None, debounce=_LOOK, step=50, rust_timeout=_LOOK, yield_on_timeout=True, ignore_permission_denied=True
    )
    started = False
    for heard in watched:
        for _, path in heard:
            changed = Path(path)
            # What was put into a new folder before that was watched has not been told.
            for file in changed.rglob("*") if is_folder(changed) else (changed,):
                if file != own and own not in file.parents and not file.name.startswith(".") and not is_folder(file):
                    moving.note(str(file))
        if not started:
            started = True
            yield frozenset()
        elif settled := moving.settled():
            yield settled


def _places(source: str) -> Iterator[Path]:
    """The folders in which changes concern a source."""
    if source == "-":
        return
    name = source[1:] if source.startswith("@") and not exists(source) else source
    path = Path(parted(name)[0])
    if is_folder(path):
        yield path
    elif exists(path) or not glob.has_magic(name):
        yield path.parent
    else:
        while glob.has_magic(str(path)):
            path = path.parent
        yield path


def untouched(settled: Iterable[str], sources: Iterable[str]) -> Callable[[Job], bool]:
    """Which jobs have the result that they had (the others: `concerned`)."""
    touched = concerned(settled, sources)
    return lambda job: not touched(job)


def concerned(settled: Iterable[str], sources: Iterable[str]) -> Callable[[Job], bool]:
    """Which jobs may have another result after these files have changed: those whose source it is; those beside it that would have the same
    name, or releases of that name; those whose pictures may lie there; all, after a change of a table or a list."""
    lists = {str(Path(name.removeprefix("@")).absolute()) for name in sources if name.startswith("@") or is_table(name)}
    paths: set[str] = set()
    names: set[tuple[str, str]] = set()
    above: set[str] = set()
    for path in settled:
        if path in lists:
            return lambda _: True
        if (spoken := spoken_of(Path(path))) is not None:
            paths.add(str(spoken))
            continue
        paths.add(path)
        if is_readable(path):
            folder, stem = _named(path)
            names |= {(folder, stem), (folder, stem.rpartition("-")[0])}  # of `x-1` a release of `x` may have the name
        else:
            above.update(map(str, Path(path).parents))

    def test(job: Job) -> bool:
        path = _path(job)
        return path in paths or _named(path) in names or str(Path(path).parent) in above

    return test


def _named(path: str) -> tuple[str, str]:
    folder, name = Path(path).parent, Path(path).name
    return str(folder), output.stem(name).casefold()


def _path(job: Job) -> str:
    """The file in which its source is."""
    return str(Path(parted(job.address)[0]).absolute())


def whole(jobs: Iterable[Job], settled: frozenset[str], moving: Moving, journal: Journal) -> Iterator[Job]:
    """The jobs whose sources nobody writes to: those that stand still, and those that are known from before and have not been touched."""
    for job in jobs:
        path = _path(job)
        if path in settled or journal.find(job.source) is not None or moving.is_still(path):
            yield job
