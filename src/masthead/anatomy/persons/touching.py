"""Persons in scripts whose words touch (Han, kana, Thai), and names in Latin letters within text of a script without capitals."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from masthead.anatomy.pack import Pack, Words
from masthead.anatomy.persons import han
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.names import Mention, person, runs
from masthead.expressions import Letters, expression

_HAN = "\u3400-\u9fff"
_KANA = "\u30a1-\u30fa\u30fc"
_NEVER = "在对對于於就也还還则則与與及等的是被把已又说說给給让讓因"
"""Small words of Chinese that no given name holds."""
_STYLES = ("先生", "女士", "小姐", "太太")
"""Forms of address that are taken for a given name behind a family name: "發言人王先生"."""
_REPORTERS = ("记者", "記者", "通讯员", "通訊員")
"""Who writes of others is named beside a text, and is none of its people."""
_JOINTS = "·•・‧∙"
_END = r"[\s\d，,。、；;：:（()）「」『』“”\"！？!?|]"
_CUT = expression(
    r"[。！？，,.\"“”「」；:：!?（(『』【】\n]\s*|[年月日](?=[^0-9])(?<=\d.)|(?:由|据|據|会见|會見|表示|邀请|邀請|指出|来自|來自|致信|致函|致电|致電|拜访|拜會|拜会|促请|促請|敦促|约见|約見|接见|接見|呼吁|呼籲|的有|包括|分别是|分別是|还有|還有|(?:报道|报导|報道|報導)(?:指|称|稱|说|說)|を務め[るた])"
)
_FORE = expression(
    r"^(?:(?:(?:来访|到访|來訪|到訪|在座|现场|現場)的|来自于?|來自於?|(?:氏|さん)[と、や]|和|与|與|及|以及|而|对|對|向|当|當|随着|目前|此外|在此|(?:致|感|鸣|鳴)[谢謝]|欢迎|歡迎|[了过過]|と|また|なお)、?|[、\s・—–【〈《■●◆▼○◎☆★*＊-]+)"
)
_BEHIND = expression(r"(?:氏|先生|女士|씨|님)?\s?[,，、(（是]\s*([^。，,.\"“”「」;:：()（）]{2,70})")
_ENCLOSED = r"(?:[ \u3000]?[（(][^（()）\n]{1,14}[）)])?"
"""What may stand behind an office in brackets: "助理處長（刑事）", "最高技術責任者（CTO）"."""
_AFTER = expression(r"[ \u00a0]+([\u0e00-\u0e7f][^\"“”.,:]{1,80})")
_GOES_ON = expression(r"[ \u00a0](?=ร่วม|เข้า|พร้อม|และ|ที่ปรึกษาและ|ได้|จะ|เป็น|มอบ|ลง|เดินทาง|นำ|ให้การ|กล่าว|เผย|ระบุ|เปิด)")
"""Where a sentence of Thai goes on behind an office."""
_THAI = Letters("\u0e00-\u0e7f")


# ── names in Latin letters ───────────────────────────────────────────────────────────────────────────


def latin(text: str, lexicon: Pack) -> list[Mention]:
    """Names in Latin letters: the office stands in the same clause, before or behind."""
    found: list[Mention] = []
    named = [(start, run.end()) for run in runs(text) if person(text[(start := _behind_office(run, lexicon)) : run.end()].split(), lexicon)]
    for at, (low, high) in enumerate(named):
        if found and found[-1].end > low:
            continue
        if at + 1 < len(named) and _holds(text[high : named[at + 1][0]], lexicon):
            continue  # "Blue Harbor 技术总监 Ann Roe": the first is the house, the office of the other stands behind it
        floor = found[-1].end if found else 0
        start, end = _clause(text, floor, low)
        if _ends_in_office(text[start:end], lexicon):
            found.append(Mention(text[low:high], "", text[start:end], low, high, start, end))
            continue
        if found and (shared := _shared(text, found[-1], low, high, lexicon)):
            found.append(shared)
            continue
        behind = _BEHIND.match(text, high) or _AFTER.match(text, high)
        role = _unsaid(behind[1], lexicon) if behind and _named_office(behind[1], lexicon) else ""
        role = "" if role and _tells_more(role, lexicon) else role
        span = (behind.start(1), behind.start(1) + len(role)) if behind and role else (-1, -1)
        found.append(Mention(text[low:high], "", role, low, high, *span))
    return found + [one for one in _lone(text, lexicon) if not any(each.start < one.end and one.start < each.end for each in found)]


_AND = expression(r"[ \u00a0]?(?:和|与|與|及|と|、)[ \u00a0]?")


def _shared(text: str, last: Mention, low: int, high: int, lexicon: Pack) -> Mention | None:
    """Whoever shares the office that stands before the one named just before: "执行主管 Frank Roe 和 Bo Lund"."""
    if not 0 <= last.role_start < last.start or not _AND.fullmatch(text, last.end, low):
        return None
    behind = _BEHIND.match(text, high)
    if behind and _named_office(behind[1], lexicon):
        return None
    return Mention(text[low:high], "", last.role, low, high, last.role_start, last.role_end)


def _behind_office(run: re.Match[str], lexicon: Pack) -> int:
    """Where the name in a run of Latin letters begins, behind an office in such letters: "CEO Ann Roe"."""
    words = run.group().split(" ")
    return run.start() + (len(words[0]) + 1 if len(words) > 2 and words[0] in lexicon.roles else 0)


def _tells_more(role: str, lexicon: Pack) -> bool:
    """Whether words behind a name are a clause, no office: somebody else is named in them, or they open with a small word of Japanese."""
    return role[0] in "はがをにでと" or any(person(one.group().split(), lexicon) for one in runs(role))


def _holds(between: str, lexicon: Pack) -> bool:
    """Whether what stands between two names in Latin letters is an office and nothing else."""
    bare = between.strip(" \u00a0")
    return (
        1 < len(bare) <= _LONGEST_OFFICE
        and bare.endswith(lexicon.roles)
        and not _CUT.search(bare)
        and not expression(r"[、和与與及]").search(bare)
    )


_BEYOND = 6
"""Characters that may stand between an office and a name in Latin letters: "创始人之一的 Ann Roe", "首席执行官（CEO）Ann Roe"."""
_LONGEST_OFFICE = 16
_LONE = expression(
    r"(?<=[\u3041-\u30ff\u3400-\u9fff])[ \u00a0]?(?P<name>[A-Z][a-z]+(?:[A-Z][a-z]+)?)(?![\w.&])[ \u00a0]?(?=[\u3400-\u9fff])"
)


def _lone(text: str, lexicon: Pack) -> list[Mention]:
    """A name of one word between an office and a verb of saying: "平台架构师 DongJiang 表示"."""
    found: list[Mention] = []
    for match in _LONE.finditer(text):
        if text.startswith(lexicon.said, match.end()) and text[: match.start()].endswith(lexicon.roles):
            start, end = _clause(text, 0, match.start())
            found.append(Mention(match["name"], "", text[start:end], *match.span("name"), start, end))
    return found


def _clause(text: str, floor: int, end: int) -> tuple[int, int]:
    """What stands before a name in its clause, without small words before and behind it."""
    floor = max(floor, end - 80)
    opening = max((match.end() for match in _CUT.finditer(text, floor, end)), default=floor)
    if (
        text[opening : opening + 1] in ("）", ")")
        and (low := text.rfind("（" if text[opening] == "）" else "(", max(floor, opening - 40), opening)) > 0
    ):
        # "某某公司（以下简称“某某”）董事长": brackets behind a house's name part nothing.
        opening = max((match.end() for match in _CUT.finditer(text, floor, low)), default=floor)
    elif shut := _SHUT.match(text, opening, end):
        opening = shut.end()  # "（★は新任） 代表取締役": what stood in brackets before it is none of the clause
    while end > opening and text[end - 1] in " \u00a0、，,の인":
        end -= 1
    if text[max(opening, end - 3) : end] == "である":
        end -= 3
    while fore := _FORE.match(text[opening:end]):
        opening += fore.end()
    return opening, end


_SHUT = expression(r"[^（()）]{0,24}[）)][ \u3000\n]?")


def _styled(text: str, end: int, lexicon: Pack) -> int:
    """Where a name ends with the title behind it, which is none of the next one's office: "李家明教授、副校長王志偉"."""
    title = next((word for word in lexicon.titles if text.startswith(word, end)), "")
    return end + len(title)


def _named_office(clause: str, lexicon: Pack) -> bool:
    low = clause.casefold()
    return any(role in low and (not role.isascii() or len(role) > 3) for role in lexicon.roles)


def _ends_in_office(clause: str, lexicon: Pack) -> bool:
    low = clause.casefold()
    last = len(low) - _BEYOND
    return any(
        (at := low.rfind(role)) >= 0 and at + len(role) >= last and not low.startswith("と", at + len(role))
        for role in _caseless(lexicon.roles)
    )


@lru_cache(maxsize=4)
def _caseless(roles: Words) -> tuple[str, ...]:
    """Nouns of office as text without capitals is searched for them; in Latin letters only those that hardly stand within other words."""
    return tuple(role.casefold() for role in roles if not role.isascii() or len(role) > 3)


def _unsaid(role: str, lexicon: Pack) -> str:
    """An office up to the verb of saying that touches it."""
    at = min((at for verb in lexicon.said if (at := role.find(verb)) > 0), default=len(role))
    on = _GOES_ON.search(role, 0, at)
    return role[: on.start() if on else at].strip()


# ── Han and kana ─────────────────────────────────────────────────────────────────────────────────────


def mentions(text: str, lexicon: Pack) -> list[Mention]:
    """Names in the script itself, beside an office."""
    first = lexicon.roles[0][0]
    if _THAI.within(first):
        return _thai(text, lexicon)
    if not lexicon.surnames:
        return _japanese(text, lexicon)
    if _MISWRITTEN not in text:
        return _chinese(text, lexicon)
    return [replace(one, role=text[one.role_start : one.role_end]) for one in _chinese(text.replace(_MISWRITTEN, "市"), lexicon)]


_MISWRITTEN = "\u5dff"
"""A character of its own that many type for the one of towns, which it looks like."""


def _any(words: Words) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=4)
def _han(roles: Words, surnames: Words, halts: Words, said: Words, titles: Words) -> tuple[re.Pattern[str], ...]:
    """An office and the name behind it; a name, a comma and the office; a name and the office that its bearer is given."""
    office = _any(tuple(role for role in roles if not role.isascii()))
    stop = rf"(?={_END}|$|{_any(halts)}|{_any(said)}|{_any(titles)})"
    tongue = _tongue(surnames, halts, said, titles, stop)
    foreign = rf"[{_HAN}]{{1,7}}(?:[{_JOINTS}][{_HAN}]{{1,8}}?)+{stop}"
    brief = "".join(word for word in said if len(word) == 1)
    short = rf"[{_HAN}]{{2,7}}?(?={_any(tuple(word for word in said if len(word) > 1))}|[{brief}][，,：:“「]|{_any(titles)}|一行)"
    name = rf"(?P<name>{foreign}|{tongue}|{short})"
    office += "|C[EFIMOPST]O"
    whole = rf"(?:{office})(?![会會室团團组組处處证證])"
    before = phrased(rf"(?P<office>{whole}(?:(?:兼|暨|、|，)?{whole})*){_ENCLOSED}(?P<part>[、，,]?\s?){name}")
    behind = phrased(
        rf"(?:^|(?<=[，,。、；：:“”\"\s]))(?P<name>{foreign}|(?:{_any(surnames)})[{_HAN}]{{1,2}})[，,（(](?P<role>[^，,。；：:“”\"（()）]{{2,40}})"
    )
    styled = rf"(?P<name>{foreign[: -len(stop)]}|(?:{_any(surnames)})[{_HAN}]{{1,2}}?)(?:{_any(titles)})?"
    given = rf"(?P<role>[^，,。；：:“”\"（()）]{{0,24}}(?:{office}))(?={_END}|$|一职|一職|职务|職務|，)"
    appointed = phrased(
        rf"(?:(?:任命|委任|聘任|聘请|聘請|聘用|选举|選舉|推选|推選|提名|委派|指派|增选|補選|补选|由){styled}(?:为|為|出任|担任|擔任|接任|兼任|继任|繼任|任)"
        rf"|(?:^|(?<=[，,。、；：:“”\"\s])){styled.replace('name>', 'named>')}(?:将|將|已|获|獲|被|正式|今日|今天|自|于|於|\d|年|月|日|起)*"
        rf"(?:任命为|任命為|委任为|委任為|聘为|聘為|出任|担任|擔任|接任|升任|就任|当选为?|當選為?|获选为|獲選為|转任|轉任|调任|調任|获任|獲任))(?:公司|新任|该公司|本公司)?{given}"
    )
    return before, behind, appointed


def _tongue(surnames: Words, halts: Words, said: Words, titles: Words, stop: str) -> str:
    """A family name and one or two characters. Small words end it, of which some are in given names too: in those they go on it only where
    a verb of saying, a title or a mark follows at once ("刘向东表示", but "王毅向记者表示")."""
    soft = "".join(word for word in halts if len(word) == 1 and word not in _NEVER)
    longer = _any(tuple(word for word in halts if len(word) > 1))
    goes_on = rf"(?!{_any(said)}|{longer})"
    plain = rf"(?![{_NEVER}{soft}])[{_HAN}]"
    any_of = rf"(?![{_NEVER}])[{_HAN}]"
    spoken = rf"(?={_END}|$|{_any(said)}|{_any(titles)}|{longer}|等)"
    family = rf"(?:{_any(surnames)})"
    return rf"{family}{goes_on}(?:{plain}{goes_on}{plain}{stop}|{any_of}{goes_on}{any_of}{spoken}|{plain}{stop})"


def _chinese(text: str, lexicon: Pack) -> list[Mention]:
    """ "外交部长王毅", "联合国秘书长安东尼奥·古特雷斯表示", "李明，区域办事处主任"."""
    before, behind, appointed = _han(lexicon.roles, lexicon.surnames, lexicon.halts, lexicon.said, lexicon.titles)
    found: list[Mention] = []
    at = 0
    while match := before.search(text, at):
        name, at = match["name"], match.end()
        if any(role in name for role in lexicon.roles) or (match["part"].strip() and name[:1] not in lexicon.surnames and "·" not in name):
            at = match.start() + 1  # "委員會主席李國章": another office begins within
            continue
        plain = name in lexicon.halts or name.endswith(_STYLES) or (name[0] not in lexicon.surnames and name.startswith(lexicon.halts))
        if name[0] in "和与與及跟以并並" or plain or han.crossed(text, match.end("name")) or match["office"].endswith(_REPORTERS):
            at = match.start() + 1
            continue
        floor = _styled(text, found[-1].end, lexicon) if found else 0
        start, end = _clause(text, floor, match.end("office"))
        start = min(start + han.last_offices(text[start:end], lexicon), max(match.start(), start if match.start() < floor else 0))
        start = han.own_office(text, start, match.start("office"), end, lexicon)
        found.append(Mention(name, "", text[start:end], match.start("name"), match.end("name"), start, end))
    for one in han.foreign(text, lexicon):
        start, end = _clause(text, max((each.end for each in found if each.end <= one.role_start), default=0), one.role_end)
        start = min(start + han.last_offices(text[start:end], lexicon), one.role_start)
        found.append(Mention(one.name, "", text[start:end], one.start, one.end, start, end))
    own = [*han.suffixed(text, lexicon), *han.succeeding(text, lexicon)]
    # "刘晓录副秘书长到会": the office is his before whom it stands, and nobody is called what follows it.
    found = [one for one in found if not any(each.start < one.end and one.role_start < each.role_end for each in own)] + own
    for match in behind.finditer(text):
        role = match["role"].strip()
        if role.endswith(lexicon.roles) and not any(each in match["name"] for each in lexicon.roles):
            found.append(Mention(match["name"], "", role, *match.span("name"), *match.span("role")))
    for match in appointed.finditer(text):
        group = "name" if match["name"] else "named"
        if not any(each in match[group] for each in lexicon.roles):
            found.append(Mention(match[group], "", match["role"], *match.span(group), *match.span("role")))
    return found


_SINGLE = "東林森原関西南北辻堀岡岸畑泉谷乾菅柳桂榊浜濱滝島嶋星城宮秦秋平松杉竹梅桜金朴李王張陳呉孫高楊劉趙黄周徐郭鄭許蔡池沖奥角梶鎌久窪桑郡小佐澤沢塩芝清関瀬仲長灘錦橋旗早伴東土鶴堤壺峠中永成西丹萩塙藤古星本牧槙湊峰簑三宮向室元桃盛森谷安簗梁湯横吉米脇渡"
"""Family names of one character that are common in Japan."""


@lru_cache(maxsize=4)
def _kanji(roles: Words) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """An office and the name behind it; a name and the office that touches it; a name and the office of a house in brackets or behind a point."""
    office = rf"(?:(?:[{_HAN}]{{2}}|神奈川|和歌山|鹿児島)[都道府県])?(?:{_any(roles)})(?:(?:[ \u3000]?[兼/・][ \u3000]?|[ \u3000])?(?:{_any(roles)}))*"
    parted = rf"[{_HAN}々]{{1,4}}[ \u3000](?!以下)[{_HAN}々\u3041-\u3096ノヶ]{{1,4}}"
    foreign = rf"[{_KANA}]{{2,12}}(?:[{_JOINTS}＝ \u3000][{_KANA}]{{2,14}}){{1,3}}"
    brief = rf"(?<=[ \u3000:：])[{_SINGLE}][{_HAN}](?=[)）\s]|$|氏|さん)"
    name = rf"(?P<name>{parted}|[{_HAN}々]{{3,6}}?|{foreign}|{brief}|[{_KANA}]{{3,14}}(?=氏))"
    stop = r"(?=氏|さん|様|は|が|も|に|を|と|、|。|，|,|\)|）|（|\(|「|」|\s|以下|ら|より|から|の|による|など|ほか|[,:：★]|(?:社外|常勤)?(?:代表)?(?:取締役|監査役|執行役員|理事|監事)|$)"
    before = phrased(
        rf"(?P<role>{office}){_ENCLOSED}(?:[のは]|である|を務める|に(?:就任|着任|選任|選出)(?:する|した|された|予定の))?[\s:：、・]?\s?{name}{stop}"
    )
    opening = r"(?:^|(?<=[、。「」（(のはが\s：:と]))"
    behind = phrased(
        rf"{opening}(?P<name>[{_HAN}々]{{2,6}}?|[{_SINGLE}](?=首相|総理|外相|防衛相|財務相|大統領|国家主席)|{parted}|{foreign})[ \u3000]?[（(]?(?P<role>{office}){stop}"
    )
    within = phrased(
        rf"{opening}(?P<name>[{_HAN}々]{{3,6}}?|{parted}|{foreign})(?:氏|さん|様)?(?:[（(](?P<role>[^（()）、。\n]{{1,30}}?(?:{office}))[）)]|・(?P<house>[{_HAN}]{{2,14}}?(?:{office}))(?=は|が|も|に|を|と|の|、|。|ら|$))"
    )
    return before, behind, within


def _japanese(text: str, lexicon: Pack) -> list[Mention]:
    """ "代表取締役社長：山田太郎", "開発部長の鈴木一郎氏は", "上川陽子外務大臣は"."""
    before, behind, within = _kanji(lexicon.roles)
    found: list[Mention] = []
    for match in within.finditer(text):
        group = "role" if match["role"] else "house"
        if _japanese_name(match["name"], lexicon):
            found.append(Mention(match["name"], "", match[group], *match.span("name"), *match.span(group)))
    taken = [(one.start, max(one.end, one.role_end)) for one in found]
    for match in behind.finditer(text):
        if any(low < match.end() and match.start() < high for low, high in taken):
            continue
        least = 1 if len(match["name"]) == 1 else 2 if text[match.end() :][:1] in ("は", "が", "も") else 3
        if _japanese_name(match["name"], lexicon, least):
            found.append(Mention(match["name"], "", match["role"], *match.span("name"), *match.span("role")))
    at = 0
    while held := before.search(text, at):
        name, at = held["name"].strip(), held.end()
        if not _japanese_name(name, lexicon, 2 if name[0] in _SINGLE else 3):
            at = held.start("name")  # "審査委員長を務める建築家の森研一氏": another office stands there
            continue
        if any(one.start < held.end("name") and held.start("role") < one.end for one in found):
            continue
        start, end = _clause(text, text.rfind("、", max(0, held.start("role") - 80), held.start("role")) + 1, held.end("role"))
        start = min(max(start, max((one.end for one in found if one.end <= held.start()), default=0)), held.start("role"))
        if fore := _FORE.match(text[start : held.start("role")]):
            start += fore.end()  # "森研一氏と宇宙飛行士の若木光男さん"
        if seat := _SEAT.match(text, max(0, start - 4), held.start("role")):
            start = max(start, seat.end())
        found.append(Mention(name, "", text[start:end], held.start("name"), held.start("name") + len(name), start, end))
    return found


_SEAT = expression(r".{0,3}(?<=本社|在地|本店|本部)[：:][^\s：:、（(]{2,20}[都道府県市区町村郡][ \u3000]+")
"""Where a house sits, before the office of who leads it: "（本社：東京都渋谷区 代表取締役 山田太郎）"."""


def _japanese_name(name: str, lexicon: Pack, least: int = 3) -> bool:
    """Whether what stands beside an office is nobody's house or office."""
    bare = name.replace(" ", "").replace("\u3000", "")
    if any(house in bare for house in lexicon.houses if 1 < len(house) < 6) or any(role in bare for role in lexicon.roles if len(role) > 1):
        return False
    return bare[-1] not in "部局課室省庁県府社団党署会店都区氏者員" and bare[0] not in "同各両副前元新現" and len(bare) >= least


# ── Thai ─────────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=4)
def _thai_name(titles: Words, roles: Words) -> re.Pattern[str]:
    word = r"[\u0e00-\u0e7f]+"
    return phrased(
        rf"(?:^|(?<=[\s\"“”(,])|(?<=โดย)|(?<=ด้วย)|(?<=และ)|(?<=กับ))(?!{_any(roles)})(?P<address>(?:(?:{_any(titles)})\s?)+)(?P<name>{word}[ \u00a0]{{1,2}}{word})"
    )


def named_in_thai(text: str, lexicon: Pack) -> str:
    """Somebody with a form of address before given name and family name; empty if nobody is."""
    match = _thai_name(lexicon.titles, lexicon.roles).search(text) if _THAI.within(text) and lexicon.language == "th" else None
    return match["name"] if match else ""


def _thai(text: str, lexicon: Pack) -> list[Mention]:
    """A form of address, given name and family name; the office in the phrase before or behind: "นายกรัฐมนตรี นายเศรษฐา ทวีสิน กล่าวว่า"."""
    found: list[Mention] = []
    for match in _thai_name(lexicon.titles, lexicon.roles).finditer(text):
        name = _unsaid(match["name"], lexicon)
        if any(role in name for role in lexicon.roles) or " " not in name.replace("\u00a0", " "):
            continue
        end = match.start("name") + len(name)
        base = max(0, match.start() - 80)
        front = expression(r"(?:^|[ \u00a0\n])([^ \u00a0\n\"“”,]{3,60})[ \u00a0]?$").search(text[base : match.start()])
        if front and front[1].startswith(lexicon.roles):
            found.append(
                Mention(name, match["address"].strip(), front[1], match.start("name"), end, base + front.start(1), base + front.end(1))
            )
            continue
        behind = _AFTER.match(text, end)
        role = _unsaid(behind[1], lexicon) if behind else ""
        if behind and role and role.startswith(lexicon.roles):
            span = behind.start(1), behind.start(1) + len(role)
            found.append(Mention(name, match["address"].strip(), role, match.start("name"), end, *span))
    return found
