"""Pages of a PDF as PDFium sees them: characters with their places, what they are tagged as, where links lie. Nothing is judged here."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from masthead.errors import LimitError, UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.readers.links import target
from masthead.readers.pdf.drawn import Rule, drawn
from masthead.sources.pdfium import PDFIUM

_PASSWORD = 4
"""FPDF_ERR_PASSWORD (fpdfview.h)."""
_DEEPEST = 60
"""Elements within elements of the structure that are followed."""
_MOST = 200_000
"""Elements of one page's structure that are followed."""
_UNKNOWN = -2
_HYPHENS = ("\x02", "\ufffe")
"""PDFium\'s marks for a hyphen at the end of a line whose word goes on: of older and of newer builds."""

_HEAVY = expression(r"bold|black|heavy|(?:semi|demi)\b|-(?:semi|demi|bd|hv)(?:$|[-,_A-Z])|fett|gras(?:se)?\b", re.IGNORECASE)


class Glyph(Struct, frozen=True, gc=False):
    """A character; `x0`, `y0`, `x1`, `y1` are points from the page's lower left, `base` is the height of the line that it stands on, `size` what
    its type comes to on the page. `mark` is its marked content, -1 for none. `made` is a space or a line end that the page does not have, but
    its geometry tells of."""

    text: str
    made: bool
    x0: float = 0.0
    y0: float = 0.0
    x1: float = 0.0
    y1: float = 0.0
    size: float = 0.0
    mark: int = -1
    link: str = ""
    base: float = 0.0
    bold: bool = False


class Element(Struct, frozen=True):
    """An element of the structure (ISO 32000-1, 14.7): its type by the standard's names, and its content in order."""

    role: str
    kids: tuple[Element | int, ...]
    alt: str = ""
    rows: int = 1
    columns: int = 1


class Page(Struct, frozen=True):
    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    structure: tuple[Element, ...]
    pictures: int
    rules: tuple[Rule, ...] = ()
    """Lines that are drawn across and down; of pages without structure alone."""


class Opened(Struct, frozen=True):
    """`about` is the information dictionary, `language` the catalogue's."""

    pages: tuple[Page, ...]
    about: dict[str, str]
    language: str


def opened(data: bytes, password: str, where: str, *, tags: bool = True) -> Opened:
    """All pages, with their structure if `tags` are asked for. Raises `UnreadableError` for what is locked or broken, `LimitError` over `pdf_pages`."""
    import pypdfium2

    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(data, password=password or None)
        except pypdfium2.PdfiumError as error:
            if getattr(error, "err_code", 0) == _PASSWORD or "password" in str(error).lower():
                raise UnreadableError(
                    "is locked with a password" if not password else "is locked with another password",
                    where=where,
                    hint="--set read.pdf.password=… opens it; or save a copy without one",
                ) from None
            raise UnreadableError(f"is a broken PDF: {error}", where=where, hint="check that it was saved or sent whole") from None
        try:
            count = len(document)
            if count > LIMITS.pdf_pages:
                raise LimitError(
                    f"has {count:,} pages, over limit.pdf_pages ({LIMITS.pdf_pages:,})",
                    where=where,
                    hint="--set limit.pdf_pages=N raises the limit",
                )
            tagged = tags and count <= _TAGGED and bool(pypdfium2.raw.FPDFCatalog_IsTagged(document))
            pages = tuple(_page(document, number, tagged, where) for number in range(count))
            language = _text(lambda of, buffer, size: pypdfium2.raw.FPDFCatalog_GetLanguage(of, _wide(buffer), size), document)
            return Opened(pages, dict(document.get_metadata_dict()), language)
        finally:
            document.close()


_TAGGED = 600
"""Pages up to which the structure is used: PDFium looks through all of it for each page."""


def _page(document: Any, number: int, tagged: bool, where: str) -> Page:
    import pypdfium2
    from pypdfium2 import raw

    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(
            f"has a broken page {number + 1}: {error}", where=where, hint="check that it was saved or sent whole"
        ) from None
    try:
        links = _links(document, page, raw)
        glyphs = tuple(_known(list(_glyphs(text, raw, links))))
        structure = _structure(page, raw) if tagged else ()
        rules = () if structure else tuple(drawn(page, raw))
        pictures = sum(1 for _ in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=2))
        return Page(number + 1, page.get_width(), page.get_height(), glyphs, structure, pictures, rules)
    finally:
        text.close()
        page.close()


def _glyphs(text: Any, raw: Any, links: list[tuple[float, float, float, float, str]]) -> Iterator[Glyph]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    across, base = ctypes.c_double(), ctypes.c_double()
    last = _UNKNOWN
    high = 0
    set_in, scale, bold, begins = -1.0, 1.0, False, True
    for at in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, at)
        if 0xD800 <= code <= 0xDBFF:
            high = code
            continue
        if 0xDC00 <= code <= 0xDFFF:
            if not high:
                continue
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        character = chr(code)
        if raw.FPDFText_IsGenerated(text, at):
            begins = True
            yield Glyph(character, True, mark=last)
            last = _UNKNOWN if character in "\r\n" else last
            continue
        thing = raw.FPDFText_GetTextObject(text, at)
        # Of letters that one sign shows together, and of spaces in text from right to left, only one has an object.
        last = raw.FPDFPageObj_GetMarkedContentID(thing) if thing else last
        raw.FPDFText_GetCharBox(text, at, left, right, bottom, top)
        x0, x1, y0, y1 = left.value, right.value, bottom.value, top.value
        size = raw.FPDFText_GetFontSize(text, at)
        if begins or size != set_in:
            # Within a word neither the font nor the line changes, unless its size does.
            set_in, scale, bold = size, _scale(text, at, raw), _bold(text, at, raw)
            raw.FPDFText_GetCharOrigin(text, at, across, base)
        begins = character.isspace() or character == "-" or character in _HYPHENS
        link = ""
        if links:
            x, y = (x0 + x1) / 2, (y0 + y1) / 2
            link = next((goal for a, b, c, d, goal in links if a <= x <= c and b <= y <= d), "")
        yield Glyph(character, False, x0, y0, x1, y1, size * scale, last, link, base.value, bold)


def _scale(text: Any, at: int, raw: Any) -> float:
    """Times its font's size at which a character stands on the page."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(text, at, matrix):
        return 1.0
    return math.hypot(matrix.c, matrix.d) or 1.0


def _bold(text: Any, at: int, raw: Any) -> bool:
    """Whether a character's font is a bold one, by its name."""
    buffer, flags = ctypes.create_string_buffer(100), ctypes.c_int()
    size = raw.FPDFText_GetFontInfo(text, at, buffer, 100, flags)
    return 0 < size <= 100 and _HEAVY.search(buffer.value.decode("utf-8", "replace")) is not None


def _known(glyphs: list[Glyph]) -> list[Glyph]:
    """Glyphs at a line's beginning whose marked content is not known are of that of the next."""
    mark = -1
    for at in range(len(glyphs) - 1, -1, -1):
        glyph = glyphs[at]
        if glyph.mark == _UNKNOWN:
            glyphs[at] = replace(glyph, mark=mark)
        elif not glyph.made:
            mark = glyph.mark
    return glyphs


def _links(document: Any, page: Any, raw: Any) -> list[tuple[float, float, float, float, str]]:
    """Links to the web, a mailbox or a telephone, with where they lie."""
    found: list[tuple[float, float, float, float, str]] = []
    at, link, area = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page, at, link) and len(found) < 10_000:
        action = raw.FPDFLink_GetAction(link)
        if not action or not raw.FPDFLink_GetAnnotRect(link, area):
            continue
        size = raw.FPDFAction_GetURIPath(document, action, None, 0)
        if size < 2:
            continue
        buffer = ctypes.create_string_buffer(size)
        raw.FPDFAction_GetURIPath(document, action, buffer, size)
        if goal := target(buffer.raw[: size - 1].decode("utf-8", "replace")):
            found.append((area.left, area.bottom, area.right, area.top, goal))
    return found


# ── structure ────────────────────────────────────────────────────────────────────────────────────────


def _structure(page: Any, raw: Any) -> tuple[Element, ...]:
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return ()
    try:
        left = [_MOST]
        roots = (raw.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(raw.FPDF_StructTree_CountChildren(tree)))
        return tuple(_element(root, raw, 0, left) for root in roots if root)
    finally:
        raw.FPDF_StructTree_Close(tree)


def _element(element: Any, raw: Any, depth: int, left: list[int]) -> Element:
    left[0] -= 1
    kids: list[Element | int] = []
    for at in range(raw.FPDF_StructElement_CountChildren(element)):
        mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, at)
        if mark >= 0:
            kids.append(mark)
        elif depth < _DEEPEST and left[0] > 0 and (kid := raw.FPDF_StructElement_GetChildAtIndex(element, at)):
            kids.append(_element(kid, raw, depth + 1, left))
    role = _text(raw.FPDF_StructElement_GetType, element)
    rows, columns = _spans(element, raw) if role in ("TD", "TH") else (1, 1)
    return Element(role, tuple(kids), _text(raw.FPDF_StructElement_GetAltText, element), rows, columns)


def _spans(element: Any, raw: Any) -> tuple[int, int]:
    """Rows and columns that a cell covers (ISO 32000-1, table 349)."""
    found = {"RowSpan": 1, "ColSpan": 1}
    for at in range(raw.FPDF_StructElement_GetAttributeCount(element)):
        attributes = raw.FPDF_StructElement_GetAttributeAtIndex(element, at)
        for name in found:
            value = raw.FPDF_StructElement_Attr_GetValue(attributes, name.encode()) if attributes else None
            number = ctypes.c_float()
            if value and raw.FPDF_StructElement_Attr_GetNumberValue(value, number):
                found[name] = max(1, min(int(number.value), LIMITS.span))
    return found["RowSpan"], found["ColSpan"]


def _text(ask: Callable[[Any, Any, int], int], of: Any) -> str:
    """A text that PDFium writes into a buffer, in UTF-16."""
    size = ask(of, None, 0)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    ask(of, buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _wide(buffer: Any) -> Any:
    """The buffer as this one function of PDFium wants it: of 16-bit characters."""
    return ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)) if buffer is not None else None


def is_hyphen(text: str) -> bool:
    return text in _HYPHENS
