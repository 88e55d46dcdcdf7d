"""Ways of Asia's and Africa's newsrooms that no other language has: how they spell, name a house, and set an office beside a name."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Metadata, Paragraph, Text
from masthead.document.plain import plain_block
from masthead.readers.html.reader import HtmlReader
from masthead.readers.text.blocks import blocks
from masthead.sources.source import Source


def _read(*paragraphs: str) -> Release:
    return recognise(Document(tuple(Paragraph((Text(text),)) for text in paragraphs)), lambda notice: None)[0]


def _issuer(*paragraphs: str) -> str:
    issuer = _read(*paragraphs).issuer
    return issuer.text if issuer else ""


# ── Arabic ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("said", ["وأضاف، أنه", "واضاف، انه", "وأشار الى أنه", "واشار الى انه"])
def test_arabic_is_read_as_those_write_it_who_leave_out_the_hamza(said: str) -> None:
    release = _read(
        "أمانة السجل توضح موعد التسجيل",
        "وقال المتحدث باسم الأمانة حيدر منصور، إن “التسجيل يبدأ في موعده المقرر”.",
        f"{said} “لا صحة لما نشر عن تأجيل التسجيل هذا العام”.",
    )
    assert [(quote.text, quote.speaker) for quote in release.quotes] == [
        ("التسجيل يبدأ في موعده المقرر", "حيدر منصور"),
        ("لا صحة لما نشر عن تأجيل التسجيل هذا العام", "حيدر منصور"),
    ]


@pytest.mark.parametrize(
    ("lead", "issuer"),
    [
        # The verb stands first, whichever it is: its ending agrees with the house's.
        ("سلمت جمعية النخيل الخضراء مئة سلة غذائية لأسر القرية يوم أمس.", "جمعية النخيل الخضراء"),
        ("نفت الهيئة العامة للموانئ الإدلاء بأي تصريح حول الرصيف الجديد.", "الهيئة العامة للموانئ"),
        ("أصدرت الامانة العامة لمجلس القرى، الاحد، توضيحاً حول موعد الاجتماع.", "الامانة العامة لمجلس القرى"),
        # Where the first word is no verb, or its subject is no house, nobody is named.
        ("تحت رعاية الوزير انطلق المهرجان في الحديقة الكبرى مساء أمس.", ""),
        ("نزلت الأمطار على القرية طوال الليل وأغلقت الطريق الجبلي.", ""),
    ],
)
def test_an_arabic_lead_begins_with_its_verb(lead: str, issuer: str) -> None:
    assert _issuer("توضيح حول ما نشر أمس في القرية", lead) == issuer


def test_an_arabic_office_goes_on_over_a_place_of_two_words() -> None:
    text = "ودعا إلى التواصل مع مدير دائرة الإعلام في الهيئة في رام الله وليد منصور."
    assert {one.name: one.role for one in _read("بيان حول الرصيف الجديد", text).people} == {
        "وليد منصور": "مدير دائرة الإعلام في الهيئة في رام الله"
    }


# ── houses that no capital shows ─────────────────────────────────────────────────────────────────────


HINDI = "नदी एवं घाट मंत्रालय के राज्यमंत्री श्री अमित वर्मा ने नए घाट का निरीक्षण किया"
_FIRST = f"{HINDI} और कर्मचारियों से बात की. घाट का काम लगभग पूरा हो चुका है और नावें चलने लगी हैं."


@pytest.mark.parametrize(
    ("board", "headline", "lead"),
    [
        ("नदी एवं घाट मंत्रालय", HINDI, _FIRST),
        ("ক্ষুদ্র নদী অধিদপ্তর", "চরের মানুষের জন্য নতুন তিনটি নৌকা চালু হলো", "চরের মানুষের জন্য নতুন তিনটি নৌকা আজ চালু হয়েছে। প্রতিদিন ছয়বার চলবে।"),
        ("กรมแม่น้ำและคลอง", "เปิดเรือโดยสารใหม่สามลำให้ประชาชนริมคลองใช้ฟรี", "เปิดเรือโดยสารใหม่สามลำให้ประชาชนริมคลองใช้ฟรี ตั้งแต่วันนี้เป็นต้นไป โดยออกทุกชั่วโมง"),
        ("سازمان رودها و آبراه‌ها", "سه قایق تازه برای روستاهای کنار رود به راه افتاد", "سه قایق تازه برای روستاهای کنار رود از امروز به راه افتاد و هر روز شش بار می‌رود."),
    ],
)  # fmt: skip
def test_a_house_s_name_alone_over_the_headline_is_the_issuer(board: str, headline: str, lead: str) -> None:
    release = _read(board, headline, lead)
    assert release.headline and release.headline.text == headline
    assert release.issuer and release.issuer.text == board


def test_a_headline_that_begins_with_a_house_stays_the_headline() -> None:
    headline = "سازمان رودها سه قایق تازه به راه انداخت"
    release = _read(headline, "سه قایق تازه برای روستاهای کنار رود از امروز به راه افتاد و هر روز شش بار می‌رود.")
    assert release.headline and release.headline.text == headline


def test_a_house_with_a_colon_before_its_words_is_the_issuer() -> None:
    words = "به علت تعمیر موتورها، قایق‌ها امروز حرکت نمی‌کنند و از همه مسافران عذرخواهی می‌کنیم."
    assert _issuer("عذرخواهی از مسافران به علت تعمیر قایق‌ها", "سازمان رودها و آبراه‌ها:", words) == "سازمان رودها و آبراه‌ها"


@pytest.mark.parametrize(
    ("lead", "issuer"),
    [
        ("به گزارش روابط عمومی سازمان رودهای شمال، سه قایق تازه به راه افتاد.", "سازمان رودهای شمال"),
        ("به گزارش روابط عمومی سازمان رودهای شمال رضایی مدیرعامل شرکت قایق گفت: کار آغاز شده است.", "سازمان رودهای شمال"),
        ("শনিবার সবুজ নৌকা লিমিটেড এর পক্ষ থেকে এক প্রেস বিজ্ঞপ্তিতে এ তথ্য জানানো হয়।", "সবুজ নৌকা লিমিটেড"),
        ("गंगा घाट समिति की ओर से जारी प्रेस विज्ञप्ति में यह जानकारी दी गई।", "गंगा घाट समिति"),
        ("محکمہ دریا کی جانب سے جاری اعلامیے کے مطابق تین کشتیاں چلائی گئیں۔", "محکمہ دریا"),
        ("وجاء في بيان صادر عن جمعية الأنهار الخضراء، أن القوارب تنطلق غدا.", "جمعية الأنهار الخضراء"),
        ("กระทรวงน้ำ โดยกรมแม่น้ำและคลอง จัดงานเปิดเรือโดยสารใหม่สามลำ", "กรมแม่น้ำและคลอง"),
        # Nobody has told it to the press.
        ("به گزارش خبرنگار ما، سه قایق تازه به راه افتاد.", ""),
        ("শনিবার শিশুদের পক্ষ থেকে এক চিঠিতে এ কথা জানানো হয়।", ""),
    ],
)
def test_whose_press_notice_it_is_names_the_issuer(lead: str, issuer: str) -> None:
    assert _issuer(lead, lead) == issuer


def test_a_title_of_the_source_s_own_names_the_issuer_as_a_headline_does() -> None:
    text = (
        "遠山湖保育會致信縣長要求保護水鳥。",
        "遠山湖保育會今天公布調查。",
        "遠山湖保育會說，水鳥少了一半。",
        "報告可在遠山湖保育會網站下載。",
    )
    document = Document(
        tuple(Paragraph((Text(each),)) for each in text), metadata=Metadata(title="遠山湖保育會致信縣長要求保護三種水鳥的棲地")
    )
    release = recognise(document, lambda notice: None)[0]
    assert release.issuer and release.issuer.text == "遠山湖保育會"


# ── heads ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_section_s_name_over_the_headline_is_none() -> None:
    lead = Paragraph((Text("10月28日上午，远山学院建校六十周年大会在礼堂召开，校友和师生六百人参加了大会。"),))
    told = Heading(4, (Text("远山学院建校六十周年大会召开"),))
    release = recognise(Document((Heading(3, (Text("浏览"),)), told, lead)), lambda notice: None)[0]
    assert release.headline and release.headline.text == "远山学院建校六十周年大会召开"
    # Two headings that tell of the text: the first is the headline.
    first = Heading(3, (Text("建校六十周年"),))
    release = recognise(Document((first, told, lead)), lambda notice: None)[0]
    assert release.headline and release.headline.text == "建校六十周年"


LONG = "The port authority opened the second crane on Monday, and it lifts forty tonnes of goods from each ship that calls at the harbour."


@pytest.mark.parametrize(
    "head",
    ["항만에 두 번째 기중기가 들어선다\n육상 전기로 움직이는 첫 기중기", "Second crane for the harbour\nSecond crane for the harbour"],
)
def test_lines_at_the_head_of_a_text_that_nobody_wraps_are_one_below_the_other(head: str) -> None:
    assert [plain_block(block) for block in blocks(f"{head}\n\n{LONG}\n\n{LONG}")] == [*head.split("\n"), LONG, LONG]


@pytest.mark.parametrize(
    "head", ["항만공사\n부두길 12\n서울", "Second crane for the harbour\nof Norhaven", "항만에 두 번째\n기중기가 들어선다"]
)
def test_letterheads_and_wrapped_heads_stay_together(head: str) -> None:
    text = LONG.replace(", and", ",\nand") if head.endswith("들어선다") else LONG
    assert next(plain_block(block) for block in blocks(f"{head}\n\n{text}\n\n{text}")) == head


# ── marks ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # A demand, a title, a name: what follows the mark tells that nobody speaks.
        ("私たちは「水鳥の棲む湖を守る公正な議論と実現」を求める署名を市に提出しました。", []),
        ("市は「湖と生きる町をつくる十年の計画と約束」という計画を発表しました。", []),
        # Speech.
        ("遠山一郎代表は「水鳥の棲む湖を次の世代に残したいと思います」と述べました。", ["水鳥の棲む湖を次の世代に残したいと思います"]),
        ("“Мы ждем всех, кто хочет помогать озеру”, — рассказал директор фонда Олег Садов. Они рисуют личные “планы будущего”, — добавил он.", ["Мы ждем всех, кто хочет помогать озеру"]),
    ],
)  # fmt: skip
def test_what_stands_in_marks_is_not_always_speech(text: str, quotes: list[str]) -> None:
    assert [quote.text.rstrip(",") for quote in _read(text).quotes] == quotes


def test_rows_that_a_style_makes_blocks_of_are_rows() -> None:
    page = (
        "<div><span style='display:block'>報道関係者各位</span><span style='text-align:right; display: block'>2024年5月3日</span>"
        "<span style='display:block;font-size:2em'>湖の署名を市に提出</span></div><div>本日、署名を<span style='color:red'>市に</span>提出しました。</div>"
    )
    source = Source("page.html", page.encode())
    reader = HtmlReader()
    document = reader.read(source, lambda notice: None)
    assert [plain_block(block) for block in document.blocks] == [
        "報道関係者各位",
        "2024年5月3日",
        "湖の署名を市に提出",
        "本日、署名を市に提出しました。",
    ]
    glued = Source("page.html", b"<p><span style='display:block'>Alpha</span><span style='display:block'>Beta</span></p>")
    assert [word.lower() for word in reader.words(glued)] == ["alpha", "beta"]


# ── Chinese and Korean names beside an office ────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # The office behind the name, as houses address their own.
        ("庆典由胡从远总经理主持，许金山董事长首先致辞。", {"胡从远": "总经理", "许金山": "董事长"}),
        ("青山區公所林大同主任表示，活動免費。", {"林大同": "主任"}),
        ("市政府刘晓明副秘书长到会宣布开园。", {"刘晓明": "副秘书长"}),
        # Plain words and places before an office are nobody.
        ("公司常务副主任和安全主任参加会议。", {}),
        ("江苏省省长表示，项目经理应当负责。", {}),
        # Foreign names by sound, without a point in them; what is no office stands before a "、" of its own.
        ("北国驻华大使维埃拉在会上讲话，大使馆参赞梅利尼科娃、一秘伊戈尔参加。", {"维埃拉": "北国驻华大使", "梅利尼科娃": "大使馆参赞", "伊戈尔": "一秘"}),
        ("杰出校友、友谊勋章获得者、文学研究会会长刘文山教授参加了会见。", {"刘文山": "文学研究会会长"}),
        ("校区党工委副书记、管委会常务副主任王海清，校长助理、商学院院长何维山出席。", {"王海清": "校区党工委副书记、管委会常务副主任", "何维山": "校长助理、商学院院长"}),
        # A house's name is not cut for one, and who reports is none of its people.
        ("市交通局副书记、管委会负责人参加。", {}),
        ("（记者 汤小涛）远山市今天通车。", {}),
        ("無疆編輯組織今天致信青山省檢察長林貽光要求放人。", {"林貽光": "青山省檢察長"}),
    ],
)  # fmt: skip
def test_a_chinese_name_stands_beside_its_office(text: str, people: dict[str, str]) -> None:
    assert {one.name: one.role for one in _read("远山市今天举行活动。", text).people} == people


def test_an_office_further_down_that_names_the_house_is_the_fuller_one() -> None:
    text = "이희수 별빛전자 대표는 “더 나은 제품을 만들겠다”고 말했다."
    assert {one.name: one.role for one in _read("별빛전자(대표 이희수)는 새 기기를 선보였다고 밝혔다.", text).people} == {
        "이희수": "별빛전자 대표"
    }


@pytest.mark.parametrize(
    ("head", "lead", "heading", "text", "issuer"),
    [
        ("새 분석 기기가 나온다", "지역 기업이 새 분석 기기를 다음 달에 내놓는다. 기기는 세 공장에서 쓰인다.", "▣ 업체 소개", "별빛전자는 빅데이터 분석 기기를 만드는 기업으로 2020년 창립됐다. 직원 40명이 일한다.", "별빛전자"),
        ("新しい充電器が登場", "地域の充電器が来月に登場します。三つの工場で使われる予定です。", "■会社概要", "ミライ電機は、2020年に設立された充電器の会社です。東京に本社があります。", "ミライ電機"),
        ("新仪器下月上市", "新仪器将于下月上市，三家工厂将率先使用。", "关于我们", "远山电子是一家成立于2020年的仪器企业，总部设在远山市，现有员工四十人。", "远山电子"),
    ],
)  # fmt: skip
def test_boilerplate_under_a_heading_that_names_nobody_says_who_it_is(head: str, lead: str, heading: str, text: str, issuer: str) -> None:
    assert _issuer(head, lead, heading, text) == issuer


# ── whose name the text begins with ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("head", "lead", "issuer"),
    [
        ("עיריית נווה ים פותחת ספרייה", "עיריית נווה ים פתחה השבוע ספרייה חדשה בשכונת הדקל.", "עיריית נווה ים"),
        ("دانشگاه سپیدار میزبان همایش آب", "دانشگاه سپیدار روز دوشنبه میزبان همایش ملی آب بود.", "دانشگاه سپیدار"),
        ("محکمہ جنگلات کی شجرکاری مہم", "محکمہ جنگلات نے صوبے بھر میں شجرکاری مہم کا آغاز کر دیا ہے۔", "محکمہ جنگلات"),
        ("সবুজ ব্যাংকের নতুন শাখা", "সবুজ ব্যাংক সম্প্রতি খুলনায় নতুন শাখা উদ্বোধন করেছে।", "সবুজ ব্যাংক"),
        ("वन उद्यान में जागरूकता कार्यक्रम", "वन उद्यान में जन चेतना कार्यक्रम का आयोजन किया गया।", "वन उद्यान"),
        ("กรมสายน้ำเปิดศูนย์เรียนรู้แห่งใหม่", "กรมสายน้ำ จัดพิธีเปิดศูนย์เรียนรู้แห่งใหม่ที่จังหวัดน่าน", "กรมสายน้ำ"),
        ("Lễ chào đón tân sinh viên – Khoa Hóa học", "Tối 29/10 vừa qua, Khoa Hóa học đã tổ chức lễ chào đón tân sinh viên khóa mới.", "Khoa Hóa học"),
        ("Завод переходит на солнце", "ТОО «Горный ключ» завершило монтаж солнечных панелей на заводе в Таласе.", "ТОО «Горный ключ»"),
        ("Полиция вернула велосипед", "Похищенный велосипед вернули владельцу, сообщает пресс-служба УМВД.", "УМВД"),
        ("远山市警方破案", "2024年4月15日，远山市发生一起盗窃案，嫌疑人当日落网。警方提醒市民关好门窗。（远山市公安局）", "远山市公安局"),
        ("青葉市が協定を締結", "青葉市（市長：山田太郎）と星空大学（学長：鈴木花子）は、本日、包括連携協定を締結しました。", "青葉市"),
        ("바다협회 창립", "(사)바다협회(이사장 최지우)는 지난 6일 시청에서 창립총회를 가졌다고 밝혔다.", "(사)바다협회"),
        ("Mkurugenzi ahimiza umoja", "Mkurugenzi Mkuu wa Taasisi ya Utafiti wa Misitu Dkt. Juma Ali amewataka wafanyakazi kushirikiana.", "Taasisi ya Utafiti wa Misitu"),
        # A noun of houses that nothing says again is no name, and neither is a pronoun.
        ("ספרייה חדשה נפתחה", "חברת השיט מפתח תקווה פתחה השבוע ספרייה חדשה בשכונת הדקל.", ""),
        ("Проверены школы", "В округе прошло совещание по безопасности школ. Его провела инспекция.", ""),
    ],
)  # fmt: skip
def test_a_lead_begins_with_a_house_that_is_named_again(head: str, lead: str, issuer: str) -> None:
    assert _issuer(head, lead) == issuer


# ── contacts ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("rows", "contacts"),
    [
        ("【お問い合わせ先】\n株式会社ミライ 広報部 佐藤\nTEL：03-1234-5678\nE-mail：pr@mirai.example", [("佐藤", "03-1234-5678", "pr@mirai.example")]),
        ("■本件に関する報道関係者からのお問い合わせ先\n株式会社ミライ　広報担当：佐藤花子\n電話番号：03-1234-5678", [("佐藤花子", "03-1234-5678", "")]),
        ("代表連絡先\n堺大介（ミライ埼玉）：070-1234-5678\n酒井花（ミライ東京）：080-1111-2222", [("堺大介", "070-1234-5678", ""), ("酒井花", "080-1111-2222", "")]),
        ("สอบถามข้อมูลเพิ่มเติม: นางสาวมาลี ใจดี ฝ่ายประชาสัมพันธ์ โทร. 02-123-4567", [("มาลี ใจดี", "02-123-4567", "")]),
        # A row of the text that has the words in it heads no contacts.
        ("お問い合わせが増えています。", []),
    ],
)  # fmt: skip
def test_rows_of_contacts_are_headed_by_what_is_adorned_or_ends_with_the_word(rows: str, contacts: list[tuple[str, str, str]]) -> None:
    thai = rows.startswith("สอบ")
    lead = (
        "บริษัทสายน้ำ เปิดตัวอุปกรณ์ใหม่สำหรับโรงงานสามแห่งในวันนี้"
        if thai
        else "株式会社ミライは、新しい充電器を5月に発売すると発表しました。全国の店舗で買えます。"
    )
    release = recognise(Document((Paragraph((Text(lead),)), *blocks(rows))), lambda notice: None)[0]
    assert [(one.name, one.phone, one.email) for one in release.contacts] == contacts


# ── people elsewhere ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("lead", "text", "people"),
    [
        # Chinese: an office that goes to somebody, what says that they are there, and the title of the one before.
        ("青山縣政府今日公布人事。", "教育處處長將由王大同先生接任，原任處長李小華轉任參議。", {"王大同": "教育處處長", "李小華": "原任處長"}),
        ("远山市今天举行会议。", "出席会议的有市委副书记、市长李明远，副市长张晓红等。", {"李明远": "市委副书记、市长", "张晓红": "副市长"}),
        ("大學今日舉行典禮。", "校長李家明教授、副校長王志偉教授主持典禮。", {"李家明": "校長", "王志偉": "副校長"}),
        # Hindi: form of address, name and office in a row; Bengali: what is done to something is no part of a name.
        ("सागर कंपनी ने आज नया उपकरण जारी किया।", "कार्यक्रम में श्री अमित वर्मा निदेशक जल निदेशालय भी मौजूद थे।", {"अमित वर्मा": "निदेशक जल निदेशालय"}),
        ("सागर कंपनी ने आज नया उपकरण जारी किया।", "निदेशक श्री राजेश कुमार तथा सहायक निदेशक श्रीमती सुनीता देवी उपस्थित रहे।", {"राजेश कुमार": "निदेशक", "सुनीता देवी": "सहायक निदेशक"}),
        ("সবুজ ব্যাংক নতুন শাখা খুলেছে।", "ব্যাংকের ব্যবস্থাপনা পরিচালক কামাল হোসেন শাখাটির উদ্বোধন করেন।", {"কামাল হোসেন": "ব্যাংকের ব্যবস্থাপনা পরিচালক"}),
        # Where an office ends in Thai and Vietnamese, and where it goes on in Indonesian.
        ("บริษัทสายน้ำ เปิดตัวอุปกรณ์ใหม่ในวันนี้", "ดร.มาลี สุขใจ ผู้อำนวยการสถาบัน ร่วมงาน", {"มาลี สุขใจ": "ผู้อำนวยการสถาบัน"}),
        ("Công ty Sông Xanh hôm nay ra mắt thiết bị mới.", "Bà Trần Thị Lan – Giám đốc Sở Y tế tham dự buổi lễ.", {"Trần Thị Lan": "Giám đốc Sở Y tế"}),
        ("PT Nusa hari ini meluncurkan alat baru untuk tiga pabrik.", "Bupati Samudra Andi Wijaya meresmikan sekolah itu.", {"Andi Wijaya": "Bupati Samudra"}),
        # Who shares an office in the plural has it too; whom one in the singular stands before has it alone.
        ("Компания открыла новый завод в Таласе.", "Присутствовали депутаты Анна Сидорова и Пётр Лугов.", {"Анна Сидорова": "депутаты", "Пётр Лугов": "депутаты"}),
        ("Компания открыла новый завод в Таласе.", "Присутствовал директор Пётр Лугов и Анна Сидорова.", {"Пётр Лугов": "директор"}),
        # A rank of two words is no office, where one stands before it.
        ("أعلنت شركة الأفق اليوم عن إطلاق جهاز جديد.", "وقع الاتفاقية قائد المنطقة الجنوبية العميد الركن هلال عبد الحليم الحوامدة.", {"هلال عبد الحليم الحوامدة": "قائد المنطقة الجنوبية"}),
        # Both initials are the name's.
        ("Компания открыла новый завод в Таласе.", "Встречу провёл заместитель главы города А. В. Петров.", {"А. В. Петров": "заместитель главы города"}),
    ],
)  # fmt: skip
def test_names_and_offices_end_where_their_tongue_ends_them(lead: str, text: str, people: dict[str, str]) -> None:
    assert {one.name: one.role for one in _read(lead, text).people} == people
