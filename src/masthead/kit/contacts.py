"""Contacts as cards that address books take in (vCard 4.0, RFC 6350), and as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masthead.anatomy.model import Contact
from masthead.briefing.compose import urn
from masthead.expressions import expression

_ESCAPED = expression(r"[\\,;]")
_LINES = expression(r"\s*\n\s*")
_ADDRESS = expression(r"[^\s@<>,;:\"]+@[^\s@<>,;:\"]+\Z")
_DIGIT = expression(r"[+(]?\d")
_NUMBER = expression(r"[^\d+]")
_LONGEST = 75
"""Bytes of a line, its end not counted (RFC 6350, 3.2)."""


def cards(contacts: Iterable[Contact], language: str, note: str) -> bytes:
    """All contacts as one file; `note` (an embargo) stands on each card."""
    lines = [line for contact in contacts for line in _card(contact, language, note)]
    return "".join(_folded(line) for line in lines).encode()


def _card(contact: Contact, language: str, note: str) -> Iterator[str]:
    name = contact.name or contact.organisation or contact.email or contact.phone
    if not name:
        return
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"KIND:{'individual' if contact.name else 'org'}"
    yield f"FN:{_text(name)}"
    if contact.organisation:
        yield f"ORG:{_text(contact.organisation)}"
    if contact.role:
        yield f"TITLE:{_text(contact.role)}"
    if _ADDRESS.match(contact.email):
        yield f"EMAIL;TYPE=work:{_text(contact.email)}"
    for written in (contact.phone, *contact.further):
        label, shown = _labelled(written)
        if number := _NUMBER.sub("", shown):
            # A number that begins at home is a text: as an address it would be another one abroad (RFC 3966, 5.1.4).
            yield f"TEL;VALUE=uri;TYPE=work:tel:{number}" if number.startswith("+") else f"TEL;TYPE=work:{_text(shown)}"
        if label:
            yield f"NOTE:{_text(written)}"
    if language:
        yield f"LANG:{language}"
    if note:
        yield f"NOTE:{_text(note)}"
    told = (name, contact.role, contact.organisation, contact.email, contact.phone)
    yield f"UID:{urn('masthead:contact:' + ':'.join(told))}"
    yield "END:VCARD"


def _labelled(written: str) -> tuple[str, str]:
    """What stands before a number, and the number: "out of hours: +44 7700 900 142"."""
    first = _DIGIT.search(written)
    return (written[: first.start()].strip(), written[first.start() :]) if first else ("", written)


def _text(value: str) -> str:
    """A value with what has a meaning of its own escaped (RFC 6350, 3.4)."""
    escaped = _ESCAPED.sub(lambda match: "\\" + match.group(), value.strip())
    return _LINES.sub("\\\\n", escaped)


def _folded(line: str) -> str:
    """A line of at most 75 bytes, the rest on lines that begin with a space, no character torn."""
    kept: list[str] = []
    room = _LONGEST
    start = 0
    size = 0
    for at, character in enumerate(line):
        width = len(character.encode())
        if size + width > room:
            kept.append(line[start:at])
            start, size, room = at, 0, _LONGEST - 1
        size += width
    return "\r\n ".join((*kept, line[start:])) + "\r\n"


def text(contacts: Iterable[Contact]) -> str:
    """The same to read: a line each for what is known, an empty one between two."""
    return "\n\n".join(
        "\n".join(part for part in (each.name, each.role, each.organisation, each.phone, *each.further, each.email) if part)
        for each in contacts
    )
