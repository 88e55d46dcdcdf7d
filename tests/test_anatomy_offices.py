"""Offices and names in each language: where one ends and the other begins."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.whoswho import everybody, people
from masthead.language.pack import pack

# fmt: off
CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ('ar', 'قال وزير الخارجية ديفيد كاميرون:', [('ديفيد كاميرون', 'وزير الخارجية')]),
    ('ar', 'اجتماع بين وزير الخارجية ديفيد كاميرون ووزير الخارجية الإيراني حسين أمير عبد اللهيان في المنتدى الاقتصادي', [('ديفيد كاميرون', 'وزير الخارجية'), ('حسين أمير عبد اللهيان', 'وزير الخارجية الإيراني')]),
    ('ar', 'وهي تشمل مدير إدارة التحقيقات الحوثية سلطان زبن، الذي فرضت', [('سلطان زبن', 'مدير إدارة التحقيقات الحوثية')]),
    ('ar', 'محمد فضل عبد النبي – قائد القوات البحرية للحوثيين\nمحمد علي القادري – قائد قوات الدفاع الساحلي التابعة للحوثيين\nمحمد أحمد الطالبي – مساعد وزير الدفاع للشؤون اللوجستية ومدير إدارة المشتريات\nمحمد العاطفي – وزير الدفاع الحوثي', [('محمد فضل عبد النبي', 'قائد القوات البحرية للحوثيين'), ('محمد علي القادري', 'قائد قوات الدفاع الساحلي التابعة للحوثيين'), ('محمد أحمد الطالبي', 'مساعد وزير الدفاع للشؤون اللوجستية ومدير إدارة المشتريات'), ('محمد العاطفي', 'وزير الدفاع الحوثي')]),
    ('ar', 'بحث وزير الخارجية سبل التعاون مع نظيره الفرنسي', []),
    ('ar', 'أكد رئيس الجمهورية دعم مصر الكامل', []),
    ('ar', 'وقالت السيدة كلارا فونتين، المديرة الإقليمية للمكتب: ', [('كلارا فونتين', 'المديرة الإقليمية للمكتب')]),
    ('ar', 'قال الأمين العام للأمم المتحدة أنطونيو غوتيريش إن العالم', [('أنطونيو غوتيريش', 'الأمين العام للأمم المتحدة')]),
    ('ar', 'وأضاف المدير التنفيذي لشركة أرامكو السعودية، المهندس أمين الناصر، أن', [('أمين الناصر', 'المدير التنفيذي لشركة أرامكو السعودية')]),
    ('ar', 'استقبل رئيس الوزراء الدكتور مصطفى مدبولي وفدا من', [('مصطفى مدبولي', 'رئيس الوزراء')]),
    ('ar', 'وصرّحت وزيرة الصحة والسكان الدكتورة هالة زايد بأن', [('هالة زايد', 'وزيرة الصحة والسكان')]),
    ('ar', 'افتتح وزير التعليم العالي والبحث العلمي محمد أيمن عاشور المعرض', [('محمد أيمن عاشور', 'وزير التعليم العالي والبحث العلمي')]),
    ('ar', 'وقال نائب رئيس مجلس الوزراء ووزير الخارجية الشيخ محمد بن عبد الرحمن آل ثاني:', [('محمد بن عبد الرحمن آل ثاني', 'نائب رئيس مجلس الوزراء ووزير الخارجية')]),
    ('he', 'אמר שר החוץ גדעון סער', [('גדעון סער', 'שר החוץ')]),
    ('he', 'שר החוץ ביקר אתמול בפריז', []),
    ('he', 'ראש הממשלה בנימין נתניהו אמר', [('בנימין נתניהו', 'ראש הממשלה')]),
    ('he', 'מנכ"ל החברה, יוסי כהן, הוסיף', [('יוסי כהן', 'מנכ"ל החברה')]),
    ('he', 'לדברי דנה לוי, מנכ"לית חברת אלפא,', [('דנה לוי', 'מנכ"לית חברת אלפא')]),
    ('he', 'מנכ"ל מיקרוסופט ישראל אלון חיימוביץ אמר', [('אלון חיימוביץ', 'מנכ"ל מיקרוסופט ישראל')]),
    ('cs', 'uvedl poslanec Pirátů Jan Novák, člen komise a dodal:', [('Jan Novák', 'poslanec Pirátů')]),
    ('de', 'trafen Karin Roth, Jean Weiss, der Außenminister der Schweiz Emilio Bianchi sowie die Außenministerin von Liechtenstein Anna Frei zusammen.', [('Emilio Bianchi', 'Außenminister der Schweiz'), ('Anna Frei', 'Außenministerin von Liechtenstein')]),
    ('de', 'auf Einladung ihres schwedischen Ministers Jan Berg', [('Jan Berg', 'schwedischen Ministers')]),
    ('en', 'The foundation has elected David B. Roe of Santa Clara as president of the board.', [('David B. Roe', 'president of the board')]),
    ('en', '"It is a gift," said Dean Miller, vice president of marketing for Acme Systems, Inc.', [('Dean Miller', 'vice president of marketing for Acme Systems, Inc')]),
    ('en', 'President Joseph R. Roe, Jr. spoke today with Prime Minister Jane Doe of Freedonia', [('Joseph R. Roe, Jr.', 'President'), ('Jane Doe', 'Prime Minister')]),
    ('en', '— Mark Miller; VP, Acme Architecture, Graphics, and Software; Director, Systems', [('Mark Miller', 'VP, Acme Architecture, Graphics, and Software')]),
    ('es', 'dijo Bruno Ruiz, director ejecutivo, Internacional en Acme y miembro del consejo de la Fundación Acme.', [('Bruno Ruiz', 'director ejecutivo, Internacional en Acme y miembro del consejo de la Fundación Acme')]),
    ('pl', 'Rozmowę prowadził koordynator RODM Łódź, Paweł Nowak.', [('Paweł Nowak', 'koordynator RODM Łódź')]),
    ('uk', 'звернулись депутатка міської ради Беата Коваль та засновниця Творчого клубу Art 13 Ліліана Шевчук. Вони', [('Беата Коваль', 'депутатка міської ради'), ('Ліліана Шевчук', 'засновниця Творчого клубу Art 13')]),
    ('cs', 'uvedl poslanec Jan Novák, člen komise, a dodal:', [('Jan Novák', 'poslanec')]),
    ('en', 'Kenneth A. Roe, a Los Angeles attorney, was named vice president. Roe is', [('Kenneth A. Roe', 'vice president')]),
    ('en', 'He also praised outgoing president Paul Roe, a retired business executive and resident of Watertown.', [('Paul Roe', 'outgoing president')]),
    ('en', 'It met former director Jane Doe', [('Jane Doe', 'former director')]),
    ('hi', 'विदेश मंत्री एस. जयशंकर ने कहा', [('एस. जयशंकर', 'विदेश मंत्री')]),
    ('hi', 'प्रधानमंत्री नरेंद्र मोदी ने कहा,', [('नरेंद्र मोदी', 'प्रधानमंत्री')]),
    ('hi', 'प्रधानमंत्री नई दिल्ली में', []),
    ('hi', 'कर्ट मिकोल , Simple Finance में स्टाफ इंफ्रास्ट्रक्चर इंजीनियर ने कहा', [('कर्ट मिकोल', 'Simple Finance में स्टाफ इंफ्रास्ट्रक्चर इंजीनियर')]),
    ('hi', 'Postgre SQL Global Development Group के core team के सदस्य Magnus Hagander ने कहा,', [('Magnus Hagander', 'Postgre SQL Global Development Group के core team के सदस्य')]),
    ('hi', ' Yandex में DBA टीम लीड Vladimir Borodin ने कहा |', [('Vladimir Borodin', 'Yandex में DBA टीम लीड')]),
    ('hi', 'केंद्रीय स्वास्थ्य मंत्री श्री जे. पी. नड्डा ने आज', [('जे. पी. नड्डा', 'केंद्रीय स्वास्थ्य मंत्री')]),
    ('ko', '조태열 외교부 장관은', [('조태열', '외교부 장관')]),
    ('ko', '홍길동 장관은 말했다', [('홍길동', '장관')]),
    ('ko', '외교부 장관 홍길동은', [('홍길동', '외교부 장관')]),
    ('ko', 'ABC(대표이사 홍길동)는', [('홍길동', '대표이사')]),
    ('ko', '김철수 삼성전자 대표이사는 밝혔다', [('김철수', '삼성전자 대표이사')]),
    ('ko', 'PostgreSQL 글로벌 개발 그룹의 코어팀 개발자인 Magnus Hagander는 ', [('Magnus Hagander', 'PostgreSQL 글로벌 개발 그룹의 코어팀 개발자')]),
    ('ko', '이번 장관 회의에서', []),
    ('ko', '정부는 외교부 장관이', []),
    ('ko', '환경부 김영희 장관은', [('김영희', '장관')]),
    ('ko', '안토니우 구테흐스 유엔 사무총장은', [('안토니우 구테흐스', '유엔 사무총장')]),
    ('zh', '中国外交部长王毅表示，', [('王毅', '中国外交部长')]),
    ('zh', '国务院总理李强在会上', [('李强', '国务院总理')]),
    ('zh', '联合国秘书长安东尼奥·古特雷斯说：', [('安东尼奥·古特雷斯', '联合国秘书长')]),
    ('zh', '秘书长古特雷斯表示', [('古特雷斯', '秘书长')]),
    ('zh', '区域办事处主任李明华说：', [('李明华', '区域办事处主任')]),
    ('zh', 'Cambrios總裁兼執行長John LeMoncheck將在他的演講，有關Cambrios ClearOhm材料', [('John LeMoncheck', 'Cambrios總裁兼執行長')]),
    ('zh', 'Cambrios行銷長Sri Peruvemba表示：', [('Sri Peruvemba', 'Cambrios行銷長')]),
    ('zh', '外交部发言人毛宁和财政部部长蓝佛安出席', [('毛宁', '外交部发言人'), ('蓝佛安', '财政部部长')]),
    ('zh', '王毅，外交部长，今天', [('王毅', '外交部长')]),
    ('zh', '行政總裁陳大文先生', [('陳大文', '行政總裁')]),
    ('zh', 'Simplem金融公司的高级基础设施工程师Curt Micol先生说道。', [('Curt Micol', 'Simplem金融公司的高级基础设施工程师')]),
    ('zh', '财政部部长指出', []),
    ('zh', '公司董事长表示', []),
    ('ja', '岸田文雄首相は', [('岸田文雄', '首相')]),
    ('ja', '上川陽子外務大臣は述べた', [('上川陽子', '外務大臣')]),
    ('ja', '財務大臣は', []),
    ('ja', '株式会社ABC（本社：東京都、代表取締役社長：山田太郎、以下「ABC」）', [('山田太郎', '代表取締役社長')]),
    ('ja', '開発部長の鈴木一郎氏は', [('鈴木一郎', '開発部長')]),
    ('ja', 'Heroku Postgres社のプロダクトマネージャ、Matt Soldo氏は、', [('Matt Soldo', 'Heroku Postgres社のプロダクトマネージャ')]),
    ('ja', 'と、Navionics社の地図プロダクション・マネージャのMarco Favale氏は', [('Marco Favale', 'Navionics社の地図プロダクション・マネージャ')]),
    ('ja', '代表取締役社長 山田 太郎', [('山田 太郎', '代表取締役社長')]),
    ('ja', '国連のアントニオ・グテーレス事務総長は', [('アントニオ・グテーレス', '事務総長')]),
    ('ja', '厚生労働大臣が', []),
    ('th', 'นายกรัฐมนตรี นายเศรษฐา ทวีสิน กล่าวว่า', [('เศรษฐา ทวีสิน', 'นายกรัฐมนตรี')]),
    ('th', 'นายเศรษฐา ทวีสิน นายกรัฐมนตรี กล่าวว่า', [('เศรษฐา ทวีสิน', 'นายกรัฐมนตรี')]),
    ('th', 'ดร.สมชาย ใจดี ประธานเจ้าหน้าที่บริหาร บริษัท เอบีซี จำกัด เปิดเผยว่า', [('สมชาย ใจดี', 'ประธานเจ้าหน้าที่บริหาร บริษัท เอบีซี จำกัด')]),
    ('th', 'Vladimir Borodin หัวหน้าทีม DBA ที่   Yandexกล่าว', [('Vladimir Borodin', 'หัวหน้าทีม DBA ที่   Yandex')]),
    ('ru', 'Об этом сообщил министр иностранных дел Иван Иванов.', [('Иван Иванов', 'министр иностранных дел')]),
    ('ru', 'рассказал генеральный директор компании «Альфа» Пётр Сидоров', [('Пётр Сидоров', 'генеральный директор компании «Альфа»')]),
    ('ru', 'губернатор Московской области Андрей Воробьёв', [('Андрей Воробьёв', 'губернатор Московской области')]),
    ('ru', 'Директор поблагодарил Анну Петрову', []),
    ('ru', 'отметила Мария Смирнова, руководитель отдела продаж.', [('Мария Смирнова', 'руководитель отдела продаж')]),
    ('ru', 'заместитель председателя правления банка Олег Кузнецов', [('Олег Кузнецов', 'заместитель председателя правления банка')]),
    ('uk', 'міністр закордонних справ Дмитро Кулеба', [('Дмитро Кулеба', 'міністр закордонних справ')]),
    ('uk', 'розповіла директорка фонду Олена Шевченко', [('Олена Шевченко', 'директорка фонду')]),
    ('pl', 'powiedział minister spraw zagranicznych Radosław Sikorski', [('Radosław Sikorski', 'minister spraw zagranicznych')]),
    ('pl', 'dyrektor ds. marketingu Anna Nowak', [('Anna Nowak', 'dyrektor ds. marketingu')]),
    ('es', 'el ministro de Asuntos Exteriores José Manuel Albares', [('José Manuel Albares', 'ministro de Asuntos Exteriores')]),
    ('es', 'la directora general de Recursos Humanos, Ana López,', [('Ana López', 'directora general de Recursos Humanos')]),
    ('es', 'el presidente de Telefónica José María Álvarez', [('José María Álvarez', 'presidente de Telefónica')]),
    ('es', 'dijo María Pérez, directora de la fundación.', [('María Pérez', 'directora de la fundación')]),
    ('es', 'el presidente visitó a Juan Pérez', []),
    ('fr', 'le ministre des Affaires étrangères Jean-Noël Barrot', [('Jean-Noël Barrot', 'ministre des Affaires étrangères')]),
    ('fr', 'le ministre de l’Économie Bruno Le Maire', [('Bruno Le Maire', 'ministre de l’Économie')]),
    ('fr', 'la directrice générale de l’UNESCO Audrey Azoulay', [('Audrey Azoulay', 'directrice générale de l’UNESCO')]),
    ('fr', 'explique Annie Prévot, DSI de la CNAF', [('Annie Prévot', 'DSI de la CNAF')]),
    ('pt', 'o ministro das Relações Exteriores Mauro Vieira', [('Mauro Vieira', 'ministro das Relações Exteriores')]),
    ('pt', 'a diretora executiva da Empresa, Ana Souza,', [('Ana Souza', 'diretora executiva da Empresa')]),
    ('it', 'il ministro degli Esteri Antonio Tajani', [('Antonio Tajani', 'ministro degli Esteri')]),
    ('it', 'la direttrice del museo Anna Rossi', [('Anna Rossi', 'direttrice del museo')]),
    ('el', 'ο υπουργός Εξωτερικών Γιώργος Γεραπετρίτης', [('Γιώργος Γεραπετρίτης', 'υπουργός Εξωτερικών')]),
    ('el', 'δήλωσε ο Αντιπρόεδρος R&D της Vmware Charles Fan', [('Charles Fan', 'Αντιπρόεδρος R&D της Vmware')]),
    ('tr', 'Dışişleri Bakanı Hakan Fidan,', [('Hakan Fidan', 'Dışişleri Bakanı')]),
    ('tr', "İsveç'deki Micro Systems'ın kurucusu olan Marc Balmer, geliştirilmiş", [('Marc Balmer', "İsveç'deki Micro Systems'ın kurucusu")]),
    ('tr', "Ram Mohan'ın yeni sürüm", []),
    ('tr', "Afilias CTO'su Ram Mohan'ın yeni", [('Ram Mohan', "Afilias CTO'su")]),
    ('tr', 'şirketin genel müdürü Ayşe Yılmaz, ', [('Ayşe Yılmaz', 'şirketin genel müdürü')]),
    ('nl', 'minister van Buitenlandse Zaken Caspar Veldkamp', [('Caspar Veldkamp', 'minister van Buitenlandse Zaken')]),
    ('de', 'Bundesministerin Svenja Schulze', [('Svenja Schulze', 'Bundesministerin')]),
    ('de', 'die Geschäftsführerin der Muster GmbH Anna Schmidt', [('Anna Schmidt', 'Geschäftsführerin der Muster GmbH')]),
    ('de', 'sagt Dr. Georg Schneider, der das Labor leitet', []),
    ('de', 'Bundeskanzler Olaf Scholz', [('Olaf Scholz', 'Bundeskanzler')]),
    ('de', 'der Präsident des Bundesverbandes, Dr. Hans Müller,', [('Hans Müller', 'Präsident des Bundesverbandes')]),
    ('en', 'Prime Minister Theresa May said', [('Theresa May', 'Prime Minister')]),
    ('en', 'President Franklin Delano Roosevelt', [('Franklin Delano Roosevelt', 'President')]),
    ('en', 'Home office crime prevention minister Jeremy Browne said:', [('Jeremy Browne', 'Home office crime prevention minister')]),
    ('en', 'UK Foreign Secretary David Lammy', [('David Lammy', 'UK Foreign Secretary')]),
    ('en', 'said David Cummings, general manager, professional graphics, AMD.', [('David Cummings', 'general manager, professional graphics, AMD')]),
    ('en', 'A. Shayeq Qassem, First Secretary', [('A. Shayeq Qassem', 'First Secretary')]),
    ('en', 'the Secretary-General of the United Nations, António Guterres,', [('António Guterres', 'Secretary-General of the United Nations')]),
    ('en', 'CEO and co-founder Jane Doe', [('Jane Doe', 'CEO and co-founder')]),
    ('en', 'Jane Doe has been appointed Chief Executive Officer of Acme, effective 1 May.', [('Jane Doe', 'Chief Executive Officer of Acme')]),
    ('en', 'Acme today named John Roe as its new director of sales.', [('John Roe', 'director of sales')]),
    ('de', 'Der Vorstand hat Eva Klein zur Direktorin ernannt.', [('Eva Klein', 'Direktorin')]),
    ('fr', 'Marie Dupont est nommée directrice générale de la Fondation.', [('Marie Dupont', 'directrice générale de la Fondation')]),
    ('es', 'María Pérez ha sido nombrada directora general de la empresa.', [('María Pérez', 'directora general de la empresa')]),
    ('ru', 'Генеральным директором объединенной компании назначен Василий Балашов.', [('Василий Балашов', 'Генеральным директором объединенной компании')]),
    ('en', 'Extinction Rebellion activist Graham Wroe submitted a request.', [('Graham Wroe', 'Extinction Rebellion activist')]),
    ('fr', 'Charles Sohet, président de « Piste 01, ça suffit ! » :', [('Charles Sohet', 'président de « Piste 01, ça suffit ! »')]),
    ('ar', 'أشاد سمو الشيخ زايد بن حمدان آل نهيان رئيس المكتب الوطني للإعلام بدور المنتدى', [('زايد بن حمدان آل نهيان', 'رئيس المكتب الوطني للإعلام')]),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "offices"), CASES, ids=[f"{case[0]}-{at}" for at, case in enumerate(CASES)])
def test_names_and_offices_are_told_apart(language: str, text: str, offices: list[tuple[str, str]]) -> None:
    found = mentions(text, pack(language))
    assert [(mention.name, mention.role) for mention in found if mention.role] == offices
    for mention in found:
        assert text[mention.start : mention.end].startswith(mention.name)
        assert mention.role_start < 0 or text[mention.role_start : mention.role_end] == mention.role


def listed(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(person.name, person.role) for person in people([Run(text, ((0, 0, 0),))], pack(language))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Jane Doe, a teacher from Leeds, was arrested on Monday."),
        ("en", "The accused, John Roe, director of a school, said nothing."),
        ("en", "Victim Tom Low, a student, was found on the beach."),
        ("en", "The late Max Fry, founder of the firm, was a friend."),
        ("en", "Tim Kay, 16, captain of the team, won the race."),
        ("de", "Anna Schmidt, Lehrerin in Köln, wurde festgenommen."),
        ("es", "José Pérez, director de la empresa, detenido el lunes, calló."),
        ("zh", "犯罪嫌疑人王明，公司经理，被捕。"),
        ("en", "The 15-year-old activist Greta Poe spoke in the hall."),
        ("fr", "La militante Anne Roy, 16 ans, porte-parole du groupe, a parlé."),
        ("it", "L'imprenditore Mario Rossi, direttore della ditta, è stato arrestato."),
        ("pt", "O diretor João Silva foi condenado na segunda-feira."),
    ],
)
def test_victims_suspects_and_children_are_not_listed(language: str, text: str) -> None:
    assert listed(text, language) == []


def test_who_speaks_of_victims_is_listed() -> None:
    assert listed("Mary Poe, director of the museum, said that three suspects were arrested.") == [("Mary Poe", "director of the museum")]
    assert listed("Minister Ann Lee said the victims were students.") == [("Ann Lee", "Minister")]
    assert listed("The Commissioner for Victims Ann Lee opened the centre.") == [("Ann Lee", "Commissioner for Victims")]
    assert listed("Le président Jean Roy a condamné les attaques.", "fr") == [("Jean Roy", "président")]


@pytest.mark.parametrize(
    ("language", "office", "fate"),
    [
        ("en", "The journalist Jane Doe spoke to us.", "Doe was convicted in May."),
        ("fr", "Le journaliste Jean Roy nous a parlé.", "Jean Roy est acquitté."),
        ("es", "La periodista Ana Ruiz habló.", "Ruiz fue detenida el lunes."),
        ("de", "Die Lehrerin Eva Klein sprach.", "Klein wurde am Montag verhaftet."),
        ("ru", "Журналист Иван Петров выступил.", "Петров задержан в мае."),
        ("pt", "A professora Ana Costa falou.", "Costa foi presa na segunda-feira."),
    ],
)
def test_whose_fate_is_told_elsewhere_in_the_text_is_not_listed(language: str, office: str, fate: str) -> None:
    runs = [Run(office, ((0, 0, 0),)), Run(fate, ((0, 1, 0),))]
    (told,), (sure,) = everybody(runs, (), (), (), pack(language)), everybody(runs[:1], (), (), (), pack(language))
    assert told.evidence.rule == "person.fate-told" and told.evidence.confidence < 0.8 <= sure.evidence.confidence


def test_whom_something_befell_is_listed_on_no_page() -> None:
    (run,) = [Run("They condemned the arrest of State Counsellor Ann Lee on Monday.", ((0, 0, 0),))]
    assert [person for person in people([run], pack("en")) if person.evidence.confidence >= 0.8] == []


# fmt: off
LISTED: list[tuple[str, list[tuple[str, str]]]] = [
    ('Commenting on the news, Jane Doe, CEO of Wells Group, said: “We are very proud of what has been done here today.”', [('Jane Doe', 'CEO of Wells Group')]),
    ('“We are very proud of what has been done here today,” said Acme CEO Jane Doe.', [('Jane Doe', 'Acme CEO')]),
    ('“We are very proud of what has been done here today,” said Jane Doe, Ph.D., Acme’s Chief Scientist.', [('Jane Doe', 'Acme’s Chief Scientist')]),
    ('“We are very proud of what has been done here today,” said the company’s chief executive, Jane Doe.', [('Jane Doe', 'chief executive')]),
    ('In a statement, Mayor John Roe said, “We are very proud of what has been done here today.”', [('John Roe', 'Mayor')]),
    ('“We are very proud of what has been done here today,” according to Dr. Jane Doe, lead author of the study.', [('Jane Doe', 'lead author of the study')]),
    ('Governor Kathy Hochul said, "We are very proud of what has been done here today."', [('Kathy Hochul', 'Governor')]),
    ('Department of Health Commissioner Dr. James McDonald said, "We are very proud of what has been done here today."', [('James McDonald', 'Department of Health Commissioner')]),
    ('Secretary of State for Health and Social Care, Wes Streeting, said: “We are very proud of what has been done.”', [('Wes Streeting', 'Secretary of State for Health and Social Care')]),
    ('Health Secretary Wes Streeting said: “We are very proud of what has been done.”', [('Wes Streeting', 'Health Secretary')]),
    ('Minister for Water Jane Doe MP said: “We are very proud of what has been done.”', [('Jane Doe', 'Minister for Water')]),
    ('The Hon. Jane Doe MP, Minister for Water, said: “We are very proud of what has been done.”', [('Jane Doe', 'Minister for Water')]),
    ('Cllr Jane Doe, Cabinet Member for Housing at Leeds City Council, said: “We are very proud of what has been done.”', [('Jane Doe', 'Cabinet Member for Housing at Leeds City Council')]),
    ('Jane Doe OBE, Chair of the Trust, said: “We are very proud of what has been done.”', [('Jane Doe', 'Chair of the Trust')]),
    ('Sir John Roe, chairman of the panel, said: “We are very proud of what has been done.”', [('John Roe', 'chairman of the panel')]),
    ('Professor Dame Jane Doe, Chief Medical Officer for England, said: “We are very proud of what has been done.”', [('Jane Doe', 'Chief Medical Officer for England')]),
    ('Lt. Gen. John Roe, commander of the Northern Force, said: “We are very proud of what has been done.”', [('John Roe', 'commander of the Northern Force')]),
    ('Senate Majority Leader Chuck Schumer said: “We are very proud of what has been done.”', [('Chuck Schumer', 'Senate Majority Leader')]),
    ('U.S. Representative Jane Doe (D-CA) said: “We are very proud of what has been done.”', [('Jane Doe', 'U.S. Representative')]),
    ('U.S. Senators Jane Doe (D-NM) and John Roe (R-TX) today announced a bill.', [('Jane Doe', 'U.S. Senators'), ('John Roe', 'U.S. Senators')]),
    ('Attorney General Letitia James today announced a settlement.', [('Letitia James', 'Attorney General')]),
    ('FBI Special Agent in Charge John Roe said, “We are very proud of what has been done.”', [('John Roe', 'FBI Special Agent in Charge')]),
    ('Jane Doe, 34, a nurse at the hospital, said: “We are very proud of what has been done.”', [('Jane Doe', 'nurse at the hospital')]),
    ('Tim Cook, Apple’s CEO, said: “We are very proud of what has been done.”', [('Tim Cook', 'Apple’s CEO')]),
    ('“We are very proud of what has been done,” Jane Doe, director of the fund, told reporters on Monday.', [('Jane Doe', 'director of the fund')]),
    ('“We are very proud of what has been done,” said Wells Authority spokesperson Mary Poe.', [('Mary Poe', 'Wells Authority spokesperson')]),
    ('Jane Doe – Director, Wells Authority: “We are very proud of what has been done.”', [('Jane Doe', 'Director, Wells Authority')]),
    ('UN Secretary-General António Guterres on Monday urged all to act, saying “We are very proud of what has been done”.', [('António Guterres', 'UN Secretary-General')]),
    ('WHO Director-General Dr Tedros Adhanom Ghebreyesus said: “We are very proud of what has been done”.', [('Tedros Adhanom Ghebreyesus', 'WHO Director-General')]),
    ('“We are very proud of what has been done,” said Dr Hans Henri P. Kluge, WHO Regional Director for Europe.', [('Hans Henri P. Kluge', 'WHO Regional Director for Europe')]),
    ('Volker Türk, the UN High Commissioner for Human Rights, said: “We are very proud of what has been done.”', [('Volker Türk', 'UN High Commissioner for Human Rights')]),
    ('“We are very proud,” said Jane Doe, Vice President and General Manager, Data Center Group, at Acme Corporation.', [('Jane Doe', 'Vice President and General Manager, Data Center Group')]),
    ('“We are very proud,” said Jane Doe, co-founder and CEO of Acme, a leader in wells.', [('Jane Doe', 'co-founder and CEO of Acme')]),
    ('“We are very proud of it,” says Head of Product Jane Doe.', [('Jane Doe', 'Head of Product')]),
    ('As Jane Doe, the head of the clinic, put it: “We are very proud of what has been done.”', [('Jane Doe', 'head of the clinic')]),
    ('The award was presented by actor John Roe and Mayor Ann Lee.', [('John Roe', 'actor'), ('Ann Lee', 'Mayor')]),
    ('Present were Jane Doe (Ministry of Water), John Roe (director, Wells Authority) and Ann Lee.', [('John Roe', 'director, Wells Authority')]),
    ('“We are very proud of what has been done,” added Doe’s colleague John Roe, a biologist at Yale.', [('John Roe', 'biologist at Yale')]),
    ('“We are very proud of what has been done.” – Jane Doe, CEO, Acme', [('Jane Doe', 'CEO, Acme')]),
    ('Jane Kamau is Chief Operating Officer of Savannah Air Cargo in Nairobi. She was a pilot.', [('Jane Kamau', 'Chief Operating Officer of Savannah Air Cargo in Nairobi')]),
    ('Dr. John Roe is Professor of Logistics at Kharkiv Polytechnic and leads the flights.', [('John Roe', 'Professor of Logistics at Kharkiv Polytechnic')]),
    ('Jane Doe is President Lee of Korea’s closest friend.', [('Lee', 'President')]),
]
# fmt: on


@pytest.mark.parametrize(("text", "offices"), LISTED)
def test_offices_are_listed_as_english_releases_word_them(text: str, offices: list[tuple[str, str]]) -> None:
    assert listed(text) == offices


def test_a_house_in_latin_letters_before_a_name_in_others_belongs_to_the_office() -> None:
    assert listed("Код написан программистом компании Heroku Питером Гейганом за два года.", "ru") == [
        ("Питером Гейганом", "программистом компании Heroku")
    ]


def test_a_name_of_three_words_with_an_accent_is_kept_whole_behind_an_office() -> None:
    assert listed("«No basta», afirmó la directora regional de la OMTA, Rosa Elena Quiñones.", "es") == [
        ("Rosa Elena Quiñones", "directora regional de la OMTA")
    ]
    assert listed("„Das reicht nicht“, sagte die Direktorin Anna Maria Müller am Montag.", "de") == [("Anna Maria Müller", "Direktorin")]


@pytest.mark.parametrize("blank", [" ", "\u00a0"])
def test_an_office_of_a_body_stands_behind_any_blank(blank: str) -> None:
    text = f"Dell{blank}Chair of the board Jane Doe spoke."
    assert [(one.name, one.role) for one in mentions(text, pack("en"))] == [("Jane Doe", f"Dell{blank}Chair of the board")]
