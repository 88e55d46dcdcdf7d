"""Words beside a number or an address that only say how more is known, and name nobody: "about the harbour, visit …"."""

from __future__ import annotations

import re

from masthead.anatomy.layout.lines import Line, holds, prose
from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.persons.contactlines import REACHES
from masthead.expressions import expression
from masthead.language.sentences import sentences

_CLAUSE = expression(
    r"\A(?:about|on|regarding|[Tt]o (?:connect|speak|arrange|schedule|request|register|learn|book|receive|interview|find|reach))\s"
    r"|(?<!\w)(?:visit|go to|log on|click|sign up|connect with|subscribe|register (?:at|online))(?!\w)|(?<=[a-z] )(?:or )?call\Z"
)


def tells_clause(bare: str) -> bool:
    """Whether words are those of a sentence that asks to visit, to call or to write."""
    return _CLAUSE.search(bare.replace(",", " ")) is not None


def tells_way(bare: str) -> bool:
    """Whether words only say how to reach somebody."""
    return REACHES.search(bare) is not None or tells_clause(bare) or _OTHERS.fullmatch(bare) is not None


_OTHERS = expression(
    r"(?:back to )?(?:the )?(?:media|press|news) releases? (?:index|archives?|list|page)|(?:on|in|at|near|opposite|behind) (?:the|our) [^\n@]{2,60}",
    re.I,
)
"""Where a page leads to its other texts, or where a house is: "On the quay, in the hall"."""


def may_ask(text: str) -> bool:
    """Whether a row leads to a number and tells who may call it, and nobody's name: "Media organisations can contact the trust's press desk on:"."""
    return text[-1:] in (":", "：") and _MAY_ASK.search(text) is not None


def tells_at_length(line: Line, lexicon: Pack) -> bool:
    """Whether a line among those that say whom to ask is running text of some length which asks nobody to turn to anybody: what another house is, with
    its own address at the end."""
    return (
        holds(line.text, _LENGTH)
        and prose(line)
        and "\n" not in line.text
        and not (present(lexicon.contacts) and phrases(lexicon.contacts).search(line.text))
        and len(sentences(line.text, lexicon.language)) > 1
    )


_LENGTH = 40
"""Words of such a text, at least."""
_MAY_ASK = expression(
    r"\b(?:can|may|should|(?:wish|want|would like)(?:ing)? to|are (?:asked|invited|welcome) to)\s(?:also\s)?(?:contact|reach|call|e-?mail)\b"
)
