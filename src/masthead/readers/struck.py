"""Text that its author struck out: it is kept, for the document has no mark for it, and that is said."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.document.build import collapse
from masthead.notices import Note, Replaced

_SHOWN = 60


def report(said: Sequence[str], note: Note, where: str) -> None:
    """One notice for all that is struck out in a source, with the first of it."""
    texts = [text for part in said if (text := collapse(part))]
    if texts:
        many = "" if len(texts) == 1 else f", {len(texts)} times"
        note(
            Replaced(f"struck-out text (“{texts[0][:_SHOWN]}”{many})", "the text without its line", "a document has no mark for it", where)
        )
