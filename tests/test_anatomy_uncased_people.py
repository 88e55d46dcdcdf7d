"""Who is named, who speaks and whom to ask in languages without capitals, and in Turkish: offices of ministries and towns, ranks, tables at the foot."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def release(text: str, form: str = "txt") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # Houses of Egypt and the Maghreb, offices of two words, given names with the article.
        ("ar", "استعرض المهندس سامر النجار رئيس مصلحة الموانئ ، الموقف التنفيذي للأعمال.", {"سامر النجار": "رئيس مصلحة الموانئ"}),
        ("ar", "وقد أشرف كاهية مدير الموانئ الصغرى الدكتور المنصف الغربي على جلسة عمل.", {"المنصف الغربي": "كاهية مدير الموانئ الصغرى"}),
        ("ar", "أحيل مقاول ومهندس بالإدارة الهندسية بحي المرفأ القديم، محبوسين، إلى المحكمة.", {}),
        # Hebrew: units in the construct state, a title behind the comma, "and" written together with the next title.
        ("he", 'ראש שירותי הנמלים בחוף, ד"ר נועה לביא, הנחתה לפתוח תחנות נוספות.', {"נועה לביא": "ראש שירותי הנמלים בחוף"}),
        ("he", 'רופאת מחוז הצפון, ד"ר נועה לביא, הנחתה לפתוח תחנות נוספות.', {"נועה לביא": "רופאת מחוז הצפון"}),
        ("he", "את המחקר הובילו פרופ' דן כהן וד\"ר מאיה לוי, ראש המעבדה לחומרים, במכון.", {"מאיה לוי": "ראש המעבדה לחומרים"}),
        # Bengali: a rank with how it is held, a family name that is a noun of houses too, guests of honour.
        ("bn", "নৌ উপদেষ্টা মেজর জেনারেল (অব.) মোঃ করিম উদ্দিন চৌধুরী বলেছেন, ঘাট খোলা হবে।", {"মোঃ করিম উদ্দিন চৌধুরী": "নৌ উপদেষ্টা"}),
        ("bn", "অনুষ্ঠানে বক্তৃতা করেন বিভাগীয় কমিশনার মোঃ রফিক সরকার, পুলিশ সুপার প্রমুখ।", {"মোঃ রফিক সরকার": "বিভাগীয় কমিশনার"}),
        ("bn", "উপদেষ্টা অনুষ্ঠানে প্রধান অতিথির বক্তৃতায় এসব কথা বলেন।", {}),
        # Thai: what leads to another speaker touches the form of address.
        ("th", "ด้านนายสมชาย ใจดี ประธานสมาคมเรือเล็ก ยืนยันว่าพร้อมปฏิบัติตาม", {"สมชาย ใจดี": "ประธานสมาคมเรือเล็ก"}),
        # Chinese: offices of flood control and laboratories, names of Tibet.
        ("zh", "当晚，副省长、省防汛抗旱指挥部常务副指挥长李建国在指挥中心调度三县。", {"李建国": "副省长、省防汛抗旱指挥部常务副指挥长"}),
        ("zh", "项目骨干、博士生扎西卓玛在现场回忆道。", {"扎西卓玛": "项目骨干、博士生"}),
        # Japanese: a judge in the middle of a sentence.
        ("ja", "同判決において山田太郎裁判官は、反対意見を付している。", {"山田太郎": "裁判官"}),
    ],
)
def test_who_holds_which_office(language: str, text: str, found: dict[str, str]) -> None:
    named = {one.name: one.role for one in mentions(text, pack(language)) if one.role}
    assert {name.removeprefix("মোঃ "): role for name, role in named.items()} == {
        name.removeprefix("মোঃ "): role for name, role in found.items()
    }


LEAD_ZH = "海湾市港务局今天宣布，东岸三十个小船码头全部装上充电桩，渔民夜间充电的费用降低一半，其余码头将在年底前完成。"


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        # Terms between marks, with which the sentence goes on.
        (
            f"新聞稿\n\n小船碼頭裝上充電樁\n\n中央港務局今日預報夜間電價下降，海灣市港務署（下稱港務署）啟動「小型漁船夜間充電補助計畫」第二階段，三月四日起受理。港務署呼籲，船家可利用「小型漁船夜間充電補助行動資訊網」查詢所在碼頭的名額。\n\n{LEAD_ZH}\n",
            [],
        ),
        (
            "پریس ریلیز\n\nخلیج میں کشتیوں کے چارجنگ مراکز\n\nکراچی، 4 مارچ 2025۔ محکمہ بندرگاہ نے آج تیس مراکز کھولے۔\n\nگوادر، پسنی اور کراچی میں محکمے کی ٹیموں نے 64 خاندانوں سے ملاقات کی۔ ان میں سے 41 نے بتایا کہ انہیں سماعت کے دوران 'اپنی مرضی سے کشتی کا کام چھوڑنے' کا طعنہ دیا گیا۔\n\nباقی مراکز سال کے آخر تک کھول دیے جائیں گے اور ان پر سات کروڑ روپے خرچ ہوں گے۔\n",
            [],
        ),
        # Turkish: the family name behind the verb, before what else he says.
        (
            'BASIN BÜLTENİ\n\nKörfez\'de otuz iskeleye tekne şarj noktası\n\nKörfez Belediyesi Genel Müdür Yardımcısı Cem Aydın tesisin enerjisini güneşten alacağını belirtti. "Su ayak izimizi de yarıya indirdik," diyen Aydın, tesisin LEED Platinum sertifikasına aday olduğunu ekledi.\n\nTörene çok sayıda balıkçı ve vatandaş katıldı, ardından iskele gezildi.\n',
            [("Su ayak izimizi de yarıya indirdik,", "Cem Aydın")],
        ),
        # Thai: a given name behind its form of address, which touches the verb.
        (
            "ข่าวประชาสัมพันธ์\n\nกรมท่าเรือเปิดสถานีชาร์จเรือเล็กสามสิบแห่ง\n\nนางสาวดารุณี ใจงาม รองอธิบดี กรมท่าเรือ เปิดเผยว่าได้เปิดสถานีชาร์จเรือเล็กสามสิบแห่งแล้วทั่วอ่าวตะวันออก และจะเปิดอีกสิบสองแห่งภายในสิ้นปีนี้\n\n"
            "“ชาวประมงจะจ่ายค่าไฟเพียงครึ่งเดียวในเวลากลางคืน แต่เรือจะออกทะเลได้ไกลกว่าเดิม” นางสาวดารุณีกล่าว พร้อมระบุว่าจะขยายต่อไป\n",
            [("ชาวประมงจะจ่ายค่าไฟเพียงครึ่งเดียวในเวลากลางคืน แต่เรือจะออกทะเลได้ไกลกว่าเดิม", "ดารุณี ใจงาม")],
        ),
    ],
)
def test_what_is_said_and_by_whom(text: str, speech: list[tuple[str, str]]) -> None:
    assert [(said.text, said.speaker) for said in release(text).quotes] == speech


def test_a_pronoun_of_the_next_sentence_speaks_for_nobody() -> None:
    found = release(
        "তথ্যবিবরণী\n\nউপকূলের ত্রিশ ঘাটে নৌকা চার্জের কেন্দ্র\n\nনৌ উপদেষ্টা মোঃ করিম উদ্দিন চৌধুরী বলেছেন, উপকূলের ত্রিশটি ছোট ঘাটে বৈদ্যুতিক নৌকা চার্জ করার কেন্দ্র চালু হয়েছে।\n\n"
        "উপদেষ্টা বলেন, ‘জেলে বাঁচলে উপকূল বাঁচবে। কেউ ঘাট দখল করলে তার অনুমতি বাতিল করা হবে।’ তিনি বলেন, মোট ব্যয় সাত কোটি টাকা, যা গত বছরের তুলনায় কম।\n"
    )
    assert [said.speaker for said in found.quotes] == ["করিম উদ্দিন চৌধুরী"]


KOREAN = "보도자료\n\n작은 항구에도 전기 배 들어온다… 충전소 서른 곳 문 열어\n\n해양부는 작은 항구 서른 곳에 전기 배 충전소를 세운다고 4일 밝혔다. 충전소는 밤에 값싼 전기를 모아 낮에 나누어 쓴다.\n\n시범 항구는 청솔항과 달빛항이며 올해 안에 열두 곳이 먼저 문을 연다고 해양부는 덧붙였다.\n\n"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            f"{KOREAN}담당 부서   해양부 항만과   책임자  과 장  정민수  (044-000-1234)\n                              담당자  사무관  오지훈  (044-000-1235)\n",
            [("정민수", "과장", "044-000-1234"), ("오지훈", "사무관", "044-000-1235")],
        ),
        (
            f"{KOREAN}담당 부서해양부항만과책임자과 장 정민수(044-000-1234)\n",
            [("정민수", "과장", "044-000-1234")],
        ),
        (
            f"{KOREAN}담당 부서\n\n해양부항만과\n\n책임자\n\n팀 장\n\n어민수\n\n(044-000-1234)\n",
            [("어민수", "팀장", "044-000-1234")],
        ),
        (
            f"{KOREAN}해양부 항만과 담당자사무관오지훈(044-000-1235)\n",
            [("오지훈", "사무관", "044-000-1235")],
        ),
        (
            f"港務署　新聞稿\n發布日期：114年3月4日\n發布單位：海事組\n新聞聯絡人：林怡君 簡任技正\n聯絡電話：02-0000-6666 轉 12\n電子信箱：lin@port.example\n\n三十個小船碼頭裝上充電樁\n\n{LEAD_ZH}\n\n{LEAD_ZH}\n",
            [("林怡君", "簡任技正", "02-0000-6666 轉 12")],
        ),
    ],
)
def test_whom_to_ask_stands_in_a_table_of_labels(text: str, asked: list[tuple[str, str, str]]) -> None:
    found = release(text)
    assert [(one.name, one.role, one.phone) for one in found.contacts] == asked
    assert {(name, role) for name, role, _ in asked if role} <= {(one.name, one.role) for one in found.people}


def test_whom_to_ask_stands_in_long_rows_below_who_a_house_is() -> None:
    found = release(
        "プレスリリース\n\n小さな港に充電所\n\n株式会社アオナミは本日、東湾の小型船三十隻分の充電所を開設したと発表しました。漁業者は夜間に半額で充電できます。\n\n残る十二か所は年内に開設し、来年は西湾にも広げる計画です。総事業費は七億円を見込んでいます。\n\n"
        "【株式会社アオナミについて】\n1965年創立。小さな港のための充電設備をつくり、運営まで手がける会社です。\n\n"
        "【本件に関する報道関係者からのお問い合わせ先】\n株式会社アオナミ　広報部\nTEL：000-325-5700　FAX：000-332-2022　E-mail：press@aonami.example\n以上\n"
    )
    assert [one.text[:8] for one in found.boilerplate] == ["1965年創立。"]
    assert [one.email for one in found.contacts] == ["press@aonami.example"]


def test_a_title_with_the_house_behind_a_dash_is_the_text_s_own() -> None:
    lead = "محکمہ بندرگاہ نے آج تیس چھوٹے گھاٹوں پر کشتیاں چارج کرنے کے مراکز کھولنے کا اعلان کیا ہے جن سے ماہی گیر رات کو آدھی قیمت پر فائدہ اٹھائیں گے۔"
    found = release(
        f'---\ntitle: "خلیج میں کشتیوں کے چارجنگ مراکز کھل گئے — محکمہ بندرگاہ"\nlang: ur\n---\n\n**پریس ریلیز**\n\n**خلیج میں کشتیوں کے چارجنگ مراکز کھل گئے**\n\n{lead}\n\n{lead}\n',
        "md",
    )
    assert found.headline is not None and found.headline.text == "خلیج میں کشتیوں کے چارجنگ مراکز کھل گئے"
    assert found.subheadline is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ამის შესახებ განაცხადა საზღვაო სააგენტოს დირექტორმა გიორგი ბერიძემ თბილისში.", {"გიორგი ბერიძე": "საზღვაო სააგენტოს დირექტორმა"}),
        (
            "სხდომას დაესწრო ნინო კაპანაძე, ნავსადგურების დეპარტამენტის უფროსი, და სხვები.",
            {"ნინო კაპანაძე": "ნავსადგურების დეპარტამენტის უფროსი"},
        ),
        ("კომისიის თავმჯდომარე ლია მელაძე სხდომას გახსნის.", {"ლია მელაძე": "კომისიის თავმჯდომარე"}),
        ("ნავსადგურის ასოციაცია და სააგენტო ახალ პროგრამას იწყებენ.", {}),
    ],
)
def test_georgian_puts_the_office_before_the_name_or_behind_a_comma(text: str, found: dict[str, str]) -> None:
    assert {one.name: one.role for one in mentions(text, pack("ka"))} == found


def test_a_release_in_georgian_is_read_by_a_pack_of_its_own() -> None:
    found = release(
        "პრესრელიზი\n\nაღმოსავლეთ ყურის ოცდაათ ნავმისადგომზე ნავების დამტენი სადგურები გაიხსნა\n\n"
        "თბილისი, 2025 წლის 4 მარტი – საზღვაო სააგენტომ დღეს ოცდაათ ნავმისადგომზე ნავების დამტენი სადგურები გახსნა, რომლებსაც მეთევზეები ღამით ნახევარ ფასად გამოიყენებენ.\n\n"
        "„მეთევზეები უფრო შორს გავლენ ზღვაში“, – განაცხადა საზღვაო სააგენტოს დირექტორმა გიორგი ბერიძემ.\n\nსაკონტაქტო პირი: ნინო კაპანაძე, 032 200 00 00, press@sea.example\n"
    )
    assert found.language == "ka" and found.genre is not None
    assert found.issued is not None and found.issued.date == "2025-03-04"
    assert found.dateline is not None and found.dateline.place == "თბილისი"
    assert [said.speaker for said in found.quotes] == ["გიორგი ბერიძე"]
    assert [one.name for one in found.contacts] == ["ნინო კაპანაძე"]
