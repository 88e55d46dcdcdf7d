"""Lines that are nothing but the name of the house, over the headline; the headline in a mail that does not begin with it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import masthead
from masthead.anatomy.model import Release


def _of(text: str, lang: str, form: str = "txt") -> Release:
    return masthead.recognise(replace(masthead.read(text.encode(), format=form), language=lang))[0]


def _headline(found: Release) -> str:
    return found.headline.text if found.headline else ""


_DE = (
    "Die Bäckereien im Land suchen mehr Lehrlinge als je zuvor. Im Herbst waren noch 4.000 Stellen frei, fast doppelt so viele wie im Vorjahr.",
    "„Wir brauchen Busse, die früh genug fahren“, sagt der Präsident Emil Wolf. Die Bäckereien zahlen seit dem Sommer auch die Fahrt.",
)
_IT = (
    "La violoncellista Ada Moss è da oggi la nuova direttrice musicale dell'Orchestra Sinfonica di Lenna. Resterà in carica per quattro anni.",
    "La direttrice ha studiato a Norana. Il debutto è previsto per il 4 ottobre, con un programma che comprende anche due prime assolute.",
)
_EN = (
    "The old lighthouse of Lenn will open to visitors for the first time in June. Guides of the Lenn Harbour Trust will show the lamp room.",
    "The lighthouse was built in 1874 and has had no keeper since 1990. Visitors may climb its 214 steps on weekends until the end of September.",
)


@pytest.mark.parametrize(
    ("lang", "head", "headline", "text", "foot"),
    [
        ("de", "Verband der Bäcker in Lenn e. V. (VBL)", "Bäckereien im Land suchen 4.000 Lehrlinge", _DE, ""),
        (
            "de",
            "Freie Liste Lenn im Rat",
            "Bäckereien im Land suchen mehr Lehrlinge",
            _DE,
            "Pressekontakt:\n\nFreie Liste Lenn im Rat\nEmil Wolf\nTelefon 030 555 0101",
        ),
        ("it", "ORCHESTRA SINFONICA DI LENNA", "Ada Moss è la nuova direttrice musicale", _IT, ""),
        ("en", "Lenn Harbour Trust", "Old lighthouse of Lenn will open to visitors in June", _EN, ""),
    ],
)
def test_a_house_over_the_headline(lang: str, head: str, headline: str, text: tuple[str, ...], foot: str) -> None:
    assert _headline(_of("\n\n".join((head, headline, *text, foot)), lang)) == headline
    marked = f"# {head}\n\n{headline}\n\n" + "\n\n".join(text) + f"\n\n{foot}\n"
    assert _headline(_of(marked, lang, "md")) == headline


@pytest.mark.parametrize(
    ("lang", "head", "below", "text"),
    [
        # Something is done in it.
        ("en", "Lenn Harbour Trust Opens Old Lighthouse", "Visitors may climb 214 steps of the lighthouse on weekends", _EN),
        # The text has nothing of what stands below.
        ("en", "Lenn Harbour Trust", "Ships in fog since winter", _EN),
        # Nobody is called so.
        ("de", "Lehrlinge, Busse, Bäckereien", "Bäckereien im Land suchen 4.000 Lehrlinge", _DE),
        ("it", "La nuova direttrice musicale", "Ada Moss resterà in carica per quattro anni", _IT),
    ],
)
def test_a_headline_over_its_deck_stays_one(lang: str, head: str, below: str, text: tuple[str, ...]) -> None:
    assert _headline(_of(f"# {head}\n\n{below}\n\n" + "\n\n".join(text) + "\n", lang, "md")) == head


def test_an_address_under_the_house_is_no_headline() -> None:
    text = "\n\n".join(("# Lenn Harbour Trust", "12 Quay Lane, Lenn", "Old lighthouse of Lenn will open to visitors in June", *_EN))
    assert _headline(_of(text, "en", "md")) == "Old lighthouse of Lenn will open to visitors in June"


def _mail(subject: str, *rows: str) -> Release:
    head = f"From: Press <press@lenn.example>\nSubject: {subject}\nDate: Thu, 8 Oct 2026 13:47:02 +0200\nContent-Type: text/plain; charset=utf-8\n\n"
    return _of(head + "\n\n".join(rows) + "\n", "de", "eml")


def test_a_headline_below_the_letter_is_what_the_subject_ends_with() -> None:
    letter = ("Sehr geehrte Damen und Herren,", "anbei unsere heutige Pressemitteilung mit der Bitte um Veröffentlichung.")
    head = ("PRESSEMITTEILUNG Nr. 12/2026\nFreie Liste Lenn im Rat", "Lenn, 8. Oktober 2026")
    found = _mail("PM 12: Bäckereien suchen 4.000 Lehrlinge", *letter, *head, "Handwerk\nBäckereien suchen 4.000 Lehrlinge", *_DE)
    assert _headline(found) == "Bäckereien suchen 4.000 Lehrlinge"


def test_a_row_that_is_not_in_the_subject_stays_in_the_headline() -> None:
    letter = (
        "Sehr geehrte Damen und Herren,",
        "anbei unsere heutige Pressemitteilung mit der Bitte um Veröffentlichung.",
        "PRESSEMITTEILUNG",
    )
    found = _mail("Lehrstellen: Bäckereien suchen 4.000 Lehrlinge", *letter, "Lehrstellen\nBäckereien suchen 4.000 Lehrlinge", *_DE)
    assert _headline(found) == "Lehrstellen Bäckereien suchen 4.000 Lehrlinge"
