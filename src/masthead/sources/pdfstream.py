"""The text of a tagged PDF as it is written in the file: content streams through their ToUnicode maps, in the order of the structure tree.

Crude on purpose, and with no code of the writer's. It reads files whose fonts are composite (Type0, Identity-H); of any
other it finds nothing, or not all.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterator, Mapping

from msgspec import Struct

_OBJECT = re.compile(rb"(?<!\d)(\d++) 0 obj\b")
_BODY = re.compile(rb"\bendobj|\bstream\r?\n")
_LENGTH = re.compile(rb"/Length (\d+)(?! \d+ R)")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_STRING = re.compile(rb"\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>", re.DOTALL)
_SAID = re.compile(rb"/(Alt|ActualText)\s*(\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>)", re.DOTALL)
_TOKEN = re.compile(rb"\((?:\\.|[^\\()])*\)|<<.*?>>|<[0-9A-Fa-f\s]*>|[\[\]]|/?[^\s/<>\[\]()]+", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_MARK = re.compile(rb"/MCID (\d+)")
_KID = re.compile(rb"<<(.*?)>>|(\d+) 0 R|(\d+)", re.DOTALL)
_PART = re.compile(rb"(\d+) beginbf(char|range)(.*?)endbf", re.DOTALL)
_HEX = re.compile(rb"\[([^\]]*)\]|<([0-9A-Fa-f\s]*)>")

_INLINE = {b"Span", b"Link", b"Code", b"Formula", b"Quote", b"Em", b"Strong"}
"""Elements whose text goes on in that of the element they stand in."""
_CALLS = {b"Reference"}
"""Numbers of notes, which may stand within a word."""


class _Object(Struct, frozen=True):
    body: bytes
    data: bytes


class Shown(Struct, frozen=True):
    """Text that a page shows: under which mark (-1: none, furniture or untagged)."""

    mark: int
    text: str


def texts(data: bytes) -> Iterator[str]:
    """The file's texts, one for each element with text of its own, then its descriptions (/Alt, /ActualText), then the furniture.

    What parts lines and pages parts no word here. A note's number is a text of its own, since it may be called from within a word.
    """
    objects = {} if b"/Encrypt" in data else _objects(data)
    marked: dict[tuple[int, int], list[str]] = {}
    rest: list[str] = []
    for number, page in objects.items():
        if re.search(rb"/Type\s*/Page\b", page.body):
            for shown in _page(objects, page):
                if shown.mark < 0:
                    rest.append(shown.text)
                else:
                    marked.setdefault((number, shown.mark), []).append(shown.text)
    yield from _Structure(objects, marked).texts()
    for pieces in marked.values():  # marked, and no element's
        yield "".join(pieces)
    yield from rest


def marked(data: bytes) -> list[dict[int, str]]:
    """For each page, in the order of the page tree (ISO 32000-1, 7.7.3), its text by mark; empty for a file that is encrypted."""
    objects = {} if b"/Encrypt" in data else _objects(data)
    catalogs = (found for found in objects.values() if re.search(rb"/Type\s*/Catalog\b", found.body))
    pending = [node for catalog in catalogs for node in _follow(objects, catalog.body, b"Pages")]
    pages: list[dict[int, str]] = []
    seen: set[int] = set()
    while pending:
        node = pending.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if re.search(rb"/Type\s*/Pages\b", node.body):
            pending += reversed(list(_follow(objects, node.body, b"Kids")))
        else:
            texts_of: dict[int, str] = {}
            for piece in _page(objects, node):
                texts_of[piece.mark] = texts_of.get(piece.mark, "") + piece.text
            pages.append(texts_of)
    return pages


def _objects(data: bytes) -> dict[int, _Object]:
    found: dict[int, _Object] = {}
    at = 0
    while (head := _OBJECT.search(data, at)) is not None:
        end = _BODY.search(data, head.end())
        if end is None:
            break
        body, stream, at = data[head.end() : end.start()], b"", end.end()
        if end.group().startswith(b"stream"):
            length = _LENGTH.search(body)
            if length is None:
                continue
            stream = data[at : at + int(length[1])]
            at += len(stream)
            if b"/FlateDecode" in body:
                try:
                    stream = zlib.decompress(stream)
                except zlib.error:
                    continue
        found[int(head[1])] = _Object(body, stream)
    for holder in [each for each in found.values() if b"/ObjStm" in each.body]:
        found |= _packed(holder)
    return found


def _packed(holder: _Object) -> dict[int, _Object]:
    """The objects of an object stream (ISO 32000-1, 7.5.7)."""
    first = _number(rb"/First (\d+)", holder.body, 0)
    pairs = re.findall(rb"\d+", holder.data[:first])
    places = [first + int(place) for place in pairs[1::2]] + [len(holder.data)]
    return {
        int(number): _Object(holder.data[begin:end].strip(), b"")
        for number, begin, end in zip(pairs[::2], places, places[1:], strict=False)
    }


def _follow(objects: dict[int, _Object], body: bytes, key: bytes) -> Iterator[_Object]:
    """The objects that a key of a dictionary refers to, one or an array of them."""
    match = re.search(rb"/" + key + rb"\s*(?:\[([^\]]*)\]|(\d+ 0 R))", body)
    for number in _REFERENCE.findall((match[1] or match[2]) if match else b""):
        if int(number) in objects:
            yield objects[int(number)]


# ── pages ──


def _page(objects: dict[int, _Object], page: _Object) -> Iterator[Shown]:
    resources = b"".join(found.body for found in _follow(objects, page.body, b"Resources")) or page.body
    fonts: dict[bytes, dict[int, str]] = {}
    listed = re.search(rb"/Font\s*<<(.*?)>>", resources, re.DOTALL)
    for name, number in re.findall(rb"(/[^\s/]+)\s+(\d+) 0 R", listed[1] if listed else b""):
        font = objects.get(int(number))
        if font is not None and b"/Identity-H" in font.body:
            fonts[name] = {code: text for found in _follow(objects, font.body, b"ToUnicode") for code, text in _unicode(found.data)}
    yield from shown(b"\n".join(found.data for found in _follow(objects, page.body, b"Contents")), fonts)


def shown(content: bytes, fonts: Mapping[bytes, Mapping[int, str]]) -> Iterator[Shown]:
    """The text of a content stream, piece by piece. `fonts` say what the codes of a font, by its name ("/F1"), stand for."""
    font_map: Mapping[int, str] = {}
    open_marks: list[int] = []
    operands: list[bytes] = []
    loose: list[str] = []  # text of one sequence without a mark
    for found in _TOKEN.finditer(content):
        token = found.group()
        if token[0] in b"(<[]/+-.0123456789":
            operands.append(token)
            continue
        mark = open_marks[-1] if open_marks else -1
        if token == b"Tf" and len(operands) > 1:
            font_map = fonts.get(operands[-2], {})
        elif token in (b"TJ", b"Tj", b"'", b'"'):
            text = _shown(font_map, operands)
            if mark >= 0:
                yield Shown(mark, text)
            else:
                loose.append(text)
        elif token in (b"BDC", b"BMC"):
            number_of = _MARK.search(operands[-1]) if operands else None
            open_marks.append(int(number_of[1]) if number_of else mark)
        elif token == b"EMC" and open_marks:
            open_marks.pop()
        if token in (b"BDC", b"BMC", b"EMC") and loose:
            yield Shown(-1, "".join(loose))
            loose = []
        operands.clear()
    if loose:
        yield Shown(-1, "".join(loose))


def _shown(font: Mapping[int, str], operands: list[bytes]) -> str:
    """The text of a row of glyphs. Those of right-to-left letters stand in the order of the eye."""
    codes = b"".join(_bytes(operand) for operand in operands if operand[:1] in (b"(", b"<"))
    said = [font.get(int.from_bytes(codes[at : at + 2], "big"), "") for at in range(0, len(codes), 2)]
    if any(character != "\u200f" and unicodedata.bidirectional(character) in ("R", "AL") for text in said for character in text):
        said.reverse()
    return "".join(said)


def _bytes(string: bytes) -> bytes:
    """The bytes of a literal or hexadecimal string (ISO 32000-1, 7.3.4)."""
    if string.startswith(b"<"):
        digits = b"".join(string[1:-1].split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    return _ESCAPE.sub(_escaped, string[1:-1])


def _escaped(match: re.Match[bytes]) -> bytes:
    if match[1][:1].isdigit():
        return bytes([int(match[1], 8) & 255])
    return _ESCAPED.get(match[1], match[1])


def _unicode(cmap: bytes) -> Iterator[tuple[int, str]]:
    """Codes and texts of a ToUnicode CMap (ISO 32000-1, 9.10.3)."""
    for _, kind, content in _PART.findall(cmap):
        values = [array.split() if array else digits for array, digits in _HEX.findall(content)]
        if kind == b"char":
            for code, text in zip(values[::2], values[1::2], strict=False):
                yield int(code, 16), _utf16(text)
            continue
        for first, last, to in zip(values[::3], values[1::3], values[2::3], strict=False):
            for index in range(int(last, 16) - int(first, 16) + 1):
                if isinstance(to, list):
                    yield int(first, 16) + index, _utf16(to[index].strip(b"<>"))
                else:
                    text = _utf16(to)
                    yield int(first, 16) + index, text[:-1] + chr(ord(text[-1]) + index)


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")


# ── structure ──


class _Structure:
    """The structure tree, with the text of each piece of marked content, which is taken out as it is said."""

    def __init__(self, objects: dict[int, _Object], marked: dict[tuple[int, int], list[str]]) -> None:
        self._marked = marked
        self._bodies = {number: found.body for number, found in objects.items() if re.search(rb"/Type\s*/StructElem\b", found.body)}
        self._tags = {number: tag[1] for number, body in self._bodies.items() if (tag := re.search(rb"/S\s*/(\w+)", body))}
        self._calls: list[str] = []

    def texts(self) -> Iterator[str]:
        """Texts by element."""
        for number, body in self._bodies.items():
            for _, said in _SAID.findall(body):
                yield _text_string(_bytes(said))
            if self._tags.get(number) not in _INLINE | _CALLS:
                yield "".join(self._content(number))
        yield from self._calls
        for number in self._bodies:  # inline ones that stand in no other
            yield "".join(self._content(number))

    def _content(self, top: int) -> Iterator[str]:
        """The pieces of text that are an element's own, or of the inline elements in it, in order."""
        pending: list[int | tuple[int, int]] = [top]
        while pending:
            item = pending.pop()
            if isinstance(item, tuple):
                yield from self._marked.pop(item, ())
            elif item != top and self._tags.get(item) in _CALLS:
                call = "".join(self._content(item))
                self._calls.append(call)
                inner = call[1:-1]  # spaces that take no room keep the number and the word apart
                yield " " if inner != inner.strip() else ""
            else:
                pending += reversed(list(self._kids(self._bodies[item])))

    def _kids(self, body: bytes) -> Iterator[int | tuple[int, int]]:
        """Numbers of inline elements, and pieces of content by page and mark (ISO 32000-1, 14.7.2)."""
        body = _STRING.sub(b"()", body)
        page = _number(rb"/Pg (\d+) 0 R", body)
        for inner, reference, mark in _KID.findall(body.partition(b"/K")[2]):
            if reference and self._tags.get(int(reference)) in _INLINE | _CALLS:
                yield int(reference)
            elif mark:
                yield page, int(mark)
            elif b"/MCID" in inner:
                yield _number(rb"/Pg (\d+) 0 R", inner, page), _number(rb"/MCID (\d+)", inner)


def _number(pattern: bytes, body: bytes, otherwise: int = -1) -> int:
    match = re.search(pattern, body)
    return int(match[1]) if match else otherwise


def _text_string(string: bytes) -> str:
    """ISO 32000-1, 7.9.2.2."""
    if string.startswith(b"\xfe\xff"):
        return string[2:].decode("utf-16-be", "replace")
    return string.decode("latin-1")
