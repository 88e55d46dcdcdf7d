"""The navigation document: contents, and landmarks that only programs see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from masthead.writers.epub.chapters import Done, page
from masthead.writers.markup.contents import address, nested
from masthead.writers.markup.sheet import Entered, Publication, Spot, escape

NAME = "nav.xhtml"
OLD = "toc.ncx"
_DEPTH = 3
"""Levels of headings in the contents."""


def navigation(publication: Publication, chapters: Sequence[Done], cover: str, index: Entered | None, *, shown: bool) -> str:
    """Contents with every chapter and its headings, nested without a gap (EPUB 3.3, 7.4), and lists of figures and tables. `shown`: they
    are a page of the book too; `index`: a digest has a list of its releases.
    """
    labels = publication.labels
    publication.ink["title", False, False].append(labels.contents)
    headings = _entries(chapters)
    publication.ink["body", False, False] += (heading.text for heading in headings)
    contents = publication.say(labels.contents)
    body = (
        f'<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title">\n<h1 class="title" id="toc-title">{contents}</h1>\n'
        f"{nested(headings, publication)}</nav>\n"
        + _captions("loi", labels.list_of_figures, publication.lists.get("figures"), publication)
        + _captions("lot", labels.list_of_tables, publication.lists.get("tables"), publication)
        + f'<nav epub:type="landmarks" aria-label="{escape(labels.section)}" hidden="hidden">\n<ol>\n'
        f'<li><a epub:type="cover" href="{cover}">{publication.say(labels.cover)}</a></li>\n'
        + (f'<li><a epub:type="toc" href="{NAME}#toc">{contents}</a></li>\n' if shown else "")
        + (f'<li><a epub:type="toc" href="{address(index)}">{publication.say(index.text)}</a></li>\n' if index and not shown else "")
        + f'<li><a epub:type="bodymatter" href="{chapters[0].name}">{publication.say(labels.full_text)}</a></li>\n'
        "</ol>\n</nav>"
    )
    return page(publication, labels.contents, body)


def old(publication: Publication, chapters: Sequence[Done], identifier: str) -> str:
    """The contents as EPUB 2 had them (OPF 2.0.1, 2.4.1): reading systems with Adobe's engine, and Kobo's readers for books that come as
    files, know no others.
    """
    out: list[str] = []
    levels: list[int] = []
    for number, heading in enumerate(_entries(chapters), 1):
        while levels and levels[-1] >= heading.level:
            out.append("</navPoint>\n")
            levels.pop()
        levels.append(heading.level)
        out.append(f'<navPoint id="n{number}"><navLabel><text>{escape(heading.text)}</text></navLabel><content src="{address(heading)}"/>')
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="{publication.language}">\n'
        f'<head><meta name="dtb:uid" content="{escape(identifier)}"/></head>\n'
        f"<docTitle><text>{escape(chapters[0].title)}</text></docTitle>\n"
        f"<navMap>{''.join(out)}{'</navPoint>' * len(levels)}</navMap>\n</ncx>\n"
    )


def _captions(kind: str, title: str, entries: Sequence[Entered] | None, publication: Publication) -> str:
    """A list of figures or of tables (EPUB 3.3, 7.4.3, with the types of the structural semantics vocabulary)."""
    if not entries:
        return ""
    publication.ink["heading2", False, False].append(title)
    publication.ink["body", False, False] += (entry.text for entry in entries)
    return (
        f'<nav epub:type="{kind}" aria-labelledby="{kind}-title">\n<h2 class="heading2" id="{kind}-title">{publication.say(title)}</h2>\n'
        f"{nested(entries, publication)}</nav>\n"
    )


def _entries(chapters: Iterable[Done]) -> list[Entered]:
    return [_lowered(heading, number) for chapter in chapters for number, heading in enumerate(chapter.headings) if heading.level <= _DEPTH]


def _lowered(heading: Entered, number: int) -> Entered:
    """A chapter's own heading leads to the file itself, so that reading begins at its top."""
    return heading if number else Entered(1, Spot(heading.spot.file, ""), heading.text, heading.language)
