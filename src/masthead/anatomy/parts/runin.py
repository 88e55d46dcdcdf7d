"""Words that head a paragraph within its first row: to editors, and what they are told."""

from __future__ import annotations

import re

from masthead.anatomy.pack import Pack, phrases, present
from masthead.expressions import expression
from masthead.language.stems import worded

_READ = 90
"""Characters of such words, with what is said of them in brackets."""
_RUNS_ON = expression(r"\s?(?:[(（][^()（）\n]{2,40}[)）])?\s?[:：]\s?(?=\S)")
TO_EDITORS = worded("@", "editors", flags=re.I)
"""What calls notes those for who edits or writes papers, whatever stands under it."""


def tells_editors(text: str, lexicon: Pack) -> bool:
    """Whether a paragraph begins with words to editors and a colon, and goes on with what they are told: "Noot voor de redactie (niet voor
    publicatie): …"."""
    if ":" not in text[:_READ] and "：" not in text[:_READ]:
        return False
    words = phrases(lexicon.notes).match(text) if present(lexicon.notes) else None
    return words is not None and TO_EDITORS.search(words.group()) is not None and _RUNS_ON.match(text, words.end()) is not None
