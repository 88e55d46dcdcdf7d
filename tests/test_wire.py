"""Wire text: which texts are known as messages of agencies, and which only look like them."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.notices import Notice
from masthead.sources.source import Source

TEXT = "NORTHPORT (AP) - The harbor council opened its wharf for ferries on Friday, after three years of work.\n"


@pytest.mark.parametrize(
    "head",
    [
        "^Harbor opens wharf^\n^By JANE DOE^\n\n",
        "a0437\nr i ^BC-US--Ferry,0412<\n^Harbor opens wharf<\n",
        "^BC-Ferry,0412<\n\t",
        "BC-FERRY-WHARF\nHARBOR OPENS WHARF\n\n   ",
        "\x16\x16\x01a0437\x1fcpstf\r\nr i \x13\x11 BC-Ferry 08-10 0412\r\n\x02^BC-Ferry,0412<\r\n^Harbor opens wharf<\r\n\t",
    ],
)
def test_heads_of_american_agencies_are_known_and_no_word_is_lost(head: str) -> None:
    source = Source("message.txt", (head + TEXT).encode())
    assert registry.recognised(source) == "wire"
    notices: list[Notice] = []
    document = registry.read(source, notices.append, {})
    assert "NORTHPORT (AP) - The harbor council opened its wharf for ferries on Friday" in plain_blocks(document.blocks)
    assert not missing(registry.reader("wire").words(source), words(plain_blocks(document.blocks)), notices)


@pytest.mark.parametrize(
    "text",
    [
        f"^1^ A note of a text in Markdown.\n\n{TEXT}",
        f"AM-PM clocks are sold here\n\n{TEXT}",
        f"US-China talks go on\n\n{TEXT}",
        f"Harbor opens wharf\n\n{TEXT}\n^ see above\n",
        f"a b\n\n{TEXT}",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert registry.recognised(Source("text.txt", text.encode())) != "wire"
