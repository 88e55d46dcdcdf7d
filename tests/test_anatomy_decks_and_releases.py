"""Decks that a wrapped text, front matter or a page sets under its headline; and from when a release may be used, in the words of the north."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.days import only_date, stamped
from masthead.anatomy.model import Release


def told(text: str, form: str = "") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form or None))[0]


WRAPPED = (
    "Lenn. Rund 180 Beschäftigte der Werft am alten Hafen legen am Mittwoch\nmit Beginn der Frühschicht für vier Stunden die Arbeit nieder. Dazu hat\n"
    "die Gewerkschaft der Hafenarbeiter aufgerufen, nachdem die zweite Runde\nder Verhandlungen am Montag ohne Angebot geblieben war.\n\n"
    "Die Gewerkschaft fordert 120 Euro mehr im Monat für alle und 60 Euro für\nAuszubildende. Die Laufzeit soll zwölf Monate betragen, sagte sie am Tag\n"
    "nach der zweiten Runde in Lenn. Die nächste Verhandlung ist im April.\n"
)


@pytest.mark.parametrize(
    ("head", "headline", "deck"),
    [
        (
            "Warnstreik in der alten Werft\nBeschäftigte fordern 120 Euro mehr im Monat",
            "Warnstreik in der alten Werft",
            "Beschäftigte fordern 120 Euro mehr im Monat",
        ),
        (
            "Gericht stoppt den Ausbau des alten Hafens\nAnwohner sehen sich nach zwei Jahren bestätigt",
            "Gericht stoppt den Ausbau des alten Hafens",
            "Anwohner sehen sich nach zwei Jahren bestätigt",
        ),
        # A headline that goes on: the next word had no room, or the first line ends with a small word.
        (
            "Warnstreik in der alten Werft am Hafen von Lenn legt den Betrieb\nVormittags ganz lahm",
            "Warnstreik in der alten Werft am Hafen von Lenn legt den Betrieb Vormittags ganz lahm",
            "",
        ),
        (
            "Streit um den Hafen\nAnwohner sehen sich nach zwei Jahren bestätigt",
            "Streit um den Hafen Anwohner sehen sich nach zwei Jahren bestätigt",
            "",
        ),
        ("Warnstreik legt alle Fähren in der\nBucht von Lenn lahm", "Warnstreik legt alle Fähren in der Bucht von Lenn lahm", ""),
    ],
)
def test_headline_and_deck_in_two_lines(head: str, headline: str, deck: str) -> None:
    release = told(f"Pressemitteilung\n\n{head}\n\n{WRAPPED}")
    assert release.headline is not None
    assert (" ".join(release.headline.text.split()), release.subheadline.text if release.subheadline else "") == (headline, deck)


def test_a_headline_in_capitals_in_the_middle_of_the_page_goes_on() -> None:
    head = "  HARBOUR COMMISSIONER REACHES $2.3 MILLION SETTLEMENT WITH\n           FERRY OPERATOR OVER CANCELLED CROSSINGS\n"
    body = "PORT LENN -- The harbour commissioner announced today that her office has\nreached a settlement with the ferry line over its cancelled crossings.\n"
    release = told(f"NEWS RELEASE\n\n{head}\n{body}\n{body}")
    assert release.headline is not None
    assert " ".join(release.headline.text.split()).endswith("SETTLEMENT WITH FERRY OPERATOR OVER CANCELLED CROSSINGS")


PROSE = "Der Rat baut die alte Brücke neu, die seit dem Sturm im letzten Winter gesperrt ist, und öffnet sie im Mai wieder für alle."
DECK = "Die Bauarbeiten dauern bis in den Sommer und kosten weniger als geplant."


@pytest.mark.parametrize(("key", "shown"), [("lead", True), ("intro", True), ("entradilla", True), ("summary", False), ("abstract", False)])
def test_a_deck_in_front_matter(key: str, shown: bool) -> None:
    deck = told(f'---\ntitle: "Rat baut Brücke neu"\n{key}: "{DECK}"\n---\n\n{PROSE}\n\n{PROSE[:-8]} jetzt.\n', "md").subheadline
    assert (deck is not None and deck.text == DECK) == shown


def test_a_deck_that_a_page_names_below_a_row_with_the_hour() -> None:
    page = (
        "<html lang='nl'><main><h1>Stad bouwt de oude brug opnieuw</h1><p class='pub'>Gepubliceerd op donderdag 22 juni 2023 10.15 u.</p>"
        "<p class='{}'>De werken duren tot in de zomer en kosten minder dan gepland.</p>"
        "<p>De stad bouwt de oude brug opnieuw, die sinds de storm van vorige winter gesloten is, en opent ze in mei weer voor iedereen.</p>"
        "<p>De werken beginnen volgende maand. De buurt krijgt elke week een brief met wat er gebeurt en wie men kan bellen.</p></main></html>"
    )
    for name in ("intro", "abstract"):
        deck = told(page.format(name), "html").subheadline
        assert deck is not None
        assert deck.text.startswith("De werken duren")


@pytest.mark.parametrize(
    ("row", "language", "is_one"),
    [
        ("Gepubliceerd op donderdag 22 juni 2023 10.15 u.", "nl", True),
        ("Опубликовано 3 мая 2024 г.", "ru", True),
        ("3. května 2024, 10.15 hod.", "cs", True),
        ("De brug opende op 22 juni 2023 voor het verkeer.", "nl", False),
        ("Мост открыт 3 мая 2024 г. после ремонта.", "ru", False),
    ],
)
def test_a_row_of_day_and_hour_may_end_with_a_short_word(row: str, language: str, is_one: bool) -> None:
    assert (stamped(row, language) or only_date(row, language)) == is_one


def sentences(language: str) -> str:
    said = {
        "fi": "Yhtiö rakentaa vanhan sillan uudelleen ja avaa sen toukokuussa. Silta on ollut suljettuna viime talven myrskystä lähtien, ja työ alkaa pian.",
        "no": "Kommunen bygger den gamle broen opp igjen og åpner den i mai. Broen har vært stengt siden stormen i vinter, og arbeidet begynner snart.",
        "da": "Kommunen bygger den gamle bro op igen og åbner den i maj. Broen har været lukket siden stormen i vinter, og arbejdet begynder snart nu.",
        "sv": "Kommunen bygger upp den gamla bron igen och öppnar den i maj. Bron har varit stängd sedan stormen i vintras, och arbetet börjar snart.",
        "he": "העירייה בונה מחדש את הגשר הישן ותפתח אותו בחודש מאי. הגשר היה סגור מאז הסערה של החורף שעבר, והעבודה תתחיל בקרוב מאוד.",
    }[language]
    return f"{said}\n\n{said}\n"


@pytest.mark.parametrize(
    ("row", "language", "kind", "until"),
    [
        ("Julkaisuvapaa 5.1.2026 klo 6.00", "fi", "until", "2026-01-05T06:00"),
        ("Julkaisuvapaa heti", "fi", "immediate", ""),
        ("Frigis: Umiddelbart", "no", "immediate", ""),
        ("Frigis: 12. mai 2024 kl. 09.00", "no", "until", "2024-05-12T09:00"),
        ("Til fri offentliggørelse – 22. oktober 2018", "da", "immediate", ""),
        ("Frigives: 12. maj 2024 kl. 09.00", "da", "until", "2024-05-12T09:00"),
        ("Till omedelbar publicering", "sv", "immediate", ""),
        ("לפרסום החל מיום ב', 2.3.2026, בשעה 15:00", "he", "until", "2026-03-02T15:00"),
        ("Julkaistu 5.1.2026 klo 6.00", "fi", "none", ""),
        ("Frigitt fanger møter pressen 12. mai 2024", "no", "none", ""),
    ],
)
def test_from_when_a_release_may_be_used(row: str, language: str, kind: str, until: str) -> None:
    title = sentences(language).split(".")[0]
    embargo = told(f"{row}\n\n{title}\n\n{sentences(language)}").embargo
    assert (embargo.kind, embargo.until) == (kind, until)
