"""A message from the properties that Outlook keeps of one (MS-OXPROPS), in whatever it wraps them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from masthead.expressions import expression
from masthead.readers.mail.lzfu import unpacked
from masthead.readers.rtf import codes

if TYPE_CHECKING:
    from email.message import EmailMessage

Held = dict[int, Any]
"""Properties by their numbers."""

_SUBJECT, _SENT, _BODY, _RICH, _HTML, _PAGE = 0x37, 0x39, 0x1000, 0x1009, 0x1013, 0x3FDE
_NAME, _ADDRESS, _SMTP = 0x0C1A, 0x0C1F, 0x5D01
_DATA, _SHORT, _LONG, _IDENTITY = 0x3701, 0x3704, 0x3707, 0x3712
_EIGHT, _WIDE, _BINARY, _OBJECT, _TIME = 0x1E, 0x1F, 0x102, 0x0D, 0x40
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_PICTURES = ((b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"))
_NAMED = expression(r"[\w.@$+-]{1,200}", re.ASCII)


class Attached(Struct):
    """What is attached: its properties, `name` and `data` where they stand beside those, `inner` if it is a message."""

    name: str = ""
    data: bytes = b""
    held: Held = {}
    inner: tuple[Held, list[Attached], int] | None = None


def made(own: Held, attached: list[Attached], page: int) -> EmailMessage:
    """The message of these properties; `page` is the code page of its texts in eight bits."""
    from email.message import EmailMessage

    message = EmailMessage()
    sent = own.get(_SENT)
    for name, said in (
        ("Subject", _said(own, _SUBJECT)),
        ("From", _sender(own)),
        ("Date", sent.strftime("%a, %d %b %Y %H:%M:%S +0000") if isinstance(sent, datetime) else ""),
    ):
        if line := " ".join("".join(one if one.isprintable() else " " for one in said).split()):
            message[name] = line
    plain, html, rich = _said(own, _BODY), own.get(_HTML), own.get(_RICH)
    if plain:
        message.set_content(plain)
    if isinstance(html, (bytes, str)) and html:
        number = own.get(_PAGE)
        charset = "utf-8" if isinstance(html, str) else codes.of_page(number if isinstance(number, int) else page)
        _add(message, html.encode("utf-8", "replace") if isinstance(html, str) else html, charset)
    elif isinstance(rich, bytes) and rich and not plain:
        message.set_content(unpacked(rich), "text", "rtf")
    for one in attached:
        _attach(message, one)
    return message


def value(kind: int, held: bytes, page: int) -> Any:
    """The value of a property by the number of its type (MS-OXCDATA 2.11.1)."""
    if kind == _EIGHT:
        return eight(held, page)
    if kind == _WIDE:
        return held.decode("utf-16-le", "replace").partition("\0")[0]
    if kind == _TIME:
        try:
            return _EPOCH + timedelta(microseconds=int.from_bytes(held, "little") // 10)
        except OverflowError:
            return None
    return held if kind in (_BINARY, _OBJECT) else int.from_bytes(held, "little")


def eight(held: bytes, page: int) -> str:
    """A text in eight bits, up to its end."""
    return held.partition(b"\0")[0].decode(codes.of_page(page), "replace")


def _said(held: Held, key: int) -> str:
    """A property that is text; empty for one that is not there, or of another type."""
    said = held.get(key)
    return said.encode("utf-8", "replace").decode() if isinstance(said, str) else ""


def _sender(own: Held) -> str:
    name = _said(own, _NAME).replace('"', "")
    # Within a house the address is not one of the net.
    address = next((said for key in (_SMTP, _ADDRESS) if "@" in (said := _said(own, key).replace('"', ""))), "")
    return f'"{name}" <{address}>' if name and address else name or address


def _add(message: EmailMessage, html: bytes, charset: str) -> None:
    parts = {"charset": charset}
    if message.get_content_type() == "text/plain" and message.get_payload():
        message.add_alternative(html, "text", "html", params=parts)
    else:
        message.set_content(html, "text", "html", params=parts)


def _attach(message: EmailMessage, one: Attached) -> None:
    if one.inner is not None:
        message.add_attachment(made(*one.inner))
        return
    name = _said(one.held, _LONG) or _said(one.held, _SHORT) or one.name or "attachment"
    held = one.held.get(_DATA)
    data = held if isinstance(held, bytes) and held else one.data
    said = next((kind for start, kind in _PICTURES if data.startswith(start)), "")
    identity = _said(one.held, _IDENTITY).strip("<> ")
    message.add_attachment(
        data,
        "image" if said else "application",
        said or "octet-stream",
        filename="".join(one for one in name if one.isprintable()),
        cid=f"<{identity}>" if _NAMED.fullmatch(identity) else None,
    )
