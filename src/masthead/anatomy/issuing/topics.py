"""Who announces it in Chinese, Japanese, Korean or Hindi, where no capital shows what is a name: the topic of the lead's sentence."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.nameless import names_nobody
from masthead.anatomy.issuing.uncapped import first_of_two
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.zones import Zones
from masthead.expressions import Letters, expression, rare

_TOUCHING = Letters("\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff")
_HANGUL_OR_HINDI = Letters("\u0900-\u097f\uac00-\ud7af")
_HANGUL = Letters("\uac00-\ud7af")
_OPENING = expression(
    r"[□■○●◇◆▶▷◎☞ㅇ※]\s?|[<〈＜][^<>〈〉＜＞\n]{2,40}[>〉＞]\s?|[(（【\[][^()（）【】\[\]\n]{2,40}[)）】\]]\s?[-–—=]?\s?|(?:このたび|この度|本日|今般|近日|日前|今天|今日|昨日|昨天|日前|오늘|최근)[、，,]?\s?"
    r"|(?:(?:北京|当地|當地|香港|台北)(?:时间|時間))?\s?(?:\d{4}\s?年)?\s?\d{1,2}\s?月\s?\d{1,2}\s?[日号](?:上午|下午|晚)?(?:讯|訊|电|電|消息)?\s?(?:[、，,]|[-–—]{1,2})\s?"
)
"""A place in brackets, a day, "just now": what stands before the topic."""
_HOSTED = expression(
    r"由(?P<name>[^，。,\n「」“”]{2,24}?)(?:和|与|與|、|及)?(?:[^，。,\n]{0,24}?)(?:联合|聯合|共同)?(?:主办|主辦|举办|舉辦|发起|發起|承办|承辦)"
)
_TOLD = expression(
    r"(?:^|[.。]\s)(?P<name>[\uac00-\ud7afA-Za-z0-9·&㈜()]{2,24}?(?:\s[\uac00-\ud7afA-Za-z0-9·&]{2,14}?){0,3}?)(?:\([^)\n]{1,40}\))?(?:에서는|에서|은|는|이|가)\s[^.\n]{0,200}"
    r"(?:밝혔|전했|발표했|발표한다|개최한다고|출시했|선보였|체결했)"
)
_LED = expression(
    r"(?P<name>(?:\([^()\n]{1,12}\)(?![와과및,])|[^.,(\n\"“”‘’]){2,80})\((?:공동\s?)?(?:시장|군수|구청장|도지사|교육감|대표|이사장|회장|사장|총장|병원장|의료원장|원장|은행장|행장|협회장|조합장|위원장|관장|단장|센터장|소장)[^)\n]{1,80}\)(?:은|는|이|가)\s"
)
"""A house with who leads it in brackets, and the particle of a topic: "새빛바이오 주식회사(대표 김도윤)가"."""
_AGENT = expression(r"(?P<name>[^۔،,:\n\"“”]{3,60}?)\sنے\s")
"""Who acts in Urdu, before the small word that says so."""
_COMPANY = expression(r"บริษัท\s?[^\n,]{2,60}?\s?จำกัด(?:\s?\(มหาชน\))?")
"""A Thai company with its form, with which a lead begins."""
_DESCRIBED = expression(
    r"(?:기업|업체|회사|스타트업|벤처|기관|단체|전문|플랫폼|브랜드|자회사|계열사|[0-9]위|선도|주관사|운영사|제조사|개발사|유통사)(?:인)?$"
)
"""Nouns of Korean that say what a house is, before its name."""
_BODY_WORDS = (
    "포럼 협회 중앙회 진흥원 재단 센터 연합회 협의회 위원회 공단 공사 연구원 연구소 총연합회 연맹 조합 본부 지원단 지원센터 대표 대회"
)
_BODIES = frozenset(_BODY_WORDS.split())
"""Nouns of houses that are of what such a noun says: "코리아 스타트업 포럼"."""
_FORM = frozenset(("주식회사", "유한회사", "재단법인", "사단법인", "협동조합", "법인"))
_BOUND = expression(r"(?:[을를]|에서|에게|으로|하는|있는|위한|대한|따른|하고|[가-힣]의)$")
"""How Korean words end that only say more of what follows."""
_TOPICS = (
    expression(
        r"(?P<name>[^，。,：:；;「」“”\"\n]{2,30}?)\s?(?:（[^）]{1,30}）|\([^)]{1,30}\))?\s?"
        r"(?:(?:今天|今日|今\(?\d{1,2}\)?日|\d{1,2}日|本周|本週|昨天|昨日|日前|近日|现|正式|已|联合|聯合|于[^，。\n]{1,14}?|在[^，。\n]{1,14}?)\s?){0,4}(?:宣布|宣佈|公布|公佈|发布|發布|發佈|推出|表示|指出|举行|舉行|举办|舉辦|召开|召開|决定|決定)"
    ),
    # "远山科技是一家电动船公司，该公司今天宣布": who it is, before what it does.
    expression(
        r"(?P<name>[^，。,、：:；;「」“”\"\n是]{2,24}?)\s?(?:（[^）]{1,30}）|\([^)]{1,30}\))?\s?是(?:一[家间間個个所]|全球|中国|中國|亚洲|亞洲|国内|國內|领先|領先)"
    ),
    # Of two houses that act together the first.
    expression(
        r"(?P<name>[^。、，（(\n「」]{2,30}?)[（(][^）)\n]{1,80}[）)](?:と|、|および|及び)[^。、，（(\n「」]{2,40}?(?:[（(][^）)\n]{1,80}[）)])?は[、，]?"
    ),
    expression(
        r"(?P<name>[^。、，\n「」]{2,40}?)(?:（[^）\n]{1,120}）)?は[、，]?[^。\n]{0,160}(?:発表|リリース|公開|開始|締結|設立|開設|受賞|開催)"
    ),
    expression(
        r"(?P<name>(?=[^（は]{0,30}(?:会社|法人|協会|大学|機構|研究所|省|庁|連盟|組合))[^。、，（\n「」]{2,40}?)(?:（[^）\n]{1,120}）)?は[、，]"
    ),
    expression(r"(?P<name>[^.,\n\"“”]{2,40}?)(?:\([^)\n]{1,40}\))?(?:에서는|에서|은|는|이|가)\s[^.\n]{0,160}(?:발표|출시|공개|밝혔|개최)"),
    expression(r"(?P<name>[^।,\n\"“”]{2,60}?)\sने\s"),
)


_COURTESY = expression(r"(?:拝啓|謹啓|時下|平素|日頃|毎度|いつも|貴社)[^。]{0,120}。\Z")
"""The courtesy with which Japanese notices begin, before they say who does what."""
_OURS = frozenset("本我敝该該此弊当當")
_READ = 40
_SPEAKING = expression(
    r"(?<=..)\s?(?:[（(][^）)]{1,20}(?:[）)]|\Z)|(?:新闻|新聞)?(?:发言人|發言人)).*\Z"
    r"|(?<=..)(?:官方|今[天日早晚]|昨[天日晚]|日前|近日|周[一二三四五六日]|上午|下午|晚上|正式|联合|聯合|共同)+\Z"
)
"""What stands between a Chinese name and its verb: letters in brackets, a spokesman, a day."""


def topic(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The house that the `lead` speaks of (its words, and where they begin in their line), if a particle, a verb or a host's label shows it."""
    text, offset = lead
    if found.body >= len(lines):
        return None
    line = lines[found.body]
    if lexicon.language == "ur":
        agent = _AGENT.match(text)
        holds = agent and any(word in lexicon.roles for word in agent["name"].split())
        return name_at(agent["name"], "issuer.topic", 0.75, line, offset) if agent and not holds else None
    if not _TOUCHING.within(text[:40]) and not _HANGUL_OR_HINDI.within(text[:80]):
        return None
    if _COURTESY.match(text) and found.body + 1 < len(lines):
        line = lines[found.body + 1]
        text, offset = line.text[:700], 0
    begin = 0
    while opening := _OPENING.match(text, begin):
        begin = opening.end()
    if lexicon.language == "th" and (formed := _COMPANY.match(text, begin)):
        return name_at(formed.group(), "issuer.topic", 0.75, line, offset + begin)
    korean = _HANGUL.within(text[:80])
    led = _LED.match(text[begin:]) if korean else None
    if led and (name := _named(led["name"])):
        return name_at(name, "issuer.topic", 0.75, line, offset + begin + text[begin:].find(name))
    told = _TOLD.search(text[begin:]) if korean else None
    match = told or next((match for match in (pattern.match(text[begin:]) for pattern in _TOPICS) if match), None)
    if match is None and (match := _HOSTED.search(text[:200])):
        return name_at(match["name"], "issuer.hosted", 0.5, line, offset + match.start("name"))
    if match is None or length(match["name"]) > 9 or (match["name"].isascii() and match["name"].islower()):
        return None
    # "The world's leading platform Acme": what stands before the particle only praises.
    praise = match["name"].rfind("的") + 1
    name = match["name"][praise:].strip()
    if (len(name) < 4 and name[:1] in _OURS) or names_nobody(name):
        return None  # "本局": the house, without its name
    if korean and not (name := _free(name, lines, found)):
        return None
    name = _known(name, lines[found.headline].text) if found.headline >= 0 and not korean else name
    if not korean:
        name = name.removesuffix("で") if text.startswith("は", begin + match.end("name")) else name  # "北浜市では"
        said = "\n".join(line.text[:2000] for line in lines[:_READ])
        name = first_of_two(_SPEAKING.sub("", name), said)
        if _holds_office(name, said, lexicon):
            return None
    return name_at(name, "issuer.topic", 0.75, line, offset + begin + text[begin:].find(name, match.start("name") + praise))


def ourselves(lines: Sequence[Line], found: Zones) -> Found | None:
    """The house of which a Chinese or Japanese text says that it calls it by "our company": "远山集团有限公司（「本公司」）"."""
    for line in lines[found.body : found.body + 6]:
        match = _OUR_COMPANY.search(line.text[:1200]) if rare(line.text) else None
        if match:
            return name_at(match["name"], "issuer.ourselves", 0.85, line, match.start("name"))
    return None


_OUR_COMPANY = expression(
    r"(?P<name>(?:(?:株式|合同|有限)会社\s)?[\u3400-\u9fff\u3040-\u30ffA-Za-z·&.-]{2,24})\s?[(（][^()（）\n]{0,140}?"
    r"(?:[“「『\"](?:本公司|公司|本集团|本集團|本行|本校|本会|本會|当社|當社|弊社|当行|当会)[”」』\"]|以下[、,]?\s?(?:当社|當社|弊社|当行|当会|当協会|当財団|当法人|本学|本校|当院|当館))"
)


def _holds_office(name: str, told: str, lexicon: Pack) -> bool:
    """Whether a Chinese topic is somebody's name, before which the text once says an office: "財政司司長陳大明"."""
    if not (2 <= len(name) <= 4 and name[0] in lexicon.surnames):
        return False
    at = told.find(name)
    while at >= 0:
        if told[max(0, at - 8) : at].endswith(lexicon.roles):
            return True
        at = told.find(name, at + 1)
    return False


def _free(name: str, lines: Sequence[Line], found: Zones) -> str:
    """A Korean topic without what says more of it; empty if the text does not come back to it, as it does to names."""
    words = name.split()
    told = next((at for at in range(len(words) - 1, 0, -1) if _DESCRIBED.search(words[at - 1])), 0)
    if told and words[told] not in _BODIES:
        return " ".join(words[told:])  # "에너지 관리 전문 기업 새빛코리아": behind what it is stands its name
    cut = next((at for at in range(len(words) - 1, 0, -1) if _BOUND.search(words[at - 1])), 0)
    name = " ".join(words[cut:])
    if not cut:
        return name
    return name if sum(line.text.count(name) for line in lines) > 2 else ""


def _named(said: str) -> str:
    """The name with which ends what a Korean lead says of a house before who leads it; empty where nothing parts the two."""
    words = said.split()
    first = len(words) - 1
    first -= first > 0 and words[first] in _FORM
    while first > 0 and not any(ends.search(words[first - 1]) for ends in (_DESCRIBED, _BOUND, _MODIFIES)):
        first -= 1
    return " ".join(words[first:]) if len(words) - first <= _LONGEST else ""


_LONGEST = 3
"""Words of such a name."""
_MODIFIES = expression(r"[가-힣](?:[된한인던는]|[가-힣]의)$")
"""How Korean words end that stand before a noun: "설립된"."""


def _known(name: str, headline: str) -> str:
    """The end of a topic with which the headline begins: before it the lead only praises ("supplier of sensors Acme")."""
    return next((name[at:] for at in range(1, len(name) - 1) if len(name) - at >= 3 and headline.startswith(name[at:])), name)
