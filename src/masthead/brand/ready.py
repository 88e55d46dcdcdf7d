"""Our own brands, resolved when they are made, so that a run of half a second need not read YAML and fifty fonts to know them.

Beside the `_brand.yml` of each lies what comes out of it, under a seal of all that it depends on: as soon as a file of the brand is another, the
seal is broken and the files themselves are read. `tests/make-brands` writes them, and a test holds them to be what the files say.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from masthead import compiled
from masthead.brand import model
from masthead.brand.model import Brand
from masthead.sums import sha256

_NAME = "ready.json"


class _Ready(Struct, frozen=True, forbid_unknown_fields=True):
    """`files` are the brand's own and its parents', in paths from the folder of all styles, as those of its faces are."""

    seal: str
    files: tuple[str, ...]
    brand: Brand


def ready(path: Path, styles: Path) -> tuple[Brand, tuple[Path, ...]] | None:
    """The brand of this file in our `styles`, and the files that it was made of; None if it must be read."""
    kept = path.with_name(_NAME)
    if path.parent.parent != styles or not kept.is_file():
        return None
    told = kept.stat()
    made_of = repr((str(kept), told.st_size, told.st_mtime_ns, *map(compiled.age, _MADE_BY))).encode()
    packed = compiled.kept(made_of, lambda: pickle.dumps(_read(kept, styles), pickle.HIGHEST_PROTOCOL))
    found: _Ready | None = pickle.loads(packed)
    if found is None:
        return None
    files = tuple(styles / name for name in found.files)
    return (found.brand, files) if found.seal == _seal(files, (face.path for face in found.brand.faces)) else None


def _read(kept: Path, styles: Path) -> _Ready | None:
    """What was kept, with paths as they are here. What that has to be is read out of the types of a brand, which takes ten times as long as to read
    it once they are known."""
    try:
        found = msgspec.json.decode(kept.read_bytes(), type=_Ready)
    except msgspec.DecodeError:  # made by a version that knew brands in another form
        return None
    return replace(found, brand=_moved(found.brand, lambda path: f"{styles}{os.sep}{path}"))


_MADE_BY = (Path(__file__), Path(model.__file__))


def write(path: Path, styles: Path, brand: Brand, files: Sequence[Path]) -> None:
    """Keeps a brand of ours beside its file. Raises `ValueError` for one that depends on files outside `styles`."""
    names = tuple(file.relative_to(styles).as_posix() for file in files)
    seal = _seal(files, (face.path for face in brand.faces))
    kept = _Ready(seal, names, _moved(brand, lambda path: Path(path).relative_to(styles).as_posix()))
    path.with_name(_NAME).write_bytes(msgspec.json.format(msgspec.json.encode(kept), indent=1) + b"\n")


def _moved(brand: Brand, moved: Callable[[str], str]) -> Brand:
    """The brand with all its paths changed."""

    def each(paths: dict[str, str]) -> dict[str, str]:
        return {language: moved(path) for language, path in paths.items()}

    logo, template = brand.logo, brand.docx.template
    return replace(
        brand,
        faces=tuple(replace(face, path=moved(face.path)) for face in brand.faces),
        logo=logo and replace(logo, path=moved(logo.path), variants=each(logo.variants), dark=each(logo.dark), mono=each(logo.mono)),
        partners=tuple(replace(partner, path=moved(partner.path)) for partner in brand.partners),
        css_extra=moved(brand.css_extra) if brand.css_extra else "",
        docx=replace(brand.docx, template=moved(template)) if template else brand.docx,
    )


def _seal(files: Iterable[Path], fonts: Iterable[str]) -> str:
    """SHA-256 over what the files hold and how large the fonts are; empty if one of them is not there."""
    total = sha256()
    stat = os.stat  # a brand has fifty fonts: Path.stat takes three times as long
    try:
        for file in files:
            data = file.read_bytes()
            total.update(b"%d\n" % len(data) + data)
        for font in fonts:
            total.update(b"%d\n" % stat(font).st_size)
    except OSError:
        return ""
    digest: str = total.hexdigest()
    return digest
