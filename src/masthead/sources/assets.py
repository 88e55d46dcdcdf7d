"""Pictures that a source only links to, looked for in a folder that a person names (`--assets DIR`): by address, then by name."""

from __future__ import annotations

import os
import re
import unicodedata
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from threading import Lock
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

from masthead.errors import LimitError, NotFoundError
from masthead.expressions import expression
from masthead.limits import LIMITS

Names = Mapping[str, Sequence[str]]
_FOLDERS = 4
"""Folders whose names are kept: a batch has one."""
_kept: OrderedDict[Path, tuple[tuple[tuple[str, int], ...], Names]] = OrderedDict()
_lock = Lock()

_RESIZED = expression(r"-\d{2,5}x\d{2,5}(?=\.\w{2,5}\Z)|@[23]x(?=\.\w{2,5}\Z)")
"""What content systems put behind the name of a picture that they made smaller."""
_WITHIN = ("url", "src", "image", "href")
"""Parameters in which services that resize pictures are told the address of the picture itself."""


def confined(root: Path, relative: str) -> Path | None:
    """The file of this name below the folder, links followed; None if there is none, or it lies outside."""
    try:
        path = (root / relative).resolve()
        return path if path.is_relative_to(root) and path.is_file() else None
    except (OSError, ValueError):  # a name too long, or with a NUL
        return None


def bytes_of(path: Path, named: str) -> bytes:
    """A picture's bytes. Raises `LimitError` over `asset_bytes`, `NotFoundError` if it can't be read."""
    try:
        if path.stat().st_size > LIMITS.asset_bytes:
            raise LimitError(f"is larger than {LIMITS.asset_bytes:,} bytes", where=named, hint="--set limit.asset_bytes=N raises the limit")
        return path.read_bytes()
    except OSError:
        raise NotFoundError("can’t be read", where=named, hint="check that you may read it") from None


def found(folder: str, address: str, base: str = "") -> bytes:
    """The file that an address means: the whole path below the folder, or the longest end of it that is there, or the one file of that name
    anywhere in it. `base` is where relative addresses start from. Nothing outside the folder is read, nothing fetched.

    Raises `NotFoundError` if there is none, or several of that name that differ.
    """
    root = Path(folder).resolve()
    names: list[str] = []
    for candidate in candidates(address, base):
        if (path := confined(root, candidate)) is not None:
            return bytes_of(path, candidate)
        name = _folded(candidate.rpartition("/")[2])
        if name not in names:
            names.append(name)
    index: Names = _index(root) if names else {}
    for name in names:
        alike = {bytes_of(path, name) for path in (confined(root, each) for each in index.get(name, ())) if path is not None}
        if len(alike) > 1:
            raise NotFoundError(f"has the name of {len(alike)} different pictures in --assets DIR", where=name)
        if alike:
            return alike.pop()
    name = next(iter(candidates(address, base)), address).rpartition("/")[2]
    raise NotFoundError(f"is not in --assets DIR by its address or as “{name[:60]}”; a copy there would be used", where=name[:60])


def candidates(address: str, base: str = "") -> Iterator[str]:
    """Names that a copy of what is at the address may have, the most exact first: those that browsers, wget and content systems give.

    >>> list(candidates("https://example.org/img/a%20b.jpg?w=300"))[:3]
    ['example.org/img/a b.jpg', 'img/a b.jpg', 'a b.jpg']
    """
    address = address.strip().replace("\\", "/")
    if address[:4].lower() == "cid:":  # the picture of a mail (RFC 2392): programs make its id from its file name
        identity = unquote(address[4:])
        yield from (name for name in (identity, identity.partition("@")[0]) if name)
        return
    try:
        parts = urlsplit(urljoin(base, address) if base else address)
        host = parts.hostname or ""
    except ValueError:
        return
    steps = [step for step in unquote(parts.path).split("/") if step not in ("", ".", "..")]
    if steps:
        if host:
            yield "/".join((host, *steps))
        for first in range(len(steps)):
            yield "/".join(steps[first:])
        if parts.query:
            yield f"{steps[-1]}?{parts.query}"
            yield f"{steps[-1]}@{parts.query}"  # wget, where file names may hold no question mark
        if (whole := _RESIZED.sub("", steps[-1])) != steps[-1]:
            yield whole
    if parts.query and len(parts.query) < 2000:
        for key, values in parse_qs(parts.query).items():
            if key.lower() in _WITHIN and re.search(r"\.\w{3,4}(?:\?|\Z)", values[0]):
                yield from candidates(values[0])


def _index(root: Path) -> Names:
    """The files below a folder, by name without case; links to folders are not followed. A folder is walked again only after something
    was put in, taken out or renamed. Raises `LimitError` over `assets_files`."""
    with _lock:
        kept = _kept.get(root)
        if kept is not None and all(_changed(folder) == when for folder, when in kept[0]):
            _kept.move_to_end(root)
            return kept[1]
    known: dict[str, list[str]] = {}
    seen: list[tuple[str, int]] = []
    count = 0
    for above, folders, files in os.walk(root, followlinks=False):
        folders.sort()
        seen.append((above, _changed(above)))
        count += len(files)
        if count > LIMITS.assets_files:
            hint = "name a smaller folder; --set limit.assets_files=N raises the limit"
            raise LimitError(f"--assets DIR holds more than {LIMITS.assets_files:,} files", hint=hint)
        within = Path(above).relative_to(root)
        for file in sorted(files):
            known.setdefault(_folded(file), []).append(str(within / file))
    with _lock:
        _kept[root] = tuple(seen), known
        while len(_kept) > _FOLDERS:
            _kept.popitem(last=False)
    return known


def _changed(folder: str) -> int:
    """When something was last put into a folder or taken out, in nanoseconds; -1 if it is gone."""
    try:
        return Path(folder).stat().st_mtime_ns
    except OSError:
        return -1


def _folded(name: str) -> str:
    """A file's name as systems compare them that don't tell case or composition apart."""
    return unicodedata.normalize("NFC", name).casefold()
