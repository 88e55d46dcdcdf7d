"""Figures that a page sets large are no numbers of pages; datelines whose text begins with a figure or speech; marks of the end that letters have too."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from test_anatomy_rules import one, paragraphs

from masthead.anatomy.recognise import recognise
from masthead.document.model import Text
from masthead.document.plain import plain_block

LEAD = "The Harbour Group announced the new version of its maps of all the islands of the north on Monday."
MORE = "The maps show all of the islands, the harbours and the lights, and they are free for everybody to use."


@pytest.mark.parametrize("rows", [("140", "artists", "31", "countries"), ("artists", "140", "countries", "31", "places", "9")])
def test_bare_figures_with_what_they_count_are_kept(rows: tuple[str, ...]) -> None:
    found = one("# A festival opens", LEAD, MORE, "## Facts and figures", *rows, "## Music", MORE)
    wire = [plain_block(piece.block) for piece in found.pieces if piece.role == "wire"]
    assert not wire


@pytest.mark.parametrize("numbers", [("12", "13"), ("12", "14")])
def test_numbers_of_pages_are_none(numbers: tuple[str, str]) -> None:
    found = one("# A festival opens", LEAD, numbers[0], "A festival opens" if numbers[1] == "13" else MORE, numbers[1], MORE)
    assert [plain_block(piece.block) for piece in found.pieces if piece.role == "wire"] == [*numbers]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        (
            "Kiel, 3. März 2025. 140 Künstlerinnen und Künstler aus 31 Ländern spielen im Juni auf den Schiffen im Hafen.",
            "Kiel, 3. März 2025.",
        ),
        ("Kiel, 3. März 2025. „Wir feiern im Juni auf den Schiffen im Hafen“, sagt die Leiterin des Festivals.", "Kiel, 3. März 2025."),
        ("Kiel, 3. März 2025. 14 Uhr beginnt das Konzert auf den Schiffen, zu dem alle in der Stadt eingeladen sind.", ""),
    ],
)
def test_a_text_behind_a_dateline_may_begin_with_a_figure_or_speech(text: str, dateline: str) -> None:
    found = recognise(
        paragraphs("# Das Festival öffnet im Juni seine Tore", text, "Der Vorverkauf beginnt am 1. April, wie es heißt."), lambda _: None
    )[0]
    assert (found.dateline.text if found.dateline else "") == dateline


def test_a_word_alone_that_ends_letters_too_makes_no_release() -> None:
    minutes = (
        "# 港湾整備検討委員会 議事録",
        "## 議事要旨",
        "事務局から資料に基づき説明があった。",
        "## その他",
        "次回は来月に開催する。",
        "以上",
    )
    assert recognise(paragraphs(*minutes), lambda _: None)[0].kind == "document"
    release = (
        "# 新しい埠頭が開業",
        "北港市は5月14日、新しい埠頭を開業したと発表した。",
        "## お問い合わせ先",
        "港湾課 電話 0123-45-6789 kowan@kitaminato.example",
        "以上",
    )
    assert recognise(paragraphs(*release), lambda _: None)[0].kind == "press-release"


def test_headings_within_a_part_of_the_tail_stay_in_it() -> None:
    from masthead.briefing.parts.text import tail
    from masthead.document.model import Heading
    from masthead.language.labels import labels

    found = one("# A festival opens", LEAD, MORE, "## About the Harbour Group", MORE, "## Contact", "Jane Doe\njane@harbour.example")
    pieces = list(found.pieces)
    at = next(at for at, piece in enumerate(pieces) if plain_block(piece.block) == "About the Harbour Group")
    below = [replace(pieces[at], block=Heading(3, (Text(name),))) for name in ("History", "Staff")]
    pieces[at + 1 : at + 2] = [below[0], pieces[at + 1], below[1], pieces[at + 1]]
    sections = tail(replace(found, pieces=tuple(pieces)), labels("en"))
    assert [section.label for section in sections] == ["About the Harbour Group", "Contact"]
    assert [plain_block(entry.block) for entry in sections[0].entries] == ["History", MORE, "Staff", MORE]
