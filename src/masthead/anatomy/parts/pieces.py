"""Lines and roles made into what everybody after us sees: pieces of the document, and the passages they form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from masthead.anatomy.layout import wire
from masthead.anatomy.layout.lines import Line, about_head, length, prose, terminal
from masthead.anatomy.model import Evidence, Passage, Piece, Role
from masthead.anatomy.pack import TOUCHING, Pack, pack, phrases
from masthead.anatomy.parts.labels import email, phone
from masthead.anatomy.parts.nameheads import is_row, rows_of_notes
from masthead.anatomy.parts.rowheads import ADORNED, about_row, ends_about, notes_row
from masthead.anatomy.parts.runin import tells_editors
from masthead.document.cut import cut, trim
from masthead.document.model import BlockNode, Heading, Inline, NoteReference, Paragraph
from masthead.document.tidy import inlines
from masthead.document.walk import every_inline
from masthead.expressions import expression
from masthead.notices import Dropped, Note

_ITEM = expression(r"^[ \t]*(?:\d{1,3}[.)]|[-–•*])[ \t]+", re.MULTILINE)
_TOLD: frozenset[Role] = frozenset(("body", "boilerplate", "notes"))
"""Roles of running text, which reads on without the tags of a wire."""


def pieces(blocks: Sequence[BlockNode], lines: Sequence[Line], roles: Sequence[Role], lexicon: Pack, note: Note) -> tuple[Piece, ...]:
    """Each line as a piece, in the order of the source. No word is left out, but what a wire put in, which `note` is told."""
    made: list[Piece] = []
    tags: list[str] = []
    heads = _headings(lines, roles)
    for at, (line, role) in enumerate(zip(lines, roles, strict=True)):
        spans = _of_wire(line, role) if role in _TOLD else []
        tags += [line.text[low:high].strip() for low, high in spans]
        block = _block(blocks[line.index], line, spans)
        if at in heads and isinstance(block, Paragraph):
            block = Heading(2, block.content, place=block.place, language=block.language)
        made.append(Piece(role, block, line.index, _evidence(line, role, pack(block.language) if block.language else lexicon)))
    if tags:
        note(Dropped(tuple(" ".join(tags).split()), "tags and tickers of a wire"))
    if dropped := [line.text for line, role in zip(lines, roles, strict=True) if role == "wire"]:
        note(Dropped(tuple(" ".join(dropped).split()), "what a wire or a page put round the text"))
    return tuple(made)


def _headings(lines: Sequence[Line], roles: Sequence[Role]) -> frozenset[int]:
    """Lines of the text that are headings in all but name: short, without a stop, running text above and below. Where the source has
    headings, it means none by other lines, and one alone is as likely an outcry.
    """
    body = [at for at, role in enumerate(roles) if role == "body" and (lines[at].text or lines[at].kind == "figure")]
    if any(lines[at].kind == "heading" for at in body):
        return frozenset()
    found = [
        at
        for before, at, after in zip(body, body[1:], body[2:], strict=False)
        if _short(lines[at]) and (prose(lines[before]) or lines[before].kind in ("list", "table", "figure")) and prose(lines[after])
    ]
    return frozenset(found) if len(found) > 1 else frozenset()


def _short(line: Line) -> bool:
    text = line.text
    return (
        line.kind == "paragraph"
        and line.whole
        and not line.role
        and "\n" not in text
        and len(text) <= 90
        and 1 <= length(text) <= 12
        and not terminal(text)
        and text[-1] not in ',;，；、-–—”»"'
        and (text[0].isupper() or not text[0].islower())
        and text[0].isalnum()
        and sum(map(str.isdigit, text)) * 3 < len(text)
        and not (email(text) or phone(text) or "://" in text)
    )


def _of_wire(line: Line, role: Role) -> list[wire.Span]:
    """What a wire put into a paragraph; a headline, a label or an address is left as it is, and so is what a house says of itself, where its
    share belongs to it."""
    if line.kind != "paragraph":
        return []
    spans = wire.tags(line.text) if role in ("boilerplate", "notes") else sorted([*wire.tags(line.text), *wire.tickers(line.text)])
    return spans if spans and prose(line) else []


def _without(content: tuple[Inline, ...], line: Line, spans: Sequence[wire.Span]) -> tuple[Inline, ...]:
    """A line's inlines but for some stretches. A call of a note belongs to what stands before it, so it would go with that."""
    low = line.start + line.lead
    kept = [node for start, end in wire.kept(spans, len(line.text)) for node in cut(content, low + start, low + end)]
    calls = (node for start, end in spans for node in every_inline(cut(content, low + start, low + end)) if isinstance(node, NoteReference))
    return inlines((*kept, *calls))


def _block(block: BlockNode, line: Line, spans: Sequence[wire.Span] = ()) -> BlockNode:
    if isinstance(block, Heading) and not line.whole:
        content = trim(cut(block.content, line.start, line.end))
        return replace(block, content=content) if line.kind == "heading" else Paragraph(content, place=block.place, language=block.language)
    if not isinstance(block, Paragraph) or (line.whole and not spans):
        return block
    return replace(block, content=trim(_without(block.content, line, spans) if spans else cut(block.content, line.start, line.end)))


def _evidence(line: Line, role: Role, lexicon: Pack) -> Evidence:
    """What names a passage ("Notes to editors", "Contacts:") says so by its rule: it is a heading, however it is set."""
    rule = f"zone.{role}-heading" if _names(line, role, lexicon) else f"zone.{role}"
    return Evidence(rule, 0.8, line.index, -1 if line.whole else line.start, -1 if line.whole else line.end)


def _names(line: Line, role: Role, lexicon: Pack) -> bool:
    match role:
        case "notes" | "boilerplate":
            opened = _opens(line, role, lexicon)
            return opened is not None and not opened[1]
        case "contact":
            words = lexicon.contacts
        case "disclaimer":
            words = lexicon.disclaimers
        case _:
            return False
    if line.kind == "heading":
        return True
    named = phrases(words).match(line.text)
    return (
        named is not None and "\n" not in line.text and length(line.text[named.end() :]) <= 3 and not (email(line.text) or phone(line.text))
    )


def passages(lines: Sequence[Line], roles: Sequence[Role], wanted: Role, lexicon: Pack) -> tuple[Passage, ...]:
    """Boilerplate or notes: each heading with the lines under it."""
    found: list[Passage] = []
    heading, texts, indexes = "", [], []  # type: str, list[str], list[int]

    def close() -> None:
        nonlocal heading, texts, indexes
        if indexes:
            first = lines[indexes[0]]
            sure = 0.8 if wanted == "boilerplate" else 0.5
            found.append(Passage(heading, "\n".join(texts), tuple(indexes), Evidence(f"zone.{wanted}", sure, first.index)))
        heading, texts, indexes = "", [], []

    for at, line in enumerate(lines):
        if roles[at] != wanted:
            close()
            continue
        if not line.text:
            continue
        opens = _opens(line, wanted, lexicon)
        if opens is None:
            # Numbers and bullets are a list's own, no words of it; so are those of notes.
            texts.append(_ITEM.sub("", line.text) if line.kind == "list" or wanted == "notes" else line.text)
            indexes.append(at)
            continue
        close()
        heading, rest = opens
        indexes.append(at)
        if rest:
            texts.append(rest)
    close()
    if wanted == "boilerplate" and not found:
        found += _in_a_note(lines, roles, lexicon)
    return tuple(found)


def _in_a_note(lines: Sequence[Line], roles: Sequence[Role], lexicon: Pack) -> Iterator[Passage]:
    """What a numbered note says of the house, which stays with the notes: "2. Acme University is one of the oldest …"."""
    notes = [at for at, role in enumerate(roles) if role == "notes" and "\n" in lines[at].text]
    if not notes:
        return
    head = [line.text[:1500] for line, role in zip(lines, roles, strict=True) if role in ("headline", "subheadline", "issuer", "body")][
        :_HEAD
    ]
    for at in notes:
        start, row = rows_of_notes(lines[at], " ".join(head), lexicon)
        if start >= 0:
            low = lines[at].start + lines[at].lead + start
            yield Passage("", row, (at,), Evidence("note.boilerplate", 0.6, lines[at].index, low, low + len(row)))
            return


_HEAD = 6
"""Lines at the head of a text that name whose it is."""


_TOUCHING = 48
"""Characters of a heading where words touch, so that nobody counts them."""


def _opens(line: Line, wanted: Role, lexicon: Pack) -> tuple[str, str] | None:
    """The heading with which a line opens a passage, and what of the line is already its text."""
    if line.kind == "heading" or (wanted == "boilerplate" and is_row(line) and "." not in line.text):
        return line.text.strip(" :"), ""
    words = lexicon.about if wanted == "boilerplate" else lexicon.notes
    head = about_head(line.text, lexicon) if wanted == "boilerplate" else 0
    head = head or (
        about_row(line.text, lexicon) if wanted == "boilerplate" else notes_row(line.text, lexicon) or tells_editors(line.text, lexicon)
    )
    if head:
        return line.text[:head].strip(" :："), line.text[head:].lstrip(" :：\n–—-")
    begins = phrases(words).match(line.text, len(line.text) - len(line.text.lstrip(ADORNED)))
    if begins and line.text[begins.end() :].lstrip()[:1] in (":", "：") and length(line.text) > 12:
        return line.text[: begins.end()], line.text[begins.end() :].lstrip(" :：")
    ends = ends_about(line.text, lexicon.about_after)
    if (length(line.text) <= 12 and (begins or ends)) or (ends and len(line.text) <= _TOUCHING and TOUCHING.within(line.text[-2:])):
        return line.text.strip(" :"), ""
    return None
