"""UTF-8 that was taken for ISO 8859-1: the controls in it tell what is meant."""

from __future__ import annotations

import pytest

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


def read(text: str) -> str:
    return decode(text.encode(), lambda notice: None).text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "LIBERTÉ\u00a0: le conseil dit «\u00a0OUI À LA QUALITÉ\u00a0» â\x80\x93 fin. L’ÉTÉ\u00a0!",
            "LIBERTÉ\u00a0: le conseil dit «\u00a0OUI À LA QUALITÉ\u00a0» – fin. L’ÉTÉ\u00a0!",
        ),
        ("Un CAFÉ» â\x80\x93 ici â\x80\x93 et là", "Un CAFÉ» – ici – et là"),
        ("Un CAFÉ» â\x80\x93 ici â\x80\x93", "Un CAFÉ» – ici –"),
        ("Ñ° 4 â\x80\x93 Lenn", "Ñ° 4 – Lenn"),
        ("AMANHÃ» â\x80\x93 IRMÃ\u00a0â\x80\x93", "AMANHÃ» – IRMÃ\u00a0–"),
        ("â\x80¢ Ã© is how a program writes é", "• Ã© is how a program writes é"),
    ],
)
def test_a_control_elsewhere_changes_no_letter_that_is_in_order(text: str, meant: str) -> None:
    assert read(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Åse har – sagt",
        "хор и хутор",
        "Übung, Väänänen und Gö – „Straße“ kostet 5\u00a0€",
        "Là – où l’été «\u00a0dure\u00a0» en juin",
        "EUR\u00a05 – für 5\u00a0km",
        "of the quay – of the\u200bwharf",
        "Tỉnh đã được trao tặng những ơn, ư",
        "می\u200cخواهم",
        "İstanbul’da güneş ve şarkı",
        "Zażółć gęślą jaźń",
        "港は開いています。",
    ],
)
def test_a_text_that_is_nothing_but_such_bytes_is_what_it_was(text: str) -> None:
    assert read(mangled(text).decode()) == text


def test_a_byte_that_ends_a_line_elsewhere_ends_none_within_a_character() -> None:
    assert read("Ã\x85se har â\x80\x93 sagt\x85 och mer") == "Åse har – sagt\n och mer"


def test_blanks_that_cannot_be_seen_are_characters_too() -> None:
    assert read("5Â\u00a0km â\x80\x93 far") == "5\u00a0km – far"
    assert read("the â\x80\x8bquay") == "the \u200bquay"


def test_controls_that_are_marks_of_windows_make_no_letters() -> None:
    notices: list[object] = []
    assert decode("\x93CAFÉ\x94 et l\x92été".encode(), notices.append).text == "CAFÉ et lété"
    assert len(notices) == 1


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
