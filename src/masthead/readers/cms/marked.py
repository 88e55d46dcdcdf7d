"""Texts of records that are Markdown, as HTML: content systems keep them so, and name the form nowhere."""

from __future__ import annotations

from masthead.expressions import expression

_MARKS = (
    ("**", expression(r"(?<![\w*])\*\*(?=\S)[^*\n]+(?<=\S)\*\*(?![\w*])")),
    ("](", expression(r"\[[^\[\]\n]+\]\((?:https?://|mailto:|/)[^()\s]*\)")),
    ("#", expression(r"(?m)^#{1,6} +\S")),
    ("> ", expression(r"(?m)^> +\S")),
)
"""What only Markdown has, each behind a text that stands in it."""
_TARGET = expression(r"(?<=\])\([^()\s]*\)")


def is_markdown(said: str) -> bool:
    """Whether a text without HTML is marked as Markdown is."""
    return any(held in said and mark.search(said) is not None for held, mark in _MARKS)


def html(said: str) -> str:
    """The HTML of such a text. Ends of lines within a paragraph stay, as those see it who type such a field."""
    from markdown_it import MarkdownIt  # most records have none

    return str(MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table").render(said))


def bare(said: str) -> str:
    """The text without where its links go, for a crude look at its words."""
    return _TARGET.sub("", said) if "](" in said else said
