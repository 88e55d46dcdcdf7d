"""YAML before a Markdown text, or TOML, JSON, lines of keys: what the source says about itself, as strings, however badly it is written.

A file's own keys (`title`, `date`, `source`, …) are metadata, which recognition weighs: in archives they often belong to another text. Keys
that are names of ours (`headline`, `issued`, `contacts`, …) are sayings, which win; so is all that stands under `masthead:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal, assert_never

from msgspec import Struct
from msgspec.structs import replace

from masthead.document.build import collapse
from masthead.document.model import Metadata, Saying
from masthead.errors import UsageError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.notices import Note, Replaced

_FENCED = expression(r"\A---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_IMPORTS = expression(r"(?:\s*\n)?(?:import\s+(?:[\w*{][^\n;'\"]*\sfrom\s+)?(?:'[^'\n]+'|\"[^\"\n]+\")[ \t]*(?:;[ \t]*)?(?:\n|\Z))+")
"""What a text in MDX imports, behind its front matter."""
_NAMED = expression(r"\A---(?P<manner>json|toml)[ \t]*\n(?P<said>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
"""A fence that says how the front matter is written (Eleventy)."""
_CODE = expression(r"\A```[ \t]*ya?ml\b[^\n]*\n(?P<yaml>.*?)^```[ \t]*\n(?=\s*\S)", re.DOTALL | re.MULTILINE | re.IGNORECASE)
"""A listing of keys before all else, as editors show front matter that they don't hide."""
_HEADLINED = expression(r"^(?:[ \t]{0,8})?[\"']?(?:title|headline)[\"']?:\s", re.MULTILINE | re.IGNORECASE)
_KEY = expression(r"""\s*(?:["']?)([\w][\w .-]{0,60}?)(?:["']?)\s*:(?:\s+(.*)|$)""")
_ITEM = expression(r"\s*-\s+(.*)")

_NAMED_BY_DAY = ("slug", "permalink", "url", "save_as", "filename", "file", "path", "link")
_IN_NAME = expression(r"(?<![\d.])((?:19|20)\d\d)([-_/]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_DEPTH = 20

_KEYWORDS = ("keywords", "tags", "subjects", "categories")
_LANGUAGE = ("lang", "language", "locale")
_TAG = expression(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")

Manner = Literal["yaml", "toml", "json", "lines", "module", "fetched"]

_AT_THE_TOP = "headline subheadline issuer issued dateline embargo at_a_glance quotes contacts boilerplate notes people figures dates questions end_mark"
_OURS = frozenset(_AT_THE_TOP.split())
"""Names of ours that stand at the top. `kind` and `genre` are used by other programs, `language` is read as the document's own."""

Said = str | list["Said"] | dict[str, "Said"]


class FrontMatter(Struct, frozen=True):
    """What front matter says: the file's metadata, its language if one is declared, and facts that win over what is found."""

    metadata: Metadata = Metadata()
    language: str = ""
    said: tuple[Saying, ...] = ()


def split(text: str) -> tuple[str, int, Manner]:
    """The front matter, the offset where the text begins, and how it is written; nothing and 0 if there is none."""
    match = _FENCED.match(text)
    if match is None and text.startswith(("---json", "---toml")) and (named := _NAMED.match(text)):
        return named["said"], named.end(), "json" if named["manner"] == "json" else "toml"
    if match is None and text.startswith("```") and (match := _CODE.match(text)) and not _HEADLINED.search(match["yaml"]):
        match = None  # a listing that belongs to the text
    if match is None:
        return _otherwise(text)
    said: str = match["yaml"]
    first = next((line for line in said.split("\n") if line.strip() and not line.lstrip().startswith("#")), "")
    if said.strip() and not _KEY.fullmatch(first):
        return "", 0, "yaml"  # two rules with text between them
    code = _IMPORTS.match(text, match.end())
    return said, code.end() if code else match.end(), "yaml"


def _otherwise(text: str) -> tuple[str, int, Manner]:
    """The same in any manner but YAML."""
    comment = text.startswith("<!--")
    if text.startswith(("import ", "export ", "{/*")):
        from masthead.readers.stated import fileheads

        match = fileheads.MODULE.match(text)
        told = match is not None and "{" in match["said"] and text[match.end() :].strip() != ""
        return (match["said"], match.end(), "module") if match and told else ("", 0, "yaml")
    if not comment and text[:1] not in ("+", "{") and ":" not in text[:40].partition("\n")[0]:
        return "", 0, "yaml"
    from masthead.readers.stated import fileheads  # most texts begin with a heading or with words

    if match := fileheads.TOML.match(text):
        return match["said"], match.end(), "toml"
    if (match := fileheads.JSON.match(text[: LIMITS.said_bytes])) and not _deep(match["said"]) and fileheads.json(match["said"]):
        return match["said"], match.end(), "json"
    if text.startswith("Title:") and (match := fileheads.FETCHED.match(text)):
        return match["said"], match.end(), "fetched"
    if not comment and (match := fileheads.UNOPENED.match(text)) and fileheads.unopened(match["said"]):
        return match["said"], match.end(), "yaml"
    if (match := (fileheads.COMMENT if comment else fileheads.LINES).match(text)) and fileheads.lines(match["said"]):
        return match["said"], match.end(), "lines"
    if comment and (match := fileheads.REMARK.match(text)) and _FENCED.match(text[match.end() :]):
        said, begin, manner = split(text[match.end() :])
        return said, match.end() + begin if begin else 0, manner
    return "", 0, "yaml"


def read(said: str, note: Note, *, where: str = "", manner: Manner = "yaml") -> FrontMatter:
    """Never fatal: broken YAML is read line by line, and noted, and so is a saying that can't be."""
    if not said.strip():
        return FrontMatter()
    from masthead.readers.stated.days import iso  # every source is asked for front matter, and few have it
    from masthead.readers.stated.frontkeys import CONTACTS, DECKS, DESCRIPTIONS, NAMES

    values = _simple(said) if manner == "yaml" else None
    if values is None:
        values = _load(said, note, where, manner)
    flat = {key.strip().lower(): _flat(value) for key, value in values.items()}
    for key, value in values.items():
        if isinstance(value, dict):
            flat |= {name: held for name, held in _within(key.strip().lower(), value) if name not in flat}
    for key in tuple(flat):
        flat.setdefault(_plain(key), flat[key])
    used: set[str] = set()
    fields: dict[str, str] = {}
    standfirst = described = ""
    for field, names in NAMES:
        for name in names:
            text = collapse(", ".join(flat.get(name, ())))
            # Jekyll's `published: true` is no date.
            if text and not (field == "published" and text.casefold() in ("true", "false", "yes", "no")):
                fields[field] = text
                used.add(name)
                standfirst = text if name in DECKS else standfirst
                described = text if name in DESCRIPTIONS else described
                break
    for field in ("published", "modified"):
        if field in fields:
            fields[field] = iso(fields[field])
    if "published" not in fields:
        # Many sites name their files by the day.
        day = next((match for name in _NAMED_BY_DAY for value in flat.get(name, ()) if (match := _IN_NAME.search(value))), None)
        if day is not None:
            fields["published"] = f"{day[1]}-{day[3]}-{day[4]}"
    keywords: list[str] = []
    for name in _KEYWORDS:
        keywords += [word for word in flat.get(name, ()) if word not in keywords]
        used.add(name)
    language = next((tag[0] for name in _LANGUAGE if (tag := flat.get(name)) and _TAG.fullmatch(tag[0])), "")
    used.update(name for name in _LANGUAGE if language)
    fenced = said if manner in ("yaml", "toml") else said.partition("\n")[2]
    sayings = _sayings(values, fenced, note, where) if "masthead" in values or not _OURS.isdisjoint(values) else ()
    used.update(("masthead", *(saying.field for saying in sayings)) if sayings else ())
    extra = tuple(
        ("contact" if _plain(name) in CONTACTS else key.strip(), text)
        for key, value in values.items()
        if (name := key.strip().lower()) not in used and _plain(name) not in used and (text := ", ".join(_flat(value)))
    )
    extra += (("standfirst", standfirst),) if standfirst else ()
    extra += (("described", described),) if described else ()
    return FrontMatter(replace(Metadata(), **fields, keywords=tuple(keywords), extra=extra), language.replace("_", "-"), sayings)


_OF_TEXT = expression(r"(?<=\w)_(?:text|texte?|texto|testo|html|markdown|md|txt)\Z")


def _plain(key: str) -> str:
    """A key without the marks between its words, or what it says of the kind of its value: `chapeau-text` is a `chapeau`."""
    return _OF_TEXT.sub("", key.replace("-", "_").replace(" ", "_"))


def over(said: Metadata, known: Metadata) -> Metadata:
    """What front matter says of a page, and where it says nothing what else is known of it."""
    fields = {name: value for name in said.__struct_fields__ if (value := getattr(said, name)) and name != "extra"}
    return replace(known, **fields, extra=(*said.extra, *known.extra))


def _sayings(values: Mapping[str, Said], text: str, note: Note, where: str) -> tuple[Saying, ...]:
    """What is said by names of ours, at the top and under `masthead`; the latter weighs more."""
    from masthead.readers.stated.sayings import Place, said  # most front matter says no such thing

    def passed_over(error: UsageError) -> None:
        note(Replaced(f"what the front matter says ({error.problem})", "what the rules find", error.hint, error.where))

    def place(step: Place) -> str:
        line = _line(text, str(step[0]))
        return ", ".join(part for part in (where, f"line {line}" if line else "") if part)

    ours = {key: _nothing(value) for key, value in values.items() if key in _OURS and value}
    more = values.get("masthead")
    inner = {key: _nothing(value) for key, value in more.items()} if isinstance(more, dict) else {}
    by = values.get("by")
    author = by if isinstance(by, str) else ""
    signed = inner.get("by")
    found = [
        *said(ours, "front matter", author, place, passed_over),
        *said(inner, "front matter", signed if isinstance(signed, str) else author, place, passed_over),
    ]
    return tuple(found)


def _nothing(value: Said) -> Said | None:
    """The words for nothing, which are strings here, are nothing."""
    return None if value in ("null", "~", "Null") else value


def _line(text: str, key: str) -> int:
    """The line of the source that a key stands on; 0 if it can't be told."""
    at = next((at for at, line in enumerate(text.split("\n")) if line.lstrip(" -\"'").startswith(key)), -2)
    return at + 2  # the fence above is the first line


def _simple(said: str) -> dict[str, Said] | None:
    """Front matter that is nothing but lines `key: words`, as most is, read without a parser: that would take longer to load than a page
    takes to read. None for any other, and where a parser might think otherwise."""
    values: dict[str, Said] = {}
    for line in said.rstrip("\n").split("\n"):
        key, _, value = line.partition(": ")
        value = value.strip(" ")
        if not (key.replace("-", "_").isidentifier() and value and line.isprintable()):
            return None
        mark, inside = value[0], value[1:-1]
        if mark in "\"'":
            if len(value) < 2 or value[-1] != mark or mark in inside or "\\" in inside:
                return None
            value = inside
        elif not mark.isalnum() or ": " in value or " #" in value or value.endswith(":"):
            return None
        values[key] = value
    return values


def _load(said: str, note: Note, where: str, manner: Manner) -> dict[str, Said]:
    problem = ""
    if len(said) > LIMITS.said_bytes:
        problem = f"it is longer than {LIMITS.said_bytes:,} characters (limit.said_bytes)"
    elif _deep(said):
        problem = "it is nested too deeply"
    else:
        try:
            loaded = _loaded(said, manner)
        except ValueError as error:
            problem = f"it is not valid {manner.upper()} ({error})"
        else:
            if isinstance(loaded, Mapping):
                return {str(key): value for key, value in loaded.items()}
            problem = "" if not said.strip() else "it holds no keys"
    if problem:
        note(Replaced("the front matter", "what could be read of it line by line", problem, where))
    said = said[: LIMITS.said_bytes]
    if manner == "toml":
        from masthead.readers.stated import fileheads

        said = fileheads.as_lines(said)
    return _by_line(said)


def _loaded(said: str, manner: Manner) -> object:
    """What front matter says. Raises `ValueError` with the fault."""
    if manner == "yaml":
        from masthead.readers.stated.yamlstrings import load

        return load(said)
    from masthead.readers.stated import fileheads

    match manner:
        case "toml":
            return fileheads.toml(said)
        case "json":
            return fileheads.json(said)
        case "lines":
            return fileheads.lines(said)
        case "module":
            return fileheads.module(said)
        case "fetched":
            return fileheads.fetched(said)
        case _:
            assert_never(manner)


def _deep(said: str) -> bool:
    depth = 0
    for char in said:
        depth += (char in "[{") - (char in "]}" and depth > 0)
        if depth > _DEPTH:
            return True
    return any(len(line) - len(line.lstrip(" -")) > 4 * _DEPTH for line in said.split("\n"))


def _by_line(said: str) -> dict[str, Said]:
    values: dict[str, Said] = {}
    key = ""
    for line in said.split("\n"):
        if (item := _ITEM.fullmatch(line)) and key:
            held = values.get(key)
            values[key] = [*(held if isinstance(held, list) else []), _unquoted(item.group(1))]
        elif (match := _KEY.fullmatch(line)) and not line.startswith((" ", "\t")):
            key = match.group(1)
            values[key] = _unquoted(match.group(2) or "")
        elif key and line.strip():
            held = values.get(key)
            if isinstance(held, str):
                values[key] = f"{held} {_unquoted(line)}".strip()
    return values


def _unquoted(text: str) -> str:
    text = text.strip()
    for mark in "\"'":
        if len(text) > 1 and text.startswith(mark) and text.endswith(mark) and mark not in text[1:-1]:
            return text[1:-1]
    return text


def _flat(value: Said | None) -> tuple[str, ...]:
    """All strings within a value, in order. Depth was checked when it was loaded."""
    return tuple(_strings(value))


def _within(key: str, value: dict[str, Said]) -> Iterable[tuple[str, tuple[str, ...]]]:
    """What stands in a value, each by the keys that lead there: `og.site.name`."""
    for inner, held in value.items():
        name = f"{key}.{inner.strip().lower()}"
        if isinstance(held, dict):
            yield from _within(name, held)
        else:
            yield name, _flat(held)


_ACCOUNT = frozenset(("username", "user", "login", "id", "slug", "email", "first_name", "last_name"))
"""What an export says of an author beside the name that it displays."""


def _strings(value: Said | None) -> Iterable[str]:
    if isinstance(value, str):
        if text := collapse(value):
            yield text
    elif isinstance(value, list):
        for held in value:
            yield from _strings(held)
    elif isinstance(value, dict):
        shown = "display_name" in value
        for key, held in value.items():
            for text in _strings(held) if not (shown and key in _ACCOUNT) else ():
                yield text if key in ("name", "title", "display_name") else f"{key}: {text}"
