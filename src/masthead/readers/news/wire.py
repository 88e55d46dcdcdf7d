"""Wire text (IPTC 7901, ANPA 1312): a header line, lines that route the message, headline and by-line, the text, and a line with its time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace

from masthead.document.build import collapse, heading, paragraph
from masthead.document.model import BlockNode, Document, Heading, Metadata, Origin
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Note, Replaced
from masthead.readers.contract import Inner, Reader, unheard
from masthead.readers.leftout import LeftOut
from masthead.sources.encoding import beginning, decode
from masthead.sources.source import Source

if TYPE_CHECKING:
    from masthead.readers.news import anpa

_SENDING = expression(rb"\A[\x00\x16\s]*\x01")
_CONTROLS = bytes.maketrans(bytes((*range(1, 9), *range(11, 13), *range(14, 32))), b"  \n\n" + b" " * 24)
"""What begins and ends head and text is a line's end, what parts their fields a blank."""
# Service and number, priority, category, count of words, and what the service adds (IPTC 7901, 2.1). Its control characters are gone.
_HEADER = expression(r"\A\s*([A-Za-z]{2,5}\d{3,5})[ \t]+([1-9])[ \t]+([A-Za-z]{1,3})[ \t]+(\d{1,5})(?:[ \t]+\S[^\n]{0,60})?[ \t]*\n")
# Day, hour and minute, zone, month and year (IPTC 7901, 2.3).
_TRAILER = expression(r"\n[ \t]*(\d\d)(\d\d)(\d\d)[ \t]+([A-Z]{2,4})[ \t]+([A-Za-z]{3})\w*\.?[ \t]+(\d\d|\d{4})[ \t]*\s*\Z")
_ROUTE = expression(
    r"/?[^/\n]{1,40}(?:/[^/\n]{1,40})+/?|(?:\d+(?:ST|ND|RD|TH)[ \t]+)?(?:LEAD|NET|ADD|ADVISORY|ROUNDUP|WRITETHRU|SUMMARY)(?:[ \t]+\S+)?"
)
_SIGNED = expression(r"\n[ \t]*[a-z]{2,5}(?:[ \t/]+[a-z]{2,3}){1,6}[ \t]*\s*\Z")
_BYLINE = expression(r"(?:By|Von|Par|Por|Da|Door|Av|Af)[ \t]", re.IGNORECASE)
_PRIVATE = expression(
    r"\n[ \t]*(?:[*_-][ \t]*){3,}\n[^\n]{0,80}(?:not (?:intended )?for publication|nicht zur Veröffentlichung|pas destiné\w* à la publication)",
    re.IGNORECASE,
)
_AUSTRIAN = expression(r"\n[ \t]*(?:OTS|APA)\d{3,5}[ \t]+(\d{4}-\d\d-\d\d)/(\d\d:\d\d)[ \t]*\s*\Z")
"""Number, day and hour below a message of Austria's agency."""
_ORIGINAL = expression(r"\n[ \t]*\*\*\*[ \t]*OTS-ORIGINALTEXT[^\n]*")
_TILDES = expression(r"(?m)^[ \t]*~[ \t]*$")
"""What stands around whom to ask in such a message."""
_UNDERLINE = expression(r"\s*Utl\.?[ \t]*:[ \t]*((?:[^\n]*\S[^\n]*\n?){1,4})")
"""The line below the headline ("Untertitel")."""
_DECK = expression(r"\n(?=[ \t]*Utl\.?[ \t]*:)")
_MARKED = expression(r"^#{1,4}[ \t]+\S", re.MULTILINE)
_NAMES = "jan feb,fev mar,mär apr,abr,avr may,mai jun jul aug,ago,aou sep,set oct,okt,out nov dec,dez,dic,déc"
_MONTHS = {month: number for number, said in enumerate(_NAMES.split(), 1) for month in said.split(",")}
_TOP = 3000
"""Bytes in which the head of a message stands that begins with carets."""
_HEAD = 12
"""Lines above the text, at most."""


class WireReader(Reader, frozen=True):
    """What routes a message is left out and named. A text with headings in Markdown, as agencies write their notebooks, is read as such."""

    suffixes: ClassVar[tuple[str, ...]] = (".txt", ".iptc")
    summary: ClassVar[str] = "agencies' wire text (IPTC 7901, ANPA 1312)"

    encoding: str = ""

    def sniff(self, source: Source) -> float:
        try:
            american = _may_be_american(source.data[:_TOP])
            head = decode(_plain(beginning(source.data, _TOP if american else 400)), unheard, declared=self.encoding).text
        except UnreadableError:
            return 0.0
        if american:
            from masthead.readers.news import anpa  # every text is asked whether it is of an agency, and few have such a head

            return 0.9 if _HEADER.match(head) or anpa.is_message(head) else 0.0
        return 0.9 if _HEADER.match(head) else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        from masthead.readers.news import anpa

        decoded = decode(_plain(source.data), note, declared=self.encoding, where=source.name)
        text = decoded.text
        left = LeftOut()
        header = _HEADER.match(text)
        if header is None and inner is not None and anpa.is_message(text):
            return self._american(anpa.told(text), decoded.encoding, source, note, inner)
        if header is None or inner is None:
            raise UnreadableError("has no header of a wire message", where=source.name, hint="-f txt reads it as plain text")
        left.add(header[0], "the header of a wire message")
        text = text[header.end() :]
        published = ""
        if trailer := _TRAILER.search(text):
            published = _moment(trailer)
            left.add(trailer[0], "the time line of a wire message")
            text = text[: trailer.start()]
        if header[1].startswith(("OTS", "APA")):
            text, published = _austrian(text, left, published)
        for pattern, why in (
            (_SIGNED, "the signs of those who wrote and sent it"),
            (_PRIVATE, "marked by its sender as not for publication"),
        ):
            if found := pattern.search(text):
                left.add(text[found.start() :], why)
                text = text[: found.start()]
        if "\nUtl" in text:
            text = _DECK.sub("\n\n", text, count=1)  # right below the headline
        above, headline, byline, body = _opened(text)
        for one in above:
            left.add(one, "a line that routes a wire message")
        deck = _UNDERLINE.match(body) if "Utl" in body[:40] else None
        if deck is not None:
            left.add("Utl.", "what a wire puts before the line below the headline")
            body = body[deck.end() :]
        left.report(note, source.name)
        blocks: tuple[BlockNode, ...] = ()
        if body.strip():
            kind = "md" if _MARKED.search(body) else "txt"
            blocks = inner(source.inside(body.encode("utf-8", "replace"), kind), note).blocks
        opening: list[BlockNode] = [heading(1, headline)] if headline else []
        below = collapse(deck[1].rstrip().removesuffix("=")) if deck else ""
        opening += [paragraph(below)] if below else []
        opening += [paragraph(byline)] if byline else []
        if not (opening or blocks):
            raise UnreadableError("is a wire message without a text", where=source.name, hint="its sender may have withdrawn it")
        keywords = tuple(one for line in above if line.startswith("/") for one in line.strip("/").split("/"))
        metadata = Metadata(title=headline, description=below, author=byline, published=published, keywords=keywords)
        origin = Origin(source.name, "wire", decoded.encoding, source.sha256, len(source.data))
        return Document((*opening, *map(_below, blocks)), metadata=metadata, origin=origin)

    def _american(self, told: anpa.Told, encoding: str, source: Source, note: Note, inner: Inner) -> Document:
        """A message in the manner of American agencies."""
        left = LeftOut()
        for line, why in told.left:
            left.add(line, why)
        left.report(note, source.name)
        if told.dashes:
            note(Replaced("strokes between words (“_”)", "dashes", "wires have no dash", source.name))
        blocks: tuple[BlockNode, ...] = ()
        if told.body.strip():
            blocks = inner(source.inside(told.body.encode("utf-8", "replace"), "txt"), note).blocks
        opening: list[BlockNode] = [heading(1, told.headline)] if told.headline else []
        opening += [paragraph(line) for line in (*told.kept, told.byline) if line]
        if not (opening or blocks):
            raise UnreadableError("is a wire message without a text", where=source.name, hint="its sender may have withdrawn it")
        metadata = Metadata(title=told.headline, author=told.byline, published=told.published, keywords=told.keywords)
        origin = Origin(source.name, "wire", encoding, source.sha256, len(source.data))
        return Document((*opening, *(replace(block, place=None) for block in blocks)), metadata=metadata, origin=origin)

    def words(self, source: Source) -> Iterator[str]:
        text = decode(_plain(source.data), unheard, declared=self.encoding).text
        # The number of a list's item is not text: the list counts for itself.
        yield from words(re.sub(r"(?m)^[ \t]*\d{1,3}[.)][ \t]+|\]\([^)\s]*\)", " ", text))


def _below(block: BlockNode) -> BlockNode:
    """A block of the text, its headings under the headline; it no longer stands where it stood in what was read."""
    if isinstance(block, Heading):
        block = replace(block, level=min(block.level + 1, 6))
    return replace(block, place=None)


def _opened(text: str) -> tuple[list[str], str, str, str]:
    """The lines above a text that route it, its headline and by-line, and the text."""
    lines = text.split("\n")
    at = 0
    above: list[str] = []
    while at < min(len(lines), _HEAD) and (not lines[at].strip() or _ROUTE.fullmatch(lines[at].strip())):
        if lines[at].strip():
            above.append(lines[at].strip())
        at += 1
    # The head ends with an equals sign (IPTC 7901, 2.2), or with a blank line.
    end = at
    while end < min(len(lines), at + _HEAD) and lines[end].strip():
        end += 1
        if lines[end - 1].rstrip().endswith("="):
            break
    head = [collapse(one.rstrip().removesuffix("=")) for one in lines[at:end]]
    byline = head.pop() if len(head) > 1 and _BYLINE.match(head[-1]) else ""
    if sum(len(one) for one in head) > 300:
        return above, "", "", "\n".join(lines[at:])
    return above, collapse(" ".join(head)), byline, "\n".join(lines[end:])


def _austrian(text: str, left: LeftOut, published: str) -> tuple[str, str]:
    """A message of Austria's agency without its frame, and when it was sent."""
    if sent := _AUSTRIAN.search(text):
        published = f"{sent[1]}T{sent[2]}"
        left.add(sent[0], "the time line of a wire message")
        text = text[: sent.start()]
    for found in _ORIGINAL.findall(text):
        left.add(found, "what a wire says of each of its messages")
    return _TILDES.sub("", _ORIGINAL.sub("", text)), published


def _moment(trailer: re.Match[str]) -> str:
    """The time of a message as ISO 8601; only the day if its zone is another than the world's."""
    day, hour, minute, zone, name, year = trailer.groups()
    month = _MONTHS.get(name.lower())
    if month is None:
        return ""
    date = f"{year if len(year) == 4 else '20' + year}-{month:02}-{day}"
    return f"{date}T{hour}:{minute}Z" if zone in ("GMT", "UTC") else date


def _may_be_american(data: bytes) -> bool:
    """Whether it is worth a look for a head behind carets: some byte of one is there."""
    return b"^" in data or data.lstrip()[:3] in (b"BC-", b"AM-", b"PM-")


def _plain(data: bytes) -> bytes:
    """A message as it was sent, without the characters that steer machines."""
    return data.translate(_CONTROLS) if _SENDING.match(data) else data
