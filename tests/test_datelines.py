"""Datelines as newsrooms of many languages write them: before a dash, in brackets, before a full stop, with a news agency's sign."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.timing.datelines import dateline
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source

FOUND = [
    ("zh", "【香港】某銀行今日公布第二季調查結果，成功訪問一千五百人。", "香港", ""),
    ("zh", "［台北］某銀行今日公布第二季調查結果，成功訪問一千五百人。", "台北", ""),
    ("ms", "KUCHING: Kesatuan pekerja itu menggesa majikan membayar gaji tertunggak sebelum akhir bulan ini.", "KUCHING", ""),
    ("ur", "لاہور 22 جنوری: محکمہ تحفظ جنگلی حیات کے سیکرٹری نے آج نئے مرکز کا دورہ کیا اور عملے سے ملاقات کی۔", "لاہور", ""),
    ("en", "GENEVA - NEW YORK, 12 March 2024 - The harbour boards have opened two new landings.", "GENEVA - NEW YORK", "2024-03-12"),
    ("en", "Nairobi, May 3: The harbour board has let the contract for the new landing on the north shore.", "Nairobi", ""),
    ("zh", "【新华社北京2024年3月12日电】市政府周二宣布新的轨道交通计划。", "北京", "2024-03-12"),
    ("zh", "新华社北京3月12日电（记者王小明）市政府周二宣布新的轨道交通计划。", "北京", ""),
    ("zh", "中新社上海2024年3月12日电 市政府周二宣布新的轨道交通计划。", "上海", "2024-03-12"),
    ("zh", "北京，2024年3月12日——市政府周二宣布新的轨道交通计划。", "北京", "2024-03-12"),
    ("zh", "北京2024年3月12日 /美通社/ -- 某公司今日宣布新的计划。", "北京", "2024-03-12"),
    ("zh", "（北京，2024年3月12日）某公司今日宣布新的计划。", "北京", "2024-03-12"),
    ("zh", "【台北讯】某公司今日宣布新的计划，将投资十亿元。", "台北", ""),
    ("zh", "（中央社記者陳小明台北12日電）某公司今日宣布新的計畫。", "台北", ""),
    ("zh", "2024年3月12日，北京——某公司今日宣布新的计划。", "北京", "2024-03-12"),
    ("zh", "中国北京，2024年3月12日 - 某公司今日宣布新的计划。", "中国北京", "2024-03-12"),
    ("ja", "東京、2024年3月12日―株式会社サンプルは本日、新製品を発表しました。", "東京", "2024-03-12"),
    ("ja", "【東京 2024年3月12日】株式会社サンプルは本日、新製品を発表しました。", "東京", "2024-03-12"),
    ("ja", "2024年3月12日、東京 － 株式会社サンプルは本日、新製品を発表しました。", "東京", "2024-03-12"),
    ("ja", "東京（2024年3月12日）- 株式会社サンプルは本日、新製品を発表しました。", "東京", "2024-03-12"),
    ("ja", "【大阪=2024年3月12日】株式会社サンプルは本日、新製品を発表しました。", "大阪", "2024-03-12"),
    ("ja", "東京（日本）、2024年3月12日 – 株式会社サンプルは本日、新製品を発表しました。", "東京", "2024-03-12"),
    ("ko", "(서울=연합뉴스) 김민수 기자 = 시는 12일 새 계획을 발표했다.", "서울", ""),
    ("ko", "서울, 2024년 3월 12일 – 주식회사 샘플은 오늘 새 제품을 발표했다.", "서울", "2024-03-12"),
    ("ko", "【서울=뉴시스】김민수 기자 = 시는 12일 새 계획을 발표했다.", "서울", ""),
    ("ko", "2024년 3월 12일, 서울 – 주식회사 샘플은 오늘 새 제품을 발표했다.", "서울", "2024-03-12"),
    ("ko", "[서울, 2024년 3월 12일] 주식회사 샘플은 오늘 새 제품을 발표했다.", "서울", "2024-03-12"),
    ("ko", "(서울, 2024년 3월 12일) 주식회사 샘플은 오늘 새 제품을 발표했다.", "서울", "2024-03-12"),
    ("ar", "القاهرة - 12 آذار/مارس 2024 - أعلنت المنظمة اليوم عن خطة جديدة.", "القاهرة", "2024-03-12"),
    ("ar", "القاهرة، 12 مارس 2024 - أعلنت المنظمة اليوم عن خطة جديدة.", "القاهرة", "2024-03-12"),
    (
        "ar",
        "الرياض، المملكة العربية السعودية – 12 مارس 2024: أعلنت الشركة اليوم عن خطة جديدة.",
        "الرياض، المملكة العربية السعودية",
        "2024-03-12",
    ),
    ("ar", "دبي، الإمارات العربية المتحدة، 12 مارس 2024: أعلنت الشركة اليوم عن خطة.", "دبي، الإمارات العربية المتحدة", "2024-03-12"),
    ("ar", "الرياض (واس) - أعلنت الوزارة اليوم عن خطة جديدة.", "الرياض", ""),
    ("ar", "١٢ مارس ٢٠٢٤، القاهرة - أعلنت المنظمة اليوم عن خطة جديدة.", "القاهرة", "2024-03-12"),
    ("ar", "عمّان (١٢ مارس ٢٠٢٤) – أعلنت المنظمة اليوم عن خطة جديدة.", "عمّان", "2024-03-12"),
    ("fa", "تهران - ایرنا - وزارت از برنامه تازه‌ای خبر داد.", "تهران", ""),
    ("fa", "تهران، ۲۲ اسفند ۱۴۰۲ - وزارت از برنامه تازه‌ای خبر داد.", "تهران", ""),
    ("fa", "کابل، ۱۲ مارس ۲۰۲۴ – وزارت از برنامه تازه‌ای خبر داد.", "کابل", "2024-03-12"),
    ("he", "תל אביב, 12 במרץ 2024 – החברה הודיעה היום על מוצר חדש.", "תל אביב", "2024-03-12"),
    ("he", "ירושלים (12 במרץ 2024) – החברה הודיעה היום על מוצר חדש.", "ירושלים", "2024-03-12"),
    ("en", "Bergen, Norway – 23 October 2025, 07:00 CEST – The line today announced its results.", "Bergen, Norway", "2025-10-23"),
    (
        "es",
        "Puerto Norte, Costa Baja; Jueves 12 de marzo del 2024.- El alcalde entregó nuevas patrullas.",
        "Puerto Norte, Costa Baja",
        "2024-03-12",
    ),
    ("en", "MOSCOW – The ministry said on Monday that it had a new plan.", "MOSCOW", ""),
    ("ru", "Москва. 12 марта. INTERFAX.RU - Министерство сообщило о новом плане.", "Москва", ""),
    ("ru", "Москва, 12 марта 2024 г. – Компания сообщила о новом плане.", "Москва", "2024-03-12"),
    ("ru", "МОСКВА, 12 марта. /ТАСС/. Министерство сообщило о новом плане.", "МОСКВА", ""),
    ("ru", "МОСКВА, 12 мар - РИА Новости. Министерство сообщило о новом плане.", "МОСКВА", ""),
    ("ru", "г. Москва, 12 марта 2024 года. Компания сообщила о новом плане.", "Москва", "2024-03-12"),
    ("ru", "12 марта 2024 года, Москва – Компания сообщила о новом плане.", "Москва", "2024-03-12"),
    ("ru", "12 марта 2024 г., г. Москва. Компания сообщила о новом плане.", "Москва", "2024-03-12"),
    ("ru", "Москва, Россия – 12 марта 2024 г. – Компания сообщила о новом плане.", "Москва, Россия", "2024-03-12"),
    ("uk", "Київ, 12 березня 2024 року – Компанія повідомила про новий план.", "Київ", "2024-03-12"),
    ("uk", "КИЇВ. 12 березня. УНН. Міністерство повідомило про новий план.", "КИЇВ", ""),
    ("uk", "м. Київ, 12 березня 2024 р. — Компанія повідомила про новий план.", "Київ", "2024-03-12"),
    ("uk", "12 березня 2024 року, Київ. – Компанія повідомила про новий план.", "Київ", "2024-03-12"),
    ("hi", "नई दिल्ली, 12 मार्च 2024: मंत्रालय ने आज नई योजना की घोषणा की।", "नई दिल्ली", "2024-03-12"),
    ("hi", "नई दिल्ली, 12 मार्च (भाषा) मंत्रालय ने आज नई योजना की घोषणा की।", "नई दिल्ली", ""),
    ("hi", "मुंबई, 12 मार्च, 2024 – कंपनी ने आज नई योजना की घोषणा की।", "मुंबई", "2024-03-12"),
    ("th", "กรุงเทพฯ, 12 มีนาคม 2567 – บริษัทประกาศแผนใหม่ในวันนี้", "กรุงเทพฯ", "2024-03-12"),
    ("th", "กรุงเทพฯ – 12 มีนาคม 2567 – บริษัทประกาศแผนใหม่ในวันนี้", "กรุงเทพฯ", "2024-03-12"),
    ("th", "(กรุงเทพฯ) 12 มีนาคม 2567 – บริษัทประกาศแผนใหม่ในวันนี้", "กรุงเทพฯ", "2024-03-12"),
    ("th", "กรุงเทพฯ (12 มีนาคม 2567) – บริษัทประกาศแผนใหม่ในวันนี้", "กรุงเทพฯ", "2024-03-12"),
    ("tr", "ANKARA (AA) - Bakanlık bugün yeni planı açıkladı.", "ANKARA", ""),
    ("tr", "Ankara (AA) - Bakanlık bugün yeni planı açıkladı.", "Ankara", ""),
    ("tr", "İstanbul, 12 Mart 2024 – Şirket bugün yeni planı açıkladı.", "İstanbul", "2024-03-12"),
    ("tr", "12 Mart 2024, İstanbul – Şirket bugün yeni planı açıkladı.", "İstanbul", "2024-03-12"),
    ("tr", "İSTANBUL, 12 MART 2024 – Şirket bugün yeni planı açıkladı.", "İSTANBUL", "2024-03-12"),
    ("de", "Berlin, 12. März 2024 – Das Unternehmen stellte heute einen Plan vor.", "Berlin", "2024-03-12"),
    ("de", "Berlin, den 12. März 2024. Das Unternehmen stellte heute einen Plan vor.", "Berlin", "2024-03-12"),
    ("de", "Berlin, 12.03.2024 – Das Unternehmen stellte heute einen Plan vor.", "Berlin", "2024-03-12"),
    ("de", "Berlin (ots) - Das Unternehmen stellte heute einen Plan vor.", "Berlin", ""),
    ("de", "Berlin (dpa) – Das Unternehmen stellte heute einen Plan vor.", "Berlin", ""),
    ("de", "(Berlin, 12. März 2024) Das Unternehmen stellte heute einen Plan vor.", "Berlin", "2024-03-12"),
    ("de", "Frankfurt am Main, 12. März 2024. Das Unternehmen stellte heute einen Plan vor.", "Frankfurt am Main", "2024-03-12"),
    ("de", "Berlin/München, 12. März 2024: Das Unternehmen stellte heute einen Plan vor.", "Berlin/München", "2024-03-12"),
    ("de", "Wien (OTS) - Das Unternehmen stellte heute einen Plan vor.", "Wien", ""),
    ("fr", "Paris, le 12 mars 2024 – La société a présenté aujourd’hui un plan.", "Paris", "2024-03-12"),
    ("fr", "Paris, France – le 12 mars 2024 – La société a présenté un plan.", "Paris, France", "2024-03-12"),
    ("fr", "(Paris, le 12 mars 2024) La société a présenté un plan.", "Paris", "2024-03-12"),
    ("fr", "PARIS, 12 mars (Reuters) - La société a présenté un plan.", "PARIS", ""),
    ("fr", "Le 12 mars 2024, Paris – La société a présenté un plan.", "Paris", "2024-03-12"),
    ("fr", "Paris, le mardi 12 mars 2024. La société a présenté un plan.", "Paris", "2024-03-12"),
    ("fr", "Montréal, le 12 mars 2024. – La société a présenté un plan.", "Montréal", "2024-03-12"),
    ("es", "MADRID, 12 Mar. (EUROPA PRESS) - La empresa presentó hoy un plan.", "MADRID", ""),
    ("es", "Madrid, 12 mar (EFE).- La empresa presentó hoy un plan.", "Madrid", ""),
    ("es", "Madrid, 12 de marzo de 2024.- La empresa presentó hoy un plan.", "Madrid", "2024-03-12"),
    ("es", "Madrid, a 12 de marzo de 2024. La empresa presentó hoy un plan.", "Madrid", "2024-03-12"),
    ("es", "Ciudad de México, 12 de marzo de 2024 – La empresa presentó un plan.", "Ciudad de México", "2024-03-12"),
    ("es", "Bogotá D.C., 12 de marzo de 2024. La empresa presentó hoy un plan.", "Bogotá D.C.", "2024-03-12"),
    ("es", "(Madrid, 12 de marzo de 2024). La empresa presentó hoy un plan.", "Madrid", "2024-03-12"),
    ("it", "Roma, 12 marzo 2024 – La società ha presentato un piano.", "Roma", "2024-03-12"),
    ("it", "Roma, 12 marzo 2024. La società ha presentato un piano.", "Roma", "2024-03-12"),
    ("it", "(ANSA) - ROMA, 12 MAR - La società ha presentato un piano.", "ROMA", ""),
    ("it", "Roma, 12 mar. (askanews) – La società ha presentato un piano.", "Roma", ""),
    ("it", "Milano, lì 12 marzo 2024 - La società ha presentato un piano.", "Milano", "2024-03-12"),
    ("pt", "Lisboa, 12 de março de 2024 – A empresa apresentou um plano.", "Lisboa", "2024-03-12"),
    ("pt", "Lisboa, 12 mar 2024 (Lusa) – A empresa apresentou um plano.", "Lisboa", "2024-03-12"),
    ("pt", "São Paulo, 12 de março de 2024. A empresa apresentou um plano.", "São Paulo", "2024-03-12"),
    ("nl", "Amsterdam, 12 maart 2024 – Het bedrijf presenteerde vandaag een plan.", "Amsterdam", "2024-03-12"),
    ("nl", "AMSTERDAM (ANP) - Het bedrijf presenteerde vandaag een plan.", "AMSTERDAM", ""),
    ("nl", "Den Haag, 12 maart 2024. Het bedrijf presenteerde vandaag een plan.", "Den Haag", "2024-03-12"),
    ("nl", "AMSTERDAM - Het bedrijf presenteerde vandaag een plan.", "AMSTERDAM", ""),
    ("pl", "Warszawa, 12.03.2024 r. – Spółka przedstawiła dziś plan.", "Warszawa", "2024-03-12"),
    ("pl", "Warszawa, 12 marca 2024 r. – Spółka przedstawiła dziś plan.", "Warszawa", "2024-03-12"),
    ("pl", "Warszawa, dnia 12 marca 2024 roku. Spółka przedstawiła dziś plan.", "Warszawa", "2024-03-12"),
    ("pl", "Warszawa, 12.03.2024 (PAP) – Spółka przedstawiła dziś plan.", "Warszawa", "2024-03-12"),
    ("cs", "Praha 12. března 2024 – Společnost dnes představila plán.", "Praha", "2024-03-12"),
    ("cs", "Praha, 12. března 2024 – Společnost dnes představila plán.", "Praha", "2024-03-12"),
    ("cs", "V Praze dne 12. března 2024 – Společnost dnes představila plán.", "Praze", "2024-03-12"),
    ("cs", "Praha (ČTK) - Společnost dnes představila plán.", "Praha", ""),
    ("cs", "(Praha, 12. 3. 2024) Společnost dnes představila plán.", "Praha", "2024-03-12"),
    ("el", "Αθήνα, 12 Μαρτίου 2024 – Η εταιρεία παρουσίασε σήμερα ένα σχέδιο.", "Αθήνα", "2024-03-12"),
    ("el", "Αθήνα, 12/03/2024 – Η εταιρεία παρουσίασε σήμερα ένα σχέδιο.", "Αθήνα", "2024-03-12"),
    ("el", "Θεσσαλονίκη, 12 Μαρτίου 2024. Η εταιρεία παρουσίασε σήμερα ένα σχέδιο.", "Θεσσαλονίκη", "2024-03-12"),
    ("sv", "Stockholm, 12 mars 2024 – Bolaget presenterade i dag en plan.", "Stockholm", "2024-03-12"),
    ("sv", "Stockholm den 12 mars 2024. Bolaget presenterade i dag en plan.", "Stockholm", "2024-03-12"),
    ("en", "Manchester, UK - The company announced a plan.", "Manchester, UK", ""),
    ("de", "Zürich, Schweiz – Das Unternehmen stellte heute einen Plan vor.", "Zürich, Schweiz", ""),
    ("en", "WALPOLE, MA -- The company announced a plan.", "WALPOLE, MA", ""),
    ("en", "LONDON, March 12, 2024. The company announced a plan.", "LONDON", "2024-03-12"),
    ("en", "London, 12 March 2024 | The company announced a plan.", "London", "2024-03-12"),
    ("en", "[London, 12 March 2024] The company announced a plan.", "London", "2024-03-12"),
    ("en", "NAIROBI/GENEVA, 12 March 2024 – The agency announced a plan.", "NAIROBI/GENEVA", "2024-03-12"),
    ("en", "(New York: 12 March 2024) The agency announced a plan.", "New York", "2024-03-12"),
]
"""Language, the paragraph that a release begins with, place, and date where it has a year."""

FOUND += [
    ("en", "Norhaven, Ohio -- Wednesday, June 28th, 2000 -- The harbour club announced its third regatta.", "Norhaven, Ohio", "2000-06-28"),
    ("en", "Norhaven - Wed., June 28, 2000 - The harbour club announced its third regatta.", "Norhaven", "2000-06-28"),
    ("de", "Lenn – Mittwoch, 28. Juni 2000 – Der Hafenklub hat seine dritte Regatta angekündigt.", "Lenn", "2000-06-28"),
    ("fr", "Lenn – mercredi 28 juin 2000 – Le club du port annonce sa troisième régate.", "Lenn", "2000-06-28"),
    ("es", "LENA. Miércoles, 28 de junio de 2000.- El club del puerto anuncia su tercera regata.", "LENA", "2000-06-28"),
    ("pt", "Lena - quarta-feira, 28 de junho de 2000 - O clube do porto anuncia a sua terceira regata.", "Lena", "2000-06-28"),
]
NONE = [
    ("en", "Harbour fair – Wednesday, the great day – will open with a regatta, the club says."),
    ("en", "WHO: - Ms. Litia Vakaoti, Executive Director of the office"),
    ("en", "RED WARNING – WIND AND RAIN\nDistricts: Coast, Islands"),
    ("en", "Updated 5 May 2025"),
    ("de", "Essen. Das Unternehmen stellte heute einen Plan vor, der viele betrifft."),
    ("sv", "STOCKHOLM (TT) Bolaget presenterade i dag en plan."),
    ("de", "Am 12. März 2024. Das Unternehmen stellte heute einen Plan vor."),
    ("en", "The company said on 12 March 2024. It was good."),
    ("en", "Founded in Berlin, 12 March 2024. It was good and so on."),
    ("de", "Seit März 2024. Das war gut – und vieles mehr."),
    ("zh", "某公司于2024年3月12日宣布新的计划。"),
    ("ja", "株式会社サンプルは2024年3月12日、新製品を発表した。"),
    ("ko", "주식회사 샘플(대표 김민수)은 2024년 3월 12일 발표했다."),
    ("ar", "أعلنت المنظمة - وهي منظمة كبيرة - عن خطة."),
    ("ru", "Компания «Пример» – крупная компания. 12 марта 2024 года она сообщила."),
    ("zh", "【重要通知】某公司今日宣布新的计划，将投资十亿元。"),
    ("ja", "【お知らせ】株式会社サンプルは本日、新製品を発表しました。"),
    ("de", "SPD – das ist die Partei."),
    ("zh", "本報訊 市政府週二宣布新的軌道交通計畫。"),
    ("zh", "中国家电（上海）展览会今日开幕。"),
    ("de", "Pressemitteilung, 12. März 2024. Das Unternehmen stellte heute einen Plan vor."),
    ("en", "DATELINE March 12, 2024 – The company announced a plan."),
    ("de", "Dienstag, 12. März 2024. Das Unternehmen stellte heute einen Plan vor."),
]


def lead(text: str) -> tuple[list[Line], Zones]:
    return [Line(0, 0, len(text), text, "paragraph")], Zones(("body",), -1, 0, 1)


@pytest.mark.parametrize(("language", "text", "place", "day"), FOUND, ids=[f"{case[0]}-{at}" for at, case in enumerate(FOUND)])
def test_place_and_day_are_found(language: str, text: str, place: str, day: str) -> None:
    seen, at = dateline(*lead(text), language)
    assert seen is not None
    assert (seen.place, seen.date, at) == (place, day, 0)
    assert text.startswith(seen.text)


@pytest.mark.parametrize(("language", "text"), NONE, ids=[f"{case[0]}-{at}" for at, case in enumerate(NONE)])
def test_what_only_looks_like_one_is_none(language: str, text: str) -> None:
    seen, _ = dateline(*lead(text), language)
    assert seen is None or not seen.place


def test_place_and_day_may_stand_above_the_headline() -> None:
    texts = ("İstanbul, 5 Haziran 2026", "Yeni plan", "Şirket bugün yeni planı açıkladı ve yatırım yapacağını söyledi.")
    lines = [Line(at, 0, len(text), text, "paragraph") for at, text in enumerate(texts)]
    seen, at = dateline(lines, Zones(("date", "headline", "body"), 1, 2, 3), "tr")
    assert seen is not None
    assert (seen.place, seen.date, at) == ("İstanbul", "2026-06-05", 0)


def test_a_month_that_a_line_of_the_head_speaks_of_is_no_day_of_issue() -> None:
    text = "Factories shrink for a third month\n\nOutput falls at slower pace\nInput prices rise most since February 2023\n\nThe index rose to 49.6 in May. A reading below 50 signals contraction.\n"
    (release,) = masthead.recognise(TextReader().read(Source("x.txt", text.encode()), lambda notice: None))
    assert release.issued is None or release.issued.date != "2023-02"


@pytest.mark.parametrize(
    ("language", "row", "place"),
    [
        ("es", "GACETILLA DE PRENSA          Oberá, 8 de abril de 2014", "Oberá"),
        ("fr", "Communiqué de presse          Roubaix, le 24 avril 2025\nInformation réglementée          17h45", "Roubaix"),
        ("de", "Pressemitteilung          Lennfurt, 3. Mai 2024", "Lennfurt"),
        ("en", "Press release Tuesday, 3 May 2024", ""),
        ("fr", "Communiqué de presse Numéro 12, le 24 avril 2025", ""),
    ],
)
def test_place_and_day_stand_behind_the_genre_in_its_row(language: str, row: str, place: str) -> None:
    texts = {
        "es": "La asamblea resolvió anoche levantar la protesta que mantenía desde marzo sobre la ruta nacional, según informó.",
        "fr": "Le groupe publie aujourd’hui son chiffre d’affaires consolidé, qui a progressé de cinq pour cent au premier trimestre.",
        "de": "Die Stadt hat gestern die neue Mole eröffnet, die drei Jahre Bauzeit und vier Millionen Euro gekostet hat.",
        "en": "The town opened its new pier yesterday, which took three years to build and cost four million euros in all.",
    }
    text = f"{row}\n\nA B C D E\n\n{texts[language]}\n\n{texts[language]}\n"
    (found, *_) = masthead.recognise(masthead.read(text.encode(), format="txt"))
    assert (found.dateline.place if found.dateline else "") == place
