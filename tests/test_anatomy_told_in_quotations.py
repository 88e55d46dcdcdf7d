"""What a site tells above a release that it sets apart as a quotation: it is text, though the quotation says the same at length."""

from __future__ import annotations

import pytest

import masthead

TEXTS = [
    (
        "en",
        "March of Norhaven is attacked with eggs",
        "The organising committee of the harbour march of Norhaven has put out a statement on the violent attack of 23 September.",
        "Before that the council of Norhaven had refused to hoist the flag of the march, as it had been asked to.",
        "Two days ago, during the march of Norhaven, those who took part suffered a violent attack with eggs that somebody threw from a house nearby.",
        "The organising committee of the harbour march rejects any kind of violent attack, and asks the council in this statement of September to do so.",
    ),
    (
        "pt",
        "Marcha do porto de Norvila atacada com ovos",
        "A comissão organizadora da marcha do porto de Norvila lançou um texto sobre o ataque violento do dia 23 de setembro.",
        "Já antes, a câmara municipal de Norvila tinha-se recusado a hastear a bandeira da marcha, como lhe fora pedido.",
        "Anteontem, durante a marcha do porto de Norvila, os participantes foram alvo de um ataque violento com ovos lançados de um prédio próximo.",
        "A comissão organizadora da marcha rejeita qualquer ataque violento e pede neste texto de setembro à câmara municipal que faça o mesmo.",
    ),
    (
        "de",
        "Hafenmarsch von Norstadt mit Eiern beworfen",
        "Das Bündnis zum Hafenmarsch von Norstadt hat einen Text über den gewaltsamen Angriff vom 23. September veröffentlicht.",
        "Schon zuvor hatte der Stadtrat von Norstadt sich geweigert, die Fahne des Marsches zu hissen, wie er gebeten worden war.",
        "Vorgestern wurden beim Hafenmarsch von Norstadt die Teilnehmenden Ziel eines gewaltsamen Angriffs mit Eiern, die jemand aus einem Haus warf.",
        "Das Bündnis zum Hafenmarsch verurteilt jeden gewaltsamen Angriff und bittet in diesem Text vom September den Stadtrat, es auch zu tun.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "first", "second", "third", "fourth"), TEXTS)
def test_paragraphs_above_a_quoted_release_are_text(lang: str, title: str, first: str, second: str, third: str, fourth: str) -> None:
    text = f"---\ntitle: {title}\nlang: {lang}\n---\n{first}\n\n{second}\n\n> {third}\n>\n> {fourth}\n>\n> {third} {fourth}\n"
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert found.headline is not None and found.headline.text == title
    assert found.subheadline is None
    assert [piece.role for piece in found.pieces] == ["body", "body", "body"]


def test_a_headline_with_its_stop_that_the_lead_tells_again_still_is_one() -> None:
    text = (
        "The harbour council of Norhaven opens a second quay for boats.\n\n"
        "On Friday the harbour council of Norhaven opened a second quay for boats, which has cost two million and has room for eighty of them, "
        "all of which had to wait outside the harbour for many years. The council says that it will be paid for by those who use it.\n\n"
        "The quay is eighty metres long. It will be lit by night, and there will be a ferry from it to the islands.\n"
    )
    found = masthead.recognise(masthead.read(text.encode(), format="txt"))[0]
    assert found.headline is not None and found.headline.text.startswith("The harbour council of Norhaven opens a second quay")
    assert not found.headline.derived
