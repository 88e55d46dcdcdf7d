"""Lines about all that an output folder holds: for a search engine (`index.ndjson`), for a spreadsheet (`report.csv`)."""

from __future__ import annotations

import csv
import io
from collections.abc import Container, Iterable, Iterator

import msgspec

from masthead.batch.incremental import told
from masthead.batch.journal import Entry
from masthead.errors import shown

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


def rows(entries: Iterable[Entry], gone: Container[str] = ()) -> Iterator[bytes]:
    """A table with a row for each release, or for each source that gave none, in CSV (RFC 4180) with a byte order mark, as spreadsheets want it.
    `gone` are the names of sources that are not there any more."""
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
            name = shown(entry.source)
            cells = (name, "gone" if name in gone else entry.state, *about, noticed, f"{entry.seconds:.3f}", entry.problem, entry.hint)
            table.writerow([_harmless(cell) for cell in cells])
            noticed = ""  # what was noticed in a source of many releases is told once
        yield taken()


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet does not take for a formula. Numbers and numbers to call are none."""
    if cell[:1] not in ("=", "+", "-", "@", "\t", "\r") or (cell[0] in "+-" and not cell[1:].strip("0123456789 .,()/")):
        return cell
    return f"'{cell}"
