"""Speech in each language: who says it, before or behind the words, by name, by office or by a pronoun alone."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.speech.quotes import quotes
from masthead.language.pack import pack

Speech = tuple[str, str, str]
"""How a quotation begins, its speaker, and the speaker's office."""

# fmt: off
CASES: list[tuple[str, list[str], list[Speech]]] = [
    ('en', ['“The wells give water to everybody in the north,” said Jane Doe, director of the Wells Authority. “Next year we open ten more.”', '“It took three years,” she added.'], [('The wells give water to everybody in the north,', 'Jane Doe', 'director of the Wells Authority'), ('It took three years', 'Jane Doe', 'director of the Wells Authority')]),
    ('en', ['Jane Doe, director of the Wells Authority, said: “The wells give water to everybody in the north.', '“Next year we open ten more of them.”'], [('The wells give water to everybody in the north. Next year we', 'Jane Doe', 'director of the Wells Authority')]),
    ('en', ['“The wells,” said Prime Minister John Roe, “give water to everybody in the north.”'], [('The wells, give water', 'John Roe', 'Prime Minister')]),
    ('en', ['The ministry opened its “Clean Water for All” programme and called it the “well of wells” on Monday.'], []),
    ('en', ['The minister said that the wells would give water to everybody in the north of the country.'], []),
    ('en', ["'The wells give water to everybody in the north,' said Jane Doe.", "'It took us three long years,' said the director."], [('The wells give', 'Jane Doe', ''), ('It took us three', 'Jane Doe', '')]),
    ('en', ['“The wells give water to everybody in the north of the country.”', '— Jane Doe, Director, Wells Authority'], [('The wells give', 'Jane Doe', 'Director, Wells Authority')]),
    ('fr', ['« Les puits donnent de l’eau à tous les habitants du nord », explique Marie Dupont, directrice de l’Agence des puits.', '« Nous en ouvrirons dix autres », a-t-elle ajouté.'], [('Les puits donnent', 'Marie Dupont', 'directrice de l’Agence des puits'), ('Nous en ouvrirons', 'Marie Dupont', 'directrice de l’Agence des puits')]),
    ('fr', ['Le ministre des Affaires étrangères Jean Martin a déclaré : « Les puits donnent de l’eau à tous. »'], [('Les puits donnent', 'Jean Martin', 'ministre des Affaires étrangères')]),
    ('fr', ['Pour Jean-Noël BARROT, ministre de l’Europe et des Affaires étrangères : « Les puits donnent de l’eau à tous. »'], [('Les puits', 'Jean-Noël BARROT', 'ministre de l’Europe et des Affaires étrangères')]),
    ('es', ['«Los pozos dan agua a todos los habitantes del norte», dijo María Pérez, directora de la Agencia de Pozos.', '“El año próximo abriremos diez más”, añadió.'], [('Los pozos dan', 'María Pérez', 'directora de la Agencia de Pozos'), ('El año próximo', 'María Pérez', 'directora de la Agencia de Pozos')]),
    ('es', ['El ministro de Asuntos Exteriores José García afirmó: “Los pozos dan agua a todos los habitantes”.'], [('Los pozos dan', 'José García', 'ministro de Asuntos Exteriores')]),
    ('es', ['Según la presidenta de la fundación, Ana López, “los pozos dan agua a todos los habitantes del norte”.'], [('los pozos dan', 'Ana López', 'presidenta de la fundación')]),
    ('de', ['„Die Brunnen geben allen im Norden Wasser“, sagt Anna Schmidt, Direktorin der Brunnenbehörde. „Nächstes Jahr öffnen wir zehn weitere.“', '„Das hat drei Jahre gedauert“, so Schmidt weiter.'], [('Die Brunnen geben allen im Norden Wasser', 'Anna Schmidt', 'Direktorin der Brunnenbehörde'), ('Das hat drei', 'Schmidt', '')]),
    ('de', ['Bundesministerin Svenja Roth erklärt: „Die Brunnen geben allen im Norden Wasser.“'], [('Die Brunnen', 'Svenja Roth', 'Bundesministerin')]),
    ('de', ['»Die Brunnen geben allen im Norden Wasser«, betont die Präsidentin des Verbands, Eva Klein.'], [('Die Brunnen', 'Eva Klein', 'Präsidentin des Verbands')]),
    ('pt', ['“Os poços dão água a todos os moradores do norte”, disse Maria Souza, diretora da Agência de Poços.', '“No próximo ano abriremos mais dez”, acrescentou ela.'], [('Os poços dão', 'Maria Souza', 'diretora da Agência de Poços'), ('No próximo ano', 'Maria Souza', 'diretora da Agência de Poços')]),
    ('pt', ['O ministro das Relações Exteriores João Silva afirmou: “Os poços dão água a todos os moradores”.'], [('Os poços dão', 'João Silva', 'ministro das Relações Exteriores')]),
    ('it', ['«I pozzi danno acqua a tutti gli abitanti del nord», ha dichiarato Maria Rossi, direttrice dell’Agenzia dei pozzi.', '“L’anno prossimo ne apriremo altri dieci”, ha aggiunto.'], [('I pozzi danno', 'Maria Rossi', 'direttrice dell’Agenzia dei pozzi'), ('L’anno prossimo', 'Maria Rossi', 'direttrice dell’Agenzia dei pozzi')]),
    ('it', ['Il ministro degli Esteri Antonio Bianchi ha affermato: «I pozzi danno acqua a tutti gli abitanti».'], [('I pozzi danno', 'Antonio Bianchi', 'ministro degli Esteri')]),
    ('nl', ['“De putten geven iedereen in het noorden water”, zegt Anna de Vries, directeur van het Waterschap.', '“Volgend jaar openen we er nog tien”, aldus De Vries.'], [('De putten', 'Anna de Vries', 'directeur van het Waterschap'), ('Volgend jaar', 'De Vries', '')]),
    ('nl', ['Minister van Buitenlandse Zaken Jan Jansen: “De putten geven iedereen in het noorden water.”'], [('De putten', 'Jan Jansen', 'Minister van Buitenlandse Zaken')]),
    ('tr', ['“Kuyular kuzeyde yaşayan herkese su veriyor” diyen Dışişleri Bakanı Ali Demir, çalışmaların süreceğini söyledi.'], [('Kuyular kuzeyde', 'Ali Demir', 'Dışişleri Bakanı')]),
    ('tr', ['Kuyu Kurumu Genel Müdürü Ayşe Yılmaz, “Kuyular kuzeyde yaşayan herkese su veriyor” dedi.'], [('Kuyular kuzeyde', 'Ayşe Yılmaz', 'Kuyu Kurumu Genel Müdürü')]),
    ('ru', ['«Колодцы дают воду всем жителям севера, — отметила Анна Иванова, директор Агентства колодцев. — В следующем году мы откроем ещё десять».'], [('Колодцы дают', 'Анна Иванова', 'директор Агентства колодцев')]),
    ('ru', ['Министр иностранных дел Иван Петров заявил: «Колодцы дают воду всем жителям севера».'], [('Колодцы дают', 'Иван Петров', 'Министр иностранных дел')]),
    ('ru', ['«Колодцы дают воду всем жителям севера», — сказал генеральный директор компании «Вода» Пётр Сидоров.', '«Мы откроем ещё десять колодцев», — добавил он.'], [('Колодцы дают', 'Пётр Сидоров', 'генеральный директор компании «Вода»'), ('Мы откроем', 'Пётр Сидоров', 'генеральный директор компании «Вода»')]),
    ('uk', ['«Криниці дають воду всім мешканцям півночі», — сказала Олена Шевченко, директорка Агентства криниць.', '«Наступного року ми відкриємо ще десять», — додала вона.'], [('Криниці дають', 'Олена Шевченко', 'директорка Агентства криниць'), ('Наступного року', 'Олена Шевченко', 'директорка Агентства криниць')]),
    ('uk', ['Міністр закордонних справ Дмитро Бондар заявив: «Криниці дають воду всім мешканцям півночі».'], [('Криниці дають', 'Дмитро Бондар', 'Міністр закордонних справ')]),
    ('pl', ['„Studnie dają wodę wszystkim mieszkańcom północy” – powiedziała Anna Nowak, dyrektor Agencji Studni.', '„W przyszłym roku otworzymy dziesięć kolejnych” – dodała.'], [('Studnie dają', 'Anna Nowak', 'dyrektor Agencji Studni'), ('W przyszłym roku', 'Anna Nowak', 'dyrektor Agencji Studni')]),
    ('pl', ['Minister spraw zagranicznych Jan Kowalski powiedział: „Studnie dają wodę wszystkim mieszkańcom północy”.'], [('Studnie dają', 'Jan Kowalski', 'Minister spraw zagranicznych')]),
    ('el', ['«Τα πηγάδια δίνουν νερό σε όλους τους κατοίκους», δήλωσε ο υπουργός Εξωτερικών Γιώργος Παππάς.'], [('Τα πηγάδια', 'Γιώργος Παππάς', 'υπουργός Εξωτερικών')]),
    ('el', ['Η Μαρία Νικολάου, διευθύντρια της Υπηρεσίας, τόνισε: «Τα πηγάδια δίνουν νερό σε όλους τους κατοίκους».'], [('Τα πηγάδια', 'Μαρία Νικολάου', 'διευθύντρια της Υπηρεσίας')]),
    ('ar', ['قال وزير الخارجية أحمد منصور: «تمنح الآبار الماء لجميع سكان الشمال في البلاد».', 'وأضاف: «سنفتح عشر آبار أخرى في العام المقبل».'], [('تمنح الآبار', 'أحمد منصور', 'وزير الخارجية'), ('سنفتح عشر', 'أحمد منصور', 'وزير الخارجية')]),
    ('ar', ['وقالت ليلى حسن، المديرة التنفيذية للمؤسسة: "تمنح الآبار الماء لجميع سكان الشمال في البلاد".'], [('تمنح الآبار', 'ليلى حسن', 'المديرة التنفيذية للمؤسسة')]),
    ('ar', ['"تمنح الآبار الماء لجميع سكان الشمال في البلاد"، حسبما قال الأمين العام للأمم المتحدة سامي رشيد.'], [('تمنح الآبار', 'سامي رشيد', 'الأمين العام للأمم المتحدة')]),
    ('he', ['"הבארות נותנות מים לכל תושבי הצפון", אמרה דנה לוי, מנהלת רשות הבארות.'], [('הבארות נותנות', 'דנה לוי', 'מנהלת רשות הבארות')]),
    ('he', ['שר החוץ יוסי כהן אמר: "הבארות נותנות מים לכל תושבי הצפון".'], [('הבארות נותנות', 'יוסי כהן', 'שר החוץ')]),
    ('zh', ['外交部长王明表示：“水井为北方的每一个人提供了干净的饮用水。”'], [('水井为北方', '王明', '外交部长')]),
    ('zh', ['“水井为北方的每一个人提供了干净的饮用水，”水利局局长李建国说，“明年我们还要再开十口井。”'], [('水井为北方', '李建国', '水利局局长')]),
    ('zh', ['「水井為北方的每一個人提供了乾淨的飲用水。」執行長陳美玲表示。', '她補充道：「明年我們還要再開十口井。」'], [('水井為北方', '陳美玲', '執行長'), ('明年我們', '陳美玲', '執行長')]),
    ('ja', ['代表取締役社長の山田太郎は「この井戸は北部に住むすべての人々に水を届けます」と述べています。'], [('この井戸は', '山田太郎', '代表取締役社長')]),
    ('ja', ['「この井戸は北部に住むすべての人々に水を届けます」と上川陽子外務大臣は述べた。'], [('この井戸は', '上川陽子', '外務大臣')]),
    ('ko', ['홍길동 외교부 장관은 “이 우물은 북부에 사는 모든 사람들에게 물을 제공합니다”라고 말했다.'], [('이 우물은', '홍길동', '외교부 장관')]),
    ('ko', ['"이 우물은 북부에 사는 모든 사람들에게 물을 제공합니다"라고 김영희 우물재단 이사장은 밝혔다.'], [('이 우물은', '김영희', '우물재단 이사장')]),
    ('hi', ['विदेश मंत्री राजेश कुमार ने कहा, "ये कुएं उत्तर में रहने वाले सभी लोगों को पानी देते हैं।"'], [('ये कुएं', 'राजेश कुमार', 'विदेश मंत्री')]),
    ('hi', ['"ये कुएं उत्तर में रहने वाले सभी लोगों को पानी देते हैं," अनीता शर्मा, कुआं संस्था की निदेशक ने कहा।', '"अगले साल हम दस और कुएं खोलेंगे," उन्होंने कहा।'], [('ये कुएं', 'अनीता शर्मा', 'कुआं संस्था की निदेशक'), ('अगले साल', 'अनीता शर्मा', 'कुआं संस्था की निदेशक')]),
    ('th', ['นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงการต่างประเทศ กล่าวว่า “บ่อน้ำเหล่านี้ให้น้ำแก่ทุกคนที่อาศัยอยู่ในภาคเหนือ”'], [('บ่อน้ำเหล่านี้', 'สมชาย ใจดี', 'รัฐมนตรีว่าการกระทรวงการต่างประเทศ')]),
    ('th', ['“บ่อน้ำเหล่านี้ให้น้ำแก่ทุกคนที่อาศัยอยู่ในภาคเหนือ” นางสาวมาลี สุขใจ ผู้อำนวยการ กล่าว'], [('บ่อน้ำเหล่านี้', 'มาลี สุขใจ', 'ผู้อำนวยการ')]),
    ('pl', ['– Studnie dają wodę wszystkim na północy kraju – śmieje się Anna Nowak, prezeska fundacji.'], [('Studnie dają', 'Anna Nowak', 'prezeska fundacji')]),
    ('et', ['„Kaevud annavad vett kõigile põhjas elavatele inimestele,“ muigas direktor Mari Tamm.'], [('Kaevud annavad', 'Mari Tamm', 'direktor')]),
    ('it', ['«I pozzi danno acqua a tutti gli abitanti del nord», ha scherzato la direttrice Anna Rossi.'], [('I pozzi danno', 'Anna Rossi', 'direttrice')]),
    ('pt', ['“Os poços dão água a todos os moradores do norte”, diverte-se a presidente Ana Lima.'], [('Os poços', 'Ana Lima', 'presidente')]),
    ('cs', ['„Studny dávají vodu všem obyvatelům severu,“ radí klientům ředitelka Jana Nováková.'], [('Studny dávají', 'Jana Nováková', 'ředitelka')]),
    ('sv', ['– Brunnarna ger alla i norr vatten, säger Anna Berg, generaldirektör på Brunnsverket.'], [('Brunnarna ger', 'Anna Berg', 'generaldirektör på Brunnsverket')]),
    ('cs', ['„Studny dávají vodu všem obyvatelům severu,“ řekla ministryně zahraničních věcí Jana Nováková.'], [('Studny dávají', 'Jana Nováková', 'ministryně zahraničních věcí')]),
    ('id', ['“Sumur ini memberi air kepada semua warga di utara,” kata Menteri Luar Negeri Budi Santoso.'], [('Sumur ini', 'Budi Santoso', 'Menteri Luar Negeri')]),
]
# fmt: on


@pytest.mark.parametrize(("language", "paragraphs", "speech"), CASES, ids=[f"{case[0]}-{at}" for at, case in enumerate(CASES)])
def test_speech_is_found_with_its_speaker(language: str, paragraphs: list[str], speech: list[Speech]) -> None:
    runs = [Run(text, ((0, at, 0),)) for at, text in enumerate(paragraphs)]
    found = quotes(runs, pack(language))
    assert [(quote.text[: len(start)], quote.speaker, quote.role) for quote, (start, _, _) in zip(found, speech, strict=True)] == speech


# fmt: off
NAMES_IN_MARKS = [
    ('en', 'The report, “State of the Wells 2024”, was published on Monday by the Wells Authority.'),
    ('en', 'She said the “new normal” would last, and called the plan “a game changer”.'),
    ('en', 'The film “The Long Way Home to the Northern Wells,” directed by Jane Doe, opens on Friday.'),
    ('en', 'The winning slogan is “Water for all of us, every day, everywhere”.'),
    ('en', 'Section 4 reads: “No person shall draw water from a well without the consent of the authority.”'),
    ('en', 'The law states that “no person shall draw water from a well without the consent of the authority.”'),
    ('en', 'The programme, named “Wells for Everybody in the North of the Country”, was announced by Jane Doe, director.'),
    ('en', 'Jane Doe, director of the fund, announced the launch of “Wells for Everybody in the North”.'),
    ('en', 'Jane Doe’s talk, “How we built one hundred wells in three years”, is at noon.'),
    ('en', 'Jane Doe received the award “Best Director of the Year” from the president.'),
    ('fr', 'Le rapport « L’eau pour tous les habitants du nord » a été publié par Jean Martin, directeur de l’Agence.'),
    ('fr', 'Le ministre Jean Martin a annoncé le lancement du programme « De l’eau pour tous les habitants ».'),
    ('de', 'Das Projekt „Brunnen für alle Menschen im Norden“ wird von Direktorin Anna Schmidt geleitet.'),
    ('de', 'Unter dem Motto „Wasser für alle Menschen im ganzen Land“ fand am Montag die Tagung statt, sagte Anna Schmidt.'),
    ('es', 'El programa “Agua para todos los habitantes del norte” fue presentado por la ministra Ana López.'),
    ('ru', 'Программа «Вода для всех жителей севера страны» была представлена министром Иваном Петровым.'),
    ('ru', 'Генеральный директор ООО «Вода для всех жителей севера» Иван Петров сообщил об открытии.'),
    ('zh', '《水井报告》由王小明主任发布，题为“北方的水井：现状与未来”。'),
    ('ja', '「みんなの水」プロジェクトは、代表の山田太郎氏が始めた。'),
    ('ar', 'أطلقت الوزارة برنامج "الماء لجميع سكان الشمال في البلاد" بحضور وزير الخارجية أحمد منصور.'),
    ('it', 'Il convegno “L’acqua per tutti gli abitanti del nord” è stato aperto dal sindaco Mario Bianchi.'),
    ('it', 'La casa svela “La notte blu del mare profondo”, la nuova collezione per l’estate.'),
    ('he', 'חברת ים חושפת "הלילה הכחול של הים העמוק", קולקציה חדשה לקיץ.'),
    ('id', 'PT Laut Biru menambah “Program Laut Bersih untuk Semua Warga” di Surabaya.'),
    ('id', 'Perusahaan mencadangkan “Dana Laut untuk Semua Nelayan” sebesar Rp5 miliar.'),
    ('pt', 'O segundo “Dia dos pescadores do norte” será em junho.'),
    ('gl', 'A conta “Mariñeiros do norte e do sur” ten mil seguidores.'),
    ('sq', 'Bashkia përfundoi “Projektin për peshkatarët e veriut” sot.'),
    ('tl', 'Ang kuwento “Ang buhay ng mga mangingisda sa hilaga” ay isinulat ni Maria Santos.'),
]
# fmt: on


@pytest.mark.parametrize(("language", "text"), NAMES_IN_MARKS)
def test_titles_names_and_terms_in_marks_are_no_speech(language: str, text: str) -> None:
    assert quotes([Run(text, ((0, 0, 0),))], pack(language)) == ()
