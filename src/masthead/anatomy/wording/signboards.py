"""Names of houses in scripts without capitals, told by the noun that they end with ("… मंत्रालय", "…위원회") or begin with ("وزارت …", "กรม…")."""

from __future__ import annotations

from masthead.anatomy.layout.lines import terminal
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.spaced import forms
from masthead.expressions import Letters, expression

_CASELESS = Letters("\u0590-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
ENDS = (
    "महासभा|संघ|मोर्चा|यूनियन|फेडरेशन|एसोसिएशन|एसोशिएशन|सोसाइटी|सोसायटी|काउंसिल|कौंसिल|कमेटी|ट्रस्ट|न्यास|यूनिवर्सिटी|इंस्टीट्यूट|कॉर्पोरेशन|कारपोरेशन|परिसंघ|नगर निगम|नगर पालिका|नगर परिषद|जिला प्रशासन|सचिवालय"
    "|मंत्रालय|विभाग|आयोग|निदेशालय|विश्वविद्यालय|महाविद्यालय|परिषद|निगम|बोर्ड|प्राधिकरण|संस्थान|न्यायालय|बैंक|समिति|संगठन|महासंघ|लिमिटेड|उद्यान|फाउंडेशन"
    "|মন্ত্রণালয়|মন্ত্রণালয়|অধিদপ্তর|অধিদফতর|বিভাগ|কমিশন|বিশ্ববিদ্যালয়|বিশ্ববিদ্যালয়|পরিষদ|কর্পোরেশন|বোর্ড|কর্তৃপক্ষ|ইনস্টিটিউট|ব্যাংক|সমিতি|ফাউন্ডেশন|লিমিটেড|সংস্থা|মোটরস|গ্রুপ|একাডেমি|একাডেমী|অ্যাকাডেমি"
    "|मन्त्रालय|महामंडळ|महामंडल|विद्यापीठ|महानगरपालिका|नगरपालिका|पालिका|अकादमी|अस्पताल|प्राधिकरण|ट्रस्ट|પરિષદ|મંત્રાલય|વિભાગ|યુનિવર્સિટી|આયોગ|નિગમ|ਮੰਤਰਾਲਾ|ਵਿਭਾਗ|ਯੂਨੀਵਰਸਿਟੀ|ਕਮਿਸ਼ਨ"
    "|அமைச்சகம்|அமைச்சு|திணைக்களம்|பல்கலைக்கழகம்|ஆணையம்|ஆணைக்குழு|வங்கி|கழகம்|சங்கம்|நிறுவனம்|மன்றம்|வாரியம்|మంత్రిత్వ శాఖ|విశ్వవిద్యాలయం|కమిషన్|బ్యాంకు|ಸಚಿವಾಲಯ|ಇಲಾಖೆ|ವಿಶ್ವವಿದ್ಯಾಲಯ|ಆಯೋಗ"
    "|മന്ത്രാലയം|വകുപ്പ്|സർവകലാശാല|കമ്മീഷൻ|අමාත්‍යාංශය|අමාත්යාංශය|දෙපාර්තමේන්තුව|විශ්වවිද්‍යාලය|විශ්වවිද්යාලය|කොමිෂන් සභාව|බැංකුව|සංස්ථාව|අධිකාරිය|මණ්ඩලය|සමාගම"
    "|총연맹|노동조합|운동연합|참여연대|시민연대|상공회의소|교육청|교육지원청|도서관|경찰서|소방서|보건소|진흥원|개발원|기술원|문화재단|복지재단|중앙회|총연합회|체육회|협의회|농업협동조합|대사관|문화원"
    "|국세청|관세청|조달청|통계청|병무청|경찰청|소방청|국가유산청|농촌진흥청|산림청|특허청|기상청|질병관리청|방위사업청|검찰청|해양수산청|지방환경청|노동청|우정청|특별시|광역시|특별자치시|특별자치도|시의회|도의회|군의회|구의회|감사원"
    "|위원회|공사|공단|재단|협회|학회|대학교|병원|시청|군청|구청|은행|연구원|연구소|박물관|미술관|연맹|연합회|협동조합|관리청"
    "|省|庁|株式会社|有限会社|合同会社|財団法人|社団法人|学校法人|大学|大學|協会|協會|协会|学会|學會|学会|財団|财团|委員会|委員會|委员会|機構|研究所|研究院|病院|医院|醫院|銀行|银行|連盟|聯盟|联盟|組合|公司|集团|集團|学院|學院"
    "|促進會|促进会|協進會|协进会|聯誼會|联谊会|同鄉會|同乡会|校友會|校友会|商業會|公會|公会|總會|总会|商會|商会|工會|工会|管委會|管委会|理事會|理事会|辦公室|办公室|办公厅|辦公廳|指揮部|指挥部|服務中心|服务中心|研究中心|醫學中心|文化中心|藝術中心"
    "|總統府|行政院|立法院|司法院|監察院|國務院|国务院|行動聯盟|电视台|電視台|出版社|事務所|事务所|紀念館|纪念馆|文化館|文化馆|展覽館|展览馆|科技館|科技馆|體育局|体育局|教育局|文化局|財政局|财政局|税务局|稅務局|海关總署|海关总署|气象局|氣象局|应急管理局"
    "|工業会|商工会|商工会議所|商工会議|振興会|研究会|実行委員会|後援会|同窓会|労働組合|協同組合|教職員組合|総連合|総連合会|商店会|自治会|連合会|生協|市役所|区役所|県庁|役場|図書館|裁判所|検察庁|消防本部|警察本部|保健所|観光局|農業協同組合"
    "|组织|組織|总局|總局|总站|總站|监管局|監管局|应急管理厅|人民法院|人民检察院|弁護士会|行政書士会|医師会|看護協会|農協|漁協|生活協同組合|教育委員会"
    "|统计局|統計局|水利局|水务局|住建局|交通局|交通运输局|卫生局|衛生局|民政局|审计局|審計局|林业局|农业局|農業局|农业农村局|商务局|文旅局|旅游局|旅遊局|生态环境局|环保局|環保局|自然资源局|规划局|城管局|科技局|人社局"
    "|事务局|医保局|医疗保障局|司法局|发改局|邮政局|铁路局|地震局|专利局|知识产权局|药监局|监督局|工務局|地政局|社會局|勞動局|建設局|都發局|分局|派出所|调查队|调查总队|消防支队|消防救援支队|总队|支队|交警大队"
    "|街道办|办事处|辦事處|发展改革委|发改委|卫健委|卫生健康委|国资委|宣传部|组织部|统战部|网信办|新闻办|融媒体中心|教育厅|公安厅|民政厅|财政厅|水利厅|交通运输厅|卫生厅|商务厅|农业农村厅|司法厅|自然资源厅|生态环境厅"
    "|科技厅|旅游厅|建设厅|保障厅|外交部|国防部|商务部|财政部|公安部|教育部|生态环境部|農業處|教育處|文化處|環保署|氣象署|移民署|漁業署|衞生署|衛生署|勞工處|海事處|漁護署|環境保護署|运输署|運輸署"
    "|港务局|港務局|海关|海關|运输部|农业农村部|水利部|司法部|民政部|科技部|文化和旅游部|应急管理部|自然资源部|住房和城乡建设部|經濟部|內政部|勞動部|衛生福利部|法務部|數位發展部|交通部"
    "|基金会|基金會|人民政府|市政府|縣政府|县政府|法院|检察院|檢察署|公安局|管理局|警察局|消防局|博物館|博物馆|美術館|美术馆|圖書館|图书馆|俱乐部|俱樂部|联合会|聯合會"
)
_MINISTRIES = "해양수산부|국토교통부|보건복지부|외교부|통일부|법무부|국방부|교육부|행정안전부|문화체육관광부|농림축산식품부|산업통상자원부|환경부|고용노동부|여성가족부|중소벤처기업부|과학기술정보통신부|기획재정부|국가보훈부"
"""Ministries that are one noun each."""
_OF_PLACES = r"[市县縣省區区州][\u4e00-\u9fff]{2,6}(?:(?<![结結格佈布全當僵大時时政開开])局|[厅廳署])"
"""Offices of towns and provinces in China, whatever they are for."""
BEGINS = (
    "وزارة|هيئة|شركة|مؤسسة|جامعة|مجلس|منظمة|جمعية|مركز|معهد|بنك|مصرف|وكالة|بلدية|أمانة|دائرة|إدارة|مديرية|رئاسة|غرفة|اتحاد|نقابة|صندوق|مفوضية|محافظة|متحف|مستشفى|كلية|أكاديمية|رابطة|مجموعة"
    "|مبادرة|تنسيقية|كونفدرالية|فيدرالية|تعاونية|بورصة"
    "|سندیکای|سندیکا|شورای|اتحادیه|کنفدراسیون|کمیته|کانون|ستاد|جمعیت|فرهنگستان|دبیرخانه|پژوهشکده|دانشکده|معاونت|مدیریت|اداره|دفتر|مرکز|نهاد|جبهه|حزب"
    "|وزارت|سازمان|شرکت|دانشگاه|شهرداری|بانک|موسسه|مؤسسه|بنیاد|انجمن|اتاق|اداره کل|استانداری|فرمانداری|فدراسیون|باشگاه|پژوهشگاه|پژوهشکده|هیات|هیئت|خانه|محکمہ|ادارہ"
    "|משרד|עיריית|אוניברסיטת|רשות|מכון|מועצת|ארגון|עמותת|בנק|קרן|התאחדות|איגוד|חברת|לשכת|נציבות|משטרת|הסתדרות|המרכז הרפואי|בית החולים"
    "|กระทรวง|กรม|สำนักงาน|มหาวิทยาลัย|บริษัท|มูลนิธิ|สมาคม|สภา|ธนาคาร|โรงพยาบาล|องค์การ|สถาบัน|ศูนย์|เทศบาล|ตำรวจ|องค์กร|กองทัพ|จังหวัด|คณะกรรมการ|สำนัก|ກະຊວງ|ມະຫາວິທະຍາໄລ|ທະນາຄານ|ອົງການ|ບໍລິສັດ"
    "|ក្រសួង|សាកលវិទ្យាល័យ|ធនាគារ|អគ្គនាយកដ្ឋាន|នាយកដ្ឋាន|ក្រុមហ៊ុន|គណៈកម្មាធិការ|អង្គការ|សមាគម|រដ្ឋបាល|វិទ្យាស្ថាន"
    "|بینک|حکومت|پولیس|کمیشن|کونسل|کارپوریشن|یونیورسٹی|عدالت|تحریک|فاؤنڈیشن|تنظیم"
    "|株式会社|一般社団法人|一般財団法人|公益社団法人|公益財団法人|独立行政法人|国立大学法人|特定非営利活動法人|NPO法人|주식회사|재단법인|사단법인"
)
_NAME = expression(rf"(?:(?:ال)?(?:{BEGINS})(?!\w*[،,:]).{{2,60}}|.{{1,60}}(?:{ENDS}|{_OF_PLACES})|{_MINISTRIES})\Z")
CLOSED = expression(rf"(?:{ENDS}|{_OF_PLACES}|{_MINISTRIES})\Z")
NOUNS = (
    "Khoa|Trường|Công ty|Tập đoàn|Bộ|Sở|Cục|Tổng cục|Ủy ban|UBND|Hội|Viện|Bệnh viện|Ngân hàng|Trung tâm|Liên đoàn|Quỹ|Đại học"
    "|Học viện|Hiệp hội|Công an|Tổng công ty|Chi cục|Phòng|Báo|Đài|Tòa án|Viện kiểm sát|Đảng|Đoàn|Ban|Văn phòng|Bảo tàng|Nhà hát"
    "|Taasisi|Wizara|Chuo|Shirika|Kampuni|Mamlaka|Bodi|Benki|Jumuiya|Halmashauri|Manispaa|Tume|Baraza|Chama|Wakala|Hospitali|Mfuko"
)
"""Nouns of houses in languages with capitals that begin names with them."""
NOUN = expression(rf"(?:{NOUNS})(?!\w)")
NOUN_IN_CAPITALS = expression(rf"(?i:{NOUNS})(?!\w)")
ENDING = expression(
    rf"(?P<name>[^\s,।،.]{{2,30}}(?: [^\s,।،.]{{2,30}}){{0,5}}?(?<=\w)(?: ?)(?:{ENDS}))(?=\s|এর|ের|র\s|কে\s|의|은|는|이|가|が|は)"
)
"""A text that begins with a name of a house which such a noun closes."""
_NO_NAME = expression(r"[\d:：?？!！。.،؛;“”\"«»「」\n|>]")
_LONGEST = 9
_LETTERS = 26
"""Words that a name has at most, and letters where words touch."""


def board(text: str, lexicon: Pack) -> bool:
    """Whether a line in such a script is nothing but the name of a house, as pages have it over their headline; in rows below it may stand what
    is the house's own."""
    if "\n" in text:
        return _boards(text, lexicon)
    text = text.strip()
    if not _CASELESS.within(text[:2]) or len(text) < 3 or terminal(text) or _NO_NAME.search(text):
        return False
    words = text.split()
    if len(words) > _LONGEST or (len(words) < 3 and len(text) > _LETTERS and not text[:1] < "\u0e00"):
        return False
    spoken = forms((*lexicon.announce, *lexicon.acts, *lexicon.said))
    if lexicon.language == "th" and (
        _BEHIND_FORM.search(text) or _DONE.search(text, 4) or any(_DOES.match(word) or word.startswith(tuple(spoken)) for word in words[1:])
    ):
        return False  # a headline: what a house does touches its verb
    return _NAME.match(text) is not None and not any(word in spoken for word in words)


_DOES = expression(
    r"(?:เปิด|ร่วมกับ|ร่วมมือ|จับมือ|เดินหน้า|ผนึก|คว้า|มอบ|รุก|ชวน|เตือน|ย้ำ|แจง|เผย|ยืนยัน|เร่ง|ลุย|หนุน|ชู|ปล่อย|เชิญ|ติดตาม|ลงพื้นที่|ลงนาม|ประชุม|ฉลอง|แถลง|ขยาย|ต้อนรับ|เตรียม)"
)
"""Verbs with which headlines go on behind a house in Thai."""
_DONE = expression(r"ปล่อย|เปิดตัว|จับมือ|เดินหน้า|ผนึกกำลัง|คว้ารางวัล|ลงพื้นที่|ลงนาม|แถลง|ต้อนรับ|จัดกิจกรรม|จัดงาน|จัดประชุม|เปิดโครงการ|ประกาศ")
"""Those of them that stand in no name, wherever they are in a word."""
_BEHIND_FORM = expression(r"จำกัด(?:\s?\(มหาชน\))?\s+(?!\(?มหาชน)\S")
"""Words behind the legal form with which the name of a Thai company ends."""


def _boards(text: str, lexicon: Pack) -> bool:
    """Whether all rows of a paragraph are of a letterhead: a house, its country above it, what of the house writes below it."""
    rows = [row.strip() for row in text.split("\n") if row.strip()]
    if not 2 <= len(rows) <= 5 or not any(board(row, lexicon) for row in rows):
        return False
    return all(board(row, lexicon) or _of_house(row) for row in rows)


def _of_house(row: str) -> bool:
    """Whether a row is short and says nothing but a name: "جمهورية مصر العربية", "وحدة الإعلام والعلاقات العامة", "西太平洋区域"."""
    if not _CASELESS.within(row[:2]) or terminal(row) or _NO_NAME.search(row) or any(mark in row for mark in ",،，、"):
        return False
    return _DESK.match(row) is not None or (len(row) <= _BRANCH and "\u3040" <= row[0] <= "\u9fff" and row.isalpha())


_BRANCH = 12
"""Letters of what belongs to a house, where words touch."""
_DESK = expression(
    r"(?:ال)?(?:جمهورية|مملكة|دولة|سلطنة|إمارة|المملكة|الجمهورية|السلطة|وحدة|مكتب|قسم|قطاع|جهاز|مصلحة|نيابة|ديوان|قيادة|مندوبية|المندوبية|المديرية|الإدارة|ولاية|إقليم|جماعة|مكتب|وكالة|لجنة|فرع|خلية|شعبة)(?!\w)"
    r"|(?:جمهوری|حوزه|واحد|گروه|روابط عمومی|معاونت|کمیسیون|حکومتِ?|محکمہ|شعبہ|דוברות|חטיבת|אגף|מחוז|לשכת|מחלקת|יחידת|המחלקה|האגף|मुख्यमंत्री|सूचना|जनसंपर्क|जनसम्पर्क|कार्यालय|জনসংযোগ|তথ্য)(?!\w)"
    r"|(?:ฝ่าย|กลุ่ม|กอง|งาน|สำนัก|ศูนย์|ส่วน)"
    r"|[가-힣A-Z]{2,10}(?:과|국|실|팀|부|처|청|원|단|센터|본부)\Z"
)


_SECTION = expression(
    r"(?P<name>\S.{1,24}?)\s?(?:即時新聞|新聞稿|新聞|新闻|要聞|要闻|公告|動態|动态|消息|訊息|소식|뉴스|보도자료|공지사항|ニュース|からのお知らせ|のお知らせ|プレスリリース|报道|報導)\Z"
)
"""The section of a site that is called after its house: "總統府新聞"."""
_RULING = frozenset("府院部署局廳厅省庁")
_SIGN = 30
"""Characters of such a line."""


def section_of(text: str, lexicon: Pack) -> str:
    """The house that the section of a site is called after; empty if a line is no such section's name."""
    section = _SECTION.match(text) if len(text) <= _SIGN else None
    return section["name"] if section and (board(section["name"], lexicon) or section["name"][-1] in _RULING) else ""
