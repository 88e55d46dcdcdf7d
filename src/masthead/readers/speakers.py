"""Who said what is quoted, where the quotation itself says so in its last line: after a dash, or in another type than the words within marks above it."""

from __future__ import annotations

from msgspec.structs import replace

from masthead.document.model import BlockNode, Emphasis, Inline, LineBreak, Paragraph, Quotation, Strong, Text
from masthead.document.plain import plain
from masthead.document.stops import ENDS
from masthead.document.tidy import inlines

_DASHES = ("—", "–", "―", "--", "- ", "~ ")
_CLOSING = ("»", "”", "“", "’", "‘", '"', "」", "』", "›")
_NAME = 160
"""Characters of a name with its office, at most."""


def attributed(quotation: Quotation) -> Quotation:
    """The quotation with its last line as the speaker, if that begins with a dash, or is set off, and something is left without it."""
    last = quotation.content[-1] if quotation.content else None
    if quotation.speaker or not isinstance(last, Paragraph):
        return quotation
    at = max((number for number, inline in enumerate(last.content) if isinstance(inline, LineBreak)), default=-1)
    line = last.content[at + 1 :]
    speaker = _named(line)
    before: tuple[BlockNode, ...] = quotation.content[:-1]
    if at > 0:
        before = (*before, replace(last, content=inlines(last.content[:at])))
    speaker = speaker or (_set_off(line) if before and _closed(before[-1]) else ())
    if not speaker or not before:
        return quotation
    return replace(quotation, content=before, speaker=speaker)


def signed(line: str) -> bool:
    """Whether a line begins as one with a name does: a dash, and a letter that is not small."""
    bare = line.lstrip("-—–― \u00a0")
    return line.startswith(("—", "–", "―", "--")) and bare[:1].isalpha() and not bare[:1].islower()


def _closed(block: BlockNode) -> bool:
    """Whether a paragraph ends with the mark that closes what somebody says."""
    said = plain(block.content).rstrip(" .,\u00a0\u202f") if isinstance(block, Paragraph) else ""
    return said.endswith(_CLOSING)


def _set_off(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The words of a line that is all in italics or all bold, if they may be a name with its office: no sentence."""
    if len(line) != 1 or not isinstance(only := line[0], Emphasis | Strong):
        return ()
    said = plain(line).strip()
    names = said[:1].isalpha() and not said[:1].islower() and not said.endswith((*_CLOSING, *ENDS))
    return inlines(only.content) if names and len(said) <= _NAME else ()


def _named(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The line without its dash; nothing if it has none, or is too long for a name."""
    if not line or not isinstance(first := line[0], Text) or len(plain(line)) > _NAME:
        return ()
    dash = next((dash for dash in _DASHES if first.text.startswith(dash)), "")
    return inlines((Text(first.text[len(dash) :].lstrip("-—–― \u00a0")), *line[1:])) if dash else ()
