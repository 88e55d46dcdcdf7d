"""Speech between single marks in a text whose terms, or whose other speech, stand between double ones."""

from __future__ import annotations

from masthead.anatomy.pack import Pack, may_hold, phrases
from masthead.anatomy.speech.marks import Span, opens, spans, typed
from masthead.expressions import expression

_LED = expression(r"[,:][ \u00a0](?P<mark>['‘])(?=[^\W\d_a-z])")
_CLOSES = expression(r"(?<=[\w.,!?…])['’](?=[.,;]?(?:[ \u00a0]|\Z))")
_VERB = 24
"""Characters in which the verb before such a mark stands."""
_SHORT = 20
"""Characters of speech at least."""


def singly(text: str, lexicon: Pack) -> list[Span]:
    """What stands between single marks of a paragraph without others, from the first on that a verb of saying leads to: "Jane Doe said, 'It is open'."."""
    if not ("'" in text or "‘" in text) or not may_hold(text, lexicon.said) or opens(typed(text)):
        return []
    said = phrases(lexicon.said)
    for led in _LED.finditer(text):
        front = text[max(0, led.start() - _VERB) : led.start()]
        if _CLOSES.search(text, led.end() + _SHORT) and any(verb.end() == len(front) for verb in said.finditer(front)):
            return [span for span in spans(text, lexicon, singles=True) if span.low >= led.start("mark")]
    return []
