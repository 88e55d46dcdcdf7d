"""A brand's own style sheet for e-books: it may say how things look, and ask for nothing that is not in the book."""

from __future__ import annotations

import re

from masthead.errors import LimitError, UnreadableError, UsageError
from masthead.expressions import expression

MOST = 65_536
"""Bytes of a sheet: what is larger is a framework, and none of that is meant for a book."""
_COMMENT = expression(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_STRING = expression(r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*\'""", re.DOTALL)
_ESCAPE = expression(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
_FAULTS = (
    (expression(r"@import\b", re.IGNORECASE), "@import fetches another sheet", "put its rules into this one"),
    (expression(r"@charset\b(?!\s*[\"']utf-8)", re.IGNORECASE), "@charset names another encoding than UTF-8", "save it as UTF-8"),
    (
        expression(r"(?:url|src|image-set|image|cross-fade)\(\s*(?![\"']?\s*(?:#|data:image/(?:png|jpeg|gif)[;,]))", re.IGNORECASE),
        "asks for a file outside",
        "only url(#name) and pictures within the sheet (data:image/png …) come along",
    ),
    (
        expression(r"javascript:|expression\(|-moz-binding|behavior\s*:|<\s*/?\s*(?:script|style)", re.IGNORECASE),
        "holds a script",
        "leave it out",
    ),
    (
        expression(r"(?<![-\w])(?:direction|unicode-bidi)\s*:", re.IGNORECASE),
        "sets the direction of text, which books must not do (EPUB 3.3, 6.3.1)",
        "leave it out: the text says its direction itself",
    ),
    (expression(r"position\s*:\s*fixed", re.IGNORECASE), "fixes something on the screen, which books have no place for", "leave it out"),
)


def checked(data: bytes, name: str, where: str) -> None:
    """Raises `LimitError` for a sheet that is too large, `UnreadableError` for one that is no text or whose braces don't match, and `UsageError`
    for one that asks for something outside, holds a script, or says what books must not say."""
    if len(data) > MOST:
        raise LimitError(
            f"the style sheet {name} has {len(data):,} bytes, more than {MOST:,}", where=where, hint="keep to what the brand needs"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError(f"the style sheet {name} is not UTF-8", where=where, hint="save it as UTF-8") from None
    # Escapes say letters too, and so may hide a name.
    plain = _ESCAPE.sub(_letter, _COMMENT.sub(" ", text))
    for fault, problem, hint in _FAULTS:
        if found := fault.search(plain):
            line = _line(text, found[0])
            raise UsageError(f"the style sheet {name} {problem}: “{found[0].strip()}”{line}", where=where, hint=hint)
    bare = _STRING.sub("", _COMMENT.sub(" ", text))
    depth = 0
    for brace in re.findall(r"[{}]", bare):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            break
    if depth or "\0" in text:
        raise UnreadableError(f"the braces of the style sheet {name} don’t match", where=where, hint="each { has its }")


def _letter(found: re.Match[str]) -> str:
    code = int(found[1], 16) if found[1] else 0
    return found[2] or (chr(code) if 0 < code < 0x110000 else "")


def _line(text: str, said: str) -> str:
    """Where in the sheet it stands, if it stands there in so many letters."""
    at = text.find(said)
    return f" in line {text.count(chr(10), 0, at) + 1}" if at >= 0 else ""
