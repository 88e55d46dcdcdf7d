"""Releases in Welsh, Irish and Basque: verbs before whom they tell of, first letters that change, offices with endings behind what they are of."""

from __future__ import annotations

import pytest
from openings import release

from masthead.anatomy.model import Release
from masthead.language.dates import dates
from masthead.language.hours import hours

HEADS = {
    "cy": "DATGANIAD I'R WASG\n\nI'w gyhoeddi ar unwaith\n\n14 Mehefin 2024\n\n# Llyfrgell newydd yn agor yn Nhre-wen\n\nMae Cyngor Bro Gwynfa wedi agor llyfrgell newydd ddydd Llun, a gostiodd naw miliwn o bunnoedd. Mae'r cyngor yn disgwyl miloedd o ymwelwyr yno bob blwyddyn.\n\n",
    "ga": "PREASEISIÚINT\n\nLe scaoileadh láithreach\n\n14 Meitheamh 2024\n\n# Leabharlann nua á hoscailt sa Tráigh Bháin\n\nD'oscail Comhairle Contae na Trá leabharlann nua Dé Luain, a chosain naoi milliún euro. Tá súil leis go dtiocfaidh na mílte duine ann gach bliain.\n\n",
    "eu": "PRENTSA OHARRA\n\nBerehala argitaratzeko\n\n# Liburutegi berria ireki dute Itsasaldean\n\nItsasalde, 2024ko ekainaren 14a. Itsasaldeko Udalak liburutegi berria ireki du astelehenean, eta bederatzi milioi euro kostatu da. Herritarrek urte osoan erabili ahal izango dute.\n\n",
}  # fmt: skip
TAILS = {
    "cy": "DIWEDD\n\nNodiadau i olygyddion\n\nSefydlwyd y llyfrgell gyntaf yn y dref yn 1911 gan y cyngor lleol.\n\nCyswllt y wasg: Ffion Rees, Swyddog y Wasg, 01970 555 121, ffion@bro.example\n",
    "ga": "CRÍOCH\n\nNóta don eagarthóir\n\nBunaíodh an chéad leabharlann sa bhaile i 1911 ag an gcomhairle áitiúil.\n\nTeagmháil: Órla Ní Néill, Oifigeach Preasa, 091 555 121, orla@tra.example\n",
    "eu": "AMAIERA\n\nErredakziorako oharrak\n\nHerriko lehen liburutegia 1911n sortu zuen bertako udalak, plaza nagusian.\n\nPrentsarako kontaktua: Nerea Goñi, komunikazio arduraduna, 943 555 121, nerea@itsas.example\n",
}


def _read(language: str, *paragraphs: str) -> Release:
    return release(HEADS[language] + "".join(f"{one}\n\n" for one in paragraphs) + TAILS[language])


@pytest.mark.parametrize("language", HEADS)
def test_head_and_foot_are_read(language: str) -> None:
    found = _read(language)
    assert found.language == language and found.kind == "press-release"
    assert found.embargo.kind == "immediate"
    assert found.issued is not None and found.issued.date == "2024-06-14"
    assert found.end_mark is not None and found.notes and "1911" in found.notes[0].text
    assert found.contacts and found.contacts[0].email.endswith(".example")
    assert found.contacts[0].role


@pytest.mark.parametrize(
    ("language", "text", "speaker", "role"),
    [
        ("cy", "\"Rydym yn falch o weld y drysau ar agor o'r diwedd,\" meddai Elin Prys, Cadeirydd y Pwyllgor, sy'n byw gerllaw.", "Elin Prys", "Cadeirydd y Pwyllgor"),
        ("cy", 'Dywedodd Rhys Morgan, Cyfarwyddwr Llyfrgelloedd y Cyngor: "Mae pawb wrth eu bodd gyda\'r lle."', "Rhys Morgan", "Cyfarwyddwr Llyfrgelloedd y Cyngor"),
        ("cy", 'Dywedodd y Prif Weithredwr, Alun Huws: "Mae pawb wrth eu bodd gyda\'r lle newydd."', "Alun Huws", "Prif Weithredwr"),
        ("cy", "\"Rydym yn falch iawn o weld y drysau ar agor,\" meddai'r Cynghorydd Nest Rees.", "Nest Rees", "Cynghorydd"),
        ("ga", "“Tá lúcháir mhór orainn na doirse a oscailt,” arsa Niamh Ní Néill, Cathaoirleach na Comhairle, atá ina cónaí in aice láimhe.", "Niamh Ní Néill", "Cathaoirleach na Comhairle"),
        ("ga", "Dúirt Seán Mac Aodha, Stiúrthóir Leabharlann an Chontae: “Tá gach duine an-sásta leis an áit nua.”", "Seán Mac Aodha", "Stiúrthóir Leabharlann an Chontae"),
        ("ga", "Dúirt an Príomhfheidhmeannach, Aoife Nic Craith: “Tá gach duine an-sásta leis an áit nua.”", "Aoife Nic Craith", "Príomhfheidhmeannach"),
        ("eu", "«Herritarrek egin dute lana, ez guk», adierazi du Ane Etxeberria liburutegiko zuzendariak.", "Ane Etxeberria", "liburutegiko zuzendariak"),
        ("eu", "«Herritarrek egin dute lana, ez guk», azaldu du Jon Arana alkateak.", "Jon Arana", "alkateak"),
        ("cy", "Dywedodd y dylunydd Rhys Morgan: \"Mae pawb wrth eu bodd gyda'r lle newydd.\"", "Rhys Morgan", "dylunydd"),
        ("ga", "“Tá lúcháir mhór orainn na doirse a oscailt,” arsa Seán Mac Aodha, Dearthóir, atá ina chónaí in aice láimhe.", "Seán Mac Aodha", "Dearthóir"),
        ("eu", "«Herritarrek egin dute lana, ez guk», esan du Jon Arana pilotariak.", "Jon Arana", "pilotariak"),
        ("eu", "EHUko errektore Eva Lizarragak: «Datu hauek oso onak dira eta lanean jarraituko dugu».", "Eva Lizarragak", "EHUko errektore"),
    ],
)  # fmt: skip
def test_who_speaks_and_in_what_office(language: str, text: str, speaker: str, role: str) -> None:
    found = _read(language, text)
    assert [(quote.speaker, quote.role) for quote in found.quotes] == [(speaker, role)]
    assert (speaker, role) in [(person.name, person.role) for person in found.people]


def test_a_house_in_the_genitive_is_nobody_and_its_office_goes_to_whom_the_comma_names() -> None:
    found = _read("eu", "Goialdeko Mankomunitateko lehendakariak, Ainhoa Muxikak, datuak aurkeztu ditu gaur goizean.")
    assert ("Ainhoa Muxikak", "Goialdeko Mankomunitateko lehendakariak") in [(person.name, person.role) for person in found.people]
    assert not any("Mankomunitateko" in person.name for person in found.people)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("cy", "Tre-wen, 3 Fai 2024", "2024-05-03"),
        ("cy", "Dydd Gwener 14 Fawrth 2025", "2025-03-14"),
        ("ga", "12 Deireadh Fómhair 2023", "2023-10-12"),
        ("ga", "Dé hAoine, 3 Bealtaine 2024", "2024-05-03"),
        ("eu", "2021eko urriaren 14a", "2021-10-14"),
        ("eu", "2023ko otsailaren 7an aurkeztu dute", "2023-02-07"),
        ("eu", "Izen-ematea otsailaren 20an irekiko da", "--02-20"),
    ],
)
def test_days_are_read(language: str, text: str, day: str) -> None:
    assert [one.date for one in dates(text, language)] == [day]


def test_what_ends_no_day_is_not_taken_to_it() -> None:
    assert [(one.text, one.date) for one in dates("On May 5 an hour later", "en")] == [("May 5", "--05-05")]
    assert [one.text for one in dates("El 5 de mayo a las 9", "es")] == ["5 de mayo"]


def test_an_order_in_irish_is_no_dean() -> None:
    found = _read("ga", "Déan cinnte, Máire Ní Shé, go bhfuil an doras oscailte. Déan iarratas anois.")
    assert not any(person.role.startswith("Déan") for person in found.people)


def test_a_number_before_a_place_in_irish_is_no_hour() -> None:
    assert not hours("Bronnfar na duaiseanna ar 12 in Ollscoil na Trá", "ga")
    assert [hour.minutes for hour in hours("ag 7 i.n.", "ga")] == [19 * 60]


def test_the_past_tense_in_basque_is_no_pronoun_of_a_speaker() -> None:
    found = _read(
        "eu",
        "Jone Agirre alkateak neurri hau iragarri zuen:",
        "Kaiko zerbitzuak berrogei leku gehiago izango ditu txalupa txikientzat, eta aldundiak onartu zuen diru-laguntza jasoko du.",
    )
    assert not found.quotes


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("DATGANIAD I'R WASG\n\n# Harbwr newydd yn agor\n\n5 Mawrth 2024 – Agorodd Cyngor Bro Gwynfa yr harbwr newydd heddiw.\n\n", "Cyngor Bro Gwynfa"),
        ("PRENTSA OHARRA\n\n# Kai berria ireki du\n\nGetaria, 2024ko martxoaren 5a. Goialdeko Udalak kai berria ireki du gaur.\n\n", "Goialdeko Udalak"),
        ("BASIN BÜLTENİ\n\n# Yeni liman açıldı\n\nAnkara, 5 Mart 2024 – Yenikent Belediyesi yeni limanı bugün hizmete açtı.\n\n", "Yenikent Belediyesi"),
    ],
)  # fmt: skip
def test_the_name_of_a_house_ends_before_what_it_opens(text: str, issuer: str) -> None:
    assert release(text).issuer.text == issuer
