"""Markup that a component holds as a text of its code and sets into an element of its page (`dangerouslySetInnerHTML`, `v-html`, `set:html`, `@html`)."""

from __future__ import annotations

import re

from masthead.expressions import expression

_SET_IN = expression(
    r"<(?P<tag>[A-Za-z][\w.]*)\b(?P<rest>[^<>]{0,300}?)\s(?:dangerouslySetInnerHTML=\{\{\s*__html:\s*(?P<react>[A-Za-z_$][\w$]*)\s*,?\s*\}\}|v-html=\"(?P<vue>[A-Za-z_$][\w$]*)\""
    r"|set:html=\{(?P<astro>[A-Za-z_$][\w$]*)\})[^<>]{0,200}?(?:/>|>\s*</(?P=tag)\s*>)"
    r"|\{@html\s+(?P<svelte>[A-Za-z_$][\w$]*)\s*\}"
)
"""Where a page sets in what a name holds."""
_HELD = expression(r"\b(?:const|let|var)\s+(?P<name>[A-Za-z_$][\w$]*)(?:\s*:\s*string)?\s*=\s*(?:\w+\.raw\s*)?`")
"""A name that is given a text of several lines."""


def set_in(markup: str, code: str) -> tuple[str, list[str]]:
    """The markup with what its page sets in, and those texts."""
    if "html" not in markup or "`" not in code:
        return markup, []
    held: dict[str, str] = {}
    for match in _HELD.finditer(code):
        end = code.find("`", match.end())
        if end > 0 and "${" not in (text := code[match.end() : end]):
            held.setdefault(match["name"], text)
    shown: list[str] = []

    def put(match: re.Match[str]) -> str:
        name = match["react"] or match["vue"] or match["astro"] or match["svelte"]
        if name not in held:
            return match[0]
        shown.append(held[name])
        return held[name]

    return _SET_IN.sub(put, markup), shown
