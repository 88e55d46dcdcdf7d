"""Hash functions as Python has them without OpenSSL, which `hashlib` loads first: two milliseconds of each command, for the little that is
hashed before there is much to do. What comes after much is hashed by `hashlib`, several times as fast."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any


def _function(name: str, *rooms: str) -> Any:
    """The function of this name in the first of Python's own modules that has it; their names are no promise, `hashlib` is."""
    for room in rooms:
        with suppress(ImportError, AttributeError):
            return getattr(import_module(room), name)
    return getattr(import_module("hashlib"), name)


blake2b = _function("blake2b", "_blake2")
sha256 = _function("sha256", "_sha2", "_sha256")


def sha1(data: bytes) -> bytes:
    """The SHA-1 of data, of which names are made: only what is composed has such a name."""
    found: bytes = _function("sha1", "_sha1")(data, usedforsecurity=False).digest()
    return found


_MUCH = 1_000_000
"""Bytes that are hashed in the time that OpenSSL takes to load."""
_hashed = 0
"""Bytes that this process has hashed."""


def digest(data: bytes) -> bytes:
    """The SHA-256 of data."""
    global _hashed
    _hashed += len(data)
    found: bytes = (sha256 if _hashed < _MUCH else _of_hashlib())(data).digest()
    return found


def hexadecimal(data: bytes) -> str:
    """The same as digits."""
    return digest(data).hex()


@cache
def _of_hashlib() -> Any:
    return _function("sha256")
