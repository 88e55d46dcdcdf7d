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


def test_who_signs_beside_the_day_at_the_end() -> None:
    text = (
        "[성명] 정부는 갯벌 매립 계획을 즉각 철회하라\n\n정부가 어제 서해 갯벌 매립 계획을 발표했다. 우리는 이번 발표가 갯벌의 가치를 무시한 일방적 결정임을 분명히 밝힌다.\n\n"
        "갯벌은 수많은 생명의 터전이다. 정부는 지금이라도 매립 계획을 철회하고 주민과의 대화에 나서야 한다.\n\n2022년 7월 14일\n\n갯벌지키기시민모임\n"
    )
    assert issuer(text) == "갯벌지키기시민모임"


def test_a_courtesy_before_who_does_what() -> None:
    text = (
        "お知らせ\n\n2023.06.01\n\n本社移転のお知らせ\n\n平素は格別のご高配を賜り、厚く御礼申し上げます。\n\n"
        "このたび株式会社みなとソフトは、業務拡張に伴い、2023年7月3日(月)より本社を下記住所へ移転いたしますのでお知らせいたします。\n\n"
        "これを機に、社員一同より一層業務に励み、皆様のご期待にお応えできるよう努力してまいります。\n"
    )
    assert issuer(text) == "株式会社みなとソフト"


def test_the_house_before_an_office_of_the_same_house_in_turkish() -> None:
    text = (
        "YENİ KÜTÜPHANEMİZ AÇILDI\n\nKıyıova Belediyesi tarafından yaptırılan Çocuk Kütüphanesi törenle hizmete açıldı. Törene Belediye Başkanı Hasan Yılmaz ve çok "
        "sayıda vatandaş katıldı.\n\nKütüphanede on bin kitap ve bir bilgisayar sınıfı bulunuyor, giriş herkese ücretsiz olacak.\n"
    )
    assert issuer(text) == "Kıyıova Belediyesi"


def test_a_room_of_a_house_is_not_the_house() -> None:
    text = (
        "我校举办青年论坛\n\n来源:科研处 作者:李明 时间:2023-05-12 浏览:356\n\n5月10日下午,临江大学“青年论坛”在图书馆报告厅举行。副校长王建国出席论坛并致辞,"
        "各学院负责人、青年教师代表150余人参加论坛。\n\n论坛指出,青年教师是学校发展的希望所在,临江大学将进一步完善青年人才培养机制。\n"
    )
    assert issuer(text) != "科研处"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("नई दिल्ली।  अखिल मछुआरा महासंघ के एक प्रतिनिधि मंडल ने आज मंत्री से मुलाकात कर अपनी मांग एक ज्ञापन के माध्यम से रखी।", "नई दिल्ली"),
        ("सोनपुर। मछुआरा यूनियन की जिला इकाई ने आज जिलाधिकारी को ज्ञापन सौंपकर तालाबों के पट्टे की प्रक्रिया सरल बनाने की मांग की।", "सोनपुर"),
        ("Jakarta, bahari.id – Aliansi Nelayan Utara meminta pemerintah untuk membatalkan izin tambang pasir di Teluk Biru.", "Jakarta"),
        ("BAHARI.CO, Surabaya - Sekretaris Aliansi Nelayan Utara mengaku heran atas laporan soal tambang pasir di Teluk Biru.", "Surabaya"),
        ("[합천/김바다기자] 푸른군은 19일부터 어르신에게 동행 서비스를 제공한다고 밝혔다. 이번 서비스는 주민을 위해 마련되었다.", "합천"),
    ],
)
def test_towns_with_which_texts_begin(text: str, place: str) -> None:
    found = masthead.recognise(masthead.read(f"{HEADS[text[0]]}\n\n{text}\n".encode(), format="txt"))[0].dateline
    assert found is not None
    assert found.place == place


HEADS = {
    "न": "मछुआरों ने सौंपा ज्ञापन",
    "स": "मछुआरों ने सौंपा ज्ञापन",
    "J": "Nelayan Tolak Tambang Pasir",
    "B": "Nelayan Tolak Tambang Pasir",
    "[": "푸른군, 동행 서비스 시작",
}


def test_a_number_of_points_and_what_was_added_since_are_no_place() -> None:
    text = "二、2月16日—21日的安排：图书馆全体阅览室暂停开放，还书处每天从九点到五点照常办理还书手续，请各位读者留意。\n"
    found = masthead.recognise(masthead.read(f"图书馆春节开放安排\n\n{text}".encode(), format="txt"))[0].dateline
    assert found is None or not found.place


def test_a_name_in_russian_is_told_in_the_case_of_its_subject() -> None:
    text = (
        "Открыт новый причал\n\nПо решению Приморского совета ветеранов на берегу залива открыт причал. Приморский совет ветеранов благодарит всех, кто участвовал в "
        "работах, и приглашает жителей города на праздник.\n\nПриморский совет ветеранов проведёт праздник в субботу.\n"
    )
    assert issuer(text).startswith("Приморский совет")


def test_whose_office_a_text_begins_with() -> None:
    text = (
        "Temui Menteri, Nelayan Bahas Izin Tambang\n\nJakarta – Presiden Konfederasi Serikat Bahari Utara (KSBU) Budi Hartono sangat prihatin dengan izin tambang "
        "di lingkungan Perum Pelabuhan Biru sehingga dia akan melaporkan hal ini kepada Menteri.\n\n“Perum Pelabuhan Biru harus memberi contoh,” katanya.\n"
    )
    assert issuer(text) == "Konfederasi Serikat Bahari Utara"


def test_the_first_of_two_that_act_together_in_korean() -> None:
    text = (
        "바다조합중앙회(회장 김바다)와 (사)푸른어민중앙회(회장 이푸름)는 7월 26일 바다조합중앙회 회의실에서 어민의 삶의 질 향상을 위해 업무협약을 체결하였다.\n\n"
        "이번 협약은 어민의 권익을 높이고 어업의 경쟁력을 키우기 위해 두 기관이 함께 준비한 것이며 앞으로 해마다 점검 회의를 열기로 하였다.\n"
    )
    assert issuer(text) == "바다조합중앙회"


def test_by_whom_something_is_done_in_hindi() -> None:
    text = (
        "विज्ञान दिवस मनाया गया\n\nसरयू विश्वविद्यालय के भौतिकी विभाग द्वारा विज्ञान दिवस के अवसर पर संगोष्ठी का आयोजन किया गया। संगोष्ठी का उद्घाटन कुलपति ने किया।\n\n"
        "कुलपति ने कहा कि विज्ञान समाज की प्रगति का आधार है और विद्यार्थियों को शोध की ओर प्रेरित होना चाहिए।\n"
    )
    assert issuer(text) == "सरयू विश्वविद्यालय"


def test_a_word_within_a_chinese_name_that_elsewhere_stands_before_one() -> None:
    text = "經濟民主促進會前往立法院抗議"
    assert "經濟民主促進會" in [text[start:end] for start, end in houses_in(text, pack("zh"), 0, len(text))]
