"""Lines that stand for themselves in texts that wrap their lines: addresses, labels, a label in bold."""

from __future__ import annotations

import masthead
from masthead.anatomy.model import Contact
from masthead.document.model import Document, LineBreak, Paragraph
from masthead.readers.md.reader import MarkdownReader
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source

HEAD = "# A bridge is open\n\nPort Amara, 3 February 2026 – The bridge over the Sarn is open to all traffic.\n\n"
CONTACTS = (
    "Investors: Pål Steinsvik, Head of Investor Relations, +47 555 10 410, ir@nordlys.example\n"
    "Media: Kari Aune, VP Communications, +47 555 10 420, media@nordlys.example\n"
)


def _read(text: str, name: str) -> Document:
    reader = MarkdownReader() if name.endswith(".md") else TextReader()
    return reader.read(Source(name, text.encode()), lambda notice: None)


def _contacts(text: str, name: str) -> tuple[Contact, ...]:
    return masthead.recognise(_read(text, name))[0].contacts


def _breaks(text: str) -> int:
    blocks = _read(text, "x.md").blocks
    return sum(isinstance(inline, LineBreak) for block in blocks if isinstance(block, Paragraph) for inline in block.content)


def test_each_line_of_addresses_is_somebodys() -> None:
    found = _contacts(f"{HEAD}## Contacts\n\n{CONTACTS}", "x.md")
    assert [(one.name, one.email, one.phone) for one in found] == [
        ("Pål Steinsvik", "ir@nordlys.example", "+47 555 10 410"),
        ("Kari Aune", "media@nordlys.example", "+47 555 10 420"),
    ]


def test_a_long_line_of_addresses_in_a_text_is_not_a_wrapped_one() -> None:
    text = (
        "A bridge is open\n\nPORT AMARA, 3 February 2026 - The bridge over the Sarn is open to all traffic, the Ministry of Works said today.\n\n"
        "MEDIA CONTACTS\nRuth Adeyemi, IPA, Geneva: +41 22 555 01 93, adeyemi@ipa.example (English, French)\n"
        "Carlos Ibarra, IPA, Bogotá: +57 601 555 0110, ibarra@ipa.example (Spanish)\n"
    )
    found = _contacts(text, "x.txt")
    assert [(one.name, one.email) for one in found] == [("Ruth Adeyemi", "adeyemi@ipa.example"), ("Carlos Ibarra", "ibarra@ipa.example")]


def test_labels_one_below_the_other_keep_their_lines() -> None:
    assert _breaks("Date: 19 November 2025\nProduct: a wooden train\nUnits: about 2,000\n") == 2
    assert _breaks("**Are there exceptions?**\nYes. Hearing aids are exempt.\n") == 1


def test_a_card_keeps_its_lines() -> None:
    assert (
        _breaks("Ann Bell, Director\nNorthgate Hospital, 4 Hill Road\nTelephone: +44 20 5550 0001\nEmail: a.bell@northgate.example\n") == 3
    )
    assert _breaks("رنا حداد، مسؤولة الإعلام\nوزارة الأشغال\nهاتف: +962 6 555 0101\n") == 2
    assert _breaks("The bridge is open to everybody. Whoever asks\nCalls us:\nTel. +44 20 5550 0001\n") == 0


def test_wrapped_prose_is_still_one_run() -> None:
    assert (
        _breaks(
            "One thing is sure: the bridge\nis open, and whoever crosses it\nwrites to ada@x.example or calls\nthe office on +44 20 555 0101.\n"
        )
        == 0
    )
    assert _breaks("The minister said: we are glad\nThe mayor was too.\n") == 0
    assert _breaks("Some **words are\nbold** here\nand end.\n") == 0


def test_labels_and_ways_to_reach_somebody_in_east_asia_keep_their_lines() -> None:
    assert _breaks("令和6年8月29日\n青浜市 港湾課\n担当:課長補佐 森田、主任 大野\n電話:0254-55-0147(直通)\n") == 3
    assert _breaks("―――お問い合わせ―――\n青浜水族館 企画課 森田・大野\n電話 0597-55-0121 FAX 0597-55-0122\npress@aquarium.example\n") == 3
    assert _breaks("橋は本日から\n通行できます。市は三年をかけて\n工事を進めてきました。\n") == 0
