"""Pages that are templates of a content system: their tags taken out, their title kept."""

from __future__ import annotations

import re
from html import escape

from msgspec import Struct

from masthead.document.build import collapse
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.notices import Dropped, Note
from masthead.readers.html import directives

# Django, Jinja, Twig, Liquid, Nunjucks.
_SIGNS = expression(r"\{%-?\s*(?:extends|block|load|include|import|from|if|for|trans|set|layout|macro|with|comment|url|static)\b")
_TITLE = expression(r"\{%-?\s*block\s+\w*title\w*\s*-?%\}(.*?)\{%-?\s*endblock[^%]*%\}", re.DOTALL)
_TONGUE = expression(r"\{%-?\s*block\s+\w*(?:language|locale)\w*\s*-?%\}\s*([^{}<>\n]{2,40}?)\s*\{%-?\s*endblock[^%]*%\}")
"""A block that may say in which language the page is, as its title does at its end: "- Vietnamese"."""
_TITLED = expression(r"\{\{-?\s*(?:(?:\$?\w+)?\.)?[tT]itle\s*(?:\|[^{}]*)?-?\}\}|<%=\s*(?:\w+\.)*title\s*%>")
"""Where a template puts the title of its page: `{{ page.title }}`."""
_COMMENT = expression(r"\{#.*?#\}|\{%-?\s*comment\b(?>.*?%\}).*?\{%-?\s*endcomment\s*-?%\}", re.DOTALL)
_TAG = expression(r"\{%(?>(?:[^%]++|%(?!\}))*)%\}|\{\{(?>(?:[^{}]++|\{(?!\{)|\}(?!\}))*)\}\}")
_MARKUP = expression(r"<[^>]*>")


class Filled(Struct, frozen=True, gc=False):
    """A page without the tags of its template; `about` is what they say of it."""

    html: str
    about: Metadata = Metadata()


def fill(html: str, note: Note, *, where: str = "", title: str = "") -> Filled:
    """The page as far as it stands in the file, with the `title` that its front matter says. What a template would put in from elsewhere is not
    known."""
    if title:
        html = _TITLED.sub(lambda _: escape(title, quote=False), html)
    about = Metadata()
    said: list[str] = []
    if _SIGNS.search(html[:200_000]):
        if match := _TITLE.search(html):
            # The page's title is not in its text, just as that of any other page.
            about = Metadata(title=collapse(_TAG.sub(" ", _MARKUP.sub(" ", match.group(1)))))
            html = html[: match.start()] + html[match.end() :]
            note(Dropped(tuple(_MARKUP.sub(" ", match.group()).split()), "the template’s title block, kept as the page’s title", where))
        for match in reversed([*_TONGUE.finditer(html)]):
            if about.title.endswith(collapse(match[1])):
                html = html[: match.start(1)] + html[match.end(1) :]
                note(Dropped(tuple(match[1].split()), "the language of the template’s page, which its title has", where))
        for pattern in (_COMMENT, _TAG):
            said += (word for match in pattern.finditer(html) for word in _MARKUP.sub(" ", match.group()).split())
            html = pattern.sub(" ", html)
    if found := directives.find(html):
        about = directives.about(found, about)
        said += (word for directive in found for word in directive.words)
        html = directives.without(html, found)
    if said:
        note(Dropped(tuple(said), "tags of the page’s template", where))
    return Filled(html, about)
