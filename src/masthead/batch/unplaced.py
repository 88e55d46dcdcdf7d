"""Results of a run that was stopped before they had their names: files that a pattern names get theirs in the order of the jobs, and one before them was not done.

They wait beside the journal for the run that goes on, which need not make them again. Whatever is not just as it was is forgotten, and done anew.
"""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path

import msgspec
from msgspec.structs import replace

from masthead import output
from masthead.batch import keys
from masthead.batch.journal import FOLDER
from masthead.batch.kept import table
from masthead.batch.names import packed
from masthead.batch.plan import Job
from masthead.batch.record import Finished
from masthead.batch.run import waiting

_NAME = "unplaced"


class Unplaced:
    """Those in an output folder. Nothing is looked for where no run has left any."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._folder = target / FOLDER / _NAME
        self._known: dict[str, bytes] = {}
        if self._folder.is_dir():
            with closing(table(target, _NAME)) as rows:
                self._known = dict(rows.execute(f"SELECT id, found FROM {_NAME}"))

    def keep(self, job: Job, key: str, made: Finished) -> None:
        """Lets a job's files wait, which lie where `run.waiting` says. Without room, or right, they are done again."""
        here = waiting(job)
        place = self._place(job)
        told = key, replace(made, files=tuple(replace(one, path=str(Path(one.path).relative_to(here))) for one in made.files))
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            output.discard(place)
            here.replace(place)
            with closing(table(self._target, _NAME)) as rows:
                rows.execute(f"INSERT OR REPLACE INTO {_NAME} VALUES (?, ?)", (packed(job.source), msgspec.msgpack.encode(told)))
        except (OSError, UnicodeError):
            output.discard(place)

    def take(self, job: Job, key: str) -> Job:
        """The job, with what was made of it if that still holds: its files wait again where its own would."""
        found = self._known.pop(packed(job.source), None)
        if found is None or not key:
            return job
        place, here = self._place(job), waiting(job)
        try:
            before, made = msgspec.msgpack.decode(found, type=tuple[str, Finished])
            whole = all(
                hashlib.sha256((place / one.path).read_bytes()).hexdigest() == sha256
                for one, sha256 in zip(made.files, made.hashes, strict=True)
            )
            if before != key or not whole or not keys.unchanged(made.record.beside):
                return job
            here.parent.mkdir(parents=True, exist_ok=True)
            output.discard(here)
            place.replace(here)
        except (OSError, msgspec.MsgspecError, ValueError):
            return job
        return replace(
            job, made=msgspec.msgpack.encode(replace(made, files=tuple(replace(one, path=str(here / one.path)) for one in made.files)))
        )

    def clear(self) -> None:
        """Forgets what nobody has asked for."""
        if self._folder.is_dir():
            output.discard(self._folder)
            with closing(table(self._target, _NAME)) as rows:
                rows.execute(f"DELETE FROM {_NAME}")

    def _place(self, job: Job) -> Path:
        return self._folder / hashlib.sha256(packed(job.source).encode()).hexdigest()[:32]
