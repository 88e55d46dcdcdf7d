"""Every regular expression of the program: those that its modules have, those that its functions spell out, and those that are made of the words
of languages while texts are recognised.

    python tests/known_expressions.py

prints them as JSON: for each where it is, its source (of bytes as Latin-1, and so marked) and its flags. It is a process of its own, in which
nothing has been compiled yet that would be kept and not be seen.
"""

from __future__ import annotations

import ast
import gc
import importlib
import json
import pkgutil
import re
import re._compiler as compiler
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import masthead
from masthead import compiled, registry
from masthead.anatomy.recognise import recognise
from masthead.errors import MastheadError
from masthead.expressions import InTwoForms, Uncompiled
from masthead.limits import allow_depth
from masthead.sources.source import Source

_SOURCE = Path(masthead.__file__).parent
_WORDS = "(?:word|other|word word|word other|wordword|wordother)"
"""What a function puts into an expression when it is called: words of which some are made of others, as there may be in any language."""
_ASKED = frozenset(
    ["expression", "compiled", "phrased", "lettered", "compile", "search", "match", "fullmatch", "findall", "finditer", "split", "sub"]
)


class Known(NamedTuple):
    """An expression. `flags` are those of the call."""

    where: str
    source: str | bytes
    flags: int


def known() -> list[Known]:
    """All of them, from a process of its own."""
    done = subprocess.run([sys.executable, __file__], capture_output=True, text=True, check=True, encoding="utf-8")
    return [
        Known(where, source.encode("latin-1") if of_bytes else source, flags) for where, source, of_bytes, flags in json.loads(done.stdout)
    ]


def _all() -> dict[tuple[str | bytes, int], str]:
    found: dict[tuple[str | bytes, int], str] = {}
    name, compile = compiled._name, compiler.compile

    def asked(key: Any) -> Any:
        found.setdefault((key[0], int(key[1])), _caller())
        return name(key)

    def compiling(source: Any, flags: int = 0) -> Any:
        if isinstance(source, (str, bytes)) and (where := _caller()):
            found.setdefault((source, int(flags)), where)
        return compile(source, flags)

    compiled._name, compiler.compile = asked, compiling  # type: ignore[assignment]
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(masthead.__path__, "masthead.")
        if not module.name.endswith("__main__")
    ]
    _recognise_all()
    for module in modules:
        for where, source, flags in _spelt(module):
            found.setdefault((source, flags), where)
    for thing in gc.get_objects():
        if isinstance(thing, InTwoForms):
            thing.forms()
    for thing in gc.get_objects():
        if isinstance(thing, Uncompiled):
            found.setdefault((thing._source, int(thing._flags)), "a module")
    return found


def _caller() -> str:
    """Where in the program an expression is asked for; empty if it is a library's own."""
    frame: Any = sys._getframe(2)
    while frame is not None:
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(_SOURCE) and file.name not in ("compiled.py", "expressions.py", "sparing.py"):
            return f"{file.relative_to(_SOURCE)}:{frame.f_lineno}"
        if not file.is_relative_to(_SOURCE) and file.parent.name != "re":
            return ""
        frame = frame.f_back
    return ""


def _spelt(module: Any) -> Iterator[Known]:
    """The expressions that stand in a module's calls, and all else that is put together and may be one or a part of one."""
    file, names = Path(module.__file__), vars(module)
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        flags: tuple[Any, ...] = ()
        if isinstance(node, ast.Call) and _asks(node.func) and node.args and isinstance(node.args[0], ast.Constant):
            source = node.args[0].value
            said = (*node.args[1:], *(word.value for word in node.keywords if word.arg == "flags"))
            flags = tuple(flag for part in said if isinstance(flag := _evaluated(part, names), re.RegexFlag))
        elif isinstance(node, ast.JoinedStr) and any(sign in ast.unparse(node) for sign in ("(?", "\\\\", "[")):
            source = _joined(node, names)
        else:
            continue
        if isinstance(source, (str, bytes)) and _is_expression(source):
            yield Known(f"{file.relative_to(_SOURCE)}:{node.lineno}", source, sum(map(int, flags)))


def _asks(function: ast.expr) -> bool:
    """Whether a function takes an expression."""
    if isinstance(function, ast.Attribute):
        return function.attr in _ASKED and ast.unparse(function.value) == "re"
    return isinstance(function, ast.Name) and function.id in _ASKED


def _joined(node: ast.JoinedStr, names: dict[str, Any]) -> str:
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else str(_evaluated(part.value, names, _WORDS))
        for part in node.values
        if isinstance(part, (ast.Constant, ast.FormattedValue))
    )


def _is_expression(source: str | bytes) -> bool:
    try:
        re._parser.parse(source)  # type: ignore[attr-defined]
    except (re.error, OverflowError):
        return False
    return True


def _evaluated(node: ast.expr, names: dict[str, Any], otherwise: Any = None) -> Any:
    try:
        return eval(compile(ast.Expression(node), "", "eval"), dict(names))
    except Exception:
        return otherwise


def _recognise_all() -> None:
    """Has texts of every format and language recognised, as in a run with many sources: no words are left out of what is compiled."""
    root = Path(__file__).parents[1]
    for path in (
        *sorted((root / "seeds").iterdir()),
        *sorted((_SOURCE / "specimen" / "texts").iterdir()),
        *sorted((root / "tests" / "cases").glob("*/*.case")),
    ):
        for text in path.read_bytes().split(b"\n=== "):
            try:
                source = Source(path.name if path.suffix != ".case" else f"a.{path.parent.name}", text)
                recognise(registry.read(source, lambda notice: None, {}), lambda notice: None)
            except MastheadError:
                continue


if __name__ == "__main__":
    allow_depth()
    json.dump(
        [
            (where, source if isinstance(source, str) else source.decode("latin-1"), isinstance(source, bytes), flags)
            for (source, flags), where in _all().items()
        ],
        sys.stdout,
    )
