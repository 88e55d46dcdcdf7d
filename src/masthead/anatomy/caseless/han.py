"""Chinese names beside an office in ways of their own: the office behind the name ("唐国强董事长"), foreign names by sound alone ("大使维埃拉")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from masthead.anatomy.caseless.characters import open_names
from masthead.anatomy.caseless.clauses import any_of
from masthead.anatomy.pack import Pack, Words
from masthead.anatomy.wording.names import Mention
from masthead.anatomy.wording.signboards import CLOSED
from masthead.compiled import compiled
from masthead.expressions import expression

SOUNDS = (
    "阿埃艾爱安奥巴拜班邦贝本比彼宾波博伯布查茨达戴丹德登迪蒂丁杜顿多厄恩尔法范菲费芬弗夫福富盖甘戈格根贡古哈海汉赫洪霍基吉加贾杰金卡凯坎康柯科克肯库昆拉莱兰劳勒雷黎里利莉林卢鲁伦罗洛马迈麦曼梅门蒙米"
    "密明莫穆纳娜南内尼妮涅诺努帕潘佩彭皮普齐奇契恰乔琴切琼丘瑞萨塞桑沙舍申圣施什史舒斯苏索塔泰坦汤唐陶特提图托瓦万威韦维温文沃乌武西希夏肖谢辛雄休许雅亚娅延扬耶叶伊因尤约娃泽扎詹珍芝朱兹佐卓丽森逊"
    "姆慕祖楚宗奎葵于裕禹冈岗焦捷卢雷瑟珊诗琳妲妮黛蕾薇芙蓉莎姬萝露菈媞缇蒂纱梓曼芬顿滕顿铎廷汀京津肯坎敏钦琛潘蓬篷平频丕皮珀普帕庞旁孟穆缪牟谬默墨麽毛莫蓝罗洛乐勒朗龙隆伦侬农努诺欧瓯鸥佩丕什时申生辛星邢英因殷尹茵延扬央约优"
    "姆慕祖楚宗奎岡崗捷盧詩妲妮黛蕾薇芙蓉姬蘿菈緹紗曼頓鐸廷京欽蓬頻珀龐謬默藍羅樂龍農諾歐鷗佩時因茵延揚約優愛奧貝賓達爾費蓋貢漢賈傑凱萊蘭勞盧魯倫羅朔默朗龙龍滕吕呂纽紐钦欽佛馬邁麥門蒙納內諾佩齊喬瓊薩聖蘇湯圖萬韋溫烏謝許亞婭揚葉約澤紮茲麗遜"
)
"""Characters with which Chinese writes the sounds of foreign names."""
_TIBETAN_PARTS = "次仁|卓玛|扎西|多吉|平措|央金|旺堆|罗布|尼玛|达娃|巴桑|拉姆|索朗|格桑|洛桑|边巴|普布|德吉|白玛|仁青|丹增|强巴|嘎玛|旺姆|曲珍|拉巴|次旦|次旺|顿珠|桑珠|土登|阿旺|加央|贡布|江村|坚赞|旦增|旺扎|普珍|卓嘎|措姆|才让|才旦|南加|班玛|更桑|桑杰|益西|确吉|群培|晋美|欧珠|伦珠"
TIBETAN = rf"(?:{_TIBETAN_PARTS}){{2}}"
"""Names of Tibet, of two parts that each are a given name."""
_PLACE = (
    "江苏|江蘇|云南|雲南|安徽|甘肃|甘肅|海南|湖南|湖北|吉林|宁夏|寧夏|江西|武汉|武漢|温州|溫州|常州|金华|金華|高雄|苗栗|花蓮|連江|南投|韩国|韓國|古巴|安哥|马里|馬里|巴西|巴拿|巴基|蒙古|乌克|烏克|乌干|约旦"
    "|卢旺|盧旺|伊朗|秘鲁|祕魯|阿富|华东|華東|华南|華南|华北|華北|华中|華中"
)
_PLAIN = frozenset(
    "务務级級全融目划劃油利东東南北中西球国國体體委组組职職谐急用关關室工序案部间間队隊装裝品属屬科市籍台際际家术術育政法济濟贸貿易产產业業商质質量技销銷售管理人事行财財省県县縣州区區"
)
"""What the second character of plain words is that stand before an office and begin as family names do: "常务主任", "安全主任", "项目经理"."""
_BEFORE = r"(?:^|(?<=[，,。、；;：:\s由和与與及请請邀据據在会會局部院委署司厅廳处處室府团團社校园園区區市县縣镇鎮乡鄉村所站队隊司学學心协協金])|(?<=陪同|以及|联合|聯合|携手|攜手|感谢|感謝|公司|集团|集團|中心|学习|學習|落实|落實|贯彻|貫徹|按照|牢记|遵照|围绕|根据|聆听|通过|祝贺|祝賀|会见|會見|代表|欢迎|歡迎|来自|校友|女士|先生|领导|嘉宾))"
_FOLLOW = (
    "重要|系列|关于|關於|的|主持|致|作|率|代表|到会|到會|到场|到場|宣布|出席|首先|分别|分別|亲|親|带|帶|陪|介|强|強|讲|講|在|就|对|對|向|与|與|和|及|等|也|还|還|为|為|表|指|说|說|协|協|参|參|要求|呼|感|祝|希望|接|会见|會見|走访|考察|发|發|见|見|期|特"
    "|则|則|于|於|先后|先後|共同|联合|聯合|专程|專程|负责|負責|点评|點評|指导|指導|授|颁|頒|做|讲授|講授|详细|詳細|热情|熱情|现场|現場|当选|當選|一同|随|隨|参观|參觀|莅|蒞|来|來|赴|一行|今|昨|日前|亲自|親自|回|重申|透露|认|認|说|坦言|领衔|領銜|牵头|牽頭|主讲|主講|团队|團隊|课题组|課題組|研究组|研究組|所[著撰写寫作述说說]"
)
QUALIFIED = "资深副|資深副|高级副|高級副|执行副|執行副|副|总|總|兼|高级|高級|资深|資深|首席|主治|住院|防疫|常务|常務|执行|執行|代理|候任|特聘|客座|名誉|名譽|荣誉|榮譽|联席|聯席|博士后|博士後"
"""What says more of an office behind a name: "魏文心防疫醫師"."""
_END = r"[\s\d，,。、；;：:（()）「」『』“”\"！？!?|]"
_GROUP = frozenset("委协協学學工商联聯监監理")
"""What stands before "会" in nouns of houses: "管委会", "协会"."""


@lru_cache(maxsize=4)
def _patterns(roles: Words, surnames: Words, halts: Words, said: Words) -> tuple[re.Pattern[str], re.Pattern[str]]:
    office = any_of(tuple(role for role in roles if not role.isascii()))
    family = any_of(surnames)
    suffixed = compiled(
        rf"{_BEFORE}(?P<name>(?:{family})[\u3400-\u9fff]{{1,2}})(?P<role>(?:{QUALIFIED})?(?:{office})(?:兼(?:{office})){{0,5}})(?={_END}|$|{_FOLLOW}|{any_of(said)})"
    )
    stop = rf"(?={_END}|$|{any_of(halts)}|{any_of(said)})"
    foreign = compiled(
        rf"(?P<role>{office})[、]?(?P<name>[{SOUNDS}]{{3,8}}?){stop}"
        rf"|(?<!任)(?<!副)(?P<state>{_STATE})(?P<two>(?!{family}|{any_of(halts)})[{SOUNDS}]{{2}}){stop}"
    )
    return suffixed, foreign


_STATE = "总统|總統|总理|總理|首相|外长|外長|国务卿|國務卿|国王|國王|防长|防長"
"""Offices behind which two characters that write sounds are a foreign name: "德国总理默茨"."""
_SOUNDED = expression(rf"[{SOUNDS}]{{3}}|(?:{_STATE})[{SOUNDS}]{{2}}")
"""What most texts have not: trying every office at every character of them would take longer than all else."""


def suffixed(text: str, lexicon: Pack) -> Iterator[Mention]:
    """A family name, one or two characters, and the office, behind a house or where a clause begins: "管委会周毅主任", "由胡从亮总经理主持"."""
    for match in _patterns(lexicon.roles, lexicon.surnames, lexicon.halts, lexicon.said)[0].finditer(text):
        name, role = match["name"], match["role"]
        # Of "林键副校长" the longer office is meant, and the shorter name.
        ends = next((cut for cut in range(1, len(name)) if name[cut:] + role in lexicon.roles), len(name))
        name, role = name[:ends], name[ends:] + role
        short, end = len(name) == 2, match.start() + ends
        if (
            ends < _SHORTEST
            or re.match(_PLACE, name)
            or any(held in name for held in lexicon.roles)
            or name.startswith(lexicon.halts)
            or crossed(text, end)
        ):
            continue
        # Two characters are as often a plain word: only in front of an office with which houses address their own.
        if (
            name[1] in _PLAIN
            or (short and text.startswith("的", match.end()))
            or (not short and name[2] in "省市县縣区區州国國镇鎮乡鄉村部局处處委会會社报報网網刊" and not _PATRIOT.match(name, 1))
            or (short and match.start() == 0)
        ):
            continue
        yield Mention(name, "", role, match.start(), end, end, match.end("role"))


def may_name(words: str, lexicon: Pack) -> bool:
    """Whether words may be a name: Latin letters, a house by its noun, characters that write sounds, or a family name and few characters; and no clause
    ("孩子们听得入神") that stands where names do."""
    if _LATIN.search(words) or _POINTED.search(words) or CLOSED.search(words) or _SOUNDING.fullmatch(words):
        return True
    return words.startswith(lexicon.surnames) and _SHORTEST <= len(words) <= _LONGEST and not words.startswith(lexicon.halts)


_LATIN, _POINTED, _SOUNDING = expression("[A-Za-z]"), expression(r"[\u3400-\u9fff][·•‧・][\u3400-\u9fff]"), expression(f"[{SOUNDS}]{{2,8}}")
_SHORTEST, _LONGEST = 2, 4
_PATRIOT = expression("[建卫衛爱愛保振兴興定安治志忠立富报報宏向维維][国國]")
"""Given names that end as names of states do: "吕建国教授"."""


def succeeding(text: str, lexicon: Pack) -> Iterator[Mention]:
    """Whoever an office goes to: "教育處處長將由王大同先生接任", "评审团主席由蒙古国导演巴特尔·恩和担任"."""
    if "由" not in text:
        return
    for match in _succession(lexicon.surnames).finditer(text):
        front = _VACANT.sub("", text[max(0, match.start() - 24) : match.start()])
        role = _SAID_BEFORE.split(front)[-1]
        if role.endswith(lexicon.roles):
            start = match.start() - len(text[max(0, match.start() - 24) : match.start()]) + len(front) - len(role)
            group = "name" if match["name"] else "plain"
            yield Mention(match[group], "", role, *match.span(group), start, start + len(role))


_VACANT = expression(r"(?:一职|一職|职务|職務|职位|職位)?(?:将|將|拟|擬|已|现|現|改)?\Z")
_SAID_BEFORE = expression(r"[\s\d，,。、；;：:（()）「」『』“”\"！？!?|]")


@lru_cache(maxsize=4)
def _succession(surnames: Words) -> re.Pattern[str]:
    return compiled(
        rf"由(?:[^，。；、：\s]{{0,12}}?(?P<name>[{SOUNDS}]{{1,6}}[·•‧][\u3400-\u9fff]{{1,8}}?)|(?P<plain>(?:{any_of(surnames)})[\u3400-\u9fff]{{1,2}}?))"
        r"(?:先生|女士|博士|教授)?(?:接任|继任|繼任|出任|担任|擔任|代理|兼任|接替|升任)"
    )


def predicated(text: str, lexicon: Pack) -> Iterator[Mention]:
    """Who holds an office, as a record says it: "法定代表人为郭世勋", "项目负责人是林晓燕。"."""
    if "为" not in text and "為" not in text and "是" not in text:
        return
    for match in _predicate(lexicon.surnames).finditer(text):
        front = text[max(0, match.start() - 20) : match.start()]
        role = _SAID_BEFORE.split(front)[-1]
        name = match["name"]
        plain = (
            name in lexicon.halts or (name[-1] in _NO_NAME and not _PATRIOT.match(name, 1)) or any(held in name for held in lexicon.roles)
        )
        if role.endswith(lexicon.roles) and not plain:
            yield Mention(name, "", role, *match.span("name"), match.start() - len(role), match.start())


_NO_NAME = "省市县縣区區州国國镇鎮乡鄉村部局处處委会會院校所司厅廳站办辦科室队隊社团團人者谁誰"
"""How nouns end that are no names."""


@lru_cache(maxsize=4)
def _predicate(surnames: Words) -> re.Pattern[str]:
    return compiled(rf"(?:为|為|是)(?P<name>(?:{any_of(surnames)})[\u3400-\u9fff]{{1,2}}?)(?=先生|女士|{_END}|$)")


def foreign(text: str, lexicon: Pack) -> Iterator[Mention]:
    """A foreign name without a point in it, behind an office: nothing but characters that write sounds."""
    if _SOUNDED.search(text) is None:
        return
    for match in _patterns(lexicon.roles, lexicon.surnames, lexicon.halts, lexicon.said)[1].finditer(text):
        name, role = ("name", "role") if match["name"] else ("two", "state")
        if not crossed(text, match.end(name)) and not any(held in match[name] for held in lexicon.roles):
            yield Mention(match[name], "", match[role], *match.span(name), *match.span(role))


@lru_cache(maxsize=4)
def _named(surnames: Words, halts: Words, said: Words) -> re.Pattern[str]:
    longer = any_of(tuple(word for word in halts if len(word) > 1))
    ends = rf"(?={_END}|$|{longer}|{any_of(said)}|等)"
    family = rf"(?!{longer})(?:{any_of(surnames)})"
    return compiled(rf"、(?P<name>{open_names(surnames)}{ends}|{family}[\u3400-\u9fff]{{1,2}}?{ends})")


def listed(text: str, first: Mention, lexicon: Pack) -> list[Mention]:
    """Those who share the office before the first of a list: "副校长尹红、汤飞、卢城出席"."""
    found: list[Mention] = []
    if not 0 <= first.role_start < first.start or not text.startswith("、", first.end):
        return found
    at = first.end
    named = _named(lexicon.surnames, lexicon.halts, lexicon.said)
    while match := named.match(text, at):
        name, at = match["name"], match.end()
        if any(held in name for held in lexicon.roles) or name[-1] in _UNIT or crossed(text, at):
            break
        found.append(Mention(name, "", first.role, *match.span("name"), first.role_start, first.role_end))
    return found


_UNIT = "省市县縣区區州国國镇鎮乡鄉村部局处處委会會院校所司厅廳站办辦科室队隊社团團"
"""How nouns of places and houses end, which stand in lists as names do."""


def comrades(text: str, lexicon: Pack) -> Iterator[Mention]:
    """Who is made what, with "comrade" behind the names: "李娜、王芳同志任办公室副主任"."""
    if "同志" not in text:
        return
    for match in _comrade(lexicon.surnames).finditer(text):
        role = match["role"]
        if not role.endswith(lexicon.roles):
            continue
        at = match.start("names")
        for name in match["names"].split("、"):
            yield Mention(name, "", role, at, at + len(name), *match.span("role"))
            at += len(name) + 1


@lru_cache(maxsize=4)
def _comrade(surnames: Words) -> re.Pattern[str]:
    one = rf"(?:{any_of(surnames)})[\u3400-\u9fff]{{1,2}}"
    return compiled(
        rf"(?P<names>{one}(?:、{one})*)(?:等)?同志(?:为|為|任|担任|擔任|兼任|当选为?|當選為?|任命为|任命為)(?P<role>[\u3400-\u9fff]{{2,24}}?)(?={_END}|$)"
    )


def crossed(text: str, end: int) -> bool:
    """Whether what was taken for a name is the beginning of a house's: "管委" of "管委会"."""
    whole = text[end - 1 : end] in ("会", "會") and text[end - 2 : end - 1] in _GROUP
    return whole or (text[end : end + 1] in ("会", "會") and text[end - 1 : end] in _GROUP)


_HOUSES = (
    "俱乐部",
    "俱樂部",
    "公司",
    "集团",
    "集團",
    "协会",
    "協會",
    "大学",
    "大學",
    "学院",
    "學院",
    "医院",
    "醫院",
    "银行",
    "銀行",
    "委员会",
    "委員會",
)
_AND = expression("[和与與及]")


def own_office(text: str, start: int, office: int, end: int, lexicon: Pack) -> int:
    """Where an office begins that would go on over what is none of it: brackets that opened before it, or another house beside its bearer
    ("海港足球俱乐部与球员")."""
    depth = 0
    for char in text[start:end]:
        depth += (char in "(（") - (char in ")）")
        if depth < 0:
            return office
    if depth:
        return office
    parted = [
        one for one in _AND.finditer(text, start, office) if text[: one.start()].endswith(_HOUSES) or _is_thing(text[start : one.start()])
    ]
    return parted[-1].end() if parted and text[parted[-1].end() : end] in lexicon.roles else start


_LONGEST_FIELD = 8


def _is_thing(front: str) -> bool:
    """Whether what a small word joins with an office is a work or a thing that was counted, and no field of the office: "演出《海》及作曲家"."""
    return front.endswith(("》", "〉", "」", "』")) or (len(front) >= _LONGEST_FIELD and _COUNTED.search(front) is not None)


_COUNTED = expression(r"\d+[\u3400-\u9fff]")


def last_offices(clause: str, lexicon: Pack) -> int:
    """Where in a clause the offices begin that stand side by side before a name; what is no office stands before a "、" of its own."""
    parts = clause.split("、")
    first = len(parts) - 1
    while first and (parts[first - 1].endswith(lexicon.roles) or _CHIEF.search(parts[first - 1])):
        first -= 1
    return sum(len(part) + 1 for part in parts[:first])


_CHIEF = expression(r"C[EFIMOPST]O\Z")
"""Offices that Chinese writes with letters: "创始人兼 CEO、顾问"."""
