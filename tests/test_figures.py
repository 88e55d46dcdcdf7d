"""Key figures whole, in every language that has a pack: number with currency, scale and unit; and what is none."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.numbers.figures import figures
from masthead.anatomy.pack import pack


def read(language: str, text: str) -> list[str]:
    return [figure.text for figure in figures([Run(text, ((0, 0, 0),))], pack(language), language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Of all victims identified in the region, 35% were children and 20 practitioners took part.", ["35%", "20"]),
        ("en", "The bank lent US$ 4.2 million to farmers.", ["US$ 4.2 million"]),
        ("en", "The city will host COP28 with 70,000 guests, and lent COP 28 million.", ["70,000", "COP 28 million"]),
        ("de", "Abgestimmt haben 840 000 Wähler:innen des Landes.", ["840 000"]),
        ("ar", "تنطلق الدورة الـ12 من المعرض بمشاركة 340 شركة.", ["340"]),
        ("ja", "会場は大桟橋ビル5Ｆで、定員は120名です。", ["120名"]),
        ("en", "Exports rose to £50 billion, up 3.5 per cent on last year.", ["£50 billion", "3.5 per cent"]),
        ("en", "Fifty-two per cent of schools have no toilet, and sixty per cent no water.", ["Fifty-two per cent", "sixty per cent"]),
        ("en", "Some two hundred thousand people and twenty-one million animals moved.", ["two hundred thousand", "twenty-one million"]),
        (
            "en",
            "One hundred and twelve thousand came, a twenty-one-year-old came, and four fifths left.",
            ["One hundred and twelve thousand"],
        ),
        ("en", "The two per cent rule of fifty two-person teams holds.", ["two per cent"]),
        (
            "en",
            "A hundred and fifty thousand people paid one point five million dollars; fifteen per cent paid more.",
            ["fifteen per cent"],
        ),
        ("es", "El cincuenta y dos por ciento de las escuelas no tiene agua.", ["cincuenta y dos por ciento"]),
        ("fr", "Quarante-sept pour cent des écoles n’ont pas d’eau.", ["Quarante-sept pour cent"]),
        ("ms", "Kerajaan menyalurkan RM45 juta, iaitu 6.8 peratus, kepada pekebun.", ["RM45 juta", "6.8 peratus"]),
        ("es", "El convenio prevé S/ 2 475 000 y Q4.1 millones para las escuelas.", ["S/ 2 475 000", "Q4.1 millones"]),
        ("es", "La obra costó ₡350 millones y RD$1,200 millones en el Q4 2025.", ["₡350 millones", "RD$1,200 millones"]),
        ("en", "He scored his 25th goal for the club.", []),
        ("en", "The fund gave 3 lakh rupees and Rs 2.5 crore to schools.", ["3 lakh rupees", "Rs 2.5 crore"]),
        ("en", "PostgreSQL 14 and version 9.6 run on 3 systems.", ["3"]),
        ("en", "Adults aged 40 to 60 and a 35-year-old man were asked.", []),
        ("en", "Call +1 347 674 7759 or visit section 12 on page 4.", []),
        ("en", "In 2019, 1.5m people and 2.3bn dollars moved.", ["1.5m", "2.3bn dollars"]),
        ("en", "Revenue was $35.6 billion, down $1 billion.", ["$35.6 billion", "$1 billion"]),
        ("en", "The company employs 5,000 people in 24 countries.", ["5,000", "24"]),
        ("en", "The trial lasted 12 weeks.", ["12 weeks"]),
        ("en", "He won 11 out of 17 races.", ["11 out of 17"]),
        ("en", "Unemployment fell from 8% to 6%.", ["8%", "6%"]),
        ("en", "The shares rose by 0.25 percentage points to a 3-year high.", ["0.25 percentage points"]),
        ("en", "The project costs EUR 3.4m and CHF 2 million.", ["EUR 3.4m", "CHF 2 million"]),
        ("en", "On 5 May 2024 at 10:30, 120 guests came.", ["120"]),
        ("de", "Das Land zahlt 1,3 Mio. Euro und 20 Mrd. Euro, also 27 Prozent mehr.", ["1,3 Mio. Euro", "20 Mrd. Euro", "27 Prozent"]),
        ("de", "Rund 740’000 Personen und 400.000 Wohnungen sind betroffen.", ["740’000", "400.000"]),
        ("de", "Am 3. Mai kamen 1.200 Gäste in den 5. Stock.", ["1.200"]),
        ("de", "Der 25. Geburtstag wurde gefeiert.", []),
        (
            "fr",
            "La caisse gère 73 milliards d’euros pour 11 millions d’allocataires, soit 10 % de plus.",
            ["73 milliards d’euros", "11 millions", "10 %"],
        ),
        ("fr", "Le 25e anniversaire a réuni 300 invités.", ["300"]),
        ("fr", "Plus de 13 000 entreprises ont signé.", ["13 000"]),
        (
            "es",
            "La empresa invirtió 1.300 millones de euros y creó 2.500 empleos, un 12,5 % más.",
            ["1.300 millones de euros", "2.500", "12,5 %"],
        ),
        ("es", "Para el 25º aniversario vinieron 300 personas.", ["300"]),
        ("pt", "O banco emprestou R$ 4,2 milhões a 1.500 agricultores, 15% a mais.", ["R$ 4,2 milhões", "1.500", "15%"]),
        ("it", "L’azienda ha investito 1,3 milioni di euro e assunto 250 persone.", ["1,3 milioni di euro", "250"]),
        ("nl", "Het fonds geeft 1,3 miljoen euro aan 250 scholen.", ["1,3 miljoen euro", "250"]),
        ("ru", "Фонд выделил 4,2 млн долларов и 300 тыс. рублей, что на 15% больше.", ["4,2 млн долларов", "300 тыс. рублей", "15%"]),
        ("ru", "25-й съезд собрал 300 делегатов.", ["300"]),
        ("uk", "Фонд виділив 4,2 млн грн для 1500 родин.", ["4,2 млн грн", "1500"]),
        ("ar", "قدم البنك 1.3 مليون دولار إلى 500 مزارع، بزيادة 15 في المائة.", ["1.3 مليون دولار", "500", "15 في المائة"]),
        ("ar", "بلغ عدد المستفيدين ١٫٣ مليون شخص و٣٥٪ منهم أطفال.", ["١٫٣ مليون", "٣٥٪"]),
        ("zh", "该平台拥有50多万用户，投资4.2亿美元，增长35%。", ["50多万", "4.2亿美元", "35%"]),
        ("zh", "共有1500名学生参加，第25届大会于5月3日举行。", ["1500"]),
        ("ja", "売上高は4.2億円で、前年比35％増、1500人が参加しました。", ["4.2億円", "35％", "1500人"]),
        ("ja", "第25回大会に300人が参加しました。", ["300人"]),
        ("ko", "매출은 4억 2천만 원으로 35% 증가했으며 1500명이 참여했다.", ["4억 2천만 원", "35%", "1500명"]),
        ("hi", "सरकार ने 3 लाख किसानों को 25 करोड़ रुपये दिए, 15 प्रतिशत अधिक।", ["3 लाख", "25 करोड़ रुपये", "15 प्रतिशत"]),
        ("th", "มีผู้เข้าร่วม 1,500 คน และเงินลงทุน 4.2 ล้านบาท เพิ่มขึ้น 15 เปอร์เซ็นต์", ["1,500 คน", "4.2 ล้านบาท", "15 เปอร์เซ็นต์"]),
        ("tr", "Şirket 4,2 milyon dolar yatırdı; ihracat yüzde 15 arttı ve %20 büyüdü.", ["4,2 milyon dolar", "yüzde 15", "%20"]),
        ("pl", "Fundusz przekazał 4,2 mln zł i 300 tys. euro, o 15 proc. więcej.", ["4,2 mln zł", "300 tys. euro", "15 proc."]),
        ("el", "Το ταμείο έδωσε 4,2 εκατ. ευρώ σε 1.500 αγρότες, 15% περισσότερο.", ["4,2 εκατ. ευρώ", "1.500", "15%"]),
        ("he", "הקרן העניקה 4.2 מיליון דולר ל-1,500 חקלאים, עלייה של 15%.", ["4.2 מיליון דולר", "1,500", "15%"]),
        ("fa", "این صندوق ۴٫۲ میلیون دلار به ۱۵۰۰ کشاورز داد که ۱۵ درصد بیشتر است.", ["۴٫۲ میلیون دلار", "۱۵۰۰", "۱۵ درصد"]),
        ("ur", "فنڈ نے 3 لاکھ کسانوں کو 25 کروڑ روپے دیے۔", ["3 لاکھ", "25 کروڑ روپے"]),
        ("id", "Dana itu memberikan Rp 4,2 miliar kepada 1.500 petani, naik 15 persen.", ["Rp 4,2 miliar", "1.500", "15 persen"]),
        ("vi", "Quỹ đã cấp 4,2 triệu đô la cho 1.500 nông dân, tăng 15%.", ["4,2 triệu đô la", "1.500", "15%"]),
        ("sv", "Fonden gav 4,2 miljoner kronor till 1 500 bönder, 15 procent mer.", ["4,2 miljoner kronor", "1 500", "15 procent"]),
        (
            "fi",
            "Rahasto antoi 4,2 miljoonaa euroa 1 500 viljelijälle, 15 prosenttia enemmän.",
            ["4,2 miljoonaa euroa", "1 500", "15 prosenttia"],
        ),
        ("cs", "Fond poskytl 4,2 milionu korun 1 500 zemědělcům, o 15 procent více.", ["4,2 milionu korun", "1 500", "15 procent"]),
        (
            "hu",
            "Az alap 4,2 millió forintot adott 1500 gazdának, 15 százalékkal többet.",
            ["4,2 millió forintot", "1500", "15 százalékkal"],
        ),
        (
            "ro",
            "Fondul a acordat 4,2 milioane de euro pentru 1.500 de fermieri, cu 15% mai mult.",
            ["4,2 milioane de euro", "1.500", "15%"],
        ),
        ("sw", "Mfuko ulitoa dola milioni 4.2 kwa wakulima 1,500, ongezeko la asilimia 15.", ["dola milioni 4.2", "asilimia 15"]),
        (
            "tk",
            "Gazna 4,2 million dollar berdi we 1500 daýhana kömek etdi, bu 15 göterim köp.",
            ["4,2 million dollar", "1500", "15 göterim"],
        ),
        ("da", "Fonden gav 4,2 mio. kr. til 1.500 landmænd.", ["4,2 mio. kr", "1.500"]),
        ("no", "Fondet ga 4,2 millioner kroner til 1500 bønder.", ["4,2 millioner kroner", "1500"]),
        ("en", "The release brings a 3x reduction in latency on 1920x1080 screens and 4x4 grids.", ["3x"]),
        ("ko", "행사는 27일간 열린다.", ["27일간"]),
        ("en", "The host of 8 Out of 10 Cats asked 300 people.", ["300"]),
        ("el", "Για το 25ο έτος και το 25 ο συνέδριο ήρθαν 300 άτομα.", ["300"]),
        ("de", "Wir sammeln die ersten 20.000 Unterschriften in den nächsten 12 Wochen.", ["20.000"]),
        ("zh", "公司成立88周年，共有300名员工。", ["300"]),
        ("de", "Das kostet ca. 20 Mio. Euro. Es gibt 3 Mrd. Gründe.", ["20 Mio. Euro", "3 Mrd."]),
    ],
)
def test_figures_are_whole(language: str, text: str, expected: list[str]) -> None:
    assert read(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On 5 May 2024 at 10:30 the 25th meeting opened in room 12 of building 4."),
        ("en", "He is 35 years old and lives at 12 High Street; call +1 347 674 7759 or see section 3.2 on page 14."),
        ("en", "PostgreSQL 9.6 follows version 9.5, and Article 12 of Resolution 2231 applies since 2019."),
        ("en", "Patients aged 40 to 60 with a score of ≥ 12 were asked between 2010 and 2015."),
        ("de", "Am 3. Mai 2024 um 10.30 Uhr begann die 25. Sitzung im 5. Stock."),
        ("fr", "Le 3 mai 2024 à 10 h 30, le 25e congrès s’est ouvert, selon l’article 12."),
        ("es", "El 3 de mayo de 2024 a las 10:30 empezó el 25º congreso, según el artículo 12."),
        ("ru", "3 мая 2024 года в 10:30 открылся 25-й съезд, по статье 12."),
        ("ar", "في 3 أيار/مايو 2024، الساعة 10:30، افتتح المؤتمر وفق المادة 12."),
        ("uk", "Це суперечить статтям 3 і статей 19 та 20 Загальної декларації прав людини."),
        ("de", "Das folgt aus den Artikeln 19 und 20 Grundgesetz."),
        ("zh", "2024年5月3日10时30分，第25届大会按第12条开幕。"),
        ("ja", "2024年5月3日10時30分、第25回大会が第12条により開かれた。"),
    ],
)
def test_dates_ranks_ages_and_sections_are_no_figures(language: str, text: str) -> None:
    assert read(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "El puente costó 3 millones 732 mil 865 pesos, la escuela 991 mil 455.47 pesos y el muelle un millón 485 mil pesos.",
            ["3 millones 732 mil 865 pesos", "991 mil 455.47 pesos", "un millón 485 mil pesos"],
        ),
        ("es", "Llegan 5 km 200 metros de tubería a 2 mil 100 personas.", ["5 km 200 metros", "2 mil 100"]),
        ("ru", "Мост стоит 3 млн 732 тыс. 865 рублей.", ["3 млн 732 тыс. 865 рублей"]),
        ("pl", "Most kosztował 3 mln 200 tys. zł i 5 milionów.", ["3 mln 200 tys. zł", "5 milionów"]),
        ("cs", "Fond dal 4,2 milionu korun 1 500 rolníkům a 3 miliony 45 školám.", ["4,2 milionu korun", "1 500", "3 miliony 45"]),
    ],
)
def test_a_number_told_by_its_scales_is_one(language: str, text: str, expected: list[str]) -> None:
    assert read(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It sold the mill for £47m, lost US$35m and £300k, and was pledged €6bn.", ["£47m", "US$35m", "£300k", "€6bn"]),
        ("en", "The trust raised 45m pounds and spent EUR 19m.", ["45m pounds", "EUR 19m"]),
        ("en", "The hall is 45m long, and the R$7M&A fund pays nothing.", ["R$7"]),
        ("fr", "La ville paie 47 M€, puis 300 k€ et 3 Md€.", ["47 M€", "300 k€", "3 Md€"]),
        ("de", "Die Brücke kostet 47 Mio. € und €6m im Jahr.", ["47 Mio. €", "€6m"]),
        ("it", "Il porto costa 3 mld € e €47m.", ["3 mld €", "€47m"]),
        ("sv", "Bron kostar 85 MSEK.", ["85 MSEK"]),
        ("ja", "同社は$35mを投資した。", ["$35m"]),
    ],
)
def test_a_sum_keeps_the_letter_of_its_scale(language: str, text: str, expected: list[str]) -> None:
    assert read(language, text) == expected


def test_a_comma_of_arabic_ends_what_a_figure_counts() -> None:
    told = figures([Run("كلفت المحطة 120 مليون ريال، وتستوعب 1500 سفينة سنوياً.", ((0, 0, 0),))], pack("ar"), "ar")
    assert [(figure.text, figure.label) for figure in told] == [("120 مليون ريال", ""), ("1500", "سفينة سنوياً")]
