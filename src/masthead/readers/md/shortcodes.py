"""Calls of Hugo, Jekyll and Eleventy within Markdown (`{{< figure … >}}`, `{% include … %}`, `{{ page.title }}`): pictures are kept and what the front
matter says is put in, what a program alone can know is named."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Mapping

from masthead.expressions import expression
from masthead.notices import Dropped, Note

_SIGNS = ("{{<", "{{%", "{%")
_CALL = expression(r"\{\{([<%])(?P<call>(?>(?:[^{}]++|\{(?!\{)|\}(?!\}))*))\1?\}\}|\{%-?(?P<tag>(?>(?:[^%{}]++|%(?!\}))*))-?%\}")
_CODE = expression(r"(?ms)^[ \t]{0,3}(```+|~~~+).*?(?:^[ \t]{0,3}\1|\Z)|`[^`\n]+`")
_SHOWN = expression(
    r"\{\{-?\s*(?:(?P<path>\$?\.?[A-Za-z_]\w*+(?>(?:\.[A-Za-z_]\w*+|\[[^\[\]{}\n]*+\])*))|(?P<quote>[\"'])(?P<literal>[^\"'{}\n]*+)(?P=quote)(?=\s*\|))"
    r"\s*(?P<filters>(?:\|[^{}]*+)?)\}\}"
)
"""What a program shows in its place, by the object that has it (`{{ site.data.press.email }}`) or by its own letters (`{{ "/a.pdf" | relative_url }}`)."""
_OBJECTS = ("page.", "frontmatter.", "$frontmatter.", ".Params.", ".Page.", ".")
"""What the front matter of a page is called: by Jekyll and Eleventy, Astro, VitePress, Hugo."""
_ADDRESSED = ("_url", "_escape", "url_encode")
"""Filters that make addresses, and parts of them."""
_PAIR = expression(r"(?<![\w-])([\w-]++)=(?:\"([^\"]*)\"|'([^']*)'|(\S+))")
_MOST = 2_000
"""Characters of a call, at most."""


def taken(text: str, note: Note, where: str, said: str = "") -> str:
    """The text with pictures as Markdown has them in the place of calls that show one, with the front matter's `said` words where they are shown, and
    without the other calls; its lines stay as many."""
    if "{" not in text or not ("{{" in text or any(sign in text for sign in _SIGNS)):
        return text
    code = _code(text)
    fields = _fields(said) if "{{" in text else {}
    left: list[str] = []

    def instead(match: re.Match[str]) -> str:
        if len(match[0]) > _MOST or bisect(code, match.start()) % 2:
            return match[0]
        called = (match["call"] or match["tag"] or "").strip(" \t\n<>%-/")
        picture = _picture(called)
        if not picture:
            left.append(match[0])
        return picture + "\n" * match[0].count("\n")

    def shown(match: re.Match[str]) -> str:
        path = match["path"]
        if bisect(code, match.start()) % 2:
            return match[0]
        value = _said(path, fields) if path else match["literal"]
        value = value.replace(" ", "%20") if match["filters"] and any(named in match["filters"] for named in _ADDRESSED) else value
        if not value and path and path.isidentifier():
            return match[0]  # a blank that somebody has still to fill
        left.append(match[0])
        return value + "\n" * match[0].count("\n")

    made = _CALL.sub(instead, text)
    if "{{" in made:
        code = _code(made)
        made = _SHOWN.sub(shown, made)
    if left:
        note(Dropped(tuple(" ".join(left).split()), "calls of a program that makes pages", where))
    return made


def _code(text: str) -> list[int]:
    """Where code begins and ends, by turns."""
    return [at for match in _CODE.finditer(text) for at in match.span()]


def _fields(said: str) -> dict[str, str]:
    """What the rows of front matter say by name; of several of one name the first."""
    rows = (row.replace("=", ":", 1).partition(":") for row in reversed(said.split("\n")))
    return {key.strip(): value.strip() for key, _, value in rows}


def _said(path: str, fields: Mapping[str, str]) -> str:
    """What front matter says by the name at the end of a path, in one line; empty where it says nothing or another object is asked."""
    name = next((path.removeprefix(one) for one in _OBJECTS if path.startswith(one)), path)
    told = fields.get(name, "") if name.isidentifier() else ""
    return told.strip("\"'") if told[:1] not in tuple("|>&*[{") else ""


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
