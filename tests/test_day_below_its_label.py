"""A row that only says what the day below it is, as content systems set fields with their labels above."""

from __future__ import annotations

import pytest

import masthead

BODY = {
    "fr": "La métropole met en service le pont des Tanneurs, qui relie pour la première fois les quartiers de la Sablière et du Port-Neuf.",
    "de": "Die Stadt nimmt am Montag die neue Brücke in Betrieb, die zum ersten Mal die Viertel am Mühlgraben und am Hafen verbindet.",
    "es": "La ciudad pone en servicio el lunes el nuevo puente, que une por primera vez los barrios del molino y del puerto viejo.",
}


@pytest.mark.parametrize(
    ("language", "genre", "label", "day"),
    [
        ("fr", "Communiqué de presse", "Date de publication", "Mardi 14 avril 2026"),
        ("de", "Pressemitteilung", "Veröffentlicht am:", "14. April 2026"),
        ("es", "Nota de prensa", "Fecha de publicación", "14 de abril de 2026"),
    ],
)
def test_the_label_of_a_day_is_no_house(language: str, genre: str, label: str, day: str) -> None:
    body = BODY[language]
    html = f"<html lang='{language}'><body><h1>Port-Neuf – Hafen – Puerto</h1><div>{genre}</div><div>{label}</div><div>{day}</div><p>{body}</p><p>{body}</p></body></html>"
    (release,) = masthead.recognise(masthead.read(html.encode(), format="html"))
    assert release.issued is not None and release.issued.date == "2026-04-14"
    assert release.issuer is None or release.issuer.text.strip(":") != label.strip(":")


def test_a_house_above_the_day_stays_one() -> None:
    body = BODY["fr"]
    html = f"<html lang='fr'><body><h1>Un pont relie les rives</h1><div>Communiqué de presse</div><div>Métropole de Valrive</div><div>14 avril 2026</div><p>{body}</p><p>{body}</p></body></html>"
    (release,) = masthead.recognise(masthead.read(html.encode(), format="html"))
    assert release.issuer is not None and release.issuer.text == "Métropole de Valrive"
