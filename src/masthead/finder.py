"""Finds our modules where they lie, and those of libraries that come by the dozen. Python looks for any module in every way there is, which is a third
of what importing ours takes, and a command imports hundreds of them."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER
from types import CodeType, ModuleType
from typing import cast

_KNOWN = ("masthead.", "click.", "docutils.", "markdown_it.", "mdit_py_plugins.", "mdurl.", "msgspec.", "reportlab.")
"""What packages begin with whose modules are in Python, or in an extension that no module in Python has the name of."""
_BINARY = getattr(os, "O_BINARY", 0)
_WORD = 0xFFFF_FFFF


def install() -> None:
    """From now on these modules are found here first, unless bytecode lies elsewhere than usual."""
    if not (sys.pycache_prefix or sys.flags.optimize):
        sys.meta_path.insert(0, Finder)


class Finder:
    """A finder for `sys.meta_path` (The import system, 5.3): modules in files, in packages that are a folder each."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Where a module is; None if it is of another package, or not such a one: others may know."""
        if not name.startswith(_KNOWN) or not path or len(path) > 1:
            return None
        folder, own = path[0], name.rpartition(".")[2]
        inner = ""
        try:
            told = os.stat(file := f"{folder}/{own}.py")  # noqa: PTH116 - hundreds of them
        except OSError:
            inner = f"{folder}/{own}"
            folder, own = inner, "__init__"
            try:
                told = os.stat(file := f"{inner}/__init__.py")  # noqa: PTH116
            except OSError:
                return None
        kept = f"{folder}/__pycache__/{own}.{sys.implementation.cache_tag}.pyc"
        spec = ModuleSpec(name, _Loader(name, file, kept, told), origin=file, is_package=bool(inner))
        spec.has_location = True
        spec.cached = kept
        if inner:
            cast("list[str]", spec.submodule_search_locations).append(inner)
        return spec


class _Loader(SourceFileLoader):
    """Takes bytecode that is of the source as it is (PEP 552); all else is Python's: to compile it, to keep it, to say what is wrong."""

    def __init__(self, name: str, file: str, kept: str, told: os.stat_result) -> None:
        super().__init__(name, file)
        self._kept = kept
        self._told = told

    def get_code(self, fullname: str) -> CodeType | None:
        told = self._told
        head = MAGIC_NUMBER + bytes(4) + b"".join([(int(each) & _WORD).to_bytes(4, "little") for each in (told.st_mtime, told.st_size)])
        try:
            file = os.open(self._kept, os.O_RDONLY | _BINARY)
            try:
                data = os.read(file, os.fstat(file).st_size)
            finally:
                os.close(file)
            if data.startswith(head):
                code = marshal.loads(memoryview(data)[len(head) :])
                if isinstance(code, CodeType) and code.co_filename == self.path:
                    return code
        except (OSError, EOFError, ValueError, TypeError):
            pass
        return super().get_code(fullname)
