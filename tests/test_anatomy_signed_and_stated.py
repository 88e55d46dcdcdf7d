"""Who signs a release under the words that somebody has signed, forms that hold the headline, genres in two languages, speakers without a name, and
further turns of newsrooms of Asia and Africa."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def one(text: str, form: str = "txt") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def people(language: str, text: str) -> list[tuple[str, str]]:
    return [(each.name, each.role) for each in mentions(text, pack(language)) if each.role]


VIETNAMESE = (
    "THÔNG CÁO BÁO CHÍ\n\nCảng Hải Vân mở thêm ba bến cho tàu cá\n\nĐà Nẵng, ngày 05/01/2026 – Tổng Công ty Cảng Hải Vân sáng nay khánh thành ba bến mới dành cho tàu cá, "
    "nâng tổng số bến lên 12.\n\nCác bến mới giúp ngư dân rút ngắn thời gian chờ từ bốn giờ xuống còn một giờ./.\n\n"
)


def test_who_has_signed_is_named_with_the_office_above() -> None:
    found = one(f"{VIETNAMESE}TL. TỔNG GIÁM ĐỐC\nTRƯỞNG BAN TRUYỀN THÔNG\n(Đã ký)\nLê Thị Hà\n")
    assert ("Lê Thị Hà", "TRƯỞNG BAN TRUYỀN THÔNG") in [(each.name, each.role) for each in found.people]
    assert found.end_mark is not None and found.end_mark.text == "./."


def test_nobody_has_signed_where_no_row_says_so() -> None:
    found = one(f"{VIETNAMESE}TRƯỞNG BAN TRUYỀN THÔNG\nPhòng 12\nLê Thị Hà\n")
    assert "Lê Thị Hà" not in [each.name for each in found.people]


def test_who_sends_a_release_of_bangladesh_is_whom_to_ask() -> None:
    found = one(
        "প্রেস বিজ্ঞপ্তি\n\nনদীবন্দরে নতুন ঘাট চালু\n\nঢাকা, ২১ জানুয়ারি ২০২৬\n\nমেঘনা ব্যাংক পিএলসি আজ নদীবন্দরে তিনটি নতুন ঘাটের জন্য ঋণ বিতরণ করেছে। অনুষ্ঠানে স্থানীয় জেলেরা উপস্থিত ছিলেন।\n\n"
        "বার্তা প্রেরক,\n(স্বাক্ষরিত)\nইমরান কবির\nহেড অব কমিউনিকেশনস, মেঘনা ব্যাংক পিএলসি\nমোবাইল: ০১৭৫৫-৫০০১৮১, ই-মেইল: media@meghna.example\n"
    )
    assert [(each.name, each.email) for each in found.contacts] == [("ইমরান কবির", "media@meghna.example")]


def test_a_form_above_the_text_holds_the_headline() -> None:
    found = one(
        "<h1>新聞稿</h1><table><tr><td>標題</td><td>港警循線逮五嫌 查扣現金二百萬元</td></tr><tr><td>發布單位</td><td>偵查隊</td></tr><tr><td>發布日期</td><td>2026-04-21</td></tr>"
        "<tr><td>聯絡人</td><td>偵查隊副隊長 林國安</td></tr><tr><td>聯絡電話</td><td>08-5550000</td></tr></table>"
        "<p>港市警察局接獲轄內婦人報案，指遭投資群組以保證獲利為由詐騙，經調閱監視器後循線逮捕五名嫌犯，全案移送地檢署偵辦。</p><p>警方呼籲，凡要求面交現金者即是詐騙，民眾如有疑慮請撥打專線查證。</p>",
        "html",
    )
    assert found.headline is not None and found.headline.text == "港警循線逮五嫌 查扣現金二百萬元"
    assert [each.phone for each in found.contacts] == ["08-5550000"]


def test_a_genre_in_two_languages_is_no_headline() -> None:
    found = one(
        "# SIARAN MEDIA / MEDIA RELEASE\n\n## Pelabuhan Amara buka tiga jeti baharu\n\n**ALOR SETAR, 18 Mac 2026** – Lembaga Pelabuhan Amara hari ini membuka tiga jeti baharu untuk nelayan di muara sungai.\n",
        "md",
    )
    assert found.headline is not None and found.headline.text == "Pelabuhan Amara buka tiga jeti baharu"


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("섬에 사는 환아 보호자 도 모 씨는 “한 번 서울에 다녀오려면 사흘이 걸렸는데 이제는 점심시간에 끝난다”고 말했다.", "도 모"),
        ("A씨는 “정말 다행이라고 생각하고 앞으로도 이용하고 싶다”고 말했다.", "A씨"),
    ],
)
def test_speakers_of_korean_whom_nobody_names_in_full(said: str, speaker: str) -> None:
    found = one(
        f"푸른병원, 원격 조율 100례 달성\n\n푸른병원(병원장 김하늘)은 「제4차 청각 조사」 결과를 바탕으로 원격 조율 시술이 100례를 넘어섰다고 13일 밝혔다.\n\n{said}\n"
    )
    assert [quote.speaker for quote in found.quotes] == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("id", "Menurut Setiausaha Agung KPPK, Puan Noraini binti Haji Omar pula, aduan bertambah.", [("Noraini binti Haji Omar", "Setiausaha Agung KPPK")]),
        ("id", "Pengerusi Lembaga, Tan Sri Ahmad Ismail, berkata", [("Ahmad Ismail", "Pengerusi Lembaga")]),
        ("id", "Pengarah Hospital, Norhayati Salleh, berkata", [("Norhayati Salleh", "Pengarah Hospital")]),
        ("id", "Tan Wei Ming, Pengarah Jabatan Laut, berkata", [("Tan Wei Ming", "Pengarah Jabatan Laut")]),
        ("sw", "Askofu Mkuu wa KKM, Baba Askofu Elisha Juma, alisema", [("Elisha Juma", "Askofu Mkuu wa KKM")]),
        ("zh", "评审团主席由蒙古国导演巴特尔·恩和担任。", [("巴特尔·恩和", "评审团主席")]),
        ("zh", "教育處處長將由王大同先生接任。", [("王大同", "教育處處長")]),
        ("zh", "監督署副監督(船隻安全)梁耀明說", [("梁耀明", "監督署副監督")]),
        ("zh", "新规定由各局共同担任监督工作。", []),
    ],
)  # fmt: skip
def test_offices_beside_names(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert people(language, text) == found


def test_a_heading_about_a_house_with_a_long_name_heads_boilerplate_in_thai() -> None:
    found = one(
        "<h1>หอศิลป์ริมอ่าวเปิดนิทรรศการผ้าทอ</h1><p>กรุงเทพฯ 5 พฤศจิกายน 2568 – หอศิลป์ริมอ่าวสยามจัดนิทรรศการรวบรวมผ้าทอมือกว่า 180 ผืนจาก 12 กลุ่มชาติพันธุ์</p>"
        "<h2>เกี่ยวกับหอศิลป์ริมอ่าวสยามและชุมชน</h2><p>หอศิลป์ริมอ่าวสยามก่อตั้งเมื่อปี 2551 ในโกดังข้าวเก่า</p>",
        "html",
    )
    assert [passage.heading for passage in found.boilerplate] == ["เกี่ยวกับหอศิลป์ริมอ่าวสยามและชุมชน"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "بازگشت پرندگان به تالاب\n\nبه گزارش روابط عمومی سازمان تالاب‌های ساحل، دکتر بهزاد نوروزی روز دوشنبه در نشست خبری اظهار داشت: «رهاسازی آب از آبان‌ماه آغاز شد و امروز شصت درصد پهنه تالاب آبگیر است.»\n",
            "بهزاد نوروزی",
        ),
        (
            "大學團隊找到止癢新分子\n\n港灣大學今日公布，副教授鍾雅文率領的團隊找到一種小分子。\n\n「我媽媽洗腎十一年，她說痛可以忍，癢沒辦法忍。」鍾雅文談起研究的初衷，一度哽咽。\n",
            "鍾雅文",
        ),
    ],
)
def test_what_is_told_behind_the_name_is_none_of_it(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in one(text).quotes] == [speaker]


def test_a_health_worker_of_urdu_is_known_before_a_relative_clause() -> None:
    text = "لیڈی ہیلتھ ورکر شبانہ بی بی، جو اٹھارہ سال سے اس محلے میں کام کر رہی ہیں، نے گھروں کا دورہ کیا۔"
    assert people("ur", text) == [("شبانہ بی بی", "لیڈی ہیلتھ ورکر")]
