"""Where the command line begins: before it knows what is wanted, a second process makes ready what every conversion takes."""

from __future__ import annotations

import os
import sys
from importlib import import_module
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
        from masthead.cli.main import main as run

    run()


def _lead_somewhere() -> None:
    """Streams that whoever called us has closed lead nowhere: else what is opened first would stand in their place, and take what is meant
    for them."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))


def _import_msgspec() -> None:
    """Without typing_extensions, which takes a fiftieth of a command's time to load: msgspec looks there for what Python has since 3.11."""
    absent: Any = None  # what makes an import fail (The import system, 5.3.1)
    if "typing_extensions" not in sys.modules:
        sys.modules["typing_extensions"] = absent
        import_module("msgspec")
        del sys.modules["typing_extensions"]


def _ready() -> None:
    """Imports what recognising and composing take."""
    for room in ("masthead.anatomy.recognise", "masthead.briefing.compose"):
        import_module(room)
