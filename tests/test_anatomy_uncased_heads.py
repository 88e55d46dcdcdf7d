"""Heads, days and ends of releases in languages without capitals, and in Turkish, Thai and Indonesian, as ministries, towns and houses write them."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.language.dates import dates


def release(text: str, form: str = "txt") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def headline(found: Release) -> str:
    return "" if found.headline is None or found.headline.derived else found.headline.text


def test_a_ministry_of_korea_sets_its_slogan_above_and_the_text_behind_squares_and_circles() -> None:
    found = release(
        "보도자료\n해양부                                              바다와 함께!\n\n"
        "보도시점  2025. 3. 4.(화) 11:00 < 3. 5.(수) 조간 >   배포  2025. 3. 3.(월) 08:30\n\n"
        "작은 항구에도 전기 배 들어온다… 충전소 서른 곳 문 열어\n- 올해 안에 열두 곳 먼저 시작 -\n- 어민 부담은 절반으로 -\n\n"
        "□ 해양부(장관 김서준)는 작은 항구 서른 곳에 전기 배 충전소를\n세운다고 4일 밝혔다.\n\n"
        "ㅇ 충전소는 밤에 값싼 전기를 모아 두었다가 낮에 나누어 쓰게\n된다. 시범 항구는 청솔항과 달빛항이다.\n\n"
        '□ 박지훈 해양부 항만국장은 "어민들이 기름값 걱정 없이 바다로 나가게\n하겠다"라고 말했다.\n\n'
        "붙임  1. 충전소 설치 계획.\n      2. 항구 목록.  끝.\n\n담당 부서   해양부 항만과   책임자  과 장  이영호  (044-000-1234)\n"
    )
    assert headline(found) == "작은 항구에도 전기 배 들어온다… 충전소 서른 곳 문 열어"
    assert found.subheadline is not None and found.subheadline.text == "올해 안에 열두 곳 먼저 시작"
    assert found.issued is not None and found.issued.date == "2025-03-03"
    assert found.body_paragraphs == 3
    assert found.end_mark is not None and found.end_mark.text == "끝."
    assert [(said.text, said.speaker) for said in found.quotes] == [("어민들이 기름값 걱정 없이 바다로 나가게 하겠다", "박지훈")]


def test_points_that_end_with_nouns_stay_a_list() -> None:
    found = masthead.read("보도자료\n\n□ 충전소 서른 곳 설치\n□ 어민 부담 절반 감소\n".encode(), format="txt")
    assert [type(block).__name__ for block in found.blocks][-1] == "List"


LEAD_AR = "تعلن الهيئة عن افتتاح مرسى جديد للقوارب الصغيرة في الخليج الشرقي، يضم ثلاثين رصيفاً ومحطة لشحن القوارب الكهربائية، وذلك بعد عامين من العمل."
LEAD_ZH = (
    "海湾市港务局今天宣布，东岸三十个小船码头全部装上充电桩，渔民夜间充电的费用降低一半，首批十二个码头已经投入使用，其余将在年底前完成。"
)
LEAD_HE = (
    "משרד הים פותח היום שלושים תחנות טעינה לסירות קטנות בחוף המזרחי, לאחר שנתיים של עבודה, והדייגים ישלמו מעתה מחצית המחיר בשעות הלילה."
)
LEAD_TR = "Körfez Belediyesi, doğu kıyısındaki otuz küçük iskeleye tekne şarj noktası kurdu ve balıkçılar artık geceleri yarı fiyatına tekne şarj edebilecek."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Letterheads of several rows, of which only some hold a noun of houses.
        (
            f"بنك الخليج للتنمية البحرية\nوحدة التواصل المؤسسي والعلاقات العامة\n\nافتتاح ثلاثين محطة لشحن القوارب الصغيرة في الخليج\n\n{LEAD_AR}\n\n{LEAD_AR}",
            "افتتاح ثلاثين محطة لشحن القوارب الصغيرة في الخليج",
        ),
        (f"世界港湾与航运组织\n东亚太平洋区域\n\n新闻稿\n\n三十个小船码头装上充电桩\n\n{LEAD_ZH}\n\n{LEAD_ZH}", "三十个小船码头装上充电桩"),
        # Whose a joint statement is.
        (
            f"بيان صحفي مشترك صادر عن منظمة الموانئ الصغيرة واتحاد الصيادين ومرصد البحار الشرقية وصندوق القوارب الخضراء (المرفأ)\n\nالموانئ الصغيرة: نصف القوارب بلا وقود مع بداية الموسم\n\n{LEAD_AR}\n\n{LEAD_AR}",
            "الموانئ الصغيرة: نصف القوارب بلا وقود مع بداية الموسم",
        ),
        # A heading that only names the genre.
        (
            f"הודעת דוברות\n===========\n\nנפתחו שלושים תחנות טעינה לסירות בחוף המזרחי\n\n{LEAD_HE}\n\n{LEAD_HE}",
            "נפתחו שלושים תחנות טעינה לסירות בחוף המזרחי",
        ),
        # Turkish capitals lose the dots by which a noun is known.
        (
            f"KÖRFEZ BÜYÜKŞEHİR BELEDİYESİ\nYAYIN VE HALKLA İLİŞKİLER DAİRESİ BAŞKANLIĞI\nHABER BÜLTENİ                      09 Mart 2025 Pazar\n\n"
            f"KÖRFEZ'DE OTUZ İSKELEYE TEKNE ŞARJ NOKTASI\n*Balıkçılar geceleri yarı fiyat ödeyecek\n*Yıl sonuna kadar kırk nokta daha açılacak\n\n{LEAD_TR}\n\n{LEAD_TR}",
            "KÖRFEZ'DE OTUZ İSKELEYE TEKNE ŞARJ NOKTASI",
        ),
        # A title set wide, where nothing else heads the text.
        (f"公 开 声 明\n\n{LEAD_ZH}\n\n{LEAD_ZH}", "公 开 声 明"),
        # Thai parts the label from the title with a blank alone, and numbers its papers.
        (
            "ข่าว กทบ. ฉบับที่ 12/2568\n\nเรื่อง  กรมท่าเรือเปิดสถานีชาร์จเรือเล็กสามสิบแห่งทั่วอ่าวตะวันออก\n\n"
            "        กรมท่าเรือเปิดเผยว่าได้เปิดสถานีชาร์จเรือเล็กสามสิบแห่งแล้ว ชาวประมงจ่ายค่าไฟเพียงครึ่งเดียวในเวลากลางคืน และจะเปิดอีกสิบสองแห่งภายในสิ้นปีนี้\n",
            "กรมท่าเรือเปิดสถานีชาร์จเรือเล็กสามสิบแห่งทั่วอ่าวตะวันออก",
        ),
    ],
)
def test_the_headline_stands_below_what_a_house_prints_above_it(text: str, found: str) -> None:
    assert headline(release(text)) == found


def test_stars_without_a_blank_stand_before_decks() -> None:
    found = release(
        f"BASIN BÜLTENİ\n\nKÖRFEZ'DE OTUZ İSKELEYE TEKNE ŞARJ NOKTASI\n*Balıkçılar geceleri yarı fiyat ödeyecek\n*Yıl sonuna kadar kırk nokta açılacak\n\n{LEAD_TR}\n\n{LEAD_TR}"
    )
    assert found.subheadline is not None and found.subheadline.text == "Balıkçılar geceleri yarı fiyat ödeyecek"


def test_a_row_under_the_headline_needs_no_capital_to_be_a_deck() -> None:
    found = release(
        "प्रेस विज्ञप्ति\n\nखाड़ी के तीस छोटे घाटों पर नाव चार्जिंग केंद्र खुले\nरात में मछुआरों को देना होगा केवल आधा शुल्क, 12 केंद्र और बनेंगे\n\n"
        "पत्तन निगम ने आज बताया कि पूर्वी खाड़ी में छोटी नावों के लिए चार्जिंग की सुविधा शुरू की गई है और वर्ष के अंत तक शेष काम पूरा हो जाएगा, जबकि पश्चिमी तट पर सर्वेक्षण का काम अगले महीने से शुरू होगा।\n\n"
        "निगम के अनुसार इस योजना पर कुल सात करोड़ रुपये व्यय हुए हैं और इससे हजारों परिवारों को सीधा लाभ पहुँचेगा, साथ ही ईंधन की खपत और धुएँ में भी भारी कमी आने की आशा है।\n"
    )
    assert headline(found) == "खाड़ी के तीस छोटे घाटों पर नाव चार्जिंग केंद्र खुले"
    assert found.subheadline is not None and found.subheadline.text.startswith("रात में मछुआरों")


def test_a_page_of_hong_kong_has_its_text_in_the_body_itself() -> None:
    found = release(
        '<html><body><div class="top"><a href="#">列印版</a> <a href="#">English</a></div><div id="head">港務署公布小船碼頭充電計劃（附圖）</div>'
        '<span id="text">　　港務署今日（三月四日）公布，東岸三十個小船碼頭已全部裝上充電樁，漁民夜間充電費用減半，首批十二個已投入服務，其餘會在年底前完成。<br><br>'
        "　　港務署署長陳海生說：「漁民再不用擔心油價，這是我們對海港的承諾。」<br><br>完<br><br>２０２５年３月４日（星期二）<br>香港時間１１時００分</span>"
        '<div class="foot"><a href="#">返回頂端</a></div></body></html>',
        "html",
    )
    assert headline(found) == "港務署公布小船碼頭充電計劃（附圖）"
    assert found.body_paragraphs == 2
    assert found.end_mark is not None and found.end_mark.text == "完"
    assert found.issued is not None and found.issued.date == "2025-03-04"
    assert [(one.name, one.role) for one in found.people] == [("陳海生", "港務署署長")]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        (
            f"Siaran Pers\n\nPELABUHAN KECIL DAPAT STASIUN PENGISIAN KAPAL LISTRIK\n\n{'Dinas Pelabuhan membuka tiga puluh stasiun pengisian kapal di teluk timur pada hari ini. ' * 2}\n\n{'Nelayan membayar separuh harga pada malam hari sejak pekan depan di semua dermaga. ' * 2}\n\n            ***\n\nNarahubung:\nHumas, 021-555-0100\n",
            "***",
        ),
        (
            f"プレスリリース\n\n小さな港に充電所\n\n{'青波市港湾局は本日、東湾の小型船三十隻分の充電所を開設したと発表しました。' * 2}\n\n【お問い合わせ先】\n青波市港湾局　広報課\nTEL：000-555-0100\n以上\n",
            "以上",
        ),
    ],
)
def test_what_ends_a_text_stands_alone_or_in_its_last_row(text: str, mark: str) -> None:
    found = release(text)
    assert found.end_mark is not None and found.end_mark.text == mark


def test_rows_of_stars_that_part_a_text_several_times_end_nothing() -> None:
    found = masthead.read(b"First part of it.\n\n***\n\nSecond part of it.\n\n***\n\nThird part of it.\n", format="txt")
    assert [type(block).__name__ for block in found.blocks].count("Break") == 2


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("2025年（令和7年）3月4日", "ja", "2025-03-04"),
        ("令和7年（2025年）3月4日", "ja", "2025-03-04"),
        ("4 มี.ค. 68", "th", "2025-03-04"),
        ("۱۴ اسفندماه ۱۴۰۳", "fa", ""),
        ("۱۴ حوت ۱۴۰۳", "fa", ""),
        ("২০ ফাল্গুন ১৪৩১", "bn", ""),
    ],
)
def test_days_of_eras_and_other_calendars_are_read(text: str, language: str, day: str) -> None:
    found = dates(text, language)
    assert [each.date for each in found] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # The solar calendar of Iran, in the text and in a source's own data.
        (
            "بیانیه\n\nایستگاه‌های شارژ قایق در خلیج شرقی\n\nانجمن ماهیگیران از گشایش سی ایستگاه شارژ قایق در خلیج شرقی استقبال می‌کند و از همه همکاران می‌خواهد در این کار سهیم شوند.\n\nانجمن ماهیگیران\n\n۱۴ اسفندماه ۱۴۰۳\n",
            "2025-03-04",
        ),
        # An Arab house says on which day it gave a statement out, with the weekday and the word for "corresponding to".
        (
            f"بيان\n\nافتتاح ثلاثين محطة لشحن القوارب الصغيرة في الخليج\n\n{LEAD_AR}\n\n{LEAD_AR}\n\nصدر في يوم الثلاثاء الموافق 4/3/2025\n",
            "2025-03-04",
        ),
        # A handout of Bangladesh has the year only at its foot, with who typed it and the hour.
        (
            "তথ্যবিবরণী                            নম্বর : ১২৩\n\nউপকূলের ত্রিশ ঘাটে নৌকা চার্জের কেন্দ্র\n\nঢাকা, ১৯ ফাল্গুন (৪ মার্চ) :\n\n"
            "        নৌ মন্ত্রণালয় আজ জানিয়েছে, উপকূলের ত্রিশটি ছোট ঘাটে বৈদ্যুতিক নৌকা চার্জ করার কেন্দ্র চালু হয়েছে। জেলেরা রাতে অর্ধেক দামে চার্জ করতে পারবেন।\n\n"
            "        বাকি কেন্দ্রগুলো বছরের শেষ নাগাদ চালু হবে বলে মন্ত্রণালয় জানিয়েছে।\n\n#\n\nরহিম/করিম/২০২৫/১৭৩০ ঘণ্টা\n",
            "2025-03-04",
        ),
    ],
)
def test_the_day_of_issue_of_other_calendars_and_customs(text: str, day: str) -> None:
    found = release(text)
    assert found.issued is not None and found.issued.date == day


def test_front_matter_may_count_its_years_by_the_sun() -> None:
    found = release(
        "---\ntitle: گشایش سی ایستگاه شارژ قایق در خلیج شرقی\ndate: 1403-12-14\nlang: fa\n---\n\nانجمن ماهیگیران از گشایش سی ایستگاه شارژ قایق استقبال می‌کند.\n",
        "md",
    )
    assert found.issued is not None and found.issued.date == "2025-03-04"


@pytest.mark.parametrize("row", ["समाचार क्रमांक 218/2025", "ข่าว ฉบับที่ 38/2568", "סימוכין: 1043822525"])
def test_the_number_of_a_paper_is_no_telephone(row: str) -> None:
    from masthead.anatomy.layout.addresses import phone

    assert phone(row) is None


def test_an_urdu_dateline_ends_with_its_own_full_stop() -> None:
    found = release(
        "پریس ریلیز\n\nخلیج میں کشتیوں کے چارجنگ مراکز کھل گئے\n\nکراچی، 4 مارچ 2025۔ محکمہ بندرگاہ نے آج تیس چھوٹے گھاٹوں پر کشتیاں چارج کرنے کے مراکز کھولنے کا اعلان کیا ہے جن سے ماہی گیر رات کو آدھی قیمت پر فائدہ اٹھائیں گے۔\n\nباقی مراکز سال کے آخر تک کھول دیے جائیں گے اور ان پر سات کروڑ روپے خرچ ہوں گے۔\n"
    )
    assert found.dateline is not None and found.dateline.place == "کراچی"


def test_a_note_that_greets_colleagues_stands_above_a_forwarded_release() -> None:
    head = "From: a@b.example\nTo: c@d.example\nSubject: =?UTF-8?B?2KjZitin2YYg2LXYrdmB2Yo=?=\nDate: Tue, 4 Mar 2025 09:00:00 +0400\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\n"
    note = "الزملاء الأعزاء، تحية طيبة،\nمرفق البيان التالي شاكرين نشره.\nمع التقدير،\nسعاد\n\n***********************\n\nللنشر الفوري\n\n"
    found = release(f"{head}{note}افتتاح ثلاثين محطة لشحن القوارب الصغيرة في الخليج\n\nدبي، 4 مارس 2025: {LEAD_AR}\n\n{LEAD_AR}\n", "eml")
    assert headline(found) == "افتتاح ثلاثين محطة لشحن القوارب الصغيرة في الخليج"


def test_a_row_with_sizes_of_type_files_a_text_and_is_no_deck() -> None:
    found = release(
        f"<html><body><main><h1>三十个小船码头装上充电桩</h1><p>2025-03-04来源：海湾市港务局 字号：[大] [中] [小] [打印]</p><p>分享到：</p><p>{LEAD_ZH}</p><p>{LEAD_ZH}</p></main></body></html>",
        "html",
    )
    assert found.subheadline is None
    assert found.issued is not None and found.issued.date == "2025-03-04"


def test_a_longer_form_of_the_headline_under_it_is_no_deck_and_is_kept() -> None:
    text = "The Harbour Board says that the storm is a tragedy for thousands of workers, and is encouraging all to donate."
    found = release(
        f"Harbour Board calls on all to help victims\n\nHarbour Board calls on all to help storm victims\n\n{text}\n\nMore follows.\n"
    )
    assert found.subheadline is None
    assert any("storm victims" in str(piece.block) for piece in found.pieces if piece.role == "headline")


MARKET = (
    "انجمن ماهیگیران نوربندر اعلام کرد بازار تازه از فردا باز می‌شود و در این بازار چهل قایق هر روز صبح ماهی خود را به مردم جزیره می‌فروشند."
)
PRICES = "به گفته انجمن، بهای ماهی تا پایان سال تغییری نخواهد کرد و سود آن به مدرسه بندر می‌رسد."


@pytest.mark.parametrize(
    ("rows", "found", "deck"),
    [
        (("🔹 بازار تازه ماهی نوربندر", f"🔸 {MARKET}", f"🔸 {PRICES}"), "بازار تازه ماهی نوربندر", ""),
        (("📢📢 بازار تازه ماهی نوربندر", MARKET, PRICES), "بازار تازه ماهی نوربندر", ""),
        # A clause over the headline is its deck; what only says who speaks, or heads a list, is none.
        (
            ("در نشست سالانه انجمن ماهیگیران تصمیم گرفته شد؛", "🔰 بازار تازه ماهی نوربندر", f"🔸 {MARKET}", PRICES),
            "بازار تازه ماهی نوربندر",
            "در نشست سالانه انجمن ماهیگیران تصمیم گرفته شد؛",
        ),
        (("رئیس انجمن ماهیگیران خبر داد:", "بازار تازه ماهی نوربندر", MARKET, PRICES), "بازار تازه ماهی نوربندر", ""),
        (("انجمن ماهیگیران؛", "بازار تازه ماهی نوربندر", MARKET, PRICES), "بازار تازه ماهی نوربندر", ""),
    ],
)
def test_pictures_that_mark_paragraphs_and_a_clause_over_the_headline(rows: tuple[str, ...], found: str, deck: str) -> None:
    release = masthead.recognise(masthead.read("\n\n".join(rows).encode(), format="txt"))[0]
    assert release.headline is not None and release.headline.text == found
    assert (release.subheadline.text if release.subheadline else "") == deck


def test_a_town_with_its_land_before_a_day_in_arabic() -> None:
    text = """**بيان صحفي**

الشارقة، الإمارات العربية المتحدة — ٢٩ يونيو ٢٠٢٦

### مؤسسة العلوم تُطلق المجلس العربي للقانون من الشارقة

أعلنت مؤسسة العلوم إطلاق المجلس العربي للقانون والتكنولوجيا خلال ملتقى في الشارقة حضره 300 مشارك.

وأكدت المؤسسة أن المجلس يعمل.
"""
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert found.dateline is not None and (found.dateline.place, found.dateline.date) == ("الشارقة، الإمارات العربية المتحدة", "2026-06-29")
    house = masthead.recognise(
        masthead.read(text.replace("الشارقة، الإمارات العربية المتحدة", "العلاقات العامة، المؤسسة").encode(), format="md")
    )[0]
    assert house.dateline is None
