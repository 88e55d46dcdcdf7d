"""Records (JSON objects of content systems) as one HTML fragment: titles, texts that are HTML or plain, images. The HTML reader does the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from masthead.document.build import collapse
from masthead.document.model import Document
from masthead.document.nested import refuse_nested, too_nested
from masthead.document.stops import CLOSING, ENDS
from masthead.errors import LimitError, UnreadableError
from masthead.expressions import Letters, expression
from masthead.limits import LIMITS
from masthead.notices import Dropped, Replaced
from masthead.notices import Note as Tell
from masthead.readers.cms import marked
from masthead.readers.contract import Inner
from masthead.readers.rows import heading_rows
from masthead.readers.touching import parted, touches
from masthead.sources.counted import refuse_long, refuse_values
from masthead.sources.encoding import decode
from masthead.sources.source import Source

Record = Mapping[str, Any]

_MARKUP = expression(r"</?[a-zA-Z][a-zA-Z0-9:-]*(?:\s[^<>]*)?/?>|<!--|&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_ENTITIES = expression(r"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_WHOLE = expression(r"<!doctype[^>]*>|<head\b.*?</head\s*>|</?(?:html|body)\b[^>]*>", re.IGNORECASE | re.DOTALL)
_ATTRIBUTES = r"(?>(?:=\s*\"[^\"]*\"|=\s*'[^']*'|[^<>=]++|=)*)"
_WITHIN = expression(
    rf"</?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)(?=[\s/>]){_ATTRIBUTES}>", re.IGNORECASE
)
_TAG = expression(rf"<{_ATTRIBUTES}>")
_BLANK_LINES = expression(r"\n[ \t\r]*\n")
_SENTENCE_ENDS = (*ENDS, *CLOSING)
"""How rows end that are paragraphs of their own, and are not filled up to a width."""
_CUT = expression(r"(?<!\s)\s*+\[?(?:…|\.\.\.)\]?\s*\Z")
_ESCAPE = expression(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", re.DOTALL)
"""An escape of JSON; the group is half of a character beyond U+FFFF without the other."""
_LINES = expression(rb"\{[^\n]*\}[ \t\r]*\n\s*\{")
"""JSON Lines: a record each. In JSON of several lines no line begins a second value."""
_UNSPACED = Letters("\u0e00-\u0e7f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff")
_FEW = 6
"""Characters of scripts without blanks that are more than a name."""
_LONG = 30
"""Words of a text."""
_SENTENCE = 10
"""Words of a paragraph, which may be one sentence."""
_ADDRESSES = ("http://", "https://", "urn:", "tag:", "/")
_WRAPPED = ("rendered", "value", "#text", "@value", "name", "title", "headline", "text", "Name", "Title")
"""What content systems call the text within a field of several parts."""


def _escape(said: str) -> str:
    from html import escape  # brings a table of all entities along, for which most sources have no use

    return escape(said)


def unescaped(said: str) -> str:
    """A text with its entities read."""
    from html import unescape

    return unescape(said)


def load(source: Source, note: Tell, encoding: str = "") -> tuple[Any, str]:
    """The JSON of a source, and its encoding. Raises `UnreadableError` where it is none, `LimitError` where it is nested too deeply."""
    import msgspec

    refuse_long(source.data, "text_bytes", where=source.name)
    decoded = decode(source.data, note, declared=encoding, where=source.name)
    refuse_values(source.data, where=source.name)
    try:
        written = _whole(decoded.text, note, source.name).strip().encode()
        refuse_nested(written, where=source.name)
        decoder = msgspec.json.Decoder()
        value: Any = decoder.decode_lines(written) if _LINES.match(written) else decoder.decode(written)
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        if found := _spelt(decoded.text, note, source.name):
            return found[0] if len(found) == 1 else found, decoded.encoding
        raise UnreadableError(f"is not JSON: {error}", where=source.name, hint="check that the file is complete") from None
    except RecursionError:
        raise too_nested(source.name) from None
    return value, decoded.encoding


def load_yaml(source: Source, note: Tell, encoding: str = "") -> tuple[Any, str]:
    """The same of YAML, in which everything is text. Raises `UnreadableError` with the line of a fault."""
    from masthead.readers.stated import yamlstrings

    refuse_long(source.data, "text_bytes", where=source.name)
    decoded = decode(source.data, note, declared=encoding, where=source.name)
    refuse_values(source.data, where=source.name)
    try:
        return yamlstrings.load(decoded.text, above=0), decoded.encoding
    except ValueError as error:
        hint = "put a text after “|” and set it in, and words with a colon in quotation marks; -f txt reads the file as it stands"
        raise UnreadableError(f"is not YAML: {error}", where=source.name, hint=hint) from None
    except RecursionError:
        raise too_nested(source.name) from None


def _spelt(written: str, note: Tell, where: str) -> list[Any]:
    """What a program's source gives as objects and lists; nothing for JSON that is broken."""
    from masthead.readers.literals import values  # few records are written so

    try:
        found, left = values(written)
    except LimitError as error:
        raise LimitError(error.problem, where=where, hint=error.hint) from None
    if written.lstrip("\ufeff \t\r\n")[:1] in ("{", "[") and left.strip(",; \t\r\n\ufeff"):
        return []
    if found and (said := left.split()):
        note(Dropped(tuple(said), "code around the records", where))
    return [value for value in found if value]


def _whole(written: str, note: Tell, where: str) -> str:
    """JSON without halves of characters, which are left where a system cuts a title after so many letters."""
    if "\\ud" not in written and "\\uD" not in written:
        return written
    halves = sum(match[1] is not None for match in _ESCAPE.finditer(written))
    if not halves:
        return written
    things = "half a character" if halves == 1 else f"{halves:,} halves of characters"
    note(Replaced(things, "the mark �", "whoever made the record cut them in two", where))
    return _ESCAPE.sub(lambda match: match[0] if match[1] is None else "\\ufffd", written)


def text(value: Any) -> str:
    """A field's text: itself, or what is wrapped in it; else nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return next((str(value[key]) for key in _WRAPPED if isinstance(value.get(key), str)), "")
    if isinstance(value, Sequence) and value:
        return text(value[0])
    return ""


def first(record: Record, *keys: str) -> str:
    """The first of these fields that says something, as it stands."""
    return next((said for key in keys if (said := text(record.get(key)).strip())), "")


def line(said: str) -> str:
    """A field in one line, without markup."""
    return collapse(unescaped(_TAG.sub(" ", _WITHIN.sub("", _WHOLE.sub("", said)))) if is_markup(said) else said)


_KNOWN = 40
"""Characters of a summary's beginning by which it is known anywhere in a text: a day or a picture may stand above."""


def repeats(lead: str, body: str) -> bool:
    """Whether a summary is only the beginning of the text, as systems cut it ("… […]"), or stands in it whole."""
    said = line(lead)
    if not said or said in line(body):
        return True
    cut = _CUT.sub("", said)
    return cut != said and (line(body).startswith(cut) or (len(cut) > _KNOWN and cut in line(body)))


def names(value: Any) -> list[str]:
    """Names in a field: a text, an object with a name or title, or a list of either."""
    several = value if isinstance(value, Sequence) and not isinstance(value, str) else (value,)
    return [said for one in several if (said := line(text(one)))]


def is_markup(said: str) -> bool:
    return _MARKUP.search(said) is not None


def figure(address: str, alt: str = "", caption: str = "", credit: str = "", forms: Iterable[str] = (), rights: Iterable[str] = ()) -> str:
    """The HTML of an image with its caption and credit. `forms` are the addresses of the same picture in other sizes, `rights` how it may
    be used, a line each."""
    said = f' alt="{_escape(line(alt))}"' if line(alt) or not line(caption) else ""
    below = [said for said in map(line, (credit, *rights)) if said]
    under = _escape(line(caption)) + "".join(f' <span class="credit">{_escape(said)}</span>' for said in below)
    shown = f"<figcaption>{under}</figcaption>" if under else ""
    others = ", ".join(form.replace(" ", "%20") for form in forms if form != address and not form.startswith("data:"))
    sizes = f' srcset="{_escape(others)}"' if others else ""
    return f'<figure><img src="{_escape(address)}"{sizes}{said}/>{shown}</figure>'


def _unindented(plain: str) -> list[str]:
    """The rows of a text; where all are indented, as a program sets what is within an element, one that ends no sentence goes on in the next if that
    begins small, or in the midst of brackets."""
    rows = plain.split("\n")
    if not all(row.startswith(_INDENTS) for row in rows if row.strip()):
        return rows
    found: list[str] = []
    for row in filter(None, map(str.strip, rows)):
        above = found[-1] if found else ""
        open_end = above and not above.endswith((*_SENTENCE_ENDS, ":", "："))
        first = row.split(" ", 1)[0].rstrip(".,;:)")  # no address
        if open_end and ((first.isalpha() and first.islower()) or _opened(above)):
            found[-1] = f"{above} {row}"
        else:
            found.append(row)
    return found


def _opened(text: str) -> bool:
    """Whether a bracket has no end in a text."""
    return text.count("(") > text.count(")") or text.count("（") > text.count("）")


_INDENTS = ("  ", "\t")


class Fragment:
    """The HTML of one record, field by field."""

    def __init__(self, base: str = "") -> None:
        """`base` is the address that relative links start from."""
        self._parts: list[str] = []
        self._base = f'<base href="{_escape(base)}">' if base.startswith(("http://", "https://")) else ""

    def heading(self, said: str, level: int = 1) -> None:
        if line(said):
            self._parts.append(f"<h{level}>{_escape(line(said))}</h{level}>")

    def paragraph(self, said: str) -> None:
        if line(said):
            self._parts.append(f"<p>{_escape(line(said))}</p>")

    def body(self, said: str) -> None:
        """A text of several paragraphs: markup as it is, Markdown by its marks, plain text by its blank lines, or else by its lines. Text whose only markup is
        "&amp;" and the like is plain."""
        if "&" in said and ("\n" in said or touches(said)) and not is_markup(_ENTITIES.sub("", said)):
            said = unescaped(said)
        elif is_markup(said):
            self._parts.append(f"<div>{_WHOLE.sub('', said)}</div>")
            return
        if marked.is_markdown(said):
            self._parts.append(f"<div>{marked.html(said)}</div>")
            return
        plain = said.replace("\r\n", "\n").replace("\r", "\n")
        if touches(plain):
            plain = "\n".join(parted(plain))
        parts = _BLANK_LINES.split(plain) if _BLANK_LINES.search(plain) else _unindented(plain)
        widest = _WIDEST // 2 if _UNSPACED.count(plain[:_WIDEST]) * 2 > _WIDEST else _WIDEST
        unfilled = any(len(row) > widest for row in plain.split("\n"))  # whoever wraps no paragraph ends a row where it ends
        for part in parts:
            rows = part.strip().split("\n")
            heads = heading_rows(rows) if len(rows) > 1 else 0
            whole = len(rows) > 1 and all(row.rstrip().endswith(_SENTENCE_ENDS) for row in rows[heads:-1])
            split = rows if whole else [*rows[:heads], *_paragraphs(rows[heads:])]
            self._parts += [f"<p>{_rows(row) if unfilled else _escape(collapse(row))}</p>" for row in split if collapse(row)]

    def items(self, several: Sequence[str]) -> None:
        """A list, an item each."""
        inner = "".join(f"<li>{one if is_markup(one) else _escape(collapse(one))}</li>" for one in several if line(one))
        if inner:
            self._parts.append(f"<ul>{inner}</ul>")

    def __len__(self) -> int:
        return len(self._parts)

    @property
    def html(self) -> str:
        """What it holds so far."""
        return "".join(self._parts)

    def figure(
        self, address: str, alt: str = "", caption: str = "", credit: str = "", forms: Iterable[str] = (), rights: Iterable[str] = ()
    ) -> None:
        """An image that a field names; it is taken from beside the source, never fetched."""
        if address or line(caption):
            self._parts.append(figure(address, alt, caption, credit, forms, rights))

    def read(self, source: Source, note: Tell, inner: Inner | None) -> Document:
        """What the HTML reader makes of it."""
        html = f"{self._base}<div>{''.join(self._parts)}</div>"
        if inner is None or not self._parts:
            raise UnreadableError("holds no text", where=source.name, hint="name another format with -f, if it is one")
        return inner(source.inside(html.encode("utf-8", "replace"), "html"), note)


def _rows(said: str) -> str:
    """Rows of a paragraph, each on its own."""
    return "<br>".join(_escape(row) for each in said.split("\n") if (row := collapse(each)))


def _paragraphs(rows: list[str]) -> Iterator[str]:
    """Rows as paragraphs: one ends with a row that is longer than any width which texts are filled up to, and ends a sentence."""
    held: list[str] = []
    for row in rows:
        held.append(row)
        if len(row) > _WIDEST and row.rstrip().endswith(_SENTENCE_ENDS):
            yield "\n".join(held)
            held = []
    yield "\n".join(held)


_WIDEST = 160
"""Characters of a row beyond any width that texts are filled up to."""


def left_out(record: Record, taken: frozenset[str], note: Tell, where: str) -> None:
    """Tells which fields with words in them are not in the text."""
    for key, value in record.items():
        if key not in taken:
            said = [line(one) for one in strings(value) if _speaks(one) or _names(one)]
            if said:
                note(Dropped(tuple(" ".join(said).split()), f"the record’s field “{key}”", where))


def is_text(value: Any, *, short: bool = False) -> bool:
    """Whether a field is a text of several sentences; `short`: whether it has words at all."""
    if not isinstance(value, str) or not _speaks(value):
        return False
    return short or len(value.split()) > _LONG or _UNSPACED.count(value) > 4 * _LONG


def is_paragraph(said: str) -> bool:
    """Whether a text is at least one whole sentence of some length, as a paragraph is."""
    if not _speaks(said) or not (len(said.split()) >= _SENTENCE or _UNSPACED.count(said) > 2 * _SENTENCE):
        return False
    return line(said).endswith((*_SENTENCE_ENDS, ":", ";", ")", "’")) or is_text(said)


def _speaks(said: str) -> bool:
    """Whether a field's text has words for people, not a name for programs or an address."""
    return (len(said.split()) > 2 or _UNSPACED.count(said) > _FEW) and not said.startswith(_ADDRESSES)


def _names(said: str) -> bool:
    """Whether it is two words, such as a name, a place or a topic: programs write their own words as one."""
    words = said.split()
    return len(words) == 2 and all(map(str.isalpha, words))


def strings(value: Any, silent: Callable[[str], bool] = lambda name: False) -> Iterator[str]:
    """All texts within a value, in order, but for those under a `silent` name."""
    pending = [(value, 0)]
    while pending:
        one, depth = pending.pop()
        if isinstance(one, str):
            yield one
        elif depth < LIMITS.depth and isinstance(one, Mapping):
            pending += [(kid, depth + 1) for name, kid in reversed(list(one.items())) if not silent(name)]
        elif depth < LIMITS.depth and isinstance(one, Sequence):
            pending += [(kid, depth + 1) for kid in reversed(one)]


def crude(value: Any, keys: frozenset[str]) -> Iterator[str]:
    """Texts under these names, wherever they stand: for a second, rough look."""
    pending: list[tuple[Any, bool]] = [(value, False)]
    while pending:
        one, wanted = pending.pop()
        if isinstance(one, str):
            if wanted:
                yield one
        elif isinstance(one, Mapping):
            pending += [(kid, key in keys or (wanted and key in _WRAPPED)) for key, kid in reversed(list(one.items()))]
        elif isinstance(one, Sequence):
            pending += [(kid, wanted) for kid in reversed(one)]
