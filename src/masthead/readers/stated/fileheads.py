"""What stands before a Markdown text in other manners than YAML: TOML between lines of plus signs, JSON, lines `Title: …`, and lines `.. title: …`
in a comment, as strings."""

from __future__ import annotations

import re
from collections.abc import Mapping

from masthead.expressions import expression
from masthead.readers.stated.frontmatter import Said

TOML = expression(r"(?s)\A\+\+\+[ \t]*\n(?P<said>\s*(?:#|\[|[\w\"'.-]+[ \t]*=).*?)(?<=\n)\+\+\+[ \t]*(?:\n|\Z)")
JSON = expression(r"(?s)\A(?P<said>\{[ \t]*\n.*?(?<=\n)\})[ \t]*\n(?=[ \t]*\n*[^\s\]},])")
LINES = expression(r"\A(?P<said>(?>(?:(?:(?:#\+|\.\. )\w[\w -]{0,30}:[^\n]*|\w[\w -]{0,30}:(?:[ \t][^\n]*)?)\n){2,40}))(?=[ \t]*\n)")
UNOPENED = expression(r"\A(?P<said>(?>(?:[\w-]{1,40}:(?:[ \t][^\n]*)?\n(?>(?:(?:[ \t]|-[ \t])[^\n]*+\n)*)){3,60}))---[ \t]*\n")
"""Keys before a rule that no rule opens: Hexo takes them so, and copies lose their first line."""
COMMENT = expression(
    r"\A\s*<!--[ \t]*\n(?P<said>(?>(?:[ \t]*(?:\.\. \w[\w -]{0,30}:[^\n]*|\w[\w -]{0,30}:(?:[ \t][^\n]*)?)\n){2,40}))[ \t]*-->[ \t]*(?:\n|\Z)"
)
"""A comment of keys before all else, as Nikola and Docpad have it."""
REMARK = expression(r"\A<!--(?:(?!-->).)*-->\s*\n(?=---)", re.DOTALL)
"""A remark of whoever keeps the file, over its front matter."""
FETCHED = expression(
    r"\A(?P<said>Title:[^\n]*\n\s*URL Source:[^\n]*\n\s*(?:(?:Published Time|Number of Pages|Warning):[^\n]*\n\s*){0,4})Markdown Content:[ \t]*(?:\n|\Z)"
)
"""What a service that fetches pages and makes them Markdown says above each (Jina’s Reader)."""
_FETCHED_KEYS = {"title": "title", "published time": "date", "url source": "fetched from"}
"""What its keys mean. The page may be a wire's or a paper's that has the text: its address says nothing of whose that is."""
_GLUED = expression(
    r"(?<=[a-zà-ÿ]{2})(?P<open>\*\*|_)(?=[A-ZÀ-Þ][^\s*_]*[ \u00a0][^*_\n]*(?P=open))|(?P<inside>\*\*[^\s*][^*\n]*[ \u00a0][^*\n]*[a-zà-ÿ])\*\*(?=[A-ZÀ-Þ][a-zà-ÿ])"
)
_CLOSED = r"[^\n]*[}\])];?[ \t]*\n"
MODULE = expression(
    r"\A(?P<said>(?:[ \t]*\n|(?:import\b|export[ \t]+(?:default\b|\*|\{))[^\n]*\n|\{/\*(?:[^*]|\*(?!/))*\*/\}[ \t]*\n"
    r"|export[ \t]+(?:const|let|var)[ \t]+\w[^\n=]*=[ \t]*(?:[^\s{\[][^\n]*\n|[{\[](?:"
    rf"(?={_CLOSED})[^\n]*\n|(?!{_CLOSED})"
    r"[^\n]*\n(?:(?![}\]])[^\n]*\n)*[}\]][^\n]*\n)))+)"
)
"""The code over a text in MDX: what it imports, and what it says of itself."""
_KEY = expression(r"[ \t]*(?:#\+|\.\. )?(\w[\w -]{0,30}?)[ \t]*:[ \t]*(.*)")
_ASSIGNED = expression(r"(?m)^([\w-]{1,60})[ \t]*=[ \t]*")

_KEYS = (
    "title subtitle date modified published updated category categories tags keywords slug author authors email summary description lang language "
    "status template layout url permalink save_as css options startup comments translation image thumbnail type link cover cover_image previewimage "
    "image_copy featured_image og_image banner gallery series id draft enclosures hidetitle nocomments has_math disable_comments pretty_url location"
)
_MACHINE = frozenset(_KEYS.split())
"""Keys that programs read at the head of a page. One that is none of them (`Contact:`) is a line of the text, unless only a program reads what it holds."""
_DRAWERS = frozenset(("category", "categories", "tags", "slug", "template", "layout", "save_as", "permalink"))
"""Those of them that no form for people has."""
_STORED = expression(r"(?:[\w{}|%~.:-]*/)+[\w{}%.-]*\.\w{2,5}|https?://\S+|true|false|none|yes|no|\d{1,3}|", re.IGNORECASE)
"""A path or an address of a file, a switch, a rank, or nothing."""


def toml(said: str) -> dict[str, Said]:
    """Raises `ValueError` with the fault and its line."""
    import tomllib

    # The line of plus signs above counts as the first.
    values = _strings(tomllib.loads("\n" + said))
    return values if isinstance(values, dict) else {}


def json(said: str) -> dict[str, Said]:
    """Nothing if it is none, or no set of keys."""
    import msgspec

    try:
        values = _strings(msgspec.json.decode(said.encode()))
    except (msgspec.DecodeError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def lines(said: str) -> dict[str, Said]:
    """Lines of a key and its words each; nothing if one of them may be a line of the text."""
    pairs = [(match.group(1), match.group(2)) for line in said.splitlines() if (match := _KEY.fullmatch(line))]
    keys = {key.casefold() for key, _ in pairs}
    # A title alone may be that of a form: what a program reads has a day, a tongue, a name for the address or the like.
    if "title" not in keys or len(keys) < max(len(pairs), 2):
        return {}
    others = [value for key, value in pairs if key.casefold() not in _MACHINE]
    if others and (keys.isdisjoint(_DRAWERS) or not all(_STORED.fullmatch((value or "").strip()) for value in others)):
        return {}
    return {key: (value or "").strip() for key, value in pairs}


def fetched(said: str) -> dict[str, Said]:
    """What such a service says of a page."""
    pairs = [match.groups() for line in said.splitlines() if (match := _KEY.fullmatch(line))]
    return {_FETCHED_KEYS[name]: (value or "").strip() for key, value in pairs if (name := (key or "").casefold()) in _FETCHED_KEYS}


def unglued(body: str) -> str:
    """The text that it fetched, with the blanks that it loses where a page has them at the ends of bold words: "said**Jane Roe**"."""
    return _GLUED.sub(lambda match: f"{match['inside']}** " if match["inside"] else f" {match['open']}", body)


def unopened(said: str) -> bool:
    """Whether keys that no rule opens are a program's: a form for people has a title, but none for the name of a file, tags or a layout."""
    keys = {match.group(1).casefold() for line in said.splitlines() if (match := _KEY.match(line))}
    return "title" in keys and not keys.isdisjoint(_DRAWERS)


def module(said: str) -> dict[str, Said]:
    """What the objects say that code over a text exports (`export const meta = {…}`); nothing if there is none."""
    from masthead.readers.literals import values

    made: dict[str, Said] = {}
    for value in values(said)[0]:
        told = _strings(value)
        if isinstance(told, dict):
            made = {**told, **made}
    return made


def as_lines(said: str) -> str:
    """Broken TOML as lines of keys and words, to be read one by one."""
    return _ASSIGNED.sub(r"\1: ", said)


def _strings(value: object) -> Said:
    """Values as strings. Depth was checked before they were loaded."""
    if isinstance(value, Mapping):
        return {str(key): _strings(held) for key, held in value.items()}
    if isinstance(value, list):
        return [_strings(held) for held in value]
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return ""
    isoformat = getattr(value, "isoformat", None)
    return isoformat() if isoformat is not None else str(value)
