"""Lines about all that an output folder holds: for a search engine (`index.ndjson`), for a spreadsheet (`report.csv`), for an audit."""

from __future__ import annotations

import base64
import binascii
import contextlib
import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from masthead import __version__
from masthead.batch.incremental import Outcome, told
from masthead.batch.journal import Entry, Output
from masthead.errors import OutputError, shown

COLUMNS = ("source", "state", "title", "issuer", "issued", "language", "embargo", "files", "notices", "seconds", "problem", "hint")


def lines(entries: Iterable[Entry]) -> Iterator[bytes]:
    """A line of JSON for each document that is there."""
    for entry in entries:
        if entry.state != "done" or not entry.outputs:
            continue
        kept = {one.path for one in entry.outputs}
        for release in told(entry).releases:
            line = {
                "source": shown(entry.source),
                "sha256": entry.sha256,
                "title": release.title,
                "issuer": release.issuer or None,
                "date": release.issued or None,
                "language": release.language or None,
                "kind": release.kind,
                "embargo": release.embargo or None,
                "people": list(release.people),
                "files": [path for path in release.files if path in kept],
            }
            yield msgspec.json.encode(line) + b"\n"


def rows(entries: Iterable[Entry]) -> Iterator[bytes]:
    """A table with a row for each release, or for each source that gave none, in CSV (RFC 4180) with a byte order mark, as spreadsheets want it."""
    buffer = io.StringIO()
    table = csv.writer(buffer)

    def taken() -> bytes:
        text = buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
        return text.encode("utf-8", "backslashreplace")

    table.writerow(COLUMNS)
    yield b"\xef\xbb\xbf" + taken()
    for entry in entries:
        known = told(entry)
        noticed = "; ".join(message for _, message, _ in known.notices)
        for release in known.releases or (None,):
            about = (
                (release.title, release.issuer, release.issued, release.language, release.embargo, " ".join(release.files))
                if release
                else ("",) * 6
            )
            cells = (shown(entry.source), entry.state, *about, noticed, f"{entry.seconds:.3f}", entry.problem, entry.hint)
            table.writerow([_harmless(cell) for cell in cells])
            noticed = ""  # what was noticed in a source of many releases is told once
        yield taken()


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t") and not cell[1:2].isdigit() else cell


def audit(path: Path, outcomes: Iterable[Outcome], options: bytes) -> None:
    """Appends what was done in this run to a file that only grows: when, the source's hash, the key of all that decided the result, what a person
    said and who, options, the files' hashes; and the record of it, so that a lost journal can be built anew (`restored`).

    `options` are those of the run as JSON. Raises `OutputError`.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as file:
            for outcome in outcomes:
                if outcome.fresh:
                    file.write(_audited(outcome, options))
            file.flush()
    except OSError as error:
        raise OutputError(f"can’t be added to: {error.strerror}", where=str(path), hint="choose another file with --audit") from error


class _Line(Struct, frozen=True):
    """What of an audit's line a journal needs."""

    source: str
    sha256: str
    key: str
    state: str
    files: list[dict[str, str | int]]
    record: str
    settled: str | None = None


def restored(path: Path) -> Iterator[Entry]:
    """The entries of sources that an audit tells as done, the last word on each. What else stands in the file, half a line at its end too, is
    passed over: those sources are done again."""
    found: dict[str, Entry] = {}
    try:
        with path.open("rb") as file:
            for raw in file:
                with contextlib.suppress(msgspec.MsgspecError, binascii.Error, KeyError):
                    line = msgspec.json.decode(raw, type=_Line)
                    outputs = (Output(str(one["format"]), str(one["path"]), int(one["bytes"]), str(one["sha256"]), 0) for one in line.files)
                    about = base64.b64decode(line.record)
                    found.pop(line.source, None)
                    if line.state == "done":
                        found[line.source] = Entry(
                            line.source, line.key, "done", tuple(outputs), settled=line.settled or "", sha256=line.sha256, about=about
                        )
    except OSError:
        return
    yield from found.values()


def _audited(outcome: Outcome, options: bytes) -> bytes:
    entry, known = outcome.entry, told(outcome.entry)
    line = {
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "source": shown(entry.source),
        "sha256": entry.sha256,
        "version": __version__,
        "key": entry.key,
        "state": entry.state,
        "settled": entry.settled or None,
        "said": [{"field": field, "by": by or None} for release in known.releases for field, by in release.said],
        "files": [{"format": one.format, "path": one.path, "bytes": one.size, "sha256": one.sha256} for one in entry.outputs],
        "problem": entry.problem or None,
        "notices": [code for code, _, _ in known.notices],
        "options": msgspec.Raw(options),
        "record": base64.b64encode(entry.about).decode(),
    }
    return msgspec.json.encode(line) + b"\n"
