"""Plain text, Markdown, mail and ninjs read back: blocks between blank lines, and pages where there is one inside."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import structs

from masthead.errors import UnreadableError
from masthead.verify.formats import html
from masthead.verify.reading import Gathering, Kind, Reading, joined

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_UNDER = re.compile(r"[ \t]*(?:={3,}|-{3,}|~{3,})[ \t]*")
_MARK = re.compile(r"\s*(?:(\d{1,4}|[ivxlc]{1,5}|[IVXLC]{1,5}|[a-zA-Z])[.)]|\[(\d{1,3}|\^[^\]]+)\]|[-*•–—])[ \t]+")
_DAY = re.compile(r"\s*(?:\d{1,2}\.[ \t]+[^\W\d_]{3,}\.?[ \t]+\d{4}|\d{4}\.[ \t]+\d{1,2}\.[ \t]+\d{1,2})(?!\d)")
"""A day, whose number is no mark of an item: "27. april 2016", "2026. 4. 1."."""
_COLUMNS = re.compile(r"\S {2,}\S|-{2,} -{2,}")
"""A line of a table that is set in columns."""
_CALL = re.compile(r"(?<=\S)\s?\[(\d{1,3})\]")
_RULE = re.compile(r"\s*-+(?: {1,}-+)+\s*|\s*-{3,}\s*")
_STROKES = re.compile(r"-+")
_FRONT = re.compile(r"\A---\r?\n.*?\r?\n---\r?\n", re.DOTALL)
_ADDRESS = re.compile(r"\s?<((?:https?://|mailto:)[^<>\s]+)>|\s?\(((?:https?://|mailto:)[^<>\s]+?)\)(?=[\s.,;:!?”»)]|$)")
"""Where a link leads, after its words."""
_ANCHOR = re.compile(r'<a id="[^"]*"></a>')
_DEEPEST = 200


def read(data: bytes) -> Reading:
    """Plain text, by blocks."""
    gathered = Gathering()
    lines = data.decode("utf-8-sig", "replace").splitlines()
    block: list[str] = []
    start = 1
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            if not block:
                start = number
            block.append(line)
            continue
        _block(block, f"line {start}", gathered)
        block = []
    return gathered.reading(laid_out=False, drawn=False)


def _block(block: list[str], place: str, gathered: Gathering) -> None:
    if len(block) > 1 and _UNDER.fullmatch(block[-1]):
        _calls("\n".join(block[:-1]), gathered)
        gathered.add("\n".join(block[:-1]), "heading", place)
        return
    if sum(map(bool, map(_COLUMNS.search, block))) > len(block) / 2 and len(block) > 1:
        for line in block:
            _calls(line, gathered)
        gathered.add("\n".join(block), "cell", place)
        if rows := _rows(block):
            gathered.table(rows, place, lined=True)
        return
    held: list[str] = []
    before = ""
    for line in block:
        if (mark := _MARK.match(line)) and not _DAY.match(line):
            _said("\n".join(held), place, gathered, before)
            gathered.add(mark[0], "label", place)
            before = mark[0]
            gathered.bearing.clear()
            if mark[2]:
                gathered.names(mark[2])
            held = [line[mark.end() :]]
        elif not _UNDER.fullmatch(line):
            held.append(line)
    _said("\n".join(held), place, gathered, before)
    gathered.bearing.clear()


def _rows(block: list[str]) -> list[list[str]]:
    """The lines of a table, parted where its columns begin, as a rule below its head has them or blanks in all lines; none where a cell covers
    several columns."""
    lines = [_columns(line) for line in block if not _RULE.fullmatch(line)]
    rules = [line for line in block if _RULE.fullmatch(line) and " " in line.strip()]
    if rules:
        starts = [found.start() for found in _STROKES.finditer(rules[0])]
    else:
        blank = [all(line[at : at + 1] in ([], [" "]) for line in lines) for at in range(max(map(len, lines), default=0))]
        starts = [
            at for at, none in enumerate(blank) if not none and (at < 2 or blank[at - 2 : at] == [True, True]) and (not at or blank[at - 1])
        ]
    if len(starts) < 2 or any(line[at - 1 : at] not in ([], [" "]) for at in starts[1:] for line in lines):
        return []
    ends = [*starts[1:], None]
    return [[_CALL.sub("", "".join(line[at:end]).strip()) for at, end in zip(starts, ends, strict=True)] for line in lines]


def _columns(line: str) -> list[str]:
    """What stands in each column of a screen: a wide character takes two, a mark above another none (UAX #11)."""
    if line.isascii():
        return list(line)
    found: list[str] = []
    for character in line:
        if found and (unicodedata.combining(character) or unicodedata.category(character) == "Cf"):
            found[-1] += character
        else:
            found += [character, ""] if unicodedata.east_asian_width(character) in "WF" else [character]
    return found


def _said(text: str, place: str, gathered: Gathering, before: str = "") -> None:
    """A paragraph, and the addresses in it; `before` is a mark that stands before it and may be its own."""
    for found in _ADDRESS.finditer(text):
        gathered.link(found[1] or found[2])
    bare = _ADDRESS.sub("", text)
    _calls(bare, gathered)
    gathered.add(bare, "paragraph", place, whole="" if bare == text and not before else before + text)
    for found in _ADDRESS.finditer(text):
        gathered.add(found[1] or found[2], "label", place)


def _calls(text: str, gathered: Gathering) -> None:
    """The calls of notes in a text: numbers in brackets behind words. Those before one are none of its words."""
    for found in _CALL.finditer(text):
        gathered.call(_CALL.sub("", text[: found.start()]), found[1])


def markdown(data: bytes) -> Reading:
    """Markdown, by the page that it makes."""
    text = _ANCHOR.sub("", _FRONT.sub("", data.decode("utf-8-sig", "replace")))
    return structs.replace(html.read(f"<body>{_parser().render(text)}</body>".encode()), drawn=False)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    return MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").use(footnote_plugin)


def mail(data: bytes) -> Reading:
    """A message: its page, or its plain text where it has none."""
    from email import message_from_bytes, policy

    message = message_from_bytes(data, policy=policy.default)
    body = message.get_body(("html", "plain"))
    if body is None:
        raise UnreadableError("is no message with a text")
    content = str(body.get_content()).encode()
    return html.read(content) if body.get_content_subtype() == "html" else read(content)


def ninjs(data: bytes) -> Reading:
    """A news item of ninjs: headlines, pictures' words, and the text as a page."""
    try:
        item: Any = json.loads(data)
    except ValueError as error:
        raise UnreadableError(f"is no JSON: {error}") from None
    if not isinstance(item, Mapping):
        raise UnreadableError("is no news item")
    gathered = Gathering()
    for group in ("headlines", "descriptions", "genres"):
        for part in item.get(group) or ():
            kind: Kind = "heading" if group == "headlines" else "label"
            gathered.add(str(part.get("value") or part.get("name") or ""), kind, group)
    pages = [str(body.get("value", "")) for body in item.get("bodies") or () if body.get("contentType") == "text/html"]
    page = html.read(f"<body>{''.join(pages)}</body>".encode())
    pictures = Gathering()
    for picture in item.get("associations") or ():
        for part in picture.get("descriptions") or ():
            pictures.add(str(part.get("value", "")), "caption", "associations")
    # What stands under a picture is the text's where that has it, too.
    return joined([gathered.reading(drawn=False), page, pictures.reading(drawn=False)])
