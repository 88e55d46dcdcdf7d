"""Pages whose day, reading time and row of networks stand between the standfirst and the text, as those of town halls do; and feet that stay feet."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.furniture import furnished
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack

ROWS = "<p>{day}</p><p>{minutes}</p><p>{share} Facebook WhatsApp LinkedIn</p>"
TEXTS = {
    "it": (
        "Piscina comunale: riapre la vasca grande", "La vasca riapre lunedì con orario prolungato fino alle 22 per tutta l'estate.",
        ROWS.format(day="<small>Data:</small></p><p>04 giugno 2024", minutes="<small>Tempo di lettura:</small></p><p>2 min", share="Condividi"), "Descrizione",
        ["La vasca grande della piscina di via Lago riapre dopo otto mesi di lavori, costati 400mila euro al Comune di Rivalba.",
         "«Abbiamo rifatto tutto in otto mesi», dichiara la sindaca Piera Novelli. «Ora tocca ai nuotatori di Rivalba».",
         "Gli abbonamenti restano validi e si possono rinnovare presso gli sportelli fino alla fine del mese di giugno."],
    ),
    "es": (
        "La piscina municipal reabre su vaso grande", "El vaso reabre el lunes con horario ampliado hasta las 22 horas durante todo el verano.",
        ROWS.format(day="<small>Fecha:</small></p><p>4 de junio de 2024", minutes="<small>Tiempo de lectura:</small></p><p>2 min", share="Compartir"), "Descripción",
        ["El vaso grande de la piscina de la calle Lago reabre tras ocho meses de obras, que han costado 400.000 euros.",
         "«Lo hemos rehecho todo en ocho meses», explica la alcaldesa Pilar Novales. «Ahora toca nadar en Rivalba».",
         "Los abonos siguen siendo válidos y se pueden renovar en las taquillas hasta finales del mes de junio."],
    ),
    "fr": (
        "La piscine municipale rouvre son grand bassin", "Le bassin rouvre lundi avec des horaires prolongés jusqu'à 22 heures tout l'été.",
        ROWS.format(day="<small>Date :</small></p><p>4 juin 2024", minutes="<small>Temps de lecture :</small></p><p>2 min", share="Partager"), "Description",
        ["Le grand bassin de la piscine de la rue du Lac rouvre après huit mois de travaux, qui ont coûté 400 000 euros.",
         "« Nous avons tout refait en huit mois », explique la maire Odile Novel. « Place aux nageurs de Rivalbe. »",
         "Les abonnements restent valables et peuvent être renouvelés aux guichets jusqu'à la fin du mois de juin."],
    ),
}  # fmt: skip


def _page(language: str, below: str = "") -> Release:
    head, deck, rows, title, text = TEXTS[language]
    page = (
        f'<html lang="{language}"><head><title>{head}</title></head><body><main><h1>{head}</h1><p>{deck}</p>{rows}<article><h2>{title}</h2>'
    )
    page += "".join(f"<p>{one}</p>" for one in text) + f"</article>{below}</main></body></html>"
    return masthead.recognise(masthead.read(page.encode()))[0]


@pytest.mark.parametrize("language", TEXTS)
def test_rows_of_a_page_stand_between_its_standfirst_and_its_text(language: str) -> None:
    found, (_, deck, _, _, text) = _page(language), TEXTS[language]
    assert found.subheadline is not None and found.subheadline.text == deck
    assert found.body_paragraphs == len(text)
    assert found.issued is not None and found.issued.date == "2024-06-04"


@pytest.mark.parametrize("language", TEXTS)
def test_rows_below_a_text_are_its_foot(language: str) -> None:
    rows = "".join(f"<p>{row}</p>" for row in ("Home", "Map", "Bus 12", "Bus 14", "Tram 3", "Ferry", "Bike"))
    *_, text = TEXTS[language]
    assert _page(language, rows + f"<p>{text[2]}</p>").body_paragraphs == len(text)


@pytest.mark.parametrize(
    ("row", "language", "page"),
    [
        ("Condividi Facebook Whatsapp LinkedIn", "it", True),
        ("Share: Facebook, X, Bluesky, e-mail", "en", True),
        ("Teilen Facebook Telegram Xing", "de", True),
        ("Share prices of Harbour rise", "en", False),
        ("Compartir la mesa reúne a los vecinos", "es", False),
        ("Facebook opens an office in Norhaven", "en", False),
    ],
)
def test_a_row_of_networks_is_of_its_page(row: str, language: str, page: bool) -> None:
    assert furnished(row, pack(language)) is page


def test_a_press_office_under_who_wrote_it_is_no_issuer_and_a_square_nobody() -> None:
    below = "<h2>A cura di</h2><div><a href='/x'>Ufficio Stampa</a><p>Piazza Anna Rossi, 1 - 51020 Rivalba (PT)</p><p>tel. 0573 555 218 - stampa@rivalba.example</p></div>"
    found = _page("it", below)
    assert found.issuer is None or found.issuer.text != "Ufficio Stampa"
    assert [contact.name for contact in found.contacts] == [None] or "Piazza" not in str(found.contacts[0].name)
    assert found.contacts[0].email == "stampa@rivalba.example"
