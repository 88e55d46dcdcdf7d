"""Places before a stop or dots with which a text begins, in a row behind the word for a town, and below other rows of a letterhead."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import masthead

_DE = "Rund 180 Beschäftigte der Backfabrik legen am Mittwoch mit Beginn der Frühschicht für vier Stunden die Arbeit nieder, um mehr Lohn zu fordern."
_EN = "The harbour company wishes to inform its customers that the ferry will not sail on Monday because of repairs at the pier of the old town."
_ES = "El puerto ha abierto esta mañana el nuevo muelle, de ochenta metros de largo, que ha costado dos millones de euros."


def _place(text: str, lang: str) -> str:
    found = masthead.recognise(replace(masthead.read(text.encode(), format="txt"), language=lang))[0]
    return found.dateline.place if found.dateline else ""


@pytest.mark.parametrize(
    ("lang", "lead", "more", "wanted"),
    [
        ("de", f"Halle/Lenn. {_DE}", "Die Fabrik steht seit 1902.", "Halle/Lenn"),
        ("de", f"Lennstadt. {_DE}", "In Lennstadt arbeiten seit 1902 Bäcker.", "Lennstadt"),
        (
            "it",
            "Lenna sul Mare. Il porto ha aperto questa mattina il nuovo molo, lungo ottanta metri e costato due milioni.",
            "A Lenna sul Mare non c'era un molo.",
            "Lenna sul Mare",
        ),
        (
            "ca",
            "Roca d'Aigua. El festival ha abaixat el teló aquest vespre al pavelló firal, amb molts espectadors en deu dies.",
            "Amb el suport de l'Ajuntament de Roca d'Aigua.",
            "Roca d'Aigua",
        ),
        ("en", f"Nairobi, Kenya… {_EN}", "It will sail again on Tuesday.", "Nairobi, Kenya"),
        # Towns that all know, of which nothing more is told.
        ("de", f"Göttingen. {_DE}", "Die Fabrik steht seit 1902.", "Göttingen"),
        ("es", f"Gijón. {_ES}", "Los vecinos lo esperan desde hace años.", "Gijón"),
        (
            "it",
            "Ravenna. Il porto ha aperto questa mattina il nuovo molo, lungo ottanta metri e costato due milioni.",
            "È il terzo.",
            "Ravenna",
        ),
        # No place, and none that anything is said to be in.
        ("de", f"Endlich. {_DE}", "Die Fabrik steht seit 1902.", ""),
        ("de", f"Prof. {_DE}", "Die Fabrik steht seit 1902.", ""),
        ("en", f"Success. {_EN}", "It will sail again on Tuesday.", ""),
        ("en", f"Ada Moss. {_EN}", "It will sail again on Tuesday.", ""),
        ("en", f"Work, Sweat… {_EN}", "It will sail again on Tuesday.", ""),
        ("de", f"Hintergrund.— {_DE}", "Die Fabrik steht seit 1902.", ""),
        # The name of a thing or of somebody, of which something is.
        ("en", f"Norvex. {_EN}", "Ada Moss, the head of Norvex, is sorry. No ferry from Norvex will sail.", ""),
        ("de", f"Norvex. {_DE}", "Ada Moos, Chefin von Norvex, sagte nichts. Brot aus Norvex ist gut.", ""),
        (
            "fr",
            "Norvex. Le port a ouvert ce matin le nouveau quai, long de quatre-vingts mètres, qui a coûté deux millions.",
            "La directrice de Norvex en parle.",
            "",
        ),
        ("en", f"Ada Moss. {_EN}", "In Ada Moss the town has a friend.", ""),
        # Before a stop and a dash it is enough that a sentence has it again; no heading that other rows have.
        ("es", f"Norhaven.- {_ES}", "Los vecinos de Norhaven lo esperan desde hace años.", "Norhaven"),
        ("es", f"Norhaven.- {_ES}", "Plaza Mayor 4, 44001 Norhaven", "Norhaven"),
        ("es", f"Nota.- {_ES}", "Nota de prensa", ""),
        ("es", f"Importante.- {_ES}", "Importante: el acceso es libre.", ""),
        ("es", f"Objetivos.- {_ES}", "Lo piden los Objetivos de Desarrollo.", ""),
        ("es", f"Único.- {_ES}", "Lo dice el Artículo Único de la ordenanza.", ""),
    ],
)
def test_a_place_before_a_stop(lang: str, lead: str, more: str, wanted: str) -> None:
    assert _place(f"Nachrichten vom Hafen und von der Fabrik\n\n{lead}\n\n{more}\n", lang) == wanted


@pytest.mark.parametrize(("row", "wanted"), [("г. Ленск", "Ленск"), ("м. Київ", "Київ"), ("Коротко о главном", "")])
def test_a_town_in_a_row_above_the_text(row: str, wanted: str) -> None:
    text = (
        f"ПРЕСС-РЕЛИЗ\n\nМузей фарфора впервые покажет коллекцию инженера\n\n10 сентября 2026 г.\n\n{row}\n\n"
        "Посетители впервые увидят 136 предметов, которые инженер собирал сорок лет. Выставка продлится до 18 января.\n\n"
        "О существовании коллекции специалисты знали только по письмам, которые хранятся в архиве музея.\n"
    )
    assert _place(text, "ru") == wanted


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("PARKET LENN (B)\nAfdeling Noord\nLennik, 5 november 2026", "Lennik"),
        ("PARKET LENN (B)\nAfdeling Noord\nZaak 12, 5 november 2026", ""),
    ],
)
def test_place_and_day_below_other_rows(rows: str, wanted: str) -> None:
    text = (
        f"OPENBAAR MINISTERIE\n\n{rows}\n\nPERSBERICHT\n\nAcht huiszoekingen in onderzoek naar sluikstort\n\n"
        "Op vraag van de onderzoeksrechter voerden de politie en de inspectie acht huiszoekingen uit. Vijf verdachten werden verhoord.\n\n"
        "De onderzoeksrechter beslist morgen over de aanhouding. Er wordt geen verdere informatie verstrekt.\n"
    )
    assert _place(text, "nl") == wanted
