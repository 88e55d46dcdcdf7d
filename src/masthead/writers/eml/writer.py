"""The e-mail writer: what it is called and what it can be told. The work is in `message`, loaded when there is some."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.notices import Note
from masthead.writers.contract import Writer


class MailWriter(Writer, frozen=True):
    """A draft that mail programs open ready to be addressed: accessible HTML with plain text beside it, and files attached.

    `attach`: which files go with it, parted by commas: `pdf`, `docx`, `epub`, or `none`. `to`: an address to begin with.
    """

    suffix: ClassVar[str] = ".eml"
    summary: ClassVar[str] = "an unsent e-mail: HTML with plain text beside it, files attached"

    attach: str = "pdf"
    to: str = ""

    def write(self, briefing: Briefing, brand: Brand, note: Note) -> bytes:
        """The message. The same briefing, brand and version give the same bytes; it has no date, since it is not sent."""
        from masthead.writers.eml.message import message

        return message(briefing, brand, note, self)

    def words(self, data: bytes) -> Iterator[str]:
        from email import message_from_bytes, policy

        from masthead.writers.html.words import words

        body = message_from_bytes(data, policy=policy.default).get_body(("html",))
        if body is not None:
            yield from words(body.get_content())
