"""What was forwarded in a message: its text without its head, who wrote it and when, and what whoever passes it on says above and below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.document.build import collapse
from masthead.document.model import BlockNode, Break, Paragraph, Quotation, Table, Text
from masthead.document.plain import plain_block
from masthead.expressions import expression
from masthead.language.stems import bare_of_all, made
from masthead.notices import Dropped, Note
from masthead.readers.mail.marks import ABOVE, DIVIDES, QUOTED

_FORWARDED = made(
    lambda: (
        rf"^[ \t]*+(?:-{{2,}}+|_{{5,}}+|={{3,}}+|Begin)[^\S\n]*+(?:{bare_of_all('forwarded')})[^\S\n]*+:?+[^\S\n]*+(?>(?:-{{2,}}+|={{3,}}+)?)[ \t]*+$"
    ),
    re.IGNORECASE | re.MULTILINE,
)
_FIELD_LINE = expression(r"^[ \t]*[*_]?[^\W\d_][\w .-]{1,20}[*_]?\s?[:：][ \t*]+\S[^\n]*$")
_SENDER = made(lambda: rf"(?:{bare_of_all('mail.from')})\s?[:：]", re.IGNORECASE)
_SUBJECT = made(lambda: rf"(?:{bare_of_all('mail.subject')})\s?[:：]", re.IGNORECASE)
_LABEL = expression(r"[^\W\d_][\w .-]{0,20}\s?[:：]")
_COVER_NOTE = 60
"""Words of a note above a forwarded message that is for whoever it was sent to; a longer one is text."""
_FEWEST, _LABELS = 3, 8
"""Lines of the head of a forwarded message, at least and at most."""
_FORWARDING = "the head of a forwarded message"
_BELOW = "what whoever passed a message on wrote below it"


def forwarded(text: str, note: Note, where: str) -> str:
    """The message that was forwarded in the text, without its head; a short note above it is for its first reader alone, and so is a signature below."""
    start, end = _mark(text)
    if start < 0:
        return text
    above, lines = text[:start], text[end:].lstrip("\n").split("\n")
    if all(line.startswith(">") for line in lines[:4] if line.strip()):  # as Apple's program does
        lines = [QUOTED.sub("", line, count=1) if line.startswith("> ") else line.removeprefix(">") for line in lines]
    while lines and not lines[0].strip():
        del lines[0]
    count = _rows_of_fields(lines)
    last = next((at for at in range(len(lines) - 1, count, -1) if _FORWARDED_END.fullmatch(lines[at].strip())), len(lines))
    below = "\n".join(lines[last + 1 :])
    note(Dropped(tuple(" ".join((text[start:end], *lines[:count], *lines[last : last + 1])).split()), _FORWARDING, where))
    rest = "\n".join(lines[count:last])
    if len(above.split()) > _COVER_NOTE:
        return f"{above}\n\n{rest}\n{below}"
    if above.strip():
        note(Dropped(tuple(above.split()), ABOVE, where))
    if len(below.split()) > (_PASSED if DIVIDES.match(below.lstrip()) else _COVER_NOTE):
        return f"{rest}\n{below}"
    if below.strip():
        note(Dropped(tuple(below.split()), _BELOW, where))
    return rest


_PASSED = 120
"""Words of the signature of whoever passes a message on, at most."""


def forwarded_from(text: str) -> tuple[str, str]:
    """Who wrote what was forwarded in a text, and when, as its head has it; empty where the note above it is a text of its own, or nothing was."""
    start, end = _mark(text)
    if start < 0 or len(text[:start].split()) > _COVER_NOTE:
        return "", ""
    sender = sent = ""
    lines = text[end:].lstrip("\n").split("\n")
    for line in lines[: _rows_of_fields(lines)]:
        label, _, said = line.strip(" \t*_").replace("：", ":").partition(":")
        if _SENDER.match(f"{label}:"):
            sender = sender or said.strip(" *_")
        elif _SENT.fullmatch(label.strip(" *_")):
            sent = sent or said.strip(" *_")
    return sender, sent


def _mark(text: str) -> tuple[int, int]:
    """Where the line begins and ends that says that a message was forwarded; where its head begins, if that has no such line below a short note; else -1."""
    if match := _FORWARDED.search(text):
        return match.start(), match.end()
    lines = text.split("\n")
    start = 0
    for at, line in enumerate(lines):
        if len(text[:start].split()) > _COVER_NOTE:
            break
        if _SENDS.match(line) and not "".join(lines[max(at - 1, 0) : at]).strip(_RULE) and _is_mail_head(lines[at:]):
            return start, start
        start += len(line) + 1
    return -1, -1


_SENDS = expression(r"[ \t*_]{0,4}[^\W\d_][\w .-]{1,20}[*_]?\s?[:：]")
_RULE = " \t*=_~-#"
"""What a rule above the head of a message is made of."""


def _is_mail_head(lines: Sequence[str]) -> bool:
    """Whether a text begins with the head of a message: who sent it, what of, and an address or an hour, so that it is no memorandum's."""
    rows = lines[: _rows_of_fields(lines)]
    bare = [row.strip(" \t*_") for row in rows]
    return (
        sum(_FIELD_LINE.match(row) is not None for row in rows) >= _FEWEST
        and any(map(_SENDER.match, bare))
        and any(map(_SUBJECT.match, bare))
        and any("@" in row or _HOUR.search(row) for row in rows)
    )


_HOUR = expression(r"\d{1,2}[:.h]\d\d\b")


def _rows_of_fields(lines: Sequence[str]) -> int:
    """How many lines the head of a message has, with those in which a field goes on."""
    count = 0
    while count < len(lines) and (_FIELD_LINE.match(lines[count]) or (count and _is_folded(lines, count))):
        count += 1
    blank = next((at for at, line in enumerate(lines[:_HEAD_LINES]) if not line.strip()), min(len(lines), _HEAD_LINES))
    while count:
        # Some fold a field in the midst of the head without a blank before what goes on.
        further = next((at for at in range(count + 1, min(count + 1 + _FOLDS, blank)) if _FIELD_LINE.match(lines[at])), 0)
        if not further:
            break
        count = further + 1
        while count < blank and _FIELD_LINE.match(lines[count]):
            count += 1
        count += count < len(lines) and _is_folded(lines, count)
    return count


_FOLDS = 2
"""Lines in which a field goes on, at most."""
_HEAD_LINES = 16
"""Lines of the head of a forwarded message, at most."""
_SENT = made(lambda: bare_of_all("mail.sent"), re.IGNORECASE)
_FORWARDED_END = expression(r"-{2,}\s?end (?:of )?(?:forwarded|original) (?:message|text|mail|e-?mail)(?:\s?-{2,})?", re.IGNORECASE)


def _is_folded(lines: Sequence[str], at: int) -> bool:
    """Whether a line is the rest of a field of the head above it, which some programs fold without a blank before it: the head ends with it."""
    return (
        bool(lines[at].strip())
        and len(lines[at]) < _FOLDED
        and len(lines[at - 1]) > _FOLDED
        and not "".join(lines[at + 1 : at + 2]).strip()
    )


_FOLDED = 60
"""Characters of a line of a head that goes on in the next, at least; what goes on is shorter."""


def below_head(blocks: tuple[BlockNode, ...], note: Note, where: str) -> tuple[BlockNode, ...]:
    """The same for a page: the head of what was forwarded is a paragraph of labels, that of whoever sent it and the subject among them."""
    blocks = _unquoted(blocks)
    for at, block in enumerate(blocks):
        if isinstance(block, Table) and _is_tabled(block):
            block = Paragraph((Text(" ".join(plain_block(block).split())),))
        elif not isinstance(block, Paragraph):
            continue
        elif not _is_head(block):
            rows = _rows_of_head(blocks, at)
            if rows < _FEWEST:
                continue
            told = " ".join(map(plain_block, blocks[at : at + rows]))
            blocks = (*blocks[:at], Paragraph((Text(told),)), *blocks[at + rows :])
            block = blocks[at]
        above = blocks[:at]
        while above and isinstance(above[-1], Break):
            above = above[:-1]
        mark = plain_block(above[-1]) if above else ""
        if _FORWARDED.fullmatch(mark):
            above = above[:-1]
        else:
            mark = ""
        note(Dropped(tuple(f"{mark} {plain_block(block)}".split()), _FORWARDING, where))
        said = " ".join(map(plain_block, above)).split()
        if len(said) > _COVER_NOTE or at + 1 == len(blocks) or not all(isinstance(one, Paragraph | Break) for one in above):
            return (*above, *blocks[at + 1 :])
        if said:
            note(Dropped(tuple(said), ABOVE, where))
        return blocks[at + 1 :]
    return blocks


def _is_head(block: Paragraph) -> bool:
    said = [line for line in map(collapse, plain_block(block).split("\n")) if line]
    if said and _FORWARDED.fullmatch(said[0]):
        del said[0]
    if len(said) < _FEWEST or not all(_LABEL.match(line) for line in said[:_FEWEST]):
        return False
    return _SENDER.match(said[0]) is not None and any(_SUBJECT.match(line) for line in said)


def _is_tabled(block: Table) -> bool:
    """Whether a table is such a head, as Thunderbird sets it: a row for each label."""
    said = [collapse(" ".join(map(plain_block, (kid for cell in row.cells for kid in cell.content)))) for row in block.rows]
    if not _FEWEST <= len(said) <= _LABELS or not all(map(_LABEL.match, said)):
        return False
    return any(map(_SENDER.match, said)) and any(map(_SUBJECT.match, said))


def _rows_of_head(blocks: tuple[BlockNode, ...], at: int) -> int:
    """How many paragraphs from here are the rows of such a head, a label each, if the subject is among them."""
    if not _SENDER.match(plain_block(blocks[at])):
        return 0
    rows: list[str] = []
    for block in blocks[at : at + _LABELS]:
        said = collapse(plain_block(block))
        if not isinstance(block, Paragraph) or not _LABEL.match(said):
            break
        rows.append(said)
    return len(rows) if any(map(_SUBJECT.match, rows)) else 0


def _unquoted(blocks: tuple[BlockNode, ...]) -> tuple[BlockNode, ...]:
    """Without the quotation that a program puts around all of a message that it forwards."""
    for at, block in enumerate(blocks):
        if isinstance(block, Quotation) and block.content and _FORWARDED.fullmatch(collapse(plain_block(block.content[0]))):
            return (*blocks[:at], *block.content, *blocks[at + 1 :])
    return blocks
