"""UTF-8 that was taken for ISO 8859-1: the controls in it tell what is meant."""

from __future__ import annotations

import masthead
from masthead.document.model import List
from masthead.document.plain import plain_block
from masthead.language.identify import told
from masthead.notices import Replaced
from masthead.sources.encoding import decode


def mangled(text: str) -> bytes:
    """As a program does it that takes UTF-8 for ISO 8859-1."""
    return text.encode().decode("latin-1").encode()


def test_controls_that_are_bytes_of_a_character_give_that_character() -> None:
    notices: list[object] = []
    assert decode(mangled("• wharf – 65-4θ6Θ, “quay”"), notices.append).text == "• wharf – 65-4θ6Θ, “quay”"
    assert [type(one) for one in notices] == [Replaced]


def test_letters_without_a_control_beside_them_stay() -> None:
    assert decode("Î¸ is what a program makes of a theta".encode(), lambda notice: None).text.startswith("Î¸")
    assert decode("A control alone\x80 and Î¸".encode(), lambda notice: None).text == "A control alone and Î¸"


def test_a_list_with_such_bullets_is_a_list() -> None:
    text = b"# Norhaven opens its wharf\n\nThe wharf has room for:\n\n" + mangled("• two ferries\n\n• one ship\n\n♦ a crane\n\n♦ a lamp\n")
    found = masthead.read(text, format="md").blocks
    assert [plain_block(block).split("\n") for block in found if isinstance(block, List)] == [
        ["two ferries", "one ship"],
        ["a crane", "a lamp"],
    ]


def test_scraps_of_letters_tell_no_language() -> None:
    assert told("ΕΤ~Γ", "en") == told("1 κι' 1 — Κ", "en") == ""
    assert told("Το λιμάνι άνοιξε", "en") == "el"
