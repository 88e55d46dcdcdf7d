"""Messages that Outlook sends in a way of its own (winmail.dat): what stands in them is read as of any other message, and what is broken is named."""

from __future__ import annotations

import contextlib
import struct
from email.message import EmailMessage

import pytest
from test_mail_attachments import picture

import masthead
from masthead import registry
from masthead.document.model import Document, Figure, Part
from masthead.document.plain import plain_blocks
from masthead.document.walk import every
from masthead.errors import LimitError, MastheadError, UnreadableError
from masthead.limits import Limits, changed
from masthead.notices import message
from masthead.readers.mail.lzfu import unpacked
from masthead.sources.source import Source

TEXT = "Ferries have a wharf of their own\n\nNORTHPORT, 12 March 2026 – The harbour council opened its wharf for ferries on Friday.\n"
PAGE = f"<html><body><h1>Ferries have a wharf of their own</h1><p>{TEXT.splitlines()[2]}</p><p>Said in <b>the page</b> alone.</p></body></html>"
HELLO = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af32068656c090020627705b06c647d0a800fa0".replace(" ", "")
)
"""The example of MS-OXRTFCP, 4.1.1."""

PLAIN, HTML, RICH, SUBJECT, NAME, ADDRESS, PAGE_NUMBER = 0x1000, 0x1013, 0x1009, 0x37, 0x0C1A, 0x0C1F, 0x3FDE
LONG_NAME, IDENTITY, METHOD, OBJECT = 0x3707, 0x3712, 0x3705, 0x3701


def property(number: int, value: bytes | str | int, kind: int = 0) -> bytes:
    if isinstance(value, int):
        return struct.pack("<HHI", kind or 3, number, value)
    data = value.encode("utf-16-le") + b"\0\0" if isinstance(value, str) else value
    kind = kind or (0x1F if isinstance(value, str) else 0x102)
    return struct.pack("<HHII", kind, number, 1, len(data)) + data + b"\0" * (-len(data) % 4)


def properties(*held: bytes) -> bytes:
    return struct.pack("<I", len(held)) + b"".join(held)


def attribute(level: int, kind: int, data: bytes) -> bytes:
    return struct.pack("<BII", level, kind, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def attached(name: str, data: bytes, *more: bytes) -> bytes:
    return (
        attribute(2, 0x00069002, b"\0" * 14)
        + attribute(2, 0x00018010, b"SHORT~1.DAT\0")
        + attribute(2, 0x0006800F, data)
        + attribute(2, 0x00069005, properties(property(LONG_NAME, name), *more))
    )


def stream(*held: bytes, after: bytes = b"", before: bytes = b"") -> bytes:
    named = struct.pack("<HH", 0x1F, 0x8001) + b"\1" * 16 + struct.pack("<II", 1, 6) + "ab\0".encode("utf-16-le") + b"\0\0"
    many = struct.pack("<HHIII", 0x1003, 0x1234, 2, 7, 8)
    odd = named + struct.pack("<II", 1, 2) + b"\0\0\0\0"
    return (
        b"\x78\x9f\x3e\x22\1\0"
        + attribute(1, 0x00089006, b"\0\0\1\0")
        + attribute(1, 0x00069007, struct.pack("<II", 1251, 0))
        + before
        + attribute(1, 0x00069003, properties(odd, many, *held))
        + after
    )


def mail(winmail: bytes, text: str = "") -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"] = "Press <press@harbour.example>", "Ferries have a wharf of their own"
    made["Date"] = "Thu, 12 Mar 2026 10:00:00 +0000"
    if text:
        made.set_content(text)
    made.add_attachment(winmail, "application", "ms-tnef", filename="winmail.dat")
    return bytes(made)


def read(data: bytes) -> tuple[Document, list[str]]:
    told: list[str] = []
    return masthead.read(data, format="eml", note=lambda notice: told.append(message(notice))), told


def test_what_is_attached_in_it_is_attached_to_the_message() -> None:
    inner = b"Another release\n===============\n\nNORTHPORT, 12 March 2026 - The town has a new library since Friday, said its mayor.\n"
    document, told = read(mail(stream(after=attached("library.txt", inner) + attached("photo.png", picture("navy"))), TEXT))
    assert "new library" in plain_blocks(document.blocks) and "wharf for ferries" in plain_blocks(document.blocks)
    assert sum(isinstance(block, Figure) for block in every(document.blocks)) == 1
    assert not any("winmail" in one for one in told)


def test_its_page_is_the_better_form_of_the_text() -> None:
    document, _ = read(mail(stream(property(HTML, PAGE.encode()), property(PAGE_NUMBER, 65001)), TEXT))
    said = plain_blocks(document.blocks)
    assert "the page alone" in said and said.count("opened its wharf") == 1


def test_a_picture_of_its_page_stands_where_the_page_shows_it() -> None:
    page = PAGE.replace("</body>", '<p><img src="cid:one@x" alt="The wharf"></p></body>')
    data = mail(stream(property(HTML, page.encode()), after=attached("image001.png", picture("navy"), property(IDENTITY, "one@x"))))
    document, _ = read(data)
    assert [block.alt for block in every(document.blocks) if isinstance(block, Figure)] == ["The wharf"]


def test_its_text_alone_is_the_message() -> None:
    assert "opened its wharf" in plain_blocks(read(mail(stream(property(PLAIN, TEXT))))[0].blocks)
    assert "hello world" in plain_blocks(read(mail(stream(property(RICH, HELLO))))[0].blocks)


def test_text_of_eight_bits_is_in_its_code_page() -> None:
    old = attribute(1, 0x0002800C, "Паром пришёл в новый порт, сообщили в пятницу.\0".encode("cp1251"))
    assert "Паром пришёл" in plain_blocks(read(mail(stream(before=old)))[0].blocks)


def test_a_message_within_it_is_read_too() -> None:
    inner = b"\0" * 16 + stream(property(SUBJECT, "Inner subject of a message"), property(PLAIN, TEXT.replace("wharf", "quay")))
    after = attribute(2, 0x00069002, b"\0" * 14) + attribute(2, 0x00069005, properties(property(METHOD, 5), property(OBJECT, inner, 0x0D)))
    document, _ = read(mail(stream(property(PLAIN, TEXT + TEXT), after=after)))
    parts = [block for block in document.blocks if isinstance(block, Part)]
    assert [part.metadata.title for part in parts] == ["Ferries have a wharf of their own", "Inner subject of a message"]


def test_one_that_is_a_file_by_itself_is_a_message() -> None:
    data = stream(
        property(SUBJECT, "Wharf opened"), property(NAME, "Anna Berg"), property(ADDRESS, "anna@harbour.example"), property(PLAIN, TEXT)
    )
    assert registry.recognised(Source("winmail.dat", data)) == "eml"
    document, _ = read(data)
    assert (document.metadata.title, document.metadata.author) == ("Wharf opened", "Anna Berg")


def test_messages_within_each_other_without_end_are_refused() -> None:
    held = stream(property(PLAIN, TEXT))
    for _ in range(6):
        after = attribute(2, 0x00069002, b"\0" * 14) + attribute(
            2, 0x00069005, properties(property(METHOD, 5), property(OBJECT, b"\0" * 16 + held, 0x0D))
        )
        held = stream(property(PLAIN, TEXT), after=after)
    with changed(Limits(inner_depth=4)), pytest.raises(LimitError):
        read(held)


@pytest.mark.parametrize("cut", [3, 20, 60, 200])
def test_one_that_is_cut_off_is_named_and_the_message_stays(cut: int) -> None:
    whole = stream(property(PLAIN, TEXT), after=attached("library.txt", b"x" * 100))
    document, told = read(mail(whole[: len(whole) - cut], TEXT))
    assert "opened its wharf" in plain_blocks(document.blocks)
    assert any("the attachment winmail.dat" in one for one in told), told
    with pytest.raises(UnreadableError, match="cut off"):
        read(whole[: len(whole) - cut])


def test_counts_and_sizes_that_cannot_be_are_refused() -> None:
    for count in (2_000_000, 0xFFFFFFFF):
        with pytest.raises(UnreadableError):
            read(b"\x78\x9f\x3e\x22\1\0" + attribute(1, 0x00069003, struct.pack("<I", count) + b"\0" * 40))
    huge = HELLO[:4] + struct.pack("<I", 0x7FFFFFFF) + HELLO[8:]
    with pytest.raises(UnreadableError, match="markup_bytes"):
        unpacked(huge)


def test_damaged_ones_are_read_or_refused_in_words() -> None:
    whole = stream(property(HTML, PAGE.encode()), property(RICH, HELLO), after=attached("photo.png", picture("navy")))
    for at in range(6, len(whole), 3):
        for byte in (0x00, 0xFF):
            with contextlib.suppress(MastheadError):
                read(whole[:at] + bytes([byte]) + whole[at + 1 :])


def test_rich_text_says_again_what_it_has_just_said() -> None:
    assert unpacked(HELLO) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    # The second example, 4.1.2: what is said again reaches into itself.
    data = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert unpacked(data) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
    assert unpacked(struct.pack("<II", 20, 6) + b"MELA\0\0\0\0{\\rtf}") == b"{\\rtf}"
