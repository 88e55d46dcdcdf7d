"""Words that head a paragraph within its first row: to editors, and what they are told."""

from __future__ import annotations

import re

from masthead.anatomy.pack import Pack, phrases, present
from masthead.expressions import expression
from masthead.language.stems import worded

_READ = 90
"""Characters of such words, with what is said of them in brackets."""
_HEAD = expression(r"(?:[^\W\d_]+)?(?:[ \u00a0][^\W\d_]+){0,4}")
"""What more the words may say: for whom they are."""
_RUNS_ON = expression(r"\s?(?:[(（][^()（）\n]{2,40}[)）])?\s?[:：]\s?(?=\S)")
TO_EDITORS = worded("@", "editors", flags=re.I)
"""What calls notes those for who edits or writes papers, whatever stands under it."""


def tells_editors(text: str, lexicon: Pack) -> int:
    """Where the words to editors end with which a paragraph begins, if a colon and what they are told stand behind them: "Noot voor de redactie (niet
    voor publicatie): …"; else 0."""
    if ":" not in text[:_READ] and "：" not in text[:_READ]:
        return 0
    words = phrases(lexicon.notes).match(text) if present(lexicon.notes) else None
    told = _HEAD.match(text, words.end()) if words is not None else None
    if told is None or TO_EDITORS.search(text, 0, told.end()) is None or _RUNS_ON.match(text, told.end()) is None:
        return 0
    return told.end()
