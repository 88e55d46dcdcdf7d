"""Names of elements in Word's XML, and short looks at them (ECMA-376-1, Transitional; Strict is put in its terms at the door)."""

from __future__ import annotations

from typing import Any

Element = Any
"""An lxml element."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix that Office gives it

VAL = W + "val"

_NAMES = (
    "pPr rPr proofErr bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef footnoteRef endnoteRef "
    "separator continuationSeparator lastRenderedPageBreak permStart permEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd "
    "customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd smartTagPr customXmlPr sdtPr sdtEndPr delInstrText "
    "pgNum yearLong yearShort monthLong monthShort dayLong dayShort fldData"
)
HARMLESS = frozenset(W + name for name in _NAMES.split())
"""What says nothing of the text, or is dealt with elsewhere."""


def val(element: Element, name: str) -> str:
    """The value of a child, or of nothing."""
    if element is None:
        return ""
    found = element.find(W + name)
    return "" if found is None else found.get(VAL, "")


def whole(said: str, otherwise: int = 0) -> int:
    """A number as files have it; `otherwise` where it is none, or too long to be one."""
    bare = said[1:] if said[:1] in "+-" else said
    return int(said) if bare.isdecimal() and bare.isascii() and len(bare) < 12 else otherwise


def is_on(element: Element) -> bool:
    """A property that is there and not said to be off (17.17.4)."""
    return element is not None and element.get(VAL, "1") not in ("0", "false", "off", "none")


def local(element: Element) -> str:
    """A name without its namespace; empty for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
