"""Names of houses within texts of scripts without capitals: what ends or begins with a noun of houses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from masthead.anatomy.issuing.nameless import names_nobody, spoken_of
from masthead.anatomy.issuing.pressdesks import ended
from masthead.anatomy.pack import Pack
from masthead.expressions import expression
from masthead.language.stems import made, of_all


def _nouns(field: str, low: str, high: str, fewest: int = 1) -> list[str]:
    """The nouns of houses in letters of a range, those among them which lines of a page end with in other senses as well."""
    return [word for word in of_all(field, f"{field}_within") if low <= word[0] <= high and len(word) >= fewest]


def _last(low: str, high: str, fewest: int = 1) -> str:
    return "|".join(map(re.escape, _nouns("houses_last", low, high, fewest)))


def _first(low: str, high: str) -> str:
    return "|".join(map(re.escape, _nouns("houses_first", low, high))).replace("ی", "[یي]").replace("ک", "[کك]")


def _han() -> str:
    return _last("\u3400", "\u9fff", 2)


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
_HAN = made(
    lambda: (
        rf"[\u3400-\u9fff·A-Za-z]{{2,16}}?(?:(?:{_han()})(?!员会|員會|[办辦]公[室厅廳])(?:有限公司|股份有限公司)?|(?:部|局|署|厅|廳|处|處|院|会|會|社|行|中心|政府)(?=[，。、：:（(「\s今昨近日发發宣公表举舉召于於在与與和呼提指說说示強强將将已並并說說籲支欢歡获獲启啟推成開开组組赴为為对對就完参參邀联聯携攜赞讚关關感]))"
    )
)
_HAN_OPENS = expression(
    r"(?:.*(?:的|了解|发现|發現|知道|拜會|拜访|拜訪|前往|参观|參觀|呼吁|呼籲|要求|敦促|谴责|譴責|批评|批評|感谢|感謝|支持|反对|反對|邀请|邀請|邀集|协助|協助|透過|透过|随着|隨著|根据|根據|依据|依據|针对|針對|关于|關於|因为|因為|由于|由於|如果|不是|就是|包括|一下|真正|从|從|由|据|據|对(?!外)|對(?!外)|向|为(?!民)|為(?!民)|被|让|讓|请|請|经(?!济|营|贸|理|典|开)|經(?!濟|營|貿|理|典|開)|到|洽|是|将|將|日(?!本|照|报|報)|年(?!会|會)|月|及|以及|其中|我们|我們|本次|这次|這次|来自|來自|记者|記者|表示|今天|近日|日前))(?=[^，。]{3})"
)
_FORMED = expression(
    r"(?:株式会社|合同会社|有限会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|特定非営利活動法人|NPO法人|学校法人|医療法人|社会福祉法人|国立大学法人|独立行政法人|国立研究開発法人)[ \u3000]?"
    r"(?:[A-Za-z][\w&.-]*(?: [A-Z][\w&.-]*){0,3}|[\u30a0-\u30ff\u3400-\u9fff々]{2,20}"
    r"|[\u3041-\u3096ー]{2,10}?(?=[」』（(、。・ 　]|[はがをにでへの](?![\u3041-\u3096]*[」』])))"
    r"|(?:[A-Z][A-Za-z0-9&.-]*(?: [A-Z][A-Za-z0-9&.-]*){0,3} ?[\u30a0-\u30ff]{0,16}|[\u30a0-\u30ff\u3400-\u9fff々]{2,16})(?:株式会社|合同会社|有限会社)"
    r"|(?:[A-Z][A-Za-z0-9&.-]*(?: [A-Z][A-Za-z0-9&.-]*){0,2} ?)?[\u30a0-\u30ff]{2,16}(?:ファウンデーション|ファウンデイション|コーポレーション|グループ|ホールディングス|ジャパン|アソシエーション|ネットワーク|センター|パートナーズ|ベンチャーズ|ラボ|テクノロジーズ|ソリューションズ|システムズ|エージェンシー|サービス)"
    r"(?![\u30a0-\u30ff])"
)
"""Names of Japanese companies and bodies with their form, whose own part may be of Latin letters or kana."""
_HANGUL = made(lambda: rf"[\uac00-\ud7afA-Za-z0-9·]{{1,14}}?(?:{_last(chr(0xAC00), chr(0xD7AF))})(?=[\s(（,은는이가의과와에도를을]|$)")
_INDIC = made(
    lambda: (
        rf"(?:[^\s।,]{{2,20}} ){{0,6}}?[^\s।,]{{0,20}}?(?:(?:{_last(chr(0x900), chr(0xDFF))})(?! ऑफ )|(?:{_OF_INDIC}) ऑफ [^\s।,]{{2,20}}(?: {_STATES})?)(?=[\s,।]|ने|का|की|के|র|ের|$)"
    )
)
_FURTHER = made(lambda: rf"(?: [^\s।,]{{2,20}}){{0,3}}? [^\s।,]{{0,20}}?(?:{_last(chr(0x900), chr(0xDFF))})(?=[\s,।]|$)")
"""Further words of a name behind its first noun: "… बैंक कर्मचारी संघ"."""
_SEMITIC = made(lambda: rf"(?<!\w)(?:ال)?(?:{_first(chr(0x590), chr(0x8FF))})(?=\s)")
_NOUN = {
    "\u0590": made(lambda: rf"(?:ال)?(?:{_first(chr(0x590), chr(0x8FF))})\s"),
    "\u0900": made(lambda: rf"(?:.*\s)?[^\s]*(?:{_last(chr(0x900), chr(0xDFF))}|ऑफ \S+(?: {_STATES})?)\Z"),
    "\u3400": made(lambda: rf".+(?:{_han()})\Z"),
    "\uac00": made(lambda: rf".+(?:{_last(chr(0xAC00), chr(0xD7AF))})\Z"),
}
_ORGAN = expression(
    r"(?:هی[ئا]ت (?:رئیسه|مدیره|علمی|امنا)|مجلس (?:إدارة|أمناء)|شورای (?:سیاستگذاری|مرکزی|اداری)|دفتر (?:ریاست|مدیریت)|اداره (?:کل )?روابط عمومی|رئاسة)\s(?=(?:ال)?\w{3,} \w)"
)
"""A part of a house before the house itself."""
_THAI = made(lambda: rf"(?:{_first(chr(0xE00), chr(0x17FF))})[\u0e00-\u0eff\u1780-\u17ff]{{2,30}}")
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
    return next((at for at in range(1, len(name) - 2) if name[at:] not in _generic() and text.count(name[at:], 0, _READ) > whole + 1), 0)


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


@cache
def _generic() -> frozenset[str]:
    return frozenset(_nouns("houses_last", "\u3400", "\u9fff", 2))
