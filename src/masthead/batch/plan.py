"""Sources → jobs, one after another as they are found: which files, and where each one's results go."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

from masthead import output, registry
from masthead.errors import MastheadError, NotFoundError, UnreadableError
from masthead.sources.sidecar import spoken_of


class Job(Struct, frozen=True):
    """All that a worker needs to know of a source: names, never a document."""

    source: str
    folder: str
    """Where its files go."""
    stem: str
    """Their name without an ending."""


class _Found(Struct, frozen=True):
    path: Path
    folder: Path
    """Where its results go."""


class Plan:
    """A job for each file that `sources` name: files, folders (their tree is kept below `folder`), globs, `@list.txt`, `-` for the lines of
    standard input. A file that is named twice is done once; of those in one folder that would give files of one name each keeps its ending
    in it.

    It is gone through once: nothing of it is kept but a few bytes a source. `missing` (sources that were named, or that a sidecar speaks of, and
    aren't there) and `passed_over` (files in folders, of a kind that isn't read) grow on the way.
    """

    def __init__(self, sources: Iterable[str], folder: Path, standard_input: Sequence[str] = ()) -> None:
        self.missing: list[MastheadError] = []
        self.passed_over = 0
        self._sources = sources
        self._folder = folder
        self._standard_input = standard_input
        self._own = os.path.realpath(folder)
        """What an earlier run wrote is no source, should it lie among them."""
        self._seen: set[bytes] = set()
        self._used: set[bytes] = set()

    def __iter__(self) -> Iterator[Job]:
        for name in _named(self._sources, self._standard_input, self.missing):
            for files in self._files(name):
                yield from self._jobs(files)

    def _files(self, name: str) -> Iterator[list[_Found]]:
        """What a name means, a folder's files at a time."""
        path = Path(name)
        if problem := _no_name(path):
            self.missing.append(NotFoundError(problem, where=name[:200], hint="check the name"))
        elif self._is_sidecar(path):
            return
        elif path.is_dir():
            yield from self._walk(path, self._folder, (os.path.realpath(path),))
        elif path.exists():
            yield [_Found(path, self._folder)]
        elif glob.has_magic(name):
            root = Path(path.anchor)
            matches = (match for match in sorted(root.glob(str(path.relative_to(root)))) if match.is_file())
            files = [match for match in matches if path.name.startswith(".") or not match.name.startswith(".")]
            if not files:
                self.missing.append(NotFoundError("no file fits this pattern", where=name, hint="quote patterns, and check the folder"))
            yield [_Found(match, self._folder) for match in files if not self._is_sidecar(match)]
        elif path.is_symlink():
            self.missing.append(NotFoundError("is a link that leads nowhere", where=name, hint="mend the link, or take it away"))
        else:
            self.missing.append(NotFoundError("there is no such file", where=name, hint="check the name and the folder"))

    def _walk(self, folder: Path, target: Path, above: tuple[str, ...]) -> Iterator[list[_Found]]:
        try:
            with os.scandir(folder) as entries:
                names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
        except OSError as error:
            self.missing.append(UnreadableError(f"can’t be listed: {error.strerror}", where=str(folder), hint="check your rights"))
            return
        files: list[_Found] = []
        folders: list[Path] = []
        for path in (folder / name for name in names):
            if path.is_dir():
                folders += [path] if os.path.realpath(path) != self._own else []
            elif path.is_file():
                if self._is_sidecar(path):
                    continue
                if path.suffix.lower() in _suffixes():
                    files.append(_Found(path, target))
                else:
                    self.passed_over += 1
            elif path.is_symlink():
                self.missing.append(NotFoundError("is a link that leads nowhere", where=str(path), hint="mend the link, or take it away"))
        yield files
        for path in folders:
            if (real := os.path.realpath(path)) in above:
                hint = "take the link away; what it leads to is done once"
                self.missing.append(UnreadableError("is a link back to a folder that it lies in", where=str(path), hint=hint))
            else:
                yield from self._walk(path, target / path.name, (*above, real))

    def _is_sidecar(self, path: Path) -> bool:
        """Whether a file says something about a source and is none. One whose source is not there is told: its name may be misspelt."""
        source = spoken_of(path)
        if source is None or not path.is_file():
            return False
        if not source.is_file():
            problem = f"speaks of {source.name}, which is not there"
            self.missing.append(NotFoundError(problem, where=str(path), hint="name it after its source: x.html → x.html.masthead.yml"))
        return True

    def _jobs(self, found: Sequence[_Found]) -> Iterator[Job]:
        """Names for files of one place. File systems of some users don't tell case apart."""
        fresh = [one for one in found if _new(self._seen, str(one.path.absolute()))]
        stems = [output.stem(one.path.name) for one in fresh]
        taken = Counter((one.folder, stem.casefold()) for one, stem in zip(fresh, stems, strict=True))
        for one, stem in zip(fresh, stems, strict=True):
            if taken[one.folder, stem.casefold()] > 1 and one.path.suffix:
                stem = f"{stem}-{one.path.suffix[1:].lower()}"
            number, plain = 1, stem
            while not _new(self._used, f"{one.folder}/{stem.casefold()}"):
                number += 1
                stem = f"{plain}-{number}"
            yield Job(str(one.path), str(one.folder), stem)


def _new(known: set[bytes], text: str) -> bool:
    """Whether a text was not met before; known by sixteen bytes of its hash."""
    mark = blake2b(text.encode(errors="surrogateescape"), digest_size=16).digest()
    if mark in known:
        return False
    known.add(mark)
    return True


def _no_name(path: Path) -> str:
    """Why the system can't be asked for a file of this name; empty if it can."""
    try:
        path.exists()
    except OSError as error:  # too long, or in a folder that is not ours to look into
        return (error.strerror or str(error)).lower()
    return "is no file name" if "\0" in str(path) else ""


@lru_cache(maxsize=1)
def _suffixes() -> frozenset[str]:
    return frozenset(suffix for name in registry.reader_names() for suffix in registry.reader_type(name).suffixes)


def _named(sources: Iterable[str], standard_input: Sequence[str], missing: list[MastheadError]) -> Iterator[str]:
    for name in sources:
        if name == "-":
            yield from _lines(standard_input)
        elif name.startswith("@") and not Path(name).exists():
            try:
                with Path(name[1:]).open(encoding="utf-8-sig") as file:
                    yield from _lines(file)
            except FileNotFoundError:
                missing.append(NotFoundError("there is no such list", where=name[1:], hint="@FILE names a file with a source on each line"))
            except (OSError, UnicodeDecodeError) as error:
                missing.append(UnreadableError(f"is no list of sources: {error}", where=name[1:], hint="write one source a line, in UTF-8"))
        else:
            yield name


def _lines(lines: Iterable[str]) -> Iterator[str]:
    return (line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#"))
