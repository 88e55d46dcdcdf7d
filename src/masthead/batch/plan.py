"""Sources → jobs: which files, and where each one's results go."""

from __future__ import annotations

import glob
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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


class Plan(Struct, frozen=True):
    """The jobs in order; `missing` are sources that were named, or that a sidecar speaks of, and aren't there; `passed_over` counts files in
    folders of a kind that isn't read."""

    jobs: tuple[Job, ...]
    missing: tuple[MastheadError, ...]
    passed_over: int


def plan(sources: Iterable[str], folder: Path, standard_input: Sequence[str] = ()) -> Plan:
    """A job for each file that `sources` name: files, folders (their tree is kept below `folder`), globs, `@list.txt`, `-` for the
    lines of standard input. A file that is named twice is done once; two that would give files of one name keep their ending in it.
    """
    found: dict[Path, Path] = {}
    missing: list[MastheadError] = []
    passed_over = 0
    for name in _named(sources, standard_input, missing):
        path = Path(name)
        if problem := _no_name(path):
            missing.append(NotFoundError(problem, where=name[:200], hint="check the name"))
            continue
        if _is_sidecar(path, missing):
            continue
        if path.is_dir():
            for file in sorted(path.rglob("*")):
                inside = file.relative_to(path)
                if not file.is_file() or any(part.startswith(".") for part in inside.parts) or _is_sidecar(file, missing):
                    continue
                if file.suffix.lower() in _suffixes():
                    found.setdefault(file, folder / inside.parent)
                else:
                    passed_over += 1
        elif path.exists():
            found.setdefault(path, folder)
        elif glob.has_magic(name):
            root = Path(path.anchor)
            matches = (match for match in sorted(root.glob(str(path.relative_to(root)))) if match.is_file())
            files = [match for match in matches if path.name.startswith(".") or not match.name.startswith(".")]
            if not files:
                missing.append(NotFoundError("no file fits this pattern", where=name, hint="quote patterns, and check the folder"))
            for match in files:
                if not _is_sidecar(match, missing):
                    found.setdefault(match, folder)
        else:
            missing.append(NotFoundError("there is no such file", where=name, hint="check the name and the folder"))
    return Plan(tuple(_jobs(found)), tuple(missing), passed_over)


def _no_name(path: Path) -> str:
    """Why the system can't be asked for a file of this name; empty if it can."""
    try:
        path.exists()
    except OSError as error:  # too long, or in a folder that is not ours to look into
        return (error.strerror or str(error)).lower()
    return "is no file name" if "\0" in str(path) else ""


def _is_sidecar(path: Path, missing: list[MastheadError]) -> bool:
    """Whether a file says something about a source and is none. One whose source is not there is told: its name may be misspelt."""
    source = spoken_of(path)
    if source is None or not path.is_file():
        return False
    if not source.is_file():
        problem = f"speaks of {source.name}, which is not there"
        missing.append(NotFoundError(problem, where=str(path), hint="name it after its source: x.html → x.html.masthead.yml"))
    return True


def _suffixes() -> frozenset[str]:
    return frozenset(suffix for name in registry.reader_names() for suffix in registry.reader_type(name).suffixes)


def _named(sources: Iterable[str], standard_input: Sequence[str], missing: list[MastheadError]) -> Iterator[str]:
    for name in sources:
        if name == "-":
            yield from _lines(standard_input)
        elif name.startswith("@") and not Path(name).exists():
            try:
                yield from _lines(Path(name[1:]).read_text(encoding="utf-8-sig").splitlines())
            except FileNotFoundError:
                missing.append(NotFoundError("there is no such list", where=name[1:], hint="@FILE names a file with a source on each line"))
            except (OSError, UnicodeDecodeError) as error:
                missing.append(UnreadableError(f"is no list of sources: {error}", where=name[1:], hint="write one source a line, in UTF-8"))
        else:
            yield name


def _lines(lines: Iterable[str]) -> Iterator[str]:
    return (line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#"))


def _jobs(found: dict[Path, Path]) -> Iterator[Job]:
    stems = {path: output.stem(path.name) for path in found}
    # File systems of some users don't tell case apart.
    taken = Counter((folder, stems[path].casefold()) for path, folder in found.items())
    used: set[tuple[Path, str]] = set()
    for path, folder in found.items():
        stem = stems[path]
        if taken[folder, stem.casefold()] > 1:
            stem = f"{stem}-{path.suffix[1:].lower()}" if path.suffix else stem
        number, plain = 1, stem
        while (folder, stem.casefold()) in used:
            number += 1
            stem = f"{plain}-{number}"
        used.add((folder, stem.casefold()))
        yield Job(str(path), str(folder), stem)
