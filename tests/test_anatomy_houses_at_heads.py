"""Whose release it is where a row says what the house is, over its desk, behind its desk, or in other letters than the text has."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.wording.desks import only_desk


def release(text: str, form: str = "txt") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def issuer(text: str, form: str = "txt") -> str:
    found = release(text, form).issuer
    return found.text if found else ""


@pytest.mark.parametrize(
    ("head", "name", "text"),
    [
        (
            "ПРЕСС-РЕЛИЗ\n\n04.06.2024\n\nКраевое учреждение культуры\n«Приморский музей маяков»\n\nВ музее маяков открылась выставка старых фонарей\n",
            "Приморский музей маяков",
            "Выставка старых фонарей открылась вчера в Приморском музее маяков. Посетители увидят девять фонарей, которые горели на берегу сто лет назад.",
        ),
        (
            "ПРЕСРЕЛІЗ\n\n04.06.2024\n\nКомунальний заклад культури\n«Музей старих човнів»\n\nУ музеї човнів відкрилася виставка давніх весел\n",
            "Музей старих човнів",
            "Виставка давніх весел відкрилася вчора в Музеї старих човнів. Відвідувачі побачать дев’ять весел, якими веслували сто років тому.",
        ),
    ],
)
def test_what_a_house_is_and_between_marks_its_name(head: str, name: str, text: str) -> None:
    found = release(f"{head}\n{text}\n")
    assert found.issuer and found.issuer.text == name
    assert found.headline and found.headline.text in head.split("\n")[-2]


def test_what_an_exhibition_is_called_is_no_house() -> None:
    text = (
        "ПРЕСС-РЕЛИЗ\n\nНочная прогулка по крышам\n«Город над городом»\n\nВыставка снимков открылась вчера на крыше старого дома у порта. "
        "Посетители увидят город таким, каким его видят голуби и трубочисты.\n"
    )
    found = release(text)
    assert found.headline and found.headline.text.startswith("Ночная прогулка")


def test_a_name_in_capitals_with_its_letters_over_the_headline() -> None:
    text = (
        "PERSBERICHT\n\nCENTRALE HAVEN EN VISSERIJ (CHV)\n\nNieuwe kades voor kleine vissers\n\nDe Centrale Haven en Visserij heeft gisteren nieuwe kades geopend "
        "voor kleine vissers uit het noorden. De kades liggen aan de oude haven en kosten vissers niets.\n"
    )
    found = release(text)
    assert found.headline and found.headline.text == "Nieuwe kades voor kleine vissers"
    assert found.issuer and found.issuer.text.casefold().startswith("centrale haven en visserij")


def test_letters_of_something_else_in_brackets_make_no_house() -> None:
    text = (
        "PERSBERICHT\n\nNIEUWE KADES VOOR KLEINE VISSERS (NOH)\n\nHaven opent kades in het noorden\n\nDe haven heeft gisteren nieuwe kades geopend voor kleine vissers. "
        "De kades liggen aan de oude haven en kosten vissers niets.\n"
    )
    found = release(text)
    assert found.headline and found.headline.text.startswith("NIEUWE KADES")


def test_the_house_over_the_row_of_its_desk() -> None:
    text = (
        "SINDICATO UNIDO DE TRABAJADORES DE LOS PUERTOS DEL NORTE\nSecretaría de Prensa y Difusión\n\n***COMUNICADO DE PRENSA***\n\n"
        "PARO TOTAL EL VIERNES EN LOS MUELLES\n\nSanta Rada, 4 de junio de 2024.- Los trabajadores nucleados en el SUTPN resolvimos en asamblea un paro de cuatro horas. "
        "No habrá servicio en ningún muelle entre las 5 y las 9 de la mañana.\n"
    )
    assert issuer(text) == "SINDICATO UNIDO DE TRABAJADORES DE LOS PUERTOS DEL NORTE"


@pytest.mark.parametrize(
    ("desk", "name"), [("Ufficio stampa Ventolibero", "Ventolibero"), ("Ufficio stampa Mare Chiaro & Co", "Ventolibero")]
)
def test_the_desk_over_who_is_to_be_asked_names_whom_the_text_tells_of(desk: str, name: str) -> None:
    text = (
        "Ventolibero: premio al film «La riva»\n\nSan Remigio, 4 giugno 2024 | È La riva il miglior film di Ventolibero. Ventolibero si è chiuso domenica sera con tremila spettatori.\n\n"
        f"{desk}\nAda Muschio\nstampa@ventolibero.example | 347 555 0118\n"
    )
    assert name in issuer(text)
    assert "Ufficio" not in issuer(text)


def test_the_turkish_letters_i_in_capitals() -> None:
    text = (
        "BASIN BÜLTENİ\n\n4 Haziran 2024\n\nKIYI HAVAYOLLARI ADALARA UÇUYOR\n\nKıyı Havayolları adalara doğrudan seferlere başladı. İlk uçuş bugün 90 yolcuyla gerçekleşti.\n\n"
        "Şirket, yıl sonuna kadar beş bin yolcu bekliyor.\n\nKIYI HAVAYOLLARI HAKKINDA\n2016 yılında Norhisar'da kurulan Kıyı Havayolları, dört uçakla dokuz adaya uçuyor.\n\n"
        "Bilgi için:\nDoruk İletişim Danışmanlığı\nAda Kaya - 0532 555 17 09 - ada.kaya@dorukiletisim.example\n"
    )
    assert issuer(text) == "Kıyı Havayolları"


def test_a_department_with_small_words_in_the_row_under_the_headline() -> None:
    text = (
        "# Chiusa di notte la galleria del passo\n\nDipartimento della mobilità e delle acque\n\n8 marzo 2024\n\nIl Dipartimento della mobilità e delle acque (DMA) informa che da lunedì "
        "18 marzo la galleria del passo resterà chiusa di notte. Il cantiere durerà un anno.\n\nIl Dipartimento ringrazia l'utenza per la comprensione.\n"
    )
    assert issuer(text, "md") == "Dipartimento della mobilità e delle acque"


def test_who_is_greeted_below_a_headline_issues_nothing() -> None:
    text = (
        "PRESS STATEMENT\n\nDate: 3rd May, 2024\n\n# HARVESTERS: UNION GIVES NOTICE OF A STRIKE\n\nMembers of the County Assembly,\n\nWe have called you here because the patience of our members has "
        "run out. The Harbour Workers Union will strike in fourteen days.\n\nThe Harbour Workers Union thanks you.\n"
    )
    assert "Members" not in issuer(text, "md")


@pytest.mark.parametrize(
    ("language", "text", "desk"),
    [
        ("hi", "जनसंपर्क विभाग", True),
        ("hi", "सूचना एवं जनसंपर्क कार्यालय", True),
        ("bn", "জনসংযোগ বিভাগ", True),
        ("hi", "उत्तर तट रेलवे", False),
        ("hi", "तट सूचना विश्वविद्यालय", False),
        ("bn", "নদী বিভাগ", False),
    ],
)
def test_desks_in_scripts_whose_vowels_are_marks(language: str, text: str, desk: bool) -> None:
    assert only_desk(text, pack(language)) is desk


@pytest.mark.parametrize("wire", ["Országos Sajtószolgálat", "ČTK Protext", "BNS Spaudos centras"])
def test_a_wire_of_releases_is_no_issuer(wire: str) -> None:
    page = (
        f'<html lang="hu"><head><meta name="publisher" content="{wire}"></head><body><article><h1>Kétszer annyian hajóznak</h1><p>Budapest, 2024. június 4. – Kétszer annyian hajóznak, '
        "mint tavaly, közölte kedden a Duna Hajósok Szövetsége. A szövetség harminc tagja szállít utasokat.</p><p>Kiadó: Duna Hajósok Szövetsége</p></article></body></html>"
    )
    assert issuer(page, "html") == "Duna Hajósok Szövetsége"


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("푸른해홀딩스 커뮤니케이션팀", "푸른해홀딩스"),
        ("푸른해제과 대외협력실", "푸른해제과"),
        ("北浜製菓 コミュニケーション部", "北浜製菓"),
    ],
)
def test_a_desk_behind_a_house_in_east_asia(sender: str, name: str) -> None:
    language = "ko" if sender[0] > "\uac00" else "ja"
    page = f'<html lang="{language}"><head><meta name="publisher" content="{sender}"></head><body><article><h1>제2공장 준공</h1><p>베트남에 제2공장을 준공하고 본격 가동에 들어갔다고 9일 밝혔다. 신공장은 연간 4만 톤을 생산할 수 있다.</p></article></body></html>'
    assert issuer(page, "html") == name
