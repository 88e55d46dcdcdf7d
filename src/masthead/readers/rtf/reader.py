"""Rich Text Format (RTF 1.0 to 1.9.1), as Word, LibreOffice, TextEdit and many a system of content write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from masthead.document.model import Document, Metadata, Origin
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.contract import Inner, Reader
from masthead.sources.counted import refuse_controls, refuse_long
from masthead.sources.encoding import known
from masthead.sources.source import Source

_START = expression(rb"\A(?:\xef\xbb\xbf)?\s*\{\\rtf")


class RtfReader(Reader, frozen=True):
    """Tracked changes are accepted: what was deleted is named as left out."""

    suffixes: ClassVar[tuple[str, ...]] = (".rtf",)
    summary: ClassVar[str] = "Rich Text Format"

    def sniff(self, source: Source) -> float:
        return 1.0 if _START.match(source.data[:200]) else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        # Every reader is asked whether a source is its own: the rooms that read one are opened when there is one.
        from masthead.document.build import collapse
        from masthead.readers import struck
        from masthead.readers.leftout import LeftOut
        from masthead.readers.links import replaced
        from masthead.readers.looked import report
        from masthead.readers.pictures import Pictures
        from masthead.readers.rtf import codes
        from masthead.readers.rtf.compose import Book, blocks, looked, most_spoken, places
        from masthead.readers.rtf.flow import Piece
        from masthead.readers.rtf.scan import Scan

        where = source.name
        if not self.sniff(source):
            raise UnreadableError("is no RTF", where=where, hint="name another format with -f, if it is one")
        refuse_long(source.data, "markup_bytes", where=where)
        refuse_controls(source.data, where=where)
        pictures, left = Pictures(source, note), LeftOut()
        scan = Scan(pictures, left, where)
        scan.run(source.data)
        pieces = [piece for line in scan.body.lines for piece in line.pieces if isinstance(piece, Piece)]
        language = most_spoken(iter(pieces)) or codes.language(scan.head.language)
        found = places(scan.body, scan.head)
        book = Book(scan.head, language, where, found)
        heads = looked(scan.body, scan.head)
        made = blocks(scan.body, book, heads)
        report(len(heads), note, where)
        left.report(note, where)
        replaced(scan.nowhere, "the text alone", "it leads nowhere outside the text, or is not safe", note, where)
        within = dict.fromkeys(piece.look.link for piece in pieces if piece.look.link.startswith("#") and piece.look.link[1:] not in found)
        replaced(list(within), "the text alone", "there is no heading of the text that it could lead to", note, where)
        struck.report([piece.text for piece in pieces if piece.look.struck], note, where)
        if not made:
            raise UnreadableError("holds no text", where=where, hint="check that it was saved whole")
        info = {key: collapse(said.rstrip(";")) for key, said in scan.head.info.items()}
        keywords = tuple(word for part in re.split(r"[,;]", info.get("keywords", "")) if (word := part.strip()))
        metadata = Metadata(
            title=info.get("title", ""),
            description=info.get("subject", "") or info.get("doccomm", ""),
            author=info.get("author", ""),
            published=_day(info.get("creatim", "")),
            modified=_day(info.get("revtim", "")),
            keywords=keywords,
        )
        origin = Origin(where, "rtf", scan.head.page, source.sha256, len(source.data))
        return Document(made, language, metadata, pictures.assets, origin)

    def words(self, source: Source) -> Iterator[str]:
        yield from words(_crude(source.data))


# Groups without text, and words that part words; all else is taken as it comes.
_UNSAID = (
    "fonttbl colortbl stylesheet info listtable listoverridetable fldinst pict sp listtext pntext nonshppict shprslt pn bkmkstart bkmkend generator "
    "themedata colorschememapping latentstyles datastore rsidtbl revtbl filetbl xmlnstbl upr atnid atnauthor atnref atndate atntime objdata "
    "objclass objname nonesttables ftnsep ftnsepc aftnsep aftnsepc xe tc background"
)
_SAID = "ud shppict shpinst nesttableprops annotation moMath moMathPara do"
_PARTS = "par line tab cell nestcell row nestrow sect page column emspace enspace qmspace footnote shptxt fldrslt emdash endash bullet lquote rquote ldblquote rdblquote"
_CRUDE = expression(rb"\\u(-?\d+) ?|\\([a-zA-Z]+)(-?\d+)? ?|\\'(..)|(\\[^a-zA-Z])|([{}])|([^\\{}\r\n]+)", re.DOTALL)


_CHARSETS = {
    b"0": "cp1252", b"77": "mac_roman", b"128": "cp932", b"129": "cp949", b"134": "gbk", b"136": "cp950", b"161": "cp1253", b"162": "cp1254",
    b"163": "cp1258", b"177": "cp1255", b"178": "cp1256", b"186": "cp1257", b"204": "cp1251", b"222": "cp874", b"238": "cp1250",
}  # fmt: skip
"""Encodings by the number of a font’s character set (\\fcharset)."""


def _encodings(data: bytes) -> tuple[dict[bytes, str], str]:
    """The encoding of each font by its number, empty where its character set is none of ours, and that of all else."""
    fonts = {
        number: _CHARSETS.get(charset, "")
        for number, charset in re.findall(rb"\\f(\d+)(?:\\(?!fcharset)[a-z]+\d*|\s)*\\fcharset(\d+)", data[:200_000])
    }
    page = re.search(rb"\\ansicpg(\d+)", data)
    default = f"cp{page[1].decode()}" if page else "cp1252"
    return fonts, known({"cp936": "gbk", "cp65001": "utf-8", "cp10000": "mac_roman"}.get(default, default)) or "cp1252"


def _crude(data: bytes) -> str:
    """The text by a coarser rule than the reader's own: groups are counted, bytes are of one encoding for each font."""
    unsaid, said = (frozenset(one.encode().split()) for one in (_UNSAID, _SAID))
    parts = frozenset(_PARTS.encode().split())
    fonts, default = _encodings(data)
    out: list[bytes | str] = []
    stack = [(False, default, 1, False)]
    silent, encoding, width, hidden = stack[0]
    star, pending = False, 0
    raw = bytearray()

    def settle() -> None:
        if raw:
            out.append(raw.decode(encoding, "replace"))
            raw.clear()

    at = 0
    while (found := _CRUDE.search(data, at)) is not None:
        at = found.end()
        code, word, number, pair, symbol, brace, text = found.groups()
        if brace:
            settle()
            pending = 0
            if brace == b"{":
                stack.append((silent, encoding, width, hidden))
            elif len(stack) > 1:
                silent, encoding, width, hidden = stack.pop()
        elif pending and (pair or word or symbol):
            pending -= 1
        elif code:
            settle()
            if not silent:
                out.append(chr(int(code) % 65536))
            pending = width
        elif word:
            settle()
            if word == b"bin":
                at += int(number or 0)
            elif word in unsaid or (star and word not in said and word not in (b"footnote", b"fldinst")):
                silent = True
            elif word == b"ud":
                silent = stack[-2][0] if len(stack) > 1 else False
            elif word == b"uc":
                width = int(number or 0)
            elif word == b"f":
                encoding = fonts.get(number or b"") or default
            elif not silent:
                out.append(" " if word in parts else "")
            star = False
        elif pair:
            if not silent:
                raw += bytes.fromhex(pair.decode("latin-1")) if re.fullmatch(rb"[0-9a-fA-F]{2}", pair) else b""
        elif symbol:
            star = symbol == b"\\*"
            if not silent and symbol[1:] in (b"\\", b"{", b"}", b"~", b"_"):
                raw += {b"~": b" ", b"_": b"-"}.get(symbol[1:], symbol[1:])
            elif not silent and symbol[1:] in (b"\n", b"\r"):
                out.append(" ")
        elif not silent:
            raw += text[pending:] if pending else text
            pending = max(0, pending - len(text))
    settle()
    return "".join(part for part in out if isinstance(part, str)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _day(said: str) -> str:
    """A day that there is: LibreOffice writes noughts for one that it does not know."""
    return "" if "0000" in said or "-00" in said else said
