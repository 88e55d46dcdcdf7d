"""Digests of mailing lists in plain text (RFC 1153): the messages in them, each with its head, as messages of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from masthead.expressions import expression
from masthead.notices import Dropped, Note
from masthead.readers.mail.parts import bodies

if TYPE_CHECKING:
    from email.message import EmailMessage

_RULE = expression(r"(?m)^-{30}$\n\n|^-{70}$\n\n")
"""What parts messages, and the preface from the first of them (RFC 1153, 2)."""
_HEAD = expression(r"(?:Message: \d+\n)?((?:[A-Z][A-Za-z-]{1,30}: [^\n]*\n(?:[ \t][^\n]*\n)*){2,15})\n")
_END = expression(r"(?:Subject: Digest Footer|End of [^\n]{3,80}\n\*{10,})")
_TAG = expression(r"(?m)^(Subject: )\[[^\]\n]{2,40}\] ?")
"""What a list puts before each subject."""
_FEWEST = 2


def parted(whole: EmailMessage, parse: Callable[[str], EmailMessage], note: Note, where: str) -> Iterator[EmailMessage]:
    """The messages of a digest; of any other message itself."""
    texts = bodies(whole) if not whole.is_multipart() else []
    text = texts[0][1].replace("\r\n", "\n") if len(texts) == 1 else ""
    pieces = _RULE.split(text) if text.count("\n-----") > 1 else []
    heads = [_HEAD.match(piece) for piece in pieces]
    if sum(head is not None and "\nFrom: " in f"\n{head[1]}" for head in heads) < _FEWEST:
        yield whole
        return
    for piece, head in zip(pieces, heads, strict=True):
        if head is None or _END.match(piece):
            note(Dropped(tuple(piece.split()), "what a mailing list puts around the messages of a digest", where))
            continue
        note(Dropped(tuple(head[0].split()), "the head of a message in a digest", where))
        fields = "".join(line for line in head[1].splitlines(keepends=True) if not line.lower().startswith(("content-", "mime-")))
        fields = _TAG.sub(r"\1", fields)
        yield parse(f"{fields}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{piece[head.end() :]}")
