"""Names of houses within texts of scripts without capitals: what ends or begins with a noun of houses."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.anatomy.issuing.nameless import names_nobody, spoken_of
from masthead.anatomy.issuing.pressdesks import ended
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.signboards import BEGINS, ENDS
from masthead.expressions import expression


def _of(alternatives: str, low: str, high: str) -> str:
    return "|".join(word for word in alternatives.split("|") if low <= word[0] <= high)


_WITHIN_HAN = (
    "|俱乐部|俱樂部|商会|商會|工会|工會|联合会|聯合會|促进会|促進會|服务中心|服務中心|研究中心|派出所|办事处|辦事處|交易所|出版社|电视台|電視台|报社|報社|书院|書院|事务所|事務所|合作社|分公司|专案管理委员会"
    "|街道办事处|居委会|居委會|村委会|组委会|組委會|筹委会|籌委會|董事会|董事會|监事会|監事會|慈善会|慈善會|红十字会|紅十字會|妇联|婦聯|残联|工商联|文联|作协|科协|卫健委|發改委|发改委|国资委|陣線|阵线|連合|黨團|党团|黨部|分會|分会|協議會|协议会"
    "|联席会议|聯席會議|代表处|代表處|大使馆|大使館|领事馆|領事館|总领馆|實驗室|实验室|工作室|工作组|工作組|幼儿园|幼稚園|中学|中學|小学|小學|高中|通讯社|通訊社|杂志社|雜誌社|编辑部|編輯部|劇團|剧团|樂團|乐团|診所|诊所|供电公司|動物園|动物园|植物园|植物園|教會|教会|電力公司|證券|证券"
    "|実行委員会|研究会|商工会議所|議会|市役所|区役所|県庁|役場|新聞社|製作所|製薬|電機|工業|百貨店|書店|生協|振興会|総合研究所"
)
_WITHIN_HANGUL = (
    "|진흥원|교육청|경찰서|소방서|협의회|노동조합|의회|법원|검찰청|도서관|테크노파크|상공회의소|기술원|과학원|평가원|홀딩스|주식회사|체육회|복지관|문화원|대사관|세관|보건소|교육지원청|운동본부|사업단"
    "|연합|연대|노조|지부|지회|노총|본부|센터|학교|어린이집|대학|그룹|사무국|사무처|네트워크|동맹|장학회|후원회|동문회|동창회|향우회|상인회|부녀회|봉사단|합창단|교향악단|추진단|기획단|지원단|진흥회|협의체|거래소"
    "|중공업|방송국|신문사|출판사|요양원|청년회|학생회|총학생회|공제회|저축은행|신협|농협|수협|축협|시민회의|공동행동|대책위|교육원|연수원|관리원|정보원|개발공사|도시공사|소방본부|민주당|진보당|정의당|노동당|국민의힘|수목원"
    "|질병관리청|경찰청|소방청|국세청|관세청|조달청|통계청|산림청|병무청|특허청|기상청|방위사업청|농촌진흥청|새마을금고|총연합회|조합|시민연대"
)
_WITHIN_SEMITIC = (
    "|هيأة|إذاعة|عمالة|مكتبة|شعبة|منصة|مرفأ"
    "|حكومة|سلطة|جبهة|قنصلية|صحيفة|قناة|ملتقى|مجمع|عمادة|الهلال الأحمر|منتدى|مكتب|لجنة|حزب|حركة|تيار|كتلة|تحالف|تجمع|ائتلاف|شبكة|مرصد|مصلحة|جهاز|قيادة|محكمة|نيابة|سفارة|بعثة|ديوان|نادي|برلمان|شرطة"
    "|نهضت|جنبش|کنسرسیوم|کارخانه|پتروشیمی|پالایشگاه|آستان|تعاونی|هلال احمر|دیوان|آموزشکده|مجتمع|موسسهٔ|حوزه هنری|آموزش و پرورش|راه آهن"
    "|ستاد|کمیته|کمیسیون|مرکز|گروه|هلدینگ|پلیس|دادگستری|دادستانی|بیمارستان|کانون|مجمع|شورای|سفارت|فرهنگستان|کتابخانه|موزه|اتحادیه|گمرک|بیمه"
    "|ועד|ועדת|מפלגת|תנועת|פורום|שירות|מינהל|מכללת|בית המשפט|מוזיאון|תאגיד|קבוצת|מטה|מרכז|שגרירות"
)
"""More such nouns, which lines of a page end with as often in other senses."""
_WITHIN_INDIC = (
    "|मंच|पार्टी|फैडरेशन|कमिटी|हॉस्पिटल|कॉलेज|कालेज|एकेडमी|क्लब|कंपनी|कम्पनी|प्रशासन|पुलिस|पंचायत|महापरिषद|संगम|संग्रहालय|चैंबर|एजेंसी|प्रकोष्ठ|गठबंधन|ब्यूरो|सरकार"
)
_OF_INDIC = "यूनियन|एसोसिएशन|एसोशिएशन|फेडरेशन|फैडरेशन|चैंबर|चेंबर|बैंक|यूनिवर्सिटी|इंस्टीट्यूट|काउंसिल|सोसाइटी|सोसायटी|क्लब|बोर्ड|स्कूल|कॉलेज|डिपार्टमेंट"
_STATES = "(?:उत्तराखंड|उत्तर प्रदेश|मध्य प्रदेश|हिमाचल प्रदेश|राजस्थान|बिहार|झारखंड|छत्तीसगढ़|हरियाणा|पंजाब|दिल्ली|महाराष्ट्र|गुजरात|इंडिया|भारत|असम|ओडिशा|गोवा|केरल|कर्नाटक)"
_HALTING = frozenset(
    [
        "की",
        "के",
        "का",
        "को",
        "से",
        "में",
        "पर",
        "ने",
        "द्वारा",
        "लिए",
        "साथ",
        "भी",
        "तक",
        "कि",
        "इस",
        "उस",
        "यह",
        "वह",
        "जो",
        "ही",
        "तो",
        "था",
        "थी",
        "थे",
        "है",
        "हैं",
        "गया",
        "गई",
        "गए",
        "कर",
        "करते",
        "करने",
        "हुए",
        "वाले",
        "वाली",
        "आज",
        "इसमें",
        "उन्होंने",
        "जब",
        "अब",
        "आगामी",
    ]
)
"""Small words of Hindi behind which a name begins, none that stands within one."""
_HAN_ENDS = "|".join(word for word in (_of(ENDS, "\u3400", "\u9fff") + _WITHIN_HAN).split("|") if len(word) > 1)
_HAN = expression(
    rf"[\u3400-\u9fff·A-Za-z]{{2,16}}?(?:(?:{_HAN_ENDS})(?:有限公司|股份有限公司)?|(?:部|局|署|厅|廳|处|處|院|会|會|社|行|中心|政府)(?=[，。、：:（(「\s今昨近日发發宣公表举舉召于於在与與和呼提指說说示強强將将已並并說說籲支欢歡获獲启啟推成開开组組赴为為对對就完参參邀联聯携攜赞讚关關感]))"
)
_HAN_OPENS = expression(
    r"(?:.*(?:的|了解|发现|發現|知道|拜會|拜访|拜訪|前往|参观|參觀|呼吁|呼籲|要求|敦促|谴责|譴責|批评|批評|感谢|感謝|支持|反对|反對|邀请|邀請|邀集|协助|協助|透過|透过|随着|隨著|根据|根據|依据|依據|针对|針對|关于|關於|因为|因為|由于|由於|如果|不是|就是|包括|一下|真正|从|從|由|据|據|对(?!外)|對(?!外)|向|为(?!民)|為(?!民)|被|让|讓|请|請|经(?!济|营|贸|理|典|开)|經(?!濟|營|貿|理|典|開)|到|洽|是|将|將|日(?!本|照|报|報)|年(?!会|會)|月|及|以及|其中|我们|我們|本次|这次|這次|来自|來自|记者|記者|表示|今天|近日|日前))(?=[^，。]{3})"
)
_FORMED = expression(
    r"(?:株式会社|合同会社|有限会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|特定非営利活動法人|NPO法人|学校法人|医療法人|社会福祉法人|国立大学法人|独立行政法人|国立研究開発法人)[ \u3000]?"
    r"(?:[A-Za-z][\w&.-]*(?: [A-Z][\w&.-]*){0,3}|[\u30a0-\u30ff\u3400-\u9fff々]{2,20})"
    r"|(?:[A-Z][A-Za-z0-9&.-]*(?: [A-Z][A-Za-z0-9&.-]*){0,3} ?[\u30a0-\u30ff]{0,16}|[\u30a0-\u30ff\u3400-\u9fff々]{2,16})(?:株式会社|合同会社|有限会社)"
    r"|(?:[A-Z][A-Za-z0-9&.-]*(?: [A-Z][A-Za-z0-9&.-]*){0,2} ?)?[\u30a0-\u30ff]{2,16}(?:ファウンデーション|ファウンデイション|コーポレーション|グループ|ホールディングス|ジャパン|アソシエーション|ネットワーク|センター|パートナーズ|ベンチャーズ|ラボ|テクノロジーズ|ソリューションズ|システムズ|エージェンシー|サービス)"
    r"(?![\u30a0-\u30ff])"
)
"""Names of Japanese companies and bodies with their form, whose own part may be of Latin letters or kana."""
_HANGUL = expression(
    rf"[\uac00-\ud7afA-Za-z0-9·]{{1,14}}?(?:{_of(ENDS, chr(0xAC00), chr(0xD7AF))}{_WITHIN_HANGUL})(?=[\s(（,은는이가의과와에도를을]|$)"
)
_INDIC = expression(
    rf"(?:[^\s।,]{{2,20}} ){{0,6}}?[^\s।,]{{0,20}}?(?:(?:{_of(ENDS, chr(0x900), chr(0xDFF))}{_WITHIN_INDIC})(?! ऑफ )|(?:{_OF_INDIC}) ऑफ [^\s।,]{{2,20}}(?: {_STATES})?)(?=[\s,।]|ने|का|की|के|র|ের|$)"
)
_FURTHER = expression(rf"(?: [^\s।,]{{2,20}}){{0,3}}? [^\s।,]{{0,20}}?(?:{_of(ENDS, chr(0x900), chr(0xDFF))}{_WITHIN_INDIC})(?=[\s,।]|$)")
"""Further words of a name behind its first noun: "… बैंक कर्मचारी संघ"."""
_SEMITIC = expression(
    rf"(?<!\w)(?:ال)?(?:{_of(BEGINS, chr(0x590), chr(0x8FF))}{_WITHIN_SEMITIC})(?=\s)".replace("ی", "[یي]").replace("ک", "[کك]")
)
_NOUN = {
    "\u0590": expression(rf"(?:ال)?(?:{_of(BEGINS, chr(0x590), chr(0x8FF))}{_WITHIN_SEMITIC})\s".replace("ی", "[یي]").replace("ک", "[کك]")),
    "\u0900": expression(rf"(?:.*\s)?[^\s]*(?:{_of(ENDS, chr(0x900), chr(0xDFF))}{_WITHIN_INDIC}|ऑफ \S+(?: {_STATES})?)\Z"),
    "\u3400": expression(rf".+(?:{_HAN_ENDS})\Z"),
    "\uac00": expression(rf".+(?:{_of(ENDS, chr(0xAC00), chr(0xD7AF))}{_WITHIN_HANGUL})\Z"),
}
_ORGAN = expression(
    r"(?:هی[ئا]ت (?:رئیسه|مدیره|علمی|امنا)|مجلس (?:إدارة|أمناء)|شورای (?:سیاستگذاری|مرکزی|اداری)|دفتر (?:ریاست|مدیریت)|اداره (?:کل )?روابط عمومی|رئاسة)\s(?=(?:ال)?\w{3,} \w)"
)
"""A part of a house before the house itself."""
_THAI = expression(rf"(?:{_of(BEGINS, chr(0xE00), chr(0x17FF))})[\u0e00-\u0eff\u1780-\u17ff]{{2,30}}")
"""In Lao and Khmer letters as well."""
_SHORTEST = 3


def houses_in(text: str, lexicon: Pack, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where such names stand between two places; an Arabic, Hebrew or Persian one also with its first two words alone."""
    first = next((char for char in text[start : start + 40] if char >= "\u0590" and char.isalpha()), "")
    if not first:
        return
    if first <= "\u08ff":
        for match in _SEMITIC.finditer(text, start, end):
            name = ended(text[match.start() : match.start() + 80], lexicon)
            words = name.split(" ")
            if len(words) > 3 and (organ := _ORGAN.match(name)):
                # "هیئت رئیسه دانشگاه …": the house whose organ it is.
                yield match.start() + organ.end(), match.start() + len(name)
                continue
            if len(words) > 1:
                yield match.start(), match.start() + len(name)
                if len(words) > 2:
                    yield match.start(), match.start() + len(words[0]) + 1 + len(words[1])
        return
    pattern = _INDIC if first <= "\u0dff" else _THAI if first <= "\u17ff" else _HANGUL if "\uac00" <= first <= "\ud7af" else _HAN
    if pattern is _HAN and lexicon.language == "ja":
        for match in _FORMED.finditer(text, start, end):
            yield match.span()
    for match in pattern.finditer(text, start, end):
        begin = match.start()
        if pattern is _HAN and (opens := _HAN_OPENS.match(match.group())):
            begin += opens.end()
        if pattern is _INDIC:
            further = _FURTHER.match(text, match.end(), min(match.end() + 60, len(text)))
            until = further.end() if further and _HALTING.isdisjoint(further.group().split()) else match.end()
            words = text[begin:until].split(" ")
            cut = next((at for at in range(len(words) - 1, 0, -1) if words[at - 1] in _HALTING), 0)
            begin += len(" ".join(words[:cut])) + (cut > 0)
            if begin + _SHORTEST <= until and len(words) - cut > 1:
                yield begin, until
            continue
        if pattern is not _HAN:
            if match.end() - begin >= _SHORTEST and match.group() not in _ANY:
                yield begin, match.end()
            continue
        begin += spoken_of(text[begin : match.end()])
        if before := _BEFORE.match(text, begin, match.end()):
            begin = before.end()
        begin += _said_again(text, begin, match.end())
        name = text[begin : match.end()]
        if len(name) < _SHORTEST or name in _BARE or names_nobody(name):
            continue
        yield begin, match.end()


_BARE = ("有限公司", "股份有限公司", "有限责任公司", "有限責任公司", "集团公司", "集團公司", "株式会社", "有限会社", "合同会社", "公司集团")
"""Forms of houses, which name none."""


def made_of_nouns(name: str) -> bool:
    """Whether a name in a script without capitals begins or ends with a noun of houses, as its language has it."""
    first = next((low for low in ("\uac00", "\u3400", "\u0900", "\u0590") if name[:1] >= low), "")
    pattern = _NOUN.get(first)
    return pattern is not None and pattern.match(name) is not None


def first_of_two(name: str, told: str) -> str:
    """Of two Chinese names with "and" between them the first, if the text says each apart from the other as well."""
    for joint in _AND.finditer(name, 2, len(name) - 2):
        first, other = name[: joint.start()], name[joint.end() :]
        both = told.count(name)
        if told.count(first) > both and told.count(other) > both:
            return first
    return name


_AND = expression(r"[与與和及暨]")
_BEFORE = expression(r"(?:与|與|及|在|于|於|和(?![平谐諧记記黄黃田歌信]))(?=..)")
"""What stands before a name in running text."""


def _said_again(text: str, start: int, end: int) -> int:
    """How many characters stand before the name in what ends with it, by what the text says more often: "點疑慮財政部" after "財政部"."""
    name = text[start:end]
    whole = text.count(name, 0, _READ)
    return next((at for at in range(1, len(name) - 2) if name[at:] not in _GENERIC and text.count(name[at:], 0, _READ) > whole + 1), 0)


_READ = 3000
_ANY = frozenset(
    (
        *(
            "초등학교",
            "중학교",
            "고등학교",
            "대학교",
            "각급학교",
            "종합병원",
            "요양병원",
            "공공기관",
            "행정복지센터",
            "주민센터",
            "지역아동센터",
            "경로당",
            "보건소",
            "소방서",
            "경찰서",
        ),
        *(
            "작은도서관",
            "시민연대",
            "국제연대",
            "공동행동",
            "특별위원회",
            "비상대책위원회",
            "실무협의회",
            "노동조합",
            "봉사단",
            "학생회",
            "지원단",
            "추진단",
            "데이터센터",
            "선별진료소",
            "콜센터",
            "고객센터",
        ),
    )
)
"""Nouns of houses of Korea that name none by themselves."""
_GENERIC = frozenset(_HAN_ENDS.split("|"))
