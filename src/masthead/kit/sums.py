"""The list of a kit's files with their sums, as `sha256sum --check` reads it: by it a kit that is made again knows what an earlier one left."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from masthead.expressions import expression

NAME = "SHA256SUMS"
_LINE = expression(r"([0-9a-f]{64})  ([^\\\n]+)")
_LONGEST = 1_000_000
"""Bytes of a list that is read: far more than one of ours has."""


def written(files: Mapping[str, bytes], first: str) -> bytes:
    """A line a file, sorted: sum, two spaces, place in the folder (coreutils, `sha256sum`, which passes over lines with # before them). `first` is what must be seen first."""
    said = "".join(f"# {line}\n" for line in first.splitlines())
    return (said + "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items()))).encode()


def left_over(folder: Path, files: Mapping[str, bytes]) -> Iterator[Path]:
    """What an earlier kit put into this folder and the new one has not. A file that somebody changed since is somebody's; so is whatever
    isn't in the list, or lies elsewhere by a way of names or links."""
    kept = {name.casefold() for name in files}
    for sum, name in _listed(folder / NAME):
        place = PurePosixPath(name)
        path = folder / place
        if name.casefold() in kept or place.is_absolute() or ".." in place.parts or not _own(folder, path):
            continue
        if hashlib.sha256(path.read_bytes()).hexdigest() == sum:
            yield path


def _listed(path: Path) -> Iterator[tuple[str, str]]:
    try:
        if path.is_symlink() or path.stat().st_size > _LONGEST:
            return
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):  # none, or none of ours
        return
    for line in text.splitlines():
        if match := _LINE.fullmatch(line):
            yield match[1], match[2]


def _own(folder: Path, path: Path) -> bool:
    """Whether it is a file that lies in this folder itself, no link and behind none."""
    return path.is_file() and path.resolve() == folder.resolve() / path.relative_to(folder)
