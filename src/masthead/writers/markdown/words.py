"""The words of a Markdown file, whoever made it: markdown-it makes HTML of it, and the tags go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.expressions import expression

_FRONT = expression(r"\A---\n.*?\n---\n", re.DOTALL)
_CALL = expression(r'<sup class="footnote-ref">.*?</sup>|<a [^>]*class="footnote-backref"[^>]*>.*?</a>')
_DEEPEST = 1_000


def words(text: str) -> Iterator[str]:
    """The words in their order, notes where they are told, descriptions of images included."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    from masthead.writers.html.words import words as tagless

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").use(footnote_plugin)
    yield from tagless(_CALL.sub("", parser.render(_FRONT.sub("", text))))
