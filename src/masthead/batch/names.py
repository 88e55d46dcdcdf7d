"""Names of files that are no text: a system that keeps names as bytes has any."""

from __future__ import annotations

import os
from pathlib import Path

from masthead import output

_BYTES = "\0"
"""Before the bytes of a name, each as the character of its number: no name of a file begins so."""


def packed(name: str) -> str:
    """The name as text that can be kept and sent, whatever it is."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return _BYTES + os.fsencode(name).decode("latin-1")
    return name


def unpacked(text: str) -> str:
    """The name that was packed.

    >>> unpacked(packed("caf\\udce9.txt")) == "caf\\udce9.txt"
    True
    """
    return os.fsdecode(text[1:].encode("latin-1")) if text.startswith(_BYTES) else text


def below(folder: Path, name: str) -> Path:
    """The folder that mirrors one of this name: of the same, unless that is no text."""
    return folder / (name if packed(name) == name else output.stem(f"{name}."))
