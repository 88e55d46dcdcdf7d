"""What fields at the top of a marked text say of it: author, day, language, keywords."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from masthead.document.build import collapse
from masthead.document.model import Metadata
from masthead.expressions import expression

_FIELDS = {
    "title": "title",
    "doctitle": "title",
    "author": "author",
    "authors": "author",
    "date": "published",
    "revdate": "published",
    "modified": "modified",
    "updated": "modified",
    "summary": "description",
    "description": "description",
    "keywords": "keywords",
    "tags": "keywords",
    "filetags": "keywords",
    "publisher": "publisher",
    "license": "licence",
    "licence": "licence",
    "category": "genre",
    "lang": "language",
    "language": "language",
}
"""Names of fields as sites and programs write them, and what they are here."""
_ASKED = """
    slug status template type link save_as url version revision revnumber categories has_math hidetitle email options startup export_file_name property
    setupfile html_head latex_header latex_class docinfo toc sectnums icons imagesdir experimental doctype compat-mode tocdepth orphan nosearch nocomments
    idprefix idseparator source-highlighter toclevels numbered nofooter noheader sectanchors partnums
"""
_SILENT = frozenset(_ASKED.split())
"""Names of what only programs ask for."""
_PARTS = expression(r"[,;]\s*")


def is_fact(name: str) -> bool:
    """Whether a field says something of the text, and stands for nothing in it.

    >>> is_fact("Date"), is_fact("toc"), is_fact("Contact")
    (True, True, False)
    """
    return _plain(name) in _FIELDS or _plain(name) in _SILENT


def read(fields: Iterable[tuple[str, str]], title: str = "") -> tuple[Metadata, str]:
    """The metadata that fields give, and the language, empty if none says it. Of two of one name the first counts, and both are kept."""
    known: dict[str, str] = {"title": title} if title else {}
    extra: list[tuple[str, str]] = []
    for name, value in fields:
        said = collapse(value)
        field = _FIELDS.get(_plain(name), "")
        if field and said and field not in known:
            known[field] = said
        elif said:
            extra.append((name.strip(), said))
    language = known.pop("language", "")
    keywords = tuple(filter(None, _PARTS.split(known.pop("keywords", "").strip(":").replace(":", ","))))
    return replace(Metadata(keywords=keywords, extra=tuple(extra)), **known), language.replace("_", "-")


def _plain(name: str) -> str:
    return name.strip().lower().replace(" ", "_")
