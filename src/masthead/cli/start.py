"""Where the command line begins: before it knows what is wanted, a second process makes ready what every conversion takes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

from masthead.compiled import lent


def main() -> None:
    """Runs the command line and leaves with its exit status."""
    _lead_somewhere()
    with lent():
        _import_msgspec()
    if sys.argv[1:2] == ["convert"]:
        from masthead.beside import stand_by

        import_module("masthead.conversion")  # both processes need what stands behind it, so it comes before the fork

        stand_by(_ready)
    with lent():
        _import_click()
        from masthead.cli.main import main as run

    run()


def _lead_somewhere() -> None:
    """Streams that whoever called us has closed lead nowhere: else what is opened first would stand in their place, and take what is meant
    for them."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))


def _import_msgspec() -> None:
    """Without typing_extensions, which takes a fiftieth of a command's time to load: msgspec looks there for what Python has since 3.11; and with
    what takes types apart, for nobody here, only when it is asked for."""
    absent: Any = None  # what makes an import fail (The import system, 5.3.1)
    sys.modules.setdefault("msgspec.inspect", _Later("msgspec.inspect"))
    if "typing_extensions" not in sys.modules:
        sys.modules["typing_extensions"] = absent
        import_module("msgspec")
        del sys.modules["typing_extensions"]


class _Later(ModuleType):
    """Stands for a module of Python's own, and loads it when something is asked of it that this one has not."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def _import_click() -> None:
    """Without inspect: of it click calls what undents help."""
    with _without_inspect() as later:
        later["cleandoc"] = lambda text: text.lstrip() if text.isprintable() else import_module("inspect").cleandoc(text)
        import_module("click")


@contextmanager
def _without_inspect() -> Iterator[dict[str, Any]]:
    """Without what loads all that takes Python apart, a thirtieth of what a command takes. Gives what stands for it, to be filled with what those
    call who are imported."""
    if "inspect" in sys.modules:
        yield {}
        return
    later = _Later("inspect")
    sys.modules["inspect"] = later
    try:
        yield later.__dict__
    finally:
        if sys.modules.get("inspect") is later:
            del sys.modules["inspect"]


def _ready() -> None:
    """Imports what recognising takes, and reading formats that words of the command end in."""
    import_module("masthead.anatomy.recognise")
    from masthead import registry

    endings = {word.rpartition(".")[2].lower() for word in sys.argv[2:] if "." in word}
    rooms = [room for name in endings.intersection(registry.reader_names()) for room in registry.reader_type(name).rooms]
    with _without_inspect() as later:
        later["signature"] = lambda kind: ""  # which dataclasses tell of those that tell nothing of themselves
        for room in rooms:
            import_module(room)
