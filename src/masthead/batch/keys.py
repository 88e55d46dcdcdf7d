"""What decides the result of a source, as one short text: its bytes, what is said beside it, the brand, the options, our version."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
from msgspec.structs import replace

from masthead import __version__
from masthead.batch.journal import Output
from masthead.batch.names import packed, unpacked
from masthead.batch.plan import Job
from masthead.batch.told import NOTHING
from masthead.request import Request
from masthead.sources.places import digest, is_file
from masthead.sources.sidecar import SUFFIXES

_PART = 4
"""Bytes of a key that tell a part of it from what it was before: for words to people, and nothing else."""
_WHOLE = 32
"""Bytes of a whole hash."""
_PARTS = (
    "masthead’s version has changed",
    "the brand has changed",
    "options have changed",
    "a file in --assets has changed",
    "its place has changed",
    "what is said of it has changed",
)


def ground(request: Request, brand: str) -> bytes:
    """What is the same for all sources of a run. `brand` is the brand's own digest. The clock, and how the work is shared out, decide nothing."""
    same = replace(request, now="", side_by_side=False, alone=False, debug=False, traced=False, replaced=())
    options = msgspec.json.encode(replace(same, brand=""), order="deterministic")
    assets = hashlib.sha256()
    if request.assets:
        for path in sorted(Path(request.assets).rglob("*")):
            if is_file(path):
                status = path.stat()
                assets.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0".encode(errors="surrogateescape"))
    parts = (__version__.encode(), f"{brand} {request.brand}".encode(), options, assets.digest())
    return b"".join(hashlib.sha256(part).digest() for part in parts)


class Grounds:
    """The ground of a run's jobs: one for each brand, made when the brand is first met. `digest` gives a brand's own, empty if it can't be
    loaded."""

    def __init__(self, request: Request, digest: Callable[[Request], str]) -> None:
        self._request = request
        self._digest = digest
        self._known: dict[str, tuple[str, bytes]] = {}

    def of(self, job: Job) -> bytes:
        brand = job.said.brand or self._request.brand
        if brand not in self._known:
            found = self._digest(replace(self._request, brand=brand))
            self._known[brand] = found, ground(self._request, found)
        return self._known[brand][1]

    def changed(self) -> bool:
        """Whether a brand is no longer what it was when it was first met."""
        return any(self._digest(replace(self._request, brand=brand)) != before for brand, (before, _) in self._known.items())


def key(job: Job, ground: bytes) -> tuple[str, str]:
    """The key of a source's result, and the source's SHA-256; both empty if it can't be read: then it is tried, and tells why itself. A key is
    one hash of all, and behind it a little of each part that is not the source (`why`)."""
    place = msgspec.json.encode([packed(job.folder), job.stem, job.several], order="deterministic")
    said = hashlib.sha256()
    if job.said != NOTHING:
        said.update(msgspec.json.encode(job.said, order="deterministic"))
    try:
        source = digest(job.address)
    except OSError:
        return "", ""
    for suffix in SUFFIXES:
        try:
            said.update(digest(job.address + suffix))
        except OSError:
            said.update(b"-")
    parts = ground + hashlib.sha256(place).digest() + said.digest()
    known = b"".join(parts[each : each + _PART] for each in range(0, len(parts), _WHOLE))
    return hashlib.sha256(parts + source).hexdigest() + known.hex(), source.hex()


def why(before: str, now: str) -> str:
    """What changed between two keys of a source that is itself as it was, in words."""
    old, new = (bytes.fromhex(each)[_WHOLE:] for each in (before, now))
    if len(old) != len(new):
        return "it, or its brand, changed while it was made" if not before else "its journal is of an earlier masthead"
    changed = [word for each, word in enumerate(_PARTS) if old[each * _PART : (each + 1) * _PART] != new[each * _PART : (each + 1) * _PART]]
    return ", ".join(changed)


def unchanged(files: Iterable[tuple[str, str]]) -> bool:
    """Whether files that a source named are as they were: path and SHA-256, empty for one that was not there."""
    return all(_hash(unpacked(path)) == before for path, before in files)


def _hash(path: str) -> str:
    try:
        return digest(path).hex()
    except OSError:
        return ""


def intact(target: Path, outputs: Iterable[Output]) -> bool:
    """Whether files are as they were written. One whose size and time are the same is not read again."""
    for output in outputs:
        path = target / output.path
        try:
            status = path.stat()
        except OSError:
            return False
        if status.st_size != output.size or (status.st_mtime_ns != output.changed and _hash(str(path)) != output.sha256):
            return False
    return True
