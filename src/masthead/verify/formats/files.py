"""The formats that are read back, by their names: each with the room that reads it."""

from __future__ import annotations

from importlib import import_module

from masthead.verify.reading import Reading

_ROOMS = {
    "pdf": ("pdf", "read"),
    "docx": ("docx", "read"),
    "epub": ("epub", "read"),
    "html": ("html", "read"),
    "md": ("text", "markdown"),
    "eml": ("text", "mail"),
    "ninjs": ("text", "ninjs"),
    "txt": ("text", "read"),
}
_DRAWN = ("pdf", "docx", "epub", "html")
SUFFIXES = {".pdf": "pdf", ".docx": "docx", ".epub": "epub", ".html": "html", ".htm": "html", ".xhtml": "html", ".md": "md", ".eml": "eml"}
SUFFIXES |= {".txt": "txt", ".text": "txt"}


def reads(format: str) -> bool:
    return format in _ROOMS


def read(format: str, data: bytes, *, seen: bool = False) -> Reading:
    """A file of a format that this room `reads`; `seen`: its pictures are looked at, where it has any in it. Raises `UnreadableError` for what
    is none."""
    room, name = _ROOMS[format]
    asked = {"seen": True} if seen and format in _DRAWN else {}
    reading = getattr(import_module(f"masthead.verify.formats.{room}"), name)(data, **asked)
    assert isinstance(reading, Reading)
    return reading
