"""Messages as Outlook saves them (.msg, MS-OXMSG): as the message that they would be in any other program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from masthead.errors import UnreadableError
from masthead.readers.mail.outlook import Attached, Held, made, value
from masthead.sources.compound import Compound, Entry
from masthead.sources.counted import within

if TYPE_CHECKING:
    from email.message import EmailMessage

_STREAM = "__substg1.0_"
_FIXED = "__properties_version1.0"
_ATTACHED = "__attach_version1.0_"
_PAGES = (0x3FFD, 0x3FDE)
_ROOT, _WITHIN, _BELOW = 32, 24, 8
"""Bytes before the fixed properties of a message, of one within another, and of what is attached (2.4.1)."""
_OBJECT = "3701000D"


def message(data: bytes) -> EmailMessage:
    """The message of a file. Raises `UnreadableError` for a broken one, `LimitError` for one of too many parts."""
    file = Compound(data)
    return made(*_held(file, file.entries[0], _ROOT, 0))


def _held(file: Compound, folder: Entry, before: int, depth: int) -> tuple[Held, list[Attached], int]:
    """Properties of a message by their numbers, what is attached to it, and the number of its code page."""
    within("inner_depth", depth, "has messages within messages")
    entries = list(file.within(folder))
    fixed = _fixed(file, entries, before)
    page = next((number for key in _PAGES if isinstance(number := fixed.get(key), int) and number), 1252)
    own = {**fixed, **_streams(file, entries, page)}
    if not own:
        raise UnreadableError("holds no message")
    folders = sorted((entry for entry in entries if entry.name.startswith(_ATTACHED)), key=lambda entry: entry.name)
    within("message_parts", len(folders), f"has {len(folders):,} attachments")
    attached: list[Attached] = []
    for one in folders:
        kids = list(file.within(one))
        held = {**_fixed(file, kids, _BELOW), **_streams(file, kids, page)}
        inner = next((kid for kid in kids if kid.kind == 1 and kid.name.upper() == (_STREAM + _OBJECT).upper()), None)
        attached.append(
            Attached(held=held, inner=_held(file, inner, _WITHIN, depth + 1) if inner is not None and held.get(0x3705) == 5 else None)
        )
    return own, attached, page


def _fixed(file: Compound, entries: list[Entry], before: int) -> Held:
    """Numbers and times, which stand in one table."""
    table = next((file.stream(entry) for entry in entries if entry.name == _FIXED), b"")
    found: Held = {}
    for at in range(before, len(table) - 15, 16):
        kind, number = int.from_bytes(table[at : at + 2], "little"), int.from_bytes(table[at + 2 : at + 4], "little")
        if kind in (0x02, 0x03, 0x0B, 0x40):
            found[number] = value(kind, table[at + 8 : at + (16 if kind == 0x40 else 12)], 1252)
    return found


def _streams(file: Compound, entries: list[Entry], page: int) -> Held:
    found: Held = {}
    for entry in entries:
        said = entry.name[len(_STREAM) :]
        if entry.kind != 2 or not entry.name.startswith(_STREAM) or len(said) != 8:
            continue
        try:
            number, kind = int(said[:4], 16), int(said[4:], 16)
        except ValueError:
            continue
        if number < 0x8000 and kind in (0x1E, 0x1F, 0x102):
            found[number] = value(kind, file.stream(entry), page)
    return found
