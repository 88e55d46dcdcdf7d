"""Rows over a headline that only name a house and its unit; appeals to witnesses; speakers before their words in Chinese; desks before a house."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.sources.source import Source


def read(text: str, name: str = "release.txt") -> Release:
    document = registry.read(Source(name, text.encode()), lambda notice: None, {})
    return recognise(document, lambda notice: None)[0]


def headline(text: str) -> str:
    found = read(text).headline
    return found.text if found and not found.derived else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "報道発表資料\n令和6年7月5日\n北浜市 市民環境部 環境政策課\n\nプラスチックごみの回収量が前年比15％減となりました\n\n"
            "北浜市では、昨年度から実施している事業により、プラスチックごみの回収量が前年度比15％減の1,240トンとなりましたので、お知らせします。\n",
            "プラスチックごみの回収量が前年比15％減となりました",
        ),
        (
            "COMUNICAT DE PRESĂ\n\nPrimăria Municipiului Portul Vechi\nBiroul de Presă\nNr. 45 / 12.06.2024\n\nPrimăria Portul Vechi reabilitează 8 școli cu fonduri europene\n\n"
            "Primăria Municipiului Portul Vechi a semnat contractele de finanțare pentru reabilitarea a 8 școli, în valoare totală de 62 de milioane de lei.\n",
            "Primăria Portul Vechi reabilitează 8 școli cu fonduri europene",
        ),
        (
            "กระทรวงพลังงานทะเล\nข่าวประชาสัมพันธ์\nวันที่ 12 มีนาคม 2567\n\nรมว.พลังงานทะเล เปิดโครงการกังหันลมกลางทะเลแห่งแรก ช่วยลดค่าไฟประชาชน\n\n"
            "นายธีรเดช วงศ์สุริยะ รัฐมนตรีว่าการกระทรวงพลังงานทะเล เปิดเผยภายหลังเป็นประธานเปิดโครงการกังหันลมกลางทะเล ณ จังหวัดชลบุรี ว่า โครงการดังกล่าวจะผลิตไฟฟ้าได้ 250 เมกะวัตต์\n",
            "รมว.พลังงานทะเล เปิดโครงการกังหันลมกลางทะเลแห่งแรก ช่วยลดค่าไฟประชาชน",
        ),
    ],
)  # fmt: skip
def test_the_headline_stands_below_rows_that_only_name_a_house_and_its_unit(text: str, expected: str) -> None:
    assert headline(text) == expected


def test_a_headline_that_begins_with_a_house_and_tells_what_it_does_stays_the_headline() -> None:
    text = "Primăria Portul Vechi reabilitează opt școli\n\nElevii vor învăța în clase noi\n\nPrimăria a semnat astăzi contractele pentru reabilitarea a opt școli din oraș.\n"
    assert headline(text) == "Primăria Portul Vechi reabilitează opt școli"


def test_who_asks_witnesses_to_call_is_none_whom_the_press_asks() -> None:
    text = (
        "POL-KÜS: Zwei Verletzte nach Unfall\n\nNorderkoog (ots) - Bei einem Unfall bei Norderkoog sind am Freitag zwei Menschen leicht verletzt worden, teilte die Polizei mit.\n\n"
        "Zeugen werden gebeten, sich unter der Telefonnummer 04841-555014 bei der Polizei zu melden.\n\nRückfragen von Medienvertretern bitte an:\n\n"
        "Polizeidirektion Küste\nPressestelle\nLars Petersen\nTelefon: 04841-555012\n"
    )
    release = read(text)
    assert [(one.name, one.phone) for one in release.contacts] == [("Lars Petersen", "04841-555012")]
    assert release.body_paragraphs == 2


def test_who_stands_before_a_colon_and_the_words_speaks_in_chinese() -> None:
    text = (
        "海洋委員會啟動清淨海灣計畫\n\n海委會主任委員陳建國表示，去年清出的海洋廢棄物達1,850公噸，較前年減少12%，今年將持續投入。\n\n"
        "陳建國指出：「我們希望結合在地社區與企業，一起守護海洋。」海洋保育署署長黃淑芬補充，今年將新增200個淨海點。\n"
    )
    assert [quote.speaker for quote in read(text).quotes] == ["陳建國"]


def test_a_form_of_address_that_touches_a_thai_name_is_none_of_it() -> None:
    text = (
        "เปิดท่าเรือแห่งใหม่\n\nนายธีรเดช วงศ์สุริยะ รัฐมนตรีว่าการกระทรวงคมนาคม เปิดเผยว่า ท่าเรือเปิดแล้ว\n\n"
        "“โครงการนี้เป็นก้าวสำคัญของประเทศ เราจะเดินหน้าพัฒนาต่อไป” นายธีรเดช กล่าว\n"
    )
    assert [quote.speaker for quote in read(text).quotes] == ["ธีรเดช วงศ์สุริยะ"]


def test_an_author_that_is_the_desk_of_a_house_is_the_house() -> None:
    front = "---\ntitulo: Sindicato convoca greve no porto\nlang: pt\nautor: Imprensa Simporto\n---\n\n"
    issuer = read(
        front + "Os portuários aprovaram greve de 48 horas a partir de quarta-feira, disse o sindicato do porto.\n", "a.md"
    ).issuer
    assert issuer is not None and issuer.text == "Simporto"


def test_a_known_town_and_its_day_before_a_dash_have_both() -> None:
    text = "Kementerian Bangun Dermaga\n\nAmbon, 14 Mei 2024 – Kementerian Kelautan membangun 20 dermaga baru di Provinsi Maluku untuk para nelayan.\n"
    found = read(text)
    assert found.dateline is not None and (found.dateline.place, found.dateline.date) == ("Ambon", "2024-05-14")
