"""Who is named with an office in reports of Asia, the Arab world, Turkey, Russia and Ukraine: lists of those present, ranks, shared offices, foreign names."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Paragraph, Text


def people(*paragraphs: str) -> dict[str, str]:
    release = recognise(Document(tuple(Paragraph((Text(text),)) for text in paragraphs)), lambda notice: None)[0]
    return {one.name: one.role for one in release.people}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The longer office behind a name of two characters, rare family names, and whoever shares an office.
        ("海湾大学今天举行签约仪式，林键副校长出席会议并讲话，青石乐社张昭社长先后主持。", {"林键": "副校长", "张昭": "社长"}),
        ("总工程师雒建斌、总会计师逯长河参加了海湾集团的座谈会。", {"雒建斌": "总工程师", "逯长河": "总会计师"}),
        (
            "校党委副书记宋健，副校长尹红、汤飞帆、卢铁城出席海湾大学的会议。",
            {"宋健": "校党委副书记", "尹红": "副校长", "汤飞帆": "副校长", "卢铁城": "副校长"},
        ),
        (
            "赵明华同志任办公室主任，李娜、王芳同志任办公室副主任，会议通过了计划。",
            {"赵明华": "办公室主任", "李娜": "办公室副主任", "王芳": "办公室副主任"},
        ),
        # Given names end where no small word stands, an office follows the name, a verb is no office.
        ("海湾市市长陈明哲巡河察看水情，县长助理苏文博蹲点帮扶，效果良好。", {"陈明哲": "海湾市市长", "苏文博": "县长助理"}),
        ("海灣公司財務長暨發言人黃仁昭資深副總經理表示，本季業績受惠於需求。", {"黃仁昭": "海灣公司財務長暨發言人"}),
        ("签约仪式上，副院长黄静波代表学院致辞，各乐社演奏了各自的代表曲目。", {"黄静波": "副院长"}),
        ("法国总统马克龙与德国总理默茨通电话，讨论了地区局势和双边合作。", {"马克龙": "法国总统", "默茨": "德国总理"}),
        ("海湾公司创始人兼CEO张一楠和联合创始人Peter Roe共同宣布完成融资。", {"张一楠": "海湾公司创始人兼CEO", "Peter Roe": "联合创始人"}),
        ("校长办公室主任介绍了有关情况，各部门要明确责任，教师代表参加了活动。", {}),
        # Japanese: a house behind the name, mayors with their town, heads of state by the family name, and nobody behind a topic's comma.
        ("社内の検討会議（座長：山本太一 慶明大学大学院教授）の提言を踏まえて公開しています。", {"山本太一": "慶明大学大学院教授"}),
        ("青葉市の式典には、斎藤正彦知事のほか、久元良造桜井市長らが出席しました。", {"斎藤正彦": "知事", "久元良造": "桜井市長"}),
        (
            "ゼレンスキー大統領とトランプ米大統領は会談し、石川祐希主将は、試合後に喜んだ。",
            {"ゼレンスキー": "大統領", "トランプ": "米大統領", "石川祐希": "主将"},
        ),
        ("青葉銀行の植村和男総裁は、金融政策の現状維持を決めたと説明した。", {"植村和男": "総裁"}),
    ],
)
def test_those_named_in_han_and_kana_are_found(text: str, found: dict[str, str]) -> None:
    assert people(text) == found


_FILLED = {
    "ru": "Мероприятие прошло в четверг в большом зале и собрало много гостей. Было сказано, что это только первый из многих вечеров, которые будут проводиться каждый месяц.",
    "uk": "Захід відбувся у четвер у великій залі та зібрав багато гостей. Було сказано, що це лише перший з багатьох вечорів, які відбуватимуться щомісяця протягом року.",
    "tr": "Etkinlik perşembe günü büyük salonda gerçekleştirildi ve çok sayıda konuk bir araya geldi. Bundan sonra her ay benzer bir buluşma düzenleneceği bildirildi.",
    "ar": "أقيم الحفل مساء الخميس في القاعة الكبرى وسط حضور كبير من الضيوف، وتقرر أن يقام مثله كل شهر على مدار العام.",
}
"""A paragraph by which the language of a short text is told."""


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # Degrees behind an office, the family name before the given name, foreign names of three parts, initials.
        (
            "ru",
            "Выступил заведующий кафедрой связи, доктор технических наук, доцент Цветов В.Ю.",
            {"Цветов В.Ю.": "заведующий кафедрой связи, доктор технических наук, доцент"},
        ),
        (
            "ru",
            "Слово взял доктор технических наук, профессор Коноплев Валерий Константинович.",
            {"Коноплев Валерий Константинович": "доктор технических наук, профессор"},
        ),
        ("ru", "На вопросы ответили юрист Ковалев Д.А., бухгалтер Иванова Д.А.", {"Ковалев Д.А.": "юрист", "Иванова Д.А.": "бухгалтер"}),
        ("ru", "Гостем стал основатель Северного фронта Жан-Поль Ле Брен.", {"Жан-Поль Ле Брен": "основатель Северного фронта"}),
        # An office of several in the genitive, somebody's kin, a family name alone, what an office is of.
        (
            "ru",
            "Обсудили встречу президентов Норланда и Вестрии Ивана Лугова и Петра Седова.",
            {"Ивана Лугова": "президентов Норланда и Вестрии", "Петра Седова": "президентов Норланда и Вестрии"},
        ),
        ("ru", "Как сообщили в больнице, брат лидера Северной Вестрии Ким Чон Нам прибыл вчера.", {}),
        ("ru", "Музыку пишет современный композитор Десятов, сказал мэр Киева.", {"Десятов": "современный композитор"}),
        (
            "ru",
            "Депутат Госдумы от фракции «Новая волна» Ольга Тимофеева предложила поправки.",
            {"Ольга Тимофеева": "Депутат Госдумы от фракции «Новая волна»"},
        ),
        (
            "uk",
            "Випускників привітав перший проректор університету, д.е.н., професор Анатолій Олександрович Задоя.",
            {"Анатолій Олександрович Задоя": "перший проректор університету, д.е.н., професор"},
        ),
        (
            "uk",
            "Ректор університету – доктор технічних наук, професор, Луцький Максим Георгійович.",
            {"Луцький Максим Георгійович": "Ректор університету"},
        ),
        ("uk", "Окрім співробітників Школи Бізнесу, гостей привітала директорка Ірина Бойко.", {"Ірина Бойко": "директорка"}),
        # Turkish: small words and cases before an office in capitals are none of it; houses with their letters; "our rector"; several.
        ("tr", "Açıklamanın ardından Gölbaşı İl Müftüsü Sinan Kazan dua okudu.", {"Sinan Kazan": "Gölbaşı İl Müftüsü"}),
        (
            "tr",
            "Ekibi makamında ağırlayan Gölbaşı Üniversitesi Rektörü Prof. Dr. Musa ALTIN teşekkür etti.",
            {"Musa ALTIN": "Gölbaşı Üniversitesi Rektörü"},
        ),
        (
            "tr",
            "Ziyarette Gölbaşı Futbol Federasyonu (GFF) Başkanı İbrahim Hacıoğlu da yer aldı.",
            {"İbrahim Hacıoğlu": "Gölbaşı Futbol Federasyonu (GFF) Başkanı"},
        ),
        (
            "tr",
            "Rektörümüz Prof. Dr. Ayşe Kara, GBÜ Provost’u Hasan Tunç ile görüştü.",
            {"Ayşe Kara": "Rektörümüz", "Hasan Tunç": "GBÜ Provost’u"},
        ),
        ("tr", "Yönetim Kurulu Başkanı ve Yönetim Kurulu Üyeleri ile görüşme yapıldı.", {}),
        # Arabic: each has the office that follows in a list of titles, names in marks, places in a picture, a family name that is an office.
        (
            "ar",
            "بحضور الدكتور طارق سالم رئيس الجامعة والدكتور وليد حسن عميد الكلية وعدد من الطلاب.",
            {"طارق سالم": "رئيس الجامعة", "وليد حسن": "عميد الكلية"},
        ),
        ("ar", 'شارك الدكتور "طاهر بن سالم"، وزير التعليم (المكلف)، في الحفل السنوي للوزارة.', {"طاهر بن سالم": "وزير التعليم (المكلف)"}),
        ("ar", "محمد خالد (يسار الصف الأمامي)، مؤسس NORLAB، يوقع الاتفاقية في القاعة.", {"محمد خالد": "مؤسس NORLAB"}),
        ("ar", "شاركت الدكتورة منى الخطيب عميدة كلية الصيدلة في الورشة التي أقيمت أمس.", {"منى الخطيب": "عميدة كلية الصيدلة"}),
        ("ar", "حاضر السفير النورلندي في عمّان أليكسي لوكور في طلبة القسم حول تجربته.", {"أليكسي لوكور": "السفير النورلندي في عمّان"}),
    ],
)
def test_those_named_from_russia_to_arabia_are_found(language: str, text: str, found: dict[str, str]) -> None:
    assert people(text, _FILLED[language]) == found


@pytest.mark.parametrize(
    ("lead", "text", "found"),
    [
        # Hindi: fields in brackets, initials, a house called after a doctor, what somebody is at an occasion.
        (
            "मंत्रालय ने आज बैठक की और अभियान की समीक्षा की।",
            "अतिरिक्त सचिव (स्वास्थ्य) श्रीमती आरती आहूजा, डीजीएचएस डॉ. सुनील कुमार उपस्थित रहे।",
            {"आरती आहूजा": "अतिरिक्त सचिव (स्वास्थ्य)", "सुनील कुमार": "डीजीएचएस"},
        ),
        (
            "संगठन ने आज ज्ञापन सौंपा और मांग रखी।",
            "संगठन के राष्ट्रीय महासचिव श्री आर के तिवारी ने ज्ञापन सौंपा।",
            {"आर के तिवारी": "संगठन के राष्ट्रीय महासचिव"},
        ),
        (
            "विश्वविद्यालय में आज समारोह हुआ।",
            "डॉ. भीमराव विश्वविद्यालय की कुलगुरु डॉ दीपिका पाठक, चीफ प्रोक्टर श्री करुणाकर शुक्ला CAO श्री प्रदीप चौहान मौजूद थे।",
            {"दीपिका पाठक": "डॉ. भीमराव विश्वविद्यालय की कुलगुरु", "करुणाकर शुक्ला": "चीफ प्रोक्टर", "प्रदीप चौहान": "CAO"},
        ),
        (
            "शहर में आज मेला लगा और लोग आए।",
            "मुख्य अतिथि के रूप में सांसद श्री रवि किशोर, विशिष्ट अतिथि महापौर डॉ. मंगल वर्मा एवं विधायक विपिन सिंह शामिल हुए।",
            {"रवि किशोर": "सांसद", "मंगल वर्मा": "महापौर", "विपिन सिंह": "विधायक"},
        ),
        # Korean: foreign names before the house of their office, with small words within them.
        (
            "대통령은 19일 회담을 가졌다.",
            "나예프 알 하즈라프 푸른협력회의(GCC) 사무총장을 접견했다고 전했다.",
            {"나예프 알 하즈라프": "푸른협력회의(GCC) 사무총장"},
        ),
        ("유엔은 오늘 성명을 냈다.", "안토니오 구테흐스 유엔 사무총장은 깊은 우려를 표명했다.", {"안토니오 구테흐스": "유엔 사무총장"}),
        (
            "한빛소프트는 오늘 제품을 냈다.",
            "케이트 브랜트 한빛소프트 최고 지속가능성 책임자는 설명했다.",
            {"케이트 브랜트": "한빛소프트 최고 지속가능성 책임자"},
        ),
        # Persian: lists of titled names before their offices, whoever is made something, and units with numbers.
        (
            "مراسم افتتاح بیمارستان تازه امروز برگزار شد.",
            "دکتر سعید نمکی رئیس مرکز بهداشت و دکتر مریم شاکری معاون درمان دانشگاه حضور داشتند.",
            {"سعید نمکی": "رئیس مرکز بهداشت", "مریم شاکری": "معاون درمان دانشگاه"},
        ),
        (
            "حکم تازه‌ای در شرکت صادر شد.",
            "طی حکمی از سوی وزیر نیرو، مهندس بیژن نامدار به عنوان مدیرعامل آب منطقه‌ای منصوب شد.",
            {"بیژن نامدار": "مدیرعامل آب منطقه‌ای"},
        ),
        (
            "بوستان تازه‌ای در شهر ساخته می‌شود.",
            "شهردار منطقه ۵ تهران، فرید نوروزی، از آغاز عملیات خبر داد.",
            {"فرید نوروزی": "شهردار منطقه ۵ تهران"},
        ),
    ],
)
def test_those_named_from_persia_to_korea_are_found(lead: str, text: str, found: dict[str, str]) -> None:
    assert people(lead, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "近年来，主任医师队伍不断壮大，总经理任命书已下发，经理人员素质明显改善，专家学者云集，记者从会上获悉有关情况。",
        "市長選挙は10日告示され、知事会は要望書を提出した。監督は今季限りで退任する見通しで、選手会が声明を出した。",
        "Премьер-министры Северной Вестрии подписали декларацию, а руководители предприятий обсудили меры поддержки и планы на год.",
        "Bakanlar Kurulu kararı yayımlandı ve Yönetim Kurulu Üyeleri Genel Kurul Salonunda toplandı, ardından basına bilgi verildi.",
        "عقد مجلس الإدارة اجتماعه الدوري أمس، وناقش رئيس اللجنة التقرير السنوي، ثم اعتمد المدير العام الخطة الجديدة للعام المقبل.",
        "मंत्री परिषद की बैठक कल होगी और सचिव स्तर की वार्ता शुरू होगी। निदेशक मंडल ने प्रस्ताव पारित किया और अध्यक्ष पद खाली है।",
        "رئیس جمهور لایحه بودجه را تقدیم مجلس کرد و وزیر اقتصاد گزارش داد. مدیرعامل شرکت نیز از افزایش تولید خبر داد.",
    ],
)
def test_offices_that_nobody_is_named_with_name_nobody(text: str) -> None:
    assert people(text, text) == {}
