"""Results elsewhere: what a run keeps in a folder here is brought to a place that fsspec opens, each file whole or not at all.

A source's files go as soon as it is done, by threads of their own; at the end of a run the place is compared with the journal, and made what
that says. So a run that is killed has brought most of what it did, and the next one brings the rest.
"""

from __future__ import annotations

import os
import platform
import posixpath
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from hashlib import blake2b
from pathlib import Path
from queue import Queue
from threading import Lock, Thread
from types import TracebackType
from typing import Any, Self

from masthead import output
from masthead.batch.journal import FOLDER, Journal, Output
from masthead.errors import MastheadError, NotFoundError, OutputError, UsageError
from masthead.sources.remote import filesystem

_HANDS = 4
"""Files that are brought at once: a place far away answers late."""
_AHEAD = 256
"""Files that wait to be brought; then the run waits for them."""
REPORTS = ("report.html", "report.json", "report.csv", "index.ndjson")


def folder(address: str) -> Path:
    """Where journal and results of a run lie on this machine whose results go to an address: in the user's folder for what programs keep
    (XDG Base Directory Specification)."""
    kept = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA")
    above = Path(kept) if kept else Path.home() / ".local" / "state"
    mark = blake2b(address.encode(errors="surrogateescape"), digest_size=4).hexdigest()
    return above / "masthead" / f"{output.stem(f'{address}.')}-{mark}"


class Mirror:
    """The place at `address`. What was brought there is noted in `folder`, beside the journal: what has not changed is not brought again."""

    def __init__(self, address: str, folder: Path) -> None:
        self._address = address.rstrip("/")
        self._folder = folder
        self._mark = blake2b(f"{platform.node()} {folder}".encode(errors="surrogateescape"), digest_size=4).hexdigest()
        """Tells what this machine is writing there from what others do."""
        self._lock = Lock()
        self._made: set[str] = set()
        """Folders there that are known to be there."""

    def carrying(self) -> Carrier:
        """Brings files while the run goes on."""
        return Carrier(self)

    def bring(self, journal: Journal) -> int:
        """Makes the place what the journal says: brings what is new there, or has another size there, and takes away what it brought and is no
        result any more. How many files were brought. Raises `OutputError` if the place can't be written; the next run brings the rest."""
        with closing(self.noted()) as noted:
            noted.execute("CREATE TEMP TABLE wanted (path TEXT PRIMARY KEY, sha256 TEXT, size INTEGER) WITHOUT ROWID")
            noted.execute("CREATE TEMP TABLE there (path TEXT PRIMARY KEY, size INTEGER) WITHOUT ROWID")
            for entry in journal.known():
                rows = ((one.path, one.sha256, one.size) for one in entry.outputs)
                noted.executemany("INSERT OR REPLACE INTO wanted VALUES (?, ?, ?)", rows)
            with self._reached() as (places, root):
                self._look(places, root, noted)
                noted.execute("CREATE TEMP TABLE gone AS SELECT path FROM brought WHERE path NOT IN (SELECT path FROM wanted)")
                for (path,) in noted.execute("SELECT path FROM gone"):
                    for one in (f"{root}/{path}", self._beside(f"{root}/{path}")):
                        if places.exists(one):
                            places.rm_file(one)
                    noted.execute("DELETE FROM brought WHERE path = ?", (path,))
            noted.execute(
                "CREATE TEMP TABLE new AS SELECT path, sha256 FROM wanted LEFT JOIN brought USING (path, sha256) LEFT JOIN there USING (path)"
                " WHERE brought.path IS NULL OR there.size IS NOT wanted.size ORDER BY path"
            )
            with self.carrying() as carrier:
                for path, sha256 in noted.execute("SELECT path, sha256 FROM new"):
                    carrier.take(path, sha256)
            if carrier.error is not None:
                raise carrier.error
            with self._reached() as (places, root):
                for name in REPORTS:
                    if (self._folder / name).is_file():
                        self._put(places, root, name)
            return carrier.count

    def carry(self, path: str, sha256: str, note: Callable[[str, str], None]) -> None:
        """Brings a file. That it may be there is noted before, that it is there after: what a killed run had brought is known to the next."""
        with self._reached() as (places, root):
            note(path, "")
            self._put(places, root, path)
            note(path, sha256)

    def noted(self) -> sqlite3.Connection:
        """What was brought, for one thread at a time. To be opened once and not in each thread: while one makes the file, or the last to close
        it tidies up, others are told that it is locked, however long they would wait (SQLite, Write-Ahead Logging, on SQLITE_BUSY).
        Raises `OutputError`."""
        path = self._folder / FOLDER / "mirror.sqlite"
        noted = None
        try:
            noted = sqlite3.connect(path, isolation_level=None, timeout=60, check_same_thread=False)
            noted.execute("PRAGMA journal_mode=WAL")
            noted.execute("PRAGMA synchronous=NORMAL")
            noted.execute("CREATE TABLE IF NOT EXISTS brought (path TEXT PRIMARY KEY, sha256 TEXT) WITHOUT ROWID")
        except sqlite3.DatabaseError as error:
            if noted is not None:
                noted.close()
            hint = "free some room or check your rights, or take the file away: all is brought again then"
            raise OutputError(f"what was brought can’t be noted: {error}", where=str(path), hint=hint) from error
        return noted

    def _look(self, places: Any, root: str, noted: sqlite3.Connection) -> None:
        """Notes what is there, a folder at a time."""
        folders = {posixpath.dirname(path) for (path,) in noted.execute("SELECT path FROM wanted")}
        places.invalidate_cache()
        for folder in sorted(folders):
            try:
                found = places.ls(posixpath.join(root, folder) if folder else root, detail=True)
            except FileNotFoundError:
                continue
            rows = ((posixpath.join(folder, posixpath.basename(one["name"])), one["size"]) for one in found if one["type"] == "file")
            noted.executemany("INSERT OR REPLACE INTO there VALUES (?, ?)", rows)

    def _put(self, places: Any, root: str, path: str) -> None:
        """Brings a file. Where a file can be moved it is written beside its place first; where it can't, as in object stores, it appears at once
        when all of it has come."""
        from fsspec.spec import AbstractFileSystem

        whole = f"{root}/{path}"
        if type(places).mv is AbstractFileSystem.mv:
            # Without folders: s3fs would make a bucket that isn't there.
            places.pipe_file(whole, (self._folder / path).read_bytes())
            return
        above, beside = posixpath.dirname(whole), self._beside(whole)
        with self._lock:
            if above not in self._made:
                places.makedirs(above, exist_ok=True)
                self._made.add(above)
        try:
            places.put_file(str(self._folder / path), beside)
            places.mv(beside, whole)
        except BaseException:
            if places.exists(beside):
                places.rm_file(beside)
            raise

    def _beside(self, whole: str) -> str:
        """Where a file is written before it is moved: always at the same place, so that half of one that a killed run leaves is written over."""
        above, name = posixpath.split(whole)
        return f"{above}/.{name}.{self._mark}.part"

    @contextmanager
    def _reached(self) -> Iterator[tuple[Any, str]]:
        try:
            with filesystem(self._address) as (places, path):
                yield places, path.rstrip("/")
        except UsageError:
            raise
        except MastheadError as error:
            hint = f"all results are in {self._folder}; the same command again brings the rest"
            problem = "there is no such place" if isinstance(error, NotFoundError) else error.problem
            raise OutputError(f"can’t be written: {problem}", where=self._address, hint=hint) from error


class Carrier:
    """Threads that bring files. After the first that can't be brought they bring no more: `error` says why."""

    def __init__(self, mirror: Mirror) -> None:
        self.error: MastheadError | None = None
        self.count = 0
        """Files that were brought."""
        self._mirror = mirror
        self._waiting: Queue[tuple[str, str] | None] = Queue(_AHEAD)
        self._lock = Lock()
        self._noted: sqlite3.Connection | None = None
        self._hands: list[Thread] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Waits for all that was taken; where the run breaks off, only for what is on its way."""
        if kind is not None:
            self.error = self.error or MastheadError("the run was broken off")
        for _ in self._hands:
            self._waiting.put(None)
        for hand in self._hands:
            hand.join()
        if self._noted is not None:
            self._noted.close()

    def take(self, path: str, sha256: str) -> None:
        """A file of the folder, to be brought."""
        if self.error is not None:
            return
        if self._noted is None:
            self._noted = self._mirror.noted()
        if len(self._hands) < _HANDS:
            self._hands.append(Thread(target=self._carry, daemon=True))
            self._hands[-1].start()
        self._waiting.put((path, sha256))

    def take_all(self, outputs: Sequence[Output]) -> None:
        for one in outputs:
            self.take(one.path, one.sha256)

    def _carry(self) -> None:
        while (one := self._waiting.get()) is not None:
            if self.error is None:
                try:
                    self._mirror.carry(*one, self._note)
                except MastheadError as error:
                    self.error = self.error or error
                else:
                    with self._lock:
                        self.count += 1

    def _note(self, path: str, sha256: str) -> None:
        with self._lock:
            if self._noted is not None:
                self._noted.execute("INSERT OR REPLACE INTO brought VALUES (?, ?)", (path, sha256))
