"""What a line's end cut inside a word or an address, put together again."""

from __future__ import annotations

from collections.abc import Collection

from masthead.expressions import expression

_CUT = expression(r"(?<![^\W\d_])[^\W\d_]{2,}[-\u2010\u00ad]$")
_REST = expression(r"[^\W\d_]{2,}")
_LAST = expression(r"(?<![^\W\d_])[^\W\d_]+(?=[-\u2010\u00ad]$)")
_ADDRESS = expression(r"(?:https?://|www\.)\S*[/_=&?%.-]$")
_ADDRESS_ON = expression(r"(?=\S*[./=&_?%-])\S+|\d+\b")
_WORD = expression(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)+|[^\W\d_]+")


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text, and its compounds, in small letters: what a cut word may have been."""
    return frozenset(word.casefold() for word in _WORD.findall(text))


def glue(before: str, after: str, known: Collection[str]) -> str | None:
    """Both ends of a cut as one text, if what stands at the line's end goes on without a blank; else nothing.

    A hyphen goes if the whole word stands elsewhere in the text, or is a soft one; else it stays, as that of a compound.
    """
    if before[-1:] in "-\u2010\u00ad" and _CUT.search(before) and (rest := _REST.match(after)) and rest.group()[0].islower():
        head = _LAST.search(before)
        if before.endswith("\u00ad") or (head and (head.group() + rest.group()).casefold() in known):
            return before[:-1] + after
        return before + after
    last = before.rsplit(None, 1)[-1]
    first = after.split(None, 1)[0]
    if _ADDRESS.fullmatch(last) and _ADDRESS_ON.fullmatch(first):
        return before + after
    if last.startswith(("<http", "<www.")) and ">" not in last and ">" in first:
        return before + after
    return None
