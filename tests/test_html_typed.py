"""Texts that somebody typed, and a page shows as they stand."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.document.model import Heading, Paragraph, Preformatted
from masthead.document.plain import plain_block
from masthead.readers.contract import unheard
from masthead.sources.source import Source

LONG = "Der Hafenrat von Norhaven eröffnet am Montag die neue Mole, an der seit zwei Jahren gebaut worden ist, und lädt alle dazu ein."
WRAPPED = "The ferry masters of the Orle met in Norhaven on 3 May, and some\nforty of them came to speak of the piers and of the price of oil,\nwhich has doubled."
CODE = "def launch(ship):\n    ship.cast_off()\n\n    return ship\n\nlaunch(ferry)"
CALLS = '# Opens the lock of the harbour for each boat that is in the list of boats (of today).\nfor boat in boats: open_lock(boat, wait=True, note="the boat is here and it waits")'
VERSE = "The ferry lies\n    below the quay,\n\nthe ice has come\n    to stay, to stay."


def _blocks(typed: str) -> tuple[object, ...]:
    page = f"<!doctype html><html><body><main><h1>Pressetext</h1><pre>\n{typed}\n</pre></main></body></html>"
    return registry.read(Source("page.html", page.encode()), unheard, {}).blocks


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (f"Neue Mole eröffnet\n\n{LONG}\n\n{LONG}\n\nNorhaven, 3. Mai 2026", ["Neue Mole eröffnet", LONG, LONG, "Norhaven, 3. Mai 2026"]),
        (f"{LONG[:-1]} (auch Kinder.)\n\n{LONG}", [f"{LONG[:-1]} (auch Kinder.)", LONG]),
        (f"{WRAPPED}\n\n{WRAPPED}", [WRAPPED.replace("\n", " ")] * 2),
    ],
)
def test_prose_that_was_typed_is_read_as_paragraphs(typed: str, said: list[str]) -> None:
    _, *blocks = _blocks(typed)
    assert all(isinstance(block, Paragraph | Heading) and block.place is None for block in blocks)
    assert [plain_block(block) for block in blocks] == said  # type: ignore[arg-type]


@pytest.mark.parametrize("typed", [CODE, f"{CALLS}\n\n{CALLS}", VERSE, f"{LONG}\n\n{CODE}\n\n{CODE}\n\n{CODE}"])
def test_code_and_verse_stay_as_they_stand(typed: str) -> None:
    _, *blocks = _blocks(typed)
    assert [type(block) for block in blocks] == [Preformatted]
