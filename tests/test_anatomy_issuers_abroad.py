"""Whose release it is in languages of Asia: nouns that names end or begin with, organs before their house, offices behind it, subjects without capitals."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.issuing.nameless import names_nobody
from masthead.anatomy.issuing.uncapped import houses_in
from masthead.anatomy.pack import pack


def issuer(text: str) -> str:
    found = masthead.recognise(masthead.read(text.encode(), format="txt"))[0].issuer
    return found.text if found else ""


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("hi", "नौबतपुर में बरसी पर मछुआरा महासभा के कार्यक्रम में सैकड़ों लोग आए", "मछुआरा महासभा"),
        ("hi", "बैठक में नेशनल यूनियन ऑफ फिशर्स उत्तराखंड के अध्यक्ष ने कहा", "नेशनल यूनियन ऑफ फिशर्स उत्तराखंड"),
        ("fa", "در نشست هیئت رئیسه دانشگاه علوم دریایی بندر با حضور نمایندگان مردم", "دانشگاه علوم دریایی بندر"),
        ("fa", "سنديکای کارگران شرکت اتوبوسرانی بندر اعلام کرد", "سنديکای کارگران شرکت اتوبوسرانی بندر"),
        ("zh", "北岸港口人權促進會於今日召開記者會", "北岸港口人權促進會"),
        ("ko", "푸른바다운동연합은 오늘 항구에서 기자회견을 진행했다", "푸른바다운동연합"),
    ],
)
def test_names_of_houses_within_a_text_without_capitals(language: str, text: str, name: str) -> None:
    assert name in [text[start:end] for start, end in houses_in(text, pack(language), 0, len(text))]


@pytest.mark.parametrize("name", ["國際記者會", "認真貫徹執行", "新書發布會", "可能會"])
def test_what_only_ends_like_a_house(name: str) -> None:
    assert names_nobody(name)


def test_the_subject_of_a_korean_lead() -> None:
    text = (
        "바다의 날, 항구를 멈춰라\n\n푸른바다운동연합은 6월 5일 바다의 날을 맞이해 오늘 항구에서 기자회견을 진행했다. 바다의 날은 1990년 제정되었다. "
        "참가자들은 손팻말을 들고 항구 앞까지 걸어간 뒤 시장에게 공개서한을 전달하고 해산하였다고 한다.\n"
    )
    assert issuer(text) == "푸른바다운동연합"


def test_a_name_in_marks_behind_an_arabic_verb_of_saying() -> None:
    text = (
        "نورهافن: توقيف ربان سفينة\n\nتحديث 19 نوفمبر 2023: أفرجت السلطات عن الربان بعد ساعات من توقيفه في الميناء القديم.\n\n"
        '(نورهافن) - قالت "بحارة بلا حدود" اليوم إن قوات الميناء أوقفت ربان سفينة صغيرة كان يحمل الكتب إلى أطفال الجزر البعيدة.\n'
    )
    assert issuer(text) == "بحارة بلا حدود"


def test_a_verb_in_the_present_before_its_arabic_subject() -> None:
    text = (
        "المركز الشمالي يطالب بفتح مكتبة الميناء أمام القراء\n\nيتابع المركز الشمالي باهتمام أعمال بناء مكتبة الميناء التي تديرها المبادرة البحرية للثقافة، "
        "ويدعو المركز الشمالي الجهات المعنية إلى فتح أبوابها أمام الجميع طوال أيام الصيف المقبل.\n"
    )
    assert issuer(text) == "المركز الشمالي"


def test_an_office_behind_the_house_in_turkish() -> None:
    text = (
        "LİMANIMIZA SAHİP ÇIKIYORUZ\n\nNorhaven Cumhuriyet Başsavcılığı tarafından Liman Sen’e açılan dava ile ilgili olarak DENMOB Yönetim Kurulu Başkanı "
        "Mehmet Kaya bir basın açıklaması yaparak “Liman Sen’in yanındayız” dedi. DENMOB üyeleri liman önünde toplandı ve DENMOB bayraklarıyla yürüdü.\n"
    )
    assert issuer(text) in ("DENMOB", "DENMOB Yönetim Kurulu")


def test_a_section_called_after_its_house() -> None:
    text = (
        "跳到主要內容\n\n新聞與活動\n\n港務府新聞\n\n113年03月05日\n\n府方接見港口模範人員 盼共同打造更安全的海港\n\n"
        "陳海明主任今日上午接見港口模範人員，感謝所有得獎人守護港口和海岸的安全，並表示未來要繼續團結所有力量，全面強化海上救援體系。\n"
    )
    assert issuer(text) == "港務府"


def test_what_a_page_offers_is_no_house() -> None:
    text = "HABERLER\n\n04/08/2023 Limanımız için\n\nYangında hayatını kaybeden bütün denizcilere rahmet, kederli ailelerine sabır diliyoruz ve herkesi dayanışmaya çağırıyoruz.\n"
    assert issuer(text) == ""
