"""A new brand: its files made, tried out where nobody sees them, mended until they read well, and only then put in their place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct, structs

from masthead import output
from masthead.brand.load import FILES
from masthead.brand.study import study
from masthead.brand.units import color as solid
from masthead.errors import UsageError
from masthead.founding.facts import Facts
from masthead.founding.mending import Mend, mends
from masthead.founding.sheet import written


class Founded(Struct, frozen=True):
    """A brand that stands on the disk: its file, the others beside it, and what its owner should know."""

    path: Path
    files: tuple[Path, ...]
    told: tuple[str, ...]


def found(facts: Facts, folder: Path, *, force: bool = False) -> Founded:
    """Writes a brand into a folder. Raises `UsageError` where files of it are there already and it is not forced, or a fact cannot be."""
    if facts.color:
        try:
            facts = structs.replace(facts, color=solid(facts.color))
        except ValueError as error:
            raise UsageError(str(error), where="--color", hint="write it like “#0b5a8f”, rgb(11, 90, 143) or navy") from None
    shown = "".join(sign for sign in facts.publisher if sign.isprintable() or sign.isspace())
    facts = structs.replace(facts, publisher=" ".join(shown.split()))
    files = _files(facts)
    taken = [name for name in files if (folder / name).exists()]
    if taken and not force:
        raise UsageError(
            f"{folder / taken[0]} is there already", where=str(folder), hint="choose another folder with -o, or overwrite it with --force"
        )
    if facts.parent and Path(facts.parent).resolve() == (folder / FILES[0]).resolve():
        problem = "the new brand would take the place of the file that it goes on from"
        raise UsageError(problem, where=facts.parent, hint="choose another folder with -o: it may lie beside it")
    made = _tried(facts)
    beside = structs.replace(facts, parent=_relative(facts.parent, folder))
    output.write_folder(folder, files | {FILES[0]: written(beside, made).encode("utf-8")})
    return Founded(folder / FILES[0], tuple(folder / name for name in files if name != FILES[0]), (*facts.told, *_told(made, facts.color)))


def _files(facts: Facts) -> dict[str, bytes]:
    files = {FILES[0]: b""}
    if facts.mark is not None:
        files[facts.mark.file] = facts.mark.data
    if facts.template is not None:
        files[facts.template[0]] = facts.template[1]
    return files


def _tried(facts: Facts) -> tuple[Mend, ...]:
    """What has to be mended, seen on a copy. Raises what reading a brand raises."""
    made: tuple[Mend, ...] = ()
    whole = structs.replace(facts, parent=str(Path(facts.parent).resolve()) if _is_file(facts.parent) else facts.parent)
    with TemporaryDirectory(prefix="masthead-") as place:
        for name, data in _files(facts).items():
            Path(place, name).write_bytes(data)
        for _ in range(3):  # a colour that is mended sets others free: covers take the house's
            Path(place, FILES[0]).write_text(written(whole, made), "utf-8")
            more = mends(study(Path(place, FILES[0])).brand)
            if not more:
                break
            made = _joined(made, more)
    return made


def _joined(made: tuple[Mend, ...], more: tuple[Mend, ...]) -> tuple[Mend, ...]:
    """What is mended a second time keeps the colour that it had at first."""
    at = {(mend.scheme, mend.role): mend for mend in made}
    for mend in more:
        first = at.get((mend.scheme, mend.role))
        at[mend.scheme, mend.role] = mend if first is None else structs.replace(mend, was=first.was)
    return tuple(at.values())


def _relative(parent: str, folder: Path) -> str:
    """A parent's path as the new file says it; the name of an installed brand as it is."""
    return Path(os.path.relpath(Path(parent).resolve(), folder.resolve())).as_posix() if _is_file(parent) else parent


def _is_file(parent: str) -> bool:
    return bool(parent) and Path(parent).is_file()


def _told(made: tuple[Mend, ...], color: str) -> Iterator[str]:
    """Each colour that gave way, once."""
    for was in dict.fromkeys(mend.was for mend in made):
        first = next(mend for mend in made if mend.was == was)
        if was == color and first.scheme == "light":
            yield f"the house's colour {first}: it stays in the palette, and words are set in {first.now}"
        else:
            yield f"the colour {first}: {first.now} stands in its place ({first.role})"
