"""Where the command line begins: before it knows what is wanted, a second process makes ready what every conversion takes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from types import ModuleType
from typing import Any


def main() -> None:
    """Runs the command line and leaves with its exit status."""
    _lead_somewhere()
    _keep_inspect_away()
    _keep_away_what_few_ask()
    from masthead.compiled import lent  # which asks for some of those

    with lent():
        _import_msgspec()
    if sys.argv[1:2] == ["convert"]:
        from masthead.beside import stand_by

        for room in _BOTH:
            import_module(room)
        from masthead.registry import reader_names

        # Entry points of a package may be damaged, or not ours to read: that is told where somebody hears it.
        with suppress(OSError, TypeError, ValueError):
            reader_names()
        stand_by(_ready)
    with lent():
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
        if name == "__path__":  # which packages alone have: every `from … import` asks for it
            raise AttributeError(name)
        return getattr(_loaded(self), name)


def _loaded(later: _Later) -> ModuleType:
    """The module that this one stands for."""
    if sys.modules.get(later.__name__) is later:
        del sys.modules[later.__name__]
    return import_module(later.__name__)


_FLAGS = {
    "CO_OPTIMIZED": 0x1,
    "CO_NEWLOCALS": 0x2,
    "CO_VARARGS": 0x4,
    "CO_VARKEYWORDS": 0x8,
    "CO_NESTED": 0x10,
    "CO_GENERATOR": 0x20,
    "CO_COROUTINE": 0x80,
    "CO_ITERABLE_COROUTINE": 0x100,
    "CO_ASYNC_GENERATOR": 0x200,
}
"""Flags of code, which modules made by Cython ask for (inspect, "Code Objects Bit Flags")."""


def _keep_inspect_away() -> None:
    """Puts what stands for inspect in its place: that loads all that takes Python apart, a thirtieth of what a command takes. Click calls what undents
    help, HarfBuzz asks for flags; whoever wants more of it has it."""
    if "inspect" in sys.modules:
        return
    later = _Later("inspect")
    vars(later).update(_FLAGS, cleandoc=lambda text: text.lstrip() if text.isprintable() else _loaded(later).cleandoc(text))
    sys.modules["inspect"] = later


def _keep_away_what_few_ask() -> None:
    """The same for what other modules of Python's and click load at once and ask for little, a fortieth of what a command takes: catalogues in which
    click would look for its own words, which are English as ours are; the names of the system, of which uuid wants one; and what knows the
    addresses that stand in brackets."""
    later: Any = {name: _Later(name) for name in ("gettext", "ipaddress", "platform", "textwrap") if name not in sys.modules}
    if "gettext" in later:
        vars(later["gettext"]).update(gettext=lambda message: message, ngettext=lambda one, many, count: one if count == 1 else many)
    if "platform" in later and hasattr(os, "uname"):
        vars(later["platform"]).update(system=lambda: os.uname().sysname)
    sys.modules.update(later)


@contextmanager
def _undescribed() -> Iterator[None]:
    """Dataclasses that tell nothing of themselves: for those that are imported within the `with` block, inspect need not be there."""
    later = sys.modules.get("inspect")
    own = vars(later) if isinstance(later, _Later) else {}
    own["signature"] = lambda kind: ""
    own["get_annotations"] = lambda kind: vars(kind).get("__annotations__", {})  # Python 3.13 asks it, earlier ones do just this
    try:
        yield
    finally:
        del own["signature"], own["get_annotations"]


_BOTH = ("masthead.conversion", "masthead.brand.load", "masthead.rehearsal", "masthead.briefing.profiles", "masthead.language.identify")
"""What both processes need, with what stands behind it: it is loaded once, before the one becomes two."""
_RECOGNISING = (
    "masthead.anatomy.tongue",
    "masthead.anatomy.wording.names",
    "masthead.anatomy.layout.lines",
    "masthead.anatomy.parts.zones",
    "masthead.anatomy.persons.people",
    "masthead.anatomy.issuing.issuer",
    "masthead.anatomy.recognise",
    "masthead.anatomy.speech.quotes",
    "masthead.anatomy.inquiry",
)
"""What recognising takes, in pieces that take a few milliseconds each."""


def _ready() -> Iterator[None]:
    """Imports what reading formats takes that words of the command end in, and then what recognising takes: the document is told before that."""
    from masthead import registry

    endings = {word.rpartition(".")[2].lower() for word in sys.argv[2:] if "." in word}
    rooms = [room for name in endings.intersection(registry.reader_names()) for room in registry.reader_type(name).rooms]
    with _undescribed():
        for room in rooms:
            import_module(room)
    yield
    for room in _RECOGNISING:
        import_module(room)
        yield
