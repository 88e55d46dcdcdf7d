"""The navigation document: contents, and landmarks that only programs see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from masthead.writers.epub.chapters import Done, page
from masthead.writers.markup.direction import isolated
from masthead.writers.markup.sheet import Entered, Publication, Spot, escape

NAME = "nav.xhtml"
_DEPTH = 3
"""Levels of headings in the contents."""


def navigation(publication: Publication, chapters: Sequence[Done], cover: str) -> str:
    """Contents with every chapter and its headings, nested without a gap (EPUB 3.3, 7.4)."""
    labels = publication.labels
    publication.ink["title", False, False].append(labels.contents)
    headings = [
        _lowered(heading, number) for chapter in chapters for number, heading in enumerate(chapter.headings) if heading.level <= _DEPTH
    ]
    publication.ink["body", False, False] += (heading.text for heading in headings)
    contents = publication.say(labels.contents)
    body = (
        f'<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title">\n<h1 class="title" id="toc-title">{contents}</h1>\n'
        f"{_list(headings, publication)}</nav>\n"
        f'<nav epub:type="landmarks" aria-label="{escape(labels.section)}" hidden="hidden">\n<ol>\n'
        f'<li><a epub:type="cover" href="{cover}">{publication.say(labels.cover)}</a></li>\n'
        f'<li><a epub:type="toc" href="{NAME}#toc">{contents}</a></li>\n'
        f'<li><a epub:type="bodymatter" href="{chapters[0].name}">{publication.say(labels.full_text)}</a></li>\n'
        "</ol>\n</nav>"
    )
    return page(publication, labels.contents, body)


def _lowered(heading: Entered, number: int) -> Entered:
    """A chapter's own heading leads to the file itself, so that reading begins at its top."""
    return heading if number else Entered(1, Spot(heading.spot.file, ""), heading.text)


def _list(headings: Iterable[Entered], publication: Publication) -> str:
    out: list[str] = []
    written = isolated if publication.rtl else escape
    open_levels: list[int] = []
    for heading in headings:
        while open_levels and open_levels[-1] > heading.level:
            out.append("</li>\n</ol>\n")
            open_levels.pop()
        if open_levels and open_levels[-1] == heading.level:
            out.append("</li>\n")
        else:
            out.append("<ol>\n")
            open_levels.append(heading.level)
        text = publication.say(heading.text) if publication.ours(heading.text) else written(heading.text)
        href = heading.spot.file + (f"#{heading.spot.id}" if heading.spot.id else "")
        out.append(f'<li><a href="{href}">{text}</a>')
    out.extend("</li>\n</ol>\n" for _ in open_levels)
    return "".join(out)
