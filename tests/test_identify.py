"""Which language a paragraph is in: right for each, also beside its neighbours, and nothing where too little is said."""

from __future__ import annotations

import subprocess
import sys

import pytest

from masthead.language.identify import identify

PARAGRAPHS = [
    ("en", "The ministry opened a new school in the north of the country on Monday, and the minister said that more would follow."),
    ("en", "Our members have asked the council for a clear answer about the future of the harbour."),
    ("fr", "Le ministère a ouvert lundi une nouvelle école dans le nord du pays, et la ministre a annoncé que d’autres suivraient."),
    ("fr", "Les membres de l'association demandent une réponse claire sur l'avenir du port."),
    ("es", "El ministerio inauguró el lunes una nueva escuela en el norte del país y la ministra anunció que habrá más."),
    ("es", "Los miembros de la asociación piden una respuesta clara sobre el futuro del puerto."),
    ("pt", "O ministério inaugurou na segunda-feira uma nova escola no norte do país, e a ministra anunciou que haverá mais."),
    ("pt", "Os membros da associação pedem uma resposta clara sobre o futuro do porto."),
    ("gl", "O ministerio inaugurou o luns unha nova escola no norte do país e a ministra anunciou que haberá máis."),
    ("gl", "Os membros da asociación piden unha resposta clara sobre o futuro do porto, segundo dixo onte o seu presidente."),
    ("ca", "El ministeri va inaugurar dilluns una nova escola al nord del país i la ministra va anunciar que n’hi haurà més."),
    ("ca", "Els membres de l'associació demanen una resposta clara sobre el futur del port."),
    ("it", "Il ministero ha inaugurato lunedì una nuova scuola nel nord del paese e la ministra ha annunciato che ne seguiranno altre."),
    ("it", "I membri dell'associazione chiedono una risposta chiara sul futuro del porto."),
    ("ro", "Ministerul a inaugurat luni o școală nouă în nordul țării, iar ministra a anunțat că vor urma și altele."),
    ("ro", "Membrii asociației cer un răspuns clar despre viitorul portului."),
    ("de", "Das Ministerium hat am Montag im Norden des Landes eine neue Schule eröffnet, und die Ministerin kündigte weitere an."),
    ("de", "Die Mitglieder des Vereins fordern eine klare Antwort zur Zukunft des Hafens."),
    ("nl", "Het ministerie heeft maandag in het noorden van het land een nieuwe school geopend en de minister zei dat er meer volgen."),
    ("nl", "De leden van de vereniging vragen een duidelijk antwoord over de toekomst van de haven."),
    ("af", "Die ministerie het Maandag 'n nuwe skool in die noorde van die land geopen en die minister het gesê dat daar meer sal volg."),
    ("af", "Die lede van die vereniging vra 'n duidelike antwoord oor die toekoms van die hawe."),
    ("da", "Ministeriet åbnede mandag en ny skole i den nordlige del af landet, og ministeren sagde, at der kommer flere."),
    ("da", "Foreningens medlemmer beder om et klart svar om havnens fremtid, og de har ikke fået noget endnu."),
    ("no", "Departementet åpnet mandag en ny skole nord i landet, og statsråden sa at det kommer flere."),
    ("no", "Foreningens medlemmer ber om et klart svar om havnens framtid, og de har ikke fått noe ennå."),
    ("sv", "Departementet öppnade på måndagen en ny skola i norra delen av landet, och ministern sade att fler kommer."),
    ("sv", "Föreningens medlemmar ber om ett klart svar om hamnens framtid och de har inte fått något än."),
    ("fi", "Ministeriö avasi maanantaina uuden koulun maan pohjoisosassa, ja ministeri sanoi, että lisää on tulossa."),
    ("fi", "Yhdistyksen jäsenet pyytävät selvää vastausta sataman tulevaisuudesta."),
    ("et", "Ministeerium avas esmaspäeval riigi põhjaosas uue kooli ja minister ütles, et neid tuleb veelgi."),
    ("et", "Ühingu liikmed küsivad selget vastust sadama tuleviku kohta."),
    ("cs", "Ministerstvo v pondělí otevřelo novou školu na severu země a ministryně uvedla, že budou následovat další."),
    ("cs", "Členové sdružení žádají jasnou odpověď o budoucnosti přístavu."),
    ("sk", "Ministerstvo v pondelok otvorilo novú školu na severe krajiny a ministerka uviedla, že budú nasledovať ďalšie."),
    ("pl", "Ministerstwo otworzyło w poniedziałek nową szkołę na północy kraju, a minister zapowiedziała kolejne."),
    ("pl", "Członkowie stowarzyszenia proszą o jasną odpowiedź w sprawie przyszłości portu."),
    ("sl", "Ministrstvo je v ponedeljek odprlo novo šolo na severu države, ministrica pa je povedala, da jih bo še več."),
    ("hr", "Ministarstvo je u ponedjeljak otvorilo novu školu na sjeveru zemlje, a ministrica je rekla da će ih biti još."),
    ("hu", "A minisztérium hétfőn új iskolát nyitott az ország északi részén, és a miniszter azt mondta, hogy továbbiak követik."),
    ("hu", "Az egyesület tagjai világos választ kérnek a kikötő jövőjéről."),
    ("tr", "Bakanlık pazartesi günü ülkenin kuzeyinde yeni bir okul açtı ve bakan başka okulların da açılacağını söyledi."),
    ("tr", "Derneğin üyeleri limanın geleceği hakkında açık bir cevap istiyor."),
    ("az", "Nazirlik bazar ertəsi ölkənin şimalında yeni məktəb açdı və nazir bildirdi ki, daha çox məktəb açılacaq."),
    ("az", "Birliyin üzvləri limanın gələcəyi haqqında aydın cavab istəyirlər."),
    ("tk", "Ministrlik duşenbe güni ýurduň demirgazygynda täze mekdep açdy we ministr ýene-de açyljakdygyny aýtdy."),
    ("tk", "Jemgyýetiň agzalary portuň geljegi barada anyk jogap soraýarlar."),
    ("uz", "Vazirlik dushanba kuni mamlakat shimolida yangi maktab ochdi va vazir yana maktablar ochilishini aytdi."),
    ("uz", "Uyushma a'zolari port kelajagi haqida aniq javob so'ramoqda."),
    ("id", "Kementerian membuka sekolah baru di bagian utara negara itu pada hari Senin, dan menteri mengatakan akan ada lagi."),
    ("id", "Para anggota asosiasi meminta jawaban yang jelas tentang masa depan pelabuhan."),
    ("ms", "Kementerian membuka sekolah baharu di utara negara pada hari Isnin dan menteri berkata lebih banyak lagi akan menyusul."),
    ("ms", "Ahli-ahli persatuan meminta jawapan yang jelas mengenai masa depan pelabuhan kerana mereka belum menerimanya."),
    ("vi", "Bộ đã khánh thành một trường học mới ở miền bắc đất nước vào thứ Hai và bộ trưởng cho biết sẽ có thêm nhiều trường."),
    ("vi", "Các thành viên của hiệp hội yêu cầu một câu trả lời rõ ràng về tương lai của cảng."),
    ("sw", "Wizara ilifungua shule mpya kaskazini mwa nchi siku ya Jumatatu, na waziri alisema kuwa nyingine zitafuata."),
    ("sw", "Wanachama wa chama hicho wanaomba jibu la wazi kuhusu mustakabali wa bandari."),
    ("sq", "Ministria hapi të hënën një shkollë të re në veri të vendit dhe ministrja tha se do të ketë të tjera."),
    ("sq", "Anëtarët e shoqatës kërkojnë një përgjigje të qartë për të ardhmen e portit."),
    ("lt", "Ministerija pirmadienį šalies šiaurėje atidarė naują mokyklą, o ministrė sakė, kad jų bus ir daugiau."),
    ("lt", "Asociacijos nariai prašo aiškaus atsakymo apie uosto ateitį."),
    ("lv", "Ministrija pirmdien valsts ziemeļos atklāja jaunu skolu, un ministre sacīja, ka būs arī citas."),
    ("lv", "Biedrības biedri lūdz skaidru atbildi par ostas nākotni."),
    ("is", "Ráðuneytið opnaði nýjan skóla á norðurhluta landsins á mánudag og ráðherrann sagði að fleiri myndu fylgja."),
    (
        "eu",
        "Ministerioak eskola berri bat ireki zuen astelehenean herrialdearen iparraldean, eta ministroak gehiago izango direla esan zuen.",
    ),
    ("ga", "D’oscail an aireacht scoil nua i dtuaisceart na tíre Dé Luain agus dúirt an t-aire go mbeidh tuilleadh ann."),
    ("cy", "Agorodd y weinidogaeth ysgol newydd yng ngogledd y wlad ddydd Llun a dywedodd y gweinidog y bydd mwy yn dilyn."),
    ("mt", "Il-ministeru fetaħ skola ġdida fit-tramuntana tal-pajjiż nhar it-Tnejn u l-ministru qal li se jsegwu oħrajn."),
    ("fil", "Nagbukas ang kagawaran ng isang bagong paaralan sa hilaga ng bansa noong Lunes at sinabi ng kalihim na may susunod pa."),
    ("ru", "Министерство открыло в понедельник новую школу на севере страны, и министр сообщила, что за ней последуют другие."),
    ("ru", "Члены ассоциации просят дать ясный ответ о будущем порта."),
    ("uk", "Міністерство відкрило в понеділок нову школу на півночі країни, і міністерка повідомила, що за нею будуть інші."),
    ("uk", "Члени асоціації просять дати чітку відповідь про майбутнє порту."),
    ("bg", "Министерството откри в понеделник ново училище в северната част на страната и министърът съобщи, че ще има и други."),
    ("bg", "Членовете на сдружението искат ясен отговор за бъдещето на пристанището."),
    ("be", "Міністэрства адкрыла ў панядзелак новую школу на поўначы краіны, і міністр паведаміла, што будуць і іншыя."),
    ("be", "Члены асацыяцыі просяць даць ясны адказ пра будучыню порта."),
    ("sr", "Министарство је у понедељак отворило нову школу на северу земље, а министарка је рекла да ће их бити још."),
    ("sr", "Чланови удружења траже јасан одговор о будућности луке."),
    ("mk", "Министерството отвори во понеделник ново училиште во северниот дел на земјата, а министерката рече дека ќе има и други."),
    ("mk", "Членовите на здружението бараат јасен одговор за иднината на пристаништето."),
    ("kk", "Министрлік дүйсенбі күні елдің солтүстігінде жаңа мектеп ашты, министр тағы да ашылатынын айтты."),
    ("tg", "Вазорат рӯзи душанбе дар шимоли кишвар мактаби нав кушод ва вазир гуфт, ки боз мактабҳо кушода мешаванд."),
    ("ky", "Министрлик дүйшөмбү күнү өлкөнүн түндүгүндө жаңы мектеп ачты, министр дагы ачыларын айтты."),
    ("mn", "Яам даваа гарагт улсын хойд хэсэгт шинэ сургууль нээсэн бөгөөд сайд дахин нээгдэнэ гэж хэлэв."),
    ("ar", "افتتحت الوزارة يوم الاثنين مدرسة جديدة في شمال البلاد، وقالت الوزيرة إن مدارس أخرى ستفتتح قريبا."),
    ("ar", "يطالب أعضاء الجمعية برد واضح بشأن مستقبل الميناء."),
    ("fa", "وزارتخانه روز دوشنبه مدرسه جدیدی در شمال کشور افتتاح کرد و وزیر گفت که مدارس دیگری نیز در راه است."),
    ("fa", "اعضای انجمن خواستار پاسخ روشنی درباره آینده بندر هستند."),
    ("ur", "وزارت نے پیر کو ملک کے شمال میں ایک نیا اسکول کھولا اور وزیر نے کہا کہ مزید اسکول کھولے جائیں گے۔"),
    ("ur", "انجمن کے ارکان بندرگاہ کے مستقبل کے بارے میں واضح جواب چاہتے ہیں۔"),
    ("ps", "وزارت د دوشنبې په ورځ د هیواد په شمال کې یو نوی ښوونځی پرانیست او وزیر وویل چې نور به هم پرانیستل شي."),
    ("ckb", "وەزارەت ڕۆژی دووشەممە قوتابخانەیەکی نوێی لە باکووری وڵات کردەوە و وەزیر گوتی کە قوتابخانەی تریش دەکرێنەوە."),
    ("he", "המשרד פתח ביום שני בית ספר חדש בצפון הארץ, והשרה אמרה כי ייפתחו בתי ספר נוספים."),
    ("he", "המשרד פתח ביום שני בית ספר חדש, ועל קירו כתוב: בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ."),
    ("he", "המשרד פתח ביום שני בית ספר חדש בצפון הארץ, והשרה אַדִירה כהן אמרה כי ייפתחו בתי ספר נוספים."),
    ("yi", "די מיניסטעריע האָט מאָנטיק געעפֿנט אַ נײַע שול אין צפֿון פֿון לאַנד, און דער מיניסטער האָט געזאָגט אַז עס וועלן קומען נאָך."),
    ("hi", "मंत्रालय ने सोमवार को देश के उत्तर में एक नया स्कूल खोला और मंत्री ने कहा कि और भी स्कूल खोले जाएंगे।"),
    ("mr", "मंत्रालयाने सोमवारी देशाच्या उत्तरेस एक नवीन शाळा सुरू केली आणि आणखी शाळा सुरू होतील असे मंत्र्यांनी सांगितले."),
    ("ne", "मन्त्रालयले सोमबार देशको उत्तरमा नयाँ विद्यालय खोल्यो र मन्त्रीले अरू पनि खुल्ने बताइन्।"),
    ("zh", "卫生部星期一在该国北部开设了一所新学校，部长表示今后还会有更多学校。这对农村的孩子们来说是一件大事。"),
    ("zh-Hant", "衛生部星期一在該國北部開設了一所新學校，部長表示今後還會有更多學校。這對農村的孩子們來說是一件大事。"),
    ("zh-Hant", "香港大學今日公布研究結果，發現新藥有效。"),
    ("ja", "同省は月曜日、国の北部に新しい学校を開設し、大臣は今後も増えると述べた。"),
    ("ja", "新型車両を発表、来春発売へ。東京本社で記者会見を開催。"),
    ("ko", "교육부는 월요일 북부 지역에 새 학교를 열었으며 장관은 더 많은 학교가 뒤따를 것이라고 말했다."),
    ("th", "กระทรวงได้เปิดโรงเรียนใหม่ทางภาคเหนือของประเทศเมื่อวันจันทร์ และรัฐมนตรีกล่าวว่าจะมีอีก"),
    ("el", "Το υπουργείο εγκαινίασε τη Δευτέρα ένα νέο σχολείο στα βόρεια της χώρας και η υπουργός είπε ότι θα ακολουθήσουν και άλλα."),
]


@pytest.mark.parametrize(("tag", "text"), PARAGRAPHS)
def test_a_paragraph_says_its_language(tag: str, text: str) -> None:
    found, sure = identify(text)
    assert (found, sure > 0.5) == (tag, True)


@pytest.mark.parametrize(
    "pair",
    [
        ("uk", "ru"),
        ("bg", "ru"),
        ("be", "uk"),
        ("mk", "sr"),
        ("pt", "es"),
        ("gl", "pt"),
        ("ca", "es"),
        ("nl", "de"),
        ("af", "nl"),
        ("no", "da"),
        ("sv", "da"),
        ("id", "ms"),
        ("fa", "ar"),
        ("ur", "fa"),
        ("zh", "zh-Hant"),
        ("ja", "zh"),
        ("tk", "tr"),
        ("az", "tr"),
        ("cs", "sk"),
        ("mr", "hi"),
        ("ky", "kk"),
        ("yi", "he"),
    ],
)
def test_neighbours_are_told_apart_the_better_the_more_they_say(pair: tuple[str, str]) -> None:
    for tag in pair:
        said = " ".join(text for own, text in PARAGRAPHS if own == tag)
        assert identify(said)[0] == tag


@pytest.mark.parametrize(
    "text", ["Acme", "Contact", "Tel.", "Berlin, 2024", "Zürich", "GENEVA", "12 %", "Mondo Delta Sigma", "info@example.org"]
)
def test_a_few_words_are_no_ground_to_guess_on(text: str) -> None:
    assert identify(text)[0] == ""


def test_plain_paragraphs_need_no_model() -> None:
    """The model takes longer to load than a page to convert."""
    code = (
        "import sys\nfrom masthead.language.identify import identify\n"
        "for text in sys.argv[1:]: identify(text)\n"
        "print('py3langid' in sys.modules)\n"
    )
    plain = [
        text
        for tag, text in PARAGRAPHS
        if tag in ("en", "fr", "es", "de", "pt", "nl", "sv", "da", "pl", "cs", "tr", "id", "vi", "ru", "uk")
    ]
    names = "Norhaven Board Kestrel Quay Harbour Ida Moss Lee Tan Anna Berg Otto Lind Fishery Vessel Dock Pier Crane Cargo Berth Mole "
    plain.append(names * 4 + "in the annex: a list of the staff, by their own names as on the door")
    done = subprocess.run([sys.executable, "-c", code, *plain], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize(
    "text",
    [
        "heading word " * 50 + "Text. sub word sub word More.",
        "Library & pool: full text",
        "E E = mc2 end",
        "lorem ipsum dolor " * 30,
    ],
)
def test_one_word_over_and_over_and_a_few_letters_are_in_no_language_that_is_seldom_written(text: str) -> None:
    assert identify(text)[0] in ("", "en")


def test_a_text_in_two_languages_needs_no_model() -> None:
    """Which of them has more of it its own words tell."""
    french = "Le ministre de la santé a présenté mardi le nouveau plan pour les hôpitaux, qui sera financé par la région et dans les communes avec l'État. "
    german = "Die Ministerin sagte, dass der Plan für die Krankenhäuser nicht mit dem Haushalt des Landes und auch nicht von den Städten bezahlt wird. "
    script = (
        "import sys\nfrom masthead.language.identify import identify\n"
        f"print(identify({french * 5 + german * 4!r})[0], identify({french * 2 + german * 3!r})[0], 'py3langid' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["fr", "de", "False"]


def test_malay_and_indonesian_are_told_apart_by_what_they_write_in_two_ways() -> None:
    """Their commonest words are the same, so that a model was asked of most texts in either."""
    both = "Menteri meninjau lokasi jambatan di bandar itu dan menyatakan pembangunan akan selesai dalam tiga tahun untuk daerah ini, juga dengan jalan. "
    indonesian = both + "Gubernur datang dari kantor provinsi pada Jumat dengan polisi."
    malay = both + "Pengarah datang dari universiti pada Jumaat untuk projek dengan polis."
    assert identified(indonesian, malay) == ["id", "ms", "False"]
    assert identified(both)[-1] == "True"  # nothing in it tells


def test_a_text_in_three_languages_needs_no_model_where_the_second_is_but_a_neighbour_of_the_first() -> None:
    """Of a text that is mostly Spanish more words are Catalan or Galician than English, without its being in any of these."""
    by_tag: dict[str, list[str]] = {}
    for tag, text in PARAGRAPHS:
        by_tag.setdefault(tag, []).append(text)
    english, polish = by_tag["en"][0], by_tag["pl"][0]
    assert identified("\n".join([*by_tag["es"], english, polish, polish, NAMES])) == ["es", "False"]


NAMES = "Norhaven Board Kestrel Quay Harbour Ida Moss Lee Tan Anna Berg Otto Lind Fishery Vessel Dock Pier Crane Cargo Berth Mole."


def identified(*texts: str) -> list[str]:
    """The languages of texts, and whether the model was loaded for them: in a process of its own, for others may have loaded it in this one."""
    script = (
        "import sys\nfrom masthead.language.identify import identify\n"
        "for text in sys.argv[1:]: print(identify(text)[0])\n"
        "print('py3langid' in sys.modules)\n"
    )
    return subprocess.run([sys.executable, "-c", script, *texts], capture_output=True, text=True, check=True).stdout.split()
