"""Messages that Outlook sends in a way of its own (`winmail.dat`, MS-OXTNEF): as the message that they would be in any other."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from masthead.errors import MastheadError, UnreadableError
from masthead.readers.mail.outlook import Attached, Held, eight, made, value
from masthead.sources.counted import within

if TYPE_CHECKING:
    from email.message import EmailMessage

SIGNATURE = b"\x78\x9f\x3e\x22"
TYPES = ("application/ms-tnef", "application/vnd.ms-tnef")
_SUBJECT, _BODY, _SENT, _CODE_PAGE = 0x00018004, 0x0002800C, 0x00038005, 0x00069007
_PROPERTIES, _BEGINS, _TITLE, _DATA, _ATTACHED = 0x00069003, 0x00069002, 0x00018010, 0x0006800F, 0x00069005
"""Attributes of a stream (2.1.3.2); one that begins an attachment stands before all others of it."""
_FIXED = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0xA: 4, 0xB: 4, 0x14: 8, 0x40: 8, 0x48: 16}
"""Bytes of values by the number of their type (MS-OXCDATA 2.11.1)."""
_METHOD, _DATA_OBJECT, _A_MESSAGE = 0x3705, 0x3701, 5
_MANY = 0x1000
_NAMED = 0x8000
"""From this number on properties have names, which stand before them."""
_MOST = 1_000_000
"""Properties of one list, at most: a count over it is no count."""


class _Cursor:
    """Takes bytes in order. Raises `UnreadableError` at the end."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, size: int) -> bytes:
        if size < 0 or self.at + size > len(self.data):
            raise UnreadableError("is cut off, or broken", hint="ask the sender for the message as plain text or HTML")
        self.at += size
        return self.data[self.at - size : self.at]

    def number(self, size: int = 4) -> int:
        return int.from_bytes(self.take(size), "little")

    def padded(self, size: int) -> bytes:
        """A value, and what fills its last four bytes; at the very end that may be missing."""
        taken = self.take(size)
        self.at = min(self.at + -size % 4, len(self.data))
        return taken


def message(data: bytes) -> EmailMessage:
    """The message that a stream stands for. Raises `UnreadableError` for a broken one, `LimitError` for one of too many parts."""
    return made(*_read(data, 0))


def _read(data: bytes, depth: int) -> tuple[Held, list[Attached], int]:
    """Properties of the message by their numbers, what is attached, and the number of the code page."""
    within("inner_depth", depth, "has messages within messages")
    cursor = _Cursor(data)
    if cursor.take(4) != SIGNATURE:
        raise UnreadableError("is no message of Outlook (TNEF)")
    cursor.take(2)
    own: Held = {}
    attached: list[Attached] = []
    page = 1252
    while cursor.at < len(data):
        level, kind = cursor.number(1), cursor.number()
        held = cursor.take(cursor.number())
        cursor.take(2)  # a sum that many programs have wrong
        if level not in (1, 2):
            raise UnreadableError("is broken: a part of it is of no known level")
        if kind == _BEGINS:
            within("message_parts", len(attached), f"has {len(attached):,} attachments")
            attached.append(Attached(held={}))
        elif kind == _CODE_PAGE:
            page = int.from_bytes(held[:4], "little")
        elif kind in (_PROPERTIES, _ATTACHED):
            (own if kind == _PROPERTIES or not attached else attached[-1].held).update(_properties(held, page))
        elif kind == _SUBJECT:
            own.setdefault(0x37, eight(held, page))
        elif kind == _BODY:
            own.setdefault(0x1000, eight(held, page))
        elif kind == _SENT and len(held) >= 12 and (when := _day(held)) is not None:
            own.setdefault(0x39, when)
        elif attached and kind == _TITLE:
            attached[-1].name = eight(held, page)
        elif attached and kind == _DATA:
            attached[-1].data = held
    for one in attached:
        inner = one.held.get(_DATA_OBJECT)
        if one.held.get(_METHOD) == _A_MESSAGE and isinstance(inner, bytes) and inner[16:20] == SIGNATURE:
            # Its interface's number, then a stream of its own.
            one.inner = _read(inner[16:], depth + 1)
    return own, attached, page


def _properties(data: bytes, page: int) -> Iterator[tuple[int, Any]]:
    """The properties of a list, each with its number (2.1.3.4)."""
    cursor = _Cursor(data)
    count = cursor.number()
    if count > _MOST:
        raise UnreadableError("is broken: it counts too many properties")
    for _ in range(count):
        kind, number = cursor.number(2), cursor.number(2)
        if number >= _NAMED:
            cursor.take(16)
            if cursor.number():
                cursor.padded(cursor.number())
            else:
                cursor.take(4)
        many, single = bool(kind & _MANY), kind & ~_MANY
        if single in _FIXED:
            values = [cursor.take(_FIXED[single]) for _ in range(cursor.number() if many else 1)]
        else:
            values = [cursor.padded(cursor.number()) for _ in range(cursor.number())]
        if values and not many:
            yield number, value(single, values[0], page)


def _day(held: bytes) -> datetime | None:
    try:
        year, month, day, hour, minute, second = struct.unpack("<6H", held[:12])
        return datetime(year, month, day, hour, minute, second, 0, UTC)
    except ValueError:
        return None


def opened(whole: EmailMessage) -> None:
    """Puts in the place of each such stream in a message what it stands for: its texts beside those that are there, what is attached to it. One
    that is broken stays as it is, and is named with what nobody reads."""
    for above, part in list(_streams(whole)):
        payload = part.get_payload(decode=True)
        try:
            found = message(payload) if isinstance(payload, bytes) else None
        except MastheadError:
            continue
        if found is None:
            continue
        shown = [leaf for leaf in whole.walk() if leaf is not part and leaf.get_content_maintype() == "text" and not leaf.get_filename()]
        texts, others = _parted(found)
        if any(str(leaf.get_payload()).strip() for leaf in shown):
            # The same text stands in the message itself; only a page says more of it.
            texts = [
                text
                for text in texts
                if text.get_content_type() == "text/html" and all(leaf.get_content_type() != "text/html" for leaf in shown)
            ]
            if texts and len(shown) == 1 and shown[0] is not whole:
                _replace(whole, shown[0], _alternative(shown[0], texts[0]))
                texts = []
        if above is None:
            whole.set_payload([])
            for name in ("Content-Transfer-Encoding", "Content-Disposition"):
                del whole[name]
            whole.replace_header("Content-Type", "multipart/mixed")
            whole.set_payload([*texts, *others])
        else:
            _replace(whole, part, *texts, *others)


def _streams(whole: EmailMessage) -> Iterator[tuple[Any, Any]]:
    """Parts that are such streams, each with the one that it stands in."""
    pending: list[tuple[Any, Any]] = [(None, whole)]
    while pending:
        above, part = pending.pop()
        if part.is_multipart():
            pending += [(part, kid) for kid in part.get_payload() if hasattr(kid, "is_multipart")]
        elif part.get_content_type() in TYPES or str(part.get_filename() or "").lower() == "winmail.dat":
            yield above, part


def _parted(found: EmailMessage) -> tuple[list[Any], list[Any]]:
    """The texts of a message, one part for all of its forms, and what is attached to it."""
    if found.get_content_type() != "multipart/mixed":
        bare = type(found)()
        if found.get_payload():
            bare["Content-Type"] = found["Content-Type"]
            if "Content-Transfer-Encoding" in found:
                bare["Content-Transfer-Encoding"] = found["Content-Transfer-Encoding"]
            bare.set_payload(found.get_payload())
        return ([bare] if found.get_payload() else []), []
    kids: list[Any] = list(found.iter_parts())
    attached = [kid for kid in kids if kid.get_content_disposition() == "attachment" or kid.get_content_type() == "message/rfc822"]
    return [kid for kid in kids if kid not in attached], attached


def _alternative(plain: Any, page: Any) -> Any:
    made = type(plain)()
    made["Content-Type"] = "multipart/alternative"
    made.set_payload([plain, page])
    return made


def _replace(whole: Any, part: Any, *by: Any) -> None:
    """Puts parts in the place of another, wherever in a message it stands."""
    for above in whole.walk():
        if above.is_multipart() and any(kid is part for kid in above.get_payload()):
            above.set_payload([one for kid in above.get_payload() for one in (by if kid is part else (kid,))])
            return
