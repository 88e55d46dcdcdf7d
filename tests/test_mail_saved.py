"""Messages as Outlook saves them (.msg): a compound file with a stream for each property; what is broken is refused in words."""

from __future__ import annotations

import contextlib
import struct

import pytest
from test_mail_attachments import picture
from test_mail_outlook import HELLO, PAGE, TEXT, read

from masthead import registry
from masthead.document.model import Figure, Part
from masthead.document.plain import plain_blocks
from masthead.document.walk import every
from masthead.errors import LimitError, MastheadError
from masthead.limits import Limits, changed
from masthead.sources.source import Source

Folder = dict[str, "bytes | Folder"]
END, FREE = 0xFFFFFFFE, 0xFFFFFFFF


def compound(root: Folder) -> bytes:
    """A compound file of sectors of 512 bytes; folders within are chains, which readers need not mind."""
    entries: list[list[object]] = []
    sectors: list[bytes] = []
    small = bytearray()
    fat: list[int] = []
    mini: list[int] = []

    def stored(data: bytes) -> int:
        first = len(sectors)
        pieces = [data[at : at + 512].ljust(512, b"\0") for at in range(0, len(data), 512)]
        for number, piece in enumerate(pieces):
            sectors.append(piece)
            fat.append(first + number + 1 if number + 1 < len(pieces) else END)
        return first if pieces else END

    def put(data: bytes) -> tuple[int, int]:
        if len(data) >= 4096:
            return stored(data), len(data)
        first, count = len(mini), -(-len(data) // 64)
        mini.extend([first + at + 1 for at in range(count - 1)] + [END] if count else [])
        small.extend(data.ljust(count * 64, b"\0"))
        return (first if count else END), len(data)

    def add(name: str, kind: int, held: Folder | bytes) -> int:
        at = len(entries)
        entries.append([name, kind, FREE, FREE, END, 0])
        if isinstance(held, bytes):
            entries[at][4:] = put(held)
        else:
            last = 0
            for other, inner in held.items():
                made = add(other, 1 if isinstance(inner, dict) else 2, inner)
                if last:
                    entries[last][2] = made
                else:
                    entries[at][3] = made
                last = made
        return at

    add("Root Entry", 5, root)
    entries[0][4], entries[0][5] = stored(bytes(small)), len(small)
    directory = b""
    for name, kind, right, child, start, size in entries:
        said = str(name).encode("utf-16-le") + b"\0\0"
        directory += said.ljust(64, b"\0") + struct.pack("<HBBIII", len(said), kind, 1, FREE, right, child) + b"\0" * 36
        directory += struct.pack("<IQ", start, size)
    first = stored(directory)
    minis = stored(struct.pack(f"<{len(mini)}I", *mini)) if mini else END
    count = 1
    while count * 128 < len(fat) + count:
        count += 1
    tables = list(range(len(sectors), len(sectors) + count))
    whole = (fat + [0xFFFFFFFD] * count + [FREE] * (128 * count))[: 128 * count]
    sectors += [struct.pack("<128I", *whole[at * 128 : at * 128 + 128]) for at in range(count)]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 10
    head += struct.pack("<IIIIIIIII", count, first, 0, 4096, minis, 1, END, 0, tables[0])
    head += struct.pack(f"<{count - 1}I", *tables[1:]) + struct.pack("<I", FREE) * (109 - count)
    return head + b"".join(sectors)


def fixed(before: int, **numbers: int) -> bytes:
    """The table of properties that are numbers; a name is the property's number in hexadecimal behind a letter."""
    return b"\0" * before + b"".join(
        struct.pack("<HHIQ", 0x40 if value > 1 << 40 else 3, int(name[1:], 16), 6, value) for name, value in numbers.items()
    )


SENT = 134177472000000000
"""12 March 2026, in tenths of microseconds since 1601."""


def saved(*, before: int = 32, **more: bytes | str | Folder) -> Folder:
    held: Folder = {"__nameid_version1.0": {}, "__properties_version1.0": fixed(before, p0039=SENT, p3FDE=65001)}
    said: dict[str, bytes | str | Folder] = {
        "s0037001F": "Wharf opened",
        "s0C1A001F": "Anna Berg",
        "s0C1F001F": "/o=House/cn=anna",
        "s5D01001F": "anna@harbour.example",
    }
    for name, value in (said | more).items():
        key = name.replace("attach", "__attach_version1.0_#0000000") if name.startswith("attach") else f"__substg1.0_{name[1:]}"
        held[key] = value.encode("utf-16-le") if isinstance(value, str) else value
    return held


def attached(name: str, data: bytes, **more: str) -> Folder:
    kids: Folder = {
        "__properties_version1.0": fixed(8, p3705=1),
        "__substg1.0_3707001F": name.encode("utf-16-le"),
        "__substg1.0_37010102": data,
    }
    return kids | {f"__substg1.0_{key[1:]}": value.encode("utf-16-le") for key, value in more.items()}


def test_a_saved_message_is_known_and_read() -> None:
    data = compound(saved(s1000001F=TEXT))
    assert registry.recognised(Source("wharf.msg", data)) == "eml"
    document, _ = read(data)
    assert (document.metadata.title, document.metadata.author, document.metadata.published[:10]) == (
        "Wharf opened",
        "Anna Berg",
        "2026-03-12",
    )
    assert "opened its wharf" in plain_blocks(document.blocks)


def test_its_page_with_its_picture_and_what_is_attached() -> None:
    page = PAGE.replace("</body>", '<p><img src="cid:one@x" alt="The wharf"></p></body>')
    long = (
        b"Another release\n===============\n\nNORTHPORT, 12 March 2026 - The town has a new library since Friday, said its mayor.\n"
        + b"More words of it.\n" * 300
    )
    data = compound(
        saved(
            s10130102=page.encode(),
            attach0=attached("image001.png", picture("navy"), s3712001F="one@x"),
            attach1=attached("library.txt", long),
        )
    )
    document, _ = read(data)
    assert [block.alt for block in every(document.blocks) if isinstance(block, Figure)] == ["The wharf"]
    assert "new library" in plain_blocks(document.blocks) and "the page alone" in plain_blocks(document.blocks)


def test_rich_text_alone_is_its_text() -> None:
    assert "hello world" in plain_blocks(read(compound(saved(s10090102=HELLO)))[0].blocks)


def within(inner: Folder) -> Folder:
    return {"__properties_version1.0": fixed(8, p3705=5), "__substg1.0_3701000D": inner}


def test_a_message_within_it_is_read_too() -> None:
    inner = saved(before=24, s0037001F="Inner subject of a message", s1000001F=TEXT.replace("wharf", "quay"))
    document, _ = read(compound(saved(s1000001F=TEXT + TEXT, attach0=within(inner))))
    assert [part.metadata.title for part in document.blocks if isinstance(part, Part)] == ["Wharf opened", "Inner subject of a message"]


def test_messages_within_each_other_without_end_are_refused() -> None:
    held = saved(before=24, s1000001F=TEXT)
    for _ in range(6):
        held = saved(before=24, s1000001F=TEXT, attach0=within(held))
    with changed(Limits(inner_depth=4)), pytest.raises(LimitError):
        read(compound(saved(s1000001F=TEXT, attach0=within(held))))


def test_circles_end() -> None:
    data = bytearray(compound(saved(s1000001F=TEXT)))
    start = data.index("Root Entry".encode("utf-16-le"))
    for offset in (68, 72, 76):  # each entry leads to the first, and is within itself
        for at in range(0, 6 * 128, 128):
            struct.pack_into("<I", data, start + at + offset, at // 128)
    with contextlib.suppress(MastheadError):
        read(bytes(data))
    for chain in range(0, 512, 4):
        broken = bytearray(compound(saved(s1000001F=TEXT)))
        struct.pack_into("<I", broken, len(broken) - 512 + chain, 0)
        with contextlib.suppress(MastheadError):
            read(bytes(broken))


def test_damaged_ones_are_read_or_refused_in_words() -> None:
    whole = compound(saved(s1000001F=TEXT, attach0=attached("photo.png", picture("navy"))))
    for at in range(8, len(whole), 23):
        with contextlib.suppress(MastheadError):
            read(whole[:at] + b"\xff" + whole[at + 1 :])
    for cut in range(600, len(whole), 300):
        with contextlib.suppress(MastheadError):
            read(whole[:cut])


def test_what_apple_mail_writes_around_a_message_is_none_of_it() -> None:
    message = b"From: Ida Falk <ida@orle.example>\nSubject: New bridge opens in May\nDate: Mon, 6 May 2024 09:00:00 +0200\n\nThe bridge over the Orle opens in May, and is free for all.\n"
    data = b'<?xml version="1.0"?>\n<plist version="1.0"><dict><key>flags</key><integer>8623489089</integer></dict></plist>\n'
    kept = Source("1204.emlx", f"{len(message):<10}\n".encode() + message + data)
    document = registry.read(kept, lambda notice: None, {})
    assert document.origin.format == "eml" and document.metadata.author == "Ida Falk"
    assert plain_blocks(document.blocks) == "New bridge opens in May\nThe bridge over the Orle opens in May, and is free for all."
    assert "8623489089" not in [*registry.reader("eml").words(kept)]
