"""Files of content systems whose text stands in their front matter, as a block of YAML: nothing is left behind it."""

from __future__ import annotations

from masthead.expressions import expression

_BLOCK = expression(r"(?m)^[\w-]{1,60}:[ \t]*[|>][-+\d]{0,2}[ \t]*\n(?P<text>(?:[ \t]+[^\n]*\n|[ \t]*\n)+)")
_MARGIN = expression(r"(?m)^[ \t]+(?=\S)")


def embodied(text: str, begin: int) -> str:
    """The same, each line where it stands, the longest block of the front matter before `begin` as the text behind it; nothing if it has no block.

    A block that YAML folds (`>`) needs no other treatment: what it joins with a blank Markdown joins, too.
    """
    blocks = [match.span("text") for match in _BLOCK.finditer(text, 0, begin)]
    if not blocks:
        return ""
    low, high = max(blocks, key=lambda block: block[1] - block[0])
    lines = text[low:high].split("\n")
    margin = min((match.end() for line in lines if (match := _MARGIN.match(line))), default=0)
    return "\n" * text.count("\n", 0, low) + "\n".join(line[margin:] for line in lines)


def without(said: str) -> str:
    """Front matter without its longest block, which is the text and no datum of it."""
    blocks = [match.span("text") for match in _BLOCK.finditer(said)]
    low, high = max(blocks, key=lambda block: block[1] - block[0], default=(0, 0))
    return said[:low] + said[high:]
