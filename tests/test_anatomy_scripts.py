"""Who is named with an office, and who speaks, in scripts without capitals and in the languages of eastern Europe and Asia."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Paragraph, Text


def read(*paragraphs: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """The people by name with their roles, and the quotations with their speakers."""
    release = recognise(Document(tuple(Paragraph((Text(text),)) for text in paragraphs)), lambda notice: None)[0]
    return {one.name: one.role for one in release.people}, [(quote.text, quote.speaker) for quote in release.quotes]


@pytest.mark.parametrize(
    ("lead", "text", "people"),
    [
        # Chinese: a given name ends where a small word begins, and not within one that holds such a word.
        ("4月17日，我校与华信集团签署战略合作协议。", "我校副校长毛君、华信集团董事长唐国强出席签约仪式并致辞。", {"毛君": "我校副校长", "唐国强": "华信集团董事长"}),
        ("市人民医院完成首例手术。", "市人民医院院长刘向东表示，泌尿外科主任陈建和介绍，手术很顺利。", {"刘向东": "市人民医院院长", "陈建和": "泌尿外科主任"}),
        ("红十字会今天捐赠物资。", "秘书长李和平、办公室主任赵为民等参加仪式。", {"李和平": "秘书长", "赵为民": "办公室主任"}),
        ("外交部今天举行会见。", "外交部副部长马朝阳会见来访的北国外交部长维埃拉一行。", {"马朝阳": "外交部副部长", "维埃拉": "北国外交部长"}),
        ("大學今日公布新校長人選。", "校務委員會主席李國章教授說，候任校長感謝大家。", {"李國章": "校務委員會主席"}),
        ("市府今日啟用新救護車。", "市長林大同親自主持典禮，消防局局長莫懷遠感謝企業捐贈。", {"林大同": "市長", "莫懷遠": "消防局局長"}),
        ("警方今日呼籲市民慎防騙案。", "警務處助理處長（刑事）葉雲峰出席記者會時表示，案件增加。", {"葉雲峰": "警務處助理處長"}),
        ("星海集团今日宣布人事任命。", "星海集团任命赵敏华女士为首席财务官，自7月1日起生效。", {"赵敏华": "首席财务官"}),
        # Japanese: plain words behind the name, brackets behind the office, and a family name alone for somebody named in full.
        ("青葉大学は新しい触媒を開発しました。", "青葉大学の田中一郎教授、鈴木花子准教授らの研究グループによる成果です。", {"田中一郎": "教授", "鈴木花子": "准教授"}),
        ("桜井市は避難訓練を行いました。", "桜井市の松井正剛市長は小学校を視察しました。松井市長は防災の大切さを訴えました。", {"松井正剛": "市長"}),
        ("ミライ電機はロボットを発表しました。", "北星社 最高技術責任者（CTO）のジョン・スミス氏は協業を歓迎しています。", {"ジョン・スミス": "北星社 最高技術責任者"}),
        # Korean: compounds of office, given names that end like the nouns of units.
        ("한빛은행은 12일 업무협약을 체결했다.", "김영수 한빛은행장은 중소기업을 돕겠다고 말했다.", {"김영수": "한빛은행장"}),
        ("교통부는 교통대책을 발표하였다.", "교통부 김영국 광역교통정책국장은 주민 의견을 듣겠다고 말했다.", {"김영국": "광역교통정책국장"}),
        ("조사 결과를 오늘 발표했다.", "조사국 국장은 결과를 설명했다.", {}),
        # Persian and Urdu: a title or a given name shows where a name begins.
        ("شرکت فولاد هرمز رکورد تولید را شکست.", "سارا احمدی معاون توسعه شرکت افزود که سرمایه‌گذاری ادامه دارد.", {"سارا احمدی": "معاون توسعه شرکت"}),
        ("خط تازه مترو افتتاح می‌شود.", "رئیس پلیس راهور، سردار تیمور حسنی تاکید کرد که خیابان‌ها بسته می‌شود.", {"تیمور حسنی": "رئیس پلیس راهور"}),
        ("خط تازه مترو افتتاح می‌شود.", "دکتر حسین نوری رئیس سازمان حمل و نقل شهرداری در این نشست گفت که مسافران راضی‌اند.", {"حسین نوری": "رئیس سازمان حمل و نقل شهرداری"}),
        ("یونیورسٹی میں سائنس میلے کا انعقاد کیا گیا۔", "رجسٹرار ڈاکٹر عائشہ خان نے بھی تقریب سے خطاب کیا۔", {"عائشہ خان": "رجسٹرار"}),
        ("نئے ہسپتال کا افتتاح کر دیا گیا ہے۔", "سیکرٹری صحت علی جان خان نے کہا کہ ہسپتال میں دو سو بستر ہوں گے۔", {"علی جان خان": "سیکرٹری صحت"}),
        ("امدادی مہم شروع کر دی گئی ہے۔", "امید فاؤنڈیشن کے چیئرمین عبدالستار قریشی نے شکریہ ادا کیا۔", {"عبدالستار قریشی": "امید فاؤنڈیشن کے چیئرمین"}),
        ("امدادی مہم شروع کر دی گئی ہے۔", "وزیراعظم ٹریزلا نے پیغام بھیجا ہے۔", {"ٹریزلا": "وزیراعظم"}),
        # Arabic: a house in foreign words, a small word joined to a given name, a house that bears somebody's name.
        ("أعلن المرصد اليوم عن نتائج تقريره.", "وقال كريم روث المدير التنفيذي لـ هيومن فويس ووتش إن التقرير مهم.", {"كريم روث": "المدير التنفيذي لـ هيومن فويس ووتش"}),
        ("أعلن المرصد اليوم عن نتائج تقريره.", "حضر اللقاء لينا مراد، باحثة المرصد، وسعيد حدادي باحث المركز.", {"لينا مراد": "باحثة المرصد", "سعيد حدادي": "باحث المركز"}),
        ("أعلن المرصد اليوم عن نتائج تقريره.", "حضر اللقاء أحمد سليمان، المدير السابق لمركز هشام كامل.", {"أحمد سليمان": "المدير السابق لمركز هشام كامل"}),
        ("أعلنت الشرطة اليوم عن ضبط عصابة.", "وأكد اللواء جمال سالم الجلال، مدير الإدارة العامة للتحريات، أن العملية انتهت.", {"جمال سالم الجلال": "مدير الإدارة العامة للتحريات"}),
        ("أعلنت الشركة اليوم عن تعيين جديد.", "تقرر تعيين المهندس طارق الفيصل رئيساً تنفيذياً للشركة اعتباراً من مطلع الشهر.", {"طارق الفيصل": "رئيساً تنفيذياً للشركة"}),
        ("أطلقت الجمعية اليوم حملة وطنية.", "وأشارت رئيسة الجمعية نسرينا قطامش إلى أن الحملة مستمرة.", {"نسرينا قطامش": "رئيسة الجمعية"}),
        ("استضافت الجامعة مؤتمراً دولياً.", "وأوضحت عميدة كلية الهندسة الدكتورة هند الرفاعي أن المؤتمر ناجح.", {"هند الرفاعي": "عميدة كلية الهندسة"}),
        # Hebrew, Hindi, Indonesian.
        ("עיריית חיפה תפתח מרכז קהילתי חדש.", "ראשת העיר עינת קלישר רותם אמרה כי המרכז ישרת תושבים רבים.", {"עינת קלישר רותם": "ראשת העיר"}),
        ("मेले का उद्घाटन आज किया गया।", "इस अवसर पर जिलाधिकारी चंद्रशेखर सिंह और अन्य अधिकारी उपस्थित थे।", {"चंद्रशेखर सिंह": "जिलाधिकारी"}),
        ("Universitas melantik tiga dekan baru.", "Rektor Universitas Nusantara Prof. Dr. Ir. Bambang Suryanto, M.Sc. melantik tiga dekan baru, Rabu.", {"Bambang Suryanto": "Rektor Universitas Nusantara"}),
        ("Universitas melantik tiga dekan baru.", "Ketua Senat Akademik Hadi Purnomo menambahkan bahwa masa jabatan dekan empat tahun.", {"Hadi Purnomo": "Ketua Senat Akademik"}),
        ("Bupati meresmikan kantor baru.", "Turut hadir Kepala Dinas Energi Provinsi Bali, I Wayan Suarta.", {"I Wayan Suarta": "Kepala Dinas Energi Provinsi Bali"}),
        ("Bộ Y tế phát động chiến dịch tiêm chủng.", "Thứ trưởng Bộ Y tế Lê Đức Hòa nhấn mạnh chiến dịch kéo dài ba tháng.", {"Lê Đức Hòa": "Thứ trưởng Bộ Y tế"}),
        # Bengali, Bulgarian, Serbian, Kazakh.
        ("স্বাস্থ্য প্রকল্পের উদ্বোধন হয়েছে।", "অনুষ্ঠানে বক্তব্য রাখেন রেজিস্ট্রার ড. সেলিনা আক্তার।", {"সেলিনা আক্তার": "রেজিস্ট্রার"}),
        ("Община Русе откри нова детска градина.", "По думите на директора на градината Мария Илиева децата започват днес.", {"Мария Илиева": "директора на градината"}),
        ("Община Русе откри нова детска градина.", "Зам.-кметът по екология инж. Злата Стефанова обясни плана.", {"Злата Стефанова": "Зам.-кметът по екология"}),
        ("Отворена је нова библиотека у граду.", "Директор библиотеке Милан Петровић рекао је да фонд броји сто књига.", {"Милан Петровић": "Директор библиотеке"}),
        ("Ministarstvo zdravlja donelo je nove mere za bolnice.", "Direktor Kliničkog centra prof. dr Zoran Bukumirić istakao je da su bolnice spremne.", {"Zoran Bukumirić": "Direktor Kliničkog centra"}),
        ("Алматыда жаңа мектеп ашылды.", "Білім басқармасының басшысы Гүлнар Сейітова мектептің толық жабдықталғанын айтты.", {"Гүлнар Сейітова": "Білім басқармасының басшысы"}),
        # Russian and Ukrainian: initials that touch, a house called after somebody, an office before a dash, cases of offices.
        ("Засідання ректорату відбулося вчора.", "Засідання пройшло під головуванням ректора ХАІ ім. Миколи Жукова В.П.Ковальчука.", {"В.П.Ковальчука": "ректора ХАІ ім. Миколи Жукова"}),
        ("Университет открыл выставку вчера.", "Выставку открыл ректор МГУ имени Ломова Виктор Садов.", {"Виктор Садов": "ректор МГУ имени Ломова"}),
        ("Выставка открылась вчера в музее.", "Выставка прошла в музее имени Андрея Рублевского.", {}),
        ("Фонд подвел итоги года.", "Председатель попечительского совета — Дмитрий Раевский.", {"Дмитрий Раевский": "Председатель попечительского совета"}),
        ("Університет підписав меморандум.", "Меморандум підписали ректорка університету Олена Коваленко та міський голова Ігор Савчук.", {"Олена Коваленко": "ректорка університету", "Ігор Савчук": "міський голова"}),
        ("Компания представила новые продукты.", "Новые аналитики в области Big Data будут работать лучше.", {}),
    ],
)  # fmt: skip
def test_those_named_with_an_office_are_found_with_it(lead: str, text: str, people: dict[str, str]) -> None:
    assert read(lead, text)[0] == people


@pytest.mark.parametrize(
    ("lead", "text", "quotes"),
    [
        ("시립미술관은 봄 특별전을 연다.", "최민호 문화예술과장은 “누구나 무료로 관람할 수 있다”고 설명했다.", [("누구나 무료로 관람할 수 있다", "최민호")]),
        ("소방본부는 안전을 당부했다.", "오영환 소방본부장은 “구명조끼를 꼭 착용해 달라”며 안전수칙 준수를 당부했다.", [("구명조끼를 꼭 착용해 달라", "오영환")]),
        (
            "한빛은행은 업무협약을 체결했다.",
            "박지현 진흥공단 이사장은 “더 많은 기업이 혜택을 받을 것”이라며 “현장의 목소리를 듣겠다”고 강조했다.",
            [("더 많은 기업이 혜택을 받을 것 현장의 목소리를 듣겠다", "박지현")],
        ),
        ("별빛소프트는 신작을 출시했다.", "\"앞으로도 꾸준히 업데이트하겠다\"고 정유미 대표는 덧붙였다.", [("앞으로도 꾸준히 업데이트하겠다", "정유미")]),
        ("시립미술관은 특별전을 연다.", "이 전시는 “빛의 정원을 걷다”라고 불리는 연작의 마지막이다.", []),
        ("桜井市の松井正剛市長は訓練を視察した。", "松井市長は「日頃の備えが命を守ります」と呼びかけました。", [("日頃の備えが命を守ります", "松井正剛")]),
        ("یونیورسٹی میں سائنس میلے کا انعقاد کیا گیا۔", "وائس چانسلر پروفیسر محمد سلیم نے کہا: ”نوجوان ہمارا مستقبل ہیں“۔", [("نوجوان ہمارا مستقبل ہیں", "محمد سلیم")]),
        ("משרד הבריאות מרחיב את סל השירותים.", 'שר הבריאות אוריה בוסון: "זו בשורה גדולה לחולים ולבני משפחותיהם".', [("זו בשורה גדולה לחולים ולבני משפחותיהם", "אוריה בוסון")]),
        ("أعلنت الشركة عن تعيين المهندس طارق الفيصل رئيساً تنفيذياً لها.", "وعلّق الفيصل قائلاً: «يشرفني أن أنضم إلى فريق متميز».", [("يشرفني أن أنضم إلى فريق متميز", "طارق الفيصل")]),
        ("Сбор объявляет набор волонтеров.", "Алина Сафонова, руководитель проекта: – Мы ждем всех, кто хочет помогать.", [("Мы ждем всех, кто хочет помогать.", "Алина Сафонова")]),
        ("Фондация набра средства за деца.", "„Благодарим на всички дарители за подкрепата“, сподели председателят на фондацията Мария Ганева.", [("Благодарим на всички дарители за подкрепата", "Мария Ганева")]),
        ("গ্রামীণ স্বাস্থ্য প্রকল্পের উদ্বোধন হয়েছে।", "“প্রতিটি পরিবারের কাছে সেবা পৌঁছে দেওয়া হবে,” বলেন প্রকল্প পরিচালক নাসরিন সুলতানা।", [("প্রতিটি পরিবারের কাছে সেবা পৌঁছে দেওয়া হবে,", "নাসরিন সুলতানা")]),
    ],
)  # fmt: skip
def test_a_speaker_stands_where_the_tongue_puts_it(lead: str, text: str, quotes: list[tuple[str, str]]) -> None:
    assert read(lead, text)[1] == quotes


def test_words_in_a_paragraph_of_their_own_are_those_of_whom_the_one_before_announces() -> None:
    announced = "北星社 最高技術責任者のジョン・スミス氏は次のようにコメントしています。"
    assert read("ミライ電機はロボットを発表しました。", announced, "「協業により、新しい市場が開けます。」")[1] == [
        ("協業により、新しい市場が開けます。", "ジョン・スミス")
    ]


def test_a_line_above_each_of_several_quotations_names_its_speaker() -> None:
    first, second = (
        "“I appreciate a solid foundation, and so do all of my partners.”",
        "“What has most impressed us is how thoughtful the whole team is.”",
    )
    lead = "Community leaders spoke of the first hundred days of the new office in Lakeport."
    above = read(lead, "What they say", "Ella Roe, Lake Development President", first, "Joe Hill, The Civic Union Director", second)[1]
    assert above == [(first[1:-1], "Ella Roe"), (second[1:-1], "Joe Hill")]
    below = read(lead, "What they say", first, "Ella Roe, Lake Development President", second, "Joe Hill, The Civic Union Director")[1]
    assert below == above


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Mr Karl Gray, who serves as the official Spokesperson of the Unit, opened the meeting.", {"Karl Gray": "Spokesperson of the Unit"}),
        ("Lake County State’s Attorney Eileen O’Hara Burke marked a hundred days in office.", {"Eileen O’Hara Burke": "Lake County State’s Attorney"}),
        (
            "„Das ist noch nicht bei allen in der Stadt angekommen“, kritisiert Oliver Wiedner, Sprecher von Mehr Bürger und Vertreter des Begehrens.",
            {"Oliver Wiedner": "Sprecher von Mehr Bürger und Vertreter des Begehrens"},
        ),
        ("Podali jsme stížnost na Petra Dvořana, generálního ředitele stanice, pro neposkytnutí informace.", {"Petra Dvořana": "generálního ředitele stanice"}),
    ],
)  # fmt: skip
def test_an_office_goes_as_far_as_its_words(text: str, people: dict[str, str]) -> None:
    assert read(text)[0] == people
