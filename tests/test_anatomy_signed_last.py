"""Houses that sign the last row of a text, and what stands below: who they are, and where else one can read."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

TEXTS = {
    "ko": (
        "시민들이 항구 매립 중단을 촉구하다\n\n해양수산부는 지난달 북항 매립 계획을 발표하였습니다. 이 계획은 주민의 의견을 듣지 않고 만들어졌습니다.\n\n"
        "우리는 해양수산부가 매립 계획을 즉각 중단하고 주민과 대화할 것을 요구합니다. 바다는 모두의 것입니다.",
        "2024년 5월 3일",
        ("북항 시민 네트워크", "북항시민모임", "북항을 지키는 사람들", "북항환경운동연합", "북항 연석회의"),
    ),
    "zh": (
        "民間團體呼籲停止填海\n\n交通部上個月公布了北港填海計畫。該計畫沒有聽取居民的意見，引起許多人的不滿和擔憂。\n\n"
        "我們要求交通部立即停止填海計畫，並與居民對話。大海屬於所有的人，不應該被少數人占有。",
        "2024年5月3日",
        ("北港公民聯盟", "民間北港陣線", "北港關注組", "北港教師聯會", "北港之友"),
    ),
    "ja": (
        "市民団体が埋め立ての中止を求める\n\n国土交通省は先月、北浜港の埋め立て計画を発表しました。この計画は住民の意見を聞かずに作られたものです。\n\n"
        "私たちは国土交通省に対し、埋め立て計画をただちに中止し、住民と話し合うことを求めます。海はみんなのものです。",
        "2024年5月3日",
        ("北浜港ネットワーク", "北浜の海を守る会", "北浜市民連絡会", "北浜ユニオン"),
    ),
    "fa": (
        "گروه‌های مدنی خواستار توقف خشک کردن دریا شدند\n\nوزارت راه ماه گذشته طرح خشک کردن بندر شمال را اعلام کرد. در این طرح نظر ساکنان شنیده نشده است.\n\n"
        "ما از وزارت راه می‌خواهیم این طرح را فورا متوقف کند و با ساکنان گفتگو کند. دریا از آن همه است.",
        "۱۴ اردیبهشت ۱۴۰۳",
        ("شبکه بندر شمال", "ائتلاف پاسداران دریا", "جنبش نجات دریا"),
    ),
    "he": (
        "ארגונים קוראים לעצור את ייבוש הים\n\nמשרד התחבורה הודיע בחודש שעבר על תוכנית לייבוש נמל הצפון. התוכנית הוכנה בלי לשמוע את התושבים.\n\n"
        "אנו דורשים ממשרד התחבורה לעצור מיד את התוכנית ולשוחח עם התושבים. הים שייך לכולם ואסור לפגוע בו.",
        "3 במאי 2024",
        ("רשת נמל הצפון", "קואליציית מגיני הים", "ברית דייגי הצפון"),
    ),
    "hi": (
        "नागरिक समूहों ने समुद्र पाटने पर रोक की मांग की\n\nपरिवहन मंत्रालय ने पिछले महीने उत्तरी बंदरगाह को पाटने की योजना की घोषणा की। इस योजना में निवासियों की राय नहीं ली गई।\n\n"
        "हम परिवहन मंत्रालय से मांग करते हैं कि वह योजना तुरंत रोके और निवासियों से बात करे। समुद्र सबका है।",
        "3 मई 2024",
        ("उत्तरी बंदरगाह नेटवर्क", "समुद्र बचाओ मोर्चा"),
    ),
}
SIGNED = [(language, name) for language, (_, _, names) in TEXTS.items() for name in names]


def release(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode()))[0]


def issuer(text: str) -> tuple[str, float]:
    found = release(text).issuer
    return (found.text, found.evidence.confidence) if found else ("", 0)


@pytest.mark.parametrize(("language", "name"), SIGNED)
def test_whoever_signs_the_last_row_issues_the_text(language: str, name: str) -> None:
    text, day, _ = TEXTS[language]
    assert issuer(f"{text}\n\n{day}\n\n{name}\n")[0] == name
    assert issuer(f"{text}\n\n{name}\n\n{day}\n") == (name, 0.9)
    assert issuer(f"{text}\n\n{name}\n") == (name, 0.7)


def test_the_first_of_several_that_sign_gives_the_text_out() -> None:
    text, day, names = TEXTS["ko"]
    assert issuer(f"{text}\n\n{day}\n\n{names[0]}\n\n{names[3]}\n")[0] == names[0]
    assert issuer(f"{text}\n\n{names[0]}\n\n{names[3]}\n\n{day}\n")[0] == names[0]


@pytest.mark.parametrize("row", ["홍길동", "사진: 북항 시민 네트워크", "바다는 모두의 것입니다.", "2024 북항 포럼"])
def test_other_rows_sign_nothing(row: str) -> None:
    assert issuer(f"{TEXTS['ko'][0]}\n\n{row}\n")[0] == "해양수산부"


def test_what_tells_of_the_house_that_signs_is_boilerplate() -> None:
    text, day, names = TEXTS["ko"]
    told = f"2021년 3월 다섯 단체가 {names[0]}(이하 네트워크)를 만들어 북항의 여러 문제를 함께 살피고 시민들과 더불어 바다를 지키는 활동을 쉬지 않고 이어 가고 있으며 해마다 시민 강좌와 바다 축제를 열고 여러 지역의 단체들과 손을 잡고 있습니다."
    found = release(f"{text}\n\n{day}\n\n{names[0]}\n\n{told}\n")
    assert [passage.text for passage in found.boilerplate] == [told] and not found.notes


def test_what_tells_of_the_house_that_signs_is_boilerplate_in_english() -> None:
    told = "In March 2021 five clubs of the coast founded the Harbour Defence Network, which since then has brought their members together each spring to talk about what they can do for the sea and for those who live by it."
    text = (
        "Clubs call for a halt to the landfill\n\nThe Ministry of Transport announced a plan to fill in the north harbour last month. Nobody asked the residents.\n\n"
        "We call on the Ministry of Transport to stop the plan at once and to talk with the residents. The sea belongs to everyone."
    )
    found = release(f"{text}\n\n3 May 2024\n\nHarbour Defence Network\n\n{told}\n")
    assert [passage.text for passage in found.boilerplate] == [told] and not found.notes


@pytest.mark.parametrize(
    ("language", "heading"),
    [("en", "Media coverage"), ("ko", "*관련 언론보도"), ("de", "Pressespiegel"), ("fr", "Revue de presse"), ("es", "En los medios")],
)
def test_where_else_one_reads_of_it_is_no_note(language: str, heading: str) -> None:
    leads = {
        "en": "Harbour opens a quay\n\nThe Harbour Council opened a quay today, and many came to see it.\n\nIt is the third one of the town, and the largest by far.",
        "ko": TEXTS["ko"][0],
        "de": "Hafen öffnet einen Kai\n\nDer Hafenverband hat heute einen Kai eröffnet, und viele kamen dazu.\n\nEr ist der dritte der Stadt und bei weitem der größte.",
        "fr": "Le port ouvre un quai\n\nLe Conseil du port a ouvert un quai aujourd’hui, et beaucoup sont venus.\n\nC’est le troisième de la ville et de loin le plus grand.",
        "es": "El puerto abre un muelle\n\nEl Consejo del Puerto abrió hoy un muelle, y muchos vinieron a verlo.\n\nEs el tercero de la ciudad y con mucho el mayor.",
    }
    found = release(
        f"{leads[language]}\n\nEnde\n\n{heading}\n\nHarbour Times\n\nhttps://times.example/1\n\nCoast News\n\nhttps://coast.example/2\n"
    )
    assert not found.notes


STATEMENTS = {
    "en": (
        "Citizens call for a halt to the landfill\n\nThe Ministry of Transport announced a plan to fill in the north harbour last month. Nobody asked the residents.\n\n"
        "We call on the Ministry of Transport to stop the plan at once and to talk with the residents. The sea belongs to everyone.",
        "3 May 2024",
        ("North Harbour Network", "Friends of the North Harbour", "Save Our Harbour Campaign", "Harbour Workers United"),
    ),
    "de": (
        "Bürger fordern Stopp der Aufschüttung\n\nDas Verkehrsministerium hat im vergangenen Monat einen Plan zur Aufschüttung des Nordhafens vorgestellt.\n\n"
        "Wir fordern das Verkehrsministerium auf, den Plan sofort zu stoppen und mit den Anwohnern zu sprechen. Das Meer gehört allen.",
        "3. Mai 2024",
        ("Netzwerk Nordhafen", "Bündnis Nordhafen", "Aktion Nordhafen", "Freunde des Nordhafens"),
    ),
    "es": (
        "Ciudadanos piden detener el relleno\n\nEl Ministerio de Transportes anunció el mes pasado un plan para rellenar el puerto norte.\n\n"
        "Pedimos al Ministerio de Transportes que detenga el plan de inmediato y hable con los vecinos. El mar es de todos.",
        "3 de mayo de 2024",
        ("Red Puerto Norte", "Amigos del Puerto Norte", "Coordinadora Puerto Norte"),
    ),
    "ru": (
        "Жители требуют остановить засыпку\n\nМинистерство транспорта объявило в прошлом месяце план засыпки северной гавани.\n\n"
        "Мы требуем от Министерства транспорта немедленно остановить план и поговорить с жителями. Море принадлежит всем.",
        "3 мая 2024 года",
        ("Коалиция «Чистое море»", "Союз рыбаков гавани"),
    ),
    "tr": (
        "Vatandaşlar dolgunun durdurulmasını istiyor\n\nUlaştırma Bakanlığı geçen ay kuzey limanının doldurulması planını açıkladı.\n\n"
        "Biz Ulaştırma Bakanlığı’nın planı hemen durdurmasını ve sakinlerle konuşmasını istiyoruz. Deniz herkesindir.",
        "3 Mayıs 2024",
        ("Kuzey Liman Platformu", "Kuzey Liman Ağı", "Deniz Dostları Derneği"),
    ),
}


@pytest.mark.parametrize(("language", "name"), [(language, name) for language, (_, _, names) in STATEMENTS.items() for name in names])
def test_whoever_signs_a_statement_where_names_have_capitals(language: str, name: str) -> None:
    text, day, _ = STATEMENTS[language]
    assert issuer(f"{text}\n\n{day}\n\n{name}\n")[0] == name
    assert issuer(f"{text}\n\n{name}\n\n{day}\n") == (name, 0.9)
    assert issuer(f"{text}\n\n{name}\n") == (name, 0.7)


NEWS = {
    "en": "Harbour opens a quay\n\nNORHAVEN, 3 May 2024 – The Harbour Company opened a quay today, and many came to see it.\n\nThe quay is the third of the town, and by far the largest one.",
    "ko": "항구가 부두를 열다\n\n북항공사는 오늘 새 부두를 열었다고 밝혔다. 많은 시민이 이를 보러 왔으며 행사는 저녁까지 이어졌다.\n\n이 부두는 도시의 세 번째 부두이며 가장 크다.",
}


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("en", "Photo by Harbour Press Agency"),
        ("en", "Next Council Meeting"),
        ("en", "Norhaven City Council"),
        ("en", "Support the Campaign"),
        ("ko", "제공 북항시민연대"),
        ("ko", "사진 북항 포럼"),
    ],
)
def test_news_that_no_we_tells_are_signed_by_nobody(language: str, row: str) -> None:
    assert issuer(f"{NEWS[language]}\n\n{row}\n")[0] == {"en": "Harbour Company", "ko": "북항공사"}[language]


def test_a_statement_is_not_signed_by_a_meeting_or_a_person() -> None:
    text, _, _ = STATEMENTS["en"]
    for row in ("Next Council Meeting", "Jane Roe", "Photo by Harbour Press Agency", "Join the Movement"):
        assert issuer(f"{text}\n\n{row}\n")[0] == "Ministry of Transport"


@pytest.mark.parametrize("name", ["株式会社りらく", "株式会社はてな", "合同会社しまのいえ"])
def test_a_name_in_hiragana_ends_before_a_particle(name: str) -> None:
    text = (
        f"創業4年で300店舗突破、価格破壊を起こした「{name}」がついに取材解禁\n\n{name}は創業4年で300店舗を突破した。同社は60分約3000円で提供し価格破壊を実現している。\n\n"
        "業務委託の形で各自が責任を持った接客を行い、店舗の不採算はゼロである。売上は150億円に達した。\n\n＜本件に関するお問い合わせ＞\n株式会社明快パブリック　担当：野村怜志\nTEL：03-5550-8833\n"
    )
    assert issuer(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "利乐客开设第300家门店\n\n2024年5月3日    利乐客\n\n近日，利乐客公布第300家门店在北港医院附近开业，北港医院表示欢迎。\n\n各门店由员工自己负责，利乐客没有一家亏损。",
            "利乐客",
        ),
        (
            "北港医院开设新门诊\n\n2024年5月3日 北港日报\n\n近日，北港医院公布新门诊开业，市民表示欢迎。\n\n各门诊由专家负责，没有一家亏损。",
            "北港医院",
        ),
        (
            "Acme Boats opens 300th shop\n\n3 May 2024 | Acme Boats\n\nThe Ministry of Transport welcomed the opening of a shop by Acme Boats today, and many came.\n\nIt is the 300th one.",
            "Acme Boats",
        ),
    ],
)
def test_whose_name_stands_beside_the_day_and_opens_the_headline(text: str, name: str) -> None:
    assert issuer(text)[0] == name
