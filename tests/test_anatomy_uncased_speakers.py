"""Speakers in languages without capitals whom a text calls again by the last name, by a form of respect or by a pronoun, and forms of address that
are no office."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Evidence, Quote
from masthead.anatomy.pack import Pack, pack
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.speech import calledso
from masthead.anatomy.wording.names import Mention


def said(text: str) -> list[tuple[str, str]]:
    """Who speaks, and the beginning of the words."""
    release = masthead.recognise(masthead.read(text.encode(), format="txt"))[0]
    return [(quote.speaker, quote.text.split()[0]) for quote in release.quotes]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # The last name opens the sentence, or a verb or a small word away from the verb of saying.
        (
            "علی نوری، مدیرعامل شرکت بندر ساحل، از ساخت سه اسکله تازه خبر داد.\n\n"
            "نوری با اشاره به هزینه طرح تصریح کرد: «چهل میلیارد تومان برای این کار کنار گذاشته‌ایم.»\n",
            [("علی نوری", "چهل")],
        ),
        (
            "کراچی، 4 مارچ: وزیر بندرگاہ ڈاکٹر علی رضا نے آج تیس گھاٹ کھولے۔\n\n"
            "اس موقع پر ماہی گیروں سے گفتگو کرتے ہوئے علی رضا نے کہا کہ ”ہم نے بیس سال تک ان گھاٹوں کا انتظار کیا“۔\n",
            [("علی رضا", "ہم")],
        ),
        # Whom somebody meets is no speaker.
        (
            "کراچی، 4 مارچ: وزیر بندرگاہ ڈاکٹر علی رضا نے آج تیس گھاٹ کھولے۔\n\n"
            "ماہی گیروں نے علی رضا سے ملاقات کے بعد کہا: ”ہم خوش ہیں کہ کام پورا ہوا اور گھاٹ کھل گئے“۔\n",
            [("", "ہم")],
        ),
        (
            "नई दिल्ली, 4 मार्च 2025: बंदरगाह मंत्री श्री राकेश वर्मा ने आज तीस घाट खोले।\n\n"
            "इस अवसर पर श्री वर्मा ने कहा, “नाविकों ने इन घाटों की बीस साल तक राह देखी।”\n",
            [("राकेश वर्मा", "नाविकों")],
        ),
        # Where something was said is no part of the name; a form of respect means the one before.
        (
            "افتتح وزير الموانئ المهندس سامر النجار الرصيف الجديد في مدينة الساحل.\n\n"
            'وأكد سيادته أن "الرصيف سيفتح أبوابه أمام الصيادين قبل نهاية العام".\n\n'
            'وقال النجار في كلمة له خلال الحفل إن "الصيادين انتظروا هذا الرصيف عشرين عاما".\n',
            [("سامر النجار", "الرصيف"), ("سامر النجار", "الصيادين")],
        ),
        (
            "أعلنت الجمعية اليوم عن حملة جديدة.\n\n"
            'وقالت أم ريم، وهي أم لأربعة أطفال من المخيم: "ابنتي تسألني كل صباح متى تعود إلى مدرستها".\n',
            [("أم ريم", "ابنتي")],
        ),
        # When somebody speaks is nobody.
        (
            "أعلن رئيس النقابة شادي نجار عن إضراب جديد في المرفأ.\n\n"
            'وبعد الاجتماع، قال نجار: "لن نعود إلى العمل قبل أن تسمعنا الإدارة وتدفع الأجور".\n\n'
            'أما أمينة سر النقابة ريم حسن فقالت: "ملف المتقاعدين معلق منذ سنة ولا أحد يجيب عن رسائلنا".\n',
            [("شادي نجار", "لن"), ("ريم حسن", "ملف")],
        ),
        # Korean: a rank with the particle behind the name. Hebrew: where somebody is from.
        (
            "한빛바이오는 1분기 매출을 공시했다.\n\n재무책임자(CFO) 서하늘 전무는 “환율 효과를 제외해도 매출은 크게 늘었다”고 설명했다.\n",
            [("서하늘", "환율")],
        ),
        (
            "מכון החוף חשף היום בית בד עתיק ליד הנמל.\n\n"
            'פרופ\' דן כהן מאוניברסיטת החוף, שבדק את הממצאים, מעריך כי "זו תעשייה לכל דבר, שייצאה שמן לכל ערי הים".\n',
            [("דן כהן", "זו")],
        ),
        # A pronoun before a colon.
        (
            "AŞGABAT — Port gullugy täze dok açdy.\n\n"
            "Gullugyň başlygy Merdan Ataýew dokuň balykçylara kömek etjekdigini habar berdi. Ol: «Balykçylar bu doka ýigrimi ýyl garaşdylar» diýdi.\n",
            [("Merdan Ataýew", "Balykçylar")],
        ),
        # Two single marks on either side.
        (
            "नई दिल्ली, 4 मार्च 2025: बंदरगाह मंत्रालय ने आज तीस घाट खोले।\n\n"
            "प्राधिकरण की अध्यक्ष सुश्री मीना सेन ने कहा कि काम पूरा हो गया है। ‘‘हमने नाविकों को सबसे पहले जगह दी है,’’ उन्होंने जोड़ा।\n",
            [("मीना सेन", "हमने")],
        ),
    ],
)
def test_who_speaks_is_the_one_named_before(text: str, speakers: list[tuple[str, str]]) -> None:
    assert said(text) == speakers


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fa", "در این آیین مهندس بهروز نامدار گفت کار تمام شد.", []),
        ("fa", "سارا احمدی، مهندس عمران، گفت کار تمام شد.", [("سارا احمدی", "مهندس عمران")]),
        ("fa", "در ادامه، سمیه نوری، معاون بهره‌برداری شرکت، گزارشی داد.", [("سمیه نوری", "معاون بهره‌برداری شرکت")]),
        # Arabic titles that an office is of, or a family name; verbs and nouns that are no names; a name that is an office as well.
        ("ar", "وأوضح المتحدث أن نائب الوزير استمع إلى شكاوى عدد من الصيادين.", []),
        ("ar", "وأوضح المتحدث أن نائب الوزير بدأ زيارته بقسم الطوارئ.", []),
        ("ar", "وحضر الحفل متصرف اللواء وأعضاء المجلس البلدي.", []),
        ("ar", "وقال نائب الرئيس أحمد سليم إن العمل مستمر.", [("أحمد سليم", "نائب الرئيس")]),
        ("ar", "حضر اللقاء وزير الداخلية اللواء محمود نجيب.", [("محمود نجيب", "وزير الداخلية")]),
        ("ar", "وأضاف مدير الدائرة المالية رائد المصري أن العمل مستمر.", [("رائد المصري", "مدير الدائرة المالية")]),
        ("ar", "التقى مدير الشركة رائد الأعمال سامر حداد في المرفأ.", [("سامر حداد", "رائد الأعمال")]),
        ("ar", "أما أمينة سر النقابة ريم الحاج حسن فلفتت إلى أن العمل مستمر.", [("ريم الحاج حسن", "أمينة سر النقابة")]),
        ("ar", "ورافقه الأستاذ كرم عطية مدير عام المرفأ.", [("كرم عطية", "مدير عام المرفأ")]),
        # Korean: what an office before the name is joined to by "who is" or by its letters goes before the rank behind it.
        ("ko", "재무책임자(CFO) 서하늘 전무는 설명했다.", [("서하늘", "재무책임자")]),
        ("ko", "대리인단 단장인 권태민 변호사(법무법인 한결)는 밝혔다.", [("권태민", "대리인단 단장")]),
        ("ko", "총괄팀장 박건우 경장이 받았다.", [("박건우", "경장")]),
        # Vietnamese: of which people somebody is.
        ("vi", "Lần đầu tiên một đạo diễn người Ba Na góp mặt ở liên hoan.", []),
        # Chinese: a work or things counted are no field of an office.
        ("zh", "乐团演出《海》及作曲家王大明的新作。", [("王大明", "作曲家")]),
        ("zh", "教育及青年發展局局長王大同表示。", [("王大同", "教育及青年發展局局長")]),
        # Japanese: a row of posts and family names.
        ("ja", "総務課長　三宅　事務係長　藤井", [("三宅", "総務課長"), ("藤井", "事務係長")]),
        ("ja", "代表取締役　山田　花子", [("山田　花子", "代表取締役")]),
        ("he", "הכביש נסלל במימון חברת נתיבי חוף.", []),
        ("he", "חברת הכנסת מאיה לוי אמרה כי המצב טוב.", [("מאיה לוי", "חברת הכנסת")]),
        # Hebrew and Urdu: callings, and an office as it stands before a name.
        ("he", "הסטטיסטיקן הראשי, פרופ' גדעון כהן, הוסיף כי המצב טוב.", [("גדעון כהן", "הסטטיסטיקן הראשי")]),
        ("ur", "فنڈ کے نمائندے طارق محمود، ڈپٹی کمشنر ساحل اور طلبہ بھی موجود تھے۔", [("طارق محمود", "فنڈ کے نمائندے")]),
        ("hi", "मंत्री महोदय ने बताया कि पुल खुल गया है।", []),
        ("hi", "मंत्री श्री अमित वर्मा ने बताया कि पुल खुल गया है।", [("अमित वर्मा", "मंत्री")]),
    ],
)
def test_a_form_of_address_is_neither_name_nor_office(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack(language)) if one.role] == found


def test_the_deck_gives_the_office_of_whom_the_first_paragraph_names() -> None:
    text = (
        "<html><head><title>ساخت سه اسکله تازه</title></head><body><main><h1>ساخت سه اسکله تازه در بندر ساحل</h1>"
        "<p class='lead'>مدیرعامل شرکت بندر ساحل از ساخت سه اسکله تازه خبر داد.</p>"
        "<p>تاریخ انتشار: ۱۴۰۵/۰۲/۱۲ - ۱۰:۳۵</p>"
        "<p>به گزارش روابط عمومی شرکت بندر ساحل، مهندس بهروز نامدار در نشست خبری گفت: این اسکله‌ها تا پایان سال آماده می‌شود و صد شغل می‌سازد.</p>"
        "<p>وی افزود که ماهیگیران سال‌ها چشم‌به‌راه این اسکله بودند و شرکت به قول خود عمل کرده است.</p></main></body></html>"
    )
    release = masthead.recognise(masthead.read(text.encode(), format="html"))[0]
    assert [(one.name, one.role) for one in release.people] == [("بهروز نامدار", "مدیرعامل شرکت بندر ساحل")]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # What somebody is made, and who is replaced, whose office that is no more.
        (
            "id",
            "Rapat mengangkat Andi Wijaya sebagai Direktur Utama menggantikan Budi Santoso yang pensiun.",
            [("Andi Wijaya", "Direktur Utama")],
        ),
        ("id", "Gubernur melantik Dewi Sari menjadi Kepala Dinas Perikanan, Senin.", [("Dewi Sari", "Kepala Dinas Perikanan")]),
        ("id", "Warga mengenal Siti Rahma sebagai nelayan yang tekun.", []),
        ("id", "Menteri Perhubungan Budi Santoso menegaskan hal itu.", [("Budi Santoso", "Menteri Perhubungan")]),
        # What a relative clause says that somebody is.
        ("id", "“Kami siap,” kata Siti Rahma yang juga Ketua Kelompok Nelayan.", [("Siti Rahma", "Ketua Kelompok Nelayan")]),
        ("sw", "Amesema Bw. Hamisi Juma ambaye ni Katibu wa Chama cha Wavuvi.", [("Hamisi Juma", "Katibu wa Chama cha Wavuvi")]),
        ("sw", "Amesema Asha Juma ambaye ana umri wa miaka 67.", []),
    ],
)
def test_offices_that_a_clause_of_malay_or_swahili_gives(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack(language)) if one.role] == found


def test_each_paragraph_is_asked_once_for_whom_quotations_may_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    runs = [
        Run(f"رضا کلانتری، مدیرعامل شرکت آب، طرح را گشود. کلانتری گفت: «{at} سال برای این کار کوشیدیم و خوشحالیم.»", ((0, at, 0),))
        for at in range(30)
    ]
    proof = Evidence("quote.marks", 0.5, 0, 0, 1)
    spoken = [Quote(f"{at} سال برای این کار کوشیدیم و خوشحالیم.", "", "", proof) for at in range(30)]
    asked: list[str] = []

    def counted(text: str, lexicon: Pack) -> list[Mention]:
        asked.append(text)
        return mentions(text, lexicon)

    monkeypatch.setattr(calledso, "mentions", counted)
    told = calledso.recalled(spoken, runs, pack("fa"))
    assert {quote.speaker for quote in told} == {"رضا کلانتری"}
    assert len(asked) == len(set(asked)) == len(runs)
