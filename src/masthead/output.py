"""Files: named safely, written beside their place and moved there whole. The only place where results reach the disk."""

from __future__ import annotations

import contextlib
import os
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct

from masthead.errors import OutputError
from masthead.expressions import expression

if TYPE_CHECKING:
    import re

_UNSAFE = expression(r"[^\w.\- ()+,&'’]+")
_RESERVED = expression(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_PLAIN = expression(r"(?>(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?\.[A-Za-z0-9]+(?:\n|\Z))+)")
"""Names, a line each, of which nothing need be looked at but where they end."""
_LAST_SIGN = "\u1ab0"
"""Signs from here on belong to emoji and mathematics."""
_BUFFER = 1 << 16
"""Bytes that are written at once, where they come in pieces. Python asks less of a file whose buffer is told."""
_LONGEST = 150
"""Bytes of a file name without its ending: file systems stop at 255."""


class Waiting(Struct, frozen=True):
    """A file that was written beside its place: where it is, where it belongs, and the hash of its bytes."""

    beside: str
    place: str
    sha256: str


_POSTPONED: ContextVar[list[Waiting] | None] = ContextVar("postponed", default=None)


def stem(name: str) -> str:
    """A file name without its ending, safe on every system: letters, digits and plain marks of punctuation.

    >>> stem("../press release: 7 June.txt")
    'press release- 7 June'
    """
    base = name.replace("\\", "/")
    base = unicodedata.normalize("NFC", Path(base).name if "/" in base else base)
    base = base.rsplit(".", 1)[0] if "." in base[1:] else base
    base = _UNSAFE.sub(_dashed, base).strip(" .-")
    if len(base.encode()) > _LONGEST:
        base = _short(base)
    if not base:
        return "briefing"
    return f"_{base}" if _RESERVED.match(base) else base


def _dashed(unsafe: re.Match[str]) -> str:
    """A hyphen for characters that stand in no name. Signs of vowels beside letters, as in Thai and Hindi, stay."""
    kept = ""
    for character in unsafe[0]:
        if character < _LAST_SIGN and unicodedata.category(character) in ("Mn", "Mc"):
            kept += character
        elif not kept.endswith("-"):
            kept += "-"
    return kept


def _short(base: str) -> str:
    """As much of a name as all systems take, with no sign parted from its letter."""
    from masthead.language.clusters import clusters

    parts = clusters(base)
    room = _LONGEST - len(base.encode())
    while room < 0:
        room += len(parts.pop().encode())
    return "".join(parts).rstrip(" .-")


def stems(names: Sequence[str]) -> list[str]:
    """The same of many names.

    >>> stems(["a.txt", "b:.txt"])
    ['a', 'b-']
    """
    if names and _PLAIN.fullmatch("\n".join(names)) and max(map(len, names)) <= _LONGEST:
        reserved = _RESERVED.match
        return [f"_{one}" if reserved(one) else one for one in (name[: name.rindex(".")] for name in names)]
    return list(map(stem, names))


def free(folder: Path, stem: str, suffixes: Iterable[str], taken: set[str]) -> str:
    """The stem, with a number after it if a file of this run has its name already; file systems of some users don't tell case apart.
    `taken` are the paths of this run, and grows.

    >>> free(Path("out"), "a", (".pdf",), {"out/a.pdf"})
    'a-2'
    """
    number, found = 1, stem
    beside = (folder / "-").as_posix()[:-1]
    while taken & (paths := {f"{beside}{found}{suffix}".casefold() for suffix in suffixes}):
        number += 1
        found = f"{stem}-{number}"
    taken |= paths
    return found


def spare(sources: Collection[str], places: Iterable[Path]) -> None:
    """Raises `OutputError` if one of the places is a file that a source was read from: nothing is written over a source."""
    for place in places:
        try:
            there = os.stat(place)  # noqa: PTH116 - thousands of them, and nearly none is there
        except OSError:
            continue
        for source in sources:
            with contextlib.suppress(OSError):
                if os.path.samestat(there, os.stat(source)):  # noqa: PTH116
                    hint = "choose another folder with -o, or another name with --name"
                    raise OutputError("is the source itself, and is not written over", where=str(place), hint=hint)


def write_folder(folder: Path, files: Mapping[str, bytes], gone: Collection[Path] = ()) -> None:
    """Puts files in their places in a folder, `/` between the names of folders in it. All are on the disk beside it before the first is in
    its place. `gone` are files in the folder that are taken away, with folders that are empty then, before the last of the new ones is in its
    place; what else is in the folder already stays.

    Raises `OutputError` if there is no room or no right; nothing has changed then.
    """
    beside = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    try:
        for name, data in files.items():
            _write(beside / name, (data,))
        if not folder.exists():
            beside.rename(folder)
            return
        *first, last = files
        move({beside / name: folder / name for name in first})
        for path in gone:
            path.unlink(missing_ok=True)
            if path.parent != folder and not any(path.parent.iterdir()):
                path.parent.rmdir()
        move({beside / last: folder / last})
    except OSError as error:
        raise _unwritten(error, folder) from error
    finally:
        discard(beside)


def move(places: Mapping[Path, Path]) -> None:
    """Moves files that are on the disk to their places, each at once. Raises `OutputError` if a place can't be written."""
    for old, new in places.items():
        try:
            new.parent.mkdir(parents=True, exist_ok=True)
            old.replace(new)
        except OSError as error:
            raise _unwritten(error, new) from error


def discard(folder: Path) -> None:
    """Takes away a folder of ours in which files waited."""
    import shutil  # it loads all that packs archives: only a batch of many formats pays for it

    shutil.rmtree(folder, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Takes away what a run that was killed had begun to write there and below. Nobody else may be writing."""
    for path in folder.rglob(".*.part"):
        if path.is_dir():
            discard(path)
        else:
            path.unlink(missing_ok=True)


def _unwritten(error: OSError, path: Path) -> OutputError:
    hint = (
        "free some room or choose another folder with -o"
        if error.errno in (28, 122)
        else "choose another folder with -o, or check your rights"
    )
    return OutputError(f"can’t be written: {(error.strerror or str(error)).lower()}", where=str(path), hint=hint)


@contextmanager
def postponed() -> Iterator[list[Waiting]]:
    """Within the `with` block `write` leaves files beside their places, and tells of them: `settle` does the rest. A disk takes as long to be
    sure of one file as of many at once, and whoever makes files need not wait for it. If the block fails, what it wrote goes."""
    waiting: list[Waiting] = []
    token = _POSTPONED.set(waiting)
    try:
        yield waiting
    except BaseException:
        for one in waiting:
            Path(one.beside).unlink(missing_ok=True)
        raise
    finally:
        _POSTPONED.reset(token)


def settle(waiting: Iterable[Waiting]) -> None:
    """Brings files that were written beside their places there, each whole and safely on the disk. Raises `OutputError`; none is in its place then,
    unless all were on the disk and the place of another can't be written."""
    (wrong,) = settle_all([list(waiting)])
    if wrong is not None:
        raise wrong


def settle_all(several: Sequence[Sequence[Waiting]]) -> list[OutputError | None]:
    """The same for the files of several, and what went wrong with those of each. All are on their way to the disk before it is asked for the first:
    it takes hardly longer to be sure of them all. One is open at a time: many may be settled at once, and a process may have few files open."""
    wrong: list[OutputError | None] = [None] * len(several)
    left = {one.beside for waiting in several for one in waiting}

    def put(one: Waiting) -> None:
        os.replace(one.beside, one.place)  # noqa: PTH105 - thousands of them
        left.discard(one.beside)

    try:
        for step in (_sent, _safe, put):
            for at, waiting in enumerate(several):
                if wrong[at] is None:
                    wrong[at] = _taken(step, waiting)
    finally:
        for beside in left:
            Path(beside).unlink(missing_ok=True)
    return wrong


def _taken(step: Callable[[Waiting], None], waiting: Iterable[Waiting]) -> OutputError | None:
    """Takes a step with each file, as far as none goes wrong."""
    for one in waiting:
        try:
            step(one)
        except OSError as error:
            return _unwritten(error, Path(one.place))
    return None


def _sent(one: Waiting) -> None:
    """The file is on its way to the disk, where the system takes hints: that nobody will read it makes it begin to write."""
    if hasattr(os, "posix_fadvise"):
        _asked(one, lambda file: os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED))


def _safe(one: Waiting) -> None:
    """Waits until the file is on the disk."""
    _asked(one, os.fsync)


def _asked(one: Waiting, ask: Callable[[int], None]) -> None:
    """Opens the file that waits, and asks something of the system for it."""
    file = os.open(one.beside, os.O_RDWR)
    try:
        ask(file)
    finally:
        os.close(file)


def write(path: Path, data: bytes) -> None:
    """Puts a file in its place whole or not at all: an older one stays until the new one is safely on the disk.

    Raises `OutputError` if the place can't be written or has no room.
    """
    write_all(path, (data,))


def write_all(path: Path, pieces: Iterable[bytes]) -> None:
    """As `write`, of a file that comes in pieces."""
    _write(path, pieces, _POSTPONED.get())


def _write(path: Path, pieces: Iterable[bytes], postponed: list[Waiting] | None = None) -> None:
    place = str(path)
    folder, name = os.path.split(place)  # a batch has thousands of files, and what Path does with a name takes as long as to write one
    beside = os.path.join(folder, f".{name}.{os.getpid()}.part")  # noqa: PTH118
    try:
        if os.path.isdir(place):  # noqa: PTH112
            raise OutputError("is a folder; a file was to be written there", where=place, hint="choose another name with -o")
        try:
            with _created(beside) as file:
                if postponed is not None:
                    import hashlib  # a single document has no use for it

                    total = hashlib.sha256()
                    for piece in pieces:
                        total.update(piece)
                        file.write(piece)
                    postponed.append(Waiting(beside, place, total.hexdigest()))
                    return
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, place)  # noqa: PTH105
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(beside)  # noqa: PTH108
            raise
    except OSError as error:
        raise _unwritten(error, path) from error


def _created(path: str) -> BinaryIO:
    """A new file, open for writing, with the folders that it lies in."""
    try:
        return open(path, "wb", _BUFFER)  # noqa: PTH123
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        return open(path, "wb", _BUFFER)  # noqa: PTH123
