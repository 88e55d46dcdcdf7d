"""Calls of Hugo and Jekyll within Markdown (`{{< figure … >}}`, `{% include … %}`): pictures are kept, what a program alone can run is named."""

from __future__ import annotations

import re

from masthead.expressions import expression
from masthead.notices import Dropped, Note

_SIGNS = ("{{<", "{{%", "{%")
_CALL = expression(r"\{\{([<%])(?P<call>(?>(?:[^{}]++|\{(?!\{)|\}(?!\}))*))\1?\}\}|\{%-?(?P<tag>(?>(?:[^%{}]++|%(?!\}))*))-?%\}")
_CODE = expression(r"(?ms)^[ \t]{0,3}(```+|~~~+).*?(?:^[ \t]{0,3}\1|\Z)|`[^`\n]+`")
_PAIR = expression(r"(?<![\w-])([\w-]++)=(?:\"([^\"]*)\"|'([^']*)'|(\S+))")
_MOST = 2_000
"""Characters of a call, at most."""


def taken(text: str, note: Note, where: str) -> str:
    """The text with pictures as Markdown has them in the place of calls that show one, and without the others; its lines stay as many."""
    if "{" not in text or not any(sign in text for sign in _SIGNS):
        return text
    code = [match.span() for match in _CODE.finditer(text)]
    left: list[str] = []

    def instead(match: re.Match[str]) -> str:
        start = match.start()
        if len(match[0]) > _MOST or any(begin <= start < end for begin, end in code):
            return match[0]
        called = (match["call"] or match["tag"] or "").strip(" \t\n<>%-/")
        picture = _picture(called)
        if not picture:
            left.append(match[0])
        return picture + "\n" * match[0].count("\n")

    made = _CALL.sub(instead, text)
    if left:
        note(Dropped(tuple(" ".join(left).split()), "calls of a program that makes pages", where))
    return made


def _picture(called: str) -> str:
    """A picture by its address, with its description and caption; empty where a call shows none."""
    said = {name.lower(): next(filter(None, values), "") for name, *values in _PAIR.findall(called)}
    kind = called.split(None, 2)
    shows = kind and (kind[0].lower() in ("figure", "img", "image", "picture", "imgproc") or (kind[0] == "include" and len(kind) > 1))
    address = said.get("src") or said.get("image_path") or said.get("url") or said.get("image") or ""
    if not shows or not address or " " in address:
        return ""
    caption = " ".join(filter(None, (said.get("caption") or said.get("title"), said.get("attr") or said.get("credit"))))
    title = ' "{}"'.format(caption.replace('"', "”")) if caption else ""
    return f"![{(said.get('alt') or '').replace(']', ')').replace('[', '(')}](<{address}>{title})"
