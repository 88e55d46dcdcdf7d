"""Catalogues of gettext as their tools compile them: found by language in `locale/`, and read in a third of the time that `gettext` takes."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from masthead.errors import UnreadableError

_LOCALE = Path(__file__).with_name("locale")

_MAGIC = {b"\xde\x12\x04\x95": "<", b"\x95\x04\x12\xde": ">"}
_TRADITIONAL = frozenset(("tw", "hk", "mo", "hant"))
"""Regions that write Chinese in traditional characters, and the script itself."""
_RENAMED = {"iw": "he", "in": "id", "cmn": "zh", "no": "nb", "nn": "nb"}
"""Codes of old, the language within Chinese that is meant by it, and of two ways of writing Norwegian the one that we write."""


Messages = dict[tuple[str, str], tuple[str, ...]]
"""A message's context and English words → its forms, of which a message without a number has one."""


def file(language: str) -> Path | None:
    """The catalogue that speaks a language: of the tag itself, then without its last part, and so on (RFC 4647, 3.4); of a language that
    we have none for, the one that a package brings."""
    first, *rest = language.replace("_", "-").lower().split("-")
    first = _RENAMED.get(first, first)
    if first in ("zh", "yue") and "hans" not in rest and not _TRADITIONAL.isdisjoint(rest):
        first, rest = "zh", ["hant"]
    if not all(part.isascii() and part.isalnum() for part in (first, *rest)):
        return None  # no tag, and no name of a folder
    for length in range(len(rest), -1, -1):
        own = _LOCALE / "_".join((first, *map(_cased, rest[:length]))) / "LC_MESSAGES" / "masthead.mo"
        if own.is_file():
            return own
    return _brought(first)


def read(path: Path) -> tuple[Messages, str]:
    """What a compiled catalogue (GNU gettext, "The Format of GNU MO Files") says, and which form a number has, as gettext writes it:
    `n != 1`. Raises `UnreadableError` if the file is none."""
    data = path.read_bytes()
    try:
        order = _MAGIC[data[:4]]
        count, said, meant = struct.unpack_from(f"{order}3I", data, 8)
        originals = struct.unpack_from(f"{order}{2 * count}I", data, said)
        translations = struct.unpack_from(f"{order}{2 * count}I", data, meant)
        messages: Messages = {}
        plurals = ""
        for length, start, into, at in zip(originals[::2], originals[1::2], translations[::2], translations[1::2], strict=True):
            original, translation = data[start : start + length].decode(), data[at : at + into].decode()
            context, _, words = original.rpartition("\4")
            if original:
                messages[context, words.partition("\0")[0]] = tuple(translation.split("\0"))
            else:
                plurals = translation.partition("plural=")[2].partition(";")[0].strip()
    except (KeyError, struct.error, UnicodeDecodeError) as error:
        raise UnreadableError(
            "this is no compiled catalogue of gettext", where=path.name, hint="compile the .po file with msgfmt or pybabel"
        ) from error
    return messages, plurals


@lru_cache(maxsize=64)
def rule(plurals: str) -> Callable[[int], int]:
    """The number of the form that a count has. Raises `UnreadableError` for what is no such rule."""
    from gettext import c2py  # few pages count anything

    try:
        return c2py(plurals)
    except ValueError as error:
        raise UnreadableError(
            f"“{plurals}” does not say which form a number has: {error}", hint="a catalogue's Plural-Forms: docs/languages.md"
        ) from error


def _cased(part: str) -> str:
    """A part of a tag in the letters of folders' names: `PT`, `Hant`."""
    return part.title() if len(part) == 4 else part.upper()


def _brought(tongue: str) -> Path | None:
    """A catalogue that stands beside the pack of a language that a package brings: `is.mo` beside `is.json`."""
    from masthead.language.pack import installed  # only for a language that is not ours

    beside = (pack.with_suffix(".mo") for name, pack in installed() if name == tongue)
    return next(filter(Path.is_file, beside), None)
