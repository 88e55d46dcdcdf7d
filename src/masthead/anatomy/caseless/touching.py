"""Persons in scripts whose words touch (Han, kana, Thai), and names in Latin letters within text of a script without capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from masthead.anatomy.caseless import han, japanese, thai
from masthead.anatomy.caseless.characters import GIVEN, open_names
from masthead.anatomy.caseless.clauses import CUT, ENCLOSED, END, HAN, JOINTS, any_of, clause_before
from masthead.anatomy.pack import Pack, Words
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.names import Mention, person, runs
from masthead.expressions import expression

_NEVER = "在对對于於就也还還则則与與及等的是被把已又说說给給让讓因"
"""Small words of Chinese that no given name holds."""
_ACTS = ("代表", "指挥", "指揮", "主演", "裁判", "编辑", "編輯", "监制", "監製", "编剧", "編劇", "执导")
"""Offices that are verbs behind a name: "副院长李明代表学院致辞"."""
_UNITS = "室院会會部局处處司校组組团團厅廳署所班系目"
"""How nouns of houses end, and no name that a verb or a title shows alone."""
_TOWNS = (
    "雲林",
    "云林",
    "安徽",
    "雲南",
    "云南",
    "江苏",
    "江蘇",
    "江西",
    "湖南",
    "湖北",
    "海南",
    "甘肃",
    "甘肅",
    "宁夏",
    "寧夏",
    "花蓮",
    "連江",
    "南投",
    "高雄",
    "苗栗",
    "金華",
    "金华",
    "常州",
    "温州",
    "溫州",
    "武汉",
    "武漢",
)
"""Places that begin as family names do and stand behind a calling: "漁民雲林"."""
_STYLES = ("先生", "女士", "小姐", "太太")
"""Forms of address that are taken for a given name behind a family name: "發言人王先生"."""
_REPORTERS = ("记者", "記者", "通讯员", "通訊員")
"""Who writes of others is named beside a text, and is none of its people."""
_BEHIND = expression(
    r"(?:\s?[（(][^（()）\n]{1,40}[)）](?=\s?[,，、]|\s[—–·]\s))?(?:氏|先生|女士|씨|님)?\s?(?:[,，、(（是]|(?<=[)）]\s)[—–·])\s*([^。，,.\"“”「」;:：()（）]{2,70})"
)
_GIVEN_TO = expression(
    r"[ \u00a0]?(?:氏|さん)?[ \u00a0]?[がは]、?[ \u00a0]?([^。，、「」はがを]{2,40}?)(?=に(?:任命|就任|選任|選出|起用|昇格|着任|指名)(?:さ|し|す))"
)
"""What somebody is made in Japanese: "Ann Roe が最高経営責任者に任命されました"."""
_AFTER = expression(r"[ \u00a0]+([\u0e00-\u0e7f][^\"“”.,:]{1,80})")
_GOES_ON = expression(r"[ \u00a0](?=ร่วม|เข้า|พร้อม|และ|ที่ปรึกษาและ|ได้|จะ|เป็น|มอบ|ลง|เดินทาง|นำ|ให้การ|กล่าว|เผย|ระบุ|เปิด)")
"""Where a sentence of Thai goes on behind an office."""


# ── names in Latin letters ───────────────────────────────────────────────────────────────────────────


def latin(text: str, lexicon: Pack, own: Sequence[Mention] = ()) -> list[Mention]:
    """Names in Latin letters: the office stands in the same clause, before or behind. `own`: those in the script itself, over whom no office
    goes on."""
    found: list[Mention] = []
    named = [(start, run.end()) for run in runs(text) if person(text[(start := _behind_office(run, lexicon)) : run.end()].split(), lexicon)]
    for at, (low, high) in enumerate(named):
        if found and found[-1].end > low:
            continue
        if at + 1 < len(named) and _holds(text[high : named[at + 1][0]], lexicon):
            continue  # "Blue Harbor 技术总监 Ann Roe": the first is the house, the office of the other stands behind it
        floor = max([each.end for each in own if each.end <= low], default=0)
        floor = max(floor, found[-1].end if found else 0)
        start, end = clause_before(text, floor, low)
        start = text.rfind("、", start, end) + 1 or start if lexicon.language == "ja" else start  # "開発者、特に Ann Roe"
        if _ends_in_office(text[start:end], lexicon):
            found.append(Mention(text[low:high], "", text[start:end], low, high, start, end))
            continue
        if found and (shared := _shared(text, found[-1], low, high, lexicon)):
            found.append(shared)
            continue
        behind = _GIVEN_TO.match(text, high) or _BEHIND.match(text, high) or _AFTER.match(text, high)
        role = _unsaid(behind[1], lexicon) if behind and _named_office(behind[1], lexicon) else ""
        role = "" if role and (_tells_more(role, lexicon) or _LABELS.match(text, behind.start(1) + len(role) if behind else high)) else role
        span = (behind.start(1), behind.start(1) + len(role)) if behind and role else (-1, -1)
        found.append(Mention(text[low:high], "", role, low, high, *span))
    return found + [one for one in _lone(text, lexicon) if not any(each.start < one.end and one.start < each.end for each in found)]


_LABELS = expression(r"[ \u3000]?[:：]")
"""Behind an office that is a label of whose name follows: "Acme Japan (代表理事：山田太郎)"."""
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
    bare = _GLOSSED.sub("", bare.removesuffix("でもある").removesuffix("である").removesuffix("の"))
    return (
        1 < len(bare) <= _LONGEST_OFFICE
        and bare.endswith(lexicon.roles)
        and not CUT.search(bare)
        and not expression(r"[、和与與及]").search(bare)
    )


_GLOSSED = expression(r"[（(][^（()）]{1,16}[）)]\Z")
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
            start, end = clause_before(text, 0, match.start())
            found.append(Mention(match["name"], "", text[start:end], *match.span("name"), start, end))
    return found


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
        (at := low.rfind(role)) >= 0 and at + len(role) >= last and not low.startswith(_GOVERNED, at + len(role))
        for role in _caseless(lexicon.roles)
    )


_GOVERNED = ("と", "を", "が", "は")
"""What follows a noun of Japanese that is no office of the one behind it."""


@lru_cache(maxsize=4)
def _caseless(roles: Words) -> tuple[str, ...]:
    """Nouns of office as text without capitals is searched for them; in Latin letters only those that hardly stand within other words."""
    return tuple(role.casefold() for role in roles if not role.isascii() or len(role) > 3)


def _unsaid(role: str, lexicon: Pack) -> str:
    """An office up to the verb of saying that touches it."""
    at = min((at for verb in lexicon.said if (at := role.find(verb)) > 0), default=len(role))
    on = _GOES_ON.search(role, 0, at)
    return _DANGLING.sub("", role[: on.start() if on else at].strip())


_DANGLING = expression(r"(?<=[\u0e01-\u0e4e])(?:ของ|แห่ง|จาก)\Z")
"""Small words of Thai that join an office to a house, where none follows."""


# ── Han and kana ─────────────────────────────────────────────────────────────────────────────────────


def mentions(text: str, lexicon: Pack) -> list[Mention]:
    """Names in the script itself, beside an office."""
    first = lexicon.roles[0][0]
    if thai.THAI.within(first):
        return thai.mentions(text, lexicon)
    if not lexicon.surnames:
        return japanese.mentions(text, lexicon)
    if _MISWRITTEN not in text:
        return _chinese(text, lexicon)
    return [replace(one, role=text[one.role_start : one.role_end]) for one in _chinese(text.replace(_MISWRITTEN, "市"), lexicon)]


_MISWRITTEN = "\u5dff"
"""A character of its own that many type for the one of towns, which it looks like."""


@lru_cache(maxsize=4)
def _han(roles: Words, surnames: Words, halts: Words, said: Words, titles: Words) -> tuple[re.Pattern[str], ...]:
    """An office and the name behind it; a name, a comma and the office; a name and the office that its bearer is given."""
    office = any_of(tuple(role for role in roles if not role.isascii()))
    styled_so = rf"(?:{han.QUALIFIED})?(?:{office})(?:{END}|$|{any_of(said)})"
    stop = rf"(?={END}|$|{any_of(halts)}|{any_of(said)}|{any_of(titles)}|{styled_so})"
    tongue = _tongue(surnames, halts, said, titles, stop)
    foreign = rf"[{HAN}]{{1,7}}(?:[{JOINTS}][{HAN}]{{1,8}}?)+{stop}"
    brief = "".join(word for word in said if len(word) == 1)
    short = rf"[{han.SOUNDS}]{{2,7}}?(?={any_of(tuple(word for word in said if len(word) > 1))}|[{brief}][，,：:“「]|{any_of(titles)}|一行)"
    apart = rf"(?<=[ \u00a0])[{HAN}]{{2,4}}(?=[ \u00a0][則则也亦還还]?(?:{any_of(tuple(word for word in said if len(word) > 1))}))"
    name = rf"(?P<name>{foreign}|{han.TIBETAN}|{tongue}|{short}|{apart})"
    office += "|C[EFIMOPST]O"
    whole = rf"(?:{office})(?![会會室团團组組处處证證])"
    before = phrased(rf"(?P<office>{whole}(?:(?:兼|暨|、|，)?{whole}){{0,5}}){ENCLOSED}(?P<part>[、，,]?\s?){name}")
    behind = phrased(
        rf"(?:^|(?<=[，,。、；：:“”\"\s]))(?P<name>{foreign}|(?:{any_of(surnames)})[{HAN}]{{1,2}})[，,（(](?P<role>[^，,。；：:“”\"（()）]{{2,40}})"
    )
    styled = rf"(?P<name>{foreign[: -len(stop)]}|(?:{any_of(surnames)})[{HAN}]{{1,2}}?)(?:{any_of(titles)})?"
    given = rf"(?P<role>[^，,。；：:“”\"（()）]{{0,24}}(?:{office}))(?={END}|$|一职|一職|职务|職務|，)"
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
    longer = any_of(tuple(word for word in halts if len(word) > 1))
    goes_on = rf"(?!{any_of(said)}|{longer})"
    plain = rf"(?![{_NEVER}{soft}])[{HAN}]"
    free = rf"(?![{_NEVER}])[{HAN}]"
    spoken = rf"(?={END}|$|{any_of(said)}|{any_of(titles)}|{longer}|[等和与與及])"
    family = rf"(?:{any_of(surnames)})"
    shown = rf"{family}{goes_on}(?:{plain}{goes_on}{plain}{stop}|{free}{goes_on}{free}{spoken}|{plain}{stop})"
    placed = rf"{family}[于於](?!{longer})[{GIVEN}]{spoken}"  # "林于庭": a small word that many names have in their midst
    return rf"{shown}|{placed}|(?!{longer}){open_names(surnames)}"


def _chinese(text: str, lexicon: Pack) -> list[Mention]:
    """ "外交部长王毅", "联合国秘书长安东尼奥·古特雷斯表示", "李明，区域办事处主任"."""
    before, behind, appointed = _han(lexicon.roles, lexicon.surnames, lexicon.halts, lexicon.said, lexicon.titles)
    found: list[Mention] = []
    at = 0
    while match := before.search(text, at):
        name, at = match["name"], match.end()
        acts = found and found[-1].end == match.start() and match["office"].startswith(_ACTS)
        if (
            acts
            or (
                match["part"][:1] in ("，", ",") and text.startswith(lexicon.titles, at)
            )  # "第一作者，林建国教授": with an office of his own
            or any(role in name for role in lexicon.roles)
            or (match["part"].strip() and name[:1] not in lexicon.surnames and "·" not in name)
        ):
            at = match.start() + 1  # "委員會主席李國章": another office begins within
            continue
        unit = name[0] not in lexicon.surnames and name[-1] in _UNITS
        goes_on = text[match.end("name") : match.end("name") + 1]
        if len(name) > 2 and name[:2] in lexicon.halts and "\u3400" <= goes_on <= "\u9fff":
            unit = not text.startswith(lexicon.said, match.end("name"))  # "总经理任命书已下发"
        plain = (
            unit
            or name in lexicon.halts
            or name.endswith(_STYLES)
            or name in _TOWNS
            or (name[0] in "应應" and not all(char in GIVEN for char in name[1:]))  # "市民應避免": what they should do
            or (name[0] not in lexicon.surnames and name.startswith(lexicon.halts) and not _set_apart(text, match, lexicon))
        )
        if name[0] in "和与與及跟以并並" or plain or han.crossed(text, match.end("name")) or match["office"].endswith(_REPORTERS):
            at = match.start() + 1
            continue
        floor = _styled(text, found[-1].end, lexicon) if found else 0
        start, end = clause_before(text, floor, match.end("office"))
        start = min(start + han.last_offices(text[start:end], lexicon), max(match.start(), start if match.start() < floor else 0))
        start = han.own_office(text, start, match.start("office"), end, lexicon)
        found.append(Mention(name, "", text[start:end], match.start("name"), match.end("name"), start, end))
        listed = han.listed(text, found[-1], lexicon)
        found += listed
        at = max([at, *(one.end for one in listed)])
    for one in han.foreign(text, lexicon):
        start, end = clause_before(text, max((each.end for each in found if each.end <= one.role_start), default=0), one.role_end)
        start = min(start + han.last_offices(text[start:end], lexicon), one.role_start)
        found.append(Mention(one.name, "", text[start:end], one.start, one.end, start, end))
    own = [*han.suffixed(text, lexicon), *han.succeeding(text, lexicon), *han.comrades(text, lexicon), *han.predicated(text, lexicon)]
    # "刘晓录副秘书长到会": the office is his before whom it stands, and nobody is called what follows it.
    found = [kept for one in found if (kept := _beside(text, one, own, lexicon))] + own
    for match in behind.finditer(text):
        role = match["role"].strip()
        if role.endswith(lexicon.roles) and not any(each in match["name"] for each in lexicon.roles):
            found.append(Mention(match["name"], "", role, *match.span("name"), *match.span("role")))
    for match in appointed.finditer(text):
        group = "name" if match["name"] else "named"
        if not any(each in match[group] for each in lexicon.roles):
            found.append(Mention(match[group], "", match["role"], *match.span(group), *match.span("role")))
    return found


def _set_apart(text: str, match: re.Match[str], lexicon: Pack) -> bool:
    """Whether blanks stand on both sides of a name, as where it was in bold, and no small word of two characters opens it."""
    low, high = match.span("name")
    return text[low - 1] in " \u00a0" and text[high : high + 1] in (" ", "\u00a0") and text[low : low + 2] not in lexicon.halts


def _beside(text: str, one: Mention, own: Sequence[Mention], lexicon: Pack) -> Mention | None:
    """Somebody behind an office, without the offices that follow others in it: "章华副处长、团委书记徐磊"; none where the office is another's."""
    for each in own:
        if not (each.start < one.end and one.role_start < each.role_end):
            continue
        role = text[each.role_end : one.role_end].lstrip("、，和与與及以")
        if each.role_end > one.start or not role.endswith(lexicon.roles):
            return None
        one = replace(one, role=role, role_start=one.role_end - len(role))
    return one
