"""What a mailing list puts around a message: the tag before its subject, its footer, what it says in place of an attachment."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from masthead.document.build import collapse
from masthead.document.model import BlockNode, Break, Paragraph
from masthead.document.plain import plain_block
from masthead.expressions import Between, expression
from masthead.notices import Dropped, Note
from masthead.readers.html.mailings import MAILING, is_of_list

if TYPE_CHECKING:
    from email.message import EmailMessage

_TAG = expression(r"\[([^\]\n]{2,40})\]\s*(?=\S)")
_HEADS = ("list-id", "list-post", "x-beenthere", "sender", "to", "cc")
"""What names the list in a message's head."""
_CLOAKED = expression(r"\s*\S+ at \S+\.\S+ \(([^()\n]*)\)\s*")
"""How Mailman's archives hide who sent a message: "ann at harbour.example (Ann Lee)"."""
_FOOTER = expression(r"(?:\A|\n)_{10,}\n[^\n]* mailing list(?: -- [^\n]*)?\n(?:[^\n]*\n){0,8}[^\n]*\Z")
_SCRUBBED = Between(r"(?m)^-------------- next part --------------\n", r"(?m)^URL: ?<?\S+>?[ \t]*$\n?")


def tag(subject: str, message: EmailMessage) -> str:
    """What stands before a subject as the list's name: of "[port-news] Third quay opens" the brackets, if the head tells of such a list."""
    found = _TAG.match(subject)
    if found is None:
        return ""
    heads = "".join(_letters(str(message.get(name, ""))) for name in _HEADS)
    return found.group() if cloaked(message) is not None or _letters(found[1]) in heads else ""


def cloaked(message: EmailMessage) -> str | None:
    """Who sent a message, if an archive hides the address so; nothing if it does not."""
    said = next((str(said) for name, said in message.raw_items() if name.lower() == "from"), "")
    found = _CLOAKED.fullmatch(said)
    return None if found is None else found[1]


def _letters(said: str) -> str:
    return "".join(filter(str.isalnum, said.casefold()))


def without(text: str, note: Note, where: str) -> str:
    """Without what a mailing list puts below each message, and in place of what was attached to it."""
    for start, end in reversed([*_SCRUBBED.spans(text)]):
        note(Dropped(tuple(text[start:end].split()), "what a mailing list says in place of an attachment", where))
        text = text[:start] + text[end:]
    match = _FOOTER.search(text)
    if match is None:
        return text
    note(Dropped(tuple(match[0].split()), "the footer of a mailing list", where))
    return text[: match.start()]


_LAST, _ABOVE = 12, 2
"""Paragraphs from a message's end among which its list speaks, and those above them, at least."""
_BETWEEN = 80
"""Words of a paragraph between two in which a list speaks, which is then of it as well."""
_NUMBER = expression(r"\d[\d ()/.–-]{6,}\d")


def unlisted(blocks: tuple[BlockNode, ...], note: Note, where: str) -> tuple[BlockNode, ...]:
    """Without what a list says at the end of a message without links: why it was sent, how to get no more of them. Where somebody can be called stays."""
    first = max(len(blocks) - _LAST, _ABOVE)
    told = [at for at in range(first, len(blocks)) if isinstance(blocks[at], Paragraph) and _is_of_list(collapse(plain_block(blocks[at])))]
    if not told:
        return blocks
    between = [at for at in range(told[0], told[-1]) if _may_be_between(blocks[at])]
    behind = takewhile(lambda at: _is_address(blocks[at]) or _leads_to_one(blocks, at), range(told[-1] + 1, len(blocks)))
    left = sorted({*told, *between, *behind})
    note(Dropped(tuple(" ".join(plain_block(blocks[at]) for at in left).split()), MAILING, where))
    return tuple(block for at, block in enumerate(blocks) if at not in left)


def _is_address(block: BlockNode) -> bool:
    """Whether a block is an address alone."""
    return _ALONE.fullmatch(plain_block(block).strip()) is not None


def _leads_to_one(blocks: Sequence[BlockNode], at: int) -> bool:
    """Whether a paragraph leads to an address below it: "To see our policy:". Others lead to somebody: "Media contact:"."""
    said = plain_block(blocks[at]).rstrip()
    return said.endswith(":") and len(said.split()) <= _LEADS and any(map(_is_address, blocks[at + 1 : at + 2]))


_ALONE = expression(r"<?(?:https?://|www\.)\S+")
_LEADS = 12


def _is_of_list(said: str) -> bool:
    return is_of_list(said) and _NUMBER.search(said) is None


def _may_be_between(block: BlockNode) -> bool:
    said = plain_block(block)
    return isinstance(block, Paragraph | Break) and len(said.split()) <= _BETWEEN and _NUMBER.search(said) is None
