"""Words whose letters stand apart: "P R E S S   R E L E A S E", as typists set titles and scanners read them."""

from __future__ import annotations

from masthead.expressions import expression

_LETTERS = expression(r"(?<!\S)\w[.,:;!?]?(?:[ \u00a0]\w[.,:;!?]?){3,}(?!\S)")
_SHORT = expression(r"\w[.,:;!?]?(?:[ \u00a0]\w[.,:;!?]?)+")
"""A word of two or three letters, beside longer ones that are spaced."""
_APART = expression(r"[ \u00a0]{2,}|\t+")
_ALONE = expression(r"[^\W\d_]")


def closed(text: str) -> str:
    """A line of which most words are single letters, with the letters together; blanks of two or more part its words.

    Where one blank is all that stands between words, too, nobody can tell them apart: such a line is left as it is.
    """
    parts = _APART.split(text.strip())
    spaced = {part for part in parts if _LETTERS.fullmatch(part)}
    if spaced:
        spaced.update(part for part in parts if _SHORT.fullmatch(part))
    letters = sum(len(_ALONE.findall(part)) for part in parts if part in spaced)
    if not spaced or letters < 5 or letters < sum(map(len, parts)) * 0.35:
        return text
    if len(parts) == 1 and letters > _LONGEST:
        return text
    head = text[: len(text) - len(text.lstrip())]
    return head + " ".join(part.replace(" ", "").replace("\u00a0", "") if part in spaced else part for part in parts)


_LONGEST = 12
"""Letters of a single word, at most: more of them evenly spaced are rather several words whose ends cannot be told."""
