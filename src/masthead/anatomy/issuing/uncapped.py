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
    "|実行委員会|研究会|商工会議所|議会|市役所|区役所|県庁|役場|新聞社|製作所|製薬|電機|工業|百貨店|書店|生協|振興会|総合研究所"
)
_WITHIN_HANGUL = (
    "|진흥원|교육청|경찰서|소방서|협의회|노동조합|의회|법원|검찰청|도서관|테크노파크|상공회의소|기술원|과학원|평가원|홀딩스|주식회사|체육회|복지관|문화원|대사관|세관|보건소|교육지원청|운동본부|사업단"
    "|질병관리청|경찰청|소방청|국세청|관세청|조달청|통계청|산림청|병무청|특허청|기상청|방위사업청|농촌진흥청|새마을금고|총연합회|조합|시민연대"
)
_WITHIN_SEMITIC = (
    "|حكومة|سلطة|جبهة|قنصلية|صحيفة|قناة|ملتقى|مجمع|عمادة|الهلال الأحمر|منتدى|مكتب|لجنة|حزب|حركة|تيار|كتلة|تحالف|تجمع|ائتلاف|شبكة|مرصد|مصلحة|جهاز|قيادة|محكمة|نيابة|سفارة|بعثة|ديوان|نادي|برلمان|شرطة"
    "|ستاد|کمیته|کمیسیون|مرکز|گروه|هلدینگ|پلیس|دادگستری|دادستانی|بیمارستان|کانون|مجمع|شورای|سفارت|فرهنگستان|کتابخانه|موزه|اتحادیه|گمرک|بیمه"
    "|ועד|ועדת|מפלגת|תנועת|פורום|שירות|מינהל|מכללת|בית המשפט|מוזיאון|תאגיד|קבוצת|מטה|מרכז|שגרירות"
)
"""More such nouns, which lines of a page end with as often in other senses."""
_HAN_ENDS = "|".join(word for word in (_of(ENDS, "\u3400", "\u9fff") + _WITHIN_HAN).split("|") if len(word) > 1)
_HAN = expression(
    rf"[\u3400-\u9fff·A-Za-z]{{2,16}}?(?:(?:{_HAN_ENDS})(?:有限公司|股份有限公司)?|(?:部|局|署|厅|廳|处|處|院|会|會|社|行|中心|政府)(?=[，。、：:（(「\s今昨近日发發宣公表举舉召于於在与與和呼提指說说示強强將将已並并說說籲支欢歡获獲启啟推成開开组組赴为為对對就完参參邀联聯携攜赞讚关關感]))"
)
_HAN_OPENS = expression(
    r"(?:.*(?:从|從|由|据|據|对|對|向|为|為|被|让|讓|请|請|经|經|到|洽|是|将|將|日|年|月|及|以及|其中|我们|我們|本次|这次|這次|来自|來自|记者|記者|表示|今天|近日|日前))(?=[^，。]{3})"
)
_HANGUL = expression(
    rf"[\uac00-\ud7afA-Za-z0-9·]{{1,14}}?(?:{_of(ENDS, chr(0xAC00), chr(0xD7AF))}{_WITHIN_HANGUL})(?=[\s(（,은는이가의과와에도를을]|$)"
)
_INDIC = expression(rf"(?:[^\s।,]{{2,20}} ){{0,3}}[^\s।,]{{0,20}}(?:{_of(ENDS, chr(0x900), chr(0xDFF))})(?=[\s,।]|ने|का|की|के|র|ের|$)")
_SEMITIC = expression(rf"(?<!\w)(?:ال)?(?:{_of(BEGINS, chr(0x590), chr(0x8FF))}{_WITHIN_SEMITIC})(?=\s)")
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
            if len(words) > 1:
                yield match.start(), match.start() + len(name)
                if len(words) > 2:
                    yield match.start(), match.start() + len(words[0]) + 1 + len(words[1])
        return
    pattern = _INDIC if first <= "\u0dff" else _THAI if first <= "\u17ff" else _HANGUL if "\uac00" <= first <= "\ud7af" else _HAN
    for match in pattern.finditer(text, start, end):
        begin = match.start()
        if pattern is _HAN and (opens := _HAN_OPENS.match(match.group())):
            begin += opens.end()
        if pattern is not _HAN:
            if match.end() - begin >= _SHORTEST:
                yield begin, match.end()
            continue
        begin += spoken_of(text[begin : match.end()])
        if before := _BEFORE.match(text, begin, match.end()):
            begin = before.end()
        begin += _said_again(text, begin, match.end())
        name = text[begin : match.end()]
        if len(name) < _SHORTEST or names_nobody(name):
            continue
        yield begin, match.end()


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
_GENERIC = frozenset(_HAN_ENDS.split("|"))
