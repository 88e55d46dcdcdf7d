"""What was found out once and holds as long as what it was found of: tables beside the journal, which may be lost without harm."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from masthead.batch.journal import FOLDER


def table(target: Path, name: str) -> sqlite3.Connection:
    """A table of keys and what was found (`id`, `found`), of this name. One that is damaged begins anew."""
    path = target / FOLDER / f"{name}.sqlite"
    try:
        return _opened(path, name)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        path.unlink()
        return _opened(path, name)


def _opened(path: Path, name: str) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level=None)
    try:
        database.execute(f"CREATE TABLE IF NOT EXISTS {name} (id TEXT PRIMARY KEY, found BLOB) WITHOUT ROWID")
    except BaseException:
        database.close()
        raise
    return database
