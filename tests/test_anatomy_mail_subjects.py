"""A mail's subject above the headline of the release that it brings, and decks that pages name by a class."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release


def _mail(subject: str, text: str) -> Release:
    data = (
        f"From: Press <press@quay.example>\nTo: list@quay.example\nSubject: {subject}\nDate: Tue, 12 May 2026 09:00:00 +0000\n"
        f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}\n"
    )
    return masthead.recognise(masthead.read(data.encode(), format="eml"))[0]


def _headline(release: Release) -> str:
    assert release.headline is not None
    return release.headline.text


_TEXTS = {
    "in capitals": (
        "PR | Norhaven Harbour names Ada Moss as its chair",
        "PRESS RELEASE\nNorhaven, 12 May 2026\n\nADA MOSS TO CHAIR THE NORHAVEN HARBOUR BOARD",
        "The board of Norhaven Harbour met on Monday and chose Ada Moss, who has run the eastern docks since 2014.",
        "ADA MOSS TO CHAIR THE NORHAVEN HARBOUR BOARD",
    ),
    "with more words": (
        "NP El puerto de Norhaven abre un muelle",
        "Nota de prensa\n\nEl puerto de Norhaven abre un muelle de 300 metros para buques de vela",
        "El puerto de Norhaven ha abierto hoy un muelle nuevo, que ha costado cuatro millones de euros y tres años de obras.",
        "El puerto de Norhaven abre un muelle de 300 metros para buques de vela",
    ),
    "behind a letter": (
        "Vorab: Hafen Norhaven eröffnet neue Mole - bitte Sperrfrist beachten",
        "Sehr geehrte Damen und Herren,\nanbei unsere Mitteilung. Vielen Dank für Ihr Interesse.\n\nHAFEN NORHAVEN ERÖFFNET NEUE MOLE",
        "Der Hafen Norhaven hat am Montag eine neue Mole eröffnet, die vier Millionen Euro gekostet hat.",
        "HAFEN NORHAVEN ERÖFFNET NEUE MOLE",
    ),
    "between stars": (
        "מחוז הנמל: רציף חדש נפתח לציבור בנמל נורהייבן - הודעה לעיתונות",
        "*רציף חדש בנמל נורהייבן: שלוש מאות מטרים של עגינה לכולם*",
        "נמל נורהייבן פתח ביום שני רציף חדש, שעלותו הייתה ארבעה מיליון אירו.",
        "רציף חדש בנמל נורהייבן: שלוש מאות מטרים של עגינה לכולם",
    ),
}


@pytest.mark.parametrize("shape", _TEXTS)
def test_headline_under_the_subject_of_a_mail(shape: str) -> None:
    subject, head, lead, wanted = _TEXTS[shape]
    release = _mail(subject, f"{head}\n\n{lead}\n\n{lead} {lead}")
    assert _headline(release) == wanted


@pytest.mark.parametrize(
    ("subject", "row"),
    [
        ("Norhaven Harbour opens a new pier", "Timetables of ferries will change in June"),  # another matter
        ("Norhaven Harbour opens a new pier", "Norhaven Harbour opened its new pier to the public on Monday."),  # a sentence of the text
        ("Le port de Norhaven ouvre une jetée", "Service de presse"),
        ("Hafen Norhaven eröffnet neue Mole", "Sehr geehrte Damen und Herren,"),
    ],
)
def test_subject_that_is_the_headline(subject: str, row: str) -> None:
    lead = "The harbour has a new pier, which took three years to build and cost four million euros in all."
    assert _headline(_mail(subject, f"{row}\n\n{lead}\n\n{lead} {lead}")) == subject


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("De : Capitainerie de Norhaven\nObjet : Communiqué - Une jetée neuve au port de Norhaven", "Une jetée neuve au port de Norhaven : 300 mètres pour la voile"),
        ("Von: Hafenamt Norhaven\nBetreff: Neue Mole im Hafen Norhaven", "Neue Mole im Hafen Norhaven: 300 Meter für Segelschiffe"),
        ("From: Norhaven Harbour Office\nSubject: New pier for Norhaven harbour", "New pier for Norhaven harbour: 300 metres for sailing ships"),
    ],
)  # fmt: skip
def test_headline_under_the_pasted_head_of_a_mail(head: str, wanted: str) -> None:
    lead = {"De": "Le port a une jetée neuve depuis lundi, qui a coûté quatre millions d’euros et trois ans de travaux.",
            "Vo": "Der Hafen hat seit Montag eine neue Mole, die vier Millionen Euro und drei Jahre Bauzeit gekostet hat.",
            "Fr": "The harbour has had a new pier since Monday, which took three years to build and cost four million euros."}[head[:2]]  # fmt: skip
    text = f"{head}\n\n{wanted}\n\n{lead}\n\n{lead} {lead}"
    assert _headline(masthead.recognise(masthead.read(text.encode(), format="txt"))[0]) == wanted


def _page(between: str, deck: str, heading: str = "h1") -> Release:
    lead = "<p>The harbour has had a new pier since Monday, which took three years to build and cost four million euros in all.</p>"
    page = f"<!DOCTYPE html><html lang=en><body><main><{heading}>Norhaven opens a pier for sailing ships</{heading}>{between}{deck}{lead}{lead}</main></body></html>"
    return masthead.recognise(masthead.read(page.encode(), format="html"))[0]


_SAID = "Three hundred metres of berths open to all sailing ships in June. The pier cost 4.2 million euros."


@pytest.mark.parametrize(
    ("between", "name", "heading"),
    [
        ('<p class="date">12 May 2026</p>', "lead", "h1"),
        ('<div class="meta">12 May 2026 | <a href="/">Norhaven Harbour</a></div><button>Share</button>', "perex", "h2"),
        ("<p>12 May 2026, by the harbour office</p>", "intro", "h3"),
    ],
)
def test_deck_of_a_page_below_day_and_tools(between: str, name: str, heading: str) -> None:
    release = _page(between, f'<p class="{name}">{_SAID}</p>', heading)
    assert release.subheadline is not None
    assert release.subheadline.text == _SAID
    assert any("4.2 million" in figure.text for figure in release.figures)


@pytest.mark.parametrize(
    ("between", "deck"),
    [
        ("", f"<p>{_SAID}</p>"),  # nothing calls it a deck
        (f"<p>{_SAID} All of them are welcome, and the harbour has said so.</p>", f'<p class="lead">{_SAID} Further text.</p>'),  # behind a paragraph
    ],
)  # fmt: skip
def test_paragraph_that_is_no_deck(between: str, deck: str) -> None:
    assert _page(between, deck).subheadline is None


def test_view_in_browser_is_furniture() -> None:
    lead = "Le port a une jetée neuve depuis lundi, qui a coûté quatre millions d’euros et trois ans de travaux."
    release = _mail(
        "Une jetée neuve au port de Norhaven", f"[ Voir ce message dans votre navigateur : https://quay.example/m/9 ]\n\n{lead}\n\n{lead}"
    )
    assert release.subheadline is None


@pytest.mark.parametrize(
    ("subject", "wanted"),
    [
        ("[PM 87/2026] Hafen Norhaven eröffnet eine neue Mole - Sperrfrist 14. Oktober, 17 Uhr", "Hafen Norhaven eröffnet eine neue Mole"),
        ("CP | Le port de Norhaven ouvre une jetée", "Le port de Norhaven ouvre une jetée"),
        ("Norhaven opens a pier for sailors (EMBARGO 12 May, 17:00)", "Norhaven opens a pier for sailors"),
        ("Norhaven opens a pier - for sailors of all ages", "Norhaven opens a pier - for sailors of all ages"),
        ("Arms embargo for Lennia - ministers meet again", "Arms embargo for Lennia - ministers meet again"),
    ],
)
def test_subject_without_what_a_desk_adds(subject: str, wanted: str) -> None:
    lead = {"H": "Seit Montag liegt dort das erste Schiff, das unter Segeln um die ganze Welt gefahren ist und nun bleibt.",
            "L": "Depuis lundi, les voiliers peuvent y accoster, après trois ans de travaux et quatre millions d’euros dépensés.",
            "N": "Ships have tied up there since Monday, after three years of work that cost four million euros in all.",
            "A": "They will talk about it in Norhaven on Monday, after three years of work that cost four million euros in all."}[wanted[0]]  # fmt: skip
    assert _headline(_mail(subject, f"{lead}\n\n{lead}")) == wanted


def test_a_letters_first_row_is_no_headline_below_its_subject() -> None:
    text = (
        "I'm happy to announce the first public release of Norcrane\n\n"
        "Norcrane is a set of parts for building cranes on any quay. It holds whatever a port needs.\n\n"
        "This release contains early parts and papers that would primarily be of interest to builders.\n\n"
        "Talking about papers, they are still a bit slim and mainly oriented towards those who know cranes."
    )
    found = _mail("First public release of the Norcrane Harbour Framework", text)
    assert _headline(found) == "First public release of the Norcrane Harbour Framework"
    assert found.subheadline is None
    assert _headline(_mail("Norcrane: first public release", text.replace("I'm happy to announce the f", "F"))).startswith("First public")
