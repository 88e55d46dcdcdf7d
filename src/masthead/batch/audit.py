"""A file that only grows: what was done with each source, when, with which brand and options, what a person said of it, what became of it, and
what was found when the results were judged. A journal that is lost is built anew from it.
"""

from __future__ import annotations

import base64
import binascii
import errno
import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

import msgspec
from msgspec import Struct

from masthead import __version__
from masthead.batch.incremental import told
from masthead.batch.journal import Entry, Output
from masthead.batch.judging import Judgement, word
from masthead.batch.record import Record
from masthead.errors import LostError, OutputError, shown
from masthead.request import Request

VERIFY = "masthead verify"
"""What judges results that are read back (`--verify`), in the company of the judges of standards."""


class Part(Struct, frozen=True, omit_defaults=True):
    """A source of a publication of many: its hash, or why it is not in there."""

    source: str
    sha256: str = ""
    problem: str = ""


class Audit:
    """The file at `path`, for a run with results in `target`. It hears what the journal is told, just before that keeps it: what the journal
    knows stands here too, whenever the run ends. Raises `OutputError` if the file can't be added to."""

    def __init__(self, path: Path, target: Path, request: Request) -> None:
        self._path = path
        self._verified = request.verify
        self._same = {
            "version": __version__,
            "folder": shown(str(target.absolute())),
            "options": msgspec.Raw(msgspec.json.encode(request)),
        }

    @staticmethod
    def ready(path: Path) -> None:
        """Raises `OutputError` if the file can't be added to: before anything is done."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.open("ab").close()
        except OSError as error:
            raise _unwritten(path, error) from error

    def noted(self, entries: Sequence[Entry]) -> None:
        """A line for each of them."""
        self._add(self._entry(entry) for entry in entries)

    def forgotten(self, sources: Sequence[str]) -> None:
        """What was said of these sources before holds no more: they are done again."""
        self._add({**_named(source), "state": "void"} for source in sources)

    def pruned(self, entries: Sequence[Entry]) -> None:
        """These sources are gone, and with them the files that their entries have."""
        self._add({**_named(entry.source), "sha256": entry.sha256, "state": "pruned", "files": _files(entry)} for entry in entries)

    def gathered(self, entry: Entry, parts: Sequence[Part]) -> None:
        """What became of a publication of many sources (a digest). No journal knows it, and none is built of it."""
        known = {name: value for name, value in self._entry(entry).items() if name not in ("sha256", "key", "settled", "record")}
        self._add([{**known, "state": "digest", "sources": list(parts)}])

    def judged(self, one: Judgement) -> None:
        """What judges of standards say of a source's results."""
        told = [
            {
                "judge": verdict.judge,
                "file": file.path,
                "sha256": file.sha256,
                "verdict": word(verdict),
                "findings": [str(finding) for finding in verdict.findings] or ([verdict.skipped] if verdict.skipped else []),
            }
            for file, verdict in one.verdicts
        ]
        self._add([{**_named(one.source), "state": "judged", "verdicts": told}])

    def _entry(self, entry: Entry) -> dict[str, object]:
        known = told(entry)
        name, version, digest = known.brand
        return {
            **_named(entry.source),
            "sha256": entry.sha256,
            "key": entry.key,
            "state": entry.state,
            "brand": {"name": name, "version": version or None, "sha256": digest} if name else None,
            "settled": entry.settled or None,
            "said": [{"field": field, "by": by or None} for release in known.releases for field, by in release.said],
            "files": _files(entry) if entry.state == "done" else [],
            "problem": entry.problem or None,
            "exit_code": entry.exit_code,
            "notices": [code for code, _, _ in known.notices],
            "verdicts": list(_read_back(entry)) if self._verified else [],
            "record": base64.b64encode(entry.about).decode(),
        }

    def _add(self, lines: Iterable[dict[str, object]]) -> None:
        when = datetime.now(UTC).isoformat(timespec="seconds")
        text = b"".join(msgspec.json.encode({"when": when, **line, **self._same}) + b"\n" for line in lines)
        if not text:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("ab+") as file:
                if file.seek(0, os.SEEK_END):
                    file.seek(-1, os.SEEK_END)
                    text = text if file.read(1) == b"\n" else b"\n" + text  # a run that was killed left half a line
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise _unwritten(self._path, error) from error


def _unwritten(path: Path, error: OSError) -> OutputError:
    remedy = "free some room" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "check your rights"
    problem = f"can’t be added to: {(error.strerror or str(error)).lower()}"
    return OutputError(problem, where=str(path), hint=f"{remedy}, or choose another file with --audit")


def _named(source: str) -> dict[str, object]:
    """The name for people, and, where that is not all of it, its bytes."""
    name = shown(source)
    return {"source": name} if name == source else {"source": name, "name": base64.b64encode(os.fsencode(source)).decode()}


def _files(entry: Entry) -> list[dict[str, object]]:
    return [{"format": one.format, "path": one.path, "bytes": one.size, "sha256": one.sha256} for one in entry.outputs]


def _read_back(entry: Entry) -> Iterator[dict[str, object]]:
    """The verdicts of a run that reads its results back. Of a source of which words are lost nothing was written."""
    if entry.state == "failed" and entry.exit_code == LostError.exit_code:
        yield {"judge": VERIFY, "file": None, "verdict": "failed", "findings": [entry.problem]}
    for one in entry.outputs if entry.state == "done" else ():
        yield {"judge": VERIFY, "file": one.path, "sha256": one.sha256, "verdict": "passed", "findings": []}


class _Line(Struct, frozen=True):
    """What of a line a journal needs."""

    source: str
    state: str
    sha256: str = ""
    key: str = ""
    files: list[dict[str, str | int]] = []
    record: str = ""
    settled: str | None = None
    problem: str | None = None
    exit_code: int = 1
    name: str = ""
    folder: str | None = None


def restored(path: Path, target: Path) -> Iterator[Entry | str]:
    """The entries of sources that an audit tells of, as it tells of them: the last word on each holds. A name alone is a source of which nothing
    is there any more. What else stands in the file, and what was done in other folders, is passed over; so is half a line: those sources are
    done again."""
    own = shown(str(target.absolute()))
    try:
        with path.open("rb") as file:
            for raw in file:
                try:
                    line = msgspec.json.decode(raw, type=_Line)
                    if line.folder in (None, own) and (entry := _restored(line)) is not None:
                        yield entry
                except (msgspec.MsgspecError, binascii.Error, KeyError, ValueError):
                    continue
    except OSError:
        return


def _path(file: dict[str, str | int]) -> str:
    return str(file["path"])


def _restored(line: _Line) -> Entry | str | None:
    source = os.fsdecode(base64.b64decode(line.name)) if line.name else line.source
    match line.state:
        case "done":
            if any(PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts for path in map(_path, line.files)):
                raise ValueError("a result of another folder")
            outputs = tuple(Output(str(one["format"]), _path(one), int(one["bytes"]), str(one["sha256"]), 0) for one in line.files)
            about = base64.b64decode(line.record, validate=True)
            msgspec.msgpack.decode(about, type=Record)
            return Entry(source, line.key, "done", outputs, settled=line.settled or "", sha256=line.sha256, about=about)
        case "failed" | "held":
            return Entry(source, line.key, line.state, sha256=line.sha256, problem=line.problem or "", exit_code=line.exit_code)
        case "pruned":
            return source
        case "void":
            return Entry(source, "", "failed", problem="has to be done again")
        case _:
            return None
