"""What a space does not part, by language: numbers and their units, days and months, initials and names, short words and the next one.

A table of words by language. `ties` finds them in texts.
"""

from __future__ import annotations

from msgspec import Struct


class Bonds(Struct, frozen=True):
    """Words of a language, parted by spaces.

    `units` follow a number, as `months` do, `labels` go before one. `titles` have a full stop, and a name or a number after it.
    `short` words end no line, `weak` ones begin none. `pairs` are abbreviations of several parts ("z. B."). `loose`: high punctuation and
    the inner side of angled quotation marks have spaces (French).
    """

    units: str = ""
    months: str = ""
    labels: str = ""
    titles: str = ""
    short: str = ""
    weak: str = ""
    pairs: tuple[str, ...] = ()
    loose: bool = False
    unspaced: bool = False
    """Words stand close to each other: what is before a label or after a unit is no part of it."""


UNITS = (
    "% ‰ € £ $ ¥ ₽ ₹ °C °F ° EUR USD GBP CHF km² km m² m³ m cm mm μm µm kg mg g t ha kW MW GW TW kWh MWh GWh TWh Hz kHz MHz GHz l ml kB MB GB TB"
    " dB bar hPa h min k€ M€ Mio Mrd bn mn mL dl dL cl nm mW kV kPa MPa mmHg GJ TJ PJ Mt Gt ppm ppb NTU"
    " km/h mph m/s m³/s m³/h l/s mg/l mg/L µg/l µg/L µg/m³ mg/kg t/ha Mbit/s Gbit/s"
)
SIGNS = "€$£¥₽₹§№#≈~"
"""Signs before a number."""
AFTER = "€$£¥₽₹%‰"
"""Signs that follow a number, or a million of them."""

BONDS = {
    "en": Bonds(
        units="million billion trillion per kilometres kilometers metres meters miles tonnes tons litres liters hectares percent cent years months weeks days hours minutes times dollars euros pounds am pm a.m. p.m. BC AD CE BCE",
        months="January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec",
        labels="page pages paragraph chapter section article figure table note part volume para annex appendix box schedule item resolution sections figures tables articles January February March April June July August September October November December",
        titles="Mr Mrs Ms Mx Dr Prof St No Nos Art Arts para paras p pp fig figs vol ch sec Sen Rep Gov Gen Col Lt Capt Sgt Rev Hon vs Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec",
        short="Mr Mrs Ms Mx Dr",
    ),
    "fr": Bonds(
        units="million millions milliard milliards kilomètres mètres tonnes litres hectares euros dollars heures minutes jours semaines mois ans fois pour",
        months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        labels="page pages paragraphe chapitre section article articles figure tableau note partie volume alinéa annexe n° nº nos",
        titles="M MM art p pp al fig vol chap sect n St",
        short="M. MM. Mme Mmes Mlle Dr Pr Me Mgr Ste",
        loose=True,
    ),
    "de": Bonds(
        units="Millionen Million Milliarden Milliarde Mio. Mrd. Kilometer Kilometern Meter Metern Tonnen Liter Litern Hektar Prozent Euro Dollar Uhr Jahre Jahren",
        months="Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember",
        labels="Seite Seiten Absatz Abschnitt Kapitel Artikel Abbildung Tabelle Anlage Anhang Teil Band Satz Nummer Paragraf",
        titles="Dr Prof Hr Fr Nr Art Abs S Bd Abb Tab Kap Ziff Rn St vgl ca",
        short="Herr Herrn Frau §§",
        pairs=(
            "z. B.",
            "d. h.",
            "u. a.",
            "i. d. R.",
            "o. ä.",
            "z. T.",
            "u. U.",
            "i. S. d.",
            "v. a.",
            "s. o.",
            "s. u.",
            "a. a. O.",
            "e. V.",
            "u. Ä.",
        ),
    ),
    "es": Bonds(
        units="millón millones mil kilómetros metros toneladas litros hectáreas euros dólares horas minutos días semanas meses años veces por",
        months="de",
        labels="página páginas párrafo capítulo sección artículo figura tabla cuadro nota parte anexo n.º núm.",
        titles="Sr Sra Sres Dr Dra D Dña Prof art p pág págs núm fig cap vol Ud Uds",
        pairs=("EE. UU.", "p. ej.", "a. C.", "d. C.", "S. A."),
    ),
    "it": Bonds(
        units="milione milioni miliardo miliardi mila chilometri metri tonnellate litri ettari euro dollari ore minuti giorni anni per",
        months="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        labels="pagina pagine paragrafo capitolo sezione articolo figura tabella nota parte allegato comma",
        titles="Sig Dott Prof Ing Avv On art artt p pp pag n fig cap vol",
    ),
    "pt": Bonds(
        units="milhão milhões bilhão bilhões mil quilómetros quilômetros metros toneladas litros hectares euros dólares reais horas minutos dias anos por",
        months="de",
        labels="página páginas parágrafo capítulo secção seção artigo figura tabela quadro nota parte anexo n.º",
        titles="Sr Sra Dr Dra Prof art p pág n fig cap vol",
    ),
    "nl": Bonds(
        units="miljoen miljard kilometer meter ton liter hectare procent euro dollar uur minuten dagen jaar",
        months="januari februari maart april mei juni juli augustus september oktober november december",
        labels="pagina alinea hoofdstuk paragraaf artikel figuur tabel bijlage deel lid nr.",
        titles="dhr mevr dr prof mr ir art blz p nr fig",
    ),
    "sv": Bonds(
        units="miljon miljoner miljard miljarder kilometer meter ton liter hektar procent kronor euro dollar",
        months="januari februari mars april maj juni juli augusti september oktober november december",
        labels="sidan kapitel avsnitt artikel figur tabell bilaga",
        titles="nr s dr prof kap art fig",
        pairs=("t. ex.", "bl. a.", "d. v. s.", "m. m.", "o. s. v."),
    ),
    "pl": Bonds(
        units="mln mld tys. zł gr proc. kilometrów kilometry metrów ton hektarów euro dolarów lat dni r. w. godz.",
        months="stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        labels="strona rozdział artykuł rysunek tabela",
        titles="dr prof inż mgr ks art ust pkt nr s str rys tab r ul",
        short="a i o u w z A I O U W Z",
    ),
    "cs": Bonds(
        units="mil. mld. tis. Kč kilometrů metrů tun hektarů procent eur dolarů let dní hodin",
        months="ledna února března dubna května června července srpna září října listopadu prosince",
        labels="strana kapitola článek obrázek tabulka",
        titles="dr prof doc ing mgr č čl odst str s obr tab",
        short="k s v z o u a i K S V Z O U A I",
    ),
    "sk": Bonds(
        units="mil. mld. tis. kilometrov metrov ton hektárov percent eur dolárov rokov dní hodín",
        months="januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
        labels="strana kapitola článok obrázok tabuľka",
        titles="dr prof doc ing mgr č čl ods str s obr tab",
        short="k s v z o u a i K S V Z O U A I",
    ),
    "ru": Bonds(
        units="млн млрд трлн тыс. руб. долл. евро км м кг т га кВт МВт ГВт километров километра метров тонн гектаров процентов лет года году"
        " год г. гг. ч мин миллион миллиона миллионов миллионам миллионах миллиард миллиарда миллиардов миллиардам миллиардах тысяча тысячи тысяч"
        " тысячам месяца месяцев недель дней дня часов раз раза рублей долларов",
        months="января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        labels="пункт пункта пункте статья статьи статье страница глава главе рисунок таблица таблице приложение приложению приложении приложения",
        titles="г гг гл ст п пп с стр рис табл им проф акад др ул т",
        short="в к с о у и а В К С О У И А во ко со об от до из на за по не ни но Во Ко Со Об От До Из На За По Не Ни Но",
        weak="же бы ли б ж ль",
        pairs=("т. е.", "т. д.", "т. п.", "и т. д.", "и т. п.", "н. э.", "до н. э.", "т. к.", "т. н."),
    ),
    "uk": Bonds(
        units="млн млрд тис. грн дол. євро км м кг т га кВт МВт ГВт кілометрів метрів тонн гектарів років року рік р. рр.",
        months="січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        labels="пункт стаття сторінка розділ рисунок таблиця додаток",
        titles="м гл ст п с стор рис табл ім проф акад р",
        short="в у з і й а о В У З І Й А О до на за по не ні",
        weak="же би чи б ж",
    ),
    "el": Bonds(
        units="εκατ. δισ. χιλ. χλμ. χιλιόμετρα χιλιομέτρων μέτρα τόνοι τόνους ευρώ δολάρια τοις π.μ. μ.μ.",
        months="Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
        labels="σελίδα άρθρο κεφάλαιο παράγραφος πίνακας σχήμα",
        titles="κ Δρ δρ αρ σ σελ αρθρ παρ κεφ",
        pairs=("π. χ.", "μ. Χ.", "π. Χ."),
    ),
    "tr": Bonds(
        units="milyon milyar bin kilometre metre ton hektar yüzde lira avro dolar yıl gün saat",
        months="Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        labels="sayfa madde bölüm şekil tablo yüzde",
        titles="Dr Prof Doç Av md s sf bkz No Sn",
    ),
    "ar": Bonds(
        units="مليون مليار ألف كيلومتر كيلومترا كم متر مترا طن هكتار دولار يورو عاما سنة يوما",
        months="كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        labels="المادة الفقرة الصفحة الفصل الشكل الجدول ص رقم",
        titles="د أ ص",
        short="و كانون تشرين",
    ),
    "fa": Bonds(
        units="میلیون میلیارد هزار کیلومتر متر تن هکتار دلار یورو درصد سال روز",
        months="فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
        labels="ماده بند صفحه فصل شکل جدول ص شماره",
    ),
    "ur": Bonds(
        units="لاکھ کروڑ ارب ہزار ملین بلین کلومیٹر میٹر ٹن ہیکٹر ڈالر یورو روپے فیصد سال دن",
        months="جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
        labels="صفحہ دفعہ باب شق نمبر",
    ),
    "he": Bonds(
        units='ק״מ ק"מ ס״מ מ״מ ק״ג ש״ח מיליון מיליארד אלף קילומטרים קילומטר מטרים מטר טונות דולר אירו שקל שקלים אחוז אחוזים שנים ימים',
        months="בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
        labels="עמוד סעיף פרק איור טבלה מס' עמ' מס׳ עמ׳",
    ),
    "zh": Bonds(
        units="年 月 日 号 號 条 條 段 页 頁 章 节 節 款 项 項 个 個 人 名 种 種 次 位 元 万 萬 亿 億 千 百 公里 公斤 美元 欧元 歐元",
        labels="第",
        unspaced=True,
    ),
    "ja": Bonds(units="年 月 日 号 条 段 ページ 頁 章 節 項 個 人 名 種 回 円 万 億 千 百 キロ メートル ドル", labels="第", unspaced=True),
    "ko": Bonds(units="년 월 일 호 조 쪽 장 절 항 개 명 원 만 억 달러 유로 킬로미터 미터", labels="제", unspaced=True),
    "vi": Bonds(units="triệu tỷ nghìn ngàn", labels="ngày tháng năm số trang điều", titles="tr TS GS PGS ThS TP"),
    "hi": Bonds(
        units="लाख करोड़ अरब हज़ार किलोमीटर मीटर टन हेक्टेयर रुपये डॉलर प्रतिशत वर्ष दिन",
        months="जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
        labels="पृष्ठ अनुच्छेद अध्याय धारा",
        titles="डॉ श्री प्रो",
    ),
    "bg": Bonds(
        units="млн. млрд. хил. лв. лева лев евро долара км м кг т ха кВт МВт км² километра километър метра тона хектара литра процента години година г."
        " месеца месец седмици дни дена часа минути пъти милион милиона милиард милиарда хиляди ч.",
        months="януари февруари март април май юни юли август септември октомври ноември декември",
        labels="страница глава член таблица фигура приложение точка алинея параграф",
        titles="гр г ул чл ал т стр фиг табл проф акад доц инж д-р св бул",
        short="в с и а о у В С И А О У",
        pairs=("т. е.", "т. н.", "и т. н.", "пр. н. е.", "н. е."),
    ),
    "ca": Bonds(
        units="milió milions mil quilòmetres metres tones litres hectàrees euros dòlars hores minuts dies setmanes mesos anys vegades per",
        months="de d’abril d’agost d’octubre d'abril d'agost d'octubre",
        labels="pàgina pàgines paràgraf capítol secció article figura taula quadre nota part annex núm.",
        titles="Sr Sra Srs Dr Dra Prof art p pàg núm fig cap vol",
        pairs=("p. ex.", "a. C.", "d. C.", "S. A."),
    ),
    "sr": Bonds(
        units="млн млрд хиљ. дин. динара евра долара км м кг т ха кВт МВт километара километра метара тона хектара одсто процената процента година године"
        " годину месеци дана сати часова минута пута милион милиона милијарда милијарде милијарди хиљада хиљаде"
        " mln mlrd mil. mlrd. hilj. din. dinara evra dolara kilometara kilometra metara tona hektara odsto procenata procenta godina godine godinu meseci dana sati"
        " časova minuta puta milion miliona milijarda milijarde milijardi hiljada hiljade",
        months="јануар јануара фебруар фебруара март марта април априла мај маја јун јуна јул јула август августа септембар септембра октобар октобра"
        " новембар новембра децембар децембра januar januara februar februara mart marta april aprila maj maja jun juna jul jula avgust avgusta"
        " septembar septembra oktobar oktobra novembar novembra decembar decembra",
        labels="члан страна глава табела слика прилог тачка став član strana glava tabela slika prilog tačka stav",
        titles="др проф инж мр доц чл ст стр бр сл таб ул dr prof inž mr doc čl st str br sl tab ul",
    ),
    "hr": Bonds(
        units="mil. mlrd. tis. eura dolara kuna kilometara kilometra metara tona hektara litara posto postotaka godina godine godinu mjeseci tjedana dana sati minuta"
        " puta milijun milijuna milijarda milijarde milijardi tisuća tisuće",
        months="siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga studenog prosinca",
        labels="članak članka stranica poglavlje tablica slika prilog točka stavak",
        titles="g gđa dr prof mr ing doc čl st str br sl tab ul sv",
    ),
    "kk": Bonds(
        units="млн млрд трлн мың теңге доллар еуро км м кг т га кВт МВт ГВт километр метр тонна гектар литр пайыз пайызы жыл жылы жылғы жылдың ай күн"
        " сағат минут есе миллион миллиард триллион адам",
        months="қаңтар қаңтарда ақпан ақпанда наурыз наурызда сәуір сәуірде мамыр мамырда маусым маусымда шілде шілдеде тамыз тамызда қыркүйек"
        " қыркүйекте қазан қазанда қараша қарашада желтоқсан желтоқсанда",
        titles="акад проф т б ст",
        pairs=("т. б.", "т. с. с."),
    ),
    "bn": Bonds(
        units="লাখ লক্ষ কোটি হাজার শতাংশ টাকা ডলার ইউরো কিলোমিটার কিমি মিটার টন হেক্টর একর লিটার কেজি বছর মাস সপ্তাহ দিন ঘণ্টা মিনিট জন গুণ"
        " মিলিয়ন বিলিয়ন মিলিয়ন বিলিয়ন",
        months="জানুয়ারি ফেব্রুয়ারি জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
        labels="পৃষ্ঠা অনুচ্ছেদ অধ্যায় ধারা সারণি চিত্র টীকা",
        titles="ড ডা মো মোছা প্রফে",
    ),
    "sw": Bonds(
        units="kilomita mita tani hekta ekari lita kilo mara",
        months="Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba",
        labels="asilimia milioni bilioni trilioni elfu shilingi Sh Sh. dola euro kilomita mita tani hekta ekari lita tarehe saa aya ukurasa kifungu jedwali kielelezo"
        " sura namba nambari",
        titles="Bw Bi Dkt Dk Prof Mhe Mh Ndg Eng Na",
    ),
    "da": Bonds(
        units="mio. mia. mio mia kr. kroner euro dollar procent pct. kilometer meter ton liter hektar år måneder uger dage timer minutter gange million"
        " millioner milliard milliarder tusind",
        months="januar februar marts april maj juni juli august september oktober november december",
        labels="side sider kapitel afsnit artikel figur tabel bilag",
        titles="hr fr dr prof nr kap art fig tab s stk kl ca jf pkt §",
        pairs=("f. eks.", "bl. a.", "m. m.", "o. s. v.", "d. v. s."),
    ),
    "no": Bonds(
        units="mill. mrd. mill mrd kr kr. kroner euro dollar prosent kilometer meter tonn liter hektar år måneder uker dager timer minutter ganger million"
        " millioner milliard milliarder tusen",
        months="januar februar mars april mai juni juli august september oktober november desember",
        labels="side sider kapittel avsnitt artikkel figur tabell vedlegg",
        titles="hr fru dr prof nr kap art fig tab s kl ca jf pkt",
        pairs=("f. eks.", "bl. a.", "m. m.", "o. s. v.", "d. v. s."),
    ),
    "fi": Bonds(
        units="milj. mrd. euroa dollaria prosenttia kilometriä metriä tonnia litraa hehtaaria vuotta kuukautta viikkoa päivää tuntia minuuttia kertaa"
        " miljoonaa miljardia tuhatta henkilöä",
        months="tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
        labels="sivu luku kohta artikla kuva taulukko liite numero klo nro",
        titles="tri prof s art ks n",
    ),
    "hu": Bonds(
        units="millió milliárd ezer forint euró dollár százalék kilométer méter tonna liter hektár év éve évvel hónap hét nap óra perc fő Ft mrd M",
        months="január február március április május június július augusztus szeptember október november december",
        labels="január február március április május június július augusztus szeptember október november december oldal fejezet cikk ábra táblázat"
        " melléklet",
        titles="dr prof sz kb ld",
    ),
    "ro": Bonds(
        units="milioane miliarde mii lei euro dolari kilometri metri tone litri hectare ani luni zile ore minute ori mil. mld. de",
        months="ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        labels="pagina capitolul articolul figura tabelul anexa alineatul ora",
        titles="dr prof art nr pag alin cap fig lit dl str",
    ),
    "sl": Bonds(
        units="mio. mrd. tis. mio mrd evrov evra dolarjev kilometrov metrov ton litrov hektarov odstotkov odstotka let leti mesecev tednov dni ur minut"
        " krat milijonov milijona milijone milijard milijarde tisoč",
        months="januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
        labels="člen stran poglavje slika tabela priloga točka",
        titles="dr prof mag g čl str št sl tab",
        short="v s z k h o V S Z K H O",
    ),
    "et": Bonds(
        units="mln mld miljonit miljardit tuhat eurot dollarit protsenti kilomeetrit meetrit tonni liitrit hektarit aastat kuud nädalat päeva tundi minutit"
        " korda inimest",
        months="jaanuar jaanuaril veebruar veebruaril märts märtsil aprill aprillil mai mail juuni juunil juuli juulil august augustil september"
        " septembril oktoober oktoobril november novembril detsember detsembril",
        labels="lk peatükk artikkel joonis tabel lisa punkt kell",
        titles="dr prof nr lk art",
    ),
    "lv": Bonds(
        units="milj. mljrd. tūkst. miljoni miljonu miljoniem miljardi miljardu tūkstoši tūkstošu eiro dolāru procenti procentu kilometri kilometru metri"
        " metru tonnas tonnu litru hektāru gadu gadi mēnešu nedēļu dienu stundu minūtes reizes cilvēku",
        months="gada gadā janvāris janvārī februāris februārī marts martā aprīlis aprīlī maijs maijā jūnijs jūnijā jūlijs jūlijā augusts augustā"
        " septembris septembrī oktobris oktobrī novembris novembrī decembris decembrī",
        labels="lappuse nodaļa pants attēls tabula pielikums punkts",
        titles="dr prof nr lpp",
    ),
    "lt": Bonds(
        units="mln. mlrd. tūkst. mln mlrd eurų eurai dolerių procentų proc. kilometrų metrų tonų litrų hektarų metų m. mėn. d. val. min. kartų žmonių"
        " milijonų milijono milijardų milijardo",
        labels="sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio puslapis skyrius straipsnis lentelė"
        " priedas punktas",
        titles="dr prof nr str p",
    ),
    "id": Bonds(
        units="juta miliar triliun ribu persen kilometer meter ton liter hektare tahun bulan minggu hari jam menit kali orang rupiah dolar euro",
        months="Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        labels="pukul halaman pasal ayat bab tabel gambar lampiran nomor tanggal Rp",
        titles="Dr Prof Ir No hlm",
    ),
    "th": Bonds(
        units="ล้าน พันล้าน บาท เปอร์เซ็นต์ กิโลเมตร เมตร ตัน ลิตร เฮกตาร์ ไร่ ปี เดือน สัปดาห์ วัน ชั่วโมง นาที คน แห่ง ครั้ง เมกะวัตต์ กิโลวัตต์",
        months="มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
        labels="ร้อยละ หน้า มาตรา ข้อ บทที่ ตารางที่ รูปที่ วันที่ พ.ศ. ค.ศ.",
        unspaced=True,
    ),
    "hy": Bonds(
        units="միլիոն միլիարդ հազար դրամ եվրո դոլար տոկոս տոկոսը կիլոմետր մետր տոննա լիտր հեկտար տարի տարեկան ամիս շաբաթ օր ժամ րոպե անգամ թվականի թ. մլն մլրդ",
        labels="հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի էջ գլուխ հոդված աղյուսակ",
    ),
    "ka": Bonds(
        units="მილიონი მილიონ მილიარდი მილიარდ მლნ მლრდ ათასი ათას ლარი ლარს ლარით ევრო დოლარი პროცენტი პროცენტით კილომეტრი კმ მეტრი ტონა ლიტრი ჰექტარი წელი წლის წელს თვე კვირა დღე საათი საათზე წუთი ადამიანი",
        months="იანვარი იანვრის იანვარს თებერვალი თებერვლის თებერვალს მარტი მარტის მარტს აპრილი აპრილის აპრილს მაისი მაისის მაისს ივნისი ივნისის ივნისს ივლისი ივლისის ივლისს აგვისტო აგვისტოს სექტემბერი სექტემბრის სექტემბერს ოქტომბერი ოქტომბრის ოქტომბერს ნოემბერი ნოემბრის ნოემბერს დეკემბერი დეკემბრის დეკემბერს",
        labels="გვერდი თავი მუხლი ცხრილი ნახაზი დანართი",
    ),
    "tk": Bonds(
        units="million milliard müň manat dollar ýewro kilometr metr tonna gektar litr göterim göterimi ýyl ýylyň gün aý sagat minut esse adam",
        months="ýanwar ýanwary ýanwarda ýanwarynda fewral fewraly fewralda fewralynda mart marty martda martynda aprel apreli aprelde aprelinde maý maýy maýda maýynda iýun iýuny iýunda iýunynda iýul iýuly iýulda iýulynda awgust awgusty awgustda awgustynda sentýabr sentýabry sentýabrda sentýabrynda oktýabr oktýabry oktýabrda oktýabrynda noýabr noýabry noýabrda noýabrynda dekabr dekabry dekabrda dekabrynda",
        titles="prof dok",
    ),
    "gl": Bonds(
        units="millón millóns mil quilómetros metros toneladas litros hectáreas euros dólares horas minutos días semanas meses anos por",
        months="de",
        labels="páxina páxinas parágrafo capítulo sección artigo figura táboa cadro nota parte anexo n.º",
        titles="Sr Sra Dr Dra Prof art p páx n fig cap vol",
    ),
    "be": Bonds(
        units="млн млрд тыс. руб. рублёў долараў еўра кіламетраў метраў тон гектараў літраў працэнтаў гадоў год месяцаў дзён гадзін хвілін разоў",
        months="студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
        labels="старонка глава раздзел артыкул табліца малюнак дадатак пункт",
        titles="праф акад арт с стар мал табл вул",
    ),
    "az": Bonds(
        units="milyon milyard min manat dollar avro kilometr metr ton hektar litr faiz il ay gün saat dəqiqə dəfə",
        months="yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
        titles="prof dos akad",
    ),
    "mk": Bonds(
        units="милиони илјади денари евра км тони отсто години јануари февруари март април мај јуни јули август септември октомври ноември декември",
        labels="страница глава дел член табела слика прилог точка",
    ),
    "sq": Bonds(
        units="milionë miliardë mijë euro lekë dollarë kilometra metra tonë hektarë litra për vjet muaj ditë orë minuta herë",
        months="janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
        labels="faqja kapitulli neni tabela figura shtojca pika",
        titles="z znj dr prof nr f",
    ),
    "is": Bonds(
        units="milljónir milljónum milljarðar milljarða þúsund króna krónur evrur dollarar kílómetrar kílómetra metrar metra tonn hektarar hektara lítrar prósent ár mánuðir daga klukkustundir mínútur",
        months="janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
        labels="blaðsíða kafli grein tafla mynd viðauki kl.",
        titles="dr nr bls gr",
    ),
    "tl": Bonds(
        units="milyon milyong bilyon bilyong libo libong piso dolyar kilometro metro tonelada ektarya litro porsiyento taon buwan araw oras minuto",
        months="Enero Pebrero Marso Abril Mayo Hunyo Hulyo Agosto Setyembre Oktubre Nobyembre Disyembre",
        labels="pahina kabanata artikulo seksyon talahanayan",
        titles="G Gng Bb Dr Dra Atty Engr Prof Hon Fr Sr Blg",
    ),
    "uz": Bonds(
        units="million milliard trillion ming so‘m so'm dollar yevro foiz kilometr metr tonna gektar litr yil oy kun soat daqiqa marta nafar kishi",
        months="yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
    ),
    "cy": Bonds(units="miliwn biliwn mil Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"),
    "eu": Bonds(units="milioi mila euro", months="urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren irailaren"),
    "ga": Bonds(units="milliún billiún Eanáir Feabhra Márta Aibreán Bealtaine Meitheamh Iúil Lúnasa Meán Deireadh Samhain Nollaig"),
    "ta": Bonds(units="சதவீதம் மில்லியன் பில்லியன் கோடி இலட்சம் லட்சம் ஆயிரம் ரூபாய் கிலோமீட்டர் ஹெக்டேர் ஏக்கர் டன் பேர்"),
    "si": Bonds(units="මිලියන බිලියන ලක්ෂ කෝටි කිලෝමීටර් හෙක්ටයාර් අක්කර වසර මාස දින පැය"),
}
BONDS |= {"nb": BONDS["no"], "nn": BONDS["no"], "fil": BONDS["tl"]}
