"""Heads and feet of printed pages in plain text, as scans and old archives have them, and what they have cut."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.document.plain import plain_blocks
from masthead.notices import Dropped, Notice
from masthead.sources.source import Source

HEAD = "NORHAVEN HARBOUR TRUST                  Page {} of 2\nPress office · 12 Quay Street\n"
FIRST = "Norhaven, 3 May 1987 - The harbour trust opens its third quay on Monday.\nIt is 120 metres long and has room for forty boats, as the trust told the\ncouncil of the town on Friday night, and it cost four million crowns.\n\n"
CUT = '"It is open to all," said Ida Falk, chair of the trust. "We have wanted it\nsince the storm took the old one in the winter of 1970, and now the trust'
REST = 'of all four towns has paid for it."\n\nMooring is free until June, and water costs two crowns a day for all boats.\n'


def _read(text: str) -> tuple[str, list[str]]:
    told: list[Notice] = []
    document = registry.read(Source("scan.txt", text.encode()), told.append, {})
    return plain_blocks(document.blocks), [" ".join(notice.words) for notice in told if isinstance(notice, Dropped)]


def test_heads_of_pages_are_left_out_and_what_they_cut_goes_on() -> None:
    said, left = _read(f"{HEAD.format(1)}\n{FIRST}{CUT}\n\n                 - 1 -\n{HEAD.format(2)}\n{REST}")
    assert "the trust of all four towns has paid for it" in said
    assert said.startswith("NORHAVEN HARBOUR TRUST") and "Page 2" not in said and "- 1 -" not in said
    assert left == ["- 1 - NORHAVEN HARBOUR TRUST Page 2 of 2 Press office · 12 Quay Street"]


@pytest.mark.parametrize("word", ["Page", "Seite", "Página", "Pagina", "Pag", "Strona", "стр.", "Страница", "Σελίδα"])
def test_feet_of_pages_are_left_out_from_the_first_on(word: str) -> None:
    said, left = _read(f"{FIRST}{FIRST}{CUT}\n\nHarbour Trust · {word} 1\n\n{REST}\n{FIRST}\nHarbour Trust · {word} 2\n")
    assert "Harbour Trust ·" not in said and "the trust of all four towns" in said
    assert left == [f"Harbour Trust · {word} 1 Harbour Trust · {word} 2"]


@pytest.mark.parametrize(
    "rows",
    [
        "Boats, page 3\nPrices, page 4\n",
        f"See page 2\n{FIRST}See page 2\n",
        f"See page 4\n{FIRST}See page 2\n",
        f"On page 3 of its report\nthe trust says so.\n{FIRST}On page 4 the council\nsays no.\n",
    ],
)
def test_other_rows_that_name_pages_are_text(rows: str) -> None:
    said, left = _read(f"{FIRST}{rows}{REST}")
    assert left == [] and "age" in said


def test_a_word_that_a_nearly_full_row_cuts_is_put_together() -> None:
    said, _ = _read(
        "Norhaven, 3 May 1987 - The port author-\nity opens its third quay on Monday. It is\n120 metres long and has room for forty\nboats, as the authority said last night.\n"
    )
    assert "The port authority opens its third quay" in said
