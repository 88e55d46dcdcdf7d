"""Files of content systems whose text stands in their front matter, as a block of YAML: nothing is left behind it."""

from __future__ import annotations

from masthead.expressions import expression

_BLOCK = expression(r"(?m)^[\w-]{1,60}:[ \t]*[|>][-+\d]{0,2}[ \t]*\n(?P<text>(?:[ \t][^\n]*\n|\n)+)")
_MARGIN = expression(r"[ \t]+(?=\S)")


def embodied(text: str, said: str) -> tuple[str, str]:
    """The longest block of the front matter `said`, which opens a text, as that text, each line where it stands; and the front matter without
    it, of which it is no datum. Nothing, and all of it, if there is no block.

    A block that YAML folds (`>`) needs no other treatment: what it joins with a blank Markdown joins, too.
    """
    block = max((match["text"] for match in _BLOCK.finditer(said)), key=len, default="")
    if not block:
        return "", said
    lines = block.split("\n")
    margin = min((match.end() for line in lines if (match := _MARGIN.match(line))), default=0)
    above = text.count("\n", 0, text.index(block))
    return "\n" * above + "\n".join(line[margin:] for line in lines), said.replace(block, "", 1)
