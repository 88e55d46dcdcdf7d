"""What is done, kept in SQLite in the output folder: a run after another does only what changed, and one that was killed goes on.

A row a source. It is written after the source's files are safely in their places: whatever moment a run ends at, a row tells of files that are
there, or the source is done again, to the same bytes.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from types import TracebackType
from typing import Literal, Protocol, Self

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from masthead.batch.names import packed, unpacked
from masthead.errors import OutputError

FOLDER = ".masthead"
"""The folder in the output folder in which a run keeps its own files."""
NAME = "journal.sqlite"
FORMAT = 1
"""Of the tables. A journal of a newer one is kept aside."""
_NOT_ITS_FAULT = (sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN)
"""Why a journal can't be opened that may be whole: no right, no room, no disk."""
AT_ONCE = 64
"""Rows that are written together; the last ones of a killed run are done again."""
_COLUMNS = "source, key, state, outputs, settled, sha256, problem, hint, exit_code, seconds, about"
_PUT = f"INSERT OR REPLACE INTO sources ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?)"
State = Literal["done", "failed", "held"]


class Output(Struct, frozen=True, array_like=True):
    """A written file: format, path below the output folder, bytes, SHA-256, and when it was last changed (nanoseconds)."""

    format: str
    path: str
    size: int
    sha256: str
    changed: int


class Entry(Struct, frozen=True):
    """What is known of a source. `key` stands for all that decides its result (`keys.key`); `settled` for what other sources decided of it."""

    source: str
    key: str
    state: State
    outputs: tuple[Output, ...] = ()
    settled: str = ""
    sha256: str = ""
    """Of the source as it came."""
    problem: str = ""
    hint: str = ""
    exit_code: int = 0
    seconds: float = 0.0
    about: bytes = b""
    """What reports, indexes and comparisons need of it (`batch.record.Record`), encoded."""


class Witness(Protocol):
    """Who hears of all that a journal is told, before the journal itself keeps it: what the journal knows then, the witness knows too."""

    def noted(self, entries: Sequence[Entry]) -> None: ...

    def forgotten(self, sources: Sequence[str]) -> None: ...

    def pruned(self, entries: Sequence[Entry]) -> None: ...


class Journal:
    """Open as long as a run lasts. Raises `OutputError` if another run has it, or the folder can't be written."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.kept_aside: Path | None = None
        """Where an older journal lies now that was damaged or of a newer masthead."""
        self.saved = 0
        """Sources that are known from what could be read of a damaged one."""
        folder = target / FOLDER
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            hint = "choose another folder with -o, or check your rights"
            raise OutputError(f"can’t be written: {(error.strerror or str(error)).lower()}", where=str(target), hint=hint) from error
        self.broken_off = False
        """Whether the run before ended without closing its journal: it was killed, or the power failed."""
        self._lock = self._locked(folder / "lock.sqlite")
        self._waiting: list[Entry] = []
        self._heard = 0
        """How many of those that wait the witness has heard of."""
        self.witness: Witness | None = None
        self.edited = 0
        """Sources of this run that count as not done, because a brand was edited while it lasted."""
        path = folder / NAME
        try:
            self._database = self._opened(path)
        except (sqlite3.DatabaseError, ValueError) as error:
            try:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF in _NOT_ITS_FAULT:
                    raise
                self.kept_aside = _aside(path)
                self._database = self._opened(path)
                if isinstance(error, sqlite3.DatabaseError):  # what a newer one means nobody knows here
                    self._save(_readable(self.kept_aside))
            except (sqlite3.DatabaseError, OSError) as worse:
                self._lock.close()
                raise self._unwritten(worse) from worse

    def _save(self, entries: Iterable[Entry]) -> None:
        """Takes what a damaged journal says. Nothing of it is believed that the results don't prove: each is read once more."""
        rows = (_row(replace(one, outputs=tuple(replace(each, changed=0) for each in one.outputs))) for one in entries)
        self._database.execute("BEGIN")
        self._database.executemany(_PUT, rows)
        self._database.execute("COMMIT")
        self.saved = self._database.execute("SELECT count(*) FROM sources").fetchone()[0]

    def _locked(self, path: Path) -> sqlite3.Connection:
        """A lock that ends with the process, however that ends, on every system."""
        lock = sqlite3.connect(path, timeout=0.5, isolation_level=None)
        try:
            lock.execute("PRAGMA journal_mode=DELETE")
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            lock.close()
            if not isinstance(error, sqlite3.OperationalError):  # damaged: nobody has it, and nothing is in it
                path.unlink()
                return self._locked(path)
            if "locked" not in str(error):
                raise self._unwritten(error) from error
            raise OutputError(
                "another run writes to this folder", where=str(self.target), hint="wait until it ends, or choose another folder with -o"
            ) from error
        return lock

    def _opened(self, path: Path) -> sqlite3.Connection:
        database = sqlite3.connect(path, isolation_level=None)
        try:
            database.execute("PRAGMA journal_mode=WAL")
            database.execute(
                "PRAGMA synchronous=NORMAL"
            )  # power loss may take the last rows, whose sources are done again; it harms no others
            database.execute("CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
            found = database.execute("SELECT value FROM meta WHERE name = 'format'").fetchone()
            if found is not None and int(found[0]) > FORMAT:
                raise ValueError(f"of format {found[0]}")
            database.execute("INSERT OR REPLACE INTO meta VALUES ('format', ?)", (str(FORMAT),))
            self.broken_off = database.execute("SELECT 1 FROM meta WHERE name = 'running'").fetchone() is not None
            database.execute("INSERT OR REPLACE INTO meta VALUES ('running', '1')")
            database.execute(
                "CREATE TABLE IF NOT EXISTS sources (source TEXT PRIMARY KEY, key TEXT, state TEXT, outputs BLOB, settled TEXT, sha256 TEXT, problem TEXT,"
                " hint TEXT, exit_code INTEGER, seconds REAL, about BLOB) WITHOUT ROWID"
            )
            _checked(database)
        except BaseException:
            database.close()
            raise
        return database

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Writes what waits, and lets others in."""
        try:
            self.flush()
            # On a full disk the next run takes this one for killed: it looks for halves of files, and that is all.
            with suppress(sqlite3.OperationalError):
                self._database.execute("DELETE FROM meta WHERE name = 'running'")
        finally:
            self._database.close()
            self._lock.close()

    def find(self, source: str) -> Entry | None:
        """What an earlier run, or an earlier moment of this one, has noted of a source; what waits to be written is not seen yet."""
        row = self._database.execute(f"SELECT {_COLUMNS} FROM sources WHERE source = ?", (packed(source),)).fetchone()
        return _entry(row) if row else None

    def known(self) -> Iterator[Entry]:
        """All entries, in the order of their sources' names, one after another from the disk."""
        self.flush()
        with closing(self._database.execute(f"SELECT {_COLUMNS} FROM sources ORDER BY source")) as rows:
            yield from (entry for row in rows if (entry := _entry(row)) is not None)

    def sources(self) -> Iterator[str]:
        """The names of all sources, in their order."""
        self.flush()
        with closing(self._database.execute("SELECT source FROM sources ORDER BY source")) as rows:
            for (name,) in rows:
                yield unpacked(name)

    @property
    def empty(self) -> bool:
        """Whether nothing was ever done here, or nothing is known of it any more."""
        return self._database.execute("SELECT 1 FROM sources LIMIT 1").fetchone() is None

    def put(self, entry: Entry) -> None:
        """Notes what became of a source, with the next few."""
        self._waiting.append(entry)
        if len(self._waiting) >= AT_ONCE:
            self.flush()

    def flush(self) -> None:
        if not self._waiting:
            return
        entries = self._waiting.copy()
        self._waiting.clear()
        heard, self._heard = self._heard, 0
        try:
            if self.witness is not None:
                self.witness.noted(entries[heard:])
                heard = len(entries)
            rows = [_row(entry) for entry in entries]
            self._database.execute("BEGIN")
            self._database.executemany(_PUT, rows)
            self._database.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise self._unwritten(error) from error
        except KeyboardInterrupt:  # what ends the run writes them
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            self._waiting[:0] = entries
            self._heard = heard
            raise

    def _unwritten(self, error: Exception) -> OutputError:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        remedy = (
            "check your rights" if code in (sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN) else "free some room"
        )
        hint = f"{remedy}, and run the same command again"
        if _read_only(self.target):
            error, hint = Exception("the disk is read-only"), "choose another folder with -o, or mount it so that it can be written"
        return OutputError(f"the journal can’t be written: {error}", where=str(self.target / FOLDER), hint=hint)

    def forget(self, sources: Iterable[str]) -> None:
        """Takes the keys of sources away: they are done again."""
        self.flush()
        names = list(sources)
        if self.witness is not None:
            self.witness.forgotten(names)
        self._database.executemany("UPDATE sources SET key = '' WHERE source = ?", [(packed(source),) for source in names])

    def prune(self, entries: Sequence[Entry]) -> None:
        """Takes sources out that are gone. Each entry has those of its files that were taken away."""
        self.flush()
        if self.witness is not None:
            self.witness.pruned(entries)
        self.remove(entry.source for entry in entries)

    def remove(self, sources: Iterable[str]) -> None:
        """Takes sources out, and tells nobody."""
        try:
            self._database.executemany("DELETE FROM sources WHERE source = ?", [(packed(source),) for source in sources])
        except sqlite3.OperationalError as error:
            raise self._unwritten(error) from error


def _checked(database: sqlite3.Connection) -> None:
    """Raises `sqlite3.DatabaseError` if it is damaged, or lacks what a journal has."""
    if database.execute("PRAGMA quick_check").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError("damaged")
    database.execute(f"SELECT {_COLUMNS} FROM sources LIMIT 1")


class Seen(Journal):
    """A journal that is only looked into: nothing is written or moved, and another run may have it. Raises `ValueError` if it is damaged or of a
    newer masthead."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.witness = None
        self._waiting, self._heard = [], 0
        path = (target / FOLDER / NAME).absolute()
        # Where nobody has it, SQLite need not put anything beside it; where that can't be put there, it must not.
        ways = ["?mode=ro", "?immutable=1"] if path.with_name(f"{NAME}-wal").exists() else ["?immutable=1"]
        try:
            try:
                self._database = self._seen(path.as_uri() + ways[0])
            except sqlite3.OperationalError:
                self._database = self._seen(path.as_uri() + ways[-1])
        except sqlite3.DatabaseError as error:
            raise ValueError(str(error)) from error

    def _seen(self, place: str) -> sqlite3.Connection:
        database = sqlite3.connect(place, uri=True, isolation_level=None)
        try:
            found = database.execute("SELECT value FROM meta WHERE name = 'format'").fetchone()
            if found is not None and int(found[0]) > FORMAT:
                raise ValueError(f"of format {found[0]}")
            _checked(database)
        except BaseException:
            database.close()
            raise
        return database

    def close(self) -> None:
        """As `Journal.close`."""
        self._database.close()


def _aside(path: Path) -> Path:
    """Moves a journal that can't be used, with what SQLite keeps beside it, out of the way."""
    number = 1
    while (kept := path.with_name(f"{path.stem}-{number}{path.suffix}")).exists():
        number += 1
    path.replace(kept)
    for end in ("-wal", "-shm"):
        beside = path.with_name(path.name + end)
        if beside.exists():
            beside.replace(kept.with_name(kept.name + end))
    return kept


def _readable(path: Path) -> Iterator[Entry]:
    """What a damaged journal says before its damage and, from its other end, behind it."""
    for way in ("ASC", "DESC"):
        with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            database.text_factory = lambda raw: raw.decode("utf-8", "replace")  # a name that is none any more is another's at most
            for row in database.execute(f"SELECT {_COLUMNS} FROM sources ORDER BY source {way}"):
                if (entry := _entry(row)) is not None:
                    yield entry
            return


def _row(entry: Entry) -> tuple[object, ...]:
    outputs = msgspec.msgpack.encode(entry.outputs)
    return (
        *(
            packed(entry.source),
            entry.key,
            entry.state,
            outputs,
            entry.settled,
            entry.sha256,
            entry.problem,
            entry.hint,
            entry.exit_code,
            entry.seconds,
        ),
        entry.about,
    )


def _entry(row: Sequence[object]) -> Entry | None:
    """The entry of a row; none of one that is damaged: the source is done again."""
    try:
        return _decoded(row)
    except (msgspec.MsgspecError, ValueError):
        return None


def _decoded(row: Sequence[object]) -> Entry:
    name, key, state, outputs, *rest = row
    source = unpacked(str(name))
    told = msgspec.msgpack.decode(outputs, type=tuple[Output, ...]) if isinstance(outputs, bytes) else ()
    names = ("settled", "sha256", "problem", "hint", "exit_code", "seconds", "about")
    return msgspec.convert({"source": source, "key": key, "state": state, "outputs": told, **dict(zip(names, rest, strict=True))}, Entry)


def _read_only(folder: Path) -> bool:
    """Whether a folder is on a disk that can't be written at all, whoever asks."""
    try:
        return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
    except (AttributeError, OSError):  # Windows
        return False
