"""First rows of texts and pages: titles without a blank line under them, teasers above a text, rows of a page or of a program, decks that are none."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

HEAD = "Museum of Norhaven opens a wing on the harbour"
TEXT = (
    "The Museum of Norhaven opened a new wing on its harbour, and visitors came from all over the coast to see it.\n\n"
    "“We are glad,” said director Jane Doe. The wing has twelve rooms and is open every day from nine to five.\n"
)
CHINESE = (
    "北岸城市博物馆今日宣布在港口开设新馆，来自沿海各地的数千名观众参加了开幕活动，并参观了十二个新的展厅。\n\n"
    "馆长表示，新馆每天从九点到五点开放，夏季结束之前免费向所有市民和游客开放，导览活动从中午开始。\n"
)


def release(text: str, form: str = "") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def headline(text: str, form: str = "") -> str:
    found = release(text, form).headline
    return "" if found is None or found.derived else found.text


def deck(text: str, form: str = "") -> str:
    found = release(text, form).subheadline
    return found.text if found else ""


def test_a_headline_stands_in_the_first_row_of_a_text_broken_by_hand() -> None:
    rows = (
        "Radfahrer in Norhaven nach Unfall schwer verletzt\n"
        "Bei einem Unfall in Norhaven am Freitag gegen 17 Uhr zwischen einem\n"
        "Wagen und einem Radfahrer wurde der Radfahrer schwer verletzt. Er\n"
        "befuhr einen Radweg und wollte am Ende des Radweges die Straße\n"
        "überqueren. Nach bisherigen Erkenntnissen beachtete der Radfahrer\n"
        "beim Überqueren der Straße nicht den Verkehr auf der Straße.\n"
    )
    assert headline(rows) == "Radfahrer in Norhaven nach Unfall schwer verletzt"
    # A first row that is as full as the others is the text's.
    assert (
        headline(rows.replace("schwer verletzt\nBei", "schwer verletzt worden am\nBei", 1).replace("\nBei einem", " Bei\neinem", 1)) == ""
    )


def test_a_headline_stands_over_a_teaser_that_breaks_off() -> None:
    head = "Comunicado suspensión de actividades martes 12 de noviembre"
    lead = "Estimada comunidad: en las últimas semanas nos hemos visto en la necesidad de realizar cambios en nuestras actividades diarias"
    text = f"{lead}, como consecuencia de la marea que vive la costa de Norhaven y de su puerto.\n\nContinuaremos evaluando las medidas día a día.\n"
    assert headline(f"{head}\n\n{lead}…\n\nadmin\n\n{text}") == head
    assert headline(f"{head}\n\n{text}") == ""


def test_a_matter_and_a_colon_make_a_headline_of_a_sentence() -> None:
    assert headline(f"Wing of Norhaven Museum : what visitors to the harbour have to know this week.\n\n{TEXT}").startswith(
        "Wing of Norhaven"
    )
    assert headline(f"Tides of Westbay : what visitors to the harbour have to know this week.\n\n{TEXT}") == ""


def test_a_headline_may_begin_as_boilerplate_does() -> None:
    text = "Пресс-служба Банка Норхавена сообщает, что совет банка 14 октября 2013 года решил сохранить ключевую ставку на уровне 5,50% годовых.\n"
    assert headline(f"2013-10-14\n\nО ключевой ставке Банка Норхавена\n\n{text}") == "О ключевой ставке Банка Норхавена"


def test_a_long_line_of_thai_is_a_headline_over_a_text() -> None:
    head = "คณะผู้บริหาร และสมาชิกสภา เทศบาลเมืองทดสอบ ลงพื้นที่ติดตามโครงการทำถนน บ้านต้นไม้อย่างต่อเนื่อง"
    text = (
        "ช่วงวันหยุด 21-22 มกราคม 2566 คณะผู้บริหาร เทศบาลเมืองทดสอบ พร้อมด้วยเลขานุการนายก และสมาชิกสภาเทศบาลในพื้นที่ และเจ้าหน้าที่กองช่าง "
        "ลงพื้นที่ติดตามการดำเนินงานถนนสายหลักตั้งแต่หน้าตลาดถึงหัวสะพานบ้านต้นไม้ ทั้งนี้โครงการดังกล่าวจะช่วยเพิ่มเส้นทางให้สะดวกปลอดภัยต่อการสัญจรของประชาชน"
    )
    assert headline(f"{head}\n\n{text}\n") == head


@pytest.mark.parametrize("row", ["top of page", "本文转自:北岸日报", "以下文章来源于北岸漏洞平台 ，作者北岸"])
def test_rows_of_a_page_are_no_headline(row: str) -> None:
    assert headline(f"{row}\n\n{CHINESE}") == ""


def test_what_a_program_writes_into_a_file_is_no_headline() -> None:
    page = "<html><body>{}<p>" + TEXT.replace("\n\n", "</p><p>") + "</p></body></html>"
    assert headline(page.format("# Last Update by: $Author$\n# Last Update at: $Date$\n"), "html") == ""
    assert (
        headline(page.format("<p>Museum Wins $Million$ Prize of the Harbour</p>"), "html") == "Museum Wins $Million$ Prize of the Harbour"
    )


def test_rows_of_a_page_over_a_headline_are_no_text() -> None:
    head = "北浜大学と連携協力に関する協定を締結しました"
    text = (
        "北浜町は2月28日、北浜大学と連携協力に関する協定を締結しました。\n\n"
        "平成24年1月26日に協定を締結し7年間にわたり支援を受けてきましたが、平成31年1月に協定期間が満了したことに伴い双方で協議を重ねた結果、新たに協定を締結することになりました。\n"
    )
    page = f"ページの先頭です。 メニューを飛ばして本文へ\n\nトップページ > まちの話題 > {head}\n\n{head}\n\n印刷用ページを表示する 掲載日:2019年3月6日更新\n\n{text}"
    assert headline(page) == head
    assert deck(page) == ""


def test_a_house_alone_over_a_text_that_names_it_is_no_headline() -> None:
    text = "أعربت وزارة الموانئ اليوم الجمعة عن إدانة الاعتداء على ميناء نورهافن وعن تضامنها مع سكان الساحل في هذه الظروف الصعبة.\n\nوأكدت الوزارة في بيان لها أن الميناء سيبقى مفتوحا أمام جميع السفن طوال أيام الأسبوع.\n"
    assert headline(f"2025-11-28\n\nوزارة الموانئ\n\n{text}") == ""


def test_a_heading_that_is_a_paragraph_is_no_headline() -> None:
    long = "قام ممثل فريق التقييم بزيارة مقر الجمعية يوم الاثنين بحضور الممثل المالي والمدير التنفيذي والمحاسب " * 4
    page = f"<h1>الأخبار</h1><p>نتائج تقييم الحوكمة 2022</p><ul><li>الرئيسية</li><li>نتائج تقييم الحوكمة 2022</li></ul><h2>نتائج تقييم الحوكمة 2022</h2><h4>{long}</h4>"
    assert headline(f"<html><body>{page}</body></html>", "html") == "نتائج تقييم الحوكمة 2022"


@pytest.mark.parametrize(
    "rows",
    [
        f"Press release : Museum of Norhaven opens a wing on the harbour\n\n5 May 2024\n\nPress release\n\nMuseum of Norhaven opens a wing on the harbour\n\n{TEXT}",
        f"Norhaven opens a wing on the harbour\n\n5 May 2024\n\nMinistry of Museums of the Republic of Norhaven\nDownload logo\n\n{TEXT}\n"
        "Sent out on behalf of Ministry of Museums of the Republic of Norhaven.\n",
        f"Norhaven opens a wing\n\nThe museum has opened its new wing on the harbour of Norhaven\n\nMoreover, the museum has a garden\n\n{TEXT}",
    ],
)
def test_no_deck_is_what_the_text_or_its_headline_says_word_for_word_or_what_the_text_goes_on_with(rows: str) -> None:
    assert deck(rows) == ""


def test_days_in_the_years_of_a_republic_and_of_the_year_so_and_so() -> None:
    text = "北岸慈善基金會長期關懷弱勢，106年12月5日捐贈新台幣80萬元，幫助北岸關愛基金會作為寶寶的醫藥經費，儀式由執行長代表致贈。\n"
    for day in ("106年12月05日", "106.12.05"):
        issued = release(f"北岸慈善基金會發揮人道關懷 挹注寶寶醫藥經費\n\n{day}\n\n{text}").issued
        assert issued is not None and issued.date == "2017-12-05"
    spanish = "Nuestra institución informa al pueblo de Norhaven que el puerto está abierto y que las calles son seguras para todas las familias.\n"
    issued = release(f"Nota de prensa\n\n{spanish}\nNorhaven, lunes 22 de abril del año 2019.\n").issued
    assert issued is not None and issued.date == "2019-04-22"


def test_a_place_and_a_day_before_what_an_office_signs_with() -> None:
    text = "Bogotá, 25 mar (SP). El Gobierno de Norhaven, a través de un comunicado, condenó el atentado ocurrido ayer en el puerto de la ciudad."
    found = release(f"Gobierno de Norhaven condenó actos terroristas en el puerto\n\n{text}\n").dateline
    assert found is not None and found.place == "Bogotá"


def test_a_town_before_a_dash_whose_police_the_text_names() -> None:
    text = (
        "Norhaven Barat – Seksi Humas Polres Norhaven Barat kembali melaksanakan kegiatan sosialisasi sebagai upaya meningkatkan pemahaman "
        "masyarakat terkait informasi kepolisian dan pentingnya menjaga ketertiban di lingkungan sekitar.\n"
    )
    found = release(f"Humas Gelar Sosialisasi di Sekolah\n\n{text}").dateline
    assert found is not None and found.place == "Norhaven Barat"
    assert release(f"Humas Gelar Sosialisasi di Sekolah\n\n{text.replace('Polres Norhaven Barat ', '')}").dateline is None


def test_a_day_with_strokes_and_an_hour_is_no_number_to_call() -> None:
    assert release(f"{HEAD}\n\n{TEXT}\nadmin 12-11-2019 / 00:00:00\n").contacts == ()


@pytest.mark.parametrize(
    ("row", "below", "lead"),
    [
        ("Weihnachtsmarkt im Stadtmuseum", "Handwerker zeigen am Samstag alte Kunst", "Handwerker zeigen am Samstag alte Kunst: Das Haus lädt zum Weihnachtsmarkt im Stadtmuseum ein."),
        ("Open Day at Lunden University", "Visitors see labs and boats on Saturday", "Visitors will see labs and boats at the Open Day at Lunden University."),
        ("Neue Leitung für das Museum Lenn", "Ada Moos übernimmt das Haus im Juni", "Ada Moos übernimmt das Haus im Juni. Der Rat sucht seit Mai eine neue Leitung für das Museum Lenn."),
        ("Huelga en el Ministerio de Puertos", "Los trabajadores paran el lunes en los muelles", "Los trabajadores paran el lunes en los muelles, y la huelga en el Ministerio de Puertos dura un día."),
        ("Ausstellung „Museum der Zukunft“", "Vierzig Boote sind ab Montag zu sehen", "Vierzig Boote sind ab Montag in der Halle zu sehen, teilte das Haus mit."),
        ("Проект «Школа будущего»", "Сорок учителей приедут в субботу в город", "Сорок учителей приедут в субботу в город, сообщили в мэрии журналистам."),
        ("Sciopero al Comune di Lenna", "I lavoratori si fermano lunedì negli uffici", "I lavoratori degli uffici si fermano lunedì, dice chi ha indetto lo sciopero al Comune di Lenna."),
    ],
)  # fmt: skip
def test_what_is_at_a_house_is_no_name_of_it(row: str, below: str, lead: str) -> None:
    assert headline(f"# {row}\n\n{below}\n\n{lead}\n\n{TEXT}", "md") == row


@pytest.mark.parametrize("row", ["Museum of Boats", "The Harbour and Canal Authority", "Harbour Trust of Lunden Bay"])
def test_a_house_over_a_headline_is_none(row: str) -> None:
    told = f"{row} shows boats from forty countries from Monday on, it said in a statement to the press.\n\n{TEXT}"
    assert headline(f"# {row}\n\nBoats from forty countries on show\n\n{told}", "md") == "Boats from forty countries on show"
