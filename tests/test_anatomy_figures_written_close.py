"""Numbers that touch their units, stand in brackets, or say how long something lasts."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.numbers.figures import figures
from masthead.anatomy.pack import pack


def told(text: str, language: str) -> list[str]:
    return [figure.text for figure in figures([Run(text, ((0, 0, 0),))], pack(language), language)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # Units without a blank.
        ("en", "The 500MW plant feeds 20km of cable and stores 10GWh.", ["500MW", "20km", "10GWh"]),
        ("de", "Das Kraftwerk liefert 120MW und spart 30kg Gas.", ["120MW", "30kg"]),
        ("fa", "در این گزارش ۸۷درصد دانشجویان راضی بودند و ۸۶/۸۲ درصد استادان آمدند.", ["۸۷درصد", "۸۶/۸۲ درصد"]),
        # Brackets of Arabic around a count.
        ("ar", "تعلن الوزارة عن تسجيل (٢٦) حالة إصابة جديدة و(١٢) وفاة.", ["٢٦", "١٢"]),
        # What both numbers are counted in, behind the one of the period before.
        ("sv", "Orderingången uppgick till 352,7 (329,9) MSEK i kvartalet.", ["352,7 (329,9) MSEK"]),
        ("fi", "Liikevaihto oli 12,4 (11,9) M€ vuonna 2023.", ["12,4 (11,9) M€"]),
        ("no", "Inntektene var 1 204 (1 180) MNOK i kvartalet.", ["1 204 (1 180) MNOK"]),
        ("en", "The table (12) Mary and (7) Ann are rows of it.", []),
        # More than a number says, a rate, letters that only look like money, names of versions.
        ("en", "The code has 13,400+ lines, and 2000+ schools took part, with 10 million+ pages.", ["13,400+", "2000+", "10 million+"]),
        ("en", "The preset is less than 14KB in size and costs $7/month, or 9/month.", ["14KB", "$7"]),
        ("en", "It runs on amd64 and on iOS 12 devices, or with macOS 13 apps.", []),
        ("cs", "Občané mají kontrolu nad 4 miliardami korun z městských firem.", ["4 miliardami korun"]),
        # In other cases than the first.
        ("tr", "Limanda 5000’den fazla tekne bağlanabilir ve 300'e yakın işçi çalışacak.", ["5000", "300"]),
        ("pl", "Samorząd wesprze 120 milionami złotych szkoły i 3 tysiącami miejsc żłobki.", ["120 milionami złotych", "3 tysiącami"]),
        ("ru", "Бюджет пополнили 15 миллионами рублей для всех школ.", ["15 миллионами рублей"]),
        ("lt", "Savivaldybė skyrė paramą 12 tūkstančiams žmonių.", ["12 tūkstančiams"]),
        ("hu", "A város 25 millióval támogatja az iskolát.", ["25 millióval"]),
        # How long something lasts.
        ("id", "Kerja sama ini sudah berjalan selama 15 tahun di kota.", ["15 tahun"]),
        ("pt", "Os cartórios devem estar abertos por pelo menos 4 horas em cada dia.", ["4 horas"]),
        ("es", "La piscina ha funcionado durante 25 años en la ciudad.", ["25 años"]),
        ("ja", "勉強は一週間に約4時間程度で行われます。", ["4時間"]),
        ("sv", "Projektet har pågått i 12 veckor i hela kommunen.", ["12 veckor"]),
        ("vi", "Dự án kéo dài trong 6 tháng tại thành phố.", ["6 tháng"]),
        # Counters with which longer nouns begin.
        ("ja", "港湾局は6機関と協定を結び、12機の無人機を使う。", ["6機関", "12機"]),
        ("ja", "対象は6機種で、3機構が参加する。", ["6機種", "3機構"]),
        # Years of the Buddhist era behind a word that ends with “year”.
        ("th", "การท่าเรือเปิดท่าเรือในปี 2569 มีผู้เข้าร่วม 1,200 คน", ["1,200 คน"]),
        ("th", "งบประมาณปี 2570 เพิ่มขึ้น พ.ศ. 2571 มีเรือ 45,000 ลำ", ["45,000"]),
        # How old somebody is, what time it is, which point of a list, which model.
        ("id", "Budi yang berusia 15 tahun menang di kota.", []),
        ("pt", "O evento começa às 14 horas na praça da cidade.", []),
        ("en", "The (12) of the board met, and model X20km2 was shown.", []),
        ("en", "It runs 3G and 4K on an A320neo.", []),
    ],
)  # fmt: skip
def test_figures(language: str, text: str, found: list[str]) -> None:
    assert told(text, language) == found
