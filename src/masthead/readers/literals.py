"""Records as programs write them (ECMAScript): names of fields without marks, texts in any marks, comments, a comma behind the last field."""

from __future__ import annotations

from typing import Any

from masthead.errors import LimitError
from masthead.expressions import expression
from masthead.limits import LIMITS

_BLANK = expression(r"(?:\s|//[^\n]*+|/\*(?:[^*]|\*(?!/))*\*/)*")
_TEXT = expression(r"\"(?:[^\"\\]|\\[\s\S])*\"|'(?:[^'\\]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`")
_NAME = expression(r"[A-Za-z_$\u00c0-\uffdc][\w$-]*|\d+")
_NUMBER = expression(r"[-+]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?", 2)
_ESCAPE = expression(r"\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r?\n)|([\s\S]))")
_PUT = expression(r"\$\{[^{}]*\}")
_BEGINS = expression(r"(?:(?<![=!<>])=(?![=>])|\bexport\s+default\b|\breturn\b)\s*(?=[\[{])|\A\s*(?=[\[{])")
"""Where a value may begin: what a name is given, a module exports."""
_MARKUP = expression(r"\(\s*(?=<)|(?=<[A-Za-z>])")
_MOST = 200
"""Places in a module at which a value may begin that are tried."""
_DEEPEST = 100
"""Objects within one another in what programs are given."""
_FRAGMENT = expression(r"</?>")
"""What holds several elements together."""
_SIGNS = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": "", "v": "", "0": ""}
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "undefined": None}


class _Fault(Exception):
    pass


def values(source: str) -> tuple[list[Any], str]:
    """The objects and lists of a module, or of a piece of one, in order, and what stands beside them; those within others are part of them. Raises
    `LimitError` where they are nested too deeply.

    >>> values("export const a = [{ title: 'One', n: 1, }];")
    ([[{'title': 'One', 'n': 1}]], 'export const a = ;')
    >>> values('{"a": 1},\n{"a": 2},')
    ([{'a': 1}, {'a': 2}], ',')
    """
    found: list[Any] = []
    left: list[str] = []
    at = done = 0
    for _ in range(_MOST):
        match = _BEGINS.search(source, at)
        if match is None:
            break
        start = at = match.end()
        try:
            value, at = _value(source, at, 0)
        except _Fault:
            at += 1
            continue
        left.append(source[done:start])
        found.append(value)
        done = at
        while source[(after := _blank(source, at)) : after + 1] == ",":  # records cut out of a list
            try:
                value, at = _value(source, _blank(source, after + 1), 0)
            except _Fault:
                break
            found.append(value)
            done = at
    return found, "".join((*left, source[done:]))


def _blank(source: str, at: int) -> int:
    match = _BLANK.match(source, at)
    return match.end() if match else at


def _value(source: str, at: int, depth: int) -> tuple[Any, int]:
    """The value that begins at a place, and where it ends."""
    if depth > min(LIMITS.depth, _DEEPEST):
        raise LimitError("is nested too deeply to be read", hint="no honest record is nested like this")
    sign = source[at : at + 1]
    if sign == "{":
        return _object(source, at, depth)
    if sign == "[":
        return _list(source, at, depth)
    if sign in ('"', "'", "`") and sign:
        return _texts(source, at)
    if match := _NUMBER.match(source, at):
        return _number(match[0]), match.end()
    if match := _MARKUP.match(source, at):
        return _markup(source, match.start(), match.end())
    return _other(source, at)


def _object(source: str, at: int, depth: int) -> tuple[dict[str, Any], int]:
    made: dict[str, Any] = {}
    at = _blank(source, at + 1)
    while source[at : at + 1] != "}":
        if source.startswith("...", at):
            _, at = _other(source, at)
        else:
            if match := _TEXT.match(source, at):
                name, at = _plain(match[0]), match.end()
            elif match := _NAME.match(source, at):
                name, at = match[0], match.end()
            else:
                raise _Fault
            at = _blank(source, at)
            if source[at : at + 1] != ":":
                raise _Fault
            made[name], at = _value(source, _blank(source, at + 1), depth + 1)
        at = _further(source, at, "}")
    return made, at + 1


def _list(source: str, at: int, depth: int) -> tuple[list[Any], int]:
    made: list[Any] = []
    at = _blank(source, at + 1)
    while source[at : at + 1] != "]":
        value, at = _value(source, at, depth + 1)
        made.append(value)
        at = _further(source, at, "]")
    return made, at + 1


def _further(source: str, at: int, end: str) -> int:
    """Where the next value stands, behind its comma, or what ends them."""
    at = _blank(source, at)
    if source[at : at + 1] == ",":
        return _blank(source, at + 1)
    if source[at : at + 1] != end:
        raise _Fault
    return at


def _texts(source: str, at: int) -> tuple[str, int]:
    """A text, or several that a plus joins."""
    said: list[str] = []
    while match := _TEXT.match(source, at):
        said.append(_plain(match[0]))
        at = match.end()
        after = _blank(source, at)
        if source[after : after + 1] == ".":  # a call on the text, as trim()
            _, at = _other(source, after)
            break
        if source[after : after + 1] != "+":
            break
        at = _blank(source, after + 1)
    if not said:
        raise _Fault
    return "".join(said), at


def _plain(literal: str) -> str:
    inner = literal[1:-1]
    if literal[0] == "`":
        inner = _PUT.sub(" ", inner)
    if "\\" not in inner:
        return inner

    def sign(match: Any) -> str:
        code = match[1] or match[2] or match[3]
        if code:
            number = int(code, 16)
            return chr(number) if number < 0x110000 else "\ufffd"
        return "" if match[4] else _SIGNS.get(match[5], match[5])

    return _ESCAPE.sub(sign, inner).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _number(said: str) -> int | float:
    plain = said.replace("_", "")
    try:
        return float(plain) if any(sign in plain for sign in ".eE") else int(plain)
    except ValueError:
        raise _Fault from None  # more digits than Python reads (sys.set_int_max_str_digits)


def _markup(source: str, start: int, at: int) -> tuple[str, int]:
    """Elements that a field is given (`<>…</>`), as they stand; in brackets to the one that ends them."""
    if at > start:
        end, deep = start, 0
        while end < len(source):
            deep += {"(": 1, ")": -1}.get(source[end], 0)
            end += 1
            if not deep:
                return _FRAGMENT.sub("", source[at : end - 1]).strip(), end
        raise _Fault
    ended = expression(r">\s*(?=,\s*(?:[\w$]+\s*:|\}|\])|\}|\])").search(source, at)
    if ended is None:
        raise _Fault
    return _FRAGMENT.sub("", source[at : ended.end()]).strip(), ended.end()


def _other(source: str, at: int) -> tuple[Any, int]:
    """A name, a call, a function: nothing that is read, but for the text that a call is given alone (`new Date("…")`)."""
    start, deep = at, 0
    while at < len(source):
        if (sign := source[at]) in "\"'`" and (match := _TEXT.match(source, at)):
            at = match.end()
            continue
        if not deep and sign in ",}];\n)":
            break
        deep += (sign in "([{") - (sign in ")]}")
        at += 1
    said = source[start:at].strip()
    if not said:
        raise _Fault
    call = expression(r"[\w$. ]+\(\s*([\"'`](?:[^\"'`\\]|\\.)*[\"'`])\s*\)").fullmatch(said)
    return (_plain(call[1]) if call else _WORDS.get(said)), at
