"""The library that parses Markdown, with its expressions as they are kept between runs: to be imported before anything else of it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

from masthead.compiled import lent


class _Silent:
    """Stands for a logger of rules, which tell every call that they are given."""

    def __init__(self, name: str) -> None:
        self.name = name

    def debug(self, *told: object) -> None:
        """Nobody is told."""


@contextmanager
def _unlogged() -> Iterator[None]:
    """What is imported within the `with` block logs nothing, unless somebody has logging already: it takes a fiftieth of a command's time to load, and to
    ask it for every line whether anybody listens takes as long."""
    if "logging" in sys.modules:
        yield
        return
    silent = ModuleType("logging")
    vars(silent).update(getLogger=_Silent, __getattr__=lambda name: getattr(_loaded(silent), name))  # other threads may ask for more
    sys.modules["logging"] = silent
    try:
        yield
    finally:
        if sys.modules["logging"] is silent:
            del sys.modules["logging"]


def _loaded(silent: ModuleType) -> ModuleType:
    if sys.modules.get("logging") is silent:
        del sys.modules["logging"]
    return import_module("logging")


with lent(), _unlogged():
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

_tables: Any = sys.modules["markdown_it.rules_block.table"]  # the package has the rule by this name
_by_character: Callable[[str], list[str]] = _tables.escapedSplit


def cells(row: str) -> list[str]:
    """The parts of a table's row, between its bars. The library goes from character to character, which only a row with escapes needs."""
    return _by_character(row) if "\\" in row else row.split("|")


_tables.escapedSplit = cells

__all__ = ["MarkdownIt", "cells", "deflist_plugin", "footnote_plugin"]
