"""Ends that services put below what listed houses tell, rules and numbers of letterheads, standfirsts marked within a text."""

from __future__ import annotations

import pytest

from masthead import read, recognise
from masthead.anatomy.layout.endmarks import end_mark
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack


def release(text: str, form: str = "txt") -> Release:
    return recognise(read(text.encode(), format=form))[0]


@pytest.mark.parametrize(
    ("row", "language", "told"),
    [
        ("Ende der Mitteilung   EQS News-Service", "de", True),
        ("Ende der Insiderinformation    EQS News-Service", "de", True),
        ("End of Inside Information   EQS News Service", "en", True),
        ("End of Announcement  DGAP News-Service", "en", True),
        ("Ende der Mitteilungspflicht für Firmen", "de", False),
        ("End of Information technology as we know it", "en", False),
    ],
)
def test_services_end_what_they_spread(row: str, language: str, told: bool) -> None:
    assert end_mark(row, pack(language)) is told


def test_the_name_of_the_service_is_no_mark() -> None:
    text = (
        "# Hafenwerk AG: Vorstand senkt Prognose\n\nNorhaven, den 23. September 2026 – Der Vorstand der Hafenwerk AG hat beschlossen, die Prognose für das laufende Jahr zu senken.\n\n"
        "Der Umsatz wird nun bei zweihundert Millionen Euro erwartet, das Ergebnis dürfte ebenfalls sinken.\n\nEnde der Mitteilung   EQS News-Service"
    )
    found = release(text, "md").end_mark
    assert found is not None
    assert found.text == "Ende der Mitteilung"


RU = (
    "Муниципальное учреждение «Норовская филармония»\n\n160555, г. Норов, Соборная пл., 4. Тел. (81756) 5-55-30, filarm@norov.example\n\n_______________________________________________\n\n"
    "Пресс-релиз\n\nОткрытие концертного сезона на берегу\n\nВпервые за свою историю филармония открывает сезон под открытым небом. Прозвучат вальсы и марши прошлого века.\n\n"
    "В новом сезоне филармония даст двести концертов, из них девяносто — в сёлах области, и все они будут бесплатными.\n\n"
)
ASKED = "Контактное лицо:\nЗаведующая отделом рекламы\nПолина Сергеевна Белова\n8 921 555 70 02, pr@norov.example"


def test_a_letterhead_is_not_whom_to_ask_beside_a_person() -> None:
    assert [one.name for one in release(RU + ASKED).contacts] == ["Полина Сергеевна Белова"]
    assert [one.email for one in release(RU).contacts] == ["filarm@norov.example"]


def test_a_rule_over_the_headline_ends_nothing() -> None:
    assert release(RU + ASKED).end_mark is None


def test_a_standfirst_is_marked_within_its_box() -> None:
    html = (
        "<html><head><title>Nytt tilsyn</title></head><body><h1>Pålegg om nødutganger i tunneler</h1><div class='content'><div><p class='{}'>Tilsynet pålegger fem fylker å utbedre nødutgangene. Fristen er om to år.</p>"
        "<p>Tilsynet har det siste året gått gjennom alle lange tunneler. I mange av dem mangler det enten lys, skilting eller ventilasjon ved utgangene.</p><p>Kostnaden er anslått til en milliard kroner samlet, og fylkene må betale den.</p></div></div></body></html>"
    )
    deck = release(html.format("ingress"), "html").subheadline
    assert deck is not None
    assert deck.text.startswith("Tilsynet pålegger fem fylker")
    assert release(html.format("text"), "html").subheadline is None
