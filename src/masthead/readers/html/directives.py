"""Directives of wikis and of programs that make pages: what they say about the page, and where they stand in its source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from msgspec import Struct
from msgspec.structs import replace

from masthead.document.build import collapse
from masthead.document.model import Metadata
from masthead.expressions import expression

# WML's `#use`, `#include` and `define-tag`; PHP, JSP, ASP, ERB; ikiwiki; Hugo; Liquid and its kind; Blade.
_SIGNS = ("#use wml::", "<define-tag", "<?php", "<?=", "<? ", "<?\t", "<?\n", "<%", "[[!", "{{", "{%", "@extends(", "@section(")
_LINE = expression(r"(?m)^#(?:use[ \t]+wml::|include[ \t]+[\"'<])(?>(?:[^\n\\]++|\\.|\\\n)*)$")
_DEFINED = expression(
    r"(?is)<define-tag\s+([\w-]*(?:title|date|author)[\w-]*)[^<>]*>([^<]*(?>(?:<(?!/?define-tag)[^<]*)*))</define-tag\s*>"
)
_CODE = expression(r"(?s)<\?(?:php\b|=)(?>(?:[^?]++|\?(?!>))*)(?:\?>|\Z)|<\?(?=\s)(?>(?:[^?]++|\?(?!>))*)\?>|<%(?>(?:[^%]++|%(?!>))*)%>")
_WIKI = expression(r"\[\[!(\w+)((?>(?:\"[^\"]*\"|[^\]\"]++|\](?!\]))*))\]\]")
_SHORT = expression(r"\{\{([<%])(?>(?:[^{}]++|\{(?!\{)|\}(?!\}))*)\1?[%>]?\}\}")
_LIQUID = expression(
    r"\{%-?\s*(?:extends|block|endblock|load|include\w*|import|from|if|elsif|else|endif|unless|endunless|for|endfor|assign|capture|endcapture|trans|set|layout"
    r"|macro|with|comment|endcomment|url|static|raw|endraw|link|post_url)\b(?>(?:[^%]++|%(?!\}))*)%\}"
    r"|\{\{-?\s*(?:[a-z_]+\.[\w.-]+|['\"][^'\"{}]*['\"]\s*\|)[^{}]*+\}\}"
)
_BLADE = expression(
    r"(?m)^[ \t]*@(?P<name>extends|section|endsection|stop|show|yield|include\w*|push|endpush|component|endcomponent|slot|endslot|if|elseif|else|endif|unless"
    r"|endunless|isset|endisset|auth|endauth|guest|endguest|foreach|endforeach|forelse|endforelse|for|endfor|empty|endempty|php|endphp|csrf|lang|parent|stack"
    r"|props|vite)\b(?:[ \t]*\((?P<held>(?>(?:[^()\n]++|\([^()\n]*+\))*))\))?[ \t]*$"
)
"""Directives of Laravel's pages, each in a line of its own."""
_TITLED = expression(r"\s*['\"]\w*title\w*['\"]\s*,\s*(['\"])(?P<title>[^'\"\n]{3,300})\1\s*\Z")
"""What such a page says its title is: `@section('title', '…')`."""
_PAIR = expression(r"(?<!\w)(\w++)=(?:\"{3}(.*?)\"{3}|\"([^\"]*)\"|'([^']*)'|(\S+))")
_MARKUP = expression(r"<[^>]*>")
_SAYS = (("title", "title"), ("date", "published"), ("author", "author"), ("description", "description"))
"""What stands in the name of a directive, and the metadata that its value is."""


class Directive(Struct, frozen=True, gc=False):
    """Where one stands, from `start` to `end`, and its words; its value if that is metadata, by the name of the field."""

    start: int
    end: int
    words: tuple[str, ...]
    field: str = ""
    value: str = ""


def find(source: str) -> list[Directive]:
    """All directives of a page, in order, none within another."""
    if not any(sign in source for sign in _SIGNS):
        return []
    made: list[Directive] = [_made(match, *_defined(match)) for match in _DEFINED.finditer(source)]
    made += [_made(match, *_wiki(match)) for match in _WIKI.finditer(source)]
    made += [_made(match) for pattern in (_LINE, _SHORT, _LIQUID) for match in pattern.finditer(source)]
    made += [_made(match, *_entitled(match)) for match in _CODE.finditer(source)]
    if "@extends(" in source or "@section(" in source:
        made += [_made(match, *_of_section(match)) for match in _BLADE.finditer(source)]
    found: list[Directive] = []
    for directive in sorted(made, key=lambda one: (one.start, -one.end)):
        if not found or directive.start >= found[-1].end:
            found.append(directive)
    return found


def about(found: Iterable[Directive], known: Metadata) -> Metadata:
    """What is known of a page, and what its directives say beside that; of two the first."""
    fields: dict[str, str] = {}
    for directive in found:
        if directive.field and directive.value and not getattr(known, directive.field):
            fields.setdefault(directive.field, directive.value)
    return replace(known, **fields) if fields else known


def without(source: str, found: Iterable[Directive]) -> str:
    """A page's source with a blank in place of each directive."""
    kept: list[str] = []
    at = 0
    for directive in found:
        kept += (source[at : directive.start], " ")
        at = directive.end
    return "".join((*kept, source[at:]))


_PAGE = expression(r"<%@\s*Page\b[^>]*?\sTitle\s*=\s*\"([^\"]{3,300})\"")


def _entitled(match: re.Match[str]) -> tuple[str, str]:
    """The title that a page of ASP.NET is given: `<%@ Page Title="…" %>`."""
    said = _PAGE.match(match.group()) if match.group().startswith("<%@") else None
    return ("title", said[1]) if said else ("", "")


def _of_section(match: re.Match[str]) -> tuple[str, str]:
    said = _TITLED.match(match["held"]) if match["name"] == "section" and match["held"] else None
    return ("title", said["title"].strip()) if said else ("", "")


def _made(match: re.Match[str], field: str = "", value: str = "") -> Directive:
    return Directive(match.start(), match.end(), tuple(_plain(match.group()).split()), field, value)


def _plain(text: str) -> str:
    return unescape(_MARKUP.sub(" ", text)) if text.lower().startswith("<define-tag") else text


def _defined(match: re.Match[str]) -> tuple[str, str]:
    return _field(match.group(1)), collapse(unescape(_MARKUP.sub("", match.group(2))))


def _wiki(match: re.Match[str]) -> tuple[str, str]:
    if match.group(1) == "meta" and (pair := _PAIR.search(match.group(2))):
        return _field(pair.group(1)), collapse(next((value for value in pair.groups()[1:] if value), ""))
    return "", ""


def _field(name: str) -> str:
    return next((field for part, field in _SAYS if part in name.lower()), "")
