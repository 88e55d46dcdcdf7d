"""Text that was encoded twice: UTF-8 that a program took for Windows-1252 and wrote as UTF-8 again (“worldâ€™s”). Undone if it is sure."""

from __future__ import annotations

import re

from masthead.expressions import expression
from masthead.notices import Note, Replaced

_HIGH = {byte: bytes((byte,)).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
# Five bytes have no letter in Windows-1252; programs pass them through as the controls of the same number (WHATWG Encoding, index).
_LETTERS = {byte: letter if letter != "\ufffd" else chr(byte) for byte, letter in _HIGH.items()}
_BYTES = {letter: byte for byte, letter in _LETTERS.items()}


def _class(first: int, last: int) -> str:
    return "[" + "".join(re.escape(_LETTERS[byte]) for byte in range(first, last + 1)) + "]"


_TAIL = _class(0x80, 0xBF)
# The third byte of ” has no letter, and many a program takes it out on the way.
_CLOSING = "â€"
_SEQUENCE = expression(
    f"{_class(0xC2, 0xDF)}{_TAIL}|{_class(0xE0, 0xEF)}{_TAIL}{{2}}|{_class(0xF0, 0xF4)}{_TAIL}{{3}}|{_CLOSING}(?!{_TAIL})"
)
_LETTER = expression("[À-ÖØ-öø-ÿ]")
_SHOWN = 3
_ENOUGH = 2
"""One such sequence may be chance, or a text about the thing itself."""
_STRAY = 5
"""Of so many sequences one letter of Western Europe may stand alone: a text that is full of them is in order as it is."""


def repaired(data: bytes, note: Note, *, where: str = "") -> bytes:
    """The bytes as they were meant, if they are UTF-8 and nearly all that is not ASCII in them was encoded twice; else as they are."""
    if data.isascii():
        return data
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data
    pairs = [(match.group(), _once(match.group())) for match in _SEQUENCE.finditer(text)]
    found = [(wrong, right) for wrong, right in pairs if right]
    if len(found) < _ENOUGH or len(_LETTER.findall(_SEQUENCE.sub("", text))) * _STRAY > len(found):
        return data
    seen = list(dict.fromkeys(found))[:_SHOWN]
    shown = " ".join(wrong.strip() for wrong, _ in seen)
    meant = " ".join(right for _, right in seen)
    note(
        Replaced(
            f"{len(found):,} characters encoded twice ({shown})",
            f"those that are meant ({meant})",
            "UTF-8 was taken for Windows-1252",
            where,
        )
    )
    return _SEQUENCE.sub(lambda match: _once(match.group()) or match.group(), text).encode()


def rejoined(text: str, note: Note, *, where: str = "") -> str:
    """A text with controls in it that are bytes of UTF-8 which was taken for ISO 8859-1, with the characters that are meant: bullets,
    most often, of which the second byte is a control.

    One such control is proof, since no text has any; where one is, letters that are such bytes without a control ("Î¸") are read so as well.
    """
    found = [(match.group(), _of_bytes(match.group())) for match in _OF_BYTES.finditer(text)]
    known = [(wrong, right) for wrong, right in found if right]
    if not any(_CONTROL.search(wrong) for wrong, _ in known):
        return text
    shown = " ".join(dict.fromkeys(right for _, right in known[:_SHOWN]))
    things = "1 character" if len(known) == 1 else f"{len(known):,} characters"
    note(Replaced(f"{things} encoded twice", f"what is meant ({shown})", "UTF-8 was taken for ISO 8859-1", where))
    return _OF_BYTES.sub(lambda match: _of_bytes(match.group()) or match.group(), text)


_OF_BYTES = expression("[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROL = expression("[\x80-\x9f]")


def _of_bytes(sequence: str) -> str:
    """The one character whose bytes the sequence shows, if they are those of one that is shown."""
    try:
        character = sequence.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return character if character.isprintable() else ""


def _once(sequence: str) -> str:
    """The one character whose bytes the sequence shows; empty if they are those of none, or of a control."""
    if sequence == _CLOSING:
        return "”"
    try:
        character = bytes(_BYTES[letter] for letter in sequence).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "" if "\x7f" <= character < "\xa0" else character
