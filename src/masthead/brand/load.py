"""Finding a brand by name, path, environment or folder, and loading it with the brands it extends.

A brand is a folder with a `_brand.yml`. Ours are in `styles/`; a package may bring more through the entry points `masthead.brands`.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, assert_never

import masthead
from masthead.brand.model import Brand
from masthead.brand.ready import ready
from masthead.errors import MastheadError, NotFoundError, UnreadableError, UsageError
from masthead.notices import Dropped, Guessed, Missing, Note, Notice, Replaced, Withheld

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from masthead.brand.layers import Layer

FILES = ("_brand.yml", "_brand.yaml")
DEFAULT = "civic"
UNDER = "base"
"""The brand that underlies all others."""
_DEEPEST = 20
_KEPT = 16

_Signature = tuple[tuple[str, int, int], ...]
_cache: OrderedDict[Path, tuple[_Signature, Brand, tuple[Notice, ...]]] = OrderedDict()
_lock = Lock()
_Found = tuple[Brand, tuple[Notice, ...]]
_ASKED: ContextVar[dict[str, _Found] | None] = ContextVar("asked", default=None)


def load(name_or_path: str | Path = "", note: Note | None = None) -> Brand:
    """The brand of this name or path; without one, the brand that `find` comes upon.

    A font or logo that the file names without bringing it is replaced and told to `note`; without a `note` that is an error, since
    nobody would hear of it. Raises `NotFoundError` (no such brand, font or logo), `UsageError` (a key or value that cannot be), `UnreadableError`
    (broken YAML, font or logo) and `LimitError`, each with file and line.
    """
    asked, name = _ASKED.get(), str(name_or_path)
    found = asked.get(name) if asked is not None else None
    if found is None:
        found = _as_it_is(find(name_or_path))
        if asked is not None:
            asked[name] = found
    brand, notices = found
    _tell(notices, note)
    return brand


@contextmanager
def asked_once() -> Iterator[None]:
    """Within the `with` block each brand is looked for once, and as its files are then it is for all who ask there."""
    token = _ASKED.set({})
    try:
        yield
    finally:
        _ASKED.reset(token)


def _as_it_is(path: Path) -> _Found:
    with _lock:
        kept = _cache.get(path)
        if kept is not None and kept[0] == _signature(kept[0]):
            _cache.move_to_end(path)
            return kept[1], kept[2]
    brand, notices, files = _kept_ready(path) or read(path)
    signature = _signature(tuple((str(file), 0, 0) for file in files))
    with _lock:
        _cache[path] = (signature, brand, notices)
        while len(_cache) > _KEPT:
            _cache.popitem(last=False)
    return brand, notices


Read = tuple[Brand, tuple[Notice, ...], tuple[Path, ...]]
"""A brand, which fonts and logos stand in for others, and the files that it was made of."""


def _kept_ready(path: Path) -> Read | None:
    found = ready(path, styles())
    return (found[0], (), found[1]) if found is not None else None


def read(path: Path) -> Read:
    """The brand in a file, read from it and those that it extends. Raises as `load` does."""
    from masthead.brand.resolve import resolve

    layers = chain(path)
    brand, notices = resolve(name(path), layers)
    _enforce(brand, layers)
    return brand, notices, tuple(file for layer in layers for file in layer.files)


def find(name_or_path: str | Path = "", start: Path | None = None) -> Path:
    """The brand file meant: by name or path, else by the variable MASTHEAD_BRAND, else the `_brand.yml` in the current folder (or `start`)
    or the nearest above it, else our default brand. Raises `NotFoundError` with what there is."""
    if name_or_path:
        return _named(str(name_or_path), "")
    if said := os.environ.get("MASTHEAD_BRAND"):
        return _named(said, "MASTHEAD_BRAND")
    here = str(start.resolve()) if start else os.getcwd()  # noqa: PTH109 - each document asks, and Path takes five times as long
    while True:
        if (file := _in(here)) is not None:
            return file
        here, below = os.path.dirname(here), here  # noqa: PTH120
        if here == below:
            break
    return _named(DEFAULT, "")


def installed() -> list[tuple[str, Path]]:
    """The brands that can be asked for by name, with their files: ours first, then those of packages, by name."""
    from importlib.metadata import entry_points  # 30 ms, and only a name that is not ours needs it

    ours = [(folder.name, file) for folder in sorted(styles().iterdir()) if folder.name != UNDER and (file := _in(folder)) is not None]
    others = sorted((point.name, _brought(point)) for point in entry_points(group="masthead.brands"))
    taken = {known for known, _ in ours}
    return ours + [(known, file) for known, file in others if known not in taken]


def name(path: Path) -> str:
    """What a brand file is called: its folder, or itself where it has a name of its own."""
    return path.parent.name if path.name in FILES else path.stem


@lru_cache(maxsize=1)
def styles() -> Path:
    """The folder of our brands and fonts: in the package where it is installed, beside `src` in a checkout."""
    package = Path(masthead.__file__).resolve().parent
    for folder in (package / "styles", package.parents[1] / "styles"):
        if (folder / UNDER / FILES[0]).is_file():
            return folder
    raise NotFoundError("masthead's own brands are not installed", where=str(package / "styles"), hint="install masthead again")


def is_ours(path: str | os.PathLike[str]) -> bool:
    """Whether a file came with masthead."""
    return Path(path).is_relative_to(styles())


def _named(said: str, origin: str) -> Path:
    if "/" not in said and os.sep not in said:
        if (file := _in(styles() / said)) is not None:
            return file
        for known, file in installed():
            if known == said:
                return file
    path = Path(said).expanduser()
    if path.is_file():
        return path.resolve()
    if (inside := _in(path)) is not None:
        return inside.resolve()
    if path.is_dir():
        raise NotFoundError("the folder holds no _brand.yml", where=said, hint="masthead brand new starts one")
    from masthead.brand.faults import suggestion  # only errors need it

    known_names = [known for known, _ in installed()]
    raise NotFoundError(f"there is no brand {said}", where=origin, hint=suggestion(said, known_names))


def _in(folder: str | Path) -> Path | None:
    for file in FILES:
        if os.path.isfile(path := os.path.join(folder, file)):  # noqa: PTH113, PTH118
            return Path(path)
    return None


def _brought(point: EntryPoint) -> Path:
    """The brand file that a package's entry point names: by a path, or a call that gives one, of the file or its folder."""
    try:
        thing = point.load()
        path = Path(os.fspath(thing() if callable(thing) else thing))
    except Exception as error:  # other people's code may fail in any way
        raise UnreadableError(f"the brand {point.name} that a package brings cannot be loaded: {error}", where=point.value) from error
    file = path if path.is_file() else _in(path)
    if file is None:
        raise NotFoundError(f"the brand {point.name} that a package brings has no file {path}", where=point.value)
    return file


def chain(path: Path) -> list[Layer]:
    """A brand's files, the base first. Raises `UsageError` where a brand extends itself."""
    from masthead.brand.faults import OURS
    from masthead.brand.layers import Layer  # loads a YAML parser

    shared = (styles() / "fonts").resolve()
    base = styles() / UNDER / FILES[0]
    layers: list[Layer] = []
    passed: list[Path] = []
    following: Path | None = path
    while following is not None:
        file = following.resolve()
        layer = Layer(following, shared)
        if file in passed or len(passed) >= _DEEPEST:
            chain = " → ".join(name(one) for one in (*passed[passed.index(file) if file in passed else 0 :], file))
            raise UsageError(
                f"the brand extends itself: {chain}", where=layers[-1].where((*OURS, "extends")), hint="take one extends: away"
            )
        passed.append(file)
        layers.append(layer)
        following = _parent(layer, base)
    return layers[::-1]


def _enforce(brand: Brand, layers: list[Layer]) -> None:
    """Stops where a brand that asks for it (`contrast: on_violation: error`) falls short of its own contrasts."""
    if brand.contrast.on_violation != "error":
        return
    from masthead.brand.legible import check
    from masthead.brand.said import Said

    if found := check(brand):
        where = Said(layers).colored("dark" if found[0].scheme == "dark" else "colors", found[0].color)
        more = f" ({len(found) - 1} more)" if len(found) > 1 else ""
        raise UsageError(f"{found[0]}{more}", where=where, hint="masthead brand check tells them all; on_violation: warn lets them pass")


def _parent(layer: Layer, base: Path) -> Path | None:
    if not layer.extends:
        return None if layer.path.resolve() == base.resolve() else base
    from masthead.brand.faults import OURS

    where = layer.where((*OURS, "extends"))
    beside = Path(os.path.normpath(layer.folder / layer.extends))
    if beside.is_file():
        return beside
    if (inside := _in(beside)) is not None and ("/" in layer.extends or layer.extends.startswith(".")):
        return inside
    try:
        return _named(layer.extends, where)
    except MastheadError as error:
        raise NotFoundError(f"the brand extends {layer.extends}, which is not there", where=where, hint=error.hint) from None


def _signature(files: _Signature) -> _Signature:
    """What tells whether any of the files has changed: time and size. A file that is gone counts as changed."""
    stat = os.stat  # a brand has fifty files, and each document asks for it: Path.stat takes three times as long
    try:
        states = [(file, stat(file)) for file, _, _ in files]
    except OSError:
        return ()
    return tuple([(file, state.st_mtime_ns, state.st_size) for file, state in states])


def _tell(notices: tuple[Notice, ...], note: Note | None) -> None:
    for notice in notices:
        if note is not None:
            note(notice)
            continue
        match notice:
            case Replaced(what, by, why, where) | Missing(what, by, why, where):
                raise NotFoundError(f"{what} cannot be used: {why}", where=where, hint=f"or take {by} in its place")
            case Dropped() | Guessed() | Withheld():
                continue
            case _:
                assert_never(notice)
