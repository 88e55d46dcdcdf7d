"""What a source as it came holds that is not for readers: comments, tracked changes, the headers of a mail."""

from __future__ import annotations

from masthead.errors import MastheadError
from masthead.expressions import expression
from masthead.sources.package import Package
from masthead.sources.source import Source

_MAIL = expression(
    rb"(?i)(?:received|message-id|from|to|date|subject|return-path|delivered-to|mime-version|x-[\w-]+):[^\n]*\n(?:[\w-]+:|[ \t])"
)
_COMMENTS = ("word/comments", "word/people.xml")
"""How names of parts begin that hold remarks and who made them (ECMA-376-1, 11.3.2)."""
_REMARKED = (b"<w:commentReference", b"<office:annotation")
_REVISED = (b"<w:ins ", b"<w:del ", b"<w:moveFrom ", b"<w:moveTo ", b"<w:rPrChange ", b"<w:pPrChange ", b"<text:tracked-changes")
_RTF = ((b"\\*\\annotation", "comments"), (b"\\*\\atnid", "comments"), (b"\\revised", "tracked changes"), (b"\\deleted", "tracked changes"))


def confidential(source: Source) -> str:
    """Why a source may not be handed on as it is ("comments", "tracked changes", "the headers of a mail"); empty if nothing speaks against it.

    What can't be looked through is not handed on either.
    """
    data = source.data
    if data[:4] == b"PK\x03\x04":
        return _packed(data)
    if data[:5] == b"{\\rtf":
        return next((what for mark, what in _RTF if mark in data), "")
    if source.name.lower().endswith((".eml", ".emlx", ".mbox", ".msg")) or data[:5] == b"From " or _MAIL.match(data[:2000]):
        return "the headers of a mail"
    return "comments" if b"<!--" in data else ""


def _packed(data: bytes) -> str:
    try:
        package = Package(data)
        if any(name.startswith(_COMMENTS) for name in package.names):
            return "comments"
        for name in package.names:
            part = package.read(name) if name.endswith(".xml") else b""
            if any(mark in part for mark in _REMARKED):
                return "comments"
            if any(mark in part for mark in _REVISED):
                return "tracked changes"
    except MastheadError:
        return "parts that can’t be looked through"
    return ""
