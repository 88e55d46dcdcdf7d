"""E-mail (RFC 5322, MIME) and mailboxes (mbox): the best of a message's texts, its pictures, and the releases attached to it or forwarded in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec.structs import replace

from masthead.document.model import Document, Origin
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.contract import Inner, Reader
from masthead.sources.source import Source

_HEAD = expression(rb"\A(?:\xef\xbb\xbf)?\s*+(?:From [^\n]{3,200}\n)?(?:(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]*|[ \t][^\n]*)\n){2,}")
_FIELDS = expression(rb"(?im)^(?:from|subject|date|to|message-id|received|mime-version|content-type|return-path|delivered-to|x-[a-z-]+):")
_SIZED = expression(rb"\A(\d{1,9})[ \t]*\r?\n")
"""What Apple Mail writes over a message that it keeps (.emlx): how many bytes that has; its own data follow."""
STREAM = b"\x78\x9f\x3e\x22"
"""What `winmail.dat` begins with."""
COMPOUND, _SAVED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "__substg1.0_".encode("utf-16-le")
"""What a file begins with in which Outlook saves a message, and what is in it."""


def kept(data: bytes) -> bytes:
    """The message in a file in which Apple Mail keeps it; else all."""
    sized = _SIZED.match(data)
    return data[sized.end() : sized.end() + int(sized[1])] if sized and int(sized[1]) <= len(data) else data


class MailReader(Reader, frozen=True):
    """HTML before plain text, as the sender's program made both of one. What is attached is read too, if it is of a format read here."""

    suffixes: ClassVar[tuple[str, ...]] = (".eml", ".emlx", ".mbox", ".mbx", ".msg")
    summary: ClassVar[str] = "e-mail and mailboxes, with what is attached and forwarded"

    def sniff(self, source: Source) -> float:
        if source.data.startswith(STREAM) or (source.data.startswith(COMPOUND) and _SAVED in source.data):
            return 1.0
        head = kept(source.data)[:4000]
        if not _HEAD.match(head):
            return 0.0
        found = len({match.group().lower() for match in _FIELDS.finditer(head)})
        return 0.0 if found < 2 else 0.9 if found > 2 else 0.6

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        # Every reader is asked whether a source is its own: what reads messages is loaded when there are some.
        from masthead.document.build import together
        from masthead.readers.mail import messages

        made = messages.documents(source, note, inner)
        if not made:
            raise UnreadableError("is a message without text", where=source.name, hint="open it in a mail program and save what it shows")
        origin = Origin(source.name, "eml", "mime", source.sha256, len(source.data))
        return replace(together(made), metadata=made[0].metadata, origin=origin)

    def words(self, source: Source) -> Iterator[str]:
        from masthead.readers.mail import messages

        yield from messages.crude(source)
