"""What ends a text in many languages: headings of boilerplate with a colon or in brief, names in marks, whom to ask and whom not."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.addresses import appeals, phone
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.rowheads import ends_about, in_brief


def _found(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode()))[0]


@pytest.mark.parametrize(
    ("head", "below", "body"),
    [
        ("A propos de la Banque du Littoral :", "Créée en 1962, elle compte quarante agences sur la côte.", "fr"),
        ("Hafen Nordkai auf einen Blick", "Hafen Nordkai ist ein Umschlagplatz mit vierhundert Beschäftigten.", "de"),
        ("Das Klinikum Nordkai", "ist ein Haus der Grundversorgung mit dreihundert Betten.", "de"),
    ],
)
def test_a_heading_of_boilerplate_in_a_row_of_its_own(head: str, below: str, body: str) -> None:
    told = {
        "fr": (
            "# La Banque du Littoral ouvre une agence à Port-Neuf\n\nPort-Neuf, le 4 mai 2024 – La Banque du Littoral a ouvert hier une agence "
            "sur le quai.\n\nElle emploie douze personnes et reçoit le public tous les jours.\n\nLes travaux ont duré deux ans et demi."
        ),
        "de": (
            "# Klinikum Nordkai und Hafen Nordkai eröffnen eine Station\n\nNordkai, 4. Mai 2024. Das Klinikum Nordkai und der Hafen Nordkai haben "
            "gestern eine Station eröffnet.\n\nDort arbeiten zwölf Menschen an jedem Tag der Woche.\n\nDer Bau hat zwei Jahre gedauert."
        ),
    }[body]
    head = f"## {head}" if below[0].islower() else head
    found = _found(f"{told}\n\n{head}\n\n{below}\n").boilerplate
    assert [below in passage.text for passage in found] == [True]


def test_a_lead_to_speech_is_no_heading_of_boilerplate() -> None:
    text = (
        "# The council opens a quay\n\nThe council opened a quay at Northport on Monday, with room for twelve boats.\n\n"
        "The work took two years.\n\nAbout the ruling of the court, she said:\n\nIt took us two years to get there and we are glad of it.\n"
    )
    assert _found(text).boilerplate == ()


def test_names_in_brief() -> None:
    assert in_brief("Acme in brief", "Acme is a maker of sails.")
    assert in_brief("Skuta Varv i korthet", "Skuta Varv är ett varv med hundra anställda.")
    assert in_brief("Port Bleu en bref :", "Port Bleu exploite trois quais.")
    assert not in_brief("Results in brief", "Acme grew by a tenth.")
    assert not in_brief("i korthet", "i korthet sagt")


def test_turkish_capitals() -> None:
    assert ends_about("MARTI TERSANESİ HAKKINDA", pack("tr").about_after)
    assert not ends_about("MARTI TERSANESİ", pack("tr").about_after)


def test_a_name_in_marks_and_what_it_is() -> None:
    text = (
        "# «Береговая верфь» спустила на воду паром\n\nВерфь «Береговая верфь» спустила на воду паром для переправы через залив.\n\n"
        "Паром строили два года, его испытают летом.\n\n"
        "«Береговая верфь» — компания, основанная в 1971 году. Двести человек работают в двух городах.\n\n"
        "Контакты для СМИ: Анна Ветрова, +7 (495) 555-01-20, press@verf.example\n"
    )
    assert [passage.text[:17] for passage in _found(text).boilerplate] == ["«Береговая верфь»"]


def test_an_arabic_signature_is_no_boilerplate() -> None:
    text = (
        "# بيان\n\nعقد مجلس الميناء اجتماعه يوم السبت وقرر فتح الرصيف الجديد أمام السفن الصغيرة.\n\n"
        "وأكد المجلس أن العمل يستمر في الأيام القادمة دون توقف.\n\nعن مجلس الميناء\n\nالهاتف: 71 330 000 — البريد: port@port.example\n"
    )
    found = _found(text)
    assert found.boilerplate == ()
    assert [contact.email for contact in found.contacts] == ["port@port.example"]


@pytest.mark.parametrize(
    "text", ["Acme Ltd. Registered in England no. 09900417.", "更新日期：114-12-05", "Registered in Scotland number: 0112233"]
)
def test_numbers_that_nobody_can_call(text: str) -> None:
    assert phone(text) is None


@pytest.mark.parametrize(("text", "number"), [("電話 3555 0181", "3555 0181"), ("Tel. 114-12-055", "114-12-055")])
def test_numbers_that_somebody_can_call(text: str, number: str) -> None:
    found = phone(text)
    assert found is not None
    assert found.group() == number


def test_numbers_of_others_than_the_press() -> None:
    assert appeals("To report a leak, ring 0800 555 011.")
    assert appeals("Telefonkonferens kl. 9, telefonnummer 08-555 66 900.")
    assert appeals("The conference call begins at nine.")
    assert not appeals("For reports and pictures call Ann Lee on 0117 496 0011.")


def test_the_press_is_told_whom_to_ask_among_notes() -> None:
    text = (
        "# El puerto abre un muelle\n\nEl puerto de Ribera abrió el lunes un muelle para doce barcos de pesca.\n\nLas obras duraron dos años.\n\n"
        "Más información:\n\n- Informe completo de las obras del muelle en 2025.\n\n"
        "Para consultas de medios de comunicación, contactar a la Unidad de Prensa del Puerto.\n"
        "Correo electrónico: prensa@puerto.example; teléfono: (56) 22 555 0140.\n"
    )
    assert [contact.email for contact in _found(text).contacts] == ["prensa@puerto.example"]
