"""Which sentences of a source can stand alone."""

from __future__ import annotations

_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।")
_CLOSING = "\"'”’»）」』) "
_ADDRESSES = ("@", "://", "www.")
_PAIRS = (("“", "”"), ("«", "»"), ("「", "」"), ("（", "）"), ("(", ")"))


def stands_alone(sentence: str) -> bool:
    """Whether it is a whole sentence: on one line, closed by a full stop or its like, no half of a quotation or bracket.

    A list of contents, an address or a sentence that a colon leaves open is none, nor one that tells where to write.
    """
    if not sentence or "\n" in sentence or not sentence.rstrip(_CLOSING).endswith(_ENDS):
        return False
    if any(mark in sentence for mark in _ADDRESSES):
        return False
    if sentence[0].islower() or sentence.count('"') % 2:
        return False
    if "„" in sentence:  # German and its neighbours close with what others open with
        return sentence.count("„") == sentence.count("“") + sentence.count("”")
    return all(sentence.count(opening) == sentence.count(closing) for opening, closing in _PAIRS)
