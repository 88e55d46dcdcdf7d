"""Text that was encoded twice: UTF-8 that a program took for Windows-1252 or ISO 8859-1 and wrote as UTF-8 again (“worldâ€™s”). Undone if it is sure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from masthead.expressions import expression
from masthead.notices import Note, Replaced

_HIGH = range(0x80, 0x100)
_ISO = {chr(byte): byte for byte in _HIGH}
# Five bytes have no letter in Windows-1252; programs pass them through as the controls of the same number (WHATWG Encoding, index).
_WINDOWS = {bytes((byte,)).decode("cp1252", "ignore") or chr(byte): byte for byte in _HIGH}

# The third byte of ” has no letter in Windows-1252, and many a program takes it out on the way.
_CLOSING = "â€"


def _class(bytes_of: Mapping[str, int], first: int, last: int) -> str:
    return "[" + "".join(re.escape(letter) for letter, byte in bytes_of.items() if first <= byte <= last) + "]"


def _sequences(bytes_of: Mapping[str, int]) -> str:
    """An expression of letters that may be the bytes of one character of UTF-8 (RFC 3629, 4)."""
    tail = _class(bytes_of, 0x80, 0xBF)
    leads = (_class(bytes_of, 0xC2, 0xDF), _class(bytes_of, 0xE0, 0xEF), _class(bytes_of, 0xF0, 0xF4))
    return "|".join(f"{lead}{tail}{{{more}}}" for more, lead in enumerate(leads, 1))


_IN_WINDOWS = expression(f"{_sequences(_WINDOWS)}|{_CLOSING}(?!{_class(_WINDOWS, 0x80, 0xBF)})")
_IN_ISO = expression(_sequences(_ISO))
_LETTER = expression("[À-ÖØ-öø-ÿ]")
_CONTROL = expression("[\x80-\x9f]")
_FOREIGN = expression("[^\x00-\x9f\u2000-\u2bff\ufffd]")
"""What no text has that was taken for ISO 8859-1 as a whole, unless as a byte: letters, and signs of Latin-1. Programs set quotation marks and
dashes in later."""
_GOES_ON = expression("[a-z\xc3-\xdf]")
"""How a word goes on behind a letter, whose next may be two bytes."""
_ANY = frozenset(_ISO)
_WESTERN = frozenset("ÂÃ")
"""The first bytes of what Latin-1 has beside ASCII."""
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
    pairs = [(match.group(), _meant(match.group(), _WINDOWS)) for match in _IN_WINDOWS.finditer(text)]
    found = [(wrong, right) for wrong, right in pairs if right]
    if len(found) < _ENOUGH or len(_LETTER.findall(_IN_WINDOWS.sub("", text))) * _STRAY > len(found):
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
    return _IN_WINDOWS.sub(lambda match: _meant(match.group(), _WINDOWS) or match.group(), text).encode()


def rejoined(text: str, note: Note, *, where: str = "") -> str:
    """A text with controls in it that are bytes of UTF-8 which was taken for ISO 8859-1, with the characters that are meant: bullets,
    most often, of which the second byte is a control.

    A control in such a sequence is proof, since no text has any, unless as many stand outside: those are marks of Windows-1252 ("l\x92été"). Of
    letters that may be bytes without a control ("Î¸", but also "CAFÉ»") those are read so that the rest of the text speaks for.
    """
    every = [match.group() for match in _IN_ISO.finditer(text)]
    sure = [(wrong, right) for wrong in every if _CONTROL.search(wrong) and (right := _meant(wrong, _ISO))]
    if 2 * sum(len(_CONTROL.findall(wrong)) for wrong, _ in sure) <= len(_CONTROL.findall(text)):
        return text
    likely = _likely(text, sure)
    known: list[str] = []

    def read(match: re.Match[str]) -> str:
        wrong = match.group()
        if _CONTROL.search(wrong) is None and likely is not _ANY and (wrong[0] not in likely or _ends_capitals(match)):
            return wrong
        if meant := _meant(wrong, _ISO):
            known.append(meant)
        return meant or wrong

    again = _IN_ISO.sub(read, text)
    things = "1 character" if len(known) == 1 else f"{len(known):,} characters"
    shown = " ".join(dict.fromkeys(known[:_SHOWN]))
    note(Replaced(f"{things} encoded twice", f"what is meant ({shown})", "UTF-8 was taken for ISO 8859-1", where))
    return again


def _likely(text: str, sure: list[tuple[str, str]]) -> frozenset[str]:
    """The letters that are taken for first bytes where no control follows, in a text with sequences that are sure: none where letters stand outside of
    such sequences; all where none at all does, and letters are among what is sure, no bullets and dashes alone; else those of Latin-1 and of what is
    sure."""
    outside = _IN_ISO.sub(lambda match: "" if _meant(match.group(), _ISO) else match.group(), text)
    foreign = len(_FOREIGN.findall(outside))
    if foreign * _STRAY > len(sure):
        return frozenset()
    if not foreign and sum(right.isalpha() for _, right in sure) >= _ENOUGH:
        return _ANY
    return _WESTERN.union(wrong[0] for wrong, _ in sure)


def _ends_capitals(match: re.Match[str]) -> bool:
    """Whether what may be bytes is the end of a word in capitals, and a mark or a no-break space ("AMANHÃ»"). No language ends one with Â, with
    which most marks begin."""
    before = match.string[max(match.start() - 2, 0) : match.start()]
    return (
        match.group()[0] != "Â"
        and before.isalpha()
        and before.isupper()
        and len(before) == 2
        and not _GOES_ON.match(match.string, match.end())
    )


def _meant(sequence: str, bytes_of: Mapping[str, int]) -> str:
    """The one character whose bytes the sequence shows; empty if they are those of none, or of a control."""
    if sequence == _CLOSING and bytes_of is _WINDOWS:
        return "”"
    try:
        character = bytes(bytes_of[letter] for letter in sequence).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "" if "\x7f" <= character < "\xa0" else character
