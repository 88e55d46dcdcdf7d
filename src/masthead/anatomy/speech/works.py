"""Titles of works that stand between marks as speech does: a clause or a list tells who wrote them, and nobody says them."""

from __future__ import annotations

from masthead.anatomy.layout.lines import terminal
from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import Pack, listed, phrases
from masthead.anatomy.speech.marks import Span
from masthead.anatomy.wording.names import RUN, lettered
from masthead.anatomy.wording.stops import last_sentence
from masthead.expressions import expression

_CLAUSE = expression(r",\s+(?P<word>[^\W\d_]+['’]?)")
_ENTRY = lettered(rf"[”“\"»«’]\s?[-–—]\s({RUN})(?=\s?(?:[,;.)]|\Z)|\s(?:and|und|et|y|e|ed|i|a|og|och|en|и|та|și|ja|és)\s)")
"""What stands behind a title in a list of works: the mark that closes it, a dash and a name."""
_ENTRIES = 3
"""Works of such a list, at least: two may be what two people say."""
_SENTENCE = 260
"""Characters before a title in which a verb of saying may stand."""
_ARTICLES = frozenset(("der", "die", "das", "dem", "den", "dat"))
"""Relatives that as well begin a sentence of their own behind speech: "„…“, das kündigte Eva Roth an"."""


def authored(run: Run, span: Span, text: str, lexicon: Pack) -> bool:
    """Whether words between marks are a work's title, whose author a relative clause behind it tells ("«Две воды», которую написала Анна Лугова"), or
    one of a list of works with their authors ("“Milk” – John Vance, “Two Waters” – Ada Moss, …")."""
    if span.open or terminal(text) or text.endswith((",", "،", "，")):
        return False
    behind = run.text[span.high : span.high + 80]
    if clause := _CLAUSE.match(behind):
        word = clause["word"].casefold()
        relative = word in listed(lexicon.relatives) and word not in _ARTICLES
        if relative and run.text[: span.low].rstrip()[-1:].isalpha():
            before = last_sentence(run.text[max(0, span.low - _SENTENCE) : span.low], lexicon)
            return phrases(lexicon.said).search(before) is None
        return False
    pattern = _ENTRY.of(run.text)
    return pattern.match(run.text, span.high - 1) is not None and len(pattern.findall(run.text)) >= _ENTRIES
