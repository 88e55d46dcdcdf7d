"""Heads of releases as boards, wires and sites set them: titles over fields, decks in the headline's rows, places with a city's word behind them."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.days import only_date
from masthead.anatomy.model import Release

TEXT = (
    "푸른바다영화제(집행위원장 봉가람)가 개막작으로 천가온 감독의 영화를 선정했다. 영화는 폐쇄되는 염전에서 일하는 세 사람의 마지막 여름을 기록한 장편 다큐멘터리다. "
    "개막식 예매는 10월 18일 오후 2시 공식 홈페이지에서 시작된다."
)


def release(text: str, form: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def test_the_title_over_the_fields_of_a_board() -> None:
    page = (
        '<html lang="ko"><head><title>보도자료 상세 | 푸른바다영화제</title></head><body><h2>보도자료</h2><table><tr><th colspan="4">푸른바다영화제, 개막작에 다큐멘터리 선정</th></tr>'
        "<tr><th>작성자</th><td>홍보팀</td><th>작성일</th><td>2023.10.05</td></tr>"
        f'<tr><td colspan="4"><div>{TEXT}</div><div>{TEXT}</div><div>{TEXT}</div></td></tr></table></body></html>'
    )
    found = release(page, "html")
    assert found.headline and found.headline.text == "푸른바다영화제, 개막작에 다큐멘터리 선정"
    assert found.issued and found.issued.date == "2023-10-05"
    assert found.issuer and found.issuer.text == "푸른바다영화제"


def test_a_table_of_figures_keeps_its_head() -> None:
    page = (
        "<html lang='en'><body><h1>Harbour board counts its boats</h1><p>The harbour board of Norhaven has counted its boats, as it does every spring.</p><table><tr><th colspan='2'>Boats in Norhaven</th></tr>"
        "<tr><th>Ferries</th><td>12</td></tr><tr><th>Tugs</th><td>9</td></tr></table></body></html>"
    )
    assert any(type(block).__name__ == "Table" for block in masthead.read(page.encode(), format="html").blocks)


@pytest.mark.parametrize(("opening", "closing"), [("～", "～"), ("―", "―"), ("- ", " -")])
def test_the_deck_in_a_row_of_the_headline(opening: str, closing: str) -> None:
    deck = f"{opening}京都北部の学校から年間三千キロリットルの回収を目指す{closing}"
    page = f'<html lang="ja"><body><h1>廃食用油を原料とする燃料の共同検討を開始<br>{deck}</h1><p>丹北石油化学株式会社は、廃食用油を原料とする燃料の共同検討を開始することで合意しましたのでお知らせいたします。</p></body></html>'
    found = release(page, "html")
    assert found.headline and found.headline.text == "廃食用油を原料とする燃料の共同検討を開始"
    assert found.subheadline and "年間三千キロリットル" in found.subheadline.text


def test_rows_of_a_headline_are_one_where_no_marks_part_them() -> None:
    page = '<html lang="en"><body><h1>Harbour board opens a pier<br>for small boats and swimmers</h1><p>The harbour board of Norhaven has opened a pier for small boats. It cost two million.</p></body></html>'
    found = release(page, "html")
    assert found.headline and found.headline.text == "Harbour board opens a pier for small boats and swimmers"


def test_the_line_right_below_the_headline_of_an_austrian_wire() -> None:
    text = (
        "OTS0087 5 II 0391 GFW0001 WI                          Di, 12.Okt 2010\n\nGewerkschaft/Handel/Wien\n\nHafenbund: Reedereien sollen nachbessern\n"
        "Utl.: Zweite Runde ergebnislos - Versammlungen ab\n      kommender Woche =\n\n   Wien (OTS) - Die Reedereien sollen ihr Angebot nachbessern, fordert der Hafenbund.\n"
        "Die nächste Runde findet am 27. Oktober statt.\n\n(Schluss)\n"
    )
    found = release(text, "wire")
    assert found.headline and found.headline.text == "Hafenbund: Reedereien sollen nachbessern"
    assert found.subheadline and found.subheadline.text == "Zweite Runde ergebnislos - Versammlungen ab kommender Woche"


def test_a_title_in_a_box_beside_a_text_that_begins_with_a_bold_row() -> None:
    body = "<p><strong>كتب: المركز الإعلامي</strong></p>" + "".join(
        "<p>تفقد محافظ الشاطئ صباح اليوم أعمال تطوير مستشفى الميناء بتكلفة 186 مليون جنيه، يرافقه وكيل وزارة الصحة ورئيس مركز ومدينة الميناء وعدد من القيادات التنفيذية.</p>"
        for _ in range(4)
    )
    page = (
        '<html lang="ar"><head><title>محافظة الشاطئ - أخبار المحافظة</title></head><body><div class="logo"><img src="logo.png" alt="شعار محافظة الشاطئ"></div><div class="col"><h2 class="news-title">محافظ الشاطئ يتفقد أعمال تطوير مستشفى الميناء</h2>'
        f'<div class="news-meta">الثلاثاء 14 أكتوبر 2025 1184 مشاهدة</div><div class="news-body">{body}</div></div></body></html>'
    )
    found = release(page, "html")
    assert found.headline and found.headline.text == "محافظ الشاطئ يتفقد أعمال تطوير مستشفى الميناء"
    assert found.issued and found.issued.date == "2025-10-14"
    assert found.subheadline is None
    assert found.issuer and found.issuer.text == "محافظة الشاطئ"


@pytest.mark.parametrize(
    ("language", "text", "alone"),
    [
        ("ar", "الثلاثاء 14 أكتوبر 2025 1184 مشاهدة", True),
        ("en", "5 May 2024 409 views", True),
        ("ru", "5 мая 2024 1 204 просмотра", True),
        ("tk", "18.09.2024 409 gezek okaldy", True),
        ("en", "5 May 2024 and behind the mole 409 boats", False),
    ],
)
def test_a_day_and_how_often_a_page_was_read(language: str, text: str, alone: bool) -> None:
    assert only_date(text, language) is alone


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "# Көлде балық аулау азайды\n\nПресс-релиз\n\n2025 жылғы 11 сәуір, Сарыжар қаласы\n\nБалықшылар қауымдастығы биылғы көктемгі балық аулау маусымының қорытындысын жариялады. Көлден 1 870 тонна балық ауланды.\n",
            "Сарыжар",
        ),
        (
            "# Kenarda suw tygşytlaýjy maslahat geçirildi\n\nSarydepe şäheri, 2024-nji ýylyň 18-nji sentýabry. Şu gün institutda suw tygşytlaýjy tehnologiýalar boýunça halkara ylmy maslahat geçirildi. Oňa alymlar gatnaşdylar.\n",
            "Sarydepe",
        ),
        (
            "# El museo abre sus puertas\n\nRibera Alta, Costa, 17 de mayo de 2024 (@MuseoRibera). Con una chalupa colgada del techo, el Museo de la Ribera inaugura hoy su primera exposición desde la reapertura.\n",
            "Ribera Alta, Costa",
        ),
        (
            '# "مرسى الشمال" تعلن نتائجها المالية\n\nالدمام، المملكة العربية السعودية - (بزنيس واير): أعلنت شركة مرسى الشمال للخدمات البحرية اليوم نتائجها المالية الأولية للفترة المنتهية في سبتمبر.\n',
            "الدمام، المملكة العربية السعودية",
        ),
    ],
)
def test_places_before_what_they_are_a_day_or_a_wire(text: str, place: str) -> None:
    found = release(text, "md").dateline
    assert found and found.place == place


def test_the_caption_of_a_picture_in_arabic_is_no_deck() -> None:
    text = (
        "# مخزونات الغذاء في الشاطئ تكفي لثلاثة أسابيع فقط\n\nنساء ينتظرن توزيع الحصص في موقع للنازحين بالشاطئ. الصورة: برنامج الغذاء/منى الطيب\n\n"
        "الشاطئ – حذر برنامج الغذاء اليوم من أن مخزوناته الغذائية لن تكفي إلا لثلاثة أسابيع، ما لم يصل تمويل جديد قبل ذروة موسم الأمطار.\n"
    )
    assert release(text, "md").subheadline is None


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("uk", "Не для поширення до 10 лютого 2025 року, 11:00"),
        ("ru", "Не для распространения до 10 февраля 2025 года, 11:00"),
        ("bg", "Не за разпространение преди 10 февруари 2025 г., 11:00"),
    ],
)
def test_what_is_not_to_be_passed_on_before_an_hour(language: str, row: str) -> None:
    page = f'<html lang="{language}"><body><p>{row}</p><h1>Школи мають генератори</h1><p>Генератори є у кожній школі області, проте забезпечити уроки може тільки кожна восьма.</p></body></html>'
    assert release(page, "html").embargo


@pytest.mark.parametrize(
    ("rows", "deck"),
    [
        ("Hon. Ada Moss MLA; Hon. Bo Lund MLC\n\nHarbour Services; Regional Boats", ""),
        ("Council pays for two piers; ferries sail from May", "Council pays for two piers; ferries sail from May"),
    ],
)
def test_several_who_give_a_text_and_their_fields_are_no_deck(rows: str, deck: str) -> None:
    text = (
        f"# Faster ferries as a new pier opens\n\n{rows}\n\nPeople living and working on the islands of Norhaven will reach the town faster from today, with a third pier going into service "
        "at the old harbour.\n\nThe pier is paid for by the harbour levy and has room for nine ferries.\n"
    )
    found = release(text, "md").subheadline
    assert (found.text if found else "") == deck


@pytest.mark.parametrize("first", ["北岸市统计局", "北岸市水利局", "北岸县卫健委"])
def test_offices_in_china_that_give_a_text_together(first: str) -> None:
    text = (
        f"2024年前三季度北岸市渔业运行情况\n\n{first}　国家统计局北岸调查队\n\n（2024年10月25日）\n\n前三季度，面对复杂严峻的外部环境，全市上下坚持稳中求进工作总基调，渔业运行总体平稳、稳中有进。\n\n"
        "根据统一核算结果，前三季度全市实现渔业总值3286.4亿元，按不变价格计算，同比增长5.3%。\n"
    )
    found = release(text, "txt")
    assert found.issuer and found.issuer.text == first
    assert found.subheadline is None


@pytest.mark.parametrize(
    ("opening", "place"), [("نورپور ( ) کمشنر", "نورپور"), ("نور پور (پ ر) کمشنر", "نور پور"), ("کمشنر (نورپور ڈویژن)", "")]
)
def test_the_place_before_brackets_that_pakistans_offices_leave_open(opening: str, place: str) -> None:
    text = (
        f"ہینڈ آؤٹ نمبر 318\n\nمورخہ 5 فروری 2024ء\n\n{opening} نورپور نے کہا ہے کہ ڈویژن بھر میں مہم کے دوران 9 لاکھ بچوں کو قطرے پلائے جائیں گے۔ "
        "وہ آج یہاں کمشنر آفس میں مہم کے انتظامات کا جائزہ لینے کے لیے منعقدہ اجلاس کی صدارت کر رہی تھیں۔\n"
    )
    found = release(text, "txt").dateline
    assert (found.place if found else "") == place
