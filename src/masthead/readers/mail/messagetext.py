"""The text of a message: lines that flow (RFC 3676), the armour of a signature (RFC 9580), what it answers, legal footers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile

from msgspec.structs import replace

from masthead.document.build import collapse
from masthead.document.cut import cut, trim
from masthead.document.model import BlockNode, LineBreak, Paragraph, Preformatted, Quotation, Text
from masthead.document.plain import plain_block
from masthead.expressions import expression
from masthead.language.footers import confides, confides_elsewhere, spares_paper
from masthead.notices import Dropped, Note
from masthead.readers.mail.marks import ABOVE, DIVIDES, QUOTED

_REACHES = expression(r"\S@\S|\d[\d ()/.–-]{6,}\d")
_ARMOUR = expression(r"\A\s*-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Z][A-Za-z]*: [^\n]*\n)*\n?")
_SIGNED = expression(r"^-----BEGIN PGP SIGNATURE-----$.*?(?:^-----END PGP SIGNATURE-----$|\Z)", re.MULTILINE | re.DOTALL)
_PAGE = expression(r"<!doctype[^>]*>|<head\b.*?</head\s*>|</?(?:html|body)\b[^>]*>", re.IGNORECASE | re.DOTALL)
_TONGUE = expression(r"<(?:html|body)\b[^>]*?\s(?:xml:)?lang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)", re.IGNORECASE)
_TOP = 20_000
"""Characters at the beginning of a page in which its elements stand that say its language."""
_ANSWER = 40
"""Words from which what stands above a quoted message is a text of its own."""
_WROTE = expression(
    r"(?=.*(?:@|\d{1,2}[:.h]\d\d)).{4,200}?(?:wrote|schrieb(?: am [^:]{0,60})?|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napsal(?:\(a\))?|napisał\(?a?\)?|yazdı|пишет|писал(?:\(а\))?|"
    r"написал(?:\(а\))?|写道|寫道|のメール|님이 작성|كتب)\s?[:：]|(?:Am|Le|El|Il|Em|Op|On) .{4,200}(?:schrieb|a écrit|escribió|ha scritto|escreveu|schreef|wrote) .{0,120}[:：]",
    re.IGNORECASE,
)
"""What a program puts over a message that is answered: when who wrote it."""
_LAST = 4
"""Blocks from a message's end among which its legal footer stands."""
_SENTENCE = 50
"""Bytes of the shortest sentence that is a legal footer: a character of East Asia says as much as three letters."""


def unpaged(html: str) -> str:
    """A page as what its body holds: a message has no furniture of a site around its text, and all of it is meant."""
    language = _TONGUE.search(html[:_TOP])
    inner = _PAGE.sub("", html)
    return f'<div lang="{language[1]}">{inner}</div>' if language is not None else f"<div>{inner}</div>"


def unflowed(text: str, delete: bool) -> str:
    """Text whose lines flow, a paragraph a line (RFC 3676, 4). `delete`: the blank at a line's end is no part of the text."""
    return "\n".join(_flowing(text.split("\n"), delete))


def _flowing(lines: list[str], delete: bool) -> Iterator[str]:
    held: list[str] = []
    depth = 0
    for line in lines:
        quoted = QUOTED.match(line)
        deep = len(quoted[1]) if quoted else 0
        said = line[quoted.end() :] if quoted else line.removeprefix(" ")
        flows = said.endswith(" ") and said != "-- "
        if held and (deep != depth or said == "-- "):
            yield _quoted(held, depth)
            held = []
        held.append(said[:-1] if flows and delete else said)
        depth = deep
        if not flows:
            yield _quoted(held, depth)
            held = []
    if held:
        yield _quoted(held, depth)


def _quoted(held: list[str], depth: int) -> str:
    return f"{'>' * depth} {''.join(held)}" if depth else "".join(held)


def unarmoured(text: str, note: Note, where: str) -> str:
    """A signed message without what its signature puts around it."""
    match = _ARMOUR.match(text)
    if match is None:
        return text
    rest = text[match.end() :]
    left = [match[0], *(found[0] for found in _SIGNED.finditer(rest))]
    note(Dropped(tuple(" ".join(left).split()), "the armour of a signed message", where))
    return re.sub("(?m)^- ", "", _SIGNED.sub("", rest))


def undivided(text: str) -> str:
    """Without the two dashes over a signature, which is its sender's address and a contact of the text."""
    return DIVIDES.sub("", text)


def unanswered(blocks: tuple[BlockNode, ...], note: Note, where: str) -> tuple[BlockNode, ...]:
    """Without an earlier message that this one answers and quotes, to its end or above what it says; where that is next to nothing, the earlier
    message is the text."""
    for at, block in enumerate(blocks[:-1]):
        if not isinstance(block, Paragraph) or not isinstance(blocks[at + 1], Quotation):
            continue
        said = collapse(plain_block(block))
        below = tuple(dropwhile(lambda one: isinstance(one, Quotation), blocks[at + 1 :]))
        if not _WROTE.fullmatch(said) or any(isinstance(one, Quotation) for one in below):
            continue
        own = " ".join(map(plain_block, (*blocks[:at], *below))).split()
        quoted = tuple(kid for one in blocks[at + 1 : len(blocks) - len(below)] if isinstance(one, Quotation) for kid in one.content)
        if len(own) >= _ANSWER:
            note(Dropped(tuple(" ".join((said, *map(plain_block, quoted))).split()), "an earlier message, which this one answers", where))
            return (*blocks[:at], *below)
        note(Dropped((*own, *said.split()), "an answer to the message" if below else ABOVE, where))
        return quoted
    return blocks


def undashed(blocks: tuple[BlockNode, ...]) -> tuple[BlockNode, ...]:
    """A page without the two dashes over a signature, which is lines of text, not code."""
    made: list[BlockNode] = []
    for block in blocks:
        said = plain_block(block)
        if isinstance(block, Preformatted) and said.startswith("--") and DIVIDES.match(said):
            rows = [row for row in map(str.strip, said.split("\n")[1:]) if row]
            made += [Paragraph(tuple(part for row in rows for part in (LineBreak(), Text(row)))[1:])] if rows else []
        elif not isinstance(block, Paragraph) or not DIVIDES.fullmatch(said):
            made.append(block)
    return tuple(made)


def _unprinted(block: BlockNode, note: Note, where: str) -> BlockNode:
    """A block without a last row that spares paper, below whom to ask."""
    if not isinstance(block, Paragraph):
        return block
    above, parted, last = plain_block(block).rpartition("\n")
    if not parted or not spares_paper(last) or _REACHES.search(last):
        return block
    note(Dropped(tuple(last.split()), "the legal footer of a message", where))
    return replace(block, content=trim(cut(block.content, 0, len(above))))


def without_footer(blocks: tuple[BlockNode, ...], note: Note, where: str) -> tuple[BlockNode, ...]:
    """Without the words by which lawyers end every message of a house, and those that spare paper."""
    blocks = tuple(_unprinted(block, note, where) if at >= len(blocks) - _LAST else block for at, block in enumerate(blocks))
    for at in range(max(len(blocks) - _LAST, 1), len(blocks)):
        said = plain_block(blocks[at])
        further = spares_paper(said) or confides_elsewhere(said)
        if further and any(_REACHES.search(plain_block(block)) for block in blocks[at:]):
            continue
        if len(said.encode()) > _SENTENCE and (further or confides(said)):
            note(Dropped(tuple(" ".join(map(plain_block, blocks[at:])).split()), "the legal footer of a message", where))
            return blocks[:at]
    return blocks
