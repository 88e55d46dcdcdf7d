"""Names of the pages on which a site keeps its news, as titles of pages have them: "Newsroom", "Aktuelles"."""

from __future__ import annotations

from masthead.anatomy.pack import Pack, phrases, present
from masthead.expressions import expression

_PARTING = expression(r"\s[|–—»·:/›-]\s|[|»›]")


def is_page(part: str, lexicon: Pack) -> bool:
    """Whether a part of a title is but the name of such a page, or of the genre."""
    bare = part.strip(" .:")
    return any(phrases(words).fullmatch(bare) is not None for words in (lexicon.pages, lexicon.genres) if present(words))


def only_pages(title: str, lexicon: Pack) -> bool:
    """Whether a title says nothing else."""
    parts = [part for part in _PARTING.split(title) if part.strip()]
    return bool(parts) and all(is_page(part, lexicon) for part in parts)
