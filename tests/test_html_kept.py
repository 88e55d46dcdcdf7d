"""Ends of lines that a page keeps without `br`."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.document.model import Paragraph
from masthead.document.plain import plain_block
from masthead.document.walk import every
from masthead.sources.source import Source

LONG = (
    "The harbour board of Norhaven has let the contract for the new ferry landing on the north shore. Work begins in May and will take two winters, "
    "as the sea leaves only the calm months for the piles. Ferries go on running from the old landing until then."
)
OTHER = (
    "“We have waited for this for thirty years,” said Ida Moss, the chair of the board. Tolls are not planned. The landing is paid for by the island's "
    "three parishes and the fishermen's guild, which has sold its old ice house on the quay for it."
)
ARABIC = (
    "أعلنت هيئة الميناء اليوم أن العمل في الرصيف الجديد يبدأ في شهر مايو المقبل ويستمر عامين كاملين. وقالت الهيئة إن العبارات ستواصل رحلاتها من الرصيف القديم "
    "حتى نهاية العمل، وإن الرسوم لن ترتفع على سكان الجزر الثلاث ولا على الصيادين الذين يبيعون سمكهم في السوق القديم."
)


def _paragraphs(html: str) -> list[str]:
    document = registry.read(Source("page.html", html.encode()), lambda _: None, {})
    return [plain_block(block) for block in every(document.blocks) if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        (f"<div class='text'>Ferry landing is let\n{LONG}\n\n{OTHER}\nHarbour Board</div>", ["Ferry landing is let", LONG, OTHER, "Harbour Board"]),
        (f"<div>هيئة الميناء:\nبيان صحفي\n{ARABIC}\n{ARABIC}</div>", ["هيئة الميناء:", "بيان صحفي", ARABIC, ARABIC]),
        (f"<section>{LONG}\n{OTHER}\n<a href='https://board.example'>More</a> about it\nHarbour Board</section>", [LONG, OTHER, "More about it", "Harbour Board"]),
        # Paragraphs that blank lines part, as the editors of some systems keep them, among headings.
        (f"<h1>Ferry landing is let</h1>\n\n {LONG}\n\n {OTHER}\n\n <b>About the board</b>\n\n \xa0\n\n {LONG} See its <a href='https://board.example'>page</a>.\n", [LONG, OTHER, "About the board", f"{LONG} See its page."]),
        ("<p style='color: red; white-space: pre-line'>Norhaven\nHarbour Board</p>", ["Norhaven\nHarbour Board"]),
        ("<div class='mt-4 whitespace-pre-wrap'>Norhaven\nHarbour Board\n\nMay 3</div>", ["Norhaven\nHarbour Board", "May 3"]),
    ],
)  # fmt: skip
def test_ends_of_lines_that_the_page_keeps_part_what_they_part(html: str, found: list[str]) -> None:
    assert _paragraphs(html) == found


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>The harbour board\nof Norhaven has\nlet the contract.</p>", ["The harbour board of Norhaven has let the contract."]),
        # A sentence a line, as some people write, and lines that an editor has indented.
        ("<div>" + LONG.replace(". ", ", ") + "\n" + OTHER.replace(". ", ", ") + "\nTolls are not planned.</div>", None),
        (f"<div>\n    {LONG}\n    <a href='/x'>Here</a>\n    {OTHER}\n    and more\n</div>", None),
        (f"<div>\n\n{LONG}\n\n<a href='/x'>Here</a>\n\n{OTHER}\n\n</div>", None),
        (f"<div>{LONG}<br>\n{OTHER}<br>\nHarbour Board</div>", [f"{LONG}\n{OTHER}\nHarbour Board"]),
        ("<div>" + "\n".join(LONG[at : at + 210] for at in range(0, len(LONG), 210)) + "\nas it is</div>", None),
        ("<body style='line-break: after-white-space'>Norhaven\nHarbour Board</body>", ["Norhaven Harbour Board"]),
    ],
)  # fmt: skip
def test_ends_of_lines_that_only_an_editor_made_part_nothing(html: str, found: list[str] | None) -> None:
    made = _paragraphs(html)
    assert made == found if found else len(made) == 1


FISH = "انجمن ماهیگیران نوربندر اعلام کرد بازار تازه از فردا باز می‌شود."
BOATS = "در این بازار چهل قایق هر روز صبح ماهی خود را به مردم جزیره می‌فروشند."
PRICES = "به گفته انجمن، بهای ماهی تا پایان سال تغییری نخواهد کرد و سود آن به مدرسه بندر می‌رسد."


@pytest.mark.parametrize(
    ("html", "found"),
    [
        (f"<div class='message'>🔹\n{FISH}\n🔸\n{BOATS}\n🔹\n{PRICES}</div>", [f"🔹 {FISH}", f"🔸 {BOATS}", f"🔹 {PRICES}"]),
        # Several in a row, and one that a blank line parts from its words.
        (f"<div>🔸\n🔹\n🔸\n{FISH}\n✅\n\n{BOATS}\n{PRICES}\n🆔\n<a href='/x'>@fish</a></div>", [f"🔸 🔹 🔸 {FISH}", f"✅ {BOATS}", PRICES, "🆔 @fish"]),
        (f"<div>▪️\n{LONG.lower()}\n▪️\nThe board</div>", [LONG.lower(), "The board"]),
    ],
)  # fmt: skip
def test_pictures_in_rows_of_their_own_mark_the_paragraphs_of_a_message(html: str, found: list[str]) -> None:
    assert _paragraphs(html) == found


@pytest.mark.parametrize(
    "html",
    [
        f"<div>🔹\n{FISH}\n{BOATS}\n{PRICES}</div>",  # one sign is no list
        f"<p>🔹\n{FISH}\n🔹\n{BOATS}\n{PRICES}</p>",  # a paragraph that the page marks as one
        f"<div>🔹 {FISH}\n🔹 {BOATS}\nو {PRICES}</div>",
    ],
)
def test_pictures_elsewhere_part_no_text(html: str) -> None:
    assert len(_paragraphs(html)) == 1


def test_blocks_behind_such_a_text_are_read_as_ever() -> None:
    page = f"<div><div>Ferry landing is let\n{LONG}\n{OTHER}</div><p>Harbour\nBoard</p></div>"
    assert _paragraphs(page) == ["Ferry landing is let", LONG, OTHER, "Harbour Board"]


def test_text_that_a_script_lays_out_before_it_shows_it() -> None:
    """As pages of WeChat keep it."""
    page = f'<html><body><h1>A new landing</h1><p>3 May 2024</p><div style="visibility: hidden; opacity: 0"><p>{LONG}</p><p>{OTHER}</p></div></body></html>'
    assert _paragraphs(page)[-2:] == [LONG, OTHER]


@pytest.mark.parametrize("style", ["display:none", "visibility:hidden"])
def test_what_is_hidden_beside_a_text(style: str) -> None:
    page = f'<html><body><h1>A new landing</h1><p>{LONG}</p><p>{OTHER}</p><div style="{style}"><p>{ARABIC}</p></div></body></html>'
    assert ARABIC not in _paragraphs(page)
