"""Sentences as newsrooms of eighteen languages write them: who speaks, and whom they name with which office."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.persons.whoswho import people
from masthead.anatomy.speech.quotes import quotes
from masthead.language.pack import pack

# fmt: off
SENTENCES: list[tuple[str, str, list[str], list[tuple[str, str]]]] = [
    ('de', '„Wir sind sehr stolz auf das, was hier erreicht wurde“, so Bundesumweltministerin Steffi Lemke.', ['Steffi Lemke'], [('Steffi Lemke', 'Bundesumweltministerin')]),
    ('de', 'Bundesinnenministerin Nancy Faeser (SPD) sagte: „Wir sind sehr stolz auf das, was hier erreicht wurde.“', ['Nancy Faeser'], [('Nancy Faeser', 'Bundesinnenministerin')]),
    ('de', '„Wir sind sehr stolz auf das, was hier erreicht wurde“, sagt Prof. Dr. Anna Müller, Leiterin des Instituts für Physik an der Universität Bonn.', ['Anna Müller'], [('Anna Müller', 'Leiterin des Instituts für Physik an der Universität Bonn')]),
    ('de', 'Dazu erklärt der Vorsitzende des Vorstands der Muster AG, Hans Meier: „Wir sind sehr stolz auf das, was hier erreicht wurde.“', ['Hans Meier'], [('Hans Meier', 'Vorsitzende des Vorstands der Muster AG')]),
    ('de', '„Wir sind stolz auf das Erreichte“, betonte Landesrat Max Huber.', ['Max Huber'], [('Max Huber', 'Landesrat')]),
    ('de', 'Oberbürgermeister Peter Klein: „Wir sind sehr stolz auf das, was hier erreicht wurde.“', ['Peter Klein'], [('Peter Klein', 'Oberbürgermeister')]),
    ('de', 'Nach Angaben von Pressesprecherin Eva Roth ist „die Lage sehr ernst und wird es auch bleiben“.', ['Eva Roth'], [('Eva Roth', 'Pressesprecherin')]),
    ('de', '„Wir sind sehr stolz“, freut sich Maria Weber, Geschäftsführerin Marketing und Vertrieb bei Muster.', ['Maria Weber'], [('Maria Weber', 'Geschäftsführerin Marketing und Vertrieb bei Muster')]),
    ('de', 'Die Ausstellung „Kunst und Leben in der Stadt“ wurde von Kuratorin Lisa Lang eröffnet.', [], [('Lisa Lang', 'Kuratorin')]),
    ('de', 'Ministerpräsident Markus Söder und Wirtschaftsminister Hubert Aiwanger besuchten das Werk.', [], [('Markus Söder', 'Ministerpräsident'), ('Hubert Aiwanger', 'Wirtschaftsminister')]),
    ('de', 'Dr.-Ing. Paul Kurz, CTO von Muster, ergänzt: „Wir sind sehr stolz auf das, was hier erreicht wurde.“', ['Paul Kurz'], [('Paul Kurz', 'CTO von Muster')]),
    ('de', 'Hauptgeschäftsführerin Kerstin Andreae: „Der Ausbau muss jetzt schneller gehen als bisher.“', ['Kerstin Andreae'], [('Kerstin Andreae', 'Hauptgeschäftsführerin')]),
    ('de', 'Der stellvertretende Vorsitzende Karl Groß lobte das Projekt.', [], [('Karl Groß', 'stellvertretende Vorsitzende')]),
    ('de', 'Anna Müller (Vorsitzende), Hans Meier (Schatzmeister) und Eva Roth (Schriftführerin) wurden gewählt.', [], [('Anna Müller', 'Vorsitzende'), ('Hans Meier', 'Schatzmeister'), ('Eva Roth', 'Schriftführerin')]),
    ('fr', '« Nous sommes très fiers de ce qui a été accompli ici », se félicite Anne Dupont, présidente-directrice générale d’Exemple SA.', ['Anne Dupont'], [('Anne Dupont', 'présidente-directrice générale d’Exemple SA')]),
    ('fr', 'Selon Jean Martin, directeur de recherche au CNRS, « nous sommes très fiers de ce qui a été accompli ici ».', ['Jean Martin'], [('Jean Martin', 'directeur de recherche au CNRS')]),
    ('fr', 'Gabriel Attal, Premier ministre, et Christophe Béchu, ministre de la Transition écologique et de la Cohésion des territoires, ont visité le site.', [], [('Gabriel Attal', 'Premier ministre'), ('Christophe Béchu', 'ministre de la Transition écologique et de la Cohésion des territoires')]),
    ('fr', '« Nous sommes très fiers de ce qui a été accompli », explique le Dr Paul Petit, chef du service de cardiologie au CHU de Lille.', ['Paul Petit'], [('Paul Petit', 'chef du service de cardiologie au CHU de Lille')]),
    ('fr', 'La maire de Paris, Anne Hidalgo, a annoncé : « Nous sommes très fiers de ce qui a été accompli. »', ['Anne Hidalgo'], [('Anne Hidalgo', 'maire de Paris')]),
    ('fr', 'M. Pierre DURAND, préfet de la région Bretagne, a signé la convention avec Mme Claire MOREAU, rectrice de l’académie de Rennes.', [], [('Pierre DURAND', 'préfet de la région Bretagne'), ('Claire MOREAU', 'rectrice de l’académie de Rennes')]),
    ('fr', 'Pour Sophie Blanc, responsable des programmes chez Exemple, « nous sommes très fiers de ce qui a été accompli ».', ['Sophie Blanc'], [('Sophie Blanc', 'responsable des programmes chez Exemple')]),
    ('fr', 'L’exposition « Art et vie dans la ville » est ouverte.', [], []),
    ('fr', 'Le président de la République Emmanuel Macron a reçu le chancelier Olaf Scholz.', [], [('Emmanuel Macron', 'président de la République'), ('Olaf Scholz', 'chancelier')]),
    ('fr', 'Sa directrice, Marie Leroy, se réjouit : « Nous sommes très fiers de ce qui a été accompli. »', ['Marie Leroy'], [('Marie Leroy', 'directrice')]),
    ('es', '«Estamos muy orgullosos de lo que se ha logrado aquí», ha señalado la ministra de Sanidad, Mónica García.', ['Mónica García'], [('Mónica García', 'ministra de Sanidad')]),
    ('es', '“Estamos muy orgullosos de lo que se ha logrado aquí”, explicó el Dr. Juan López, jefe del Servicio de Cardiología del Hospital Central.', ['Juan López'], [('Juan López', 'jefe del Servicio de Cardiología del Hospital Central')]),
    ('es', 'El presidente del Gobierno, Pedro Sánchez, ha visitado hoy la planta.', [], [('Pedro Sánchez', 'presidente del Gobierno')]),
    ('es', 'La alcaldesa de Valencia María José Catalá inauguró la feria.', [], [('María José Catalá', 'alcaldesa de Valencia')]),
    ('es', 'Según María Ruiz, investigadora del CSIC, “estamos muy orgullosos de lo que se ha logrado aquí”.', ['María Ruiz'], [('María Ruiz', 'investigadora del CSIC')]),
    ('es', '“Estamos muy orgullosos”, afirma Ana Gómez, directora de Marketing de Ejemplo.', ['Ana Gómez'], [('Ana Gómez', 'directora de Marketing de Ejemplo')]),
    ('es', 'El secretario general de la ONU, António Guterres, pidió “una acción inmediata y decidida de todos los países”.', ['António Guterres'], [('António Guterres', 'secretario general de la ONU')]),
    ('es', 'Por su parte, el CEO de Ejemplo, Luis Pérez, comentó: “Estamos muy orgullosos de lo que se ha logrado”.', ['Luis Pérez'], [('Luis Pérez', 'CEO de Ejemplo')]),
    ('es', 'El rector Carlos Ramírez y la decana Elena Torres firmaron el convenio.', [], [('Carlos Ramírez', 'rector'), ('Elena Torres', 'decana')]),
    ('es', 'La directora ejecutiva de UNICEF Catherine Russell dijo: “Estamos muy orgullosos de lo que se ha logrado”.', ['Catherine Russell'], [('Catherine Russell', 'directora ejecutiva de UNICEF')]),
    ('it', 'Il presidente della Regione Lombardia Attilio Fontana ha inaugurato la sede.', [], [('Attilio Fontana', 'presidente della Regione Lombardia')]),
    ('it', 'Il ministro della Salute, Orazio Schillaci, ha dichiarato: “Siamo molto orgogliosi di quanto realizzato”.', ['Orazio Schillaci'], [('Orazio Schillaci', 'ministro della Salute')]),
    ('it', '“Siamo molto orgogliosi”, ha aggiunto il sindaco di Milano Giuseppe Sala.', ['Giuseppe Sala'], [('Giuseppe Sala', 'sindaco di Milano')]),
    ('it', 'Secondo Marco Verdi, docente di Economia all’Università di Bologna, “siamo molto orgogliosi di quanto realizzato qui”.', ['Marco Verdi'], [('Marco Verdi', 'docente di Economia all’Università di Bologna')]),
    ('it', 'L’assessora alla Cultura Lucia Neri e il direttore del museo Paolo Gallo erano presenti.', [], [('Lucia Neri', 'assessora alla Cultura'), ('Paolo Gallo', 'direttore del museo')]),
    ('pt', '“Estamos muito orgulhosos do que foi feito aqui”, afirmou a ministra do Meio Ambiente e Mudança do Clima, Marina Silva.', ['Marina Silva'], [('Marina Silva', 'ministra do Meio Ambiente e Mudança do Clima')]),
    ('pt', 'O governador de São Paulo, Tarcísio de Freitas, participou do evento.', [], [('Tarcísio de Freitas', 'governador de São Paulo')]),
    ('pt', '“Estamos muito orgulhosos do que foi feito aqui”, destaca Carlos Lima, CEO da Exemplo.', ['Carlos Lima'], [('Carlos Lima', 'CEO da Exemplo')]),
    ('pt', 'Segundo o secretário de Saúde João Alves, “estamos muito orgulhosos do que foi feito aqui”.', ['João Alves'], [('João Alves', 'secretário de Saúde')]),
    ('pt', 'A presidente da Fundação, Teresa Cruz, sublinhou: «Estamos muito orgulhosos do que foi feito».', ['Teresa Cruz'], [('Teresa Cruz', 'presidente da Fundação')]),
    ('ru', '«Мы очень гордимся тем, что удалось сделать», — сообщил заместитель председателя Правительства Российской Федерации Александр Новак.', ['Александр Новак'], [('Александр Новак', 'заместитель председателя Правительства Российской Федерации')]),
    ('ru', 'По словам директора департамента развития Ольги Ивановой, «мы очень гордимся тем, что удалось сделать в этом году».', ['Ольги Ивановой'], [('Ольги Ивановой', 'директора департамента развития')]),
    ('ru', 'Как отметил мэр города Сергей Петров, «мы очень гордимся тем, что удалось сделать в этом году».', ['Сергей Петров'], [('Сергей Петров', 'мэр города')]),
    ('ru', 'Председатель правления Сбербанка Герман Греф выступил на форуме.', [], [('Герман Греф', 'Председатель правления Сбербанка')]),
    ('ru', 'Анна Смирнова, PR-директор компании «Пример»: «Мы очень гордимся тем, что удалось сделать».', ['Анна Смирнова'], [('Анна Смирнова', 'PR-директор компании «Пример»')]),
    ('ru', 'В открытии приняли участие губернатор области Игорь Орлов и ректор университета Мария Белова.', [], [('Игорь Орлов', 'губернатор области'), ('Мария Белова', 'ректор университета')]),
    ('ru', '«Мы очень гордимся», — подчеркивает Павел Дуров, основатель Telegram.', ['Павел Дуров'], [('Павел Дуров', 'основатель Telegram')]),
    ('nl', '“We zijn heel trots op wat hier is bereikt”, zegt wethouder Anna Bakker.', ['Anna Bakker'], [('Anna Bakker', 'wethouder')]),
    ('nl', 'Volgens Jan Smit, hoogleraar Ecologie aan de Universiteit Utrecht, is “dit een heel belangrijke stap voor de natuur”.', ['Jan Smit'], [('Jan Smit', 'hoogleraar Ecologie aan de Universiteit Utrecht')]),
    ('nl', 'Staatssecretaris Gunay Uslu (Cultuur en Media): “We zijn heel trots op wat hier is bereikt.”', ['Gunay Uslu'], [('Gunay Uslu', 'Staatssecretaris')]),
    ('nl', 'De directeur van het museum, Eva de Boer, opende de tentoonstelling ‘Kunst en leven in de stad’.', [], [('Eva de Boer', 'directeur van het museum')]),
    ('pl', 'Minister klimatu i środowiska Paulina Hennig-Kloska podpisała umowę.', [], [('Paulina Hennig-Kloska', 'Minister klimatu i środowiska')]),
    ('pl', '„Jesteśmy bardzo dumni” – dodał wiceminister Jan Lis.', ['Jan Lis'], [('Jan Lis', 'wiceminister')]),
    ('pl', 'Jak podkreśla dr hab. Maria Zając, kierownik Katedry Ekologii UW, „to bardzo ważny krok dla przyrody”.', ['Maria Zając'], [('Maria Zając', 'kierownik Katedry Ekologii UW')]),
    ('uk', '«Ми дуже пишаємося тим, що вдалося зробити», — повідомив Прем’єр-міністр України Денис Шмигаль.', ['Денис Шмигаль'], [('Денис Шмигаль', 'Прем’єр-міністр України')]),
    ('uk', 'Як зазначила заступниця міністра економіки Юлія Свириденко, «ми дуже пишаємося тим, що вдалося зробити».', ['Юлія Свириденко'], [('Юлія Свириденко', 'заступниця міністра економіки')]),
    ('uk', 'Олег Коваль, директор департаменту: «Ми дуже пишаємося тим, що вдалося зробити».', ['Олег Коваль'], [('Олег Коваль', 'директор департаменту')]),
    ('tr', 'Sağlık Bakanı Fahrettin Koca, “Burada başarılanlardan büyük gurur duyuyoruz” dedi.', ['Fahrettin Koca'], [('Fahrettin Koca', 'Sağlık Bakanı')]),
    ('tr', '“Burada başarılanlardan büyük gurur duyuyoruz” diyen Örnek Holding Yönetim Kurulu Başkanı Ali Koç, teşekkür etti.', ['Ali Koç'], [('Ali Koç', 'Örnek Holding Yönetim Kurulu Başkanı')]),
    ('tr', 'Örnek A.Ş. CEO’su Zeynep Kaya şunları söyledi: “Burada başarılanlardan büyük gurur duyuyoruz.”', ['Zeynep Kaya'], [('Zeynep Kaya', 'Örnek A.Ş. CEO’su')]),
    ('tr', 'Prof. Dr. Ayşe Demir, “Burada başarılanlardan büyük gurur duyuyoruz” ifadelerini kullandı.', ['Ayşe Demir'], []),
    ('el', '«Είμαστε πολύ περήφανοι για όσα πετύχαμε εδώ», δήλωσε ο πρωθυπουργός Κυριάκος Μητσοτάκης.', ['Κυριάκος Μητσοτάκης'], [('Κυριάκος Μητσοτάκης', 'πρωθυπουργός')]),
    ('el', 'Ο υπουργός Υγείας, Άδωνις Γεωργιάδης, ανέφερε: «Είμαστε πολύ περήφανοι για όσα πετύχαμε».', ['Άδωνις Γεωργιάδης'], [('Άδωνις Γεωργιάδης', 'υπουργός Υγείας')]),
    ('el', '«Είμαστε πολύ περήφανοι», σημειώνει η Ελένη Παπαδοπούλου, διευθύνουσα σύμβουλος της Παράδειγμα ΑΕ.', ['Ελένη Παπαδοπούλου'], [('Ελένη Παπαδοπούλου', 'διευθύνουσα σύμβουλος της Παράδειγμα ΑΕ')]),
    ('zh', '国家主席习近平12日在北京会见法国总统马克龙。', [], [('习近平', '国家主席'), ('马克龙', '法国总统')]),
    ('zh', '市长陈吉宁表示，“我们为取得的成就感到非常自豪。”', ['陈吉宁'], [('陈吉宁', '市长')]),
    ('zh', '“我们为取得的成就感到非常自豪。”公司首席执行官张一鸣说。', ['张一鸣'], [('张一鸣', '公司首席执行官')]),
    ('zh', '该公司董事长兼总裁李东生先生指出：“我们为取得的成就感到非常自豪。”', ['李东生'], [('李东生', '该公司董事长兼总裁')]),
    ('zh', '世界卫生组织总干事谭德塞博士说：“我们为取得的成就感到非常自豪。”', ['谭德塞'], [('谭德塞', '世界卫生组织总干事')]),
    ('zh', '北京大学教授王小明告诉记者，“这是非常重要的一步，对所有人都有好处。”', ['王小明'], [('王小明', '北京大学教授')]),
    ('zh', '行政長官李家超表示：「我們為取得的成就感到非常自豪。」', ['李家超'], [('李家超', '行政長官')]),
    ('zh', '衞生署署長林文健醫生說：「我們為取得的成就感到非常自豪。」', ['林文健'], [('林文健', '衞生署署長')]),
    ('ja', '株式会社例示の代表取締役社長である佐藤健一は、次のように述べています。「私たちはこの成果をとても誇りに思います。」', ['佐藤健一'], [('佐藤健一', '株式会社例示の代表取締役社長')]),
    ('ja', '「私たちはこの成果をとても誇りに思います」と同社CEOのジョン・スミスは語っています。', ['ジョン・スミス'], [('ジョン・スミス', '同社CEO')]),
    ('ja', '東京大学の田中花子教授は「これはとても重要な一歩です」とコメントした。', ['田中花子'], [('田中花子', '教授')]),
    ('ja', '小池百合子東京都知事は会見で「これはとても重要な一歩です」と話した。', ['小池百合子'], [('小池百合子', '東京都知事')]),
    ('ja', '執行役員 マーケティング本部長 高橋誠は「これはとても重要な一歩です」と述べた。', ['高橋誠'], [('高橋誠', '執行役員 マーケティング本部長')]),
    ('ko', '이재용 삼성전자 회장은 "우리는 이 성과를 매우 자랑스럽게 생각합니다"라고 말했다.', ['이재용'], [('이재용', '삼성전자 회장')]),
    ('ko', '"우리는 이 성과를 매우 자랑스럽게 생각합니다"라고 박영선 중소벤처기업부 장관이 밝혔다.', ['박영선'], [('박영선', '중소벤처기업부 장관')]),
    ('ko', '서울대 김민수 교수는 “이것은 매우 중요한 한 걸음이다”고 강조했다.', ['김민수'], [('김민수', '교수')]),
    ('ko', '예시주식회사(대표이사 최지훈)는 오늘 신제품을 출시했다고 밝혔다.', [], [('최지훈', '대표이사')]),
    ('hi', 'केंद्रीय मंत्री नितिन गडकरी ने कहा, "हमें इस उपलब्धि पर बहुत गर्व है।"', ['नितिन गडकरी'], [('नितिन गडकरी', 'केंद्रीय मंत्री')]),
    ('hi', '"हमें इस उपलब्धि पर बहुत गर्व है," कंपनी के मुख्य कार्यकारी अधिकारी राहुल वर्मा ने कहा।', ['राहुल वर्मा'], [('राहुल वर्मा', 'कंपनी के मुख्य कार्यकारी अधिकारी')]),
    ('hi', 'राष्ट्रपति द्रौपदी मुर्मू ने आज समारोह में भाग लिया।', [], [('द्रौपदी मुर्मू', 'राष्ट्रपति')]),
    ('he', '"אנחנו גאים מאוד במה שהושג כאן", אמר שר הבריאות אוריאל בוסו.', ['אוריאל בוסו'], [('אוריאל בוסו', 'שר הבריאות')]),
    ('he', 'מנכ"לית החברה, מיכל לוי, אמרה: "אנחנו גאים מאוד במה שהושג כאן".', ['מיכל לוי'], [('מיכל לוי', 'מנכ"לית החברה')]),
    ('he', 'לדברי פרופ\' דן כהן, ראש המחלקה לקרדיולוגיה, "זהו צעד חשוב מאוד לכולנו".', ['דן כהן'], [('דן כהן', 'ראש המחלקה לקרדיולוגיה')]),
    ('th', 'นายอนุทิน ชาญวีรกูล นายกรัฐมนตรี กล่าวว่า “เราภูมิใจมากกับสิ่งที่ทำได้ที่นี่”', ['อนุทิน ชาญวีรกูล'], [('อนุทิน ชาญวีรกูล', 'นายกรัฐมนตรี')]),
    ('th', '“เราภูมิใจมากกับสิ่งที่ทำได้ที่นี่” นางสาวสมหญิง รักไทย ประธานเจ้าหน้าที่บริหาร กล่าว', ['สมหญิง รักไทย'], [('สมหญิง รักไทย', 'ประธานเจ้าหน้าที่บริหาร')]),
    ('th', 'ดร.วิชัย สุขใจ ผู้อำนวยการสถาบัน ระบุว่า “เราภูมิใจมากกับสิ่งที่ทำได้ที่นี่”', ['วิชัย สุขใจ'], [('วิชัย สุขใจ', 'ผู้อำนวยการสถาบัน')]),
    ('ar', 'قال رئيس مجلس الإدارة عبدالله السالم: "نحن فخورون جدا بما تحقق هنا اليوم".', ['عبدالله السالم'], [('عبدالله السالم', 'رئيس مجلس الإدارة')]),
    ('ar', 'وصرح الدكتور سعيد المنصوري، مدير عام الهيئة، بأن المشروع اكتمل.', [], [('سعيد المنصوري', 'مدير عام الهيئة')]),
    ('ar', '"نحن فخورون جدا بما تحقق هنا اليوم"، قالت مريم العلي الرئيسة التنفيذية للشركة.', ['مريم العلي'], [('مريم العلي', 'الرئيسة التنفيذية للشركة')]),
    ('ar', 'وأشارت وزيرة البيئة ياسمين فؤاد إلى أهمية المشروع.', [], [('ياسمين فؤاد', 'وزيرة البيئة')]),
    ('ar', 'التقى الرئيس التركي رجب طيب أردوغان نظيره الروسي فلاديمير بوتين.', [], [('رجب طيب أردوغان', 'الرئيس التركي')]),
    ('ar', 'وقالت المديرة العامة لليونسكو أودري أزولاي: «نحن فخورون جدا بما تحقق هنا اليوم».', ['أودري أزولاي'], [('أودري أزولاي', 'المديرة العامة لليونسكو')]),
]
# fmt: on


@pytest.mark.parametrize(
    ("language", "text", "speakers", "offices"), SENTENCES, ids=[f"{case[0]}-{at}" for at, case in enumerate(SENTENCES)]
)
def test_sentences_tell_who_speaks_and_who_is_who(language: str, text: str, speakers: list[str], offices: list[tuple[str, str]]) -> None:
    runs = [Run(text, ((0, 0, 0),))]
    lexicon = pack(language)
    assert [quote.speaker for quote in quotes(runs, lexicon)] == speakers
    assert [(person.name, person.role) for person in people(runs, lexicon)] == offices


def test_a_line_under_a_set_quotation_may_mean_its_speaker_by_the_office() -> None:
    lead = "Außenministerin Anna Roth nahm am Montag an einem Treffen der vier Länder im Norden teil."
    words = "Daher müssen die Länder des Nordens vereint für das Wasser eintreten."
    runs = [Run(lead, ((0, 0, 0),)), Run(words, ((0, 1, 0),), "quotation"), Run("so die Außenministerin.", ((0, 2, 0),))]
    assert [(quote.speaker, quote.role) for quote in quotes(runs, pack("de"))] == [("Anna Roth", "Außenministerin")]
