"""What records call their fields in other languages, and with words around the name (`article_title`, `contentHtml`, `text_fr`)."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from masthead.expressions import expression
from masthead.language.pack import known
from masthead.language.stems import of_all

_FIELDS = (
    *("title", "subtitle", "summary", "content", "date", "publisher", "author", "keywords", "url", "language", "contact", "dateline"),
    *("boilerplate", "notes"),
)
"""What names of fields mean; the words for it are those of all packs. Accents are left out of Latin ones."""
_NO_TEXT = """
    image images img photo photos picture pictures thumbnail thumb icon logo video audio file files pdf slug type class id ids uuid key hash status count
    length size width height color style template layout format path bild bilder foto fotos imagen immagine 图片 圖片 写真 画像 사진 category kategorie meta seo
    og twitter
"""
"""Words of names that hold no text, whatever else stands in them (`title_image`, `content_type`)."""
_PARTS = expression(r"[^\W_]+")
_CAMEL = expression(r"(?<=[a-z0-9])(?=[A-Z])")
_STROKES = str.maketrans("øłđıæ", "oldia")
"""Letters of Latin that no accent parts from another."""


def _plain(word: str) -> str:
    """In small letters, those of Latin without accents."""
    apart = unicodedata.normalize("NFKD", word.casefold()).translate(_STROKES)
    return "".join(char for char in apart if not unicodedata.combining(char) or ord(char) > 0x36F)


def joined(said: str) -> tuple[str, ...]:
    """The words of a name, in small letters and without accents."""
    return tuple(part for word in _CAMEL.sub("_", said).split() for part in _PARTS.findall(_plain(word)))


@lru_cache(maxsize=1)
def _roles() -> Mapping[tuple[str, ...], str]:
    """What each name means, the parts of those of several words apart and, as programs may write them, in one (`tieude`)."""
    parted = {joined(word): field for field in reversed(_FIELDS) for word in of_all(f"records.{field}")}
    return {**{("".join(words),): field for words, field in parted.items()}, **parted}


@lru_cache(maxsize=1)
def _others() -> frozenset[str]:
    return frozenset(part for word in _NO_TEXT.split() for part in joined(word))


def silent(name: str) -> bool:
    """Whether a name is of something that is not read: a picture, a number for programs.

    >>> silent("imageUrl"), silent("id"), silent("phone")
    (True, True, False)
    """
    return not _others().isdisjoint(joined(name))


def role(name: str) -> str:
    """The field that a name means, as other records call it; empty where it means none.

    >>> role("articleTitle"), role("Volltext"), role("fecha_publicacion"), role("title_image")
    ('title', 'content', 'date', '')
    """
    words = joined(name)
    if not _others().isdisjoint(words):
        return ""
    roles = _roles()
    pieces = [words[at : at + size] for size in range(len(words), 0, -1) for at in range(len(words) - size + 1)]
    found = [roles[piece] for piece in pieces if piece in roles]
    # "Release date", "title of the source": the day and the address are said with other words beside them, the text with the fewest.
    return next((field for field in ("date", "url", "language") if field in found), found[0] if found else "")


def tongue(name: str) -> tuple[str, str]:
    """A name without the language that it ends in or begins with, and that language.

    >>> tongue("title_fr"), tongue("titleFr"), tongue("content"), tongue("no")
    (('title', 'fr'), ('title', 'fr'), ('content', ''), ('no', ''))
    """
    words = [word for word in expression(r"[_\-.\s]+").split(_CAMEL.sub("_", name)) if word]
    if len(words) > 1:
        for said, rest in ((words[-1], words[:-1]), (words[0], words[1:])):
            if said.lower() in _tongues():
                return "_".join(rest), said.lower()
    return name, ""


def is_tongue(name: str) -> bool:
    """Whether a name is the tag of a language that we know, perhaps with its region.

    >>> is_tongue("fr"), is_tongue("pt-BR"), is_tongue("url")
    (True, True, False)
    """
    return name.replace("_", "-").partition("-")[0].lower() in _tongues()


@lru_cache(maxsize=1)
def _tongues() -> frozenset[str]:
    return frozenset(known())
