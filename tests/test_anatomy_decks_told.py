"""Decks: the first of several points, what front matter gives as the summary and the text sets in italics; captions with their credit are none."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import masthead
from masthead.language.captions import credited

_TEXT = (
    "The town of Lenn opens its new heat pump next to the harbour in October. It takes the warmth of 2,300 homes out of the water of the river.",
    "The pump cost 19 million euros, of which the state pays a third. Two boilers stay where they are, and will be lit on the coldest days alone.",
)


def _deck(text: str, form: str) -> str:
    found = masthead.recognise(replace(masthead.read(text.encode(), format=form), language="en"))[0]
    return found.subheadline.text if found.subheadline else ""


def _points(*points: str) -> str:
    return "# Heat out of the river of Lenn\n\n" + "\n".join(f"- {point}" for point in points) + "\n\n" + "\n\n".join(_TEXT) + "\n"


def test_the_first_of_several_points_is_the_deck() -> None:
    first = "Pump takes warmth from the river"
    points = (first, "Price of heat falls by four per cent", "Boilers lit on cold days alone")
    assert _deck(_points(*points), "md") == first
    found = masthead.recognise(masthead.read(_points(*points).encode(), format="md"))[0]
    shown = masthead.write(masthead.compose([found]), "txt").decode()
    assert all(point in shown for point in points)


@pytest.mark.parametrize(
    "points",
    [
        # Sentences that end as such, words, and more than a handful.
        ("The pump takes warmth from the river.", "The price of heat falls by four per cent.", "The boilers are lit on cold days alone."),
        ("Pump", "Price", "Boilers"),
        tuple(f"Pump number {one} takes warmth from the river" for one in ("one", "two", "three", "four", "five", "six")),
    ],
)
def test_other_lists_are_no_deck(points: tuple[str, ...]) -> None:
    assert not _deck(_points(*points), "md")


@pytest.mark.parametrize(("mark", "wanted"), [("*", True), ("**", True), ("", False)])
def test_the_summary_of_front_matter_in_italics_is_the_deck(mark: str, wanted: bool) -> None:
    summary = "Homes that take their warmth out of the river pay less for it than others."
    text = (
        f'---\ntitle: "Heat out of the river of Lenn"\nsummary: "{summary}"\n---\n\n{mark}{summary}{mark}\n\n' + "\n\n".join(_TEXT) + "\n"
    )
    assert (_deck(text, "md") == summary) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada Moss at the pier. Photo: Bo Lund", True),
        ("Suhozidi na otoku Lennu; snimio: D. Lund", True),
        ("Most nad rzeką. Fot. Jan Kowalski", True),
        ("Мост через реку. Фото: Иван Петров", True),
        ("Ada Moss am Kai – Foto: Bo Lund", True),
        ("Η γέφυρα της Λένας. Φωτογραφία: Α. Παππάς", True),
        ("The new pier of Lenn (photo: Bo Lund)", False),
        ("Die Stadt baut den Kai: 300 Plätze mehr", False),
        ("The bank opens; credit: cheaper from June", False),
        ("Two ships collide. Picture: calm again", False),
    ],
)
def test_a_caption_that_ends_with_its_credit(text: str, wanted: bool) -> None:
    assert credited(text) is wanted
