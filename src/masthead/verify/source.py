"""What a source has beside its words, read crudely: links, tables, descriptions of pictures, for the formats that say them plainly."""

from __future__ import annotations

from masthead.errors import UnreadableError
from masthead.verify import files
from masthead.verify.reading import Reading

_PLAIN = ("html", "docx", "md", "epub", "eml")


def told(format: str, data: bytes) -> Reading | None:
    """A source of this format; None if the format does not say such things plainly, or says them otherwise than it should."""
    if format not in _PLAIN:
        return None
    try:
        return files.read(format, data)
    except (UnreadableError, LookupError, ValueError):
        return None
