"""What a source shows of its decoded text: without tags and targets of links, references and escapes read, with the way back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from msgspec import Struct

from masthead.expressions import expression

PARTED, JOINED = "\x01", "\x00"
"""In place of what parts blocks, and of what stands within one. Decoded text has no such characters."""

_MARK = expression(r"[<&]")
_REFERENCE = expression(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_NAMED = expression(r"</?([A-Za-z][^\s/>]*)")
_TAG = expression(r">|=[ \t\n\f]*[\"']")
_RAW = frozenset({"script", "style", "title", "xmp", "iframe", "noembed", "noframes"})
_WITHIN = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark"}
    | {"q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
"""Elements that part no words from what is beside them."""
_STRINGS = expression(r'"|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.')
_ESCAPES = {"n": "\n", "t": "\t", "r": "\n", "b": "", "f": "\n"}
_FRONT = expression(r"(---|\+\+\+)[ \t]*\n(?:.*\n)*?\1[ \t]*(?:\n|$)")
_MARKDOWN = expression(
    r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]{0,2000})?/?>|<!--[^<>]{0,5000}-->"
    r"|\]\([ ]*(?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:\"[^\"]{0,500}\"|'[^']{0,500}'))?[ ]*\)"
    r"|\]\[[^\[\]\n]{0,200}\]|\[\^[^\]\s]{1,60}\]|\{[.#:][^{}\n]{0,200}\}|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)


class Shown(Struct, frozen=True, gc=False):
    """A text out of another. From `starts[n]` on it is what stands there from `origins[n]` to `ends[n]`, sign by sign if that is as long."""

    text: str
    starts: Sequence[int]
    origins: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of it (not empty) stands in the text that it is out of."""
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
        begin = self.origins[first] + (start - self.starts[first] if self._alike(first) else 0)
        return begin, self.origins[last] + end - self.starts[last] if self._alike(last) else self.ends[last]

    def _alike(self, run: int) -> bool:
        after = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        return self.ends[run] - self.origins[run] == after - self.starts[run]


class _Made:
    """A text that is put together."""

    def __init__(self, whole: str) -> None:
        self.whole = whole
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.origins: list[int] = []
        self.ends: list[int] = []
        self.size = 0

    def put(self, piece: str, origin: int, end: int) -> None:
        if piece:
            self.pieces.append(piece)
            self.starts.append(self.size)
            self.origins.append(origin)
            self.ends.append(end)
            self.size += len(piece)

    def keep(self, start: int, end: int) -> None:
        self.put(self.whole[start:end], start, end)

    def shown(self) -> Shown:
        return Shown("".join(self.pieces), self.starts, self.origins, self.ends)


def page(text: str) -> Shown:
    """HTML: its text without tags, comments, scripts and titles, references read."""
    return _markup(text, xml=False)


def item(text: str) -> Shown:
    """XML: the same, with the text of CDATA sections."""
    return _markup(text, xml=True)


def _markup(text: str, *, xml: bool) -> Shown:
    made = _Made(text)
    at = 0
    while (mark := _MARK.search(text, at)) is not None:
        begin = mark.start()
        made.keep(at, begin)
        if text[begin] == "&":
            at = _referred(text, begin, made)
        elif xml and text.startswith("<![CDATA[", begin):
            end = text.find("]]>", begin)
            end = len(text) if end < 0 else end
            made.keep(begin + 9, end)
            at = min(end + 3, len(text))
        else:
            at = _tagged(text, begin, made, raw=not xml)
    made.keep(at, len(text))
    return made.shown()


def _referred(text: str, begin: int, made: _Made) -> int:
    """Past a character reference, or a sign that is none."""
    found = _REFERENCE.match(text, begin)
    if found is None:
        made.keep(begin, begin + 1)
        return begin + 1
    from html import unescape

    read = unescape(found.group())
    if len(read) > 2:
        made.keep(begin, begin + 1)
        return begin + 1
    made.put(read, begin, found.end())
    return found.end()


def _tagged(text: str, begin: int, made: _Made, *, raw: bool) -> int:
    """Past a tag, a comment, a declaration, or a sign that begins none."""
    if text.startswith("<!--", begin):
        end = text.find("-->", begin + 4)
        return len(text) if end < 0 else end + 3
    named = _NAMED.match(text, begin)
    if named is None:
        if text[begin + 1 : begin + 2] in ("!", "?", "/"):
            end = text.find(">", begin)
            return len(text) if end < 0 else end + 1
        made.keep(begin, begin + 1)
        return begin + 1
    name = named[1].lower()
    end = _closed(text, named.end())
    if raw and name in _RAW and text[begin + 1] != "/":
        closing = expression(rf"(?i)</{name}(?=[\s/>])").search(text, end)
        end = len(text) if closing is None else _closed(text, closing.end())
    made.put(JOINED if name in _WITHIN else PARTED, begin, end)
    return end


def _closed(text: str, at: int) -> int:
    """Past a tag's end; values in marks of quotation may hold one, and one without its second mark goes on for ever, as in browsers."""
    while (found := _TAG.search(text, at)) is not None:
        if found.group() == ">":
            return found.end()
        closing = text.find(found.group()[-1], found.end())
        if closing < 0:
            break
        at = closing + 1
    return len(text)


def strings(text: str) -> Shown:
    """JSON: its strings, escapes read."""
    made = _Made(text)
    at, inside = 0, False
    for found in _STRINGS.finditer(text):
        begin, sign = found.start(), found.group()
        if inside:
            made.keep(at, begin)
        at = found.end()
        if sign == '"':
            inside = not inside
            made.put(PARTED, begin, at)
        elif inside:
            made.put(_unescaped(sign), begin, at)
    return made.shown()


def _unescaped(sign: str) -> str:
    if sign[1] != "u" or len(sign) < 6:
        return _ESCAPES.get(sign[1], sign[1])
    if len(sign) == 12:
        return chr(0x10000 + ((int(sign[2:6], 16) & 0x3FF) << 10) + (int(sign[8:12], 16) & 0x3FF))
    return chr(int(sign[2:6], 16))


def marked(text: str) -> Shown:
    """Markdown: its text without front matter, tags, targets of links, signs of notes and attributes, references read."""
    made = _Made(text)
    front = _FRONT.match(text)
    at = front.end() if front else 0
    for found in _MARKDOWN.finditer(text, at):
        made.keep(at, found.start())
        at = found.end()
        if found.group()[0] == "&":
            _referred(text, found.start(), made)
        else:
            made.put(JOINED, found.start(), at)
    made.keep(at, len(text))
    return made.shown()


def plain(text: str) -> Shown:
    """Plain text, as it stands."""
    return Shown(text, [0], [0], [len(text)])


def layers(format: str, text: str) -> tuple[Callable[[str], Shown], ...]:
    """What shows the words of a source of this format, one after the other; none for formats whose decoded text is not what people read."""
    match format:
        case "txt" | "wire" | "csv" | "rst" | "adoc" | "org":
            return (plain,)
        case "md":
            return (marked,)
        case "html":
            return (page,)
        case "cms" | "ninjs" | "feed" | "newsml":
            # What they carry is a page in most fields, written as a string, or as text of an element.
            return (strings, page) if text.lstrip()[:1] in ("{", "[") else (item, page)
        case _:
            return ()
