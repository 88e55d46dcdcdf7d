"""The standfirst that a source's own data have: one that they call so, or what they say of a text and that says other than its beginning."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.abreast import stems
from masthead.anatomy.layout.days import bare_date
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Evidence, Found, Headline
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.titles import folded
from masthead.document.model import Metadata
from masthead.expressions import expression

_NAMES = 12
"""Words with which a source's own data say what a text is and whose: "Press release of the Harbour Council"."""
_FEWEST, _LONGEST = 4, 120
"""Words of a standfirst."""
_SAID, _MOST = 3, 60
"""Words of a description that stands for one."""
_READ = 5
"""Paragraphs of the text whose beginning a description may be."""
_TELL = 4
"""Longer words by which a description is known in the text in other words."""
_CUT = ("…", "...", ",", ":", "-", "[…]", "[...]")
"""What a description ends with that is cut off."""


def described(shown: Headline | None, metadata: Metadata, body: Sequence[Line], lexicon: Pack) -> Found | None:
    """The standfirst that front matter has, where it says more than the headline; else its description, if that says more than the text as well."""
    told = dict(metadata.extra)
    given = told.get("standfirst", "")
    text = " ".join(unmarked(given or told.get("described", "")).split())
    said = folded(text)
    if not text or "<" in text or (shown and (said in folded(shown.text) or folded(shown.text) in said)):
        return None
    if bare_date(text, lexicon.language) or (length(text) <= _NAMES and phrases(lexicon.genres).match(text)):
        return None
    if given:
        return Found(text, Evidence("subheadline.metadata", 0.8)) if _FEWEST <= length(text) <= _LONGEST else None
    if not (_SAID <= length(text) <= _MOST) or text.endswith(_CUT) or "://" in text or (length(text) < _NAMES and has_digit(text)):
        return None
    # Lists and search engines are mostly given what the text says at its beginning.
    opening = " ".join(line.text[:1500] for line in body[:_READ])
    own = stems(text)
    again = said in folded(opening) or (len(own) >= _TELL and len(own & stems(opening)) * 2 > len(own))
    return None if again or not own else Found(text, Evidence("subheadline.metadata", 0.6))


def deck_alone(deck: Found | None) -> list[Run]:
    """A standfirst that stands in front matter alone, and in none of the document's blocks, as a paragraph in which people may be named."""
    return [Run(deck.text, ((0, -1, 0),))] if deck is not None and deck.evidence.rule == "subheadline.metadata" else []


_STRONG = expression(r"(\*\*|__|(?<!\w)[*_](?=\w))(\S(?:[^*_\n]*\S)?)\1")
_LINKED = expression(r"\[([^\[\]\n]+)\]\((?:https?:|mailto:|/|\.)[^()\s]*\)")


def unmarked(text: str) -> str:
    """What front matter of Markdown says without the marks of stress and of links, which sites render."""
    text = _LINKED.sub(r"\1", text) if "](" in text else text
    return _STRONG.sub(r"\2", text) if "*" in text or "_" in text else text
