"""Rows in which pages of Asia and the east of Europe file a text, greetings over it, headlines that a page names so, and titles of offices' papers."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.filed import filed, titled, turned
from masthead.anatomy.layout.greeting import greets
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack

CHINESE = (
    "北岸市图书馆今日宣布在港口开设新馆，来自沿海各地的数千名读者参加了开馆活动，并参观了十二个新的阅览室。\n\n"
    "馆长表示，新馆每天从九点到五点开放，夏季结束之前免费向所有市民和游客开放，导览活动从中午开始。\n"
)
KOREAN = (
    "북항시립도서관은 항구에 새 도서관을 열었다고 밝혔다. 해안 곳곳에서 온 수천 명의 시민이 개관 행사에 참여해 열두 개의 새 열람실을 둘러보았다.\n\n"
    "도서관은 매일 아홉 시부터 다섯 시까지 문을 열며 여름이 끝날 때까지 누구나 무료로 이용할 수 있다고 설명했다.\n"
)
PERSIAN = (
    "انجمن کتابداران بندر شمال اعلام می‌کند که کتابخانه تازه بندر از فردا به روی همه مردم شهر باز است و هر روز از ساعت نه تا پنج کار می‌کند. "
    "اعضای انجمن از همه دوستداران کتاب دعوت می‌کنند که در آیین گشایش کتابخانه شرکت کنند و از دوازده تالار تازه آن دیدن کنند.\n"
)


def release(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="txt"))[0]


def headline(text: str) -> str:
    found = release(text).headline
    return "" if found is None or found.derived else found.text


def issued(text: str) -> str:
    found = release(text).issued
    return found.date if found else ""


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("ko", "작성자 관리자 작성일 2024-03-05"),
        ("ko", "댓글0 조회수3526"),
        ("zh", "发布时间:2024-03-05分类:本馆公告责任者:lib浏览: 次"),
        ("zh", "发布时间：2024-03-05 来源：北岸市教育局 【字体：大 中 小】 点击数：120"),
        ("ru", "44 просмотра"),
        ("ru", "12 марта 2024 | Автор: Пресс-служба | Просмотров: 12"),
        ("vi", "Ngày đăng: 12/03/2024 - Lượt xem: 1250"),
        ("fa", "کد خبر: 12345 تعداد بازدید: ۱۲"),
        ("ar", "تاريخ النشر: 12 مارس 2024 عدد المشاهدات: 120"),
        ("tr", "Tarih: 12.03.2024 Okunma: 120"),
        ("id", "Senin, 4 Maret 2024 Reporter: Budi Santoso Editor: Sari 1730"),
    ],
)
def test_rows_in_which_a_page_files_a_text(language: str, row: str) -> None:
    assert filed(row, pack(language))


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("ru", "Автор проекта получил 12 наград"),
        ("zh", "作者王小明於2024年出版新書三本"),
        ("ko", "조회수 조작 논란에 대한 12개 단체의 입장"),
        ("tr", "Yazar Ayşe Kaya 3 kitabını tanıttı"),
    ],
)
def test_sentences_that_begin_with_such_a_word(language: str, row: str) -> None:
    assert not filed(row, pack(language))


def test_a_title_stands_above_the_row_that_files_it() -> None:
    head = "북항시립도서관 임시휴관 알림"
    text = f"공지사항\n\n{head}\n작성자 관리자 작성일 2024-03-05\n댓글0 조회수3526\n\n{KOREAN}\n이전글 독서 교실 일정\n다음글 그림책 여행 안내\n"
    assert headline(text) == head
    assert issued(text) == "2024-03-05"
    # A row that files a text is no headline itself.
    assert headline(f"发布时间:2024-03-05分类:本馆公告责任者:lib浏览: 次\n\n{CHINESE}") == ""
    assert issued(f"发布时间:2024-03-05分类:本馆公告责任者:lib浏览: 次\n\n{CHINESE}") == "2024-03-05"


def test_who_published_stands_in_such_a_row() -> None:
    found = release(
        f"北岸港口新馆开放\n\n日期:2024-03-05 10:00 来源:北岸市公共文化服务办公室\n\n{CHINESE.replace('北岸市图书馆', '本馆')}"
    ).issuer
    assert found is not None
    assert found.text == "北岸市公共文化服务办公室"


def test_texts_before_and_behind_this_one() -> None:
    assert turned("이전글 독서 교실 일정\n다음글 그림책 여행 안내")
    assert turned("Предыдущая новость: Открыт каток")
    assert not turned("다음 주부터 도서관이 문을 연다.")


def test_a_headline_that_a_page_names_so() -> None:
    head = "北岸市圖書館港口新館開幕"
    text = f"::: 最新公告 :::\n標題: {head}\n消息類型: 一般公告\n部門別: 推廣組\n\n{CHINESE}"
    assert headline(text) == head
    assert titled("Пояснительная записка: что нового в библиотеке", pack("ru")) == 0


def test_the_genre_in_brackets_before_a_headline() -> None:
    head = "북항시립도서관, 3월 5일 항구에 새 도서관 열어"
    assert headline(f"북항시 이야기\n\n[보도자료] {head}\n\n시민 수천 명 참여\n\n{KOREAN}") == head


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("zh", "尊敬的读者："),
        ("zh", "市直各部门、各镇人民政府"),
        ("ja", "会員各位"),
        ("ko", "존경하는 시민 여러분"),
        ("fa", "سلام بر شما کتابداران و دوستداران کتاب"),
        ("ar", "الرفيق العزيز الأمين العام للحزب"),
        ("ru", "Уважаемые читатели!"),
        ("uk", "Шановні колеги!"),
        ("tr", "Değerli basın mensupları,"),
        ("id", "Yang terhormat rekan-rekan media,"),
        ("vi", "Kính gửi các cơ quan báo chí,"),
    ],
)
def test_lines_that_only_greet(language: str, row: str) -> None:
    assert greets(row, pack(language))


def test_headlines_that_begin_like_a_greeting() -> None:
    assert not greets("Дорогие лекарства подешевеют с марта", pack("ru"))
    assert not greets("Değerli madenler sergisi açıldı", pack("tr"))


def test_a_greeting_and_the_name_of_god_are_no_headline() -> None:
    head = "گشایش کتابخانه تازه بندر شمال"
    above = "به نام آن که دانش را دوست دارد\n\nسلام بر شما کتابداران و دوستداران کتاب\n\n"
    assert headline(f"{head}\n\n{above}{PERSIAN}") == head
    assert headline(f"{above}{PERSIAN}") == ""


def test_papers_of_offices_are_titles_however_long() -> None:
    head = "北岸市人民政府办公室关于印发《北岸市公共图书馆夏季开放和读者服务安排(试行)》的通知"
    assert headline(f"{head}\n\n市直各部门、市域内各中小学校、各镇人民政府\n\n{CHINESE}") == head


def test_a_paragraph_without_a_stop_is_text_below_a_long_headline() -> None:
    head = "المركز الشمالي يطالب بفتح مكتبة الميناء أمام جميع القراء والزوار طوال أيام الصيف المقبل"
    text = " ".join(["يتابع المركز الشمالي باهتمام أعمال بناء مكتبة الميناء ويدعو الجهات المعنية إلى فتح أبوابها أمام الجميع"] * 5)
    assert headline(f"{head}\n\n{text}\n") == head


def test_what_stands_round_pictures_and_tables_of_a_page() -> None:
    text = f'북항시립도서관 새 단장\n\n[caption id="attachment_1" align="aligncenter"]\n\nⒸ북항시[/caption]\n\n{KOREAN}\n사진 더 보기 |\n'
    assert release(text).body_paragraphs == 2
    caption = "دخول الزوار إلى مكتبة الميناء في نورهافن في 3 نوفمبر/تشرين الثاني 2023. © 2023 مكتبة الميناء"
    lead = "قالت مكتبة الميناء اليوم إن أبوابها مفتوحة أمام جميع القراء والزوار طوال أيام الصيف المقبل وإن الدخول إليها مجاني للجميع."
    found = release(f"نورهافن: مكتبة جديدة في الميناء\n\nأبواب مفتوحة للزوار طوال الصيف\n\n{caption}\n\n{lead}\n").subheadline
    assert found is not None
    assert found.text == "أبواب مفتوحة للزوار طوال الصيف"


def test_numbers_of_papers_and_days_without_signs_are_no_phones() -> None:
    text = f"北岸市圖書館論文入選\n\n{CHINESE}\n\nHarbour Letters, 10(14), 2864-2868 (2017) (doi: 10.1002/hl.2017)\n\n北岸市图书馆\n\n2024110\n"
    assert release(text).contacts == ()
