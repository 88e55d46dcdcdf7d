"""Sources → jobs, one after another as they are found: which files, and where each one's results go."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path, PurePosixPath

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from masthead import output
from masthead.batch.found import Few, Found, Listing, PassedOver, is_readable, whole
from masthead.batch.journal import FOLDER, NAME
from masthead.batch.listed import listed
from masthead.batch.names import below
from masthead.batch.packed import is_archive, members
from masthead.batch.searched import Searched
from masthead.batch.table import is_table, outputs, placed, rows
from masthead.batch.told import NOTHING, Said
from masthead.errors import MastheadError, NotFoundError, UnreadableError
from masthead.sources import places as there
from masthead.sources.places import local, parted
from masthead.sources.remote import is_address
from masthead.sources.sidecar import SUFFIXES, spoken_of

_APART = "-!"
"""Stands behind a name whose releases have another."""


class Job(Struct, frozen=True):
    """All that a worker needs to know of a source: names, never a document."""

    source: str
    folder: str
    """Where its files go."""
    stem: str
    """Their name without an ending."""
    said: Said = NOTHING
    """What holds for it alone."""
    place: str = ""
    """Where it is, if several jobs have the same source: then `source` tells them apart."""
    several: str = ""
    """What its releases are called, with a number behind each, if there are several and others have the names that `stem` would give them."""
    made: bytes = b""
    """What a run that was stopped has made of it, whose files wait (`batch.unplaced`)."""
    row: str = ""
    """The table that says so, and the line in it."""

    @property
    def address(self) -> str:
        return self.place or self.source


class Plan:
    """A job for each file that `sources` name: files, folders and archives (their tree is kept below `folder`), globs, `@list.txt`, `-`
    for a list on standard input, tables of jobs. A file that is named twice is done once; of those in one folder that would give files of one name each keeps its ending
    in it.

    It is gone through once: nothing of it is kept but a few bytes a source. `missing` (sources that were named, or that a sidecar speaks of, and
    aren't there), `passed_over` (files in folders, of a kind that isn't read) and `searched` (where it looked) grow on the way.
    """

    def __init__(self, sources: Iterable[str], folder: Path, standard_input: Sequence[str] = ()) -> None:
        self.missing: list[MastheadError] = []
        self.passed_over = PassedOver()
        self.searched = Searched()
        self._sources = sources
        self._folder = folder
        self._standard_input = standard_input
        self._own = os.path.realpath(folder)
        """What an earlier run wrote is no source, should it lie among them."""
        self._seen: set[bytes] = set()
        self._used: set[bytes] = set()
        """Names that files have, and those whose releases have another."""
        self._bases: set[bytes] = set()
        """What stands before the number of names that end in one: `x-1` may be a release of `x`."""

    def __iter__(self) -> Iterator[Job]:
        for name in self._sources:  # files that a shell has found come one by one
            self._number(self._folder, output.stem(PurePosixPath(name).name))
        for name in _named(self._sources, self._standard_input, self.missing):
            if is_table(name):
                yield from self._rows(name)
            else:
                for files in self._files(name):
                    yield from self._jobs(files)

    def _rows(self, table: str) -> Iterator[Job]:
        for name in outputs(table):
            self._number(self._folder, output.stem(f"{name}."))
        for row in rows(table, self.missing):
            before = len(self.missing)
            for files in self._files(row.source):
                yield from (replace(job, row=row.where) for job in self._jobs([replace(one, said=row.said) for one in files]))
            placed(self.missing, before, row.where)

    def has(self, source: str) -> bool:
        """Whether a source, under the name that a journal has for it, is one of those that were found."""
        return _mark(whole(source)) in self._seen

    def _files(self, name: str) -> Iterator[Few]:
        """What a name means, a folder's files at a time."""
        try:
            name = local(name)
        except MastheadError as error:
            self.missing.append(error)
            return
        if is_address(name):
            from masthead.batch import elsewhere  # few sources are

            yield from elsewhere.files(name, self._folder, self.missing, self.passed_over, self.searched)
            return
        path = Path(name)
        if problem := _no_name(path):
            self.missing.append(NotFoundError(problem, where=name[:200], hint="check the name, and your rights"))
        elif self._is_sidecar(path):
            return
        elif path.is_dir():
            self.searched.folder(str(path))
            yield from self._walk(path, self._folder, (os.path.realpath(path),))
        elif path.is_file():
            yield from self._file(path)
        elif path.exists():  # to open a pipe may take for ever
            hint = "write it to a file, or convert it from standard input: masthead convert -"
            self.missing.append(UnreadableError("is no file, but a pipe or a device", where=name, hint=hint))
        elif glob.has_magic(name):
            root = Path(path.anchor)
            if path.name == "**":  # until Python 3.13 it fits folders alone
                path /= "*"
            matches = [match for match in sorted(root.glob(str(path.relative_to(root)))) if _is_file(match)]
            # Results lie among what fits where the pattern begins above them: whoever begins below, or writes beside the sources, means these files.
            begun = next(above for above in path.parents if not glob.has_magic(str(above)))
            folders = {match.parent for match in matches} if not self._is_own(begun) else ()
            own = {folder for folder in folders if self._is_own(folder)}
            files = [
                match for match in matches if (path.name.startswith(".") or not match.name.startswith(".")) and match.parent not in own
            ]
            if not files:
                self.missing.append(NotFoundError("no file fits this pattern", where=name, hint="quote patterns, and check the folder"))
            self.searched.pattern(str(path))
            packed = [match for match in files if match.suffix.lower() == ".zip" and is_archive(str(match))]
            yield [_found(match, self._folder) for match in files if match not in packed and not self._is_sidecar(match)]
            for match in packed:
                yield from self._members(str(match), self._folder / output.stem(match.name))
        elif path.is_symlink():
            self.missing.append(NotFoundError("is a link that leads nowhere", where=name, hint="mend the link, or take it away"))
        elif parted(name)[1]:
            yield [Found(name, PurePosixPath(name).name, self._folder)]
        else:
            self.missing.append(NotFoundError("there is no such file", where=name, hint="check the name and the folder"))

    def _file(self, path: Path) -> Iterator[list[Found]]:
        if is_archive(str(path)):
            self.searched.archive(str(path))
            yield from self._members(str(path), self._folder)
        else:
            yield [_found(path, self._folder)]

    def _members(self, place: str, target: Path) -> Iterator[list[Found]]:
        return members(place, target, self.missing, self.passed_over)

    def _walk(self, folder: Path, target: Path, above: tuple[str, ...]) -> Iterator[Few]:
        try:
            files, others = _entries(folder)
        except OSError as error:
            self.missing.append(UnreadableError(f"can’t be listed: {error.strerror}", where=str(folder), hint="check your rights"))
            return
        folders: list[Path] = []
        archives: list[Path] = []
        for entry in others:
            name = entry.name
            is_folder, is_file = _kind(entry)
            if (is_folder or is_file) and entry.is_symlink() and not _is_within(entry.path, above[0]):
                # Whoever may put files into an inbox could have any file of ours published otherwise.
                hint = "name what it leads to as a source of its own, if it is meant to be one"
                self.missing.append(UnreadableError("is a link that leads out of the folder", where=entry.path, hint=hint))
                continue
            if is_file and is_readable(name) and not name.endswith(SUFFIXES):
                files.append(name)
                continue
            path = folder / name
            if is_folder:
                if there.is_file(path / FOLDER / NAME) and os.path.realpath(path) != self._own:
                    self.passed_over.add(name, kind="folder of results")  # of a run with another -o
                elif os.path.realpath(path) != self._own:
                    folders.append(path)
            elif is_file:
                if self._is_sidecar(path):
                    continue
                if path.suffix.lower() != ".zip":
                    self.passed_over.add(name)
                elif is_archive(str(path)):
                    archives.append(path)
                else:
                    files.append(name)
            elif path.is_symlink():
                self.missing.append(NotFoundError("is a link that leads nowhere", where=str(path), hint="mend the link, or take it away"))
            else:
                self.passed_over.add(name, kind="pipe or device")
        files.sort()
        yield Listing(str(folder / "x")[:-1], files, target)
        for path in archives:
            yield from self._members(str(path), target / output.stem(path.name))
        for path in folders:
            if (real := os.path.realpath(path)) in above:
                hint = "take the link away; what it leads to is done once"
                self.missing.append(UnreadableError("is a link back to a folder that it lies in", where=str(path), hint=hint))
            else:
                yield from self._walk(path, below(target, path.name), (*above, real))

    def _is_own(self, folder: Path) -> bool:
        """Whether it is the folder of the results, or one in it."""
        return Path(os.path.realpath(folder)).is_relative_to(self._own)

    def _is_sidecar(self, path: Path) -> bool:
        """Whether a file says something about a source and is none. One whose source is not there is told: its name may be misspelt."""
        source = spoken_of(path)
        if source is None or not there.is_file(path):
            return False
        if not there.is_file(source):
            problem = f"speaks of {source.name}, which is not there"
            self.missing.append(NotFoundError(problem, where=str(path), hint="name it after its source: x.html → x.html.masthead.yml"))
        return True

    def _jobs(self, found: Few) -> Iterator[Job]:
        """Names for files of one place, made as they are asked for: the first of hundreds of thousands does not wait for the last. File systems of
        some users don't tell case apart."""
        unmet = not self._seen and (
            isinstance(found, Listing) or (len({one.address for one in found}) == len(found) and all(one.said == NOTHING for one in found))
        )
        fresh = found if unmet else [one for one in found if self._is_new(one)]
        shared, bases = _shared(fresh)
        for folder, base in bases:
            self._number(folder, base)
        for one in fresh:
            if unmet:
                _new(self._seen, one.whole)
            stem = _stem(one)
            if (one.folder, stem.casefold()) in shared and one.ending and not one.said.output:
                stem = _ended(stem, one)
            elif (base := _base(stem)) and self._has_name(one.folder, base) and not self._has_name(one.folder, base + _APART):
                stem = _ended(stem, one)  # it may be what a release of that is called
            stem = self._free(one.folder, stem)
            several = self._several(one, stem)
            if one.said == NOTHING or _new(self._seen, one.whole):
                yield Job(one.address, str(one.folder), stem, one.said, several=several)
            else:
                yield Job(f"{one.address} ({stem})", str(one.folder), stem, one.said, one.address, several)

    def _number(self, folder: Path, stem: str) -> None:
        """Notes what stands before the number in a name that ends in one."""
        if base := _base(stem):
            self._bases.add(_mark(f"{folder}/{base.casefold()}"))

    def _has_name(self, folder: Path, stem: str) -> bool:
        return _mark(f"{folder}/{stem.casefold()}") in self._used

    def _is_base(self, folder: Path, stem: str) -> bool:
        return bool(self._bases) and _mark(f"{folder}/{stem.casefold()}") in self._bases

    def _free(self, folder: Path, stem: str) -> str:
        """The name, with a number behind it if another has it: not as the releases of one source are numbered."""
        number, plain = 1, stem
        while not _new(self._used, f"{folder}/{stem.casefold()}"):
            number += 1
            stem = f"{plain}_{number}"
        return stem

    def _several(self, one: Found, stem: str) -> str:
        """`Job.several`."""
        if not self._is_base(one.folder, stem):
            return ""
        self._used.add(_mark(f"{one.folder}/{stem.casefold()}{_APART}"))
        while self._is_base(one.folder, stem):
            stem = _ended(stem, one)
        return self._free(one.folder, stem)

    def _is_new(self, one: Found) -> bool:
        """The same source is done again only if something else is said of it."""
        if one.said == NOTHING:
            return _new(self._seen, one.whole)
        return _new(self._seen, f"{one.whole}\0{msgspec.json.encode(one.said).decode()}")


def _stem(one: Found) -> str:
    return output.stem(f"{one.said.output}." if one.said.output else one.name)


def _base(stem: str) -> str:
    """What stands before the number of a name that a release of a source may have: `x` of `x-1`; empty for others."""
    base, _, number = stem.rpartition("-")
    return base if number.isdecimal() and number[0] != "0" else ""


def _ended(stem: str, one: Found) -> str:
    return f"{stem}-{one.ending[1:].lower() or 'x'}"


def _shared(found: Few) -> tuple[set[tuple[Path, str]], set[tuple[Path, str]]]:
    """The names that more than one would have, in small letters, and those that end in a number as releases of a source do."""
    if isinstance(found, Listing):
        stems = "\n".join(output.stems(found.names)).casefold().split("\n")
        numbered = {(found.target, stem) for stem in stems if "-" in stem and _base(stem)}
        if len(set(stems)) == len(stems):
            return set(), numbered
        return {(found.target, stem) for stem, count in Counter(stems).items() if count > 1}, numbered
    names = Counter((one.folder, _stem(one).casefold()) for one in found)
    return {name for name, count in names.items() if count > 1}, {name for name in names if _base(name[1])}


def _found(path: Path, folder: Path) -> Found:
    return Found(str(path), path.name, folder)


def _entries(folder: Path) -> tuple[list[str], list[os.DirEntry[str]]]:
    """What is in a folder and not hidden: the names of plain files that are read, and the rest in the order of names."""
    files: list[str] = []
    others: list[os.DirEntry[str]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            # What the folder itself tells of its entries: hundreds of thousands of files are not asked one by one.
            if is_readable(name) and name[0] != "." and entry.is_file(follow_symlinks=False) and not name.endswith(SUFFIXES):
                files.append(name)
            elif name[0] != ".":
                others.append(entry)
    return files, sorted(others, key=attrgetter("name"))


def _is_file(path: Path) -> bool:
    """Whether a path is a file; one that we may not look at tells so itself when it is read."""
    try:
        return path.is_file()
    except OSError:
        return True


def _kind(entry: os.DirEntry[str]) -> tuple[bool, bool]:
    """Whether it is, or leads to, a folder or a file; a link that leads to itself does neither."""
    try:
        return entry.is_dir(), entry.is_file()
    except OSError:
        return False, False


def _is_within(path: str, folder: str) -> bool:
    """Whether a path leads to a folder, which is given as it really is, or to something below it."""
    return Path(os.path.realpath(path)).is_relative_to(folder)


def _new(known: set[bytes], text: str) -> bool:
    """Whether a text was not met before; known by its mark."""
    mark = _mark(text)
    if mark in known:
        return False
    known.add(mark)
    return True


def _mark(text: str) -> bytes:
    """Sixteen bytes of its hash."""
    return blake2b(text.encode(errors="surrogateescape"), digest_size=16).digest()


def _no_name(path: Path) -> str:
    """Why the system can't be asked for a file of this name; empty if it can."""
    try:
        path.exists()
    except OSError as error:  # too long, or in a folder that is not ours to look into
        return (error.strerror or str(error)).lower()
    return "is no file name" if "\0" in str(path) else ""


def _named(sources: Iterable[str], standard_input: Sequence[str], missing: list[MastheadError]) -> Iterator[str]:
    for name in sources:
        if name == "-":
            yield from standard_input
        elif name.startswith("@") and not there.exists(name):
            try:
                with Path(name[1:]).open("rb") as file:
                    yield from listed(file, name[1:])
            except FileNotFoundError:
                missing.append(NotFoundError("there is no such list", where=name[1:], hint="@FILE names a file with a source on each line"))
            except OSError as error:
                missing.append(
                    UnreadableError(f"can’t be read: {(error.strerror or str(error)).lower()}", where=name[1:], hint="check your rights")
                )
            except MastheadError as error:
                missing.append(error)
        else:
            yield name
