"""Sources in places that fsspec opens: files, folders and patterns there, as on a disk."""

from __future__ import annotations

import glob
from collections.abc import Iterator
from pathlib import Path

from masthead import output
from masthead.batch.found import Found, PassedOver, is_readable
from masthead.batch.packed import is_archive, members
from masthead.batch.searched import Searched
from masthead.errors import MastheadError, NotFoundError
from masthead.sources import remote
from masthead.sources.places import parted
from masthead.sources.remote import There
from masthead.sources.sidecar import spoken_of


def files(name: str, target: Path, wrong: list[MastheadError], passed_over: PassedOver, searched: Searched) -> Iterator[list[Found]]:
    """What an address means, the sources of one place together. `wrong` grows by what is not there or can't be reached, `passed_over` by files
    in folders of kinds that aren't read, `searched` by the place."""
    try:
        kind = "file" if parted(name)[1] else remote.kind(name)
        if kind == "folder":
            searched.folder(name)
            yield from _walk(name.rstrip("/"), target, wrong, passed_over)
        elif kind == "file":
            if not parted(name)[1] and is_archive(name):
                searched.archive(name)
                yield from members(name, target, wrong, passed_over)
            elif spoken_of(Path(name)) is None:
                yield [_found(There(name), target)]
        elif glob.has_magic(name):
            fitting = [one for one in remote.fitting(name) if spoken_of(Path(one.name)) is None and not one.name.startswith(".")]
            searched.pattern(name)
            if not fitting:
                raise NotFoundError("no file fits this pattern", where=name, hint="quote patterns, and check the folder")
            yield [_found(one, target) for one in fitting]
        else:
            raise NotFoundError("there is no such file", where=name, hint="check the name and the folder")
    except MastheadError as error:
        wrong.append(error)


def _walk(folder: str, target: Path, wrong: list[MastheadError], passed_over: PassedOver) -> Iterator[list[Found]]:
    try:
        listed = [one for one in remote.listed(folder) if not one.name.startswith(".")]
    except MastheadError as error:
        wrong.append(error)
        return
    names = {one.name for one in listed}
    sources: list[Found] = []
    archives: list[There] = []
    for one in listed:
        if one.folder:
            continue
        if (spoken := spoken_of(Path(one.name))) is not None:
            if spoken.name not in names:
                problem = f"speaks of {spoken.name}, which is not there"
                wrong.append(NotFoundError(problem, where=one.address, hint="name it after its source: x.html → x.html.masthead.yml"))
        elif is_readable(one.name):
            sources.append(_found(one, target))
        elif one.name.lower().endswith(".zip"):
            archives.append(one)
        else:
            passed_over.add(one.name)
    packed = [one for one in archives if is_archive(one.address)]
    yield sources + [_found(one, target) for one in archives if one not in packed]
    for one in packed:
        yield from members(one.address, target / output.stem(one.name), wrong, passed_over)
    for one in listed:
        if one.folder:
            yield from _walk(one.address, target / output.stem(f"{one.name}."), wrong, passed_over)


def _found(there: There, target: Path) -> Found:
    return Found(there.address, there.name, target)
