"""Who acts in leads of Arabic, Japanese, Thai, Urdu and Chinese releases, and where the name of a house or an office ends there."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source


def release(*texts: str) -> Release:
    return recognise(document(*texts), lambda notice: None)[0]


def document(*texts: str) -> Document:
    return TextReader().read(Source("a.txt", "\n\n".join(texts).encode()), lambda notice: None)


def issuer(*texts: str) -> str:
    found = release(*texts).issuer
    return found.text if found else ""


_AR = "وأوضح معاليه أن المبادرة تأتي ضمن المستهدفات، مشيرًا إلى أنها ستسهم في زيادة الغطاء النباتي بنسبة 12%."


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        (
            "أطلقت وزارة البيئة والمياه والزراعة مبادرة زراعة مليون شجرة في المنطقة، بحضور عدد من المسؤولين.",
            "وزارة البيئة والمياه والزراعة",
        ),
        ("افتتحت جامعة الساحل مركز الابتكار في مقرها الرئيسي.", "جامعة الساحل"),
        ("نظمت غرفة تجارة المرفأ معرض الصناعات الغذائية اليوم.", "غرفة تجارة المرفأ"),
    ],
)
def test_what_an_arabic_verb_acts_on_is_no_part_of_who_acts(lead: str, name: str) -> None:
    assert issuer("خدمة جديدة للمواطنين", lead, _AR) == name


def test_an_arabic_deputy_is_a_deputy_of_somebody() -> None:
    texts = ("خدمة جديدة للمواطنين", "قال نائب الوزير المهندس منصور المشيطي إن المبادرة مهمة.", _AR)
    assert [(one.name, one.role) for one in release(*texts).people] == [("منصور المشيطي", "نائب الوزير")]


def test_a_japanese_topic_is_without_the_particle_before_that_of_the_topic() -> None:
    lead = "北浜市では、4月20日から21日まで、北浜港において「第35回北浜港まつり」を開催します。昨年は延べ4万5千人が来場しました。"
    assert issuer("北浜港まつりの開催について", lead) == "北浜市"


def test_a_chinese_agency_is_nobody_and_whoever_invites_is_a_minister() -> None:
    texts = (
        "例行记者会",
        "应外交部长王毅邀请，越南外长裴青山将于4月4日访华。应急管理部部长王祥喜表示欢迎。",
        "路透社记者：中方对此有何评论？",
    )
    people = {one.name: one.role for one in release(*texts).people}
    assert people == {"王毅": "外交部长", "裴青山": "越南外长", "王祥喜": "应急管理部部长"}


_TH = "นายสมชาย วงศ์ไทย กล่าวว่า ท่าเรือแห่งนี้จะรองรับสินค้าได้ปีละ 500,000 ตู้"


@pytest.mark.parametrize(
    "headline",
    ["บริษัท ทะเลไทย จำกัด เปิดท่าเรือแห่งใหม่ที่ระยอง", "มูลนิธิทะเลไทย จับมือ กรมประมง ปล่อยพันธุ์ปลา", "กรมประมงปล่อยพันธุ์ปลา"],
)
def test_a_thai_line_that_says_what_a_house_does_is_no_letterhead(headline: str) -> None:
    lead = "กรุงเทพฯ – 3 เมษายน 2567 – บริษัท ทะเลไทย จำกัด (มหาชน) เปิดท่าเรือแห่งใหม่ที่จังหวัดระยอง ด้วยงบลงทุน 1,200 ล้านบาท"
    found = release("ข่าวประชาสัมพันธ์", headline, lead, _TH)
    assert found.headline.text == headline
    assert found.dateline is not None
    assert found.dateline.place == "กรุงเทพฯ"


def test_a_thai_company_acts_under_its_name_with_the_form() -> None:
    lead = "บริษัท ทะเลไทย จำกัด (มหาชน) หรือ TL ประกาศความสำเร็จในการเปิดท่าเรือแห่งใหม่ที่จังหวัดระยอง ด้วยงบลงทุน 1,200 ล้านบาท"
    assert issuer("เปิดท่าเรือแห่งใหม่ที่ระยอง รองรับสินค้าปีละห้าแสนตู้", lead, _TH).startswith("บริษัท ทะเลไทย จำกัด")


def test_in_urdu_a_small_word_stands_behind_who_acts() -> None:
    lead = "ساحل فاؤنڈیشن نے آج کراچی میں ماہی گیروں کے لیے تربیتی پروگرام کا آغاز کیا جس سے 500 خاندان مستفید ہوں گے۔"
    contact = "مزید معلومات کے لیے رابطہ کریں:\nحنا قریشی، میڈیا مینیجر\nفون: 021-5550102"
    assert issuer("تربیتی پروگرام شروع کر دیا", lead, contact) == "ساحل فاؤنڈیشن"
    person = "وزیر اعظم شاہد عباسی نے آج کراچی میں ماہی گیروں کے لیے تربیتی پروگرام کا آغاز کیا جس سے 500 خاندان مستفید ہوں گے۔"
    assert issuer("تربیتی پروگرام کا افتتاح", person) == ""


def test_an_indonesian_bureau_is_nobody_to_ask() -> None:
    desk = "Biro Komunikasi dan Informasi Publik\nKementerian Perairan\nKontak: Rina Kusuma, 0811-555-0102, humas@perairan.example"
    texts = ("Kementerian Perairan Resmikan Pelabuhan", "Bitung, 3 April 2024 – Kementerian Perairan meresmikan pelabuhan.", desk)
    assert [one.name for one in release(*texts).contacts] == ["Rina Kusuma"]


@pytest.mark.parametrize("role", ["комерційна директорка", "виконавча директорка", "вінницький міський голова"])
def test_adjectives_stand_before_ukrainian_offices(role: str) -> None:
    told = "Сьогодні класи та групи дитячого садочка повністю відновлені, а також відремонтоване шкільне укриття на понад 600 осіб."
    assert [one.role for one in release("Відкриття центру", f"Про це розповіла {role} Ольга Бойко.", told).people] == [role]


@pytest.mark.parametrize("row", ["Cherie Zhou，企业发展经理", "Cherie Zhou, 企业发展经理", "周小雅，企业发展经理"])
def test_whom_to_ask_stands_before_the_office_behind_either_comma(row: str) -> None:
    texts = ("星港科技完成融资", "星港科技今天宣布完成融资。", f"媒体联系方式：\n{row}\nzhou@xinggang.example")
    asked = release(*texts).contacts[0]
    assert (asked.name, asked.role) == (row.replace(",", "，").split("，")[0], "企业发展经理")


def test_who_a_chinese_house_is_stands_before_what_it_does() -> None:
    assert issuer("完成种子轮融资", "星港科技是一家电动船公司，该公司今天宣布完成融资。") == "星港科技"
    assert issuer("开学典礼", "今天是一个特别的日子，北湾大学举行开学典礼，校长林国栋出席。") == "北湾大学"
