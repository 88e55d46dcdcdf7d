"""Who the house is, in a last paragraph without a heading that begins with its name: in quotation marks, with its letters, in many languages."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

TEXTS = {
    "de": (
        "Neues Bad am Hafen eröffnet",
        "Die Bürgerinitiative {} hat am Samstag das neue Bad am Hafen eröffnet. Rund 300 Gäste kamen zur Feier.",
        "Das Bad steht allen offen und kostet keinen Eintritt. Freiwillige betreuen die Becken an sieben Tagen in der Woche.",
        "Im Herbst soll ein zweites Becken folgen, für das die Stadt bereits eine Fläche am Kai bereitgestellt hat.",
    ),
    "fr": (
        "Une nouvelle piscine ouvre au port",
        "L'association {} a ouvert samedi la nouvelle piscine du port. Environ 300 invités sont venus à la fête.",
        "La piscine est ouverte à tous et gratuite. Des bénévoles encadrent les bassins sept jours sur sept.",
        "À l'automne, un second bassin doit suivre, pour lequel la ville a déjà réservé un terrain sur le quai.",
    ),
    "pl": (
        "Nowy basen otwarty w porcie",
        "Stowarzyszenie {} otworzyło w sobotę nowy basen w porcie. Na uroczystość przyszło około 300 gości.",
        "Basen jest otwarty dla wszystkich i bezpłatny. Wolontariusze opiekują się basenami siedem dni w tygodniu.",
        "Jesienią ma powstać drugi basen, na który miasto udostępniło już teren przy nabrzeżu.",
    ),
    "ru": (
        "В порту открылся новый бассейн",
        "Общество {} в субботу открыло новый бассейн в порту. На праздник пришли около 300 гостей из соседних домов.",
        "Бассейн открыт для всех и бесплатен. Добровольцы следят за бассейнами семь дней в неделю и проводят занятия.",
        "Осенью должен появиться второй бассейн, для которого город уже выделил участок на набережной.",
    ),
    "tr": (
        "Limanda yeni havuz açıldı",
        "{} derneği cumartesi günü limandaki yeni havuzu açtı. Kutlamaya mahalleden yaklaşık 300 konuk katıldı.",
        "Havuz herkese açık ve ücretsiz. Gönüllüler haftanın yedi günü havuzlarla ilgileniyor ve çocuklara ders veriyor.",
        "Sonbaharda, belediyenin rıhtımda yer ayırdığı ikinci bir havuz daha açılacak ve o da ücretsiz olacak.",
    ),
    "ko": (
        "항구에 새 수영장 개장",
        "{}은 토요일 항구에 새 수영장을 열었다. 개장식에는 인근 주민 가족을 포함해 약 300명의 손님이 참석했다.",
        "수영장은 누구에게나 무료로 열려 있다. 자원봉사자들이 일주일 내내 수영장을 돌보고 어린이를 위한 강좌를 연다.",
        "가을에는 두 번째 수영장이 문을 열 예정이며, 시는 이미 부두에 부지를 마련했다.",
    ),
    "ja": (
        "港に新しいプールが開業",
        "市民団体の{}は土曜日、港に新しいプールを開いた。記念式典には近隣の家族連れなど約300人が訪れた。",
        "プールは誰でも無料で利用できる。ボランティアが毎日プールの世話をし、子ども向けの教室を開いている。",
        "秋には2つ目のプールが開業する予定で、市はすでに岸壁に用地を確保している。",
    ),
}
PLATES = [
    (
        "de",
        "„Freies Ufer“",
        " ist eine Bürgerinitiative mit dem Ziel, den Hafen für alle zugänglich zu machen. Hundert Freiwillige wirken mit.",
    ),
    (
        "fr",
        "« Rives libres »",
        " est une initiative citoyenne qui a pour but de rendre le port accessible à tous. Cent bénévoles y participent.",
    ),
    (
        "pl",
        "„Wolny Brzeg”",
        " to inicjatywa obywatelska, której celem jest udostępnienie portu wszystkim. Działa w niej stu wolontariuszy.",
    ),
    ("ru", "«Вольный берег»", " является гражданской инициативой, цель которой — открыть порт для всех. В ней участвуют сто добровольцев."),
    (
        "ru",
        "Друзья порта Ленн",
        " является гражданской инициативой, цель которой — открыть порт для всех. В ней участвуют сто добровольцев.",
    ),
    ("tr", "“Açık Kıyı”", ", limanı herkesin erişimine açmayı amaçlayan bir yurttaş girişimidir. Yüz gönüllü bu işte çalışmaktadır."),
    ("tr", "Lenn Liman Dostları", ", limanı herkesin erişimine açmayı amaçlayan bir yurttaş girişimidir. Yüz gönüllü bu işte çalışır."),
    ("ko", "‘열린항구’", "은 모두가 항구를 이용할 수 있도록 하는 것을 목표로 하는 시민단체이다. 백 명이 넘는 자원봉사자가 활동하고 있다."),
    ("ko", "렌항구시민모임", "은 모두가 항구를 이용할 수 있도록 하는 것을 목표로 하는 시민단체이다. 백 명이 넘는 자원봉사자가 활동한다."),
    (
        "ja",
        "「ひらかれた港」",
        "は、港を誰もが利用できる場所にすることを目的とする市民団体です。百人を超えるボランティアが活動しています。",
    ),
    ("ja", "港を愛する会", "は、港を誰もが利用できる場所にすることを目的とする市民団体です。百人を超えるボランティアが活動しています。"),
]


@pytest.mark.parametrize("letters", ["", " (FU)"])
@pytest.mark.parametrize(("language", "name", "what"), PLATES)
def test_a_last_paragraph_says_what_the_house_is(language: str, name: str, what: str, letters: str) -> None:
    headline, lead, *text = TEXTS[language]
    plate = f"{name}{letters if language not in ('ko', 'ja') else letters.strip()}{what}"
    release = one(f"# {headline}", lead.format(name), *text, plate, language=language)
    assert [passage.text for passage in release.boilerplate] == [plate]


@pytest.mark.parametrize(
    ("language", "last"),
    [
        ("de", "„Das Bad am Hafen ist ein Ort für alle, und das wird es auch in zwanzig Jahren noch sein“, freut sich Ada Lund."),
        ("fr", "« La piscine du port est une chance pour le quartier, et elle le restera longtemps », se réjouit Ada Lund."),
        ("fr", "Un bassin est une construction qui retient l'eau et dans laquelle les habitants du port peuvent nager toute l'année."),
        ("de", "Ein Becken ist eine Anlage, in der die Leute vom Hafen das ganze Jahr über schwimmen können, auch wenn es friert."),
    ],
)
def test_neither_speech_nor_what_any_of_a_kind_is_tells_of_the_house(language: str, last: str) -> None:
    headline, lead, *text = TEXTS[language]
    release = one(f"# {headline}", lead.format("Lenn"), *text, last, language=language)
    assert release.boilerplate == ()
