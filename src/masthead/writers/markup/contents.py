"""Lists of what a publication has, as links: headings, figures, tables."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.language.tags import right_to_left
from masthead.writers.markup.direction import isolated
from masthead.writers.markup.sheet import Entered, Publication, escape


def address(heading: Entered) -> str:
    """Where a heading is, seen from outside its file."""
    return heading.spot.file + (f"#{heading.spot.id}" if heading.spot.id else "")


def nested(headings: Iterable[Entered], publication: Publication) -> str:
    """Links to headings, nested by their levels without a gap."""
    out: list[str] = []
    written = isolated if publication.rtl else escape
    levels: list[int] = []
    for heading in headings:
        while levels and levels[-1] > heading.level:
            out.append("</li>\n</ol>\n")
            levels.pop()
        if levels and levels[-1] == heading.level:
            out.append("</li>\n")
        else:
            out.append("<ol>\n")
            levels.append(heading.level)
        text = publication.say(heading.text) if publication.ours(heading.text) else written(heading.text)
        if heading.language:
            direction = "rtl" if right_to_left(heading.language) else "ltr"
            xml = f' xml:lang="{heading.language}"' if publication.epub else ""
            text = f'<bdi lang="{heading.language}"{xml} dir="{direction}">{text}</bdi>'
        out.append(f'<li><a href="{address(heading)}">{text}</a>')
    out.extend("</li>\n</ol>\n" for _ in levels)
    return "".join(out)
