"""Towns that texts begin with where neither a day nor capitals tell a place: "नई दिल्ली। …", "Jakarta, Media.id – …"."""

from __future__ import annotations

import re
from functools import cache

from masthead.expressions import expression

_HINDI = """
    नई दिल्ली|दिल्ली|मुंबई|मुम्बई|कोलकाता|चेन्नई|बेंगलुरु|बंगलुरु|हैदराबाद|अहमदाबाद|पुणे|जयपुर|लखनऊ|कानपुर|नागपुर|इंदौर|इन्दौर|भोपाल|पटना|वडोदरा|गाजियाबाद|ग़ाज़ियाबाद|लुधियाना|आगरा|नासिक|फरीदाबाद|मेरठ|राजकोट|वाराणसी|श्रीनगर
    |औरंगाबाद|धनबाद|अमृतसर|प्रयागराज|इलाहाबाद|रांची|राँची|हावड़ा|जबलपुर|ग्वालियर|विजयवाड़ा|जोधपुर|मदुरै|रायपुर|कोटा|गुवाहाटी|चंडीगढ़|चण्डीगढ़|सोलापुर|बरेली|मुरादाबाद|मैसूर|गुरुग्राम|गुड़गांव|अलीगढ़|जालंधर|भुवनेश्वर|भिलाई|दुर्ग|बिलासपुर|कोरबा|जगदलपुर
    |रायगढ़|राजनांदगांव|अंबिकापुर|धमतरी|महासमुंद|सहारनपुर|गोरखपुर|अयोध्या|फैजाबाद|झांसी|मथुरा|मुजफ्फरनगर|मुजफ्फरपुर|बीकानेर|अजमेर|उदयपुर|अलवर|भरतपुर|सीकर|भीलवाड़ा|पाली|देहरादून|हरिद्वार|ऋषिकेश|रुड़की|हल्द्वानी|नैनीताल|रुद्रपुर|काशीपुर|अल्मोड़ा|पिथौरागढ़
    |शिमला|धर्मशाला|मंडी|सोलन|ऊना|बद्दी|कुल्लू|मनाली|हमीरपुर|कांगड़ा|चंबा|जम्मू|लेह|उज्जैन|सागर|रीवा|सतना|देवास|रतलाम|छिंदवाड़ा|मंदसौर|नीमच|गया|भागलपुर|दरभंगा|पूर्णिया|आरा|बेगूसराय|कटिहार|सीवान|छपरा|समस्तीपुर|मोतिहारी|जमशेदपुर|बोकारो|हजारीबाग|देवघर|दुमका
    |पानीपत|सोनीपत|रोहतक|हिसार|करनाल|अंबाला|यमुनानगर|पंचकूला|सिरसा|रेवाड़ी|भिवानी|कुरुक्षेत्र|कैथल|जींद|नोएडा|ग्रेटर नोएडा|सूरत|गांधीनगर|पणजी|तिरुवनंतपुरम|कोच्चि|गंगटोक|शिलांग|इंफाल|आइजोल|कोहिमा|अगरतला|ईटानगर|पोर्ट ब्लेयर|पुडुचेरी|विशाखापत्तनम|आजमगढ़|बलिया|जौनपुर|गाजीपुर|मिर्जापुर|बस्ती|सुल्तानपुर|रायबरेली|सीतापुर|बाराबंकी|हरदोई|उन्नाव|फतेहपुर|बांदा|इटावा|मैनपुरी|फिरोजाबाद|एटा|हाथरस|बुलंदशहर|हापुड़|शामली|बागपत|बिजनौर|रामपुर|शाहजहांपुर|पीलीभीत|बदायूं
"""
_INDONESIAN = """
    Jakarta|Jakarta Pusat|Jakarta Selatan|Jakarta Timur|Jakarta Barat|Jakarta Utara|Surabaya|Bandung|Medan|Semarang|Makassar|Palembang|Depok|Tangerang|Tangerang Selatan|Bekasi|Bogor|Batam|Pekanbaru|Padang|Malang|Denpasar|Samarinda|Balikpapan|Banjarmasin|Banjarbaru
    |Pontianak|Manado|Yogyakarta|Sleman|Bantul|Surakarta|Solo|Cirebon|Sukabumi|Tasikmalaya|Garut|Cianjur|Karawang|Purwakarta|Subang|Serang|Cilegon|Lebak|Pandeglang|Bandar Lampung|Lampung|Metro|Bengkulu|Jambi|Pangkalpinang|Tanjungpinang|Banda Aceh|Lhokseumawe
    |Langsa|Binjai|Pematangsiantar|Sibolga|Bukittinggi|Payakumbuh|Dumai|Mataram|Lombok|Bima|Kupang|Ende|Maumere|Ambon|Ternate|Jayapura|Merauke|Timika|Manokwari|Sorong|Wamena|Nabire|Palu|Kendari|Gorontalo|Mamuju|Parepare|Palopo|Bone|Gowa|Maros|Palangka Raya|Palangkaraya
    |Sampit|Tarakan|Bontang|Tenggarong|Singkawang|Magelang|Pekalongan|Tegal|Kudus|Jepara|Demak|Pati|Rembang|Blora|Klaten|Boyolali|Sragen|Wonogiri|Karanganyar|Sukoharjo|Purwokerto|Banyumas|Cilacap|Kebumen|Wonosobo|Temanggung|Kendal|Batang|Brebes|Salatiga|Kediri|Blitar|Madiun|Mojokerto
    |Jombang|Sidoarjo|Gresik|Lamongan|Tuban|Bojonegoro|Ngawi|Ponorogo|Trenggalek|Tulungagung|Nganjuk|Pasuruan|Probolinggo|Lumajang|Jember|Banyuwangi|Bondowoso|Situbondo|Bangkalan|Sampang|Pamekasan|Sumenep|Gianyar|Badung|Tabanan|Buleleng|Singaraja|Karangasem|Klungkung|Nusantara|Kuala Lumpur
"""
_PERSIAN = """
    تهران|مشهد|اصفهان|کرج|شیراز|تبریز|قم|اهواز|کرمانشاه|ارومیه|رشت|زاهدان|همدان|کرمان|یزد|اردبیل|بندرعباس|اراک|اسلامشهر|زنجان|سنندج|قزوین|خرم‌آباد|خرم آباد|گرگان|ساری|بابل|آمل|بجنورد|بوشهر|بیرجند|ایلام|شهرکرد|سمنان|یاسوج|قشم|کیش|دزفول|آبادان
    |خرمشهر|نیشابور|سبزوار|کاشان|گلستان|خوی|مراغه|ملایر|بروجرد|سقز|مهاباد|بوکان|نجف‌آباد|شاهرود|مرودشت|جهرم|لار|فسا|رفسنجان|سیرجان|جیرفت|بم|چابهار|زابل|ایرانشهر|گنبدکاووس|گنبد کاووس|قائمشهر|قائم‌شهر|بهشهر|نکا|تنکابن|چالوس|رامسر|لاهیجان|لنگرود|انزلی|بندرانزلی
    |بندر انزلی|آستارا|ماسال|ورامین|شهریار|پاکدشت|ری|ساوه|خمین|محلات|دلیجان|کابل|هرات|مزار شریف|مزارشریف|قندهار|جلال‌آباد|دوشنبه|خجند
"""
_ARABIC = """
    القاهرة|الإسكندرية|الجيزة|بورسعيد|السويس|الإسماعيلية|الأقصر|أسوان|المنصورة|طنطا|أسيوط|شرم الشيخ|الغردقة|الرياض|جدة|مكة المكرمة|المدينة المنورة|الدمام|الخبر|الظهران|الطائف|تبوك|أبها|نيوم|دبي|أبوظبي|أبو ظبي|الشارقة|عجمان|رأس الخيمة|الفجيرة|العين|الدوحة
    |الكويت|المنامة|مسقط|صلالة|صنعاء|عدن|تعز|المكلا|بغداد|البصرة|الموصل|أربيل|كركوك|النجف|كربلاء|السليمانية|عمان|عمّان|إربد|الزرقاء|العقبة|دمشق|حلب|حمص|حماة|اللاذقية|بيروت|طرابلس|صيدا|القدس|القدس المحتلة|رام الله|غزة|نابلس|الخليل|بيت لحم
    |الخرطوم|أم درمان|بورتسودان|بنغازي|مصراتة|تونس|صفاقس|سوسة|الجزائر|الجزائر العاصمة|وهران|قسنطينة|عنابة|الرباط|الدار البيضاء|مراكش|فاس|طنجة|أكادير|مكناس|وجدة|العيون|نواكشوط|مقديشو|جيبوتي|جنيف|نيويورك|باريس|لندن|واشنطن|بروكسل|إسطنبول|أنقرة|برلين|فيينا|روما|مدريد|موسكو|بكين|طوكيو
"""
_SEATS = """
    Abidjan|Abu Dhabi|Abuja|Accra|Adelaide|Addis Ababa|Algiers|Alger|Almaty|Amman|Amsterdam|Ankara|Antananarivo|Antwerp|Antwerpen|Anvers|Arusha|Asunción|Athens|Athen|Athènes|Atenas|Atene|Atlanta|Auckland|Austin|Baghdad
    |Baku|Bakou|Baltimore|Bamako|Bangkok|Bangui|Banjul|Barcelona|Barcelone|Barcellona|Basel|Bâle|Beijing|Beirut|Beyrouth|Belfast|Belgrade|Bergamo|Berlin|Berlín|Berlino|Bern|Berna|Berne|Bilbao|Birmingham|Bogotá|Bologna|Bologne|Bonn
    |Bordeaux|Boston|Brasília|Bratislava|Brazzaville|Bremen|Bridgetown|Brighton|Brisbane|Bristol|Brno|Brussels|Brüssel|Brussel|Bruxelles|Bruselas|Bruxelas|Bryssel|Bucharest|București|Budapest|Buenos Aires|Bujumbura|Cairo|Calgary|Cali|Canberra|Cape Town
    |Caracas|Cardiff|Casablanca|Charlotte|Chicago|Christchurch|Cluj-Napoca|Cologne|Colombo|Conakry|Copenhagen|København|Kopenhagen|Cork|Cotonou|Curitiba|Dakar|Dallas|Damascus|Damaskus|Dar es Salaam|Darwin|Delhi|Denver|Detroit|Dhaka|Dijon|Djibouti|Doha|Dortmund
    |Douala|Dresden|Dubai|Dublin|Durban|Düsseldorf|Edinburgh|Edmonton|Essen|Florence|Firenze|Fort-de-France|Frankfurt|Freetown|Gaborone|Galway|Gaza|Gdańsk|Geneva|Genève|Genf|Ginebra|Ginevra|Genebra|Genova|Gent|Georgetown|Glasgow|Göteborg|Graz|Grenoble|Guadalajara
    |Guatemala City|Guayaquil|Halifax|Hamburg|Hannover|Hanoi|Harare|Havana|La Habana|Helsinki|Hobart|Hong Kong|Honolulu|Houston|Hyderabad|Innsbruck|Islamabad|Istanbul|İstanbul|Jakarta|Jerusalem|Johannesburg|Juba|Kabul|Kampala|Kansas City|Karachi|Kathmandu|Katowice|Khartoum|Kiel|Kigali
    |Kingston|Kinshasa|Köln|Kraków|Kuala Lumpur|Kyiv|Kiev|La Paz|Lagos|Lahore|Las Vegas|Lausanne|Leeds|Leipzig|Lille|Lilongwe|Lima|Linz|Lisbon|Lisboa|Lissabon|Lisbonne|Liverpool|Ljubljana|Lomé|London|Londres|Londra|Los Angeles|Luanda|Lugano|Lusaka|Luxembourg|Luxemburg
    |Luzern|Lyon|Lviv|Madrid|Mainz|Málaga|Malé|Managua|Manama|Manchester|Manila|Maputo|Marrakech|Marseille|Maseru|Mbabane|Medellín|Melbourne|Mexico City|Ciudad de México|Miami|Milan|Milano|Mailand|Minneapolis|Minsk|Mogadishu|Mombasa|Monaco|Monrovia|Monterrey|Montevideo
    |Montpellier|Montreal|Montréal|Moscow|Moskau|Moscou|Moscú|Mumbai|Munich|München|Múnich|Muscat|N’Djamena|N'Djamena|Nairobi|Nantes|Naples|Napoli|Nashville|Nassau|Ndjamena|New Delhi|New Orleans|New York|Niamey|Nice|Nicosia|Nouakchott|Nouméa|Nürnberg|Nur-Sultan|Oakland|Oslo
    |Ottawa|Ouagadougou|Palermo|Panama City|Panamá|Papeete|Paramaribo|Paris|París|Parigi|Parijs|Perth|Philadelphia|Phnom Penh|Phoenix|Pittsburgh|Podgorica|Port Louis|Port Moresby|Port of Spain|Port-au-Prince|Portland|Porto|Porto Alegre|Porto-Novo|Potsdam|Poznań|Prague|Praha
    |Prag|Praga|Praia|Pretoria|Pristina|Québec|Quito|Rabat|Recife|Regina|Reims|Rennes|Reykjavík|Reykjavik|Riga|Rīga|Rio de Janeiro|Riyadh|Rome|Roma|Rom|Rotterdam|Saarbrücken|Sacramento|Salvador|Salzburg|San Diego|San Francisco|San José|San Juan|San Salvador|Sana’a|Santiago
    |Santiago de Chile|Santo Domingo|São Paulo|Sarajevo|Seattle|Seoul|Séoul|Sevilla|Shanghai|Sheffield|Singapore|Singapur|Singapour|Skopje|Sofia|Stockholm|Strasbourg|Straßburg|Estrasburgo|Strasburgo|Stuttgart|Suva|Sydney|Taipei|Tallinn|Tashkent|Tbilisi|Tegucigalpa|Tehran|Teheran
    |Tel Aviv|The Hague|Den Haag|La Haye|Thessaloniki|Tirana|Tokyo|Tokio|Toronto|Torino|Turin|Toulouse|Tripoli|Tunis|Turku|Ulaanbaatar|Uppsala|Utrecht|Vaduz|Valencia|Valletta|Valparaíso|Vancouver|Venice|Venezia|Victoria|Vienna|Wien|Viena|Vienne|Vientiane|Vilnius|Warsaw
    |Warszawa|Warschau|Varsovie|Varsovia|Varsavia|Washington|Wellington|Wiesbaden|Windhoek|Winnipeg|Wrocław|Yaoundé|Yangon|Yerevan|Zagreb|Zaragoza|Zürich|Zurich
    |Aberdeen|Albany|Albuquerque|Anaheim|Anchorage|Annapolis|Arlington|Bakersfield|Baton Rouge|Bellevue|Bismarck|Boise|Boulder|Brampton|Buffalo|Burlington|Carson City|Cheyenne|Cincinnati|Cleveland|Colorado Springs|Columbus|Corpus Christi
    |Dayton|Des Moines|Dundee|Dunedin|Durham|El Paso|Fargo|Fort Lauderdale|Fort Wayne|Fort Worth|Fredericton|Fresno|Gold Coast|Grand Rapids|Greensboro|Harrisburg|Hartford|Indianapolis|Invercargill|Irvine|Jacksonville|Jefferson City
    |Jersey City|Kelowna|Knoxville|Lansing|Leicester|Lexington|Little Rock|Long Beach|Louisville|Lubbock|Memphis|Milwaukee|Mississauga|Montgomery|Montpelier|Napier|New Haven|New Plymouth|Newark|Newcastle|Nottingham|Oklahoma City|Omaha
    |Orlando|Palmerston North|Portsmouth|Prince George|Prince Rupert|Providence|Raleigh|Richmond|Rochester|Rotorua|Saint Paul|Salt Lake City|San Antonio|San Jose|Santa Fe|Saskatoon|Savannah|Scottsdale|Silver Spring|Sioux Falls|Southampton
    |Spokane|Springfield|St Andrews|St. John’s|St. John's|St. Louis|St. Paul|St. Petersburg|Sunderland|Swansea|Syracuse|Tacoma|Tallahassee|Tampa|Tauranga|Toledo|Topeka|Trenton|Tucson|Tulsa|Virginia Beach|Whangarei|Whangārei|Whitehorse
    |Wichita|Wolverhampton|Wollongong|Yellowknife|Aachen|Augsburg|Bielefeld|Bochum|Braunschweig|Chemnitz|Erfurt|Freiburg|Halle|Heidelberg|Karlsruhe|Kassel|Magdeburg|Mannheim|Münster|Rostock|Schwerin|Wuppertal|Würzburg|St. Gallen|Winterthur
    |Klagenfurt|Aix-en-Provence|Amiens|Angers|Besançon|Brest|Caen|Clermont-Ferrand|Le Havre|Le Mans|Limoges|Metz|Nancy|Nîmes|Orléans|Perpignan|Rouen|Saint-Étienne|Toulon|Tours|Namur|Liège|A Coruña|Alicante|Granada|Murcia|Oviedo|Palma
    |Pamplona|Santander|Valladolid|Vigo|Bari|Brescia|Cagliari|Catania|Padova|Parma|Perugia|Pisa|Trento|Trieste|Verona|Coimbra|Braga|Funchal|Belém|Belo Horizonte|Campinas|Campo Grande|Cuiabá|Florianópolis|Fortaleza|Goiânia|Manaus|Vitória
    |Córdoba|Rosario|Mendoza|La Plata|Barranquilla|Cartagena|Arequipa|Cusco|Concepción|Puebla|Tijuana|Mérida|Querétaro|Eindhoven|Groningen|Maastricht|Nijmegen|Tilburg|Bergen|Trondheim|Stavanger|Tromsø|Aarhus|Odense|Aalborg|Malmö|Linköping
    |Umeå|Tampere|Oulu|Espoo|Lublin|Szczecin|Łódź|Bydgoszcz|Rzeszów|Ostrava|Plzeň|Olomouc|Košice|Debrecen|Szeged|Timișoara|Iași|Brașov|Constanța|Plovdiv|Varna|Split|Rijeka|Maribor|Novi Sad|Tartu|Kaunas|Izmir|İzmir|Antalya|Bursa|Adana
"""
"""Towns from which much is told to the press, in the languages of those who tell it."""
_AT_HOME = """
    Košice|Prešov|Žilina|Nitra|Banská Bystrica|Trnava|Trenčín|Poprad|Prievidza|Zvolen|Považská Bystrica|Nové Zámky|Michalovce|Spišská Nová Ves|Komárno|Levice|Humenné|Bardejov|Liptovský Mikuláš
    |Ostrava|Plzeň|Liberec|Olomouc|České Budějovice|Hradec Králové|Ústí nad Labem|Pardubice|Zlín|Havířov|Kladno|Opava|Jihlava|Karlovy Vary|Teplice|Karviná|Děčín|Mladá Boleslav|Chomutov|Prostějov|Přerov|Znojmo|Kolín|Třebíč|Tábor|Písek
    |Łódź|Gdynia|Szczecin|Bydgoszcz|Lublin|Białystok|Częstochowa|Radom|Toruń|Sosnowiec|Rzeszów|Kielce|Gliwice|Olsztyn|Zabrze|Bielsko-Biała|Bytom|Zielona Góra|Rybnik|Opole|Tychy|Gorzów Wielkopolski|Elbląg|Płock|Wałbrzych|Tarnów|Koszalin|Kalisz|Legnica|Sopot|Zakopane
    |Debrecen|Szeged|Miskolc|Pécs|Győr|Nyíregyháza|Kecskemét|Székesfehérvár|Szombathely|Szolnok|Tatabánya|Kaposvár|Békéscsaba|Eger|Veszprém|Zalaegerszeg|Sopron|Nagykanizsa|Salgótarján|Esztergom|Gödöllő|Szekszárd
    |Maribor|Celje|Kranj|Koper|Velenje|Novo mesto|Nova Gorica|Ptuj|Murska Sobota|Postojna|Piran|Rijeka|Osijek|Zadar|Slavonski Brod|Pula|Karlovac|Sisak|Varaždin|Šibenik|Dubrovnik|Bjelovar|Vinkovci|Vukovar|Čakovec|Koprivnica
    |Beograd|Novi Sad|Niš|Kragujevac|Subotica|Zrenjanin|Pančevo|Čačak|Kraljevo|Novi Pazar|Leskovac|Užice|Valjevo|Šabac|Smederevo|Sombor|Banja Luka|Tuzla|Zenica|Mostar|Bijeljina|Nikšić|Skoplje|Priština|Tivat|Kotor
    |Београд|Нови Сад|Ниш|Крагујевац|Суботица|Зрењанин|Панчево|Чачак|Краљево|Лесковац|Ужице|Ваљево|Шабац|Бања Лука|Скопје|Битола|Охрид
    |София|Пловдив|Варна|Бургас|Русе|Стара Загора|Плевен|Сливен|Добрич|Шумен|Перник|Хасково|Ямбол|Благоевград|Велико Търново|Враца|Габрово|Видин|Кърджали|Монтана|Кюстендил
    |Iași|Timișoara|Constanța|Craiova|Brașov|Galați|Ploiești|Oradea|Brăila|Arad|Pitești|Sibiu|Bacău|Târgu Mureș|Baia Mare|Buzău|Botoșani|Satu Mare|Suceava|Piatra Neamț|Drobeta-Turnu Severin|Târgu Jiu|Târgoviște|Bistrița|Tulcea|Alba Iulia|Chișinău
    |Kaunas|Klaipėda|Šiauliai|Panevėžys|Alytus|Marijampolė|Mažeikiai|Jonava|Utena|Palanga|Druskininkai|Daugavpils|Liepāja|Jelgava|Jūrmala|Ventspils|Rēzekne|Valmiera|Cēsis|Tartu|Narva|Pärnu|Viljandi|Rakvere|Kuressaare|Haapsalu|Võru
    |Espoo|Tampere|Vantaa|Oulu|Jyväskylä|Lahti|Kuopio|Pori|Joensuu|Lappeenranta|Vaasa|Hämeenlinna|Seinäjoki|Rovaniemi|Mikkeli|Kotka|Kajaani|Malmö|Västerås|Örebro|Linköping|Helsingborg|Jönköping|Norrköping|Umeå|Gävle|Borås|Sundsvall|Karlstad|Luleå|Visby|Kiruna
    |Bergen|Trondheim|Stavanger|Kristiansand|Tromsø|Drammen|Fredrikstad|Bodø|Ålesund|Haugesund|Lillehammer|Aarhus|Odense|Aalborg|Esbjerg|Randers|Kolding|Vejle|Roskilde|Helsingør|Tórshavn|Nuuk|Akureyri
    |Αθήνα|Θεσσαλονίκη|Πάτρα|Πειραιάς|Ηράκλειο|Λάρισα|Βόλος|Ιωάννινα|Χανιά|Χαλκίδα|Αγρίνιο|Κατερίνη|Καλαμάτα|Καβάλα|Ρόδος|Σέρρες|Δράμα|Ξάνθη|Κοζάνη|Κέρκυρα|Μυτιλήνη|Τρίπολη|Λευκωσία|Λεμεσός|Λάρνακα|Πάφος
    |İzmir|Bursa|Adana|Gaziantep|Konya|Antalya|Kayseri|Mersin|Eskişehir|Diyarbakır|Samsun|Denizli|Şanlıurfa|Adapazarı|Malatya|Erzurum|Trabzon|Kocaeli|Sakarya|Muğla|Hatay|Manisa|Balıkesir|Lefkoşa|Bakı|Gəncə
    |Москва|Санкт-Петербург|Новосибирск|Екатеринбург|Казань|Нижний Новгород|Челябинск|Самара|Омск|Ростов-на-Дону|Уфа|Красноярск|Воронеж|Пермь|Волгоград|Краснодар|Саратов|Тюмень|Тольятти|Ижевск|Барнаул|Иркутск|Ульяновск|Хабаровск|Ярославль|Владивосток|Махачкала|Томск|Оренбург
    |Кемерово|Рязань|Астрахань|Пенза|Липецк|Калининград|Тула|Курск|Ставрополь|Сочи|Тверь|Якутск|Мурманск|Архангельск|Смоленск|Минск|Гомель|Брест|Гродно|Могилев|Витебск|Астана|Алматы|Шымкент|Бишкек|Ташкент|Душанбе|Баку|Ереван|Тбилиси|Кишинев
    |Київ|Харків|Одеса|Дніпро|Львів|Запоріжжя|Кривий Ріг|Миколаїв|Вінниця|Чернігів|Полтава|Черкаси|Хмельницький|Чернівці|Житомир|Рівне|Івано-Франківськ|Тернопіль|Луцьк|Ужгород|Херсон|Кропивницький|Краматорськ|Біла Церква|Мінськ|Гомель
    |Երևան|Գյումրի|Վանաձոր|თბილისი|ბათუმი|ქუთაისი|Nur-Sultan|Алма-Ата|Ақтау|Ақтөбе|Қарағанды
    |ירושלים|תל אביב|תל אביב-יפו|חיפה|באר שבע|אשדוד|ראשון לציון|פתח תקווה|נתניה|חולון|בני ברק|רמת גן|אשקלון|רחובות|הרצליה|כפר סבא|נצרת|אילת|טבריה
    |القاهرة|الإسكندرية|الجيزة|الرياض|جدة|مكة المكرمة|المدينة المنورة|الدمام|الدوحة|أبوظبي|أبو ظبي|دبي|الشارقة|الكويت|المنامة|مسقط|صنعاء|عدن|بغداد|البصرة|أربيل|الموصل|دمشق|حلب|بيروت|طرابلس|عمّان|عمان|القدس|غزة|رام الله|نابلس|الخليل|الخرطوم|تونس|الجزائر|الرباط|الدار البيضاء|مراكش|نواكشوط|بنغازي|صفاقس|وهران
    |تهران|مشهد|اصفهان|شیراز|تبریز|کرج|اهواز|کرمانشاه|ارومیه|رشت|زاهدان|همدان|کرمان|یزد|اردبیل|بندرعباس|اراک|زنجان|سنندج|قزوین|خرم‌آباد|گرگان|ساری|بوشهر|بجنورد|بیرجند|ایلام|شهرکرد|یاسوج|سمنان|کیش|عسلویه|کابل|هرات|مزار شریف|قندهار|جلال‌آباد|دوشنبه
    |کراچی|لاہور|اسلام آباد|راولپنڈی|فیصل آباد|ملتان|پشاور|کوئٹہ|حیدرآباد|گوجرانوالہ|سیالکوٹ|سرگودھا|بہاولپور|سکھر|مظفرآباد|گلگت|مردان|ایبٹ آباد|نئی دہلی|دہلی|لکھنؤ|ممبئی|سری نگر|حیدر آباد|کلکتہ|پٹنہ
    |ঢাকা|চট্টগ্রাম|খুলনা|রাজশাহী|সিলেট|বরিশাল|রংপুর|ময়মনসিংহ|কুমিল্লা|কলকাতা|আগরতলা|काठमाडौं|पोखरा
    |Hà Nội|TP. Hồ Chí Minh|Thành phố Hồ Chí Minh|TP.HCM|TP HCM|Đà Nẵng|Hải Phòng|Cần Thơ|Huế|Nha Trang|Đà Lạt|Vũng Tàu|Quy Nhơn|Biên Hòa|Buôn Ma Thuột|Vinh|Hạ Long|Bắc Ninh|Thái Nguyên|Nam Định|Cà Mau|Long An|Bình Dương|Đồng Nai|Quảng Ninh
    |กรุงเทพฯ|กรุงเทพมหานคร|เชียงใหม่|ภูเก็ต|ขอนแก่น|นครราชสีมา|หาดใหญ่|พัทยา|ວຽງຈັນ|Dodoma|Mwanza|Zanzibar|Kisumu|Nakuru|Eldoret|Dar es Salaam
    |Kuching|Kota Kinabalu|Johor Bahru|George Town|Ipoh|Shah Alam|Petaling Jaya|Melaka|Seremban|Alor Setar|Kuantan|Kuala Terengganu|Kota Bharu|Putrajaya|Cyberjaya|Miri|Sibu|Bintulu|Sandakan|Tawau|Labuan|Bandar Seri Begawan
    |北京|上海|天津|重庆|广州|深圳|杭州|南京|武汉|成都|西安|苏州|郑州|长沙|青岛|沈阳|大连|厦门|宁波|济南|哈尔滨|长春|福州|昆明|合肥|南昌|石家庄|太原|南宁|贵阳|兰州|海口|乌鲁木齐|呼和浩特|银川|西宁|拉萨|香港|澳门|澳門|台北|臺北|新北|桃園|台中|臺中|台南|臺南|高雄|基隆|新竹|嘉義
"""
"""The same as those call them who live there: the larger towns of countries whose languages have packs."""
_DASHED = r"\s?(?:[-–—]{1,2}|[|:])\s?(?=[^\W_]|[“\"‘'])"
_SOURCE = r"(?:,\s?[\w&][\w.&-]{1,24}(?:\s[\w.&-]{2,20}){0,2}|\s?\([^()\n]{2,40}\))?"


_ALONE = expression(
    r"(?P<place>[\u0900-\u0963\u0970-\u097f]{2,18}(?:[ /][\u0900-\u0963\u0970-\u097f]{2,18})?)\s?।\s?(?=[^\W_]|[“\"‘'])(?<!है।)(?<!हैं।)(?<!था।)(?<!गया।)(?<!है। )(?<!हैं। )"
)
"""A word or two before a full stop: no sentence of Hindi is so short."""


def _spelt(names: str) -> str:
    return "|".join(sorted((name.strip() for name in names.split("|")), key=len, reverse=True))


_LISTED = {"hi": _HINDI, "id": _INDONESIAN, "fa": _PERSIAN, "ar": _ARABIC}


@cache
def _towns(language: str) -> frozenset[str]:
    return frozenset(map(str.strip, _LISTED[language].split("|"))) if language in _LISTED else frozenset()


@cache
def _opens(language: str) -> re.Pattern[str] | None:
    """What a text of a language begins with; None for one whose towns are not listed."""
    if language not in _LISTED:
        return None
    towns = _spelt(_LISTED[language])
    if language in ("fa", "ar"):
        return expression(rf"(?P<place>(?:{towns})(?:\s?/\s?(?:{towns}))?)\s?(?:[-–—]{{1,2}}\s?|:\s)(?=[^\W\d_]|[“\"«])")
    return expression(
        rf"(?P<place>(?:{towns})(?:\s?/\s?(?:{towns}))?)(?:\s?[।|]\s?|\s?[-–—]{{1,2}}\s?|\s?[:：]\s)(?=[^\W_]|[“\"‘'])"
        if language == "hi"
        else rf"(?:[\w-]+\.(?i:com|co\.id|co|id|net|tv),?\s?[-–—|]?\s?)?(?P<place>(?:{towns})|(?:{_spelt(_INDONESIAN.upper())})){_SOURCE}{_DASHED}"
    )


@cache
def _known() -> frozenset[str]:
    return frozenset(map(str.strip, f"{_SEATS}|{_AT_HOME}".split("|")))


def seat(name: str) -> bool:
    """Whether a name is one of the towns from which much is told to the press; also in capitals."""
    return name in _known() or (name.isupper() and len(name) >= _SHOUTED and name not in _WORDS and name.title() in _known())


_SHOUTED = 4
"""Letters of a town's name in capitals, at least: fewer are those of a house."""
_WORDS = frozenset(("NICE", "SPLIT", "BUFFALO", "PHOENIX", "CORK", "TOURS", "BOULDER", "PROVIDENCE", "GENT", "ESSEN"))
"""Words that are towns where only the first letter is a capital: in capitals they may as well be headings."""


def town(name: str, language: str) -> bool:
    """Whether a name is a town's, or two towns' with a stroke between them."""
    known = _towns(language)
    return all(part.strip() in known for part in name.split("/")) if known else False


def opening(text: str, language: str) -> tuple[str, str] | None:
    """The town with which a text begins, and what stands before the text: the whole and the town, or None."""
    if language == "hi" and len(text) > 60 and (alone := _ALONE.match(text)):
        return alone["place"], alone["place"]
    pattern = _opens(language)
    found = pattern.match(text) if pattern is not None and len(text) > 60 else None
    return (found.group().strip(" -–—।|:"), found["place"]) if found else None
