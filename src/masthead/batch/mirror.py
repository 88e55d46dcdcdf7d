"""Results elsewhere: what a run keeps in a folder here is brought to a place that fsspec opens, each file whole or not at all."""

from __future__ import annotations

import os
import posixpath
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any

from masthead import output
from masthead.batch.journal import FOLDER, Journal
from masthead.errors import MastheadError, OutputError, UsageError
from masthead.sources.remote import filesystem

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

    def bring(self, journal: Journal) -> int:
        """Makes the place what the journal says: brings what is new there, or has another size there, and takes away what it brought and is no
        result any more. How many files were brought. Raises `OutputError` if the place can't be written; the next run brings the rest."""
        with self._reached() as (places, root), closing(self._noted()) as noted:
            for entry in journal.known():
                rows = ((one.path, one.sha256, one.size) for one in entry.outputs)
                noted.executemany("INSERT OR REPLACE INTO wanted VALUES (?, ?, ?)", rows)
            self._look(places, root, noted)
            noted.execute("CREATE TEMP TABLE gone AS SELECT path FROM brought WHERE path NOT IN (SELECT path FROM wanted)")
            for (path,) in noted.execute("SELECT path FROM gone"):
                if places.exists(f"{root}/{path}"):
                    places.rm_file(f"{root}/{path}")
                noted.execute("DELETE FROM brought WHERE path = ?", (path,))
            noted.execute(
                "CREATE TEMP TABLE new AS SELECT path, sha256 FROM wanted LEFT JOIN brought USING (path, sha256) LEFT JOIN there USING (path)"
                " WHERE brought.path IS NULL OR there.size IS NOT wanted.size ORDER BY path"
            )
            count = 0
            for path, sha256 in noted.execute("SELECT path, sha256 FROM new"):
                self._put(places, root, path)
                noted.execute("INSERT OR REPLACE INTO brought VALUES (?, ?)", (path, sha256))
                count += 1
            for name in REPORTS:
                if (self._folder / name).is_file():
                    self._put(places, root, name)
            return count

    def _noted(self) -> sqlite3.Connection:
        noted = sqlite3.connect(self._folder / FOLDER / "mirror.sqlite", isolation_level=None)
        noted.execute("CREATE TABLE IF NOT EXISTS brought (path TEXT PRIMARY KEY, sha256 TEXT) WITHOUT ROWID")
        noted.execute("CREATE TEMP TABLE wanted (path TEXT PRIMARY KEY, sha256 TEXT, size INTEGER) WITHOUT ROWID")
        noted.execute("CREATE TEMP TABLE there (path TEXT PRIMARY KEY, size INTEGER) WITHOUT ROWID")
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
        above, name = posixpath.split(whole)
        places.makedirs(above, exist_ok=True)
        if type(places).mv is AbstractFileSystem.mv:
            places.pipe_file(whole, (self._folder / path).read_bytes())
            return
        beside = f"{above}/.{name}.{os.getpid()}.part"
        try:
            places.put_file(str(self._folder / path), beside)
            places.mv(beside, whole)
        except BaseException:
            if places.exists(beside):
                places.rm_file(beside)
            raise

    @contextmanager
    def _reached(self) -> Iterator[tuple[Any, str]]:
        try:
            with filesystem(self._address) as (places, path):
                yield places, path.rstrip("/")
        except UsageError:
            raise
        except MastheadError as error:
            hint = f"all results are in {self._folder}; the same command again brings the rest"
            raise OutputError(error.problem, where=self._address, hint=hint) from error
