"""Contact blocks as newsrooms of many languages write them: over several lines, in one line, the name beside its post, unit or form of address."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.lines import Line
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.contacts import contacts
from masthead.kit.contacts import cards

CASES: list[tuple[str, list[str], list[tuple[str, str, str]]]] = [
    (
        "ar",
        ["للتواصل الإعلامي:", "أحمد منصور", "مدير العلاقات الإعلامية", "هاتف: +20 2 1234 5678", "البريد الإلكتروني: press@example.org"],
        [("أحمد منصور", "press@example.org", "+20 2 1234 5678")],
    ),
    (
        "ar",
        ["جهة الاتصال: سارة الخطيب، هاتف: 00971 4 123 4567، البريد الإلكتروني: s@example.ae"],
        [("سارة الخطيب", "s@example.ae", "00971 4 123 4567")],
    ),
    (
        "ar",
        ["للاستفسارات الإعلامية يرجى التواصل مع:\nمحمد علي\nهاتف: ٠١٢٣٤٥٦٧٨٩\npress@example.org"],
        [("محمد علي", "press@example.org", "٠١٢٣٤٥٦٧٨٩")],
    ),
    (
        "fa",
        ["تماس رسانه‌ای:", "زهرا کریمی", "تلفن: ۰۲۱-۱۲۳۴۵۶۷۸", "ایمیل: press@example.ir"],
        [("زهرا کریمی", "press@example.ir", "۰۲۱-۱۲۳۴۵۶۷۸")],
    ),
    (
        "he",
        ["לפרטים נוספים:", "דנה כהן, דוברת", "טל׳: 03-1234567", "דוא״ל: dana@example.co.il"],
        [("דנה כהן", "dana@example.co.il", "03-1234567")],
    ),
    ("he", ["איש קשר לתקשורת: יוסי לוי, 050-1234567, yossi@example.co.il"], [("יוסי לוי", "yossi@example.co.il", "050-1234567")]),
    (
        "ru",
        ["Контакты для СМИ:", "Анна Иванова", "руководитель пресс-службы", "Тел.: +7 (495) 123-45-67", "E-mail: press@example.ru"],
        [("Анна Иванова", "press@example.ru", "+7 (495) 123-45-67")],
    ),
    (
        "ru",
        ["Контактное лицо: Иванова Анна Петровна, тел. 8 (800) 123-45-67, эл. почта: a@example.ru"],
        [("Иванова Анна Петровна", "a@example.ru", "8 (800) 123-45-67")],
    ),
    (
        "ru",
        ["Пресс-служба компании\nтел.: +7 495 123-45-67\npr@example.ru"],
        [("Пресс-служба компании", "pr@example.ru", "+7 495 123-45-67")],
    ),
    (
        "uk",
        ["Контакти для ЗМІ:", "Олена Шевченко, пресслужба", "Тел.: +38 044 123 45 67", "Email: press@example.ua"],
        [("Олена Шевченко", "press@example.ua", "+38 044 123 45 67")],
    ),
    ("zh", ["媒体联系人：", "王小明", "电话：010-12345678", "邮箱：press@example.cn"], [("王小明", "press@example.cn", "010-12345678")]),
    ("zh", ["媒体联系：王小明，电话：+86 10 1234 5678，邮箱：wang@example.cn"], [("王小明", "wang@example.cn", "+86 10 1234 5678")]),
    ("zh", ["聯絡人：陳美玲 小姐\n電話：(02) 1234-5678\n電子郵件：chen@example.tw"], [("陳美玲", "chen@example.tw", "(02) 1234-5678")]),
    (
        "zh",
        ["新聞聯絡人：公關部 林志明 經理  電話：02-1234-5678 分機 123  Email：lin@example.tw"],
        [("林志明", "lin@example.tw", "02-1234-5678 分機 123")],
    ),
    (
        "ja",
        [
            "【報道関係者からのお問い合わせ先】",
            "株式会社サンプル 広報部",
            "担当：山田太郎",
            "TEL：03-1234-5678",
            "E-mail：press@example.co.jp",
        ],
        [("山田太郎", "press@example.co.jp", "03-1234-5678")],
    ),
    (
        "ja",
        ["お問い合わせ先：広報室 鈴木一郎（電話 03-1234-5678、メール pr@example.co.jp）"],
        [("鈴木一郎", "pr@example.co.jp", "03-1234-5678")],
    ),
    (
        "ko",
        ["언론 문의:", "김민수 홍보팀장", "전화: 02-1234-5678", "이메일: press@example.kr"],
        [("김민수", "press@example.kr", "02-1234-5678")],
    ),
    ("ko", ["문의: 홍보팀 김민수 과장 (02-1234-5678, kim@example.kr)"], [("김민수", "kim@example.kr", "02-1234-5678")]),
    ("ko", ["담당자: 이영희\n연락처: 010-1234-5678\n이메일: lee@example.kr"], [("이영희", "lee@example.kr", "010-1234-5678")]),
    (
        "hi",
        ["मीडिया संपर्क:", "राजेश कुमार", "फोन: +91 11 1234 5678", "ईमेल: press@example.in"],
        [("राजेश कुमार", "press@example.in", "+91 11 1234 5678")],
    ),
    (
        "th",
        ["ติดต่อสื่อมวลชน:", "สมชาย ใจดี", "โทร: 02-123-4567", "อีเมล: press@example.co.th"],
        [("สมชาย ใจดี", "press@example.co.th", "02-123-4567")],
    ),
    (
        "tr",
        ["Basın İletişim:", "Ayşe Yılmaz", "Kurumsal İletişim Müdürü", "Tel: +90 212 123 45 67", "E-posta: basin@example.com.tr"],
        [("Ayşe Yılmaz", "basin@example.com.tr", "+90 212 123 45 67")],
    ),
    (
        "tr",
        ["İletişim: Mehmet Öztürk – 0532 123 45 67 – mehmet@example.com.tr"],
        [("Mehmet Öztürk", "mehmet@example.com.tr", "0532 123 45 67")],
    ),
    (
        "de",
        [
            "Pressekontakt:",
            "Dr. Anna Schmidt",
            "Leiterin Unternehmenskommunikation",
            "Muster GmbH",
            "Tel.: +49 30 123456-0",
            "presse@example.de",
        ],
        [("Dr. Anna Schmidt", "presse@example.de", "+49 30 123456-0")],
    ),
    (
        "de",
        ["Ansprechpartner für die Medien: Jan Müller, Tel. 030/1234567, E-Mail: jm@example.de"],
        [("Jan Müller", "jm@example.de", "030/1234567")],
    ),
    (
        "de",
        ["Kontakt\nMuster GmbH\nJan Müller\nHauptstraße 12\n10115 Berlin\nTelefon: 030 1234567\nE-Mail: jm@example.de"],
        [("Jan Müller", "jm@example.de", "030 1234567")],
    ),
    (
        "fr",
        ["Contact presse :", "Marie Dupont", "Responsable des relations presse", "Tél. : 01 23 45 67 89", "marie.dupont@example.fr"],
        [("Marie Dupont", "marie.dupont@example.fr", "01 23 45 67 89")],
    ),
    (
        "fr",
        ["Contacts presse : Marie Dupont – 06 12 34 56 78 – marie@example.fr / Paul Martin – 06 98 76 54 32 – paul@example.fr"],
        [("Marie Dupont", "marie@example.fr", "06 12 34 56 78"), ("Paul Martin", "paul@example.fr", "06 98 76 54 32")],
    ),
    (
        "es",
        ["Contacto de prensa:", "María García López", "Directora de Comunicación", "Tel.: +34 91 123 45 67", "prensa@example.es"],
        [("María García López", "prensa@example.es", "+34 91 123 45 67")],
    ),
    (
        "es",
        ["Para más información: Juan Pérez, tel. 555 123 4567, correo electrónico: juan@example.mx"],
        [("Juan Pérez", "juan@example.mx", "555 123 4567")],
    ),
    (
        "it",
        ["Ufficio stampa:", "Giulia Rossi", "Tel. 02 1234567 – Cell. 335 1234567", "ufficiostampa@example.it"],
        [("Giulia Rossi", "ufficiostampa@example.it", "02 1234567")],
    ),
    (
        "it",
        ["Per informazioni: Italo Bianchi, cell. 348.5653829, e-mail: i@example.it"],
        [("Italo Bianchi", "i@example.it", "348.5653829")],
    ),
    (
        "pt",
        ["Contato de imprensa:", "João Silva", "Assessoria de Imprensa", "(11) 91234-5678", "imprensa@example.com.br"],
        [("João Silva", "imprensa@example.com.br", "(11) 91234-5678")],
    ),
    (
        "pt",
        ["Assessoria de imprensa: Ana Souza | (11) 3123-4567 | ana@example.com.br"],
        [("Ana Souza", "ana@example.com.br", "(11) 3123-4567")],
    ),
    (
        "nl",
        ["Perscontact:", "Jan de Vries, woordvoerder", "T: 020 123 4567", "E: pers@example.nl"],
        [("Jan de Vries", "pers@example.nl", "020 123 4567")],
    ),
    (
        "nl",
        ["Niet voor publicatie: voor meer informatie: Sanne Jansen, 06-12345678, s@example.nl"],
        [("Sanne Jansen", "s@example.nl", "06-12345678")],
    ),
    (
        "pl",
        ["Kontakt dla mediów:", "Anna Kowalska", "rzecznik prasowy", "tel. 22 123 45 67", "e-mail: prasa@example.pl"],
        [("Anna Kowalska", "prasa@example.pl", "22 123 45 67")],
    ),
    ("pl", ["Biuro prasowe: Jan Nowak, tel. kom. 601 123 456, e-mail: jan@example.pl"], [("Jan Nowak", "jan@example.pl", "601 123 456")]),
    (
        "cs",
        ["Kontakt pro média:", "Jana Nováková", "tisková mluvčí", "tel.: 224 123 456", "e-mail: tisk@example.cz"],
        [("Jana Nováková", "tisk@example.cz", "224 123 456")],
    ),
    ("cs", ["Kontakt: Petr Svoboda, mob.: +420 601 123 456, petr@example.cz"], [("Petr Svoboda", "petr@example.cz", "+420 601 123 456")]),
    (
        "el",
        ["Επικοινωνία για ΜΜΕ:", "Μαρία Παπαδοπούλου", "Τηλ.: 210 123 4567", "Email: press@example.gr"],
        [("Μαρία Παπαδοπούλου", "press@example.gr", "210 123 4567")],
    ),
    (
        "el",
        ["Υπεύθυνος τύπου: Νίκος Γεωργίου, τηλ. 210-1234567, nikos@example.gr"],
        [("Νίκος Γεωργίου", "nikos@example.gr", "210-1234567")],
    ),
    (
        "sv",
        ["Presskontakt:", "Anna Svensson, presschef", "Tel: 08-123 456 78", "press@example.se"],
        [("Anna Svensson", "press@example.se", "08-123 456 78")],
    ),
    (
        "sv",
        ["För mer information, kontakta: Erik Lund, vd, 070-123 45 67, erik@example.se"],
        [("Erik Lund", "erik@example.se", "070-123 45 67")],
    ),
    (
        "en",
        ["- Jane Doe, spokesperson: +44 20 1234 5678, jane@example.org\n- John Roe, policy: +44 20 1234 5679, john@example.org"],
        [("Jane Doe", "jane@example.org", "+44 20 1234 5678"), ("John Roe", "john@example.org", "+44 20 1234 5679")],
    ),
]
"""Language, the paragraphs, and name, address and number of each contact."""


@pytest.mark.parametrize(("language", "texts", "wanted"), CASES, ids=[f"{case[0]}-{at}" for at, case in enumerate(CASES)])
def test_name_address_and_number(language: str, texts: list[str], wanted: list[tuple[str, str, str]]) -> None:
    lines = [Line(at, 0, len(text), text, "paragraph") for at, text in enumerate(("Body.", *texts))]
    found = contacts(lines, Zones(("body", *("contact" for _ in texts)), -1, 0, 1), pack(language))
    assert [(contact.name, contact.email, contact.phone) for contact in found] == wanted


# fmt: off
WHOLE: list[tuple[str, str, list[tuple[str, str, str, str, str]]]] = [
    ('en', 'Contact: For interviews please contact Ida Moss on 01603 555 001 or Lee Tan on 01603 555 002.', [('Ida Moss', '', '', '', '01603 555 001'), ('Lee Tan', '', '', '', '01603 555 002')]),
    ('en', 'Media contact\nRosalind Achterberg, press officer\nTel: +44 1482 555 0142 (out of hours: +44 7700 900 142)\npress@portsalliance.example', [('Rosalind Achterberg', 'press officer', '', 'press@portsalliance.example', '+44 1482 555 0142')]),
    ('en', 'Media enquiries: Kit Rowan · 0131 555 0133 · kit@lighthousetrust.example', [('Kit Rowan', '', '', 'kit@lighthousetrust.example', '0131 555 0133')]),
    ('en', 'Media enquiries: Kit Rowan · press officer · 0131 555 0133 · kit@lighthousetrust.example', [('Kit Rowan', 'press officer', '', 'kit@lighthousetrust.example', '0131 555 0133')]),
    ('en', 'Media contact: Jo Lane, press officer (Mon–Wed), 0131 555 0133, jo@x.example', [('Jo Lane', 'press officer (Mon–Wed)', '', 'jo@x.example', '0131 555 0133')]),
    ('en', "Contact: Una Doherty, Retail Workers' Union, 028 7155 5010, una@rwu.example", [('Una Doherty', '', "Retail Workers' Union", 'una@rwu.example', '028 7155 5010')]),
    ('en', 'Contact: Kelly Braun, Office of Emergency Services, (916) 555-0188, kelly.braun@oes.example', [('Kelly Braun', '', 'Office of Emergency Services', 'kelly.braun@oes.example', '(916) 555-0188')]),
    ('en', 'Investors: Pål Berg, Head of Investor Relations, +47 555 10 410, ir@n.example Media: Kari Aune, +47 555 10 420, media@n.example', [('Pål Berg', 'Head of Investor Relations', '', 'ir@n.example', '+47 555 10 410'), ('Kari Aune', '', '', 'media@n.example', '+47 555 10 420')]),
    ('en', 'Media contacts\nRuth Adeyemi, IPA, Geneva: +41 22 555 01 93, ruth@ipa.example (English, French)', [('Ruth Adeyemi', '', '', 'ruth@ipa.example', '+41 22 555 01 93')]),
    ('en', 'Press Office, Ministry of Health of Amara\nDr. Hassan Beyle, Head of Communications\nTel.: +252 5 555 334', [('Dr. Hassan Beyle', 'Head of Communications', 'Press Office, Ministry of Health of Amara', '', '+252 5 555 334')]),
    ('en', 'Media contact: Recall notice 2025-118', []),
    ('en', 'Media contact: Jo Lane, office 0131 555 0133', [('Jo Lane', '', '', '', '0131 555 0133')]),
    ('de', 'Pressekontakt: Hanna Vogt, Pressesprecherin (Mo–Mi), Telefon +49 7000 555-20, Mobil +49 170 555 20, presse@nordstern.example', [('Hanna Vogt', 'Pressesprecherin (Mo–Mi)', '', 'presse@nordstern.example', '+49 7000 555-20')]),
    ('de', 'Für Rückfragen erreichen Sie Hanna Vogt unter 07000 555 20 oder Max Klein unter 07000 555 21.', [('Hanna Vogt', '', '', '', '07000 555 20'), ('Max Klein', '', '', '', '07000 555 21')]),
    ('fr', 'Contact presse : Lucie Marchal au 06 12 34 56 78 ou Luc Petit au 06 12 34 56 79.', [('Lucie Marchal', '', '', '', '06 12 34 56 78'), ('Luc Petit', '', '', '', '06 12 34 56 79')]),
    ('es', 'Contacto de prensa: Ana Ruiz · 822 000 111 · ana@x.example', [('Ana Ruiz', '', '', 'ana@x.example', '822 000 111')]),
    ('de', 'Medien und Investoren\nHanna Vogt, Leiterin Unternehmenskommunikation\nT +41 52 555 01 40\npresse@x.example', [('Hanna Vogt', 'Leiterin Unternehmenskommunikation', '', 'presse@x.example', '+41 52 555 01 40')]),
    ('no', 'Pressekontakt\nKari Aune, markedssjef – tlf. 555 55 318 – kari@x.example', [('Kari Aune', 'markedssjef', '', 'kari@x.example', '555 55 318')]),
    ('es', 'Información para periodistas:\nAna Ruiz\nCoordinadora de Comunicaciones\nCel. 310 555 0172\nana@x.example', [('Ana Ruiz', 'Coordinadora de Comunicaciones', '', 'ana@x.example', '310 555 0172')]),
    ('de', 'Fraktion Nordhafen im Landtag\nPressesprecher: Jan Vogt\nTel.: 0391 / 555 40 77\npresse@x.example', [('Jan Vogt', 'Pressesprecher', 'Fraktion Nordhafen im Landtag', 'presse@x.example', '0391 / 555 40 77')]),
    ('it', 'Notizie del Porto - Direttrice responsabile: Chiara Rossi - Tel. 0555 550143 - porto@x.example', [('Chiara Rossi', 'Direttrice responsabile', '', 'porto@x.example', '0555 550143')]),
    ('de', 'Richterin am Landgericht Hanna Vogt, Pressesprecherin\nTelefon 03883 555-218', [('Hanna Vogt', 'Pressesprecherin', '', '', '03883 555-218')]),
    ('de', 'Ansprechpartnerin: Hanna Vogt\nTel.: 0391 / 555 40 77', [('Hanna Vogt', '', '', '', '0391 / 555 40 77')]),
    ('ru', 'Контакты для СМИ\nПресс-служба метрополитена\nАнна Кузнецова, тел. +7 495 555-01-77\npress@metro-nr.example', [('Анна Кузнецова', '', 'Пресс-служба метрополитена', 'press@metro-nr.example', '+7 495 555-01-77')]),
]
# fmt: on
"""Language, a block of contacts, and of each name, function, house, address and number."""


@pytest.mark.parametrize(("language", "text", "wanted"), WHOLE, ids=[f"{case[0]}-{at}" for at, case in enumerate(WHOLE)])
def test_each_number_is_that_of_whom_it_stands_behind(language: str, text: str, wanted: list[tuple[str, str, str, str, str]]) -> None:
    lines = [Line(0, 0, 5, "Body.", "paragraph"), Line(1, 0, len(text), text, "paragraph")]
    found = contacts(lines, Zones(("body", "contact"), -1, 0, 1), pack(language))
    assert [(contact.name, contact.role, contact.organisation, contact.email, contact.phone) for contact in found] == wanted


def test_further_numbers_are_kept_with_what_they_are_for() -> None:
    text = "Rosalind Achterberg, press officer\nTel: +44 1482 555 0142 (out of hours: +44 7700 900 142), fax: +44 1482 555 0143"
    lines = [Line(0, 0, 5, "Body.", "paragraph"), Line(1, 0, len(text), text, "paragraph")]
    (contact,) = contacts(lines, Zones(("body", "contact"), -1, 0, 1), pack("en"))
    assert (contact.phone, contact.further, contact.organisation) == ("+44 1482 555 0142", ("out of hours: +44 7700 900 142",), "")
    card = cards([contact], "en", "").decode()
    assert "TEL;VALUE=uri;TYPE=work:tel:+441482" in card
    assert "TEL;VALUE=uri;TYPE=work:tel:+447700900142" in card
    assert "ORG" not in card


def test_a_sentence_gives_nobody_the_number_of_another() -> None:
    text = "For more information call Ida Moss at 01603 555 001, or write to Lee Tan at lee@x.example. The chair is Ann Hill."
    lines = [Line(0, 0, len(text), text, "paragraph")]
    found = contacts(lines, Zones(("body",), -1, 0, 1), pack("en"))
    assert [(contact.name, contact.phone, contact.email) for contact in found] == [
        ("Ida Moss", "01603 555 001", ""),
        ("Lee Tan", "", "lee@x.example"),
    ]
