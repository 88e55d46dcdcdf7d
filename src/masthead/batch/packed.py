"""Archives among the sources: their members, a folder of them at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from masthead import output
from masthead.batch.found import Found, PassedOver, is_readable
from masthead.errors import MastheadError, NotFoundError, UnreadableError
from masthead.sources import archive, places
from masthead.sources.sidecar import spoken_of

_STEP = re.compile(r"[/\\]")


def is_archive(place: str) -> bool:
    """Whether a file is an archive of sources, whatever its name: a Word file is a zip too, and a document. What is broken, and is called
    `.zip`, is one; it tells what is wrong with it when it is opened."""
    if not archive.is_packed(place):
        return False
    try:
        return not archive.opened(place).is_document and not is_readable(place)
    except (MastheadError, OSError):
        return place.lower().endswith(".zip")


def members(place: str, target: Path, wrong: list[MastheadError], passed_over: PassedOver) -> Iterator[list[Found]]:
    """The sources in an archive, those of one folder together; its tree is kept below `target`. `wrong` grows by what can't be had,
    `passed_over` by members of kinds that aren't read."""
    try:
        opened = archive.opened(place)
    except MastheadError as error:
        wrong.append(error)
        return
    except OSError as error:
        wrong.append(UnreadableError(error.strerror or str(error), where=place, hint="check that you may read it"))
        return
    wrong += opened.wrong
    for folder, names in groupby(sorted(opened.names, key=_place), key=lambda name: _place(name)[0]):
        files: list[Found] = []
        # Programs of Apple keep what other systems have no room for in a folder of their own.
        if "__MACOSX" in folder or any(step.startswith(".") for step in folder):
            continue
        place_of = target.joinpath(*(output.stem(f"{step}.") for step in folder if step))
        for name in names:
            base = _steps(name)[-1]
            address = places.member(place, name)
            if base.startswith("."):
                continue
            if (spoken := spoken_of(Path(name))) is not None:
                if str(spoken) not in opened:
                    problem = f"speaks of {spoken.name}, which is not there"
                    wrong.append(NotFoundError(problem, where=address, hint="name it after its source: x.html → x.html.masthead.yml"))
            elif is_readable(base):
                files.append(Found(address, base, place_of))
            elif base.lower().endswith(".zip"):
                wrong.append(UnreadableError("is an archive within an archive", where=address, hint="unpack it, and give it by itself"))
            else:
                passed_over.add(base)
        yield files


def _steps(name: str) -> list[str]:
    return _STEP.split(name)


def _place(name: str) -> tuple[list[str], str]:
    """The folder of a member, and its name there: by them a folder's files stand together, before those of folders in it."""
    *folder, base = _steps(name)
    return folder, base
