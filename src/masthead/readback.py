"""Written files read back and compared with their source, word by word."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from masthead import registry
from masthead.anatomy.recognise import recognise
from masthead.document.words import missing
from masthead.errors import LostError, UsageError
from masthead.notices import Notice
from masthead.sources.source import Source


def verified(source: Source, path: Path) -> int:
    """How many words of the source were looked for in a written file; all are there, or named as left out by the reader.

    Raises `LostError` if some are missing, `UsageError` if nothing here reads files like it back.
    """
    suffixes = {registry.writer_type(name).suffix: name for name in registry.writer_names()}
    name = suffixes.get(path.suffix.lower())
    if name is None:
        raise UsageError(f"{path.name} can’t be read back", hint=f"files that end in: {', '.join(suffixes)}")
    heard: list[Notice] = []
    recognise(registry.read(source, heard.append, {}), heard.append)
    looked_for = wanted(source)
    compare(looked_for, registry.writer(name).words(Source.at(path).data), heard, str(path))
    return len(looked_for)


def wanted(source: Source) -> list[str]:
    """The words of the source, folded."""
    return list(registry.reader(registry.recognised(source)).words(source))


def compare(wanted: Iterable[str], there: Iterable[str], notices: Iterable[Notice], where: str) -> None:
    """Raises `LostError` if a word of the source is neither `there` nor named by a notice as left out."""
    lost = missing(wanted, there, notices)
    if lost:
        shown = ", ".join(f"{word} ×{count}" if count > 1 else word for word, count in sorted(lost.items())[:12])
        raise LostError(
            f"{sum(lost.values())} words of the source are missing: {shown}", where=where, hint="please report it with the source"
        )
